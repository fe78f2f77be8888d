/**
 * How evidence maps to confidence: terms of a logistic function, by the name of the evidence. Positive terms speak for a claim.
 * Written by `node scripts/calibrate.mjs`; see docs/extraction.md for what it was fitted to and how well it holds.
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
  date: '2026-11-21',
  articles: 19,
  claims: 454,
  right: 363,
  base: 0.474,
  terms: {
    agent: -0.292,
    attributed: -0.243,
    background: -0.36,
    counts: 0.652,
    dated: 0.171,
    'kind unknown': 0.163,
    negated: 0.173,
    'nobody named': -0.132,
    'not stated': -0.16,
    placed: 0.481,
    'quoted by another': -0.677,
    'rule casualty-count': 0.377,
    'rule judgement': -1.302,
    'rule light-verb': 0.216,
    'rule strength': 0.181,
    'rule verb-do': 0.446,
    'rule verb-land': -0.046,
    'rule verb-on': 0.098,
    'rule verb-self': 0.4,
    'rule verb-with': -0.206,
    'stance of its own': 0.19,
    target: 0.518,
    weight: 0.683,
    words: 0.393,
  },
};
