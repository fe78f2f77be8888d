import type { Database } from '../database/database.js';

/** Bytes of pages and readable texts, each found by its SHA-256 (lower-case hex), compressed. */
export class Archive {
  constructor(private readonly db: Database) {}
  /** Puts the bytes of a page, as fetched. What is there already stays as it is. */
  putPage(bytes: Uint8Array, o: { contentType: string | null }): Promise<string> {
    throw new Error(`not built: ${bytes.length} ${String(o)} ${String(this.db)}`);
  }
  getPage(hash: string): Promise<{ bytes: Uint8Array; contentType: string | null } | null> {
    throw new Error(`not built: ${hash}`);
  }
  /** Puts a well-formed text (see `wellFormed`); its hash is over UTF-8. */
  putText(text: string): Promise<string> {
    throw new Error(`not built: ${text}`);
  }
  getText(hash: string): Promise<string | null> {
    throw new Error(`not built: ${hash}`);
  }
}
