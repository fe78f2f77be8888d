import { describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import { MadeUpLog, type ClaimSketch } from '../../../../tests/support/made-up-log.js';
import { actorIdOf, type AnyRecord } from '@hearsay/vocabulary';
import type { ActorDoc } from '../actor-view/actor-doc.js';
import { servedRelation, type RelationDoc } from '../actor-view/relation-doc.js';
import type { ClaimDoc } from '../claim-view/claim-doc.js';
import type { EventDoc, EventRedirect } from '../event-view/settle-event.js';
import { MemoryStore } from '../memory/memory-store.js';
import type { SourceRow } from '../source-view/source-row.js';
import { LEDGER } from './ledger.js';

// Many whole runs in one test: slow machines need more than the default five seconds.
jest.setTimeout(120_000);

const NAMES = ['Red Column', 'Red Colum', 'Ostland', 'Ostland army', 'Free Guard', 'River Council'];
const PLACES = [
  'Oster',
  'Winmar',
  { name: 'Kell', lat: 10, lon: 20, country: 'XX' },
  { name: 'Kell Bridge', lat: 10.05, lon: 20.05, country: 'XX' },
];

const sketch: fc.Arbitrary<ClaimSketch> = fc
  .record({
    quote: fc.constantFrom('shells fell', 'troops came', 'it was not so', 'a truce was signed', 'many died', 'they left'),
    type: fc.constantFrom(
      'ASSAULT' as const,
      'TERRITORY' as const,
      'AGREE' as const,
      'RELATION' as const,
      'STRENGTH' as const,
      'AID' as const,
    ),
    stance: fc.constantFrom('asserts' as const, 'denies' as const, 'accuses' as const, 'predicts' as const),
    polarity: fc.constantFrom('affirmed' as const, 'affirmed' as const, 'negated' as const),
    parties: fc.array(
      fc.tuple(fc.constantFrom('agent', 'target', 'supporter'), fc.constantFrom(...NAMES)).map((p) => p.join(':')),
      { maxLength: 3 },
    ),
    by: fc.array(
      fc
        .tuple(fc.constantFrom('person', 'outlet', 'anonymous', 'organisation'), fc.constantFrom(...NAMES, 'officials'))
        .map((p) => p.join(':')),
      { maxLength: 2 },
    ),
    counts: fc.array(
      fc
        .tuple(fc.constantFrom('killed', 'wounded', 'strength'), fc.integer({ min: 1, max: 40 }))
        .map(([kind, n]) => `${kind} ${n} ${n} people`),
      { maxLength: 2 },
    ),
    at: fc.option(fc.constantFrom(...PLACES), { nil: undefined }),
    on: fc.option(fc.constantFrom('2031-04-01', '2031-04-02', '2031-04-20', '2031-04', '2031/'), { nil: undefined }),
    relation: fc.option(fc.constantFrom('part-of' as const, 'backed-by' as const), { nil: undefined }),
  })
  .map(({ at, on, relation, ...rest }) => ({
    ...rest,
    ...(at !== undefined && { at }),
    ...(on !== undefined && { on }),
    ...(relation !== undefined && rest.type === 'RELATION' && { relation }),
  }));

const DECISIONS = [
  'ClaimConfirmed',
  'ClaimRejected',
  'ClaimCorrected',
  'EventsMerged',
  'EventSplit',
  'ActorsMerged',
  'ActorSplit',
  'ActorAliased',
  'ActorRelated',
  'CurationReverted',
  'CurationReverted',
] as const;

const decision = fc.record({
  kind: fc.constant('decide' as const),
  what: fc.constantFrom(...DECISIONS),
  one: fc.nat(100),
  two: fc.nat(100),
  name: fc.constantFrom(...NAMES),
  other: fc.constantFrom(...NAMES),
  fields: fc.constantFrom(
    { stance: 'denies' },
    { place: null, quantities: [] },
    { place: { name: 'Winmar', start: 0, end: 4 }, time: { from: '2031-04-20', to: '2031-04-20' } },
    { type: 'AID', time: { from: '2031-04-02', to: '2031-04-02' } },
    { actors: [{ role: 'agent', name: 'Free Guard', kind: 'militia', start: 0, end: 4 }] },
    { attribution: [{ name: 'River Council', kind: 'organisation', start: 0, end: 4 }] },
  ),
});

const step = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('capture' as const), article: fc.nat(4), from: fc.nat(60) }) },
  {
    weight: 8,
    arbitrary: fc.record({
      kind: fc.constant('claims' as const),
      article: fc.nat(4),
      sketches: fc.array(sketch, { minLength: 1, maxLength: 3 }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('withdraw' as const), pick: fc.nat(100) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('gone' as const), article: fc.nat(4) }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('register' as const), name: fc.constantFrom(...NAMES), alias: fc.constantFrom(...NAMES) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('relate' as const), name: fc.constantFrom(...NAMES), other: fc.constantFrom(...NAMES) }),
  },
  { weight: 8, arbitrary: decision },
);
type Decide = typeof decision extends fc.Arbitrary<infer Value> ? Value : never;

