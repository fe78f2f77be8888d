import { parseOpml, type Opml } from 'feedsmith';
import { FeedFault } from './faults.js';
import { escapeHtml } from './html/escape-html.js';
import { walkXml } from './xml/walk-xml.js';

export interface OpmlFeed {
  url: string;
  title: string | null;
  /** Names of the outlines around it, outermost first. */
  folders: string[];
}

/** Reads the feeds of an OPML file, each address once, in the order of the file. Throws `FeedFault` for what is no OPML. */
export function readOpml(text: string): OpmlFeed[] {
  const found = new Map<string, OpmlFeed>();
  collect(parsed(mendOpml(text)), [], found);
  return [...found.values()];
}

type Outline = Opml.Outline<string>;

/** Outlines alone, as well-formed XML. Exporters write `xmlurl` in every case and forget to escape `&`. */
function mendOpml(text: string): string {
  const parts: string[] = [];
  let root: string | null = null;
  walkXml(text, null, {
    open({ name, attributes }) {
      root ??= name;
      if (name !== 'outline') return;
      const { text: label, title, type, xmlurl, url } = attributes;
      const said = { text: label ?? title ?? '', title, type, xmlUrl: xmlurl ?? (type === 'rss' ? url : undefined) };
      const written = Object.entries(said).flatMap(([key, value]) => (value === undefined ? [] : [` ${key}="${escapeHtml(value)}"`]));
      parts.push(`<outline${written.join('')}>`);
    },
    text() {},
    close(name) {
      if (name === 'outline') parts.push('</outline>');
    },
  });
  if (root !== 'opml') {
    throw new FeedFault(
      'not-a-feed',
      `The file is no OPML: ${root === null ? 'it has no element' : `its root element is <${String(root).slice(0, 60)}>`}; <opml> is needed.`,
    );
  }
  return `<opml version="2.0"><head></head><body>${parts.join('')}</body></opml>`;
}

function parsed(xml: string): Outline[] {
  try {
    return parseOpml(xml).body?.outlines ?? [];
  } catch {
    return [];
  }
}

function collect(outlines: Outline[], folders: string[], found: Map<string, OpmlFeed>): void {
  for (const outline of outlines) {
    const name = outline.title ?? outline.text ?? null;
    const url = outline.xmlUrl?.trim();
    if (url && !found.has(url)) found.set(url, { url, title: name, folders });
    collect(outline.outlines ?? [], name === null || url ? folders : [...folders, name], found);
  }
}
