/** Sums of B-cubed's precision and recall over items (Bagga and Baldwin 1998), each counted against the labelled groups. */
export interface Cubed {
  precision: number;
  recall: number;
  items: number;
}

/** @param items the labelled group of each item, and the one it was put in; an item that was put in none stands alone. */
export function bCubed(items: readonly { label: string; found: string | null }[]): Cubed {
  const own = items.map(({ found }, index) => found ?? `alone ${index}`);
  const sum: Cubed = { precision: 0, recall: 0, items: items.length };
  for (const [i, one] of items.entries()) {
    const together = items.filter((_, j) => own[j] === own[i]).length;
    const labelled = items.filter(({ label }) => label === one.label).length;
    const right = items.filter(({ label }, j) => label === one.label && own[j] === own[i]).length;
    sum.precision += right / together;
    sum.recall += right / labelled;
  }
  return sum;
}

export function f1(precision: number, recall: number): number {
  return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
}

/** Counts of pairs that are labelled, found, and both. */
export interface Pairs {
  labelled: number;
  found: number;
  right: number;
}

export function countPairs(labelled: ReadonlySet<string>, found: ReadonlySet<string>): Pairs {
  return { labelled: labelled.size, found: found.size, right: [...found].filter((pair) => labelled.has(pair)).length };
}
