import type { Page } from './page.js';

/** A caption that is worth reading for claims: a sentence, of the day, not of the archive. */
const SENTENCE = /^(?=(?:\S+\s+){6})\S.*[.!?]["”’')]?$/s;
const ARCHIVE = /\b(?:file (?:photo|picture|image|footage)|archive|library (?:photo|picture)|illustrati(?:on|ve)|stock (?:photo|image))\b/i;

/**
 * The text of a revision, into which all offsets count: the title unless the text begins with it, the text, then captions that state
 * something (whole sentences, not of archive pictures, not said in the text already). Blocks are apart by blank lines.
 */
export function textOf(page: Pick<Page, 'title' | 'text' | 'captions'>): string {
  const { title, text } = page;
  const opening = squeezed(text.slice(0, 1000));
  const needsTitle = title !== null && title !== '' && !opening.startsWith(squeezed(title));
  const captions = page.captions.filter((caption) => SENTENCE.test(caption) && !ARCHIVE.test(caption) && !text.includes(caption));
  return [...(needsTitle ? [title] : []), text, ...captions].join('\n\n');
}

function squeezed(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
