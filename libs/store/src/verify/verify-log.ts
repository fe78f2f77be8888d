import type { Database } from '../database/database.js';

export interface Flaw {
  kind:
    'gap' | 'head' | 'append' | 'clock' | 'stream-version' | 'id' | 'text-missing' | 'text-hash' | 'page-missing' | 'page-hash' | 'quote';
  /** null where the flaw is not of one record. */
  position: number | null;
  stream: string | null;
  detail: string;
}

export interface VerifyReport {
  /** The head that was verified up to. */
  position: number;
  records: number;
  streams: number;
  texts: number;
  pages: number;
  claims: number;
  /** All flaws found; `flaws` lists the first of them. */
  flawCount: number;
  flaws: Flaw[];
}

/** Walks the whole log and its archive and names every flaw. Needs rights to read log and archive. */
export function verifyLog(db: Database, o: { maxFlaws?: number; progress?: (records: number) => void } = {}): Promise<VerifyReport> {
  throw new Error(`not built: ${String(db)} ${String(o)}`);
}
