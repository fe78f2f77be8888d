import type { Doc } from '../document/doc.js';
import type { Parse } from '../grammar/clause.js';
import type { FoundMention } from '../mentions/mention.js';
import { wordSet } from '../lexicon/word-set.js';
import type { Proposition } from '../propositions/proposition.js';
import { quantitiesWithin, type Reading } from '../propositions/reading.js';
import { HARM } from '../propositions/deeds.js';
import type { FoundTime } from '../times/find-times.js';
import { isIncident, isSeparate } from './other-places.js';
import { isDivision, mayHold } from './place-levels.js';
import { goesOn, ofOneStory, type Story } from './story.js';
import type { Tense } from './tense.js';
import { SHORT } from './time-of.js';
import { speaksOn } from './whereabouts.js';

/** Where and when, as far as it is told. */
interface Told {
  place: FoundMention | null;
  time: FoundTime | null;
}

/** What a claim does not say of where and when, from the happening that it tells on; `bare` where its sentence names no time and it is no aside. */
export function carried(
  reading: Reading,
  proposition: Proposition,
  own: Told,
  story: Story,
  around: readonly FoundMention[],
  bare: boolean,
): Told {
  const { doc } = reading;
  const { place, time } = own;
  if (isSeparate(reading, proposition)) return own;
  const { paragraph } = doc.sentences[proposition.sentence]!;
  const before = story.before(paragraph);
  if (place !== null && time !== null) return own;
  if (place === null) {
    // "They drove into Tarn. Gunmen opened fire on them."
    const stay = story.whereabouts(proposition.sentence, paragraph);
    if (stay !== null && speaksOn(reading, proposition, stay))
      return { place: stay.place, time: time ?? (bare ? stay.time : null) ?? pointOf(before?.time ?? null) };
    // Years ago or months before is another happening.
    if (before === null || (time !== null && !ofOneStory(time, before.time))) return own;
    // Paragraphs on, only what speaks of that happening is still where it was.
    const far = story.isFar(paragraph) && !toldBefore(reading, proposition) && !ofItsPeople(doc, proposition);
    if (far) return own;
    const there = isSalvo(reading, proposition) ? null : ((time && story.placeOn(time)) ?? before.place);
    return { place: there, time: time ?? pointOf(before.time) };
  }
  // "In Velm, rebels attacked a post in the district of Tarn": on the day when something happened in Velm.
  const there =
    story.timeAt(place, paragraph) ??
    around
      .filter((m) => mayHold(doc, m, place) || isOwner(doc, m, place))
      .reduce<FoundTime | null>((t, m) => t ?? story.timeAt(m, paragraph), null);
  if (there !== null) return { place, time: there };
  const closer =
    before !== null &&
    proposition.sentence - before.sentence <= 2 &&
    (before.place === null || toldBefore(reading, proposition) || (mayHold(doc, before.place, place) && isDivision(doc, before.place)));
  // "Strikes across Ostria on Monday killed nine. … A strike on the town of Tarn killed two": of all that is told there, what is told one by one.
  const first = story.opening();
  const ofAll =
    bare &&
    first !== null &&
    proposition.sentence - first.sentence <= 12 &&
    isDivision(doc, first.place!) &&
    mayHold(doc, first.place!, place);
  return { place, time: closer ? pointOf(before.time) : ofAll ? pointOf(first.time) : null };
}

/** "Launched 112 drones overnight", "downed 78 of them": more than a single town's share of what was told before. */
const isSalvo = (reading: Reading, { range, type }: Proposition): boolean =>
  type === 'ASSAULT' &&
  quantitiesWithin(reading, range.from, range.to).some(
    (q) =>
      q.kind === 'other' && (q.low ?? q.high ?? 0) >= 20 && /\b(?:drones?|missiles|rockets|uavs|aerial vehicles|shaheds)\b/iu.test(q.of),
  );

/** "Tarn's Birere district" */
const isOwner = (doc: Doc, m: FoundMention, place: FoundMention): boolean =>
  m.lastToken === place.firstToken - 1 && doc.tokens[m.lastToken]!.lower === "'s";

/** "The attackers burned huts", "we counted 110 bodies": who did it, who suffered it and how many they were, paragraphs on. */
function ofItsPeople(doc: Doc, { range, rules }: Proposition): boolean {
  if (rules.some((r) => r === 'casualty-count' || r === 'among-the-dead' || r === 'toll-put-at')) return true;
  for (let k = range.from; k < range.to; k += 1)
    if (ITS_PEOPLE.has(doc.tokens[k]!.lower) && doc.tokens[k - 1]?.lower === 'the') return true;
  return false;
}
const ITS_PEOPLE = wordSet(
  'attackers attacker assailants assailant gunmen gunman bomber bombers perpetrators killers kidnappers captors hostages victims dead wounded',
);

/** Where the happening was that was told just before, for what goes on with it in another tense. */
export function placeBefore(reading: Reading, proposition: Proposition, time: FoundTime | null, story: Story): FoundMention | null {
  const { paragraph } = reading.doc.sentences[proposition.sentence]!;
  const before = story.before(paragraph);
  if (before === null || story.isFar(paragraph) || isSeparate(reading, proposition)) return null;
  return time === null || ofOneStory(time, before.time) ? before.place : null;
}

