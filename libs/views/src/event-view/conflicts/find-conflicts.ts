import type { ClaimDoc } from '../../claim-view/claim-doc.js';
import type { ConflictKind, ConflictRow } from '../event-row.js';
import { answers } from './answers.js';
import { isDeniedDescription } from './descriptions.js';
import { differingFigures } from './figures.js';
import { meetingOf, sideOf, speakerOf, type Side } from './side.js';
import { differingDays, differingPlaces } from './where-and-when.js';

/** Above this many claims only the newest are compared with each other: pairs grow with the square. */
export const COMPARED_CLAIMS = 300;

/** Conflicts a row shows; where there are more, those of the newest claims. */
const SHOWN = 200;

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

function conflictOf(a: Side, b: Side): ConflictRow | null {
  const [first, second] = a.published <= b.published ? [a, b] : [b, a];
  const pair = (kind: ConflictKind, rule: string, detail: string): ConflictRow => ({
    kind,
    claims: [first.claim.id, second.claim.id],
    rule,
    detail,
  });
  if (first.bearing === 'describes' || second.bearing === 'describes') {
    const [denied, other] = first.claim.stance === 'denies' ? [first, second] : [second, first];
    return isDeniedDescription(denied, other)
      ? pair(
          'denial',
          'denies-what-is-said-of-those-who-took-part',
          `${speakerOf(denied.claim)} denies what ${speakerOf(other.claim)} says`,
        )
      : null;
  }
  if (first.bearing === 'expects' || second.bearing === 'expects') {
    return isDisappointed(first, second)
      ? pair(
          'expectation-against-result',
          'expected-and-then-said-not-to-be',
          `expected: “${first.claim.quote}”; then: “${second.claim.quote}”`,
        )
      : null;
  }
  if (first.bearing !== second.bearing) {
    const [answer, asserted] = first.bearing === 'answers' ? [first, second] : [second, first];
    const about = answers(answer, asserted);
    if (about === null) return null;
    const [speaker, other] = [speakerOf(answer.claim), speakerOf(asserted.claim)];
    return answer.claim.stance === 'denies'
      ? pair('denial', 'denies-what-the-other-says', `${speaker} denies what ${other} says, of ${about}`)
      : pair('contradiction', 'says-that-it-did-not-happen', `${speaker} says that it was not so; ${other} says that it was, of ${about}`);
  }
  if (first.bearing === 'answers') return null;
  const figures = differingFigures(first, second);
  if (figures !== null)
    return figures.later
      ? pair('later-development', 'later-and-higher-figure', figures.detail)
      : pair('differing-figures', 'figures-without-common-value', figures.detail);
  const days = differingDays(first, second);
  if (days !== null) return pair('differing-date', 'days-without-common-day', days);
  const places = differingPlaces(first, second);
  return places === null ? null : pair('differing-place', 'places-far-apart', places);
}

/** What was expected of somebody, and then said not to have come. */
function isDisappointed(first: Side, second: Side): boolean {
  if (first.bearing !== 'expects' || second.bearing !== 'answers' || answers(second, first) === null) return false;
  return meetingOf(first.agents, second.agents) === 'same' || meetingOf(first.targets, second.targets) === 'same';
}
