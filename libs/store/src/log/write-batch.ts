import { pipeline } from 'node:stream/promises';
import type { NewRecord } from '@hearsay/vocabulary';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { AppendOutcome } from './append.js';
import { COPY_RECORDS, KNOWN_APPENDS, LOCK_HEAD, MOVE_HEAD } from './append.sql.js';
import type { PreparedAppend } from './prepare-append.js';

/** From here on COPY costs less than `unnest` (measured: it wins clearly from 100 records, breaks even near 20). */
const COPY_FROM_RECORDS = 20;
/** UTF-16 units of one piece of COPY's text. */
const COPY_PIECE = 65_536;
/** Bytes of it that are made before the server asks for them, which bounds what a batch of long records holds in memory. */
const COPY_AHEAD = 4_000_000;

interface Known {
  stream_id: number | null;
  stream_version: number | null;
  first: number | null;
  count: number | null;
  version: number | null;
  recorded_at: string;
}

/** Where a stream stands, with what this batch adds to it. */
interface Stream {
  id: number;
  name: string;
  version: number;
}

interface Accepted {
  prepared: PreparedAppend;
  stream: Stream;
  /** Position and stream version of its first record. */
  first: number;
  firstVersion: number;
}

/**
 * Records a batch of appends in one transaction and says what became of each, in their order. All of it is committed when this resolves, and none
 * of it when this throws on an error of SQL; after a lost connection either may be the case, and doing it again is safe.
 */
export async function writeBatch(client: pg.ClientBase, batch: readonly PreparedAppend[]): Promise<AppendOutcome[]> {
  try {
    const locked = (await client.query(LOCK_HEAD)) as unknown as pg.QueryResult<{ position: number; streams: number }>[];
    const head = locked.at(-1)!.rows[0]!;
    const known = await client.query<Known>({
      name: 'hearsay known appends',
      text: KNOWN_APPENDS,
      values: [batch.map((p) => p.append.stream), batch.map((p) => p.append.cause)],
    });
    const decided = decide(batch, known.rows, head);
    if (decided.accepted.length === 0) {
      await client.query('ROLLBACK');
      return decided.outcomes;
    }
    await write(client, decided);
    for (const { prepared } of decided.accepted)
      for (const { text, values } of prepared.append.also ?? []) await client.query(text, values as unknown[]);
    await client.query('COMMIT');
    return decided.outcomes;
  } catch (error) {
    // A rollback that fails means that the connection is gone, and with it the transaction.
    await client.query('ROLLBACK').catch(() => undefined);
    throw error;
  }
}

interface Row {
  record: NewRecord;
  position: number;
  stream: number;
  version: number;
}

interface Decided {
  outcomes: AppendOutcome[];
  accepted: Accepted[];
  streams: Stream[];
  position: number;
  streamCount: number;
  recordedAt: string;
}

/** Goes through the batch in order, as if each append had a transaction of its own. */
function decide(batch: readonly PreparedAppend[], known: readonly Known[], head: { position: number; streams: number }): Decided {
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

async function write(client: pg.ClientBase, { accepted, streams, position, streamCount, recordedAt }: Decided): Promise<void> {
  const rows = accepted.flatMap(({ prepared, stream, first, firstVersion }) =>
    prepared.records.map((record, i) => ({ record, position: first + i, stream: stream.id, version: firstVersion + i })),
  );
  const copies = rows.length >= COPY_FROM_RECORDS;
  const inline = copies ? [] : rows;
  const moved = client.query({
    name: 'hearsay move head',
    text: MOVE_HEAD,
    values: [
      position,
      streamCount,
      recordedAt,
      streams.map((s) => s.id),
      streams.map((s) => s.name),
      streams.map((s) => s.version),
      accepted.map((a) => a.stream.id),
      accepted.map((a) => a.prepared.append.cause),
      accepted.map((a) => a.first),
      accepted.map((a) => a.prepared.records.length),
      accepted.map((a) => a.firstVersion + a.prepared.records.length - 1),
      inline.map((r) => r.position),
      inline.map((r) => r.stream),
      inline.map((r) => r.version),
      inline.map((r) => r.record.id),
      inline.map((r) => r.record.type),
      inline.map((r) => r.record.schema),
      inline.map((r) => JSON.stringify(r.record.data)),
      inline.map((r) => JSON.stringify(r.record.meta)),
    ],
  });
  if (!copies) {
    await moved;
    return;
  }
  // Its error is awaited below; until then it must not count as unhandled.
  moved.catch(() => undefined);
  // Text is made while the server moves the head; what is beyond the bound, while it takes in what came before.
  const pieces = copyText(rows, recordedAt);
  const ready: Buffer[] = [];
  for (let size = 0, next = pieces.next(); !next.done; next = size < COPY_AHEAD ? pieces.next() : { done: true, value: undefined }) {
    ready.push(next.value);
    size += next.value.length;
  }
  await moved;
  await pipeline(inTurn(ready, pieces), client.query(copyFrom(COPY_RECORDS)));
}

function* inTurn<T>(first: Iterable<T>, second: Iterable<T>): Generator<T> {
  yield* first;
  yield* second;
}

/** COPY's text, in pieces of a few socket buffers. */
function* copyText(rows: readonly Row[], recordedAt: string): Generator<Buffer, undefined> {
  let text = '';
  let meta: unknown;
  let metaText = '';
  for (const { record, position, stream, version } of rows) {
    // The records of an append mostly share one meta.
    if (record.meta !== meta) {
      meta = record.meta;
      metaText = escaped(JSON.stringify(meta));
    }
    text += `${position}\t${stream}\t${version}\t${record.id}\t${record.type}\t${record.schema}\t${escaped(JSON.stringify(record.data))}\t${metaText}\t${recordedAt}\n`;
    if (text.length >= COPY_PIECE) {
      yield Buffer.from(text);
      text = '';
    }
  }
  if (text !== '') yield Buffer.from(text);
}

/** JSON text holds no tab and no line break; backslashes are COPY's own escape. */
const escaped = (json: string): string => (json.includes('\\') ? json.replaceAll('\\', '\\\\') : json);
