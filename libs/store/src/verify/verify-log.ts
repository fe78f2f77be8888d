import type { Head } from '@hearsay/proof';
import { idOf, type ArticleCaptured, type Claim, type PageErased } from '@hearsay/vocabulary';
import { Archive } from '../archive/archive.js';
import { HAS_PAGE, HAS_TEXT } from '../archive/archive.sql.js';
import type { Database, Transaction } from '../database/database.js';
import { StoreFault } from '../faults.js';
import { CAPTURES_OF_PAGES, CAPTURES_OF_TEXTS } from '../retention/retention.sql.js';
import type { Flaw, Report } from './flaw.js';
import { verifySeals, type SealReport } from './verify-seals.js';
import { APPEND_FLAWS, BY_STREAM, LATER_ERASURES, ONE_SNAPSHOT, ORDER_FLAWS, STREAM_FLAWS, TOTALS } from './verify.sql.js';

export interface VerifyReport extends SealReport {
  /** The head that was verified up to. */
  position: number;
  records: number;
  streams: number;
  texts: number;
  pages: number;
  claims: number;
  /** Pages and texts of captures that were erased, as a record says, and records of claims whose quotes have no text any more. No flaws. */
  erased: { pages: number; texts: number; claims: number };
  /** All flaws found; `flaws` lists the first of them. */
  flawCount: number;
  flaws: Flaw[];
}

export interface VerifyOptions {
  maxFlaws?: number;
  progress?: (records: number) => void;
  keys?: readonly Uint8Array[];
  heads?: readonly Head[];
}

interface Row {
  streamId: number;
  stream: string | null;
  position: number;
  version: number;
  id: string;
  type: string;
  data: unknown;
  cause: string | null;
}

const PAGE = 1_000;

/**
 * Walks the whole log and its archive, up to the head found at the beginning, and names every flaw: gaps, instants that run backwards, stream versions
 * that skip, append keys that do not cover the records, ids that do not follow from their records, texts and pages that are missing or not what their
 * hash says, quotes that their text does not hold, and whatever is not as it was sealed. Appends may go on meanwhile. Takes a database of role `owner`, `worker`,
 * `projector` or `reader`.
 *
 * @param o `maxFlaws`: how many are listed, 1,000 unless told; `progress`: called with the number of records seen; `keys`: the operator's public keys (32 bytes each),
 *   one of which must have signed the newest seal; `heads`: heads of seals that were kept elsewhere, which the log must go on from.
 */
export async function verifyLog(db: Database, o: VerifyOptions = {}): Promise<VerifyReport> {
  const report: VerifyReport = {
    position: 0,
    records: 0,
    streams: 0,
    texts: 0,
    pages: 0,
    claims: 0,
    erased: { pages: 0, texts: 0, claims: 0 },
    seals: 0,
    sealedUpTo: 0,
    signedUpTo: null,
    flawCount: 0,
    flaws: [],
  };
  const flaw = (kind: Flaw['kind'], position: number | null, stream: string | null, detail: string): void => {
    report.flawCount++;
    if (report.flaws.length < (o.maxFlaws ?? 1_000)) report.flaws.push({ kind, position, stream, detail });
  };
  report.position = await db.transaction((tx) => verifyOrder(tx, flaw));
  const walk = new StreamWalk(db, report, flaw);
  let after: { streamId: number; version: number } = { streamId: 0, version: 0 };
  for (;;) {
    const rows = await db.query<Row>(BY_STREAM, [after.streamId, after.version, PAGE, report.position]);
    for (const row of rows) await walk.take(row);
    o.progress?.(report.records);
    if (rows.length < PAGE) break;
    after = rows.at(-1)!;
  }
  await walk.end();
  const seals = await verifySeals(db, { upTo: report.position, keys: o.keys ?? [], kept: o.heads ?? [] }, flaw);
  return Object.assign(report, seals);
}

