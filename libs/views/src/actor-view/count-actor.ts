import { normalName, type ActorKind } from '@hearsay/vocabulary';
import type { ClaimDoc } from '../claim-view/claim-doc.js';
import type { Docs } from '../docs.js';
import type { Moment } from '../moment.js';
import type { ActorDoc, ActorPastDoc, Tally } from './actor-doc.js';
import type { ActorName } from './actor-row.js';
import { aliasSaid } from './alias-said.js';
import { chainOf } from './resolve-actor.js';

/** Names an actor keeps from texts; the rarest go first. The registry's names are all kept. */
const NAMES_FROM_TEXT = 40;

/** Between two kept pasts of an actor: few enough to be counted again for a page of actors, many enough that keeping costs a fold nothing to speak of. */
export const PAST_EVERY = 200;

/** A kind by a word alone says less than one of a text that tells what the actor is. */
const VAGUE: readonly string[] = ['organisation', 'unidentified'];

/** An actor that nothing is known of yet. */
export function emptyActor(id: string, name: string, kind: ActorKind): ActorDoc {
  return {
    id,
    name,
    kind,
    country: null,
    names: [],
    merged: [],
    registered: false,
    claims: { total: 0, byRole: {}, byType: {}, byStance: {} },
    says: 0,
    saidOf: 0,
    first: null,
    last: null,
    kinds: {},
    registrations: [],
    given: [],
    redirect: null,
    parts: [],
    own: null,
    decisions: [],
    ways: [],
    touched: 0,
    counted: 0,
  };
}

/**
 * Counts a claim into (+1) or out of (-1) every actor that it names: as parties and as speakers. When it was seen stays, whatever is withdrawn.
 *
 * @param only this one of them; all where it is left out.
 */
export function countActors(docs: Docs, claim: ClaimDoc, by: 1 | -1, at: Moment, only?: string): void {
  const parties = new Set<string>();
  const alias = aliasSaid(claim);
  for (const party of claim.actors) {
    const id = party.actor as string;
    if (only !== undefined && id !== only) continue;
    const first = !parties.has(id);
    parties.add(id);
    countIn(docs, emptyActor(id, party.name, party.kind), at, (tally) => {
      const called = withNames(tally, party.name, 'text', by);
      const named = withKind(alias !== null && party.role === 'agent' ? withNames(called, alias, 'text', by) : called, party.kind, by);
      return seen(
        {
          ...named,
          saidOf: named.saidOf + (first ? by : 0),
          claims: {
            total: named.claims.total + (first ? by : 0),
            byRole: bump(named.claims.byRole, party.role, by),
            byType: first ? bump(named.claims.byType, claim.type, by) : named.claims.byType,
            byStance: first ? bump(named.claims.byStance, claim.stance, by) : named.claims.byStance,
          },
        },
        at,
      );
    });
  }
  const speakers = new Set<string>();
  for (const speaker of claim.attribution) {
    if (speaker.actor === undefined || speaker.kind === 'anonymous') continue;
    const id = speaker.actor;
    if (only !== undefined && id !== only) continue;
    const { name, kind } = speaker;
    const first = !speakers.has(id);
    speakers.add(id);
    countIn(docs, emptyActor(id, name, kind), at, (tally) => {
      const counted = first ? { ...tally, says: tally.says + by } : tally;
      return seen(withKind(withNames(counted, name, 'text', parties.has(id) ? 0 : by), kind, by), at);
    });
  }
}

/** Changes what is counted of an actor, and of those that it was merged into. */
function countIn(docs: Docs, fresh: ActorDoc, at: Moment, change: (tally: Tally) => Tally): void {
  for (const id of chainOf(docs, fresh.id)) {
    const actor = docs.get<ActorDoc>('actor', id) ?? fresh;
    if (id !== fresh.id) {
      docs.put('actor', id, withTally(actor, change(tallyOf(actor))));
      continue;
    }
    const counted = keepPast(docs, actor, at) ? 1 : actor.counted + 1;
    const own = actor.own === null ? null : change(actor.own);
    docs.put('actor', id, withTally({ ...actor, own, counted }, change(tallyOf(actor))));
  }
}

