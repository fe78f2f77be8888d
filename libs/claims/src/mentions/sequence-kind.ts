import type { ActorKind } from '@hearsay/vocabulary';
import type { Doc, Token } from '../document/doc.js';
import { isCommonNoun } from '../lexicon/common-nouns.js';
import { GROUP_NOUNS } from '../lexicon/groups.js';
import { GIVEN_NAMES, OFFICES, TITLES } from '../lexicon/offices.js';
import { OUTLET_HEADS } from '../lexicon/outlets.js';
import { DIRECTIONS, PLACE_HEADS, PLACE_NOUNS, PLACE_STARTS } from '../lexicon/place-words.js';
import { WEAPON_NAMES, WEAPON_NOUNS } from '../lexicon/weapons.js';
import { foreignBody } from '../lexicon/band-words.js';
import { bandAfter, bandBefore } from './band-before.js';
import { farFrom, isWhither, OF_PLACES, placeByCompany, placeFollows } from './place-company.js';
import type { Sequence } from './sequence.js';

const SPEECH =
  /^(?:said|says|told|added|adds|wrote|writes|tweeted|explained|noted|claimed|stated|announced|warned|argued|replied|asked|insisted|denied|declared|recalled|admitted|continued|pointed|stressed)$/;

export const isCapital = (token: Token): boolean =>
  isPlainCapital(token.text) ||
  /^\p{Lu}/u.test(token.text) ||
  /^(?:al|el|an|as|ar|ash|at|ad|az|abd|ul|ud|us|ut|wal)-\p{Lu}/u.test(token.text);

/** A capital of ASCII, as most are. */
const isPlainCapital = (word: string): boolean => word >= 'A' && word < '[';

export const SPANS = /^(?:Gulf|Line|Straits?|Bay|Horn|Cape|Sea)$/;

export const FIGURE_BODIES =
  /^(?:brigades?|battalions?|forces?|army|militia|front|movement|companies|company|division|regiment|squads?|legions?|units?|guards?|group|council|resistance)$/;

/** What such bodies call themselves before "of": "Sons of Tarn Brigade". */
export const IMAGES =
  /^(?:sons|daughters|lions|martyrs|swords?|shields?|knights|falcons|hawks|eagles|tigers|leopards|wolves|guardians|defenders|protectors|avengers|grandsons|heroes|youth|men|soldiers|descendants|followers|supporters|partisans|banners?|brigades|horsemen|warriors|victors)$/;

/** Last words of titles and offices, so that most words are dismissed at once. */
const TITLE_ENDS = new Set([...TITLES, ...OFFICES].map((phrase) => phrase.slice(phrase.lastIndexOf(' ') + 1)));

/** The title or office that ends right before a token, of up to three words. */
export function titleBefore(tokens: readonly Token[], at: number): string | null {
  if (!TITLE_ENDS.has(tokens[at - 1]?.lower ?? '')) return null;
  for (let words = 3; words >= 1; words--) {
    if (at - words < 0) continue;
    const slice = tokens.slice(at - words, at);
    if (slice.some((t) => t.sentence !== tokens[at]?.sentence)) continue;
    const phrase = slice.map((t) => t.lower).join(' ');
    if (TITLES.has(phrase) || (OFFICES.has(phrase) && !/^(?:man|woman|boy|girl|child|member|friend|head|worker|student)$/.test(phrase)))
      return phrase;
  }
  return null;
}

/** Heads of names of bodies beyond the common nouns. */
export const ORG_HEADS = new Set(
  'army forces force front brigade brigades battalion regiment division corps command guard guards militia movement party union league council committee commission ministry department agency bureau office authority administration government parliament congress senate court police service services directorate institute institution college foundation association organization organisation federation confederation alliance coalition group network society club company corporation bank fund team task unit squadron fleet navy marines legion resistance jihad cartel gang clan tribe church initiative program programme project center centre secretariat assembly board panel mission delegation embassy consulate press observatory coordination campaign battery wing staff headquarters company rifles fusiliers lancers'.split(
    ' ',
  ),
);

