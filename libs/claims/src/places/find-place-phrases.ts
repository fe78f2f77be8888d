import { singleBlanks } from '../document/single-blanks.js';
import type { Doc, Token } from '../document/doc.js';
import { BARE_NOUNS } from '../lexicon/bare-nouns.js';
import { GROUP_NOUNS } from '../lexicon/groups.js';
import { GIVEN_NAMES, OFFICES, TITLES } from '../lexicon/offices.js';
import { DIRECTIONS, GROUND_VERBS, PLACE_LEADS, PLACE_NOUNS, PLACE_STARTS } from '../lexicon/place-words.js';
import { STATES } from '../lexicon/states.js';
import { chooseEntry } from './choose-entry.js';
import type { Gazetteer, GazetteerEntry } from './gazetteer.js';
import { isDate } from '../lexicon/function-words.js';

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

/**
 * Named places by pattern and gazetteer, for a text in capitals, where shape tells nothing. Words in `taken` belong to other names. What is
 * found once is found wherever the text has it again.
 */
export function capitalPlaces(
  doc: Doc,
  gazetteer: Gazetteer | null,
  context: ReadonlyMap<string, number>,
  taken: Int32Array,
): PlacePhrase[] {
  const out: PlacePhrase[] = [];
  const { tokens } = doc;
  const surnames = surnamesOf(doc);
  let after = -1;
  let k = 0;
  while (k < tokens.length) {
    const token = tokens[k];
    if (!token || (taken[k] ?? -1) >= 0 || !isWord(token)) {
      k += 1;
      continue;
    }
    const lead = leadOf(doc, k, after, taken);
    const found =
      headed(doc, k, taken) ??
      started(doc, k, taken) ??
      (lead === null ? null : (listed(doc, k, lead, gazetteer, context, taken, surnames) ?? unknown(doc, k, lead, taken, surnames)));
    if (found) {
      const entry = gazetteer ? chooseEntry(gazetteer.find(found.name), context) : null;
      out.push({ ...found, entry: found.entry ?? entry });
      k = found.next;
      after = k;
    } else k += 1;
  }
  return [...out, ...again(doc, out, taken, surnames)].sort((a, b) => a.first - b.first);
}

/** Words right after a given name or a title: surnames, which towns bear too. */
function surnamesOf(doc: Doc): ReadonlySet<string> {
  const out = new Set<string>();
  let run = false;
  for (const token of doc.tokens) {
    const name = GIVEN_NAMES.has(token.lower) || TITLES.has(token.lower);
    if (!name && run && isWord(token) && plainName(token.lower)) out.add(token.lower);
    else run = false;
    if (name) run = true;
  }
  return out;
}

/** What stands before a word that may begin a place: `in` (in, at, near), `of` a place ("the town of"), another preposition, or a list of places. */
type Lead = 'in' | 'of' | 'other' | 'list' | null;

function leadOf(doc: Doc, at: number, after: number, taken: Int32Array): Lead {
  const { tokens } = doc;
  let k = at - 1;
  while (k > at - 3 && (tokens[k]?.lower === 'the' || DIRECTIONS.has(tokens[k]?.lower ?? ''))) k -= 1;
  const word = tokens[k]?.sentence === tokens[at]?.sentence ? (tokens[k]?.lower ?? '') : '';
  if (word === 'in' || word === 'at' || word === 'near') return 'in';
  // "the home of Julio Bell": whose it is has no place's name.
  if (word === 'of' && PLACE_NOUNS.has(tokens[k - 1]?.lower ?? ''))
    return OWNED.test(tokens[k - 1]!.lower) && GIVEN_NAMES.has(tokens[at]?.lower ?? '') ? null : 'of';
  const listed =
    /^(?:,|and|-|or)$/.test(word) &&
    (after === k || (word === 'and' && tokens[k - 1]?.lower === ',' && after === k - 1) || isNamed(taken, k - 1));
  if (listed && after >= k - 1) return 'list';
  if (isDateline(doc, at) || GROUND_VERBS.has(tokens[at - 1]?.lemma ?? '')) return 'other';
  return PLACE_LEADS.has(word) || (k < at - 1 && DIRECTIONS.has(tokens[at - 1]?.lower ?? '')) ? 'other' : null;
}