/** One decision on what is there: claims by their number, actors by their names, earlier decisions by their number. */
function decide(log: MadeUpLog, { what, one, two, name, other, fields }: Decide, decisions: readonly string[]): string {
  const claims = log.records.flatMap((r) => (r.type === 'ClaimRecorded' ? [r.data.claim.id] : []));
  const [first, second] = [claims[one % Math.max(claims.length, 1)] ?? 'none', claims[two % Math.max(claims.length, 1)] ?? 'none'];
  const [actor, another] = [one % 2 === 0 ? actorIdOf(name) : `id ${name}`, two % 2 === 0 ? actorIdOf(other) : `id ${other}`];
  switch (what) {
    case 'ClaimConfirmed':
    case 'ClaimRejected':
      return log.decide(what, { claimId: first });
    case 'ClaimCorrected':
      return log.decide(what, { claimId: first, fields });
    case 'EventsMerged':
      return log.decide(what, { into: first, merged: [second] });
    case 'EventSplit':
      return log.decide(what, { event: first, claims: claims.length > 0 ? claims : [second] });
    case 'ActorsMerged':
      return log.decide(what, { into: actor, merged: [another] });
    case 'ActorSplit':
      return log.decide(what, { actorId: actor, names: [other], into: actorIdOf(other), kind: 'militia' });
    case 'ActorAliased':
      return log.decide(what, { actorId: actor, alias: other, source: 'analyst' });
    case 'ActorRelated':
      return log.decide(what, { actorId: actor, relation: 'allied-with', other: another, from: null, to: '2031', source: 'analyst' });
    case 'CurationReverted':
      return log.decide(what, { decision: decisions[one % Math.max(decisions.length, 1)] ?? 'none' });
  }
}

/** Logs as they could be: copies of one text, revisions, withdrawals, returns, the registry in between. */
const madeUpLog: fc.Arbitrary<MadeUpLog> = fc.array(step, { minLength: 3, maxLength: 30 }).map((steps) => {
  const log = new MadeUpLog();
  const said: [string, ClaimSketch][] = [];
  const decisions: string[] = [];
  for (const s of steps) {
    if (s.kind === 'capture') {
      const fingerprint = Array.from({ length: 30 }, (_, i) => s.from + i);
      log.capture({
        name: `a${s.article}`,
        outlet: s.article % 2 === 0 ? 'Post' : 'Sun',
        agency: s.article === 3 ? 'Polar Press' : null,
        published: `2031-04-0${s.article + 1}`,
        fingerprint,
      });
    } else if (s.kind === 'claims') {
      log.claims(`a${s.article}`, s.sketches);
      said.push(...s.sketches.map((c): [string, ClaimSketch] => [`a${s.article}`, c]));
    } else if (s.kind === 'withdraw') {
      const one = said[s.pick % Math.max(said.length, 1)];
      if (one !== undefined) log.withdrawClaim(...one);
    } else if (s.kind === 'gone') log.withdrawArticle(`a${s.article}`, 'gone');
    else if (s.kind === 'register') log.register(`id ${s.name}`, s.name, [s.alias]);
    else if (s.kind === 'decide') decisions.push(decide(log, s, decisions));
    else log.relate(`id ${s.name}`, 'allied-with', `id ${s.other}`);
  }
  return log;
});
const madeUp = madeUpLog.map((log): AnyRecord[] => log.records);

/** Cuts a list into runs of the given lengths, over and over. */
function cut<Item>(items: readonly Item[], lengths: readonly number[]): Item[][] {
  const parts: Item[][] = [];
  for (let at = 0, i = 0; at < items.length; i += 1) {
    const length = lengths[i % lengths.length] ?? 1;
    parts.push(items.slice(at, at + length));
    at += length;
  }
  return parts;
}

function dumpOf(parts: readonly (readonly AnyRecord[])[], forget: boolean): string {
  const store = new MemoryStore(LEDGER, { forget });
  for (const part of parts) store.fold(part);
  return store.dump();
}

