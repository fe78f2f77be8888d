import { isoDay } from '../../time-span.js';
import { distanceKm } from '../match-event.js';
import { isSameDay, isSamePlace, meetingOf, speakerOf, type Side } from './side.js';

/** Places of one event farther apart than this are two accounts of where. */
const APART_KM = 50;

/**
 * Two days for one thing: of one type, done by or to the same, at no other place, by two origins. Who names two days tells of two things.
 */
export function differingDays(first: Side, second: Side): string | null {
  const [a, b] = [first.day, second.day];
  if (a === null || b === null || isSameDay(first, second) || !isSameDeed(first, second)) return null;
  if (first.place !== null && second.place !== null && !isSamePlace(first, second)) return null;
  return `${speakerOf(first.claim)}: ${isoDay(a.from)}; ${speakerOf(second.claim)}: ${isoDay(b.from)}`;
}

/** Two places for one thing: of one type and day, done by or to the same, by two origins. */
export function differingPlaces(first: Side, second: Side): string | null {
  const [a, b] = [first.point, second.point];
  if (a === null || b === null || distanceKm(a, b) <= APART_KM) return null;
  if (!isSameDay(first, second) || !isSameDeed(first, second)) return null;
  return `${speakerOf(first.claim)}: ${first.claim.place?.name ?? ''}; ${speakerOf(second.claim)}: ${second.claim.place?.name ?? ''}`;
}

function isSameDeed(a: Side, b: Side): boolean {
  if (a.claim.type !== b.claim.type || a.claim.origin.key === b.claim.origin.key) return false;
  const [agents, targets] = [meetingOf(a.agents, b.agents), meetingOf(a.targets, b.targets)];
  return agents !== 'differ' && targets !== 'differ' && (agents === 'same' || targets === 'same');
}
