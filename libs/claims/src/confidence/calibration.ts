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
  claims: 460,
  right: 328,
  base: 0.016,
  terms: {
    agent: -0.399,
    attributed: -0.175,
    background: -0.212,
    counts: 0.411,
    dated: -0.02,
    'kind unknown': 0.502,
    negated: -0.14,
    'nobody named': -0.182,
    'not stated': -0.485,
    placed: 0.838,
    'quoted by another': -0.265,
    'rule casualty-count': 0.496,
    'rule judgement': -1.817,
    'rule light-verb': 0.084,
    'rule strength': 0.309,
    'rule verb-do': 0.476,
    'rule verb-land': -0.126,
    'rule verb-on': 0.052,
    'rule verb-self': 0.389,
    'rule verb-with': 0.068,
    'stance of its own': 0.117,
    target: 0.472,
    weight: 0.641,
    words: 0.531,
  },
};
