import type { Role } from '@hearsay/vocabulary';
import type { Clause, Parse } from '../grammar/clause.js';
import type { Attributed } from '../speech/attribution.js';
import { lastResort, plainWord } from './last-resort.js';
import { CARED_FOR, isIdentified } from './fallback-propositions.js';
import { isHedged, isHypothetical, isNegated, leavesOpen } from './modality.js';
import { nounParties } from './noun-parties.js';
import { laidOut, type PartyRange, type Proposition } from './proposition.js';
import { chunkRange, isActor, mentionsWithin, rangeOf, type Reading } from './reading.js';
import { saysNothing } from './silence.js';
import { toldForce } from './told-force.js';

/** Sentences with an event that make a text one on conflict, and their least share of its running sentences. */
const EVENTFUL = 3;
const SHARE = 0.4;

/** Whether a text is on conflict throughout: then nearly every sentence of it claims something, also where no rule knows its words. */
export const isOnConflict = (sentences: number, eventful: number): boolean => eventful >= EVENTFUL && eventful >= sentences * SHARE;

/** Verbs that leave the matter open, or tell of the report and not of the war. */
const IDLE =
  /^(?:decline|comment|respond|reply|answer|elaborate|specify|speak|read|write|tweet|post|publish|photograph|picture|depict|locate|situate|thank|regret|know|verify|confirm|corroborate|contact|reach)$/u;
/** Where those who were hurt are taken, of which nothing is claimed. */
const CARE = /^(?:hospitals?|clinics?|morgues?|mortuary|infirmary)$/u;
/** "Fighters are seen near Tarn": the words of a picture. */
const SHOWN = /^(?:see|show|picture|photograph|film)$/u;
/** Subjects of which nothing is claimed: "no one has claimed", "it is not clear". */
const NOBODY = /^(?:nobody|no-one|none|nothing|there|this|that|what|i|you)$/u;
const PRONOUN = /^(?:they|it|he|she|we|them|him|her|us|who|which|these|those|others|some|many|most|all|both|several|few)$/u;

/**
 * The weakest reading of a sentence that no rule could read, in a text on conflict: its main clause, or the main clause of what somebody is quoted
 * for. It has the type of its plainest word of conflict; without one it is a judgement of the party it speaks of.
 */
