import type { ActorKind } from '@hearsay/vocabulary';
import type { NameMatch } from '../actors/match-names.js';
import type { Doc, Token } from '../document/doc.js';
import { GROUP_NOUNS, type GroupNoun } from '../lexicon/groups.js';
import { bodyKind } from './sequence-kind.js';
import { EMPTY_HEADS, LOYAL, MILITARY_HEADS, MODIFIERS, NAMED_HEADS, NATIONALITIES, OF_HEADS, OPEN_HEADS } from './group-words.js';
import type { FoundMention } from './mention.js';
import { bare, ofComplement } from './of-complement.js';
import { isParty } from './mention.js';

/** The mention of a noun phrase from its left edge to what follows its head: kind, name, whether it is a name. */
export function describeGroup(
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
      kind = told === 'armed-group' && tokens[k]?.lower === 'armed' && /^forces?$/.test(tokens[k + 1]?.lower ?? '') ? 'military' : told;
    // "Pro-government gunmen", "Kurdish fighters": on a side, and no army.
    if (told === 'military' && OUTSIDE_ARMY.test(tokens[k]?.lower ?? '') && /^(?:fighters?|militants?|gunm[ae]n|combatants?)$/.test(word))
      kind = tokens[k]!.lower === 'kurdish' ? 'armed-group' : 'militia';
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
  const owned = owner !== null && isParty(owner.entry.kind as ActorKind) && OWNED_HEADS.test(word);
  if (OPEN_HEADS.has(word) || platform || noun?.armed === true || owned || /^(?:men|panel|experts)$/.test(word)) {
    if (owner && nation === null && owner.entry.kind !== 'outlet' && owner.entry.kind !== 'person') {
      result = owner.entry.kind as ActorKind;
      if (!office || noun?.armed === true || owned || (word === 'members' && isParty(result))) name = owner.entry.name;
    } else if (kind !== null && OPEN_HEADS.has(word) && noun?.lemma.includes(' ') !== true) result = kind;
    // "Tribal leaders" are people of a word of their own.
    if (OPEN_HEADS.has(word) && (kind === 'armed-group' || kind === 'militia') && noun?.lemma.includes(' ') !== true) result = kind;
  }
  const proper = isProper(doc, first, head, nameAt);
  // "National Democratic Army": in a name such a word tells less than the others.
  if (noun?.shape === 'body' && (kind === null || (kind === 'military' && proper)) && owner === null && head > first) {
    const words = tokens.slice(first, head + 1).map((t) => t.lower);
    if (NAMED_HEADS.has(word)) result = bodyKind(words, word);
    // "Specialised units", "antiaircraft units": plain words name no body of another kind.
    if (result === 'organisation') result = noun.kind;
  }
  // "Military intelligence members", "police personnel": of the body that stands right before them.
  if (result === 'organisation' && noun?.shape === 'many' && /^(?:members|agents|operatives)$/.test(word)) {
    const body = GROUP_NOUNS.get(tokens[head - 1]?.lower ?? '');
    if (body?.shape === 'body' && head > first && body.kind !== 'organisation') result = body.kind;
  }
  // "Two lieutenants", "army officers": soldiers, where they are several or one of many.
  const oneOfMany = !single || /^an?$/.test(tokens[first]?.lower ?? '');
  if (office && !noun && RANKS.test(word) && oneOfMany) result = kind === 'armed-group' || kind === 'militia' ? kind : 'military';
  // "Naval officers", "an army medic": whoever serves in a branch of the forces.
  if (oneOfMany && owner === null && SERVING.test(word) && ofBranch(tokens, first, head)) result = 'military';
  // "Coalition soldiers", "UN staff", "Red Cross workers": of a body of several states, or of the world.
  if (result === 'military' && kind === 'international' && nation === null) result = 'international';
  if (owner?.entry.kind === 'international' && owner.next === head && OF_BODY.test(word)) result = 'international';
  // "FARC dissidents": they have left it, and fight on.
  if (result === 'organisation' && LEFT_IT.test(word) && (isBand(owner) || tokens[head - 1]?.lower.startsWith('ex-') === true))
    result = 'armed-group';
  // "Guerrilla commandos", "urban commandos": whose side they are on stands before them.
  if (result === 'military' && noun !== null && (kind === 'armed-group' || kind === 'militia') && !MASS.test(word)) result = kind;
  if (
    result === 'military' &&
    nation !== null &&
    kind !== 'armed-group' &&
    kind !== 'militia' &&
    (MILITARY_HEADS.has(word) || platform) &&
    !hasOtherWords(tokens, owner, head)
  ) {
    name = `${NATIONALITIES.get(nation) ?? ''} military`;
  }
  // "An army patrol", "Ruvanian Air Force helicopters": the force that they are of.
  if (result === 'military' && name === null && (platform || FORCE_PARTS.test(word))) name = forceBefore(doc, first, head);
  if (noun?.shape === 'body' && kind === 'armed-group' && NAMED_HEADS.has(word) && !/^(?:forces?|party|committee|council)$/.test(word))
    if (result === 'military' || (result === 'organisation' && proper)) result = 'armed-group';
  // "Terrorist criminals", "guerrilla attackers": whose they are stands before them.
  if (
    result === 'unidentified' &&
    noun?.armed === true &&
    (kind === 'armed-group' || kind === 'militia') &&
    tokens[head - 1]?.lower !== 'armed'
  )
    result = kind;
  // "Armed men", "masked youths": who they are is not known, but they are no bystanders.
  if (
    result === 'civilians' &&
    tokens.slice(first, head).some((t) => /^(?:armed|masked|uniformed|hooded|camouflaged|unidentified|unknown)$/u.test(t.lower))
  )
    result = 'unidentified';
  // "The ELN's Red Front", "an unidentified group": the owner fights, or nobody knows them.
  if (result === 'organisation' && noun?.shape === 'body') {
    if (isBand(owner)) result = owner!.entry.kind as ActorKind;
    else if (tokens.slice(first, head).some((t) => /^(?:unidentified|unknown)$/u.test(t.lower))) result = 'unidentified';
  }
  // "A rifle company", "two battalion companies": soldiers, no traders.
  if (result === 'organisation' && /^(?:company|companies|section|sections)$/.test(word) && isOfTroops(doc, first, head))
    result = 'military';
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
  const named = proper && !(doc.capitals && single);
  return {
    start,
    end,
    kind: result,
    // "Pro-junta Oru Tai militia": whose side it takes is no part of its name.
    name: name ?? bare(doc.text.slice(named ? (tokens[ownWords(doc, first, head)]?.start ?? start) : start, end)).replace(SIDE, ''),
    named,
    // A policeman or a peacekeeper bears arms for whoever he serves, as a soldier does.
    single: single && !(noun?.armed === true && (result === 'government-body' || result === 'international')),
    firstToken: first,
    lastToken: next,
    headToken: from,
    country: owner?.entry.country ?? null,
    inside: false,
    adjective: false,
    metonym: false,
    entry: null,
    title: null,
  };
}

