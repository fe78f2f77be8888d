import type { DomElement } from '../dom/dom.js';
import { blocksOf, type Block } from './blocks-of.js';

/** A block of the whole page with what can be told of it from where it stands. */
export interface PageBlock extends Block {
  /** Share of the text inside links, 0 to 1. */
  linkShare: number;
  isHeading: boolean;
  isCaption: boolean;
  /** In navigation, a footer, a sidebar, a form, a list of comments or of other articles. */
  isFurniture: boolean;
  /** Reads as prose: long enough, mostly not links, with sentences. */
  isProse: boolean;
  /** Elements around it, nearest first. */
  path: DomElement[];
}

const FURNITURE_ELEMENT = new Set(['nav', 'footer', 'aside', 'form', 'menu', 'dialog', 'button', 'select']);
const FURNITURE_ROLE = /^(navigation|contentinfo|complementary|banner|search|dialog|alertdialog|menu|menubar|toolbar)$/;
/** Words that class names and ids of furniture are made of, as a whole name or its first or last part (`post-footer`, `related__list`). */
const FURNITURE_WORD =
  'nav|navbar|navigation|menu|breadcrumbs?|footer|sidebar|side-bar|comments?|disqus|respond|related|recommended|recommendations?|read-?more|more-?(?:stories|articles|from|posts)|most-?(?:read|popular)|popular|trending|newsletter|subscribe|subscription|signup|sign-up|promo|promotion|advert|advertisement|ads?|sponsor|sponsored|outbrain|taboola|cookies?|consent|gdpr|modal|popup|popover|overlay|paywall|share|sharing|social|sharedaddy|addtoany|tags?|topics|toc|table-of-contents|author-?(?:bio|box|info|card)|about-?(?:the-?)?author|bio|byline|post-?meta|entry-?meta|pagination|pager|skip-link|screen-reader-text|sr-only|visually-hidden|toolbar|masthead|disclaimer|copyright';
const FURNITURE_NAME = new RegExp(String.raw`^(?:${FURNITURE_WORD})(?:$|[_-])|[_-](?:${FURNITURE_WORD})$`, 'i');
/** Names that speak of furniture and are none: `no-toc`, `has-sidebar`, `sidebar-enabled`. */
const ABOUT_FURNITURE =
  /^(?:no|has|hide|hidden|with|without|is|not|js|show)[_-]|[_-](?:enabled|disabled|active|visible|open|true|false|off|on|left|right)$/i;
const CAPTION_NAME = /^(?:fig|photo|image|img|media|wp|gallery)?[_-]?(?:caption|credit)s?(?:$|[_-])|[_-](?:caption|credit)s?$/i;
const HEADING = /^h[1-6]$/;

/** A name alone makes no furniture of what holds this share of a page's prose: templates call whole articles `widget` or `share`. */
const MOST_OF_PAGE = 0.4;

interface Surroundings {
  isFurniture: boolean;
  isCaption: boolean;
}

/** All blocks of a page, in order. Linear in the number of blocks and their depth. */
export function pageBlocks(root: DomElement): PageBlock[] {
  const blocks = blocksOf(root).map((block) => ({
    block,
    path: pathOf(block.element, root),
    linkShare: block.linked / Math.max(1, block.text.length),
  }));
  const prose = new Map<DomElement, number>();
  for (const { block, path, linkShare } of blocks) {
    if (readsAsProse(block.text, linkShare)) for (const element of path) prose.set(element, (prose.get(element) ?? 0) + block.text.length);
  }
  const most = (prose.get(root) ?? 0) * MOST_OF_PAGE;
  const known = new Map<DomElement, Surroundings>();
  const surroundings = (element: DomElement): Surroundings => {
    const before = known.get(element);
    if (before) return before;
    const outer = element.parentNode && element !== root ? surroundings(element.parentNode) : { isFurniture: false, isCaption: false };
    const holdsMost = (prose.get(element) ?? 0) > most;
    const own = {
      isFurniture: outer.isFurniture || (!holdsMost && isFurniture(element)),
      isCaption:
        outer.isCaption || element.localName === 'figcaption' || (!holdsMost && namesOf(element).some((name) => CAPTION_NAME.test(name))),
    };
    known.set(element, own);
    return own;
  };
  return blocks.map(({ block, path, linkShare }) => {
    const place = surroundings(block.element);
    return {
      ...block,
      ...place,
      path,
      linkShare,
      isHeading: HEADING.test(block.element.localName),
      isProse: !place.isFurniture && !place.isCaption && readsAsProse(block.text, linkShare),
    };
  });
}

function isFurniture(element: DomElement): boolean {
  if (element.localName === 'body' || element.localName === 'html' || element.localName === 'main' || element.localName === 'article')
    return false;
  if (FURNITURE_ELEMENT.has(element.localName)) return true;
  if (FURNITURE_ROLE.test(element.getAttribute('role') ?? '')) return true;
  if (element.getAttribute('aria-hidden') === 'true' || element.getAttribute('hidden') !== null) return true;
  return namesOf(element).some((name) => FURNITURE_NAME.test(name) && !ABOUT_FURNITURE.test(name));
}

/** Elements whose id is made of the words of their text, for links to point at. */
const ANCHORED = /^(?:h[1-6]|p|li|span|a|dt)$/;

/** Class names without BEM modifiers, and the id. */
function namesOf(element: DomElement): string[] {
  const classes = (element.getAttribute('class') ?? '').slice(0, 300).split(/\s+/);
  const names = ANCHORED.test(element.localName) ? classes : [...classes, element.id.slice(0, 60)];
  return names.map((name) => name.replace(/--.*$/, '')).filter((name) => name !== '');
}

function readsAsProse(text: string, linkShare: number): boolean {
  if (linkShare > 0.5) return false;
  return text.length >= 140 || (text.length >= 50 && /[.!?:;…。！？][”"’')\]]?(\s|$)/.test(text));
}

function pathOf(element: DomElement, root: DomElement): DomElement[] {
  const path: DomElement[] = [];
  for (let at: DomElement | null = element; at && at !== root; at = at.parentNode) path.push(at);
  path.push(root);
  return path;
}
