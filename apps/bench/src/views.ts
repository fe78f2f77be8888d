import { setTimeout as wait } from 'node:timers/promises';
import { Database, EventLog, ViewEngine, ViewReader } from '@hearsay/store';
import { Docs, LEDGER, runBatch } from '@hearsay/views';
import type { Bench } from './bench.js';
import { articleOf, CLAIMS } from './made-up-articles.js';

const ARTICLES = 1_000;
/** Row by row is too slow to be run to the end. */
const ROW_BY_ROW = 400;
/** The load under which lag is measured: claims a second, for so long. */
const CLAIMS_PER_SECOND = 500;
const LOAD_SECONDS = 10;
const POLL_MS = 50;

/**
 * The views beside their limits. A made-up war of a thousand parties: articles of ten claims, one in four a copy of an earlier one, denials and tolls among
 * them, names and places by a Zipf-like draw, so that some are everywhere and most are rare.
 */
export const benchViews: Bench = async ({ databaseUrl, progress }) => {
  const writer = new Database({ url: databaseUrl, role: 'worker', name: 'hearsay bench writer' });
  const projector = new Database({ url: databaseUrl, role: 'projector', name: 'hearsay bench projector' });
  const reader = new Database({ url: databaseUrl, role: 'reader', name: 'hearsay bench reader' });
  const log = new EventLog(writer);
  const projectorLog = new EventLog(projector);
  const engineOf = (options: { batch?: number; onBatch?: (batch: { position: number }) => void } = {}): ViewEngine =>
    new ViewEngine({ db: projector, log: projectorLog, ...options });
  try {
    progress('making tables');
    const live = engineOf();
    await live.ensure();
    progress(`appending ${ARTICLES} articles of ${CLAIMS} claims`);
    const articles = Array.from({ length: ARTICLES }, (_, i) => articleOf(i));
    await Promise.all(
      articles.map((article) => log.append({ stream: article.stream, expectedVersion: 0, cause: 'bench', records: article.records })),
    );
    const { position: head } = await log.head();

    progress('folding live, batches of 500');
    const liveMs = await timed(() => live.catchUp());

    progress('reading narrowly and folding in memory, nothing written');
    const floorMs: number[] = [];
    const rebuildMs: number[] = [];
    let peak = 0;
    for (let round = 0; round < 3; round += 1) {
      floorMs.push(await timed(() => foldInMemory(projectorLog)));
      progress(`rebuilding, round ${round + 1}`);
      globalThis.gc?.();
      rebuildMs.push(
        await timed(async () => {
          await engineOf().rebuild(() => {
            peak = Math.max(peak, process.memoryUsage().rss);
          });
        }),
      );
    }

    progress('folding row by row, a commit a record');
    await projector.query('update view.checkpoint set position = 0');
    for (const { name } of LEDGER.collections) await projector.query(`truncate view."${name}"`);
    const rowEngine = engineOf({ batch: 1 });
    await rowEngine.ensure();
    const rowMs = await timed(() => foldFirst(rowEngine, projector));
    await engineOf().rebuild();

    progress('past and present of events');
    const views = new ViewReader(reader);
    const { rows } = await views.events({ limit: 100 });
    const present: number[] = [];
    const past: number[] = [];
    for (let round = 0; round < 5; round += 1) {
      for (const { id } of rows) {
        present.push(await timed(() => views.event(id)));
        past.push(await timed(() => views.event(id, { knownAt: head })));
      }
    }

    progress(`lag at ${CLAIMS_PER_SECOND} claims a second`);
    const lag = await lagUnderLoad(engineOf, log, projectorLog);

    const median = (list: number[]): number => quantile(list, 0.5);
    return {
      records: head,
      live_fold_records_per_s: (head / liveMs) * 1000,
      memory_fold_records_per_s: (head / median(floorMs)) * 1000,
      rebuild_records_per_s: (head / median(rebuildMs)) * 1000,
      rebuild_vs_memory_fold: median(floorMs) / median(rebuildMs),
      row_by_row_records_per_s: (ROW_BY_ROW / rowMs) * 1000,
      rebuild_vs_row_by_row: head / median(rebuildMs) / (ROW_BY_ROW / rowMs),
      rebuild_peak_rss_mb: peak / 2 ** 20,
      event_now_ms: median(present),
      event_past_ms: median(past),
      event_past_vs_now: median(past) / median(present),
      lag_p50_ms: quantile(lag.engine, 0.5),
      lag_p99_ms: quantile(lag.engine, 0.99),
      poll_50ms_p99_ms: quantile(lag.poll, 0.99),
      lag_p99_vs_poll_50ms: quantile(lag.engine, 0.99) / quantile(lag.poll, 0.99),
    };
  } finally {
    await Promise.all([log.close(), projectorLog.close()]);
    await Promise.all([writer.close(), projector.close(), reader.close()]);
  }
};

