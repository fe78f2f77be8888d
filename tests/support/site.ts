import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { castBySeed, renderFeed, renderPage, writeSample, type SampleArticle, type SampleFeed } from '@hearsay/sample';

/** A news site on loopback that publishes batch after batch of articles, each batch told with the names and numbers of its own seed. */
export interface Site {
  address: string;
  feedUrl: string;
  /** Adds the articles of one seed to the feed. */
  publish(seed: number): void;
  /** Puts the corrected text in the place of the first, for every article that has one. */
  correct(): void;
  /** Addresses of all pages published so far. */
  pages(): string[];
  close(): Promise<void>;
}

export async function openSite(port = 0): Promise<Site> {
  const feed: SampleFeed = { slug: 'wire', title: 'The Test Wire', articles: [] };
  let corrected = false;
  const revisionOf = (article: SampleArticle) => (corrected ? article.revisions.at(-1)! : article.revisions[0]);
  let address = '';
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    if (path === '/wire/feed.xml') {
      response.writeHead(200, { 'content-type': 'application/rss+xml' }).end(renderFeed(feed, revisionOf, address));
      return;
    }
    const article = feed.articles.find(({ slug }) => path === `/wire/${slug}.html`);
    if (article) response.writeHead(200, { 'content-type': 'text/html' }).end(renderPage(feed, article, revisionOf(article), address));
    else response.writeHead(404, { 'content-type': 'text/plain' }).end('no such page');
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    address,
    feedUrl: `${address}/wire/feed.xml`,
    publish: (seed) => {
      const told = writeSample(castBySeed(seed)).flatMap(({ articles }) => articles);
      feed.articles.push(...told.map((article) => ({ ...article, slug: `${article.slug}-${seed}` })));
    },
    correct: () => {
      corrected = true;
    },
    pages: () => feed.articles.map(({ slug }) => `${address}/wire/${slug}.html`),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
