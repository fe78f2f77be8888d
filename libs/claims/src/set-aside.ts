import type { Doc } from './document/doc.js';

/** A revision that is not read, and why. */
export interface SetAside {
  kind: 'set-aside';
  reason: 'language' | 'empty' | 'too-long' | 'not-an-article';
  detail: string;
}

/** Function words of English; about every second word of running English is one of the commonest hundred. */
const ENGLISH = new Set(
  'the of and to in a is that for it on was with as at by be this have from or had not are but what all were when we there can an your which their said if do will each about how up out them then she many some so these would other into has more her two like him see could no make than first been its who now people my made over did down only way find use may long little very after words called just where most know he his they you one us our between against during also'.split(
    ' ',
  ),
);

/** The word begins with a small or capital letter of ASCII, as most do. */
const beginsPlain = (word: string): boolean => (word >= 'a' && word < '{') || (word >= 'A' && word < '[');

/** The longest text that is read, in UTF-16 units: about 300,000 words, more than any article has. */
const LONGEST = 2_000_000;

/** Why a document is not read, or null where it is. */
export function reasonToSetAside(doc: Doc): SetAside | null {
  if (doc.tokens.length === 0) return { kind: 'set-aside', reason: 'empty', detail: 'the text has no words' };
  if (doc.text.length > LONGEST)
    return { kind: 'set-aside', reason: 'too-long', detail: `the text has ${doc.text.length} characters; at most ${LONGEST} are read` };
  const words = doc.tokens.slice(0, 4000).filter((t) => beginsPlain(t.text) || /\p{L}/u.test(t.text));
  if (words.length < 20) return null;
  const latin = words.filter((t) => beginsPlain(t.text) || /\p{Script=Latin}/u.test(t.text)).length / words.length;
  const english = words.filter((t) => ENGLISH.has(t.lower)).length / words.length;
  if (latin < 0.5)
    return { kind: 'set-aside', reason: 'language', detail: `${Math.round((1 - latin) * 100)} % of the words are not in the Latin script` };
  // Telegrams, headlines and lists of names stay above a tenth; German, French, Spanish and Turkish below a fifteenth.
  if (english < 0.08 && words.length >= 40)
    return { kind: 'set-aside', reason: 'language', detail: `only ${Math.round(english * 100)} % of the words are common English words` };
  return null;
}
