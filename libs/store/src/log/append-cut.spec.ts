import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FeedResumed, newRecord } from '@hearsay/vocabulary';
import { freshDatabase } from '../../../../tests/support/database.js';
import { CuttingProxy } from '../../../../tests/support/cutting-proxy.js';
import { Database } from '../database/database.js';
import { verifyLog } from '../verify/verify-log.js';
import { EventLog } from './event-log.js';

/** Records of one append, and whether a statement of a book goes along: few go in one statement, many by COPY. */
const APPENDS = [
  [1, true],
  [60, false],
  [60, true],
] as const;
/** Instants at which the connection is cut, over all that one append asks and is answered. */
const INSTANTS = 24;

let fresh: Awaited<ReturnType<typeof freshDatabase>>;
let proxy: CuttingProxy;
let owner: Database;

beforeAll(async () => {
  fresh = await freshDatabase();
  proxy = await CuttingProxy.before(fresh.url);
  owner = new Database({ url: fresh.url, role: 'owner', max: 2 });
});

afterAll(async () => {
  await proxy?.close();
  await owner?.close();
  await fresh?.drop();
});

describe.each(APPENDS)('an append of %d records, with a statement of a book: %s', (size, withStatement) => {
  it.each(['asked', 'answered'] as const)(
    'is recorded once, wherever the connection is cut in what is %s',
    async (direction) => {
      const db = new Database({ url: proxy.url, role: 'worker', max: 2 });
      const log = new EventLog(db);
      const append = (name: string): ReturnType<EventLog['append']> => {
        const stream = `feed-${name}`;
        const also = [{ text: 'SELECT $1::int', values: [size] }];
        const records = Array.from({ length: size }, (_, i) =>
          newRecord(FeedResumed, stream, { feedId: `${name}-${i}-${'x'.repeat(200)}` }, { who: 'test', cause: 'c' }),
        );
        return log.append({ stream, expectedVersion: 0, cause: 'c', records, ...(withStatement ? { also } : {}) });
      };
      // What one append moves, on a connection that is made for it: its first byte is the greeting's.
      const before = proxy.passed[direction];
      await append(`${direction}-${size}-${withStatement}-first`);
      const whole = proxy.passed[direction] - before;
      const kinds: string[] = [];
      for (let i = 0; i < INSTANTS; i += 1) {
        proxy.cutAfter(Math.max(1, Math.floor((whole * i) / INSTANTS)), direction);
        kinds.push((await append(`${direction}-${size}-${withStatement}-${i}`)).kind);
        proxy.spare();
      }
      expect(kinds.filter((kind) => kind !== 'recorded' && kind !== 'already-recorded')).toEqual([]);
      expect(proxy.cuts).toBeGreaterThan(INSTANTS / 3);
      for (let i = 0; i < INSTANTS; i += 1)
        expect((await log.readStream(`feed-${direction}-${size}-${withStatement}-${i}`)).records).toHaveLength(size);
      expect((await verifyLog(owner)).flaws).toEqual([]);
      await log.close();
      await db.close();
    },
    120_000,
  );
});
