import { wellFormed } from '@hearsay/vocabulary';
import { canonicalOf } from './canonical-of.js';
import { decodePage } from './decode-page.js';
import { buildTree } from './dom/build-tree.js';
import { PageFault } from './faults.js';
import { LIMITS } from './limits.js';
import { mainText, type MainText } from './main-text/main-text.js';
import { agencyOf } from './metadata/agency-of.js';
import { bylineOf } from './metadata/byline-of.js';
import { readJsonLd, type JsonLdArticle } from './metadata/json-ld.js';
import { languageOf } from './metadata/language-of.js';
import { noticeOf } from './metadata/notice-of.js';
import { outletOf } from './metadata/outlet-of.js';
import { titleOf } from './metadata/title-of.js';
import { when } from './metadata/when.js';
import type { Page, PageSource } from './page.js';
import { readPlain } from './read-plain.js';
import { scanPage, type PageFacts } from './scan/scan-page.js';
import { sniff } from './sniff.js';

/** Reads a page, HTML or plain text. Throws `PageFault` and nothing else. */
export function readPage(bytes: Uint8Array, source: PageSource): Page {
  if (bytes.byteLength > LIMITS.bytes) {
    throw new PageFault('too-large', `The page has ${bytes.byteLength} bytes; ${LIMITS.bytes} are read at most.`);
  }
  if (bytes.byteLength === 0) throw new PageFault('empty', 'The page has no bytes.');
  const kind = sniff(bytes, source.contentType);
  const decoded = wellFormed(decodePage(bytes, source.contentType));
  return kind === 'plain' ? plainPage(decoded, source) : htmlPage(decoded, source);
}

function plainPage(decoded: string, { url, fallback }: PageSource): Page {
  const { title, text } = readPlain(decoded);
  if (text === '') throw new PageFault('empty', 'The page has no text.');
  const blocks = text.split(/\n\s*\n/);
  const publishedAt = when(fallback?.publishedAt);
  const byline = fallback?.author ?? null;
  return {
    title: title ?? fallback?.title ?? null,
    text,
    captions: [],
    byline,
    publishedAt,
    publishedFrom: publishedAt === null ? 'none' : 'feed',
    modifiedAt: null,
    outlet: outletOf(null, null, url),
    agency: agencyOf(blocks, byline, []),
    canonicalUrl: canonicalOf(null, url),
    language: languageOf(text),
    notice: noticeOf(blocks, null),
  };
}

function htmlPage(html: string, { url, fallback }: PageSource): Page {
  const facts = scanPage(html);
  const article = readJsonLd(facts.jsonLd);
  const { blocks, captions, others } = wholeText(mainText(buildTree(html)), article);
  const text = blocks.join('\n\n');
  if (text === '') throw new PageFault('empty', 'The page has no readable text.');
  const outlet = outletOf(facts, article, url);
  const byline = bylineOf(facts, article) ?? fallback?.author ?? null;
  const onPage = publishedOn(facts, article);
  const publishedAt = onPage ?? when(fallback?.publishedAt);
  const published = publishedAt === null ? 'none' : 'feed';
  return {
    title: titleOf(facts, article, outlet) ?? fallback?.title ?? null,
    text,
    captions,
    byline,
    publishedAt,
    publishedFrom: onPage === null ? published : 'page',
    modifiedAt: modifiedOn(facts, article),
    outlet,
    agency: agencyOf(blocks, byline, article?.organisations ?? []),
    canonicalUrl: canonicalOf(facts, url),
    language: languageOf(text, article?.inLanguage, facts.language, facts.metas.get('og:locale'), facts.metas.get('content-language')),
    notice: noticeOf([...new Set([...blocks, ...others])], article?.correction ?? null),
  };
}

/** A body in JSON-LD counts where the page shows far less of it: behind a paywall, or before a script runs. */
const FAR_MORE = 2;

function wholeText(main: MainText, article: JsonLdArticle | null): MainText {
  const shown = main.blocks.reduce((sum, block) => sum + block.length, 0);
  const body = article?.articleBody ?? '';
  if (body.length < 200 || body.length < shown * FAR_MORE) return main;
  const blocks = body
    .replace(/<[^>]{1,200}>/g, '\n')
    .split(/\n+/)
    .map((block) => block.replace(/\s+/g, ' ').trim());
  return { ...main, blocks: blocks.filter((block) => block !== '') };
}

function publishedOn({ metas, times }: PageFacts, article: JsonLdArticle | null): string | null {
  const named = [
    'article:published_time',
    'og:article:published_time',
    'datepublished',
    'parsely-pub-date',
    'sailthru.date',
    'dc.date.issued',
    'dcterms.created',
    'dc.date',
    'pubdate',
    'publish-date',
    'publication_date',
    'date',
  ];
  const marked = times.find(({ isPublished }) => isPublished) ?? times[0];
  return when(article?.datePublished, ...named.map((name) => metas.get(name)), marked?.datetime);
}

function modifiedOn({ metas }: PageFacts, article: JsonLdArticle | null): string | null {
  const named = ['article:modified_time', 'og:updated_time', 'datemodified', 'dcterms.modified', 'last-modified'];
  return when(article?.dateModified, ...named.map((name) => metas.get(name)));
}
