import type { Doc } from '../document/doc.js';
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
    let words = 0;
    for (let n = 3; n >= 1 && words === 0; n--) {
      if (k + n > tokens.length) continue;
      const phrase =
        n === 1
          ? token.lower
          : tokens
              .slice(k, k + n)
              .map((t) => t.lower)
              .join(' ');
      if (isWeapon(phrase)) words = n;
    }
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

const isWeapon = (phrase: string): boolean =>
  WEAPON_NOUNS.has(phrase) ||
  (phrase.endsWith('s') && (WEAPON_NOUNS.has(phrase.slice(0, -1)) || (phrase.endsWith('es') && WEAPON_NOUNS.has(phrase.slice(0, -2)))));
