import { mkdirSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { confidenceOf, explainClaims } from '@hearsay/claims';
import { loadKnowledge } from '@hearsay/kit';
import { drawReliability } from './draw-reliability.js';
import { fitLogistic, type Sample } from './fit-logistic.js';
import { readGold, type GoldArticle } from './gold.js';
import { rightOf } from './pair-claims.js';
import { brierOf, calibrationErrorOf, type Forecast } from './reliability.js';

const FOLDS = 10;
const DATA = 'libs/claims/src/confidence/calibration.ts';
const PLOT = 'docs/plots/confidence.svg';

const folders = process.argv.slice(2);
if (folders.length === 0) {
  process.stderr.write('calibrate: name folders of annotated articles (NAME.txt with NAME.gold.json)\n');
  process.exit(2);
}
const byFolder = folders.map(readGold);
const articles = byFolder.flat();
const knowledge = await loadKnowledge();
const samples = articles.flatMap(samplesOf);
const weights = samples.map(({ evidence, right }) => ({ confidence: evidence['weight']!, right }));
const left = crossValidated(samples, (article) => articles.findIndex(({ name }) => name === article) % FOLDS);
const folderOf = (article: string): number => byFolder.findIndex((part) => part.some(({ name }) => name === article));
const elsewhere = folders.length > 1 ? crossValidated(samples, folderOf) : [];
const share = weights.filter(({ right }) => right).length / samples.length;

tell('weight of the rule alone', weights);
tell(
  'always the share that is right',
  weights.map(({ right }) => ({ confidence: share, right })),
);
tell(`calibrated, ${FOLDS} folds by article`, left);
for (const [k, folder] of folders.entries())
  if (elsewhere.length > 0)
    tell(
      `calibrated on the other folders, told of ${basename(folder)}`,
      elsewhere.filter((_, i) => folderOf(samples[i]!.article) === k),
    );

const { base, terms } = fitLogistic(samples);
const counts = {
  date: new Date().toISOString().slice(0, 10),
  articles: articles.length,
  claims: samples.length,
  right: weights.filter((w) => w.right).length,
};
writeFileSync(DATA, fileOf());
mkdirSync('docs/plots', { recursive: true });
writeFileSync(
  PLOT,
  drawReliability({
    before: weights,
    after: left,
    note: `${counts.claims} claims of ${counts.articles} annotated articles, ${counts.date}`,
  }),
);
process.stdout.write(`${DATA} and ${PLOT} are written; put the figures above into docs/extraction.md.\n`);

function samplesOf({ name, text, outlet, published, claims: gold }: GoldArticle): Sample[] {
  const read = explainClaims({ article: name, revision: 1, text, outlet, publishedAt: published }, knowledge);
  if (read.kind === 'set-aside') return [];
  const right = rightOf(read.claims, gold);
  return read.claims.map(({ evidence }, i) => ({ article: name, evidence, right: right[i]! }));
}

/** What each claim's confidence would be if its own part of the articles had not been seen. */
function crossValidated(all: readonly Sample[], partOf: (article: string) => number): Forecast[] {
  const parts = new Map([...new Set(all.map(({ article }) => article))].map((article) => [article, partOf(article)]));
  const fits = new Map(
    [...new Set(parts.values())].map((part) => [part, fitLogistic(all.filter(({ article }) => parts.get(article) !== part))]),
  );
  return all.map(({ article, evidence, right }) => ({ confidence: confidenceOf(evidence, fits.get(parts.get(article)!)!), right }));
}

function tell(what: string, forecasts: readonly Forecast[]): void {
  const figures = [
    `Brier ${brierOf(forecasts).toFixed(3)}`,
    `calibration error ${calibrationErrorOf(forecasts).toFixed(3)}`,
    `${forecasts.length} claims`,
  ];
  process.stdout.write(`${what}: ${figures.join(', ')}\n`);
}

function fileOf(): string {
  const round = (value: number): string => String(Math.round(value * 1000) / 1000);
  const key = (name: string): string => (/^[a-z]+$/.test(name) ? name : `'${name}'`);
  return `/**
 * How evidence maps to confidence: terms of a logistic function, by the name of the evidence. Positive terms speak for a claim.
 * Written by \`node scripts/calibrate.mjs\`; see docs/extraction.md for what it was fitted to and how well it holds.
 */
export const CALIBRATION: {
  readonly date: string;
  /** How many annotated articles, claims read in them, and right ones among these. */
  readonly articles: number;
  readonly claims: number;
  readonly right: number;
  readonly base: number;
  readonly terms: Readonly<Record<string, number>>;
} = {
  date: '${counts.date}',
  articles: ${counts.articles},
  claims: ${counts.claims},
  right: ${counts.right},
  base: ${round(base)},
  terms: {
${Object.entries(terms)
  .map(([name, value]) => `    ${key(name)}: ${round(value)},`)
  .join('\n')}
  },
};
`;
}
