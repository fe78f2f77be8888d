import { pipeline } from 'node:stream/promises';
import { setImmediate as turn } from 'node:timers/promises';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { sqlStateOf } from '../faults.js';
import type { AppendOutcome } from './append.js';
import { COPY_RECORDS, LOCK_HEAD, PREPARED, literal } from './append.sql.js';
import { decide, type Accepted, type Decided, type Known } from './decide-batch.js';
import { COPY_BEGIN, COPY_END, encodeRecords, placeRecords, type EncodedRecords } from './encode-records.js';
import type { PreparedAppend } from './prepare-append.js';

/** From here on COPY costs less than rows in a statement (measured: it wins clearly from 100 records, breaks even near 20). */
const COPY_FROM_RECORDS = 20;
/** Bytes of one piece of what COPY is given: small enough that the server works on one while the next is made. */
const COPY_PIECE = 32_768;
/** Bytes that are made before the server asks for them, which bounds what a batch of long records holds in memory. */
const COPY_AHEAD = 4_000_000;
/** Records made between two looks whether the server has answered: a fraction of a millisecond. */
const AHEAD_SLICE = 20;
/** SQLSTATE of a statement that is prepared already. */
const PREPARED_ALREADY = '42P05';

/** A batch whose transaction holds the log's head: what will become of each of its appends, and nothing of it written yet. */
export interface LockedBatch {
  readonly client: pg.ClientBase;
  readonly decided: Decided;
  readonly encoded: ReadonlyMap<PreparedAppend, EncodedRecords>;
}

/**
 * Begins a batch's transaction, waits for its turn at the log's head and decides what becomes of each append. While the server is busy with the batch
 * before, the rows of this one are made, unless it is `likelyKnown` that they are recorded already.
 *
 * @throws with no transaction open, unless the connection was lost.
 */
export async function lockBatch(client: pg.ClientBase, batch: readonly PreparedAppend[], likelyKnown = false): Promise<LockedBatch> {
  await prepare(client);
  const appends = batch.map(({ append: { stream, cause } }) => ({ stream, cause }));
  const asked = client.query(`${LOCK_HEAD}; EXECUTE hearsay_known(${literal(appends)})`);
  const encoded = likelyKnown ? new Map<PreparedAppend, EncodedRecords>() : encodeAhead(batch, asked);
  try {
    const [head, known] = ((await asked) as unknown as pg.QueryResult[]).slice(-2) as [
      pg.QueryResult<{ position: number; streams: number }>,
      pg.QueryResult<Known>,
    ];
    return { client, decided: decide(batch, known.rows, head.rows[0]!), encoded: await encoded };
  } catch (error) {
    await unlockBatch(client);
    throw error;
  }
}

/** Gives a locked batch up: nothing of it is recorded. */
export async function unlockBatch(client: pg.ClientBase): Promise<void> {
  // A rollback that fails means that the connection is gone, and with it the transaction.
  await client.query('ROLLBACK').catch(() => undefined);
}

/** What became of each append of a batch, in their order, and when its transaction has ended. */
export interface WrittenBatch {
  outcomes: AppendOutcome[];
  /** Whether there was nothing to be recorded. */
  known: boolean;
  ended: Promise<void>;
}

/**
 * Writes a locked batch. All of it is committed when this resolves, and none of it when this throws on an error of SQL; after a lost connection either may be the case,
 * and doing it again is safe. Where nothing is to be recorded, what is told was recorded before: nobody has to wait until the lock is given back.
 */
export async function writeBatch({ client, decided, encoded }: LockedBatch): Promise<WrittenBatch> {
  const { accepted, outcomes } = decided;
  if (accepted.length === 0) return { outcomes, known: true, ended: unlockBatch(client) };
  try {
    await write(client, decided, encoded);
    return { outcomes, known: false, ended: Promise.resolve() };
  } catch (error) {
    await unlockBatch(client);
    throw error;
  }
}

