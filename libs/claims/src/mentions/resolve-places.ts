import type { Doc } from '../document/doc.js';
import { BIG_REGIONS, DIRECTIONS, PLACE_HEADS } from '../lexicon/place-words.js';
import { STATES } from '../lexicon/states.js';
import { changed, type FoundMention } from './mention.js';
import { toldTogether } from './told-together.js';

const TOWNS = new Set('town city village hamlet settlement enclave suburb'.split(' '));
const BASES = new Set('base airport airfield airbase camp barracks prison outpost'.split(' '));
const DIVISIONS = new Set('province region governorate district department county oblast'.split(' '));
/** Divisions of some countries, by the word that a name stands before; the bare word is many other things too. */
const LANDS = new Set('territory township sector chiefdom groupement groupment'.split(' '));
const BY_CODE = new Map(STATES.map((state) => [state.code, state]));
const BY_CAPITAL = new Map(
  STATES.flatMap((state) => state.capitals.map((capital): [string, string] => [capital.toLowerCase(), state.code])),
);

/**
 * Gives descriptions of places the name they stand for: "the town", "the base" and "the province" the last such place named before them,
 * "the capital" that of the country the text speaks of most, "this city" and "this capital" the place the report was sent from. What has
 * no such place before it stays a description.
 */
export function resolvePlaces(doc: Doc, mentions: readonly FoundMention[], context: ReadonlyMap<string, number>): FoundMention[] {
  const main = [...context].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
  let town: FoundMention | null = null;
  /** The sentence in which the town was named or spoken of last. */
  let townIn = -1;
  let base: FoundMention | null = null;
  let division: FoundMention | null = null;
  let land: FoundMention | null = null;
  /** The place that was last called a district, a province, a township, by that word. */
  const called = new Map<string, FoundMention>();
  let state: FoundMention | null = null;
  let sentFrom: FoundMention | null = null;
  /** The town, base or division named last. */
  let last: FoundMention | null = null;
  // Only a capital asks whose it is.
  const whose = mentions.some((m) => m.kind === 'place' && doc.tokens[m.headToken]?.lower === 'capital') ? mentions : [];
  const nations = new Map(whose.flatMap((m) => (m.adjective && m.country !== null ? [[m.firstToken, m.country] as const] : [])));
  const states = new Map(
    whose.flatMap((m) => (m.kind === 'state' && !m.adjective && m.country !== null ? [[m.lastToken, m.country] as const] : [])),
  );
  return mentions.map((mention) => {
    if (mention.kind === 'state' && !mention.adjective) state = mention;
    if (mention.kind !== 'place') return mention;
    if (mention.named) {
      const word = [lastWord(doc, mention), nextWord(doc, mention)].find((w) => DIVISIONS.has(w) || LANDS.has(w));
      const role = doc.sentences[doc.tokens[mention.firstToken]?.sentence ?? 0]?.role;
      if (word !== undefined && role !== 'furniture') called.set(word, mention);
      if (role === 'dateline') sentFrom ??= mention;
      else if (role === 'furniture') return mention;
      else if (isBase(doc, mention)) base = mention;
      else if (mention.metonym && !afterPreposition(doc, mention)) return mention;
      else if (
        mention.entry?.kind === 'region' ||
        BIG_REGIONS.has(mention.name) ||
        DIVISIONS.has(lastWord(doc, mention)) ||
        lastWord(doc, mention) === 'state' ||
        DIVISIONS.has(nextWord(doc, mention))
      )
        division = mention;
      else if (LANDS.has(lastWord(doc, mention)) || LANDS.has(nextWord(doc, mention))) land = mention;
      else if (isSite(doc, mention) || isMeasuredFrom(doc, mention)) return mention;
      else if (town === null || !(isAside(doc, mention, townIn) || isRefuge(doc, mention) || isSeatOfSource(doc, mention))) {
        town = mention;
        townIn = sentenceOf(doc, mention);
      }
      const wider = (mention === division || mention === land) && last !== null && toldTogether(doc, last, mention);
      if (!mention.metonym && !wider && (mention === town || mention === base || mention === division || mention === land)) last = mention;
      return mention;
    }
    if (mention.lastToken - mention.firstToken > 4 || doc.tokens[mention.lastToken]?.lower === 'of') return mention;
    const lead = doc.tokens[mention.firstToken]?.lower ?? '';
    // "Liberia's capital": its seat of government.
    const seat = doc.tokens[mention.headToken]?.lower === 'capital' && doc.tokens[mention.headToken - 1]?.lower === "'s";
    const owner = seat ? states.get(mention.headToken - 1) : undefined;
    if (owner !== undefined) return named(mention, capitalOf(owner, mentions));
    if (!/^(?:the|this|that)$/.test(lead)) return mention;
    const head = doc.tokens[mention.headToken]?.lower ?? '';
    const here = lead === 'this' ? sentFrom : null;
    if (head === 'country' && mention.lastToken - mention.firstToken <= 3) return named(mention, countryMeant(doc, state, main));
    // "the Ruvanian capital": that of the country named in it.
    const nation = nations.get(mention.firstToken + 1) ?? nations.get(mention.firstToken + 2) ?? null;
    // "the provincial capital", "the Velmish capital", where no country is called so: the seat of a part of a country.
    if (head === 'capital' && nation === null && here === null) {
      const which = doc.tokens[mention.headToken - 1]!;
      if (OF_PART.test(which.lower)) return mention;
      if (!doc.capitals && /^\p{Lu}/u.test(which.text) && which.index > mention.firstToken) return named(mention, town);
    }
    if (head === 'capital' && (nation !== null || mention.lastToken - mention.firstToken <= 3))
      return named(mention, here ?? capitalOf(nation ?? main, mentions));
    if (mention.lastToken - mention.firstToken > 2 && !plainly(doc, mention)) return mention;
    if (TOWNS.has(head)) {
      if (here === null && town !== null) townIn = sentenceOf(doc, mention);
      return named(mention, here ?? town);
    }
    if (head === 'area' || head === 'locality' || head === 'vicinity') return named(mention, last);
    if (BASES.has(head)) return named(mention, base);
    if (head === 'district' && last !== null && !isLarge(last)) return named(mention, last);
    // "The district", "the territory": the one that has been called so.
    const own = called.get(head);
    if (own !== undefined) return named(mention, own);
    return DIVISIONS.has(head) ? named(mention, division) : mention;
  });
}

