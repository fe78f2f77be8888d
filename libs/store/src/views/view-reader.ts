import {
  ACTOR_HIDDEN,
  ARTICLE_HIDDEN,
  CLAIM_HIDDEN,
  claimAsOf,
  claimsByIds,
  claimsOfActor,
  DECISION_HIDDEN,
  diffEvent,
  eventsChangedSince,
  foundingOf,
  listDecisions,
  EVENT_HIDDEN,
  eventsOf,
  idsOf,
  LEDGER,
  listActors,
  listArticles,
  listClaims,
  listEvents,
  listSources,
  makeActorPast,
  makeEventRow,
  membersOf,
  membersOfAll,
  relationsOf,
  selectOne,
  statedOf,
  strengthOf,
  type ActorDetail,
  type ActorDoc,
  type AsOf,
  type DecisionQuery,
  type DecisionRow,
  type EventDifference,
  type PageRequest,
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
  type Keyset,
  type Page,
  type RelationDoc,
  type RelationRow,
  type SourceQuery,
  type SourceRow,
  type Statement,
  type StrengthRow,
} from '@hearsay/views';
import type { Database } from '../database/database.js';
import { sqlStateOf } from '../faults.js';

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

/** What can be read of the views. Before the projector has made them they are empty, as of position 0. */
export interface Views {
  asOf(): Promise<number>;
  /** With a past, those there were then, as they stood; the filters look at how they stand now. */
  claims(query: ClaimQuery, past?: PastOf): Promise<Page<ClaimRow>>;
  claim(id: string, past?: PastOf): Promise<Found<ClaimRow> | null>;
  events(query: EventQuery): Promise<Page<EventRow>>;
  event(id: string, past?: PastOf): Promise<Found<EventRow> | null>;
  actors(query: ActorQuery): Promise<Page<ActorRow>>;
  /** A merged actor's id finds the actor it is. */
  actor(id: string, past?: PastOf): Promise<Found<ActorDetail> | null>;
  /** Claims by their ids, by position; what is none is left out. */
  claimsByIds(ids: readonly string[]): Promise<ClaimRow[]>;
  articles(query: ArticleQuery): Promise<Page<ArticleRow>>;
  article(id: string): Promise<Found<ArticleRow> | null>;
  sources(query: SourceQuery): Promise<Page<SourceRow>>;
  source(id: string): Promise<Found<SourceRow> | null>;
  decisions(query: DecisionQuery): Promise<Page<DecisionRow>>;
  decision(id: string): Promise<Found<DecisionRow> | null>;
  /** What is different in events between two places of the log, the last changed first. */
  eventChanges(query: ChangesQuery): Promise<Page<EventDifference>>;
}

/** Positions, or ISO instants. */
export interface ChangesQuery extends PageRequest {
  from: number | string;
  to?: number | string;
}

/** SQLSTATE of a table that does not exist: the projector has not made it yet. */
const UNDEFINED_TABLE = '42P01';

