import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { MadeUpLog, type ClaimSketch } from '../../../../../tests/support/made-up-log.js';
import type { ClaimDoc } from '../../claim-view/claim-doc.js';
import { LEDGER } from '../../ledger/ledger.js';
import { MemoryStore } from '../../memory/memory-store.js';
import type { ConflictKind, ConflictRow } from '../event-row.js';
import { findConflicts } from './find-conflicts.js';

interface Example {
  says: string;
  /** The first is in the Morning Post of 28 April, the second in the Evening Sun of the 29th. */
  pair: [ClaimSketch, ClaimSketch];
  finds: ConflictKind | null;
}

const OSTER = { at: 'Oster', on: '2031-04-27' };
const SHELLING: ClaimSketch = {
  quote: 'The Red Column shelled the market of Oster on Sunday',
  parties: ['agent:Red Column', 'target:civilians:traders'],
  ...OSTER,
};
const TOLL: ClaimSketch = { ...SHELLING, quote: 'Shells killed 30 people at Oster', counts: ['killed 30 30 people'] };
const ASSEMBLED: ClaimSketch = {
  quote: 'The River Council and the Free Guard agreed to a truce',
  type: 'AGREE',
  parties: ['agent:River Council', 'target:Free Guard'],
};
const denial = (over: Partial<ClaimSketch>): ClaimSketch => ({
  quote: 'The Red Column denied it',
  by: ['organisation:Red Column'],
  stance: 'denies',
  ...over,
});
const notSo = (over: Partial<ClaimSketch>): ClaimSketch => ({ quote: 'It was not so', polarity: 'negated', ...over });

