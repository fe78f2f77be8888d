import type { ActorKind, ClaimType, Party, Role } from '@hearsay/vocabulary';
import type { Doc, TokenRange } from '../document/doc.js';
import type { FoundMention } from '../mentions/mention.js';
import type { PartyRange } from '../propositions/proposition.js';
import { isActor, mentionsWithin, type Reading } from '../propositions/reading.js';
import type { Referents } from './coreference.js';
import { spokesmanBody } from './spokesman-body.js';

/** "The mayor of Tarn, Ada Bell, was killed": the name that stands in apposition to one person. */
function apposed(reading: Reading, head: FoundMention): { name: string; kind: ActorKind } | undefined {
  if (!head.single || head.named || !isActor(head)) return undefined;
  const { tokens } = reading.doc;
  let comma = head.lastToken;
  if (tokens[comma]?.lower === 'of')
    while (comma < head.lastToken + 8 && /^(?:ADP|DET|NOUN|PROPN|ADJ)$/u.test(tokens[comma]?.pos ?? '')) comma += 1;
  if (tokens[comma]?.lower !== ',') return undefined;
  const sentence = tokens[head.firstToken]!.sentence;
  const name = reading.mentionsOf[sentence]!.find((m) => m.firstToken === comma + 1 && m.kind === 'person' && m.named);
  return name !== undefined && tokens[name.lastToken]?.lower === ',' && tokens[name.lastToken + 1]?.lower !== 'and'
    ? { name: name.name, kind: 'person' }
    : undefined;
}

/** "men of the Wagner Group", "terrorists from the Northern Front": the named party that stands right after "of", or an armed one after "from". */
function belongsTo(reading: Reading, within: readonly FoundMention[], head: FoundMention, headEnd: number): FoundMention | undefined {
  const { tokens } = reading.doc;
  const of = tokens[headEnd + 1]?.lower === 'of' ? within.find((m) => isActor(m) && m.named && m.firstToken > headEnd) : undefined;
  const end = head.lastToken;
  if (of !== undefined || (tokens[end]?.lower !== 'from' && `${tokens[end]?.lower} ${tokens[end + 1]?.lower}` !== 'belonging to'))
    return of;
  return reading.mentionsOf[tokens[headEnd]!.sentence]!.find(
    (m) => /^(?:armed-group|militia)$/u.test(m.kind) && m.named && m.firstToken > end && m.firstToken <= end + 3,
  );
}

const PRONOUN = /^(?:he|she|it|they|we|i|him|her|them|us|me|himself|itself|themselves|his|its|their|our|my)$/u;
const BACKED = /-(?:backed|supported|funded|armed|trained|sponsored|financed)$/iu;
const POSSESSIVE = /^(?:its|their|our|his|her|my)$/u;

/** Backers named in a modifier of a party ("Iran-backed militiamen"), for propositions other than the relation itself. */
export function backersOf(reading: Reading, from: number, to: number): Party[] {
  const { doc } = reading;
  return mentionsWithin(reading, from, to)
    .filter((m) => isActor(m) && BACKED.test(doc.tokens[m.firstToken]!.text))
    .map((m) => ({ role: 'supporter', name: m.name, kind: m.kind as ActorKind, start: m.start, end: m.end }));
}

/** The actors that a proposition's party words name, each once a role. A party that names nobody (a place, a thing) is left out. */
export function resolveParties(reading: Reading, referents: Referents, parties: readonly PartyRange[], type: ClaimType): Party[] {
  const out: Party[] = [];
  for (const { role, range } of parties) {
    for (const party of ofRange(reading, referents, role, range, type)) {
      if (
        !out.some((p) => p.start === party.start && p.end === party.end) &&
        !out.some((p) => p.role === party.role && p.name === party.name)
      )
        out.push(party);
    }
  }
  return out;
}

