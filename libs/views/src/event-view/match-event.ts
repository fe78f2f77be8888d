import { normalName, type Geo, type Role } from '@hearsay/vocabulary';
import type { ClaimDoc } from '../claim-view/claim-doc.js';
import { daysOf, spanOf, type Span } from '../time-span.js';
import type { ClusterDoc, ClusterPlace } from './cluster-doc.js';
import { isSpecific, nameStems, partyKey } from './party-key.js';
import { familyOf } from './type-family.js';

/** What speaks for and against a claim being about an event. Chosen on labelled articles by B-cubed; see README. */
export const POINTS = {
  /** From so many on it is: for a text that goes on about it, and for another text, which has more ways to mean something else. */
  meets: 4,
  meetsElsewhere: 6,
  type: 1,
  /** Another family: talks are not the battle, but a text may tell both as one. */
  otherFamily: -3,
  days: 4,
  months: 3,
  wideTimes: 1,
  nextDay: 1,
  /** An undated claim, published within days of what it may be about. */
  news: 2,
  dayInWar: -2,
  place: 3,
  within: 1,
  country: 1,
  /** Names differ, and the gazetteer does not know both: a village may lie by the town. */
  otherPlace: -2,
  nextTown: -4,
  /** Both known to the gazetteer, and not near each other. */
  farPlace: -6,
  sameRole: 2,
  otherRole: 1,
  kindred: 1,
  mostParties: 4,
  otherParties: -1,
  figure: 2,
  article: 1,
  nextTo: 1,
  /** It says neither where nor when, and stands next to what does. */
  goesOn: 2,
  answers: 1,
  story: 2,
};

/** The most that parties, figures and the article can add. */
const MOST_OF_THE_REST =
  POINTS.mostParties + POINTS.figure + Math.max(POINTS.article + POINTS.nextTo + POINTS.goesOn + POINTS.answers, POINTS.story);

/** Characters between two claims that belong to one passage. */
const NEXT_TO = 400;
/** Days apart at which two dated reports may still mean one night. */
const SLACK_DAYS = 1;
/** News of the day. */
const FRESH_DAYS = 4;
/** An undated claim is about something not longer before its publication than this. */
const NEWS_DAYS = 30;
/** Undated claims of different articles are compared only when published within this many days. */
const SAME_NEWS_DAYS = 10;
/** A place this near the seat of a region is likely in it. */
const REGION_KM = 150;
/** No region is so wide that a place this far from its seat could lie in it. */
const WIDE_KM = 300;
/** Places nearer than this are one place told more or less exactly. */
const NEAR_KM = 10;

export interface Match {
  /** Points beyond what is needed; 0 or more: they meet. */
  score: number;
  /** The reasons that counted, in words. */
  rule: string;
}

interface SubjectParty {
  id: string;
  name: string;
  key: string;
  kind: string;
  role: Role;
}

/** What a claim is compared by, made once for all the events it is compared with. */
export interface Subject {
  claim: ClaimDoc;
  family: string | null;
  span: Span | null;
  published: number | null;
  place: ClusterPlace | null;
  /** Agents and targets with names that say who they are. */
  parties: SubjectParty[];
  answers: boolean;
}

export function subjectOf(claim: ClaimDoc): Subject {
  return {
    claim,
    family: familyOf(claim.type),
    span: spanOf(claim.time),
    published: publishedDay(claim),
    place: placeOf(claim),
    parties: claim.actors
      .filter((p) => p.role !== 'supporter' && isSpecific(p.name))
      .map((p) => ({ id: p.actor ?? '', name: p.name, key: partyKey(p.name), kind: p.kind, role: p.role })),
    answers: claim.stance === 'denies' || claim.polarity === 'negated',
  };
}

