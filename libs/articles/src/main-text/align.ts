import type { Block } from './blocks-of.js';
import type { PageBlock } from './page-blocks.js';

/** A block that was chosen, and where it stands on the page. */
export interface ChosenBlock {
  text: string;
  /** Its index among the blocks of the page; null where Readability has cut blocks otherwise. */
  at: number | null;
  page: PageBlock | null;
}

/**
 * Finds the chosen blocks on the page, in order: each the first of its text after the one before, else the first at all. Readability moves
 * and rebuilds elements, so text is what they have in common.
 */
export function align(chosen: Block[], all: PageBlock[]): ChosenBlock[] {
  const places = new Map<string, number[]>();
  all.forEach(({ text }, index) => {
    const known = places.get(text);
    if (known) known.push(index);
    else places.set(text, [index]);
  });
  let last = -1;
  return chosen.map(({ text }) => {
    const candidates = places.get(text);
    const next = candidates?.find((index) => index > last) ?? candidates?.[0];
    if (next === undefined) return { text, at: null, page: null };
    if (next > last) last = next;
    return { text, at: next, page: all[next] ?? null };
  });
}