const OWNED =
  /^(?:houses?|homes?|residences?|apartments?|offices?|headquarters|farms?|ranch|ranches|estates?|mansions?|clinics?|shops?|stores?|propert(?:y|ies)|grave|tomb|body|bodies)$/;

const isNamed = (taken: Int32Array, at: number): boolean => (taken[at] ?? -1) >= 0;

const isWord = (token: Token): boolean =>
  /^\p{L}[\p{L}.'-]*$/u.test(token.text) &&
  token.pos !== 'VERB' &&
  token.pos !== 'AUX' &&
  token.pos !== 'DET' &&
  token.pos !== 'ADP' &&
  token.pos !== 'CCONJ' &&
  token.pos !== 'SCONJ' &&
  token.pos !== 'PRON';
const isDateline = (doc: Doc, at: number): boolean => doc.sentences[doc.tokens[at]?.sentence ?? 0]?.role === 'dateline';

/** "SAN MIGUEL DEPARTMENT", "SANTA ELENA JURISDICTION": name words before a class word. */
function headed(doc: Doc, at: number, taken: Int32Array): PlacePhrase | null {
  const { tokens } = doc;
  for (let k = at + 1; k < Math.min(tokens.length, at + 5); k++) {
    const token = tokens[k];
    if (!token || token.sentence !== tokens[at]?.sentence || (taken[k] ?? -1) >= 0) return null;
    if (CLASS_WORDS.has(token.lower) && tokens[k + 1]?.pos !== 'NOUN') {
      const institution = INSTITUTIONS.has(token.lower);
      // "the Ruvanian Ada Bell University": whose it is is no part of its name.
      if (institution && k > at + 1 && DEMONYMS.has(tokens[at]?.lower ?? '')) return null;
      const words = tokens.slice(at, k);
      const plain = (w: Token): boolean => COMMON_WORDS.has(w.lower) || DIRECTIONS.has(w.lower) || PLACE_NOUNS.has(w.lower);
      if (
        words.some(
          (w) =>
            GROUP_NOUNS.has(w.lower) ||
            (DEMONYMS.has(w.lower) && !institution) ||
            /-(?:income|torn|growing|class|producing|populated|ridden|prone)$/.test(w.lower) ||
            w.pos === 'ADV' ||
            isKind(w, institution) ||
            w.pos === 'NUM' ||
            (w.pos === 'ADJ' && /(?:ed|ing)$/.test(w.lower)) ||
            isDate(w.lower) ||
            (plain(w) && !(institution && /^(?:national|central)$/.test(w.lower))),
        )
      )
        return null;
      return { first: at, next: k + 1, name: phraseText(doc, at, institution ? k + 1 : k), named: true, entry: null };
    }
    // '"La Fortuna" farm': the closing mark of a name in quotation marks stands before the class word.
    if (isQuote(token) && isQuote(tokens[at - 1]) && CLASS_WORDS.has(tokens[k + 1]?.lower ?? ''))
      return { first: at, next: k, name: phraseText(doc, at, k), named: true, entry: null };
    if (!isWord(token) && !NAME_LINKS.has(token.lower)) return null;
  }
  return null;
}

/** "the largest city", "an abdominal region", "the identification department": what sort of thing it is, and no name. */
const isKind = ({ lower, pos }: Token, institution: boolean): boolean =>
  /(?:tion|tions|sion|ment|ness|ism|ance|ence)$/.test(lower) ||
  (pos === 'ADJ' && (/(?:est|less|ful|ible|able)$/.test(lower) || (!institution && /(?:al|ous|ive|ary|ic)$/.test(lower))));

const isQuote = (token: Token | undefined): boolean => /^["“”]$/.test(token?.text ?? '');

/** Class words without which the name would not be one: "NATIONAL UNIVERSITY". */
const DEMONYMS = new Set(STATES.flatMap((state) => state.demonyms.map((d) => d.toLowerCase())));
const INSTITUTIONS = new Set('university airport barracks prison base bridge avenue street park plaza square'.split(' '));
const CLASS_WORDS = new Set(
  'department province municipality jurisdiction district canton region governorate neighborhood neighbourhood river hill volcano bridge avenue street highway town city village farm hacienda ranch suburb county parish prefecture airport island valley university canal barracks prison base lake park plaza square neighborhoods'.split(
    ' ',
  ),
);
/** Words that are no part of a name before a class word: "the same department", "the whole region". */
const COMMON_WORDS = new Set(
  'same whole entire other main own said that this eastern western northern southern central country nation capital military new old small large big important rural urban national guerrilla enemy war conflict coffee drug border first second third last next several various many poor residential industrial commercial farming oil exclusive wealthy residential populous elegant rich luxurious middle-class upper-class working-class famous well-known strategic agricultural suspension so-called strife-torn state defense defence treasury justice fire police health press foreign interior labor education public administrative each any no its their his our one two three four five single huge nearby neighboring adjacent following particular certain different'.split(
    ' ',
  ),
);

/** "SAN LUIS DE LA REINA", "VILLA EL SALVADOR": a first word of many place names, and what follows. */
function started(doc: Doc, at: number, taken: Int32Array): PlacePhrase | null {
  const { tokens } = doc;
  if (!PLACE_STARTS.has(tokens[at]?.lower ?? '') || GIVEN_NAMES.has(tokens[at - 1]?.lower ?? '') || TITLES.has(tokens[at - 1]?.lower ?? ''))
    return null;
  let last = at;
  for (let k = at + 1; k < Math.min(tokens.length, at + 6); k++) {
    const token = tokens[k];
    if (!token || token.sentence !== tokens[at]?.sentence || (taken[k] ?? -1) >= 0) break;
    if (NAME_LINKS.has(token.lower)) continue;
    if (!isWord(token) || k - last > 3 || token.pos === 'ADV') break;
    if (last > at && !NAME_LINKS.has(tokens[k - 1]?.lower ?? '') && !(k === at + 2 && plainName(token.lower) && token.pos === 'NOUN'))
      break;
    if (!plainName(token.lower) && !GIVEN_NAMES.has(token.lower)) break;
    last = k;
  }
  return last === at ? null : { first: at, next: last + 1, name: phraseText(doc, at, last + 1), named: true, entry: null };
}

/** The longest run of words that the gazetteer knows in a country the text speaks of. */
function listed(
  doc: Doc,
  at: number,
  lead: Lead,
  gazetteer: Gazetteer | null,
  context: ReadonlyMap<string, number>,
  taken: Int32Array,
  surnames: ReadonlySet<string>,
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
    const first = slice[0]?.lower ?? '';
    if (words === 1 && (!plainName(first) || first.length < 3)) continue;
    const entries = gazetteer.find(phraseText(doc, at, end)).filter((e) => (context.get(e.country) ?? 0) > 0);
    const entry = chooseEntry(entries, context);
    if (!entry) continue;
    if (
      words === 1 &&
      entry.kind !== 'region' &&
      (tokens[at - 1]?.lower === 'the' || (surnames.has(first) && ((lead !== 'in' && lead !== 'of') || tokens[end]?.lower === "'s")))
    )
      continue;
    // After "of", "to" and the like a single word is as often a person or a thing: only a place of some size counts.
    if (
      words === 1 &&
      lead === 'other' &&
      (entry.population < 5000 || GIVEN_NAMES.has(first)) &&
      entry.kind !== 'region' &&
      !isDateline(doc, at)
    )
      continue;
    return { first: at, next: end, name: phraseText(doc, at, end), named: true, entry };
  }
  return null;
}

/** "IN ARCATAO,", "THE TOWN OF CHINCHIPE": a name that no list has, between a preposition of place and the end of its phrase. */
function unknown(doc: Doc, at: number, lead: Lead, taken: Int32Array, surnames: ReadonlySet<string>): PlacePhrase | null {
  const { tokens } = doc;
  if (lead === 'other' || lead === null) return null;
  // A list goes on only with names that end like its members: "ALAUCA, SAMAYARES, OROPOLI, AND …".
  let last = at;
  const word = tokens[at]?.lower ?? '';
  // Names of places hardly ever take an article, and never a title.
  if (
    tokens[at - 1]?.lower === 'the' ||
    !plainName(word) ||
    tokens[at]?.pos !== 'NOUN' ||
    TITLES.has(word) ||
    (surnames.has(word) && tokens[at + 1]?.lower === "'s") ||
    (GIVEN_NAMES.has(word) && lead === 'list')
  )
    return null;
  for (let k = at + 1; k < at + 4; k++) {
    const token = tokens[k];
    if (!token || token.sentence !== tokens[at]?.sentence || (taken[k] ?? -1) >= 0) break;
    if (NAME_LINKS.has(token.lower) && token.lower !== 'in' && token.lower !== 'i') continue;
    if (token.pos !== 'NOUN' || !plainName(token.lower)) break;
    last = k;
  }
  const follow = tokens[last + 1];
  const ends =
    follow === undefined ||
    follow.sentence !== tokens[at]?.sentence ||
    follow.pos === 'PUNCT' ||
    follow.pos === 'AUX' ||
    follow.pos === 'CCONJ' ||
    follow.pos === 'ADP' ||
    follow.lower === "'s" ||
    (lead === 'of' && follow.pos === 'VERB');
  if (!ends || (last === at && (tokens[at]?.lower.length ?? 0) < 4) || (follow?.lower === 'of' && lead !== 'of')) return null;
  return { first: at, next: last + 1, name: phraseText(doc, at, last + 1), named: true, entry: null };
}

/** A word that may be a name: no common noun of the lexicon, no noun by its ending, none that stands after "in" without an article. */
const plainName = (word: string): boolean =>
  !PLACE_NOUNS.has(word) &&
  !COMMON_WORDS.has(word) &&
  !DIRECTIONS.has(word) &&
  !GROUP_NOUNS.has(word) &&
  !BARE_NOUNS.has(word) &&
  !OFFICES.has(word) &&
  !isDate(word) &&
  !/(?:tion|tions|sion|sions|ment|ments|ness|ing|ings|ity|ities|ism|ance|ence|ures?|ship|hood|ogy|graphy|acy|ency|ancy|ists?|ers|ors|ical|fare|ware|work|self|selves|day|days|where|thing|body|time|times)$/.test(
    word,
  );

/** Other occurrences of the names found. */
function again(doc: Doc, found: readonly PlacePhrase[], taken: Int32Array, surnames: ReadonlySet<string>): PlacePhrase[] {
  const byFirst = new Map<string, PlacePhrase[]>();
  const covered = new Int32Array(doc.tokens.length);
  for (const place of found) {
    covered.fill(1, place.first, place.next);
    const words = place.name.split(' ');
    if (
      place.name.length < 4 ||
      (words.length === 1 && (GIVEN_NAMES.has(place.name.toLowerCase()) || surnames.has(place.name.toLowerCase())))
    )
      continue;
    const key = doc.tokens[place.first]?.lower ?? '';
    const list = byFirst.get(key) ?? [];
    if (list.length < 20 && !list.some((p) => p.name === place.name)) byFirst.set(key, [...list, place]);
  }
  const out: PlacePhrase[] = [];
  for (let k = 0; k < doc.tokens.length; k++) {
    if (covered[k] === 1 || (taken[k] ?? -1) >= 0) continue;
    for (const place of byFirst.get(doc.tokens[k]?.lower ?? '') ?? []) {
      const next = k + place.name.split(' ').length;
      if (phraseText(doc, k, next) !== place.name || hasAny(covered, taken, k, next)) continue;
      out.push({ ...place, first: k, next });
      covered.fill(1, k, next);
      break;
    }
  }
  return out;
}

function hasAny(covered: Int32Array, taken: Int32Array, from: number, to: number): boolean {
  for (let k = from; k < to; k++) if (covered[k] === 1 || (taken[k] ?? -1) >= 0) return true;
  return false;
}

export const phraseText = (doc: Doc, first: number, next: number): string =>
  singleBlanks(doc.text.slice(doc.tokens[first]?.start ?? 0, doc.tokens[next - 1]?.end ?? 0));
