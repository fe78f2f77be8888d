import type { Clause, Parse } from '../grammar/clause.js';
import { INVERTING } from '../grammar/verb-classes.js';
import { intended, withoutTwins } from './intentions.js';
import type { FoundMention } from '../mentions/mention.js';
import { laidOut, type PartyRange, type Proposition } from './proposition.js';
import { chunkRange, isActor, lowerText, mentionsWithin, rangeOf, type Reading } from './reading.js';
import { BODY_KINDS } from '../mentions/mention.js';
import { withoutScenes } from './scenes.js';
import { OBJECT_PRONOUNS, RELATIVES, SUBJECT_PRONOUNS } from '../lexicon/function-words.js';

const OFFICIAL = /^(?:state|government-body|international)$/u;
const MUTUAL = /^(?:clash(?:ed|es|ing)?|skirmish\w*|scuffl\w+|brawl\w*)$/u;
/** Who "they" are is not known here; mostly those who were harmed. */
const UNKNOWN: ReadonlySet<string> = new Set([...SUBJECT_PRONOUNS, ...RELATIVES]);
const VISIT =
  /\b(?:on|for|paid|pay|paying|begin|began|start(?:ed)?) (?:an? |the |his |her |their )?(?:[\w-]+ ){0,4}?(?:visit|trip|tour|talks|summit)\b/u;

/** What the propositions of a sentence say about each other, and what the modals of their clauses make of them. */
export function settlePropositions(reading: Reading, parse: Parse, found: readonly Proposition[]): Proposition[] {
  const settled = found
    .filter((p) => p.type !== 'ASSAULT' || !asked(reading, p))
    .map((p) => visit(reading, parse, march(reading, parse, complaint(reading, parse, demanded(parse, mutual(reading, laidOut(p)))))));
  const meant = withoutTwins(
    parse,
    withoutScenes(parse, settled).map((p) => intended(reading, parse, p)),
  );
  return [...meant.map((p) => addressed(reading, parse, lent(reading, parse, p, meant))), ...demands(reading, parse, meant)];
}

/** "It is unknown whether civilians have been hurt": a question claims nothing, also where the grammar lost the clause it opens. */
function asked(reading: Reading, p: Proposition): boolean {
  const { tokens } = reading.doc;
  for (let k = p.range.from - 1; k >= Math.max(0, p.range.from - 4) && tokens[k]!.sentence === p.sentence; k -= 1) {
    if (/^[,;:.]$/u.test(tokens[k]!.text)) return false;
    if (tokens[k]!.lower === 'whether') return true;
  }
  return false;
}

/** "As supporters clashed": who clashes does it, however the clause was read. */
function mutual(reading: Reading, p: Proposition): Proposition {
  if (p.type !== 'ASSAULT' || !MUTUAL.test(reading.doc.tokens[p.trigger]!.lower) || p.parties.some((x) => x.role === 'agent')) return p;
  return { ...p, parties: p.parties.map((x, k): PartyRange => (k === 0 && x.range.from < p.trigger ? { ...x, role: 'agent' } : x)) };
}

/** "A man was killed when residents attacked …": who attacked did the harm. */
function lent(reading: Reading, parse: Parse, p: Proposition, all: readonly Proposition[]): Proposition {
  if (p.type !== 'ASSAULT' || p.clause < 0 || p.negated || p.parties.some((x) => x.role === 'agent')) return p;
  // "The operation continues as rebels kill two soldiers": it goes on all the same.
  if (parse.clauses[p.clause]?.verb.word === 'continue') return p;
  const circumstance = all.find((o) => {
    const clause = parse.clauses[o.clause];
    return (
      o.type === 'ASSAULT' &&
      !o.negated &&
      clause !== undefined &&
      clause.index !== p.clause &&
      (clause.parent === p.clause || clause.index === p.clause + 1) &&
      (/^(?:when|after|as|while)$/u.test(clause.marker ?? '') || /^(?:when|after|as|while)$/u.test(before(parse, clause))) &&
      o.parties.some((x) => x.role === 'agent' && !UNKNOWN.has(reading.doc.tokens[x.range.from]!.lower))
    );
  });
  if (circumstance === undefined) return p;
  return {
    ...p,
    mode: [...new Set([...p.mode, ...circumstance.mode.filter((m) => m !== 'targeted')])],
    parties: [...p.parties, ...circumstance.parties.filter((x) => x.role === 'agent')],
  };
}

