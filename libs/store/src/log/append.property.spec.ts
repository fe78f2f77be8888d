import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FeedPaused, newRecord } from '@hearsay/vocabulary';
import fc from 'fast-check';
import { freshDatabase } from '../../../../tests/support/database.js';
import { Database, EventLog, type Append, type AppendOutcome } from '../index.js';

let fresh: Awaited<ReturnType<typeof freshDatabase>>;
let db: Database;
let logs: EventLog[];
let run = 0;

beforeAll(async () => {
  fresh = await freshDatabase();
  db = new Database({ url: fresh.url, role: 'worker', max: 4 });
  logs = [new EventLog(db), new EventLog(db)];
});

afterAll(async () => {
  await Promise.all(logs.map((log) => log.close()));
  await db.close();
  await fresh.drop();
});

interface Step {
  stream: string;
  cause: string;
  /** Added to the version that the model expects: 0 is right, anything else is stale or early. */
  offBy: number;
  count: number;
  bad: boolean;
}

const step: fc.Arbitrary<Step> = fc.record({
  stream: fc.constantFrom('a', 'b', 'c'),
  cause: fc.constantFrom('1', '2', '3', '4', '5', '6'),
  offBy: fc.constantFrom(0, 0, 0, 1, -1),
  count: fc.oneof(fc.integer({ min: 1, max: 4 }), fc.constant(25)),
  bad: fc.constantFrom(false, false, false, false, true),
});

/** The log as one would write it in memory. */
class Model {
  position: number;
  readonly versions = new Map<string, number>();
  readonly known = new Map<string, AppendOutcome & { kind: 'recorded' | 'already-recorded' }>();

  constructor(position: number) {
    this.position = position;
  }

  append(a: Append, bad: boolean): AppendOutcome | 'refused' {
    const key = JSON.stringify([a.stream, a.cause]);
    const known = this.known.get(key);
    if (known !== undefined) return { ...known, kind: 'already-recorded' };
    const version = this.versions.get(a.stream) ?? 0;
    if (version !== a.expectedVersion) return { kind: 'conflict', actualVersion: version };
    if (bad) return 'refused';
    const from = this.position + 1;
    this.position += a.records.length;
    this.versions.set(a.stream, version + a.records.length);
    const outcome = { kind: 'recorded' as const, from, to: this.position, version: version + a.records.length };
    this.known.set(key, outcome);
    return outcome;
  }
}

describe('append, beside a model in memory', () => {
  it('answers alike and leaves the same log, one after the other', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 14 }), async (steps) => {
        const { model, asAppend } = await begin();
        for (const s of steps) {
          const append = asAppend(s, model);
          expect(await settled(logs[0]!.append(append))).toEqual(model.append(append, s.bad));
        }
        await expectSameLog(model);
      }),
      { numRuns: 40 },
    );
  }, 60_000);

  it('answers alike when all are made at once, since a batch is taken in order', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 14 }), async (steps) => {
        const { model, asAppend } = await begin();
        // Decided beforehand, against the model as it will stand then.
        const expected: (AppendOutcome | 'refused')[] = [];
        const appends = steps.map((s) => {
          const append = asAppend(s, model);
          expected.push(model.append(append, s.bad));
          return append;
        });
        expect(await Promise.all(appends.map((a) => settled(logs[0]!.append(a))))).toEqual(expected);
        await expectSameLog(model);
      }),
      { numRuns: 40 },
    );
  }, 60_000);

  it('records each append once and without gap when two processes race with the same ones', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 10 }), async (steps) => {
        const { model, asAppend } = await begin();
        const appends = steps.filter((s) => !s.bad && s.offBy === 0).map((s) => ({ ...asAppend(s, model), expectedVersion: 0 }));
        const outcomes = await Promise.all(appends.flatMap((a) => logs.map(async (log) => ({ a, outcome: await log.append(a) }))));
        const recorded = outcomes.filter(({ outcome }) => outcome.kind === 'recorded');
        const records = await logs[0]!.read(model.position, 1_000);
        expect(records.map((r) => r.position)).toEqual(records.map((_, i) => model.position + 1 + i));
        expect(records).toHaveLength(recorded.reduce((sum, { a }) => sum + a.records.length, 0));
        expect(new Set(recorded.map(({ a }) => a.stream)).size).toBe(new Set(appends.map((a) => a.stream)).size);
        expect(recorded).toHaveLength(new Set(appends.map((a) => a.stream)).size);
      }),
      { numRuns: 25 },
    );
  }, 60_000);
});

/** Every run has streams of its own in the one database, and begins where the log ends. */
async function begin(): Promise<{ model: Model; asAppend: (s: Step, model: Model) => Append }> {
  const prefix = `run${++run}-`;
  const model = new Model((await logs[0]!.head()).position);
  const asAppend = (s: Step, m: Model): Append => {
    const stream = prefix + s.stream;
    const records = Array.from({ length: s.count }, (_, i) =>
      newRecord(FeedPaused, stream, { feedId: stream, reason: `${i}${s.bad ? '\0' : ''}` }, { who: 'test', cause: s.cause }),
    );
    return { stream, cause: s.cause, expectedVersion: (m.versions.get(stream) ?? 0) + s.offBy, records };
  };
  return { model, asAppend };
}

const settled = (outcome: Promise<AppendOutcome>): Promise<AppendOutcome | 'refused'> => outcome.catch(() => 'refused' as const);

async function expectSameLog(model: Model): Promise<void> {
  expect((await logs[0]!.head()).position).toBe(model.position);
  for (const [stream, version] of model.versions) {
    const read = await logs[0]!.readStream(stream);
    expect(read.version).toBe(version);
    expect(read.records.map((r) => r.version)).toEqual(Array.from({ length: version }, (_, i) => i + 1));
    expect([...new Set(read.records.map((r) => r.meta.cause))]).toEqual([...model.known.keys()].map((k) => JSON.parse(k) as [string, string]).filter(([s]) => s === stream).map(([, c]) => c)); // prettier-ignore
  }
}