const OF_PART = /^(?:provincial|state|regional|district|departmental|county|local|territorial|commercial|economic|former)$/;

/** "the country": the one named last as a place, else the one that the text speaks of most. */
function countryMeant(doc: Doc, state: FoundMention | null, main: string | null): Referent | null {
  const most = main === null ? null : countryNamed(main);
  if (state === null) return most;
  return state.country === main || most === null || isScene(doc, state) ? state : most;
}

/** "In Velm", "the north of Velm": a country in which something is told to be, not one that is turned to or spoken of. */
function isScene(doc: Doc, { firstToken }: FoundMention): boolean {
  const prep = doc.tokens[firstToken - 1]?.lower ?? '';
  if (/^(?:in|across|around|inside|into|throughout|within|entered|reached)$/.test(prep)) return true;
  return (
    prep === 'of' && /^(?:north|south|east|west|parts?|half|rest|most|border|whole|all)$/.test(doc.tokens[firstToken - 2]?.lower ?? '')
  );
}

const sentenceOf = (doc: Doc, { firstToken }: FoundMention): number => doc.tokens[firstToken]?.sentence ?? -1;

/** More than a district: a country, a province or a region. */
const isLarge = (m: FoundMention): boolean =>
  m.kind === 'state' || BIG_REGIONS.has(m.name) || /^(?:region|country)$/.test(m.entry?.kind ?? '');

/** "from Tarn", "on the road to Tarn"; "near Tarn", where the sentence has told of another place before. */
function isAside(doc: Doc, { firstToken }: FoundMention, townIn: number): boolean {
  const [lead, before] = [doc.tokens[firstToken - 1], doc.tokens[firstToken - 2]];
  if (/^(?:from|towards?|via)$/.test(lead?.lower ?? '')) return true;
  if (lead?.lower === 'to') return /^(?:road|highway|route|track)$/.test(before?.lower ?? '');
  return lead?.lower === 'near' && townIn === lead.sentence;
}

/** "120 km southwest of Tarn": from where a distance is told. */
const isMeasuredFrom = (doc: Doc, { firstToken }: FoundMention): boolean =>
  doc.tokens[firstToken - 1]?.lower === 'of' &&
  DIRECTIONS.has(doc.tokens[firstToken - 2]?.lower ?? '') &&
  doc.tokens
    .slice(Math.max(0, firstToken - 9), firstToken - 2)
    .some((t) => /^(?:km|kms|kilomet(?:er|re)s?|miles?|metres|meters)$/.test(t.lower));

