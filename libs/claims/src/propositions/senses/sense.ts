import type { ClaimType, Mode } from '@hearsay/vocabulary';
import type { RuleExample } from '../rules/rule.js';
import type { NounSense } from './noun-senses.js';

/** Who may be the subject: a crowd of civilians, people under arms, a power (state, body, organisation, person), the police or other authorities, a person of rank, whoever comes on a visit of state (a person of rank, a named person, inspectors), a place. */
export type SubjectSense = 'crowd' | 'force' | 'power' | 'police' | 'official' | 'visitor' | 'place';

/**
 * A meaning of a verb that its company decides: "cut ties" is no harm, "cut aid" neither, "cut the road" is. A sense fits where the verb is one
 * of `verbs` and everything else that it names is there.
 */
export interface Sense {
  /** The rule's name, without "sense-". */
  name: string;
  does: string;
  type: ClaimType;
  mode?: readonly Mode[];
  /** False where the words that negate belong to the sense itself ("has no plans"), true where the sense itself negates ("stopped the deliveries"). */
  negated?: boolean;
  /** What it tells is yet to come: force that is approved. */
  ahead?: true;
  /** The verb stands in the passive. */
  passive?: true;
  /** Dictionary forms; a particle, or a preposition that makes another verb of it, stands after "+". */
  verbs: string;
  /** What the verb is done to: the object, in the passive the subject. `any`: there is one. */
  object?: NounSense | 'any';
  /** A phrase that must follow: prepositions (a "+" joins two words), then the class of their noun. */
  via?: readonly [string, NounSense | 'any' | 'actor'];
  subject?: SubjectSense;
  /** Not in a participle or a relative clause, which only describes: "a tent sheltering families". */
  main?: true;
  /** An infinitive follows. */
  infinitive?: true;
  /** A clause of content follows ("charged that …"). */
  content?: true;
  /** A predicate adjective follows. */
  predicate?: RegExp;
  /** Words that must stand in the object's phrase, or in the rest of the clause. */
  words?: RegExp;
  /** Words that must not stand in the clause. */
  unless?: RegExp;
  /** Where the one it is done to stands: prepositions, `object`, `owner` (in the object's own phrase), tried in this order. */
  target?: string;
  /** The agent is not the subject but follows one of these prepositions; the subject is the target. `object`: the one it is done to is judged, and is the agent; `owner`: whose the object is; `sides`: those between whom the subject is. */
  agent?: string;
  /** The subject, or who stands behind "by", is the speaker of what is said of the agent: "called the militia bandits". */
  spoken?: true;
  /** The agent says it of himself: "claimed control of Tarn". */
  says?: true;
  examples: readonly RuleExample[];
}
