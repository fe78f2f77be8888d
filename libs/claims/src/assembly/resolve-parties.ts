import type { ActorKind, ClaimType, Party, Role } from '@hearsay/vocabulary';
import type { Doc, TokenRange } from '../document/doc.js';
import { FORCE_SORTS, GROUP_NOUNS } from '../lexicon/groups.js';
import { STATES } from '../lexicon/states.js';
import { NATIONALITIES } from '../mentions/group-words.js';
import type { FoundMention } from '../mentions/mention.js';
import type { PartyRange } from '../propositions/proposition.js';
import { isActor, mentionsWithin, type Reading } from '../propositions/reading.js';
import type { Referents } from './coreference.js';
import { apposedName } from './apposed-name.js';
import { singleBlanks } from '../document/single-blanks.js';
import { belongsTo } from './belongs-to.js';
import { foeOf } from './foe-of.js';
import { carriedBy, isThing, ownerOfThing } from './things-of-war.js';
import { amongSoldiers, isApposed, isWhole } from './party-list.js';
import { spokesmanBody } from './spokesman-body.js';
import { BODY_KINDS, isParty } from '../mentions/mention.js';
import { FORCE, HARM } from '../propositions/deeds.js';
import { beforeArm } from '../propositions/noun-parties.js';
import { DEFINITE, POSSESSIVES, PRONOUNS } from '../lexicon/function-words.js';

/** "The Red Column, a group that has carried out attacks": the name before the comma that the phrase explains. */
function explains(reading: Reading, head: FoundMention): FoundMention | null {
  const { tokens } = reading.doc;
  const { firstToken, lastToken } = head;
  if (head.named || !isActor(head) || head.kind === 'civilians' || !/^an?$/u.test(tokens[firstToken]!.lower)) return null;
  if (
    tokens[firstToken - 1]?.lower !== ',' ||
    !/^(?:that|which|who|fighting|seeking|led|based|blamed|known)$/u.test(tokens[lastToken]?.lower ?? '')
  )
    return null;
  return (
    reading.mentionsOf[tokens[firstToken]!.sentence]!.find(
      (m) => m.named && (m.lastToken === firstToken - 1 || bracketed(tokens, m.lastToken, firstToken - 1)) && BODY_KINDS.has(m.kind),
    ) ?? null
  );
}

/** Whether a bracket of a few words fills the tokens between: "the Red Column (RC), a group". */
const bracketed = (tokens: Doc['tokens'], from: number, to: number): boolean =>
  to - from >= 3 && to - from <= 8 && tokens[from]?.text === '(' && tokens[to - 1]?.text === ')';

/** "Reporters Ada Bell and Ben Carr": the persons named right behind a plural are the ones it means. */
function namedBehind(reading: Reading, head: FoundMention): FoundMention[] {
  if (head.single || head.named || !isActor(head)) return [];
  const { tokens } = reading.doc;
  const out: FoundMention[] = [];
  let at = head.lastToken;
  for (const m of reading.mentionsOf[tokens[head.firstToken]!.sentence]!) {
    if (m.firstToken < at || m.inside) continue;
    if (m.kind !== 'person' || !m.named || m.firstToken !== at) break;
    out.push(m);
    at = m.lastToken;
    if (tokens[at]?.lower === ',') at += 1;
    if (tokens[at]?.lower === 'and') at += 1;
  }
  return out;
}

/** The two who fight, named before. */
export const SIDES =
  /^(?:both(?: of the)?|the two|the (?:opposing|warring|rival)|each|either)(?: warring| rival| opposing)?(?: sides?| part(?:y|ies)| camps?| forces| groups| factions| armies)?$/iu;
const STANDS_FOR: ReadonlySet<string> = new Set([...PRONOUNS, ...POSSESSIVES, 'himself', 'herself', 'itself', 'themselves']);
/** Those whom something was done to, where nobody says who they are. */
const HARMED =
  /^(?:bod(?:y|ies)|corpses?|dead|injured|wounded|victims?|prisoners?|hostages?|captives?|casualties|deaths?|fatalit(?:y|ies))$/u;

