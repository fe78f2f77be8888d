import { normalName, type Geo, type Party } from '@hearsay/vocabulary';
import type { ClaimDoc } from '../claim-view/claim-doc.js';
import { daysOf, spanOf, type Span } from '../time-span.js';
import type { ClusterDoc, ClusterPlace } from './cluster-doc.js';
import { isSpecific, nameStems, partyKey } from './party-key.js';
import { familyOf } from './type-family.js';

/** Points from which a claim is about an event. Tuned on labelled articles by B-cubed; see README. */
export const MEETS = 4;

/** Days apart at which two dated reports may still mean one night. */
const SLACK_DAYS = 1;
/** An undated claim is about something not longer before its publication than this. */
const NEWS_DAYS = 30;
/** Undated claims of different articles are compared only when published within this many days. */
const SAME_NEWS_DAYS = 10;
/** Places nearer than this are one place told more or less exactly. */
const NEAR_KM = 25;

export interface Match {
  score: number;
  /** The reasons that counted, in words. */
  rule: string;
}

/** How far a claim is about an event: null where it cannot be. */
export function matchEvent(claim: ClaimDoc, cluster: ClusterDoc): Match | null {
  const family = familyOf(claim.type);
  if (family === null) return null;
  const reasons: string[] = [];
  let score = 0;
  const add = (points: number, reason: string): void => {
    score += points;
    if (points > 0) reasons.push(reason);
  };
  const own = cluster.articles.find((a) => a.id === claim.article);
  const answers = claim.stance === 'denies' || claim.polarity === 'negated';

  if ((cluster.types[claim.type] ?? 0) > 0) add(1, `type ${claim.type}`);
  else if (!Object.keys(cluster.types).some((type) => familyOf(type as ClaimDoc['type']) === family)) add(-3, '');

  const time = compareTime(claim, cluster, own !== undefined);
  if (time === null) return null;
  add(time.points, time.reason);

  const place = comparePlace(placeOf(claim), cluster.places);
  if (place.points < -2 && time.points < 2) return null;
  add(place.points, place.reason);

  const parties = compareParties(claim.actors, cluster);
  add(parties.points, parties.reason);

  if (sameFigure(claim, cluster)) add(2, 'same figure');
  if (own !== undefined) {
    add(1, 'same article');
    if (Math.abs(claim.start - own.end) <= 400 || Math.abs(claim.end - own.start) <= 400) add(1, 'next to it in the text');
    if (answers && parties.points > 0) add(1, 'answers it');
  } else if (cluster.articles.some((a) => a.story === claim.story)) {
    add(1, 'same story');
  }
  return { score, rule: reasons.join(', ') };
}

export function placeOf(claim: ClaimDoc): ClusterPlace | null {
  return claim.place === null ? null : { key: normalName(claim.place.name), geo: claim.place.geo ?? null };
}

/** Day of publication. */
export function publishedDay(claim: ClaimDoc): number | null {
  return daysOf(claim.published.at)?.first ?? null;
}

function compareTime(claim: ClaimDoc, cluster: ClusterDoc, sameArticle: boolean): { points: number; reason: string } | null {
  const span = spanOf(claim.time);
  const core = cluster.core;
  if (span !== null && core !== null) {
    const gap = gapOf(span, core);
    if (gap > SLACK_DAYS) return null;
    if (gap > 0) return lengthOf(span) <= 2 && lengthOf(core) <= 2 ? { points: 1, reason: 'the day before or after' } : null;
    const [mine, theirs] = [lengthOf(span), lengthOf(core)];
    if (Math.max(mine, theirs) <= 8) return { points: 3, reason: 'same days' };
    // A day in a long war is not the war.
    if (Math.min(mine, theirs) <= 8 && Math.max(mine, theirs) > 62) return { points: -2, reason: '' };
    return { points: Math.max(mine, theirs) <= 62 ? 2 : 1, reason: 'times meet' };
  }
  if (sameArticle) return { points: 0, reason: '' };
  const published = publishedDay(claim);
  if (published === null || cluster.published === null) return { points: 0, reason: '' };
  if (span !== null) return withinNews(span, cluster.published.first) ? { points: 0, reason: '' } : null;
  if (core !== null) return withinNews(core, published) ? { points: 0, reason: '' } : null;
  const apart = Math.max(cluster.published.first - published, published - cluster.published.last);
  return apart <= SAME_NEWS_DAYS ? { points: 0, reason: '' } : null;
}

/** Whether a happening is news on a day of publication. */
function withinNews(span: Span, published: number): boolean {
  const last = span.to ?? span.from ?? published;
  const first = span.from ?? span.to ?? published;
  return last >= published - NEWS_DAYS && first <= published + NEWS_DAYS && lengthOf(span) <= 62;
}

