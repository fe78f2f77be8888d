import type { Doc } from '../document/doc.js';
import { GROUP_NOUNS } from '../lexicon/groups.js';
import { OFFICES } from '../lexicon/offices.js';
import type { Parse } from '../grammar/clause.js';
import { afterPhrase } from '../grammar/noun-group.js';
import type { FoundMention } from '../mentions/mention.js';
import type { Proposition } from '../propositions/proposition.js';
import { isActor, mentionsWithin, type Reading } from '../propositions/reading.js';

/** What a state has in other lands, or what moves: "a U.S. convoy", "the Ostrian embassy". */
const THINGS =
  /^(?:convoys?|motorcades?|vehicles?|cars?|trucks?|buses|bus|jeeps?|aircraft|planes?|airliners?|jets?|helicopters?|drones?|ships?|warships?|vessels?|tankers?|boats?|submarines?|embass(?:y|ies)|consulates?|diplomatic|bases?|companies|company|firms?|interests?|targets?|assets?)$/u;

/** "U.S. authorities", "the Tarn police commander": whose they are, not where; of a wire in capitals alone where it is a town's people. */
export function modifies(doc: Doc, mention: FoundMention): boolean {
  const { tokens } = doc;
  const sentence = tokens[mention.firstToken]!.sentence;
  for (let k = mention.lastToken; k < mention.lastToken + 5; k += 1) {
    const token = tokens[k];
    if (token?.sentence !== sentence || !/^(?:NOUN|PROPN|ADJ|NUM)$/u.test(token.pos)) return false;
    const people = GROUP_NOUNS.has(token.lower) || OFFICES.has(token.lower);
    if (people) return mention.kind === 'state' || doc.capitals;
    if (mention.kind === 'state' && THINGS.test(token.lower)) return true;
  }
  return false;
}

const HOSPITAL = /^(?:hospitals?|clinics?|morgues?|mortuary|infirmary)$/u;

/** "taken to a military hospital in Tarn": where the wounded went afterwards. */
function isReached(doc: Doc, at: number): boolean {
  let k = at;
  while (k > at - 4 && /^(?:DET|ADJ|NOUN|PROPN|NUM)$/u.test(doc.tokens[k]?.pos ?? '')) k -= 1;
  return doc.tokens[k]?.lower === 'to';
}

/** Where the list of names begins that a name stands in: "from Tarn, Velm and Oster Bay". */
function firstOfList({ tokens }: Doc, at: number): number {
  let first = at;
  for (let k = at - 1; k > at - 20 && k > 0; k -= 1) {
    const { pos, lower, text } = tokens[k]!;
    if (lower === ',' || lower === 'and' || lower === 'or') continue;
    if (pos !== 'PROPN' || !/^\p{Lu}/u.test(text)) break;
    if (/^(?:,|and|or)$/u.test(tokens[k + 1]!.lower) || first === k + 1) first = k;
  }
  return first;
}

/** "Passengers going to Tarn": where somebody was on the way to. */
export function isGoal(doc: Doc, mention: FoundMention): boolean {
  let k = firstOfList(doc, mention.firstToken) - 1;
  while (/^(?:the|city|town|of)$/u.test(doc.tokens[k]?.lower ?? '')) k -= 1;
  // "Helicopters flying from Tarn strafed the column": whence they came.
  if (
    doc.tokens[k]?.lower === 'from' &&
    /^(?:flying|flown|taking|coming|came|comes|come|arriving|returning|operating|driving|off|hailed|hail|hailing|originating|launched|fired)$/u.test(
      doc.tokens[k - 1]?.lower ?? '',
    )
  )
    return true;
  if (doc.tokens[k]?.lower === 'from' && FLIES.test(doc.tokens[k - 1]?.lower ?? '')) return true;
  // "Was shifted to the Tarn Base Hospital"
  if (HOSPITAL.test(doc.tokens[mention.lastToken - 1]?.lower ?? '') && isReached(doc, mention.firstToken - 1)) return true;
  if (/^(?:in|at)$/u.test(doc.tokens[k]?.lower ?? '') && HOSPITAL.test(doc.tokens[k - 1]?.lower ?? '')) return isReached(doc, k - 2);
  return (
    /^(?:to|for|toward|towards)$/u.test(doc.tokens[k]?.lower ?? '') &&
    /^(?:going|heading|headed|travell?ing|bound|flying|route|way|extradited|flight|trip|visit)$/u.test(doc.tokens[k - 1]?.lower ?? '')
  );
}

/** "Launched 60 drones from Tarn": whence they flew. */
const FLIES = /^(?:drones?|missiles?|rockets?|shells?|uavs?|bombs?|projectiles?|rounds?|vehicles|decoys?)$/u;

/** "The militia, al Qaeda's branch in Velm, attacked …": what an apposition says of a party's home is not where its verb happens. */
export function inAside(reading: Reading, parse: Parse, proposition: Proposition, mention: FoundMention): boolean {
  const { chunks, clauses } = parse;
  const clause = clauses[proposition.clause];
  const subject = clause?.subjects.at(-1);
  if (clause === undefined || subject === undefined || clause.verb.from <= mention.firstToken) return false;
  const end = afterPhrase(chunks, subject);
  if (chunks[end - 1]!.to > mention.firstToken || !mentionsWithin(reading, chunks[subject]!.from, chunks[end - 1]!.to).some(isActor))
    return false;
  const comma = chunks.findIndex((c) => c.index >= end && c.kind === 'comma');
  const apposed = comma < 0 ? undefined : chunks[comma + 1];
  if (apposed?.kind !== 'np' || apposed.to > mention.firstToken || chunks[clause.verb.index - 1]?.kind !== 'comma') return false;
  return !clauses.some((c) => c.verb.index > apposed.index && c.verb.index < clause.verb.index);
}

/** "Our Lady of Mount Tarn", "the Bank of Tarn", "the Gulf of Tarn": a part of another name. */
export const isOfName = ({ tokens, capitals }: Doc, { firstToken }: FoundMention): boolean =>
  !capitals && tokens[firstToken - 1]?.lower === 'of' && OF_NAMES.test(tokens[firstToken - 2]?.text ?? '');
const OF_NAMES = /^(?:Lady|Bank|Church|Bishop|Archbishop|Prince|Emir|Sultan|Order|Voice|Radio|Bay|Gulf|Strait)$/u;