function ofRange(reading: Reading, referents: Referents, role: Role, parties: TokenRange, type: ClaimType): Party[] {
  const { from, to } = parties;
  const { doc } = reading;
  const first = doc.tokens[from]!;
  if (PRONOUN.test(first.lower) && to - from === 1) {
    const referent = referents.of(from);
    return [{ role, name: referent?.name ?? first.text, kind: referent?.kind ?? 'unidentified', start: first.start, end: first.end }];
  }
  const words = parties.end < doc.tokens[to - 1]!.end ? doc.text.slice(parties.start, parties.end) : null;
  const within = mentionsWithin(reading, from, to);
  // The first half of "Ostria-backed", where no list knows the name.
  if (words !== null && within.length === 0 && /^\p{Lu}/u.test(words))
    return [{ role, name: words, kind: 'unidentified', start: parties.start, end: parties.end }];
  // "of" and other phrases may follow the noun itself: its head is the last word before the first preposition.
  const headEnd = headOf(doc, from, to);
  const head = within
    .filter((m) => m.headToken === headEnd || (m.firstToken <= headEnd && m.lastToken > headEnd))
    .sort((a, b) => b.lastToken - b.firstToken - (a.lastToken - a.firstToken))[0];
  // "three brigades of the coalition", "men of the Wagner Group": whose they are says more than what they are.
  const called = head === undefined ? undefined : apposed(reading, head);
  if (called !== undefined) return [{ ...party(role, head!, called), kind: 'person' }];
  const owner = head !== undefined && isActor(head) && !head.named ? belongsTo(reading, within, head, headEnd) : undefined;
  if (owner !== undefined && !head!.single) return [party(role, owner, null)];
  // "a spokesman for the army" runs on past the noun phrase of its head.
  const spokesman = head ?? reading.mentionsOf[first.sentence]!.find((m) => m.headToken === headEnd && m.firstToken >= from);
  const body = spokesman === undefined ? null : spokesmanBody(reading, spokesman);
  if (body !== null) return [{ role, name: body.name, kind: body.kind as ActorKind, start: spokesman!.start, end: spokesman!.end }];
  if (
    head !== undefined &&
    isActor(head) &&
    !(head.kind === 'state' && role === 'target' && type === 'ASSAULT' && doc.tokens[head.lastToken]?.lower === "'s")
  )
    return [party(role, head, possessed(doc, head, referents))];
  if (head !== undefined && head.metonym && (role === 'agent' || DEALS.test(type))) return [{ ...party(role, head, null), kind: 'state' }];
  if (head !== undefined && (head.kind === 'place' || head.kind === 'state') && head.named && headEnd === to - 1) return [];
  if (POSSESSIVE.test(first.lower)) {
    const referent = referents.of(from);
    return referent === null ? [] : [{ role, name: referent.name, kind: referent.kind, start: first.start, end: doc.tokens[headEnd]!.end }];
  }
  const modifier =
    within.find((m) => isActor(m) && m.lastToken <= headEnd + 1 && !MADE.test(doc.tokens[m.firstToken]!.lower)) ??
    within.find((m) => isActor(m) && m.firstToken > headEnd);
  if (modifier !== undefined) return [party(role, modifier, null)];
  const noun = doc.tokens[headEnd]!;
  if (PLATFORM.test(noun.lower) && role === 'agent' && type === 'ASSAULT' && first.lower !== 'a' && first.lower !== 'an') {
    const owner = first.lower === 'the' && headEnd === from + 1 ? ownerBefore(reading, from) : null;
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
  // A name that no list knows and no shape explains still acts: somebody is called that.
  if (noun.pos === 'PROPN' && /^\p{Lu}\p{Ll}/u.test(noun.text) && head === undefined && within.length === 0 && role === 'agent') {
    const start = first.pos === 'DET' ? doc.tokens[from + 1]!.start : first.start;
    return start < noun.end
      ? [{ role, name: doc.text.slice(start, noun.end).replace(/\s+/gu, ' '), kind: 'unidentified', start, end: noun.end }]
      : [];
  }
  return [];
}

/** Acts between governments: here a capital is its government, not a place. */
const DEALS = /^(?:REQUEST|AID|AGREE|CONSULT|ACCUSE|THREATEN|SANCTION|SUPPORT|REJECT|COOPERATE|RELATION)$/u;
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

function headOf(doc: Doc, from: number, to: number): number {
  for (let k = from + 1; k < to; k += 1) {
    const { pos, lower } = doc.tokens[k]!;
    if (pos === 'ADP' && !/^(?:than|to)$/u.test(lower) && doc.tokens[k - 1]!.pos !== 'ADP') return k - 1;
  }
  return to - 1;
}

/** "its men", "their fighters": the group is the referent's. */
function possessed(doc: Doc, mention: FoundMention, referents: Referents): { name: string; kind: ActorKind } | null {
  if (mention.named || !POSSESSIVE.test(doc.tokens[mention.firstToken]!.lower)) return null;
  return referents.of(mention.firstToken);
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
