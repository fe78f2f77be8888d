import type { Clause, Parse } from '../grammar/clause.js';
import type { FoundQuantity } from '../quantities/find-quantities.js';
import { ofIllness } from './figurative.js';
import { isHypothetical } from './modality.js';
import { DEAL_NOUN, SHOTS } from './noun-classes.js';
import { nounParties } from './noun-parties.js';
import type { PartyRange, Proposition } from './proposition.js';
import { isTally } from './read-propositions.js';
import { rangeOf, type Reading } from './reading.js';
import { tellerOf } from './teller-of.js';
import { HARM } from './deeds.js';
import { throughMeasure } from './through-quantity.js';

const HURT = /^(?:killed|wounded|missing)$/u;

/** "63 dead", "the toll rose to 89", "a commander was among the dead": people harmed, by words that no verb of violence carries. */
export function casualtyPropositions(reading: Reading, parse: Parse, taken: readonly Proposition[]): Proposition[] {
  const free = reading.quantitiesOf[parse.sentence]!.filter(
    (q) =>
      HURT.test(q.kind) &&
      (q.low ?? q.high ?? 0) > 0 &&
      !parse.clauses.some(
        (c) =>
          ofIllness(reading.doc, parse, c) &&
          c.subjects.some((at) => parse.chunks[at]!.to > q.firstToken && parse.chunks[at]!.from <= q.lastToken),
      ) &&
      !taken.some(
        (p) => (HARM.has(p.type) || p.type === 'RETREAT') && p.range.from <= q.firstToken && p.range.to >= q.lastToken && !isLeft(parse, p),
      ),
  );
  const out: Proposition[] = [];
  const first = free[0];
  // "Officials speak of three dead, whereas a nurse says he counted five": each has a count of his own.
  const told = free.map((q) => tellerOf(reading, parse, clauseOf(parse, q)));
  for (const teller of new Set(told)) {
    const own = free.filter((_, k) => told[k] === teller);
    if (!supposed(parse, own[0]!)) out.push(ofCount(reading, parse, own[0]!, own));
  }
  const moved = reading.quantitiesOf[parse.sentence]!.find(
    (q) =>
      /^(?:displaced|captured)$/u.test(q.kind) &&
      !q.article &&
      // "17 people, including seven prisoners": some of those who were counted.
      reading.doc.tokens[q.firstToken - 1]?.lower !== 'including' &&
      !taken.some((p) => p.range.from <= q.firstToken && p.range.to >= q.lastToken),
  );
  if (moved !== undefined && !supposed(parse, moved))
    out.push({
      ...ofCount(reading, parse, moved, [moved]),
      type: isFreed(reading, moved) ? 'RETREAT' : 'COERCE',
      rules: ['displaced-count'],
    });
  const put = tollPut(reading, parse);
  if (put !== null) out.push(put);
  const among = ofDead(reading, parse);
  if (
    among !== null &&
    first === undefined &&
    !taken.some((p) => p.type === 'ASSAULT' && p.range.from <= among.trigger && p.range.to > among.trigger)
  )
    out.push(among);
  return out;
}

/** "Killed 12 people, five of them children": some of those whom the verb tells of. */
const isSomeOf = ({ doc: { tokens } }: Reading, { lastToken }: FoundQuantity): boolean =>
  tokens[lastToken]?.lower === 'of' && /^(?:them|whom)$/u.test(tokens[lastToken + 1]?.lower ?? '');

/** "The release of 33 hostages", "a swap of 12 prisoners". */
const isFreed = ({ doc: { tokens } }: Reading, { kind, firstToken }: FoundQuantity): boolean =>
  kind === 'captured' && tokens.slice(Math.max(0, firstToken - 5), firstToken).some((t, k, near) => /^(?:release|exchange|swap|return|handover)$/u.test(t.lower) && near[k + 1]?.lower === 'of'); // prettier-ignore

/** The innermost clause that a count stands in, or -1. */
const clauseOf = ({ chunks, clauses }: Parse, { firstToken, lastToken }: FoundQuantity): number =>
  clauses.findLast((c) => chunks[c.from]!.from <= firstToken && chunks[Math.max(c.to, c.verb.index)]!.to >= lastToken)?.index ?? -1;

