import { foreignBody, linksOn } from '../lexicon/band-words.js';
import { isForceNoun } from '../lexicon/common-nouns.js';
import { isShouted, isTitled } from '../document/is-titled.js';
import type { Doc, Token } from '../document/doc.js';
import { GROUP_NOUNS } from '../lexicon/groups.js';
import { GIVEN_NAMES, OFFICES, TITLES } from '../lexicon/offices.js';
import { BARE_NOUNS } from '../lexicon/bare-nouns.js';
import { PEOPLES } from '../lexicon/peoples.js';
import { MODIFIERS } from './group-words.js';
import { WEAPON_NOUNS } from '../lexicon/weapons.js';
import { PLACE_HEADS, PLACE_NOUNS } from '../lexicon/place-words.js';
import type { Sequence } from './sequence.js';
import { classify, FIGURE_BODIES, IMAGES, isCapital, ORG_HEADS, SPANS, titleBefore } from './sequence-kind.js';

const CONNECTORS = new Set(
  'of for the de del la las los le les el al bin ibn ben bint ul ud ad van von der den di da do dos du des y e & i and'.split(' '),
);
const NAME_CONNECTORS = new Set(
  'de del la las los le les el al bin ibn ben bint ul ud ad van von der den di da do dos du des y e'.split(' '),
);
/** Capitalised words that begin no name. */
const NOT_NAMES = new Set(
  "i the a an this that these those he she it they we you his her its their our my in on at by for from with and but or nor so yet if when while as after before since until although though because despite during however meanwhile moreover also still now then there here where what which who whom whose why how not no yes all some many most several few both each every any one two three four five six seven eight nine ten monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december jan. feb. mar. apr. jun. jul. aug. sept. sep. oct. nov. dec. mr mrs ms dr gmt utc est to of about according earlier later today yesterday tomorrow tonight last next such other another more much less thousands hundreds dozens islam muslim muslims islamic christian christians sunni sunnis shia shiite shiites shi'ite jews jewish catholic arab arabs kurd kurds kurdish yazidi yazidis ramadan eid christmas easter god allah internet".split(
    ' ',
  ),
);

/** Runs of capitalised words outside listed names; in a text of capitals, names by title, given name and connecting words. */
export function findSequences(doc: Doc, nameAt: Int32Array): Sequence[] {
  const out: Sequence[] = [];
  for (const sentence of doc.sentences) {
    let k = sentence.from;
    const titled = !doc.capitals && isTitled(doc.tokens, sentence);
    const capitals = doc.capitals || isShouted(doc.text, sentence);
    while (k < sentence.to) {
      if (titled && doc.tokens[k]!.pos === 'VERB') {
        k += 1;
        continue;
      }
      const next = capitals
        ? capitalsRun(doc.tokens, k, sentence.to, nameAt)
        : mixedRun(doc.tokens, k, sentence.from, titled ? verbAfter(doc.tokens, k, sentence.to) : sentence.to, nameAt);
      if (next > k) {
        const sequence = classify(doc, k, next, nameAt);
        if (sequence) out.push(sequence);
        k = next;
      } else k += 1;
    }
  }
  return out;
}

/** "Troops Repel Attack", "Nine Die in Tarn Ambush": in a headline with capitals all along, a verb or the deed ends what is named before it. */
function verbAfter(tokens: readonly Token[], at: number, end: number): number {
  for (let k = at + 1; k < end; k += 1) {
    if (tokens[k]!.pos === 'VERB') return k;
    if (isForceNoun(tokens[k]!.lower) && !(k + 1 < end && /^(?:NOUN|PROPN)$/.test(tokens[k + 1]!.pos))) return k;
  }
  return end;
}

