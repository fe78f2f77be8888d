import type { Clause, Parse } from '../grammar/clause.js';
import type { TokenRange } from '../document/doc.js';
import { PRONOUNS } from '../lexicon/function-words.js';
import { GROUP_NOUNS } from '../lexicon/groups.js';
import { carriedOut } from '../propositions/carried-out.js';
import { HARM as HARM_DEEDS } from '../propositions/deeds.js';
import { laidOut, type Proposition } from '../propositions/proposition.js';
import { isInRefuge, isPosted } from '../propositions/which-ones.js';
import { brokenBy, deedTellsOn, flewThere, sentFor, toldOfSubject } from './one-happening.js';

const FORCE = ['ASSAULT', 'TERRITORY', 'COERCE', 'MOBILIZE'];
/** The most forceful types first, then the rest alike. */
const rank = (type: string): number => (FORCE.includes(type) ? FORCE.indexOf(type) : FORCE.length);

/** Propositions of one sentence, with what belongs together made one: ", killing 15", "arrived, surrounded and opened fire", twins. */
export function mergePropositions(
  parse: Parse,
  found: readonly Proposition[],
  namesActor: (range: TokenRange) => boolean,
  nameOf: (range: TokenRange) => string | null,
  isToldByAnother: (p: Proposition, next: Proposition) => boolean,
): Proposition[] {
  const out: Proposition[] = [];
  /** Clauses that a proposition has taken in, beside its own. */
  const taken = new Map<Proposition, Clause[]>();
  const clausesOf = (p: Proposition): Clause[] => [parse.clauses[p.clause], ...(taken.get(p) ?? [])].filter((c) => c !== undefined);
  for (const next of found
    .filter((p) => !isPosting(parse, p, found))
    .sort((a, b) => a.range.from - b.range.from || b.range.to - a.range.to)) {
    const into = out.find((p) => belongs(parse, p, next, namesActor, nameOf, isToldByAnother, clausesOf(p)));
    if (into === undefined) {
      const own = laidOut(next);
      own.parties = [...next.parties];
      own.rules = [...next.rules];
      out.push(own);
    } else {
      const own = parse.clauses[next.clause];
      const both = own !== undefined && hurtsOthers(parse, clausesOf(into), own);
      if (own !== undefined) taken.set(into, [...(taken.get(into) ?? []), own]);
      absorb(into, meantByHarm(parse, into, next), namesActor, both);
    }
  }
  return out;
}

const isOutcome = (reduced: Clause, main: Clause): boolean =>
  main.kind !== 'reduced' &&
  /^(?:kill|wound|injure|hurt|die)$/u.test(main.verb.word) &&
  /^(?:catch|hit|trap|strike)$/u.test(reduced.verb.word) &&
  main.subjects.some((at) => reduced.subjects.includes(at));
/** What only tells which ones came to harm. */
const isPosting = (parse: Parse, p: Proposition, found: readonly Proposition[]): boolean => {
  const own = parse.clauses[p.clause];
  return (
    own !== undefined &&
    (p.type === 'MOBILIZE' ? isPosted(own) : p.type === 'COERCE' && isInRefuge(own)) &&
    found.some((other) => HARM_DEEDS.has(other.type) && parse.clauses[other.clause]?.subjects.includes(own.subjects[0] ?? -1) === true)
  );
};

