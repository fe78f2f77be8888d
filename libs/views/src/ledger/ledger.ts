import { unreachable, type ActorAliased, type ActorRelated, type AnyRecord } from '@hearsay/vocabulary';
import {
  decideActorNeeds,
  decideAlias,
  decideRelation,
  mergeActors,
  mergeActorsNeeds,
  splitActor,
  splitActorNeeds,
} from '../actor-view/curate-actor.js';
import { aliasActor, registerActor, registryNeeds, relateActor } from '../actor-view/fold-registry.js';
import type { ArticleDoc } from '../article-view/article-doc.js';
import { captureArticle, readArticle, withdrawArticle } from '../article-view/fold-article.js';
import { storyNeeds } from '../article-view/find-story.js';
import { curateClaim, curateClaimNeeds } from '../claim-view/curate-claim.js';
import { dropClaim, dropNeeds, recordClaim, recordNeeds, withdrawClaim } from '../claim-view/fold-claim.js';
import { revertDecision, revertNeeds } from '../curation-view/revert-decision.js';
import type { DocKey, Docs } from '../docs.js';
import { EPOCH_COLLECTIONS } from '../epoch-view/epoch-view.sql.js';
import { beginEpoch, deferReading, inForceNeeds, isInForce, recalledBy } from '../epoch-view/in-force.js';
import { mergeEvents, mergeEventsNeeds, splitEvent, splitEventNeeds } from '../event-view/curate-event.js';
import { settleEvent, settleNeeds } from '../event-view/settle-event.js';
import type { Collection, View } from '../view.js';
import { LEDGER_NAME } from './ledger-name.js';
import { LEDGER_PARTS } from './parts.js';

/**
 * Articles, claims, actors, events and sources, folded together: an event's standing needs its claims' origins, these need the actors' names and the
 * articles' stories, and a reader wants all of them as of one position.
 */
export const LEDGER: View = {
  name: LEDGER_NAME,
  version: '23',
  reads: [
    'ArticleCaptured',
    'ArticleWithdrawn',
    'ArticleRead',
    'ArticleSetAside',
    'ClaimRecorded',
    'ClaimWithdrawn',
    'ActorAdded',
    'ActorAliased',
    'ActorRelated',
    'ActorsMerged',
    'ActorSplit',
    'ClaimConfirmed',
    'ClaimRejected',
    'ClaimCorrected',
    'EventsMerged',
    'EventSplit',
    'CurationReverted',
    'ExtractorSwitched',
  ],
  collections: [...Object.values<readonly Collection[]>(LEDGER_PARTS).flat(), ...EPOCH_COLLECTIONS],
  needs: (records, docs) => docs.missing(needsOf(records, docs)),
  fold(docs, record) {
    if (isInForce(docs, record)) fold(docs, record);
    else deferReading(docs, record);
  },
  recalls: recalledBy,
  owes: (docs) => docs.missing(docs.marked().flatMap((event) => settleNeeds(docs, event))),
  settle(docs) {
    for (const event of docs.marked()) settleEvent(docs, event);
    docs.clearMarks();
  },
};

function* needsOf(records: readonly AnyRecord[], docs: Docs): Iterable<DocKey> {
  for (const record of records) yield* docs.missingFor(record.id, () => needsInForce(record, docs));
}

function needsInForce(record: AnyRecord, docs: Docs): DocKey[] {
  const epoch = inForceNeeds(record);
  return docs.missing(epoch).length > 0 || !isInForce(docs, record) ? epoch : [...epoch, ...recordNeedsOf(record, docs)];
}

