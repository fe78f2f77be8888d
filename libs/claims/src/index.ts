export type { Doc, Paragraph, Pos, Quotation, Sentence, SentenceRole, Span, Token, TokenRange } from './document/doc.js';
export { readDocument } from './document/read-document.js';
export { EXTRACTOR } from './extractor.js';
export { emptyKnowledge, type Knowledge, type KnownActor } from './knowledge.js';
export { readClaims, type ClaimsRead } from './read-claims.js';
export type { Attribution } from './speech/attribution.js';
export { readAttributions } from './speech/read-attributions.js';
export { foldPlaceName, transliterationKey } from './places/fold-place-name.js';
export type { Gazetteer, GazetteerEntry } from './places/gazetteer.js';
