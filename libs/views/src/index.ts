export type { ActorDetail, ActorName, ActorRow, Evidence, RelationRow, StrengthRow } from './actor-view/actor-row.js';
export type { ArticleRow, ReadingRow, RevisionRow } from './article-view/article-row.js';
export type { ClaimChange, ClaimRow, Origin } from './claim-view/claim-row.js';
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
export type { Moment, Publication } from './moment.js';
export type {
  ActorQuery,
  ArticleQuery,
  BoundingBox,
  ClaimQuery,
  EventQuery,
  Keyset,
  Page,
  PageRequest,
  SourceQuery,
  Statement,
} from './queries/query.js';
export type { SourceRow } from './source-view/source-row.js';
