import { LEDGER_NAME } from '../ledger/ledger-name.js';
import { normalName } from '@hearsay/vocabulary';
import type { ActorQuery, BoundingBox, Keyset, SourceQuery, Statement } from './query.js';

/** What a list is made of; conditions and sort refer to the table as `t`. */
export interface ListPlan {
  collection: string;
  hidden: readonly string[];
  /** What is selected as the document, where that is more than `t.doc` without what is hidden. */
  doc?: string;
  /** Sort columns in order; all run the same way, so that one row comparison finds the next page. */
  sort: readonly { column: string; type: string }[];
  direction: 'asc' | 'desc';
}

/** Collects conditions with their values bound in order. */
export class Conditions {
  readonly values: unknown[] = [];
  private readonly parts: string[] = [];

  /** `?` in the text stands for the value; nothing is added where it is undefined. */
  where(text: string, value: unknown): this {
    if (value === undefined) return this;
    this.values.push(value);
    this.parts.push(text.replaceAll('?', `$${this.values.length}`));
    return this;
  }

  /** Inside a box of degrees; one whose west is greater than its east crosses the antimeridian. */
  inBox(box: BoundingBox | undefined): this {
    if (box === undefined) return this;
    this.where('t.lat >= ?', box.south).where('t.lat <= ?', box.north);
    if (box.west <= box.east) return this.where('t.lon >= ?', box.west).where('t.lon <= ?', box.east);
    this.values.push(box.west, box.east);
    this.parts.push(`(t.lon >= $${this.values.length - 1} or t.lon <= $${this.values.length})`);
    return this;
  }

  /** Time that meets a span of ISO days, inclusive; what has no time meets none. An open end reaches as far as is asked. */
  inDays(from: string | undefined, to: string | undefined): this {
    if (from !== undefined) this.where('(t.to_day >= ? or (t.to_day is null and t.from_day is not null))', from);
    if (to !== undefined) this.where('(t.from_day <= ? or (t.from_day is null and t.to_day is not null))', lastOf(to));
    return this;
  }

  /** An instant or date column within ISO bounds, inclusive; a day ends with its last instant. */
  published(from: string | undefined, to: string | undefined): this {
    return this.where('t.published >= ?', from).where('t.published <= ?', to === undefined ? undefined : lastOf(to));
  }

  actors({ kind, country, text }: Pick<ActorQuery, 'kind' | 'country' | 'text'>): this {
    return this.where('t.kind = any (?::text[])', kind)
      .where('t.country = ?', country)
      .where("t.words @@ plainto_tsquery('simple', ?)", text === undefined ? undefined : normalName(text));
  }

  sources({ kind, text }: Pick<SourceQuery, 'kind' | 'text'>): this {
    return this.where('t.kind = any (?::text[])', kind).where("t.words @@ plainto_tsquery('simple', ?)", text);
  }

  get sql(): string {
    return this.parts.length === 0 ? 'true' : this.parts.join(' and ');
  }
}

/**
 * One page of rows: `as_of`, `doc`, and `sort` (the row's sort values as a JSON array). Always at least one row comes back, with `doc` null where the page is
 * empty, so that `as_of` is of the same snapshot. One row more than `limit` is read: it tells whether there is a next page.
 */
export function selectPage(plan: ListPlan, conditions: Conditions, page: { limit: number; after?: Keyset }): Statement {
  const columns = plan.sort.map(({ column }) => `t.${column}`);
  const values = [...conditions.values];
  let where = conditions.sql;
  if (page.after !== undefined) {
    const bound = plan.sort.map(({ type }, index) => {
      values.push(page.after?.[index] ?? null);
      return `$${values.length}::${type}`;
    });
    where += ` and (${columns.join(', ')}) ${plan.direction === 'asc' ? '>' : '<'} (${bound.join(', ')})`;
  }
  values.push(page.limit + 1);
  const order = columns.map((column) => `${column} ${plan.direction}`).join(', ');
  return {
    text: `select c.position as as_of, r.doc, r.sort from view.checkpoint c left join lateral (
  select ${plan.doc ?? `t.doc${hide(plan.hidden)}`} as doc, json_build_array(${columns.join(', ')}) as sort from view.${plan.collection} t
  where ${where} order by ${order} limit $${values.length}
) r on true where c.view = '${LEDGER_NAME}'`,
    values,
  };
}

/** One row by its key, with `as_of`; `doc` is null where there is none. */
export function selectOne(collection: string, hidden: readonly string[], key: string): Statement {
  return {
    text: `select c.position as as_of, t.doc${hide(hidden)} as doc from view.checkpoint c left join view.${collection} t on t.key = $1 where c.view = '${LEDGER_NAME}'`,
    values: [key],
  };
}

/** What follows a document in SQL to leave these fields out. */
export function hide(hidden: readonly string[]): string {
  return hidden.length === 0 ? '' : ` - array[${hidden.map((name) => `'${name}'`).join(', ')}]`;
}

/** '2020-03' ends after every '2020-03-31T…'. */
function lastOf(date: string): string {
  return `${date}\u{10FFFD}`;
}
