import type { Claim, ReadableArticle } from '@hearsay/vocabulary';
import { assembleClaims } from './assembly/assemble-claims.js';
import { readDocument } from './document/read-document.js';
import type { Knowledge } from './knowledge.js';
import { prepare } from './prepare.js';
import { reasonToSetAside, type SetAside } from './set-aside.js';

/** A claim with the names of the rules that made it, in the order they applied. */
export type ExplainedClaim = Claim & { rules: string[] };

/** As `readClaims`, each claim with the names of the rules that made it. Never throws. */
export function explainClaims(article: ReadableArticle, knowledge: Knowledge): { kind: 'read'; claims: ExplainedClaim[] } | SetAside {
  const doc = readDocument(article.text);
  const reason = reasonToSetAside(doc);
  if (reason !== null) return reason;
  return { kind: 'read', claims: assembleClaims(prepare(doc, knowledge), article).map(({ claim, rules }) => ({ ...claim, rules })) };
}
