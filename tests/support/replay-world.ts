import type { Logger } from '@hearsay/kit';
import { ReadArticle, type Reader, type RevisionRead } from '@hearsay/reading';
import { Archive, ArticleBook, Database, EventLog } from '@hearsay/store';
import { ArticleCaptured, newRecord, streamOf, withIds, type ReadableArticle } from '@hearsay/vocabulary';
import { captureOf } from './sample-records.js';

const TOWNS = ['Velmora', 'Harl Bridge', 'Ostrany', 'Tem Quarry', 'Sorvik', 'Lower Anse', 'Pell Crossing', 'Marn'];
const OUTLETS = ['Velmora Post', 'The River Courier', 'Anse Herald'];

/**
 * A version that reads as the rules do, and some of it otherwise: it takes no number and no place, passes over accusations, and takes each first claim for a
 * demand as well.
 */
export class ReaderOfBefore implements Reader {
  readonly extractor = { name: 'rules', version: 'before' };

  constructor(private readonly rules: Reader) {}

  async read(article: ReadableArticle, logger: Logger): Promise<RevisionRead> {
    const { reading } = await this.rules.read(article, logger);
    const { extractor } = this;
    if (reading.kind === 'set-aside') return { reading, extractor };
    const read = reading.claims
      .filter(({ type }) => type !== 'ACCUSE')
      .map((claim) => ({ ...claim, quantities: [], place: null, extractor }));
    const demands = read.slice(0, 1).map((claim) => ({ ...claim, type: 'REQUEST' as const, stance: 'demands' as const }));
    return { reading: { kind: 'read', claims: withIds([...demands, ...read]), refused: 0 }, extractor };
  }
}

/** The parts of a service on one database, and made-up articles on raids in made-up towns. */
export class ReplayWorld {
  readonly db: Database;
  readonly log: EventLog;
  readonly archive: Archive;
  readonly articles: ArticleBook;

  constructor(
    readonly url: string,
    private readonly logger: Logger,
  ) {
    this.db = new Database({ url, role: 'worker', max: 4 });
    this.log = new EventLog(this.db);
    this.archive = new Archive(this.db);
    this.articles = new ArticleBook(this.db);
  }

  /** Captures the n-th article: every third one is on the same raid as the two before it. Its id. */
  async capture(n: number, revision = 1): Promise<string> {
    const [raid, outlet] = [Math.floor(n / OUTLETS.length), OUTLETS[n % OUTLETS.length]!];
    const town = TOWNS[raid % TOWNS.length]!;
    const day = `2031-${String((raid % 12) + 1).padStart(2, '0')}-${String((Math.floor(raid / 12) % 27) + 1).padStart(2, '0')}`;
    const text = [
      `Raid on ${town} leaves dead`,
      `At least ${10 + raid + (n % OUTLETS.length)} people were killed and ${20 + raid} wounded when army artillery hit a market in ${town} on ${day}, the regional governor said.`,
      `The Free Marsh Front accused the army of an attack on civilians in ${town}.`,
      `${outlet} could not verify report number ${n}.${revision > 1 ? ` This report was updated ${revision - 1} times.` : ''}`,
    ].join('\n\n');
    const url = `https://news.example/${n}`;
    const data = captureOf(url, {
      revision,
      textHash: await this.archive.putText(text),
      textLength: text.length,
      outlet,
      title: `Raid on ${town} leaves dead`,
      publishedAt: day,
      publishedFrom: 'page',
      fetchedAt: `${day}T12:00:00.000Z`,
    });
    const stream = streamOf.article(data.articleId);
    const { version } = await this.log.readStream(stream, { last: 1 });
    const meta = { who: 'test', cause: `capture ${revision}` };
    const records = [newRecord(ArticleCaptured, stream, data, meta)];
    await this.log.append({ stream, expectedVersion: version, cause: meta.cause, records, also: [this.articles.capturedStatement(data)] });
    return data.articleId;
  }

  /** Reads an article as the running extractor would, with the versions that it has. */
  async read(articleId: string, ...readers: Reader[]): Promise<void> {
    await new ReadArticle(this.log, this.archive, this.articles, readers).run(articleId, this.logger);
  }

  async close(): Promise<void> {
    await this.log.close();
    await this.db.close();
  }
}
