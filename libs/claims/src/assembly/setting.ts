import type { ClaimType, Geo, Period, Place } from '@hearsay/vocabulary';
import type { Doc } from '../document/doc.js';
import type { Parse } from '../grammar/clause.js';
import { isTime } from '../grammar/noun-group.js';
import type { FoundMention } from '../mentions/mention.js';
import type { Proposition } from '../propositions/proposition.js';
import type { Reading } from '../propositions/reading.js';
import type { Attributed } from '../speech/attribution.js';
import type { SpeechIndex } from './speech-index.js';
import type { FoundTime } from '../times/find-times.js';
import { tenseOf } from './tense.js';

const LOCATIVE =
  /^(?:in|at|near|around|on|from|to|into|outside|inside|across|over|through|of|for|towards?|along|within|throughout|off|south of|north of|east of|west of|north|south|east|west|northern|southern|eastern|western|central|occupied|downtown|nearby|northeast|northwest|southeast|southwest|between|beyond|past|via)$/u;
/** What happens somewhere and at some time; relations, judgements and acts of speech do not. */
const HAPPENINGS = /^(?:ASSAULT|TERRITORY|COERCE|MOBILIZE|RETREAT|PROTEST|STRENGTH)$/u;
/** Happenings that later claims tell on. */
const EVENTS = /^(?:ASSAULT|TERRITORY|COERCE|PROTEST)$/u;
/** Claims that tell on a happening told before. */
const CARRIED = /^(?:ASSAULT|TERRITORY|COERCE|RETREAT)$/u;
/** Here a state after "to" or "from" is where it goes on; elsewhere it is the one that something is done to. */
const MOVES = /^(?:MOBILIZE|RETREAT|TERRITORY)$/u;
const GIVEN = /^(?:AID|AGREE|CONSULT|SUPPORT|COOPERATE|REJECT|ACCUSE|SANCTION)$/u;
const TIMELESS = /^(?:RELATION|ASSESSMENT)$/u;

/** Where and when, as far as the claim's own sentence or a claim before it says. */
export interface Setting {
  place: FoundMention | null;
  time: FoundTime | null;
}

/** What settings are read from. */
export interface SettingContext {
  reading: Reading;
  /** By sentence. */
  times: ReadonlyMap<number, readonly FoundTime[]>;
  attributed: SpeechIndex<Attributed>;
}

/** The happenings told so far: where the last one was, and when it happened at each place. */
export class Story {
  private last: FoundMention | null = null;
  private readonly times = new Map<string, FoundTime>();

  /** Where the last happening was. */
  get place(): FoundMention | null {
    return this.last;
  }

  /** When something last happened at a place. */
  timeAt(place: FoundMention): FoundTime | null {
    return this.times.get(place.name) ?? null;
  }

  /** Keeps where and when a claim of a type happened. */
  tell(type: ClaimType, { place, time }: Setting): void {
    if (place === null || !EVENTS.test(type)) return;
    this.last = place;
    if (time !== null) this.times.set(place.name, time);
  }
}

/** Place and time of a proposition: from its own words, else its sentence, else (for happenings of the past) from the claims before. */
export function settingOf(context: SettingContext, parse: Parse, proposition: Proposition, story: Story): Setting {
  const { reading } = context;
  if (proposition.type === 'RELATION') return { place: null, time: null };
  const { from, to } = proposition.range;
  const places = reading.mentionsOf[proposition.sentence]!.filter((m) => isPlace(reading.doc, m, context, proposition));
  const happening = HAPPENINGS.test(proposition.type);
  if (happening) {
    const unknown = unknownPlace(reading.doc, reading, parse, proposition);
    if (unknown !== null && (places.length === 0 || (unknown.firstToken >= from && unknown.lastToken <= to))) {
      places.push(unknown);
      places.sort((a, b) => a.firstToken - b.firstToken);
    }
  }
  const own = mostSpecific(
    reading.doc,
    places.filter((m) => m.firstToken >= from && m.lastToken <= to),
  );
  const headline = reading.doc.sentences[proposition.sentence]!.role === 'headline';
  // The same happening told on: what was said before of where and when holds.
  const toldOn = CARRIED.test(proposition.type) && !headline && tenseOf(reading.doc, parse, proposition) === 'past';
  const nearby = happening ? (places.find((m) => m.firstToken >= to) ?? places.at(-1)) : undefined;
  const place = own ?? nearby ?? (toldOn ? story.place : null);
  const time = TIMELESS.test(proposition.type) ? null : timeOf(context, parse, proposition);
  return { place, time: time ?? (toldOn && place !== null ? story.timeAt(place) : null) };
}

