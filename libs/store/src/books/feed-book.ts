import {
  FeedAdded,
  FeedMoved,
  FeedPaused,
  FeedResumed,
  FeedRetired,
  feedIdOf,
  newRecord,
  type RecordMeta,
  streamOf,
  wellFormed,
  type NewRecord,
} from '@hearsay/vocabulary';
import type { Database } from '../database/database.js';
import type { Statement } from '../database/statement.js';
import { StoreFault, constraintOf } from '../faults.js';
import type { EventLog } from '../log/event-log.js';
import {
  ADD_FEED,
  DUE_FEEDS,
  FEED_BY_URL,
  FEED_POLLED,
  GET_FEED,
  HAS_APPEND,
  LIST_FEEDS,
  MOVE_FEED,
  POLL_FEED_SOON,
  SET_FEED_STATE,
} from './feed-book.sql.js';
import { feedRowOf, type FeedRow, type FeedState, type StoredFeed } from './feed-row.js';
import { isUuid } from './is-uuid.js';

/** Who asks and by what: `cause` is the command's idempotency key. */
export interface FeedCommand {
  cause: string;
  who: string;
  reason?: string | null;
}

export type FeedChange =
  | { kind: 'changed' | 'unchanged'; feed: FeedRow }
  | { kind: 'unknown' }
  /** The URL belongs to another feed. */
  | { kind: 'taken'; by: FeedRow };

export interface PollResult {
  /** undefined: as it was; null: none. */
  etag?: string | null;
  lastModified?: string | null;
  nextDueAt: Date;
  title?: string | null;
  /** null: the poll succeeded. */
  fault: { code: string; message: string } | null;
  newItems: number;
  status?: number;
}

/** PostgreSQL's index takes keys of up to 2.7 kB; a URL that long is a mistake. */
const MOST_URL_LENGTH = 2_000;

/** What a command decided: the record and the change of the row, which go into one transaction. */
type Decision = { kind: 'change'; record: NewRecord; statement: Statement } | Exclude<FeedChange, { kind: 'changed' }>;

/** The feed book. Each change of it appends its record and changes the row in one transaction. What a poll finds is no record, only the row. */
export class FeedBook {
  readonly #db: Database;
  readonly #log: EventLog;

  /** Changing takes a log whose database has the role `writer` or `worker`. */
  constructor(db: Database, log: EventLog) {
    this.#db = db;
    this.#log = log;
  }

