import type { Doc, Token } from '../document/doc.js';
import { DIRECTIONS, PLACE_HEADS, PLACE_LEADS, PLACE_NOUNS, PLACE_STARTS } from '../lexicon/place-words.js';
import { chooseEntry } from './choose-entry.js';
import type { Gazetteer, GazetteerEntry } from './gazetteer.js';

/** A phrase that names or describes a place. */
export interface PlacePhrase {
  first: number;
  next: number;
  /** The bare name: "Bashir" of "the village of Bashir"; of a description the words themselves. */
  name: string;
  named: boolean;
  entry: GazetteerEntry | null;
}

const NAME_LINKS = new Set('de del la las los el y al en i'.split(' '));

/** Named places by pattern and gazetteer, for a text in capitals, where shape tells nothing. Words in `taken` belong to other names. */
export function capitalPlaces(
  doc: Doc,
  gazetteer: Gazetteer | null,
  context: ReadonlyMap<string, number>,
  taken: Int32Array,
): PlacePhrase[] {
  const out: PlacePhrase[] = [];
  const { tokens } = doc;
  let after = -1;
  let k = 0;
  while (k < tokens.length) {
    const token = tokens[k];
    if (!token || (taken[k] ?? -1) >= 0 || !isWord(token)) {
      k += 1;
      continue;
    }
    const lead = tokens[k - 1]?.lower ?? '';
    const chained = after >= 0 && (k === after + 1 || (k === after + 2 && lead === 'and')) && /^(?:,|and|-)$/.test(lead);
    const prepositional =
      PLACE_LEADS.has(lead) ||
      (lead === 'the' && PLACE_LEADS.has(tokens[k - 2]?.lower ?? '')) ||
      DIRECTIONS.has(lead) ||
      chained ||
      isDateline(doc, k);
    const found = headed(doc, k, taken) ?? (prepositional ? (started(doc, k, taken) ?? listed(doc, k, gazetteer, context, taken)) : null);
    if (found) {
      const entry = gazetteer ? chooseEntry(gazetteer.find(found.name), context) : null;
      out.push({ ...found, entry: found.entry ?? entry });
      k = found.next;
      after = k;
    } else k += 1;
  }
  return out;
}

