import type { ClaimType, Mode, Period, Role } from '@hearsay/vocabulary';
import type { ClaimDoc } from '../claim-view/claim-doc.js';
import { lastChange } from '../claim-view/last-change.js';
import type { Publication } from '../moment.js';
import { spanOf } from '../time-span.js';
import { groupBy } from '../group-by.js';
import { bearingOf } from './bearing.js';
import { claimAsOf, type AsOf } from './claim-as-of.js';
import { byRecord, eventClaim } from './event-claim.js';
import type { Because, EventPlace, EventRow, FigureByClaimant, FigureRow, OriginRow, Participant, Standing } from './event-row.js';
import { FIGURE_KINDS } from './event-row.js';
import { findConflicts } from './conflicts/find-conflicts.js';
import { speakerOf } from './conflicts/side.js';
import { FORCE } from './type-family.js';

/**
 * The row of an event: a function of its claims alone, so that a past row is the same function over the claims as they stood then.
 *
 * @param claims every claim that ever met in the event, withdrawn ones too, in any order.
 * @returns null where none of them was there yet.
 */
export function makeEventRow(event: { id: string; founding: string }, claims: readonly ClaimDoc[], asOf: AsOf = {}): EventRow | null {
  const members = claims
    .map((claim) => claimAsOf(claim, asOf))
    .filter((claim) => claim !== null)
    .filter((claim) => claim.event === event.id)
    .sort(byRecord);
  if (members.length === 0) return null;
  const current = unifyStories(members.filter((claim) => claim.state === 'current'));
  const supporting = current.filter((claim) => bearingOf(claim) === 'supports');
  // What only tells of those who took part says nothing of what happened.
  const speaking = current.filter(isTold);
  const told = members.filter(isTold);
  // What it is, where and when is told by those who say that it was; else by whoever speaks of it; else by those who did.
  const telling = [supporting, speaking, told, members].find((claims) => claims.length > 0) as ClaimDoc[];
  const conflicts = findConflicts(current);
  const origins = originsOf(supporting.length > 0 ? supporting : speaking);
  const type = typeOf(telling);
  const place = placeOf(telling);
  const time = timeOf(telling);
  const standing = standingOf(members, speaking, origins, conflicts);
  const published = members.map((claim) => claim.published).sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  return {
    ...event,
    merged: [...new Set(members.map((claim) => claim.home ?? event.id))].filter((id) => id !== event.id).sort(),
    type: type.value,
    title: titleOf(type.value, telling, place.value, time.value),
    place: place.value,
    from: time.value?.from ?? null,
    to: time.value?.to ?? null,
    participants: participantsOf(speaking),
    figures: figuresOf(speaking),
    standing: standing.value,
    origins,
    conflicts,
    claims: members.map(eventClaim),
    reported: { first: published[0] as Publication, last: published.at(-1) as Publication },
    position: Math.max(...members.map((claim) => lastChange(claim).position)),
    why: {
      type: type.why,
      title: {
        rule: 'from-type-mode-targets-place-and-time',
        claims: [...new Set([...type.why.claims, ...place.why.claims, ...time.why.claims])],
      },
      place: place.why,
      time: time.why,
      standing: standing.why,
    },
  };
}

function isTold(claim: ClaimDoc): boolean {
  return bearingOf(claim) !== 'describes';
}

/** Whether the row tells of something bounded that somebody says happened, or denies: what only is expected, or has neither place nor day nor toll, is none yet. */
export function isHappening(row: EventRow, claims: readonly ClaimDoc[]): boolean {
  const told = claims.filter(isTold);
  const current = told.filter((claim) => claim.state === 'current');
  const counted = current.length > 0 ? current : told;
  return (
    counted.some((claim) => bearingOf(claim) === 'supports' || claim.stance === 'denies') &&
    (row.place !== null || row.from !== null || row.to !== null || row.figures.length > 0)
  );
}

/** Articles of one story may credit its agency or not: the first that does speaks for all of them. */
function unifyStories(claims: readonly ClaimDoc[]): ClaimDoc[] {
  const agencies = new Map<string, ClaimDoc['origin']>();
  for (const claim of claims) {
    if (claim.origin.rule === 'credited-agency' && !agencies.has(claim.story)) agencies.set(claim.story, claim.origin);
  }
  return claims.map((claim) => {
    const agency = agencies.get(claim.story);
    const own = claim.origin.rule === 'own-word' || claim.origin.rule === 'own-word-of-story';
    return agency === undefined || !own ? claim : { ...claim, origin: agency };
  });
}

