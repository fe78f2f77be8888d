import type { ActorKind } from '@hearsay/vocabulary';
import type { NameMatch } from '../actors/match-names.js';
import type { Doc, Token } from '../document/doc.js';
import { GROUP_NOUNS, type GroupNoun } from '../lexicon/groups.js';
import { OFFICES } from '../lexicon/offices.js';
import { DIRECTIONS } from '../lexicon/place-words.js';
import { STATES } from '../lexicon/states.js';
import { bodyKind } from './find-sequences.js';
import type { FoundMention } from './mention.js';

/** Adjectives and nouns before "forces", "group", "unit" and the like that tell whose they are. */
const MODIFIERS: ReadonlyMap<string, ActorKind> = new Map(
  (
    [
      [
        'military',
        'government regime state federal loyalist pro-government pro-regime army government-backed national regular ground special security counterterrorism counter-terrorism air naval airborne armored armoured infantry artillery mechanized mechanised commando ranger marine kurdish elite infantry republican',
      ],
      [
        'armed-group',
        'rebel insurgent militant guerrilla guerilla separatist secessionist jihadist jihadi islamist extremist terrorist terror anti-government opposition resistance subversive clandestine underground outlawed leftist left-wing rightist right-wing ultra-rightist ultrarightist ultraleftist marxist maoist armed narcotics revolutionary mercenary fundamentalist',
      ],
      ['militia', "militia paramilitary tribal pro-government-militia shiite shia shi'ite self-defense self-defence vigilante"],
      ['international', 'coalition multinational peacekeeping peacekeeper international allied u.n. un nato'],
    ] as const
  ).flatMap(([kind, words]) => words.split(' ').map((word): [string, ActorKind] => [word, kind])),
);
/** Heads that take their kind from what stands before them. */
const OPEN_HEADS = new Set(
  'force forces group groups unit units brigade brigades battalion battalions division column columns faction factions cell cells command element elements component fighter fighters member members operative operatives leader leaders commander commanders detachment detachments squad squads troops team teams network networks wing organization organizations organisation organisations movement movements personnel coalition position bloc alliance leadership sympathizers supporters militia militias partner partners ally allies adviser advisers advisor advisors base'.split(
    ' ',
  ),
);
/** Plain soldiers of a state: "American troops", "U.S. forces" and "US jets" are all its military. */
const MILITARY_HEADS = new Set(
  'troops troop soldiers soldier forces force military army servicemen serviceman servicewomen personnel warplanes warplane jets jet planes plane aircraft warship warships helicopters helicopter drones drone gunships gunship tanks artillery bombers fighters trooper troopers units unit commandos armed forces artillery navy'.split(
    ' ',
  ),
);
/** Machines that stand for the military of the nationality before them. */
const PLATFORMS = new Set(
  'warplanes warplane jets jet planes plane aircraft warship warships helicopters helicopter drones drone gunships gunship artillery bombers'.split(
    ' ',
  ),
);
/** Heads of names of bodies whose other words tell what kind they are: "Ruvani Liberation Front". */
const NAMED_HEADS = new Set('front army brigade brigades movement force forces battalion command units party committee council'.split(' '));
const TIME_WORDS = new Set(
  'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december today yesterday tomorrow tonight morning evening night afternoon dawn midnight noon week weekend month year'.split(
    ' ',
  ),
);
const POSSESSIVES = new Set('its their his her our my your'.split(' '));
const STOP_LEFT = new Set(
  'more less than other others at least most many several some few such both all another no any each every'.split(' '),
);
/** Heads followed by "of" whose complement belongs to the name. */
const OF_HEADS = new Set(
  'front command brigade battalion wing faction unit units cell cells government ministry department people peoples member members group groups residents citizens families family army commander leader president head chief minister secretary commissioner office coalition league party council committee council university bank institute mission union front organization organisation movement chamber college bureau directorate director spokesman band gang number column thousands hundreds dozens parliament regime soldiers fighters inhabitants villagers officers ambassador son brother'.split(
    ' ',
  ),
);
const EMPTY_HEADS = new Set(
  'member members group groups number band gang column element elements supporters followers fighters soldiers officers'.split(' '),
);

const LOYAL = new Set([
  'loyal to',
  'allied with',
  'allied to',
  'aligned with',
  'backed by',
  'linked to',
  'affiliated with',
  'supported by',
  'led by',
  'commanded by',
]);

const adjectives = new Map(STATES.map((s) => [s.code, s.code === 'US' ? 'US' : s.code === 'GB' ? 'British' : (s.demonyms[0] ?? s.name)]));

