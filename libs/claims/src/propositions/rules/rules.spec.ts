import { describe, expect, it } from '@jest/globals';
import type { Role } from '@hearsay/vocabulary';
import { explainClaims, type ExplainedClaim } from '../../explain-claims.js';
import { emptyKnowledge } from '../../knowledge.js';
import { SENSES } from '../senses/index-senses.js';
import { PROPOSITION_RULES } from './index-rules.js';

function claimsOf(text: string): ExplainedClaim[] {
  const read = explainClaims({ article: 'example', revision: 1, text, outlet: null, publishedAt: '2020-01-15' }, emptyKnowledge);
  return read.kind === 'read' ? read.claims : [];
}

describe.each(Object.entries(PROPOSITION_RULES))('the rule %s', (name, rule) => {
  it.each(rule.examples.map((example) => [example.text, example] as const))('reads "%s"', (text, example) => {
    const claims = claimsOf(text);
    const claim = claims.find((c) => c.type === example.type && (c.rules.includes(name) || name === 'willing-to'));
    expect({ types: claims.map((c) => `${c.type} by ${c.rules.join(', ')}`), found: claim !== undefined }).toMatchObject({ found: true });
    for (const [role, names] of Object.entries(example.actors ?? {}) as [Role, string[]][]) {
      const found = claim!.actors.filter((a) => a.role === role).map((a) => text.slice(a.start, a.end));
      expect(found).toEqual(expect.arrayContaining(names));
    }
    expect(claim!.polarity).toBe(example.negated === true ? 'negated' : 'affirmed');
  });
});

describe('the senses of verbs', () => {
  it('have names of their own, so that none hides the examples of another', () => {
    const names = SENSES.map((sense) => sense.name);
    expect(names.filter((name, k) => names.indexOf(name) !== k)).toEqual([]);
  });
});