function typeOf(claims: readonly ClaimDoc[]): { value: ClaimType; why: Because } {
  const votes = groupsOf(claims, (claim) => claim.type);
  const rank = (type: ClaimType): number => (FORCE.includes(type) ? FORCE.indexOf(type) : FORCE.length);
  const [value, who] = votes.sort((a, b) => b[1].length - a[1].length || rank(a[0]) - rank(b[0]) || first(a[1]) - first(b[1]))[0] as [
    ClaimType,
    ClaimDoc[],
  ];
  return { value, why: { rule: 'most-claims-then-most-forceful', claims: ids(who) } };
}

const EXACTNESS = ['exact', 'town', 'region', 'country'];

/** The place most claims name, a town before a country. */
function placeOf(claims: readonly ClaimDoc[]): { value: EventPlace | null; why: Because } {
  const rule = 'most-exact-place-with-most-claims';
  const placed = claims.filter((claim) => claim.place !== null);
  const exactness = (claim: ClaimDoc): number => {
    const index = EXACTNESS.indexOf(claim.place?.geo?.precision ?? 'town');
    return index <= 1 ? 1 : index;
  };
  const votes = groupsOf(placed, (claim) => claim.place?.name ?? '');
  const best = votes.sort(
    (a, b) => least(a[1], exactness) - least(b[1], exactness) || b[1].length - a[1].length || first(a[1]) - first(b[1]),
  )[0];
  if (best === undefined) return { value: null, why: { rule, claims: [] } };
  const geo = best[1].find((claim) => claim.place?.geo !== undefined)?.place?.geo ?? null;
  return { value: { name: best[0], geo }, why: { rule, claims: ids(best[1]) } };
}

/** The time most claims give, days before months, months before years, bounded before open. */
function timeOf(claims: readonly ClaimDoc[]): { value: Period | null; why: Because } {
  const rule = 'most-exact-time-with-most-claims';
  const timed = claims.filter((claim) => claim.time !== null && (claim.time.from !== null || claim.time.to !== null));
  const length = (claim: ClaimDoc): number => {
    const span = spanOf(claim.time);
    return span === null || span.from === null || span.to === null ? 1e6 : span.to - span.from;
  };
  const votes = groupsOf(timed, (claim) => `${claim.time?.from ?? ''}/${claim.time?.to ?? ''}`);
  // Up to a week is exact enough for the number of claims to decide.
  const coarse = (claim: ClaimDoc): number => (length(claim) <= 7 ? 0 : length(claim));
  const best = votes.sort((a, b) => least(a[1], coarse) - least(b[1], coarse) || b[1].length - a[1].length || first(a[1]) - first(b[1]))[0];
  if (best === undefined) return { value: null, why: { rule, claims: [] } };
  const time = best[1][0]?.time ?? null;
  return { value: time === null ? null : { from: time.from, to: time.to }, why: { rule, claims: ids(best[1]) } };
}

function participantsOf(claims: readonly ClaimDoc[]): Participant[] {
  const found = new Map<string, Participant>();
  for (const claim of claims) {
    for (const party of claim.actors) {
      const key = `${party.role} ${party.actor ?? party.name}`;
      let participant = found.get(key);
      if (participant === undefined) {
        const { actor = '', name, kind, role } = party;
        found.set(key, (participant = { actor, name, kind, role, claims: [], deniedBy: [] }));
      }
      const list = bearingOf(claim) === 'answers' ? participant.deniedBy : participant.claims;
      // A claim may name one party twice, one after the other.
      if (list.at(-1) !== claim.id) list.push(claim.id);
    }
  }
  const order: Role[] = ['agent', 'target', 'supporter'];
  return [...found.values()].sort(
    (a, b) =>
      order.indexOf(a.role) - order.indexOf(b.role) ||
      b.claims.length - a.claims.length ||
      (a.name < b.name ? -1 : a.name > b.name ? 1 : a.actor < b.actor ? -1 : 1),
  );
}