const prepared = new WeakMap<pg.ClientBase, Set<string>>();

async function prepare(client: pg.ClientBase): Promise<void> {
  const names = prepared.get(client) ?? new Set<string>();
  prepared.set(client, names);
  for (const [name, statement] of Object.entries(PREPARED)) {
    if (names.has(name)) continue;
    await client.query(`PREPARE ${name} ${statement}`).catch((error: unknown) => {
      if (sqlStateOf(error) !== PREPARED_ALREADY) throw error;
    });
    names.add(name);
  }
}

/** Makes rows for as long as the server has not answered, append by append. What cannot be made is left for `write`, whose error it is. */
async function encodeAhead(batch: readonly PreparedAppend[], asked: Promise<unknown>): Promise<Map<PreparedAppend, EncodedRecords>> {
  let answered = false;
  const answer = (): void => void (answered = true);
  asked.then(answer, answer);
  const encoded = new Map<PreparedAppend, EncodedRecords>();
  if (batch.reduce((sum, { records }) => sum + records.length, 0) < COPY_FROM_RECORDS) return encoded;
  let bytes = 0;
  let slice = 0;
  for (const append of batch) {
    if (bytes >= COPY_AHEAD) break;
    try {
      const rows = encodeRecords(append.records);
      encoded.set(append, rows);
      bytes += rows.bytes.length;
    } catch {
      continue;
    }
    slice += append.records.length;
    if (slice < AHEAD_SLICE) continue;
    slice = 0;
    await turn();
    if (answered) break;
  }
  return encoded;
}

async function write(client: pg.ClientBase, decided: Decided, encoded: LockedBatch['encoded']): Promise<void> {
  const { accepted, streams, position, streamCount, recordedAt } = decided;
  const also = accepted.flatMap(({ prepared: { append } }) => append.also ?? []);
  const keys = accepted.map(({ prepared: { append, records }, stream, first, firstVersion }) => ({
    stream_id: stream.id,
    cause: append.cause,
    first,
    count: records.length,
    version: firstVersion + records.length - 1,
  }));
  const move = `EXECUTE hearsay_move(${[position, streamCount, recordedAt, streams, keys].map(literal).join(', ')})`;
  // Other statements have values of their own, and are sent one by one.
  const end = also.length === 0 ? '; COMMIT' : '';
  if (accepted.reduce((sum, a) => sum + a.prepared.records.length, 0) < COPY_FROM_RECORDS)
    await client.query(`${move}; EXECUTE hearsay_record(${literal(recordedAt)}, ${literal(rowsOf(accepted))})${end}`);
  else await pipeline(copyPieces(accepted, encoded, recordedAt), client.query(copyFrom(`${move}; ${COPY_RECORDS}${end}`)));
  if (also.length === 0) return;
  for (const { text, values } of also) await client.query(text, values as unknown[]);
  await client.query('COMMIT');
}

const rowsOf = (accepted: readonly Accepted[]): object[] =>
  accepted.flatMap(({ prepared: { records }, stream, first, firstVersion }) =>
    records.map((record, i) => ({ ...record, position: first + i, stream_id: stream.id, version: firstVersion + i })),
  );

/** What COPY is given, in pieces. */
function* copyPieces(accepted: readonly Accepted[], encoded: LockedBatch['encoded'], recordedAt: string): Generator<Buffer> {
  let piece: Buffer[] = [COPY_BEGIN];
  let size = 0;
  for (const { prepared: append, stream, first, firstVersion } of accepted) {
    const rows = encoded.get(append) ?? encodeRecords(append.records);
    placeRecords(rows, { first, firstVersion, streamId: stream.id, recordedAt });
    piece.push(rows.bytes);
    size += rows.bytes.length;
    if (size < COPY_PIECE) continue;
    yield Buffer.concat(piece);
    piece = [];
    size = 0;
  }
  piece.push(COPY_END);
  yield Buffer.concat(piece);
}
