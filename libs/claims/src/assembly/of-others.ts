import type { Doc } from '../document/doc.js';
import type { Clause, Parse } from '../grammar/clause.js';
import { GROUP_NOUNS } from '../lexicon/groups.js';
import { OFFICES } from '../lexicon/offices.js';
import type { FoundMention } from '../mentions/mention.js';
import type { Proposition } from '../propositions/proposition.js';
import { isActor, mentionsWithin, type Reading } from '../propositions/reading.js';

// Places that a sentence names for something else than the deed that it tells.

/** "The Front, who hold Velm, fired …", "…, who signed a truce in Velm": what is said of a party besides is not where its deed happens. */
export function inOthersClause(reading: Reading, parse: Parse, proposition: Proposition, mention: FoundMention): boolean {
  const { chunks, clauses } = parse;
  const at = chunks.findIndex((c) => c.from <= mention.firstToken && c.to > mention.firstToken);
  const clause = clauses.findLast((c) => c.kind === 'relative' && c.from <= at && c.to >= at);
  if (clause !== undefined && clause.index !== proposition.clause && inSequel(parse, clause)) return true;
  if (clause === undefined || proposition.clause >= clause.index || !/^(?:who|which)$/u.test(clause.marker ?? '')) return false;
  const who = clause.subjects.at(-1);
  if (who === undefined || chunks[who]!.to > mention.firstToken) return false;
  const comma = chunks.slice(who, clause.from).some((c) => c.kind === 'comma');
  return comma && mentionsWithin(reading, chunks[who]!.from, chunks[who]!.to).some(isActor);
}

/** "The raid on Tarn that sparked the war in Velm", "an offensive that saw it retake Velm": what came of a deed came elsewhere. */
const inSequel = ({ chunks }: Parse, { verb, objects }: Clause): boolean =>
  verb.word === 'see' ||
  (/^(?:spark|trigger|ignite|start|begin|provoke|unleash|precipitate)$/u.test(verb.word) &&
    objects.some((at) => /^(?:war|conflict|uprising|revolt|revolution|crisis|insurgency|offensive|campaign)$/u.test(chunks[at]!.word)));

/** What is done for something else that was done: "in retaliation for the raid on Tarn", "in solidarity with prisoners in Velm". */
const CAUSE = /^(?:retaliation|revenge|reprisals?|response|retribution|vengeance|solidarity|sympathy|protest|reply|answer)$/u;

/** "In revenge for the killing of a cleric in Tarn": that is where the reason for the deed happened. */
export function isOfCause({ tokens }: Doc, mention: FoundMention): boolean {
  for (let k = mention.firstToken - 1; k > mention.firstToken - 12; k -= 1) {
    const token = tokens[k];
    if (token === undefined || token.pos === 'VERB' || token.pos === 'AUX' || token.pos === 'PUNCT') return false;
    if (/^(?:for|to|with|against|at|over)$/u.test(token.lower) && CAUSE.test(tokens[k - 1]?.lower ?? '')) return true;
  }
  return false;
}

/** The places but those that only tell whose somebody is or whence something comes, where others are named: "the mayor of Tarn was shot in Velm". */
export function placesOfDeed(doc: Doc, { type, trigger }: Proposition, all: readonly FoundMention[]): readonly FoundMention[] {
  const places = all.filter(
    (m) =>
      !isFarBank(doc, m) &&
      !((type === 'ASSAULT' || type === 'MOBILIZE' || (type === 'COERCE' && m.firstToken < trigger)) && isHome(doc, m)),
  );
  if (places.length < 2) return places;
  const strong = places.filter(
    (m) =>
      !(type === 'ASSAULT' && (ofOffice(doc, m) || endsWay(doc, m))) &&
      !spreadsFrom(doc, m, places) &&
      !(type === 'MOBILIZE' && leadOf(doc, m) === 'from' && places.some((to) => to.firstToken > m.firstToken && leadOf(doc, to) === 'to')),
  );
  return strong.length > 0 ? strong : places;
}

/** "The war in Tarn may spread to Velm": where it goes. */
const spreadsFrom = (doc: Doc, { firstToken }: FoundMention, places: readonly FoundMention[]): boolean =>
  places.some((to) => {
    const at = leadAt(doc, to);
    return to.firstToken > firstToken && doc.tokens[at]?.lower === 'to' && doc.tokens[at - 1]?.lemma === 'spread';
  });

/** The word before a place and what it is called: "from the town of Tarn". */
const leadAt = ({ tokens }: Doc, { firstToken }: FoundMention): number => {
  let k = firstToken - 1;
  // "from the Oster region village of Tarn"
  const called = (at: number): boolean =>
    /^(?:the|of|city|town|village|port|district|province|region)$/u.test(tokens[at]?.lower ?? '') ||
    (tokens[at]?.pos === 'PROPN' && /^(?:district|province|region)$/u.test(tokens[at + 1]?.lower ?? ''));
  while (k > firstToken - 6 && called(k)) k -= 1;
  return k;
};
const leadOf = (doc: Doc, m: FoundMention): string => doc.tokens[leadAt(doc, m)]?.lower ?? '';

/** "shelled it from across the Velm": what lies between whoever fires and the target. */
const isFarBank = (doc: Doc, m: FoundMention): boolean => {
  const at = leadAt(doc, m);
  return doc.tokens[at]?.lower === 'across' && doc.tokens[at - 1]?.lower === 'from';
};

/** "a soldier from Tarn", "a family from the village of Velm" */
const isHome = (doc: Doc, m: FoundMention): boolean => {
  const at = leadAt(doc, m);
  return doc.tokens[at]?.lower === 'from' && isPeople(doc.tokens[at - 1]?.lower ?? '');
};

/** "the mayor of Tarn", "the police chief of Velm" */
const ofOffice = ({ tokens }: Doc, { firstToken }: FoundMention): boolean =>
  tokens[firstToken - 1]?.lower === 'of' && OFFICES.has(tokens[firstToken - 2]?.lower ?? '');

/** "on the road to Tarn": where the way leads, which is another place than the one on it. */
const endsWay = (doc: Doc, m: FoundMention): boolean => {
  const at = leadAt(doc, m);
  return doc.tokens[at]?.lower === 'to' && /^(?:road|highway|route|track|way)$/u.test(doc.tokens[at - 1]?.lower ?? '');
};

const isPeople = (word: string): boolean =>
  GROUP_NOUNS.has(word) ||
  OFFICES.has(word) ||
  /^(?:family|families|men|women|boys?|girls?|brothers|sisters|students?|migrants?)$/u.test(word);