const EXAMPLES: Record<string, Example[]> = {
  'the same doer': [
    { says: 'denies having shelled the town', pair: [SHELLING, denial({ parties: ['agent:Red Column'], ...OSTER })], finds: 'denial' },
    {
      says: 'it did not fire on the town',
      pair: [
        { ...SHELLING, parties: ['agent:Red Column'] },
        notSo({ quote: '"We did not fire on Oster"', by: ['organisation:Red Column'], parties: ['agent:Red Column'], ...OSTER }),
      ],
      finds: 'contradiction',
    },
    {
      says: 'whoever says "we" means himself',
      pair: [
        { ...SHELLING, parties: ['agent:Red Column'] },
        notSo({ quote: '"We did not fire on Oster"', by: ['organisation:Red Column'], parties: ['agent:unidentified:We'], ...OSTER }),
      ],
      finds: 'contradiction',
    },
    {
      says: 'the army of a state is that state',
      pair: [
        { ...SHELLING, parties: ['agent:state:Ostland'] },
        denial({ by: ['organisation:Ostlander air force'], parties: ['agent:military:Ostlander air force'], ...OSTER }),
      ],
      finds: 'denial',
    },
    {
      says: 'but what another one denies is another thing',
      pair: [SHELLING, denial({ by: ['organisation:Free Guard'], parties: ['agent:Free Guard'], ...OSTER })],
      finds: null,
    },
    {
      says: 'and so is what happened on another day',
      pair: [SHELLING, denial({ parties: ['agent:Red Column'], at: 'Oster', on: '2031-04-12' })],
      finds: null,
    },
    {
      says: 'and at a place far off',
      pair: [
        { ...SHELLING, at: { name: 'Kell', lat: 10, lon: 20, country: 'XX' } },
        denial({ parties: ['agent:Red Column'], at: { name: 'Winmar', lat: 12, lon: 20, country: 'XX' } }),
      ],
      finds: null,
    },
    {
      says: 'who denies having done it does not deny that it was done',
      pair: [{ quote: 'Bodies lie between the stalls', ...OSTER }, denial({ parties: ['agent:Red Column'], ...OSTER })],
      finds: null,
    },
    {
      says: 'nobody contradicts himself in one breath',
      pair: [
        { ...SHELLING, by: ['organisation:Red Column'], parties: ['agent:Red Column'] },
        denial({ parties: ['agent:Red Column'], ...OSTER }),
      ],
      finds: null,
    },
    {
      says: 'a promise is no word on what was done',
      pair: [
        SHELLING,
        notSo({ quote: '"Our men will not fire on any market"', by: ['organisation:Red Column'], parties: SHELLING.parties as string[] }),
      ],
      finds: null,
    },
    {
      says: 'of what several do together each is a doer',
      pair: [ASSEMBLED, denial({ type: 'AGREE', by: ['organisation:Free Guard'], parties: ['agent:Free Guard'] })],
      finds: 'denial',
    },
  ],
  'the same done to the same': [
    {
      says: 'denies that a brigade was beaten',
      pair: [
        { quote: 'The Third Brigade was wiped out', parties: ['target:military:Third Brigade'] },
        denial({ by: ['person:General Ode'], parties: ['target:military:Third Brigade'] }),
      ],
      finds: 'denial',
    },
    {
      says: 'nobody was hurt',
      pair: [
        { quote: 'Villagers of Oster were shot', parties: ['target:civilians:villagers of Oster'] },
        notSo({ quote: 'No villager was hurt', by: ['person:General Ode'], parties: ['target:civilians:villagers of Oster'] }),
      ],
      finds: 'contradiction',
    },
    {
      says: 'but that some were found alive leaves the dead dead',
      pair: [
        { quote: 'Villagers of Oster were shot', parties: ['target:civilians:villagers of Oster'], counts: ['killed 30 30 villagers'] },
        notSo({
          quote: 'Villagers counted among the missing have been found alive',
          by: ['person:General Ode'],
          parties: ['target:civilians:villagers of Oster'],
        }),
      ],
      finds: null,
    },
  ],
  'the fate of the same person': [
    {
      says: 'killed, then not even captured',
      pair: [
        { quote: 'Gunmen killed the judge Anna Holt', parties: ['agent:gunmen', 'target:person:Anna Holt'] },
        notSo({ quote: '"I was never captured"', type: 'COERCE', by: ['person:Anna Holt'], parties: ['target:person:Anna Holt'] }),
      ],
      finds: 'contradiction',
    },
    {
      says: 'many things are done to an army',
      pair: [
        { quote: 'Gunmen killed soldiers', parties: ['agent:gunmen', 'target:military:Third Brigade'] },
        notSo({
          quote: 'None of its men was captured',
          type: 'COERCE',
          by: ['person:General Ode'],
          parties: ['target:military:Third Brigade'],
        }),
      ],
      finds: null,
    },
  ],
  'the same place': [
    {
      says: 'no shell fell on it',
      pair: [SHELLING, notSo({ quote: '"No shell fell on the market"', by: ['organisation:Red Column'], ...OSTER })],
      finds: 'contradiction',
    },
    {
      says: 'a count of the dead is answered by another count',
      pair: [TOLL, notSo({ quote: '"No shell fell on the market"', by: ['organisation:Red Column'], ...OSTER })],
      finds: null,
    },
    {
      says: 'denies that a town has fallen',
      pair: [
        { quote: 'The Free Guard took Oster', type: 'TERRITORY', parties: ['agent:Free Guard'], at: 'Oster' },
        denial({ type: 'TERRITORY', at: 'Oster' }),
      ],
      finds: 'denial',
    },
    {
      says: 'who denies that a town fell does not deny holding it',
      pair: [
        { quote: 'The Red Column has held Oster for a year', type: 'TERRITORY', parties: ['agent:Red Column'], at: 'Oster' },
        denial({ type: 'TERRITORY', at: 'Oster' }),
      ],
      finds: null,
    },
  ],
  'the same figure': [
    {
      says: 'denies a toll',
      pair: [TOLL, denial({ quote: 'That 30 died is wrong', by: ['person:Mayor Holt'], counts: ['killed 30 30 people'] })],
      finds: 'denial',
    },
    {
      says: 'takes back its own toll',
      pair: [
        { ...TOLL, by: ['organisation:River Council'] },
        denial({ quote: 'That 30 died was wrong', by: ['organisation:River Council'], counts: ['killed 30 30 people'] }),
      ],
      finds: 'denial',
    },
    {
      says: 'but a denied toll is that toll alone',
      pair: [TOLL, denial({ quote: 'That 90 died is wrong', by: ['person:Mayor Holt'], counts: ['killed 90 90 people'] })],
      finds: null,
    },
    {
      says: 'two open ends are no same figure',
      pair: [
        { ...TOLL, counts: ['killed 30 - people'] },
        denial({ quote: 'That over 90 died is wrong', by: ['person:Mayor Holt'], counts: ['killed 90 - people'] }),
      ],
      finds: null,
    },
  ],
  'differing figures': [
    {
      says: 'two counts of the dead',
      pair: [TOLL, { ...TOLL, quote: '12 died, said the mayor', by: ['person:Mayor Holt'], counts: ['killed 12 12 people'] }],
      finds: 'differing-figures',
    },
    {
      says: '"at least 30" and "35" agree',
      pair: [
        { ...TOLL, counts: ['killed 30 - people'] },
        { ...TOLL, quote: '35 died', counts: ['killed 35 35 people'] },
      ],
      finds: null,
    },
    {
      says: 'a toll that rises is a development',
      pair: [TOLL, { ...TOLL, quote: 'By Tuesday 41 had died', counts: ['killed 41 41 people'] }],
      finds: 'later-development',
    },
    {
      says: 'one officer among the dead',
      pair: [TOLL, { ...TOLL, quote: 'A major was among the dead', counts: ['killed 1 1 soldiers'] }],
      finds: null,
    },
    {
      says: 'the children among them',
      pair: [TOLL, { ...TOLL, quote: '9 of them were children', counts: ['killed 9 9 children'] }],
      finds: null,
    },
    {
      says: 'where one of several figures agrees, the claims do',
      pair: [
        { ...TOLL, counts: ['killed 30 30 people', 'killed 9 9 soldiers'] },
        { ...TOLL, quote: '30 died, among them 9 soldiers', counts: ['killed 9 9 soldiers', 'killed 30 30 people'] },
      ],
      finds: null,
    },
    {
      says: 'fighters are no civilians',
      pair: [
        { ...TOLL, counts: ['killed 30 30 civilians'] },
        { ...TOLL, quote: '11 fighters fell', by: ['organisation:Red Column'], counts: ['killed 11 11 fighters'] },
      ],
      finds: null,
    },
    {
      says: 'the dead of another place',
      pair: [
        { ...TOLL, at: { name: 'Kell', lat: 10, lon: 20, country: 'XX' } },
        { quote: '12 died at Winmar', at: { name: 'Winmar', lat: 12, lon: 20, country: 'XX' }, counts: ['killed 12 12 people'] },
      ],
      finds: null,
    },
  ],
  'differing days and places': [
    {
      says: 'two outlets, two days',
      pair: [SHELLING, { ...SHELLING, quote: 'The Red Column shelled the market on Friday', on: '2031-04-25' }],
      finds: 'differing-date',
    },
    {
      says: 'who names two days tells of two things',
      pair: [
        { ...SHELLING, by: ['person:Mayor Holt'] },
        { ...SHELLING, quote: 'and on Friday too', by: ['person:Mayor Holt'], on: '2031-04-25' },
      ],
      finds: null,
    },
    {
      says: 'two outlets, two places on one day',
      pair: [
        { ...SHELLING, at: { name: 'Kell', lat: 10, lon: 20, country: 'XX' } },
        { ...SHELLING, quote: 'The market of Winmar was shelled', at: { name: 'Winmar', lat: 12, lon: 20, country: 'XX' } },
      ],
      finds: 'differing-place',
    },
    {
      says: 'done by others elsewhere',
      pair: [
        { ...SHELLING, at: { name: 'Kell', lat: 10, lon: 20, country: 'XX' } },
        {
          quote: 'The Free Guard shelled Winmar',
          parties: ['agent:Free Guard'],
          at: { name: 'Winmar', lat: 12, lon: 20, country: 'XX' },
          on: '2031-04-27',
        },
      ],
      finds: null,
    },
  ],
  'what was expected': [
    {
      says: 'an attack was expected of it, and did not come',
      pair: [
        { ...SHELLING, quote: 'The Red Column is expected to shell Oster', stance: 'predicts' },
        notSo({ quote: 'The Red Column did not fire', parties: SHELLING.parties as string[], ...OSTER }),
      ],
      finds: 'expectation-against-result',
    },
    { says: 'and came', pair: [{ ...SHELLING, quote: 'It is expected to shell Oster', stance: 'predicts' }, SHELLING], finds: null },
  ],
  'what is said of those who took part': [
    {
      says: 'denies who the gunmen were',
      pair: [
        { quote: 'Villagers said the gunmen were of the Red Column', type: 'RELATION', parties: ['agent:gunmen', 'target:Red Column'] },
        denial({ type: 'RELATION', parties: ['agent:gunmen', 'target:Red Column'] }),
      ],
      finds: 'denial',
    },
    {
      says: 'two judgements of two outlets judge two things',
      pair: [
        { quote: 'The Third Brigade was badly led', type: 'ASSESSMENT', parties: ['agent:military:Third Brigade'] },
        denial({ type: 'ASSESSMENT', by: ['person:General Ode'], parties: ['agent:military:Third Brigade'] }),
      ],
      finds: null,
    },
    {
      says: 'differing strengths are no conflict',
      pair: [
        { quote: 'The Red Column has 400 men', type: 'STRENGTH', parties: ['agent:Red Column'], counts: ['strength 400 400 men'] },
        { quote: 'The Red Column has 900 men', type: 'STRENGTH', parties: ['agent:Red Column'], counts: ['strength 900 900 men'] },
      ],
      finds: null,
    },
  ],
};