/** "The raid left nine people injured": what became of them is told with what left them so. */
function isLeft({ clauses }: Parse, p: Proposition): boolean {
  const own = clauses[p.clause];
  return own?.kind === 'reduced' && clauses.some((c) => c.verb.word === 'leave' && c.objects.some((at) => own.subjects.includes(at)));
}

/** "…, though the army put the toll at 12": another's count beside the first. */
function tollPut(reading: Reading, parse: Parse): Proposition | null {
  const clause = parse.clauses.find(
    (c) => c.verb.word === 'put' && c.kind === 'adverbial' && !c.verb.verb!.passive && c.subjects.length > 0,
  );
  const at = clause?.obliques.find((o) => o.prep === 'at')?.nouns[0];
  if (clause === undefined || at === undefined) return null;
  const chunk = parse.chunks[at]!;
  const count = reading.quantitiesOf[parse.sentence]!.find(
    (q) => q.firstToken >= chunk.from && q.firstToken < chunk.to && HURT.test(q.kind),
  );
  if (count === undefined) return null;
  return {
    sentence: parse.sentence, range: rangeOf(reading.doc, parse.chunks[clause.from]!.from, Math.max(chunk.to, count.lastToken)), type: 'ASSAULT', mode: [], parties: [], negated: false, hedged: false, stance: 'estimates', clause: clause.index, trigger: count.firstToken, rules: ['toll-put-at'], weight: 0.55,
  }; // prettier-ignore
}

/** A count inside a condition counts nothing: "if the army did not release 11 prisoners". */
function supposed(parse: Parse, count: FoundQuantity): boolean {
  const clause = parse.clauses.findLast(
    (c) => parse.chunks[c.from]!.from <= count.firstToken && parse.chunks[Math.max(c.to, c.verb.index)]!.to >= count.lastToken,
  );
  return clause !== undefined && isHypothetical(parse, clause);
}

/** "A clash between police and rebels left ten dead", "the raid by the army cost nine lives": whoever did what left them so. */
function doersOf(reading: Reading, parse: Parse, { subjects }: Clause): PartyRange[] {
  const event = subjects
    .map((at) => throughMeasure(parse.chunks, at))
    .find((at) => reading.words.nounTrigger(parse.chunks[at]!.word)?.type === 'ASSAULT' || SHOTS.test(parse.chunks[at]!.word));
  return event === undefined ? [] : nounParties(reading, parse, event).filter((p) => p.role === 'agent');
}

function ofCount(reading: Reading, parse: Parse, count: FoundQuantity, all: readonly FoundQuantity[]): Proposition {
  const { doc } = reading;
  const clause = parse.clauses.find(
    (c) =>
      !isTally(parse, c) &&
      parse.chunks[c.from]!.from <= count.firstToken &&
      parse.chunks[Math.max(c.to, c.verb.index)]!.to >= count.lastToken,
  );
  const sentence = doc.sentences[parse.sentence]!;
  let from = clause === undefined ? sentence.from : parse.chunks[clause.from]!.from;
  let to = clause === undefined ? sentence.to : parse.chunks[Math.max(clause.to, clause.verb.index)]!.to;
  for (const q of all) {
    from = Math.min(from, q.firstToken);
    to = Math.max(to, q.lastToken);
  }
  // "15 reported dead": the word that tells what became of them.
  while (to < Math.min(sentence.to, count.lastToken + 4) && /^(?:dead|killed|wounded|injured|hurt)$/u.test(doc.tokens[to]!.lower)) to += 1;
  const subject = clause?.subjects.find((at) => parse.chunks[at]!.from <= count.firstToken && parse.chunks[at]!.to > count.firstToken);
  const parties = isSomeOf(reading, count)
    ? []
    : subject !== undefined && (count.ofSpan === null || count.article)
      ? [{ role: 'target' as const, range: rangeOf(doc, parse.chunks[subject]!.from, parse.chunks[subject]!.to) }]
      : count.ofSpan === null
        ? []
        : countedIn(reading, count);
  // "Left a guard dead and nine traders hurt": the others who are counted beside.
  const beside = subject === undefined && clause?.verb.word === 'leave' ? all.filter((q) => q !== count) : [];
  parties.push(...beside.filter((q) => q.firstToken < to && q.lastToken > from).flatMap((q) => countedIn(reading, q)));
  const doers = clause === undefined ? [] : doersOf(reading, parse, clause);
  return {
    sentence: parse.sentence, range: rangeOf(doc, from, to), type: 'ASSAULT', mode: [], parties: [...doers, ...parties], negated: false, hedged: false, stance: null, clause: clause?.index ?? -1, trigger: count.firstToken, rules: ['casualty-count'], weight: 0.55, ...deedOf(reading, parse, count),
  }; // prettier-ignore
}