/** The actors that a proposition's party words name, each once a role. A party that names nobody (a place, a thing) is left out. */
export function resolveParties(reading: Reading, referents: Referents, parties: readonly PartyRange[], type: ClaimType): Party[] {
  const out: Party[] = [];
  for (const [k, { role, range }] of parties.entries()) {
    if (type !== 'RELATION' && isApposed(reading, parties[k - 1], { role, range })) continue;
    for (const party of ofRange(reading, referents, role, range, type)) {
      if (
        !out.some((p) => p.start === party.start && p.end === party.end && (p.role !== party.role || p.name === party.name)) &&
        !out.some((p) => p.role === party.role && p.name === party.name)
      )
        out.push(party);
    }
  }
  amongSoldiers(out);
  return type === 'RELATION' ? out : out.filter((p) => isWhole(reading, p, out));
}

function ofRange(reading: Reading, referents: Referents, role: Role, parties: TokenRange, type: ClaimType): Party[] {
  const { from, to } = parties;
  const { doc } = reading;
  const first = doc.tokens[from]!;
  // "one of our posts", "six of his men": what is counted is what is meant.
  const picked = pastCount(doc, from, to);
  if (picked > from) return ofRange(reading, referents, role, { ...parties, from: picked, start: doc.tokens[picked]!.start }, type);
  // "US strikes": a country, and nobody who speaks.
  const country = first.text === 'US' && mentionsWithin(reading, from, to).some((m) => m.kind === 'state');
  if (STANDS_FOR.has(first.lower) && to - from === 1 && !country) {
    const harm = role === 'agent' ? FORCE.has(type) && 'did' : /^the[ym]$/u.test(first.lower) && HARM.has(type) && 'suffered';
    const found = referents.all(from, harm || null);
    // "It is not clear who killed him": what stands for nobody is no actor.
    if (found.length === 0 && (first.lower === 'it' || referents.flew(from))) return [];
    return (found.length > 0 ? found : [{ name: first.text, kind: 'unidentified' as const }]).map((referent) => ({
      role,
      name: referent.name,
      kind: referent.kind,
      start: first.start,
      end: first.end,
    }));
  }
  const sides = SIDES.test(doc.text.slice(parties.start, parties.end)) ? referents.sides(from) : [];
  if (sides.length > 0) return sides.map(({ name, kind }) => ({ role, name, kind, start: parties.start, end: parties.end }));
  const part = parties.end < doc.tokens[to - 1]!.end || parties.start > first.start;
  const words = part ? doc.text.slice(parties.start, parties.end) : null;
  const within = mentionsWithin(reading, from, to);
  // "pro-Russian": a nation in the middle of a word.
  const nation = words === null ? undefined : STATES.find((s) => s.demonyms.includes(words));
  if (nation !== undefined) return [{ role, name: nation.name, kind: 'state', start: parties.start, end: parties.end }];
  // The first half of "Ostria-backed", where no list knows the name.
  if (words !== null && within.length === 0 && /^\p{Lu}/u.test(words))
    return [{ role, name: words, kind: 'unidentified', start: parties.start, end: parties.end }];
  // "pro-government": whose side is taken, without a name.
  if (words !== null && parties.start > first.start)
    return [{ role, name: words, kind: 'government-body', start: parties.start, end: parties.end }];
  // "rebel commander": the first word of a post says whose it is.
  const sort = within.length === 0 && to - from === 1 ? FORCE_SORTS.get(first.lower) : undefined;
  if (sort !== undefined) return [{ role, name: first.text, kind: sort, start: first.start, end: first.end }];
  // "of" and other phrases may follow the noun itself: its head is the last word before the first preposition.
  const headEnd = headOf(doc, from, to);
  const head = within
    .filter((m) => m.headToken === headEnd || (m.firstToken <= headEnd && m.lastToken > headEnd))
    .sort((a, b) => b.lastToken - b.firstToken - (a.lastToken - a.firstToken))[0];
  // "a militia allied with the army" is one mention, and runs on past its noun phrase.
  const wide =
    head ??
    reading.mentionsOf[first.sentence]!.find(
      // "the National Union for the Rebirth of Ostria": a name may run on past its noun, with prepositions.
      (m) => (m.headToken === headEnd || (m.named && m.firstToken <= headEnd)) && m.firstToken >= from && m.lastToken > to && isActor(m),
    );
  if (head === undefined && wide !== undefined && !doc.tokens[headEnd]!.lower.startsWith('spokes')) return [party(role, wide, null)];
  // "three brigades of the coalition", "men of the Wagner Group": whose they are says more than what they are.
  const called = head === undefined ? undefined : apposedName(reading, head);
  if (called !== undefined) return [{ ...party(role, head!, called), kind: called.kind }];
  // "Ostria, whose air force bombed the camp": whose force it is.
  const holder = head !== undefined && !head.named && doc.tokens[from - 1]?.lower === 'whose' ? holderBefore(reading, from - 1) : undefined;
  if (holder !== undefined) return [{ ...party(role, head!, null), name: holder.name, kind: holder.kind as ActorKind }];
  // "A judge whose car was attacked": whoever owns what was hit is meant.
  const owns = head === undefined && role === 'target' && HARM.has(type) && doc.tokens[from - 1]?.lower === 'whose' ? holderBefore(reading, from - 1) : undefined; // prettier-ignore
  if (owns !== undefined) return [party(role, owns, null)];
  const owner = head !== undefined && isActor(head) && !head.named ? belongsTo(reading, within, head, headEnd) : undefined;
  if (owner !== undefined && (!head!.single || /^commando$/u.test(doc.tokens[head!.headToken]!.lower))) return [party(role, owner, null)];
  const foe = head === undefined ? null : foeOf(reading, head);
  if (foe !== null) return [{ ...party(role, head!, null), name: foe.name, kind: foe.kind as ActorKind }];
  const voiced = head !== undefined && role === 'agent' && type === 'ASSAULT' ? voiceOf(reading, head) : null;
  if (voiced !== null) return [{ ...party(role, head!, null), name: voiced.name, kind: voiced.kind as ActorKind }];
  const named = head === undefined || type === 'RELATION' ? null : explains(reading, head);
  if (named !== null) return [{ ...party(role, head!, null), name: named.name, kind: named.kind as ActorKind }];
  const listed = head === undefined ? [] : namedBehind(reading, head);
  if (listed.length > 0) return listed.map((m) => party(role, m, null));
  // "a spokesman for the army" runs on past the noun phrase of its head.
  const spokesman = head ?? reading.mentionsOf[first.sentence]!.find((m) => m.headToken === headEnd && m.firstToken >= from);
  const body = spokesman === undefined ? null : spokesmanBody(reading, spokesman);
  if (body !== null) return [{ role, name: body.name, kind: body.kind as ActorKind, start: spokesman!.start, end: spokesman!.end }];
  const said = doc.tokens[headEnd]!.lower;
  // "claimed the lives of two guards": theirs who lost them.
  if (role === 'target' && /^li(?:fe|ves)$/u.test(said) && doc.tokens[headEnd + 1]?.lower === 'of') {
    const whose = reading.mentionsOf[first.sentence]!.find(
      (m) => isActor(m) && !m.inside && m.firstToken > headEnd && m.firstToken <= headEnd + 5,
    );
    return whose === undefined ? [] : [party(role, whose, null)];
  }
  // "claimed 3,000 lives", "gunmen attacked a church": neither the dead in general nor a building is a party.
  if (
    role === 'target' &&
    (said === 'lives' || (type === 'ASSAULT' && head?.named === false && (SETTLEMENT.test(said) || isSettled(doc, headEnd))))
  )
    return [];
  if (
    head !== undefined &&
    isActor(head) &&
    !(head.kind === 'state' && role === 'target' && type === 'ASSAULT' && doc.tokens[head.lastToken]?.lower === "'s")
  )
    return [party(role, head, possessed(doc, role, head, referents))];
  if (head !== undefined && head.metonym && (role === 'agent' || DEALS.test(type))) return [{ ...party(role, head, null), kind: 'state' }];
  if (head !== undefined && (head.kind === 'place' || head.kind === 'state') && head.named && headEnd === to - 1) return [];
  if (POSSESSIVES.has(first.lower)) {
    // "Found their bodies": whose they are suffered.
    const dead = role === 'target' && HARM.has(type) && HARMED.test(doc.tokens[headEnd]!.lower);
    const referent = referents.of(from, dead ? 'suffered' : null);
    const own = referent ?? (/^our$/u.test(first.lower) ? { name: first.text, kind: 'unidentified' as const } : null);
    return own === null ? [] : [{ role, name: own.name, kind: own.kind, start: first.start, end: doc.tokens[headEnd]!.end }];
  }
  // "army positions", "a police van": the owner is harmed; a thing that has a name of its own is no party.
  const thing = head === undefined || (!head.named && /^(?:place|weapon)$/u.test(head.kind));
  const carried = thing && role === 'target' && type === 'ASSAULT' ? carriedBy(reading, headEnd) : null;
  if (carried !== null) return [party(role, carried, null)];
  // "a command post of Russia's 20th army": whose it is stands behind it.
  const behind =
    thing && doc.tokens[headEnd + 1]?.lower === 'of'
      ? reading.mentionsOf[first.sentence]!.find(
          (m) => isParty(m.kind) && !m.inside && m.firstToken > headEnd + 1 && m.firstToken <= headEnd + 3,
        )
      : undefined;
  if (type === 'ASSAULT' && role === 'target' && behind !== undefined && isThing(` ${doc.tokens[headEnd]!.lower}`))
    return [party(role, behind, null)];
  const owned = within.some((m) => m.named && isActor(m) && m.lastToken <= headEnd);
  const things = type === 'ASSAULT' && thing && !owned ? ownerOfThing(doc, role, from, headEnd) : null;
  if (things !== null) return [things];
  const noun = doc.tokens[headEnd]!;
  if (role === 'target' && HARM.has(type) && head === undefined && HARMED.test(noun.lower)) {
    // "the body of Ada Bell": it is she who was harmed.
    const dead = within.find((m) => m.kind === 'person' && m.named && doc.tokens[headEnd + 1]?.lower === 'of' && m.firstToken > headEnd);
    if (dead !== undefined) return [party(role, dead, null)];
    // "two army deaths", "20 rebel casualties": whose they are stands right before.
    if (/^(?:casualties|deaths?|fatalit(?:y|ies))$/u.test(noun.lower)) {
      const whose = within.find((m) => isActor(m) && m.lastToken === headEnd);
      if (whose !== undefined) return [party(role, whose, null)];
      const before = headEnd > from ? doc.tokens[headEnd - 1]! : undefined;
      const sort = before === undefined ? undefined : FORCE_SORTS.get(before.lower);
      return sort === undefined ? [] : [{ role, name: before!.text, kind: sort, start: before!.start, end: before!.end }];
    }
    const start = first.pos === 'DET' && from < headEnd ? doc.tokens[from + 1]!.start : first.start;
    return [{ role, name: doc.text.slice(start, noun.end).replace(/\s+/gu, ' '), kind: 'unidentified', start, end: noun.end }];
  }
  // "the southern Ostrian city of Tarn": a place that is hit is no party.
  if (role === 'target' && type === 'ASSAULT' && SETTLEMENT.test(noun.lower)) return [];
  const holds = (m: FoundMention): boolean => isActor(m) && !MADE.test(doc.tokens[m.firstToken]!.lower);
  const modifier = within.find((m) => holds(m) && m.lastToken <= headEnd + 1) ?? within.find((m) => holds(m) && m.firstToken > headEnd);
  // "Ostria's main prison": what lies in a state is not the state.
  if (modifier?.kind === 'state' && role === 'target' && type === 'ASSAULT' && doc.tokens[modifier.lastToken]?.lower === "'s") return [];
  if (modifier !== undefined) return [ofForce(doc, party(role, modifier, null), modifier, headEnd)];
  if (PLATFORM.test(noun.lower) && role === 'agent' && type === 'ASSAULT' && first.lower !== 'a' && first.lower !== 'an') {
    const owner = first.lower === 'the' && headEnd === from + 1 ? ownerBefore(reading, from) : null;
    // "Ostrian jets and helicopters": theirs who have the first.
    const joined =
      doc.tokens[from - 1]?.lower === 'and' ? reading.mentionsOf[noun.sentence]!.find((m) => m.lastToken === from - 1) : undefined;
    if (joined?.kind === 'military') return [{ role, name: joined.name, kind: joined.kind, start: first.start, end: noun.end }];
    // Whose drones they are is what nobody knows, unlike jets and tanks, which armies have.
    if (owner === null && /^drones?$/u.test(noun.lower) && first.pos === 'NUM') return [];
    const own = first.lower === 'the' ? doc.tokens[from + 1]!.start : first.start;
    return [
      {
        role,
        name: owner?.name ?? doc.text.slice(own, noun.end).replace(/\s+/gu, ' '),
        kind: owner?.kind ?? (first.lower === 'the' ? 'unidentified' : 'military'),
        start: first.start,
        end: noun.end,
      },
    ];
  }
  // "rebel rockets", "insurgent fire", "under rebel control": whose it is stands right before.
  const whose = headEnd > from ? doc.tokens[beforeArm(doc, { from, head: headEnd })]! : noun;
  const fires =
    type === 'ASSAULT' ? role === 'agent' || BLOW.test(noun.lower) : type === 'COERCE' && role === 'agent' && BLOW.test(noun.lower);
  const ground = type === 'TERRITORY' && (role === 'agent' || /^(?:advances?|push|thrust)$/u.test(noun.lower));
  const band = (fires || ground) && whose !== noun ? GROUP_NOUNS.get(whose.lower) : undefined;
  if (
    band !== undefined &&
    (band.armed ? !/^(?:armed|wing|command)$/u.test(whose.lower) : /^(?:regime|government|junta)$/u.test(whose.lower))
  )
    return [{ role, name: whose.text, kind: band.kind, start: whose.start, end: whose.end }];
  const counted = role === 'target' && type === 'ASSAULT' && head === undefined ? countedVictims(reading, from, headEnd) : null;
  if (counted !== null) return [counted];
  // A name that no list knows and no shape explains still acts: somebody is called that.
  if (
    noun.pos === 'PROPN' &&
    /^\p{Lu}\p{Ll}/u.test(noun.text) &&
    head === undefined &&
    within.length === 0 &&
    role === 'agent' &&
    !NOBODY.test(noun.lower) &&
    // A plural that opens its sentence has its capital from there.
    !(headEnd === doc.sentences[noun.sentence]!.from && /[^s]s$/u.test(noun.lower))
  ) {
    const start = first.pos === 'DET' ? doc.tokens[from + 1]!.start : first.start;
    return start < noun.end
      ? [{ role, name: doc.text.slice(start, noun.end).replace(/\s+/gu, ' '), kind: 'unidentified', start, end: noun.end }]
      : [];
  }
  return [];
}

