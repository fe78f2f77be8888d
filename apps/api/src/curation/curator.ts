import { setTimeout as sleep } from 'node:timers/promises';
import type { z } from 'zod';
import type { EventLog, Views } from '@hearsay/store';
import type { DecisionRow } from '@hearsay/views';
import { newRecord, type RecordKind } from '@hearsay/vocabulary';
import { etagOf, namesEtag } from '../http/etag-of.js';
import { ProblemFault } from '../http/problem.js';

/** A decision as it is asked for. `check` throws where the state does not allow it, and is asked again where the state moved on meanwhile. */
export interface Asked<Data extends z.ZodType> {
  stream: string;
  kind: RecordKind<string, Data>;
  data: z.input<Data>;
  who: string;
  cause: string;
  check: () => Promise<void>;
}

/** How long the views may lag behind the log before a decision is refused, or its answer given up. */
const PATIENCE_MS = 10_000;
const LOOK_EVERY_MS = 20;
/** Two analysts at one stream at once are rare; ten are none that a client should wait for. */
const ATTEMPTS = 5;

/**
 * Records decisions: one at a time in each stream, each on the state that the decisions before it left. The views are waited for, before and after, so that a
 * decision is made on the newest state and its answer shows what came of it.
 */
export class Curator {
  constructor(
    private readonly views: Views,
    private readonly log: EventLog,
  ) {}

  /** @returns the decision, and whether it was recorded now; the same command sent again gives the same decision. */
  async decide<Data extends z.ZodType>({
    stream,
    kind,
    data,
    who,
    cause,
    check,
  }: Asked<Data>): Promise<{ decision: DecisionRow; fresh: boolean }> {
    const record = newRecord(kind, stream, data, { who, cause });
    const append = { stream, cause, records: [record] };
    // No stream has this version: a command that was sent before is told apart from a new one before anything is checked.
    let outcome = await this.log.append({ ...append, expectedVersion: -1 });
    for (let attempt = 0; outcome.kind === 'conflict' && attempt < ATTEMPTS; attempt += 1) {
      await this.reach((await this.log.head()).position);
      await check();
      outcome = await this.log.append({ ...append, expectedVersion: outcome.actualVersion });
    }
    if (outcome.kind === 'conflict')
      throw new ProblemFault('conflict', 'Others decide on the same at the same time. Look at the newest state and decide again.');
    const [recorded] = await this.log.read(outcome.from - 1, 1);
    await this.reach(outcome.to);
    const found = recorded === undefined ? null : await this.views.decision(recorded.id);
    if (found === null) throw new Error(`the views do not show the decision at position ${outcome.from}`);
    return { decision: found.row, fresh: outcome.kind === 'recorded' };
  }

  /** Waits until the views show what the log holds up to a position. */
  private async reach(position: number): Promise<void> {
    const until = Date.now() + PATIENCE_MS;
    while ((await this.views.asOf()) < position) {
      if (Date.now() > until) {
        throw new ProblemFault(
          'unavailable',
          `The views have not reached position ${position} of the log yet. Send the same command again in a few seconds.`,
          {
            headers: { 'retry-after': '5' },
          },
        );
      }
      await sleep(LOOK_EVERY_MS);
    }
  }
}

/** @throws ProblemFault `stale`, with the row as it is, where it is not the one that `If-Match` names. */
export function checkFresh(ifMatch: string | undefined, row: unknown): void {
  if (ifMatch === undefined) return;
  const etag = etagOf(JSON.stringify(row));
  if (namesEtag(ifMatch, etag)) return;
  throw new ProblemFault(
    'stale',
    `If-Match names another state than the one now, ${etag}. Look at \`current\`, and decide again with its ETag.`,
    {
      current: row,
      headers: { etag },
    },
  );
}
