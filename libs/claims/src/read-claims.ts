import { withIds, type Claim, type ClaimType, type ReadableArticle } from '@hearsay/vocabulary';
import { readDocument } from './document/read-document.js';
import { EXTRACTOR } from './extractor.js';
import type { Knowledge } from './knowledge.js';

/** The fate of one revision: read, or set aside with a reason. */
export type ClaimsRead =
  | { kind: 'read'; claims: Claim[]; refused: number }
  | { kind: 'set-aside'; reason: 'language' | 'empty' | 'too-long' | 'not-an-article'; detail: string };

const FIRST: [RegExp, ClaimType][] = [
  [/\b(?:kill|attack|bomb|shell|struck|raid|fire|ambush|clash|fight|fought|assault|explo)/iu, 'ASSAULT'],
  [/\b(?:seiz|captur|retak|control)/iu, 'TERRITORY'],
];

/** Reads the claims of one revision. Pure and deterministic; never throws, whatever the text. */
export function readClaims(article: ReadableArticle, _knowledge: Knowledge): ClaimsRead {
  const doc = readDocument(article.text);
  if (doc.tokens.length === 0) return { kind: 'set-aside', reason: 'empty', detail: 'no words' };
  const claims = doc.sentences.flatMap((sentence) => {
    const quote = doc.text.slice(sentence.start, sentence.end);
    const type = FIRST.find(([pattern]) => pattern.test(quote))?.[1];
    if (type === undefined || sentence.role === 'furniture' || sentence.role === 'dateline') return [];
    return {
      article: article.article,
      revision: article.revision,
      outlet: article.outlet,
      publishedAt: article.publishedAt,
      start: sentence.start,
      end: sentence.end,
      quote,
      attribution: [],
      stance: 'asserts' as const,
      certainty: 'stated' as const,
      polarity: 'affirmed' as const,
      type,
      mode: [],
      actors: [],
      place: null,
      time: null,
      quantities: [],
      extractor: EXTRACTOR,
      confidence: 0.3,
    };
  });
  return { kind: 'read', claims: withIds(claims), refused: 0 };
}
