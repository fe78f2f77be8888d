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
  claims: 458,
  right: 334,
  base: 0.13,
  terms: {
    agent: -0.5,
    attributed: -0.239,
    background: -0.241,
    counts: 0.597,
    dated: 0.033,
    'kind unknown': 0.469,
    negated: -0.088,
    'nobody named': -0.137,
    'not stated': -0.175,
    placed: 0.722,
    'quoted by another': -0.289,
    'rule casualty-count': 0.44,
    'rule judgement': -1.778,
    'rule light-verb': 0.133,
    'rule strength': 0.275,
    'rule verb-do': 0.476,
    'rule verb-land': -0.068,
    'rule verb-on': 0.067,
    'rule verb-self': 0.31,
    'rule verb-with': -0.022,
    'stance of its own': 0.104,
    target: 0.446,
    weight: 0.655,
    words: 0.576,
  },
};
