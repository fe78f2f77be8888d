import type { Parse } from '../grammar/clause.js';
import { PLACE_NOUNS } from '../lexicon/place-words.js';
import type { FoundMention } from '../mentions/mention.js';
import type { Proposition } from '../propositions/proposition.js';
import type { Reading } from '../propositions/reading.js';
import type { FoundTime } from '../times/find-times.js';
import { mostSpecific } from './place-levels.js';

/** Where somebody was, told by a sentence without a deed: "They drove into Tarn." */
export interface Whereabouts {
  place: FoundMention;
  time: FoundTime | null;
  sentence: number;
  paragraph: number;
  /** It is the place itself that the sentence is about: "The village of Tarn lies near the border." */
  itself: boolean;
}

const BEING =
  /^(?:arrive|reach|enter|return|drive|travel|walk|ride|sail|come|go|gather|live|stay|stop|camp|sleep|shelter|hide|meet|visit|march|land|cross|head|flee|pass|work|assemble|settle|move|pull|get|wait|be|set|fly)$/u;
const AT = /^(?:in|into|at|to|inside|near|outside|around|through|toward|towards)$/u;
/** Those who are spoken of again. */
const AGAIN = /^(?:they|them|their|he|him|his|she|her|there)$/u;

/** Where the subject of a sentence's main clause was or went, or the place that it is about; null where it tells of none, or of no time past. */
export function whereaboutsOf(reading: Reading, parse: Parse, times: readonly FoundTime[]): Whereabouts | null {
  const { doc } = reading;
  const { paragraph, role } = doc.sentences[parse.sentence]!;
  const main = parse.clauses.find((c) => c.kind === 'main');
  if (main === undefined || role !== 'text' || main.subjects.length === 0) return null;
  const { negated, modal } = main.verb.verb!;
  if (negated || modal !== null || doc.tokens[main.verb.head]!.quotation >= 0) return null;
  const time = times.find((t) => t.from?.length === 10 && t.from === t.to) ?? null;
  const placesIn = (from: number, to: number): FoundMention[] =>
    reading.mentionsOf[parse.sentence]!.filter(
      (m) => m.kind === 'place' && m.named && !m.inside && !m.adjective && m.firstToken >= from && m.lastToken <= to,
    );
  const subject = parse.chunks[main.subjects[0]!]!;
  const behind = parse.chunks[subject.index + 1]?.word === 'of' ? parse.chunks[subject.index + 2] : undefined;
  const own = placesIn(subject.from, (PLACE_NOUNS.has(subject.word) ? (behind ?? subject) : subject).to);
  const about = own.find((m) => m.headToken === subject.head) ?? (PLACE_NOUNS.has(subject.word) ? own[0] : undefined);
  if (about !== undefined) return { place: about, time, sentence: parse.sentence, paragraph, itself: true };
  if (!BEING.test(main.verb.word) || main.verb.surface === main.verb.word) return null;
  const phrases = main.obliques.filter((o) => AT.test(o.prep)).flatMap((o) => o.nouns);
  const objects = /^(?:reach|enter|visit|cross)$/u.test(main.verb.word) ? main.objects : [];
  const found = [...objects, ...phrases].flatMap((at) => {
    const chunk = parse.chunks[at]!;
    const of = parse.chunks[at + 1]?.word === 'of' ? parse.chunks[at + 2] : undefined;
    return placesIn(chunk.from, (of ?? chunk).to);
  });
  const place = mostSpecific(doc, found);
  return place === undefined ? null : { place, time, sentence: parse.sentence, paragraph, itself: false };
}

/** Whether a claim of the next sentence speaks on of those who were there: "Two hours later gunmen shot at them", of the place: "It was raided". */
export function speaksOn({ doc }: Reading, { sentence, range, parties }: Proposition, { itself }: Whereabouts): boolean {
  if (itself) return parties.some((p) => /^(?:it|its|there)$/u.test(doc.tokens[p.range.from]!.lower));
  const words = doc.tokens.slice(doc.sentences[sentence]!.from, range.to);
  // "They had already searched his house": before he went there.
  return words.some((t) => AGAIN.test(t.lower)) && !words.some((t) => t.lower === 'had' && t.pos === 'AUX');
}
