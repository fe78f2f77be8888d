import type { Doc, Token } from '../document/doc.js';
import type { KnownActor } from '../knowledge.js';
import { isTitled } from '../document/is-titled.js';
import { GROUP_NOUNS } from '../lexicon/groups.js';
import { GIVEN_NAMES, OFFICES, TITLES } from '../lexicon/offices.js';
import { foldLower, foldWord } from './fold-name.js';
import { nameIndex, type NameEntry, type NameNode } from './name-index.js';

/** A listed name found in the text; `first` and `next` are token indices. */
export interface NameMatch {
  first: number;
  next: number;
  entry: NameEntry;
  /** Only the beginning of a hyphened word was the name: "Iran" in "Iran-backed". The match then ends inside its token. */
  end: number;
}

/** Single words that are names only in some texts; without a capital, or at the beginning of a sentence, they are not. */
const COMMON = new Set(
  'liberation is us it who let aid an as na fox time dawn punch vanguard standard guardian observer telegraph politico sabah tigers contra amnesty wagner amal mas pl dyn ana rn un au car ec rt is. ft bild granma excelsior barricada expreso times sun independent resistance tap vox turk polish gulf atlantic pacific pole poles dane danes swede finn male victoria georgetown kingston welsh english barkhane azov sahwa congress brotherhood cherokee sas mir eta era fano danab basij quetzal hindu dutch swiss lao chad jordan mali turkey cuba georgia niger marines seals rcn caracol saba anka petra spa na wam mena isna era zetas aa ira amaq clarin ansa efe step kan nna qna abc nbc cbs itv rfi dw rt sana rudaw'.split(
    ' ',
  ),
);
/** Of those, the ones that stay names in a text that is all capitals. */
const CAPITALS_TOO = new Set(
  'un contra chad jordan mali cuba georgia niger turkey congress mir efe ansa eta marines polish english dutch swiss caracol granma barricada clarin excelsior rcn'.split(
    ' ',
  ),
);

/** Every listed name, the longest at each word, without overlaps. */
export function matchNames(doc: Doc, extra: readonly KnownActor[]): NameMatch[] {
  const root = nameIndex(extra);
  const { tokens } = doc;
  const out: NameMatch[] = [];
  let k = 0;
  while (k < tokens.length) {
    const match = matchAt(doc, root, k);
    if (match) {
      out.push(match);
      k = Math.max(match.next, k + 1);
    } else k += 1;
  }
  const taken = new Set(out.map((match) => match.next));
  return chooseByCountry(
    withHalves(
      doc,
      out.filter(
        (match) =>
          !isGivenName(doc, match) &&
          !isWithinOther(doc, match, taken) &&
          !runsOn(doc, match) &&
          (match.next > match.first + 1 || (match.entry.kind === 'outlet' ? !insideName(doc, match) : !isSurname(doc, match))),
      ),
    ),
    doc,
  );
}

/** "The United Front for Democratic Change": the listed name is but the beginning of another one, which tells what it is for. */
function runsOn({ tokens, capitals }: Doc, { next }: NameMatch): boolean {
  if (capitals || tokens[next]?.lower !== 'for' || !BODY_NOUN.test(tokens[next - 1]!.lower)) return false;
  const cause = tokens[next + 1]?.lower === 'the' ? tokens[next + 2] : tokens[next + 1];
  return CAUSE.test(cause?.text ?? '');
}
const BODY_NOUN = /^(?:front|army|movement|party|union|forces?|league|congress|council|alliance|brigades?|organi[sz]ation|coalition)$/u;
const CAUSE =
  /^(?:Democra(?:cy|tic)|Liberation|Change|National|Peace|Justice|Unity|Freedom|Independence|Defen[cs]e|Rights|Islamic|Resistance|Development|Reforms?|Salvation|Rebirth|Restoration|Republic|Self|Equality|Progress|Renewal|Rally)$/u;

/** "The North fired first" in a text on North Korea: the half of a land alone, with a capital and "the", is the state that the text has named whole. */
function withHalves(doc: Doc, matches: readonly NameMatch[]): NameMatch[] {
  if (doc.capitals) return [...matches];
  const whole = new Map<string, NameEntry>();
  for (const { entry } of matches) {
    const half = /^(North|South) /u.exec(entry.name)?.[1];
    if (half !== undefined && (entry.kind === 'state' || entry.kind === 'demonym') && !whole.has(half))
      whole.set(half, { ...entry, kind: 'state', alias: entry.name });
  }
  if (whole.size === 0) return [...matches];
  const taken = new Set(matches.map((match) => match.first));
  const halves = doc.tokens.flatMap(({ index, text, end, sentence }): NameMatch[] => {
    const entry = whole.get(text);
    const [before, next] = [doc.tokens[index - 1], doc.tokens[index + 1]];
    if (entry === undefined || taken.has(index) || before?.lower !== 'the' || before.sentence !== sentence) return [];
    // "the North Sea", "the North of the country"
    if (next?.lower === 'of' || (next?.sentence === sentence && /^\p{Lu}/u.test(next.text))) return [];
    return [{ first: index, next: index + 1, entry, end }];
  });
  return halves.length === 0 ? [...matches] : [...matches, ...halves].sort((a, b) => a.first - b.first);
}

