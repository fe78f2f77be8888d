/** Longest first line that is taken for a title. */
const LONGEST_TITLE = 200;

/** A plain text as it stands: line ends alike, no white space around it. Its first line is its title where it stands alone and ends no sentence. */
export function readPlain(source: string): { title: string | null; text: string } {
  const text = source
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .trim();
  const first = /^([^\n]+)\n[ \t]*\n/.exec(text)?.[1]?.trim();
  const isTitle = first !== undefined && first.length <= LONGEST_TITLE && !/[.!?:;,"”]$/.test(first);
  return { title: isTitle ? first : null, text };
}
