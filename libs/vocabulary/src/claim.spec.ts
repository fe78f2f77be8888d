import { describe, expect, it } from '@jest/globals';
import { withIds, type ClaimIdentity } from './index.js';

const claim: ClaimIdentity = {
  article: 'a.txt',
  type: 'ASSAULT',
  polarity: 'affirmed',
  stance: 'asserts',
  attribution: [],
  actors: [{ role: 'agent', name: 'The Northern Front', kind: 'armed-group', start: 0, end: 18 }],
  quantities: [],
  quote: 'The Northern Front shelled Tarn',
};

describe('withIds', () => {
  it('gives equal claims of one article different ids, and the same ids every time', () => {
    const [first, second] = withIds([claim, claim]);
    expect(first!.id).not.toBe(second!.id);
    expect(withIds([claim, claim]).map((c) => c.id)).toEqual([first!.id, second!.id]);
  });

  it('keeps the id when only typography, articles or offsets change', () => {
    const moved = {
      ...claim,
      quote: 'The  Northern Front, shelled “Tarn”',
      actors: [{ ...claim.actors[0]!, name: 'northern front', start: 40, end: 54 }],
    };
    expect(withIds([moved])[0]!.id).toBe(withIds([claim])[0]!.id);
  });

  it('changes the id when the stance, a party or the article changes', () => {
    const ids = [claim, { ...claim, stance: 'denies' as const }, { ...claim, article: 'b.txt' }, { ...claim, actors: [] }].map(
      (c) => withIds([c])[0]!.id,
    );
    expect(new Set(ids).size).toBe(4);
  });
});
