import type { Span } from './doc.js';

/**
 * Paragraphs of a text, without white space at their ends, as offsets. A blank line always ends one; a single line break does too,
 * except in a block of lines that were wrapped at a width (three or more lines, all but the last of about the same length).
 */
export function splitParagraphs(text: string): Span[] {
  const out: Span[] = [];
  const blocks = pieces(text, /\n[^\S\n]*\n\s*/gu, 0, text.length).map((block) => ({
    block,
    lines: pieces(text, /\n/gu, block.start, block.end),
  }));
  // One block of several wrapped lines tells of a text that was wrapped throughout; its blocks of two lines then are too.
  const several = blocks.filter(({ lines }) => lines.length > 2);
  const wrapped = several.length > 0 && several.filter(({ lines }) => isWrapped(lines)).length * 2 > several.length;
  for (const { block, lines } of blocks) {
    if (wrapped || isWrapped(lines)) out.push(block);
    // Not spread into the call: a text of line breaks alone has more lines than a call may have arguments.
    else for (const line of lines) out.push(line);
  }
  return out;
}

function pieces(text: string, separator: RegExp, start: number, end: number): Span[] {
  const out: Span[] = [];
  let from = start;
  separator.lastIndex = start;
  for (let match = separator.exec(text); match !== null && match.index < end; match = separator.exec(text)) {
    push(out, text, from, match.index);
    from = match.index + match[0].length;
  }
  push(out, text, from, end);
  return out;
}

function push(out: Span[], text: string, start: number, end: number): void {
  let [from, to] = [start, end];
  while (from < to && /\s/u.test(text[from]!)) from += 1;
  while (to > from && /\s/u.test(text[to - 1]!)) to -= 1;
  if (to > from) out.push({ start: from, end: to });
}

/** Wires wrapped at 60 to 80 columns differ by less than a long word from line to line. */
function isWrapped(lines: readonly Span[]): boolean {
  if (lines.length < 3) return false;
  const lengths = lines.slice(0, -1).map((line) => line.end - line.start);
  const longest = Math.max(...lengths.slice(0, 1000));
  return longest >= 40 && longest <= 110 && lengths.every((length) => length > longest - 25);
}
