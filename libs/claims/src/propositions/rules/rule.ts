import type { ClaimType, Role } from '@hearsay/vocabulary';

/** One example of a rule: a sentence, the type it must give, and who stands in it (names as the text has them). */
export interface RuleExample {
  text: string;
  type: ClaimType;
  actors?: Partial<Record<Role, readonly string[]>>;
  negated?: boolean;
}

/** A rule by its name, what it does, and examples that are its tests. `explain` shows the names. */
export interface Rule {
  does: string;
  examples: readonly RuleExample[];
}