/** Noun phrases about people and bodies: "the militants", "American troops", "the coalition's troops", "Iran's foreign ministry", "members of the security forces". */
export function findGroups(doc: Doc, names: readonly NameMatch[], nameAt: Int32Array, placed: Int32Array): FoundMention[] {
  const out: FoundMention[] = [];
  const { tokens } = doc;
  for (let k = 0; k < tokens.length; k++) {
    const token = tokens[k];
    if (!token || (token.pos !== 'NOUN' && token.pos !== 'PROPN' && !GROUP_NOUNS.has(token.lower) && !isNounUsed(tokens, k))) continue;
    if (placed[k] === 1) continue;
    const noun = headNoun(tokens, k);
    const office = isOffice(tokens, k);
    const platform = PLATFORMS.has(token.lower);
    if (!noun && !office && !platform) continue;
    if (!isHead(doc, k, nameAt)) continue;
    // Words inside a listed name are no heads; one that ends here was listed whole.
    const own = names[nameAt[k] ?? -1];
    if (own && own.next > k + 1) continue;
    if (own && (own.entry.kind !== 'demonym' || own.end === token.end)) continue;
    const first = leftEdge(doc, k, names, nameAt);
    const mention = describe(doc, first, k, noun, office, platform, names, nameAt);
    if (mention) out.push(mention);
  }
  return out;
}

/** "A Russian general blamed …": an adjective to the tagger, but nothing follows that it could modify. */
const isNounUsed = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.pos === 'ADJ' &&
  OFFICES.has(tokens[at]?.lower ?? '') &&
  !/^(?:NOUN|PROPN|ADJ)$/.test(tokens[at + 1]?.pos ?? '') &&
  at > 0 &&
  /^(?:DET|ADJ|PROPN)$/.test(tokens[at - 1]?.pos ?? '');

function isOffice(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.lower ?? '';
  if (OFFICES.has(word) || (at > 0 && OFFICES.has(`${tokens[at - 1]?.lower} ${word}`))) return true;
  return word.endsWith('s') && word.length > 5 && OFFICES.has(word.slice(0, -1));
}

function headNoun(tokens: readonly Token[], at: number): GroupNoun | null {
  const token = tokens[at];
  if (!token) return null;
  const pair =
    at > 0 && tokens[at - 1]?.sentence === token.sentence ? GROUP_NOUNS.get(`${tokens[at - 1]?.lower} ${token.lower}`) : undefined;
  const noun = pair ?? GROUP_NOUNS.get(token.lower) ?? null;
  // "individual", "deputy", "minor" and the like are heads only as nouns; "wounded", "armed" never are.
  return noun && (token.pos === 'NOUN' || token.pos === 'PROPN' || noun.shape !== 'one') && token.pos !== 'VERB' && token.pos !== 'AUX'
    ? noun
    : null;
}

/** A noun is the head where no noun follows that it would only modify. */
function isHead(doc: Doc, at: number, nameAt: Int32Array): boolean {
  const token = doc.tokens[at];
  const next = doc.tokens[at + 1];
  if (!token || !next || next.sentence !== token.sentence) return true;
  if (next.lower === "'s" || next.lower === "'") return true;
  // "took 40 soldiers prisoner"
  if (/^(?:prisoner|captive|hostage)$/.test(next.lower) && GROUP_NOUNS.get(token.lower)?.shape === 'many') return true;
  if (next.pos === 'PUNCT' || !next.spaced) return true;
  if (GROUP_NOUNS.has(next.lower) && next.pos !== 'VERB') return false;
  if (OFFICES.has(next.lower) && next.pos !== 'VERB') return false;
  // "The army estimates that": a verb, whatever the tagger says.
  if (next.pos === 'NOUN' && next.lower.endsWith('s') && doc.tokens[at + 2]?.lower === 'that' && doc.tokens[at + 2]?.pos === 'SCONJ')
    return true;
  if (next.pos === 'NOUN')
    return (
      (nameAt[at + 1] ?? -1) >= 0 ||
      DIRECTIONS.has(next.lower) ||
      /^(?:today|yesterday|tomorrow|tonight|themselves|himself|itself|herself)$/.test(next.lower)
    );
  return !(next.pos === 'PROPN' && !doc.capitals && /^\p{Lu}/u.test(token.text) && (nameAt[at + 1] ?? -1) < 0);
}

