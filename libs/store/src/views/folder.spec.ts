import { expect, it } from '@jest/globals';
import { LEDGER, MemoryStore } from '@hearsay/views';
import { MadeUpLog, RAID } from '../../../../tests/support/made-up-log.js';
import { Folder } from './folder.js';
import type { Runs } from './write-docs.js';

/** A store that holds nothing, and counts how often it is asked. */
class Empty implements Runs {
  asked = 0;

  query(): Promise<unknown> {
    this.asked += 1;
    return Promise.resolve({ rows: [] });
  }
}

it('asks the store once for all that a new article and its claims may touch', async () => {
  const log = new MadeUpLog();
  const fingerprint = Array.from({ length: 30 }, (_, n) => n);
  log.capture({ name: 'a', outlet: 'Post', published: '2031-04-28', fingerprint });
  log.claims('a', [
    RAID,
    {
      quote: 'It allied itself with the Blue Column',
      type: 'RELATION',
      relation: 'allied-with',
      parties: ['agent:Red Column', 'target:Blue Column'],
    },
  ]);
  const store = new Empty();
  const folder = new Folder(LEDGER, 'select', 1_000, false);
  await folder.fold(log.records, store, () => Promise.resolve());
  expect(store.asked).toBe(1);
  const memory = new MemoryStore(LEDGER);
  memory.fold(log.records);
  expect(
    folder.docs
      .changed()
      .get('claim')
      ?.map(([, doc]) => doc),
  ).toEqual([...memory.all('claim').entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, doc]) => doc));
});