function belongs(
  parse: Parse,
  p: Proposition,
  next: Proposition,
  namesActor: (range: TokenRange) => boolean,
  nameOf: (range: TokenRange) => string | null,
  isToldByAnother: (p: Proposition, next: Proposition) => boolean,
  clauses: readonly Clause[],
): boolean {
  if (isToldByAnother(p, next)) return false;
  // "Has beaten the rebels, he said, accusing his foes of atrocities": what they are accused of is another deed.
  if (next.rules.includes('blamed-for') && !p.rules.includes('blamed-for') && next.range.from >= p.range.to) return false;
  const has = (x: Proposition, role: string): boolean => x.parties.some((y) => y.role === role && namesActor(y.range));
  const same = p.type === next.type && p.negated === next.negated;
  if (same && p.type !== 'RELATION' && p.trigger === next.trigger) return true;
  if (p.type === 'RELATION' || next.type === 'RELATION')
    return same && p.relation === next.relation && overlaps(p, next) && sameParties(p, next) && sameParties(agentsOf(p), agentsOf(next));
  const [a, b] = [parse.clauses[p.clause], parse.clauses[next.clause]];
  // "The raid came a day after rebels shelled the port, killing six": what the clause that dates it did.
  const dates = a === undefined || b === undefined || b.parent === null ? undefined : parse.clauses[b.parent];
  if (
    dates?.kind === 'adverbial' &&
    /^(?:after|before|since)$/u.test(dates.marker ?? '') &&
    dates.index !== a!.index &&
    (dates.parent === a!.index || (a!.parent !== null && dates.parent === a!.parent))
  )
    return false;
  // "Attacked the front, using aircraft to conduct five strikes": with what it was done is told with it.
  const by = b?.kind === 'infinitive' && b.parent !== null ? parse.clauses[b.parent] : undefined;
  const means = by?.kind === 'participial' && /^(?:use|employ)$/u.test(by.verb.word) && a !== undefined && a.index !== by.index;
  if (means && same && next.range.from >= p.range.from && (by.parent === a.index || by.parent === a.parent)) return true;
  if (b !== undefined && same && (b.kind === 'participial' || (b.kind === 'gerund' && b.parent === a?.index)))
    return next.range.from >= p.range.from && (b.parent === a?.index || next.range.from - p.range.to < 14);
  // "Went from house to house, shooting people": how they came is a step of what they did.
  if (b !== undefined && b.kind === 'participial' && b.parent === a?.index && isStep(p, next)) return true;
  // "Two men caught in the crossfire were killed": what befell them is told by both verbs.
  if (same && p.type === 'ASSAULT' && a?.kind === 'reduced' && b !== undefined && isOutcome(a, b) && !has(next, 'agent')) return true;
  if (b !== undefined && tellsOn(parse, p, next, b)) return true;
  if (b !== undefined && clauses.some((clause) => oneHappening(parse, p, next, clause, b))) return true;
  if (same && a !== undefined && p.type === 'ASSAULT' && b !== undefined && carriedOut(parse, a) === b) return true;
  // "killed, and 2,000 taken prisoner": counts of captives stay with the fight.
  if (p.type === 'ASSAULT' && next.rules.includes('take-prisoner') && !p.negated && next.range.from - p.range.to <= 6)
    return !next.mode.includes('abduct');
  // "…, killing six guards and capturing 40 others"
  if (p.type === 'ASSAULT' && b?.kind === 'participial' && b.verb.word === 'capture' && next.type === 'COERCE' && !p.negated)
    return clauses.some((c) => c.index === b.parent || c.parent === b.parent) && next.range.from - p.range.to <= 6;
  // "400 had been killed and some 300 injured": counts side by side.
  if (
    same &&
    p.type === 'ASSAULT' &&
    !has(next, 'agent') &&
    !has(next, 'target') &&
    next.range.from - p.range.to <= 4 &&
    (next.rules.includes('casualty-count') ||
      (b !== undefined && b.kind !== 'adverbial' && !b.shared && b.subjects.length > 0 && next.rules.includes('verb-do')))
  )
    return true;
  // "Nine people were killed and twelve others injured when …": those who come off better are counted with the dead.
  if (same && a !== undefined && b !== undefined && othersToo(parse, p, next, b, clauses))
    return !has(next, 'target') || samePeople(parse, clauses, b);
  // "Opened fire, wounding dozens": a count that stands inside the words of the act.
  if (next.rules.includes('toll-put-at')) return false;
  // "More than a million people have been displaced": the count begins before its noun.
  if (same && overlaps(p, next) && [p, next].some((x) => x.rules.includes('displaced-count'))) return true;
  if (same && p.type === 'ASSAULT' && overlaps(p, next) && [p, next].some((x) => x.rules.includes('casualty-count'))) return true;
  if (b !== undefined && !isAnswered(parse, next, b) && clauses.some((clause) => circumstance(p, next, clause, b))) return true;
  if (a === undefined || b === undefined) return same && overlaps(p, next) && next.rules.includes('event-noun');
  // Steps of one action by one subject: the later one has nobody of its own that it is done to.
  const step = clauses.find((x) => b.shared && b.kind === x.kind && b.parent === x.parent && x.subjects.join() === b.subjects.join());
  if (step === undefined || b.subjects.length === 0) return false;
  // "Seized the town in May and were driven out by the army in June": done by others to those who did the first.
  if (same && b.verb.verb!.passive && !step.verb.verb!.passive && has(p, 'agent') && has(next, 'agent')) return false;
  // "Ambushed and killed two guards", "shelled and captured the town": one object for both verbs.
  const row = step.objects.length > 0 && step.objects.join() === b.objects.join();
  if (row && p.negated === next.negated && p.type === 'ASSAULT' && next.type === 'TERRITORY') return true;
  if (same) return !has(next, 'target') || !has(p, 'target') || row || bothPassive(step, b) || sameTarget(p, next, nameOf);
  if (/^(?:prepare|plan|ready)$/u.test(b.verb.word)) return false;
  return isStep(p, next);
}

