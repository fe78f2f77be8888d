import { foldLexicon, type LexiconRow } from '@hearsay/views';
import { LexiconEntryAdded, LexiconEntryReverted, newRecord, streamOf, type LexiconEntry, type NewRecord } from '@hearsay/vocabulary';
import type { EventLog } from '../log/event-log.js';

/** Who asks, why, and by what: `cause` is the command's idempotency key. */
export interface LexiconCommand {
  who: string;
  cause: string;
  reason: string;
}

/** The operator's lexicon at one moment. */
export interface LexiconState {
  /** How many changes made it; 0: there never was one. */
  state: number;
  /** Newest first. */
  rows: LexiconRow[];
}

export type LexiconChange = { kind: 'changed' | 'unchanged'; row: LexiconRow } | { kind: 'unknown' };

const STREAM = streamOf.lexicon();

/** The operator's entries of the lexicon: one stream of the log, folded when it is asked. It has tens of entries, not thousands. */
export class LexiconBook {
  readonly #log: EventLog;
  #known: LexiconState | null = null;

  /** Changing takes a log whose database has the role `writer`. */
  constructor(log: EventLog) {
    this.#log = log;
  }

  /** The lexicon as it is now. Where it has not changed since it was last asked, the same object. */
  async read(): Promise<LexiconState> {
    const after = this.#known?.state ?? 0;
    const { version } = await this.#log.readStream(STREAM, { fromVersion: after + 1, last: 1 });
    if (this.#known === null || version !== after) {
      const { version: state, records } = await this.#log.readStream(STREAM);
      this.#known = { state, rows: foldLexicon(records) };
    }
    return this.#known;
  }

  async get(id: string): Promise<LexiconRow | null> {
    return (await this.read()).rows.find((row) => row.id === id) ?? null;
  }

  /** Adds an entry; the same command sent again gives the same entry, `unchanged`. */
  async add(entry: LexiconEntry, { who, cause, reason }: LexiconCommand): Promise<{ kind: 'changed' | 'unchanged'; row: LexiconRow }> {
    const record = newRecord(LexiconEntryAdded, STREAM, { entry, reason }, { who, cause });
    const kind = await this.#append(record, cause);
    // A cause that was used before may have come with another entry: what was recorded then is the answer.
    const row = (await this.#recordedBy(cause)) ?? (await this.get(record.id));
    return { kind, row: row! };
  }

  /** Takes an entry back; one that is taken back already is `unchanged`. */
  async revert(id: string, { who, cause, reason }: LexiconCommand): Promise<LexiconChange> {
    const before = await this.get(id);
    if (before === null) return { kind: 'unknown' };
    if (before.reverted !== null) return { kind: 'unchanged', row: before };
    const kind = await this.#append(newRecord(LexiconEntryReverted, STREAM, { entry: id, reason }, { who, cause }), cause);
    return { kind, row: (await this.get(id))! };
  }

  async #append(record: NewRecord, cause: string): Promise<'changed' | 'unchanged'> {
    let expectedVersion = (await this.read()).state;
    for (;;) {
      const outcome = await this.#log.append({ stream: STREAM, cause, records: [record], expectedVersion });
      if (outcome.kind !== 'conflict') return outcome.kind === 'recorded' ? 'changed' : 'unchanged';
      expectedVersion = outcome.actualVersion;
    }
  }

  async #recordedBy(cause: string): Promise<LexiconRow | null> {
    const { records } = await this.#log.readStream(STREAM, { types: ['LexiconEntryAdded'] });
    const record = records.find(({ meta }) => meta.cause === cause);
    return record === undefined ? null : this.get(record.id);
  }
}
