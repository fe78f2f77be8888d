import { describe, expect, it } from '@jest/globals';
import { actorIdOf } from '@hearsay/vocabulary';
import { MadeUpLog } from '../../../../tests/support/made-up-log.js';
import { LEDGER } from '../ledger/ledger.js';
import { MemoryStore } from '../memory/memory-store.js';
import type { ActorRow } from './actor-row.js';
import { aliasSaid } from './alias-said.js';

const claim = (quote: string): Parameters<typeof aliasSaid>[0] => ({
  relation: 'also-called',
  stance: 'asserts',
  polarity: 'affirmed',
  quote,
  actors: [{ role: 'agent', name: 'Red Column', kind: 'armed-group', start: 0, end: 4 }],
});

describe('the other name that a claim gives', () => {
  it.each([
    ['the Red Column, known in Ostish as the Sons of al-Kell', 'Sons of al-Kell'],
    ['the Red Column, also called the Crimson Guard abroad', 'Crimson Guard'],
    ['The Red Column (aka RC-5)', 'RC-5'],
    ['The Red Column calls itself “Army of the North”', 'Army of the North'],
    ['The Red Column, known locally as al-Ahmar', 'al-Ahmar'],
    ['Ruda, using an Ostish word for red', null],
    ['the Red Column, known as the Red Column', null],
    ['the Red Column is known for its cruelty', null],
  ])('%s: %s', (quote, name) => expect(aliasSaid(claim(quote))).toBe(name));

  it('is one of its names while the claim counts, and merges nobody', () => {
    const sketch = {
      quote: 'the Red Column, also called the Crimson Guard',
      type: 'RELATION' as const,
      relation: 'also-called' as const,
      parties: ['agent:Red Column'],
    };
    const log = new MadeUpLog().claims('a', [sketch, { quote: 'The Crimson Guard fled', parties: ['agent:Crimson Guard'] }]);
    const names = (): unknown => {
      const store = new MemoryStore(LEDGER);
      store.fold(log.records);
      const actors = store.all<ActorRow>('actor');
      return [
        actors.get(actorIdOf('Red Column'))?.names.map(({ name, claims }) => [name, claims]),
        actors.get(actorIdOf('Crimson Guard'))?.merged,
      ];
    };
    expect(names()).toEqual([
      [
        ['Crimson Guard', 1],
        ['Red Column', 1],
      ],
      [],
    ]);
    log.withdrawClaim('a', sketch);
    expect(names()).toEqual([
      [
        ['Crimson Guard', 0],
        ['Red Column', 0],
      ],
      [],
    ]);
  });
});
