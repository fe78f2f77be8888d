import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { HONEST, said } from '../../../../tests/support/model-story.js';
import { readAnswer } from './read-answer.js';

const honest = JSON.stringify({ claims: HONEST });

describe('readAnswer', () => {
  it.each([
    ['bare', honest],
    ['a bare list', JSON.stringify(HONEST)],
    ['in a fence', `Here you are:\n\`\`\`json\n${honest}\n\`\`\`\nAnything else?`],
    ['with talk around it', `Sure! ${honest} Hope that helps.`],
    ['after thoughts', `<think>The user wants {"claims": []}?</think>\n${honest}`],
    ['pretty', JSON.stringify({ claims: HONEST }, null, 2)],
  ])('reads JSON %s', (_name, content) => {
    const read = readAnswer(content);
    expect(read).toMatchObject({ kind: 'read', malformed: 0 });
    expect(read.kind === 'read' && read.claims.length).toBe(HONEST.length);
  });

  it.each([
    ['cut off', honest.slice(0, -40)],
    ['HTML', '<!doctype html><title>502</title>'],
    ['a refusal', 'I cannot help with that.'],
    ['another object', '{"events": []}'],
    ['a claim list that is none', '{"claims": "none"}'],
    ['null', 'null'],
    ['claims of another form', '{"claims": [{"text": "x"}, 7, null]}'],
    ['a deep nest', '['.repeat(200_000)],
    ['a list without end', `{"claims": [${'{},'.repeat(2000)}{}]}`],
  ])('does not take %s for an answer', (_name, content) => {
    expect(readAnswer(content).kind).toBe('unreadable');
  });

  it('leaves out and counts what lacks the form', () => {
    const odd = [said('a b', { stance: 'shouts' }), said('a b', { speakers: 'nobody' }), said(''), { ...said('a b'), quote: undefined }];
    expect(readAnswer(JSON.stringify({ claims: [...odd, said('a b')] }))).toMatchObject({
      kind: 'read',
      malformed: 4,
      claims: [{ quote: 'a b' }],
    });
  });

  it('never lets what was not asked for through', () => {
    const read = readAnswer(
      `{"claims": [${JSON.stringify({ ...said('a b'), start: 5, id: 'x', confidence: 1 }).replace('{', '{"__proto__": {"low": 900},')}]}`,
    );
    if (read.kind !== 'read') throw new Error(read.detail);
    expect(Object.keys(read.claims[0]!).sort()).toEqual(Object.keys(said('a b')).sort());
    expect((read.claims[0] as { low?: number }).low).toBeUndefined();
  });

  it('never throws', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.json().map((json) => `{"claims": [${json}]}`),
        ),
        (content) => expect(['read', 'unreadable']).toContain(readAnswer(content).kind),
      ),
    );
  });
});
