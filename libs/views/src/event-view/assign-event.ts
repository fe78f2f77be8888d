import { idOf } from '@hearsay/vocabulary';
import { idByName } from '../actor-view/resolve-actor.js';
import type { ClaimDoc } from '../claim-view/claim-doc.js';
import type { Docs } from '../docs.js';
import type { Moment } from '../moment.js';
import { isoDay, spanOf, type Span } from '../time-span.js';
import type { DocKey } from '../docs.js';
import type { BlockDoc, ClusterDoc } from './cluster-doc.js';
import { describes } from './describe-event.js';
import { followEvent, followEventNeeds } from './follow-event.js';
import { matchEvent, placeOf, placesMeet, publishedDay, subjectOf } from './match-event.js';
import { isSpecific, partyKey } from './party-key.js';
import { familyOf } from './type-family.js';

/** Events a key remembers, the newest: what a year of one busy actor holds must not be compared with each of its claims. */
const EVENTS_PER_BLOCK = 24;
/** Bounds of what an event remembers of itself for matching. */
const PLACES = 12;
const PARTIES = 24;
const ARTICLES = 64;
const FIGURES = 16;

/** What must be loaded before `assignEvent`, as far as can be told from what is. */
export function eventNeeds(docs: Docs, claim: ClaimDoc): DocKey[] {
  const happens = familyOf(claim.type) !== null;
  const blocks = (happens ? blockKeys(claim) : [articleKey(claim)]).map((key) => ({ collection: 'block', key }));
  if (docs.missing(blocks).length > 0) return blocks;
  const clusters = candidates(docs, blocks).flatMap((id) => followEventNeeds(docs, id));
  if (docs.missing(clusters).length > 0 || !happens) return clusters;
  const provisional = clusters
    .map(({ key }) => docs.get<ClusterDoc>('cluster', key))
    .filter((cluster) => cluster !== undefined && isProvisional(cluster, claim.article))
    .flatMap((cluster) => cluster?.members ?? []);
  const members = provisional.map((key) => ({ collection: 'claim', key }));
  if (docs.missing(members).length > 0) return members;
  // Those that move along are remembered anew, each under its own keys.
  return provisional.flatMap((id) => {
    const told = docs.get<ClaimDoc>('claim', id);
    return told === undefined ? [] : blockKeys(told).map((key) => ({ collection: 'block', key }));
  });
}

export interface Met {
  cluster: ClusterDoc;
  score: number;
  rule: string;
}

/**
 * Finds the event that a new claim is about, or founds one, and remembers the claim there. By the order of the log alone: the same log always gives
 * the same events. What is no happening goes to the event that it speaks of, or to none (null).
 *
 * A headline comes before the text that says where and when: what an article has said so far without a day is provisional, and goes along to the event that
 * the article turns out to be about. Its own event is left as a redirect.
 */
export function assignEvent(
  docs: Docs,
  claim: ClaimDoc,
  { position, recordedAt }: Moment,
): { event: string; home: string; rule: string } | null {
  if (familyOf(claim.type) === null) return eventDescribed(docs, claim);
  const met = eventsMet(docs, claim);
  const own = met.filter(({ cluster }) => isProvisional(cluster, claim.article));
  const best = bestOf(met.filter((m) => !own.includes(m))) ?? bestOf(own);
  const { id: home } = rememberClaim(docs, best?.cluster ?? foundNew(docs, claim, position), claim);
  // Asked for anew each time: what goes along is remembered there, and joins it.
  const joined = (): ClusterDoc => docs.get<ClusterDoc>('cluster', home) as ClusterDoc;
  const event = followEvent(docs, home);
  for (const { cluster: provisional } of own) {
    if (provisional.id === home || !placesMeet(provisional.places, joined().places)) continue;
    for (const id of provisional.members) {
      const told = docs.get<ClaimDoc>('claim', id);
      if (told === undefined) continue;
      if (familyOf(told.type) !== null) rememberClaim(docs, joined(), told);
      const eventRule = `its article goes on about it: ${told.eventRule ?? ''}`;
      docs.put('claim', id, {
        ...told,
        event,
        home,
        moves: [...told.moves, { until: position, recordedAt, event: provisional.id, home: provisional.id }],
        eventRule,
        placed: told.placed.map((place, at) => (at < told.placed.length - 1 ? place : { ...place, home, rule: eventRule })),
      } satisfies ClaimDoc);
      join(docs, event, id);
    }
    docs.put('cluster', provisional.id, {
      ...provisional,
      members: [],
      ways: [...provisional.ways, { by: null, to: home, absorbed: true }],
      redirect: home,
      absorbed: true,
      regrouped: position,
    } satisfies ClusterDoc);
    docs.mark(provisional.id);
  }
  join(docs, event, claim.id);
  return { event, home, rule: best?.rule ?? 'founds it: no event known then met it' };
}

