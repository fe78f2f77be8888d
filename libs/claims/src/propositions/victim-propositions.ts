import type { ClaimType, Mode } from '@hearsay/vocabulary';
import { afterPhrase, isTime } from '../grammar/noun-group.js';
import type { Parse } from '../grammar/clause.js';
import { isHypothetical } from './modality.js';
import type { PartyRange, Proposition } from './proposition.js';
import { chunkRange, isActor, mentionsWithin, quantitiesWithin, rangeOf, type Reading } from './reading.js';
import { DEFINITE } from '../lexicon/function-words.js';

/** Nouns that presuppose what they name: whoever investigates or condemns "the murder of X" says that X was murdered. */
const VICTIM_NOUNS: ReadonlyMap<string, { type: ClaimType; mode: readonly Mode[] }> = new Map([
  ...words('murder murders assassination assassinations slaying slayings execution executions massacre massacres', 'ASSAULT', ['targeted']),
  ...words('killing killings slaughter death deaths', 'ASSAULT', []),
  ...words('kidnapping kidnappings abduction abductions', 'COERCE', ['abduct']),
  ...words('arrest arrests detention', 'COERCE', ['arrest']),
]);

function words(list: string, type: ClaimType, mode: readonly Mode[]): [string, { type: ClaimType; mode: readonly Mode[] }][] {
  return list.split(' ').map((word) => [word, { type, mode }]);
}

/** What is not yet done: "planned the murder of", "prevent the assassination of", "threatened the execution of". */
const UNDONE =
  /^(?:plan|plot|prepare|attempt|try|threaten|prevent|avert|avoid|foil|thwart|stop|order|propose|demand|urge|encourage|advocate|call|seek|want|authorise|authorize|conspire|consider|fear|deny|attempted|planned|possible|potential|alleged|future|threatened|foiled)$/u;

/** "The judge will investigate the murder of a union leader": victims that a noun names, where no verb of the sentence has told it. */
export function victimPropositions(reading: Reading, parse: Parse, taken: readonly Proposition[]): Proposition[] {
  const out: Proposition[] = [];
  for (const chunk of parse.chunks) {
    const at = chunk.index;
    const event = chunk.kind === 'np' ? VICTIM_NOUNS.get(chunk.word) : undefined;
    const of = event === undefined ? null : ofBehind(parse, at);
    if (event === undefined || of === null) continue;
    if (undone(reading, parse, at) || toldBy(parse, taken, event.type, at)) continue;
    const victims = victimsOf(parse, of + 1).filter((v) => isVictim(reading, parse, v, chunk.word));
    if (victims.length === 0) continue;
    const parties = victims.map((v): PartyRange => ({ role: 'target', range: chunkRange(reading.doc, parse, v) }));
    const { by, end } = doer(reading, parse, victims.at(-1)!);
    const range = rangeOf(reading.doc, chunk.from, parse.chunks[end]!.to);
    out.push({
      sentence: parse.sentence, range, type: event.type, mode: event.mode, parties: [...by, ...parties], clause: -1, trigger: chunk.head, rules: ['victim-of'], weight: 0.5,
      negated: false, hedged: false, stance: null, deed: chunk.from,
    }); // prettier-ignore
  }
  return out;
}

/** "the murder in Tarn last week of two judges": the "of" behind a deed, past where and when it was done. */
function ofBehind({ chunks }: Parse, at: number): number | null {
  let k = at + 1;
  for (let turns = 0; turns < 3; turns += 1) {
    if (chunks[k]?.word === 'of') return chunks[k + 1]?.kind === 'np' ? k : null;
    if (chunks[k] !== undefined && isTime(chunks[k]!)) k += 1;
    else if (chunks[k]?.kind === 'prep' && /^(?:in|at|on|near)$/u.test(chunks[k]!.word) && chunks[k + 1]?.kind === 'np') k += 2;
    else return null;
  }
  return null;
}