/** Names of states and capitals that people bear: "Michael Jordan", "Denzel Washington". */
const SURNAMES = new Set(
  'jordan chad israel georgia paris london washington berlin france ireland england holland kingston lima santiago sofia victoria male wellington'.split(
    ' ',
  ),
);

/** "The minister, Israel Bell, said": a state's name before another name, where a person is to be named. */
function isGivenName(doc: Doc, { first, next, entry }: NameMatch): boolean {
  const [back, before, after] = [doc.tokens[first - 2], doc.tokens[first - 1], doc.tokens[next]];
  if (doc.capitals || entry.kind !== 'state' || next !== first + 1 || !GIVEN_STATES.has(entry.alias.toLowerCase())) return false;
  if (after?.sentence !== doc.tokens[first]!.sentence || after.pos !== 'PROPN' || !/^\p{Lu}\p{Ll}/u.test(after.text)) return false;
  if (BODY_WORDS.test(after.lower)) return false;
  const holder = before?.lower === ',' ? back : before;
  return /^(?:minister|premier|president|chief|general|judge|mayor|governor|secretary|envoy|spokesman|lawmaker|leader|commander|director)$/u.test(holder?.lower ?? ''); // prettier-ignore
}
const GIVEN_STATES = new Set(['israel', 'jordan', 'chad', 'georgia']);
const BODY_WORDS = /^(?:defen[cs]e|army|air|police|navy|ministry|government|security|prison|border|supreme|high|military|forces)$/u;

function isSurname(doc: Doc, { first, entry }: NameMatch): boolean {
  const before = doc.tokens[first - 1];
  const token = doc.tokens[first];
  if (
    doc.capitals ||
    entry.kind === 'demonym' ||
    !before ||
    !token ||
    before.sentence !== token.sentence ||
    !token.spaced ||
    !SURNAMES.has(token.lower)
  )
    return false;
  return /^\p{Lu}\p{Ll}/u.test(before.text) && GIVEN_NAMES.has(before.lower);
}

/** Words that open the names of many bodies. */
const GENERIC = /^(?:people|peoples|national|popular|revolutionary|patriotic|united|democratic|liberation|free|tigers|defen[cs]e)$/;
const HEADS = /^(?:Forces?|Front|Army|Movement|Council|Party|Brigades?|Alliance|Coalition|Command|Committee|Union)$/;

/**
 * "the Karwa People's Liberation Army", "the Velm Tigers", "the National Resistance Forces": a listed name of plain words is another's where a name
 * stands before it or goes on behind it.
 *
 * @param ends where other listed names end
 */
function isWithinOther(doc: Doc, { first, next, entry }: NameMatch, ends: ReadonlySet<number>): boolean {
  const { tokens, sentences, capitals } = doc;
  const [token, before, after] = [tokens[first]!, tokens[first - 1], tokens[next]];
  if (capitals || !GENERIC.test(token.lower) || /^(?:state|demonym|capital|region)$/.test(entry.kind)) return false;
  const { from } = sentences[token.sentence]!;
  if (isTitled(tokens, sentences[token.sentence]!)) return false;
  const named = before !== undefined && first - 1 > from && before.pos === 'PROPN' && /^\p{Lu}\p{Ll}/u.test(before.text) && token.spaced;
  if (named && !ends.has(first) && !TITLES.has(before.lower) && !OFFICES.has(before.lower) && !GROUP_NOUNS.has(before.lower)) return true;
  return next > first + 1 && after?.sentence === token.sentence && HEADS.test(after.text) && !HEADS.test(tokens[next - 1]!.text);
}

/** "Liberation" is a newspaper, but not in "Ruvani Liberation Front". */
function insideName(doc: Doc, { first, next }: NameMatch): boolean {
  if (doc.capitals) return false;
  const [before, after] = [doc.tokens[first - 1], doc.tokens[next]];
  const sentence = doc.tokens[first]?.sentence;
  const capital = (token: Token | undefined): boolean =>
    token?.sentence === sentence && /^\p{Lu}\p{Ll}/u.test(token?.text ?? '') && token?.spaced === true;
  if (/^(?:de|du|des|of)$/.test(after?.text ?? '')) return true;
  return capital(after) || (capital(before) && before?.index !== doc.sentences[sentence ?? 0]?.from);
}