/** The word right before a clause's subject. */
const before = (parse: Parse, clause: Clause): string => parse.chunks[(clause.subjects[0] ?? clause.verb.index) - 1]?.word ?? '';

const says = (parse: Parse, clause: Clause | undefined): Clause | null => {
  const parent = clause === undefined || clause.parent === null ? undefined : parse.clauses[clause.parent];
  return clause?.kind === 'complement' &&
    parent !== undefined &&
    (INVERTING.has(parent.verb.word) || /^(?:emphasi[sz]e|underline|maintain|vow|pledge)$/u.test(parent.verb.word))
    ? parent
    : null;
};
const must = (clause: Clause): boolean => /^(?:must|should|ought)$/u.test(clause.verb.verb!.modal ?? '');

/** "Said that the army must withdraw": a demand; "confirmed it would tighten the blockade": a threat of its own. */
function demanded(parse: Parse, p: Proposition): Proposition {
  const clause = parse.clauses[p.clause];
  const parent = says(parse, clause);
  if (clause === undefined || parent === null || p.stance !== null) return p;
  if (must(clause) && clause.subjects.length > 0) return { ...p, stance: 'demands' };
  const subject = parse.chunks[clause.subjects[0] ?? clause.verb.index]!.word;
  const own = /^(?:it|they|he|she)$/u.test(subject) && parent.subjects.length > 0;
  return own &&
    /^(?:will|would)$/u.test(clause.verb.verb!.modal ?? '') &&
    !clause.verb.verb!.negated &&
    /^(?:COERCE|SANCTION|ASSAULT)$/u.test(p.type)
    ? { ...p, stance: 'threatens' }
    : p;
}

/** A demand whose content no rule types: "said that China must drop its barriers". */
function demands(reading: Reading, parse: Parse, found: readonly Proposition[]): Proposition[] {
  return parse.clauses.flatMap((clause) => {
    const parent = says(parse, clause);
    const object = clause.subjects[0];
    if (parent === null || object === undefined || parent.subjects.length === 0 || !must(clause)) return [];
    if (found.some((p) => p.clause === clause.index || (p.clause === parent.index && p.type === 'REQUEST'))) return [];
    const chunk = parse.chunks[object]!;
    const named = mentionsWithin(reading, chunk.from, chunk.to).some(
      (m) => m.named || m.kind === 'state' || m.kind === 'government-body' || m.kind === 'armed-group',
    );
    if (!named) return [];
    const party = (role: 'agent' | 'target', at: number): PartyRange => ({ role, range: chunkRange(reading.doc, parse, at) });
    return [
      {
        sentence: parse.sentence, range: rangeOf(reading.doc, parse.chunks[Math.min(parent.subjects[0]!, parent.verb.index)]!.from, parse.chunks[Math.max(clause.to, clause.verb.index)]!.to), type: 'REQUEST' as const, mode: [], parties: [...parent.subjects.map((at) => party('agent', at)), party('target', object)], clause: clause.index, trigger: clause.verb.head, rules: ['must-do'], weight: 0.4,
        negated: false, hedged: false, stance: null,
      },
    ]; // prettier-ignore
  });
}

/**
 * "Rejected calls by the secretary-general", "marched to demand the resignation of the president": whom an act of speech or a march is against
 * stands inside its object or its purpose, the first power or person named after the verb.
 */