/** The first token of the noun phrase with that head; its article is taken in. */
function leftEdge(doc: Doc, head: number, names: readonly NameMatch[], nameAt: Int32Array): number {
  const { tokens } = doc;
  const sentence = tokens[head]?.sentence;
  let first = head;
  for (let k = head - 1; k >= Math.max(0, head - 12); k--) {
    const token = tokens[k];
    if (!token || token.sentence !== sentence) break;
    const name = nameAt[k] ?? -1;
    if (name >= 0) {
      const match = names[name];
      if (match && match.first <= k) {
        first = match.first;
        k = match.first;
        continue;
      }
    }
    // "the PLF [Popular Liberation Front] guerrillas": whose they are stands before the gloss.
    const glossed = token.text === ']' || token.text === ')' ? beforeGloss(tokens, k, names, nameAt) : null;
    if (glossed !== null) {
      first = glossed;
      k = glossed;
      continue;
    }
    if (token.lower === "'s" || token.lower === "'") {
      // The possessor belongs to the phrase only where it is a name or a body of people.
      const owner = tokens[k - 1];
      if (
        owner &&
        ((nameAt[k - 1] ?? -1) >= 0 || GROUP_NOUNS.get(owner.lower)?.shape === 'body' || (!doc.capitals && owner.pos === 'PROPN'))
      )
        continue;
      break;
    }
    if (
      token.lower === 'the' ||
      token.lower === 'a' ||
      token.lower === 'an' ||
      POSSESSIVES.has(token.lower) ||
      /^(?:this|these|that|those)$/.test(token.lower)
    ) {
      first = k;
      break;
    }
    if (STOP_LEFT.has(token.lower) || TIME_WORDS.has(token.lower)) break;
    // "training Iraqi security forces", "abducting Sunni men": a verb to the reader, whatever the tagger says.
    if (token.lower.endsWith('ing') && tokens[k - 1]?.pos !== 'DET' && !MODIFIERS.has(token.lower) && (nameAt[k + 1] ?? -1) >= 0) break;
    if (token.pos === 'ADJ' || token.pos === 'NOUN' || token.pos === 'PROPN') {
      first = k;
      continue;
    }
    if (token.pos === 'NUM' && tokens[k + 1]?.pos !== 'NUM') {
      // A number counts the phrase and is not part of its name.
      break;
    }
    if (
      token.pos === 'VERB' &&
      /(?:ed|ing|en|led)$/.test(token.lower) &&
      tokens[k - 1] &&
      /^(?:DET|ADJ|NUM)$/.test(tokens[k - 1]?.pos ?? '')
    ) {
      first = k;
      continue;
    }
    if (token.pos === 'ADV' && token.lower.endsWith('ly') && tokens[k + 1]?.pos === 'ADJ') {
      first = k;
      continue;
    }
    if (token.lower === '-' && !token.spaced) continue;
    if (token.pos === 'VERB' && tokens[k - 1]?.lower === '-' && tokens[k - 1]?.spaced === false) {
      first = k;
      continue;
    }
    break;
  }
  return first;
}

/** First token of the listed name right before the bracket that closes at `close`; null where no name stands there. */
function beforeGloss(tokens: readonly Token[], close: number, names: readonly NameMatch[], nameAt: Int32Array): number | null {
  for (let k = close - 1; k > Math.max(0, close - 12); k--) {
    const word = tokens[k]?.text;
    if (word !== '[' && word !== '(') continue;
    const name = names[nameAt[k - 1] ?? -1];
    return name !== undefined && name.next === k && !/^(?:capital|region|state|demonym)$/.test(name.entry.kind) ? name.first : null;
  }
  return null;
}

