import { describe, expect, it } from '@jest/globals';
import { emptyKnowledge, readClaims } from '@hearsay/claims';
import { Claim } from '@hearsay/vocabulary';
import { HONEST, LIES, STORY, articleOf, said } from '../../../../tests/support/model-story.js';
import { ModelClaim } from '../answer/model-claim.js';
import { groundAnswer } from './ground-answer.js';
import { readText } from './read-text.js';

const extractor = { name: 'model', version: 'test' };
const article = articleOf(STORY);

function ground(claims: readonly object[], paragraphs: readonly string[] = STORY) {
  const of = articleOf(paragraphs);
  const answer = { claims: claims.map((claim) => ModelClaim.parse(claim)), start: 0, end: of.text.length };
  return groundAnswer([answer], of, readText(of, emptyKnowledge), { extractor, rules: [] });
}

describe('groundAnswer', () => {
  const { claims, drops } = ground(HONEST);

  it('keeps what the article holds, as claims of the vocabulary', () => {
    expect(drops).toEqual({});
    expect(claims).toHaveLength(HONEST.length);
    for (const claim of claims) {
      expect(Claim.parse(claim)).toEqual(claim);
      expect(claim.quote).toBe(article.text.slice(claim.start, claim.end));
    }
  });

  it('reads figures, dates and doubts from the words, not from the model', () => {
    expect(claims.find(({ quote }) => quote.startsWith('Rebels'))).toMatchObject({
      quantities: [
        { kind: 'killed', low: 12, high: null, of: 'civilians' },
        { kind: 'wounded', low: 30, high: 30 },
      ],
      time: { from: '2026-03-10', to: '2026-03-10', text: 'Tuesday' },
      place: { name: 'Dornach' },
      attribution: [{ name: 'the defence ministry', cue: { text: 'said' } }],
    });
    expect(claims.find(({ type }) => type === 'STRENGTH')).toMatchObject({ quantities: [{ low: 3000, high: 3000, of: 'fighters' }] });
    const doubtful = ground(
      [said('militants reportedly burned the mill at Oster')],
      ['Fighting went on', 'Near the border, militants reportedly burned the mill at Oster.'],
    );
    expect(doubtful.claims).toMatchObject([{ certainty: 'hedged' }]);
    const unverified = ground(
      [said('militants burned the mill at Oster')],
      ['On Monday militants burned the mill at Oster. The report could not be independently verified.'],
    );
    expect(unverified.claims).toMatchObject([{ certainty: 'unconfirmed' }]);
  });

  it('resolves a pronoun to the name that the text gives, and a name only to its kin', () => {
    expect(claims.find(({ quote }) => quote.startsWith('Our units'))!.attribution).toMatchObject([{ name: 'Col. Mirko Varga' }]);
    const swapped = ground([{ ...HONEST[1], speakers: [{ text: 'Col. Mirko Varga', name: 'Lena Oresko', kind: 'person', cue: 'said' }] }]);
    expect(swapped.claims[0]!.attribution).toMatchObject([{ name: 'Col. Mirko Varga' }]);
  });

  it.each(LIES.map(([reason, lie], i) => [`${i + 1}: ${reason}`, reason, lie] as const))('drops lie %s', (_name, reason, lie) => {
    expect(ground([lie])).toEqual({ claims: [], drops: { [reason]: 1 } });
  });

  it('takes plain marks for printed ones and cuts the quote from the text', () => {
    const text = ['“We hold the ridge,” Gen. Ado Brandt’s spokesman said – “and the road”.'];
    const { claims: found } = ground(
      [
        said('"We hold the ridge," Gen. Ado Brandt\'s spokesman said - "and the road"', {
          type: 'TERRITORY',
          speakers: [{ text: "Gen. Ado Brandt's spokesman", name: "Gen. Ado Brandt's spokesman", kind: 'person', cue: 'said' }],
        }),
      ],
      text,
    );
    expect(found[0]!.quote).toContain('“We hold the ridge,” Gen. Ado Brandt’s spokesman said – “and the road');
  });

  it('finds equal words where they stand next, and drops what is said twice of one place', () => {
    const text = ['Troops shelled the town of Oster.', 'Later, troops shelled the town of Oster.'];
    const one = said('shelled the town of Oster');
    const { claims: found, drops: dropped } = ground([one, { ...one, paragraph: 2 }, { ...one, paragraph: 2 }], text);
    expect(found.map(({ start }) => start)).toEqual([text[0]!.indexOf('shelled'), text.join('\n\n').lastIndexOf('shelled')]);
    expect(new Set(found.map(({ id }) => id)).size).toBe(2);
    expect(dropped).toEqual({ repeated: 1 });
  });

  it('is surer of what the rules read too', () => {
    const of = articleOf(STORY);
    const rules = readClaims(of, emptyKnowledge);
    if (rules.kind !== 'read') throw new Error('the rules set the story aside');
    const answer = { claims: HONEST.map((claim) => ModelClaim.parse(claim)), start: 0, end: of.text.length };
    const alone = groundAnswer([answer], of, readText(of, emptyKnowledge), { extractor, rules: [] }).claims.map((c) => c.confidence);
    const together = groundAnswer([answer], of, readText(of, emptyKnowledge), { extractor, rules: rules.claims }).claims.map(
      (c) => c.confidence,
    );
    expect(new Set(alone)).toEqual(new Set([0.45]));
    expect(Math.max(...together)).toBe(0.85);
  });
});
