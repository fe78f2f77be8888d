import type { Doc, Token } from '../document/doc.js';
import { WEAPON_NAMES, WEAPON_NOUNS } from '../lexicon/weapons.js';

/** Weapons, munitions, vehicles and platforms, as token ranges. */
export function findWeapons(doc: Doc): { first: number; next: number; head: number }[] {
  const out: { first: number; next: number; head: number }[] = [];
  const { tokens } = doc;
  for (let k = 0; k < tokens.length; k++) {
    const token = tokens[k];
    if (!token) continue;
    if (WEAPON_NAMES.has(token.lower) && (doc.capitals || /\p{Lu}|\d/u.test(token.text))) {
      let next = k + 1;
      while (
        next < k + 3 &&
        tokens[next]?.pos === 'NOUN' &&
        tokens[next]?.sentence === token.sentence &&
        isWeapon(tokens[next]?.lower ?? '')
      )
        next += 1;
      out.push({ first: k, next, head: next - 1 });
      k = next - 1;
      continue;
    }
    if (token.pos !== 'NOUN' && token.pos !== 'PROPN') continue;
    const words = lengthAt(tokens, k);
    if (words === 0) continue;
    const head = k + words - 1;
    const after = tokens[head + 1];
    if (after && after.sentence === token.sentence && after.pos === 'NOUN' && after.spaced && !isWeapon(after.lower)) continue;
    let first = k;
    while (
      first > 0 &&
      first > k - 4 &&
      tokens[first - 1]?.sentence === token.sentence &&
      /^(?:ADJ|NOUN)$/.test(tokens[first - 1]?.pos ?? '')
    )
      first -= 1;
    const last = out.at(-1);
    if (last && last.next > first) first = last.next;
    if (first > k) continue;
    out.push({ first, next: head + 1, head });
    k = head;
  }
  return out;
}

/** The first words of the listed phrases of more than one word. */
const OPENINGS: ReadonlySet<string> = new Set([...WEAPON_NOUNS].filter((noun) => noun.includes(' ')).map((noun) => noun.split(' ')[0]!));

/** How many words the longest listed phrase has that begins at a token; 0 where none does. */
function lengthAt(tokens: readonly Token[], at: number): number {
  const first = tokens[at]!.lower;
  if (OPENINGS.has(first)) {
    for (let n = Math.min(3, tokens.length - at); n > 1; n -= 1)
      if (
        isWeapon(
          tokens
            .slice(at, at + n)
            .map((t) => t.lower)
            .join(' '),
        )
      )
        return n;
  }
  return isWeapon(first) ? 1 : 0;
}

const isWeapon = (phrase: string): boolean =>
  WEAPON_NOUNS.has(phrase) ||
  (phrase.endsWith('s') && (WEAPON_NOUNS.has(phrase.slice(0, -1)) || (phrase.endsWith('es') && WEAPON_NOUNS.has(phrase.slice(0, -2)))));
