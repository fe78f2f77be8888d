import type { DomDocument } from '../dom/dom.js';
import { align, type ChosenBlock } from './align.js';
import { blocksOf } from './blocks-of.js';
import { captionsOf } from './captions-of.js';
import { chooseMain } from './choose-main.js';
import { densest } from './densest.js';
import { fillGaps } from './fill-gaps.js';
import { pageBlocks, type PageBlock } from './page-blocks.js';
import { prune } from './prune.js';

export interface MainText {
  blocks: string[];
  captions: string[];
  /** Every block of the page that is not furniture: where notices of corrections stand that belong to no paragraph. */
  others: string[];
}

/** Characters below which Readability's choice may be a wrong, tiny node. */
const SHORT = 1500;
/** Such a choice gives way where it has less than this share of what the densest element has. */
const FAR_LESS = 0.4;

/** The readable text of a page: Readability's choice, checked against text density, its gaps filled, its furniture pruned. Changes the tree. */
export function mainText(document: DomDocument): MainText {
  const root = document.documentElement;
  const all = pageBlocks(root);
  const dense = densest(all, root);
  const others = all.filter(({ isFurniture }) => !isFurniture).map(({ text }) => text);
  const main = chooseMain(document);
  const read = main ? blocksOf(main) : [];
  const plain = all.filter(({ isFurniture, isCaption }) => !isFurniture && !isCaption);
  const isWrong = length(read) < SHORT && length(read) < length(dense) * FAR_LESS;
  const second = dense.length > 0 ? dense : plain;
  const chosen = isWrong || read.length === 0 ? inPlace(second, all) : fillGaps(align(read, all), all);
  return { blocks: prune(chosen).map(({ text }) => text), captions: captionsOf(chosen, all), others };
}

function inPlace(blocks: PageBlock[], all: PageBlock[]): ChosenBlock[] {
  const places = new Map(all.map((block, index) => [block, index]));
  return blocks.map((page) => ({ text: page.text, at: places.get(page) ?? null, page }));
}

function length(blocks: { text: string }[]): number {
  return blocks.reduce((sum, { text }) => sum + text.length, 0);
}