const DIVISION = /^(?:department|province|region|governorate|state|oblast|prefecture|county)$/u;
const PART =
  /^(?:neighborhood|neighbourhood|suburb|district|quarter|sector|ward|street|avenue|village|hamlet|canton|farm|university|airport|hotel|bridge|barrio|colonia|square)$/u;

/** The first of the places that is nearest to the ground: a country holds divisions, these towns, and towns their parts. */
function mostSpecific(doc: Doc, places: readonly FoundMention[]): FoundMention | undefined {
  const [first] = places;
  if (first === undefined || places.length === 1) return first;
  const lower = places.filter(
    (m) => levelOf(doc, m) > levelOf(doc, first) && mayLieIn(doc, m, first) && (levelOf(doc, first) < 2 || holds(doc, m)),
  );
  return lower.sort((a, b) => levelOf(doc, b) - levelOf(doc, a) || a.firstToken - b.firstToken)[0] ?? first;
}

/** Two places of different countries lie in different ones, and where somebody came from is not where it happened. */
function mayLieIn(doc: Doc, inner: FoundMention, outer: FoundMention): boolean {
  const [a, b] = [inner.entry?.country ?? inner.country, outer.entry?.country ?? outer.country];
  let k = inner.firstToken - 1;
  while (k > inner.firstToken - 5 && /^(?:the|of|city|town|village|port)$/u.test(doc.tokens[k]?.lower ?? '')) k -= 1;
  return (a === null || b === null || a === b) && doc.tokens[k]?.lower !== 'from';
}

/** "in the suburb of X", "in the X neighborhood": the part of a town that follows its town. */
const holds = (doc: Doc, m: FoundMention): boolean => /^(?:in|at|of|on|the)$/u.test(doc.tokens[m.firstToken - 1]?.lower ?? '');

function levelOf(doc: Doc, m: FoundMention): number {
  const around = [doc.tokens[m.lastToken - 1], doc.tokens[m.lastToken], doc.tokens[m.firstToken - 2]].map((t) => t?.lower ?? '');
  if (m.kind === 'state' || m.entry?.kind === 'country') return 0;
  if (around.some((word) => PART.test(word))) return 3;
  return m.entry?.kind === 'region' || around.some((word) => DIVISION.test(word)) ? 1 : 2;
}

/** The time that stands with the proposition's words, not with the verb of speech ("said on Sunday"). */
function timeOf(context: SettingContext, parse: Parse, proposition: Proposition): FoundTime | null {
  const { doc } = context.reading;
  const speech = context.attributed.inSentence(proposition.sentence);
  const free = (context.times.get(proposition.sentence) ?? []).filter(
    (t) => (t.from !== null || t.to !== null) && !speech.some((a) => ofSpeech(doc, a, t)),
  );
  const { from, to } = proposition.range;
  const own = free.find((t) => t.firstToken >= from && t.lastToken <= to);
  if (own !== undefined) return begins(parse, proposition) && own.from === own.to ? { ...own, to: null } : own;
  const distance = (t: FoundTime): number => (t.firstToken >= to ? t.firstToken - to : from - t.lastToken);
  const near = free.filter((t) => !behindVerb(parse, proposition, t)).sort((a, b) => distance(a) - distance(b))[0];
  return near ?? null;
}

/** "The siege began on 23 May", "fighting broke out in April": what begins goes on. */
function begins(parse: Parse, proposition: Proposition): boolean {
  const verb = parse.clauses[proposition.clause]?.verb.word ?? '';
  return /^(?:begin|start|erupt|break)$/u.test(verb);
}

/** "said on Sunday", "on Tuesday denied": between source and content of an attribution. */
function ofSpeech(doc: Doc, a: Attributed, t: FoundTime): boolean {
  if (a.content.some((c) => c.from <= t.firstToken && c.to >= t.lastToken)) return false;
  if (a.cue.to <= t.firstToken && t.firstToken - a.cue.to <= 6) return true;
  return t.lastToken <= a.cue.from && a.cue.from - t.lastToken <= 2 && a.source !== null && a.source.to <= t.firstToken;
}

