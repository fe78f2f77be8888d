import { decodeHTML } from 'entities';
import sanitizeHtml from 'sanitize-html';
import { escapeHtml } from './escape-html.js';
import { isDeep } from './is-deep.js';
import { resolveUrl } from './resolve-url.js';

/** Attributes that hold an address, by element. */
const ADDRESSES = ['href', 'src', 'cite', 'poster', 'longdesc'];

const INLINE = ['a', 'abbr', 'acronym', 'b', 'bdi', 'bdo', 'big', 'br', 'cite', 'code', 'del', 'dfn', 'em', 'font', 'i', 'img', 'ins', 'kbd', 'mark', 'q', 's', 'samp', 'small', 'span', 'strike', 'strong', 'sub', 'sup', 'time', 'tt', 'u', 'var', 'wbr']; // prettier-ignore
const BLOCKS = ['address', 'article', 'aside', 'blockquote', 'caption', 'center', 'col', 'colgroup', 'dd', 'details', 'dir', 'div', 'dl', 'dt', 'figcaption', 'figure', 'footer', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'header', 'hr', 'li', 'main', 'menu', 'nav', 'ol', 'p', 'pre', 'section', 'summary', 'table', 'tbody', 'td', 'tfoot', 'th', 'thead', 'tr', 'ul', 'audio', 'video', 'picture', 'source', 'track']; // prettier-ignore

/** HTML deeper than this keeps its text alone: the sanitiser's time grows with the square of the depth, and no text needs it. */
const DEEPEST = 100;

/**
 * HTML without anything that runs, loads or styles, and with absolute addresses. A `<!` that begins no comment stays as text. What comes
 * back is balanced and cleaning it again changes nothing.
 */
export function cleanHtml(html: string, base: string | null): string {
  if (!/[<&>"]/.test(html)) return html.trim();
  if (isDeep(html, DEEPEST))
    return escapeHtml(
      decodeHTML(html.replace(/<[^<>]*>/g, ' '))
        .replace(/\s+/g, ' ')
        .trim(),
    );
  return sanitizeHtml(html.replace(/<!doctype[^>]{0,500}>/gi, '').replace(/<!(?!--)/g, '&lt;!'), {
    allowedTags: [...INLINE, ...BLOCKS],
    allowedAttributes: {
      '*': ['title', 'lang', 'dir', 'datetime'],
      a: ['href', 'rel', 'name', 'hreflang', 'type'],
      blockquote: ['cite'],
      q: ['cite'],
      del: ['cite'],
      ins: ['cite'],
      img: ['src', 'srcset', 'alt', 'width', 'height', 'longdesc'],
      audio: ['src', 'controls'],
      video: ['src', 'poster', 'controls', 'width', 'height'],
      source: ['src', 'srcset', 'type', 'media'],
      track: ['src', 'kind', 'srclang', 'label'],
      td: ['colspan', 'rowspan', 'headers', 'scope'],
      th: ['colspan', 'rowspan', 'headers', 'scope'],
      ol: ['start', 'type', 'reversed'],
      col: ['span'],
    },
    allowedSchemes: ['http', 'https', 'mailto', 'ftp', 'tel', 'tag', 'urn'],
    allowProtocolRelative: true,
    nonTextTags: ['script', 'style', 'textarea', 'option', 'xmp', 'noscript', 'iframe', 'object', 'embed', 'applet', 'title'],
    transformTags: { '*': (tagName, attributes) => ({ tagName, attribs: absolute(attributes, base) }) },
  }).trim();
}

function absolute(attributes: Record<string, string>, base: string | null): Record<string, string> {
  for (const name of ADDRESSES) {
    const address = attributes[name];
    if (address === undefined) continue;
    const resolved = resolveUrl(address, base);
    if (resolved === null) delete attributes[name];
    else attributes[name] = resolved;
  }
  return attributes;
}
