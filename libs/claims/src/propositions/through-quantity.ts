import type { Chunk } from '../grammar/chunk.js';

/** What may rise and fall: "a rise in attacks". */
const CHANGE = new Set('rise surge spike increase upsurge uptick resurgence escalation upswing jump lull drop decline fall'.split(' '));
/** Nouns that only count or part what stands behind them: "a string of attacks", "most of the town". */
const QUANTITY = new Set(
  'total several many few more both string row chain cluster fraction pocket pockets sliver strip portion series number wave waves phase phases stage spate dozens scores hundreds thousands kind kinds sort sorts campaign round first last lot couple rash flurry barrage inch most part much half all whole entirety some parts swathes majority rest percent cent third quarter fifth tenth bulk swath two-thirds three-quarters incident incidents act acts case cases instance instances one two three four five six seven eight nine ten eleven twelve'.split(
    ' ',
  ),
);

/** "a string of attacks", "a series of raids": the noun behind the quantity. */
export function throughQuantity(chunks: readonly Chunk[], at: number): number {
  const [prep, noun] = [chunks[at + 1], chunks[at + 2]];
  const { word } = chunks[at]!;
  if (CHANGE.has(word)) return (prep?.word === 'in' || prep?.word === 'of') && noun?.kind === 'np' ? at + 2 : at;
  if (prep?.word === '%' && noun?.word === 'of' && chunks[at + 3]?.kind === 'np') return at + 3;
  // "six of the province's 17 townships", "40 of the posts"
  return (QUANTITY.has(word) || /^\d/u.test(word)) && prep?.word === 'of' && noun?.kind === 'np' ? at + 2 : at;
}
