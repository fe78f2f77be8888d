export type { Doc, Paragraph, Pos, Quotation, Sentence, SentenceRole, Span, Token, TokenRange } from './document/doc.js';
export { readDocument } from './document/read-document.js';
export { EXTRACTOR } from './extractor.js';
export { emptyKnowledge, type Knowledge, type KnownActor } from './knowledge.js';
export { readClaims, type ClaimsRead } from './read-claims.js';
export { findQuantities, type FoundQuantity } from './quantities/find-quantities.js';
export { foldPlaceName, transliterationKey } from './places/fold-place-name.js';
export type { Gazetteer, GazetteerEntry } from './places/gazetteer.js';
export { STATES, type State } from './lexicon/states.js';
