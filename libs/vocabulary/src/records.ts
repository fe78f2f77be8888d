import { ActorAdded } from './records/actor-added.js';
import { ActorAliased } from './records/actor-aliased.js';
import { ActorRelated } from './records/actor-related.js';
import { ActorSplit } from './records/actor-split.js';
import { ActorsMerged } from './records/actors-merged.js';
import { ClaimConfirmed } from './records/claim-confirmed.js';
import { ClaimCorrected } from './records/claim-corrected.js';
import { ClaimRejected } from './records/claim-rejected.js';
import { CurationReverted } from './records/curation-reverted.js';
import { EventSplit } from './records/event-split.js';
import { EventsMerged } from './records/events-merged.js';
import { ArticleCaptured } from './records/article-captured.js';
import { ArticleRead } from './records/article-read.js';
import { ArticleSetAside } from './records/article-set-aside.js';
import { ArticleWithdrawn } from './records/article-withdrawn.js';
import { ClaimRecorded } from './records/claim-recorded.js';
import { ClaimWithdrawn } from './records/claim-withdrawn.js';
import { ExtractorSwitched } from './records/extractor-switched.js';
import { FeedAdded } from './records/feed-added.js';
import { FeedMoved } from './records/feed-moved.js';
import { FeedPaused } from './records/feed-paused.js';
import { FeedResumed } from './records/feed-resumed.js';
import { FeedRetired } from './records/feed-retired.js';
import { LexiconEntryAdded } from './records/lexicon-entry-added.js';
import { LexiconEntryReverted } from './records/lexicon-entry-reverted.js';
import { PageErased } from './records/page-erased.js';
import { ReplayStarted } from './records/replay-started.js';

/** Every kind of record, by the value in the log's `type` column. */
export const RECORDS = {
  FeedAdded,
  FeedMoved,
  FeedPaused,
  FeedResumed,
  FeedRetired,
  ArticleCaptured,
  ArticleWithdrawn,
  ArticleRead,
  ArticleSetAside,
  ClaimRecorded,
  ClaimWithdrawn,
  ActorAdded,
  ActorAliased,
  ActorRelated,
  ActorsMerged,
  ActorSplit,
  ClaimConfirmed,
  ClaimRejected,
  ClaimCorrected,
  EventsMerged,
  EventSplit,
  CurationReverted,
  LexiconEntryAdded,
  LexiconEntryReverted,
  PageErased,
  ReplayStarted,
  ExtractorSwitched,
} as const;

export type RecordType = keyof typeof RECORDS;

/** Any row of the log, told apart by `type`. */
export type AnyRecord =
  | FeedAdded
  | FeedMoved
  | FeedPaused
  | FeedResumed
  | FeedRetired
  | ArticleCaptured
  | ArticleWithdrawn
  | ArticleRead
  | ArticleSetAside
  | ClaimRecorded
  | ClaimWithdrawn
  | ActorAdded
  | ActorAliased
  | ActorRelated
  | ActorsMerged
  | ActorSplit
  | ClaimConfirmed
  | ClaimRejected
  | ClaimCorrected
  | EventsMerged
  | EventSplit
  | CurationReverted
  | LexiconEntryAdded
  | LexiconEntryReverted
  | PageErased
  | ReplayStarted
  | ExtractorSwitched;
