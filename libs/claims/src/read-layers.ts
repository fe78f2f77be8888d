import type { Claim, ReadableArticle } from '@hearsay/vocabulary';
import { assembleClaims } from './assembly/assemble-claims.js';
import { readDocument } from './document/read-document.js';
import { groundClaims } from './ground-claims.js';
import type { Knowledge } from './knowledge.js';
import { mentionsOf, type Mention } from './mentions/read-mentions.js';
import { prepare } from './prepare.js';
import { reasonToSetAside, type SetAside } from './set-aside.js';
import type { Attribution } from './speech/attribution.js';
import { spansOf } from './speech/read-attributions.js';

/** All that is read from a text. A text that is set aside has attributions and mentions all the same, and no claims. */
export interface Layers {
  claims: Claim[];
  setAside: SetAside | null;
  attributions: Attribution[];
  mentions: Mention[];
}

/** As `readClaims`, `readAttributions` and `readMentions`, with the work that they share done once. Never throws. */
export function readLayers(article: ReadableArticle, knowledge: Knowledge): Layers {
  const prepared = prepare(readDocument(article.text), knowledge);
  const setAside = reasonToSetAside(prepared.doc);
  const found = setAside === null ? assembleClaims(prepared, article).map((e) => e.claim) : [];
  return {
    claims: groundClaims(found, article.text, knowledge.actors).claims,
    setAside,
    attributions: spansOf(prepared.doc, prepared.attributed),
    mentions: mentionsOf(prepared.doc, prepared.mentions, prepared.quantities),
  };
}
