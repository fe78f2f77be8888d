import type { Chunk } from '../grammar/chunk.js';

/** What may rise and fall: "a rise in attacks". */
const CHANGE = new Set('rise surge spike increase upsurge uptick resurgence escalation upswing jump lull drop decline fall'.split(' '));
/** Nouns that only count or part what stands behind them: "a string of attacks", "most of the town". */
const QUANTITY = new Set(
  'total several many few more both string row chain cluster fraction pocket pockets sliver strip portion series number wave waves phase phases stage spate dozens scores hundreds thousands kind kinds sort sorts campaign round first last lot couple rash flurry barrage inch most part much half all whole entirety some parts swathes majority rest percent cent third quarter fifth tenth bulk swath two-thirds three-quarters incident incidents act acts case cases instance instances one two three four five six seven eight nine ten eleven twelve'.split(
    ' ',
  ),
);

/** Nouns that only measure the happening behind them: "an upsurge in violence", "a lull in the fighting", "two days of clashes", "an exchange of fire". */
const MEASURE = new Set(
  'upsurge surge rise increase spike uptick escalation resurgence outbreak flare-up flareup spread intensification spate wave rash string series number lull drop decline fall scale intensity level pace cycle round episode eruption bout sound noise sounds sign signs minutes day days night nights week weeks month months year years hour hours decade decades exchange exchanges'.split(
    ' ',
  ),
);

/** "two days of clashes", "a series of raids", "a rise in violence": the happening behind what counts or measures it. */
export function throughMeasure(chunks: readonly Chunk[], at: number): number {
  const counted = throughQuantity(chunks, at);
  const measures = MEASURE.has(chunks[counted]!.word) && /^(?:in|of)$/u.test(chunks[counted + 1]?.word ?? '');
  return measures && chunks[counted + 2]?.kind === 'np' ? counted + 2 : counted;
}

/** "a string of attacks", "a series of raids": the noun behind the quantity. */
export function throughQuantity(chunks: readonly Chunk[], at: number): number {
  const [prep, noun] = [chunks[at + 1], chunks[at + 2]];
  const { word } = chunks[at]!;
  if (CHANGE.has(word)) return (prep?.word === 'in' || prep?.word === 'of') && noun?.kind === 'np' ? at + 2 : at;
  if (prep?.word === '%' && noun?.word === 'of' && chunks[at + 3]?.kind === 'np') return at + 3;
  // "six of the province's 17 townships", "40 of the posts"
  return (QUANTITY.has(word) || /^\d/u.test(word)) && prep?.word === 'of' && noun?.kind === 'np' ? at + 2 : at;
}