describe('the ledger', () => {
  it('tells the day of an event whose claims went to another also where a claim dates it later', () => {
    const log = new MadeUpLog();
    const bridge = { at: { name: 'Kell Bridge', lat: 10.05, lon: 20.05, country: 'XX' } };
    log.capture({ name: 'a0' });
    log.claims('a0', [
      { quote: 'shells fell', type: 'ASSAULT', ...bridge },
      { quote: 'a truce was signed', type: 'AGREE' },
    ]);
    const [shells, truce] = log.records.flatMap((r) => (r.type === 'ClaimRecorded' ? [r.data.claim.id] : []));
    log.decide('EventsMerged', { into: truce!, merged: [shells!] });
    log.claims('a0', [{ quote: 'many died', type: 'ASSAULT', ...bridge, on: '2031-04-01' }]);
    const whole = dumpOf([log.records], false);
    expect(whole).toMatch(/"at":"2031-04-01"[^\n]*"redirect"/u);
    expect(dumpOf(cut(log.records, [1]), true)).toBe(whole);
  });

  it('comes to the same rows however the log is cut into batches, from memory or from the store', () => {
    fc.assert(
      fc.property(madeUp, fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 5 }), (records, lengths) => {
        const whole = dumpOf([records], false);
        expect(dumpOf(cut(records, lengths), false)).toBe(whole);
        expect(dumpOf(cut(records, lengths), true)).toBe(whole);
        expect(dumpOf(cut(records, [1]), true)).toBe(whole);
      }),
      { numRuns: 50 },
    );
  });

  it('counts nothing of an article that is gone: its actors and sources are left with no current claim', () => {
    fc.assert(
      fc.property(fc.array(sketch, { minLength: 1, maxLength: 6 }), (sketches) => {
        const log = new MadeUpLog()
          .capture({ name: 'a', outlet: 'Post', published: '2031-04-01' })
          .claims('a', sketches)
          .withdrawArticle('a', 'gone');
        const store = new MemoryStore(LEDGER);
        store.fold(log.records);
        for (const actor of store.all<{ says: number; saidOf: number; claims: object }>('actor').values()) {
          expect(actor).toMatchObject({ says: 0, saidOf: 0, claims: { total: 0, byRole: {}, byType: {}, byStance: {} } });
        }
        for (const source of store.all('source').values())
          expect(source).toMatchObject({ claims: 0, originOf: 0, first: 0, corroborated: 0, contradicted: 0 });
        const events = [...store.all<{ redirect?: string }>('event').values()];
        for (const event of events.filter(({ redirect }) => redirect === undefined))
          expect(event).toMatchObject({ standing: 'withdrawn', figures: [], conflicts: [], origins: [] });
      }),
      { numRuns: 30 },
    );
  });

  it('gives articles that share no story, actor, place or event the same rows in either order, but for positions', () => {
    fc.assert(
      fc.property(fc.array(sketch, { minLength: 1, maxLength: 5 }), fc.array(sketch, { minLength: 1, maxLength: 5 }), (one, two) => {
        const far = (c: ClaimSketch): ClaimSketch => ({
          ...c,
          ...(c.parties && { parties: c.parties.map((p) => `${p} of Farland`) }),
          ...(c.by && { by: c.by.map((p) => `${p} of Farland`) }),
          ...(c.at !== undefined && { at: 'Farland City' }),
          ...(c.on !== undefined && { on: '2019-01-01' }),
        });
        const forwards = new MadeUpLog()
          .capture({ name: 'a', outlet: 'Post', published: '2031-04-01' })
          .claims('a', one)
          .capture({ name: 'b', outlet: 'Far Sun', published: '2019-01-02' })
          .claims('b', two.map(far));
        const backwards = new MadeUpLog()
          .capture({ name: 'b', outlet: 'Far Sun', published: '2019-01-02' })
          .claims('b', two.map(far))
          .capture({ name: 'a', outlet: 'Post', published: '2031-04-01' })
          .claims('a', one);
        const plain = (log: MadeUpLog): string =>
          dumpOf([log.records], false)
            .replace(/"(position|until|changed|founded|regrouped|touched)":\d+/g, '"$1":0')
            .replace(/"recordedAt":"[^"]*"/g, '"recordedAt":""');
        expect(plain(backwards)).toBe(plain(forwards));
      }),
      { numRuns: 30 },
    );
  });

  it('keeps a merge of events whose founder was corrected into the other and back', () => {
    const log = new MadeUpLog();
    log.capture({ name: 'a', outlet: 'Post', published: '2031-04-03' });
    const sketches = [
      { quote: 'shells fell', parties: ['agent:Red Column'], counts: [], at: 'Oster', on: '2031-04-01' },
      { quote: 'troops came', parties: ['agent:Ostland army'], counts: [], at: 'Winmar', on: '2031-01-20' },
    ];
    log.reading('a', { says: sketches, drops: [], epoch: null });
    const [moved, other] = log.records.flatMap((r) => (r.type === 'ClaimRecorded' ? [r.data.claim.id] : []));
    log.decide('EventsMerged', { into: other, merged: [moved] });
    const before = servedOf(log.records);
    const correction = log.decide('ClaimCorrected', {
      claimId: moved,
      fields: {
        place: { name: 'Winmar', start: 0, end: 4 },
        time: { from: '2031-01-20', to: '2031-01-20' },
        actors: [{ role: 'agent', name: 'Ostland army', kind: 'military', start: 0, end: 4 }],
      },
    });
    const between = servedOf(log.records) as { claims: { id: string; event: string }[] };
    expect(new Set(between.claims.map(({ event }) => event)).size).toBe(1);
    log.decide('CurationReverted', { decision: correction });
    expect(servedOf(log.records)).toEqual(before);
  });

  it('leads no two events to each other, in whatever order splits and the correction between them are taken back', () => {
    const log = new MadeUpLog();
    log.capture({ name: 'a', outlet: 'Post', published: '2031-04-28' });
    const sketches = [
      { quote: 'shells fell', parties: [], counts: [], on: '2031-04' },
      { quote: 'shells fell again', parties: [], counts: [], on: '2031-04-20' },
    ];
    log.reading('a', { says: sketches, drops: [], epoch: null });
    const [founder, other] = log.records.flatMap((r) => (r.type === 'ClaimRecorded' ? [r.data.claim.id] : [])) as [string, string];
    const first = log.decide('EventSplit', { event: founder, claims: [other] });
    const correction = log.decide('ClaimCorrected', { claimId: founder, fields: { place: null } });
    const joined = servedOf(log.records) as { claims: { event: string }[] };
    expect(new Set(joined.claims.map(({ event }) => event)).size).toBe(1);
    const second = log.decide('EventSplit', { event: founder, claims: [founder] });
    for (const decision of [correction, second, first]) log.decide('CurationReverted', { decision });
    const after = servedOf(log.records) as { claims: { event: string }[] };
    expect(new Set(after.claims.map(({ event }) => event)).size).toBe(1);
  });

  it('gives the rows that were before, once the one decision that was made is taken back', () => {
    const effects = new Set<string>();
    fc.assert(
      fc.property(madeUpLog, decision, (given, made) => {
        // A copy, or what shrinks a counterexample would be decided on again and again.
        const log = Object.assign(new MadeUpLog(), { records: [...given.records] });
        // Corrected names are resolved anew with each decision on their claim.
        fc.pre(!log.records.some((r) => r.type === 'ClaimCorrected' && ('actors' in r.data.fields || 'attribution' in r.data.fields)));
        const before = servedOf(log.records);
        const id = decide(log, made, []);
        const between = servedOf(log.records);
        log.decide('CurationReverted', { decision: id });
        expect(servedOf(log.records)).toEqual(before);
        effects.add(`${made.what} ${JSON.stringify(between) === JSON.stringify(before) ? 'changed nothing' : 'had its effect'}`);
      }),
      { numRuns: 300 },
    );
    // Each kind of decision had some effect to be taken back, or the law says nothing of it; a confirmation only has one on a rejected claim.
    const silent = ['ClaimConfirmed', 'CurationReverted'];
    const missing = DECISIONS.filter((what) => !silent.includes(what) && !effects.has(`${what} had its effect`));
    expect(missing).toEqual([]);
  });
});