/** How far a claim is about an event: null where it cannot be, or where little speaks for it. */
export function matchEvent(subject: Subject, cluster: ClusterDoc): Match | null {
  const { claim, family, answers } = subject;
  if (family === null) return null;
  const reasons: string[] = [];
  let score = 0;
  const add = (points: number, reason: string): void => {
    score += points;
    if (points > 0) reasons.push(reason);
  };
  // Most events that share a key with a claim are of other days: nothing else of them is looked at.
  if (areApart(subject.span, cluster.core)) return null;
  const own = cluster.articles.find((a) => a.id === claim.article);
  const time = compareTime(subject, cluster, own !== undefined);
  if (time === null) return null;
  add(time.points, time.reason);

  if ((cluster.types[claim.type] ?? 0) > 0) add(POINTS.type, `type ${claim.type}`);
  // An accusation is of what was done: it is no happening of another kind.
  else if (claim.type !== 'ACCUSE' && !Object.keys(cluster.types).some((type) => familyOf(type as ClaimDoc['type']) === family))
    add(POINTS.otherFamily, '');

  const place = comparePlace(subject.place, cluster.places);
  add(place.points, place.reason);
  const needed = own === undefined ? POINTS.meetsElsewhere : POINTS.meets;
  // Most events that share a key with a claim are far off: the rest is not looked at where it could not make up for it.
  if (score + MOST_OF_THE_REST < needed) return null;

  const parties = compareParties(subject.parties, cluster);
  add(parties.points, parties.reason);

  if (sameFigure(claim, cluster)) add(POINTS.figure, 'same figure');
  if (own !== undefined) {
    add(POINTS.article, 'same article');
    if (isNextTo(claim, own)) {
      add(POINTS.nextTo, 'next to it in the text');
      if (claim.place === null && claim.time === null) add(POINTS.goesOn, 'without place or time of its own');
    }
    if (answers && parties.points > 0) add(POINTS.answers, 'answers it');
  } else if (cluster.articles.some((a) => a.story === claim.story)) {
    add(POINTS.story, 'same story');
  }
  return { score: score - needed, rule: reasons.join(', ') };
}

/** Whether two spans of one text belong to one passage. */
export function isNextTo(a: { start: number; end: number }, b: { start: number; end: number }): boolean {
  return a.start - b.end <= NEXT_TO && b.start - a.end <= NEXT_TO;
}

export function placeOf(claim: ClaimDoc): ClusterPlace | null {
  return claim.place === null ? null : { key: normalName(claim.place.name), geo: claim.place.geo ?? null };
}

/** Day of publication. */
export function publishedDay(claim: ClaimDoc): number | null {
  return daysOf(claim.published.at)?.first ?? null;
}

function compareTime(
  { span, published, family }: Subject,
  cluster: ClusterDoc,
  sameArticle: boolean,
): { points: number; reason: string } | null {
  const core = cluster.core;
  if (span !== null && core !== null) {
    const gap = gapOf(span, core);
    if (gap > 0) return lengthOf(span) <= 2 && lengthOf(core) <= 2 ? { points: POINTS.nextDay, reason: 'the day before or after' } : null;
    const [mine, theirs] = [lengthOf(span), lengthOf(core)];
    if (Math.max(mine, theirs) <= 8) return { points: POINTS.days, reason: 'same days' };
    // A day in a long war is not the war; but a pact is signed on a day and named by the months for which it holds.
    if (Math.min(mine, theirs) <= 8 && Math.max(mine, theirs) > 62 && family !== 'talks') return { points: POINTS.dayInWar, reason: '' };
    return { points: Math.max(mine, theirs) <= 62 ? POINTS.months : POINTS.wideTimes, reason: 'times meet' };
  }
  if (sameArticle) return { points: 0, reason: '' };
  if (published === null || cluster.published === null) return { points: 0, reason: '' };
  const dated = span ?? core;
  if (dated !== null) {
    const day = span === null ? published : cluster.published.first;
    if (!withinNews(dated, day)) return null;
    const last = dated.to ?? dated.from ?? day;
    return last <= day + SLACK_DAYS && last >= day - FRESH_DAYS
      ? { points: POINTS.news, reason: 'news of those days' }
      : { points: 0, reason: '' };
  }
  const apart = Math.max(cluster.published.first - published, published - cluster.published.last);
  if (apart > SAME_NEWS_DAYS) return null;
  return apart <= SLACK_DAYS ? { points: POINTS.news, reason: 'news of one day' } : { points: 0, reason: '' };
}

