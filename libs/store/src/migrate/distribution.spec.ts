import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { LEDGER } from '@hearsay/views';
import { freshDatabase } from '../../../../tests/support/database.js';
import { Database, EventLog, ViewEngine } from '../index.js';

/** Tables that docs/scale.md says would be distributed, and by which column; all others are small and stand on one node or on each. */
const BY = new Map([
  ['log.record', 'stream_id'],
  ['log.append', 'stream_id'],
  ['log.stream', 'id'],
  ['archive.page', 'hash'],
  ['archive.text', 'hash'],
  ['ops.article', 'id'],
  ['ops.article_read', 'article_id'],
  ['ops.item', 'id'],
  ['ops.model_answer', 'text_hash'],
]);

interface Key {
  table: string;
  index: string;
  columns: string;
}

let fresh: Awaited<ReturnType<typeof freshDatabase>>;
let db: Database;

beforeAll(async () => {
  fresh = await freshDatabase();
  const projector = new Database({ url: fresh.url, role: 'projector', max: 4 });
  const log = new EventLog(projector);
  await new ViewEngine({ db: projector, log }).catchUp();
  await log.close();
  await projector.close();
  db = new Database({ url: fresh.url, role: 'owner', max: 1 });
});

afterAll(async () => {
  await db.close();
  await fresh.drop();
});

/** The rows of a table of docs/scale.md whose first cell begins so. */
const documented = (schema: RegExp): string[][] =>
  readFileSync('docs/scale.md', 'utf8')
    .split('\n')
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim().replaceAll('`', '')),
    ) // prettier-ignore
    .filter(([first]) => first !== undefined && schema.test(first));

const inOrder = (words: readonly string[]): string[] => words.toSorted((a, b) => (a < b ? -1 : 1));

describe('what a distributed PostgreSQL asks of the schema', () => {
  it('finds every unique key in docs/scale.md, with its columns and the column by which its table would be distributed', async () => {
    const keys = await db.query<Key>(`
      SELECT format('%s.%s', n.nspname, t.relname) AS "table", x.relname AS index,
             (SELECT string_agg(a.attname, ', ' ORDER BY k.n) FROM unnest(i.indkey) WITH ORDINALITY AS k (attnum, n)
                JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = k.attnum) AS columns
        FROM pg_index i JOIN pg_class t ON t.oid = i.indrelid JOIN pg_class x ON x.oid = i.indexrelid JOIN pg_namespace n ON n.oid = t.relnamespace
       WHERE i.indisunique AND n.nspname IN ('log', 'archive', 'ops', 'view')`);
    const views = new Set(LEDGER.collections.map(({ name }) => `view.${name}`));
    // Every table of a view has the one key that the engine gives it.
    const ofViews = keys.filter(({ table }) => views.has(table));
    expect(ofViews.map(({ columns }) => columns)).toEqual(LEDGER.collections.map(() => 'key'));
    const told = documented(/^(log|archive|ops|view)\.\w+\.\w+$/).map(([key, columns, by]) => [key, columns, by]);
    const found = keys
      .filter(({ table }) => !views.has(table))
      .map(({ table, index, columns }) => [`${table}.${index}`, columns, BY.get(table) ?? 'one node']);
    expect(inOrder(told.map((cells) => cells.join(' | ')))).toEqual(inOrder(found.map((cells) => cells.join(' | '))));
  });

  it('finds no unique key of a distributed table without the column of distribution, but for the two that the page says what becomes of', async () => {
    const rows = documented(/^(log|archive|ops|view)\.\w+\.\w+$/);
    const inTheWay = rows.filter(([, columns, by]) => by !== 'one node' && !columns!.split(', ').includes(by!)).map(([key]) => key!);
    expect(inOrder(inTheWay)).toEqual(['log.record.record_pkey', 'log.stream.stream_name_key']);
  });

  it('finds no foreign key: none could cross from one shard to another', async () => {
    expect(await db.query(`SELECT conname FROM pg_constraint WHERE contype = 'f' AND connamespace::regnamespace::text IN ('log', 'archive', 'ops', 'view')`)).toEqual([]); // prettier-ignore
  });
});