/** Returns the head's position. */
async function verifyOrder(tx: Transaction, flaw: Report): Promise<number> {
  await tx.query(ONE_SNAPSHOT);
  for (const row of await tx.query<{ position: number; previous: number; backwards: boolean }>(ORDER_FLAWS)) {
    if (row.position !== row.previous + 1) flaw('gap', row.position, null, `position ${row.position} follows on ${row.previous}`);
    if (row.backwards) flaw('clock', row.position, null, `record ${row.position} was recorded before the one before it`);
  }
  const [t] = await tx.query<Totals>(TOTALS);
  if (t!.last !== t!.head) flaw('head', null, null, `the head says ${t!.head}, the last record has position ${t!.last}`);
  if (t!.records !== t!.head) flaw('head', null, null, `the head says ${t!.head}, there are ${t!.records} records`);
  if (t!.streams !== t!.headStreams) flaw('head', null, null, `the head counts ${t!.headStreams} streams, there are ${t!.streams}`);
  for (const row of await tx.query<{ first: number; expected: number; stray: boolean }>(APPEND_FLAWS)) {
    if (row.first !== row.expected) flaw('append', row.first, null, `an append begins at ${row.first}, where ${row.expected} is due`);
    if (row.stray) flaw('append', row.first, null, `the records of the append that begins at ${row.first} are not those of its stream`);
  }
  if (t!.lastAppended !== t!.head)
    flaw('append', null, null, `the appends cover positions up to ${t!.lastAppended}, the head says ${t!.head}`);
  for (const row of await tx.query<{ name: string; version: number; last: number }>(STREAM_FLAWS))
    flaw('stream-version', null, row.name, `the stream is said to have version ${row.version}, its last record has ${row.last}`);
  return t!.head;
}

interface Totals {
  head: number;
  headStreams: number;
  records: number;
  last: number;
  streams: number;
  lastAppended: number;
}

/** Goes through the records of one stream after the other. */
class StreamWalk {
  readonly #db: Database;
  readonly #archive: Archive;
  readonly #report: VerifyReport;
  readonly #flaw: Report;
  #streamId = 0;
  #version = 0;
  #position = 0;
  /** Of the article at hand: text hashes by revision, what its records say was erased, what is missing so far, and the text read last. */
  readonly #textHashes = new Map<number, string>();
  readonly #erased = new Set<string>();
  /** What an order has erased, with the newest record that says so. */
  readonly #ordered = new Map<string, Row>();
  #missing: { row: Row; what: 'text' | 'page'; hash: string; claims: number }[] = [];
  #text: { hash: string; text: string | null } | null = null;

  constructor(db: Database, report: VerifyReport, flaw: Report) {
    this.#db = db;
    this.#archive = new Archive(db);
    this.#report = report;
    this.#flaw = flaw;
  }