/** The noun phrases after "of", coordinated ones included: "of a judge, a guard, and of their driver". */
function victimsOf(parse: Parse, first: number): number[] {
  const out = [first];
  const { chunks } = parse;
  let next = afterPhrase(chunks, first);
  for (let turns = 0; turns < 8; turns += 1) {
    let at = next;
    const comma = chunks[at]?.kind === 'comma';
    if (comma) at += 1;
    const and = chunks[at]?.kind === 'conj' && chunks[at]!.word === 'and';
    if (and) at += 1;
    if (and && chunks[at]?.kind === 'prep' && chunks[at]!.word === 'of') at += 1;
    if ((!comma && !and) || chunks[at]?.kind !== 'np') break;
    const after = afterPhrase(chunks, at);
    if (chunks[after]?.kind === 'vg' && chunks[after]!.verb!.form === 'finite') break;
    out.push(at);
    next = after;
    if (and) return out;
  }
  // Without an "and" what follows a comma says who the victim was.
  return [first];
}

/** A person by name, or people who are counted or definite; for a mere death only a name or a count tells violence from nature. */
function isVictim(reading: Reading, parse: Parse, at: number, noun: string): boolean {
  const chunk = parse.chunks[at]!;
  const people = mentionsWithin(reading, chunk.from, chunk.to).filter(isActor);
  const counted = quantitiesWithin(reading, chunk.from, chunk.to).length > 0;
  if (people.some((m) => m.kind === 'person' && m.named) || (counted && people.length > 0)) return true;
  const definite = DEFINITE.has(reading.doc.tokens[chunk.from]!.lower);
  return (
    !noun.startsWith('death') && people.some((m) => m.kind !== 'state' && m.kind !== 'military') && (definite || chunk.word.endsWith('s'))
  );
}

/** "by …" right after the victims. */
function doer(reading: Reading, parse: Parse, last: number): { by: PartyRange[]; end: number } {
  const next = afterPhrase(parse.chunks, last);
  const noun = parse.chunks[next + 1];
  if (parse.chunks[next]?.word !== 'by' || noun?.kind !== 'np') return { by: [], end: next - 1 };
  const end = afterPhrase(parse.chunks, noun.index) - 1;
  return { by: [{ role: 'agent', range: chunkRange(reading.doc, parse, noun.index, end) }], end };
}

/** Whether something read before tells of it. "Fighting broke out after the murder of the mayor": what came of it does not. */
function toldBy({ chunks }: Parse, taken: readonly Proposition[], type: ClaimType, at: number): boolean {
  const [before, chunk, victim] = [chunks[at - 1], chunks[at]!, chunks[at + 2]];
  const after = /^(?:after|following|since|over)$/u.test(before?.word ?? '') && victim !== undefined;
  return taken.some(
    (p) =>
      p.type === type &&
      p.range.from <= chunk.from &&
      p.range.to > chunk.from &&
      (!after || p.parties.some((y) => y.range.from < victim.to && y.range.to > victim.from)),
  );
}

function undone(reading: Reading, parse: Parse, at: number): boolean {
  const chunk = parse.chunks[at]!;
  const { tokens } = reading.doc;
  for (let k = chunk.from; k < chunk.head; k += 1) if (UNDONE.test(tokens[k]!.lower)) return true;
  if (/^(?:no|any)$/u.test(tokens[chunk.from]!.lower)) return true;
  // "A warrant for the arrest of two men", "led to the arrest of": it is wanted, or told by what led there.
  if (/^(?:for|to)$/u.test(parse.chunks[at - 1]?.word ?? '') && /^(?:arrest|detention)/u.test(chunk.word)) return true;
  const clause = parse.clauses.findLast((c) => c.verb.index < at && Math.max(c.to, c.verb.index) >= at - 1);
  if (clause === undefined) return false;
  return isHypothetical(parse, clause) || UNDONE.test(clause.verb.word);
}
