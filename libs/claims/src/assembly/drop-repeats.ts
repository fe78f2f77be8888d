import type { Draft } from './draft.js';

/** A relation counts once, at its fullest statement; a headline that is printed twice counts once. */
export function dropRepeats(all: readonly Draft[]): Draft[] {
  const seen = new Map<string, number>();
  const out: Draft[] = [];
  for (const explained of all) {
    const { claim } = explained;
    if (claim.type === 'RELATION') {
      if (claim.actors.length === 0) continue;
      const key = [claim.relation, ...claim.actors.map((a) => `${a.role}:${a.name}`)].join('|');
      const at = seen.get(key);
      if (at !== undefined) {
        if (claim.quote.length > out[at]!.claim.quote.length * 1.5 && claim.relation !== 'also-called') out[at] = explained;
        continue;
      }
      seen.set(key, out.length);
    } else {
      const key = `${claim.type}|${claim.quote}`;
      if (seen.has(key)) continue;
      seen.set(key, out.length);
    }
    out.push(explained);
  }
  return out;
}
