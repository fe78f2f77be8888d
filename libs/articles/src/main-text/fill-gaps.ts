import type { ChosenBlock } from './align.js';
import type { PageBlock } from './page-blocks.js';

/** Most blocks between two chosen ones that are looked at; what is longer is another part of the page. */
const LONGEST_GAP = 12;

/**
 * Gives back what Readability cleaned away inside the text that it chose: headings right before chosen text, and prose that stands where
 * chosen text stands (the same kinds of elements around it).
 */
export function fillGaps(chosen: ChosenBlock[], all: PageBlock[]): ChosenBlock[] {
  const taken = new Set(chosen.map(({ text }) => text));
  const filled: ChosenBlock[] = [];
  let last: number | null = null;
  for (const block of chosen) {
    if (block.at !== null && last !== null && block.at > last + 1 && block.at - last <= LONGEST_GAP) {
      const gap = all.slice(last + 1, block.at);
      gap.forEach((candidate, index) => {
        if (taken.has(candidate.text) || candidate.isFurniture || candidate.isCaption) return;
        const next = gap[index + 1] ?? block.page;
        const before = all[last ?? 0];
        const fits = candidate.isHeading
          ? candidate.linkShare < 0.9 && next !== null
          : candidate.isProse && [before, block.page].some((other) => standsLike(candidate, other));
        if (fits) filled.push({ text: candidate.text, at: (last ?? 0) + 1 + index, page: candidate });
      });
    }
    filled.push(block);
    if (block.at !== null && (last === null || block.at > last)) last = block.at;
  }
  return filled;
}

function standsLike(a: PageBlock, b: PageBlock | null | undefined): boolean {
  if (!b) return false;
  return a.path.length === b.path.length && a.path[1] === b.path[1];
}