/** "Odo Bell, a spokesman for the Red Column, claimed the attack": he did it in its name. */
function voiceOf(reading: Reading, head: FoundMention): FoundMention | null {
  const { tokens } = reading.doc;
  if (head.kind !== 'person' || !head.named || tokens[head.lastToken]?.lower !== ',') return null;
  const voice = reading.mentionsOf[tokens[head.firstToken]!.sentence]!.find((m) => m.firstToken === head.lastToken + 1 && !m.named);
  return voice === undefined ? null : spokesmanBody(reading, voice);
}

/** "Ostria, whose": the party right before the word. */
function holderBefore({ doc, mentionsOf }: Reading, at: number): FoundMention | undefined {
  const end = doc.tokens[at - 1]?.lower === ',' ? at - 1 : at;
  return mentionsOf[doc.tokens[at]!.sentence]!.find((m) => isActor(m) && !m.inside && m.lastToken === end);
}

/** "Two dockers were killed": people whom no list knows, told by the harm that a number of them came to. */
function countedVictims({ doc, quantitiesOf }: Reading, from: number, head: number): Party | null {
  const noun = doc.tokens[head]!;
  const count = quantitiesOf[noun.sentence]!.find((q) => q.firstToken >= from && q.ofHead === head);
  if (count === undefined || !/^(?:killed|wounded|missing)$/u.test(count.kind) || noun.pos !== 'NOUN' || !/[^s]s$/u.test(noun.lower))
    return null;
  const start = count.ofSpan?.start ?? noun.start;
  return { role: 'target', name: doc.text.slice(start, noun.end).replace(/\s+/gu, ' '), kind: 'civilians', start, end: noun.end };
}

