import { readClaims } from '@hearsay/claims';
import { loadKnowledge } from '@hearsay/kit';
import type { Claim } from '@hearsay/vocabulary';
import type { Bench } from './bench.js';
import { foldArticles, type ToFold } from './ledger-quality/fold-articles.js';
import { claimOf, readGold, type GoldArticle, type GoldClaim, type GoldPair } from './ledger-quality/gold.js';
import { bCubed, countPairs, f1, type Cubed, type Pairs } from './ledger-quality/score.js';

/** Kinds that labels call a conflict; a later development and an expectation are told beside, as no contradiction. */
const CONFLICTING: readonly string[] = ['contradiction', 'denial', 'differing-figures', 'differing-date', 'differing-place'];

/** What was read of an article, and which labelled claim each claim is. */
interface Read {
  article: GoldArticle;
  claims: readonly Omit<Claim, 'id'>[];
  labels: (GoldClaim | null)[];
}

interface Sums {
  cubed: Cubed;
  conflicts: Pairs;
}

/**
 * How well claims meet in events, and which conflicts are found, on labelled articles (a folder as `readGold` takes it): B-cubed over the labelled claims of labelled events,
 * precision and recall over pairs of claims in conflict; within each article, and over the pairs of articles. Once with the labelled claims, which is the error of the folds
 * alone, once with the extractor's, which is the whole.
 */
export const benchLedgerQuality: Bench = async ({ folder, progress }) => {
  if (folder === undefined) throw new Error('name a folder of labelled articles: npm run -s bench -- ledger-quality FOLDER');
  const { articles, pairs } = readGold(folder);
  const knowledge = await loadKnowledge();
  const figures: Record<string, number> = {};
  const extracted = new Map<string, Read>();
  const labelled = new Map<string, Read>();
  for (const article of articles) {
    progress(article.article);
    const read = readClaims(
      { article: article.article, revision: 1, text: article.text, outlet: article.outlet ?? null, publishedAt: article.published ?? null },
      knowledge,
    );
    const claims = 'claims' in read ? read.claims : [];
    extracted.set(article.article, { article, claims, labels: aligned(claims, article.claims) });
    labelled.set(article.article, {
      article,
      claims: article.claims.map((claim) => claimOf(claim, article, claims)),
      labels: article.claims,
    });
  }
  for (const [whose, reads] of [
    ['labelled', labelled],
    ['extracted', extracted],
  ] as const) {
    const all = [...reads.values()];
    tell(
      figures,
      `${whose}_article`,
      all.map((read) => judge([read], null)),
    );
    tell(
      figures,
      `${whose}_pair`,
      pairs.map((pair) =>
        judge(
          pair.articles.map((name) => reads.get(name)).filter((read) => read !== undefined),
          pair,
        ),
      ),
    );
  }
  return figures;
};

function tell(figures: Record<string, number>, name: string, sums: readonly Sums[]): void {
  const add = (of: (sum: Sums) => number): number => sums.reduce((total, sum) => total + of(sum), 0);
  const items = add((s) => s.cubed.items);
  const [precision, recall] = [add((s) => s.cubed.precision) / items, add((s) => s.cubed.recall) / items];
  figures[`${name}_bcubed_precision`] = precision;
  figures[`${name}_bcubed_recall`] = recall;
  figures[`${name}_bcubed_f1`] = f1(precision, recall);
  const [found, wanted, right] = [add((s) => s.conflicts.found), add((s) => s.conflicts.labelled), add((s) => s.conflicts.right)];
  figures[`${name}_conflicts_labelled`] = wanted;
  figures[`${name}_conflicts_found`] = found;
  figures[`${name}_conflicts_precision`] = found === 0 ? 0 : right / found;
  figures[`${name}_conflicts_recall`] = wanted === 0 ? 0 : right / wanted;
}

