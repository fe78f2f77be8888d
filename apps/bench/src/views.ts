import { Database, EventLog, ViewEngine, ViewReader } from '@hearsay/store';
import { Docs, LEDGER, runBatch } from '@hearsay/views';
import type { Bench } from './bench.js';
import { CLAIMS_PER_SECOND, lagUnderLoad } from './lag.js';
import { articleOf, CLAIMS } from './made-up-articles.js';
import { median, quantile } from './quantile.js';

const ARTICLES = 1_000;
/** Row by row is too slow to be run to the end. */
const ROW_BY_ROW = 400;

/**
 * The views beside their limits, over the articles of `made-up-articles.ts`.
 */
export const benchViews: Bench = async ({ databaseUrl, progress }) => {
  const writer = new Database({ url: databaseUrl, role: 'worker', name: 'hearsay bench writer' });
  const projector = new Database({ url: databaseUrl, role: 'projector', name: 'hearsay bench projector' });
  const reader = new Database({ url: databaseUrl, role: 'reader', name: 'hearsay bench reader' });
  const log = new EventLog(writer);
  const projectorLog = new EventLog(projector);
  const engineOf = (): ViewEngine => new ViewEngine({ db: projector, log: projectorLog });
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

    progress('upserting row by row, a commit a record');
    const rowMs = await foldRowByRow(projector, projectorLog);

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
    const lag = await lagUnderLoad(databaseUrl, log, projectorLog, ARTICLES);

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

/**
 * What a rebuild is beside: each record's documents are written one by one, and each record has a durable commit. The peer keeps all documents in memory, reads
 * nothing back, and writes plain tables of key and document without other columns or indexes.
 */
async function foldRowByRow(db: Database, log: EventLog): Promise<number> {
  const docs = new Docs(true);
  const records = await log.read(0, ROW_BY_ROW);
  const tables = LEDGER.collections.map(({ name }) => `create table view."bench_${name}" (key text primary key, doc jsonb not null)`);
  await db.query(tables.join(';'));
  return db.withClient((client) =>
    timed(async () => {
      for (const record of records) {
        for (const keys of runBatch(LEDGER, docs, [record])) for (const { collection, key } of keys) docs.load(collection, key, null);
        await client.query('begin');
        for (const [collection, changed] of docs.changed()) {
          for (const [key, doc] of changed) {
            await client.query({
              name: `bench ${collection}`,
              text: `insert into view."bench_${collection}" values ($1, $2) on conflict (key) do update set doc = excluded.doc`,
              values: [key, JSON.stringify(doc)],
            });
          }
        }
        await client.query('commit');
        docs.kept();
      }
    }),
  );
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}