/** Who says how many. A claim that answers or expects counts in no range, and of one origin only the newest figure does in the independent one. */
function figuresOf(claims: readonly ClaimDoc[]): FigureRow[] {
  return FIGURE_KINDS.flatMap((kind): FigureRow[] => {
    const told = claims.flatMap((claim) => claim.quantities.filter((q) => q.kind === kind).map((quantity) => ({ claim, quantity })));
    if (told.length === 0) return [];
    const counts = told.filter(({ claim }) => bearingOf(claim) === 'supports');
    const newest = new Map<string, (typeof told)[number]>();
    for (const figure of [...counts].sort((a, b) => byPublication(a.claim, b.claim))) {
      const before = newest.get(figure.claim.origin.key);
      // Within one article the larger is the toll and the smaller a part of it.
      if (before === undefined || before.claim.article !== figure.claim.article || size(figure.quantity) >= size(before.quantity)) {
        newest.set(figure.claim.origin.key, figure);
      }
    }
    const byClaimant = told.map(({ claim, quantity }): FigureByClaimant => {
      const kept = newest.get(claim.origin.key);
      return {
        claim: claim.id,
        claimant: speakerOf(claim),
        chain: [
          { name: claim.outlet ?? claim.voice.outlet, kind: 'outlet' },
          ...claim.attribution.map(({ name, kind: of }) => ({ name, kind: of })),
        ],
        origin: claim.origin.key,
        low: quantity.low,
        high: quantity.high,
        of: quantity.of,
        certainty: claim.certainty,
        stance: claim.stance,
        superseded:
          bearingOf(claim) === 'supports' &&
          kept?.quantity !== quantity &&
          (kept?.quantity.low !== quantity.low || kept.quantity.high !== quantity.high),
        published: claim.published,
        recorded: claim.recorded,
      };
    });
    return [
      {
        kind,
        all: rangeOf(counts.map((c) => c.quantity)),
        independent: { ...rangeOf([...newest.values()].map((c) => c.quantity)), origins: newest.size },
        byClaimant,
        why: { rule: 'newest-figure-of-each-origin', claims: [...new Set([...newest.values()].map((c) => c.claim.id))].sort() },
      },
    ];
  });
}

/** From the least to the greatest that anyone says; open upwards where the greatest is "at least" so many. */
function rangeOf(quantities: { low: number | null; high: number | null }[]): { low: number | null; high: number | null } {
  const lows = quantities.map((q) => q.low).filter((n) => n !== null);
  const bounds = quantities.map((q) => q.high ?? q.low).filter((n) => n !== null);
  const greatest = bounds.length === 0 ? null : Math.max(...bounds);
  const open = quantities.some((q) => q.high === null && q.low === greatest);
  return { low: lows.length === 0 ? null : Math.min(...lows), high: open ? null : greatest };
}

function originsOf(claims: readonly ClaimDoc[]): OriginRow[] {
  return groupsOf(claims, (claim) => claim.origin.key).map(([, told]) => ({
    ...(told[0] as ClaimDoc).origin,
    claims: ids(told),
    outlets: [...new Set(told.map((claim) => claim.outlet ?? claim.voice.outlet))].sort(),
    stories: [...new Set(told.map((claim) => claim.story))].sort(),
  }));
}

/** The first that holds: refuted, disputed, corroborated, single-source. */
function standingOf(
  members: readonly ClaimDoc[],
  /** Those that speak of what happened, not of who took part. */
  current: readonly ClaimDoc[],
  origins: readonly OriginRow[],
  conflicts: readonly { kind: string; claims: [string, string] }[],
): { value: Standing; why: Because } {
  const refuted = members.filter((claim) => claim.state === 'rejected' && bearingOf(claim) === 'supports');
  if (refuted.length > 0 && !current.some((claim) => bearingOf(claim) === 'supports')) {
    return { value: 'refuted', why: { rule: 'every-claim-for-it-was-rejected', claims: ids(refuted) } };
  }
  if (current.length === 0) return { value: 'withdrawn', why: { rule: 'no-current-claim', claims: [] } };
  const speaking = new Set(ids(current));
  const disputing = conflicts.filter(
    (c) => (c.kind === 'denial' || c.kind === 'contradiction') && c.claims.every((id) => speaking.has(id)),
  );
  const denials = current.filter((claim) => claim.stance === 'denies' && bearingOf(claim) === 'answers');
  if (disputing.length > 0 || denials.length > 0) {
    return {
      value: 'disputed',
      why: {
        rule: 'a-claim-denies-or-contradicts-another',
        claims: [...new Set([...disputing.flatMap((c) => c.claims), ...ids(denials)])].sort(),
      },
    };
  }
  const supporting = current.filter((claim) => bearingOf(claim) === 'supports');
  if (origins.length >= 2 && supporting.length > 0) {
    return {
      value: 'corroborated',
      why: { rule: 'two-or-more-independent-origins', claims: origins.flatMap((o) => o.claims.slice(0, 1)) },
    };
  }
  return { value: 'single-source', why: { rule: 'one-origin', claims: origins.flatMap((o) => o.claims.slice(0, 1)) } };
}

