import { ABROAD_SENSES } from './abroad-senses.js';
import { BACKING_SENSES } from './backing-senses.js';
import { CAMPAIGN_SENSES } from './campaign-senses.js';
import { COMBAT_SENSES } from './combat-senses.js';
import { CUSTODY_SENSES } from './custody-senses.js';
import { DEALING_SENSES } from './dealing-senses.js';
import { DEPARTURE_SENSES } from './departure-senses.js';
import { DIPLOMACY_SENSES } from './diplomacy-senses.js';
import { FIELD_SENSES } from './field-senses.js';
import { FORCE_SENSES } from './force-senses.js';
import { GROUND_SENSES } from './ground-senses.js';
import { HOLDING_SENSES } from './holding-senses.js';
import { JUDGED_SENSES } from './judged-senses.js';
import { POWER_SENSES } from './power-senses.js';
import { LIBERTY_SENSES } from './liberty-senses.js';
import { READINESS_SENSES } from './readiness-senses.js';
import { RESOLVE_SENSES } from './resolve-senses.js';
import type { NounSense } from './noun-senses.js';
import type { Sense, SubjectSense } from './sense.js';
import { SPEECH_SENSES } from './speech-senses.js';
import { SUPPLY_SENSES } from './supply-senses.js';

/** Every sense, in the order they are tried: the first that fits is taken. */
export const SENSES: readonly Sense[] = [
  ...RESOLVE_SENSES,
  ...JUDGED_SENSES,
  ...FIELD_SENSES,
  ...ABROAD_SENSES,
  ...SUPPLY_SENSES,
  ...COMBAT_SENSES,
  ...GROUND_SENSES,
  ...POWER_SENSES,
  ...HOLDING_SENSES,
  ...DEALING_SENSES,
  ...CAMPAIGN_SENSES,
  ...BACKING_SENSES,
  ...CUSTODY_SENSES,
  ...FORCE_SENSES,
  ...DIPLOMACY_SENSES,
  ...SPEECH_SENSES,
  ...READINESS_SENSES,
  ...LIBERTY_SENSES,
  ...DEPARTURE_SENSES,
];

/**
 * A sense as a verb reaches it: its particle and the prepositions of its phrase are read once. What it asks of a clause stands here again, null where
 * it asks nothing: every clause is held against some twenty senses, and reading them is several times faster where all have the same fields.
 */
export interface VerbSense {
  sense: Sense;
  particle: string | null;
  preps: ReadonlySet<string>;
  passive: boolean;
  main: boolean;
  object: NounSense | 'any' | null;
  via: NounSense | 'any' | 'actor' | null;
  subject: SubjectSense | null;
  infinitive: boolean;
  content: boolean;
  words: RegExp | null;
  unless: RegExp | null;
}

const reachedBy = (sense: Sense, particle: string | null, preps: ReadonlySet<string>): VerbSense => ({
  sense,
  particle,
  preps,
  passive: sense.passive === true,
  main: sense.main === true,
  object: sense.object ?? null,
  via: sense.via?.[1] ?? null,
  subject: sense.subject ?? null,
  infinitive: sense.infinitive === true,
  content: sense.content === true,
  words: sense.words ?? null,
  unless: sense.unless ?? null,
});

const byVerb = new Map<string, VerbSense[]>();
for (const sense of SENSES) {
  const preps = new Set((sense.via?.[0] ?? '').split(' ').map((prep) => prep.replaceAll('+', ' ')));
  for (const word of sense.verbs.split(' ')) {
    const [verb, ...particle] = word.split('+') as [string, ...string[]];
    byVerb.set(verb, [...(byVerb.get(verb) ?? []), reachedBy(sense, particle.length === 0 ? null : particle.join(' '), preps)]);
  }
}

/** The senses that a verb may have. */
export const sensesOf = (lemma: string): readonly VerbSense[] => byVerb.get(lemma) ?? [];

/** Whether a verb has any sense. */
export const hasSense = (lemma: string): boolean => byVerb.has(lemma);
