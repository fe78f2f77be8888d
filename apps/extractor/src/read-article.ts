import type { Logger } from '@hearsay/kit';
import { EXTRACTOR } from '@hearsay/claims';
import type { Archive, ArticleBook, EventLog } from '@hearsay/store';
import { streamOf, type AnyRecord, type ArticleCaptured, type ArticleRead, type ArticleSetAside } from '@hearsay/vocabulary';
import { ExtractorFault } from './faults.js';
import { causeOf, erasedAt, recordsOf, unreadRevisions } from './decide-reading.js';
import type { RevisionRead, RevisionReader } from './read-revision.js';

/** A stream that moves on while an article is read is read and decided again, at most so often in one job. */
const DECIDE_AGAIN = 5;

/** Reads articles and appends what they say. */
export class ReadArticle {
  constructor(
    private readonly log: EventLog,
    private readonly archive: Archive,
    private readonly articles: ArticleBook,
    private readonly reader: RevisionReader,
  ) {}

  /**
   * Reads every revision of an article that no current extractor version has read, oldest first, each in one append with its claims.
   * Run twice it has its effect once: the append of a reading is known by its cause.
   */
  async run(articleId: string, logger: Logger): Promise<void> {
    for (let attempt = 0; attempt < DECIDE_AGAIN; attempt += 1) {
      if (await this.readOnce(articleId, logger)) return;
    }
    throw new ExtractorFault('busy-stream', `article ${articleId}: its stream moved on ${DECIDE_AGAIN} times while it was read`, 'later');
  }

  /** False where the stream moved on between reading and writing. */
  private async readOnce(articleId: string, logger: Logger): Promise<boolean> {
    const stream = streamOf.article(articleId);
    const { version, records } = await this.log.readStream(stream);
    const [revision, ...later] = unreadRevisions(records, this.reader.extractors);
    if (revision === undefined) {
      await this.settle(articleId, records);
      return true;
    }
    const captured = records.find((record) => record.type === 'ArticleCaptured' && record.data.revision === revision);
    if (captured?.type !== 'ArticleCaptured')
      throw new ExtractorFault('no-capture', `article ${articleId}: revision ${revision} is not in the log`, 'never');

    const { reading, extractor } = await this.readRevision(captured.data, records, logger);
    const subject = { article: articleId, revision, extractor };
    const made = recordsOf(subject, reading, records, 'extractor');
    const head = made[0]!.data as (ArticleRead | ArticleSetAside)['data'];
    const outcome = await this.log.append({
      stream,
      expectedVersion: version,
      cause: causeOf(subject),
      records: made,
      also: this.readStatements(head),
    });
    if (outcome.kind === 'conflict') return false;
    logger.info(
      reading.kind === 'read'
        ? { articleId, revision, fate: outcome.kind, extractor, counts: (head as ArticleRead['data']).counts }
        : { articleId, revision, fate: outcome.kind, setAside: reading.reason, detail: reading.detail },
      'article read',
    );
    return later.length === 0;
  }

  /**
   * Who looks for unread articles asks by the version of the rules. What a model read is marked as read under that version too, or it would be queued for ever.
   */
  private readStatements(head: (ArticleRead | ArticleSetAside)['data']) {
    const marks = head.extractor.version === EXTRACTOR.version ? [head] : [head, { ...head, extractor: EXTRACTOR }];
    return marks.map((mark) => this.articles.readStatement(mark));
  }

  /** An article that was queued although it has been read (the rules have a new version, the model that read it has not) is marked under the version that asked. */
  private async settle(articleId: string, records: readonly AnyRecord[]): Promise<void> {
    const revision = Math.max(0, ...records.flatMap((r) => (r.type === 'ArticleCaptured' ? [r.data.revision] : [])));
    if (this.reader.extractors.length > 1 && revision > 0) await this.articles.markRead({ articleId, revision, extractor: EXTRACTOR });
  }

  private async readRevision(captured: ArticleCaptured['data'], history: readonly AnyRecord[], logger: Logger): Promise<RevisionRead> {
    const text = await this.archive.getText(captured.textHash);
    const erased = text === null ? erasedAt(history, captured.textHash) : null;
    if (erased !== null)
      return {
        reading: { kind: 'set-aside', reason: 'erased', detail: `record ${erased} says that its text was erased` },
        extractor: EXTRACTOR,
      };
    if (text === null)
      throw new ExtractorFault(
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
    return this.reader.read(article, logger);
  }
}