/** Days between two spans; 0 where they meet. */
function gapOf(a: Span, b: Span): number {
  const [aFrom, aTo] = [a.from ?? -Infinity, a.to ?? Infinity];
  const [bFrom, bTo] = [b.from ?? -Infinity, b.to ?? Infinity];
  return Math.max(0, bFrom - aTo, aFrom - bTo);
}

function lengthOf(span: Span): number {
  return span.from === null || span.to === null ? Infinity : span.to - span.from + 1;
}

function comparePlace(place: ClusterPlace | null, places: readonly ClusterPlace[]): { points: number; reason: string } {
  if (place === null || places.length === 0) return { points: 0, reason: '' };
  let best = { points: -3, reason: '' };
  for (const other of places) {
    const found = comparePlaces(place, other);
    if (found.points > best.points) best = found;
  }
  return best;
}

function comparePlaces(a: ClusterPlace, b: ClusterPlace): { points: number; reason: string } {
  if (a.key === b.key || (a.geo !== null && a.geo.geonameId === b.geo?.geonameId) || partyKey(a.key) === partyKey(b.key)) {
    // A whole country is where a hundred other things happen too.
    return isWide(a) ? { points: 1, reason: `both in ${a.key}` } : { points: 3, reason: `same place ${a.key}` };
  }
  if (` ${a.key} `.includes(` ${b.key} `) || ` ${b.key} `.includes(` ${a.key} `)) return { points: 2, reason: `${a.key} with ${b.key}` };
  if (a.geo !== null && b.geo !== null) {
    const sameCountry = a.geo.country !== null && a.geo.country === b.geo.country;
    if (sameCountry && (isWide(a) || isWide(b)))
      return { points: 1, reason: `${isWide(a) ? b.key : a.key} in ${isWide(a) ? a.key : b.key}` };
    if (!sameCountry) return { points: -4, reason: '' };
    const km = distanceKm(a.geo, b.geo);
    if (km <= NEAR_KM) return { points: 2, reason: `${a.key} ${Math.round(km)} km from ${b.key}` };
    if ((a.geo.precision === 'region' || b.geo.precision === 'region') && km <= 250) return { points: 0, reason: '' };
    return { points: -3, reason: '' };
  }
  return { points: -2, reason: '' };
}

function isWide(place: ClusterPlace): boolean {
  return place.geo?.precision === 'country';
}

/** Great-circle distance by the haversine formula on a sphere of 6,371 km. */
export function distanceKm(a: Geo, b: Geo): number {
  const rad = Math.PI / 180;
  const h =
    Math.sin(((b.lat - a.lat) * rad) / 2) ** 2 + Math.cos(a.lat * rad) * Math.cos(b.lat * rad) * Math.sin(((b.lon - a.lon) * rad) / 2) ** 2;
  return 12_742 * Math.asin(Math.sqrt(Math.min(1, h)));
}

function compareParties(parties: readonly Party[], cluster: ClusterDoc): { points: number; reason: string } {
  const named = parties.filter((p) => p.role !== 'supporter' && isSpecific(p.name));
  const theirs = cluster.parties.filter((p) => isSpecific(p.name) && p.roles.some((role) => role !== 'supporter'));
  if (named.length === 0 || theirs.length === 0) return { points: 0, reason: '' };
  const shared: string[] = [];
  let points = 0;
  for (const party of named) {
    const key = partyKey(party.name);
    const same = theirs.find((p) => p.id === party.actor || p.key === key);
    if (same !== undefined) {
      points += same.roles.includes(party.role) ? 2 : 1;
      shared.push(party.name);
    } else if (theirs.some((p) => kindred(party, p))) {
      points += 1;
      shared.push(party.name);
    }
  }
  if (shared.length === 0) return { points: -1, reason: '' };
  return { points: Math.min(points, 4), reason: `party ${shared.join(' and ')}` };
}

const OF_STATES: readonly string[] = ['state', 'military', 'government-body'];

/** A state, its army and its ministries stand for each other. */
export function kindred(a: Party, b: { name: string; kind: string }): boolean {
  if (!OF_STATES.includes(a.kind) || !OF_STATES.includes(b.kind)) return false;
  const stems = new Set(nameStems(a.name));
  return nameStems(b.name).some((stem) => stems.has(stem));
}

/** A figure that few share: single dead are too common to tell events by. */
function sameFigure(claim: ClaimDoc, cluster: ClusterDoc): boolean {
  return claim.quantities.some((q) => {
    const size = q.low ?? q.high ?? 0;
    return size >= 5 && q.kind !== 'strength' && cluster.figures.some((f) => f.kind === q.kind && f.low === q.low && f.high === q.high);
  });
}
