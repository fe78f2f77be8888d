import type { PageFacts } from '../scan/scan-page.js';
import type { JsonLdArticle } from './json-ld.js';

const LONGEST = 200;

/** Who wrote it, as the page says: names without `By`. JSON-LD, then `<meta>`, then what is marked as a byline. */
export function bylineOf(facts: PageFacts, article: JsonLdArticle | null): string | null {
  const { metas } = facts;
  const people = [...(article?.people ?? [])];
  const offered = [
    people.join(', '),
    ...['author', 'byl', 'parsely-author', 'sailthru.author', 'dc.creator', 'article:author', 'og:article:author', 'twitter:creator'].map(
      (name) => metas.get(name),
    ),
    ...facts.bylines,
    (article?.organisations ?? []).join(', '),
  ];
  for (const text of offered) {
    const said = cleaned(text ?? '');
    if (said !== '' && said.length <= LONGEST && !/^(?:https?:|@|www\.)/i.test(said) && /\p{L}{2}/u.test(said)) return said;
  }
  return null;
}

function cleaned(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^(?:(?:story|report(?:ing)?|text|words|article|written|posted|published)\s+)?by[:\s]+/i, '')
    .replace(/\s*(?:\||•|·)?\s*(?:updated|published|posted|last modified)\b.*$/i, '')
    .trim();
}
