import type { Doc, Token } from '../document/doc.js';
import { GROUP_NOUNS } from '../lexicon/groups.js';
import { GIVEN_NAMES, OFFICES, TITLES } from '../lexicon/offices.js';

/** Bodies that only a state has, before "of" and after "'s". */
const ORGANS = /^(?:ministry|government|parliament|embassy|consulate)$/;
const OWN_ORGANS =
  /^(?:(?:foreign|defen[cs]e|interior|health|prime|finance|justice)$|ministry|parliament|embassy|ambassador|navy|consulate)/;
/** What an adjective of nationality stands before when its noun acts for a state. */
const OF_STATE =
  /^(?:army|government|military|ministry|parliament|president|officials?|forces|troops|soldiers|warplanes|jets|planes|drones|aircraft|warships|arms|weapons|missiles|border|navy|intelligence|security|foreign|health|defen[cs]e|interior|air|armed|prime)$/;
const LAND = /(?:ia|stan|land)$/;

/**
 * Names of states that no list has, by the company they keep: "the foreign ministry of Ruvania", "the border with Ruvania", "Ruvania's parliament",
 * "Ruvania" beside "Ruvanian officials", "backed by Ruvania". Single words with a capital; `taken` words belong to listed names.
 *
 * @returns the names as the text writes them
 */
export function inferStates(doc: Doc, taken: Int32Array): ReadonlySet<string> {
  const states = new Set<string>();
  if (doc.capitals) return states;
  const { tokens } = doc;
  const names = tokens.filter((token) => (taken[token.index] ?? -1) < 0 && isName(token));
  const adjectives = new Set<string>();
  for (const token of names) {
    if (/(?:an|ese|ish)$/.test(token.lower) && OF_STATE.test(tokens[token.index + 1]?.lower ?? '')) adjectives.add(token.text);
  }
  for (const token of names) {
    const k = token.index;
    if (states.has(token.text) || !standsAlone(tokens, k)) continue;
    const word = (at: number): string => (tokens[at]?.sentence === token.sentence ? (tokens[at]?.lower ?? '') : '');
    if (
      (word(k - 1) === 'of' && ORGANS.test(word(k - 2))) ||
      (word(k - 1) === 'with' && /^borders?$/.test(word(k - 2))) ||
      (/^neighbou?ring$/.test(word(k - 1)) && LAND.test(token.lower)) ||
      (word(k + 1) === "'s" && OWN_ORGANS.test(word(k + 2))) ||
      (word(k - 1) === 'by' && /^(?:backed|armed|funded|financed|sponsored)$/.test(word(k - 2)) && LAND.test(token.lower)) ||
      adjectivesOf(token.text).some((adjective) => adjectives.has(adjective))
    )
      states.add(token.text);
  }
  return states;
}

/** A word with a capital that is no given name, title or common noun. */
const isName = (token: Token): boolean =>
  (token.pos === 'PROPN' || token.pos === 'NOUN' || token.pos === 'ADJ') &&
  /^\p{Lu}\p{Ll}{3,}$/u.test(token.text) &&
  !GIVEN_NAMES.has(token.lower) &&
  !OFFICES.has(token.lower) &&
  !TITLES.has(token.lower) &&
  !GROUP_NOUNS.has(token.lower);

/** No part of a longer name: no capital beside it, but that of the sentence's own first word. */
function standsAlone(tokens: readonly Token[], at: number): boolean {
  const beside = (token: Token | undefined): boolean =>
    token !== undefined && token.sentence === tokens[at]?.sentence && /^\p{Lu}/u.test(token.text) && token.pos === 'PROPN';
  return !beside(tokens[at - 1]) && !beside(tokens[at + 1]);
}

/** "Ruvania": Ruvanian; "Sedany": Sedanian; "Tolland": Tollandese. */
function adjectivesOf(name: string): string[] {
  const stem = name.replace(/[aeiouy]$/u, '');
  return [`${name}n`, `${stem}ian`, `${stem}an`, `${name}ian`, `${name}an`, `${stem}ese`, `${name}ese`, `${stem}ish`, `${name}ish`];
}
