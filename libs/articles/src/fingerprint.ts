import { SAMPLING_RATES } from '@hearsay/vocabulary';

/** Words in a shingle: fewer meet by chance, more miss light edits. */
const WORDS = 5;
/** Texts of up to so many shingles keep all of them, then one in 4, then one in 16: enough hashes to compare, few enough to keep. */
const UP_TO = [
  { shingles: 256, rate: SAMPLING_RATES[0] },
  { shingles: 1024, rate: SAMPLING_RATES[1] },
  { shingles: Infinity, rate: SAMPLING_RATES[2] },
] as const;

/**
 * Sampled hashes of a text's five-word shingles, as signed 32-bit integers, ascending, each once: the near-duplicate fingerprint. Texts that
 * share passages share hashes, whatever was cut off or put before; `containment` of the vocabulary compares two. A text without words has none.
 */
export function fingerprint(text: string): number[] {
  const words = (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).map(hashOf);
  if (words.length === 0) return [];
  const shingles = Math.max(words.length - WORDS + 1, 1);
  const { rate } = UP_TO.find((tier) => shingles <= tier.shingles)!;
  const sampled = new Set<number>();
  for (let start = 0; start < shingles; start += 1) {
    const hash = mixed(words.slice(start, start + WORDS));
    if ((hash & (rate - 1)) === 0) sampled.add(hash);
  }
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
