import { normalName, type Quantity } from '@hearsay/vocabulary';
import { familyOf } from '../type-family.js';
import { overlaps } from './figures.js';
import { isSameParty, isSamePlace, isToll, mayBeOneOccasion, meetingOf, type Side } from './side.js';

/** "No villager was hurt" speaks of all of them; "some were found alive" of some, and leaves the dead dead. */
const OF_ALL = /\b(?:no|not|none|nobody|never|neither|nor|without|cannot)\b|n['’]t\b/i;

/**
 * Whether an answer (a denial, or word that it was not so) is about what the other claim says; in words by what, else null. Both must be able to mean one occasion.
 * Of the rules the first that knows decides.
 */
export function answers(answer: Side, asserted: Side): string | null {
  const sameType = answer.claim.type === asserted.claim.type;
  if (!sameType && familyOf(answer.claim.type) !== familyOf(asserted.claim.type)) return null;
  if (!mayBeOneOccasion(answer, asserted)) return null;
  const figure = sharesFigure(answer, asserted);
  // Who denies one thing and tells another in one breath contradicts nobody, unless it is the very figure that was given before.
  if (answer.claim.origin.key === asserted.claim.origin.key && !figure) return null;
  if (figuresApart(answer, asserted)) return null;
  const denies = answer.claim.stance === 'denies';
  // Who denies a figure denies that one: that there were more dead is no answer to it.
  if (denies && answer.figures.length > 0 && asserted.figures.length > 0 && !figure) return null;
  const agents = meetingOf(answer.agents, asserted.agents);
  const targets = meetingOf(answer.targets, asserted.targets);
  if (agents === 'differ' || (targets === 'differ' && !(agents === 'same' && sameType))) return null;
  if (figure) return 'the same figure';
  if (targets === 'same' && meetsSomeone(answer, asserted)) return 'the fate of the same person';
  if (!sameType) return null;
  // Who denies having done it does not deny that it was done: what is told without a doer is answered by what names none.
  if (answer.agents.length > 0 && asserted.agents.length === 0) return null;
  if (answer.claim.actors.length === 0) return atTheSamePlace(answer, asserted) ? 'the same place' : null;
  // What is said not to be so is said of somebody: where only the other claim, or only this one, says of whom, another thing may be meant.
  if (!denies && targets === 'unknown' && answer.targets.length + asserted.targets.length > 0) return null;
  if (agents === 'same') return 'the same doer';
  return targets === 'same' && (denies || OF_ALL.test(answer.claim.quote)) ? 'the same done to the same' : null;
}

/**
 * An answer that names nobody is known by its place: "no shell fell on the bridge". It answers what was done there; a count of the dead is answered by another. Who
 * denies that a place fell does not deny holding it.
 */
function atTheSamePlace(answer: Side, asserted: Side): boolean {
  return isSamePlace(answer, asserted) && asserted.figures.length === 0 && !(answer.claim.type === 'TERRITORY' && isBy(answer, asserted));
}

/** Whether the speaker of one claim is the doer of the other. */
function isBy(said: Side, done: Side): boolean {
  const speaker = said.claim.attribution.at(-1);
  if (speaker === undefined || speaker.kind === 'anonymous') return false;
  const kind = speaker.kind === 'person' ? 'person' : 'military';
  return done.agents.some((p) =>
    isSameParty(p, { ...p, name: speaker.name, kind, ...(speaker.actor !== undefined && { actor: speaker.actor }) }),
  );
}

/** Whether the target that both name is somebody whose fate is one thing, however it is typed: a person, not an army. */
function meetsSomeone(a: Side, b: Side): boolean {
  return a.targets.some((p) => p.kind === 'person' && b.targets.some((q) => q.actor === p.actor));
}

/** Whether both count one thing and none of the figures agree. */
function figuresApart(a: Side, b: Side): boolean {
  const pairs = counted(a, b).map(([q, r]) => overlaps(q, r));
  return pairs.length > 0 && !pairs.includes(true);
}

function sharesFigure(a: Side, b: Side): boolean {
  return counted(a, b).some(([q, r]) => (q.low !== null && q.low === r.low) || (q.high !== null && q.high === r.high));
}

/** Figures of both that count one thing. Three brigades are no three lorries; the dead are the dead, whatever a text calls them. */
function counted(a: Side, b: Side): [Quantity, Quantity][] {
  return a.claim.quantities.flatMap((q) =>
    b.claim.quantities
      .filter((r) => q.kind === r.kind && (isToll(q) || normalName(q.of) === normalName(r.of)))
      .map((r): [Quantity, Quantity] => [q, r]),
  );
}
