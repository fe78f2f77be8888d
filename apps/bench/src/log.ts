import { once } from 'node:events';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { Database, EventLog, type Append } from '@hearsay/store';
import { ClaimRecorded, articleIdOf, newRecord, streamOf, withIds, type Claim } from '@hearsay/vocabulary';
import type { Bench } from './bench.js';

/** Articles of one measurement. */
const ARTICLES = 2_000;
const CLAIMS = 10;
const ROUNDS = 5;
/** Records that the grown log is filled with before it is measured again. */
const GROWN_TO = 6_000_000;
const FILL_STEP = 200_000;

/**
 * Appends of articles of ten claims (about 1 kB each), beside what PostgreSQL can do with the same rows and indexes.
 *
 * The contenders take turns in every round, each with fresh rows; a ratio is the median of the rounds' ratios. `naive`: eight connections, one insert
 * of ten rows and one commit an article, position by identity, order not kept. `COPY`: one connection, one statement.
 */
export const benchLog: Bench = async ({ databaseUrl, progress }) => {
  const bench = await open(databaseUrl);
  try {
    const rounds: Record<'eight' | 'naive' | 'many' | 'copy' | 'repeated', number>[] = [];
    for (let round = 0; round <= ROUNDS; round++) {
      progress(round === 0 ? 'warming up' : `round ${round} of ${ROUNDS}`);
      const eight = batchOf(`eight ${round}`);
      const many = batchOf(`many ${round}`);
      const turns = {
        eight: () => bench.append(eight, 8),
        naive: () => bench.naive(batchOf(`naive ${round}`), 8),
        many: () => bench.append(many, 64),
        copy: () => bench.copy(batchOf(`copy ${round}`)),
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
    };
  } finally {
    await bench.close();
  }
};

/** Appends to a log of six million records beside appends to an empty one. Takes about 10 GB of disk and several minutes. */
export const benchLogGrown: Bench = async ({ databaseUrl, progress }) => {
  const bench = await open(databaseUrl);
  try {
    const measure = async (name: string): Promise<{ eight: number; many: number; copy: number }> => {
      const rates = { eight: [] as number[], many: [] as number[], copy: [] as number[] };
      for (let round = 0; round <= ROUNDS; round++) {
        const eight = await bench.append(batchOf(`${name} eight ${round}`), 8);
        const many = await bench.append(batchOf(`${name} many ${round}`), 64);
        const copy = await bench.copy(batchOf(`${name} copy ${round}`));
        if (round === 0) continue;
        rates.eight.push(eight);
        rates.many.push(many);
        rates.copy.push(copy);
      }
      return { eight: median(rates.eight), many: median(rates.many), copy: median(rates.copy) };
    };
    progress('an empty log');
    const empty = await measure('empty');
    await bench.fill(GROWN_TO, progress);
    progress('the grown log');
    const grown = await measure('grown');
    return {
      'records in the grown log': GROWN_TO,
      'append, 8 writers, grown / empty': grown.eight / empty.eight,
      'append, 64 writers, grown / empty': grown.many / empty.many,
      // The COPY table has not grown: what the machine did meanwhile shows here.
      'COPY into a small table, then / before': grown.copy / empty.copy,
      'append, 64 writers, records/s, empty': Math.round(empty.many),
      'append, 64 writers, records/s, grown': Math.round(grown.many),
    };
  } finally {
    await bench.close();
  }
};

interface LogBench {
  append(appends: readonly Append[], writers: number): Promise<number>;
  naive(appends: readonly Append[], writers: number): Promise<number>;
  copy(appends: readonly Append[]): Promise<number>;
  fill(records: number, progress: (text: string) => void): Promise<void>;
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
    async fill(records, progress) {
      const { position } = await log.head();
      const sample = batchOf('fill')[0]!.records[0]!;
      for (let from = position; from < records; from += FILL_STEP) {
        await pool.query(FILL.replace('$data', pg.escapeLiteral(JSON.stringify(sample.data))), [
          Math.min(FILL_STEP, records - from) / CLAIMS,
        ]);
        if (from % 1_000_000 < FILL_STEP) progress(`filled to ${from} records`);
      }
      // What a server does by and by, done now, so that it does not run beside the measurement.
      await pool.query('VACUUM (ANALYZE) log.record');
      await pool.query('VACUUM (ANALYZE) log.stream');
      await pool.query('VACUUM (ANALYZE) log.append');
      await pool.query('CHECKPOINT').catch(() => undefined);
    },
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

/** Streams of ten records each, made by the server. Binds: how many streams. */
const FILL = `
WITH head AS (SELECT position AS p, streams AS s FROM log.head FOR UPDATE),
     made AS (INSERT INTO log.stream SELECT s + n, 'article-' || gen_random_uuid(), 10 FROM head, generate_series(1, $1) n),
     keys AS (INSERT INTO log.append SELECT s + n, 'revision 1, rules 1.0.0', p + n * 10 - 9, 10, 10 FROM head, generate_series(1, $1) n),
     rows AS (INSERT INTO log.record
       SELECT p + n * 10 - 10 + v, s + n, v, gen_random_uuid(), 'ClaimRecorded', 1, $data::jsonb, '{"who": "extractor", "cause": "revision 1, rules 1.0.0"}', now()
         FROM head, generate_series(1, $1) n, generate_series(1, 10) v)
UPDATE log.head SET position = position + $1 * 10, streams = streams + $1, recorded_at = greatest(recorded_at, date_trunc('milliseconds', clock_timestamp()))`;

/** Goes through the appends with so many at a time. */
async function together(appends: readonly Append[], writers: number, write: (append: Append) => Promise<unknown>): Promise<void> {
  let next = 0;
  await Promise.all(
    Array.from({ length: writers }, async () => {
      for (let append = appends[next++]; append !== undefined; append = appends[next++]) await write(append);
    }),
  );
}

/** Articles of ten claims, their ids made beforehand: what is measured is the log. */
function batchOf(name: string): Append[] {
  return Array.from({ length: ARTICLES }, (_, n) => {
    const article = articleIdOf(`https://bench.example/${name}/${n}`);
    const stream = streamOf.article(article);
    const cause = 'revision 1, rules 1.0.0';
    const claims = withIds(Array.from({ length: CLAIMS }, (__, i) => claimOf(article, n * CLAIMS + i)));
    const records = claims.map((claim) => newRecord(ClaimRecorded, stream, { claim }, { who: 'extractor', cause }));
    return { stream, expectedVersion: 0, cause, records };
  });
}

function claimOf(article: string, i: number): Omit<Claim, 'id'> {
  const quote = `The provincial health office said on Tuesday that ${i % 90} people were killed and ${i % 70} wounded when shells struck the market of district ${i}.`;
  const span = (text: string): { start: number; end: number } => ({ start: quote.indexOf(text), end: quote.indexOf(text) + text.length });
  return {
    article, revision: 1, outlet: 'The Bench Courier', publishedAt: '2026-03-04T05:06:07Z', start: 0, end: quote.length, quote,
    attribution: [{ name: 'The provincial health office', kind: 'organisation', ...span('The provincial health office'), cue: { ...span('said'), text: 'said' } }],
    stance: 'asserts', certainty: 'stated', polarity: 'affirmed', type: 'ASSAULT', mode: ['heavy-weapons'],
    actors: [{ role: 'target', name: 'people', kind: 'civilians', ...span('people') }],
    place: { name: `district ${i}`, ...span('district') }, time: { from: '2026-03-03', to: '2026-03-03', text: 'on Tuesday' },
    quantities: [
      { kind: 'killed', low: i % 90, high: i % 90, of: 'people', ...span(`${i % 90} people`) },
      { kind: 'wounded', low: i % 70, high: i % 70, of: 'people', ...span(`${i % 70} wounded`) },
    ],
    extractor: { name: 'rules', version: '1.0.0' }, confidence: 0.83,
  }; // prettier-ignore
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return (sorted[(sorted.length - 1) >> 1]! + sorted[sorted.length >> 1]!) / 2;
}
