import type { Database } from '../database/database.js';
import type { Statement } from '../database/statement.js';

export interface Checkpoint {
  /** Of the view's fold; another version means that the view is to be rebuilt. */
  version: string;
  /** The last position folded. */
  position: number;
}

/** How far each view has been folded (table `view.checkpoint`). */
export class Checkpoints {
  constructor(private readonly db: Database) {}
  get(view: string): Promise<Checkpoint | null> {
    throw new Error(`not built: ${view} ${String(this.db)}`);
  }
  all(): Promise<(Checkpoint & { view: string; updatedAt: Date })[]> {
    throw new Error('not built');
  }
  /** To be run in the transaction that changes the view's rows. */
  statement(view: string, checkpoint: Checkpoint): Statement {
    throw new Error(`not built: ${view} ${checkpoint.position}`);
  }
  set(view: string, checkpoint: Checkpoint): Promise<void> {
    throw new Error(`not built: ${view} ${checkpoint.position}`);
  }
}
