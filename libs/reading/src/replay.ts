import type { ArticleBook, CapturedRow, WhichArticles } from '@hearsay/store';
import { ExtractorSwitched, ReplayStarted, epochKey, newRecord, streamOf, type NewRecord, type ReplayCounts } from '@hearsay/vocabulary';
import { changesOf, count, noCounts, type Changes } from './changes.js';
import { sameExtractor, switchesIn, type Switch } from './epochs.js';
import { ReadingFault } from './faults.js';
import { reread, type Reread, type RereadFor, type RereadParts } from './reread.js';

/** Articles taken together: their streams and texts are fetched at once, and their appends share transactions. */
const PAGE = 64;
/** A stream that moves on while its article is read is read and decided again, at most so often. */
const DECIDE_AGAIN = 5;

export interface ReplayParts extends RereadParts {
  articles: ArticleBook;
}

export interface ReplayProgress {
  (counts: ReplayCounts): void;
}

/** The versions whose readings counted, and how many articles each. */
export type From = { name: string; version: string; articles: number }[];

export type Replayed =
  | { kind: 'already'; epoch: string; position: number }
  | { kind: 'switched'; epoch: string; position: number; from: From; counts: ReplayCounts };

/**
 * Reads all stored articles again with the version of `reader`, beside the live one, and switches to it.
 *
 * The readings are recorded for an epoch that begins with the switch: until then nobody counts them, and with its record all of them count. Killed at whatever point
 * and run again it goes on: what is recorded is known by its cause, and is not read again.
 *
 * @throws ReadingFault `overtaken` where another switch was recorded meanwhile.
 */
export async function replay(parts: ReplayParts, by: { who: string; reason: string }, progress: ReplayProgress): Promise<Replayed> {
  const { log, reader } = parts;
  const to = { ...reader.extractor };
  const stream = streamOf.operations();
  const operations = await log.readStream(stream);
  const switches = switchesIn(operations.records);
  const newest = switches.at(-1);
  if (newest !== undefined && sameExtractor(newest.to, to)) return { kind: 'already', epoch: newest.epoch, position: newest.position };

  const number = switches.length + 1;
  const epoch = epochKey(number, to);
  const after = await start(parts, epoch, to, by.who);
  const found = await goThrough(
    parts,
    { epoch, switches, upTo: Number.MAX_SAFE_INTEGER },
    {},
    {
      progress,
      page: (page) => record(parts, epoch, switches, page),
    },
  );
  const data = { number, epoch, from: found.from, to, after, reason: by.reason, counts: found.counts };
  const position = await switchTo(parts, data, by.who);
  return { kind: 'switched', epoch, position, from: found.from, counts: found.counts };
}

/** One article of a page, with what another version makes of it. */
export interface Looked {
  articleId: string;
  found: Reread;
}

/** Goes through the articles in the order of their captures, in bounded memory. `page` may give what it found anew in place of what it was given. */
export async function goThrough(
  parts: ReplayParts,
  how: RereadFor,
  which: WhichArticles,
  on: { progress: ReplayProgress; page: (page: Looked[]) => Promise<Looked[]>; changes?: (changes: Changes) => void },
): Promise<{ counts: ReplayCounts; from: From }> {
  const counts = noCounts();
  const readers = new Map<string, From[number]>();
  let last: CapturedRow | null = null;
  for (;;) {
    const rows: CapturedRow[] = await parts.articles.capturedAfter(last, PAGE, which);
    if (rows.length === 0) break;
    const looked = await Promise.all(rows.map(async ({ articleId }) => ({ articleId, found: await reread(parts, articleId, how) })));
    for (const { found } of await on.page(looked)) {
      counts.articles += 1;
      if (found.by !== null) {
        const key = `${found.by.name}@${found.by.version}`;
        const reader = readers.get(key) ?? { ...found.by, articles: 0 };
        readers.set(key, { ...reader, articles: reader.articles + 1 });
      }
      if (found.kind === 'left') counts.left[found.why] = (counts.left[found.why] ?? 0) + 1;
      else {
        const changes = changesOf(found.standing, found.records);
        count(counts, changes);
        on.changes?.(changes);
      }
    }
    last = rows.at(-1)!;
    on.progress(counts);
  }
  return { counts, from: [...readers].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, reader]) => reader) };
}

/** Records the readings of a page, in its order; those whose stream has moved on are read again. */
async function record(parts: ReplayParts, epoch: string, switches: readonly Switch[], page: Looked[]): Promise<Looked[]> {
  const done = page.map(async ({ articleId, found }) => ({ articleId, found: await recordOne(parts, epoch, switches, articleId, found) }));
  return Promise.all(done);
}

async function recordOne(
  parts: ReplayParts,
  epoch: string,
  switches: readonly Switch[],
  articleId: string,
  first: Reread,
): Promise<Reread> {
  const { log, articles } = parts;
  for (let found = first, attempt = 0; attempt < DECIDE_AGAIN; attempt += 1) {
    const mark = { articleId, revision: found.revision, extractor: { version: epoch } };
    if (found.kind === 'left') {
      // What the outlet withdrew and what cannot be read any more stays as it is after the switch, too.
      if (found.why !== 'unread') await articles.markRead(mark);
      return found;
    }
    if (found.isRecorded) return found;
    const outcome = await log.append({
      stream: found.stream,
      expectedVersion: found.version,
      cause: found.cause,
      records: found.records as NewRecord[],
      also: [articles.readStatement(mark)],
    });
    if (outcome.kind !== 'conflict') return found;
    found = await reread(parts, articleId, { epoch, switches, upTo: Number.MAX_SAFE_INTEGER });
  }
  throw new ReadingFault(
    'busy-stream',
    `article ${articleId}: its stream moved on ${DECIDE_AGAIN} times while it was read again; run it again`,
    'later',
  );
}

/** Says that the replay has begun, once for its epoch; the position of that. */
async function start({ log }: ReplayParts, epoch: string, to: { name: string; version: string }, who: string): Promise<number> {
  const cause = `replay:${epoch}`;
  const stream = streamOf.operations();
  for (;;) {
    const { version } = await log.readStream(stream, { last: 1 });
    const outcome = await log.append({
      stream,
      expectedVersion: version,
      cause,
      records: [newRecord(ReplayStarted, stream, { epoch, to }, { who, cause })],
    });
    if (outcome.kind !== 'conflict') return outcome.from;
  }
}

async function switchTo({ log }: ReplayParts, data: ExtractorSwitched['data'], who: string): Promise<number> {
  const cause = `switch:${data.epoch}`;
  const stream = streamOf.operations();
  for (;;) {
    const { version, records } = await log.readStream(stream);
    const other = switchesIn(records)[data.number - 1];
    if (other !== undefined && other.epoch !== data.epoch)
      throw new ReadingFault(
        'overtaken',
        `while the articles were read again, the log was switched to ${other.to.name}@${other.to.version} (record ${other.position}); start anew with a dry run`,
        'never',
      );
    const outcome = await log.append({
      stream,
      expectedVersion: version,
      cause,
      records: [newRecord(ExtractorSwitched, stream, data, { who, cause })],
    });
    if (outcome.kind !== 'conflict') return outcome.from;
  }
}