/** The surname behind a nickname in quotation marks that opens at a token; the token itself where none does. */
function afterNickname(tokens: readonly Token[], at: number, end: number): number {
  if (!/^["“‘']$/u.test(tokens[at]!.text)) return at;
  let k = at + 1;
  while (k < Math.min(end, at + 4) && isCapital(tokens[k]!)) k += 1;
  const surname = tokens[k + 1];
  const closed = k > at + 1 && k + 1 < end && /^["”’']$/u.test(tokens[k]!.text) && surname?.spaced === true;
  return closed && isCapital(surname) && !NOT_NAMES.has(surname.lower) ? k + 1 : at;
}

/** The end of the run of capitalised words that begins at a token; `at` itself where none does. */
function mixedRun(tokens: readonly Token[], at: number, first: number, end: number, nameAt: Int32Array): number {
  const token = tokens[at];
  if (!token || !isCapital(token)) return at;
  // "the Karwa People's Front": a region may begin the name of its people's body.
  const ofPeople =
    MASSES.has(tokens[at + 1]?.lower ?? '') &&
    isCapital(tokens[at + 1] as Token) &&
    tokens[at + 2]?.lower === "'s" &&
    bodyAhead(tokens, at + 3, end);
  // "the Gulf of Tarn", "the Line of Control": waters and lines that have their name behind "of".
  const named = tokens[at + 2]?.lower === 'the' ? tokens[at + 3] : tokens[at + 2];
  const spans = SPANS.test(token.text) && tokens[at + 1]?.lower === 'of' && named !== undefined && isCapital(named);
  if (
    ((nameAt[at] ?? -1) >= 0 && !ofPeople && !spans) ||
    NOT_NAMES.has(token.lower) ||
    PEOPLES.has(token.lower) ||
    /-(?:held|controlled|occupied|ruled|run|administered|dominated|inhabited|populated)$|^(?:pro|anti)-/.test(token.lower)
  )
    return at;
  const initial = at === first || tokens[at - 1]?.pos === 'PUNCT' || tokens[at - 1]?.pos === 'SYM';
  const masses = MASSES.has(token.lower) && tokens[at + 1]?.lower === "'s" && bodyAhead(tokens, at + 2, end);
  // "Federal troops are …": the sort of those who fight, and no name.
  if (initial && MODIFIERS.has(token.lower) && GROUP_NOUNS.has(tokens[at + 1]?.text ?? '')) return at;
  // "Barrel bombs fell": a common word that opens a sentence before a weapon.
  if (initial && WEAPON_NOUNS.has((tokens[at + 1]?.text ?? '').replace(/s$/, '')) && tokens[at + 1]?.pos === 'NOUN') return at;
  if (
    initial &&
    !masses &&
    token.pos !== 'PROPN' &&
    foreignBody([token.lower]) === null &&
    !TITLES.has(token.lower) &&
    !GIVEN_NAMES.has(token.lower)
  ) {
    const after = tokens[at + 1];
    if (
      !after ||
      !isCapital(after) ||
      after.pos !== 'PROPN' ||
      (nameAt[at + 1] ?? -1) >= 0 ||
      /^(?:DET|ADP|PRON|ADV|CCONJ|SCONJ|AUX|VERB|PART)$/.test(token.pos)
    )
      return at;
  }
  let last = at;
  let head = spans;
  for (let k = at; k < Math.min(end, at + 14); k++) {
    const word = tokens[k];
    if (!word) break;
    if (isCapital(word) && (k === at || !NOT_NAMES.has(word.lower) || isMiddleName(tokens, k))) {
      const joined = k > at && last === k - 1 && nameAt[k] === nameAt[last];
      if ((nameAt[k] ?? -1) >= 0 && !joined && !joinsName(tokens, k, head) && !(k === at && (ofPeople || spans))) break;
      last = k;
      head ||= GROUP_NOUNS.get(word.lower)?.shape === 'body' || ORG_HEADS.has(word.lower);
      continue;
    }
    if (word.pos === 'NUM' && /^\d{1,3}$/.test(word.text) && k === last + 1) {
      // "CTF 50", "Task Force 58", "Division 13": the number ends the name.
      if (
        /^(?:[A-Z]{2,6}|Force|Division|Brigade|Battalion|Regiment|Squadron|Unit|Corps|Fleet)$/.test(tokens[k - 1]?.text ?? '') &&
        tokens[k + 1]?.pos !== 'NOUN'
      )
        last = k;
      continue;
    }
    // "the Workers' Front", "the People's Guard": the possessor of a body of that name.
    if (
      word.lower === "'s" &&
      k > at &&
      MASSES.has(tokens[k - 1]?.lower ?? '') &&
      (k === at + 1 || isCapital(tokens[k - 1] as Token)) &&
      bodyAhead(tokens, k + 1, end)
    )
      continue;
    if (k > at && linksOn(token.lower, word.lower)) {
      head = true;
      continue;
    }
    // "Ismael “The Eel” Bell"
    const nick = k === last + 1 ? afterNickname(tokens, k, end) : k;
    if (nick > k && (nameAt[nick] ?? -1) < 0) {
      last = nick;
      k = nick;
      continue;
    }
    if (!CONNECTORS.has(word.lower) || k === at) break;
    // "of", "for" and "and" run on only inside the name of a body: "Institute for the Study of War".
    if (!NAME_CONNECTORS.has(word.lower) && !head) {
      if (!opensFigure(tokens, at, k, end)) break;
      head = true;
    }
    if (
      word.lower === 'and' &&
      !(isCapital(tokens[k + 1] ?? word) && ORG_HEADS.has(tokens[last]?.lower ?? '') === false && head && tokens[k - 2]?.lower === 'of')
    )
      break;
  }
  return last + 1;
}

/** "Omar Shia al-Tann": a people's name between a given name and another name. */
const isMiddleName = (tokens: readonly Token[], at: number): boolean =>
  PEOPLES.has(tokens[at]!.lower) && GIVEN_NAMES.has(tokens[at - 1]?.lower ?? '') && /^(?:al-)?\p{Lu}/u.test(tokens[at + 1]?.text ?? ''); // prettier-ignore

/** Whether capitals from a token on soon reach the head of a body's name: "Liberation Front". */
function bodyAhead(tokens: readonly Token[], at: number, end: number): boolean {
  for (let k = at; k < Math.min(end, at + 4) && isCapital(tokens[k] as Token); k++) if (ORG_HEADS.has(tokens[k]?.lower ?? '')) return true;
  return false;
}

/** "the Shield of the Plain Brigades", "Sons of Tarn Brigade": an image of one word, "of", and capitals that end in a word for a body. */
function opensFigure(tokens: readonly Token[], at: number, of: number, end: number): boolean {
  const image = tokens[at]?.lower ?? '';
  if (of !== at + 1 || tokens[of]?.lower !== 'of') return false;
  if (tokens[of + 1]?.lower !== 'the') {
    let to = of;
    while (to + 1 < Math.min(end, of + 5) && isCapital(tokens[to + 1] as Token)) to += 1;
    return IMAGES.test(image) && to > of + 1 && FIGURE_BODIES.test(tokens[to]!.lower) && tokens[to]!.text !== tokens[to]!.lower;
  }
  if (tokens[at - 1]?.lower !== 'the') return false;
  if (OFFICES.has(image) || OFFICES.has(image.replace(/s$/, '')) || TITLES.has(image) || GROUP_NOUNS.has(image)) return false;
  if (PLACE_HEADS.has(image) || PLACE_NOUNS.has(image)) return false;
  let last = of + 1;
  while (last + 1 < Math.min(end, of + 6) && isCapital(tokens[last + 1] as Token)) last += 1;
  const body = tokens[last]?.lower ?? '';
  return last > of + 2 && FIGURE_BODIES.test(body);
}

/** Whose a body in a name may be: "People's Guard". */
const MASSES = new Set('people women men nation soldiers farmers'.split(' '));

/** A listed name runs on into the name of a body only after "of" or "for": "Government of Iraq"; and behind "da" into any: "Velm da Praia". */
const joinsName = (tokens: readonly Token[], at: number, head: boolean): boolean =>
  (head && /^(?:of|for|the)$/.test(tokens[at - 1]?.lower ?? '')) || /^(?:da|do|dos|del|de)$/.test(tokens[at - 1]?.text ?? '');

/** In capitals: a title or a given name, then words that nothing else claims. */
function capitalsRun(tokens: readonly Token[], at: number, end: number, nameAt: Int32Array): number {
  const token = tokens[at];
  if (!token || (nameAt[at] ?? -1) >= 0 || !/^\p{L}/u.test(token.text)) return at;
  const given = GIVEN_NAMES.has(token.lower) && token.lower.length > 2 && !COMMON_GIVEN.has(token.lower);
  const title = titleBefore(tokens, at);
  // "REBEL POSITIONS": those who fight are called by a name of their own only where it is one.
  const titled = title !== null && (TITLES.has(title) || !BANDS.has(GROUP_NOUNS.get(title)?.kind ?? ''));
  if (!given && !titled) return at;
  if (!nameLike(token) && !given) return at;
  let last = at;
  for (let k = at + 1; k < Math.min(end, at + 6); k++) {
    const word = tokens[k];
    if (!word || (nameAt[k] ?? -1) >= 0) break;
    if (NAME_CONNECTORS.has(word.lower) && word.lower !== 'e' && word.lower !== 'do' && tokens[k + 1] && nameLike(tokens[k + 1] as Token))
      continue;
    if (!nameLike(word)) break;
    last = k;
  }
  return given && last === at && !titled ? at : last + 1;
}

/** Kinds of those who fight against a state, or who nobody knows. */
const BANDS = new Set<string>(['armed-group', 'unidentified']);

const COMMON_GIVEN = new Set(
  'mark will bill rose grace faith hope joy frank dean ray guy art may june april sue rob bob jack rich victor angel jesus santos salvador max grant pat gene dick lance miles drew chase lane page summer dawn ban min an li ho hu kim sam pol noor said'.split(
    ' ',
  ),
);
const nameLike = (token: Token): boolean =>
  /^\p{L}[\p{L}.'-]*$/u.test(token.text) &&
  (token.pos === 'PROPN' || token.pos === 'NOUN' || token.pos === 'ADJ' || token.pos === 'X' || GIVEN_NAMES.has(token.lower)) &&
  token.lower !== 'said' &&
  !GROUP_NOUNS.has(token.lower) &&
  !BARE_NOUNS.has(token.lower) &&
  !NOT_NAMES.has(token.lower) &&
  !OFFICES.has(token.lower) &&
  !/(?:tion|ment|ness|ity|ism|ing|ed|ly|ous|ful|ive|ance|ence|ship)$/.test(token.lower);
