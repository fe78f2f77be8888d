import type { Parse } from '../../grammar/clause.js';
import { IRREGULAR_KINDS, type FoundMention } from '../../mentions/mention.js';
import type { Proposition } from '../proposition.js';
import { isActor, mentionsWithin, type Reading } from '../reading.js';
import { makeRelation, party, relationBetween } from './make-relation.js';

/** What a person is in an armed group, where it stands before his name. */
const RANK = /^(?:fighter|militant|operative|member|gunman|guerrilla|veteran|recruit)$/u;
/** Ranks that nobody has but in an armed group. */
const FIGHTS = /^(?:fighter|militant|gunman|guerrilla)$/u;
/** What one party is to another, where it stands before its name. */
const TIE = /^(?:ally|rival|foe|enemy|proxy|arch-?foe|arch-?rival|arch-?enemy|adversary|nemesis|partner|offshoot|affiliate)$/u;
const OWN = /^(?:its|their)$/u;
/** Words between whom somebody serves or belongs to and the word for what he is: "senior", "field", "regional". */
const BETWEEN = /^(?:ADJ|NOUN)$/u;

/** "Red Column fighter Omar Bell", "Ostria's ally the Red Column", "its regional rival Tarn": a tie told by a noun before a name. */
export function titles(reading: Reading, parse: Parse): Proposition[] {
  const { tokens } = reading.doc;
  return parse.chunks.flatMap((chunk) => {
    if (chunk.kind !== 'np') return [];
    const within = mentionsWithin(reading, chunk.from, chunk.to);
    const name = within.find((m) => m.named && !m.adjective && m.lastToken > chunk.head && (isActor(m) || m.metonym));
    if (name === undefined) return [];
    let at = name.firstToken - 1;
    // "General Omar Bell": titles that the name has beside it.
    const word = tokens[at]?.lower ?? '';
    if (at <= chunk.from || (!RANK.test(word) && !TIE.test(word))) return [];
    const noun = word;
    at -= 1;
    while (at > chunk.from && BETWEEN.test(tokens[at]!.pos) && !within.some((m) => m.lastToken === at + 1 && isActor(m))) at -= 1;
    const told = { within, name, at, noun };
    const found = RANK.test(noun) ? rank(reading, parse, told) : tie(reading, parse, told);
    return found === null ? [] : [found];
  });
}

/** A named party, the noun before it that says what it is to whom, and the token that ends whom; `within` are the mentions of the phrase. */
interface Told {
  within: readonly FoundMention[];
  name: FoundMention;
  at: number;
  noun: string;
}

/** The armed group that ends at a token, named before what a person is in it. */
function rank(reading: Reading, parse: Parse, { within, name, at, noun }: Told): Proposition | null {
  const group = within.find(
    (m) => m.lastToken === at + 1 && m.named && (IRREGULAR_KINDS.has(m.kind) || (m.kind === 'organisation' && FIGHTS.test(noun))),
  );
  if (name.kind !== 'person' || group === undefined) return null;
  return relationBetween(reading, parse, name, 'part-of', group, 'titled');
}

/** Whose ally or rival it is: a possessor, or "its". */
function tie(reading: Reading, parse: Parse, { within, name, at, noun }: Told): Proposition | null {
  const { tokens } = reading.doc;
  if (name.kind === 'person' || name.kind === 'civilians' || name.kind === 'outlet') return null;
  const kind = /(?:ally|proxy|partner)$/u.test(noun) ? 'allied-with' : /(?:offshoot|affiliate)$/u.test(noun) ? 'part-of' : 'opposed-to';
  if (OWN.test(tokens[at]!.lower))
    return makeRelation(reading, parse, at, name.lastToken, kind, [party(reading, 'agent', name.firstToken, name.lastToken), party(reading, 'target', at, at + 1)], 'tied-by-noun'); // prettier-ignore
  const owner = /^['’]s?$/u.test(tokens[at]!.lower) ? within.find((m) => m.lastToken === at && (isActor(m) || m.metonym)) : undefined;
  return owner === undefined ? null : relationBetween(reading, parse, name, kind, owner, 'tied-by-noun');
}
