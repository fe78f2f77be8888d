export { canonicalUrl } from './canonical-url.js';
export { PageFault, type PageFaultCode } from './faults.js';
export { fingerprint } from './fingerprint.js';
export { type Page, type PageSource } from './page.js';
export { readArticleLine, type ArticleLine, type ArticleLineResult } from './read-article-line.js';
export { READER } from './reader.js';
export { readPage } from './read-page.js';
export { textOf } from './text-of.js';
