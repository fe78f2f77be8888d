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
  if (PLAIN.test(name)) return normalPlain(name.toLowerCase());
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’']s(?![\p{L}\p{N}])/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/(?:^|(?<= ))(?:the|a|an) /gu, '')
    .trim();
}

/** As `normalName`, of ASCII in small letters: nothing but these letters and digits is a word. */
function normalPlain(name: string): string {
  const owned = name.includes("'s") ? name.replace(/'s(?![a-z0-9])/g, '') : name;
  return owned
    .replace(/[^a-z0-9]+/g, ' ')
    .replace(/\b(?:the|a|an) /g, '')
    .trim();
}

/** A quote for comparison: typographic marks, white space and case do not count. */
export function normalQuote(quote: string): string {
  return (PLAIN.test(quote) ? quote : quote.normalize('NFKC'))
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
