import type { ChosenBlock } from './align.js';
import type { PageBlock } from './page-blocks.js';

/** How many blocks before the text a picture of the article may stand: title, summary, byline and date come between. */
const BEFORE = 12;
const AFTER = 2;
const LONGEST = 1000;

/** Captions of the pictures in and right before the chosen text, without credits. */
export function captionsOf(chosen: ChosenBlock[], all: PageBlock[]): string[] {
  const places = chosen.flatMap(({ at }) => (at === null ? [] : [at]));
  if (places.length === 0) return [];
  const [from, to] = places.reduce(([low, high], at) => [Math.min(low, at), Math.max(high, at)], [Infinity, 0]);
  const near = all
    .slice(Math.max(0, from - BEFORE), to + 1 + AFTER)
    .filter(({ isCaption, isFurniture, text }) => isCaption && !isFurniture && text.length <= LONGEST);
  return [...new Set(near.map(({ text }) => withoutCredit(text)).filter((text) => text.length > 3))];
}

/** `(AP Photo/Jane Doe)`, `[Name/Agency]`, `Photo: Name`, `© Name`, `Credit: Name` at either end. */
function withoutCredit(caption: string): string {
  return caption
    .replace(/\s*[([][^()[\]]{0,80}(?:photo|image|picture|handout|via|getty|reuters|\bap\b|afp|epa|\/)[^()[\]]{0,80}[)\]]\.?$/i, '')
    .replace(
      /\s*(?:\||–|—|-)?\s*(?:©|\(c\)|(?:photo|photograph|image|picture|credit|source)s?(?:\s+(?:by|credit|courtesy(?: of)?))?\s*[:/])[^.]{0,100}$/i,
      '',
    )
    .replace(/^(?:photo|image|picture)s?(?: \d+ of \d+)?:\s*/i, '')
    .trim();
}
