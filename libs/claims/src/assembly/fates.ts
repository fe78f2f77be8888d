import type { Claim, Period } from '@hearsay/vocabulary';
import { HARM } from '../propositions/deeds.js';

/** When each person named was harmed: "the killing of Sadek" is of the day on which Sadek was killed, wherever it is spoken of. */
export class Fates {
  private readonly times = new Map<string, Period>();

  /** Keeps the time of what was done to a person; a claim whose own sentence names none has the one told before. */
  tell(claim: Claim, carried: boolean): void {
    if (!HARM.has(claim.type) || claim.polarity === 'negated') return;
    const person = claim.actors.find((a) => a.role === 'target' && a.kind === 'person' && /^\p{Lu}/u.test(a.name));
    if (person === undefined) return;
    const fate = `${claim.type} ${person.name}`;
    const told = this.times.get(fate);
    if (carried && told !== undefined) claim.time = told;
    else if (!carried && told === undefined && claim.time?.from != null && claim.time.to !== null) this.times.set(fate, claim.time);
  }
}