/** Another clause's verb stands between the proposition and the time: the time is that clause's. */
function behindVerb(parse: Parse, proposition: Proposition, t: FoundTime): boolean {
  const { from, to } = proposition.range;
  return parse.chunks.some((c) => c.kind === 'vg' && ((c.from >= to && c.to <= t.firstToken) || (c.from >= t.lastToken && c.to <= from)));
}

/** "told reporters in Sana'a on Sunday": where it was said. */
const spokenThere = (a: Attributed, m: FoundMention): boolean =>
  a.cue.to <= m.firstToken && m.firstToken - a.cue.to <= 5 && !a.content.some((c) => c.from <= m.firstToken && c.to >= m.lastToken);

/** A name after "in", "near" or "at" that no gazetteer and no list knows is a place all the same. */
function unknownPlace(doc: Doc, reading: Reading, parse: Parse, proposition: Proposition): FoundMention | null {
  for (const [at, prep] of parse.chunks.entries()) {
    const noun = parse.chunks[at + 1];
    if (
      prep.kind !== 'prep' ||
      noun?.kind !== 'np' ||
      !/^(?:in|near|at|around|outside|on|to|south of|north of|east of|west of|of)$/u.test(prep.word)
    )
      continue;
    const head = doc.tokens[noun.head]!;
    if (head.pos !== 'PROPN' || !/^\p{Lu}\p{Ll}{2}/u.test(head.text) || isTime(noun)) continue;
    if (
      prep.word === 'of' &&
      !/^(?:village|town|city|district|province|valley|port|region|camp|suburb|siege|battle|fall|capture|recapture|liberation|shelling|bombing|bombardment)$/u.test(
        parse.chunks[at - 1]?.word ?? '',
      )
    )
      continue;
    if (reading.mentionsOf[proposition.sentence]!.some((m) => m.firstToken < noun.to && m.lastToken > noun.from)) continue;
    let from = noun.head;
    while (from > noun.from && doc.tokens[from - 1]!.pos === 'PROPN' && /^\p{Lu}/u.test(doc.tokens[from - 1]!.text)) from -= 1;
    const start = doc.tokens[from]!.start;
    return {
      kind: 'place',
      name: doc.text.slice(start, head.end).replace(/\s+/gu, ' '),
      named: true,
      single: true,
      firstToken: from,
      lastToken: noun.head + 1,
      headToken: noun.head,
      country: null,
      inside: false,
      adjective: false,
      metonym: false,
      start,
      end: head.end,
    };
  }
  return null;
}

/** A named place, or a state or seat of government after a preposition of place, that is no party and no speaker. */
function isPlace(doc: Doc, mention: FoundMention, context: SettingContext, proposition: Proposition): boolean {
  if ((mention.kind !== 'place' && mention.kind !== 'state') || !mention.named || mention.adjective) return false;
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
  const locative = LOCATIVE.test(prep) && !(seat && (MOVES.test(proposition.type) ? /^(?:of|for)$/u : /^(?:of|from|for|on)$/u).test(prep));
  // "Sahel Report", "HIMARS": a name inside a longer one, a name that is an acronym.
  const next = doc.tokens[mention.lastToken];
  if (
    next !== undefined &&
    next.pos === 'PROPN' &&
    /^\p{Lu}\p{Ll}/u.test(next.text) &&
    !doc.capitals &&
    next.sentence === proposition.sentence &&
    !/^(?:City|Province|District|Town|Village|Region|Airport|Base)$/u.test(next.text)
  )
    return false;
  if (!doc.capitals && /^\p{Lu}{4,}$/u.test(doc.text.slice(mention.start, mention.end))) return false;
  if (context.attributed.inSentence(proposition.sentence).some((a) => spokenThere(a, mention))) return false;
  if (mention.kind === 'place' && !mention.metonym) return true;
  return (
    locative &&
    !proposition.parties.some(
      (p) => p.range.from <= mention.firstToken && p.range.to >= mention.lastToken && (p.role === 'agent' || GIVEN.test(proposition.type)),
    )
  );
}

export function placeOf(mention: FoundMention | null): Place | null {
  if (mention === null) return null;
  const { entry } = mention;
  const geo: Geo | undefined =
    entry === undefined
      ? undefined
      : { geonameId: entry.geonameId, lat: entry.lat, lon: entry.lon, country: entry.country, precision: entry.kind };
  return { name: mention.name, start: mention.start, end: mention.end, ...(geo === undefined ? {} : { geo }) };
}

export const periodOf = (time: FoundTime | null): Period | null =>
  time === null ? null : { from: time.from, to: time.to, text: time.text };
