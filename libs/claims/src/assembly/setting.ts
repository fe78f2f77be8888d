import type { ClaimType, Geo, Period, Place } from '@hearsay/vocabulary';
import type { Doc } from '../document/doc.js';
import type { Parse } from '../grammar/clause.js';
import { BODY_KINDS, IRREGULAR_KINDS, type FoundMention } from '../mentions/mention.js';
import type { Proposition } from '../propositions/proposition.js';
import type { Reading } from '../propositions/reading.js';
import type { Attributed } from '../speech/attribution.js';
import type { SpeechIndex } from './speech-index.js';
import type { FoundTime } from '../times/find-times.js';
import { MONTH_NAMES, WEEKDAYS } from '../times/time-words.js';
import { carried, fromBeginning, hasTimeUnnamed, isItsToll, placeBefore, speaksOfTold } from './carried.js';
import { isDivision, lastTold, mostSpecific, nextTold } from './place-levels.js';
import type { Story } from './story.js';
import { tenseOf } from './tense.js';
import { inAside, isGoal, isOfName, modifies } from './not-where.js';
import { inOthersClause, isOfCause, placesOfDeed } from './of-others.js';
import { isIncident, isLater, isStillThere, openingOf, placeOfThere, seatBefore, witnessesAt } from './other-places.js';
import { isNotWhen } from './not-when.js';
import { timeOf } from './time-of.js';
import { unknownPlace } from './unknown-place.js';
import { CARRIED, DEEDS, HARM } from '../propositions/deeds.js';
import { isForceNoun } from '../lexicon/common-nouns.js';
import { GROUND_VERBS } from '../lexicon/place-words.js';

const LOCATIVE =
  /^(?:in|at|near|around|on|from|to|into|outside|inside|across|over|through|of|for|towards?|along|within|throughout|off|south of|north of|east of|west of|north|south|east|west|northern|southern|eastern|western|central|occupied|downtown|nearby|northeast|northwest|southeast|southwest|between|beyond|past|via)$/u;
const WHO_FELL = /^(?:who-was-harmed|among-the-dead)$/u;

/** What happens somewhere and at some time; relations, judgements and acts of speech do not. */
const HAPPENINGS: ReadonlySet<ClaimType> = new Set<ClaimType>([...DEEDS, 'PROTEST', 'STRENGTH']);
/** Here a state after "to" or "from" is where it goes on; elsewhere it is the one that something is done to. */
const MOVES = /^(?:MOBILIZE|RETREAT|TERRITORY)$/u;
const GIVEN = /^(?:AID|AGREE|CONSULT|SUPPORT|COOPERATE|REJECT|ACCUSE|SANCTION)$/u;
const TIMELESS = /^(?:RELATION|ASSESSMENT)$/u;

/** Where and when, as far as the claim's own sentence or a claim before it says. */
export interface Setting {
  place: FoundMention | null;
  time: FoundTime | null;
  /** The time that later claims go on from, where the claim itself has none. */
  day?: FoundTime | null;
  /** Its own sentence names no time of it. */
  carried?: boolean;
  /** The place is the one told before, which this claim does not lead on. */
  kept?: true;
}

/** What settings are read from. */
export interface SettingContext {
  reading: Reading;
  /** By sentence. */
  times: ReadonlyMap<number, readonly FoundTime[]>;
  attributed: SpeechIndex<Attributed>;
}