/** Folds the articles together and holds what comes of it against their labels. Claims that match no label do not count in events; in conflicts they count as found. */
function judge(reads: readonly Read[], pair: GoldPair | null): Sums {
  const folded = foldArticles(
    reads.map(({ article, claims }): ToFold => ({
      article: article.article,
      outlet: article.outlet,
      published: article.published,
      text: article.text,
      claims,
    })),
  );
  const names = reads.flatMap(({ article, labels }) => labels.map((label) => (label === null ? null : `${article.article} ${label.id}`)));
  const groups = eventLabels(reads, pair);
  const items = names.flatMap((name, index) => {
    const label = name === null ? undefined : groups.get(name);
    return label === undefined ? [] : [{ label, found: folded.events[index] ?? null }];
  });
  // What both articles of a pair say counts once: a copy stands in the same conflicts.
  const same = sameAs(pair);
  const key = (one: string, other: string): string => [same.get(one) ?? one, same.get(other) ?? other].toSorted().join('\n');
  const nameOf = (index: number): string => names[index] ?? `unlabelled ${index}`;
  const wanted = new Set(conflictLabels(reads, pair).map(([one, other]) => key(one, other)));
  // What is superseded may be called a conflict or not; where a label of one article calls it one, it is.
  const superseded = linked(pair, 'superseded').map(([one, other]) => key(one, other));
  const neutral = new Set(superseded.filter((each) => !wanted.has(each)));
  const conflicts = folded.conflicts.filter(({ kind }) => CONFLICTING.includes(kind));
  const found = new Set(conflicts.map(({ pair: [one, other] }) => key(nameOf(one), nameOf(other))).filter((each) => !neutral.has(each)));
  return { cubed: bCubed(items), conflicts: countPairs(wanted, found) };
}

/** The labelled event of each labelled claim. Over a pair, events are one where a claim of each is linked. */
function eventLabels(reads: readonly Read[], pair: GoldPair | null): Map<string, string> {
  const groups = new Map<string, string>();
  for (const { article } of reads)
    for (const [index, event] of article.events.entries())
      for (const claim of event.claims)
        if (!groups.has(`${article.article} ${claim}`)) groups.set(`${article.article} ${claim}`, `${article.article} ${index}`);
  for (const { claims } of pair?.links ?? []) {
    const [one, other] = claims.map((claim, side) => groups.get(`${pair?.articles[side] ?? ''} ${claim}`));
    if (one === undefined || other === undefined || one === other) continue;
    for (const [name, group] of groups) if (group === other) groups.set(name, one);
  }
  return groups;
}

function conflictLabels(reads: readonly Read[], pair: GoldPair | null): [string, string][] {
  const own = reads.flatMap(({ article }) =>
    article.events.flatMap(({ conflicts }) =>
      conflicts.map(([a, b]): [string, string] => [`${article.article} ${a}`, `${article.article} ${b}`]),
    ),
  );
  return [...own, ...linked(pair, 'conflict')];
}

function linked(pair: GoldPair | null, wanted: string): [string, string][] {
  if (pair === null) return [];
  const [one, other] = pair.articles;
  return pair.links.filter(({ relation }) => relation === wanted).map(({ claims: [a, b] }) => [`${one} ${a}`, `${other} ${b}`]);
}

/** For each claim of the second article that says what one of the first says, that one. */
function sameAs(pair: GoldPair | null): Map<string, string> {
  return new Map(linked(pair, 'same').map(([one, other]) => [other, one]));
}

/** The labelled claim that each claim is, one to one, the best overlap first: half of the shorter at least. */
function aligned(claims: readonly Pick<Claim, 'start' | 'end' | 'type'>[], gold: readonly GoldClaim[]): (GoldClaim | null)[] {
  const options = claims.flatMap((claim, index) =>
    gold.flatMap((label) => {
      const shared = Math.min(claim.end, label.end) - Math.max(claim.start, label.start);
      const share = shared / Math.min(claim.end - claim.start, label.end - label.start);
      const union = shared / (Math.max(claim.end, label.end) - Math.min(claim.start, label.start));
      return share >= 0.5 ? [{ index, label, score: union + (claim.type === label.type ? 1 : 0) }] : [];
    }),
  );
  const out: (GoldClaim | null)[] = claims.map(() => null);
  const taken = new Set<string>();
  for (const { index, label } of options.toSorted((a, b) => b.score - a.score)) {
    if (out[index] !== null || taken.has(label.id)) continue;
    out[index] = label;
    taken.add(label.id);
  }
  return out;
}
