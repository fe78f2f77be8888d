import type { PageFacts } from '../scan/scan-page.js';
import type { JsonLdArticle } from './json-ld.js';

/** Longest title; what is longer is a paragraph in the wrong place. */
const LONGEST = 400;

/** The headline of a page, without the name of the site. */
export function titleOf(facts: PageFacts, article: JsonLdArticle | null, outlet: string | null): string | null {
  const offered = [article?.headline, facts.metas.get('og:title'), facts.metas.get('twitter:title'), facts.title];
  const titles = offered
    .flatMap((title) => (title ? [withoutSite(decoded(title), outlet)] : []))
    .filter((title) => title !== '' && title.length <= LONGEST);
  // JSON-LD and OpenGraph shorten long headlines; the heading that begins or holds them is the whole of it.
  const heading = facts.headings.find((one) => one.length <= LONGEST && titles.some((title) => holds(one, title) || isBefore(one, title)));
  return heading ?? titles[0] ?? facts.headings.find((one) => one.length <= LONGEST) ?? null;
}

/** JSON-LD at times holds references of HTML, which JSON does not know. */
function decoded(text: string): string {
  return text
    .replace(/&#(\d{1,6});/g, (all, code: string) =>
      Number(code) > 0 && Number(code) <= 0x10ffff ? String.fromCodePoint(Number(code)) : all,
    )
    .replace(
      /&(amp|quot|apos|lt|gt|nbsp);/g,
      (_, name: string) => ({ amp: '&', quot: '"', apos: "'", lt: '<', gt: '>', nbsp: ' ' })[name] ?? '',
    )
    .replace(/\s+/g, ' ')
    .trim();
}

/** `Headline | Section | Site`, `Headline - Site`: a last part that is the outlet, or short beside what stands before it. */
function withoutSite(title: string, outlet: string | null): string {
  const parts = title.split(/\s+[|–—·•»]\s+|\s+-\s+/);
  const [first = '', last = ''] = [parts[0], parts.at(-1)];
  if (parts.length < 2) return title;
  if (outlet !== null && squeezed(first) === squeezed(outlet)) return title.slice(first.length).replace(/^\s+[|–—·•»-]\s+/, '');
  const isOutlet = outlet !== null && squeezed(outlet).includes(squeezed(last)) && squeezed(last).length > 1;
  const before = title.slice(0, title.length - last.length).replace(/\s+[|–—·•»-]\s+$/, '');
  if (isOutlet) return withoutSite(before, outlet);
  return /\s[|·•»]\s+\S[^|·•»]{0,40}$/.test(title) && before.length > last.length * 1.5 ? before : title;
}

function holds(heading: string, title: string): boolean {
  const [a, b] = [squeezed(heading), squeezed(title.replace(/(?:…|\.\.\.)$/, ''))];
  return b.length > 10 && a.includes(b);
}

/** `Heading - Something else` */
function isBefore(heading: string, title: string): boolean {
  return heading.length > 10 && title.startsWith(heading) && /^\s+[|–—·•»:-]\s/.test(title.slice(heading.length));
}

function squeezed(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
