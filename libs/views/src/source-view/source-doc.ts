import type { SourceRow } from './source-row.js';

/** What is counted of a source by its claims alone. */
export type SourceCounts = Pick<SourceRow, 'claims' | 'originOf' | 'withdrawn'>;

/** A source row and what folding further needs beside it. */
export interface SourceDoc extends SourceRow {
  first: number;
  corroborated: number;
  contradicted: number;
  /** How often something was counted since its last past was kept. */
  counted: number;
}

export const SOURCE_HIDDEN = ['counted'] as const;

/** What was counted of a source up to a position: its pasts begin at the nearest one, not at the first claim. */
export interface SourcePastDoc {
  source: string;
  position: number;
  counts: SourceCounts;
  lastSeen: SourceRow['lastSeen'];
}