const isWord = (token: Token): boolean =>
  /^\p{L}[\p{L}.'-]*$/u.test(token.text) &&
  token.pos !== 'VERB' &&
  token.pos !== 'AUX' &&
  token.pos !== 'DET' &&
  token.pos !== 'ADP' &&
  token.pos !== 'PRON';
const isDateline = (doc: Doc, at: number): boolean => doc.sentences[doc.tokens[at]?.sentence ?? 0]?.role === 'dateline';

/** "SAN MIGUEL DEPARTMENT", "SANTA ELENA JURISDICTION": name words before a class word. */
function headed(doc: Doc, at: number, taken: Int32Array): PlacePhrase | null {
  const { tokens } = doc;
  for (let k = at + 1; k < Math.min(tokens.length, at + 5); k++) {
    const token = tokens[k];
    if (!token || token.sentence !== tokens[at]?.sentence || (taken[k] ?? -1) >= 0) return null;
    if (CLASS_WORDS.has(token.lower) && tokens[k + 1]?.pos !== 'NOUN') {
      const words = tokens.slice(at, k);
      if (
        words.some(
          (w) => COMMON_WORDS.has(w.lower) || DIRECTIONS.has(w.lower) || PLACE_NOUNS.has(w.lower) || w.pos === 'ADV' || w.pos === 'NUM',
        )
      )
        return null;
      return { first: at, next: k + 1, name: phrase(doc, at, k), named: true, entry: null };
    }
    if (!isWord(token) && !NAME_LINKS.has(token.lower)) return null;
  }
  return null;
}

const CLASS_WORDS = new Set(
  'department province municipality jurisdiction district canton region governorate neighborhood neighbourhood river hill volcano bridge avenue street highway town city village farm hacienda ranch suburb county parish prefecture airport island valley'.split(
    ' ',
  ),
);
/** Words that are no part of a name before a class word: "the same department", "the whole region". */
const COMMON_WORDS = new Set(
  'same whole entire other main own said that this eastern western northern southern central country nation capital military new old small large big important rural urban national guerrilla enemy war conflict coffee drug border first second third last next several various many poor residential industrial commercial farming oil'.split(
    ' ',
  ),
);

/** "SAN LUIS DE LA REINA", "VILLA EL SALVADOR": a first word of many place names, and what follows. */
function started(doc: Doc, at: number, taken: Int32Array): PlacePhrase | null {
  const { tokens } = doc;
  if (!PLACE_STARTS.has(tokens[at]?.lower ?? '')) return null;
  let last = at;
  for (let k = at + 1; k < Math.min(tokens.length, at + 6); k++) {
    const token = tokens[k];
    if (!token || token.sentence !== tokens[at]?.sentence || (taken[k] ?? -1) >= 0) break;
    if (NAME_LINKS.has(token.lower)) continue;
    if (!isWord(token) || k - last > 3 || token.pos === 'ADV') break;
    if (last > at && !NAME_LINKS.has(tokens[k - 1]?.lower ?? '')) break;
    last = k;
  }
  return last === at ? null : { first: at, next: last + 1, name: phrase(doc, at, last + 1), named: true, entry: null };
}

/** The longest run of words that the gazetteer knows in a country the text speaks of. */
function listed(
  doc: Doc,
  at: number,
  gazetteer: Gazetteer | null,
  context: ReadonlyMap<string, number>,
  taken: Int32Array,
): PlacePhrase | null {
  const { tokens } = doc;
  if (!gazetteer) return null;
  for (let words = 5; words >= 1; words--) {
    const end = at + words;
    const slice = tokens.slice(at, end);
    if (
      slice.length < words ||
      slice.some((t, i) => t.sentence !== tokens[at]?.sentence || (taken[at + i] ?? -1) >= 0 || !/^\p{L}/u.test(t.text))
    )
      continue;
    if (
      words === 1 &&
      (PLACE_NOUNS.has(slice[0]?.lower ?? '') ||
        COMMON_WORDS.has(slice[0]?.lower ?? '') ||
        DIRECTIONS.has(slice[0]?.lower ?? '') ||
        (slice[0]?.lower.length ?? 0) < 3)
    )
      continue;
    const entries = gazetteer.find(phrase(doc, at, end)).filter((e) => (context.get(e.country) ?? 0) > 0);
    if (entries.length === 0) continue;
    return { first: at, next: end, name: phrase(doc, at, end), named: true, entry: chooseEntry(entries, context) };
  }
  return null;
}

const phrase = (doc: Doc, first: number, next: number): string =>
  doc.text.slice(doc.tokens[first]?.start ?? 0, doc.tokens[next - 1]?.end ?? 0).replace(/\s+/g, ' ');

/** Descriptions of places: "the city", "an ISIL-held building", "supply routes"; their heads are common nouns. */
export function describedPlaces(doc: Doc, taken: Int32Array): PlacePhrase[] {
  const out: PlacePhrase[] = [];
  const { tokens } = doc;
  for (let k = 0; k < tokens.length; k++) {
    const token = tokens[k];
    if (!token || token.pos !== 'NOUN' || !PLACE_NOUNS.has(token.lower) || (taken[k] ?? -1) >= 0) continue;
    const next = tokens[k + 1];
    if (
      next &&
      next.sentence === token.sentence &&
      next.spaced &&
      (next.pos === 'NOUN' || next.pos === 'PROPN') &&
      (doc.capitals || !/^\p{Lu}/u.test(next.text))
    )
      continue;
    let first = k;
    for (let i = k - 1; i >= Math.max(0, k - 6); i--) {
      const word = tokens[i];
      if (!word || word.sentence !== token.sentence) break;
      if (/^(?:the|a|an|this|that|these|those|its|their|his|our|two|three|four|five|several)$/.test(word.lower)) {
        first = i;
        break;
      }
      if (
        word.pos !== 'ADJ' &&
        word.pos !== 'NOUN' &&
        !(word.pos === 'PROPN') &&
        !(word.pos === 'VERB' && /(?:ed|ing)$/.test(word.lower) && /^(?:DET|NUM)$/.test(tokens[i - 1]?.pos ?? '')) &&
        !(word.lower === '-' && !word.spaced)
      )
        break;
      first = i;
    }
    out.push({ first, next: k + 1, name: phrase(doc, first, k + 1), named: false, entry: null });
  }
  return out;
}

/** Whether a name of that shape is a place by its last or first word. */
export const placeByShape = (words: readonly string[]): boolean =>
  words.length > 1 && (PLACE_HEADS.has(words.at(-1) ?? '') || PLACE_STARTS.has(words[0] ?? ''));
