import { getDomain } from 'tldts';
import { canonicalUrl } from './canonical-url.js';
import type { PageFacts } from './scan/scan-page.js';

/**
 * The address that a page gives as its own, in one spelling: `rel=canonical`, then `og:url`, where it is of the same site and not its front
 * page; else the address it was fetched from. A copy that points at the original elsewhere stays the copy: another outlet published it.
 */
export function canonicalOf(facts: PageFacts | null, url: string | null): string | null {
  const own = url === null ? null : canonicalUrl(url);
  for (const offered of [facts?.links.get('canonical'), facts?.metas.get('og:url')]) {
    if (!offered) continue;
    const resolved = URL.canParse(offered, own ?? undefined) ? new URL(offered, own ?? undefined).href : null;
    const canonical = resolved === null ? null : canonicalUrl(resolved);
    if (canonical === null) continue;
    if (own === null || (isSameSite(canonical, own) && !(isFrontPage(canonical) && !isFrontPage(own)))) return canonical;
  }
  return own;
}

function isSameSite(a: string, b: string): boolean {
  const [x, y] = [new URL(a), new URL(b)];
  const [domain, other] = [getDomain(x.hostname), getDomain(y.hostname)];
  return domain === null || other === null ? x.host === y.host : domain === other;
}

function isFrontPage(url: string): boolean {
  const { pathname, search } = new URL(url);
  return pathname === '/' && search === '';
}
