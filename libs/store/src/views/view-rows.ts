import type { AsOf, Keyset, Page, Statement } from '@hearsay/views';
import type { Database } from '../database/database.js';
import { sqlStateOf } from '../faults.js';

/** Two time axes: what the ledger had recorded by then (a position or an ISO instant), and what had been published by then (ISO instant or day). */
export interface PastOf {
  knownAt?: number | string;
  publishedBy?: string;
}

/** One row and the position up to which the views had folded the log when it was read. */
export interface Found<Row> {
  row: Row;
  asOf: number;
}

/** SQLSTATE of a table that does not exist: the projector has not made it yet. */
const UNDEFINED_TABLE = '42P01';

/** Runs the views' statements with any role that may SELECT. Before the projector has made the tables they are empty. */
export class ViewRows {
  constructor(private readonly db: Database) {}

  async all<Row>({ text, values }: Statement): Promise<Row[]> {
    try {
      return await this.db.query<Row>(text, values);
    } catch (error) {
      if (sqlStateOf(error) === UNDEFINED_TABLE) return [];
      throw error;
    }
  }

  async docs<Doc>(statement: Statement): Promise<Doc[]> {
    return (await this.all<{ doc: Doc }>(statement)).map(({ doc }) => doc);
  }

  async page<Row>(limit: number, statement: Statement): Promise<Page<Row>> {
    const rows = await this.all<{ as_of: number; doc: Row | null; sort: Keyset | null }>(statement);
    const found = rows.filter((row): row is { as_of: number; doc: Row; sort: Keyset } => row.doc !== null);
    const shown = found.slice(0, limit);
    return {
      rows: shown.map(({ doc }) => doc),
      next: found.length > limit ? (shown.at(-1)?.sort ?? null) : null,
      asOf: rows[0]?.as_of ?? 0,
    };
  }

  async one<Row>(statement: Statement): Promise<Found<Row> | null> {
    const [row] = await this.all<{ as_of: number; doc: Row | null }>(statement);
    return row === undefined || row.doc === null ? null : { row: row.doc, asOf: row.as_of };
  }

  /** A past with its instants as positions of the log. */
  async then({ knownAt, publishedBy }: PastOf): Promise<AsOf> {
    const position = typeof knownAt === 'string' ? await this.positionAt(knownAt) : knownAt;
    return { ...(position !== undefined && { knownAt: position }), ...(publishedBy !== undefined && { publishedBy }) };
  }

  /** The last position recorded at or before an instant. Recorded instants never run backwards along positions, so halving finds it. */
  async positionAt(instant: string): Promise<number> {
    const [head] = await this.all<{ position: number }>({ text: 'select position from log.head', values: [] });
    let [low, high] = [0, head?.position ?? 0];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      const [row] = await this.all<{ within: boolean }>({
        text: 'select recorded_at <= $2::timestamptz as within from log.record where position = $1',
        values: [middle, instant],
      });
      if (row?.within === true) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

export function isPast(past: PastOf): boolean {
  return past.knownAt !== undefined || past.publishedBy !== undefined;
}
