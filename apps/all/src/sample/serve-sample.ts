import { createHash } from 'node:crypto';
import { createServer, type ServerResponse } from 'node:http';
import { renderFeed, renderPage, samplePath, type SampleArticle, type SampleFeed, type SampleRevision } from '@hearsay/sample';

export interface SampleSite {
  /** `http://127.0.0.1:PORT` */
  address: string;
  /** From now on the site serves the corrected text of every article that has one. */
  publishCorrections(): void;
  close(): Promise<void>;
}

/**
 * Serves the sample's feeds and pages on loopback, as a news site would: with validators, and with the corrected text once it is published.
 *
 * @throws where the port is taken.
 */
export async function serveSample(feeds: readonly SampleFeed[], port: number): Promise<SampleSite> {
  let corrected = false;
  let address = '';
  const revisionOf = (article: SampleArticle): SampleRevision => (corrected ? article.revisions.at(-1)! : article.revisions[0]);

  const send = (response: ServerResponse, type: string, body: string, seen: string | undefined): void => {
    const etag = `"${createHash('sha256').update(body).digest('hex').slice(0, 16)}"`;
    if (seen === etag) {
      response.writeHead(304, { etag }).end();
      return;
    }
    response.writeHead(200, { 'content-type': `${type}; charset=utf-8`, etag }).end(body);
  };

  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://sample.invalid').pathname;
    const seen = request.headers['if-none-match'];
    for (const feed of feeds) {
      if (path === samplePath.feed(feed)) return send(response, 'application/rss+xml', renderFeed(feed, revisionOf, address), seen);
      const article = feed.articles.find((candidate) => path === samplePath.article(feed, candidate));
      if (article) return send(response, 'text/html', renderPage(feed, article, revisionOf(article), address), seen);
    }
    response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('The sample has no such page.\n');
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve());
  });
  const bound = server.address();
  address = `http://127.0.0.1:${typeof bound === 'object' && bound !== null ? bound.port : port}`;
  return {
    address,
    publishCorrections: () => {
      corrected = true;
    },
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}
