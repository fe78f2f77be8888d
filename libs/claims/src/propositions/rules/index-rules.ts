import { SENSES } from '../senses/index-senses.js';
import { ACCORD_RULES } from './accord-rules.js';
import { COUNT_RULES } from './count-rules.js';
import { EVENT_RULES } from './event-rules.js';
import { FORCE_RULES } from './force-rules.js';
import { FRAME_RULES } from './frame-rules.js';
import { HARM_RULES } from './harm-rules.js';
import { HOLD_RULES } from './hold-rules.js';
import { PERPETRATOR_RULES } from './perpetrator-rules.js';
import { PHRASE_RULES } from './phrase-rules.js';
import { RELATION_RULES } from './relation-rules.js';
import type { Rule } from './rule.js';
import { WIDER_RULES } from './wider-rules.js';
import { WORD_RULES } from './word-rules.js';

/** Every rule that makes propositions. */
export const PROPOSITION_RULES: Readonly<Record<string, Rule>> = {
  ...FRAME_RULES,
  ...PERPETRATOR_RULES,
  ...EVENT_RULES,
  ...FORCE_RULES,
  ...HARM_RULES,
  ...HOLD_RULES,
  ...COUNT_RULES,
  ...ACCORD_RULES,
  ...WORD_RULES,
  ...WIDER_RULES,
  ...RELATION_RULES,
  ...PHRASE_RULES,
  ...Object.fromEntries(SENSES.map((sense): [string, Rule] => [`sense-${sense.name}`, { does: sense.does, examples: sense.examples }])),
};
