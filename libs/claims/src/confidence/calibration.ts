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
  claims: 495,
  right: 382,
  base: -0.025,
  terms: {
    agent: -0.173,
    attributed: -0.179,
    background: -0.433,
    counts: 0.629,
    dated: 0.367,
    'kind unknown': 0.328,
    negated: 0.237,
    'nobody named': -0.272,
    'not stated': -0.2,
    placed: 0.515,
    'quoted by another': -0.73,
    'rule casualty-count': 0.43,
    'rule judgement': -1.057,
    'rule light-verb': 0.202,
    'rule strength': 0.259,
    'rule unread-sentence': -1.019,
    'rule verb-do': 0.597,
    'rule verb-land': 0.021,
    'rule verb-on': 0.05,
    'rule verb-self': 0.452,
    'rule verb-with': -0.15,
    'stance of its own': 0.485,
    target: 0.575,
    weight: 1.028,
    words: 0.402,
  },
};
