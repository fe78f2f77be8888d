import { describe, expect, it } from '@jest/globals';
import { emptyKnowledge, readAttributions, readClaims, readLayers, readMentions } from './index.js';

const ARTICLE = {
  article: 'a',
  revision: 1,
  outlet: 'The Post',
  publishedAt: '2020-03-04',
  text: 'Shells hit Tarn\n\nTARN, March 3 (Wire) - The army accused the rebels of shelling Tarn on Monday. “We hit nobody,” their spokesman Odo Lund said.\n\nAt least five soldiers were killed, according to the defence ministry of Ruvania.',
};

describe('readLayers', () => {
  it('reads what each layer reads for itself', () => {
    const read = readClaims(ARTICLE, emptyKnowledge);
    expect(readLayers(ARTICLE, emptyKnowledge)).toEqual({
      claims: read.kind === 'read' ? read.claims : null,
      setAside: null,
      attributions: readAttributions(ARTICLE.text, emptyKnowledge),
      mentions: readMentions(ARTICLE.text, emptyKnowledge),
    });
    expect(readLayers(ARTICLE, emptyKnowledge).claims.length).toBeGreaterThan(1);
  });

  it('gives attributions and mentions of a text whose claims are set aside', () => {
    const text = 'Die Armee hat am Montag das Dorf angegriffen und mehrere Häuser zerstört, wie ein Sprecher der Regierung sagte. '.repeat(
      5,
    );
    const { claims, setAside, mentions } = readLayers({ ...ARTICLE, text }, emptyKnowledge);
    expect([claims, setAside?.reason]).toEqual([[], 'language']);
    expect(mentions).toEqual(readMentions(text, emptyKnowledge));
  });

  it.each(['a\n', 'a\n\n', 'Odo Lund. '])('reads a text of 150,000 times %j', (unit) => {
    expect(() => readLayers({ ...ARTICLE, text: unit.repeat(150_000) }, emptyKnowledge)).not.toThrow();
  });
});
