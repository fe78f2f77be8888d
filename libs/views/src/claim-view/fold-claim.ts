import type { ClaimRecorded, ClaimWithdrawn } from '@hearsay/vocabulary';
import type { ArticleDoc } from '../article-view/article-doc.js';
import type { Docs } from '../docs.js';
import { assignEvent, eventNeeds } from '../event-view/assign-event.js';
import type { Moment } from '../moment.js';
import type { DocKey } from '../docs.js';
import type { ClaimDoc } from './claim-doc.js';
import type { ClaimChange } from './claim-row.js';
import { countClaim, countNeeds, replaceClaim } from './count-claim.js';
import { claimNeeds, resolveClaim } from './resolve-claim.js';
import { extracted, factsOf, standingClaim, standingNeeds } from './standing-claim.js';

/** What must be loaded before `recordClaim`, as far as can be told from what is. */
export function recordNeeds(docs: Docs, record: ClaimRecorded): DocKey[] {
  const first = claimNeeds(docs, record.data.claim);
  if (docs.missing(first).length > 0) return first;
  const claim = docs.once(record.id, () => resolveClaim(docs, record));
  const before = docs.get<ClaimDoc>('claim', claim.id);
  if (before === undefined) return [...countNeeds(docs, claim), ...eventNeeds(docs, claim)];
  return [...countNeeds(docs, before), ...standingNeeds(docs, anchored(before, claim, record))];
}

/** What must be loaded before `dropClaim`, as far as can be told from what is. */
export function dropNeeds(docs: Docs, claimId: string): DocKey[] {
  const own = { collection: 'claim', key: claimId };
  if (!docs.has('claim', claimId)) return [own];
  const claim = docs.get<ClaimDoc>('claim', claimId);
  return claim === undefined ? [] : countNeeds(docs, claim);
}

/** A claim, new or anchored anew or come back. It keeps the event of its first record. */
export function recordClaim(docs: Docs, record: ClaimRecorded): void {
  const found = resolveClaim(docs, record);
  const at = { position: record.position, recordedAt: record.recordedAt };
  const before = docs.get<ClaimDoc>('claim', found.id);
  if (before === undefined) {
    const met = assignEvent(docs, found, at);
    // Just made and nobody else's: to fill it in is a third of what a copy of so many fields costs.
    const claim = Object.assign(found, { event: met?.event ?? null, eventRule: met?.rule ?? null, home: met?.home ?? null });
    docs.put('claim', claim.id, claim);
    noteInArticle(docs, claim);
    countClaim(docs, claim, 1, at);
    return;
  }
  replaceClaim(docs, before, standingClaim(docs, anchored(before, found, record)), at);
}

/** A claim as a later record of it says it, before corrections. */
function anchored(before: ClaimDoc, found: ClaimDoc, record: ClaimRecorded): ClaimDoc {
  const { position, recordedAt } = record;
  const returns = before.history.at(-1)?.kind === 'withdrawn';
  const change: ClaimChange = { kind: returns ? 'returned' : 'anchored', revision: found.revision, why: null, position, recordedAt };
  return {
    ...found,
    recorded: before.recorded,
    history: [...before.history, change],
    decisions: before.decisions,
    event: before.event,
    eventRule: before.eventRule,
    home: before.home,
    placed: before.placed,
    moves: before.moves,
    past: [...before.past, factsOf(before, position)],
    read: before.read === null ? null : extracted(found),
  };
}

/** A claim that its article no longer supports, or whose article is gone: it stops counting and stays in history with the reason. */
export function dropClaim(
  docs: Docs,
  claimId: string,
  change: Moment & { revision: number | null; why: NonNullable<ClaimChange['why']> },
): void {
  const before = docs.get<ClaimDoc>('claim', claimId);
  if (before === undefined || before.history.at(-1)?.kind === 'withdrawn') return;
  const { position, recordedAt, revision, why } = change;
  const history: ClaimChange[] = [...before.history, { kind: 'withdrawn', revision, why, position, recordedAt }];
  replaceClaim(docs, before, { ...before, state: 'withdrawn', history }, { position, recordedAt });
}

export function withdrawClaim(docs: Docs, record: ClaimWithdrawn): void {
  const { claimId, revision, reason } = record.data;
  dropClaim(docs, claimId, { position: record.position, recordedAt: record.recordedAt, revision, why: reason });
}

function noteInArticle(docs: Docs, claim: ClaimDoc): void {
  const article = docs.get<ArticleDoc>('article', claim.article);
  if (article !== undefined)
    docs.put('article', article.id, { ...article, claimIds: [...article.claimIds, claim.id] } satisfies ArticleDoc);
}
