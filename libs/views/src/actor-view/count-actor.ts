import { normalName, type ActorKind } from '@hearsay/vocabulary';
import type { ClaimDoc } from '../claim-view/claim-doc.js';
import type { Docs } from '../docs.js';
import type { Moment } from '../moment.js';
import type { ActorDoc } from './actor-doc.js';
import type { ActorName } from './actor-row.js';
import { followActor } from './resolve-actor.js';

/** Names an actor keeps from texts; the rarest go first. The registry's names are all kept. */
const NAMES_FROM_TEXT = 40;

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
    registry: null,
    redirect: null,
  };
}

/** Counts a claim into (+1) or out of (-1) every actor that it names: as parties and as speakers. When it was seen stays, whatever is withdrawn. */
export function countActors(docs: Docs, claim: ClaimDoc, by: 1 | -1, at: Moment): void {
  const parties = new Set<string>();
  for (const party of claim.actors) {
    const id = followActor(docs, party.actor as string);
    let actor = docs.get<ActorDoc>('actor', id) ?? emptyActor(id, party.name, party.kind);
    actor = withNames(actor, party.name, 'text', by);
    actor = withKind(actor, party.kind, by);
    const first = !parties.has(id);
    parties.add(id);
    actor = {
      ...actor,
      saidOf: actor.saidOf + (first ? by : 0),
      claims: {
        total: actor.claims.total + (first ? by : 0),
        byRole: bump(actor.claims.byRole, party.role, by),
        byType: first ? bump(actor.claims.byType, claim.type, by) : actor.claims.byType,
        byStance: first ? bump(actor.claims.byStance, claim.stance, by) : actor.claims.byStance,
      },
    };
    docs.put('actor', id, seen(actor, at));
  }
  const speakers = new Set<string>();
  for (const speaker of claim.attribution) {
    if (speaker.actor === undefined || speaker.kind === 'anonymous') continue;
    const id = followActor(docs, speaker.actor);
    const kind: ActorKind = speaker.kind;
    let actor = docs.get<ActorDoc>('actor', id) ?? emptyActor(id, speaker.name, kind);
    if (!speakers.has(id)) actor = { ...actor, says: actor.says + by };
    speakers.add(id);
    actor = withNames(actor, speaker.name, 'text', parties.has(id) ? 0 : by);
    docs.put('actor', id, seen(withKind(actor, kind, by), at));
  }
}

/** With one more (or fewer) claim that uses a name; `by` 0 only makes it known. Names are told apart by their normal form and shown as first met. */
export function withNames(actor: ActorDoc, name: string, from: ActorName['from'], by: number): ActorDoc {
  const normal = normalName(name);
  if (normal === '') return actor;
  const before = actor.names.find((n) => normalName(n.name) === normal);
  const next: ActorName =
    before === undefined
      ? { name, from, claims: Math.max(by, 0) }
      : {
          name: from === 'registry' && before.from === 'text' ? name : before.name,
          from: before.from === 'registry' ? 'registry' : from,
          claims: Math.max(before.claims + by, 0),
        };
  const names = [...actor.names.filter((n) => n !== before), next].sort(byUse);
  const kept = names.filter((n) => n.from === 'registry').concat(names.filter((n) => n.from === 'text').slice(0, NAMES_FROM_TEXT));
  return {
    ...actor,
    names: kept,
    name: actor.registry?.name ?? kept.find((n) => n.from === 'registry')?.name ?? kept[0]?.name ?? actor.name,
  };
}

function withKind(actor: ActorDoc, kind: ActorKind, by: number): ActorDoc {
  const kinds = bump(actor.kinds, kind, by);
  if (actor.registry !== null) return { ...actor, kinds };
  const best = Object.entries(kinds).sort(
    (a, b) => Number(VAGUE.includes(a[0])) - Number(VAGUE.includes(b[0])) || b[1] - a[1] || (a[0] < b[0] ? -1 : 1),
  )[0];
  return { ...actor, kinds, kind: (best?.[0] as ActorKind | undefined) ?? actor.kind };
}

function seen(actor: ActorDoc, at: Moment): ActorDoc {
  return { ...actor, first: actor.first ?? at, last: at };
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
