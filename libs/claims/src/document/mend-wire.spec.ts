import { describe, expect, it } from '@jest/globals';
import { readDocument } from './read-document.js';
import { tagNames } from './tag-names.js';
import { WIRE_RULES } from './mend-wire.js';

/** Letters enough for the text to count as a wire in capitals. */
const FILLER = ' THE SPOKESMAN OF THE MAYOR OF TARN SAID SO ON THE RADIO OF THE PROVINCE.';

describe.each(WIRE_RULES.map((rule) => [rule.name, rule] as const))('the rule %s', (_name, rule) => {
  it.each(rule.examples)('mends "%s"', (example) => {
    const wanted = [...example.matchAll(/(\S+)\/([A-Z]+)/gu)].map((match) => [match[1], match[2]]);
    const { tokens } = readDocument(example.replaceAll(/\/[A-Z]+/gu, '') + '.' + FILLER);
    expect(wanted.length).toBeGreaterThan(0);
    for (const [word, tag] of wanted) expect([word, tokens.find((t) => t.text === word)?.pos]).toEqual([word, tag]);
  });
});

describe('tagNames', () => {
  it('makes names of the words of names, and leaves class words and other texts alone', () => {
    const doc = readDocument(`TWO BRIDGES FELL TO RISING PATH GUERRILLAS.${FILLER}`);
    const tagged = tagNames(doc, [{ from: 4, to: 7 }]);
    expect(tagged.tokens.slice(4, 7).map((t) => t.pos)).toEqual(['PROPN', 'PROPN', 'NOUN']);
    const mixed = readDocument('Two bridges fell to Rising Path guerrillas.');
    expect(tagNames(mixed, [{ from: 4, to: 7 }])).toBe(mixed);
  });
});