/** "Have struck depots in recent weeks", "later bombed the base", "days after rebels shelled Tarn": what a sentence says of its time without naming it keeps the time told before away. */
export function hasTimeUnnamed(doc: Doc, parse: Parse, { trigger, range, clause }: Proposition, times: readonly FoundTime[]): boolean {
  const near = (t: FoundTime): boolean =>
    t.firstToken >= trigger
      ? t.firstToken <= range.to
      : !parse.chunks.some((c) => c.kind === 'vg' && c.from >= t.lastToken && c.to <= Math.min(trigger, range.from));
  if (times.some((t) => t.from === null && t.to === null && near(t))) return true;
  // "Rebels regularly attacked convoys": many times, or before.
  if (doc.tokens.slice(range.from, range.to).some((w) => REPEATED.has(w.lower))) return true;
  const own = parse.clauses[clause];
  if (own?.kind !== 'adverbial' || !/^(?:after|before)$/u.test(own.marker ?? '')) return false;
  const marker = parse.chunks.findLast((c) => c.word === own.marker && c.index < own.verb.index);
  return marker !== undefined && /^(?:day|week|month|year)s?$/u.test(doc.tokens[marker.from - 1]?.lower ?? '');
}

const REPEATED = wordSet(
  'regularly frequently often routinely repeatedly previously formerly sometimes occasionally usually traditionally historically',
);

/** "At least nine died in the raids around Velm": a happening with a definite article was told before, also where its place is told only here. */
export function toldBefore({ doc, words }: Reading, { range }: Proposition): boolean {
  for (let k = range.from; k < range.to - 1; k += 1) {
    if (!/^(?:the|these|those|this|that)$/u.test(doc.tokens[k]!.lower)) continue;
    for (let n = k + 1; n < Math.min(range.to, k + 4); n += 1)
      if (isIncident(words, doc.tokens[n]!.lower) || (n > k + 1 && doc.tokens[n]!.lower === 'fire'))
        return doc.tokens[n + 1]?.lower !== 'that';
  }
  return false;
}

/** "Has claimed responsibility for the strike", "nine have been killed in the raid": a happening told before, whenever it is spoken of. */
export function speaksOfTold(reading: Reading, proposition: Proposition, tense: Tense): boolean {
  const { doc } = reading;
  if (proposition.deed !== undefined) return /^(?:the|this|that|these|those|both)$/u.test(doc.tokens[proposition.deed]!.lower);
  if (tense !== 'perfect' || proposition.type !== 'ASSAULT' || !toldBefore(reading, proposition)) return false;
  return doc.tokens.slice(proposition.range.from, proposition.range.to).some((t) => SHORT.test(t.lower));
}

/** "Eleven people have been killed", told right behind a raid: those who fell in it, unless the words speak of a longer time. */
export function isItsToll(reading: Reading, { type, range, sentence, parties }: Proposition, tense: Tense, story: Story): boolean {
  if (tense !== 'perfect' || !HARM.has(type) || !story.isNear(sentence) || parties.some((p) => p.role === 'agent')) return false;
  const { tokens, sentences } = reading.doc;
  if (!quantitiesWithin(reading, range.from, range.to).some((q) => FALLEN.test(q.kind) && (q.low ?? q.high ?? MANY) < MANY)) return false;
  return !tokens.slice(sentences[sentence]!.from, sentences[sentence]!.to).some((t) => LONG.test(t.lower));
}
const FALLEN = /^(?:killed|wounded|missing|captured)$/u;
/** As many as hardly fall in one attack. */
const MANY = 200;
const LONG =
  /^(?:since|far|recent|recently|ever|already|total|overall|altogether|during|days|weeks?|months?|years?|decades?|century|war|conflict|insurgency|uprising|revolt|unrest|violence|fighting|campaign|offensive|crackdown|siege)$/u;

/** "Have been killed so far", "has driven 200,000 from their homes since it began": a total from the beginning that was told on. */
export function fromBeginning(doc: Doc, { type, range, sentence }: Proposition, tense: Tense, story: Story): FoundTime | null {
  if (tense !== 'perfect' || !HARM.has(type)) return null;
  const { tokens, sentences } = doc;
  for (let k = sentences[sentence]!.from; k < sentences[sentence]!.to; k += 1) {
    const [word, next] = [tokens[k]!.lower, tokens[k + 1]?.lower ?? ''];
    const far = word === 'so' && next === 'far' && k <= range.to;
    const since = word === 'since' && SINCE.test(next) && tokens.slice(k + 1, k + 5).some((t) => BEGAN.test(t.lower));
    if (far || since) return story.beginning();
  }
  return null;
}
const SINCE = /^(?:it|they|the|its|their|then)$/u;
const BEGAN = /^(?:then|began|started|erupted|broke|beginning|start|outbreak|onset)$/u;

/** A state that goes on is no time of what happened in it. */
const pointOf = (time: FoundTime | null): FoundTime | null => (time === null || goesOn(time) ? null : time);
