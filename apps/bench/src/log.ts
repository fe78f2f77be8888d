import { once } from 'node:events';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { Database, EventLog, type Append } from '@hearsay/store';
import type { Bench } from './bench.js';
import { appendsWithViews } from './live-views.js';
import { batchOf, median, together } from './made-up-appends.js';

/** Articles of one measurement. */
const ARTICLES = 2_000;
const ROUNDS = 5;

/**
 * Appends of articles of ten claims (about 1 kB each), beside what PostgreSQL can do with the same rows and indexes.
 *
 * The contenders take turns in every round, each with fresh rows; a ratio is the median of the rounds' ratios. `naive`: eight connections, one insert
 * of ten rows and one commit an article, position by identity, order not kept. `COPY`: one connection, one statement.
 */
export const benchLog: Bench = async ({ databaseUrl, another, progress }) => {
  const bench = await open(databaseUrl);
  try {
    const rounds: Record<'eight' | 'naive' | 'many' | 'copy' | 'repeated', number>[] = [];
    for (let round = 0; round <= ROUNDS; round++) {
      progress(round === 0 ? 'warming up' : `round ${round} of ${ROUNDS}`);
      const eight = batchOf(`eight ${round}`, ARTICLES);
      const many = batchOf(`many ${round}`, ARTICLES);
      const turns = {
        eight: () => bench.append(eight, 8),
        naive: () => bench.naive(batchOf(`naive ${round}`, ARTICLES), 8),
        many: () => bench.append(many, 64),
        copy: () => bench.copy(batchOf(`copy ${round}`, ARTICLES)),
      };
      const rates: Record<string, number> = {};
      const names = Object.keys(turns) as (keyof typeof turns)[];
      // Every contender goes first as often as last: what the one before left to be written to disk slows the next.
      if (round % 2 === 1) names.reverse();
      for (const name of names) rates[name] = await turns[name]();
      rates['repeated'] = await bench.append(many, 64);
      if (round > 0) rounds.push(rates as (typeof rounds)[number]);
    }
    const ratio = (a: keyof (typeof rounds)[number], b: keyof (typeof rounds)[number]): number => median(rounds.map((r) => r[a] / r[b]));
    const rate = (a: keyof (typeof rounds)[number]): number => Math.round(median(rounds.map((r) => r[a])));
    return {
      'append, 8 writers / naive insert': ratio('eight', 'naive'),
      'append, 64 writers / COPY': ratio('many', 'copy'),
      'append of what is recorded / first append': ratio('repeated', 'many'),
      'append, 8 writers, records/s': rate('eight'),
      'naive insert, 8 connections, rows/s': rate('naive'),
      'append, 64 writers, records/s': rate('many'),
      'COPY, rows/s': rate('copy'),
      'append of what is recorded, 64 writers, records/s': rate('repeated'),
      ...(await appendsWithViews(await another(), progress)),
    };
  } finally {
    await bench.close();
  }
};

interface LogBench {
  append(appends: readonly Append[], writers: number): Promise<number>;
  naive(appends: readonly Append[], writers: number): Promise<number>;
  copy(appends: readonly Append[]): Promise<number>;
  close(): Promise<void>;
}

async function open(databaseUrl: string): Promise<LogBench> {
  const db = new Database({ url: databaseUrl, role: 'worker', max: 4, name: 'hearsay bench' });
  const log = new EventLog(db);
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 8 });
  await pool.query(`
    CREATE SCHEMA bench;
    CREATE TABLE bench.naive (LIKE log.record INCLUDING INDEXES);
    ALTER TABLE bench.naive ALTER COLUMN position ADD GENERATED ALWAYS AS IDENTITY, ALTER COLUMN recorded_at SET DEFAULT clock_timestamp();
    CREATE TABLE bench.copied (LIKE log.record INCLUDING INDEXES)`);
  let streams = 0;
  let copied = 0;
  const rate = async (appends: readonly Append[], work: () => Promise<unknown>): Promise<number> => {
    globalThis.gc?.();
    const began = performance.now();
    await work();
    return appends.reduce((sum, a) => sum + a.records.length, 0) / ((performance.now() - began) / 1_000);
  };
  return {
    append: (appends, writers) => rate(appends, () => together(appends, writers, (a) => log.append(a))),
    naive: (appends, writers) =>
      rate(appends, () =>
        together(appends, writers, (a) => {
          const stream = ++streams;
          return pool.query(NAIVE_INSERT, [
            a.records.map(() => stream),
            a.records.map((_, i) => i + 1),
            a.records.map((r) => r.id),
            a.records.map((r) => r.type),
            a.records.map((r) => r.schema),
            a.records.map((r) => JSON.stringify(r.data)),
            a.records.map((r) => JSON.stringify(r.meta)),
          ]);
        }),
      ),
    copy: (appends) =>
      rate(appends, async () => {
        const client = await pool.connect();
        try {
          const stream = client.query(copyFrom('COPY bench.copied FROM STDIN'));
          const at = new Date().toISOString();
          for (const a of appends) {
            const number = ++streams;
            let lines = '';
            a.records.forEach((r, i) => {
              lines += `${++copied}\t${number}\t${i + 1}\t${r.id}\t${r.type}\t${r.schema}\t${JSON.stringify(r.data).replaceAll('\\', '\\\\')}\t${JSON.stringify(r.meta)}\t${at}\n`;
            });
            if (!stream.write(lines)) await once(stream, 'drain');
          }
          stream.end();
          await once(stream, 'finish');
        } finally {
          client.release();
        }
      }),
    async close() {
      await log.close();
      await db.close();
      await pool.end();
    },
  };
}

const NAIVE_INSERT = `
INSERT INTO bench.naive (stream_id, version, id, type, schema, data, meta)
SELECT * FROM unnest($1::bigint[], $2::int[], $3::uuid[], $4::text[], $5::smallint[], $6::jsonb[], $7::jsonb[])`;
