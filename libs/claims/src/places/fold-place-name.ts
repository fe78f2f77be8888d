const PLAIN = /^[a-z ]*$/;
const ARTICLE = /^(?:ar|as|ash|ad|an|at|az|adh|ath|el|ed|er|es|en)$/;

/**
 * A place name for comparison: no case, no marks, no apostrophes, hyphens as blanks, and every form of the Arabic article as "al",
 * so that "Ar-Raqqah", "el-Raqqah" and "al Raqqah" are one.
 */
export function foldPlaceName(name: string): string {
  let folded = name.toLowerCase();
  if (!PLAIN.test(folded)) {
    folded = folded
      .normalize('NFKD')
      .replace(/[\p{M}'’‘`´ʿʾʻʼ.]/gu, '')
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  }
  if (!folded.includes(' ')) return folded;
  return folded
    .split(' ')
    .map((word, i, all) => (i < all.length - 1 && ARTICLE.test(word) ? 'al' : word))
    .join(' ');
}

/**
 * A still coarser key for names that reach English through transliteration: no article, one letter for those that romanisations
 * interchange, no doubled letters, no final h. "Hudaydah", "Hodeida" and "al-Hudaida" share it.
 */
export function transliterationKey(folded: string): string {
  return folded
    .replace(/\bal /g, '')
    .replace(/ou|oo|o|w/g, 'u')
    .replace(/kh|ch/g, 'h')
    .replace(/gh/g, 'g')
    .replace(/dh|z/g, 'd')
    .replace(/th/g, 't')
    .replace(/sh/g, 's')
    .replace(/q|c/g, 'k')
    .replace(/ai|ay|ei|ey|ee|ie|iy|y|e/g, 'i')
    .replace(/dj|j/g, 'g')
    .replace(/(.)\1+/g, '$1')
    .replace(/(?:ah|a|h|i)\b/g, '')
    .replace(/ /g, '');
}