/** What readers are shown, without what tells where in the log a row was touched, and without what nothing speaks for. */
function servedOf(records: readonly AnyRecord[]): unknown {
  const store = new MemoryStore(LEDGER);
  store.fold(records);
  const actors = [...store.all<ActorDoc>('actor').values()]
    .filter((actor) => actor.saidOf + actor.says > 0 || actor.registered)
    .map(({ id, name, kind, country, merged, claims, says, saidOf, names, redirect }) => {
      const used = names.filter((n) => n.from === 'registry' || n.claims > 0);
      return { id, name: redirect === null && used.length > 0 ? name : '', kind, country, merged, claims, says, saidOf, redirect, used };
    });
  const claims = [...store.all<ClaimDoc>('claim').values()].map(
    ({ id, event, state, origin, sources, actors, attribution, stance, place, time, quantities, original }) => ({
      id,
      event,
      state,
      origin,
      sources,
      actors,
      attribution,
      stance,
      place,
      time,
      quantities,
      original,
    }),
  );
  const events = [...store.all<EventDoc | EventRedirect>('event').values()]
    .flatMap((event) => ('redirect' in event ? [] : [event]))
    .map((event) => ({
      ...event,
      position: 0,
      changed: 0,
      merged: [],
      claims: event.claims.map((claim) => ({ ...claim, decisions: [] })),
    }));
  const related = [...store.all<RelationDoc>('relation').values()].map(servedRelation);
  const relations = related.filter((r) => r.for.length + r.against.length + r.registry.length > 0);
  const sources = [...store.all<SourceRow>('source').values()]
    .filter((s) => s.claims > 0)
    .map((s) => ({ ...s, lastSeen: null, counted: 0 }));
  return { actors, claims, events, relations, sources };
}
