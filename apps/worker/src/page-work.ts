import type { Page, PageSource } from '@hearsay/articles';

/** What a thread is given. */
export interface PageWork {
  bytes: Uint8Array;
  source: PageSource;
}

/** What the pure readers make of a page. */
export interface ReadPage {
  page: Page;
  /** The revision's text, into which all offsets count. */
  text: string;
  fingerprint: number[];
}

/** What comes back from a thread. A fault's class does not survive the way between threads, so it goes in parts. */
export type PageAnswer =
  { kind: 'read'; read: ReadPage } | { kind: 'fault'; code: string; message: string } | { kind: 'defect'; message: string };