/** What a run of capitalised words is; null where it is no name. */
export function classify(doc: Doc, first: number, next: number, nameAt: Int32Array): Sequence | null {
  const { tokens } = doc;
  let from = first;
  let title = titleBefore(tokens, first);
  // Titles are capitalised themselves: "Prime Minister Haider al-Abadi".
  for (let words = Math.min(3, next - first - 1); words >= 1; words--) {
    const phrase = tokens
      .slice(first, first + words)
      .map((t) => t.lower)
      .join(' ');
    // "General Staff", "General Command": no general.
    if (phrase === 'general' && GENERAL.test(tokens[first + words]?.lower ?? '')) break;
    if (TITLES.has(phrase) || OFFICES.has(phrase)) {
      title = phrase;
      from = first + words;
      break;
    }
  }
  // "Deputy Secretary of State Antony Blinken": the name begins with the given name.
  for (let k = from + 1; k < next - 1 && !GIVEN_NAMES.has(tokens[from]?.lower ?? ''); k++) {
    if (!GIVEN_NAMES.has(tokens[k]?.lower ?? '') || !isCapital(tokens[k] as Token)) continue;
    if (!tokens.slice(first, k).some((t) => OFFICES.has(t.lower) || TITLES.has(t.lower))) continue;
    title ??= tokens
      .slice(first, k)
      .map((t) => t.lower)
      .join(' ');
    from = k;
    break;
  }
  // "Federal Police Chief Lieutenant General Ode Bell": the name begins behind the last title or office, unless a given name stands before that.
  if (!tokens.slice(from, next).some((t) => GIVEN_NAMES.has(t.lower)) && next - from > 3) {
    for (let k = next - 3; k > from; k--) {
      const word = tokens[k]?.lower ?? '';
      if (!TITLES.has(word) && !OFFICES.has(word)) continue;
      title ??= word;
      from = k + 1;
      break;
    }
  }
  while (from < next - 1 && /^(?:of|the|for|and|&)$/.test(tokens[from]?.lower ?? '')) from += 1;
  for (let again = 0; again < 2 && from < next - 1; again++) {
    const phrase = tokens[from]?.lower ?? '';
    if (TITLES.has(phrase) && !(phrase === 'general' && GENERAL.test(tokens[from + 1]?.lower ?? ''))) {
      title = title === null ? phrase : `${title} ${phrase}`;
      from += 1;
    }
  }
  const words = tokens.slice(from, next);
  const last = words.at(-1);
  if (!last) return null;
  // "Troops of Operation Iron Fist": what is undertaken is nobody.
  if (words.length > 1 && words[0]?.lower === 'operation' && !ORG_HEADS.has(last.lower)) return null;
  const result = (kind: Sequence['kind'], weight: number): Sequence => ({
    first: kind === 'person' ? from : first,
    next,
    kind,
    weight,
    title: kind === 'person' ? title : null,
  });
  if (doc.capitals) return result('person', title !== null || words.length > 1 ? 3 : 1);
  // Bodies have no nicknames.
  if (words.some((word) => /^["“‘']$/.test(word.text))) return result('person', 2);
  const head = headOf(words);
  // "Battlegroup South": the name stands behind what it is.
  if (words.length > 1 && /^(?:battle-?group|task-?force)$/.test(words[0]!.lower)) return result('military', 3);
  // "the Ombudsman's Office": a body, whosever it is.
  if (words.length === 1 && ORG_HEADS.has(last.lower) && tokens[first - 1]?.lower === "'s") return null;
  if (title !== null && from < next && head === null && !(words.length === 1 && TITLES.has(last.lower))) return result('person', 3);
  if (words.length === 1 && (OFFICES.has(last.lower) || TITLES.has(last.lower)) && from === first) return null;
  if (head !== null) return head === 'place' ? result('place', 3) : result(head, 3);
  const lead = tokens[first - 1]?.lower ?? '';
  const follow = tokens[next]?.lower ?? '';
  // "West and North Velm", "In Eastern Tarn": a direction without its article names nothing.
  if (words.length === 1 && DIRECTIONS.has(last.lower) && lead !== 'the') return null;
  const band = words.length < 6 ? bandBefore(tokens, first) : null;
  if (band !== null) return result(band, 3);
  // "identified as Bero", "Bero alias Ali": who is called so is a person, whatever town has the name.
  if (follow === 'alias' || lead === 'alias') return result('person', 3);
  if (lead === 'as' && words.length < 4 && /^(?:identified|named)$/.test(tokens[first - 2]?.lower ?? '') && !placeFollows(tokens, next))
    return result('person', 2);
  // "the village of Tora", "al-Watiya air base", "Badr and Tiji, two small towns".
  if (
    lead === 'of' &&
    (PLACE_NOUNS.has(tokens[first - 2]?.lower ?? '') || tokens[first - 2]?.lower === 'community') &&
    !OF_SOMEBODY.test(tokens[first - 2]!.lower)
  )
    return result('place', 3);
  if (/^(?:nearby|adjacent|downtown)$/.test(lead) && words.length < 4) return result('place', 3);
  if (placeFollows(tokens, next)) return result('place', 3);
  if (lead === 'of' && OF_PLACES.test(tokens[first - 2]?.lower ?? '')) return result('place', 2);
  if (farFrom(tokens, next)) return result('place', 2);
  if (words.length < 4 && !words.some((w) => isCommonNoun(w.lower)) && (isWhither(tokens, first, next) || isWithin(tokens, first, next)))
    return result('place', 3);
  if (words.length > 2 && words[1]?.lower === 'base') return result('place', 3);
  if (PLACE_STARTS.has(words[0]?.lower ?? '') && words.length > 1) return result('place', 2);
  if (
    words.length > 1 &&
    (GIVEN_NAMES.has(words[0]?.lower ?? '') ||
      words.slice(1).some((w) => /^(?:bin|ibn|al-.+|abu)$/.test(w.lower)) ||
      /^\p{Lu}\.$/u.test(words[1]?.text ?? ''))
  ) {
    return result('person', words.some((w) => w.lower.startsWith('al-')) && !GIVEN_NAMES.has(words[0]?.lower ?? '') ? 2 : 3);
  }
  // "Los Halcones": a gang, where no gazetteer knows a town.
  if (words.length === 2 && words[0]!.text === 'Los' && last.lower.endsWith('s') && !isCommonNoun(last.lower))
    return result('armed-group', 1);
  // "The M23 denied", "the Front said": no person has an article; "oil company Ostroil said".
  if (
    SPEECH.test(follow) &&
    words.length === 1 &&
    (/^(?:the|company|firm|agency|charity|group|organi[sz]ation|watchdog|party|union|network|consultancy)$/.test(lead) ||
      ACRONYM.test(last.text))
  )
    return result('organisation', 1);
  // "Ostria's Bell vows revenge": a town of a country promises nothing.
  if (words.length === 1 && lead === "'s" && (nameAt[first - 2] ?? -1) >= 0 && MINDED.test(follow)) return result('person', 2);
  // "The Ruvani Army said": a body's own word is no surname.
  if (words.length === 1 && ORG_HEADS.has(last.lower) && GROUP_NOUNS.get(last.lower)?.shape === 'body') return null;
  if (SPEECH.test(follow) && lead !== 'in' && lead !== 'at') return result('person', words.length > 1 ? 2 : 1);
  if (words.length === 1 && doc.sentences[last.sentence]?.role === 'headline' && isCommonNoun(last.lower)) return null;
  if (/^(?:in|at|near|inside|outside|around|across|north|south|east|west|towards|toward|into|from|off)$/.test(lead))
    return result('place', lead === 'from' ? 1 : 2);
  if (words.length <= 3 && !/^\p{Lu}{2,}$/u.test(last.text)) {
    const weight = placeByCompany(tokens, first, next);
    if (weight > 0) return result('place', weight);
  }
  // "IEDs", "HIMARS": letters that name a weapon.
  if (words.length === 1 && (WEAPON_NAMES.has(last.lower) || WEAPON_NOUNS.has(last.lower.replace(/s$/, '')))) return null;
  // "N100 million": money.
  if (
    words.length === 1 &&
    /^(?:N|R|Sh|Ksh|US|A|C|CFA)\d+$/.test(last.text) &&
    /^(?:million|billion|trillion|m|bn|,|\.|to|for|as|in)$/.test(follow)
  )
    return null;
  // "MPs", "PoWs": people by letters.
  if (words.length === 1 && last.text.endsWith('s') && GROUP_NOUNS.has(last.lower)) return null;
  if (ACRONYM.test(last.text) && words.length === 1) return result('organisation', 1);
  if (follow === ',' && /^(?:\d\d|an?|the|who|whose)$/.test(tokens[next + 1]?.lower ?? '') && words.length > 1) return result('person', 2);
  // "Bell, who was jailed": somebody.
  if (words.length === 1 && follow === ',' && tokens[next + 1]?.lower === 'who' && lead !== 'the' && /^\p{Lu}\p{Ll}/u.test(last.text)) return result('person', 1); // prettier-ignore
  const after = words.length > 1 ? bandAfter(tokens[next]) : null;
  if (after !== null) return result(after, 2);
  if (
    words.length >= 2 &&
    words.length <= 4 &&
    words.every((w) => /^\p{Lu}\p{Ll}/u.test(w.text)) &&
    lead !== 'the' &&
    (nameAt[first - 1] ?? -1) < 0
  )
    return result('person', 1);
  return result(null, 0);
}

const GENERAL =
  /^(?:staff|command|assembly|council|directorate|secretariat|intelligence|security|administration|headquarters|commission|union|federation|confederation)$/;

/** "the house of Ode Bell": whose it is. */
const OF_SOMEBODY = /^(?:house|home|residence|villa|mansion|grave|tomb|farm|compound|office)s?$/;

const MINDED =
  /^(?:vow|order|threaten|urge|tell|accuse|slam|reject|hail|seek|promise|pledge|want|visit|meet|blame|praise|condemn|hint|signal|defend|appeal|tout|mull|swear)(?:s|es)$|^(?:denies|vowed|ordered|threatened|urged|accused|rejected|hailed|sought|promised|pledged|wanted|visited|met|blamed|praised|condemned|appealed)$/;

/** "in Ali Tarn", "north of Said Velm": nobody is a place to be in, save for what is put in somebody: faith, trust. */
function isWithin(tokens: readonly Token[], first: number, next: number): boolean {
  const [lead, before, follow] = [tokens[first - 1], tokens[first - 2], tokens[next]];
  if (lead?.sentence !== tokens[first]?.sentence || follow?.lower === "'s") return false;
  if (/^(?:inside|outside)$/.test(lead?.lower ?? '')) return true;
  if (lead?.lower === 'of') return /^(?:north|south|east|west|north-?east|north-?west|south-?east|south-?west)$/.test(before?.lower ?? '');
  return lead?.lower === 'in' && !PUT_IN.test(before?.lower ?? '');
}
const PUT_IN = /^(?:faith|trust|confidence|belief|believe[sd]?|interest|interested|stake|hope|hopes|found|find|sees?|saw|confided?)$/;

const ACRONYM = /^(?:[A-Z][A-Z0-9-]{1,6}|[A-Z]{2,5}[a-z])$/;

/** What the head of a name of several words says: a place, an outlet, or a kind of body. */
function headOf(named: readonly Token[]): ActorKind | 'place' | null {
  // "Division 13": the number tells one of them from the others.
  const words = named.length > 1 && /^\d+$/u.test(named.at(-1)!.text) ? named.slice(0, -1) : named;
  const of = words.findIndex((w) => /^(?:of|for)$/.test(w.lower));
  const head = (of > 0 ? words[of - 1] : words.at(-1))?.lower ?? '';
  const all = words.map((w) => w.lower);
  const foreign = foreignBody(all);
  if (foreign !== null) return foreign;
  if (named.length === 1) return null;
  // "Shield of the Plain Brigades": bodies that bear an image for a name are armed groups.
  const tail = words.at(-1)?.lower ?? '';
  const image = words[2]?.lower === 'the' ? !GROUP_NOUNS.has(head) : IMAGES.test(head);
  if (of === 1 && words.length > 3 && image && FIGURE_BODIES.test(tail) && !ORG_HEADS.has(head)) {
    const kind = bodyKind(all, tail);
    return kind === 'military' ? 'armed-group' : kind;
  }
  if (of === 1 && SPANS.test(words[0]?.text ?? '')) return 'place';
  if (ORG_HEADS.has(head) || GROUP_NOUNS.get(head)?.shape === 'body') return bodyKind(all, head);
  if (PLACE_HEADS.has(head)) return 'place';
  if (OUTLET_HEADS.has(head)) return 'outlet';
  return null;
}

/** The kind of a body by its head and the words with it. */
export function bodyKind(words: readonly string[], head: string): ActorKind {
  const has = (pattern: RegExp): boolean => words.some((w) => pattern.test(w));
  if (
    /^(?:ministry|department|agency|bureau|authority|administration|government|parliament|congress|senate|court|police|directorate|secretariat|assembly|embassy|consulate|commission|office)$/.test(
      head,
    )
  )
    return 'government-body';
  if (
    /^(?:army|forces|force|front|brigade|brigades|battalion|battalions|movement|resistance|jihad|cell|command|corps|legion|regiment|division|squadron|units?|group|guards|militia|cartel|gang|battery|wing|fleet|navy|company|task|guard|marines|staff|rifles|fusiliers|lancers)$/.test(
      head,
    )
  ) {
    if (words.length === 2 && /^defen[cs]e$/.test(words[0]!) && head === 'forces') return 'military';
    if (
      has(/^(?:militia|popular|defen[cs]e|mobili[sz]ation|self-defen[cs]e|tribal|protection|civilian|village|home)$/) &&
      /^(?:forces|units|militia|force|committees|guards?)$/.test(head)
    )
      return 'militia';
    if (
      has(
        /^(?:liberation|revolutionary|islamic|jihad|resistance|mujahid|mujahidin|mujahideen|guerrilla|rebel|martyrs?|people's|patriotic|separatist|salvation|freedom|cartel|islam|allah|anti.*)$/,
      )
    )
      return 'armed-group';
    if (head === 'cartel' || head === 'gang') return 'armed-group';
    // "Free Tarn Army", "Tarn Independence Army", "Army for the Defence of Tarn": no army of a state says so.
    if (
      head === 'army' &&
      (words[words[0] === 'the' ? 1 : 0] === 'free' || has(/^(?:independence|democratic|republican|national-democratic)$/))
    )
      return 'armed-group';
    if (/^(?:army|front|movement|brigades?|forces)$/.test(head) && has(/^for$/) && has(/^(?:defen[cs]e|independence|emancipation|unity)$/))
      return 'armed-group';
    // "Army of the Dawn": an image, where a state's army would have its country.
    if (words[0] === 'army' && words[1] === 'of' && words[2] === 'the' && !has(/^(?:republic|nation|state|kingdom|union|people)$/))
      return 'armed-group';
    if (head === 'militia') return 'militia';
    if (head === 'brigades' || head === 'jihad' || head === 'resistance') return 'armed-group';
    if (/^(?:front|movement)$/.test(head))
      return has(/^(?:national|democratic|social|civic|workers?|christian)$/) ? 'organisation' : 'armed-group';
    if (/^(?:group|task|company|unit|command|staff)$/.test(head))
      return has(
        /^(?:armed|special|combat|infantry|air|naval|central|joint|strike|maintenance|operations|support|expeditionary|general|high)$|^\d+(?:st|nd|rd|th)$/,
      )
        ? 'military'
        : 'organisation';
    return 'military';
  }
  if (/^(?:coalition|alliance|mission)$/.test(head)) return 'international';
  if (/^services?$/.test(head) && has(/^(?:emergency|security|intelligence|border|customs|prison|secret|immigration|rescue|penitentiary)$/))
    return 'government-body';
  if (head === 'council' && has(RULING)) return 'government-body';
  return 'organisation';
}

const RULING =
  /^(?:leadership|ruling|governing|sovereign|sovereignty|legislative|guardian|provincial|municipal|city|district|regional|town|village|governorate)$/;
