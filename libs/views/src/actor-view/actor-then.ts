import { lastCounted } from '../claim-view/last-change.js';
import type { ClaimDoc } from '../claim-view/claim-doc.js';
import { Docs } from '../docs.js';
import { claimAsOf, type AsOf } from '../event-view/claim-as-of.js';
import type { Moment } from '../moment.js';
import type { ActorDoc, ActorPastDoc, GivenName } from './actor-doc.js';
import type { ActorRow } from './actor-row.js';
import { countActors, emptyActor, tallyOf, withTally } from './count-actor.js';
import { earlier, later, namedThen, plus } from './join-actors.js';

/** One of the ids that meant an actor then, itself included, with the nearest kept past before. */
export interface PartThen {
  id: string;
  past: ActorPastDoc | null;
  /** The names that this id was ever given. */
  given: readonly GivenName[];
}

/**
 * An actor as it stood: from the nearest kept pasts on, the claims that changed since are counted out as they stood there and in as they stood then, by the
 * same functions as now. What it is merged with, and what the registry or an analyst says that it is called, is told as of then.
 */
export class ActorThen {
  private readonly docs = new Docs(true);
  private readonly parts: ReadonlyMap<string, ActorPastDoc | null>;
  private first: Moment | null;
  private last: Moment | null;
  private readonly registered: boolean;

  constructor(
    private readonly actor: ActorDoc,
    parts: readonly PartThen[],
    private readonly asOf: AsOf,
  ) {
    const { id, name, kind } = actor;
    const knownAt = asOf.knownAt ?? Infinity;
    const registrations = actor.registrations.filter(({ position }) => position <= knownAt);
    this.registered = registrations.length > 0;
    this.parts = new Map(parts.map((part) => [part.id, part.past]));
    const fresh = { ...emptyActor(id, name, kind), country: registrations.at(-1)?.country ?? null, registrations };
    const counted = parts.map((part) => ({ id: part.id, tally: namedThen(part.past?.tally ?? tallyOf(fresh), part.given, knownAt) }));
    const tally = counted.map((part) => part.tally).reduce(plus, tallyOf(fresh));
    const own = counted.length > 1 ? (counted.find((part) => part.id === id)?.tally ?? null) : null;
    this.first = tally.first;
    this.last = tally.last;
    this.docs.put('actor', id, withTally({ ...fresh, own }, tally));
    for (const part of parts) if (part.id !== id) this.docs.put('actor', part.id, { ...emptyActor(part.id, name, kind), redirect: id });
  }

  /** Counts a claim for one of the ids; each that changed after that id's kept past has to be given once, in any order. */
  take(claim: ClaimDoc, id: string): void {
    const past = this.parts.get(id);
    if (past === undefined) return;
    const before = past === null ? null : claimAsOf(claim, { knownAt: past.position });
    const after = claimAsOf(claim, this.asOf);
    const at = after === null ? claim.recorded : lastCounted(after);
    if (before?.state === 'current') countActors(this.docs, before, -1, at, id);
    if (after === null) return;
    if (after.state === 'current') countActors(this.docs, after, 1, at, id);
    this.first = earlier(this.first, after.recorded);
    this.last = later(this.last, at);
  }

  /** Null where nothing was known of it then. */
  row(): ActorRow | null {
    if (this.first === null && !this.registered) return null;
    const { id, name, kind, country, names, claims, says, saidOf } = this.docs.get<ActorDoc>('actor', this.actor.id) as ActorDoc;
    const merged = [...this.parts.keys()].filter((part) => part !== id).sort();
    const { registered, first, last } = this;
    return { id, name, kind, country, names, merged, registered, claims, says, saidOf, first, last };
  }
}
