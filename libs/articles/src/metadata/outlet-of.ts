import type { PageFacts } from '../scan/scan-page.js';
import type { JsonLdArticle } from './json-ld.js';

const LONGEST = 100;

/** The outlet as it calls itself: JSON-LD's publisher, `og:site_name`, other names of the site, else the host without `www.`. */
export function outletOf(facts: PageFacts | null, article: JsonLdArticle | null, url: string | null): string | null {
  const { metas } = facts ?? {};
  const names = [
    metas?.get('og:site_name'),
    article?.publisher,
    metas?.get('application-name'),
    metas?.get('publisher'),
    metas?.get('dc.publisher'),
  ];
  const name = names.find((one) => one && one.length <= LONGEST && /\p{L}/u.test(one) && !/^https?:/.test(one));
  if (name) return name.replace(/\s+/g, ' ').trim();
  if (url === null || !URL.canParse(url)) return null;
  return new URL(url).hostname.replace(/^www\./, '') || null;
}
