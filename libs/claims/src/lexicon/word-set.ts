/** A set of the words of a text, which stand apart by white space: looked up many times a sentence, where an alternation would be run. */
export const wordSet = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/u));
