import type { Archive } from '@hearsay/store';
import type { AnyRecord, ArticleCaptured, ReadableArticle } from '@hearsay/vocabulary';
import { erasedAt } from './decide-reading.js';
import { ReadingFault } from './faults.js';

/** A revision ready to be read, or the position of the record that says that its text was erased. */
export type RevisionText = { kind: 'text'; article: ReadableArticle } | { kind: 'erased'; position: number };

/** The capture of a revision. @throws ReadingFault `no-capture` */
export function captureOf(history: readonly AnyRecord[], articleId: string, revision: number): ArticleCaptured['data'] {
  const captured = history.find((record) => record.type === 'ArticleCaptured' && record.data.revision === revision);
  if (captured?.type !== 'ArticleCaptured')
    throw new ReadingFault('no-capture', `article ${articleId}: revision ${revision} is not in the log`, 'never');
  return captured.data;
}

/** The archived text of a revision and what a reader needs beside it. @throws ReadingFault `no-text`: it is missing, and no record says why. */
export async function textOf(archive: Archive, captured: ArticleCaptured['data'], history: readonly AnyRecord[]): Promise<RevisionText> {
  const text = await archive.getText(captured.textHash);
  const position = text === null ? erasedAt(history, captured.textHash) : null;
  if (position !== null) return { kind: 'erased', position };
  if (text === null)
    throw new ReadingFault(
      'no-text',
      `article ${captured.articleId}: the text ${captured.textHash} of revision ${captured.revision} is not in the archive`,
      'never',
    );
  const article = {
    article: captured.articleId,
    revision: captured.revision,
    text,
    outlet: captured.outlet,
    publishedAt: captured.modifiedAt !== null && captured.revision > 1 ? captured.modifiedAt : captured.publishedAt,
  };
  return { kind: 'text', article };
}
