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
}

/** Which articles hold a shingle, by first capture. */
export interface ShingleDoc {
  articles: string[];
}

export const ARTICLE_HIDDEN = ['fingerprint', 'voice', 'claimIds'] as const;
