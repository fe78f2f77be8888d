import { normalName } from '@hearsay/vocabulary';
import { findAnywhere } from './find-near.js';
import type { Span } from './find-words.js';
import { tokensIn } from './tokens-in.js';
import type { Ground } from './read-text.js';

/** Longer ones are clauses. */
const LONGEST_NAME = 120;

/**
 * The name of whom a mention means: the one that the model points to where the text holds it and it can be that of the mention; else the words of the mention.
 *
 * A mention that is a name itself ("Col. Varga") takes only a name that shares a word with it or is made of its first letters; one that names nobody ("he", "the group")
 * takes one that stands in the text up to the end of its paragraph. Null: the text does not hold the name at all.
 */
export function resolveName(said: string, mention: Span, folded: string, { doc, barred }: Ground): string | null {
  const own = doc.text.slice(mention.start, mention.end);
  if (normalName(own) === normalName(said)) return own;
  const found = findAnywhere(said, folded, barred);
  if (found === null) return null;
  const name = doc.text.slice(found.start, found.end);
  if (name.length > LONGEST_NAME || /\n/u.test(name) || normalName(name) === '') return own;
  const paragraph = doc.paragraphs.find(({ start, end }) => start <= mention.start && mention.end <= end);
  const fits = tokensIn(doc, mention).some(({ pos }) => pos === 'PROPN') ? isKin(own, name) : found.start < (paragraph?.end ?? mention.end);
  return fits ? name : own;
}

function isKin(a: string, b: string): boolean {
  const [left, right] = [normalName(a).split(' '), normalName(b).split(' ')];
  if (left.some((word) => word.length > 2 && right.includes(word))) return true;
  const initials = (words: string[]): string => words.map((word) => word[0] ?? '').join('');
  return (left.length === 1 && initials(right).startsWith(left[0]!)) || (right.length === 1 && initials(left).startsWith(right[0]!));
}
