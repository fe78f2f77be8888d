import type { Page } from './page.js';

/** The text of a revision, into which all offsets count: the title unless the body starts with it, then the body. */
export function textOf(page: Page): string {
  const { title, text } = page;
  return title === null || text.startsWith(title) ? text : `${title}\n\n${text}`;
}
