import type {
  ActorDetail,
  ActorQuery,
  ActorRow,
  ArticleQuery,
  ArticleRow,
  ClaimQuery,
  ClaimRow,
  EventQuery,
  EventRow,
  Page,
  SourceQuery,
  SourceRow,
} from '@hearsay/views';

/** Two time axes: what the ledger had recorded by then (a position or an ISO instant), and what had been published by then (ISO instant or day). */
export interface PastOf {
  knownAt?: number | string;
  publishedBy?: string;
}

/** One row and the position up to which the views had folded the log when it was read. */
export interface Found<Row> {
  row: Row;
  asOf: number;
}

/** What can be read of the views; every method is one read of the database. */
export interface Views {
  asOf(): Promise<number>;
  claims(query: ClaimQuery): Promise<Page<ClaimRow>>;
  claim(id: string): Promise<Found<ClaimRow> | null>;
  events(query: EventQuery): Promise<Page<EventRow>>;
  event(id: string, past?: PastOf): Promise<Found<EventRow> | null>;
  actors(query: ActorQuery): Promise<Page<ActorRow>>;
  /** A merged actor's id finds the actor it is. */
  actor(id: string): Promise<Found<ActorDetail> | null>;
  articles(query: ArticleQuery): Promise<Page<ArticleRow>>;
  article(id: string): Promise<Found<ArticleRow> | null>;
  sources(query: SourceQuery): Promise<Page<SourceRow>>;
  source(id: string): Promise<Found<SourceRow> | null>;
}
