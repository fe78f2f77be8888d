import { createHash } from 'node:crypto';
import { z } from 'zod';
import { ProblemFault } from './problem.js';

/** The two parameters that every list takes. */
export const pageQuery = {
  limit: z.coerce
    .number('it is not a whole number')
    .min(1, 'it is less than 1')
    .max(100, 'it is more than 100')
    .int('it is not a whole number')
    .default(50)
    .meta({ description: 'How many rows the page has at most: a whole number from 1 to 100, by default 50.' }),
  cursor: z.string().min(1, 'it is empty').max(1024, 'it is too long').optional().meta({
    description: 'Where to go on: `page.next` of the page before, with the same filters. Leave it out for the first page.',
  }),
};

/** A list's answer. `next` is null on the last page; `asOf.position` is how far into the log the rows reach. */
export function pageOf<Row extends z.ZodType>(row: Row) {
  return z.object({
    data: z.array(row),
    page: z.object({ next: z.string().nullable() }),
    asOf: z.object({ position: z.int().nonnegative() }),
  });
}

export interface Page<Row> {
  data: Row[];
  page: { next: string | null };
  asOf: { position: number };
}

type Filters = Readonly<Record<string, unknown>>;

/**
 * An opaque cursor: the sort key of the last row, bound to its list and filters, and guarded against damage.
 * `key` is JSON: texts and numbers.
 */
export function cursorOf(list: string, filters: Filters, key: readonly (string | number | null)[]): string {
  const body = JSON.stringify(key);
  return Buffer.from(`${digest([list, boundTo(filters), body])}${body}`).toString('base64url');
}

/** The sort key in a cursor, or null without one. @throws ProblemFault where it is damaged or belongs to another list or other filters. */
export function readCursor<Key extends z.ZodType>(
  list: string,
  filters: Filters & { cursor?: string | undefined },
  key: Key,
): z.output<Key> | null {
  const { cursor } = filters;
  if (cursor === undefined) return null;
  const text = Buffer.from(cursor, 'base64url').toString('utf8');
  const body = text.slice(16);
  if (Buffer.from(text).toString('base64url') !== cursor || text.slice(0, 16) !== digest([list, boundTo(filters), body]))
    throw badCursor(list, cursor);
  const read = key.safeParse(JSON.parse(body));
  if (!read.success) throw badCursor(list, cursor);
  return read.data;
}

/** The answer for a cursor that cannot be used. */
export function badCursor(list: string, cursor: string): ProblemFault {
  const problem = `it is not a cursor of /v1/${list} with these filters`;
  const remedy = 'Take `page.next` of the page before, unchanged and with the same filters, or leave it out for the first page.';
  const value = cursor.slice(0, 200);
  return new ProblemFault('invalid-input', `cursor ${JSON.stringify(value)}: ${problem}. ${remedy}`, {
    errors: [{ in: 'query', name: 'cursor', value, problem, remedy }],
  });
}

/** Everything that decides which rows there are and in what order; the size of a page may change between pages. */
function boundTo(filters: Filters): string {
  return JSON.stringify(
    Object.entries(filters)
      .filter(([name, value]) => name !== 'limit' && name !== 'cursor' && value !== undefined)
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  );
}

function digest(parts: readonly string[]): string {
  return createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 16);
}
