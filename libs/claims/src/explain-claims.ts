import type { Claim, ReadableArticle } from '@hearsay/vocabulary';
import { assembleClaims } from './assembly/assemble-claims.js';
import type { Evidence } from './confidence/evidence.js';
import { readDocument } from './document/read-document.js';
import type { Knowledge } from './knowledge.js';
import { prepare } from './prepare.js';
import { reasonToSetAside, type SetAside } from './set-aside.js';

/** A claim with the names of the rules that made it, in the order they applied, and the evidence that its confidence rests on. */
export type ExplainedClaim = Claim & { rules: string[]; evidence: Evidence };

/** As `readClaims`, each claim with its rules and evidence. Never throws. */
export function explainClaims(article: ReadableArticle, knowledge: Knowledge): { kind: 'read'; claims: ExplainedClaim[] } | SetAside {
  const doc = readDocument(article.text);
  const reason = reasonToSetAside(doc);
  if (reason !== null) return reason;
  return {
    kind: 'read',
    claims: assembleClaims(prepare(doc, knowledge), article).map(({ claim, rules, evidence }) => ({ ...claim, rules, evidence })),
  };
}
