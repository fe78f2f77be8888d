import { Parser } from 'htmlparser2';

/** Whether elements of a piece of HTML lie more than `limit` deep inside each other. Linear. */
export function isDeep(html: string, limit: number): boolean {
  if (html.split('<', limit + 2).length <= limit + 1) return false;
  let depth = 0;
  let found = false;
  const parser = new Parser({
    onopentag() {
      depth += 1;
      if (depth <= limit) return;
      found = true;
      // what follows cannot change the answer
      parser.pause();
    },
    onclosetag() {
      depth -= 1;
    },
  });
  parser.write(html);
  return found;
}
