import type { Doc } from '@hearsay/claims';

/** A paragraph as it is shown to the model: its number counts from 1 through the whole article, offsets too. */
export interface Shown {
  number: number;
  start: number;
  end: number;
  text: string;
}

/** Paragraphs that are asked about in one question. */
export interface Part {
  paragraphs: Shown[];
}

/** Cuts a text between paragraphs into parts of at most `mostCharacters`; only a single paragraph may be longer. Page furniture is not sent. */
export function splitParts(doc: Doc, mostCharacters: number): Part[] {
  const parts: Part[] = [];
  let size = Infinity;
  for (const { index, start, end, role } of doc.paragraphs) {
    if (role === 'furniture') continue;
    if (size + (end - start) > mostCharacters) {
      parts.push({ paragraphs: [] });
      size = 0;
    }
    parts.at(-1)!.paragraphs.push({ number: index + 1, start, end, text: doc.text.slice(start, end) });
    size += end - start;
  }
  return parts;
}

/** Two halves of a part, for an answer that was too long to be finished; null where it is a single paragraph. */
export function halve(part: Part): [Part, Part] | null {
  const middle = Math.ceil(part.paragraphs.length / 2);
  return part.paragraphs.length < 2
    ? null
    : [{ paragraphs: part.paragraphs.slice(0, middle) }, { paragraphs: part.paragraphs.slice(middle) }];
}