/** Whether what was counted before this record was kept: once in a while, so that a past is never far from the nearest one. */
function keepPast(docs: Docs, actor: ActorDoc, at: Moment): boolean {
  const tally = actor.own ?? tallyOf(actor);
  if (actor.counted < PAST_EVERY || tally.last === null || tally.last.position >= at.position) return false;
  const { position } = tally.last;
  docs.put('actor_past', `${actor.id} ${position}`, { actor: actor.id, position, tally } satisfies ActorPastDoc);
  return true;
}

export function tallyOf({ names, kinds, claims, says, saidOf, first, last }: Tally): Tally {
  return { names, kinds, claims, says, saidOf, first, last };
}

/** An actor of these counts. Its name is the registry's, else the one its own claims use most, else the one those of its parts do; so is its kind. */
export function withTally(actor: ActorDoc, tally: Tally): ActorDoc {
  const { names } = actor.own?.names.some(isUsed) ? actor.own : tally;
  const kinds = actor.own !== null && Object.keys(actor.own.kinds).length > 0 ? actor.own.kinds : tally.kinds;
  const registration = actor.registrations.at(-1);
  return {
    ...actor,
    ...tally,
    name: registration?.name ?? names.find((n) => n.from === 'registry')?.name ?? names[0]?.name ?? actor.name,
    kind: registration?.kind ?? bestKind(kinds) ?? actor.kind,
  };
}

/** With one more (or fewer) claim that uses a name; `by` 0 only makes it known. Names are told apart by their normal form and shown as first met. */
export function withNames<Of extends Pick<Tally, 'names'>>(tally: Of, name: string, from: ActorName['from'], by: number): Of {
  const normal = normalName(name);
  if (normal === '') return tally;
  const before = tally.names.find((n) => normalName(n.name) === normal);
  const next: ActorName =
    before === undefined
      ? { name, from, claims: Math.max(by, 0) }
      : {
          name: from === 'registry' && before.from === 'text' ? name : before.name,
          from: before.from === 'registry' ? 'registry' : from,
          claims: Math.max(before.claims + by, 0),
        };
  return { ...tally, names: keptNames([...tally.names.filter((n) => n !== before), next]) };
}

function keptNames(all: readonly ActorName[]): ActorName[] {
  const names = [...all].sort(byUse);
  return names.filter((n) => n.from === 'registry').concat(names.filter((n) => n.from === 'text').slice(0, NAMES_FROM_TEXT));
}

function withKind(tally: Tally, kind: ActorKind, by: number): Tally {
  return { ...tally, kinds: bump(tally.kinds, kind, by) };
}

function bestKind(kinds: Record<string, number>): ActorKind | undefined {
  const best = Object.entries(kinds).sort(
    (a, b) => Number(VAGUE.includes(a[0])) - Number(VAGUE.includes(b[0])) || b[1] - a[1] || (a[0] < b[0] ? -1 : 1),
  )[0];
  return best?.[0] as ActorKind | undefined;
}

function seen(tally: Tally, at: Moment): Tally {
  return { ...tally, first: tally.first ?? at, last: at };
}

/** Whether anything stands behind a name: one whose last claim is gone is remembered, and names nobody. */
function isUsed({ from, claims }: ActorName): boolean {
  return from === 'registry' || claims > 0;
}

function byUse(a: ActorName, b: ActorName): number {
  return Number(a.from === 'text') - Number(b.from === 'text') || b.claims - a.claims || (a.name < b.name ? -1 : 1);
}

/** A count that comes to nothing leaves no trace, so that a row does not tell what it once held. */
function bump(counts: Record<string, number>, key: string, by: number): Record<string, number> {
  const next = { ...counts };
  const count = (next[key] ?? 0) + by;
  if (count > 0) next[key] = count;
  else delete next[key];
  return next;
}
