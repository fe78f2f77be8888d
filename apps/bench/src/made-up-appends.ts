import type { Append } from '@hearsay/store';
import { ClaimRecorded, articleIdOf, newRecord, streamOf, withIds, type Claim } from '@hearsay/vocabulary';

/** Claims of one article, about 1 kB each. */
const CLAIMS = 10;

/** Goes through the appends with so many at a time. */
export async function together(appends: readonly Append[], writers: number, write: (append: Append) => Promise<unknown>): Promise<void> {
  let next = 0;
  await Promise.all(
    Array.from({ length: writers }, async () => {
      for (let append = appends[next++]; append !== undefined; append = appends[next++]) await write(append);
    }),
  );
}

/** Articles of ten claims, their ids made beforehand: what is measured is the log. */
export function batchOf(name: string, articles: number): Append[] {
  return Array.from({ length: articles }, (_, n) => {
    const article = articleIdOf(`https://bench.example/${name}/${n}`);
    const stream = streamOf.article(article);
    const cause = 'revision 1, rules 1.0.0';
    const claims = withIds(Array.from({ length: CLAIMS }, (__, i) => claimOf(article, n * CLAIMS + i)));
    const records = claims.map((claim) => newRecord(ClaimRecorded, stream, { claim }, { who: 'extractor', cause }));
    return { stream, expectedVersion: 0, cause, records };
  });
}

function claimOf(article: string, i: number): Omit<Claim, 'id'> {
  const quote = `The provincial health office said on Tuesday that ${i % 90} people were killed and ${i % 70} wounded when shells struck the market of district ${i}.`;
  const span = (text: string): { start: number; end: number } => ({ start: quote.indexOf(text), end: quote.indexOf(text) + text.length });
  return {
    article, revision: 1, outlet: 'The Bench Courier', publishedAt: '2026-03-04T05:06:07Z', start: 0, end: quote.length, quote,
    attribution: [{ name: 'The provincial health office', kind: 'organisation', ...span('The provincial health office'), cue: { ...span('said'), text: 'said' } }],
    stance: 'asserts', certainty: 'stated', polarity: 'affirmed', type: 'ASSAULT', mode: ['heavy-weapons'],
    actors: [{ role: 'target', name: 'people', kind: 'civilians', ...span('people') }],
    place: { name: `district ${i}`, ...span('district') }, time: { from: '2026-03-03', to: '2026-03-03', text: 'on Tuesday' },
    quantities: [
      { kind: 'killed', low: i % 90, high: i % 90, of: 'people', ...span(`${i % 90} people`) },
      { kind: 'wounded', low: i % 70, high: i % 70, of: 'people', ...span(`${i % 70} wounded`) },
    ],
    extractor: { name: 'rules', version: '1.0.0' }, confidence: 0.83,
  }; // prettier-ignore
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return (sorted[(sorted.length - 1) >> 1]! + sorted[sorted.length >> 1]!) / 2;
}