/** The claims as they are kept, whatever event each is in. */
function kept(...articles: [name: string, outlet: string, published: string, claims: ClaimSketch[]][]): ClaimDoc[] {
  const log = new MadeUpLog();
  for (const [name, outlet, published, claims] of articles) log.capture({ name, outlet, published }).claims(name, claims);
  const store = new MemoryStore(LEDGER);
  store.fold(log.records);
  return [...store.all<ClaimDoc>('claim').values()].sort((a, b) => a.recorded.position - b.recorded.position);
}

describe.each(Object.entries(EXAMPLES))('conflicts by %s', (_, examples) => {
  it.each(examples.map((example) => [example.says, example] as const))('%s', (_says, { pair: [one, other], finds }) => {
    const claims = kept(['a', 'Morning Post', '2031-04-28', [one]], ['b', 'Evening Sun', '2031-04-29', [other]]);
    const found = findConflicts(claims);
    expect(found.map(({ kind }) => kind)).toEqual(finds === null ? [] : [finds]);
    // Both side by side, the earlier published first.
    for (const conflict of found) expect(conflict.claims).toEqual(claims.map(({ id }) => id));
  });
});

it('lets a denial answer the judgement that its text has just told', () => {
  const judged = { type: 'ASSESSMENT' as const, parties: ['agent:military:Third Brigade'] };
  const blames = { ...judged, quote: 'A general blamed the brigade for its losses', by: ['person:General Ode'] };
  const refuses = denial({ ...judged, quote: 'Bloggers would not have it', by: ['anonymous:bloggers'] });
  const article = (claims: ClaimSketch[]) => findConflicts(kept(['a', 'Morning Post', '2031-04-28', claims]));
  expect(article([blames, refuses])).toMatchObject([{ kind: 'denial', rule: 'denies-what-is-said-of-those-who-took-part' }]);
  expect(article([refuses, blames])).toEqual([]);
});