/** Place and time of a proposition: from its own words, else its sentence, else (for happenings of the past) from the claims before. */
export function settingOf(context: SettingContext, parse: Parse, proposition: Proposition, story: Story): Setting {
  const { reading } = context;
  if (proposition.type === 'RELATION') return { place: null, time: null };
  const { from, to } = proposition.range;
  const named = reading.mentionsOf[proposition.sentence]!.filter(
    (m) =>
      isPlace(reading.doc, m, context, proposition) &&
      !inAside(reading, parse, proposition, m) &&
      !inOthersClause(reading, parse, proposition, m) &&
      !isOfCause(reading.doc, m),
  );
  const places = [...placesOfDeed(reading.doc, proposition, named)];
  const happening = HAPPENINGS.has(proposition.type);
  if (happening) {
    const unknown = unknownPlace(reading, parse, proposition);
    if (unknown !== null && (places.length === 0 || (unknown.firstToken >= from && unknown.lastToken <= to))) {
      places.push(unknown);
      places.sort((a, b) => a.firstToken - b.firstToken);
    }
  }
  const opening = openingOf(reading.doc, parse, from);
  const within = mostSpecific(
    reading.doc,
    places.filter((m) => m.firstToken >= opening && m.lastToken <= to),
  );
  const own = within && (seatBefore(reading.doc, places, within) ?? within);
  const headline = reading.doc.sentences[proposition.sentence]!.role === 'headline';
  // The same happening told on: what was said before of where and when holds.
  const tense = tenseOf(reading.doc, parse, proposition);
  const moves = proposition.type === 'MOBILIZE' && story.isNear(proposition.sentence);
  const toldOn =
    (CARRIED.has(proposition.type) || moves) &&
    !headline &&
    ((tense === 'past' && proposition.admits !== true) ||
      // "Among the dead is the mayor": of what was told before.
      proposition.rules.some((r) => WHO_FELL.test(r)) ||
      speaksOfTold(reading, proposition, tense) ||
      isItsToll(reading, proposition, tense, story));
  const free = places.filter((m) => !elsewhere(reading, parse, proposition, m));
  const nearby =
    happening && proposition.type !== 'STRENGTH' ? (nextTold(reading.doc, free, to) ?? lastTold(reading.doc, free)) : undefined;
  const place =
    own ??
    nearby ??
    placeOfThere(reading, proposition, story.before(reading.doc.sentences[proposition.sentence]!.paragraph)?.place ?? null);
  const times = context.times.get(proposition.sentence) ?? [];
  const speech = context.attributed.inSentence(proposition.sentence);
  const time = TIMELESS.test(proposition.type) ? null : timeOf(reading, parse, proposition, times, speech);
  const bare = times.length === 0 && parse.clauses[proposition.clause]?.kind !== 'relative';
  const unnamed = time === null && hasTimeUnnamed(reading.doc, parse, proposition, times);
  const told = toldOn && !unnamed ? carried(reading, proposition, { place, time }, story, places, bare) : { place, time };
  // Those who live somewhere tell of what happened there, on the day that was told; what is told of "the camp" is where the camp was told to be.
  const witnessed = place === null && happening ? placeOfWitnesses(context, proposition) : null;
  const still =
    told.place === null && witnessed === null && happening && !headline && !unnamed && isStillThere(reading, proposition, tense);
  const kept = still ? placeBefore(reading, proposition, time, story) : null;
  // "It had sent troops there" is what was done upon the deed.
  const verb = parse.clauses[proposition.clause]?.verb;
  const upon = moves && verb?.verb!.perfect === true && verb.word !== 'be';
  const later = time === null && isLater(reading.doc, reading.doc.sentences[proposition.sentence]!.from, to);
  // "Marched on Monday to protest the killing of two": what was kept from the words themselves does not come back from their neighbours.
  const refused = time === null && told.time !== null && times.includes(told.time) && isNotWhen(reading, parse, proposition, told.time);
  // "On Monday the mayor said nine had died" was not told of Tuesday.
  const said = time === null && told.time !== null && times.some((t) => t.lastToken <= proposition.trigger && isBefore(t, told.time!));
  const since = told.time === null ? fromBeginning(reading.doc, proposition, tense, story) : null;
  return {
    place: witnessed ?? told.place ?? kept,
    time: later || refused || said || (upon && time === null) ? null : (told.time ?? since),
    day: said ? null : told.time,
    carried: time === null,
    ...(kept === null ? {} : { kept: true }),
  };
}

/** Whether a day ends before another begins. */
const isBefore = ({ to }: FoundTime, { from }: FoundTime): boolean => to?.length === 10 && from?.length === 10 && to < from;

