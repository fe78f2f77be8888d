import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { Claim, type ReadableArticle } from '@hearsay/vocabulary';
import { explainClaims } from './explain-claims.js';
import { emptyKnowledge } from './knowledge.js';
import { PROPOSITION_RULES } from './propositions/rules/index-rules.js';
import { EXTRACTOR } from './extractor.js';

const folder = fileURLToPath(new URL('../../../tests/fixtures/articles', import.meta.url));
const read = (slug: string, file: string): unknown => JSON.parse(readFileSync(join(folder, slug, file), 'utf8'));

describe.each(readdirSync(folder))('the article %s', (slug) => {
  const article = read(slug, 'article.json') as ReadableArticle;
  const found = explainClaims(article, emptyKnowledge);
  const claims = found.kind === 'read' ? found.claims : [];

  it('gives the claims beside it', () => {
    // `npm run golden:update` writes them anew; the version of the extractor alone is no change of what it reads.
    const stored = (read(slug, 'claims.json') as Claim[]).map((claim) => ({ ...claim, extractor: EXTRACTOR }));
    expect(claims.map(({ rules: _rules, evidence: _evidence, ...claim }) => JSON.parse(JSON.stringify(claim)) as Claim)).toEqual(stored);
  });

  it('gives claims that fit the schema, with quotes cut from the text', () => {
    for (const claim of claims) {
      expect(Claim.safeParse(claim).error).toBeUndefined();
      expect(claim.quote).toBe(article.text.slice(claim.start, claim.end));
    }
  });

  it('names only rules that are documented', () => {
    for (const rule of claims.flatMap((claim) => claim.rules)) expect(PROPOSITION_RULES).toHaveProperty(rule);
  });
});
