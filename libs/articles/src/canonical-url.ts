/**
 * Parameters that say how a reader came, never what is read, by the documentation of the services that add them. Only what no site uses for
 * its articles: a parameter left in makes a copy, which the fingerprint finds; one taken out wrongly makes one article of two.
 */
const TRACKING =
  /^(?:utm_\w+|fbclid|li_fat_id|gclid|gclsrc|dclid|wbraid|gbraid|gad_source|msclkid|twclid|ttclid|yclid|ysclid|_openstat|igshid|igsh|mc_cid|mc_eid|mkt_tok|_hsenc|_hsmi|__hs\w+|hsctatracking|vero_id|vero_conv|oly_anon_id|oly_enc_id|wickedid|s_cid|s_kwcid|ncid|cmpid|cmp|ocid|icid|smid|smtyp|sref|ref|ref_src|ref_url|referrer|referer|xtor|at_medium|at_campaign|at_custom\d*|at_link_\w+|at_format|at_ptr_name|at_bbc_team|piano\w*|traffic_source|spm|scm|sr_share|guccounter|guce_\w+|amp|outputtype|_ga|_gl|ga_\w+|pk_\w+|mtm_\w+|matomo_\w+|wt[._]\w+|trk\w*|tracking\w*|cvid|soc_src|soc_trk|fb_\w+|ns_\w+|itm_\w+|int_\w+|intcid|srsltid)$/i;

/**
 * One spelling for one page, so that the same article met twice is one: no fragment, credentials, default port, tracking parameter or session
 * id; parameters in order; the page itself for its AMP copy. The scheme and everything else of the path stay. Null for what is no http(s) address.
 *
 * Idempotent: `canonicalUrl(canonicalUrl(x)) === canonicalUrl(x)`.
 */
export function canonicalUrl(url: string): string | null {
  // Each step may uncover another (an AMP cache around a tracked address), so it runs until nothing changes; every step shortens.
  let at: string | null = step(url.trim());
  for (let before = ''; at !== null && at !== before;) {
    before = at;
    at = step(before);
  }
  return at;
}

function step(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const parsed = unwrapped(new URL(url));
  if (parsed.protocol !== 'http:' && parsed.protocol !== 'https:') return null;
  parsed.hash = '';
  parsed.username = '';
  parsed.password = '';
  parsed.hostname = parsed.hostname.replace(/\.$/, '') || parsed.hostname;
  parsed.pathname = pathOf(parsed.pathname);
  const kept = [...parsed.searchParams].filter(([name]) => !TRACKING.test(name));
  kept.sort(([a, x], [b, y]) => compare(a, b) || compare(x, y));
  parsed.search = new URLSearchParams(kept).toString();
  return parsed.href;
}

/** `google.com/amp/s/HOST/…` and `HOST.cdn.ampproject.org/c/s/HOST/…` stand for the page that they copy. */
function unwrapped(url: URL): URL {
  const inside = /^(?:\/amp|\/[a-z])\/(s\/)?([a-z0-9.-]+\.[a-z]{2,}(?:[/?].*)?)$/i.exec(url.pathname);
  const isCache = /(?:^|\.)google\.[a-z.]{2,6}$/.test(url.hostname)
    ? url.pathname.startsWith('/amp/')
    : url.hostname.endsWith('.cdn.ampproject.org');
  const inner = inside && isCache ? `${inside[1] ? 'https' : 'http'}://${inside[2]}${url.search}` : null;
  return inner !== null && URL.canParse(inner) ? new URL(inner) : url;
}

function pathOf(path: string): string {
  return (
    path
      .replace(/;jsessionid=[^/;]*/gi, '')
      .replace(/\/{2,}/g, '/')
      .replace(/(.)\/amp\/?$/i, '$1')
      .replace(/\.amp(\.html?)?$/i, '$1')
      .replace(/%[0-9a-f]{2}/gi, (code) => code.toUpperCase()) || '/'
  );
}

/** By code units, so that no locale changes the order. */
function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