/** "Residents of Tarn heard gunfire": where those live who tell of it. */
function placeOfWitnesses({ reading, attributed }: SettingContext, { sentence }: Proposition): FoundMention | null {
  for (const { source } of attributed.inSentence(sentence)) {
    if (source === null || !witnessesAt(reading.doc, source)) continue;
    const at = reading.mentionsOf[sentence]!.find(
      (m) => m.kind === 'place' && m.named && m.firstToken >= source.from && m.lastToken <= source.to,
    );
    // "A resident of nearby Velm": not where it happened.
    if (at !== undefined && !/^(?:nearby|neighbou?ring|adjacent)$/u.test(reading.doc.tokens[at.firstToken - 1]?.lower ?? '')) return at;
  }
  return null;
}

/** "…, two days after rebels shelled Tarn": what happened there is another happening. */
function elsewhere({ doc, words }: Reading, parse: Parse, proposition: Proposition, m: FoundMention): boolean {
  // "Have clashed since the attack on Tarn"
  const since = parse.chunks.find((c) => c.word === 'since' && c.from >= proposition.range.to && c.to <= m.firstToken);
  const deed = since === undefined ? undefined : parse.chunks[since.index + 1];
  if (deed !== undefined && isIncident(words, deed.word) && doc.tokens.slice(deed.to, m.firstToken).every((t) => t.pos !== 'VERB'))
    return true;
  const chunk = parse.chunks.findIndex((c) => c.from <= m.firstToken && c.to > m.firstToken);
  // "The rebels, who attacked on Monday, said that they had overrun a garrison in Tarn": what is told of the speaker is not where his words are.
  const content = parse.clauses.find((c) => c.kind === 'complement' && c.from <= chunk && c.to >= chunk && c.parent !== null);
  const says = content === undefined ? undefined : parse.clauses[content.parent!];
  if (says !== undefined && parse.clauses[proposition.clause]?.kind === 'relative' && proposition.range.to <= says.verb.from) return true;
  const clause = parse.clauses.find((c) => c.kind === 'adverbial' && c.from <= chunk && c.to >= chunk);
  return (
    clause !== undefined &&
    clause.index !== proposition.clause &&
    /^(?:after|before|since|until|because|if|although|though)$/u.test(clause.marker ?? '')
  );
}

/** "told reporters in Sana'a on Sunday": where it was said. */
const spokenThere = (a: Attributed, m: FoundMention): boolean =>
  a.cue.to <= m.firstToken && m.firstToken - a.cue.to <= 5 && !a.content.some((c) => c.from <= m.firstToken && c.to >= m.lastToken);

/** "In Ankara, the minister said …": a seat of government right before whoever speaks, who does not live where it happened. */
const isSpokenFrom = (doc: Doc, a: Attributed, m: FoundMention): boolean =>
  m.metonym &&
  a.source !== null &&
  doc.tokens[m.lastToken]?.lower === ',' &&
  a.source.from === m.lastToken + 1 &&
  // "Hit a depot in Ostria, the army said": what is told before it, it tells the place of.
  !a.content.some((c) => c.from < m.firstToken) &&
  a.cue.from >= a.source.to &&
  !LOCALS.test(doc.text.slice(doc.tokens[a.source.from]!.start, doc.tokens[a.source.to - 1]!.end));
const LOCALS =
  /\b(?:residents?|witness(?:es)?|doctors?|medics?|hospitals?|police|locals?|villagers|health|rescuers|reporters?|correspondents?|journalists?|survivors?|mayor|city|activists?)\b/iu;

