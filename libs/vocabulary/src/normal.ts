/**
 * A text that PostgreSQL and a hash can hold: lone surrogates become U+FFFD and U+0000 is removed, since PostgreSQL refuses both.
 * Offsets count UTF-16 units of the text that comes back, so this runs before anything is measured.
 */
export function wellFormed(text: string): string {
  return text.toWellFormed().replaceAll('\0', '');
}

/** ASCII alone: there is nothing to decompose. Most names are such, and they are compared often. */
const PLAIN = /^[\0-\x7f]*$/;

/** A name for comparison: no marks, no case, no articles, no possessive, single spaces. "The Kata'ib Hizballah’s" gives "kata ib hizballah". */
export function normalName(name: string): string {
  return (PLAIN.test(name) ? name : name.normalize('NFKD').replace(/\p{M}/gu, ''))
    .toLowerCase()
    .replace(/[’']s(?![\p{L}\p{N}])/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/(?:^|(?<= ))(?:the|a|an) /gu, '')
    .trim();
}

/** A quote for comparison: typographic marks, white space and case do not count. */
export function normalQuote(quote: string): string {
  return (PLAIN.test(quote) ? quote : quote.normalize('NFKC'))
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