export function unreadSentence(reading: Reading, parse: Parse, attributed: readonly Attributed[]): Proposition | null {
  const { doc } = reading;
  const sentence = doc.sentences[parse.sentence]!;
  if (sentence.to - sentence.from < 5 || /\?["”'’]*$/u.test(doc.text.slice(sentence.start, sentence.end))) return null;
  const speech = attributed.filter((a) => a.sentence === parse.sentence && a.kind !== 'attitude');
  const isCue = (c: Clause): boolean => speech.some((a) => a.cue.from <= c.verb.head && a.cue.to > c.verb.head);
  const tells = (c: Clause): boolean =>
    (c.kind === 'main' || c.kind === 'complement') &&
    !isCue(c) &&
    !isHypothetical(parse, c) &&
    !saysNothing(doc, parse, c) &&
    !idle(reading, parse, c);
  const clause = parse.clauses.find(tells);
  if (clause === undefined) return parse.clauses.length === 0 ? lastResort(reading, parse) : null;
  return ofClause(reading, parse, clause, speech);
}

/** "Was aware of the reports", "is looking into the claims": what is known of the news is no news. */
const isAware = (parse: Parse, clause: Clause): boolean =>
  (/^(?:aware|unaware|concerned)$/u.test(clause.predicate ?? '') ||
    /^(?:look|see|study|review|examine|receive)$/u.test(clause.verb.word)) &&
  [...clause.objects, ...clause.obliques.flatMap((o) => o.nouns)].some((at) =>
    /^(?:reports?|claims?|allegations?|accusations?|footage|videos?|information|statements?)$/u.test(parse.chunks[at]!.word),
  );

function idle(reading: Reading, parse: Parse, clause: Clause): boolean {
  const subject = clause.subjects[0];
  if (subject === undefined) return true;
  const { word, from } = parse.chunks[subject]!;
  const below = parse.clauses.filter((c) => c.parent === clause.index && c.kind === 'infinitive');
  return (
    [clause, ...below].some((c) => IDLE.test(c.verb.word) || CARED_FOR.has(c.verb.word)) ||
    isAware(parse, clause) ||
    // "It is not clear whether anybody was hurt"
    (leavesOpen(parse, clause) && (clause.verb.verb!.negated || word === 'it')) ||
    isIdentified(parse, clause) ||
    (clause.verb.verb!.passive &&
      clause.obliques.some((o) => o.prep === 'to' && o.nouns.some((at) => CARE.test(parse.chunks[at]!.word)))) ||
    (clause.verb.verb!.passive && SHOWN.test(clause.verb.word) && below.length === 0 && !clause.verb.verb!.perfect) ||
    NOBODY.test(word) ||
    /^(?:no|none)$/u.test(reading.doc.tokens[from]!.lower)
  );
}

function ofClause(reading: Reading, parse: Parse, clause: Clause, speech: readonly Attributed[]): Proposition | null {
  const { doc } = reading;
  const range = rangeOf(doc, parse.chunks[firstOf(clause)]!.from, parse.chunks[lastOf(parse, clause)]!.to);
  const said = doc.tokens[clause.verb.head]!.quotation >= 0 || speech.length > 0;
  const parties = [
    ...partiesOf(reading, parse, clause.subjects, clause, true),
    ...partiesOf(reading, parse, clause.objects, clause, false),
    ...doers(reading, parse, clause),
  ];
  const word = plainWord(reading, range);
  if (word === null && parties.length === 0 && !said) return null;
  const judged = laidOut({
    sentence: parse.sentence, range, type: 'ASSESSMENT', mode: [], parties, clause: clause.index, trigger: clause.verb.head, rules: ['unread-sentence'], weight: 0.2,
    negated: isNegated(doc, parse, clause), hedged: isHedged(doc, parse, clause), stance: null,
  }); // prettier-ignore
  return word === null ? judged : { ...judged, type: word.type, mode: word.mode, parties: toldForce(reading, parse, judged, word.type) };
}

const firstOf = (clause: Clause): number => (clause.shared ? clause.verb.index : Math.min(clause.verb.index, ...clause.subjects));

/** The last chunk of a clause and of what hangs on it, up to a mark or the next clause with a subject of its own. */
function lastOf(parse: Parse, clause: Clause): number {
  let last = Math.max(clause.to, clause.verb.index);
  for (const c of parse.clauses)
    if (c.parent === clause.index && c.index !== clause.index && /^(?:infinitive|gerund|complement|reduced)$/u.test(c.kind))
      last = Math.max(last, c.to, c.verb.index);
  const next = parse.clauses.find((c) => c.from > last && /^(?:main|complement|adverbial)$/u.test(c.kind));
  const end = next?.from ?? parse.chunks.length;
  while (last + 1 < end && /^(?:np|prep|adj|adv|mark|open|close|other)$/u.test(parse.chunks[last + 1]!.kind)) last += 1;
  return last;
}

/** Who stands as subject or object, or beside the event noun that does. */
function partiesOf(reading: Reading, parse: Parse, chunks: readonly number[], clause: Clause, subject: boolean): PartyRange[] {
  const role: Role = subject === !clause.verb.verb!.passive ? 'agent' : 'target';
  return chunks.flatMap((at): PartyRange[] => {
    const chunk = parse.chunks[at]!;
    const event = reading.words.nounTrigger(chunk.word);
    if (event !== null) return nounParties(reading, parse, at);
    const named = mentionsWithin(reading, chunk.from, chunk.to).some(isActor);
    return named || (PRONOUN.test(chunk.word) && subject) ? [{ role, range: chunkRange(reading.doc, parse, at) }] : [];
  });
}

/** "by …" of a passive. */
function doers(reading: Reading, parse: Parse, clause: Clause): PartyRange[] {
  if (!clause.verb.verb!.passive) return [];
  return clause.obliques
    .filter((o) => o.prep === 'by')
    .flatMap((o) => o.nouns)
    .map((at) => chunkRange(reading.doc, parse, at))
    .filter((r) => mentionsWithin(reading, r.from, r.to).some(isActor))
    .map((range) => ({ role: 'agent', range }));
}
