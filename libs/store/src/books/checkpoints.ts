import type { Database } from '../database/database.js';
import type { Statement } from '../database/statement.js';

export interface Checkpoint {
  /** Of the view's fold; another version means that the view is to be rebuilt. */
  version: string;
  /** The last position folded. */
  position: number;
}

/** Binds: view, version, position. */
const SET = `
INSERT INTO view.checkpoint (view, version, position) VALUES ($1, $2, $3)
ON CONFLICT (view) DO UPDATE SET version = excluded.version, position = excluded.position, updated_at = now()`;
/** Binds: view. */
const GET = `SELECT version, position FROM view.checkpoint WHERE view = $1`;
const ALL = `SELECT view, version, position, updated_at AS "updatedAt" FROM view.checkpoint ORDER BY view`;

/** How far each view has been folded (table `view.checkpoint`). Takes a database of role `projector`; reading, any. */
export class Checkpoints {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  async get(view: string): Promise<Checkpoint | null> {
    return (await this.#db.query<Checkpoint>(GET, [view]))[0] ?? null;
  }

  all(): Promise<(Checkpoint & { view: string; updatedAt: Date })[]> {
    return this.#db.query(ALL);
  }

  /** To be run in the transaction that changes the view's rows. */
  statement(view: string, checkpoint: Checkpoint): Statement {
    return { text: SET, values: [view, checkpoint.version, checkpoint.position] };
  }

  set(view: string, checkpoint: Checkpoint): Promise<void> {
    return this.#db.run(this.statement(view, checkpoint));
  }
}