/** Days, months and words of time or sequence, which the tagger takes for names. */
const NOBODY =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december|mean(?:time|while)|further|farther|overnight|yesterday|today|tomorrow|tonight|elsewhere|hundreds|thousands|dozens|scores|reports?|sources?|video|footage|morning|afternoon|evening|night|weekend|week|month|year|spring|summer|autumn|winter|christmas|easter|ramadan|eid)$/u;

/** What is fought off: "repelled a rebel attack". */
const BLOW = /^(?:attack|assault|offensive|counter-?offensive|incursion|raid|ambush|onslaught|advance)(?:e?s)?$/u;

/** Acts between governments: here a capital is its government, not a place. */
const DEALS = /^(?:REQUEST|AID|AGREE|CONSULT|ACCUSE|THREATEN|SANCTION|SUPPORT|REJECT|COOPERATE|RELATION)$/u;
const SETTLEMENT =
  /^(?:city|cities|towns?|villages?|capital|ports?|suburbs?|districts?|provinces?|regions?|states?|islands?|neighbou?rhoods?|counties|county|hamlets?|settlements?|markets?|hospitals?|schools?|prisons?|airports?|mosques?|churches|church|hotels?|borders?)$/u;
const MADE = /-(?:made|built|born|designed|style|era|held)$/u;
const PLATFORM = /^(?:jets?|planes?|warplanes?|aircraft|helicopters?|gunships?|drones?|tanks?|warships?|bombers?)$/u;

