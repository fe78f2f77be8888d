import { parentPort, workerData } from 'node:worker_threads';
import { Database, EventLog, ViewEngine } from '@hearsay/store';

/** A batch that can be seen since an instant (milliseconds since 1970, with fractions). */
export interface Seen {
  position: number;
  at: number;
  records: number;
  ms: number;
}

/** What the bench starts as a thread of its own: the projector's engine, as it follows in a process of its own in a deployment. Ends at the first message. */
const { databaseUrl } = workerData as { databaseUrl: string };
const db = new Database({ url: databaseUrl, role: 'projector', name: 'hearsay bench follower' });
const log = new EventLog(db);
const engine = new ViewEngine({
  db,
  log,
  onBatch: ({ position, records, ms }) => {
    parentPort?.postMessage({ position, at: performance.timeOrigin + performance.now(), records, ms } satisfies Seen);
  },
});
const stop = new AbortController();
parentPort?.once('message', () => stop.abort());
await engine.follow(stop.signal);
await log.close();
await db.close();
