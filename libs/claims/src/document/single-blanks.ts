/** White space that is more than one blank; text with single blanks alone, which most is, has none and is not copied. */
const WIDE = /[^\S ]\s*| \s+/g;

/** A text with each run of white space made one blank. */
export const singleBlanks = (text: string): string => text.replace(WIDE, ' ');
