import type { Doc } from '../document/doc.js';
import { NATIONALITIES } from './group-words.js';
import { changed, type FoundMention } from './mention.js';

/** "Ruvanian and Ostrian troops": the first adjective has the noun of the last, and means the same of its own state. */
export function sharedHeads(doc: Doc, mentions: readonly FoundMention[]): FoundMention[] {
  const out = [...mentions];
  const adjectiveAt = new Map<number, number>();
  mentions.forEach((m, i) => {
    if (m.kind === 'state' && m.adjective && !m.inside) adjectiveAt.set(m.lastToken, i);
  });
  if (adjectiveAt.size === 0) return out;
  mentions.forEach((m) => {
    if (m.kind !== 'military' || m.country === null || m.name !== militaryOf(m.country)) return;
    let at = m.firstToken - 1;
    let joint = /^(?:and|or)$/;
    for (let i = adjectiveAt.get(at); i !== undefined && joint.test(doc.tokens[at]?.lower ?? ''); i = adjectiveAt.get(at)) {
      const first = mentions[i]!;
      if (first.country === null) return;
      out[i] = changed(first, { kind: 'military', name: militaryOf(first.country), adjective: false });
      at = first.firstToken - 1;
      joint = /^,$/;
    }
  });
  return out;
}

const militaryOf = (country: string): string => `${NATIONALITIES.get(country) ?? ''} military`;
