import { describe, expect, it } from '@jest/globals';
import { readDocument } from '../document/read-document.js';
import { mendTags, RULES } from './mend-tags.js';

describe.each(RULES.map((rule) => [rule.name, rule] as const))('the rule %s', (_name, rule) => {
  it.each(rule.examples)('mends "%s"', (example) => {
    const wanted = [...example.matchAll(/(\S+)\/([A-Z]+)/gu)].map((match) => [match[1]!.toLowerCase(), match[2]!]);
    const doc = readDocument(example.replaceAll(/\/[A-Z]+/gu, ''));
    const words = doc.sentences.flatMap((sentence) => mendTags(doc, sentence));
    for (const [word, tag] of wanted) expect(words.find((w) => w.lower === word)?.pos).toBe(tag);
    expect(wanted.length).toBeGreaterThan(0);
  });
});
