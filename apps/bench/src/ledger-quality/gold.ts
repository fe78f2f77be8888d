import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { wellFormed, type Claim } from '@hearsay/vocabulary';

const span = { start: z.int(), end: z.int() };
const named = z.looseObject({ name: z.string(), ...span });

/** A labelled claim, as far as the folds look at it. */
const GoldClaim = z.looseObject({
  id: z.string(),
  ...span,
  attribution: z.array(z.looseObject({ name: z.string(), kind: z.string(), ...span })).default([]),
  stance: z.string(),
  certainty: z.string(),
  polarity: z.string(),
  type: z.string(),
  actors: z.array(z.looseObject({ role: z.string(), name: z.string(), ...span })).default([]),
  place: named.nullish(),
  time: z.looseObject({ from: z.string().nullish(), to: z.string().nullish() }).nullish(),
  quantities: z
    .array(z.looseObject({ kind: z.string(), low: z.number().nullish(), high: z.number().nullish(), of: z.string().nullish(), ...span }))
    .default([]),
});

const GoldArticle = z.looseObject({
  article: z.string(),
  outlet: z.string().nullish(),
  published: z.string().nullish(),
  claims: z.array(GoldClaim),
  actors: z.array(z.looseObject({ name: z.string(), kind: z.string() })).default([]),
  events: z
    .array(z.looseObject({ claims: z.array(z.string()), conflicts: z.array(z.tuple([z.string(), z.string()])).default([]) }))
    .default([]),
});

const GoldPair = z.looseObject({
  articles: z.tuple([z.string(), z.string()]),
  links: z.array(z.looseObject({ relation: z.string(), claims: z.tuple([z.string(), z.string()]) })),
});

export type GoldClaim = z.output<typeof GoldClaim>;
export type GoldPair = z.output<typeof GoldPair>;
export interface GoldArticle extends z.output<typeof GoldArticle> {
  text: string;
}

/** Labelled articles of a folder: `NAME.txt` beside `NAME.gold.json`; pairs of them in `PAIRS.json`, where there is one. */
export function readGold(folder: string): { articles: GoldArticle[]; pairs: GoldPair[] } {
  const articles = readdirSync(folder)
    .filter((file) => file.endsWith('.gold.json'))
    .toSorted()
    .map((file) => {
      const gold = GoldArticle.parse(JSON.parse(readFileSync(path.join(folder, file), 'utf8')));
      return { ...gold, text: wellFormed(readFileSync(path.join(folder, gold.article), 'utf8')) };
    });
  const pairs = path.join(folder, 'PAIRS.json');
  return { articles, pairs: existsSync(pairs) ? z.array(GoldPair).parse(JSON.parse(readFileSync(pairs, 'utf8'))) : [] };
}

/** A labelled claim as a reader without fault would have made it. A place gets the degrees that the extractor gives places of its name in the same article. */
export function claimOf(gold: GoldClaim, article: GoldArticle, extracted: readonly Claim[]): Omit<Claim, 'id'> {
  const kinds = new Map(article.actors.map(({ name, kind }) => [name, kind]));
  const geo = extracted.find(({ place }) => place?.geo !== undefined && place.name.toLowerCase() === gold.place?.name.toLowerCase())?.place
    ?.geo;
  return {
    article: article.article,
    revision: 1,
    start: gold.start,
    end: gold.end,
    quote: article.text.slice(gold.start, gold.end),
    outlet: article.outlet ?? null,
    publishedAt: article.published ?? null,
    attribution: gold.attribution.map(({ name, kind, start, end }) => ({ name, kind, start, end })),
    stance: gold.stance,
    certainty: gold.certainty,
    polarity: gold.polarity,
    type: gold.type,
    mode: [],
    actors: gold.actors.map(({ role, name, start, end }) => ({ role, name, kind: kinds.get(name) ?? 'unidentified', start, end })),
    place:
      gold.place == null
        ? null
        : { name: gold.place.name, start: gold.place.start, end: gold.place.end, ...(geo !== undefined && { geo }) },
    time: gold.time == null ? null : { from: gold.time.from ?? null, to: gold.time.to ?? null },
    quantities: gold.quantities.map(({ kind, low, high, of, start, end }) => ({
      kind,
      low: low ?? null,
      high: high ?? null,
      of: of ?? '',
      start,
      end,
    })),
    extractor: { name: 'labels', version: '1' },
    confidence: 1,
  } as Omit<Claim, 'id'>;
}