const sketch: fc.Arbitrary<ClaimSketch> = fc.record(
  {
    quote: fc.constantFrom('shells fell', 'no shell fell', 'it was never so', 'many died', 'they will not fire'),
    type: fc.constantFrom('ASSAULT' as const, 'TERRITORY' as const, 'AGREE' as const, 'RELATION' as const, 'ASSESSMENT' as const),
    stance: fc.constantFrom('asserts' as const, 'asserts' as const, 'denies' as const, 'predicts' as const),
    polarity: fc.constantFrom('affirmed' as const, 'affirmed' as const, 'negated' as const),
    parties: fc.array(fc.constantFrom('agent:Red Column', 'agent:gunmen', 'target:person:Anna Holt', 'target:civilians:villagers'), {
      maxLength: 2,
    }),
    by: fc.array(fc.constantFrom('person:Mayor Holt', 'organisation:Red Column', 'anonymous:officials'), { maxLength: 1 }),
    counts: fc.array(fc.constantFrom('killed 3 3 people', 'killed 8 - people', 'killed 20 20 soldiers', 'wounded 4 4 people'), {
      maxLength: 2,
    }),
    at: fc.constantFrom('Oster', 'Winmar'),
    on: fc.constantFrom('2031-04-27', '2031-04-20', '2031-04'),
  },
  { requiredKeys: ['quote', 'type', 'stance', 'polarity'] },
);

describe('conflicts of any claims', () => {
  const plain = (conflicts: readonly ConflictRow[]): string[] =>
    conflicts.map(({ kind, claims, detail }) => `${kind} ${claims.join(' ')} ${detail}`).sort();

  it('are the same in whatever order the claims are given', () => {
    fc.assert(
      fc.property(fc.array(sketch, { minLength: 2, maxLength: 8 }), fc.integer({ min: 0, max: 7 }), (sketches, turn) => {
        const claims = kept(['a', 'Morning Post', '2031-04-28', sketches], ['b', 'Evening Sun', '2031-04-29', sketches]);
        const turned = [...claims.slice(turn), ...claims.slice(0, turn)].reverse();
        expect(plain(findConflicts(turned))).toEqual(plain(findConflicts(claims)));
      }),
      { numRuns: 60 },
    );
  });

  it('are between two, of any two at most one, and never between a claim and the same claim elsewhere', () => {
    fc.assert(
      fc.property(fc.array(sketch, { minLength: 1, maxLength: 6 }), (sketches) => {
        const claims = kept(['a', 'Morning Post', '2031-04-28', sketches], ['b', 'Evening Sun', '2031-04-28', sketches]);
        const conflicts = findConflicts(claims).map((conflict) => conflict.claims);
        expect(new Set(conflicts.map((pair) => [...pair].sort().join(' '))).size).toBe(conflicts.length);
        const half = claims.length / 2;
        const copies = claims.slice(0, half).map((claim, i) => [claim.id, claims[half + i]?.id ?? ''].sort().join(' '));
        for (const pair of conflicts) {
          expect(pair[0]).not.toBe(pair[1]);
          expect(copies).not.toContain([...pair].sort().join(' '));
        }
      }),
      { numRuns: 60 },
    );
  });
});