/** Whether two spans cannot be of one happening. */
function areApart(span: Span | null, core: Span | null): boolean {
  return span !== null && core !== null && gapOf(span, core) > SLACK_DAYS;
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

/** Whether what is placed here can be what is placed there. */
export function placesMeet(here: readonly ClusterPlace[], there: readonly ClusterPlace[]): boolean {
  return here.every((place) => comparePlace(place, there).points > POINTS.otherPlace);
}

function comparePlace(place: ClusterPlace | null, places: readonly ClusterPlace[]): { points: number; reason: string } {
  if (place === null || places.length === 0) return { points: 0, reason: '' };
  let best = { points: -9, reason: '' };
  for (const other of places) {
    const found = comparePlaces(place, other);
    if (found.points > best.points) best = found;
  }
  return best;
}

/** Whether two names of places mean one, by spelling or by the gazetteer. */
export function isOnePlace(a: ClusterPlace, b: ClusterPlace): boolean {
  return a.key === b.key || samePoint(a.geo, b.geo) || partyKey(a.key) === partyKey(b.key);
}

/** What two places tell of two claims being about one thing: the same, one in the other, near, or elsewhere. */
export function comparePlaces(a: ClusterPlace, b: ClusterPlace): { points: number; reason: string } {
  if (isOnePlace(a, b)) {
    // A whole country is where a hundred other things happen too.
    return isWide(a) ? { points: POINTS.country, reason: `both in ${a.key}` } : { points: POINTS.place, reason: `same place ${a.key}` };
  }
  if (` ${a.key} `.includes(` ${b.key} `) || ` ${b.key} `.includes(` ${a.key} `))
    return { points: POINTS.within, reason: `${a.key} with ${b.key}` };
  if (a.geo !== null && b.geo !== null) {
    const sameCountry = a.geo.country !== null && a.geo.country === b.geo.country;
    if (sameCountry && (isWide(a) || isWide(b)))
      return { points: POINTS.country, reason: `${isWide(a) ? b.key : a.key} in ${isWide(a) ? a.key : b.key}` };
    if (!sameCountry) return { points: POINTS.farPlace, reason: '' };
    const km = distanceKm(a.geo, b.geo);
    if (km <= NEAR_KM) return { points: POINTS.within, reason: `${a.key} ${Math.round(km)} km from ${b.key}` };
    if (a.geo.precision === 'region' || b.geo.precision === 'region') {
      return km <= REGION_KM
        ? { points: POINTS.country, reason: `${a.key} and ${b.key} in one region` }
        : { points: km > WIDE_KM ? POINTS.farPlace : POINTS.otherPlace, reason: '' };
    }
    return { points: km <= 60 ? POINTS.nextTown : POINTS.farPlace, reason: '' };
  }
  return { points: POINTS.otherPlace, reason: '' };
}

/** A gazetteer gives a country or region the id and the degrees of its seat: that is not the same place. */
function samePoint(a: Geo | null, b: Geo | null): boolean {
  return a !== null && b !== null && a.geonameId === b.geonameId && a.precision === b.precision;
}

function isWide(place: ClusterPlace): boolean {
  return place.geo?.precision === 'country';
}

/** Great-circle distance by the haversine formula on a sphere of 6,371 km. */
export function distanceKm(a: Geo, b: Geo): number {
  if (a.lat === b.lat && a.lon === b.lon) return 0;
  const rad = Math.PI / 180;
  const h =
    Math.sin(((b.lat - a.lat) * rad) / 2) ** 2 + Math.cos(a.lat * rad) * Math.cos(b.lat * rad) * Math.sin(((b.lon - a.lon) * rad) / 2) ** 2;
  return 12_742 * Math.asin(Math.sqrt(Math.min(1, h)));
}

function compareParties(parties: readonly SubjectParty[], cluster: ClusterDoc): { points: number; reason: string } {
  if (parties.length === 0) return { points: 0, reason: '' };
  const theirs = cluster.parties.filter((p) => p.marks);
  if (theirs.length === 0) return { points: 0, reason: '' };
  const shared: string[] = [];
  let points = 0;
  // Who did it and whom it hit may each be told by one claim alone: only another one in the same role speaks against.
  let others = false;
  for (const party of parties) {
    const same = theirs.find((p) => p.id === party.id || p.key === party.key);
    if (same !== undefined) {
      points += same.roles.includes(party.role) ? POINTS.sameRole : POINTS.otherRole;
      shared.push(party.name);
    } else if (theirs.some((p) => kindred(party, p))) {
      points += POINTS.kindred;
      shared.push(party.name);
    } else others ||= theirs.some((p) => p.roles.includes(party.role));
  }
  if (shared.length === 0) return { points: others ? POINTS.otherParties : 0, reason: '' };
  return { points: Math.min(points, POINTS.mostParties), reason: `party ${shared.join(' and ')}` };
}

const OF_STATES: readonly string[] = ['state', 'military', 'government-body'];

/** A state, its army and its ministries stand for each other. */
export function kindred(a: { name: string; kind: string }, b: { name: string; kind: string }): boolean {
  if (!OF_STATES.includes(a.kind) || !OF_STATES.includes(b.kind)) return false;
  const stems = nameStems(a.name);
  return nameStems(b.name).some((stem) => stems.some((other) => other.startsWith(stem) || stem.startsWith(other)));
}

/** A figure that few share, exact or as a bound: single dead are too common to tell events by. */
function sameFigure(claim: ClaimDoc, cluster: ClusterDoc): boolean {
  return claim.quantities.some((q) => {
    const size = q.low ?? q.high ?? 0;
    return size >= 5 && q.kind !== 'strength' && cluster.figures.some((f) => f.kind === q.kind && (f.low ?? f.high) === size);
  });
}
