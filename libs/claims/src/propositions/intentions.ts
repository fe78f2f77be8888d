import type { ClaimType } from '@hearsay/vocabulary';
import type { Clause, Parse } from '../grammar/clause.js';
import type { Proposition } from './proposition.js';
import type { TokenRange } from '../document/doc.js';
import { chunkRange, lowerText, type Reading } from './reading.js';
import { SUBJECT_PRONOUNS } from '../lexicon/function-words.js';

const AGREEING = /^(?:agree|offer|consent|undertake|promise|pledge|vow|volunteer|propose|commit|accept)$/u;
const PLANNING = /^(?:plan|intend|aim|propose|prepare|be|hope|want)$/u;
const WILLING = /^(?:ready|willing|prepared|set|happy|keen|open|eager|due)$/u;
const SAYING =
  /^(?:say|announce|confirm|declare|tell|warn|add|state|vow|pledge|promise|insist|report|agree|hint|signal|indicate|reveal|reiterate|stress)$/u;
const WARNING = /^(?:warn|threaten|vow|caution)$/u;
/** What powers do for and with each other without force. */
const COOPERATIVE: ReadonlySet<ClaimType> = new Set<ClaimType>(['CONSULT', 'SUPPORT', 'COOPERATE', 'CONCEDE', 'AID', 'RETREAT']);
/** The same, where a mere "will" makes an intention of it: a withdrawal that is announced stays one. */
const VERBAL: ReadonlySet<ClaimType> = new Set<ClaimType>(['CONSULT', 'SUPPORT', 'COOPERATE', 'CONCEDE', 'AID']);
const HOSTILE: ReadonlySet<ClaimType> = new Set<ClaimType>(['COERCE', 'SANCTION']);
const FORCEFUL: ReadonlySet<ClaimType> = new Set<ClaimType>(['ASSAULT', 'COERCE', 'SANCTION', 'TERRITORY']);
/** The promise of arms and of help in the field is told by its content. */
const ARMS =
  /\b(?:weapons?|arms|arming|armed|armou?red|tanks?|missiles?|rockets?|jets?|ammunition|munitions|howitzers?|artillery|shells|drones?|troops|advis[eo]rs|trainers|escort\w*|fight\w*|vehicles|(?:air[- ])?defen[cs]e systems?|interceptors?|launchers?|warplanes|aircraft|helicopters?|military (?:aid|assistance|equipment|hardware|package))\b/u;
/** Troops for a mission of peace are no arms. */
const PEACE = /\bpeace-?keep/u;
/** So is what forces will do together. */
const FORCES = /\b(?:army|militias?|rebels|forces|fighters|patrols|soldiers|navy|brigades?)\b/u;

/**
 * What is agreed, offered, promised or planned is not yet done. PLOVER has such intentions to cooperate as AGREE, announced sanctions and
 * restrictions as threats, and "will not" as a refusal.
 */
