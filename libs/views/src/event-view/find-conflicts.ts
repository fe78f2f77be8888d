import { normalName, type Geo, type Party, type Quantity } from '@hearsay/vocabulary';
import type { ClaimDoc } from '../claim-view/claim-doc.js';
import { spanOf, isoDay } from '../time-span.js';
import { bearingOf, type Bearing } from './bearing.js';
import type { ConflictKind, ConflictRow } from './event-row.js';
import { FIGURE_KINDS } from './event-row.js';
import { distanceKm, kindred } from './match-event.js';
import { isSpecific, partyKey } from './party-key.js';
import { familyOf } from './type-family.js';

/** Above this many claims only the newest are compared with each other: pairs grow with the square. */
export const COMPARED_CLAIMS = 300;

/** Conflicts a row shows; where there are more, those of the newest claims. */
const SHOWN = 200;

/** A toll that another speaker puts later at up to this many times the first is news of more dead, beyond it another account. */
const GROWTH = 2;

/** A figure of one beside a toll of at least this is one of the dead, not another count. */
const TOLL = 5;

/** Places of one event farther apart than this are two accounts of where. */
const APART_KM = 50;

/** Every pair of claims that cannot both hold, or where one answers, outgrows or disappoints the other; ordered by position. */
export function findConflicts(claims: readonly ClaimDoc[]): ConflictRow[] {
  const compared = claims.slice(-COMPARED_CLAIMS).map(sideOf);
  const found: ConflictRow[] = [];
  for (let i = 0; i < compared.length; i += 1) {
    for (let j = i + 1; j < compared.length; j += 1) {
      const conflict = conflictOf(compared[i] as Side, compared[j] as Side);
      if (conflict !== null) found.push(conflict);
    }
  }
  return found.slice(-SHOWN);
}

/** A claim and what every comparison asks of it, made once. */
interface Side {
  claim: ClaimDoc;
  published: string;
  bearing: Bearing;
  /** One day, or a night between two; else null. */
  day: { from: number; to: number } | null;
  /** Where exactly; else null. */
  point: Geo | null;
  /** Has a figure that can differ. */
  counts: boolean;
}

function sideOf(claim: ClaimDoc): Side {
  const span = spanOf(claim.time);
  const geo = claim.place?.geo;
  return {
    claim,
    published: published(claim),
    bearing: bearingOf(claim),
    day: span === null || span.from === null || span.to === null || span.to - span.from > 1 ? null : { from: span.from, to: span.to },
    point: geo?.precision === 'exact' || geo?.precision === 'town' ? geo : null,
    counts: claim.quantities.some(({ kind }) => (FIGURE_KINDS as readonly string[]).includes(kind)),
  };
}

function conflictOf(a: Side, b: Side): ConflictRow | null {
  const [before, after] = a.published <= b.published ? [a, b] : [b, a];
  const [first, second] = [before.claim, after.claim];
  const pair = (kind: ConflictKind, rule: string, detail: string): ConflictRow => ({ kind, claims: [first.id, second.id], rule, detail });
  const [one, other] = [before.bearing, after.bearing];
  if (one === 'expects' || other === 'expects') {
    if (one !== 'expects' || other !== 'answers' || first.type !== second.type || !sameProposition(first, second)) return null;
    if (meets(first, second, 'agent') !== 'same' && meets(first, second, 'target') !== 'same') return null;
    return pair('expectation-against-result', 'expected-and-then-said-not-to-be', `expected: “${first.quote}”; then: “${second.quote}”`);
  }
  if ((one === 'answers') !== (other === 'answers')) {
    const [answer, asserted] = one === 'answers' ? [first, second] : [second, first];
    // Who denies one thing and tells another in one breath contradicts nobody, unless it is the very figure that was given before.
    if (answer.origin.key === asserted.origin.key && !sharesFigure(answer, asserted)) return null;
    if (!sameProposition(answer, asserted)) return null;
    const speaker = speakerOf(answer);
    return answer.stance === 'denies'
      ? pair('denial', 'denies-what-the-other-says', `${speaker} denies what ${speakerOf(asserted)} says`)
      : pair('contradiction', 'says-that-it-did-not-happen', `${speaker} says that it was not so; ${speakerOf(asserted)} says that it was`);
  }
  if (one === 'answers') return null;
  return (before.counts && after.counts ? figures(first, second, pair) : null) ?? dates(before, after, pair) ?? places(before, after, pair);
}

