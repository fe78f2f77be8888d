import { setTimeout as wait } from 'node:timers/promises';
import { waitForServer, type Logger } from '@hearsay/kit';
import { BUNDLED_CAST, castBySeed, samplePath, writeSample } from '@hearsay/sample';
import { ArticleBook, Database, EventLog, FeedBook } from '@hearsay/store';
import { articleIdOf, feedIdOf } from '@hearsay/vocabulary';
import { serveSample, type SampleSite } from './serve-sample.js';

export interface RunningSample {
  /** `127.0.0.1:PORT`: what the fetch guard has to let through. */
  host: string;
  /** Adds the feeds and, once the first texts have been captured, publishes the corrections. */
  play(): Promise<void>;
  close(): Promise<void>;
}

const WHO = 'sample';
const LOOK_EVERY_MS = 500;
/** So long the first text of a corrected article stands, so that a watcher sees both. */
const FIRST_TEXT_MS = 8_000;

/**
 * The bundled sample, where it is wanted: by setting, or while the feed book holds no other feed. Where it is not, its feeds are paused.
 *
 * @returns null where the sample is off.
 */
export async function openSample(
  o: { databaseUrl: string; wanted: 'on' | 'off' | undefined; port: number; seed: number | undefined },
  logger: Logger,
): Promise<RunningSample | null> {
  const db = new Database({ url: o.databaseUrl, role: 'worker', max: 2, name: 'hearsay-sample' });
  const log = new EventLog(db);
  const feeds = new FeedBook(db, log);
  const end = async (): Promise<void> => {
    await log.close();
    await db.close();
  };

  const home = `http://127.0.0.1:${o.port}/`;
  const known = (await waitForServer(() => feeds.list({ limit: 1000 }), logger)).filter((feed) => feed.state !== 'retired');
  const own = known.filter((feed) => feed.url.startsWith(home));
  const on = o.wanted === undefined ? own.length === known.length : o.wanted === 'on';
  // A start has a cause of its own, so that the sample can be switched off and on again.
  const cause = (what: string): string => `${what}:${new Date().toISOString()}`;
  if (!on) {
    for (const feed of own) {
      if (feed.state === 'active')
        await feeds.pause(feed.id, { cause: cause('sample-off'), who: WHO, reason: 'the bundled sample is off' });
    }
    await end();
    return null;
  }

  const told = writeSample(o.seed === undefined ? BUNDLED_CAST : castBySeed(o.seed));
  let site: SampleSite;
  try {
    site = await serveSample(told, o.port);
  } catch (error) {
    await end();
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    logger.error({ port: o.port }, `the bundled sample is off: port ${o.port} is taken; set HEARSAY_SAMPLE_PORT to a free one`);
    return null;
  }

  let closed = false;
  // The story goes on after an outage of the database, however long: nobody else tells its second half.
  const patiently = <T>(work: () => Promise<T>): Promise<T> => waitForServer(work, logger, Infinity, () => closed);
  const play = async (): Promise<void> => {
    for (const feed of told) {
      const url = `${site.address}${samplePath.feed(feed)}`;
      const { feed: row } = await patiently(() => feeds.add({ url, title: feed.title, cause: 'sample', who: WHO }));
      const on = cause('sample-on');
      if (row.state === 'paused') await patiently(() => feeds.resume(row.id, { cause: on, who: WHO }));
    }
    logger.info({ address: site.address, feeds: told.length }, 'the bundled sample is on; all that it reports is invented');

    const articles = new ArticleBook(db);
    const corrected = told.flatMap((feed) =>
      feed.articles
        .filter((article) => article.revisions.length > 1)
        .map((article) => ({ feed, articleId: articleIdOf(`${site.address}${samplePath.article(feed, article)}`) })),
    );
    const revisions = async (): Promise<number[]> =>
      Promise.all(corrected.map(async ({ articleId }) => (await patiently(() => articles.get(articleId)))?.revision ?? 0));
    const waitFor = async (least: number): Promise<void> => {
      while (!closed && (await revisions()).some((revision) => revision < least)) await wait(LOOK_EVERY_MS);
    };
    const first = await revisions();
    if (first.some((revision) => revision < 1)) {
      await waitFor(1);
      if (!closed) await wait(FIRST_TEXT_MS);
    }
    site.publishCorrections();
    while (!closed && (await revisions()).some((revision) => revision < 2)) {
      for (const { feed } of corrected) await patiently(() => feeds.pollSoon(feedIdAt(site, feed)));
      await wait(4 * LOOK_EVERY_MS);
    }
  };
  const feedIdAt = (at: SampleSite, feed: (typeof told)[number]): string => feedIdOf(`${at.address}${samplePath.feed(feed)}`);

  return {
    host: new URL(site.address).host,
    play: () =>
      play().catch((err: unknown) => {
        if (!closed) logger.error({ err }, 'the sample stopped');
      }),
    close: async () => {
      closed = true;
      await site.close();
      await end();
    },
  };
}
