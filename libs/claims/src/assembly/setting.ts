import type { Geo, Period, Place } from '@hearsay/vocabulary';
import type { Doc } from '../document/doc.js';
import type { FoundMention } from '../mentions/mention.js';
import type { Proposition } from '../propositions/proposition.js';
import type { Reading } from '../propositions/reading.js';
import type { FoundTime } from '../times/find-times.js';

const PREPOSITION =
  /^(?:in|at|near|around|on|from|to|into|outside|inside|across|over|through|of|for|towards?|toward|along|within|throughout|off|north|south|east|west|northern|southern|eastern|western|central|occupied|downtown|nearby)$/u;
const HAPPENINGS = /^(?:ASSAULT|TERRITORY|COERCE|MOBILIZE|RETREAT|PROTEST)$/u;

/** Where and when, as far as the claim's own sentence or the claim before it says. */
export interface Setting {
  place: FoundMention | null;
  time: FoundTime | null;
}

/** Place and time of a proposition: from its own words, else its sentence, else (for happenings) from the claim before. */
export function settingOf(reading: Reading, times: readonly FoundTime[], proposition: Proposition, before: Setting | null): Setting {
  const { doc } = reading;
  const { from, to } = proposition.range;
  const happening = HAPPENINGS.test(proposition.type);
  const places = reading.mentionsOf[proposition.sentence]!.filter((m) => isPlace(doc, m, proposition));
  const own = places.find((m) => m.firstToken >= from && m.lastToken <= to);
  const sentenceTimes = times.filter(
    (t) => doc.tokens[t.firstToken]!.sentence === proposition.sentence && (t.from !== null || t.to !== null),
  );
  const ownTime = sentenceTimes.find((t) => t.firstToken >= from && t.lastToken <= to);
  const place = own ?? (happening ? (places[0] ?? before?.place ?? null) : null);
  const time = ownTime ?? null;
  return { place, time: time ?? null };
}

/** A mention that can be where something happens: a place, or a state or seat of government after a preposition of place. */
function isPlace(doc: Doc, mention: FoundMention, proposition: Proposition): boolean {
  if (mention.kind !== 'place' && mention.kind !== 'state') return false;
  if (
    proposition.parties.some(
      (p) => p.range.from <= mention.firstToken && p.range.to >= mention.lastToken && mention.kind === 'state' && p.role !== 'target',
    )
  )
    return false;
  if (mention.adjective) return false;
  let k = mention.firstToken - 1;
  while (
    k >= 0 &&
    /^(?:the|a|an|northern|southern|eastern|western|central|occupied|nearby|southeastern|northwestern|southwestern|northeastern|city|town|village|district|province|region)$/u.test(
      doc.tokens[k]!.lower,
    )
  )
    k -= 1;
  const prep = doc.tokens[k]?.lower ?? '';
  return mention.kind === 'place' || PREPOSITION.test(prep);
}

export function placeOf(mention: FoundMention | null): Place | null {
  if (mention === null) return null;
  const geo: Geo | undefined =
    mention.entry === undefined
      ? undefined
      : {
          geonameId: mention.entry.geonameId,
          lat: mention.entry.lat,
          lon: mention.entry.lon,
          country: mention.entry.country,
          precision: mention.entry.kind === 'town' ? 'town' : mention.entry.kind,
        };
  return { name: mention.name, start: mention.start, end: mention.end, ...(geo === undefined ? {} : { geo }) };
}

export const periodOf = (time: FoundTime | null): Period | null =>
  time === null ? null : { from: time.from, to: time.to, text: time.text };
