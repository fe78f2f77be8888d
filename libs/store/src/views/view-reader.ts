import {
  ACTOR_HIDDEN,
  ARTICLE_HIDDEN,
  CLAIM_HIDDEN,
  claimAsOf,
  claimsByIds,
  DECISION_HIDDEN,
  foundingOf,
  listDecisions,
  eventsOf,
  idsOf,
  listActors,
  listArticles,
  listClaims,
  listEvents,
  listSources,
  REACH,
  relationsOf,
  SOURCE_HIDDEN,
  selectEvent,
  selectOne,
  servedEvent,
  strengthOf,
  type ActorDetail,
  type AsOf,
  type DecisionQuery,
  type DecisionRow,
  type ActorDifference,
  type EventDifference,
  type ActorQuery,
  type ActorRow,
  type ArticleQuery,
  type ArticleRow,
  type ClaimDoc,
  type ClaimQuery,
  type ClaimRow,
  type EventQuery,
  type EventRedirect,
  type EventRow,
  type Page,
  type ReadEvent,
  type RelationRow,
  type SourceQuery,
  type SourceRow,
  type StrengthRow,
} from '@hearsay/views';
import type { Database } from '../database/database.js';
import { actorsThen, actorThen } from './past-actors.js';
import { eventsThen, eventThen } from './past-events.js';
import { sourcesThen, sourceThen } from './past-sources.js';
import { actorChanges, eventChanges, type ChangesQuery } from './view-changes.js';
import { isPast, ViewRows, type Found, type PastOf } from './view-rows.js';

/** What can be read of the views. Before the projector has made them they are empty, as of position 0. */
export interface Views {
  asOf(): Promise<number>;
  /** How far the views have folded the log, and how far the log reaches. */
  reach(): Promise<{ asOf: number; head: number }>;
  /** With a past, those there were then, as they stood; the filters look at how they stand now. */
  claims(query: ClaimQuery, past?: PastOf): Promise<Page<ClaimRow>>;
  claim(id: string, past?: PastOf): Promise<Found<ClaimRow> | null>;
  /** With a past, those that had happened as far as was known then, in the order of now; a page may then hold fewer rows than `limit` and have a next. */
  events(query: EventQuery, past?: PastOf): Promise<Page<EventRow>>;
  event(id: string, past?: PastOf): Promise<Found<EventRow> | null>;
  /** With a past as for events; filters look at how they are called now. */
  actors(query: ActorQuery, past?: PastOf): Promise<Page<ActorRow>>;
  /** A merged actor's id finds the actor it is. */
  actor(id: string, past?: PastOf): Promise<Found<ActorDetail> | null>;
  /** Claims by their ids, by position; what is none is left out. */
  claimsByIds(ids: readonly string[]): Promise<ClaimRow[]>;
  articles(query: ArticleQuery): Promise<Page<ArticleRow>>;
  article(id: string): Promise<Found<ArticleRow> | null>;
  /** With a past as for actors; what events say of them is null then. */
  sources(query: SourceQuery, past?: PastOf): Promise<Page<SourceRow>>;
  source(id: string, past?: PastOf): Promise<Found<SourceRow> | null>;
  decisions(query: DecisionQuery): Promise<Page<DecisionRow>>;
  decision(id: string): Promise<Found<DecisionRow> | null>;
  /** What is different in events between two places of the log, the last changed first. */
  eventChanges(query: ChangesQuery): Promise<Page<EventDifference>>;
  /** The same of actors. */
  actorChanges(query: ChangesQuery): Promise<Page<ActorDifference>>;
}

/** Reads the ledger's views with any role that may SELECT. */
export class ViewReader implements Views {
  readonly #rows: ViewRows;

  constructor(db: Database) {
    this.#rows = new ViewRows(db);
  }

  async asOf(): Promise<number> {
    return (await this.reach()).asOf;
  }

  async reach(): Promise<{ asOf: number; head: number }> {
    const [reach] = await this.#rows.all<{ asOf: number; head: number }>(REACH);
    return reach ?? { asOf: 0, head: 0 };
  }

