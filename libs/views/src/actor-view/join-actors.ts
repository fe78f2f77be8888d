import type { DocKey, Docs } from '../docs.js';
import type { Moment } from '../moment.js';
import { normalName } from '@hearsay/vocabulary';
import type { ActorDoc, GivenName, Tally } from './actor-doc.js';
import type { ActorName } from './actor-row.js';
import { tallyOf, withNames, withTally } from './count-actor.js';
import { chainOf, followNeeds } from './resolve-actor.js';

/** What must be loaded before an actor is joined to another, parted from it or changed: those it was merged into, and all their parts. */
export function joinNeeds(docs: Docs, id: string): DocKey[] {
  const chain = followNeeds(docs, id);
  const parts = chain.flatMap(({ key }) => (docs.has('actor', key) ? (docs.get<ActorDoc>('actor', key)?.parts ?? []) : []));
  return [...chain, ...parts.map((key) => ({ collection: 'actor', key }))];
}

/** An actor turns out to be another: it leads there, and is counted there too. Neither may be merged into the other already. */
export function joinActor(docs: Docs, id: string, into: string, at: Moment): void {
  const part = docs.get<ActorDoc>('actor', id);
  const whole = docs.get<ActorDoc>('actor', into);
  if (part === undefined || whole === undefined) return;
  docs.put('actor', id, led(part, into, at));
  docs.put('actor', into, {
    ...whole,
    own: whole.own ?? tallyOf(whole),
    parts: [...new Set([...whole.parts, id])].sort(),
    touched: at.position,
  } satisfies ActorDoc);
  sumUp(docs, into);
}

/** An actor stands for itself again. */
export function partActor(docs: Docs, id: string, at: Moment): void {
  const part = docs.get<ActorDoc>('actor', id);
  if (part === undefined || part.redirect === null) return;
  const whole = docs.get<ActorDoc>('actor', part.redirect);
  docs.put('actor', id, led(part, null, at));
  if (whole === undefined) return;
  const parts = whole.parts.filter((other) => other !== id);
  docs.put('actor', whole.id, { ...whole, parts, touched: at.position } satisfies ActorDoc);
  sumUp(docs, whole.id);
}

/** The actor leading elsewhere from here on, and where it led before. */
function led(actor: ActorDoc, redirect: string | null, { position, recordedAt }: Moment): ActorDoc {
  const before = { until: position, recordedAt, redirect: actor.redirect };
  return { ...actor, redirect, ways: [...actor.ways, before], touched: position };
}

/** Changes what is known of an actor by its own id. */
export function changeOwn(docs: Docs, id: string, at: Moment, change: (tally: Tally) => Tally): void {
  const found = docs.get<ActorDoc>('actor', id);
  if (found === undefined) return;
  const own = change(found.own ?? tallyOf(found));
  const actor = { ...found, touched: at.position, given: givenBy(found.given, own.names, at.position) };
  docs.put('actor', id, found.own === null ? withTally(actor, own) : ({ ...actor, own } satisfies ActorDoc));
  sumUp(docs, id);
}

/** Which names were given when, once these are the ones that it has. */
function givenBy(before: readonly GivenName[], names: readonly ActorName[], position: number): GivenName[] {
  const now = new Map(names.filter((n) => n.from === 'registry').map((n) => [normalName(n.name), n.name]));
  const ended = before.map((g) => (g.until === null && !now.has(normalName(g.name)) ? { ...g, until: position } : g));
  const standing = new Set(ended.filter((g) => g.until === null).map((g) => normalName(g.name)));
  const fresh = [...now].filter(([normal]) => !standing.has(normal)).map(([, name]) => ({ name, from: position, until: null }));
  return [...ended, ...fresh];
}

/** What is counted of an actor, with the names that it had been given by a position, and no others, as names of the registry. */
export function namedThen(tally: Tally, given: readonly GivenName[], knownAt: number): Tally {
  const then = new Map(
    given.filter((g) => g.from <= knownAt && (g.until === null || g.until > knownAt)).map((g) => [normalName(g.name), g.name]),
  );
  const kept = tally.names
    .filter((n) => n.from === 'text' || n.claims > 0 || then.has(normalName(n.name)))
    .map((n): ActorName => (then.has(normalName(n.name)) ? n : { ...n, from: 'text' }));
  let named: Tally = { ...tally, names: kept };
  for (const name of then.values()) named = withNames(named, name, 'registry', 0);
  return named;
}

/** Makes the sums anew from an actor up. */
function sumUp(docs: Docs, start: string): void {
  for (const id of chainOf(docs, start)) {
    const actor = docs.get<ActorDoc>('actor', id);
    if (actor === undefined || actor.own === null) continue;
    const parts = actor.parts.map((part) => docs.get<ActorDoc>('actor', part)).filter((part) => part !== undefined);
    const merged = [...new Set(parts.flatMap((part) => [part.id, ...part.merged]))].sort();
    const sum = withTally(
      { ...actor, merged },
      parts.reduce<Tally>((total, part) => plus(total, part), tallyOf(actor.own)),
    );
    docs.put('actor', id, parts.length > 0 ? sum : { ...sum, own: null });
  }
}

/** What is counted of two, as of one. */
export function plus(a: Tally, b: Tally): Tally {
  let sum: Tally = {
    names: a.names,
    claims: {
      total: a.claims.total + b.claims.total,
      byRole: add(a.claims.byRole, b.claims.byRole),
      byType: add(a.claims.byType, b.claims.byType),
      byStance: add(a.claims.byStance, b.claims.byStance),
    },
    kinds: add(a.kinds, b.kinds),
    says: a.says + b.says,
    saidOf: a.saidOf + b.saidOf,
    first: earlier(a.first, b.first),
    last: later(a.last, b.last),
  };
  for (const { name, from, claims } of b.names) sum = withNames(sum, name, from, claims);
  return sum;
}

function add(a: Record<string, number>, b: Record<string, number>): Record<string, number> {
  const sum = { ...a };
  for (const [key, count] of Object.entries(b)) sum[key] = (sum[key] ?? 0) + count;
  return sum;
}

/** Of two moments the earlier; of one and none, that one. */
export function earlier(a: Moment | null, b: Moment | null): Moment | null {
  if (a === null || b === null) return a ?? b;
  return a.position <= b.position ? a : b;
}

/** Of two moments the later; of one and none, that one. */
export function later(a: Moment | null, b: Moment | null): Moment | null {
  if (a === null || b === null) return a ?? b;
  return a.position >= b.position ? a : b;
}
