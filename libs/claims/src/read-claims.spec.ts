import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Claim } from '@hearsay/vocabulary';
import { groundClaims, readAttributions, readClaims, emptyKnowledge } from './index.js';

const read = (text: string): Claim[] => {
  const reading = readClaims({ article: 'any', revision: 1, text, outlet: 'The Post', publishedAt: '2020-03-04' }, emptyKnowledge);
  return reading.kind === 'read' ? reading.claims : [];
};

/** Pieces of news, so that random texts reach the rules; and marks and scripts, so that they break what can be broken. */
const PIECES = [
  'The army', 'rebels', 'Iran-backed militias', 'said', 'denied that', 'killed', '25', 'between 3 and 5', 'soldiers', 'in Tal Afar', 'on Monday', ',', '.', '. ', '“', '”', '"', "'", '(', ')', '[', '\n\n', '\n', ' ',
  'according to', 'which', 'that', 'was', 'by', 'and', 'U.S.', 'Gen.', 'could not be verified', 'his', 'they', 'as', 'claim', "'s", 'estimates', 'if true', 'who', 'we will', 'attack on', 'Kataib Hezbollah', '战争', 'Война', '\u0000', '\ud800', '🙂', 'AAAA', 'BBC:', '-', '—', '1,2,3', '%',
]; // prettier-ignore
const news = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join(' '));
const anyText = fc.oneof(news, fc.string({ unit: 'binary', maxLength: 400 }), fc.string({ unit: 'grapheme', maxLength: 400 }));

describe('readClaims, on any text', () => {
  it('never throws, and every quote and span is cut from the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const claim of read(text)) {
          expect(claim.quote).toBe(text.slice(claim.start, claim.end));
          for (const span of [...claim.attribution, ...claim.actors, ...claim.quantities, ...(claim.place === null ? [] : [claim.place])]) {
            expect(span.start).toBeGreaterThanOrEqual(0);
            expect(span.end).toBeGreaterThan(span.start);
            expect(span.end).toBeLessThanOrEqual(text.length);
          }
        }
      }),
      { numRuns: 400 },
    );
  });

  it('gives only claims that fit the schema and that the grounding check lets through', () => {
    fc.assert(
      fc.property(news, (text) => {
        const claims = read(text);
        for (const claim of claims) expect(Claim.safeParse(claim).error).toBeUndefined();
        expect(groundClaims(claims, text).faults).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('gives the same claims every time', () => {
    fc.assert(
      fc.property(news, (text) => {
        expect(read(text)).toEqual(read(text));
      }),
      { numRuns: 60 },
    );
  });

  it('keeps attributions inside the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const { source, cue, content } of readAttributions(text, emptyKnowledge)) {
          for (const span of [cue, ...content, ...(source === null ? [] : [source])]) {
            expect(span.start).toBeGreaterThanOrEqual(0);
            expect(span.end).toBeGreaterThan(span.start);
            expect(span.end).toBeLessThanOrEqual(text.length);
          }
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('readClaims', () => {
  it.each([
    ['', 'empty'],
    ['   \n\n ', 'empty'],
    [
      'Die Armee hat am Montag das Dorf angegriffen und mehrere Häuser zerstört, wie ein Sprecher der Regierung sagte. '.repeat(5),
      'language',
    ],
    ['القوات الحكومية قصفت البلدة يوم الاثنين '.repeat(8), 'language'],
  ])('sets %j aside', (text, reason) => {
    expect(readClaims({ article: 'a', revision: 1, text, outlet: null, publishedAt: null }, emptyKnowledge)).toMatchObject({
      kind: 'set-aside',
      reason,
    });
  });

  it('tells an accusation from its denial, and who makes which', () => {
    const [accused, denied] = read('The army accused the rebels of shelling Tarn. The rebels denied shelling Tarn.');
    expect([accused!.stance, accused!.attribution[0]!.name, accused!.type]).toEqual(['accuses', 'army', 'ASSAULT']);
    expect([denied!.stance, denied!.attribution[0]!.name, denied!.polarity]).toEqual(['denies', 'rebels', 'affirmed']);
  });

  it('puts who quotes whom outermost first', () => {
    const [claim] = read('Reuters reported that U.S. officials said Iran had armed the rebels.');
    expect(claim!.attribution.map((s) => [s.name, s.kind])).toEqual([
      ['Reuters', 'outlet'],
      ['U.S. officials', 'anonymous'],
    ]);
  });

  it('takes a body, not the people before it, for "it"', () => {
    const claims = read('Nine soldiers were killed in Tarn on Monday, the army said. It shelled the rebels on Tuesday.');
    expect(claims[1]!.actors.map((a) => `${a.role} ${a.name}`)).toEqual(['agent army', 'target rebels']);
  });

  it('counts those among the dead as targets', () => {
    const [claim] = read('A lieutenant colonel was among those killed in the raid on Tarn.');
    expect(claim!.actors.map((a) => `${a.role} ${a.name}`)).toEqual(['target lieutenant colonel']);
  });

  it.each([
    ['Rebels backed by Turkey shelled Tarn.', 'Turkey'],
    ['Rebels shelled Tarn with the help of Turkey.', 'Turkey'],
    ['Jets bombed the Grey Foxes, an Iran-backed militia, on Monday.', 'Iran'],
  ])('names who backs a party: %s', (text, backer) => {
    const claim = read(text).find((c) => c.type === 'ASSAULT');
    expect(claim!.actors.filter((a) => a.role === 'supporter').map((a) => a.name)).toEqual([expect.stringContaining(backer)]);
  });

  it('reads blame that goes on from a deed as an accusation of it', () => {
    const [, blamed] = read('Two guards were shot dead in Tarn on Monday, the army said, blaming the Northern Front.');
    expect([blamed!.type, blamed!.stance, blamed!.attribution[0]!.name]).toEqual(['ASSAULT', 'accuses', 'army']);
  });

  it('reads blame right after a deed as an accusation of it', () => {
    const [, blamed] = read('Two guards were shot dead in Tarn on Monday. The army blamed the Northern Front.');
    expect([blamed!.type, blamed!.stance, blamed!.attribution[0]!.name, blamed!.actors.map((a) => `${a.role} ${a.name}`)]).toEqual([
      'ASSAULT',
      'accuses',
      'army',
      ['agent Northern Front'],
    ]);
  });

  it('does nothing to the doer by what is his own', () => {
    const [claim] = read('The army repelled an attack on its base.');
    expect(claim!.actors.filter((a) => a.role === 'target')).toEqual([]);
  });

  it('claims nothing of a condition', () => {
    expect(read('If the rebels attack Tarn, nobody knows what the mayor does.').filter((c) => c.type === 'ASSAULT')).toEqual([]);
  });

  it('makes unconfirmed what could not be verified', () => {
    const [claim] = read('The rebels said they had killed nine soldiers. The claim could not be independently verified.');
    expect(claim!.certainty).toBe('unconfirmed');
    const told = read('Rebels burned a school, residents said. None of the accounts could be independently verified.');
    expect(told.map((c) => c.certainty)).toEqual(['unconfirmed']);
  });
});