  async claims({ actor, speaker, ...query }: ClaimQuery, past: PastOf = {}): Promise<Page<ClaimRow>> {
    const [actors, speakers] = [await this.#meaning(actor), await this.#meaning(speaker)];
    const wanted = { ...query, ...(actors && { actors }), ...(speakers && { speakers }) };
    if (!isPast(past)) return this.#rows.page(query.limit, listClaims(wanted));
    const then = await this.#rows.then(past);
    const page = await this.#rows.page<ClaimDoc>(query.limit, listClaims(wanted, then));
    return { ...page, rows: page.rows.flatMap((claim) => shownThen(claim, then) ?? []) };
  }

  async claim(id: string, past: PastOf = {}): Promise<Found<ClaimRow> | null> {
    if (!isPast(past)) return this.#rows.one(selectOne('claim', CLAIM_HIDDEN, id));
    const then = await this.#rows.then(past);
    const now = await this.#rows.one<ClaimDoc>(selectOne('claim', [], id));
    const row = now === null ? null : shownThen(now.row, then);
    return now === null || row === null ? null : { row, asOf: now.asOf };
  }

  async events({ actor, ...query }: EventQuery, past: PastOf = {}): Promise<Page<EventRow>> {
    const actors = await this.#meaning(actor);
    const wanted = { ...query, ...(actors && { actors }) };
    if (isPast(past)) return eventsThen(this.#rows, wanted, await this.#rows.then(past));
    const page = await this.#rows.page<ReadEvent>(query.limit, listEvents(wanted));
    return { ...page, rows: page.rows.map((read) => served(read) as EventRow) };
  }

  /** An id means the event that its founding claim belongs to. */
  async event(id: string, past: PastOf = {}): Promise<Found<EventRow> | null> {
    if (isPast(past)) return eventThen(this.#rows, id, await this.#rows.then(past));
    const now = await this.#rows.one<ReadEvent>(selectEvent(id));
    if (now === null) return null;
    const row = served(now.row);
    if (!('redirect' in row)) return { row, asOf: now.asOf };
    const [founding] = await this.#rows.docs<ClaimDoc>(foundingOf(id));
    return founding === undefined || founding.event === null || founding.event === id ? null : this.event(founding.event);
  }

  eventChanges(query: ChangesQuery): Promise<Page<EventDifference>> {
    return eventChanges(this.#rows, query);
  }

  actorChanges(query: ChangesQuery): Promise<Page<ActorDifference>> {
    return actorChanges(this.#rows, query);
  }

  decisions(query: DecisionQuery): Promise<Page<DecisionRow>> {
    return this.#rows.page(query.limit, listDecisions(query));
  }

  decision(id: string): Promise<Found<DecisionRow> | null> {
    return this.#rows.one(selectOne('curation', DECISION_HIDDEN, id));
  }

  async actors(query: ActorQuery, past: PastOf = {}): Promise<Page<ActorRow>> {
    if (isPast(past)) return actorsThen(this.#rows, query, await this.#rows.then(past));
    return this.#rows.page(query.limit, listActors(query));
  }

  async claimsByIds(ids: readonly string[]): Promise<ClaimRow[]> {
    return ids.length === 0 ? [] : this.#rows.docs<ClaimRow>(claimsByIds(ids));
  }

  async actor(id: string, past: PastOf = {}): Promise<Found<ActorDetail> | null> {
    if (isPast(past)) return actorThen(this.#rows, id, await this.#rows.then(past));
    const [start] = await this.#rows.all<{ key: string }>(idsOf(id));
    if (start === undefined) return null;
    const found = await this.#rows.one<ActorRow>(selectOne('actor', ACTOR_HIDDEN, start.key));
    if (found === null) return null;
    const ids = [found.row.id, ...found.row.merged];
    const [relations, strength, events] = await Promise.all([
      this.#rows.docs<RelationRow>(relationsOf(ids)),
      this.#rows.docs<StrengthRow>(strengthOf(ids)),
      this.#rows.docs<ActorDetail['events'][number]>(eventsOf(ids)),
    ]);
    return { row: { ...found.row, relations, strength, events }, asOf: found.asOf };
  }

  articles(query: ArticleQuery): Promise<Page<ArticleRow>> {
    return this.#rows.page(query.limit, listArticles(query));
  }

  article(id: string): Promise<Found<ArticleRow> | null> {
    return this.#rows.one(selectOne('article', ARTICLE_HIDDEN, id));
  }

  async sources(query: SourceQuery, past: PastOf = {}): Promise<Page<SourceRow>> {
    if (isPast(past)) return sourcesThen(this.#rows, query, await this.#rows.then(past));
    return this.#rows.page(query.limit, listSources(query));
  }

  async source(id: string, past: PastOf = {}): Promise<Found<SourceRow> | null> {
    if (isPast(past)) return sourceThen(this.#rows, id, await this.#rows.then(past));
    return this.#rows.one(selectOne('source', SOURCE_HIDDEN, id));
  }

  /** The ids that mean an actor: its own and those merged into it. An id that names no actor (an anonymous source) means itself. */
  async #meaning(id: string | undefined): Promise<string[] | undefined> {
    if (id === undefined) return undefined;
    const [row] = await this.#rows.all<{ key: string; doc: ActorRow }>(idsOf(id));
    return row === undefined ? [id] : [row.key, ...row.doc.merged];
  }
}

function served({ event, claims }: ReadEvent): EventRow | EventRedirect {
  return servedEvent(event, claims ?? []);
}

/** A claim as it stood then, without what is not served; null where it was not there yet. */
function shownThen(claim: ClaimDoc, then: AsOf): ClaimRow | null {
  const row = claimAsOf(claim, then);
  if (row === null) return null;
  const hidden = new Set<string>(CLAIM_HIDDEN);
  return Object.fromEntries(Object.entries(row).filter(([name]) => !hidden.has(name))) as unknown as ClaimRow;
}
