import type { Quotation, Span } from './doc.js';
import type { TaggedWord } from './tag-words.js';

const DOUBLE = /^(?:["“”„«»＂]|``|''|’’)$/u;
const OPENING = /^[“„«]$|^``$/u;
const CLOSING = /^[”»]$/u;
const SINGLE_OPEN = /^[‘']$/u;
const SINGLE_CLOSE = /^[’']$/u;

/** A paragraph as a range of words, `to` exclusive. */
interface Range {
  from: number;
  to: number;
}

/**
 * Quotations of a text, paragraph by paragraph: typographic, straight and mixed marks. A mark that is never closed runs to the end of its
 * paragraph; where the next paragraph opens with a mark again, that quotation goes on from it. Single marks count where they open after
 * white space and close after a word of the same paragraph.
 */
export function findQuotations(words: readonly TaggedWord[], text: string, paragraphs: readonly Range[]): Quotation[] {
  const out: Quotation[] = [];
  let openBefore = false;
  paragraphs.forEach(({ from, to }, paragraph) => {
    const found = ofParagraph(words, text, from, to);
    found.forEach(([first, last, closed], k) => {
      const continues = k === 0 && openBefore && first === from + 1;
      const [start, end] = [words[first - 1]!.start, closed ? words[last]!.end : words[last - 1]!.end];
      out.push({ index: out.length, paragraph, from: first, to: last, start, end, closed, continues });
    });
    openBefore = found.length > 0 && !found.at(-1)![2];
  });
  return out;
}

/** [first word inside, word after the last inside, closed] of every quotation with words in it. */
function ofParagraph(words: readonly TaggedWord[], text: string, from: number, to: number): [number, number, boolean][] {
  const out: [number, number, boolean][] = [];
  let open = -1;
  const singles = singleQuotes(words, text, from, to);
  for (let k = from; k < to; k += 1) {
    const mark = surface(words[k]!, text);
    if (!DOUBLE.test(mark)) {
      const close = open < 0 ? singles.get(k) : undefined;
      if (close !== undefined && ![...marksBetween(words, text, k, close)].length) {
        out.push([k + 1, close, true]);
        k = close;
      }
      continue;
    }
    if (open < 0) {
      if (!CLOSING.test(mark) && opens(words[k]!, text, mark)) open = k;
    } else if (OPENING.test(mark) && k > open + 1) {
      // A second opening mark: the first was never closed.
      out.push([open + 1, k, false]);
      open = k;
    } else {
      if (k > open + 1) out.push([open + 1, k, true]);
      open = -1;
    }
  }
  if (open >= 0 && to > open + 1) out.push([open + 1, to, false]);
  return out;
}

function* marksBetween(words: readonly TaggedWord[], text: string, from: number, to: number): Generator<number> {
  for (let k = from + 1; k < to; k += 1) if (DOUBLE.test(surface(words[k]!, text))) yield k;
}

const surface = (word: Span, text: string): string => (word.end - word.start > 2 ? '' : text.slice(word.start, word.end));

/** A straight mark opens where white space, a bracket or a dash stands before it and none after; a mark that never can be one opens anywhere. */
function opens(word: Span, text: string, mark: string): boolean {
  if (OPENING.test(mark)) return true;
  const before = text[word.start - 1];
  const after = text[word.end];
  return (before === undefined || /[\s([{—–:-]/u.test(before)) && after !== undefined && /\S/u.test(after);
}

/** Opening word -> closing word of every pair of single marks; a paragraph of a thousand marks has no pairs worth finding. */
function singleQuotes(words: readonly TaggedWord[], text: string, from: number, to: number): Map<number, number> {
  const out = new Map<number, number>();
  let open = -1;
  for (let k = from; k < to; k += 1) {
    const mark = surface(words[k]!, text);
    if (mark === '') continue;
    const before = text[words[k]!.start - 1];
    const after = text[words[k]!.end];
    const spacedBefore = before === undefined || /[\s([—–]/u.test(before);
    if (open < 0 && SINGLE_OPEN.test(mark) && spacedBefore && after !== undefined && /[\p{L}\p{N}[]/u.test(after)) open = k;
    else if (open >= 0 && SINGLE_CLOSE.test(mark) && !spacedBefore && (after === undefined || !/[\p{L}\p{N}]/u.test(after))) {
      if (k > open + 1) out.set(open, k);
      open = -1;
    }
  }
  return out;
}
