import { PageErased, newRecord, streamOf, type AnyRecord, type ArticleCaptured } from '@hearsay/vocabulary';
import type { Database } from '../database/database.js';
import { StoreFault } from '../faults.js';
import type { EventLog } from '../log/event-log.js';
import {
  CAPTURES_OF_PAGES,
  CAPTURES_OF_TEXTS,
  DELETE_PAGES,
  DELETE_TEXTS,
  MARK_ERASED,
  PAGES_OF_ITEMS,
  STOP_ITEMS,
} from './retention.sql.js';

/** A stream that moves on meanwhile is read and decided again, at most so often. */
const DECIDE_AGAIN = 5;

export type ErasureOutcome =
  | {
      kind: 'erased' | 'already-recorded';
      articleId: string;
      position: number;
      revisions: number[];
      pages: number;
      texts: number;
      kept: number;
    }
  | { kind: 'unknown'; articleId: string };

export interface ErasureOrder {
  articleId: string;
  reason: string;
  who: string;
  /** The identity of the order: the same again changes nothing. */
  cause: string;
}

/**
 * Erases the pages and readable texts of all revisions of an article, and says so in its stream, in one transaction. From then on the article is not captured
 * again. Bytes that another article holds stay for that one. Takes a database and log of role `worker`.
 *
 * The rows are deleted; PostgreSQL gives their space back when it vacuums (docs/retention.md).
 */
export async function eraseArticle(db: Database, log: EventLog, order: ErasureOrder): Promise<ErasureOutcome> {
  const { articleId, reason, who, cause } = order;
  const stream = streamOf.article(articleId);
  for (let attempt = 0; attempt < DECIDE_AGAIN; attempt += 1) {
    const { version, records } = await log.readStream(stream, { types: ['ArticleCaptured'] });
    const captures = records.flatMap((record) => (record.type === 'ArticleCaptured' ? [record.data] : []));
    if (captures.length === 0) return { kind: 'unknown', articleId };
    const { pages, texts, strays, kept } = await decide(db, log, articleId, captures);
    const revisions = captures.map((c) => c.revision).toSorted((a, b) => a - b);
    const record = newRecord(PageErased, stream, { articleId, revisions, pages, texts, kept, by: 'order', reason }, { who, cause });
    const outcome = await log.append({
      stream,
      expectedVersion: version,
      cause,
      records: [record],
      also: [
        { text: DELETE_TEXTS, values: [texts] },
        { text: DELETE_PAGES, values: [[...pages, ...strays]] },
        { text: MARK_ERASED, values: [articleId, cause] },
        { text: STOP_ITEMS, values: [articleId] },
      ],
    });
    if (outcome.kind === 'conflict') continue;
    const kind = outcome.kind === 'recorded' ? 'erased' : outcome.kind;
    return { kind, articleId, position: outcome.to, revisions, pages: pages.length, texts: texts.length, kept: kept.length };
  }
  throw new StoreFault('append-refused', `the stream of the article ${articleId} moved on ${DECIDE_AGAIN} times. Try again.`, 'later');
}

interface Decided {
  pages: string[];
  texts: string[];
  /** Pages that no record names: fetched for the article, and not different enough to be a revision. */
  strays: string[];
  kept: string[];
}

async function decide(db: Database, log: EventLog, articleId: string, captures: readonly ArticleCaptured['data'][]): Promise<Decided> {
  const texts = distinct(captures.map((c) => c.textHash));
  const pages = distinct(captures.map((c) => c.pageHash));
  const fetched = (await db.query<{ hash: string }>(PAGES_OF_ITEMS, [articleId]))
    .map(({ hash }) => hash)
    .filter((hash) => !pages.includes(hash));
  const others = [
    ...(await db.query<Holder>(CAPTURES_OF_TEXTS, [texts])),
    ...(await db.query<Holder>(CAPTURES_OF_PAGES, [[...pages, ...fetched]])),
  ].filter((holder) => holder.articleId !== articleId);
  const held = await stillHeld(log, others);
  return {
    texts: texts.filter((hash) => !held.has(hash)),
    pages: pages.filter((hash) => !held.has(hash)),
    strays: fetched.filter((hash) => !held.has(hash)),
    kept: [...texts, ...pages].filter((hash) => held.has(hash)),
  };
}

interface Holder {
  hash: string;
  articleId: string;
}

/** Of the bytes of other articles, those that have not been erased there too. */
async function stillHeld(log: EventLog, holders: readonly Holder[]): Promise<Set<string>> {
  const held = new Set<string>();
  for (const articleId of distinct(holders.map((h) => h.articleId))) {
    const { records } = await log.readStream(streamOf.article(articleId), { types: ['PageErased'] });
    const gone = new Set(records.flatMap(erasedBy));
    for (const holder of holders) if (holder.articleId === articleId && !gone.has(holder.hash)) held.add(holder.hash);
  }
  return held;
}

const erasedBy = (record: AnyRecord): string[] =>
  record.type === 'PageErased' ? [...record.data.pages, ...record.data.texts, ...record.data.kept] : [];

const distinct = (values: readonly string[]): string[] => [...new Set(values)];