/**
 * "Arrived on motorbikes and opened fire", "moved in and burned the huts", "surrounded the camp and shelled it": a movement or a siege and the deed it led to. What
 * may yet come is no step of what was done.
 */
const isStep = (p: Proposition, next: Proposition): boolean =>
  p.negated === next.negated &&
  p.hedged === next.hedged &&
  (p.type === 'MOBILIZE' ? /^(?:ASSAULT|COERCE)$/u.test(next.type) : p.type === 'COERCE' && p.mode.length === 0 && next.type === 'ASSAULT');

const oneHappening = (parse: Parse, p: Proposition, next: Proposition, a: Clause, b: Clause): boolean =>
  deedTellsOn(parse, p, next, a, b) ||
  toldOfSubject(p, next, a, b) ||
  toldOfSubject(next, p, b, a) ||
  flewThere(p, next, a, b) ||
  sentFor(parse, p, next, a, b) ||
  brokenBy(p, next, a, b);

/** "Claimed responsibility for an attack that killed ten": what the deed did is told in a relative clause on it. */
function tellsOn(parse: Parse, p: Proposition, next: Proposition, b: Clause): boolean {
  const deed = b.kind === 'relative' ? parse.chunks[b.subjects[0] ?? -1] : undefined;
  return (
    deed !== undefined &&
    p.type === 'ASSAULT' &&
    next.type === 'ASSAULT' &&
    p.negated === next.negated &&
    !b.verb.verb!.passive &&
    p.deed === deed.from
  );
}

/** "Two men were shot after they threw bombs at guards": what those who came to harm had done before. */
const isAnswered = ({ chunks }: Parse, { parties }: Proposition, { marker, subjects }: Clause): boolean =>
  marker === 'after' && PRONOUNS.has(chunks[subjects[0] ?? -1]?.word ?? '') && parties.some((p) => p.role === 'target');

/** "Nine people died when a shell hit the bus": how the harm was done is one happening with it. */
function circumstance(p: Proposition, next: Proposition, a: Clause, b: Clause): boolean {
  return (
    p.type === 'ASSAULT' &&
    next.type === 'ASSAULT' &&
    !p.negated &&
    !next.negated &&
    HARM.test(a.verb.word) &&
    b.kind === 'adverbial' &&
    (b.parent === a.index || (b.parent === a.index + 1 && a.kind === 'main' && b.marker === 'when')) &&
    /^(?:when|after|as)$/u.test(b.marker ?? '')
  );
}

const HARM = /^(?:kill|slay|martyr|embrace|shoot|stab|gun|die|injure|wound|hurt|maim|perish|murder|massacre|slaughter|behead|execute)$/u;

/** "A guard was killed and three more guards were wounded": those who come off better are called what the dead were called. */
function samePeople(parse: Parse, clauses: readonly Clause[], b: Clause): boolean {
  const called = (c: Clause): string => (parse.chunks[c.subjects[0] ?? -1]?.word ?? '').replace(/s$/u, '');
  return b.subjects.length === 1 && clauses.some((c) => c.subjects.length === 1 && called(c) === called(b));
}

/**
 * "… and six others injured", "while nine were wounded by the blast": a second harm, of people whom only a number, "others" or the word for the first names.
 * Who did it did both, where the first harm tells no doer.
 */
function othersToo(parse: Parse, p: Proposition, next: Proposition, b: Clause, clauses: readonly Clause[]): boolean {
  const subject = parse.chunks[b.subjects[0] ?? -1];
  const doneBy = (c: Clause): boolean => c.obliques.some((o) => o.prep === 'by');
  return (
    p.type === 'ASSAULT' &&
    HARM.test(b.verb.word) &&
    clauses.some((clause) => HARM.test(clause.verb.word)) &&
    subject !== undefined &&
    (/^(?:others|another|second|third|fourth|fifth)$/u.test(subject.word) ||
      /^\d/u.test(subject.word) ||
      subject.counted === true ||
      samePeople(parse, clauses, b)) &&
    (!doneBy(b) || !clauses.some((clause) => doneBy(clause) || !clause.verb.verb!.passive)) &&
    next.range.from - p.range.to <= 4 &&
    (b.kind !== 'adverbial' || b.marker === 'while' || clauses.some((clause) => clause.kind === b.kind && clause.parent === b.parent))
  );
}

