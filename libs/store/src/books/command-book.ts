import type { Database } from '../database/database.js';

/** Which bodies were sent under which keys of idempotency (table `ops.command`). Needs the role `writer`. */
export class CommandBook {
  constructor(private readonly db: Database) {}

  /**
   * Keeps what is asked under a key, the first time: `new`. After that: whether it is the `same`, or `other`.
   *
   * @param command whose key, by which route. @param asked SHA-256 of what is asked, as lower-case hex.
   */
  async note(command: string, asked: string): Promise<'new' | 'same' | 'other'> {
    const added = await this.db.query(
      `INSERT INTO ops.command (command, asked) VALUES ($1, decode($2, 'hex')) ON CONFLICT (command) DO NOTHING RETURNING command`,
      [command, asked],
    );
    if (added.length > 0) return 'new';
    const [kept] = await this.db.query<{ same: boolean }>(`SELECT asked = decode($2, 'hex') AS same FROM ops.command WHERE command = $1`, [
      command,
      asked,
    ]);
    return kept?.same === false ? 'other' : 'same';
  }

  /** A command that was refused had no effect: another may be sent under its key. */
  async forget(command: string): Promise<void> {
    await this.db.query('DELETE FROM ops.command WHERE command = $1', [command]);
  }
}