const BY_MODE: [Mode, string][] = [
  ['suicide-attack', 'Suicide attack'],
  ['drone', 'Drone strike'],
  ['aerial', 'Air strike'],
  ['explosives', 'Bombing'],
  ['heavy-weapons', 'Shelling'],
  ['abduct', 'Abduction'],
  ['arrest', 'Arrests'],
  ['loot', 'Looting'],
  ['arson', 'Burning'],
  ['sexual', 'Sexual violence'],
  ['targeted', 'Killing'],
  ['firearms', 'Shooting'],
];
const BY_TYPE: Record<ClaimType, string> = {
  AGREE: 'Agreement',
  CONSULT: 'Talks',
  SUPPORT: 'Support',
  CONCEDE: 'Concession',
  COOPERATE: 'Cooperation',
  AID: 'Aid',
  RETREAT: 'Retreat',
  REQUEST: 'Request',
  ACCUSE: 'Accusation',
  REJECT: 'Rejection',
  THREATEN: 'Threat',
  PROTEST: 'Protest',
  SANCTION: 'Sanctions',
  MOBILIZE: 'Deployment',
  COERCE: 'Coercion',
  ASSAULT: 'Attack',
  TERRITORY: 'Fight for control',
  RELATION: 'Relation',
  STRENGTH: 'Strength',
  ASSESSMENT: 'Assessment',
};
const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** What, on whom, where, when. Who did it stands in no title: that is what the claims are about. */
function titleOf(type: ClaimType, claims: readonly ClaimDoc[], place: EventPlace | null, time: Period | null): string {
  const modes = new Set(claims.filter((claim) => claim.type === type).flatMap((claim) => claim.mode));
  const what = (type === 'ASSAULT' || type === 'COERCE' ? BY_MODE.find(([mode]) => modes.has(mode))?.[1] : undefined) ?? BY_TYPE[type];
  const targets = groupsOf(
    claims.flatMap((claim) =>
      claim.actors.filter((p) => p.role === 'target').map((party) => ({ recorded: claim.recorded, target: party.name })),
    ),
    (claim) => claim.target,
  ).sort((a, b) => b[1].length - a[1].length || first(a[1]) - first(b[1]));
  const target = targets[0]?.[0];
  const where = place === null ? '' : `${type === 'TERRITORY' ? ' of' : ' at'} ${place.name}`;
  const when = dateWords(time);
  const whom = target === undefined || type === 'TERRITORY' ? '' : `${type === 'ASSAULT' ? ' on ' : ': '}${target}`;
  return `${what}${whom}${where}${when === '' ? '' : `, ${when}`}`;
}

function dateWords(time: Period | null): string {
  const date = time?.from ?? time?.to;
  if (date === null || date === undefined) return '';
  const [year, month, day] = date.slice(0, 10).split('-');
  return [day === undefined ? '' : String(Number(day)), month === undefined ? '' : (MONTHS[Number(month) - 1] ?? ''), year]
    .filter((word) => word !== '')
    .join(' ');
}

/** Groups in order of first appearance. */
function groupsOf<Item, Key extends string>(items: readonly Item[], keyOf: (item: Item) => Key): [Key, Item[]][] {
  return [...groupBy(items, keyOf)];
}

function ids(claims: readonly { id: string }[]): string[] {
  return claims.map((claim) => claim.id);
}

function first(claims: readonly { recorded: { position: number } }[]): number {
  return claims[0]?.recorded.position ?? 0;
}

function least<Item>(items: readonly Item[], of: (item: Item) => number): number {
  return Math.min(...items.map(of));
}

function size(quantity: { low: number | null; high: number | null }): number {
  return quantity.low ?? quantity.high ?? 0;
}

function byPublication(a: ClaimDoc, b: ClaimDoc): number {
  return a.published.at < b.published.at ? -1 : a.published.at > b.published.at ? 1 : a.recorded.position - b.recorded.position;
}
