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
    await db.query(KEEP_YEAR);
    for (let k = 1; year > 0 && (k + 1) * year <= records; k++) {
      await db.query(REPEAT_YEAR, [k, `${FIRST_YEAR + k}-`]);
      if (k % 2 === 0) progress(`filled to ${(k + 1) * year} records`);
    }
    // What a server does by and by, done now, so that it does not run beside the measurement.
    for (const table of ['record', 'stream', 'append']) await db.query(`VACUUM (ANALYZE) log.${table}`);
    await db.query('CHECKPOINT').catch(() => undefined);
    await db.query('DROP TABLE year_article, year_record, year');
    return (await log.head()).position;
  } finally {
    await log.close();
    await db.close();
  }
}

/** The first year as it is told again: articles with their keys, and their records. */
const KEEP_YEAR = `
CREATE TABLE year_article AS
SELECT a.*, substr(s.name, 9) AS article, s.version AS last FROM log.append a JOIN log.stream s ON s.id = a.stream_id;
CREATE TABLE year_record AS
SELECT r.*, r.data::text AS text, r.data->'claim'->>'id' AS claim, a.article FROM log.record r JOIN year_article a ON a.stream_id = r.stream_id;
CREATE TABLE year AS SELECT position AS records, streams FROM log.head;
ANALYZE`;

/** The year once more. Binds: how many times it has been told, the year that stands for it as `2032-`. */
const REPEAT_YEAR = `
WITH streams AS (
       INSERT INTO log.stream SELECT a.stream_id + $1::int * y.streams, 'article-' || md5(a.article || $1)::uuid, a.last FROM year_article a, year y
     ), keys AS (
       INSERT INTO log.append SELECT a.stream_id + $1::int * y.streams, a.cause, a.first + $1::int * y.records, a.count, a.version FROM year_article a, year y
     ), retold AS (
       SELECT r.*, replace(replace(text, article, md5(article || $1)::uuid::text), '${FIRST_YEAR}-', $2) AS again FROM year_record r
     ), rows AS (
       INSERT INTO log.record
       SELECT r.position + $1::int * y.records, r.stream_id + $1::int * y.streams, r.version, md5(r.id::text || $1)::uuid, r.type, r.schema,
              CASE WHEN claim IS NULL
                   THEN again::jsonb || jsonb_build_object('fingerprint', (SELECT jsonb_agg(f::int # ($1::int * 7919) ORDER BY f::int # ($1::int * 7919)) FROM jsonb_array_elements_text(r.data->'fingerprint') f))
                   ELSE replace(again, claim, md5(claim || $1)::uuid::text)::jsonb END,
              r.meta, h.recorded_at
         FROM retold r CROSS JOIN year y CROSS JOIN log.head h
        ORDER BY r.position
     )
UPDATE log.head SET position = head.position + year.records, streams = head.streams + year.streams FROM year`;
