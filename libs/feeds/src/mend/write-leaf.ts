import { cleanHtml } from '../html/clean-html.js';
import { escapeHtml } from '../html/escape-html.js';
import { resolveUrl } from '../html/resolve-url.js';
import type { OpenLeaf } from './open-leaf.js';

/** The element written for the parser, or null where there is nothing to say. */
export function writeLeaf(open: OpenLeaf): string | null {
  const { leaf, element, plain } = open;
  const { as } = leaf;
  switch (leaf.kind) {
    case 'html': {
      const value = cleanHtml(htmlOf(open), element.base);
      return as === 'content' && value === '' ? null : `<${as}${as.includes(':') ? '' : ' type="html"'}>${escapeHtml(value)}</${as}>`;
    }
    case 'text':
      return `<${as}>${escapeHtml(plain.trim())}</${as}>`;
    case 'url':
      return `<${as}>${escapeHtml(resolveUrl(plain, element.base) ?? '')}</${as}>`;
    case 'link': {
      const { href, rel, type } = element.attributes;
      const target = resolveUrl(href ?? plain, element.base);
      if (target === null) return null;
      const more = [...(rel ? [['rel', rel]] : []), ...(type ? [['type', type]] : [])].map(
        ([name, value]) => ` ${name}="${escapeHtml(value ?? '')}"`,
      );
      return `<${as} href="${escapeHtml(target)}"${more.join('')}/>`;
    }
    case 'guid': {
      const isAddress = element.attributes.ispermalink?.trim().toLowerCase() !== 'false';
      const target = isAddress ? resolveUrl(plain, element.base) : null;
      const href = target !== null && /^https?:/i.test(target) ? ` href="${escapeHtml(target)}"` : '';
      return plain.trim() === '' ? null : `<${as}${href}>${escapeHtml(plain.trim())}</${as}>`;
    }
    case 'person':
      return writePerson(open);
  }
}

/** Text constructs of RSS and Atom, 0.3's `mode` included, as HTML. */
function htmlOf(open: OpenLeaf): string {
  const { element, plain, markup, hasElements } = open;
  const { mode, type } = element.attributes;
  const kind = type?.trim().toLowerCase();
  if (mode === 'base64' || (kind !== undefined && /^(?!.*xml)(application|image|audio|video)\//.test(kind) && looksLikeBase64(plain))) {
    const decoded = Buffer.from(plain, 'base64').toString('utf8');
    return looksLikeHtml(decoded) || kind?.includes('html') ? decoded : escapeHtml(decoded);
  }
  if (hasElements) return markup;
  if (kind === 'text' || kind === 'text/plain') return escapeHtml(plain);
  // xhtml without an element in it is text; without a type, what looks like HTML was meant to be: most publishers forget to say so
  if (kind === 'xhtml' || kind === 'application/xhtml+xml') return markup;
  return plain;
}

function looksLikeHtml(text: string): boolean {
  return /<\/?[a-z][^<>]*>|&#?\w+;/i.test(text);
}

function looksLikeBase64(text: string): boolean {
  return /^[A-Za-z0-9+/=\s]+$/.test(text);
}

function writePerson(open: OpenLeaf): string | null {
  const { leaf, plain, parts } = open;
  const name = oneLine(parts.name ?? '');
  const email = oneLine(parts.email ?? '');
  const whole = open.hasElements && (name || email) ? '' : oneLine(plain);
  if (leaf.as === 'author' && open.leaf.one === undefined && whole === '' && (name || email)) {
    return `<author><name>${escapeHtml(name || email)}</name>${email ? `<email>${escapeHtml(email)}</email>` : ''}</author>`;
  }
  const said = whole || (name && email ? `${name} (${email})` : name || email);
  return said === '' ? null : `<${leaf.as}>${leaf.as === 'author' ? `<name>${escapeHtml(said)}</name>` : escapeHtml(said)}</${leaf.as}>`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