/** A named place, or a state or seat of government after a preposition of place, that is no party and no speaker. */
function isPlace(doc: Doc, mention: FoundMention, context: SettingContext, proposition: Proposition): boolean {
  if ((mention.kind !== 'place' && mention.kind !== 'state') || !mention.named || mention.adjective) return false;
  if (modifies(doc, mention) || (HARM.has(proposition.type) && isGoal(doc, mention))) return false;
  if (
    context.attributed
      .inSentence(proposition.sentence)
      .some(
        (a) =>
          a.source !== null &&
          a.source.from <= mention.firstToken &&
          a.source.to >= mention.lastToken &&
          (proposition.trigger < a.source.from || proposition.trigger >= a.source.to),
      )
  )
    return false;
  let k = mention.firstToken - 1;
  while (
    k >= 0 &&
    /^(?:the|a|an|northern|southern|eastern|western|central|occupied|nearby|southeastern|northwestern|southwestern|northeastern|city|town|village|district|province|region|capital)$/u.test(
      doc.tokens[k]!.lower,
    )
  )
    k -= 1;
  const prep = doc.tokens[k]?.lower ?? '';
  const seat = mention.kind === 'state' || mention.metonym;
  const taken = seatTaken(doc, mention, k);
  const locative =
    taken ||
    (seat && isPartOrDeed(doc, mention, k)) ||
    (LOCATIVE.test(prep) && !(seat && (MOVES.test(proposition.type) ? /^(?:of|for)$/u : /^(?:of|from|for|on)$/u).test(prep)));
  // "Its mediation between Ostria and Ruvania": whom it is between, of all but the ground that lies there.
  if (prep === 'between' && mention.kind === 'state' && !MOVES.test(proposition.type)) return false;
  // "the country's second city"
  if (doc.tokens[mention.headToken]!.lower === 'country' && doc.tokens[mention.lastToken]?.lower === "'s") return false;
  if (isOfName(doc, mention)) return false;
  // "Turned to Ostria's Karwa Corps": whose they are is not where.
  const owned = (m: FoundMention): boolean =>
    m.named && BODY_KINDS.has(m.kind) && m.lastToken > mention.lastToken + 1 && m.firstToken <= mention.lastToken + 1;
  if (doc.tokens[mention.lastToken]?.lower === "'s" && context.reading.mentionsOf[proposition.sentence]!.some(owned)) return false;
  if (holdsNext(doc, mention, context.reading.mentionsOf[proposition.sentence]!)) return false;
  // "the Tigray People's Front": where a band comes from is not where it acts.
  const bears = (m: FoundMention): boolean =>
    m.named && IRREGULAR_KINDS.has(m.kind) && m.firstToken <= mention.firstToken && m.lastToken > mention.lastToken;
  if (mention.inside && context.reading.mentionsOf[proposition.sentence]!.some(bears)) return false;
  // "The Tarn People's Defence Force": a place right before a band's name is part of it.
  const named = (m: FoundMention): boolean => m.named && IRREGULAR_KINDS.has(m.kind) && m.firstToken === mention.lastToken;
  if (context.reading.mentionsOf[proposition.sentence]!.some(named)) return false;
  // "the Caribbean nation": what sort of country it is.
  if (/^(?:nation|country)$/u.test(doc.tokens[mention.lastToken]?.text ?? '')) return false;
  // "Sahel Report", "HIMARS": a name inside a longer one, a name that is an acronym.
  const next = doc.tokens[mention.lastToken];
  if (
    next !== undefined &&
    next.pos === 'PROPN' &&
    /^\p{Lu}\p{Ll}/u.test(next.text) &&
    !doc.capitals &&
    next.sentence === proposition.sentence &&
    !/^(?:City|Province|District|Town|Village|Region|Airport|Base|International)$/u.test(next.text) &&
    !isForceNoun(next.lower) &&
    !WEEKDAYS.has(next.lower) &&
    !MONTH_NAMES.has(next.lower)
  )
    return false;
  if (!doc.capitals && /^\p{Lu}{4,}$/u.test(doc.text.slice(mention.start, mention.end))) return false;
  if (context.attributed.inSentence(proposition.sentence).some((a) => spokenThere(a, mention) || isSpokenFrom(doc, a, mention)))
    return false;
  if (mention.kind === 'place' && !mention.metonym) return true;
  return (
    locative &&
    !proposition.parties.some(
      (p) => p.range.from <= mention.firstToken && p.range.to >= mention.lastToken && (p.role === 'agent' || GIVEN.test(proposition.type)),
    )
  );
}

