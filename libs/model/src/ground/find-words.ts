/** Half-open UTF-16 offsets. */
export interface Span {
  start: number;
  end: number;
}

/**
 * A text with typographic marks and white space made plain, one unit for one, so that offsets stay: models type plain marks where the text has printed ones.
 * What is found is always cut from the text itself.
 */
export function foldMarks(text: string): string {
  return text
    .replace(/[‘’‚‛′´`]/gu, "'")
    .replace(/[“”„‟″«»]/gu, '"')
    .replace(/[‐‑‒–—―−]/gu, '-')
    .replace(/\s/gu, ' ');
}

/** Letters, digits, marks, and the invisible ones that could hide half a word. */
const WORD = /[\p{L}\p{N}\p{M}\p{Cf}]/u;

/**
 * Where words stand in a text between `from` and `to`, as whole words: "Iran" is not in "Iranian".
 *
 * @param folded the text, by `foldMarks`.
 * @param last the last occurrence instead of the first.
 */
export function findWords(
  folded: string,
  words: string,
  { from, to, last = false }: { from: number; to: number; last?: boolean },
): Span | null {
  const needle = foldMarks(words.trim());
  if (needle === '') return null;
  let at = last ? folded.lastIndexOf(needle, to - needle.length) : folded.indexOf(needle, from);
  while (at >= from && at + needle.length <= to) {
    const span = { start: at, end: at + needle.length };
    if (isWhole(folded, span)) return span;
    // lastIndexOf takes a negative start for 0 and would find the same again.
    if (last && at === 0) return null;
    at = last ? folded.lastIndexOf(needle, at - 1) : folded.indexOf(needle, at + 1);
  }
  return null;
}

/** No word is cut at either end, nor a character in two. */
function isWhole(text: string, { start, end }: Span): boolean {
  return !(joins(text, start) || joins(text, end));
}

function joins(text: string, at: number): boolean {
  const before = characterBefore(text, at);
  const after = text.codePointAt(at);
  if (before === undefined || after === undefined) return false;
  if (at > 0 && /[\uD800-\uDBFF]/.test(text[at - 1]!) && /[\uDC00-\uDFFF]/.test(text[at]!)) return true;
  return WORD.test(before) && WORD.test(String.fromCodePoint(after));
}

function characterBefore(text: string, at: number): string | undefined {
  if (at === 0) return undefined;
  const low = text[at - 1]!;
  return /[\uDC00-\uDFFF]/.test(low) && at > 1 ? text.slice(at - 2, at) : low;
}
