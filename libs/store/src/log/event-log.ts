import type { AnyRecord, NewRecord, RecordType } from '@hearsay/vocabulary';
import type { Database } from '../database/database.js';
import type { Statement } from '../database/statement.js';

/** Records that belong together: all of them are recorded, or none. */
export interface Append {
  /** See `streamOf`. */
  stream: string;
  /** The version of the stream that the decision was made on; 0: the stream is new. */
  expectedVersion: number;
  /** What made it: with the stream, the identity of the append. */
  cause: string;
  records: readonly NewRecord[];
  /** Statements run in the same transaction after the records; not run where the append is not recorded now. */
  also?: readonly Statement[];
}

export type AppendOutcome =
  /** `from` to `to`: the positions, both included; `version`: of the stream after it. */
  { kind: 'recorded' | 'already-recorded'; from: number; to: number; version: number } | { kind: 'conflict'; actualVersion: number };

export interface FollowOptions {
  /** The last position already seen; 0: from the beginning. */
  after: number;
  types?: readonly RecordType[];
  /** The most records of one batch; 500 unless told. */
  batch?: number;
  signal: AbortSignal;
  /** How often to look where no notification came; 1,000 unless told. */
  pollMs?: number;
}

/** The log: append, read, follow. Order and identity are explained in libs/store/README.md. */
export class EventLog {
  constructor(private readonly db: Database) {}
  append(append: Append): Promise<AppendOutcome> {
    throw new Error(`not built: ${append.stream} ${String(this.db)}`);
  }
  readStream(
    stream: string,
    options: { types?: readonly RecordType[]; fromVersion?: number; last?: number } = {},
  ): Promise<{ version: number; records: AnyRecord[] }> {
    throw new Error(`not built: ${stream} ${String(options)}`);
  }
  read(after: number, limit: number, types?: readonly RecordType[]): Promise<AnyRecord[]> {
    throw new Error(`not built: ${after} ${limit} ${String(types)}`);
  }
  head(): Promise<{ position: number; recordedAt: string | null }> {
    throw new Error('not built');
  }
  follow(options: FollowOptions): AsyncGenerator<AnyRecord[]> {
    throw new Error(`not built: ${options.after}`);
  }
  close(): Promise<void> {
    throw new Error('not built');
  }
}
