import {
  ACTOR_KINDS,
  CERTAINTIES,
  CLAIM_TYPES,
  MODES,
  POLARITIES,
  QUANTITY_KINDS,
  RELATION_KINDS,
  ROLES,
  SPEAKER_KINDS,
  STANCES,
} from '@hearsay/vocabulary';

type Schema = Record<string, unknown>;

const text: Schema = { type: 'string' };
const orNull = (schema: Schema): Schema => ({ anyOf: [schema, { type: 'null' }] });
const oneOf = (values: readonly string[]): Schema => ({ type: 'string', enum: values });
const list = (items: Schema): Schema => ({ type: 'array', items });
/** Strict structured output wants every property required and none besides. */
const object = (properties: Record<string, Schema>): Schema => ({
  type: 'object',
  properties,
  required: Object.keys(properties),
  additionalProperties: false,
});

/** The JSON schema of an answer, in the subset that strict structured output takes: no lengths, no patterns, no defaults. */
export const ANSWER_SCHEMA: Schema = object({
  claims: list(
    object({
      paragraph: { type: 'integer' },
      quote: text,
      speakers: list(object({ text, name: text, kind: oneOf(SPEAKER_KINDS), cue: orNull(text) })),
      stance: oneOf(STANCES),
      certainty: oneOf(CERTAINTIES),
      polarity: oneOf(POLARITIES),
      type: oneOf(CLAIM_TYPES),
      mode: list(oneOf(MODES)),
      actors: list(object({ role: oneOf(ROLES), text, name: text, kind: oneOf(ACTOR_KINDS) })),
      place: orNull(text),
      time: orNull(text),
      numbers: list(object({ text, kind: oneOf(QUANTITY_KINDS), of: orNull(text) })),
      relation: orNull(oneOf(RELATION_KINDS)),
    }),
  ),
});