function describe(
  doc: Doc,
  edge: number,
  head: number,
  noun: GroupNoun | null,
  office: boolean,
  platform: boolean,
  names: readonly NameMatch[],
  nameAt: Int32Array,
): FoundMention | null {
  const { tokens } = doc;
  let first = edge;
  const word = tokens[head]?.lower ?? '';
  let owner: NameMatch | null = null;
  let kind: ActorKind | null = null;
  for (let k = first; k < head; k++) {
    const match = names[nameAt[k] ?? -1];
    if (match && match.entry.kind !== 'region') {
      // "Iran-backed militia": the backer is no owner.
      const whole = match.end === tokens[match.next - 1]?.end && tokens[match.next]?.lower !== '-';
      if (whole) owner = match;
    }
    const told = MODIFIERS.get(tokens[k]?.lower ?? '');
    // "opposition forces" bear arms, "opposition members" need not.
    if (
      told !== undefined &&
      (noun?.armed === true ||
        !/^(?:opposition|resistance|leftist|rightist|left-wing|right-wing|islamist|marxist|maoist)$/.test(tokens[k]?.lower ?? '') ||
        /^groups?$/.test(word))
    )
      // "the armed forces" are a state's.
      kind = told === 'armed-group' && tokens[k]?.lower === 'armed' && /^forces?$/.test(word) ? 'military' : told;
  }
  if (platform && !noun) {
    if (
      !owner ||
      (owner.entry.kind !== 'demonym' &&
        owner.entry.kind !== 'state' &&
        owner.entry.kind !== 'international' &&
        owner.entry.kind !== 'military')
    ) {
      // "Ruvanian warplanes": an adjective of nationality that no list has.
      if (head === first || !/^\p{Lu}\p{Ll}+(?:an|ese|ish)$/u.test(tokens[head - 1]?.text ?? '')) return null;
    }
  }
  const nation =
    owner && (owner.entry.kind === 'demonym' || owner.entry.kind === 'state' || owner.entry.kind === 'capital')
      ? owner.entry.country
      : null;
  const single = noun ? noun.shape === 'one' : office && !word.endsWith('s');
  let result: ActorKind = noun?.kind ?? (platform ? 'military' : single ? 'person' : 'government-body');
  if (office && !noun) result = single ? 'person' : 'government-body';
  let name: string | null = null;
  if (OPEN_HEADS.has(word) || platform || noun?.armed === true || /^(?:men|panel|experts)$/.test(word)) {
    if (owner && nation === null && owner.entry.kind !== 'outlet' && owner.entry.kind !== 'person') {
      result = owner.entry.kind as ActorKind;
      if (!office || noun?.armed === true) name = owner.entry.name;
    } else if (kind !== null && OPEN_HEADS.has(word)) result = kind;
    if (OPEN_HEADS.has(word) && (kind === 'armed-group' || kind === 'militia')) result = kind;
  }
  if (noun?.shape === 'body' && kind === null && owner === null && head > first) {
    const words = tokens.slice(first, head + 1).map((t) => t.lower);
    if (NAMED_HEADS.has(word)) result = bodyKind(words, word);
  }
  if (
    result === 'military' &&
    nation !== null &&
    kind !== 'armed-group' &&
    kind !== 'militia' &&
    (MILITARY_HEADS.has(word) || platform) &&
    !hasOtherWords(tokens, owner, head)
  ) {
    name = `${adjectives.get(nation) ?? ''} military`;
  }
  // "Armed men", "masked youths": who they are is not known, but they are no bystanders.
  if (result === 'civilians' && tokens.slice(first, head).some((t) => /^(?:armed|masked|uniformed|hooded|camouflaged)$/u.test(t.lower)))
    result = 'unidentified';
  const from = head;
  let next = head + 1;
  if ((OF_HEADS.has(word) || noun?.armed === true) && tokens[next]?.lower === 'of' && tokens[next]?.sentence === tokens[head]?.sentence) {
    const complement = ofComplement(doc, next, names, nameAt);
    const members = EMPTY_HEADS.has(word) || (noun?.armed === true && noun.shape !== 'body' && isParty(complement?.kind));
    if (complement && (OF_HEADS.has(word) || members)) {
      next = complement.next;
      if (result === 'organisation' && isParty(complement.kind)) result = complement.kind ?? result;
      // "Army of the Dawn": an image, where a state's army would have its country.
      if (word === 'army' && !isParty(complement.kind) && IMAGE.test(doc.text.slice(tokens[head]?.start ?? 0, tokens[next - 1]?.end ?? 0)))
        result = 'armed-group';
      if (members && complement.kind) {
        result = complement.kind;
        name = complement.name;
      }
    }
  }
  if (noun?.armed === true && LOYAL.has(`${tokens[next]?.lower} ${tokens[next + 1]?.lower}`)) {
    const complement = ofComplement(doc, next + 1, names, nameAt);
    if (complement) {
      next = complement.next;
      result = complement.kind ?? result;
    }
  }
  if (word.startsWith('spokes') && /^(?:for|of)$/.test(tokens[next]?.lower ?? '')) {
    const complement = ofComplement(doc, next, names, nameAt);
    if (complement) next = complement.next;
  }
  // A nationality or a listed name makes it a name, which stands without its article.
  if (owner && noun?.shape !== 'one' && tokens[first]?.lower === 'the' && owner.first === first + 1 && !office) first += 1;
  const [start, end] = [tokens[first]?.start ?? 0, tokens[next - 1]?.end ?? 0];
  const named = isProper(doc, first, head, nameAt) && !(doc.capitals && single);
  return {
    start,
    end,
    kind: result,
    name: name ?? bare(doc.text.slice(start, end)),
    named,
    single,
    firstToken: first,
    lastToken: next,
    headToken: from,
    country: owner?.entry.country ?? null,
    inside: false,
    adjective: false,
    metonym: false,
  };
}