function addressed(reading: Reading, parse: Parse, p: Proposition): Proposition {
  if (!/^(?:REJECT|PROTEST|REQUEST|THREATEN)$/u.test(p.type) || p.clause < 0) return p;
  const named = (x: PartyRange): boolean =>
    OBJECT_PRONOUNS.has(reading.doc.tokens[x.range.from]!.lower) || mentionsWithin(reading, x.range.from, x.range.to).some(isActor);
  if (p.parties.some((x) => x.role === 'target' && named(x)) || !p.parties.some((x) => x.role === 'agent')) return p;
  const agents = p.parties
    .filter((x) => x.role === 'agent')
    .flatMap((x) => mentionsWithin(reading, x.range.from, x.range.to).map((m) => m.name));
  // "Demanded that the government must let observers in": who is to do it is the one who is asked.
  const asked = p.type === 'REQUEST' ? parse.clauses.find((o) => o.parent === p.clause && o.kind === 'complement')?.subjects[0] : undefined;
  const asks = asked === undefined ? null : chunkRange(reading.doc, parse, asked);
  if (asks !== null && named({ role: 'target', range: asks })) return { ...p, parties: [...p.parties, { role: 'target', range: asks }] };
  const { tokens } = reading.doc;
  // "We will respond, the general said": who tells of it.
  const tells = (m: FoundMention): boolean =>
    parse.clauses.some(
      (c) =>
        c.kind === 'main' &&
        c.index !== p.clause &&
        c.subjects.some((at) => parse.chunks[at]!.from <= m.firstToken && m.lastToken <= Math.max(parse.chunks[at]!.to, c.verb.from)),
    );
  const target = reading.mentionsOf[p.sentence]!.find(
    (m) =>
      m.firstToken > p.trigger &&
      !tells(m) &&
      (BODY_KINDS.has(m.kind) || m.kind === 'state' || m.kind === 'person') &&
      (m.named || m.kind === 'person' || m.kind === 'government-body') &&
      (m.kind !== 'state' || m.adjective === false || tokens[m.lastToken]?.lower === "'s") &&
      !agents.includes(m.name) &&
      !tokens[m.headToken]!.lower.startsWith('spokes') &&
      !/^(?:in|near|at|from|through)$/u.test(tokens[m.firstToken - 1]?.lower ?? '') &&
      // "a truce brokered by Qatar": whoever made it is not refused.
      !(tokens[m.firstToken - 1]?.lower === 'by' && tokens[m.firstToken - 2]?.pos === 'VERB'),
  );
  if (target === undefined || target.firstToken - p.trigger > 18) return p;
  return { ...p, parties: [...p.parties, { role: 'target', range: rangeOf(reading.doc, target.firstToken, target.lastToken) }] };
}

/** A state that protests complains; it does not march. */
function complaint(reading: Reading, parse: Parse, p: Proposition): Proposition {
  if (p.type !== 'PROTEST' || parse.clauses[p.clause]?.verb.word !== 'protest') return p;
  const agent = p.parties.find((x) => x.role === 'agent');
  if (agent === undefined || !mentionsWithin(reading, agent.range.from, agent.range.to).some((m) => OFFICIAL.test(m.kind))) return p;
  return { ...p, type: 'ACCUSE', mode: ['disapprove'] };
}

/** "Students protested the ruling": a crowd that protests does so in the open. */
function march(reading: Reading, parse: Parse, p: Proposition): Proposition {
  if (p.type !== 'ACCUSE' || parse.clauses[p.clause]?.verb.word !== 'protest') return p;
  const agents = p.parties.filter((x) => x.role === 'agent').flatMap((x) => mentionsWithin(reading, x.range.from, x.range.to));
  return agents.some((m) => m.kind === 'civilians') && !agents.some((m) => OFFICIAL.test(m.kind))
    ? { ...p, type: 'PROTEST', mode: ['demo'] }
    : p;
}

/** "Arrived in the capital for talks": a visit; persons are no forces that mass. */
function visit(reading: Reading, parse: Parse, p: Proposition): Proposition {
  if (p.type !== 'MOBILIZE' || !/^(?:arrive|fly|travel)$/u.test(parse.clauses[p.clause]?.verb.word ?? '')) return p;
  const agent = p.parties.find((x) => x.role === 'agent');
  const { doc } = reading;
  const sentence = doc.sentences[p.sentence]!;
  const text = lowerText(doc, doc.tokens[sentence.from]!.start, doc.tokens[sentence.to - 1]!.end);
  const person =
    agent !== undefined &&
    mentionsWithin(reading, agent.range.from, agent.range.to).some((m) => m.kind === 'person' || OFFICIAL.test(m.kind));
  return person && VISIT.test(text) ? { ...p, type: 'CONSULT', mode: ['visit'] } : p;
}
