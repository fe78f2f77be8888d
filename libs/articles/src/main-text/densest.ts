import type { DomElement } from '../dom/dom.js';
import type { PageBlock } from './page-blocks.js';

/** How much of the prose around it an element must hold for the search to go on inside it. */
const SHARE = 0.8;

/** The smallest element that holds most of a page's prose, and the blocks of it that belong to the text. */
export function densest(blocks: PageBlock[], body: DomElement): PageBlock[] {
  const prose = new Map<DomElement, number>();
  for (const block of blocks) {
    if (!block.isProse) continue;
    for (const element of block.path) prose.set(element, (prose.get(element) ?? 0) + block.text.length);
  }
  let main = body;
  for (;;) {
    const all = prose.get(main) ?? 0;
    const next = [...main.children].find((child) => (prose.get(child) ?? 0) > all * SHARE);
    if (!next) break;
    main = next;
  }
  const inside = blocks.filter((block) => block.path.includes(main) && !block.isFurniture && !block.isCaption);
  return inside.filter((block) => block.isProse || block.isHeading || block.linkShare < 0.5);
}
