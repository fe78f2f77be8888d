import { PageErased, canonicalJson, newRecord, sha256, streamOf } from '@hearsay/vocabulary';
import type { Database } from '../database/database.js';
import { StoreFault } from '../faults.js';
import type { Statement } from '../database/statement.js';
import type { EventLog } from '../log/event-log.js';
import { CAPTURES_OF_PAGES, CAPTURES_OF_TEXTS, DELETE_PAGES, DELETE_TEXTS, OLD_PAGES, OLD_TEXTS } from './retention.sql.js';

const BATCH = 200;
/** A stream that moves on meanwhile is read and decided again, at most so often. */
const DECIDE_AGAIN = 5;

/** How much was erased; `strays` of it belonged to no revision, so that no record tells of it. */
export interface Expired {
  pages: number;
  texts: number;
  strays: number;
  articles: number;
}

export interface ExpiryRule {
  /** Bytes that were archived, and last captured, before it. */
  before: Date;
  /** In words, for the records. */
  reason: string;
  who: string;
  signal?: AbortSignal;
}

type Kind = 'texts' | 'pages';

const SQL = {
  texts: { old: OLD_TEXTS, captures: CAPTURES_OF_TEXTS, erase: DELETE_TEXTS },
  pages: { old: OLD_PAGES, captures: CAPTURES_OF_PAGES, erase: DELETE_PAGES },
} as const;

/**
 * Erases archived bytes by their age, and says so in the stream of each article that held them. Run again it goes on from where it stopped. Takes a database and
 * log of role `worker`.
 */
export async function expireBytes(db: Database, log: EventLog, rule: ExpiryRule): Promise<Expired> {
  const expired: Expired = { pages: 0, texts: 0, strays: 0, articles: 0 };
  for (const kind of ['texts', 'pages'] as const) {
    let cursor = { at: '-infinity', hash: '' };
    for (;;) {
      if (rule.signal?.aborted) return expired;
      const old = await db.query<{ hash: string; at: string }>(SQL[kind].old, [rule.before, cursor.at, cursor.hash, BATCH]);
      if (old.length === 0) break;
      cursor = old.at(-1)!;
      await expireBatch(db, log, { kind, hashes: old.map(({ hash }) => hash), rule, expired });
      if (old.length < BATCH) break;
    }
  }
  return expired;
}

interface Batch {
  kind: Kind;
  hashes: string[];
  rule: ExpiryRule;
  expired: Expired;
}

interface Capture {
  hash: string;
  articleId: string;
  revision: number;
  recordedAt: Date;
}

async function expireBatch(db: Database, log: EventLog, { kind, hashes, rule, expired }: Batch): Promise<void> {
  const captures = await db.query<Capture>(SQL[kind].captures, [hashes]);
  // A text that an article has gone back to is as young as its last capture.
  const young = new Set(captures.filter(({ recordedAt }) => recordedAt >= rule.before).map(({ hash }) => hash));
  const due = captures.filter(({ hash }) => !young.has(hash));
  const byArticle = new Map<string, Capture[]>();
  for (const capture of due) byArticle.set(capture.articleId, [...(byArticle.get(capture.articleId) ?? []), capture]);
  // Bytes that several articles hold go with the last of them: before that not every stream says that they are gone.
  const lastHolder = new Map(due.toSorted((a, b) => (a.articleId < b.articleId ? -1 : 1)).map(({ hash, articleId }) => [hash, articleId]));
  for (const [articleId, held] of [...byArticle].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const gone = [...new Set(held.map(({ hash }) => hash))].toSorted();
    const erase = { text: SQL[kind].erase, values: [gone.filter((hash) => lastHolder.get(hash) === articleId)] };
    await record(
      log,
      { kind, articleId, revisions: [...new Set(held.map((c) => c.revision))].toSorted((a, b) => a - b), gone },
      erase,
      rule,
    );
    expired.articles++;
  }
  const captured = new Set(captures.map(({ hash }) => hash));
  const strays = hashes.filter((hash) => !captured.has(hash));
  if (strays.length > 0) await db.query(SQL[kind].erase, [strays]);
  expired.strays += strays.length;
  expired[kind] += hashes.length - young.size;
}

interface Gone {
  kind: Kind;
  articleId: string;
  revisions: number[];
  gone: string[];
}

async function record(log: EventLog, { kind, articleId, revisions, gone }: Gone, erase: Statement, rule: ExpiryRule): Promise<void> {
  const stream = streamOf.article(articleId);
  // By day too: bytes that come back, because the page was fetched again, expire again.
  const cause = `expire:${sha256(canonicalJson([kind, gone])).slice(0, 16)}:${rule.before.toISOString().slice(0, 10)}`;
  const erased = { pages: [] as string[], texts: [] as string[], [kind]: gone };
  const data = { articleId, revisions, ...erased, kept: [], by: 'rule' as const, reason: rule.reason };
  for (let attempt = 0; attempt < DECIDE_AGAIN; attempt += 1) {
    const { version } = await log.readStream(stream, { last: 1 });
    const records = [newRecord(PageErased, stream, data, { who: rule.who, cause })];
    const outcome = await log.append({ stream, expectedVersion: version, cause, records, also: [erase] });
    if (outcome.kind !== 'conflict') return;
  }
  throw new StoreFault('append-refused', `the stream of the article ${articleId} moved on ${DECIDE_AGAIN} times. Try again.`, 'later');
}