type Pair = (kind: ConflictKind, rule: string, detail: string) => ConflictRow;

/**
 * Whether an answer is about what the other claim says. Who denies a figure denies that figure; else the same one must be accused, or the same one hit, and
 * where the types differ both or the target alone. Two that name nobody are about one thing only at one place.
 */
function sameProposition(answer: ClaimDoc, asserted: ClaimDoc): boolean {
  const sameType = answer.type === asserted.type;
  if (!sameType && familyOf(answer.type) !== familyOf(asserted.type)) return false;
  if (figuresApart(answer, asserted)) return false;
  // Who denies a figure denies that one: that there were more dead is no answer to it.
  if (answer.stance === 'denies' && counts(answer) && counts(asserted) && !sharesFigure(answer, asserted)) return false;
  const agents = meets(answer, asserted, 'agent');
  const targets = meets(answer, asserted, 'target');
  if (agents === 'differ' || (targets === 'differ' && !(agents === 'same' && sameType))) return false;
  if (!sameType) return targets === 'same' && meetsSomeone(answer, asserted);
  // What is said not to be so is said of somebody: where only the other claim, or only this one, says of whom, another thing may be meant.
  if (answer.stance !== 'denies' && targets === 'unknown' && (hasTarget(answer) || hasTarget(asserted)) && !sharesFigure(answer, asserted))
    return false;
  if (agents === 'same' || targets === 'same') return true;
  return sharesFigure(answer, asserted) || ((answer.actors.length === 0 || asserted.actors.length === 0) && samePlace(answer, asserted));
}

function hasTarget(claim: ClaimDoc): boolean {
  return claim.actors.some((p) => p.role === 'target');
}

function counts(claim: ClaimDoc): boolean {
  return claim.quantities.some((q) => FIGURE_KINDS.some((kind) => kind === q.kind));
}

/** Kinds of parties that many things are done to: what was denied to be one of them was not denied to be another. */
const FOUGHT: readonly string[] = ['state', 'military', 'militia', 'armed-group', 'government-body', 'international'];

/** Whether the target that both name is somebody whose fate is one thing, however it is typed: people, not an army. */
function meetsSomeone(a: ClaimDoc, b: ClaimDoc): boolean {
  const theirs = b.actors.filter((p) => p.role === 'target');
  return a.actors.some((p) => p.role === 'target' && !FOUGHT.includes(p.kind) && theirs.some((q) => q.actor === p.actor));
}

function samePlace(a: ClaimDoc, b: ClaimDoc): boolean {
  return a.place !== null && b.place !== null && normalName(a.place.name) === normalName(b.place.name);
}

/** Whether both give figures of one kind and none of them agree. */
function figuresApart(a: ClaimDoc, b: ClaimDoc): boolean {
  const pairs = a.quantities.flatMap((q) => b.quantities.filter((r) => q.kind === r.kind).map((r) => overlap(q, r)));
  return pairs.length > 0 && !pairs.includes(true);
}

function meets(a: ClaimDoc, b: ClaimDoc, role: Party['role']): 'same' | 'differ' | 'unknown' {
  const [mine, theirs] = [a, b].map((c) => c.actors.filter((p) => p.role === role)) as [Party[], Party[]];
  if (mine.length === 0 || theirs.length === 0) return 'unknown';
  const same = mine.some((p) => theirs.some((q) => p.actor === q.actor || partyKey(p.name) === partyKey(q.name) || kindred(p, q)));
  if (same) return 'same';
  // "Civilians" and "people" are no two parties.
  return mine.every((p) => isSpecific(p.name)) && theirs.every((p) => isSpecific(p.name)) ? 'differ' : 'unknown';
}

function sharesFigure(a: ClaimDoc, b: ClaimDoc): boolean {
  return a.quantities.some((q) => b.quantities.some((r) => q.kind === r.kind && (q.low === r.low || q.high === r.high)));
}

