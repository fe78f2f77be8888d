import { readClaims, readDocument, readLayers } from '@hearsay/claims';
import { loadKnowledge } from '@hearsay/kit';
import { castBySeed, writeSample } from '@hearsay/sample';
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import type { Bench } from './bench.js';

/** Stories told by seed: the same sentences with other names and numbers. */
const SEEDS = 60;
const ROUNDS = 5;
/** Rounds before the measured ones: a reader that runs for longer than a few seconds has its code compiled. */
const WARM_UP = 8;

const HOSTILE: Record<string, (length: number) => string> = {
  'no-spaces': (n) => 'a'.repeat(n),
  quotes: (n) => '“"'.repeat(n / 2),
  capitals: (n) => 'ARMY KILLED REBELS IN TOWN '.repeat(n / 27),
  parentheses: (n) => '('.repeat(n / 2) + ')'.repeat(n / 2),
  'one-sentence': (n) => 'the army said that the rebels said that '.repeat(n / 40),
  digits: (n) => '12,345 '.repeat(n / 7),
  'short-lines': (n) => 'Killed 5\n'.repeat(n / 9),
  quotations: (n) => '“They fled,” he said. '.repeat(n / 22),
  names: (n) => 'Brigade of Al Omar, '.repeat(n / 20),
  brackets: (n) => '(a) '.repeat(n / 4),
  conjunctions: (n) => 'that '.repeat(n / 5),
  prepositions: (n) => 'of '.repeat(n / 3),
  weekdays: (n) => 'on Monday '.repeat(n / 10),
  colons: (n) => ': '.repeat(n / 2),
  'full-stops': (n) => '. '.repeat(n / 2),
  'line-breaks': (n) => 'a\n'.repeat(n / 2),
};
const LENGTHS = [125_000, 250_000, 500_000, 1_000_000];

const seconds = (work: () => void): number => {
  const start = process.hrtime.bigint();
  work();
  return Number(process.hrtime.bigint() - start) / 1e9;
};
/** The quickest of three or more, for .3 s: what else the machine does only ever adds, and most to what is short. What the turn before left in memory is cleared away first. */
const quickest = (work: () => void): number => {
  const times: number[] = [];
  for (let spent = 0; times.length < 3 || spent < 0.3; spent += times.at(-1)!) {
    globalThis.gc?.();
    times.push(seconds(work));
  }
  return Math.min(...times);
};
const median = (values: number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;

/**
 * Sentences a second of one core: all layers (claims, attributions, mentions; `readLayers`) beside wink-nlp's tokens and tags alone over the same texts in the same run,
 * and the longest step when the length of a hostile text is doubled.
 */
export const benchExtract: Bench = async ({ progress }) => {
  const knowledge = await loadKnowledge();
  const texts = Array.from({ length: SEEDS }, (_, seed) => writeSample(castBySeed(seed)))
    .flat()
    .flatMap((feed) => feed.articles.map(({ revisions }) => [revisions[0].title, ...revisions[0].paragraphs].join('\n\n')));
  const sentences = texts.reduce((n, text) => n + readDocument(text).sentences.length, 0);

  const nlp = winkNLP(model, ['sbd', 'pos']);
  const tagger = (): void => {
    for (const text of texts) nlp.readDoc(text).tokens().out(nlp.its.pos);
  };
  const articles = texts.map((text, i) => ({ article: `${i}.txt`, revision: 1, text, outlet: 'Bench', publishedAt: '2026-03-03' }));
  const claims = (): void => {
    for (const article of articles) readClaims(article, knowledge);
  };
  const layers = (): void => {
    for (const article of articles) readLayers(article, knowledge);
  };
  progress(`${texts.length} articles, ${sentences} sentences, ${WARM_UP} rounds to warm up, ${ROUNDS} measured`);
  const cold = seconds(layers);
  for (let round = 1; round < WARM_UP; round += 1) {
    tagger();
    layers();
  }
  const times: Record<'tagger' | 'claims' | 'layers', number[]> = { tagger: [], claims: [], layers: [] };
  for (let round = 0; round < ROUNDS; round += 1) {
    times.tagger.push(seconds(tagger));
    times.claims.push(seconds(claims));
    times.layers.push(seconds(layers));
  }
  const figures: Record<string, number | string> = {
    sentences,
    'sentences/s tagger alone': sentences / median(times.tagger),
    'sentences/s claims': sentences / median(times.claims),
    'sentences/s all layers': sentences / median(times.layers),
    'sentences/s all layers, first round': sentences / cold,
    'all layers / tagger alone': median(times.tagger) / median(times.layers),
    'peak memory MB': process.resourceUsage().maxRSS / 1024,
  };

  let worst = 0;
  for (const [kind, make] of Object.entries(HOSTILE)) {
    const took = LENGTHS.map((length) => {
      const text = make(length);
      return quickest(() => void readLayers({ article: 'hostile.txt', revision: 1, text, outlet: null, publishedAt: null }, knowledge));
    });
    const steps = took.slice(1).map((time, i) => time / took[i]!);
    progress(`${kind}: ${took.map((time) => time.toFixed(3)).join(' ')} s, steps ${steps.map((step) => step.toFixed(2)).join(' ')}`);
    figures[`longest step ${kind}`] = Math.max(...steps);
    figures[`seconds at 1 MB ${kind}`] = took.at(-1)!;
    worst = Math.max(worst, ...steps);
  }
  figures['longest step when a hostile text doubles'] = worst;
  return figures;
};