/** The floor of a rebuild: the same records, the same folds, and nothing written. */
async function foldInMemory(log: EventLog): Promise<void> {
  const docs = new Docs(true);
  let after = 0;
  let page = log.read(after, 5_000, LEDGER.reads);
  for (;;) {
    const records = await page;
    if (records.length === 0) return;
    after = records.at(-1)?.position ?? after;
    page = log.read(after, 5_000, LEDGER.reads);
    for (const keys of runBatch(LEDGER, docs, records)) for (const { collection, key } of keys) docs.load(collection, key, null);
  }
}

/** Folds the first records one at a time, through an engine that follows only so far. */
async function foldFirst(engine: ViewEngine, db: Database): Promise<void> {
  const stop = new AbortController();
  const following = engine.follow(stop.signal);
  while ((await db.query<{ position: number }>('select position from view.checkpoint'))[0]!.position < ROW_BY_ROW) await wait(5);
  stop.abort();
  await following;
}

/** Milliseconds from the end of each append to the commit that shows it, and to a plain poll of the log that sees it. */
async function lagUnderLoad(
  engineOf: (options: { onBatch: (batch: { position: number }) => void }) => ViewEngine,
  log: EventLog,
  projectorLog: EventLog,
): Promise<{ engine: number[]; poll: number[] }> {
  const appended: { position: number; at: number }[] = [];
  const engine: number[] = [];
  const poll: number[] = [];
  const seen = (list: number[], position: number): void => {
    const now = performance.now();
    while (list.length < appended.length && appended[list.length]!.position <= position) list.push(now - appended[list.length]!.at);
  };
  let folded = 0;
  const stop = new AbortController();
  const following = engineOf({
    onBatch: ({ position }) => {
      folded = position;
      seen(engine, position);
    },
  }).follow(stop.signal);
  const polling = (async () => {
    while (!stop.signal.aborted) {
      seen(poll, (await projectorLog.head()).position);
      await wait(POLL_MS);
    }
  })();
  await wait(1_000);
  const started = performance.now();
  const appends = (LOAD_SECONDS * CLAIMS_PER_SECOND) / CLAIMS;
  for (let i = 0; i < appends; i += 1) {
    await wait(Math.max(0, started + (i * 1000 * CLAIMS) / CLAIMS_PER_SECOND - performance.now()));
    const article = articleOf(ARTICLES + i);
    const outcome = await log.append({ stream: article.stream, expectedVersion: 0, cause: 'bench', records: article.records });
    if (outcome.kind === 'conflict') throw new Error(`the stream ${article.stream} is not new`);
    appended.push({ position: outcome.to, at: performance.now() });
    // The engine may have committed while the append was still on its way back: that is no lag at all.
    seen(engine, folded);
  }
  while (engine.length < appended.length || poll.length < appended.length) await wait(20);
  stop.abort();
  await Promise.all([following, polling]);
  return { engine, poll };
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

function quantile(list: readonly number[], q: number): number {
  const sorted = [...list].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? 0;
}
