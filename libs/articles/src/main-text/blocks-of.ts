import { isElement, TEXT, type DomElement, type DomNode } from '../dom/dom.js';

/** Elements that begin and end a block of text. */
const BLOCK = new Set(['address', 'article', 'aside', 'blockquote', 'body', 'center', 'dd', 'details', 'dialog', 'dir', 'div', 'dl', 'dt', 'fieldset', 'figcaption', 'figure', 'footer', 'form', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'header', 'hgroup', 'hr', 'html', 'li', 'main', 'menu', 'nav', 'ol', 'p', 'pre', 'section', 'summary', 'table', 'tbody', 'tfoot', 'thead', 'tr', 'ul', 'caption']); // prettier-ignore
/** Elements whose text nobody reads. */
const SILENT = new Set(['script', 'style', 'noscript', 'template', 'svg', 'math', 'iframe', 'object', 'embed', 'audio', 'video', 'canvas', 'button', 'select', 'textarea', 'input', 'option', 'head', 'title']); // prettier-ignore

export interface Block {
  text: string;
  /** The nearest block element around the text. */
  element: DomElement;
  /** Characters of the text that are inside links. */
  linked: number;
}

/**
 * The text of a tree by blocks, in order: block elements and two `<br>` in a row part blocks, white space is folded, words of
 * neighbouring cells and lines stay apart. `skip` leaves elements out.
 */
export function blocksOf(root: DomElement, skip?: ReadonlySet<DomElement>): Block[] {
  const blocks: Block[] = [];
  let parts: string[] = [];
  let linked = 0;
  let breaks = 0;
  let owner = root;

  const end = (next: DomElement): void => {
    const text = parts
      .join('')
      .replace(/[\s\u00a0]+/g, ' ')
      .trim();
    if (text !== '') blocks.push({ text, element: owner, linked });
    parts = [];
    linked = 0;
    breaks = 0;
    owner = next;
  };

  const walk = (node: DomNode, block: DomElement, inLink: boolean): void => {
    if (node.nodeType === TEXT) {
      const text = node.nodeValue ?? '';
      if (text.trim() !== '') breaks = 0;
      parts.push(text);
      if (inLink) linked += text.trim().length;
      return;
    }
    if (!isElement(node)) return;
    const name = node.localName;
    if (SILENT.has(name) || skip?.has(node)) return;
    if (name === 'br') {
      parts.push(' ');
      breaks += 1;
      if (breaks === 2) end(block);
      return;
    }
    const isBlock = BLOCK.has(name);
    if (isBlock) end(node);
    if (name === 'td' || name === 'th') parts.push(' ');
    for (const child of node.childNodes) walk(child, isBlock ? node : block, inLink || name === 'a');
    if (name === 'td' || name === 'th') parts.push(' ');
    if (isBlock) end(block);
  };
  walk(root, root, false);
  end(root);
  return blocks;
}