  async take(row: Row): Promise<void> {
    this.#report.records++;
    if (row.streamId !== this.#streamId) {
      await this.end();
      this.#report.streams++;
      this.#streamId = row.streamId;
      this.#version = 0;
      this.#position = 0;
      this.#textHashes.clear();
    }
    if (row.version !== this.#version + 1)
      this.#flaw('stream-version', row.position, row.stream, `version ${row.version} follows on ${this.#version}`);
    if (row.position < this.#position)
      this.#flaw(
        'stream-version',
        row.position,
        row.stream,
        `version ${row.version} stands before version ${this.#version}, at ${this.#position}`,
      );
    this.#version = row.version;
    this.#position = row.position;
    this.#verifyIdentity(row);
    if (row.type === 'ArticleCaptured') await this.#verifyCapture(row, row.data as ArticleCaptured['data']);
    if (row.type === 'ClaimRecorded') await this.#verifyQuote(row, (row.data as { claim: Claim }).claim);
    if (row.type === 'PageErased') this.#takeErasure(row, row.data as PageErased['data']);
  }

  /** The end of a stream: what is missing by now, and was not erased, is a flaw. */
  async end(): Promise<void> {
    for (const [hash, row] of this.#ordered)
      if (await isBack(this.#db, hash, row.data as PageErased['data']))
        this.#flaw(
          'not-erased',
          row.position,
          row.stream,
          `${hash} was erased by order, and is in the archive again: give the order again`,
        );
    this.#ordered.clear();
    if (this.#missing.some(({ hash }) => !this.#erased.has(hash))) await this.#takeLaterErasures();
    for (const { row, what, hash, claims } of this.#missing) {
      if (!this.#erased.has(hash)) this.#flaw(`${what}-missing`, row.position, row.stream, `${what} ${hash} is not in the archive`);
      else if (what === 'page') this.#report.erased.pages++;
      else {
        this.#report.erased.claims += claims;
        this.#report.erased.texts++;
      }
    }
    this.#missing = [];
    this.#erased.clear();
    this.#text = null;
  }

  /** Bytes may go while the log is walked: by a record after the head that was found at the beginning, which came with them. */
  async #takeLaterErasures(): Promise<void> {
    for (const { data } of await this.#db.query<{ data: PageErased['data'] }>(LATER_ERASURES, [this.#streamId, this.#report.position]))
      for (const hash of [...data.pages, ...data.texts, ...data.kept]) this.#erased.add(hash);
  }

  #takeErasure(row: Row, { pages, texts, kept, by }: PageErased['data']): void {
    for (const hash of [...pages, ...texts, ...kept]) this.#erased.add(hash);
    if (by === 'order') for (const hash of [...pages, ...texts]) this.#ordered.set(hash, row);
  }

  #verifyIdentity(row: Row): void {
    if (row.stream === null) {
      this.#flaw('stream-version', row.position, null, `stream ${row.streamId} has no row in log.stream`);
      return;
    }
    const id = idOf('record', [row.stream, row.type, row.data, row.cause]);
    if (id !== row.id)
      this.#flaw('id', row.position, row.stream, `stream, type, data and cause make the id ${id}, the record has ${row.id}`);
  }

  async #verifyCapture(row: Row, data: ArticleCaptured['data']): Promise<void> {
    this.#textHashes.set(data.revision, data.textHash);
    const text = await this.#textOf(row, data.textHash);
    if (text !== null) this.#report.texts++;
    if (text !== null && text.length !== data.textLength)
      this.#flaw(
        'text-hash',
        row.position,
        row.stream,
        `text ${data.textHash} has ${text.length} units, the record says ${data.textLength}`,
      );
    const page = await this.#archived(row, 'page', () => this.#archive.getPage(data.pageHash));
    if (page === null) this.#missing.push({ row, what: 'page', hash: data.pageHash, claims: 0 });
    else if (page !== 'corrupt') this.#report.pages++;
  }

  async #verifyQuote(row: Row, claim: Claim): Promise<void> {
    this.#report.claims++;
    const hash = this.#textHashes.get(claim.revision);
    if (hash === undefined) {
      this.#flaw('quote', row.position, row.stream, `claim ${claim.id} is of revision ${claim.revision}, which was not captured before it`);
      return;
    }
    const text = await this.#textOf(row, hash);
    if (text === null) {
      const missing = this.#missing.find((each) => each.what === 'text' && each.hash === hash);
      if (missing !== undefined) missing.claims++;
      return;
    }
    const slice = text.slice(claim.start, claim.end);
    if (slice !== claim.quote)
      this.#flaw(
        'quote',
        row.position,
        row.stream,
        `claim ${claim.id} quotes ${JSON.stringify(claim.quote)}, the text holds ${JSON.stringify(slice)} there`,
      );
  }

  /** A text that is missing or corrupt is named once, by its capture or the first claim that needs it. */
  async #textOf(row: Row, hash: string): Promise<string | null> {
    if (this.#text?.hash === hash) return this.#text.text;
    const text = await this.#archived(row, 'text', () => this.#archive.getText(hash));
    if (text === null && !this.#missing.some((each) => each.what === 'text' && each.hash === hash))
      this.#missing.push({ row, what: 'text', hash, claims: 0 });
    this.#text = { hash, text: text === 'corrupt' ? null : text };
    return this.#text.text;
  }

  async #archived<T>(row: Row, what: 'text' | 'page', get: () => Promise<T>): Promise<T | 'corrupt'> {
    try {
      return await get();
    } catch (error) {
      if (!(error instanceof StoreFault) || error.code !== 'archive-corrupt') throw error;
      this.#flaw(`${what}-hash`, row.position, row.stream, error.message);
      return 'corrupt';
    }
  }
}

/** A backup that was restored brings bytes back. Another article may have brought the same ones since: they are its own. */
async function isBack(db: Database, hash: string, { articleId, texts }: PageErased['data']): Promise<boolean> {
  const isText = texts.includes(hash);
  if ((await db.query(isText ? HAS_TEXT : HAS_PAGE, [hash])).length === 0) return false;
  const holders = await db.query<{ articleId: string }>(isText ? CAPTURES_OF_TEXTS : CAPTURES_OF_PAGES, [[hash]]);
  return holders.every((holder) => holder.articleId === articleId);
}
