import { describe, expect, it } from '@jest/globals';
import { WORD_RULES } from './mend-words.js';
import { readDocument } from './read-document.js';

describe.each(WORD_RULES.map((rule) => [rule.name, rule] as const))('the rule %s', (_name, rule) => {
  it.each(rule.examples)('mends "%s"', (example) => {
    const [, word, tag] = /(\S+)\/([A-Z]+)/u.exec(example)!;
    const doc = readDocument(`${example.replace(/\/[A-Z]+/u, '')}.`);
    expect(doc.tokens.find((t) => t.lower === word)?.pos).toBe(tag);
  });
});
