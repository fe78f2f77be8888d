import type { Doc } from '../document/doc.js';
import { PEOPLES } from '../lexicon/peoples.js';

/** Peoples and communities named by themselves: "Kurds", "the Fulani", "Sunnis"; not where they only modify a noun ("Kurdish units"). */
export function findPeoples(doc: Doc, taken: Int32Array): { first: number; next: number }[] {
  const out: { first: number; next: number }[] = [];
  const { tokens } = doc;
  for (let k = 0; k < tokens.length; k++) {
    const token = tokens[k];
    if (!token || !PEOPLES.has(token.lower) || (taken[k] ?? -1) >= 0) continue;
    if (!doc.capitals && !/^\p{Lu}/u.test(token.text)) continue;
    const next = tokens[k + 1];
    const modifies =
      next !== undefined &&
      next.sentence === token.sentence &&
      next.spaced &&
      /^(?:NOUN|PROPN|ADJ)$/.test(next.pos) &&
      next.lower !== 'west' &&
      next.lower !== 'east';
    if (!modifies && (token.lower.endsWith('s') || token.pos !== 'ADJ' || /^(?:the|among|by|of|against)$/.test(tokens[k - 1]?.lower ?? '')))
      out.push({ first: k, next: k + 1 });
  }
  return out;
}
