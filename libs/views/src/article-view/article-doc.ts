import type { ArticleRow } from './article-row.js';

/** Whose word a story's own word is: that of its first article. */
export interface Voice {
  outlet: string;
  agency: string | null;
}

/** An article row and what folding further needs beside it. */
export interface ArticleDoc extends ArticleRow {
  fingerprint: number[];
  voice: Voice;
  /** Every claim ever recorded from it, by position. */
  claimIds: string[];
  /** Cause of the newest reading that awaits a switch of extractors; gone once the article moves on without it. */
  awaits?: string;
}

/** Which articles hold a shingle, by first capture. */
export interface ShingleDoc {
  articles: string[];
}

export const ARTICLE_HIDDEN = ['fingerprint', 'voice', 'claimIds', 'awaits'] as const;
