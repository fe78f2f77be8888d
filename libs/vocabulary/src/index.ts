export { articleIdOf, feedIdOf, streamOf, type ReadableArticle } from './article.js';
export {
  ACTOR_KINDS,
  CERTAINTIES,
  CLAIM_TYPES,
  Claim,
  Geo,
  MODES,
  POLARITIES,
  Party,
  Period,
  Place,
  QUANTITY_KINDS,
  Quantity,
  RELATION_KINDS,
  ROLES,
  SPEAKER_KINDS,
  STANCES,
  Speaker,
  actorIdOf,
  claimId,
  withIds,
  type ActorKind,
  type Certainty,
  type ClaimIdentity,
  type ClaimType,
  type Mode,
  type Polarity,
  type QuantityKind,
  type RelationKind,
  type Role,
  type SpeakerKind,
  type Stance,
} from './claim.js';
export { SAMPLING_RATES, containment } from './containment.js';
export { CORRECTABLE, Correction } from './correction.js';
export { epochKey } from './epoch.js';
export { canonicalJson, idOf, sha256, sha256Bytes } from './id.js';
export { instantOf } from './instant.js';
export { CUE_CLASSES, LexiconEntry, type CueClass } from './lexicon.js';
export { normalName, normalQuote, wellFormed } from './normal.js';
export { defineRecord, newRecord, type LogRecord, type NewRecord, type RecordKind, type RecordMeta, type RecordOf } from './record.js';
export { RECORDS, type AnyRecord, type RecordType } from './records.js';
export { ActorAdded } from './records/actor-added.js';
export { ActorAliased } from './records/actor-aliased.js';
export { ActorRelated } from './records/actor-related.js';
export { ActorSplit } from './records/actor-split.js';
export { ActorsMerged } from './records/actors-merged.js';
export { ClaimConfirmed } from './records/claim-confirmed.js';
export { ClaimCorrected } from './records/claim-corrected.js';
export { ClaimRejected } from './records/claim-rejected.js';
export { CurationReverted } from './records/curation-reverted.js';
export { EventSplit } from './records/event-split.js';
export { EventsMerged } from './records/events-merged.js';
export { ArticleCaptured } from './records/article-captured.js';
export { ArticleRead } from './records/article-read.js';
export { ArticleSetAside } from './records/article-set-aside.js';
export { ArticleWithdrawn } from './records/article-withdrawn.js';
export { ClaimRecorded } from './records/claim-recorded.js';
export { ClaimWithdrawn } from './records/claim-withdrawn.js';
export { ExtractorSwitched, ReplayCounts } from './records/extractor-switched.js';
export { FeedAdded } from './records/feed-added.js';
export { FeedMoved } from './records/feed-moved.js';
export { FeedPaused } from './records/feed-paused.js';
export { FeedResumed } from './records/feed-resumed.js';
export { FeedRetired } from './records/feed-retired.js';
export { LexiconEntryAdded } from './records/lexicon-entry-added.js';
export { LexiconEntryReverted } from './records/lexicon-entry-reverted.js';
export { PageErased } from './records/page-erased.js';
export { ReplayStarted } from './records/replay-started.js';
export { unreachable } from './unreachable.js';
