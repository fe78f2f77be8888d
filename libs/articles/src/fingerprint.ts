/** Words in a shingle: fewer meet by chance, more miss light edits. */
const WORDS = 5;
/** One shingle in so many is kept, by its hash, so that two texts keep the same ones. */
const SAMPLED = 16;

/**
 * Sampled hashes of a text's five-word shingles, as signed 32-bit integers, ascending, each once: the near-duplicate fingerprint. Texts that
 * share passages share hashes, whatever was cut off or put before. A text too short to be sampled has its smallest hash; one without words none.
 */
export function fingerprint(text: string): number[] {
  const words = (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).map(hashOf);
  const sampled = new Set<number>();
  let smallest: number | null = null;
  for (let start = 0; start + Math.min(WORDS, words.length) <= words.length && start < Math.max(words.length, 1); start += 1) {
    const shingle = words.slice(start, start + WORDS);
    if (shingle.length === 0) break;
    const hash = mixed(shingle);
    if (smallest === null || hash < smallest) smallest = hash;
    if ((hash & (SAMPLED - 1)) === 0) sampled.add(hash);
    if (words.length <= WORDS) break;
  }
  if (sampled.size === 0 && smallest !== null) sampled.add(smallest);
  return [...sampled].sort((a, b) => a - b);
}

/** FNV-1a, 32 bits, over UTF-16 units. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at += 1) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return hash;
}

/** Words in order, then the finish of MurmurHash3, without which the low bits that sampling looks at are poorly spread. */
function mixed(words: number[]): number {
  let hash = 0;
  for (const word of words) hash = Math.imul(hash, 31) + word;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) | 0;
}