function recordNeedsOf(record: AnyRecord, docs: Docs): DocKey[] {
  switch (record.type) {
    case 'ArticleCaptured': {
      const own = { collection: 'article', key: record.data.articleId };
      return docs.supposing(record.id, () => [own, ...storyNeeds(docs, record.data.fingerprint)]);
    }
    case 'ArticleWithdrawn': {
      const own = { collection: 'article', key: record.data.articleId };
      if (!docs.has('article', own.key)) return [own];
      return docs.get<ArticleDoc>('article', own.key)?.claimIds.flatMap((id) => dropNeeds(docs, id)) ?? [];
    }
    case 'ArticleRead':
    case 'ArticleSetAside':
      return [{ collection: 'article', key: record.data.articleId }];
    case 'ClaimRecorded':
      return docs.supposing(record.id, () => recordNeeds(docs, record));
    case 'ClaimWithdrawn':
      return dropNeeds(docs, record.data.claimId);
    case 'ActorAdded':
      return registryNeeds(docs, record);
    case 'ActorAliased':
    case 'ActorRelated':
      return isDecision(record) ? decideActorNeeds(docs, record) : registryNeeds(docs, record);
    case 'ActorsMerged':
      return mergeActorsNeeds(docs, record);
    case 'ActorSplit':
      return splitActorNeeds(docs, record);
    case 'ClaimConfirmed':
    case 'ClaimRejected':
    case 'ClaimCorrected':
      return curateClaimNeeds(docs, record);
    case 'EventsMerged':
      return mergeEventsNeeds(docs, record);
    case 'EventSplit':
      return splitEventNeeds(docs, record);
    case 'CurationReverted':
      return revertNeeds(docs, record);
    case 'FeedAdded':
    case 'FeedMoved':
    case 'FeedPaused':
    case 'FeedResumed':
    case 'FeedRetired':
    case 'LexiconEntryAdded':
    case 'LexiconEntryReverted':
    case 'PageErased':
    case 'ReplayStarted':
      return [];
    case 'ExtractorSwitched':
      return [{ collection: 'epoch', key: record.data.epoch }];
    default:
      return unreachable(record);
  }
}

function fold(docs: Docs, record: AnyRecord): void {
  switch (record.type) {
    case 'ArticleCaptured':
      return captureArticle(docs, record);
    case 'ArticleWithdrawn': {
      const { position, recordedAt } = record;
      const claims = docs.get<ArticleDoc>('article', record.data.articleId)?.claimIds ?? [];
      for (const id of claims) dropClaim(docs, id, { position, recordedAt, revision: null, why: record.data.reason });
      return withdrawArticle(docs, record);
    }
    case 'ArticleRead':
    case 'ArticleSetAside':
      return readArticle(docs, record);
    case 'ClaimRecorded':
      return recordClaim(docs, record);
    case 'ClaimWithdrawn':
      return withdrawClaim(docs, record);
    case 'ActorAdded':
      return registerActor(docs, record);
    case 'ActorAliased':
      if (isDecision(record)) decideAlias(docs, record);
      else aliasActor(docs, record);
      return undefined;
    case 'ActorRelated':
      return isDecision(record) ? decideRelation(docs, record) : relateActor(docs, record);
    case 'ActorsMerged':
      return mergeActors(docs, record);
    case 'ActorSplit':
      return splitActor(docs, record);
    case 'ClaimConfirmed':
    case 'ClaimRejected':
    case 'ClaimCorrected':
      return curateClaim(docs, record);
    case 'EventsMerged':
      return mergeEvents(docs, record);
    case 'EventSplit':
      return splitEvent(docs, record);
    case 'CurationReverted':
      return revertDecision(docs, record);
    case 'FeedAdded':
    case 'FeedMoved':
    case 'FeedPaused':
    case 'FeedResumed':
    case 'FeedRetired':
    case 'LexiconEntryAdded':
    case 'LexiconEntryReverted':
    case 'PageErased':
    case 'ReplayStarted':
      return undefined;
    case 'ExtractorSwitched':
      return beginEpoch(docs, record);
    default:
      return unreachable(record);
  }
}

/** The registry states without a reason; an analyst gives one, and can take the word back. */
function isDecision(record: ActorAliased | ActorRelated): boolean {
  return record.data.reason !== undefined;
}
