import type { AnyRecord, RecordType } from '@hearsay/vocabulary';
import type { Database } from '../database/database.js';
import type { Append, AppendOutcome } from './append.js';
import { Appender } from './appender.js';
import { follow, type FollowOptions, type Page } from './follow.js';
import { Hint } from './hint.js';
import { Listener } from './listener.js';
import { HEAD, READ, READ_STREAM, READ_TYPES } from './read.sql.js';
import { recordOf, type RecordRow } from './record-row.js';

/** The log: append, read, follow. Order and identity are explained in libs/store/README.md. One for a process: its appends share transactions. */
export class EventLog {
  readonly #db: Database;
  readonly #hint: Hint;
  readonly #appender: Appender;
  readonly #listener: Listener;

  /** Appending takes a database of role `writer` or `worker`; reading, any. */
  constructor(db: Database) {
    this.#db = db;
    this.#hint = new Hint(db);
    this.#appender = new Appender(db, () => this.#hint.give());
    this.#listener = new Listener(db);
  }

  /**
   * Records all of the append or nothing. An append is known by its stream and cause: the same one again, whatever happened in between, is
   * `already-recorded`. Where the stream has another version than expected: `conflict`; read it and decide again.
   *
   * It waits for a server that is away for half a minute.
   *
   * @throws StoreFault `append-empty`, `append-refused` (PostgreSQL refuses the data or a statement of `also`), `not-permitted`, `database-unreachable`.
   */
  append(append: Append): Promise<AppendOutcome> {
    return this.#appender.append(append);
  }

  /**
   * The records of one stream in their order, and the stream's version (0: there is no such stream).
   *
   * @param options `fromVersion`: that version and later ones; `last`: only so many, the newest.
   */
  async readStream(
    stream: string,
    options: { types?: readonly RecordType[]; fromVersion?: number; last?: number } = {},
  ): Promise<{ version: number; records: AnyRecord[] }> {
    const rows = await this.#db.query<RecordRow & { stream_version: number; position: number | null }>(READ_STREAM, [
      stream,
      options.fromVersion ?? 1,
      options.types ?? null,
      options.last ?? null,
    ]);
    return { version: rows[0]?.stream_version ?? 0, records: rows.filter((row) => row.position !== null).map((row) => recordOf(row)) };
  }

  /** Up to `limit` records after a position, in order. */
  async read(after: number, limit: number, types?: readonly RecordType[]): Promise<AnyRecord[]> {
    return (await this.#page(after, limit, types)).records;
  }

  /** The last position (0: nothing is recorded) and its instant. */
  async head(): Promise<{ position: number; recordedAt: string | null }> {
    const [row] = await this.#db.query<{ position: number; recorded_at: Date | null }>(HEAD);
    return { position: row!.position, recordedAt: row!.recorded_at?.toISOString() ?? null };
  }

  /** The records after a position as they come, in batches, until the signal is aborted; see `follow`. A lost connection is made anew. */
  follow(options: FollowOptions): AsyncGenerator<AnyRecord[]> {
    return follow((after, limit, types) => this.#page(after, limit, types), this.#listener, options);
  }

  /** Waits for the appends that were made, and refuses further ones. Ends no connection of the database it was given. */
  async close(): Promise<void> {
    await this.#appender.close();
    await this.#hint.close();
  }

  async #page(after: number, limit: number, types?: readonly RecordType[]): Promise<Page> {
    if (types === undefined) {
      const records = (await this.#db.query<RecordRow>(READ, [after, limit])).map((row) => recordOf(row));
      return { records, upTo: records.at(-1)?.position ?? after };
    }
    // The head first: every record up to it can be seen by the statement after, so a page that is not full has passed over nothing.
    const head = (await this.head()).position;
    if (head <= after) return { records: [], upTo: after };
    const records = (await this.#db.query<RecordRow>(READ_TYPES, [after, limit, types, head])).map((row) => recordOf(row));
    return { records, upTo: records.length === limit ? records.at(-1)!.position : head };
  }
}
