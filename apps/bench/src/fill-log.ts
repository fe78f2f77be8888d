import { Database, EventLog } from '@hearsay/store';
import { articleOf } from './made-up-articles.js';

/** Articles of the year that is told again and again; it must not be longer than a year (40 articles a day). */
const ARTICLES_A_YEAR = 9_000;
const FIRST_YEAR = 2031;
const AT_ONCE = 200;

/**
 * Fills an empty log with about so many records that fold as any other: one made-up year is appended, and the server repeats it year after year, with
 * articles, claims, fingerprints and days of its own. Parties and places stay: a long war, not many short ones.
 */
export async function fillLog(url: string, records: number, progress: (text: string) => void): Promise<number> {
  const db = new Database({ url, role: 'owner', max: 2, name: 'hearsay bench fill' });
  const log = new EventLog(db);
  try {
    for (let n = 0; n < ARTICLES_A_YEAR && (await log.head()).position < records; n += AT_ONCE)
      await Promise.all(
        Array.from({ length: AT_ONCE }, (_, i) => {
          const article = articleOf(n + i);
          return log.append({ stream: article.stream, expectedVersion: 0, cause: 'bench', records: article.records });
        }),
      );
    const year = (await log.head()).position;
    for (let k = 1; year > 0 && (k + 1) * year <= records; k++) {
      await db.query(REPEAT_YEAR, [k, `${FIRST_YEAR + k}-`]);
      if (k % 5 === 0) progress(`filled to ${(k + 1) * year} records`);
    }
    // What a server does by and by, done now, so that it does not run beside the measurement.
    for (const table of ['record', 'stream', 'append']) await db.query(`VACUUM (ANALYZE) log.${table}`);
    await db.query('CHECKPOINT').catch(() => undefined);
    return (await log.head()).position;
  } finally {
    await log.close();
    await db.close();
  }
}

/** The first year once more. Binds: how many times it has been told, the year that stands for it as `2032-`. */
const REPEAT_YEAR = `
WITH year AS (SELECT max(first + count - 1) AS records, count(*) AS streams FROM log.append WHERE stream_id <= ${ARTICLES_A_YEAR}),
     base AS (
       SELECT a.*, substr(s.name, 9) AS article, md5(s.name || $1)::uuid::text AS again, s.version AS last
         FROM log.append a JOIN log.stream s ON s.id = a.stream_id WHERE a.stream_id <= ${ARTICLES_A_YEAR}
     ),
     streams AS (INSERT INTO log.stream SELECT b.stream_id + $1::int * y.streams, 'article-' || b.again, b.last FROM base b, year y),
     keys AS (INSERT INTO log.append SELECT b.stream_id + $1::int * y.streams, b.cause, b.first + $1::int * y.records, b.count, b.version FROM base b, year y),
     rows AS (
       INSERT INTO log.record
       SELECT r.position + $1::int * y.records, r.stream_id + $1::int * y.streams, r.version, md5(r.id::text || $1)::uuid, r.type, r.schema,
              CASE WHEN r.type = 'ClaimRecorded'
                   THEN replace(replace(replace(r.data::text, b.article, b.again), r.data->'claim'->>'id', md5(r.data->'claim'->>'id' || $1)::uuid::text), '${FIRST_YEAR}-', $2)::jsonb
                   ELSE replace(replace(r.data::text, b.article, b.again), '${FIRST_YEAR}-', $2)::jsonb
                        || jsonb_build_object('fingerprint', (SELECT jsonb_agg(f::int # ($1::int * 7919) ORDER BY f::int # ($1::int * 7919)) FROM jsonb_array_elements_text(r.data->'fingerprint') f))
              END, r.meta, head.recorded_at
         FROM base b JOIN log.record r ON r.position >= b.first AND r.position < b.first + b.count CROSS JOIN year y CROSS JOIN log.head
        ORDER BY r.position
     )
UPDATE log.head SET position = head.position + year.records, streams = head.streams + year.streams FROM year`;