function matchAt(doc: Doc, root: NameNode, at: number): NameMatch | null {
  const { tokens } = doc;
  const first = tokens[at];
  if (!first || !mayBegin(first, doc.capitals)) return null;
  let here: NameNode | undefined = root;
  let best: NameMatch | null = null;
  for (let k = at; k < Math.min(tokens.length, at + 12) && here; k++) {
    const token = tokens[k];
    if (!token || token.sentence !== first.sentence || token.end - token.start > 60) break;
    const parts =
      token.lower.includes('-') || token.lower.includes('/') || token.lower.includes('–') ? token.lower.split(/[-–/]/) : [token.lower];
    let done = 0;
    for (const [p, part] of parts.entries()) {
      if (part === '') continue;
      here = here?.next?.get(foldLower(part));
      if (!here) break;
      done = p + 1;
      // "Iran-backed": the name ends inside its word.
      if (done < parts.length && k === at && here.entries && done === 1 && !(parts[1] ?? '').startsWith('s') && !isWing(token.text)) {
        const entry = pick(doc, here.entries, at, at + 1, part);
        if (entry) best = { first: at, next: at + 1, entry, end: token.start + part.length };
      }
    }
    if (!here || done < parts.length) break;
    if (here.entries) {
      const entry = pick(doc, here.entries, at, k + 1, null);
      if (entry) best = { first: at, next: k + 1, entry, end: token.end };
    }
    // A hyphen or full stop of its own may stand inside a name, and the mark of a plural owner: "Dockers' Front".
    if (tokens[k + 1]?.lower === '-' && tokens[k + 1]?.spaced === false) k += 1;
    else if (/^['’]$/u.test(tokens[k + 1]?.text ?? '') && token.lower.endsWith('s') && here.next !== undefined) k += 1;
    if (tokens[k + 1]?.lower === "'s" && here.next?.has('s')) continue;
    if (tokens[k + 1]?.lower === "'s" && here.next) {
      // "People's Protection Units": the apostrophe was dropped from the listed word.
      const glued: NameNode | undefined = glue(root, tokens, at, k);
      if (glued) {
        here = glued;
        k += 1;
      }
    }
  }
  return best;
}

/** "SPLM-N": letters behind the hyphen name a faction, which is not the whole. */
const isWing = (text: string): boolean => /^\p{Lu}{2,}-\p{Lu}{1,4}$/u.test(text);

/** The node reached when the possessive is read as part of its word ("people" + "'s" as "peoples"). */
function glue(root: NameNode, tokens: readonly Token[], at: number, to: number): NameNode | undefined {
  let here: NameNode | undefined = root;
  for (let k = at; k <= to && here; k++) {
    const words = (tokens[k]?.lower ?? '').split(/[-–/]/);
    for (const [p, word] of words.entries()) here = here?.next?.get(foldWord(word) + (k === to && p === words.length - 1 ? 's' : ''));
  }
  return here;
}

const mayBegin = (token: Token, capitals: boolean): boolean => {
  if (capitals) return /^[\p{L}\p{N}"]/u.test(token.text);
  return BEGINS_NAME.test(token.text);
};
const BEGINS_NAME = /^(?:\p{Lu}|\d|al-|el-|an-|as-|peshmerga|jihad|contra|anti-|counter-|pro-|ex-|so-)|^(?:al|self-styled|de|anti|ex)$/u;

/** The entry that the words at hand can mean; null where their form rules all out. */
function pick(doc: Doc, entries: readonly NameEntry[], first: number, next: number, part: string | null): NameEntry | null {
  const token = doc.tokens[first];
  if (!token) return null;
  const single = next === first + 1;
  const surface = part === null ? token.text : token.text.slice(0, part.length);
  const fits = entries.filter((entry) => {
    if (entry.acronym)
      return (
        (surface === surface.toUpperCase() || (PRONOUNCED.has(surface) && surface.toUpperCase() === entry.alias)) &&
        (!doc.capitals || CAPITALS_TOO.has(token.lower) || !(isWord(token) || COMMON.has(surface.toLowerCase())))
      );
    if (single && COMMON.has(surface.toLowerCase())) return common(doc, token, entry);
    if (single && !doc.capitals) return /^\p{Lu}|^(?:al|el|an|as)-|^peshmerga/u.test(surface);
    return doc.capitals || !single || /\p{Lu}/u.test(token.text);
  });
  return fits[0] ?? null;
}

/** Initials that are read as a word, which many papers write like one. */
const PRONOUNCED: ReadonlySet<string> = new Set(
  'Africom Amisom Asean Atmis Centcom Ecomog Ecowas Farc Frelimo Isaf Isil Isis Minusca Minusma Monuc Monusco Nato Renamo Swapo Unamid Unesco Unicef Unifil Unita Unmiss Unprofor Unrwa'.split(
    ' ',
  ),
);

const WORD_TAGS: ReadonlySet<string> = new Set(['VERB', 'AUX', 'ADP', 'PRON', 'ADV', 'DET', 'CCONJ', 'SCONJ', 'PART', 'INTJ']);
/** In a wire in capitals "LET" is a verb and "IS" no group. */
const isWord = (token: Token): boolean => COMMON.has(token.lower) || WORD_TAGS.has(token.pos);

/** A word that is a name only with the right capitals: "US", "IS" not "is", "Wagner" but not "Dawn" before a full stop. */
function common(doc: Doc, token: Token, entry: NameEntry): boolean {
  const text = token.text.split(/[-–]/)[0] ?? '';
  if (doc.capitals) return CAPITALS_TOO.has(token.lower);
  // "IS", "LeT": letters that stand for words keep their capitals.
  if (/^[A-Z.]+$|[a-z][A-Z]/.test(entry.alias)) return text === entry.alias;
  const initial = doc.sentences[token.sentence]?.from === token.index;
  return (
    /^\p{Lu}\p{Ll}/u.test(text) &&
    (entry.kind === 'state' || entry.kind === 'demonym' || entry.kind === 'region' || !initial || token.pos === 'PROPN')
  );
}

/**
 * Of several actors with one alias, the one whose country the text names most; a bare acronym of an actor whose country the text does not
 * name at all is somebody else, unless its full name stands in the text as well.
 */
function chooseByCountry(matches: readonly NameMatch[], doc: Doc): NameMatch[] {
  const countries = new Map<string, number>();
  const names = new Set<string>();
  for (const { entry } of matches) {
    if (
      entry.country !== null &&
      (entry.kind === 'state' || entry.kind === 'demonym' || entry.kind === 'capital' || entry.kind === 'region')
    ) {
      countries.set(entry.country, (countries.get(entry.country) ?? 0) + 1);
    }
    if (!entry.acronym) names.add(entry.name);
  }
  const root = nameIndex([]);
  return matches.flatMap((match) => {
    if (!match.entry.acronym) return sharedName(root, doc, match, countries);
    const all = entriesOf(root, doc, match) ?? [match.entry];
    const ranked = all
      .filter((e) => e.acronym)
      .map((entry) => ({ entry, weight: names.has(entry.name) ? 1000 : entry.country === null ? 1 : (countries.get(entry.country) ?? 0) }))
      .sort((a, b) => b.weight - a.weight);
    const best = ranked[0];
    if (!best) return [match];
    // A long acronym that only one actor bears is that actor's anywhere: "FARC", "ISWAP".
    const alone = ranked.length === 1 && (best.entry.alias.length >= 4 || FAMOUS.has(best.entry.alias));
    return best.weight > 0 || alone ? [{ ...match, entry: best.entry }] : [];
  });
}

/** Short letters that mean one body wherever they stand. */
const FAMOUS: ReadonlySet<string> = new Set('IDF FSB SBU GRU CIA FBI PKK PLO YPG HTS TTP ELN M23'.split(' '));
const SHARED = /^(?:defen[cs]e forces|foreign legion|marine corps|(?:central|southern|africa) command|(?:fifth|5th) fleet)$/iu;

/** A plain name that actors of several countries bear ("Maoists"): whose country the text names most; where it names only others, nobody's. */
function sharedName(root: NameNode, doc: Doc, match: NameMatch, countries: ReadonlyMap<string, number>): NameMatch[] {
  const { alias, country, kind, name } = match.entry;
  // "The Defense Forces": words that many armies are called by are those of a country that the text names.
  if (match.next > match.first + 1 && kind === 'military' && country !== null && alias !== name) {
    if (SHARED.test(alias) && (countries.get(country) ?? 0) === 0) return [];
  }
  if (match.next > match.first + 1 || match.entry.country === null || match.entry.kind !== 'armed-group') return [match];
  const bearers = (entriesOf(root, doc, match) ?? []).filter((e) => e.kind === match.entry.kind && !e.acronym);
  if (bearers.length < 2 || countries.size === 0) return [match];
  const weight = ({ country }: NameEntry): number => countries.get(country ?? '') ?? 0;
  const entry = bearers.reduce((best, next) => (weight(next) > weight(best) ? next : best));
  return weight(entry) > 0 ? [{ ...match, entry }] : [];
}

function entriesOf(root: NameNode, doc: Doc, match: NameMatch): NameEntry[] | null {
  let here: NameNode | undefined = root;
  for (let k = match.first; k < match.next; k++) {
    for (const part of (doc.tokens[k]?.lower ?? '').split(/[-–/]/)) {
      const next: NameNode | undefined = here?.next?.get(foldLower(part));
      if (!next) return here?.entries ?? null;
      here = next;
    }
  }
  return here?.entries ?? null;
}
