import type { Append } from '@hearsay/store';
import { FeedPaused, articleIdOf, newRecord, sha256, type ArticleCaptured, type Claim } from '@hearsay/vocabulary';

/** An append of `count` records to a stream. */
export function append(stream: string, expectedVersion: number, cause: string, count = 1): Append {
  const records = Array.from({ length: count }, (_, i) =>
    newRecord(FeedPaused, stream, { feedId: stream, reason: `${i}` }, { who: 'test', cause }),
  );
  return { stream, expectedVersion, cause, records };
}

/** Data of a capture of the article at a URL, of which next to nothing is known; what differs is given. */
export function captureOf(url: string, differs: Partial<ArticleCaptured['data']> = {}): ArticleCaptured['data'] {
  return {
    articleId: articleIdOf(url),
    revision: 1,
    textHash: sha256(url),
    textLength: url.length,
    pageHash: sha256('p'),
    url,
    outlet: null,
    agency: null,
    title: null,
    byline: null,
    publishedAt: null,
    publishedFrom: 'none',
    modifiedAt: null,
    fetchedAt: '2026-03-12T03:04:05.000Z',
    language: 'en',
    feedId: null,
    fingerprint: [],
    reader: { name: 'r', version: '1' },
    ...differs,
  };
}

/** A claim without its id: an outlet's own word that somebody attacked, whose quote begins the text; what differs is given. */
export function claimOf(article: string, quote: string, differs: Partial<Claim> = {}): Omit<Claim, 'id'> {
  return {
    article,
    revision: 1,
    outlet: null,
    publishedAt: null,
    start: 0,
    end: quote.length,
    quote,
    attribution: [],
    stance: 'asserts',
    certainty: 'stated',
    polarity: 'affirmed',
    type: 'ASSAULT',
    mode: [],
    actors: [],
    place: null,
    time: null,
    quantities: [],
    extractor: { name: 'rules', version: 't' },
    confidence: 1,
    ...differs,
  };
}