/** "Spoke today of the murder of six nuns": the noun before "of" tells what happened. */
function deedOf(reading: Reading, parse: Parse, count: FoundQuantity): { deed?: number } {
  const noun = parse.chunks.findLast((c) => c.kind === 'np' && c.to <= count.firstToken - 1);
  const of = noun === undefined ? undefined : parse.chunks[noun.index + 1];
  if (noun === undefined || of?.word !== 'of' || of.to < count.firstToken - 1) return {};
  return reading.words.nounTrigger(noun.word) === null && !/^deaths?$/u.test(noun.word) ? {} : { deed: noun.from };
}

/** The people that a count is of, with the article that counts one of them. */
const countedIn = (reading: Reading, { ofSpan, article, start }: FoundQuantity): PartyRange[] =>
  ofSpan === null
    ? []
    : tokensOf(reading, article ? start : ofSpan.start, ofSpan.end).map(([a, b]) => ({
        role: 'target',
        range: rangeOf(reading.doc, a, b),
      }));

function tokensOf(reading: Reading, start: number, end: number): [number, number][] {
  const { tokens } = reading.doc;
  let [from, high] = [0, tokens.length];
  while (from < high) {
    const middle = (from + high) >> 1;
    if (tokens[middle]!.start < start) from = middle + 1;
    else high = middle;
  }
  if (from >= tokens.length) return [];
  let to = from;
  while (to < reading.doc.tokens.length && reading.doc.tokens[to]!.end <= end) to += 1;
  return to > from ? [[from, to]] : [];
}

const HARMED = /^(?:dead|killed|casualties|victims|wounded|injured|captured|missing)$/u;

/** Whether "among the dead" stands right before a verb. */
const amongDead = (parse: Parse, verb: number): boolean => {
  const [prep, noun] = [parse.chunks[verb - 2], parse.chunks[verb - 1]];
  return prep?.kind === 'prep' && prep.word === 'among' && noun?.kind === 'np' && HARMED.test(noun.word);
};

/** "X was among the dead", "lie dead". */
function ofDead(reading: Reading, parse: Parse): Proposition | null {
  for (const clause of parse.clauses) {
    const among = clause.obliques.some((o) => o.prep === 'among' && o.nouns.some((at) => HARMED.test(parse.chunks[at]!.word)));
    // "The peace deal is dead": nobody died.
    const dead =
      clause.predicate === 'dead' && clause.subjects.length > 0 && !clause.subjects.some((at) => DEAL_NOUN.test(parse.chunks[at]!.word));
    // "Among the dead were two commanders": the subject comes last.
    const fronted = clause.subjects.length === 0 && clause.verb.word === 'be' && amongDead(parse, clause.verb.index);
    // "The dead included two nurses"
    const included =
      clause.verb.word === 'include' && !clause.verb.verb!.passive && clause.subjects.some((at) => HARMED.test(parse.chunks[at]!.word));
    const who = fronted || included ? clause.objects : clause.subjects;
    if ((!among && !dead && !fronted && !included) || who.length === 0) continue;
    const { doc } = reading;
    // "was found dead": the word that says so.
    let to = parse.chunks[Math.max(clause.to, clause.verb.index)]!.to;
    if (dead && doc.tokens[to]?.lower === 'dead') to += 1;
    const parties = who.map((at) => ({
      role: 'target' as const,
      range: rangeOf(doc, parse.chunks[at]!.from, parse.chunks[at]!.to),
    }));
    return {
      sentence: parse.sentence, range: rangeOf(doc, parse.chunks[fronted ? clause.verb.index - 2 : clause.from]!.from, to), type: 'ASSAULT', mode: [], parties, negated: clause.verb.verb!.negated, hedged: false, stance: null, clause: clause.index, trigger: clause.verb.head, rules: ['among-the-dead'], weight: 0.6,
    }; // prettier-ignore
  }
  return null;
}
