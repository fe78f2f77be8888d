const PLAIN = /^[a-z0-9.]*$/;

/** A word of a name for comparison: no case, no marks, no apostrophes; "Kata'ib" and "Kataib" are one. */
export function foldWord(word: string): string {
  return foldLower(word.toLowerCase());
}

/** As `foldWord`, of a word that is in small letters already, as those of a document are. */
export function foldLower(lower: string): string {
  if (PLAIN.test(lower)) return lower;
  return lower.normalize('NFKD').replace(/[\p{M}'’‘`´ʿʾʻʼ]/gu, '');
}

/** The words of a name, taken apart at blanks, hyphens and slashes and folded. */
export function foldName(name: string): string[] {
  return name
    .split(/[\s\-–/()]+/u)
    .map(foldWord)
    .filter((word) => word !== '');
}
