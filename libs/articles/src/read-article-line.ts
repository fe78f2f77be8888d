import { PageFault } from './faults.js';
import type { Page } from './page.js';
import { readPage } from './read-page.js';

export interface ArticleLine {
  id: string;
  /** The page's bytes. */
  base64: string;
  headers?: Record<string, string> | null;
  url?: string | null;
}

export type ArticleLineResult =
  | ({ id: string; url: string | null } & Pick<Page, 'title' | 'text' | 'byline' | 'publishedAt' | 'language'>)
  | { id: string; fault: { code: string; message: string } };

/** One line of `articles read --ndjson`: a page as bytes to its readable form. */
export function readArticleLine(line: ArticleLine): ArticleLineResult {
  try {
    const page = readPage(Buffer.from(line.base64, 'base64'), {
      url: line.url ?? null,
      contentType: line.headers?.['content-type'] ?? null,
    });
    const { title, text, byline, publishedAt, language } = page;
    return { id: line.id, url: page.canonicalUrl, title, text, byline, publishedAt, language };
  } catch (error) {
    if (error instanceof PageFault) return { id: line.id, fault: { code: error.code, message: error.message } };
    throw error;
  }
}
