import { lastCounted } from '../claim-view/last-change.js';
import type { ClaimDoc } from '../claim-view/claim-doc.js';
import { claimAsOf, type AsOf } from '../event-view/claim-as-of.js';
import { makeEventRow } from '../event-view/make-event-row.js';
import { tallyOf } from '../event-view/settle-event.js';
import { groupBy } from '../group-by.js';
import type { Moment } from '../moment.js';
import type { SourceCounts, SourceDoc, SourcePastDoc } from './source-doc.js';
import type { SourceRow } from './source-row.js';

/**
 * A source as it stood: from the nearest kept past on, the claims that changed since are counted out as they stood there and in as they stood then. What
 * events say of it is told by `judgedThen`.
 */
export class SourceThen {
  private counts: SourceCounts;
  private firstSeen: Moment | null;
  private lastSeen: Moment | null;

  constructor(
    private readonly source: SourceDoc,
    private readonly past: SourcePastDoc | null,
    private readonly asOf: AsOf,
  ) {
    this.counts = past?.counts ?? { claims: 0, originOf: 0, withdrawn: 0 };
    this.firstSeen = past === null ? null : source.firstSeen;
    this.lastSeen = past?.lastSeen ?? null;
  }

  /** Each claim that changed after the kept past has to be given once, in any order. */
  take(claim: ClaimDoc): void {
    const before = this.past === null ? null : claimAsOf(claim, { knownAt: this.past.position });
    const after = claimAsOf(claim, this.asOf);
    if (before !== null) this.count(before, -1);
    if (after === null) return;
    this.count(after, 1);
    const last = lastCounted(after);
    if (this.firstSeen === null || after.recorded.position < this.firstSeen.position) this.firstSeen = after.recorded;
    if (this.lastSeen === null || last.position > this.lastSeen.position) this.lastSeen = last;
  }

  /** Null where nothing had been heard of it. */
  row(judged: Judged | null): SourceRow | null {
    if (this.firstSeen === null || this.lastSeen === null) return null;
    const { id, name, kind, actor, gatheredBy } = this.source;
    const { first, corroborated, contradicted } = judged ?? { first: null, corroborated: null, contradicted: null };
    const { firstSeen, lastSeen } = this;
    return { id, name, kind, actor, gatheredBy, ...this.counts, first, corroborated, contradicted, firstSeen, lastSeen };
  }

  private count(claim: ClaimDoc, by: 1 | -1): void {
    const { id } = this.source;
    const { claims, originOf, withdrawn } = this.counts;
    const current = claim.state === 'current' && claim.sources.some((source) => source.id === id);
    const origin = claim.origin.key === id;
    this.counts = {
      claims: claims + (current ? by : 0),
      originOf: originOf + (current && origin ? by : 0),
      withdrawn: withdrawn + (claim.state === 'withdrawn' && origin ? by : 0),
    };
  }
}

/** What events said of a source. */
export type Judged = { first: number; corroborated: number; contradicted: number };

/** @param members every claim that is or was part of the events that rest on the source, in any order. */
export function judgedThen(source: string, members: readonly ClaimDoc[], asOf: AsOf): Judged {
  const then = members.map((claim) => claimAsOf(claim, asOf)).filter((claim) => claim !== null);
  const judged = { first: 0, corroborated: 0, contradicted: 0 };
  for (const [event, claims] of groupBy(then, (claim) => claim.event)) {
    const row = event === null ? null : makeEventRow({ id: event, founding: '' }, claims);
    const tally = row === null ? undefined : tallyOf(row)[source];
    judged.first += tally?.first ?? 0;
    judged.corroborated += tally?.corroborated ?? 0;
    judged.contradicted += tally?.contradicted ?? 0;
  }
  return judged;
}
