import { Parser } from 'htmlparser2';

/** Elements after which a word ends. */
const BREAKS = /^(br|p|div|li|ul|ol|tr|td|th|table|h[1-6]|hr|blockquote|section|article)$/;

/** The text of HTML on one line, without tags and references; null where nothing is left. */
export function plainText(html: string | null): string | null {
  if (html === null) return null;
  if (!/[<&]/.test(html)) return oneLine(html);
  const parts: string[] = [];
  const parser = new Parser({
    onopentagname: (name) => BREAKS.test(name) && parts.push(' '),
    ontext: (text) => parts.push(text),
    onclosetag: (name) => BREAKS.test(name) && parts.push(' '),
  });
  parser.end(html);
  return oneLine(parts.join(''));
}

function oneLine(text: string): string | null {
  const line = text.replace(/\s+/g, ' ').trim();
  return line === '' ? null : line;
}
