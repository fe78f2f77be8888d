import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { MadeUpLog, type ClaimSketch } from '../../../../tests/support/made-up-log.js';
import { actorIdOf, type AnyRecord } from '@hearsay/vocabulary';
import type { ClaimDoc } from '../claim-view/claim-doc.js';
import { LEDGER } from '../ledger/ledger.js';
import { MemoryStore } from '../memory/memory-store.js';
import type { ActorDoc } from './actor-doc.js';
import type { ActorRow } from './actor-row.js';
import { ActorThen } from './actor-then.js';
import { redirectAt } from './redirect-at.js';

const NAMES = ['Red Column', 'Crimson Column', 'RC', 'Free Guard'];

const step = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant('claim' as const), name: fc.constantFrom(...NAMES), by: fc.constantFrom(...NAMES) }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('gone' as const), pick: fc.nat(20) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('register' as const),
      id: fc.constantFrom('red', 'free'),
      name: fc.constantFrom(...NAMES),
      alias: fc.constantFrom(...NAMES),
      as: fc.constantFrom('militia', 'military'),
      country: fc.constantFrom(null, 'XX'),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constantFrom('alias' as const, 'split' as const, 'merge' as const, 'revert' as const),
      actor: fc.constantFrom('red', 'free', ...NAMES.map(actorIdOf)),
      other: fc.constantFrom('red', 'free', ...NAMES.map(actorIdOf)),
      name: fc.constantFrom(...NAMES),
      pick: fc.nat(20),
    }),
  },
);
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

/** Claims of one article each, and what the registry and analysts say of names in between. */
function logOf(steps: readonly Step[]): AnyRecord[] {
  const log = new MadeUpLog();
  const articles: string[] = [];
  const decisions: string[] = [];
  for (const [i, s] of steps.entries()) {
    if (s.kind === 'claim') {
      articles.push(`a${i}`);
      const claim: ClaimSketch = { quote: `${s.name} attacked, number ${i}`, parties: [`agent:${s.name}`], by: [`organisation:${s.by}`] };
      log.capture({ name: `a${i}`, outlet: 'Morning Post', published: '2031-04-28' }).claims(`a${i}`, [claim]);
    } else if (s.kind === 'gone') {
      const [gone] = articles.splice(s.pick % Math.max(articles.length, 1), 1);
      if (gone !== undefined) log.withdrawArticle(gone, 'gone');
    } else if (s.kind === 'register') log.register(s.id, s.name, [s.alias], s.as, s.country);
    else if (s.kind === 'alias') decisions.push(log.decide('ActorAliased', { actorId: s.actor, alias: s.name, source: 'analyst' }));
    else if (s.kind === 'merge') decisions.push(log.decide('ActorsMerged', { into: s.actor, merged: [s.other] }));
    else if (s.kind === 'split')
      decisions.push(log.decide('ActorSplit', { actorId: s.actor, names: [s.name], into: s.other, kind: 'militia' }));
    else if (decisions.length > 0) decisions.push(log.decide('CurationReverted', { decision: decisions[s.pick % decisions.length] }));
  }
  return log.records;
}

function fold(records: readonly AnyRecord[]): MemoryStore {
  const store = new MemoryStore(LEDGER);
  store.fold(records);
  return store;
}

/** One of whom nothing is said any more keeps the kind and name that it had last. */
const isTold = ({ registered, says, saidOf }: ActorRow): boolean => registered || says + saidOf > 0;

/** What is served of those that stood for themselves. */
function rowsNow(store: MemoryStore): Map<string, unknown> {
  const roots = [...store.all<ActorDoc>('actor').values()].filter((actor) => actor.redirect === null && isTold(actor));
  return new Map(roots.map((actor) => [actor.id, told(actor)]));
}

function told({ id, name, kind, country, names, merged, registered, claims, says, saidOf }: ActorRow): unknown {
  return {
    id,
    name,
    kind,
    country,
    names: names.filter((n) => n.from === 'registry' || n.claims > 0),
    merged,
    registered,
    claims,
    says,
    saidOf,
  };
}

/** The same of a position that is past, from what is kept today. */
function rowsThen(store: MemoryStore, knownAt: number): Map<string, unknown> {
  const actors = store.all<ActorDoc>('actor');
  const rootOf = (id: string): string => {
    const next = redirectAt(actors.get(id) as ActorDoc, knownAt);
    return next === null ? id : rootOf(next);
  };
  const found = new Map<string, unknown>();
  for (const actor of actors.values()) {
    if (redirectAt(actor, knownAt) !== null) continue;
    const parts = [...actors.values()].filter(({ id }) => rootOf(id) === actor.id);
    const then = new ActorThen(
      actor,
      parts.map(({ id, given }) => ({ id, past: null, given })),
      { knownAt },
    );
    for (const claim of store.all<ClaimDoc>('claim').values())
      for (const { id } of parts) if ([...claim.actors, ...claim.attribution].some((named) => named.actor === id)) then.take(claim, id);
    const row = then.row();
    if (row !== null && isTold(row)) found.set(actor.id, told(row));
  }
  return found;
}

describe('an actor as it stood', () => {
  it('is what it was then: its names, kind, country, parts and counts', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 2, maxLength: 14 }), fc.nat(100), (steps, cut) => {
        const records = logOf(steps);
        fc.pre(records.length > 0);
        const knownAt = 1 + (cut % records.length);
        const then = rowsThen(fold(records), knownAt);
        const now = rowsNow(fold(records.slice(0, knownAt)));
        expect(Object.fromEntries(then)).toEqual(Object.fromEntries(now));
      }),
      { numRuns: 300 },
    );
  });

  it('goes by the name of its parts where no claim of its own is left, now as then', () => {
    const steps: Step[] = [
      { kind: 'claim', name: 'RC', by: 'RC' },
      { kind: 'claim', name: 'Red Column', by: 'Red Column' },
      { kind: 'gone', pick: 0 },
      { kind: 'merge', actor: actorIdOf('RC'), other: actorIdOf('Red Column'), name: 'RC', pick: 0 },
    ];
    const store = fold(logOf(steps));
    const now = rowsNow(store).get(actorIdOf('RC'));
    expect(now).toMatchObject({ name: 'Red Column' });
    expect(rowsThen(store, Infinity).get(actorIdOf('RC'))).toEqual(now);
  });
});