/** "the Red Sea city of Tarn", "the Tarn suburb of Velm": what the place lies at or in; but "the Velm suburb of Tarn", where Tarn is the bigger one. */
function holdsNext(doc: Doc, mention: FoundMention, mentions: readonly FoundMention[]): boolean {
  const word = doc.tokens[mention.lastToken]?.lower ?? '';
  if (!mention.inside || doc.tokens[mention.lastToken + 1]?.lower !== 'of') return false;
  const next = mentions.find(
    (m) => m.kind === 'place' && m.named && m.firstToken >= mention.lastToken + 2 && m.firstToken < mention.lastToken + 4,
  );
  // "the Velm village of Tarn District"
  if (/^(?:city|town|port|resort|village|capital)$/u.test(word)) return next === undefined || !isDivision(doc, next);
  if (!/^(?:suburb|neighbou?rhood|quarter|satellite)$/u.test(word)) return false;
  return next !== undefined && (mention.entry?.population ?? 0) > (next.entry?.population ?? 0);
}

const PART_OR_DEED =
  /^(?:city|town|port|capital|village|cent(?:er|re)|outskirts|heart|streets|suburbs?|edges?|middle|north|south|east|west|northeast|northwest|southeast|southwest|halves|half|parts?|sides?|districts?|neighbou?rhoods?|most|much|all|percent|%|fall|siege|battles?|bombing|bombardment|shelling|capture|seizure|invasion|occupation|storming|conquest|liberation|blockade|defen[cs]e|annexation|recapture|encirclement)$/u;

/** "the centre of Tarn", "the siege of Tarn", "an attack on Tarn", where it is a capital: what lies or happens there makes it a place, no government. */
function isPartOrDeed(doc: Doc, mention: FoundMention, at: number): boolean {
  const [before, prep] = [at - 1, at].map((k) => doc.tokens[k]?.lower ?? '');
  if (prep === 'of') return PART_OR_DEED.test(before!);
  if (/^['’]s?$/u.test(doc.tokens[mention.lastToken]?.lower ?? '')) return false;
  if (prep === 'for') return mention.kind === 'place' && /^battles?$/u.test(before!);
  // "Drone strikes over the past week on Tarn"
  let k = prep === 'on' ? at - 1 : -1;
  while (k > at - 6 && !STRIKES.test(doc.tokens[k]?.lower ?? '') && !/^(?:VERB|AUX|PUNCT)$/u.test(doc.tokens[k]?.pos ?? 'PUNCT')) k -= 1;
  return k > at - 6 && STRIKES.test(doc.tokens[k]?.lower ?? '');
}
const STRIKES = /^(?:attacks?|assaults?|offensive|raids?|strikes?|airstrikes?|advance|march|rockets?|shells|bombs)$/u;

/** "entered Tarn", "shelled the capital": a seat of government that is taken or fired at is a place. */
function seatTaken(doc: Doc, mention: FoundMention, before: number): boolean {
  const next = doc.tokens[mention.lastToken];
  if (mention.kind !== 'place' || (/^(?:NOUN|PROPN|ADJ)$/u.test(next?.pos ?? '') && next!.text !== 'International')) return false;
  return GROUND_VERBS.has(doc.tokens[before]?.lemma ?? '');
}

export function placeOf(mention: FoundMention | null): Place | null {
  if (mention === null) return null;
  const { entry } = mention;
  const geo: Geo | undefined =
    entry === null
      ? undefined
      : { geonameId: entry.geonameId, lat: entry.lat, lon: entry.lon, country: entry.country, precision: entry.kind };
  return { name: mention.name, start: mention.start, end: mention.end, ...(geo === undefined ? {} : { geo }) };
}

export const periodOf = (time: FoundTime | null): Period | null =>
  time === null ? null : { from: time.from, to: time.to, text: time.text };
