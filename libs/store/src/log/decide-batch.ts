import type { AppendOutcome } from './append.js';
import type { PreparedAppend } from './prepare-append.js';

/** What the log knows of an append: a row of `hearsay_known`. */
export interface Known {
  stream_id: number | null;
  stream_version: number | null;
  first: number | null;
  count: number | null;
  version: number | null;
  recorded_at: string;
}

/** Where a stream stands, with what this batch adds to it. */
export interface Stream {
  id: number;
  name: string;
  version: number;
}

export interface Accepted {
  prepared: PreparedAppend;
  stream: Stream;
  /** Position and stream version of its first record. */
  first: number;
  firstVersion: number;
}

export interface Decided {
  outcomes: AppendOutcome[];
  accepted: Accepted[];
  streams: Stream[];
  position: number;
  streamCount: number;
  recordedAt: string;
}

/** Goes through the batch in order, as if each append had a transaction of its own. */
export function decide(batch: readonly PreparedAppend[], known: readonly Known[], head: { position: number; streams: number }): Decided {
  const streams = new Map<string, Stream>();
  const inBatch = new Map<string, AppendOutcome>();
  const decided: Decided = {
    outcomes: [],
    accepted: [],
    streams: [],
    position: head.position,
    streamCount: head.streams,
    recordedAt: known[0]!.recorded_at,
  };
  batch.forEach((prepared, index) => {
    const { append, records } = prepared;
    const row = known[index]!;
    const key = JSON.stringify([append.stream, append.cause]);
    const earlier = row.first === null ? inBatch.get(key) : outcomeOf(row.first, row.count!, row.version!);
    if (earlier !== undefined && earlier.kind !== 'conflict') {
      decided.outcomes.push({ ...earlier, kind: 'already-recorded' });
      return;
    }
    const stream = streams.get(append.stream) ?? { id: row.stream_id ?? 0, name: append.stream, version: row.stream_version ?? 0 };
    if (stream.version !== append.expectedVersion) {
      decided.outcomes.push({ kind: 'conflict', actualVersion: stream.version });
      return;
    }
    if (stream.id === 0) stream.id = ++decided.streamCount;
    if (!streams.has(stream.name)) {
      streams.set(stream.name, stream);
      decided.streams.push(stream);
    }
    decided.accepted.push({ prepared, stream, first: decided.position + 1, firstVersion: stream.version + 1 });
    decided.position += records.length;
    stream.version += records.length;
    const outcome: AppendOutcome = {
      kind: 'recorded',
      from: decided.position - records.length + 1,
      to: decided.position,
      version: stream.version,
    };
    inBatch.set(key, outcome);
    decided.outcomes.push(outcome);
  });
  return decided;
}

const outcomeOf = (first: number, count: number, version: number): AppendOutcome => ({
  kind: 'already-recorded',
  from: first,
  to: first + count - 1,
  version,
});