/** Whose machines "the jets" are: the military that was named last before. */
function ownerBefore(reading: Reading, token: number): { name: string; kind: ActorKind } | null {
  const sentence = reading.doc.tokens[token]!.sentence;
  for (let s = sentence; s >= Math.max(0, sentence - 12); s -= 1) {
    const found = reading.mentionsOf[s]!.findLast((m) => m.lastToken <= token && m.kind === 'military');
    if (found !== undefined) return { name: found.name, kind: 'military' };
  }
  return null;
}

/** "The coastal community of Tarn": a place, and no people of one kind. */
const isSettled = ({ tokens }: Doc, head: number): boolean =>
  /^communit(?:y|ies)$/u.test(tokens[head]!.lower) &&
  (/^(?:coastal|fishing|farming|mining|rural|border|mountain|remote|upscale)$/u.test(tokens[head - 1]?.lower ?? '') ||
    (tokens[head + 1]?.lower === 'of' && tokens[head + 2]?.pos === 'PROPN'));

/** Where the noun phrase begins that a number or "several" picks from. */
function pastCount(doc: Doc, from: number, to: number): number {
  let at = from;
  while (
    at < to - 2 &&
    at < from + 4 &&
    (doc.tokens[at]!.pos === 'NUM' ||
      /^(?:at|least|some|more|than|about|several|many|most|few|one|none|both|dozens|scores|hundreds)$/u.test(doc.tokens[at]!.lower))
  )
    at += 1;
  return at > from && doc.tokens[at]!.lower === 'of' && DEFINITE.has(doc.tokens[at + 1]!.lower) ? at + 1 : from;
}

