import { fork, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { setTimeout as wait } from 'node:timers/promises';
import { castBySeed, renderFeed, renderPage, samplePath, writeSample, type SampleFeed } from '@hearsay/sample';
import { Checkpoints, Database, EventLog, FeedBook } from '@hearsay/store';
import type { Bench } from './bench.js';

const SEEDS = 60;
/** USER_HZ of Linux: the unit of the times in /proc/PID/stat. */
const TICKS_A_SECOND = 100;

/**
 * Articles a second through the real processes on one machine: the worker fetches everything while nobody reads; then extractor and projector start, and the clock
 * runs from there until the last article stands in every view. Shares are those of the processor time of the three processes.
 */
export const benchPath: Bench = async ({ databaseUrl, progress }) => {
  const feeds: SampleFeed[] = Array.from({ length: SEEDS }, (_, seed) => {
    const articles = writeSample(castBySeed(seed + 1)).flatMap((feed) => feed.articles);
    return { slug: `feed-${seed}`, title: `Bench ${seed}`, articles };
  });
  const total = feeds.reduce((n, feed) => n + feed.articles.length, 0);
  let site = '';
  const server = createServer((request, response) => {
    for (const feed of feeds) {
      if (request.url === samplePath.feed(feed))
        return response
          .writeHead(200, { 'content-type': 'application/rss+xml' })
          .end(renderFeed(feed, (article) => article.revisions[0], site));
      const article = feed.articles.find((candidate) => request.url === samplePath.article(feed, candidate));
      if (article)
        return response.writeHead(200, { 'content-type': 'text/html' }).end(renderPage(feed, article, article.revisions[0], site));
    }
    return response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  const db = new Database({ url: databaseUrl, role: 'owner', max: 2, name: 'hearsay bench' });
  const log = new EventLog(db);
  const running: ChildProcess[] = [];
  const start = async (app: string): Promise<ChildProcess> => {
    const child = fork(fileURLToPath(new URL(`../../${app}/src/main.js`, import.meta.url)), {
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      env: {
        ...process.env,
        DATABASE_URL: databaseUrl,
        FETCH_ALLOW: new URL(site).host,
        LOG_LEVEL: 'warn',
        HEARSAY_QUEUE_PREFIX: `{bench-${process.pid}}`,
      },
    });
    running.push(child);
    await new Promise<void>((resolve, reject) => {
      child.on('message', (message: { ready?: string }) => message.ready === app && resolve());
      child.once('exit', (code) => reject(new Error(`${app} ended with ${code}`)));
    });
    return child;
  };
  const processorSeconds = (child: ChildProcess): number => {
    // After the command's name in parentheses, fields 14 and 15: user and system time (proc(5)).
    const fields = readFileSync(`/proc/${child.pid}/stat`, 'utf8').split(') ')[1]!.split(' ');
    return (Number(fields[11]) + Number(fields[12])) / TICKS_A_SECOND;
  };
  const count = async (...types: string[]): Promise<number> =>
    (await db.query<{ n: number }>('SELECT count(*)::int AS n FROM log.records WHERE type = ANY($1)', [types]))[0]!.n;
  const until = async (done: () => Promise<boolean>): Promise<void> => {
    while (!(await done())) await wait(50);
  };

  try {
    const book = new FeedBook(db, log);
    for (const feed of feeds) await book.add({ url: `${site}${samplePath.feed(feed)}`, cause: 'bench', who: 'bench' });
    const worker = await start('worker');
    const startOfWorker = processorSeconds(worker);
    const fetchStarted = Date.now();
    progress(`${total} articles in ${feeds.length} feeds; fetching …`);
    await until(async () => (await count('ArticleCaptured')) >= total);
    const fetchSeconds = (Date.now() - fetchStarted) / 1000;
    const workerSeconds = processorSeconds(worker) - startOfWorker;
    worker.kill('SIGTERM');

    progress('reading and folding …');
    const projector = await start('projector');
    const extractor = await start('extractor');
    const readStarted = Date.now();
    await until(async () => (await count('ArticleRead', 'ArticleSetAside')) >= total);
    const readSeconds = (Date.now() - readStarted) / 1000;
    const { position } = await log.head();
    await until(async () => {
      const checkpoints = await new Checkpoints(db).all();
      return checkpoints.length > 0 && checkpoints.every((checkpoint) => checkpoint.position >= position);
    });
    const seconds = (Date.now() - readStarted) / 1000;
    const [extractorSeconds, projectorSeconds] = [processorSeconds(extractor), processorSeconds(projector)];
    const all = workerSeconds + extractorSeconds + projectorSeconds;
    return {
      articles: total,
      claims: await count('ClaimRecorded'),
      records: position,
      'articles/s from queue to views': total / seconds,
      'articles/s fetched, archived and captured': total / fetchSeconds,
      'articles/s read and appended': total / readSeconds,
      'seconds of processor an article, worker': workerSeconds / total,
      'seconds of processor an article, extractor': extractorSeconds / total,
      'seconds of processor an article, projector': projectorSeconds / total,
      'share worker': workerSeconds / all,
      'share extractor': extractorSeconds / all,
      'share projector': projectorSeconds / all,
    };
  } finally {
    for (const child of running) child.removeAllListeners('exit').kill('SIGTERM');
    await Promise.all(
      running.map(async (child) => {
        if (child.exitCode === null && child.signalCode === null) await new Promise((resolve) => child.once('exit', resolve));
      }),
    );
    await log.close();
    await db.close();
    server.close();
    server.closeAllConnections();
  }
};
