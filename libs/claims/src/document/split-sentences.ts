import type { TaggedWord } from './tag-words.js';

/** Longest sentence, in tokens. Whatever works within a sentence may take quadratic time in this, and no sentence of news is longer. */
const LONGEST = 250;

const ENDS = /^(?:[.!?…]+|\.\.\.)$/u;
const CLOSERS = /^(?:["”’'»)\]]|'')$/u;
const OPENERS = /^(?:["“‘«„([]|'|``)$/u;
const SPEECH =
  /^(?:said|says|say|asked|asks|told|tells|added|adds|wrote|writes|replied|declared|shouted|cried|exclaimed|wondered|tweeted|warned)$/iu;
/** Words that begin sentences and hardly ever follow "U.S." or "Gen." inside one. */
const STARTERS = new Set(
  'the a an he she it they we i this that these those there his her its their our in on at by for from after before but and as if when while since meanwhile however according some many most more no not both two three several last then also now'.split(
    ' ',
  ),
);

/** First words (indices) of the sentences of a paragraph of words `from`..`to`. */
export function splitSentences(words: readonly TaggedWord[], text: string, from: number, to: number): number[] {
  const out = [from];
  let start = from;
  for (let k = from; k < to - 1; k += 1) {
    let last = k;
    const word = text.slice(words[k]!.start, words[k]!.end);
    const stop = ENDS.test(word);
    const abbreviated = !stop && word.length > 1 && word.endsWith('.');
    if (stop || abbreviated) {
      while (last + 1 < to && CLOSERS.test(at(words, text, last + 1)) && !spaced(words, text, last + 1)) last += 1;
      if (last + 1 < to && isBoundary(words, text, k, last, to, abbreviated)) {
        out.push(last + 1);
        start = last + 1;
        k = last;
        continue;
      }
    }
    if (k - start >= LONGEST) {
      out.push(k + 1);
      start = k + 1;
    }
  }
  return out;
}

const at = (words: readonly TaggedWord[], text: string, k: number): string => text.slice(words[k]!.start, words[k]!.end);
const spaced = (words: readonly TaggedWord[], text: string, k: number): boolean => /\s/u.test(text[words[k]!.start - 1] ?? ' ');

/** "… said Bell.Some of the shells hit": a web page that lost the space between two sentences. */
function runOn(words: readonly TaggedWord[], text: string, stop: number, next: number, to: number): boolean {
  if (stop === 0 || next + 1 >= to || at(words, text, stop) !== '.') return false;
  return (
    /^[\p{L}-]*\p{Ll}{2}$/u.test(at(words, text, stop - 1)) &&
    /^\p{Lu}\p{Ll}*$/u.test(at(words, text, next)) &&
    spaced(words, text, next + 1)
  );
}

function isBoundary(words: readonly TaggedWord[], text: string, k: number, last: number, to: number, abbreviated: boolean): boolean {
  if (!spaced(words, text, last + 1) && !runOn(words, text, k, last + 1, to)) return false;
  let next = last + 1;
  while (next < to - 1 && OPENERS.test(at(words, text, next))) next += 1;
  const word = at(words, text, next);
  if (/^\p{Ll}/u.test(word) && word !== 'al' && !word.startsWith('al-')) return false;
  if (abbreviated) {
    if (
      /^(?:gen|col|lt|maj|capt|sgt|dr|mr|mrs|ms|sen|rep|gov|st|no|prof|rev|adm|brig|cpl|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|vs|etc)\.$/iu.test(
        at(words, text, k),
      )
    )
      return false;
    // "had dug in. Residents fled": the tagger takes a small word for an abbreviation.
    if (/^(?:in|on|up|out|off|down|over|by|so|to|it|us|me|am|is|was)\.$/u.test(at(words, text, k))) return true;
    return STARTERS.has(word.toLowerCase()) || next > last + 1;
  }
  // "Why?" Smith asked.
  if (last > k && /[!?]/u.test(at(words, text, k))) {
    for (let j = next; j < Math.min(next + 5, to); j += 1) if (SPEECH.test(at(words, text, j))) return false;
  }
  return true;
}
