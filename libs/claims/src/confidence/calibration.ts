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
  articles: 67,
  claims: 1275,
  right: 905,
  base: -0.924,
  terms: {
    agent: 0.069,
    attributed: -0.273,
    background: -0.232,
    counts: 0.634,
    dated: 0.302,
    'kind unknown': -0.576,
    negated: 0.497,
    'nobody named': -0.343,
    'not stated': 0.153,
    placed: 0.4,
    'quoted by another': -0.264,
    'rule alias': 0.317,
    'rule backed-modifier': 0.33,
    'rule casualty-count': 0.797,
    'rule event-happens': 0.146,
    'rule event-is-subject': -0.289,
    'rule event-noun': 0.369,
    'rule judgement': -1.118,
    'rule light-verb': 0.485,
    'rule plain-clause': -0.854,
    'rule relation-copula': -0.059,
    'rule relation-participle': 0.576,
    'rule strength': 0.145,
    'rule unread-sentence': -1.117,
    'rule verb-do': 0.112,
    'rule verb-land': 0.328,
    'rule verb-on': -0.006,
    'rule verb-self': -0.137,
    'rule verb-with': 0.378,
    'stance of its own': 0.655,
    target: 0.639,
    weight: 1.336,
    words: 0.667,
  },
};
