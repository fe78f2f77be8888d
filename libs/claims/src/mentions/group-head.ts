import type { Doc, Token } from '../document/doc.js';
import { GROUP_NOUNS, type GroupNoun } from '../lexicon/groups.js';
import { GIVEN_NAMES, OFFICES } from '../lexicon/offices.js';
import { DIRECTIONS } from '../lexicon/place-words.js';

/** "killed a Ruvanian civilian the day before", "shot a marine near Tarn": an adjective to the tagger, but nothing follows that it could modify. */
const isLastAdjective = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.pos === 'ADJ' &&
  /^(?:DET|ADJ|PROPN|NUM)$/.test(tokens[at - 1]?.pos ?? '') &&
  !/^(?:NOUN|PROPN|ADJ|CCONJ|PART)$/.test(tokens[at + 1]?.pos ?? '') &&
  // "a criminal, corrupt regime": one of several adjectives.
  !(tokens[at + 1]?.lower === ',' && tokens[at + 2]?.pos === 'ADJ');

const BROADCAST = /^(?:radio|television|tv|fm|news|broadcasting|cable|satellite|state|private|local|the|this)$/;

/** "A Russian general blamed …": an adjective to the tagger, but nothing follows that it could modify. */
export const isNounUsed = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.pos === 'ADJ' &&
  OFFICES.has(tokens[at]?.lower ?? '') &&
  !/^(?:NOUN|PROPN|ADJ)$/.test(tokens[at + 1]?.pos ?? '') &&
  at > 0 &&
  /^(?:DET|ADJ|PROPN)$/.test(tokens[at - 1]?.pos ?? '');

/** Last words of what two words name, so that most pairs of words are never joined. */
const lastOfTwo = (names: Iterable<string>): ReadonlySet<string> =>
  new Set([...names].filter((name) => name.includes(' ')).map((name) => name.slice(name.lastIndexOf(' ') + 1)));
const ENDS_OFFICE = lastOfTwo(OFFICES);
const ENDS_GROUP = lastOfTwo(GROUP_NOUNS.keys());

/** Whether an office ends there: "minister", "prime minister", "generals". */
export function isOffice(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.lower ?? '';
  if (OFFICES.has(word) || (at > 0 && ENDS_OFFICE.has(word) && OFFICES.has(`${tokens[at - 1]?.lower} ${word}`))) return true;
  return word.endsWith('s') && word.length > 5 && OFFICES.has(word.slice(0, -1));
}

/** The noun for people or a body that ends there, a pair of words before a single one. */
export function headNoun(tokens: readonly Token[], at: number): GroupNoun | null {
  const token = tokens[at];
  if (!token) return null;
  const pair =
    at > 0 && ENDS_GROUP.has(token.lower) && tokens[at - 1]?.sentence === token.sentence
      ? GROUP_NOUNS.get(`${tokens[at - 1]?.lower} ${token.lower}`)
      : undefined;
  const noun = pair ?? GROUP_NOUNS.get(token.lower) ?? null;
  // A police station or a railway station is no broadcaster.
  if (/^stations?$/.test(token.lower) && !BROADCAST.test(tokens[at - 1]?.lower ?? '')) return null;
  // "shelled the southern front": where they fight.
  if (/^fronts?$/.test(token.lower) && token.text === token.lower && DIRECTIONS.has(tokens[at - 1]?.lower ?? '')) return null;
  if (isFrontLine(tokens, at)) return null;
  // "individual", "deputy", "minor" and the like are heads only as nouns; "wounded", "armed" never are.
  return noun &&
    (token.pos === 'NOUN' || token.pos === 'PROPN' || noun.shape !== 'one' || isLastAdjective(tokens, at)) &&
    token.pos !== 'VERB' &&
    token.pos !== 'AUX'
    ? noun
    : null;
}

/** "At the front", "along the Tarn front", "to the front": where they fight, no group. */
function isFrontLine(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!;
  if (token.lower !== 'front' || token.text !== 'front' || tokens[at + 1]?.lower === "'s") return false;
  let k = at - 1;
  while (k > at - 4 && /^(?:DET|ADJ|PROPN|NOUN)$/.test(tokens[k]?.pos ?? '')) k -= 1;
  return /^(?:at|to|on|along|near|behind|towards?|across|off)$/.test(tokens[k]?.lower ?? '');
}

/** A noun is the head where no noun follows that it would only modify. */
export function isHead(doc: Doc, at: number, nameAt: Int32Array): boolean {
  const token = doc.tokens[at];
  const next = doc.tokens[at + 1];
  if (!token || !next || next.sentence !== token.sentence) return true;
  if (next.lower === "'s" || next.lower === "'") return true;
  // "took 40 soldiers prisoner"
  if (/^(?:prisoner|captive|hostage)$/.test(next.lower) && (GROUP_NOUNS.get(token.lower)?.shape === 'many' || token.lower.endsWith('s')))
    return true;
  if (next.pos === 'PUNCT' || !next.spaced) return true;
  // "Armed forces elements": the body whose elements they are.
  if (/^(?:elements|sectors)$/.test(next.lower) && (GROUP_NOUNS.get(token.lower)?.armed ?? false)) return true;
  if (GROUP_NOUNS.has(next.lower) && next.pos !== 'VERB') return false;
  if (OFFICES.has(next.lower) && next.pos !== 'VERB') return false;
  // "The army estimates that": a verb, whatever the tagger says.
  if (next.pos === 'NOUN' && next.lower.endsWith('s') && doc.tokens[at + 2]?.lower === 'that' && doc.tokens[at + 2]?.pos === 'SCONJ')
    return true;
  // "REPORTERS ADA BELL AND …": in capitals the names that follow look like nouns.
  if (doc.capitals && GROUP_NOUNS.get(token.lower)?.shape === 'many' && GIVEN_NAMES.has(next.lower)) return true;
  if (next.pos === 'NOUN')
    return (
      (nameAt[at + 1] ?? -1) >= 0 ||
      DIRECTIONS.has(next.lower) ||
      /^(?:today|yesterday|tomorrow|tonight|themselves|himself|itself|herself)$/.test(next.lower)
    );
  return !(next.pos === 'PROPN' && !doc.capitals && /^\p{Lu}/u.test(token.text) && (nameAt[at + 1] ?? -1) < 0);
}
