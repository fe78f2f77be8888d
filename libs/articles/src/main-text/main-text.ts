import type { DomDocument } from '../dom/dom.js';
import { align, type ChosenBlock } from './align.js';
import { blocksOf } from './blocks-of.js';
import { chooseMain } from './choose-main.js';
import { densest } from './densest.js';
import { fillGaps } from './fill-gaps.js';
import { pageBlocks } from './page-blocks.js';
import { prune } from './prune.js';

export interface MainText {
  blocks: string[];
  captions: string[];
}

const SHORT = 1500;
const FAR_LESS = 0.4;

/** The readable text of a page. Changes the tree. */
export function mainText(document: DomDocument): MainText {
  const root = document.documentElement;
  const all = pageBlocks(root);
  const dense = densest(all, root);
  const main = chooseMain(document);
  const read = main ? blocksOf(main) : [];
  const length = (blocks: { text: string }[]): number => blocks.reduce((sum, { text }) => sum + text.length, 0);
  const useDense = length(read) < SHORT && length(read) < length(dense) * FAR_LESS;
  const chosen: ChosenBlock[] = useDense
    ? dense.map((page) => ({ text: page.text, at: all.indexOf(page), page }))
    : globalThis.process?.env.NOGAP
      ? align(read, all)
      : fillGaps(align(read, all), all);
  const kept = prune(chosen);
  return { blocks: kept.map(({ text }) => text), captions: [] };
}
