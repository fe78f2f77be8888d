import { newClause, type Clause, type Oblique, type Parse } from '../grammar/clause.js';
import type { Chunk } from '../grammar/chunk.js';
import { afterPhrase, isTime, nounGroup } from '../grammar/noun-group.js';
import { verbBases } from '../grammar/verb-forms.js';
import { ClauseView } from './clause-view.js';
import { fullVerb } from './full-verbs.js';
import { isHedged, isHypothetical } from './modality.js';
import { nounParties } from './noun-parties.js';
import type { PartyRange, Proposition } from './proposition.js';
import { isActor, mentionsWithin, type Reading } from './reading.js';
import { hasSense } from './senses/index-senses.js';
import { verbSense } from './senses/read-sense.js';
import { isTriggerVerb } from './triggers.js';
import { whatOf } from './what-of.js';
import { widerVerb } from './wider-verbs.js';

/** Nouns of doing by the verb they stand for: `verb nouns`; a particle of the verb stands after "+". General English. */
const ACTIONS = `
annul annulment|apologise apology|arrive arrival|breach breach breaches|call+up call-up callup|cancel cancellation|close closure|confiscate confiscation|conscript conscription|convict conviction|deliver delivery deliveries|demobilise demobilisation demobilization|demolish demolition demolitions|depart departure|destroy destruction|disarm disarmament|dispatch dispatch|dissolve dissolution|endorse endorsement|exile exile|extradite extradition|hand+over handover hand-over|hand+back handback|impose imposition|imprison imprisonment|incarcerate incarceration|intern internment|interrogate interrogation|intercept interception|intimidate intimidation|nationalise nationalisation nationalization|persecute persecution|prosecute prosecution|provide provision|recognise recognition|recruit recruitment|reimpose reimposition|reject rejection|requisition requisition|sell sale|sever severance|supply supply|suspend suspension|transfer transfer|violate violation violations
`;
const NOUNS = new Map<string, { verb: string; particle: string | null }>();
for (const line of ACTIONS.trim().split('|')) {
  const [word, ...nouns] = line.trim().split(' ') as [string, ...string[]];
  const [verb, particle] = word.split('+') as [string, string | undefined];
  for (const noun of nouns) NOUNS.set(noun, { verb, particle: particle ?? null });
}

/** Whoever says this of a deed does not say that it was done. */
const UNDONE =
  /^(?:plan|plot|prepare|attempt|try|threaten|prevent|avert|avoid|foil|thwart|stop|block|propose|demand|urge|encourage|advocate|consider|fear|deny|delay|postpone|cancel|oppose|reject|allow|permit|approve|authorise|authorize|call|want|seek|risk|expect|discuss|ban|forbid|need|require|rule|suggest|recommend|promise|offer|hope|await|negotiate|support)$/u;
/** Whoever does this for a deed says that it was done. */
const ANSWERS =
  /^(?:condemn|criticise|criticize|denounce|blame|sanction|arrest|jail|sentence|convict|punish|try|rebuke|apologise|apologize)$/u;
/** Whoever judges a deed tells of it in his own claim. */
const JUDGES =
  /^(?:condemn|criticise|criticize|denounce|deplore|decry|slam|blast|lambast|praise|welcome|hail|applaud|commend|endorse|regret|rebuke)$/u;
/** "Was announced by the president": who makes a deed known as his own. */
const DECREES = /^(?:announce|order|declare|launch|begin|decree|carry|complete|conduct)$/u;

/** "The confiscation of land by settlers", "the storming of the prison by gunmen": a noun that tells a deed as its verb would in the passive. */
export function nominalPropositions(reading: Reading, parse: Parse, taken: readonly Proposition[]): Proposition[] {
  return parse.chunks.flatMap((chunk) => {
    const what = chunk.kind === 'np' ? whatOf(parse.chunks, chunk.index) : null;
    const deed = what === null ? null : deedOf(reading, chunk);
    if (what === null || deed === null) return [];
    const around = governorOf(parse, chunk.index);
    if (!isDone(parse, around, chunk.index)) return [];
    const found = readDeed(reading, parse, chunk, what, deed, around);
    if (found === null || taken.some((p) => p.type === found.type && p.range.from < found.range.to && p.range.to > found.range.from))
      return [];
    return [{ ...found, hedged: found.hedged || (around !== null && isHedged(reading.doc, parse, around)) }];
  });
}

function deedOf({ words }: Reading, { word }: Chunk): { verb: string; particle: string | null } | null {
  const named = NOUNS.get(word);
  if (named !== undefined || words.nounTrigger(word) !== null) return named ?? null;
  if (!word.endsWith('ing')) return null;
  const verb = verbBases(word).find((base) => base !== word && (isTriggerVerb(base) || hasSense(base)));
  return verb === undefined ? null : { verb, particle: null };
}

