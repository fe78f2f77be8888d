export { ACTOR_HIDDEN, type ActorDoc, type ActorPastDoc } from './actor-view/actor-doc.js';
export type { ActorDetail, ActorName, ActorRow, Evidence, RelationRow, StrengthRow } from './actor-view/actor-row.js';
export { aliasSaid } from './actor-view/alias-said.js';
export { diffActor, type ActorDifference, type Stated } from './actor-view/diff-actor.js';
export { ActorThen } from './actor-view/actor-then.js';
export { makeActorPast } from './actor-view/make-actor-past.js';
export { redirectAt } from './actor-view/redirect-at.js';
export { RELATION_HIDDEN, type RelationDoc } from './actor-view/relation-doc.js';
export { ARTICLE_HIDDEN } from './article-view/article-doc.js';
export type { ArticleRow, ReadingRow, RevisionRow } from './article-view/article-row.js';
export { SAME_STORY } from './article-view/find-story.js';
export { CLAIM_HIDDEN, type ClaimDoc } from './claim-view/claim-doc.js';
export type { ClaimChange, ClaimDecision, ClaimRow, Origin } from './claim-view/claim-row.js';
export { DECISION_HIDDEN } from './curation-view/decision-doc.js';
export { DECISION_KINDS, type Decided, type DecisionKind, type DecisionRow } from './curation-view/decision-row.js';
export { refusal } from './curation-view/revert-decision.js';
export { Docs, NotLoaded, type Changed, type DocKey } from './docs.js';
export { claimAsOf, type AsOf } from './event-view/claim-as-of.js';
export { BEARINGS, type Bearing } from './event-view/bearing.js';
export {
  CONFLICT_KINDS,
  FIGURE_KINDS,
  STANDINGS,
  type Because,
  type ConflictKind,
  type ConflictRow,
  type EventClaim,
  type EventPlace,
  type EventRow,
  type FigureByClaimant,
  type FigureKind,
  type FigureRow,
  type OriginRow,
  type Participant,
  type Range,
  type Standing,
} from './event-view/event-row.js';
export { diffEvent, type EventDifference } from './event-view/diff-event.js';
export { eventWanted, wordsOf, type EventWanted } from './event-view/event-wanted.js';
export { servedEvent, type KeptEvent } from './event-view/kept-event.js';
export { groupBy } from './group-by.js';
export { isHappening, makeEventRow } from './event-view/make-event-row.js';
export { EVENT_HIDDEN, type EventRedirect } from './event-view/settle-event.js';
export { foldLexicon, type LexiconRow } from './lexicon/fold-lexicon.js';
export { LEDGER } from './ledger/ledger.js';
export { LEDGER_PARTS, type LedgerPart } from './ledger/parts.js';
export { MemoryStore } from './memory/memory-store.js';
export type { Moment, Publication } from './moment.js';
export type {
  ActorQuery,
  ArticleQuery,
  BoundingBox,
  ClaimQuery,
  DecisionQuery,
  EventQuery,
  Keyset,
  Page,
  PageRequest,
  SourceQuery,
  Statement,
} from './queries/query.js';
export { recalled, runsOf, type Run } from './recall.js';
export { isTooLarge, runBatch } from './run-batch.js';
export { SOURCE_HIDDEN, type SourceDoc, type SourcePastDoc } from './source-view/source-doc.js';
export { judgedThen, SourceThen } from './source-view/source-then.js';
export type { SourceRow } from './source-view/source-row.js';
export type { Collection, Column, Json, Recall, View } from './view.js';
export {
  claimsByIds,
  eventsChangedSince,
  eventsOf,
  foundingOf,
  idsOf,
  membersOfAll,
  membersThen,
  relationsOf,
  statedOf,
  strengthOf,
} from './queries/actor-parts.js';
export {
  actorsChangedSince,
  actorsThere,
  claimsPublished,
  claimsSince,
  eventsOfClaims,
  eventsThere,
  leadingTo,
  LOOKED_THROUGH,
  nearestPasts,
  REACH,
  sourcesThere,
  statedBetween,
  statingClaims,
  textsWith,
  type Whose,
} from './queries/past-parts.js';
export { listActors } from './queries/list-actors.js';
export { listArticles } from './queries/list-articles.js';
export { listClaims } from './queries/list-claims.js';
export { listDecisions } from './queries/list-decisions.js';
export { listEvents, selectEvent, type ReadEvent } from './queries/list-events.js';
export { listSources } from './queries/list-sources.js';
export { selectOne } from './queries/select.js';
