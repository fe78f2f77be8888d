import type { AnyRecord, ExtractorSwitched } from '@hearsay/vocabulary';
import type { ArticleDoc } from '../article-view/article-doc.js';
import type { DocKey, Docs } from '../docs.js';
import type { Recall } from '../view.js';
import type { EpochDoc } from './epoch-doc.js';

/** The article that a record of a reading is about; null for every other record. */
function articleOf(record: AnyRecord): string | null {
  switch (record.type) {
    case 'ArticleRead':
    case 'ArticleSetAside':
    case 'ClaimWithdrawn':
      return record.data.articleId;
    case 'ClaimRecorded':
      return record.data.claim.article;
    default:
      return null;
  }
}

/** What must be loaded to tell whether a record counts. */
export function inForceNeeds(record: AnyRecord): DocKey[] {
  const article = articleOf(record);
  if (record.meta.epoch === undefined || article === null) return [];
  return [
    { collection: 'epoch', key: record.meta.epoch },
    { collection: 'article', key: article },
  ];
}

/** Whether a record counts where it is folded: not before the switch to its epoch, and of what was recorded before it only what nothing has overtaken. */
export function isInForce(docs: Docs, record: AnyRecord): boolean {
  const article = articleOf(record);
  const { epoch, cause } = record.meta;
  if (epoch === undefined || article === null) return true;
  const switched = docs.get<EpochDoc>('epoch', epoch);
  if (switched === undefined) return false;
  return record.position > switched.position || docs.get<ArticleDoc>('article', article)?.awaits === cause;
}

/** Remembers the newest reading of an article that awaits a switch; its claims are read from the log again then. */
export function deferReading(docs: Docs, record: AnyRecord): void {
  if (record.type !== 'ArticleRead' && record.type !== 'ArticleSetAside') return;
  const article = docs.get<ArticleDoc>('article', record.data.articleId);
  // A recalled record that gave way comes by here too: its epoch has begun.
  if (article === undefined || docs.get<EpochDoc>('epoch', record.meta.epoch as string) !== undefined) return;
  docs.put('article', article.id, { ...article, awaits: record.meta.cause } satisfies ArticleDoc);
}

export function beginEpoch(docs: Docs, { data, position }: ExtractorSwitched): void {
  docs.put('epoch', data.epoch, { epoch: data.epoch, position } satisfies EpochDoc);
}

/** The readings that begin to count with a record. */
export function recalledBy(record: AnyRecord): Recall | null {
  if (record.type !== 'ExtractorSwitched') return null;
  return { epoch: record.data.epoch, after: record.data.after, before: record.position };
}
