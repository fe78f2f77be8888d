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
  let key = '';
  for (const word of folded.split(' ')) if (word !== 'al') key += wordKey(word);
  return key;
}

/** Two letters that romanisations write for one sound, and single ones that they interchange. */
const PAIRS: ReadonlyMap<string, string> = new Map(
  'ou:u oo:u kh:h ch:h gh:g dh:d th:t sh:s dj:g ai:i ay:i ei:i ey:i ee:i ie:i iy:i'
    .split(' ')
    .map((pair): [string, string] => [pair.slice(0, 2), pair.slice(3)]),
);
const SINGLES: ReadonlyMap<string, string> = new Map(
  'o:u w:u z:d q:k c:k y:i e:i j:g'.split(' ').map((pair): [string, string] => [pair.slice(0, 1), pair.slice(2)]),
);

function wordKey(word: string): string {
  let out = '';
  let last = '';
  for (let i = 0; i < word.length; i++) {
    const letter = word.charAt(i);
    const pair = PAIRS.get(letter + word.charAt(i + 1));
    if (pair !== undefined) i += 1;
    const sound = pair ?? SINGLES.get(letter) ?? letter;
    if (sound !== last) out += sound;
    last = sound;
  }
  // "Hudaydah", "Hudayda", "Hudaydi": the end of a word is where they differ most.
  return out.endsWith('ah') ? out.slice(0, -2) : /[ahi]$/.test(out) ? out.slice(0, -1) : out;
}
