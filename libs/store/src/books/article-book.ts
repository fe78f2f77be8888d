import type { ArticleCaptured } from '@hearsay/vocabulary';
import type { Database } from '../database/database.js';
import type { Statement } from '../database/statement.js';
import { CAPTURED, CAPTURED_AFTER, GET_ARTICLE, LAST_CAPTURE, LIST_ARTICLES, READ_BY, UNREAD, WITHDRAWN } from './article-book.sql.js';
import { isUuid } from './is-uuid.js';

/** The latest revision of an article. */
export interface ArticleRow {
  articleId: string;
  revision: number;
  url: string;
  textHash: string;
  textLength: number;
  pageHash: string;
  outlet: string | null;
  agency: string | null;
  title: string | null;
  byline: string | null;
  publishedAt: string | null;
  modifiedAt: string | null;
  fetchedAt: string;
  language: string;
  feedId: string | null;
  reader: { name: string; version: string };
  withdrawn: { reason: 'gone' | 'retracted'; notice: string | null } | null;
  /** A position of the log at or shortly after the capture; orders articles by when they were captured. */
  capturedPosition: number;
  /** The cause of the order by which its pages and texts were erased; it is not captured again. */
  erasedBy: string | null;
}

type StoredArticle = Omit<ArticleRow, 'withdrawn'> & { withdrawnReason: 'gone' | 'retracted' | null; withdrawnNotice: string | null };

export interface CapturedRow {
  articleId: string;
  revision: number;
  capturedPosition: number;
}

/** Which articles a replay goes through; all where nothing is said. */
export interface WhichArticles {
  /** Captured up to this position. */
  upTo?: number;
  /** Fetched from this day on and up to that one: YYYY-MM-DD, YYYY-MM or YYYY. */
  since?: string;
  until?: string;
  ids?: readonly string[];
}

/** One row an article: its latest revision and what has been read by which extractor version. Its rows change in the appends that they tell of. */
export class ArticleBook {
  readonly #db: Database;
  /** By what `unread` was asked for: every article captured before this position has been read. */
  readonly #readBelow = new Map<string | null, number>();

  constructor(db: Database) {
    this.#db = db;
  }

  /** For the `also` of the append that holds the `ArticleCaptured`: take its data. */
  capturedStatement(c: ArticleCaptured['data']): Statement {
    return {
      text: CAPTURED,
      values: [
        c.articleId, c.revision, c.url, c.textHash, c.textLength, c.pageHash, c.outlet, c.agency, c.title, c.byline,
        c.publishedAt, c.modifiedAt, c.fetchedAt, c.language, c.feedId, JSON.stringify(c.reader),
      ], // prettier-ignore
    };
  }

  /** For the `also` of the append that holds the `ArticleWithdrawn`: take its data. */
  withdrawnStatement(w: { articleId: string; reason: 'gone' | 'retracted'; notice: string | null }): Statement {
    return { text: WITHDRAWN, values: [w.articleId, w.reason, w.notice] };
  }

  /** For the `also` of the append that holds the `ArticleRead` or `ArticleSetAside`: take its data; where it was made for an epoch, that in the version's place. */
  readStatement(r: { articleId: string; revision: number; extractor: { version: string } }): Statement {
    return { text: READ_BY, values: [r.extractor.version, r.articleId, r.revision] };
  }

  /** As `readStatement`, where there is nothing to append. */
  async markRead(r: { articleId: string; revision: number; extractor: { version: string } }): Promise<void> {
    await this.#db.run(this.readStatement(r));
  }

  /**
   * Articles whose latest revision was neither read nor set aside by this extractor version or for this epoch (null: by nobody), longest waiting first.
   *
   * The first call of a process looks at every article; later ones only at those captured since the first that was unread.
   */
  async unread(by: string | null, limit: number): Promise<{ articleId: string; revision: number }[]> {
    const below = this.#readBelow.get(by) ?? 0;
    // Before the search: an article captured between the two statements must not count as searched.
    const [last] = await this.#db.query<{ position: number | null }>(LAST_CAPTURE);
    const rows = await this.#db.query<{ articleId: string; revision: number; capturedPosition: number }>(UNREAD, [by, below, limit]);
    this.#readBelow.set(by, Math.max(below, rows[0]?.capturedPosition ?? last!.position ?? 0));
    return rows.map(({ articleId, revision }) => ({ articleId, revision }));
  }

  /** The articles that a replay goes through, oldest capture first: a page, which begins after the last row of the page before. */
  async capturedAfter(row: CapturedRow | null, limit: number, which: WhichArticles = {}): Promise<CapturedRow[]> {
    return this.#db.query(CAPTURED_AFTER, [
      row?.capturedPosition ?? -1,
      row?.articleId ?? '00000000-0000-0000-0000-000000000000',
      limit,
      which.upTo ?? Number.MAX_SAFE_INTEGER,
      which.since ?? null,
      which.until ?? null,
      which.ids ?? null,
    ]);
  }

  async get(articleId: string): Promise<ArticleRow | null> {
    const [row] = isUuid(articleId) ? await this.#db.query<StoredArticle>(GET_ARTICLE, [articleId]) : [];
    return row === undefined ? null : articleRowOf(row);
  }

  /** Newest captured first; `before`: the last row of the page before. */
  async list(o: { limit?: number; before?: { capturedPosition: number; articleId: string }; feedId?: string } = {}): Promise<ArticleRow[]> {
    const rows = await this.#db.query<StoredArticle>(LIST_ARTICLES, [
      o.limit ?? 100,
      o.feedId ?? null,
      o.before?.capturedPosition ?? null,
      o.before?.articleId ?? null,
    ]);
    return rows.map(articleRowOf);
  }
}

function articleRowOf({ withdrawnReason, withdrawnNotice, ...row }: StoredArticle): ArticleRow {
  return { ...row, withdrawn: withdrawnReason === null ? null : { reason: withdrawnReason, notice: withdrawnNotice } };
}