export function intended(reading: Reading, parse: Parse, p: Proposition): Proposition {
  const clause = parse.clauses[p.clause];
  if (clause === undefined || p.type === 'RELATION') return p;
  const governor = clause.kind === 'infinitive' ? governorOf(parse, clause) : null;
  const { modal, negated } = (governor ?? clause).verb.verb!;
  const will = modal !== null && /^(?:will|would|'ll|shall|wo)$/u.test(modal);
  if (will && negated && refusable(p, parse, clause)) return { ...p, type: 'REJECT', mode: [], negated: false, stance: null };
  if (p.negated) return p;
  if (clause.kind === 'gerund' && accused(parse, clause)) return { ...p, stance: 'accuses' };
  const charge = clause.kind === 'gerund' ? chargeAbove(parse, clause) : undefined;
  if (charge !== undefined) return { ...p, stance: 'accuses', speaker: accuserOf(reading, parse, charge) };
  if (governor !== null && !negated) {
    const agreed = AGREEING.test(governor.verb.word) || (governor.predicate !== null && WILLING.test(governor.predicate));
    if (agreed && COOPERATIVE.has(p.type) && (!ARMS.test(wordsOf(reading, p)) || PEACE.test(wordsOf(reading, p))))
      return { ...p, type: 'AGREE', mode: [], stance: null };
    const planned = PLANNING.test(governor.verb.word);
    if (
      planned &&
      VERBAL.has(p.type) &&
      /^(?:plan|intend|prepare|be)$/u.test(governor.verb.word) &&
      !ARMS.test(wordsOf(reading, p)) &&
      !FORCES.test(wordsOf(reading, p))
    )
      return { ...p, type: 'AGREE', mode: [], stance: null };
    if (/^(?:vow|threaten|swear|pledge|promise)$/u.test(governor.verb.word) && FORCEFUL.has(p.type)) return { ...p, stance: 'threatens' };
    if (p.type === 'ASSAULT' && p.stance === null && !clause.verb.verb!.perfect && isMeant(governor)) return { ...p, stance: 'predicts' };
    if (planned && HOSTILE.has(p.type) && /^(?:plan|intend)$/u.test(governor.verb.word)) return { ...p, stance: 'threatens' };
  }
  if (clause.kind === 'complement' && modal === null && subjunctive(reading, parse, clause)) return { ...p, stance: 'demands' };
  if (will && VERBAL.has(p.type) && !ARMS.test(wordsOf(reading, p)) && !FORCES.test(wordsOf(reading, p)))
    return { ...p, type: 'AGREE', mode: [], stance: null };
  return threatened(parse, clause, p);
}

/** "He will extend the curfew", "it might withdraw its ambassador", said by the one who would do it; what somebody warns will be done. */
function threatened(parse: Parse, clause: Clause, p: Proposition): Proposition {
  const parent = clause.parent === null ? undefined : parse.clauses[clause.parent];
  const { modal, negated } = clause.verb.verb!;
  if (clause.kind !== 'complement' || parent === undefined || negated || modal === null) return p;
  if (!/^(?:will|would|'ll|shall|may|might|could)$/u.test(modal)) return p;
  const subject = parse.chunks[clause.subjects[0] ?? clause.verb.index]!.word;
  const own = SUBJECT_PRONOUNS.has(subject) && parent.subjects.length > 0;
  if (own && (HOSTILE.has(p.type) || (p.type === 'ASSAULT' && !/^(?:may|might|could)$/u.test(modal))) && SAYING.test(parent.verb.word))
    return { ...p, stance: 'threatens', hedged: false };
  const nobody = clause.verb.verb!.passive && !clause.obliques.some((o) => o.prep === 'by');
  if (WARNING.test(parent.verb.word) && parent.subjects.length > 0 && (own || nobody) && (HOSTILE.has(p.type) || p.type === 'ASSAULT'))
    return { ...p, stance: 'threatens', hedged: false };
  return p;
}

/** "Is ready to fight", "were going to kill", "had intended to attack": it was not yet done. */
function isMeant(governor: Clause): boolean {
  const { word, verb } = governor.verb;
  if (verb!.light && governor.predicate !== null) return WILLING.test(governor.predicate) || governor.predicate === 'determined';
  return /^(?:prepare|intend|want)$/u.test(word) || (word === 'go' && verb!.progressive);
}

/** "The army was accused of killing civilians": nobody says by whom. */
function accused(parse: Parse, clause: Clause): boolean {
  const governor = clause.parent === null ? undefined : parse.clauses[clause.parent];
  return governor?.verb.word === 'accuse' && governor.verb.verb!.passive;
}

/** "Charged two men with murdering a guard": the charge that the deed hangs on. */
function chargeAbove(parse: Parse, clause: Clause): Clause | undefined {
  const governor = clause.parent === null ? undefined : parse.clauses[clause.parent];
  return governor?.verb.word === 'charge' && parse.chunks[clause.verb.index - 1]?.word === 'with' ? governor : undefined;
}

/** Who brings a charge; of a passive one, whoever stands behind "by". */
function accuserOf({ doc }: Reading, parse: Parse, { verb, subjects, obliques }: Clause): TokenRange | null {
  const at = verb.verb!.passive ? obliques.find((o) => o.prep === 'by')?.nouns[0] : subjects[0];
  return at === undefined ? null : chunkRange(doc, parse, at);
}

/** "Insists that Russia withdraw", "that Ostria be heard": the bare verb of a demand. */
function subjunctive(reading: Reading, parse: Parse, clause: Clause): boolean {
  const parent = clause.parent === null ? undefined : parse.clauses[clause.parent];
  if (parent === undefined || !/^(?:insist|demand|recommend|propose|urge|request|ask)$/u.test(parent.verb.word)) return false;
  if (clause.verb.verb!.passive && reading.doc.tokens[clause.verb.from]!.lower === 'be') return true;
  const subject = parse.chunks[clause.subjects[0] ?? clause.verb.index]!.word;
  return clause.verb.surface === clause.verb.word && !/s$|^(?:we|they|you|i|people|troops|police)$/u.test(subject);
}

/** A refusal to talk, help or give way; in the first person the words themselves are told. */
function refusable(p: Proposition, parse: Parse, clause: Clause): boolean {
  const subject = parse.chunks[clause.subjects[0] ?? clause.verb.index]!.word;
  if (/^(?:we|i)$/u.test(subject)) return false;
  return VERBAL.has(p.type) || p.type === 'AGREE' || (p.type === 'RETREAT' && p.mode.some((m) => m === 'access' || m === 'release'));
}

/** The clause that an infinitive hangs on, through one more infinitive ("plans to begin to …"). */
function governorOf(parse: Parse, clause: Clause): Clause | null {
  let governor = clause.parent === null ? undefined : parse.clauses[clause.parent];
  if (governor?.kind === 'infinitive' && /^(?:begin|start|help|continue|try)$/u.test(governor.verb.word) && governor.parent !== null)
    governor = parse.clauses[governor.parent];
  return governor ?? null;
}

const wordsOf = (reading: Reading, p: Proposition): string => lowerText(reading.doc, p.range.start, p.range.end);

/** "Agreed to lift the ban": one claim, the verb of agreeing says no more than its infinitive. */
export function withoutTwins(parse: Parse, found: readonly Proposition[]): Proposition[] {
  return found.filter(
    (p) =>
      p.type !== 'AGREE' ||
      !found.some(
        (q) =>
          q !== p && q.type === 'AGREE' && parse.clauses[q.clause]?.parent === p.clause && parse.clauses[q.clause]?.kind === 'infinitive',
      ),
  );
}
