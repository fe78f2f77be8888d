import type { NewRecord } from '@hearsay/vocabulary';
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
