import { GROUP_NOUNS } from '../lexicon/groups.js';
import { tagWords, type TaggedWord } from './tag-words.js';

/**
 * Headlines In Title Case lead the tagger to names everywhere. Where most words of a line have a capital, its words are tagged again in small
 * letters, and what then is plainly no name (a verb, an adverb, a function word, "gunmen") keeps that tag.
 */
export function tagHeadline(words: TaggedWord[], text: string, read: string): TaggedWord[] {
  const letters = words.filter((word) => /^\p{L}{4,}/u.test(text.slice(word.start, word.end)));
  const capitals = letters.filter((word) => /^\p{Lu}/u.test(text.slice(word.start, word.end)));
  if (letters.length < 3 || capitals.length < letters.length * 0.7) return words;
  const first = words[0]!.start;
  const last = words.at(-1)!.end;
  const small = read.slice(first, last).toLowerCase();
  if (small.length !== last - first) return words;
  const again = new Map(tagWords(small, 0, small.length).map((word) => [word.start + first, word]));
  return words.map((word) => {
    const other = again.get(word.start);
    if (other === undefined || word.pos !== 'PROPN') return word;
    const people = GROUP_NOUNS.get(small.slice(word.start - first, word.end - first));
    if (other.pos === 'NOUN' && people?.shape === 'many' && people.armed) return { ...word, pos: other.pos, lemma: other.lemma };
    if (/^(?:VERB|AUX|ADP|DET|PRON|CCONJ|SCONJ|ADV|PART)$/u.test(other.pos) && other.end === word.end - first)
      return { ...word, pos: other.pos, lemma: other.lemma };
    return word;
  });
}
