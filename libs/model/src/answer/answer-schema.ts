import { z } from 'zod';
import { ModelClaim } from './model-claim.js';

type Schema = Record<string, unknown>;

/** What the subset that strict structured output takes has no word for, or says otherwise. */
const LEFT_OUT = new Set([
  '$schema',
  'default',
  'minLength',
  'maxLength',
  'maxItems',
  'minimum',
  'maximum',
  'additionalProperties',
  'required',
]);

/** A schema in that subset: no lengths and no defaults, and every property required and none besides. */
function strict(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(strict);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.fromEntries(Object.entries(value).flatMap(([key, inner]) => (LEFT_OUT.has(key) ? [] : [[key, strict(inner)]])));
  if (kept['type'] !== 'object') return kept;
  return { ...kept, required: Object.keys(kept['properties'] as Schema), additionalProperties: false };
}

/** The JSON schema of an answer, made of what is accepted as one. */
export const ANSWER_SCHEMA = strict(z.toJSONSchema(z.object({ claims: z.array(ModelClaim) }), { io: 'output' })) as Schema;
