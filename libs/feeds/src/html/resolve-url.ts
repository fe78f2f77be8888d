/**
 * An address as absolute, where it or its base allows. One that is absolute already keeps its spelling. Null for what is no address
 * and for schemes that run something (`javascript:`, `data:` …).
 */
export function resolveUrl(address: string, base: string | null): string | null {
  const trimmed = address.trim().replace(/[\t\r\n]+/g, '');
  if (trimmed === '') return null;
  if (/^[a-z][a-z0-9+.-]*:/i.test(trimmed)) return /^(javascript|vbscript|data|file|blob|about):/i.test(trimmed) ? null : trimmed;
  if (base === null) return trimmed;
  return URL.canParse(trimmed, base) ? new URL(trimmed, base).href : null;
}
