/** One spelling for one page. Null for what is no http(s) address. Idempotent. */
export function canonicalUrl(url: string): string | null {
  return URL.canParse(url) ? new URL(url).href : null;
}
