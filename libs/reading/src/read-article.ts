import type { Logger } from '@hearsay/kit';
import { EXTRACTOR } from '@hearsay/claims';
import type { Archive, ArticleBook, EventLog } from '@hearsay/store';
import { streamOf, type AnyRecord, type ArticleCaptured, type ArticleRead, type ArticleSetAside } from '@hearsay/vocabulary';
import { chooseReader } from './choose-reader.js';
import { causeOf, recordsOf, unreadRevisions } from './decide-reading.js';
import { inForce, isWithdrawn, switchesIn, type Switch } from './epochs.js';
import { ReadingFault } from './faults.js';
import type { Reader, RevisionRead } from './read-revision.js';
import { captureOf, textOf } from './text-of.js';

/** A stream that moves on while an article is read is read and decided again, at most so often in one job. */
const DECIDE_AGAIN = 5;

/** Reads articles and appends what they say. */
export class ReadArticle {
  /** Newest switch that told this process that it has no version to read with; told once. */
  #told = 0;

  constructor(
    private readonly log: EventLog,
    private readonly archive: Archive,
    private readonly articles: ArticleBook,
    /** The versions that this process can read with, the preferred one first. */
    private readonly readers: readonly Reader[],
  ) {}

  /**
   * Reads every revision of an article that is to be read for the epoch that the log is in, oldest first, each in one append with its claims.
   * Run twice it has its effect once: the append of a reading is known by its cause. Which version reads is looked up in the log each time.
   */
  async run(articleId: string, logger: Logger): Promise<void> {
    for (let attempt = 0; attempt < DECIDE_AGAIN; attempt += 1) {
      if (await this.readOnce(articleId, logger)) return;
    }
    throw new ReadingFault('busy-stream', `article ${articleId}: its stream moved on ${DECIDE_AGAIN} times while it was read`, 'later');
  }

  /** False where the stream moved on between reading and writing, or more is to be read. */
  private async readOnce(articleId: string, logger: Logger): Promise<boolean> {
    const switches = await readSwitches(this.log);
    const { reader, epoch } = chooseReader(this.readers, switches);
    if (reader === null) return this.standBy(switches, logger);
    const stream = streamOf.article(articleId);
    const { version, records } = await this.log.readStream(stream);
    const history = inForce(records, switches);
    const [revision, ...later] = unreadRevisions(history, epoch);
    const newest = Math.max(0, ...history.flatMap((r) => (r.type === 'ArticleCaptured' ? [r.data.revision] : [])));
    if (revision === undefined || (epoch !== null && isWithdrawn(history))) {
      if (newest > 0) await this.articles.markRead({ articleId, revision: newest, extractor: markOf(reader, epoch) });
      return true;
    }
    const { reading, extractor } = await this.readRevision(reader, captureOf(history, articleId, revision), history, logger);
    const subject = { article: articleId, revision, extractor, epoch };
    const made = recordsOf(subject, reading, history, 'extractor');
    const head = made[0]!.data as (ArticleRead | ArticleSetAside)['data'];
    const outcome = await this.log.append({
      stream,
      expectedVersion: version,
      cause: causeOf(subject),
      records: made,
      also: [this.articles.readStatement({ articleId, revision, extractor: markOf(reader, epoch) })],
    });
    if (outcome.kind === 'conflict') return false;
    if (outcome.kind === 'already-recorded') await this.articles.markRead({ articleId, revision, extractor: markOf(reader, epoch) });
    logger.info(
      reading.kind === 'read'
        ? { articleId, revision, fate: outcome.kind, extractor, counts: (head as ArticleRead['data']).counts }
        : { articleId, revision, fate: outcome.kind, setAside: reading.reason, detail: reading.detail },
      'article read',
    );
    return later.length === 0;
  }

  /** The article stays unread in the book, and is handed to whoever has the version that counts. */
  private standBy(switches: readonly Switch[], logger: Logger): true {
    const { number, to } = switches.at(-1)!;
    if (this.#told < number) {
      const [mine] = this.readers;
      logger.warn(
        { switchedTo: to, versions: this.readers.map(({ extractor }) => extractor) },
        `the log was switched to ${to.name}@${to.version}: ${mine?.extractor.name}@${mine?.extractor.version} reads nothing more; start an extractor of that version`,
      );
    }
    this.#told = number;
    return true;
  }

  private async readRevision(
    reader: Reader,
    captured: ArticleCaptured['data'],
    history: readonly AnyRecord[],
    logger: Logger,
  ): Promise<RevisionRead> {
    const found = await textOf(this.archive, captured, history);
    if (found.kind === 'text') return reader.read(found.article, logger);
    return {
      reading: { kind: 'set-aside', reason: 'erased', detail: `record ${found.position} says that its text was erased` },
      extractor: EXTRACTOR,
    };
  }
}

/** What the book of articles knows a reading by: the epoch it was made for, before the first switch its version. */
function markOf(reader: Reader, epoch: string | null): { version: string } {
  return { version: epoch ?? reader.extractor.version };
}

/** The switches that are recorded now, oldest first. */
export async function readSwitches(log: EventLog): Promise<Switch[]> {
  return switchesIn((await log.readStream(streamOf.operations(), { types: ['ExtractorSwitched'] })).records);
}