const OUTSIDE_ARMY = /^(?:pro-government|pro-regime|government-backed|loyalist|kurdish)$/;
const SERVING =
  /^(?:officers?|generals?|admirals?|captains?|commanders|pilots?|medics?|doctors?|nurses?|engineers?|technicians?|trainers?|instructors?|advis[eo]rs?|drivers?|chaplains?)$/;
const OF_BODY = /^(?:workers?|employees?|staff|staffers?|investigators?|experts?|officials|personnel|monitors?|soldiers?|troops)$/;
const LEFT_IT = /^(?:dissidents?|defectors?)$/;

const isBand = (owner: NameMatch | null): boolean => owner?.entry.kind === 'armed-group' || owner?.entry.kind === 'militia';

/** "Army", "air force", "junior": the word before the head says in what he serves. */
function ofBranch(tokens: readonly Token[], first: number, head: number): boolean {
  const before = head > first ? (tokens[head - 1]?.lower ?? '') : '';
  return (
    /^(?:army|navy|naval|military|infantry|artillery|brigade|battalion|marine|warrant|non-?commissioned)$/.test(before) ||
    (before === 'force' && tokens[head - 2]?.lower === 'air')
  );
}

const SIDE = /^(?:[Pp]ro|[Aa]nti)-\p{L}+ (?=\p{Lu}\p{Ll})/u;

