import type { Doc, Token } from '@hearsay/claims';
import type { Span } from './find-words.js';

/** The tokens that lie whole inside a span, by binary search: a long answer about a long text asks for many. */
export function tokensIn({ tokens }: Doc, { start, end }: Span): Token[] {
  let [low, high] = [0, tokens.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens[middle]!.start < start) low = middle + 1;
    else high = middle;
  }
  const out: Token[] = [];
  for (let k = low; k < tokens.length && tokens[k]!.end <= end; k += 1) out.push(tokens[k]!);
  return out;
}
