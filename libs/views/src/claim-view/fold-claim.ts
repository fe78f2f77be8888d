import type { ClaimRecorded, ClaimWithdrawn } from '@hearsay/vocabulary';
import { countActors } from '../actor-view/count-actor.js';
import { countRelations, relationNeeds } from '../actor-view/count-relations.js';
import { countStrength, strengthNeeds } from '../actor-view/count-strength.js';
import { followNeeds } from '../actor-view/resolve-actor.js';
import type { ArticleDoc } from '../article-view/article-doc.js';
import type { Docs } from '../docs.js';
import { assignEvent, eventNeeds } from '../event-view/assign-event.js';
import type { Moment } from '../moment.js';
import { countSources, countWithdrawal } from '../source-view/count-sources.js';
import type { DocKey } from '../docs.js';
import type { ClaimDoc } from './claim-doc.js';
import type { ClaimChange } from './claim-row.js';
import { claimNeeds, resolveClaim } from './resolve-claim.js';

/** What must be loaded before `recordClaim`, as far as can be told from what is. */
export function recordNeeds(docs: Docs, record: ClaimRecorded): DocKey[] {
  const first = claimNeeds(docs, record);
  if (docs.missing(first).length > 0) return first;
  const claim = resolveClaim(docs, record);
  const before = docs.get<ClaimDoc>('claim', claim.id);
  return [...countNeeds(docs, claim), ...(before === undefined ? eventNeeds(docs, claim) : countNeeds(docs, before))];
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
    const met = assignEvent(docs, found, record.position);
    const claim = { ...found, event: met?.event ?? null, eventRule: met?.rule ?? null };
    docs.put('claim', claim.id, claim);
    noteInArticle(docs, claim);
    count(docs, claim, 1, at);
    return;
  }
  const returns = before.state === 'withdrawn';
  const change: ClaimChange = { kind: returns ? 'returned' : 'anchored', revision: found.revision, why: null, ...at };
  const claim: ClaimDoc = {
    ...found,
    recorded: before.recorded,
    history: [...before.history, change],
    event: before.event,
    eventRule: before.eventRule,
    past: [
      ...before.past,
      { until: record.position, certainty: before.certainty, place: before.place, time: before.time, mode: before.mode },
    ],
  };
  if (returns) countWithdrawal(docs, before, -1);
  else count(docs, before, -1, at);
  docs.put('claim', claim.id, claim);
  count(docs, claim, 1, at);
}

/** A claim that its article no longer supports, or whose article is gone: it stops counting and stays in history with the reason. */
export function dropClaim(
  docs: Docs,
  claimId: string,
  change: Moment & { revision: number | null; why: NonNullable<ClaimChange['why']> },
): void {
  const before = docs.get<ClaimDoc>('claim', claimId);
  if (before === undefined || before.state === 'withdrawn') return;
  const { position, recordedAt, revision, why } = change;
  const history: ClaimChange[] = [...before.history, { kind: 'withdrawn', revision, why, position, recordedAt }];
  docs.put('claim', claimId, { ...before, state: 'withdrawn', history } satisfies ClaimDoc);
  count(docs, before, -1, { position, recordedAt });
  countWithdrawal(docs, before, 1);
}

export function withdrawClaim(docs: Docs, record: ClaimWithdrawn): void {
  const { claimId, revision, reason } = record.data;
  dropClaim(docs, claimId, { position: record.position, recordedAt: record.recordedAt, revision, why: reason });
}

function count(docs: Docs, claim: ClaimDoc, by: 1 | -1, at: Moment): void {
  countActors(docs, claim, by, at);
  countRelations(docs, claim, by);
  countStrength(docs, claim, by);
  countSources(docs, claim, by, at);
  if (claim.event !== null) docs.mark(claim.event);
}

function countNeeds(docs: Docs, claim: ClaimDoc): DocKey[] {
  const ids = [...claim.actors.map((p) => p.actor), ...claim.attribution.map((s) => s.actor)].filter((id) => id !== undefined);
  return [
    ...ids.flatMap((id) => followNeeds(docs, id)),
    ...relationNeeds(claim),
    ...strengthNeeds(claim),
    ...claim.sources.map((source) => ({ collection: 'source', key: source.id })),
    { collection: 'source', key: claim.origin.key },
  ];
}

function noteInArticle(docs: Docs, claim: ClaimDoc): void {
  const article = docs.get<ArticleDoc>('article', claim.article);
  if (article !== undefined)
    docs.put('article', article.id, { ...article, claimIds: [...article.claimIds, claim.id] } satisfies ArticleDoc);
}