const TROOPS =
  /^(?:infantry|rifle|tank|artillery|cavalry|commando|paratroop|airborne|engineer|brigades?|battalions?|regiments?|divisions?)$/;

/** Whether a company's words, or what it is of, are those of an army. */
function isOfTroops({ tokens }: Doc, first: number, head: number): boolean {
  const after = tokens[head + 1]?.lower === 'of' || tokens[head + 1]?.lower === 'from' ? tokens.slice(head + 2, head + 7) : [];
  return [...tokens.slice(first, head), ...after].some((t) => TROOPS.test(t.lower) && t.sentence === tokens[head]!.sentence);
}

/** "separatist Karwa Front": the first word of the name itself, behind a word in small letters for what sort of body it is. */
function ownWords(doc: Doc, first: number, head: number): number {
  let at = first;
  while (at < head && (/^(?:the|an?)$/.test(doc.tokens[at]!.lower) || MODIFIERS.has(doc.tokens[at]!.text))) at += 1;
  return /^\p{Lu}/u.test(doc.tokens[at]?.text ?? '') ? at : first;
}

/** People and parts of a party that a listed name owns: "FARC activists", "ELN fronts". */
const OWNED_HEADS = /^(?:activists?|militants?|fronts|collaborators?|subversives?|delinquents|partisans?|columns?|commandos?|commands?)$/;
/** Bodies that have a kind of their own beside such a word: "the rebel military", "armed forces". */
const MASS = /^(?:military|forces?|navy|armies)$/;

/** Ranks of soldiers, which the police of most countries do not have. */
const RANKS =
  /^(?:lieutenants?|sergeants?|corporals?|colonels?|majors?|brigadiers?|generals?|admirals?|captains|subsergeants?|sub-sergeants?)$/;
const FORCE_PARTS = /^(?:patrols?|troops|soldiers?|personnel|members|agents)$/;
const BRANCH = /^(?:army|navy|marines|brigade|battalion|guard|police|force|forces)$/;

/** The branch of the armed forces that the words before a head name; null where none ends there. */
function forceBefore(doc: Doc, first: number, head: number): string | null {
  const { tokens } = doc;
  if (head === first || !BRANCH.test(tokens[head - 1]?.lower ?? '')) return null;
  if (/^forces?$/.test(tokens[head - 1]?.lower ?? '') && !/^(?:air|armed)$/.test(tokens[head - 2]?.lower ?? '')) return null;
  const name = bare(doc.text.slice(tokens[first]?.start ?? 0, tokens[head - 1]?.end ?? 0));
  return name === '' ? null : name;
}

const IMAGE = /^Army of the (?!Republic|Nation|State|Kingdom|Union|People)\p{Lu}\p{Ll}+$/u;

/** Words between the nationality and the noun other than plain ones: "US special forces" is not simply the US military. */
function hasOtherWords(tokens: readonly Token[], owner: NameMatch | null, head: number): boolean {
  for (let k = owner?.next ?? head; k < head; k++) {
    const word = tokens[k]?.lower ?? '';
    if (!/^(?:military|armed|army|'s|ground|government|combat|regular|civilian)$/.test(word)) return true;
  }
  return false;
}

/** A name by its capitals, or by a listed name with a capitalised head; in a text of capitals, by a listed name. */
function isProper(doc: Doc, first: number, head: number, nameAt: Int32Array): boolean {
  const { tokens } = doc;
  if (doc.capitals) return (nameAt[head - 1] ?? -1) >= 0 && head > first;
  const initial = doc.sentences[tokens[head]?.sentence ?? 0]?.from;
  return /^\p{Lu}/u.test(tokens[head]?.text ?? '') && head !== initial && head > first;
}