/** "A hospital source in Tarn said", "the government in Tarn": where somebody speaks who does not live where it happened, and who rules. */
function isSeatOfSource(doc: Doc, { firstToken, lastToken }: FoundMention): boolean {
  const [before, head, next] = [firstToken - 1, firstToken - 2, lastToken].map((k) => doc.tokens[k]?.lower ?? '');
  if (before === 'in' && /^(?:government|authorities|regime|rulers|junta|parliament)$/.test(head!)) return true;
  return (
    before === 'in' &&
    /^(?:sources?|officials?|spokes(?:man|woman|person)|reporters?|correspondents?|journalists?|doctors?|nurses?|medics?|diplomats?|representatives?|analysts?|workers?)$/.test(
      head!,
    ) &&
    /^(?:said|told|says|,|confirmed|reported)$/.test(next!)
  );
}

/** "Who fled to the town of Velm": where somebody went to be safe is not the place that is told of. */
function isRefuge(doc: Doc, { firstToken }: FoundMention): boolean {
  const { tokens } = doc;
  for (let k = firstToken - 1; k > firstToken - 9 && tokens[k]?.sentence === tokens[firstToken]?.sentence; k -= 1) {
    if (tokens[k]!.lemma === 'flee' || /^(?:fled|flee|fleeing|escaped)$/.test(tokens[k]!.lower)) return true;
    if (tokens[k]!.pos === 'VERB' || tokens[k]!.pos === 'PUNCT') return false;
  }
  return false;
}

/** "Tarn hospital", "the Tarn bridge": what stands in a town, or beside it. */
function isSite(doc: Doc, { lastToken }: FoundMention): boolean {
  const next = doc.tokens[lastToken]?.lower ?? '';
  return PLACE_HEADS.has(next) && !TOWNS.has(next) && !/^(?:municipality|commune|suburb|port|camp|quarter|neighbou?rhood)$/.test(next);
}

/** "the besieged town", "the eastern Ruvanian city": words that only describe the place meant. */
function plainly(doc: Doc, { firstToken, headToken }: FoundMention): boolean {
  for (let k = firstToken + 1; k < headToken; k += 1) {
    const { pos, lower } = doc.tokens[k]!;
    if (pos !== 'ADJ' && !DIRECTIONS.has(lower) && !/(?:ed|-held|-controlled|-torn)$/.test(lower)) return false;
    if (/^(?:other|same|next|nearby|neighbou?ring|another|new|whole|entire)$/.test(lower)) return false;
  }
  return true;
}

type Referent = Pick<FoundMention, 'name' | 'country' | 'entry'>;

function named(mention: FoundMention, referent: Referent | null): FoundMention {
  if (referent === null) return mention;
  return changed(mention, { name: referent.name, named: true, country: referent.country, entry: referent.entry ?? mention.entry });
}

/** The capital by the name that the text itself uses, where it does. */
function capitalOf(code: string | null, mentions: readonly FoundMention[]): Referent | null {
  if (code === null) return null;
  const inText = mentions.find((m) => m.named && m.kind === 'place' && m.metonym && BY_CAPITAL.get(m.name.toLowerCase()) === code);
  if (inText) return inText;
  const name = BY_CODE.get(code)?.capitals[0];
  return name === undefined ? null : { name, country: code, entry: null };
}

const countryNamed = (code: string): Referent | null => {
  const state = BY_CODE.get(code);
  return state ? { name: state.name, country: code, entry: null } : null;
};

const nextWord = (doc: Doc, mention: FoundMention): string => doc.tokens[mention.lastToken]?.lower ?? '';

const lastWord = (doc: Doc, mention: FoundMention): string => doc.tokens[mention.lastToken - 1]?.lower ?? '';

/** "al-Watiya air base", "Camp Taji", "the K1 base" */
function isBase(doc: Doc, mention: FoundMention): boolean {
  if (/\b(?:base|airport|airfield|camp|barracks|prison|outpost)\b/i.test(mention.name)) return true;
  const [next, second] = [doc.tokens[mention.lastToken]?.lower ?? '', doc.tokens[mention.lastToken + 1]?.lower ?? ''];
  return BASES.has(next) || (/^(?:air|military|naval|army|international|refugee)$/.test(next) && BASES.has(second));
}

const afterPreposition = (doc: Doc, mention: FoundMention): boolean =>
  /^(?:in|at|on|around|outside|inside|across|of|into|to|entered|reached|near)$/.test(doc.tokens[mention.firstToken - 1]?.lower ?? '');
