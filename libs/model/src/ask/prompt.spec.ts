import { describe, expect, it } from '@jest/globals';
import { sha256 } from '@hearsay/vocabulary';
import { Ajv } from 'ajv';
import { HONEST, LIES } from '../../../../tests/support/model-story.js';
import { ANSWER_SCHEMA } from '../answer/answer-schema.js';
import { ModelClaim } from '../answer/model-claim.js';
import { PROMPT_VERSION, promptFor } from './prompt.js';

const messages = promptFor({ paragraphs: [{ number: 3, start: 0, end: 5, text: 'Words' }] }, 'marker');

describe('the prompt', () => {
  it('has another version when it has other words: raise PROMPT_VERSION with the hash', () => {
    expect([PROMPT_VERSION, sha256(JSON.stringify([messages, ANSWER_SCHEMA])).slice(0, 12)]).toEqual(['p1', '3c1b22f5c23f']);
  });

  it('shows the text between its markers, paragraphs numbered, and nowhere else', () => {
    expect(messages[1]!.content).toContain('TEXT marker BEGINS\n\n[3] Words\n\nTEXT marker ENDS');
    expect(messages[0]!.content).not.toContain('Words');
  });
});

describe('the schema', () => {
  const validate = new Ajv({ strict: true, allowUnionTypes: true }).compile(ANSWER_SCHEMA);

  it('takes what the reader of answers takes', () => {
    const claims = [...HONEST, ...LIES.map(([, lie]) => lie)].map((claim) => ({ ...claim, paragraph: 1 }));
    expect(validate({ claims })).toBe(true);
    for (const claim of claims) expect(ModelClaim.safeParse(claim).success).toBe(true);
    expect(validate({ claims: [{ ...claims[0], stance: 'shouts' }] })).toBe(false);
    expect(validate({ claims: [{ ...claims[0], start: 5 }] })).toBe(false);
  });

  it('is what strict structured output takes: every property required, none besides', () => {
    const objects: { properties: object; required: string[]; additionalProperties: boolean }[] = [];
    JSON.stringify(ANSWER_SCHEMA, (_key, value: unknown) => {
      if (typeof value === 'object' && value !== null && 'properties' in value) objects.push(value as never);
      return value;
    });
    expect(objects.length).toBe(5);
    for (const { properties, required, additionalProperties } of objects) {
      expect(required).toEqual(Object.keys(properties));
      expect(additionalProperties).toBe(false);
    }
  });
});
