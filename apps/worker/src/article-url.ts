import { canonicalUrl } from '@hearsay/articles';
import { getDomain } from 'tldts';
import { WorkerFault } from './faults.js';

/**
 * The URL that names an article: what the page calls canonical where it may say so, else where it was found.
 *
 * A page may name another page of its own site only; otherwise any page could pass itself off as a revision of somebody else's article. A site's home
 * page names no article: broken templates call every page that, and a site that has dropped an article often redirects there.
 *
 * @param asked the URL of the item. @param found where the page came from. @param named what the page calls canonical.
 * @throws WorkerFault `not-the-article`
 */
export function articleUrl(asked: string, found: string, named: string | null): string {
  if (isHome(found) && !isHome(asked)) {
    throw new WorkerFault('not-the-article', 'never', `${asked} leads to ${found}, the site's home page: the article is no longer there.`);
  }
  const canonical = named === null ? null : canonicalUrl(named);
  if (canonical !== null && !isHome(canonical) && sameSite(canonical, found)) return canonical;
  return canonicalUrl(found) ?? found;
}

function isHome(url: string): boolean {
  const { pathname, search } = new URL(url);
  return pathname === '/' && search === '';
}

function sameSite(one: string, other: string): boolean {
  const [a, b] = [new URL(one), new URL(other)];
  if (a.host === b.host) return true;
  const domain = getDomain(a.hostname, { allowPrivateDomains: true });
  return domain !== null && domain === getDomain(b.hostname, { allowPrivateDomains: true });
}
