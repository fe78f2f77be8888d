import { z } from 'zod';
import { actorIdOf, normalName } from '@hearsay/vocabulary';

/** A day, month or year that exists, as in `2026-02-28`, `2026-02`, `2026`. */
export const isoDate = z
  .string()
  .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'it is not an ISO day, month or year')
  .refine(exists, 'there is no such date');

/** A date as above, or an instant with its offset, as in `2026-02-28T12:00:00Z`. */
export const isoMoment = z
  .string()
  .regex(/^\d{4}(-\d{2}(-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,6})?)?(Z|[+-]\d{2}:\d{2}))?)?)?$/, 'it is not an ISO date or instant')
  .refine(exists, 'there is no such date');

/** ISO 3166-1 alpha-2, in any case. */
export const countryCode = z
  .string()
  .regex(/^[A-Za-z]{2}$/, 'it is not a country code of two letters')
  .transform((code) => code.toUpperCase());

/** Words to look for. */
export const words = z
  .string()
  .trim()
  .min(1, 'it is empty')
  .max(200, 'it has more than 200 characters')
  // PostgreSQL refuses both in a text.
  .refine((text) => text.isWellFormed() && !text.includes('\0'), 'it is not well-formed text');

/** Marks that turn the direction of what follows, or end a line: a name that holds them is shown as another than it is. */
const DISGUISE = /[\p{Cc}\u202A-\u202E\u2066-\u2069]/u;

/** A name that is kept. */
export const name = words
  .refine((text) => !DISGUISE.test(text), 'it has control characters or marks that turn its direction')
  .refine((text) => normalName(text) !== '', 'it has neither a letter nor a digit');

/** A text that is kept and shown as one line, such as a title. */
export const isOneLine = (text: string): boolean => text.isWellFormed() && !DISGUISE.test(text);

/** For the schema of a span: its beginning is not after its end. Both are ISO dates or instants, of which a part stands for all of it. */
export function inOrder(from: string, to: string): [(span: object) => boolean, { path: string[]; message: string }] {
  const text = (value: unknown): string | null =>
    typeof value === 'string' ? (value.includes('T') ? new Date(value).toISOString() : value) : null;
  return [
    (span) => {
      const given = span as Record<string, unknown>;
      const [first, last] = [text(given[from]), text(given[to])];
      if (first === null || last === null) return true;
      const length = Math.min(first.length, last.length);
      return first.slice(0, length) <= last.slice(0, length);
    },
    { path: [to], message: `it is before ${from}` },
  ];
}

/** An actor, by its id or its exact name: ids of actors found in text follow from their names. */
export const actor = words.transform((text) => (z.uuid().safeParse(text).success ? text : actorIdOf(text)));

export const identifier = words.meta({ description: 'An id, as lists give it.' });

/** `west,south,east,north` in degrees. */
export const boundingBox = z
  .string()
  .regex(/^\s*-?\d+(\.\d+)?(\s*,\s*-?\d+(\.\d+)?){3}\s*$/, 'it is not four numbers with commas between')
  .transform((text) => {
    const [west = 0, south = 0, east = 0, north = 0] = text.split(',').map(Number);
    return { west, south, east, north };
  })
  .refine((box) => Math.abs(box.west) <= 180 && Math.abs(box.east) <= 180, 'west or east is outside -180 to 180')
  .refine((box) => Math.abs(box.south) <= 90 && Math.abs(box.north) <= 90, 'south or north is outside -90 to 90')
  .refine((box) => box.south <= box.north, 'south is north of north');

/** One or more of some values, with commas between: `a,b`. */
export function listOf<const Values extends readonly [string, ...string[]]>(values: Values) {
  const known = new Set<string>(values);
  return z
    .string()
    .transform((text) => text.split(',').map((part) => part.trim()) as Values[number][])
    .refine(
      (parts) => parts.every((part) => known.has(part)),
      // Only what is not known: the remedy says what is.
      { error: ({ input }) => `there is no ${(input as string[]).filter((part) => !known.has(part)).map((part) => JSON.stringify(part.slice(0, 50))).join(', ')}` }, // prettier-ignore
    );
}

/** Takes out what was not given, since an absent filter and an undefined one are different to a query. */
export function given<T extends object>(filters: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}

function exists(text: string): boolean {
  const [day = ''] = text.split('T');
  const [year = 0, month = 1, dayOfMonth = 1] = day.split('-').map(Number);
  const date = new Date(Date.UTC(2000, month - 1, dayOfMonth));
  date.setUTCFullYear(year, month - 1, dayOfMonth);
  return year > 0 && date.getUTCMonth() === month - 1 && date.getUTCDate() === dayOfMonth && !Number.isNaN(Date.parse(text));
}