/** "struck an Ostrian post and destroyed an Ostrian truck": both done to one party. */
function sameTarget(p: Proposition, next: Proposition, nameOf: (range: TokenRange) => string | null): boolean {
  const [one, other] = [p, next].map((x) => new Set(x.parties.filter((y) => y.role === 'target').map((y) => nameOf(y.range))));
  return one!.size === 1 && other!.size === 1 && !one!.has(null) && [...one!][0] === [...other!][0];
}

const bothPassive = (a: Clause, b: Clause): boolean => a.verb.verb!.passive && b.verb.verb!.passive;
const overlaps = (a: Proposition, b: Proposition): boolean => a.range.from < b.range.to && b.range.from < a.range.to;
/** "Supported by Iran-backed militias, the army …": who is backed by whom is told twice. */
const agentsOf = (p: Proposition): Proposition => ({ ...p, parties: p.parties.filter((x) => x.role === 'agent') });
const sameParties = (a: Proposition, b: Proposition): boolean =>
  a.parties.some((x) => b.parties.some((y) => x.role === y.role && x.range.from < y.range.to && y.range.from < x.range.to));

const harmed = (p: Proposition, { from, to }: TokenRange): boolean =>
  p.parties.some((x) => x.role === 'target' && x.range.from === from && x.range.to === to);

/** "Killed a guard and wounded two villagers": the second harm has people of its own that it is done to. */
function hurtsOthers(parse: Parse, before: readonly Clause[], own: Clause): boolean {
  const suffer = (c: Clause): string[] =>
    (c.verb.verb!.passive ? c.subjects : c.objects).map((at) => parse.chunks[at]!.word.replace(/s$/u, ''));
  const words = suffer(own);
  const first = before.flatMap((c) => (HARM.test(c.verb.word) ? suffer(c) : []));
  if (!HARM.test(own.verb.word) || words.length === 0) return false;
  // "Stormed the general's house, killing him and two guards", "hit a rebel convoy, killing nine traders": others than those whose it is, where they do not bear its arms.
  if (first.length === 0) return own.kind === 'participial' && !own.verb.verb!.passive && !words.some(isOfForce);
  return words.every((w) => !first.includes(w) && w !== 'other');
}

const isOfForce = (word: string): boolean =>
  /^(?:people|person|other|member|one|officer)$/u.test(word) || GROUP_NOUNS.get(word)?.armed === true;

/** "Two farmers were killed when they set off a mine": who only a pronoun tells is whoever came to harm, and did it to nobody. */
function meantByHarm(parse: Parse, into: Proposition, next: Proposition): Proposition {
  const [a, b] = [parse.clauses[into.clause], parse.clauses[next.clause]];
  if (a === undefined || b === undefined || !a.verb.verb!.passive || !circumstance(into, next, a, b)) return next;
  const told = parse.chunks[b.subjects[0] ?? -1];
  if (told === undefined || !/^(?:they|he|she|it)$/u.test(told.word)) return next;
  return { ...next, parties: next.parties.filter((p) => p.role !== 'agent' || p.range.from !== told.from) };
}

function absorb(into: Proposition, next: Proposition, namesActor: (range: TokenRange) => boolean, both: boolean): void {
  if (rank(next.type) < rank(into.type)) into.type = next.type;
  const end = next.range.to > into.range.to ? next.range : into.range;
  const start = next.range.from < into.range.from ? next.range : into.range;
  into.range = { from: start.from, start: start.start, to: end.to, end: end.end };
  into.mode = [...new Set([...into.mode, ...next.mode])];
  for (const role of ['agent', 'target', 'supporter'] as const) {
    // A target that names nobody ("two villages") leaves room for those who were harmed there.
    if (
      (role === 'target' && both && next.parties.some((p) => p.role === role && namesActor(p.range))) ||
      !into.parties.some(
        (p) =>
          p.role === role &&
          (role !== 'target' || (next.rules.includes('take-prisoner') && into.type === 'ASSAULT') || namesActor(p.range)),
      )
    )
      // "The lorry hit a mine, killing two": who came to harm is not who did it.
      into.parties.push(...next.parties.filter((p) => p.role === role && !(role === 'agent' && harmed(into, p.range))));
  }
  into.hedged ||= next.hedged;
  into.stance ??= next.stance;
  into.rules.push(...next.rules.filter((r) => !into.rules.includes(r)));
}
