import { describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import { MadeUpLog, type ClaimSketch } from '../../../../tests/support/made-up-log.js';
import type { AnyRecord } from '@hearsay/vocabulary';
import { LEDGER } from '../ledger/ledger.js';
import { MemoryStore } from '../memory/memory-store.js';

// Many whole runs in one test: slow machines need more than the default five seconds.
jest.setTimeout(120_000);

const EPOCH = '1:rules@2';
const OTHER = '1:rules@3';

const sketch: fc.Arbitrary<ClaimSketch> = fc.record({
  quote: fc.constantFrom('shells fell', 'troops came', 'many died'),
  parties: fc.constantFrom(['agent:Red Column'], ['agent:Ostland army', 'target:Red Column'], []),
  counts: fc.constantFrom([], ['killed 3 3 people'], ['killed 5 9 people']),
  at: fc.constantFrom('Oster', 'Winmar'),
  on: fc.constantFrom('2031-04-01', '2031-04-02'),
});
const name = fc.constantFrom('a', 'b', 'c');
const sketches = fc.array(sketch, { minLength: 1, maxLength: 3 });
const step = fc.oneof(
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('capture' as const), name }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('gone' as const), name }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('read' as const), name, says: sketches, drops: sketches }) },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('reread' as const),
      name,
      says: sketches,
      drops: sketches,
      epoch: fc.constantFrom(EPOCH, EPOCH, OTHER),
    }),
  },
);
const steps = fc.array(step, { minLength: 2, maxLength: 14 });
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

function play(log: MadeUpLog, some: readonly Step[]): void {
  for (const s of some) {
    if (s.kind === 'capture') log.capture({ name: s.name, outlet: 'Post', published: '2031-04-03' });
    else if (s.kind === 'gone') log.withdrawArticle(s.name, 'gone');
    else log.reading(s.name, { says: s.says, drops: s.drops, epoch: s.kind === 'reread' ? s.epoch : null });
  }
}

/** A log with a switch in it; and its records as they count: those of the epoch that still held, right after the switch, as if recorded with it. */
function switchedLog(before: readonly Step[], after: readonly Step[]): { records: AnyRecord[]; counting: AnyRecord[] } {
  const log = new MadeUpLog();
  for (const each of ['a', 'b', 'c']) log.capture({ name: each, outlet: 'Post', published: '2031-04-03' });
  play(log, before);
  const { length } = log.records;
  log.switchTo(EPOCH);
  play(log, after);
  const { records } = log;
  const at = records[length]!;
  const newest = new Map<string, AnyRecord>();
  for (const record of records.slice(0, length)) {
    if (['ArticleCaptured', 'ArticleWithdrawn', 'ArticleRead'].includes(record.type)) newest.set(record.stream, record);
  }
  const held = new Set([...newest.values()].flatMap(({ meta }) => (meta.epoch === EPOCH ? [meta.cause] : [])));
  const plain = (record: AnyRecord): AnyRecord => ({ ...record, meta: { who: record.meta.who, cause: record.meta.cause } });
  const counting = [
    ...records.slice(0, length).filter(({ meta }) => meta.epoch === undefined),
    at,
    ...records.slice(0, length).filter(({ meta }) => held.has(meta.cause)).map((record) => plain({ ...record, position: at.position, recordedAt: at.recordedAt })),
    ...records.slice(length + 1).filter(({ meta }) => meta.epoch !== OTHER).map(plain),
  ]; // prettier-ignore
  return { records, counting };
}

function dumpOf(parts: readonly (readonly AnyRecord[])[], forget: boolean): string {
  const store = new MemoryStore(LEDGER, { forget });
  for (const part of parts) store.fold(part);
  // What an article still awaits is no row of anybody's.
  return store.dump().replace(/,?"awaits":"[^"]*"/g, '');
}

describe('a switch of extractors', () => {
  it('counts what was recorded for its epoch and still holds, as if it had been recorded with it', () => {
    let held = 0;
    fc.assert(
      fc.property(steps, steps, (before, after) => {
        const { records, counting } = switchedLog(before, after);
        expect(dumpOf([records], false)).toBe(dumpOf([counting], false));
        held += counting.length > records.filter(({ meta }) => meta.epoch === undefined).length ? 1 : 0;
      }),
      { numRuns: 120 },
    );
    expect(held).toBeGreaterThan(20);
  });

  it('comes to the same rows however the log is cut into batches, from memory or from the store', () => {
    fc.assert(
      fc.property(steps, steps, fc.integer({ min: 1, max: 9 }), (before, after, size) => {
        const { records } = switchedLog(before, after);
        const cut = Array.from({ length: Math.ceil(records.length / size) }, (_, i) => records.slice(i * size, (i + 1) * size));
        const whole = dumpOf([records], false);
        expect(dumpOf(cut, false)).toBe(whole);
        expect(dumpOf(cut, true)).toBe(whole);
      }),
      { numRuns: 60 },
    );
  });

  it('changes no row before it is recorded, nor where another was recorded in its place', () => {
    fc.assert(
      fc.property(steps, (before) => {
        const log = new MadeUpLog();
        for (const each of ['a', 'b', 'c']) log.capture({ name: each, outlet: 'Post', published: '2031-04-03' });
        play(log, before);
        const counting = log.records.filter(({ meta }) => meta.epoch === undefined);
        expect(dumpOf([log.records], false)).toBe(dumpOf([counting], false));
      }),
      { numRuns: 60 },
    );
  });
});