function join(docs: Docs, event: string, claim: string): void {
  const root = docs.get<ClusterDoc>('cluster', event) as ClusterDoc;
  docs.put('cluster', event, { ...root, members: [...root.members, claim] } satisfies ClusterDoc);
  docs.mark(event);
}

/** Events that a claim meets, as far as it shares a key with them. */
export function eventsMet(docs: Docs, claim: ClaimDoc): Met[] {
  const subject = subjectOf(claim);
  const blocks = blockKeys(claim).map((key) => ({ key }));
  return candidates(docs, blocks).flatMap((id): Met[] => {
    const cluster = docs.get<ClusterDoc>('cluster', id);
    if (cluster === undefined || cluster.absorbed) return [];
    const match = matchEvent(subject, cluster);
    return match === null || match.score < 0 ? [] : [{ cluster, score: match.score, rule: `meets it by ${match.rule}` }];
  });
}

/** The one of most points, the earliest among equals. */
export function bestOf(met: readonly Met[]): Met | undefined {
  let best: Met | undefined;
  for (const m of met) {
    if (best === undefined || m.score > best.score || (m.score === best.score && earlier(m.cluster, best.cluster))) best = m;
  }
  return best;
}

/** Undated, of this one article alone, and nothing that an analyst decided on. */
function isProvisional(cluster: ClusterDoc, article: string): boolean {
  return (
    cluster.core === null && cluster.redirect === null && cluster.decisions.length === 0 && cluster.articles.every((a) => a.id === article)
  );
}

/** An event's id follows from its founding claim, so that it is the same from the first claim to the last. */
export function eventId(foundingClaim: string): string {
  return idOf('event', foundingClaim);
}

/** The event of a claim that was never there before: nothing is kept of it yet. */
function foundNew(docs: Docs, claim: ClaimDoc, position: number): ClusterDoc {
  const founded = foundEvent(claim, position);
  for (const collection of ['cluster', 'tally', 'event']) docs.absent(collection, founded.id);
  return founded;
}

/** An event that nothing is remembered of yet. */
export function foundEvent(claim: Pick<ClaimDoc, 'id'>, position: number): ClusterDoc {
  return {
    id: eventId(claim.id),
    founding: claim.id,
    members: [],
    types: {},
    places: [],
    parties: [],
    core: null,
    articles: [],
    published: null,
    figures: [],
    position,
    ways: [],
    redirect: null,
    regrouped: 0,
    absorbed: false,
    decisions: [],
  };
}

function earlier(a: ClusterDoc, b: ClusterDoc): boolean {
  return a.position < b.position || (a.position === b.position && a.id < b.id);
}

/** The event of its article that a judgement, a strength or a relation speaks of: the one told last, where there are several. It founds none, and is not matched by. */
function eventDescribed(docs: Docs, claim: ClaimDoc): { event: string; home: string; rule: string } | null {
  let best: { cluster: ClusterDoc; end: number; rule: string } | undefined;
  for (const id of candidates(docs, [{ key: articleKey(claim) }])) {
    const cluster = docs.get<ClusterDoc>('cluster', id);
    if (cluster === undefined || cluster.absorbed) continue;
    const rule = describes(claim, cluster);
    const end = cluster.articles.find((a) => a.id === claim.article)?.end ?? 0;
    if (rule !== null && (best === undefined || end > best.end || (end === best.end && earlier(cluster, best.cluster))))
      best = { cluster, end, rule };
  }
  if (best === undefined) return null;
  const event = followEvent(docs, best.cluster.id);
  join(docs, event, claim.id);
  return { event, home: best.cluster.id, rule: best.rule };
}

function candidates(docs: Docs, blocks: readonly { key: string }[]): string[] {
  const found = new Set<string>();
  for (const { key } of blocks) for (const event of docs.get<BlockDoc>('block', key)?.events ?? []) found.add(event);
  return [...found];
}

/** The same claim is asked several times in a row. */
let lastKeys: { claim: ClaimDoc; keys: readonly string[] } | null = null;

/** Keys that two claims on one happening share at least one of: the article, its story, the place or a party in a month. */
export function blockKeys(claim: ClaimDoc): readonly string[] {
  if (lastKeys?.claim !== claim) lastKeys = { claim, keys: findBlockKeys(claim) };
  return lastKeys.keys;
}

