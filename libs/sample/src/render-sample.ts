import type { SampleArticle, SampleFeed, SampleRevision } from './write-sample.js';

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** Where a page or a feed of the sample stands under the site's address. */
export const samplePath = {
  feed: (feed: SampleFeed): string => `/${feed.slug}/feed.xml`,
  article: (feed: SampleFeed, article: SampleArticle): string => `/${feed.slug}/${article.slug}.html`,
};

/** The page of one revision as HTML: furniture around the text, and the metadata that news sites give. */
export function renderPage(feed: SampleFeed, article: SampleArticle, revision: SampleRevision, site: string): string {
  const address = `${site}${samplePath.article(feed, article)}`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>${escaped(revision.title)} | ${escaped(article.outlet)}</title>
<link rel="canonical" href="${escaped(address)}">
<meta property="og:type" content="article">
<meta property="og:title" content="${escaped(revision.title)}">
<meta property="og:site_name" content="${escaped(article.outlet)}">
<meta property="article:published_time" content="${article.publishedAt}">
<meta property="article:modified_time" content="${revision.modifiedAt}">
${article.byline === null ? '' : `<meta name="author" content="${escaped(article.byline)}">\n`}</head>
<body>
<nav><a href="/">Home</a> <a href="/world">World</a> <a href="/about">About this invented newspaper</a></nav>
<main>
<article>
<h1>${escaped(revision.title)}</h1>
${article.byline === null ? '' : `<p class="byline">By ${escaped(article.byline)}</p>\n`}${revision.paragraphs.map((text) => `<p>${escaped(text)}</p>`).join('\n')}
</article>
</main>
<footer><p>Sign up for the morning letter of ${escaped(article.outlet)}. This page belongs to Hearsay's sample: all that it reports is invented.</p></footer>
</body>
</html>
`;
}

/** A feed of the sample as RSS 2.0. `revisionOf` says which revision of an article stands now. */
export function renderFeed(feed: SampleFeed, revisionOf: (article: SampleArticle) => SampleRevision, site: string): string {
  const items = feed.articles.map((article) => {
    const revision = revisionOf(article);
    const address = escaped(`${site}${samplePath.article(feed, article)}`);
    return `<item>
<title>${escaped(revision.title)}</title>
<link>${address}</link>
<guid isPermaLink="true">${address}</guid>
<pubDate>${new Date(article.publishedAt).toUTCString()}</pubDate>
<description>${escaped(revision.paragraphs[0] ?? '')}</description>
</item>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0">
<channel>
<title>${escaped(feed.title)}</title>
<link>${escaped(site)}/${feed.slug}/</link>
<description>Sample feed of Hearsay. All that it reports is invented.</description>
<language>en</language>
${items.join('\n')}
</channel>
</rss>
`;
}
