import { describe, expect, it } from '@jest/globals';
import { withIds, type Claim } from '@hearsay/vocabulary';
import { claimOf } from '../../../tests/support/sample-records.js';
import { changesOf, count, noCounts, slotsOf } from './changes.js';

const made = (quote: string, differs: Partial<Claim> = {}): Claim => withIds([claimOf('art', quote, differs)])[0]!;
const recorded = (claim: Claim) => ({ type: 'ClaimRecorded', data: { claim } });
const withdrawn = ({ id }: Claim) => ({ type: 'ClaimWithdrawn', data: { claimId: id } });
const head = (kept: number) => ({ type: 'ArticleRead', data: { counts: { kept } } });
const killed = { kind: 'killed' as const, low: 3, high: 3, of: 'people', start: 0, end: 5 };

describe('changesOf', () => {
  const [same, moved, gone] = [made('Guns fired'), made('Tarn fell'), made('Shells hit the pier', { start: 40, end: 59 })];
  const standing = new Map([same, moved, gone].map((claim) => [claim.id, claim]));
  const [placed, counted, fresh] = [
    { ...moved, place: { name: 'Tarn', start: 0, end: 4 } },
    made('Shells hit the pier', { start: 40, end: 59, quantities: [killed] }),
    made('Nobody was hurt', { start: 80, end: 95 }),
  ];
  const changes = changesOf(standing, [head(2), withdrawn(gone), recorded(placed), recorded(counted), recorded(fresh)]);

  it('tells what is new, gone, otherwise and the same, and what stands on the same words', () => {
    expect(changes).toEqual({
      added: [counted, fresh],
      withdrawn: [gone],
      changed: [{ before: moved, after: placed, slots: ['place'] }],
      replaced: [{ before: gone, after: counted, slots: ['quantities'] }],
      kept: 1,
    });
  });

  it('is counted by slot', () => {
    const counts = noCounts();
    count(counts, changes);
    count(counts, changes);
    expect(counts).toMatchObject({ read: 2, added: 4, withdrawn: 2, changed: 2, replaced: 2, kept: 2, slots: { place: 2, quantities: 2 } });
  });
});

describe('slotsOf', () => {
  it('passes over offsets, and says anchor where there is nothing else', () => {
    const claim = made('Tarn fell', { quantities: [killed] });
    expect(slotsOf(claim, { ...claim, start: 7, end: 16, quantities: [{ ...killed, start: 7, end: 12 }] })).toEqual(['anchor']);
    expect(slotsOf(claim, { ...claim, certainty: 'hedged', quantities: [{ ...killed, low: 2 }] })).toEqual(['certainty', 'quantities']);
  });
});
