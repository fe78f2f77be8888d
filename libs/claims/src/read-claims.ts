import type { Claim, ReadableArticle } from '@hearsay/vocabulary';
import { assembleClaims } from './assembly/assemble-claims.js';
import { readDocument } from './document/read-document.js';
import { groundClaims } from './ground-claims.js';
import type { Knowledge } from './knowledge.js';
import { prepare } from './prepare.js';
import { reasonToSetAside, type SetAside } from './set-aside.js';

/** The fate of one revision: read, or set aside with a reason. `refused` counts claims that the grounding check did not let through. */
export type ClaimsRead = { kind: 'read'; claims: Claim[]; refused: number } | SetAside;

/** Reads the claims of one revision. Pure and deterministic; never throws, whatever the text. */
export function readClaims(article: ReadableArticle, knowledge: Knowledge): ClaimsRead {
  const doc = readDocument(article.text);
  const reason = reasonToSetAside(doc);
  if (reason !== null) return reason;
  const found = assembleClaims(prepare(doc, knowledge), article).map((e) => e.claim);
  const { claims, refused } = groundClaims(found, article.text, knowledge.actors);
  return { kind: 'read', claims, refused };
}
