import { parseRdfFeed, type RdfFeed } from 'feedsmith';
import type { Rdf, RdfItem } from './rdf.js';

/** Reads mended RSS 0.90 and 1.0 by feedsmith. A document without anything that feedsmith knows is an empty feed. */
export function parseRdf(xml: string): Rdf {
  const feed = parsed(xml);
  if (feed === null) return { items: [] };
  return {
    ...common(feed),
    languages: feed.dc?.languages ?? (feed.xml?.lang === undefined ? undefined : [feed.xml.lang]),
    updatePeriod: feed.sy?.updatePeriod,
    updateFrequency: feed.sy?.updateFrequency,
    items: (feed.items ?? []).map((item) => ({ ...common(item), content: item.content?.encoded })),
  };
}

type Found = NonNullable<ReturnType<typeof parsed>>;

function parsed(xml: string): ReturnType<typeof parseRdfFeed<string>> | null {
  try {
    return parseRdfFeed<string>(xml);
  } catch {
    return null;
  }
}

function common(found: Found | RdfFeed.Item<string>): RdfItem {
  return {
    title: found.title,
    link: found.link,
    description: found.description,
    about: found.rdf?.about,
    dcTitles: found.dc?.titles,
    dcDescriptions: found.dc?.descriptions,
    dcCreators: found.dc?.creators,
    dcDates: found.dc?.dates,
    issued: found.dcterms?.issued,
    created: found.dcterms?.created,
    modified: found.dcterms?.modified,
  };
}