function articleKey(claim: ClaimDoc): string {
  return `article ${claim.article}`;
}

function findBlockKeys(claim: ClaimDoc): string[] {
  const family = familyOf(claim.type);
  const keys = new Set([articleKey(claim), `story ${claim.story}`]);
  const months = monthsOf(claim);
  for (const month of months) {
    if (claim.place !== null) {
      keys.add(`place ${partyKey(claim.place.name)} ${month}`);
      if (claim.place.geo !== undefined) keys.add(`geo ${claim.place.geo.geonameId} ${month}`);
    }
    for (const party of claim.actors.slice(0, 6)) {
      if (!isSpecific(party.name)) continue;
      keys.add(`party ${partyKey(party.name)} ${family} ${month}`);
      if (party.actor !== undefined && party.actor !== idByName(party.name)) keys.add(`actor ${party.actor} ${family} ${month}`);
    }
  }
  return [...keys].sort();
}

/** The months in which a happening may be looked for: those of its days, else those in which it would have been news. */
function monthsOf(claim: ClaimDoc): string[] {
  const span = spanOf(claim.time);
  const published = publishedDay(claim);
  const days: number[] = [];
  if (span !== null && span.from !== null && span.to !== null && span.to - span.from <= 62)
    days.push(span.from, (span.from + span.to) >> 1, span.to);
  else if (span !== null) days.push(span.from ?? span.to ?? 0);
  if (days.length === 0 && published !== null) days.push(published, published - 30);
  return [...new Set(days.map((day) => isoDay(day).slice(0, 7)))];
}

/** Lets an event be found by what a claim says; whose claim it is, is told elsewhere. */
export function rememberClaim(docs: Docs, cluster: ClusterDoc, claim: ClaimDoc): ClusterDoc {
  const place = placeOf(claim);
  const places =
    place === null || cluster.places.some((p) => p.key === place.key) ? cluster.places : [...cluster.places, place].slice(0, PLACES);
  let parties = cluster.parties;
  for (const party of claim.actors) {
    const id = party.actor as string;
    const known = parties.find((p) => p.id === id);
    const marks = party.role !== 'supporter' && isSpecific(party.name);
    if (known === undefined) {
      const added = { id, name: party.name, key: partyKey(party.name), kind: party.kind, marks, roles: [party.role] };
      if (parties.length < PARTIES) parties = [...parties, added];
    } else if (!known.roles.includes(party.role)) {
      parties = parties.map((p) => (p === known ? { ...p, marks: p.marks || marks, roles: [...p.roles, party.role].sort() } : p));
    }
  }
  const day = publishedDay(claim);
  const here = cluster.articles.find((a) => a.id === claim.article);
  const figures = claim.quantities
    .filter((q) => q.kind !== 'strength' && q.kind !== 'other')
    .map(({ kind, low, high }) => ({ kind, low, high }))
    .filter((f) => !cluster.figures.some((g) => g.kind === f.kind && g.low === f.low && g.high === f.high));
  const grown: ClusterDoc = {
    ...cluster,
    types: { ...cluster.types, [claim.type]: (cluster.types[claim.type] ?? 0) + 1 },
    places,
    parties,
    core: narrower(cluster.core, spanOf(claim.time)),
    articles: [
      ...cluster.articles.filter((a) => a !== here),
      { id: claim.article, story: claim.story, start: claim.start, end: claim.end },
    ].slice(-ARTICLES),
    published:
      day === null
        ? cluster.published
        : { first: Math.min(day, cluster.published?.first ?? day), last: Math.max(day, cluster.published?.last ?? day) },
    figures: [...cluster.figures, ...figures].slice(-FIGURES),
  };
  docs.put('cluster', cluster.id, grown);
  // The row of an event whose claims went to another tells its day too.
  if (grown.redirect !== null && grown.core !== cluster.core) docs.mark(cluster.id);
  for (const key of blockKeys(claim)) {
    const events = docs.get<BlockDoc>('block', key)?.events ?? [];
    if (events.at(-1) === cluster.id) continue;
    docs.put('block', key, {
      events: [...events.filter((id) => id !== cluster.id), cluster.id].slice(-EVENTS_PER_BLOCK),
    } satisfies BlockDoc);
  }
  return grown;
}

/** Bounded days before open ones, few before many. */
function narrower(core: Span | null, span: Span | null): Span | null {
  if (core === null || span === null) return core ?? span;
  const length = (s: Span): number => (s.from === null || s.to === null ? Infinity : s.to - s.from);
  return length(span) < length(core) ? span : core;
}
