import type { Word } from './chunk.js';

/** A word of a sentence with its neighbours, as the rules that mend tags see it. */
export interface TagContext {
  word: Word;
  before: Word | undefined;
  after: Word | undefined;
  /** The word before `before`. */
  back: Word | undefined;
  /** The word after `after`. */
  next: Word | undefined;
  text: string;
  /** Whether the run of nouns and adjectives that ends before the word begins right behind a comma or a closing quotation mark. */
  afterComma: () => boolean;
  /** No verb stands before the word in its sentence. */
  verbless: () => boolean;
  /** It opens the sentence. */
  first: boolean;
  /** The text is written in capitals throughout, or the line Has Them All Along: case tells nothing. */
  capitals: boolean;
}

/** Whether the word goes on a name: both it and the name before it have capitals where case tells something. */
export const goesOnName = ({ before, text, first, capitals }: TagContext): boolean =>
  !capitals && !first && /^\p{Lu}\p{Ll}/u.test(text) && before?.pos === 'PROPN' && /^\p{Lu}\p{Ll}/u.test(before.text);

/** A rule that returns the mended tag or null; its examples are its tests. */
export interface TagRule {
  name: string;
  examples: readonly string[];
  /** The tags that it mends; any tag where it does not say. */
  on?: readonly Word['pos'][];
  /** The words, in small letters, that it mends; any word where it does not say. */
  words?: ReadonlySet<string>;
  mend: (c: TagContext) => Word['pos'] | null;
}
