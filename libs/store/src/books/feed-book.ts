import type { Database } from '../database/database.js';
import type { EventLog } from '../log/event-log.js';

export type FeedState = 'active' | 'paused' | 'retired';

export interface FeedRow {
  id: string;
  url: string;
  title: string | null;
  state: FeedState;
  dueAt: Date;
  etag: string | null;
  lastModified: string | null;
  lastPolledAt: Date | null;
  lastSucceededAt: Date | null;
  /** HTTP status of the last poll. */
  lastStatus: number | null;
  /** Polls in a row that failed. */
  failures: number;
  fault: { code: string; message: string; at: Date } | null;
  addedAt: Date;
  /** Items that polls called new, in all. */
  items: number;
}

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

/** The feed book. Each change of it appends its record and changes the row in one transaction. */
export class FeedBook {
  constructor(
    private readonly db: Database,
    private readonly log: EventLog,
  ) {}
  add(o: { url: string; title?: string | null; cause: string; who: string }): Promise<{ kind: 'added' | 'already-there'; feed: FeedRow }> {
    throw new Error(`not built: ${o.url} ${String(this.db)} ${String(this.log)}`);
  }
  list(o: { limit?: number; after?: string; state?: FeedState } = {}): Promise<FeedRow[]> {
    throw new Error(`not built: ${String(o)}`);
  }
  get(id: string): Promise<FeedRow | null> {
    throw new Error(`not built: ${id}`);
  }
  pause(id: string, command: FeedCommand): Promise<FeedChange> {
    throw new Error(`not built: ${id} ${command.cause}`);
  }
  resume(id: string, command: FeedCommand): Promise<FeedChange> {
    throw new Error(`not built: ${id} ${command.cause}`);
  }
  retire(id: string, command: FeedCommand): Promise<FeedChange> {
    throw new Error(`not built: ${id} ${command.cause}`);
  }
  move(id: string, to: string, command: FeedCommand): Promise<FeedChange> {
    throw new Error(`not built: ${id} ${to} ${command.cause}`);
  }
  due(limit: number): Promise<FeedRow[]> {
    throw new Error(`not built: ${limit}`);
  }
  polled(id: string, result: PollResult): Promise<void> {
    throw new Error(`not built: ${id} ${String(result)}`);
  }
}
