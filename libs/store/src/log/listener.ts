import type pg from 'pg';
import type { Database } from '../database/database.js';
import { CHANNEL } from './hint.js';

const RECONNECT_FIRST_MS = 100;
const RECONNECT_MOST_MS = 5_000;

/** One LISTEN connection for all followers of a process. It comes back by itself when it is lost; meanwhile followers poll. */
export class Listener {
  readonly #db: Database;
  readonly #wakers = new Set<() => void>();
  #client: pg.Client | null = null;
  #connecting: Promise<void> | null = null;
  #retry: NodeJS.Timeout | null = null;
  #delayMs = RECONNECT_FIRST_MS;

  constructor(db: Database) {
    this.#db = db;
  }

  /** Calls `wake` at every hint, and once whenever the connection is back, since hints were missed. Returns the way to stop. */
  listen(wake: () => void): () => Promise<void> {
    this.#wakers.add(wake);
    this.#connect();
    return async () => {
      this.#wakers.delete(wake);
      if (this.#wakers.size === 0) await this.#disconnect();
    };
  }

  #connect(): void {
    if (this.#client !== null || this.#connecting !== null || this.#retry !== null || this.#wakers.size === 0) return;
    this.#connecting = this.#open()
      .catch(() => this.#later())
      .finally(() => {
        this.#connecting = null;
      });
  }

  async #open(): Promise<void> {
    const client = await this.#db.dedicatedClient();
    client.on('end', () => {
      if (this.#client !== client) return;
      this.#client = null;
      this.#later();
    });
    client.on('notification', () => this.#wakeAll());
    try {
      await client.query(`LISTEN ${CHANNEL}`);
    } catch (error) {
      await client.end().catch(() => undefined);
      throw error;
    }
    if (this.#wakers.size === 0) {
      await client.end();
      return;
    }
    this.#client = client;
    this.#delayMs = RECONNECT_FIRST_MS;
    this.#wakeAll();
  }

  #later(): void {
    if (this.#wakers.size === 0 || this.#retry !== null) return;
    this.#retry = setTimeout(() => {
      this.#retry = null;
      this.#connect();
    }, this.#delayMs);
    this.#delayMs = Math.min(RECONNECT_MOST_MS, 2 * this.#delayMs);
  }

  #wakeAll(): void {
    for (const wake of this.#wakers) wake();
  }

  async #disconnect(): Promise<void> {
    if (this.#retry !== null) clearTimeout(this.#retry);
    this.#retry = null;
    await this.#connecting;
    const client = this.#client;
    // A follower that came in the meantime keeps the connection.
    if (client === null || this.#wakers.size > 0) return;
    this.#client = null;
    await client.end().catch(() => undefined);
  }
}
