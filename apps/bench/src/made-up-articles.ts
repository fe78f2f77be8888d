import { ArticleCaptured, articleIdOf, ClaimRecorded, newRecord, streamOf, withIds, type NewRecord } from '@hearsay/vocabulary';

/** Claims of one article. */
export const CLAIMS = 10;

/**
 * One article of a made-up war of a thousand parties, and its claims; the same for the same number. One in four is a copy of an earlier one, denials and tolls
 * are among them, names and places go by a Zipf-like draw, so that some are everywhere and most are rare.
 */
export function articleOf(number: number): { stream: string; records: NewRecord[] } {
  const random = mulberry(number + 1);
  const zipf = (size: number): number => Math.floor(size ** random()) - 1;
  // One in four tells again what an article shortly before it told.
  const told = number % 4 === 3 ? number - 1 - Math.floor(random() * 3) : number;
  const toldRandom = mulberry(told + 1_000_000);
  const fingerprint = Array.from({ length: 48 }, () => Math.floor(toldRandom() * 2 ** 32) | 0).sort((a, b) => a - b);
  const article = articleIdOf(`https://bench.example/${number}`);
  const day = new Date(Date.UTC(2031, 0, 1) + Math.floor(told / 40) * 86_400_000).toISOString().slice(0, 10);
  const outlet = `Outlet ${zipf(60)}`;
  const shared = mulberry(told + 5_000_000);
  const sharedZipf = (size: number): number => Math.floor(size ** shared()) - 1;
  const claims = withIds(
    Array.from({ length: CLAIMS }, (_, i) => {
      const quote = `Sentence ${i} of story ${told}, in which fighters of one side are said to have done something to the other in a town by the river`;
      const start = i * 160;
      const anchor = { start, end: start + quote.length };
      const place = sharedZipf(400);
      const speaker = sharedZipf(300);
      return {
        article,
        revision: 1,
        outlet,
        publishedAt: `${day}T10:00:00.000Z`,
        ...anchor,
        quote,
        attribution:
          i % 2 === 0
            ? []
            : [{ name: `Speaker ${speaker}`, kind: speaker % 3 === 0 ? ('anonymous' as const) : ('organisation' as const), ...anchor }],
        stance: i === 5 && told % 5 === 0 ? ('denies' as const) : ('asserts' as const),
        certainty: 'stated' as const,
        polarity: 'affirmed' as const,
        type: i === 8 ? ('RELATION' as const) : i === 9 ? ('STRENGTH' as const) : ('ASSAULT' as const),
        mode: [],
        actors: [
          { role: 'agent' as const, name: `Party ${sharedZipf(1000)}`, kind: 'armed-group' as const, ...anchor },
          { role: 'target' as const, name: `Party ${sharedZipf(1000)}`, kind: 'military' as const, ...anchor },
        ],
        place: {
          name: `Town ${place}`,
          ...anchor,
          geo: { geonameId: place, lat: (place % 20) * 2, lon: Math.floor(place / 20) * 2, country: 'XX', precision: 'town' as const },
        },
        time: { from: day, to: day },
        quantities: i % 3 === 0 ? [{ kind: 'killed' as const, low: 1 + sharedZipf(50), high: null, of: 'people', ...anchor }] : [],
        ...(i === 8 ? { relation: 'allied-with' as const } : {}),
        extractor: { name: 'bench', version: '1' },
        confidence: 0.5,
      };
    }),
  );
  const stream = streamOf.article(article);
  const meta = { who: 'bench', cause: 'bench' };
  return {
    stream,
    records: [
      newRecord(
        ArticleCaptured,
        stream,
        {
          articleId: article,
          revision: 1,
          textHash: '0'.repeat(64),
          textLength: 1600,
          pageHash: '0'.repeat(64),
          url: `https://bench.example/${number}`,
          outlet,
          agency: null,
          title: `Story ${told}`,
          byline: null,
          publishedAt: `${day}T10:00:00.000Z`,
          publishedFrom: 'page',
          modifiedAt: null,
          fetchedAt: `${day}T11:00:00.000Z`,
          language: 'en',
          feedId: null,
          fingerprint,
          reader: { name: 'bench', version: '1' },
        },
        meta,
      ),
      ...claims.map((claim) => newRecord(ClaimRecorded, stream, { claim }, meta)),
    ],
  };
}

/** A small generator of numbers from 0 to 1 (mulberry32, public domain), the same for the same seed. */
function mulberry(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
