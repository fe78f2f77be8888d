const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Determiners that say whose: "its troops". */
export const POSSESSIVES = set('its their his her our my your');
/** What makes a noun phrase definite, and any determiner before its noun. */
export const DEFINITE: ReadonlySet<string> = new Set([...POSSESSIVES, 'the', 'these', 'those', 'this', 'that']);
export const DETERMINERS: ReadonlySet<string> = new Set([...DEFINITE, 'a', 'an']);
/** Personal pronouns as subjects, as objects, and all of them. */
export const SUBJECT_PRONOUNS = set('he she it they we i you');
export const OBJECT_PRONOUNS = set('him her it them us me you');
export const PRONOUNS: ReadonlySet<string> = new Set([...SUBJECT_PRONOUNS, ...OBJECT_PRONOUNS]);
/** What a relative clause is said of its noun by. */
export const RELATIVES = set('who whom which that whose');
/** Forms of "be", and of "get" before a participle. */
export const BE_FORMS = set("is are was were be been being am 's 're 'm get got gets getting");
/** Forms of "have" before a participle. */
export const HAVE_FORMS = set("has have had having 've");
export const MONTHS = set('january february march april may june july august september october november december');
export const DAYS = set('sunday monday tuesday wednesday thursday friday saturday');
/** A month or a day of the week. */
export const isDate = (word: string): boolean => MONTHS.has(word) || DAYS.has(word);
/** What is said of a deed: ", an accusation the rebels deny". */
export const SAID_NOUNS = set(
  'claim claims charge charges accusation accusations allegation allegations assertion assertions report reports account version suggestion statement figure figures toll count number',
);