  /**
   * Puts a URL into the book; it is due at once. A feed that was retired comes back under its id.
   *
   * @throws StoreFault `url-malformed` for anything but an http or https URL of up to 2,000 characters.
   */
  async add(o: {
    url: string;
    title?: string | null;
    cause: string;
    who: string;
  }): Promise<{ kind: 'added' | 'already-there'; feed: FeedRow }> {
    const url = feedUrl(o.url);
    const id = feedIdOf(url);
    const stream = streamOf.feed(id);
    for (;;) {
      const holder = await this.#byUrl(url);
      if (holder !== null) {
        // The same command again is answered as it was the first time.
        const mine = (await this.#db.query(HAS_APPEND, [stream, o.cause])).length > 0;
        return { kind: mine && holder.id === id ? 'added' : 'already-there', feed: holder };
      }
      const known = await this.#get(id);
      // The feed moved on to another URL: it is still this one.
      if (known !== null && known.feed.state !== 'retired') return { kind: 'already-there', feed: known.feed };
      const title = o.title == null ? null : wellFormed(o.title);
      const done = await this.#record(stream, known?.version ?? 0, o, newRecord(FeedAdded, stream, { feedId: id, url, title }, metaOf(o)), {
        text: ADD_FEED,
        values: [id, url, title],
      });
      if (done) return { kind: 'added', feed: (await this.get(id))! };
    }
  }

  /** By id, ascending; `after`: the last id of the page before. */
  async list(o: { limit?: number; after?: string; state?: FeedState } = {}): Promise<FeedRow[]> {
    const after = o.after !== undefined && isUuid(o.after) ? o.after : null;
    return (await this.#db.query<StoredFeed>(LIST_FEEDS, [after, o.limit ?? 100, o.state ?? null])).map(feedRowOf);
  }

  async get(id: string): Promise<FeedRow | null> {
    return (await this.#get(id))?.feed ?? null;
  }

  /** A feed is not polled until it is resumed. */
  pause(id: string, command: FeedCommand): Promise<FeedChange> {
    return this.#change(id, command, (feed) =>
      feed.state === 'active'
        ? {
            kind: 'change',
            record: newRecord(FeedPaused, streamOf.feed(feed.id), { feedId: feed.id, reason: reasonOf(command) }, metaOf(command)),
            statement: { text: SET_FEED_STATE, values: [feed.id, 'paused'] },
          }
        : { kind: 'unchanged', feed },
    );
  }

  /** A paused feed is polled again, at once. A retired one stays retired: add it. */
  resume(id: string, command: FeedCommand): Promise<FeedChange> {
    return this.#change(id, command, (feed) =>
      feed.state === 'paused'
        ? {
            kind: 'change',
            record: newRecord(FeedResumed, streamOf.feed(feed.id), { feedId: feed.id }, metaOf(command)),
            statement: { text: SET_FEED_STATE, values: [feed.id, 'active'] },
          }
        : { kind: 'unchanged', feed },
    );
  }

  /** A feed is removed from the book. What it brought stays. */
  retire(id: string, command: FeedCommand): Promise<FeedChange> {
    return this.#change(id, command, (feed) =>
      feed.state !== 'retired'
        ? {
            kind: 'change',
            record: newRecord(FeedRetired, streamOf.feed(feed.id), { feedId: feed.id, reason: reasonOf(command) }, metaOf(command)),
            statement: { text: SET_FEED_STATE, values: [feed.id, 'retired'] },
          }
        : { kind: 'unchanged', feed },
    );
  }

  /**
   * A feed is polled at another URL and keeps its id. `taken` where another feed of the book is polled there.
   *
   * @throws StoreFault `url-malformed`
   */
  move(id: string, to: string, command: FeedCommand): Promise<FeedChange> {
    const url = feedUrl(to);
    return this.#change(id, command, async (feed) => {
      if (feed.url === url || feed.state === 'retired') return { kind: 'unchanged', feed };
      const holder = await this.#byUrl(url);
      if (holder !== null) return { kind: 'taken', by: holder };
      return {
        kind: 'change',
        record: newRecord(FeedMoved, streamOf.feed(feed.id), { feedId: feed.id, from: feed.url, to: url }, metaOf(command)),
        statement: { text: MOVE_FEED, values: [feed.id, url] },
      };
    });
  }

  /** Active feeds whose time has come, longest due first. They stay due until `polled`: whoever asks again finds them again. */
  async due(limit: number): Promise<FeedRow[]> {
    return (await this.#db.query<StoredFeed>(DUE_FEEDS, [limit])).map(feedRowOf);
  }

  /** Makes an active feed due now. */
  async pollSoon(id: string): Promise<void> {
    if (isUuid(id)) await this.#db.query(POLL_FEED_SOON, [id]);
  }

  /** Writes down what a poll found, and when the next one is due. */
  async polled(id: string, result: PollResult): Promise<void> {
    if (!isUuid(id)) return;
    const text = (value: string | null | undefined): string | null => (value == null ? null : wellFormed(value));
    await this.#db.query(FEED_POLLED, [
      id,
      result.etag !== undefined,
      text(result.etag),
      result.lastModified !== undefined,
      text(result.lastModified),
      result.nextDueAt,
      text(result.title),
      result.status ?? null,
      result.newItems,
      text(result.fault?.code),
      text(result.fault?.message),
    ]);
  }

  /** Read, decide, write; and again where somebody else wrote in between. */
  async #change(id: string, command: FeedCommand, decide: (feed: FeedRow) => Decision | Promise<Decision>): Promise<FeedChange> {
    for (;;) {
      const known = await this.#get(id);
      if (known === null) return { kind: 'unknown' };
      const decision = await decide(known.feed);
      if (decision.kind === 'unchanged' && (await this.#db.query(HAS_APPEND, [streamOf.feed(id), command.cause])).length > 0)
        return { kind: 'changed', feed: known.feed };
      if (decision.kind !== 'change') return decision;
      if (await this.#record(streamOf.feed(id), known.version, command, decision.record, decision.statement))
        return { kind: 'changed', feed: (await this.get(id))! };
    }
  }

  /** False where somebody else was first and the decision is to be made again. */
  async #record(
    stream: string,
    expectedVersion: number,
    command: { cause: string },
    record: NewRecord,
    statement: Statement,
  ): Promise<boolean> {
    try {
      const outcome = await this.#log.append({ stream, expectedVersion, cause: command.cause, records: [record], also: [statement] });
      return outcome.kind !== 'conflict';
    } catch (error) {
      // Two feeds took one URL at the same time: the index let one of them in.
      if (error instanceof StoreFault && constraintOf(error) === 'feed_url') return false;
      throw error;
    }
  }

  async #get(id: string): Promise<{ feed: FeedRow; version: number } | null> {
    if (!isUuid(id)) return null;
    const [row] = await this.#db.query<StoredFeed & { streamVersion: number | null }>(GET_FEED, [id, streamOf.feed(id.toLowerCase())]);
    if (row === undefined) return null;
    const { streamVersion, ...stored } = row;
    return { feed: feedRowOf(stored), version: streamVersion ?? 0 };
  }

  async #byUrl(url: string): Promise<FeedRow | null> {
    const [row] = await this.#db.query<StoredFeed>(FEED_BY_URL, [url]);
    return row === undefined ? null : feedRowOf(row);
  }
}

const reasonOf = (command: FeedCommand): string | null => (command.reason == null ? null : wellFormed(command.reason));

/** A URL in one spelling: as the URL standard writes it, without fragment. */
function feedUrl(given: string): string {
  const url = URL.canParse(given) ? new URL(given) : null;
  if (url === null || !['http:', 'https:'].includes(url.protocol) || given.length > MOST_URL_LENGTH)
    throw new StoreFault(
      'url-malformed',
      `${JSON.stringify(given.slice(0, 200))} is not the URL of a feed: give an http or https URL of up to 2,000 characters.`,
      'never',
    );
  url.hash = '';
  return url.href;
}

/** Only who and cause: what else a command holds belongs to the data, or nowhere. */
function metaOf(command: { who: string; cause: string }): RecordMeta {
  return { who: command.who, cause: command.cause };
}
