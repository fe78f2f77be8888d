import type { ArticleCaptured } from '@hearsay/vocabulary';
import type { Database } from '../database/database.js';
import type { Statement } from '../database/statement.js';

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
  /** A position of the log at or after the capture; orders articles by when they were captured. */
  capturedPosition: number;
}

/** One row an article: its latest revision and what has been read by which extractor version. */
export class ArticleBook {
  constructor(private readonly db: Database) {}
  /** For the `also` of the append that holds the `ArticleCaptured`. */
  capturedStatement(captured: ArticleCaptured['data']): Statement {
    throw new Error(`not built: ${captured.articleId} ${String(this.db)}`);
  }
  /** For the `also` of the append that holds the `ArticleWithdrawn`. */
  withdrawnStatement(withdrawn: { articleId: string; reason: 'gone' | 'retracted'; notice: string | null }): Statement {
    throw new Error(`not built: ${withdrawn.articleId}`);
  }
  /** For the `also` of the append that holds the `ArticleRead` or `ArticleSetAside`: take its data. */
  readStatement(read: { articleId: string; revision: number; extractor: { version: string } }): Statement {
    throw new Error(`not built: ${read.articleId}`);
  }
  /** Articles whose latest revision this extractor version has neither read nor set aside, longest waiting first. */
  unread(extractorVersion: string, limit: number): Promise<{ articleId: string; revision: number }[]> {
    throw new Error(`not built: ${extractorVersion} ${limit}`);
  }
  get(articleId: string): Promise<ArticleRow | null> {
    throw new Error(`not built: ${articleId}`);
  }
  /** Newest captured first; `before`: the last row of the page before. */
  list(o: { limit?: number; before?: { capturedPosition: number; articleId: string }; feedId?: string } = {}): Promise<ArticleRow[]> {
    throw new Error(`not built: ${String(o)}`);
  }
}