const IMAGE = /^Army of the (?!Republic|Nation|State|Kingdom|Union|People)\p{Lu}\p{Ll}+$/u;

const isParty = (kind: ActorKind | null | undefined): boolean =>
  kind === 'armed-group' || kind === 'militia' || kind === 'military' || kind === 'international';

/** Words between the nationality and the noun other than plain ones: "US special forces" is not simply the US military. */
function hasOtherWords(tokens: readonly Token[], owner: NameMatch | null, head: number): boolean {
  for (let k = owner?.next ?? head; k < head; k++) {
    const word = tokens[k]?.lower ?? '';
    if (!/^(?:military|armed|army|'s|ground|government|combat|regular|civilian)$/.test(word)) return true;
  }
  return false;
}

function ofComplement(
  doc: Doc,
  of: number,
  names: readonly NameMatch[],
  nameAt: Int32Array,
  nested = false,
): { next: number; kind: ActorKind | null; name: string | null } | null {
  const { tokens } = doc;
  let k = of + 1;
  // "accused the Northern Front of hiding rockets": a name in capitals goes on with a name, never with a gerund.
  if (/^\p{Lu}/u.test(tokens[of - 1]?.text ?? '') && !doc.capitals && /^\p{Ll}+ing$/u.test(tokens[k]?.text ?? '')) return null;
  while (/^(?:the|a|an|its|their|this|that)$/.test(tokens[k]?.lower ?? '')) k += 1;
  const match = names[nameAt[k] ?? -1];
  let last = match ? match.next - 1 : -1;
  let kind: ActorKind | null =
    match && !/^(?:demonym|capital|region|state)$/.test(match.entry.kind) ? (match.entry.kind as ActorKind) : null;
  let name: string | null = kind === null ? null : (match?.entry.name ?? null);
  for (let i = match ? match.next : k; i < Math.min(tokens.length, k + 8); i++) {
    const token = tokens[i];
    if (!token || token.sentence !== tokens[of]?.sentence) break;
    const noun = GROUP_NOUNS.get(token.lower);
    const listed = names[nameAt[i] ?? -1];
    if (listed) last = i;
    else if (noun && token.pos !== 'VERB') {
      last = i;
      if (kind === null) kind = noun.kind;
      if (noun && !OPEN_HEADS.has(token.lower)) kind = noun.kind;
    } else if (token.pos === 'NOUN' || token.pos === 'PROPN') last = i;
    else if (
      token.pos !== 'ADJ' &&
      token.lower !== "'s" &&
      token.lower !== "'" &&
      !(token.pos === 'VERB' && /(?:ed|ing)$/.test(token.lower) && i === k)
    )
      break;
  }
  if (last < 0) return null;
  // "members of the 12th Front of the FARC"
  const further =
    !nested && tokens[last + 1]?.lower === 'of' && OF_HEADS.has(tokens[last]?.lower ?? '') && last < of + 12
      ? ofComplement(doc, last + 1, names, nameAt, true)
      : null;
  if (further) {
    last = further.next - 1;
    if (isParty(further.kind)) kind = further.kind;
  }
  if (name === null) name = bare(doc.text.slice(tokens[k]?.start ?? 0, tokens[last]?.end ?? 0));
  return { next: last + 1, kind, name };
}

/** A name by its capitals, or by a listed name with a capitalised head; in a text of capitals, by a listed name. */
function isProper(doc: Doc, first: number, head: number, nameAt: Int32Array): boolean {
  const { tokens } = doc;
  if (doc.capitals) return (nameAt[head - 1] ?? -1) >= 0 && head > first;
  const initial = doc.sentences[tokens[head]?.sentence ?? 0]?.from;
  return /^\p{Lu}/u.test(tokens[head]?.text ?? '') && head !== initial && head > first;
}

/** The words without article and line breaks. */
function bare(words: string): string {
  return words.replace(/\s+/g, ' ').replace(/^(?:the|a|an|its|their|his|her|our|this|that|these|those)\s+/i, '');
}
