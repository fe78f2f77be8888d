import { z } from 'zod';
import { badCursor, cursorOf, readCursor, type Page } from './page.js';

type Keyset = (string | number)[];

/** What the views give for one page. */
interface ViewPage<Row> {
  rows: Row[];
  next: Keyset | null;
  asOf: number;
}

type ListQuery = Readonly<Record<string, unknown>> & {
  limit: number;
  cursor?: string | undefined;
};

const keyset = z.array(z.union([z.string(), z.number()]));

/** One page of a view as the API serves it: `read` gets where the page before ended and asks the view. */
export async function listOfView<Row, Query extends ListQuery>(
  list: string,
  query: Query,
  read: (after: { after?: Keyset }) => Promise<ViewPage<Row>>,
): Promise<Page<Row>> {
  const after = readCursor(list, query, keyset);
  const { rows, next, asOf } = await read(after === null ? {} : { after }).catch((error: unknown) => {
    // Whoever knows how cursors are made can make one whose values are of the wrong type (SQLSTATE class 22): a bad cursor all the same, and no fault of ours.
    throw query.cursor !== undefined && isBadValue(error) ? badCursor(list, query.cursor) : error;
  });
  return { data: rows, page: { next: next === null ? null : cursorOf(list, query, next) }, asOf: { position: asOf } };
}

function isBadValue(error: unknown): boolean {
  const state = error instanceof Error ? (error.cause as { code?: unknown } | undefined)?.code : undefined;
  return typeof state === 'string' && state.startsWith('22');
}