function figures(first: ClaimDoc, second: ClaimDoc, pair: Pair): ConflictRow | null {
  for (const kind of FIGURE_KINDS) {
    for (const a of first.quantities.filter((q) => q.kind === kind)) {
      for (const b of second.quantities.filter((q) => q.kind === kind)) {
        if (!comparable(a, b) || overlap(a, b)) continue;
        const [before, after] = [a.low ?? a.high ?? 0, b.low ?? b.high ?? 0];
        if (Math.min(before, after) <= 1 && Math.max(before, after) >= TOLL) continue;
        const detail = `${kind}: ${speakerOf(first)} ${words(a)}, ${speakerOf(second)} ${words(b)}`;
        const grew = after > before && first.published.at < second.published.at && first.article !== second.article;
        if (grew && (first.origin.key === second.origin.key || after <= before * GROWTH))
          return pair('later-development', 'later-and-higher-figure', detail);
        return pair('differing-figures', 'figures-without-common-value', detail);
      }
    }
  }
  return null;
}

const ANYBODY = new Set(
  'people person persons dead bodies victims casualties killed others lives soldiers troops fighters dead and wounded'.split(' '),
);
const SOME_OF_THEM = new Set(
  'child children woman women officer officers commander commanders general generals pilot pilots journalist journalists medics teachers'.split(
    ' ',
  ),
);

/** Whether two figures count the same: the same named, or one of them nobody in particular. The children among the dead are not the dead. */
function comparable(a: Quantity, b: Quantity): boolean {
  const [mine, theirs] = [normalName(a.of), normalName(b.of)];
  if (mine === theirs || partyKey(mine) === partyKey(theirs)) return true;
  const some = (name: string): boolean => name.split(' ').some((word) => SOME_OF_THEM.has(word));
  if (some(mine) || some(theirs)) return false;
  if (ANYBODY.has(mine) || ANYBODY.has(theirs) || mine === '' || theirs === '') return true;
  return mine.split(' ').some((word) => word.length > 3 && isSpecific(word) && theirs.split(' ').includes(word));
}

function overlap(a: Quantity, b: Quantity): boolean {
  return (a.low ?? -Infinity) <= (b.high ?? Infinity) && (b.low ?? -Infinity) <= (a.high ?? Infinity);
}

function words(q: Quantity): string {
  if (q.low !== null && q.low === q.high) return String(q.low);
  if (q.low !== null && q.high !== null) return `${q.low} to ${q.high}`;
  return q.low === null ? `up to ${q.high ?? 'an unknown number'}` : `at least ${q.low}`;
}

function dates({ claim: first, day: a }: Side, { claim: second, day: b }: Side, pair: Pair): ConflictRow | null {
  if (a === null || b === null || first.type !== second.type || (a.from <= b.to && b.from <= a.to)) return null;
  // Another day at another place is another thing.
  if (first.place !== null && second.place !== null && !samePlace(first, second)) return null;
  if (meets(first, second, 'agent') === 'differ' || meets(first, second, 'target') === 'differ') return null;
  return pair(
    'differing-date',
    'days-without-common-day',
    `${speakerOf(first)}: ${isoDay(a.from)}; ${speakerOf(second)}: ${isoDay(b.from)}`,
  );
}

function places({ claim: first, point: a }: Side, { claim: second, point: b }: Side, pair: Pair): ConflictRow | null {
  if (a === null || b === null || first.type !== second.type || distanceKm(a, b) <= APART_KM) return null;
  return pair(
    'differing-place',
    'places-far-apart',
    `${speakerOf(first)}: ${first.place?.name ?? ''}; ${speakerOf(second)}: ${second.place?.name ?? ''}`,
  );
}

/** Who says it, in words. */
export function speakerOf(claim: ClaimDoc): string {
  return claim.attribution.at(-1)?.name ?? claim.origin.name;
}

/** Instant or day of publication, for order: by the ledger where the world gives the same. */
function published(claim: ClaimDoc): string {
  return `${claim.published.at} ${String(claim.recorded.position).padStart(16, '0')}`;
}
