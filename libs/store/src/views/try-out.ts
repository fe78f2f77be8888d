import type { View } from '@hearsay/views';
import type { AnyRecord } from '@hearsay/vocabulary';
import type { Database } from '../database/database.js';
import { Folder } from './folder.js';
import { READ_CHECKPOINT, type Checkpoint } from './view-tables.sql.js';
import { keptOf, type Runs } from './write-docs.js';

/** Documents kept in memory; the others wait in the temporary tables. */
const KEEP = 50_000;
const ROWS_PER_STATEMENT = 2_000;
const PAGE = 200;

/** A document as its table keeps it, before and after what was tried; null where there was none. */
export interface TriedDoc<Doc> {
  key: string;
  before: Doc | null;
  after: Doc;
}

/** A view as it would go on from where it stands. */
export interface Trial {
  /** Position that the view stands at; all that is read of it is of that one moment. */
  readonly position: number;
  /** Folds records that nobody has recorded. */
  fold(records: readonly AnyRecord[]): Promise<void>;
  /** The documents of a collection that were put since, by key. */
  changed<Doc>(collection: string): AsyncGenerator<TriedDoc<Doc>>;
}

/**
 * Lets `work` fold records onto a view without writing anything that lasts: what changes goes into temporary tables of one connection, and all else happens in a READ
 * ONLY transaction, so that PostgreSQL itself refuses any other write. It reads the view as of one moment, however long it takes. Role `reader` will do.
 *
 * Null where the tables are of another version of the view, or there are none.
 */
export async function tryOut<Result>(db: Database, view: View, work: (trial: Trial) => Promise<Result>): Promise<Result | null> {
  return db.withClient(async (client) => {
    await client.query(
      view.collections
        .map(({ name }) => `create temp table if not exists "trial_${name}" (key text collate "C" primary key, doc jsonb not null)`)
        .join(';\n'),
    );
    // Keys are looked up by index, whatever the statistics of tables that are filled meanwhile say.
    await client.query('begin isolation level repeatable read read only; set local enable_seqscan = off');
    try {
      const [checkpoint] = (await client.query(READ_CHECKPOINT, [view.name])).rows as Checkpoint[];
      return checkpoint?.version === view.version ? await work(trialOn(client, view, checkpoint.position)) : null;
    } finally {
      await client.query('rollback').catch(() => undefined);
      await client
        .query(view.collections.map(({ name }) => `drop table if exists pg_temp."trial_${name}"`).join(';\n'))
        .catch(() => undefined);
    }
  });
}

function trialOn(client: Runs, view: View, position: number): Trial {
  const folder = new Folder(view, loadTried(view), KEEP, false);
  return {
    position,
    fold: (records) =>
      folder.fold(records, client, async () => {
        const changed = folder.docs.changed();
        for (const collection of view.collections) {
          const documents = changed.get(collection.name) ?? [];
          for (let from = 0; from < documents.length; from += ROWS_PER_STATEMENT) {
            const rows = documents.slice(from, from + ROWS_PER_STATEMENT).map(([key, doc]) => ({ key, doc: keptOf(collection, doc) }));
            await client.query({ text: keepTried(collection.name), values: [JSON.stringify(rows)] });
          }
        }
        folder.docs.kept();
      }),
    async *changed<Doc>(collection: string) {
      for (let last = ''; ;) {
        const { rows } = (await client.query({ text: changedFrom(collection), values: [last, PAGE] })) as { rows: TriedDoc<Doc>[] };
        yield* rows;
        if (rows.length < PAGE) return;
        last = rows.at(-1)!.key;
      }
    },
  };
}

/** As `load`: a document as tried, else as the view holds it. */
function loadTried({ collections }: View): string {
  return collections
    .map(
      ({ name }, index) => `select ${index} as collection, key, doc from view."${name}" v where key = any ($${index + 1}::text[])
   and not exists (select from pg_temp."trial_${name}" t where t.key = v.key)
 union all select ${index}, key, doc from pg_temp."trial_${name}" where key = any ($${index + 1}::text[])`,
    )
    .join(' union all ');
}

/** Binds: a JSON array of rows `{key, doc}`. */
const keepTried = (collection: string): string => `insert into pg_temp."trial_${collection}"
select r.key, r.doc from json_to_recordset($1::json) as r (key text, doc jsonb) on conflict (key) do update set doc = excluded.doc`;

/** Binds: key of the last row of the page before, limit. */
const changedFrom = (collection: string): string => `select t.key, v.doc as before, t.doc as after
  from pg_temp."trial_${collection}" t left join view."${collection}" v on v.key = t.key where t.key > $1 order by t.key limit $2`;