function headOf(doc: Doc, from: number, to: number): number {
  for (let k = from + 1; k < to; k += 1) {
    const { pos, lower } = doc.tokens[k]!;
    if (pos === 'ADP' && !/^(?:than|to)$/u.test(lower) && doc.tokens[k - 1]!.pos !== 'ADP') return k - 1;
  }
  return to - 1;
}

/** "its men", "their fighters": the group is the referent's. */
function possessed(doc: Doc, role: Role, mention: FoundMention, referents: Referents): { name: string; kind: ActorKind } | null {
  // "its pilot", "her brother": one person is not the one he belongs to.
  if (mention.named || mention.single || !POSSESSIVES.has(doc.tokens[mention.firstToken]!.lower)) return null;
  // "its Western allies": others than the one they are allies of.
  if (
    /^(?:allies|partners|backers|sponsors|rivals|enemies|foes|opponents|adversaries|neighbou?rs|patrons|counterparts|captors)$/u.test(
      doc.tokens[mention.headToken]!.lower,
    )
  )
    return { name: singleBlanks(doc.text.slice(doc.tokens[mention.firstToken + 1]!.start, mention.end)), kind: mention.kind as ActorKind };
  // "her drivers", "its citizens": people who bear no arms for anybody are not the one whose they are.
  if (mention.kind === 'civilians' && !/^(?:men|supporters|followers|families|relatives)$/u.test(doc.tokens[mention.headToken]!.lower))
    return null;
  const owner = referents.of(mention.firstToken);
  // "The Ostrian defence ministry said its troops": no ministry fights, its country's military does.
  const nation = owner?.kind === 'government-body' && mention.kind === 'military' ? NATIONALITIES.get(owner.country ?? '') : undefined;
  if (nation !== undefined) return { name: `${nation} military`, kind: 'military' };
  // "Our soldiers were attacked," the general said: they are not the general; nor is he hurt where "his soldiers" are.
  const apart = role === 'target' ? /^(?:our|my|his|her)$/u : /^(?:our|my)$/u;
  return owner?.kind === 'person' && apart.test(doc.tokens[mention.firstToken]!.lower) ? null : owner;
}

/** "A Ruvanian army post": it is the army's of that country, and not the country's. */
function ofForce({ text, tokens }: Doc, owner: Party, { kind, adjective, start, lastToken }: FoundMention, head: number): Party {
  const force = tokens[lastToken];
  const sort = kind === 'state' && adjective && lastToken < head ? FORCE_SORTS.get(force!.lower) : undefined;
  return sort === undefined ? owner : { ...owner, name: singleBlanks(text.slice(start, force!.end)), kind: sort, end: force!.end };
}

/** One holder of an office is a person, also where nobody names him: "the senator"; one who bears arms stays what he is: "a soldier". */
const PRIVATE: ReadonlySet<string> = new Set(['government-body', 'organisation', 'international']);

const party = (role: Role, m: FoundMention, owner: { name: string; kind: ActorKind } | null): Party => ({
  role,
  name: owner?.name ?? m.name,
  kind: m.single && PRIVATE.has(m.kind) ? 'person' : owner === null || m.single ? (m.kind as ActorKind) : owner.kind,
  start: m.start,
  end: m.end,
});
