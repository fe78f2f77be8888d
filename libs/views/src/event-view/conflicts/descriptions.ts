import { isNextTo } from '../match-event.js';
import { meetingOf, type Side } from './side.js';

/**
 * Whether a denial is of what another says of those who took part: of the same relation of the same two, or of the judgement of the same one that its text has just
 * told. Differing strengths are no conflict, and of two judgements of one actor nobody can tell that they judge the same.
 */
export function isDeniedDescription(denial: Side, other: Side): boolean {
  const [a, b] = [denial.claim, other.claim];
  if (a.stance !== 'denies' || b.stance === 'denies' || a.type !== b.type || a.polarity !== b.polarity) return false;
  if (a.origin.key === b.origin.key || meetingOf(denial.agents, other.agents) !== 'same') return false;
  if (a.type === 'RELATION') return a.relation === b.relation && meetingOf(others(denial), others(other)) === 'same';
  return a.type === 'ASSESSMENT' && a.article === b.article && b.start < a.start && isNextTo(a, b);
}

/** The second one of a relation, in whichever role. */
function others({ claim }: Side): Side['agents'] {
  return claim.actors.filter((p) => p.role !== 'agent');
}
