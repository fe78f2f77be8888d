/** The first text that says something; else `''` where one was given empty; else null. */
export function first(...texts: (string | null | undefined)[]): string | null {
  let isEmpty = false;
  for (const text of texts) {
    if (text === null || text === undefined) continue;
    if (text.trim() !== '') return text;
    isEmpty = true;
  }
  return isEmpty ? '' : null;
}
