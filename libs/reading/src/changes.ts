import { normalQuote, type ArticleRead, type Claim, type ReplayCounts } from '@hearsay/vocabulary';
import { isSame } from './epochs.js';

/** A claim that another reading has otherwise, and the fields in which they differ. */
export interface Difference {
  before: Claim;
  after: Claim;
  slots: string[];
}

/** What one reading of an article changes. */
export interface Changes {
  added: Claim[];
  withdrawn: Claim[];
  /** The same claim, otherwise in some field that its identity is not made of. */
  changed: Difference[];
  /** Of the added and the withdrawn, the pairs that stand on the same words. */
  replaced: Difference[];
  /** How many are read just the same. */
  kept: number;
}

const SLOTS = [
  'quote',
  'attribution',
  'stance',
  'certainty',
  'polarity',
  'type',
  'mode',
  'actors',
  'place',
  'time',
  'quantities',
  'relation',
  'confidence',
  'outlet',
  'publishedAt',
] as const;

type Recorded = { type: string; data: unknown };

/** What the records of a reading change in the claims that stood before it. */
export function changesOf(standing: ReadonlyMap<string, Claim>, records: readonly Recorded[]): Changes {
  const said = records.flatMap(({ type, data }) => (type === 'ClaimRecorded' ? [(data as { claim: Claim }).claim] : []));
  const withdrawn = records.flatMap(({ type, data }) => {
    const claim = type === 'ClaimWithdrawn' ? standing.get((data as { claimId: string }).claimId) : undefined;
    return claim === undefined ? [] : [claim];
  });
  const added = said.filter((claim) => !standing.has(claim.id));
  const changed = said.flatMap((after) => {
    const before = standing.get(after.id);
    return before === undefined ? [] : [{ before, after, slots: slotsOf(before, after) }];
  });
  const head = records.find(({ type }) => type === 'ArticleRead')?.data as ArticleRead['data'] | undefined;
  return { added, withdrawn, changed, replaced: pairs(withdrawn, added), kept: (head?.counts.kept ?? 0) - changed.length };
}

/** The fields in which two claims differ; `anchor` where it is the places in the text alone. */
export function slotsOf(before: Claim, after: Claim): string[] {
  const slots = SLOTS.filter((slot) =>
    slot === 'quote' ? normalQuote(before.quote) !== normalQuote(after.quote) : !isSame(unanchored(before[slot]), unanchored(after[slot])),
  );
  return slots.length > 0 ? [...slots] : ['anchor'];
}

/** A value without its offsets. */
function unanchored(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(unanchored);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) => (key === 'start' || key === 'end' ? [] : [[key, unanchored(inner)]])),
  );
}

/** Each withdrawn claim with the first added one that covers at least half of its words, or that it covers half of; each once. */
function pairs(withdrawn: readonly Claim[], added: readonly Claim[]): Difference[] {
  const left = new Set(added);
  return withdrawn.flatMap((before) => {
    const after = [...left].find((claim) => claim.revision === before.revision && sharesWords(before, claim));
    if (after === undefined) return [];
    left.delete(after);
    return [{ before, after, slots: slotsOf(before, after) }];
  });
}

function sharesWords(a: Claim, b: Claim): boolean {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return shared * 2 >= Math.min(a.end - a.start, b.end - b.start);
}

/** No article looked at yet. */
export function noCounts(): ReplayCounts {
  return { articles: 0, read: 0, left: {}, added: 0, withdrawn: 0, changed: 0, kept: 0, replaced: 0, slots: {} };
}

/** Adds what one article comes to. */
export function count(counts: ReplayCounts, changes: Changes): void {
  counts.read += 1;
  counts.added += changes.added.length;
  counts.withdrawn += changes.withdrawn.length;
  counts.changed += changes.changed.length;
  counts.replaced += changes.replaced.length;
  counts.kept += changes.kept;
  for (const slot of [...changes.changed, ...changes.replaced].flatMap(({ slots }) => slots))
    counts.slots[slot] = (counts.slots[slot] ?? 0) + 1;
}