/** The clause that the noun belongs to: as its subject or object, else the one it stands in. */
const governorOf = ({ clauses }: Parse, at: number): Clause | null =>
  clauses.find((c) => c.subjects.includes(at) || c.objects.includes(at)) ??
  clauses.findLast((c) => c.from <= at && Math.max(c.to, c.verb.index) >= at - 1) ??
  null;

function isDone(parse: Parse, around: Clause | null, at: number): boolean {
  const before = parse.chunks[at - 1];
  if (before?.kind === 'prep' && /^(?:if|without|of|to|against|as|instead of|rather than)$/u.test(before.word)) return false;
  if (around === null) return true;
  if (before?.kind === 'prep' && before.word === 'for' && !ANSWERS.test(around.verb.word)) return false;
  const { modal, negated } = around.verb.verb!;
  const own = around.subjects.includes(at) || around.objects.includes(at);
  return (
    !(own && (modal !== null || negated || UNDONE.test(around.verb.word) || JUDGES.test(around.verb.word))) &&
    !isHypothetical(parse, around)
  );
}

/** The noun as a clause in the passive, whose subject follows "of". */
function readDeed(
  reading: Reading,
  parse: Parse,
  chunk: Chunk,
  what: number,
  { verb, particle }: { verb: string; particle: string | null },
  around: Clause | null,
): Proposition | null {
  const at = chunk.index;
  const group: Chunk = {
    ...chunk,
    kind: 'vg',
    word: verb,
    verb: { form: 'ed', passive: true, negated: false, modal: null, perfect: false, progressive: false, light: false },
  };
  const chunks = parse.chunks.map((c) => (c.index === at ? group : c));
  const subjects = nounGroup(chunks, what);
  const behind = phrasesBehind(chunks, afterPhrase(chunks, subjects.at(-1)!));
  // "By Turkey of two tankers": whoever did it stands first.
  const by = what > at + 2 ? [{ prep: 'by', at: at + 1, nouns: nounGroup(chunks, at + 2) }] : [];
  const clause: Clause = {
    ...newClause(0, group, 'main', subjects, null, null),
    particle,
    obliques: [...by, ...behind.obliques],
    to: behind.to,
  };
  const c = new ClauseView(reading, { ...parse, chunks, clauses: [clause] }, clause, () => []);
  const found = verbSense(c) ?? fullVerb(c) ?? widerVerb(c);
  if (found === null || found.type === 'ASSESSMENT' || found.type === 'RELATION') return null;
  const doers = [
    ...clause.obliques.filter((o) => o.prep === 'by').flatMap((o) => c.parties('agent', o.nouns)),
    ...nounParties(reading, parse, at).filter((p) => p.role === 'agent' && p.range.to <= chunk.head),
    ...decreedBy(reading, parse, around, at),
  ].filter((p) => isParty(reading, p));
  if (doers.length === 0) return null;
  const parties = [...doers, ...found.parties.filter((p) => p.role !== 'agent')];
  return { ...found, parties, clause: -1, trigger: chunk.head, rules: ['nominal-clause', ...found.rules], weight: 0.45 };
}

/** The phrases that follow whom the deed is done to, up to the next verb, and where they end. */
function phrasesBehind(chunks: readonly Chunk[], from: number): { obliques: Oblique[]; to: number } {
  const obliques: Oblique[] = [];
  let next = from;
  for (let turns = 0; turns < 6; turns += 1) {
    while (chunks[next] !== undefined && (chunks[next]!.kind === 'adv' || isTime(chunks[next]!))) next += 1;
    const prep = chunks[next];
    if (prep?.kind !== 'prep' || chunks[next + 1]?.kind !== 'np') break;
    const nouns = nounGroup(chunks, next + 1);
    obliques.push({ prep: prep.word, at: next, nouns });
    next = afterPhrase(chunks, nouns.at(-1)!);
  }
  return { obliques, to: next - 1 };
}

/** "The call-up of reservists was announced by the president". */
function decreedBy(reading: Reading, parse: Parse, around: Clause | null, at: number): PartyRange[] {
  if (around === null || !around.subjects.includes(at) || !around.verb.verb!.passive || !DECREES.test(around.verb.word)) return [];
  const c = new ClauseView(reading, parse, around, () => []);
  return c.obliqueParties('agent', /^by$/u);
}

const isParty = (reading: Reading, { range }: PartyRange): boolean =>
  mentionsWithin(reading, range.from, range.to).some((m) => isActor(m) || m.metonym);
