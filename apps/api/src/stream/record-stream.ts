import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from '@hearsay/kit';
import type { EventLog } from '@hearsay/store';
import type { AnyRecord, RecordType } from '@hearsay/vocabulary';

/** Records read and written at a time; with the socket's own buffer this bounds what a slow client costs. */
const BATCH = 100;
/** Proxies commonly close what was silent for 60 seconds. */
const HEARTBEAT_MS = 15_000;
/** A client that takes nothing for so long is gone. */
const SLOW_MS = 30_000;
/** After so long a client has to come back, with `Last-Event-ID`: keys that were revoked and clients that were forgotten come to an end. */
const LONGEST_MS = 3_600_000;

export interface StreamOptions {
  /** The position after which to begin. */
  after: number;
  types?: readonly RecordType[];
}

/**
 * Server-sent events of records. One follower of the log wakes all clients; each then reads for itself from where it is, so that a slow one neither holds up
 * the others nor makes anything pile up.
 */
export class RecordStream {
  private readonly ending = new AbortController();
  private position = 0;
  private following: Promise<void> | null = null;
  private readonly sleepers = new Set<() => void>();
  private clients = 0;

  constructor(
    private readonly log: EventLog,
    private readonly logger: Logger,
    /** Clients at a time. */
    readonly most = 100,
  ) {}

  get full(): boolean {
    return this.clients >= this.most;
  }

  /** Writes records to `response`, whose head is written already, until the client leaves, an hour has passed or the app ends. */
  async serve(response: ServerResponse, options: StreamOptions): Promise<void> {
    this.clients += 1;
    const gone = new AbortController();
    response.once('close', () => gone.abort());
    const signal = AbortSignal.any([gone.signal, this.ending.signal, AbortSignal.timeout(LONGEST_MS)]);
    try {
      await this.follow();
      response.write('retry: 2000\n\n');
      await this.pump(response, options, signal);
    } finally {
      this.clients -= 1;
      response.end();
    }
  }

  private async pump(response: ServerResponse, { after, types }: StreamOptions, signal: AbortSignal): Promise<void> {
    let at = after;
    while (!signal.aborted) {
      // Taken before the read: whatever is recorded during it wakes us again.
      const upTo = this.position;
      const records = await this.log.read(at, BATCH, types);
      const frames = records.map(frameOf);
      at = records.at(-1)?.position ?? at;
      if (records.length < BATCH && upTo > at) {
        // Nothing of these types up to here: an id without data moves the client's Last-Event-ID and shows it nothing.
        at = upTo;
        frames.push(`id: ${at}\n\n`);
      }
      if (frames.length > 0 && !response.write(frames.join(''))) await drained(response, signal);
      if (records.length < BATCH && !(await this.beyond(upTo, signal)) && !signal.aborted) response.write(': still here\n\n');
    }
  }

  /** True as soon as the log has grown beyond a position; false after a heartbeat's time, or at the end. */
  private beyond(position: number, signal: AbortSignal): Promise<boolean> {
    if (this.position > position) return Promise.resolve(true);
    return new Promise((resolve) => {
      const done = (): void => {
        clearTimeout(timer);
        this.sleepers.delete(done);
        signal.removeEventListener('abort', done);
        resolve(this.position > position);
      };
      const timer = setTimeout(done, HEARTBEAT_MS);
      this.sleepers.add(done);
      signal.addEventListener('abort', done);
    });
  }

  /** Begins to follow the log with the first client. */
  private async follow(): Promise<void> {
    if (this.following !== null) return;
    this.position = (await this.log.head()).position;
    this.following ??= this.run();
  }

  private async run(): Promise<void> {
    const { signal } = this.ending;
    while (!signal.aborted) {
      try {
        for await (const records of this.log.follow({ after: this.position, signal })) {
          this.position = records.at(-1)?.position ?? this.position;
          for (const wake of this.sleepers) wake();
        }
      } catch (err) {
        // Clients keep their place in the log, so following again loses nothing.
        this.logger.warn({ err }, 'following the log broke off; trying again');
        await sleep(1_000, undefined, { signal }).catch(() => undefined);
      }
    }
  }

  /** Nest calls this before it waits for open connections to end. */
  async onModuleDestroy(): Promise<void> {
    this.ending.abort();
    await this.following;
  }
}

function frameOf(record: AnyRecord): string {
  return `id: ${record.position}\nevent: ${record.type}\ndata: ${JSON.stringify(record)}\n\n`;
}

async function drained(response: ServerResponse, signal: AbortSignal): Promise<void> {
  try {
    await once(response, 'drain', { signal: AbortSignal.any([signal, AbortSignal.timeout(SLOW_MS)]) });
  } catch {
    response.destroy();
  }
}
