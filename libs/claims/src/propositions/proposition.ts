import type { ClaimType, Mode, RelationKind, Role, Stance } from '@hearsay/vocabulary';
import type { TokenRange } from '../document/doc.js';

/** A party as the grammar found it: the words that name it; who they are is for the resolver to say. */
export interface PartyRange {
  role: Role;
  range: TokenRange;
}

/** What a piece of a sentence says, before it is known who said it, where and when. */
export interface Proposition {
  sentence: number;
  /** Tokens of the words that carry it. */
  range: TokenRange;
  type: ClaimType;
  mode: readonly Mode[];
  parties: PartyRange[];
  negated: boolean;
  hedged: boolean;
  /** The words themselves make it a forecast, a threat, a demand …; the speaker's act may add another. */
  stance: Stance | null;
  relation?: RelationKind | undefined;
  /** A modifier, apposition or relative clause states it: the outlet's own word, also inside what somebody is quoted for. */
  background?: true | undefined;
  /** Index of the clause in its sentence's parse, or -1. */
  clause: number;
  /** Token of the verb or noun that triggered it. */
  trigger: number;
  /** Names of the rules that made it. */
  rules: string[];
  /** How often such a reading was right in development; see the README. */
  weight: number;
  /** First token of the noun phrase that tells what happened, where the verb tells something else ("claimed responsibility for the attack"): its time stands there. */
  deed?: number | undefined;
  /** It speaks of the happening of the claim before it ("denied any role"): type and parties are taken from there. */
  anaphoric?: boolean | undefined;
  /** It speaks of a happening that was told before ("the crime was the work of …"): type, mode, place and time are taken from there. */
  echoes?: boolean | undefined;
  /** Its agent says so himself: "claimed responsibility for". */
  admits?: boolean | undefined;
  /** Its agent is its speaker: "threatened to retaliate". */
  speaks?: boolean | undefined;
  /** The words that name its speaker, where the proposition is the cue's own object ("blamed the army for the shelling"). */
  speaker?: TokenRange | null | undefined;
}

/**
 * A proposition with all fields, in one order. Whatever makes claims reads propositions, and that is several times faster where all have one layout;
 * copies made by spreading would each have a layout of their own.
 */
export const laidOut = (p: Proposition): Proposition =>
  ({
    sentence: p.sentence,
    range: p.range,
    type: p.type,
    mode: p.mode,
    parties: p.parties,
    negated: p.negated,
    hedged: p.hedged,
    stance: p.stance,
    relation: p.relation,
    background: p.background,
    clause: p.clause,
    trigger: p.trigger,
    rules: p.rules,
    weight: p.weight,
    deed: p.deed,
    anaphoric: p.anaphoric,
    echoes: p.echoes,
    admits: p.admits,
    speaks: p.speaks,
    speaker: p.speaker,
  }) satisfies Record<keyof Proposition, unknown>;