/** Reads the ledger's views with any role that may SELECT. */
export class ViewReader implements Views {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  async asOf(): Promise<number> {
    const [row] = await this.#rows<{ position: number }>({
      text: 'select position from view.checkpoint where view = $1',
      values: [LEDGER.name],
    });
    return row?.position ?? 0;
  }

  async claims({ actor, speaker, ...query }: ClaimQuery, past: PastOf = {}): Promise<Page<ClaimRow>> {
    const [actors, speakers] = [await this.#meaning(actor), await this.#meaning(speaker)];
    const wanted = { ...query, ...(actors && { actors }), ...(speakers && { speakers }) };
    if (past.knownAt === undefined && past.publishedBy === undefined) return this.#page(query.limit, listClaims(wanted));
    const then = await this.#then(past);
    const page = await this.#page<ClaimDoc>(query.limit, listClaims(wanted, then));
    return { ...page, rows: page.rows.flatMap((claim) => shownThen(claim, then) ?? []) };
  }

  async claim(id: string, past: PastOf = {}): Promise<Found<ClaimRow> | null> {
    if (past.knownAt === undefined && past.publishedBy === undefined) return this.#one(selectOne('claim', CLAIM_HIDDEN, id));
    const then = await this.#then(past);
    const now = await this.#one<ClaimDoc>(selectOne('claim', [], id));
    const row = now === null ? null : shownThen(now.row, then);
    return now === null || row === null ? null : { row, asOf: now.asOf };
  }

  async events({ actor, ...query }: EventQuery): Promise<Page<EventRow>> {
    const actors = await this.#meaning(actor);
    return this.#page(query.limit, listEvents({ ...query, ...(actors && { actors }) }));
  }

  /**
   * With a past, the row is made anew from the event's own claims as they stood then: no replay, and the same function as now. An id means the event
   * that its founding claim belongs to, or belonged to then.
   */
  async event(id: string, past: PastOf = {}): Promise<Found<EventRow> | null> {
    if (past.knownAt === undefined && past.publishedBy === undefined) {
      const now = await this.#one<EventRow | EventRedirect>(selectOne('event', EVENT_HIDDEN, id));
      if (now === null || !('redirect' in now.row)) return now as Found<EventRow> | null;
      const [founding] = await this.#rows<{ doc: ClaimDoc }>(foundingOf(id));
      return founding === undefined || founding.doc.event === null || founding.doc.event === id ? null : this.event(founding.doc.event);
    }
    const then = await this.#then(past);
    const [founding] = await this.#rows<{ as_of: number; doc: ClaimDoc }>(foundingOf(id));
    if (founding === undefined) return null;
    // By what had been published alone, the grouping of now serves: decisions have no date in the world.
    const event = then.knownAt === undefined ? founding.doc.event : (claimAsOf(founding.doc, { knownAt: then.knownAt })?.event ?? null);
    if (event === null) return null;
    if (event !== id) return this.event(event, past);
    const members = await this.#rows<{ doc: ClaimDoc }>(membersOf(id));
    const row = makeEventRow(
      { id, founding: founding.doc.id },
      members.map(({ doc }) => doc),
      then,
    );
    return row === null ? null : { row, asOf: founding.as_of };
  }

  async eventChanges({ from, to, limit, after }: ChangesQuery): Promise<Page<EventDifference>> {
    const position = async (at: number | string): Promise<number> => (typeof at === 'string' ? this.#positionAt(at) : at);
    const [asOf, first] = [await this.asOf(), await position(from)];
    const last = to === undefined ? asOf : await position(to);
    const found = await this.#rows<{ key: string; founding: string; position: number }>(eventsChangedSince(first, after, limit + 1));
    const shown = found.slice(0, limit);
    const rows: EventDifference[] = [];
    for (const { key, founding } of shown) {
      const members = await this.#rows<{ doc: ClaimDoc }>(membersOf(key));
      const claims = members.map(({ doc }) => doc);
      const difference = diffEvent({ id: key, founding }, claims, first, last);
      if (difference !== null) rows.push(difference);
    }
    const end = shown.at(-1);
    return { rows, next: found.length > limit && end !== undefined ? [end.position, end.key] : null, asOf };
  }

  decisions(query: DecisionQuery): Promise<Page<DecisionRow>> {
    return this.#page(query.limit, listDecisions(query));
  }

  decision(id: string): Promise<Found<DecisionRow> | null> {
    return this.#one(selectOne('curation', DECISION_HIDDEN, id));
  }

  actors(query: ActorQuery): Promise<Page<ActorRow>> {
    return this.#page(query.limit, listActors(query));
  }

  async claimsByIds(ids: readonly string[]): Promise<ClaimRow[]> {
    return ids.length === 0 ? [] : (await this.#rows<{ doc: ClaimRow }>(claimsByIds(ids))).map(({ doc }) => doc);
  }

  async actor(id: string, past: PastOf = {}): Promise<Found<ActorDetail> | null> {
    const [start] = await this.#rows<{ key: string }>(idsOf(id));
    if (start === undefined) return null;
    if (past.knownAt !== undefined || past.publishedBy !== undefined) return this.#actorThen(start.key, await this.#then(past));
    const found = await this.#one<ActorRow>(selectOne('actor', ACTOR_HIDDEN, start.key));
    if (found === null) return null;
    const ids = [found.row.id, ...found.row.merged];
    const [relations, strength, events] = await Promise.all([
      this.#rows<{ doc: RelationRow }>(relationsOf(ids)),
      this.#rows<{ doc: StrengthRow }>(strengthOf(ids)),
      this.#rows<{ doc: ActorDetail['events'][number] }>(eventsOf(ids)),
    ]);
    const docs = <Doc>(rows: { doc: Doc }[]): Doc[] => rows.map(({ doc }) => doc);
    return { row: { ...found.row, relations: docs(relations), strength: docs(strength), events: docs(events) }, asOf: found.asOf };
  }

  articles(query: ArticleQuery): Promise<Page<ArticleRow>> {
    return this.#page(query.limit, listArticles(query));
  }

  article(id: string): Promise<Found<ArticleRow> | null> {
    return this.#one(selectOne('article', ARTICLE_HIDDEN, id));
  }

  sources(query: SourceQuery): Promise<Page<SourceRow>> {
    return this.#page(query.limit, listSources(query));
  }

  source(id: string): Promise<Found<SourceRow> | null> {
    return this.#one(selectOne('source', [], id));
  }

  /** An actor's past is folded from its own claims: its cost is that of them and of the events it takes part in. */
  async #actorThen(id: string, then: AsOf): Promise<Found<ActorDetail> | null> {
    const now = await this.#one<ActorDoc>(selectOne('actor', [], id));
    if (now === null) return null;
    const ids = [id, ...now.row.merged];
    const claims = (await this.#rows<{ doc: ClaimDoc }>(claimsOfActor(ids))).map(({ doc }) => doc);
    const events = [...new Set(claims.flatMap((claim) => [claim.event, ...claim.moves.map((move) => move.event)]))].filter(
      (e) => e !== null,
    );
    const [relations, members] = await Promise.all([
      this.#rows<{ doc: RelationDoc }>(statedOf(ids)),
      this.#rows<{ doc: ClaimDoc }>(membersOfAll(events.slice(0, 200))),
    ]);
    const row = makeActorPast(
      now.row,
      relations.map(({ doc }) => doc),
      { claims, members: members.map(({ doc }) => doc) },
      then,
    );
    return row === null ? null : { row, asOf: now.asOf };
  }

  /** The ids that mean an actor: its own and those merged into it. An id that names no actor (an anonymous source) means itself. */
  async #meaning(id: string | undefined): Promise<string[] | undefined> {
    if (id === undefined) return undefined;
    const [row] = await this.#rows<{ key: string; doc: ActorRow }>(idsOf(id));
    return row === undefined ? [id] : [row.key, ...row.doc.merged];
  }

  async #then({ knownAt, publishedBy }: PastOf): Promise<AsOf> {
    const position = typeof knownAt === 'string' ? await this.#positionAt(knownAt) : knownAt;
    return { ...(position !== undefined && { knownAt: position }), ...(publishedBy !== undefined && { publishedBy }) };
  }

  /** The last position recorded at or before an instant. Recorded instants never run backwards along positions, so halving finds it. */
  async #positionAt(instant: string): Promise<number> {
    const [head] = await this.#rows<{ position: number }>({ text: 'select position from log.head', values: [] });
    let [low, high] = [0, head?.position ?? 0];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      const [row] = await this.#rows<{ within: boolean }>({
        text: 'select recorded_at <= $2::timestamptz as within from log.record where position = $1',
        values: [middle, instant],
      });
      if (row?.within === true) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  async #page<Row>(limit: number, statement: Statement): Promise<Page<Row>> {
    const rows = await this.#rows<{ as_of: number; doc: Row | null; sort: Keyset | null }>(statement);
    const found = rows.filter((row): row is { as_of: number; doc: Row; sort: Keyset } => row.doc !== null);
    const shown = found.slice(0, limit);
    return {
      rows: shown.map(({ doc }) => doc),
      next: found.length > limit ? (shown.at(-1)?.sort ?? null) : null,
      asOf: rows[0]?.as_of ?? 0,
    };
  }

  async #one<Row>(statement: Statement): Promise<Found<Row> | null> {
    const [row] = await this.#rows<{ as_of: number; doc: Row | null }>(statement);
    return row === undefined || row.doc === null ? null : { row: row.doc, asOf: row.as_of };
  }

  async #rows<Row>({ text, values }: Statement): Promise<Row[]> {
    try {
      return await this.#db.query<Row>(text, values);
    } catch (error) {
      if (sqlStateOf(error) === UNDEFINED_TABLE) return [];
      throw error;
    }
  }
}

/** A claim as it stood then, without what is not served; null where it was not there yet. */
function shownThen(claim: ClaimDoc, then: AsOf): ClaimRow | null {
  const row = claimAsOf(claim, then);
  if (row === null) return null;
  const hidden = new Set<string>(CLAIM_HIDDEN);
  return Object.fromEntries(Object.entries(row).filter(([name]) => !hidden.has(name))) as unknown as ClaimRow;
}
