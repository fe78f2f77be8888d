import type { Logger } from '@hearsay/kit';
import { EXTRACTOR, groundClaims, readClaims, type Knowledge } from '@hearsay/claims';
import type { Archive, ArticleBook, EventLog } from '@hearsay/store';
import { streamOf, type ArticleCaptured, type ArticleRead, type ArticleSetAside } from '@hearsay/vocabulary';
import { ExtractorFault } from './faults.js';
import { causeOf, recordsOf, unreadRevisions, type Reading } from './decide-reading.js';

/** A stream that moves on while an article is read is read and decided again, at most so often in one job. */
const DECIDE_AGAIN = 5;

/** Reads articles and appends what they say. */
export class ReadArticle {
  constructor(
    private readonly log: EventLog,
    private readonly archive: Archive,
    private readonly articles: ArticleBook,
    private readonly knowledge: Knowledge,
  ) {}

  /**
   * Reads every revision of an article that this extractor version has not read, oldest first, each in one append with its claims.
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
    const [revision, ...later] = unreadRevisions(records, EXTRACTOR);
    if (revision === undefined) return true;
    const captured = records.find((record) => record.type === 'ArticleCaptured' && record.data.revision === revision);
    if (captured?.type !== 'ArticleCaptured')
      throw new ExtractorFault('no-capture', `article ${articleId}: revision ${revision} is not in the log`, 'never');

    const reading = await this.readRevision(captured.data);
    const subject = { article: articleId, revision, extractor: EXTRACTOR };
    const made = recordsOf(subject, reading, records, 'extractor');
    const head = made[0]!.data as (ArticleRead | ArticleSetAside)['data'];
    const outcome = await this.log.append({
      stream,
      expectedVersion: version,
      cause: causeOf(subject),
      records: made,
      also: [this.articles.readStatement(head)],
    });
    if (outcome.kind === 'conflict') return false;
    logger.info(
      reading.kind === 'read'
        ? { articleId, revision, fate: outcome.kind, counts: (head as ArticleRead['data']).counts }
        : { articleId, revision, fate: outcome.kind, setAside: reading.reason, detail: reading.detail },
      'article read',
    );
    return later.length === 0;
  }

  private async readRevision(captured: ArticleCaptured['data']): Promise<Reading> {
    const text = await this.archive.getText(captured.textHash);
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
    const reading = readClaims(article, this.knowledge);
    if (reading.kind === 'set-aside') return reading;
    // The last check before the log: whatever the extractor did, nothing that the text does not hold gets past.
    const { claims, refused } = groundClaims(reading.claims, text);
    return { kind: 'read', claims, refused: reading.refused + refused };
  }
}
