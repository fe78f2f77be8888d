import { describe, expect, it } from '@jest/globals';
import type { Claim } from '@hearsay/vocabulary';
import { groundClaims, readClaims, emptyKnowledge } from './index.js';

const text = 'Rebels killed nine soldiers near Baghdad on Monday, the U.S. military said.';
const reading = readClaims({ article: 'a', revision: 1, text, outlet: null, publishedAt: '2020-03-04' }, emptyKnowledge);
const claim = (reading.kind === 'read' ? reading.claims[0] : undefined)!;
const reasonFor = (changed: Partial<Claim>): string | undefined => groundClaims([{ ...claim, ...changed }], text).faults[0]?.reason;

describe('groundClaims', () => {
  it('lets through what the text holds', () => {
    expect(groundClaims([claim], text)).toEqual({ claims: [claim], refused: 0, faults: [] });
  });

  it.each([
    ['a quote that is not the slice', { quote: 'Rebels killed ninety soldiers' }, 'quote'],
    ['a span beyond the text', { end: 4000 }, 'span'],
    [
      'a speaker that the text does not hold',
      { attribution: [{ name: 'Ministry of Truth', kind: 'organisation', start: 0, end: 6 }] },
      'speaker',
    ],
    [
      'an actor that the text does not hold',
      { actors: [{ role: 'agent', name: 'Wagner Group', kind: 'armed-group', start: 0, end: 6 }] },
      'actor',
    ],
    [
      'an actor whose span lies outside the text',
      { actors: [{ role: 'agent', name: 'Rebels', kind: 'armed-group', start: 70, end: 99 }] },
      'actor',
    ],
    ['a place that the text does not hold', { place: { name: 'Mosul', start: 33, end: 40 } }, 'place'],
    [
      'a number where the text has none',
      { quantities: [{ kind: 'killed', low: 90, high: 90, of: 'soldiers', start: 19, end: 27 }] },
      'number',
    ],
  ] as [string, Partial<Claim>, string][])('refuses %s', (_what, changed, reason) => {
    expect(reasonFor(changed)).toBe(reason);
  });

  it.each(['Ada Bell said her driver was killed near Tarn.', 'One guard was shot, and another guard was killed.'])(
    'takes what stands before a single noun for its count: %s',
    (sentence) => {
      const article = { article: 'a', revision: 1, text: `${sentence} Rebels fled to the hills.`, outlet: null, publishedAt: null };
      const read = readClaims(article, emptyKnowledge);
      const counted = read.kind === 'read' ? read.claims.filter((c) => c.quantities.some((q) => q.kind === 'killed' && q.low === 1)) : [];
      expect(counted).not.toEqual([]);
    },
  );

  it('knows a canonical name by another that the text holds', () => {
    expect(
      reasonFor({
        actors: [{ role: 'agent', name: 'United States', kind: 'state', start: text.indexOf('U.S.'), end: text.indexOf('U.S.') + 4 }],
      }),
    ).toBeUndefined();
  });

  it('knows words that the text holds by a name that breaks off at an article', () => {
    const held = 'Its envoy accused the army of shelling the mill, and soldiers killed nine rebels.';
    const words = 'accused the';
    expect(held).toContain(words);
    const said: Claim = {
      ...claim,
      start: 0,
      end: 5,
      quote: held.slice(0, 5),
      attribution: [{ name: words, kind: 'anonymous', start: held.indexOf('rebels'), end: held.indexOf('rebels') + 6 }],
      actors: [],
      place: null,
      quantities: [],
    };
    expect(groundClaims([said], held).faults).toEqual([]);
  });
});
