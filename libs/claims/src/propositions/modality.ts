import type { Doc } from '../document/doc.js';
import type { Chunk } from '../grammar/chunk.js';
import type { Clause, Parse } from '../grammar/clause.js';
import { isAttemptNoun } from '../grammar/lend-subject.js';
import { CLAUSE_TAKERS } from '../grammar/verb-classes.js';
import type { PartyRange } from './proposition.js';
import { isNaming, isSilent } from './silence.js';

const HEDGE_ADVERB =
  /^(?:reportedly|allegedly|apparently|possibly|probably|likely|perhaps|maybe|supposedly|purportedly|seemingly|presumably|theoretically|potentially|conceivably|ostensibly|arguably|plausibly|reputedly|putatively|unlikely)$/u;
const HEDGE_GOVERNOR = /^(?:believe|think|suspect|appear|seem|presume|understand|suppose|fear|assume|guess|consider)$/u;
const HEDGE_ADJECTIVE = /^(?:suspected|alleged|presumed|purported|apparent|supposed|possible)$/u;
const HEDGE_MODAL = /^(?:may|might|could)$/u;
const NEGATIVE_DETERMINER = /^(?:no|neither|nor|none|nobody|nothing)$/u;
const THWARTS = /^(?:thwart|foil|prevent|frustrate|avert|disrupt|abort|repel|repulse|block|stop|scupper|defeat)$/u;
const NEGATIVE_GOVERNOR = /^(?:fail|lack|avoid|refrain|cease|prevent|stop|deny)$/u;

/** Whether words of a clause hedge it: "may have", "reportedly", "is believed to". */
export function isHedged(doc: Doc, parse: Parse, clause: Clause): boolean {
  const { verb } = clause.verb;
  if (verb!.modal !== null && HEDGE_MODAL.test(verb!.modal) && !(verb!.negated && verb!.modal === 'could'))
    return verb!.modal !== 'could' || !isAbility(doc, clause);
  const first = Math.min(parse.chunks[clause.from]!.from, parse.chunks[beforeVerb(parse, clause)]!.from);
  const last = parse.chunks[Math.max(clause.to, clause.verb.index)]!.to;
  for (let k = first; k < last; k += 1) if (HEDGE_ADVERB.test(doc.tokens[k]!.lower) && !ofAnAside(parse, clause, k)) return true;
  if (doubtfulParty(doc, parse, clause) || doubtfulDeed(doc, parse, clause)) return true;
  // "Ten soldiers are feared dead".
  if (verb!.passive && /^(?:fear|presume|believe|think)$/u.test(clause.verb.word) && /^(?:dead|killed)$/u.test(clause.predicate ?? ''))
    return true;
  if (
    /^(?:kill|die|wound|injure|hurt)$/u.test(clause.verb.word) &&
    /^(?:reported|feared|believed|presumed|thought)$/u.test(doc.tokens[clause.verb.from - 1]?.lower ?? '')
  )
    return true;
  // "The raids appear to have followed a pattern": the seeming is told of its subject.
  if (/^(?:appear|seem)$/u.test(clause.verb.word) && parse.clauses.some((c) => c.parent === clause.index && c.kind === 'infinitive'))
    return true;
  const governor = clause.parent === null ? undefined : parse.clauses[clause.parent];
  if (governor !== undefined && clause.kind === 'complement' && (impersonal(parse, governor) || weBelieve(parse, governor))) return true;
  if (governor !== undefined && clause.kind === 'complement' && (suggests(parse, governor) || purports(parse, governor))) return true;
  const noun = nounOfContent(doc, parse, clause);
  if (noun !== null && HEARSAY.test(noun.word) && !isSettled(parse, noun) && !isSaidFalse(doc, parse, clause)) return true;
  if (
    governor !== undefined &&
    clause.kind === 'gerund' &&
    (governor.verb.word === 'suspect' || /^(?:may|might)$/u.test(governor.verb.verb!.modal ?? ''))
  )
    return true;
  if (governor !== undefined && clause.kind === 'infinitive') {
    if (HEDGE_GOVERNOR.test(governor.verb.word)) return true;
    // "Reportedly ordered the army to seize the town"
    const before = parse.chunks.slice(beforeVerb(parse, governor), governor.verb.index);
    const within = doc.tokens.slice(governor.verb.from, governor.verb.head);
    if (before.some((c) => HEDGE_ADVERB.test(c.word)) || within.some((t) => HEDGE_ADVERB.test(t.lower))) return true;
    if (governor.verb.verb!.passive && /^(?:allege|report|rumou?r|fear|say|hear)$/u.test(governor.verb.word)) return true;
    if (governor.verb.verb!.light && governor.predicate !== null && /^(?:likely|unlikely)$/u.test(governor.predicate)) return true;
    if (governor.kind === 'infinitive' || governor.kind === 'complement')
      return governor.verb.verb!.modal !== null && HEDGE_MODAL.test(governor.verb.verb!.modal);
  }
  return false;
}

/** "If the town falls, the rebels would gain the road", "will be freed if talks succeed": it hangs on a condition; a threat does not. */
export function isConditional(doc: Doc, parse: Parse, clause: Clause): boolean {
  const { modal } = clause.verb.verb!;
  if (modal === null || !/^(?:will|would|could|may|might|can)$/u.test(modal)) return false;
  if (!/^(?:main|complement)$/u.test(clause.kind)) return false;
  const first = parse.chunks[clause.subjects[0] ?? clause.verb.index]!;
  if (/^(?:we|our|i|my)$/u.test(doc.tokens[first.from]!.lower)) return false;
  return parse.clauses.some(
    (c) =>
      c.kind === 'adverbial' &&
      /^(?:if|unless|provided that|should)$/u.test(c.marker ?? '') &&
      (c.parent === clause.index || (c.parent === null && c.verb.index < first.index && first.index - c.verb.index < 12)),
  );
}

/** "It appears that", "it is believed that", "it was unlikely that", "there are reports that": nobody vouches for what follows. */
function impersonal(parse: Parse, governor: Clause): boolean {
  const subject = governor.subjects[0];
  if (subject === undefined || !/^(?:it|there)$/u.test(parse.chunks[subject]!.word)) return false;
  const { word, verb } = governor.verb;
  if (verb!.light)
    return (
      /^(?:likely|unlikely|possible|probable|conceivable)$/u.test(governor.predicate ?? '') ||
      governor.objects.some((at) =>
        /^(?:reports?|rumou?rs?|fears?|suspicions?|signs?|indications?|speculation)$/u.test(parse.chunks[at]!.word),
      )
    );
  return HEDGE_GOVERNOR.test(word) || (verb!.passive && /^(?:allege|report|rumou?r|fear|say)$/u.test(word));
}

/** "“We believe that rebels did it,” he said": whoever is quoted does not vouch for it. */
const weBelieve = (parse: Parse, { verb, subjects }: Clause): boolean =>
  !verb.verb!.passive &&
  /^(?:believe|think|suspect|suppose|assume|guess|reckon|presume|fear)$/u.test(verb.word) &&
  /^(?:we|i)$/u.test(parse.chunks[subjects[0] ?? -1]?.word ?? '');

/** "Intelligence suggests that", "the footage appears to show": things, not people, point to it; ", suggesting that" points from what was told. */
function suggests(parse: Parse, governor: Clause): boolean {
  if (governor.kind === 'participial' && governor.marker === ',' && /^(?:suggest|imply|hint)$/u.test(governor.verb.word)) return true;
  const subject = parse.chunks[governor.subjects[0] ?? -1];
  if (subject === undefined || !THING.test(subject.word)) return false;
  if (/^(?:suggest|imply|indicate|hint)$/u.test(governor.verb.word)) return true;
  const above = governor.parent === null ? undefined : parse.clauses[governor.parent];
  return governor.kind === 'infinitive' && above !== undefined && HEDGE_GOVERNOR.test(above.verb.word);
}

/** "The files purportedly showed that", "the suspect allegedly told police that": nobody vouches for what tells it. */
const purports = (parse: Parse, { verb }: Clause): boolean =>
  CLAUSE_TAKERS.has(verb.word) && parse.chunks.slice(beforeVerbAt(parse, verb.index), verb.index).some((c) => HEDGE_ADVERB.test(c.word));

const THING =
  /^(?:intelligence|evidence|footage|videos?|images?|imagery|photos?|photographs?|pictures?|data|findings?|signs?|indications?|analysis|analyses|reports?|documents?|information|accounts?|tests?|clues?|recordings?|investigations?|names?|results?|debris|fragments|remains|testimony|tracks|traces|which|this|that|it)$/u;

/** What is told of without anybody to vouch for it: "reports that", "rumours spread that", "fears grew that". */
const HEARSAY =
  /^(?:reports?|rumou?rs?|allegations?|suspicions?|fears?|speculation|indications?|signs?|suggestions?|claims|likelihood|possibility|belief)$/u;

/** "Rumours that rebels fled", "reports spread that": the noun whose content a clause is, where nobody owns it. */
export function nounOfContent(doc: Doc, parse: Parse, clause: Clause): Chunk | null {
  if (clause.kind !== 'complement' || clause.marker !== 'that') return null;
  const opener = parse.chunks.findLast((c) => c.kind === 'sub' && c.word === 'that' && c.index < clause.verb.index);
  if (opener === undefined) return null;
  const parent = clause.parent === null ? undefined : parse.clauses[clause.parent];
  const before = parse.chunks[opener.index - 1];
  const noun =
    before?.kind === 'np'
      ? before
      : before === parent?.verb && SPREADS.test(before?.word ?? '')
        ? parse.chunks[parent!.subjects[0] ?? -1]
        : undefined;
  if (noun?.kind !== 'np') return null;
  return isOwned(doc, noun) || /^(?:by|from)$/u.test(parse.chunks[noun.index - 1]?.word ?? '') ? null : noun;
}

const isOwned = (doc: Doc, { from, head }: Chunk): boolean =>
  doc.tokens.slice(from, head).some((t) => /^(?:['’]s?|its|their|his|her|our|my)$/u.test(t.lower));

/** "Reports of", "rumours of": whose they are is not said, and nobody speaks to them; `end` is where what they tell of ends. */
export const isHearsay = (doc: Doc, parse: Parse, noun: Chunk, end: number): boolean =>
  HEARSAY.test(noun.word) && !isOwned(doc, noun) && !isSettled(parse, noun) && doc.tokens[end]?.lower !== 'by';

/** "Denied reports that", "the claims were confirmed": somebody speaks to them. */
const isSettled = (parse: Parse, { index }: Chunk): boolean =>
  parse.clauses.some((c) => SETTLES.test(c.verb.word) && [...c.objects, ...c.subjects].includes(index));

const SETTLES =
  /^(?:deny|reject|dismiss|refute|rebut|disclaim|disavow|discount|dispute|contest|repudiate|debunk|rubbish|slam|contradict|confirm|acknowledge|admit|verify|corroborate)$/u;

const SPREADS = /^(?:come|spread|emerge|circulate|grow|mount|persist|surface|swirl|abound|increase|arrive|rise)$/u;

/** "Reports that the town fell are false", "it is not true that", "does not believe that": what is said is denied. */
export function isSaidFalse(doc: Doc, parse: Parse, clause: Clause): boolean {
  if (clause.kind !== 'complement') return false;
  const parent = clause.parent === null ? undefined : parse.clauses[clause.parent];
  if (parent !== undefined && parent.verb.verb!.light && parse.chunks[parent.subjects[0] ?? -1]?.word === 'it')
    return parent.verb.verb!.negated
      ? /^(?:true|correct|accurate)$/u.test(parent.predicate ?? '')
      : UNTRUE.test(parent.predicate ?? '') ||
          parent.objects.some((at) => /^(?:lie|fabrication|nonsense|fiction)$/u.test(parse.chunks[at]!.word));
  // "Never thought that the army would attack"
  if (
    parent !== undefined &&
    /^(?:think|believe|imagine|suppose)$/u.test(parent.verb.word) &&
    (parent.verb.verb!.negated || doc.tokens[parent.verb.from - 1]?.lower === 'never')
  )
    return true;
  // "Called the accusation its forces had shelled the town nonsense"
  if (
    parent !== undefined &&
    clause.marker === null &&
    CALLS.test(parent.verb.word) &&
    ACCUSATION.test(parse.chunks[parent.objects[0] ?? -1]?.word ?? '')
  )
    return true;
  const noun = nounOfContent(doc, parse, clause);
  if (noun === null) return false;
  const own = parse.clauses.find((c) => c !== clause && c.subjects.includes(noun.index) && c.verb.index > clause.verb.index);
  if (own !== undefined && own.verb.verb!.light)
    return own.verb.verb!.negated ? /^(?:true|correct|accurate)$/u.test(own.predicate ?? '') : UNTRUE.test(own.predicate ?? '');
  // "There is no truth to reports that".
  const [truth, to] = [parse.chunks[noun.index - 2], parse.chunks[noun.index - 1]];
  return to?.kind === 'prep' && truth?.kind === 'np' && truth.word === 'truth' && doc.tokens[truth.from]!.lower === 'no';
}

const CALLS = /^(?:call|dismiss|reject|denounce|brand|deny)$/u;
const ACCUSATION = /^(?:accusation|allegation|claim|report|charge|suggestion)s?$/u;
const UNTRUE = /^(?:false|untrue|baseless|unfounded|groundless|fabricated|incorrect|inaccurate|fake|nonsense)$/u;

/** "Militias, which reportedly left, shelled": the adverb is the relative clause's. */
const ofAnAside = (parse: Parse, clause: Clause, token: number): boolean =>
  parse.clauses.some(
    (c) => c !== clause && (c.kind === 'relative' || c.kind === 'reduced') && c.verb.from > token && c.verb.from < clause.verb.from,
  );

/** The first of the adverbs that stand right before a verb, or the verb itself. */
const beforeVerb = (parse: Parse, clause: Clause): number => beforeVerbAt(parse, clause.verb.index);
function beforeVerbAt(parse: Parse, verb: number): number {
  let at = verb;
  while (at > 0 && /^(?:adv|other)$/u.test(parse.chunks[at - 1]!.kind)) at -= 1;
  return at;
}

/** "an alleged raid", "a possible attack", but not "in the strongest possible terms". */
export const isDoubted = ({ tokens }: Doc, { from, head }: Chunk): boolean =>
  tokens
    .slice(from, head)
    .some(
      (t) => HEDGE_ADJECTIVE.test(t.lower) && !(t.lower === 'possible' && /(?:est|worst|most)$/u.test(tokens[t.index - 1]?.lower ?? '')),
    );

/** "Suspected rebels", "men believed to be rebels": who did it is in doubt. */
function doubtfulParty(doc: Doc, parse: Parse, clause: Clause): boolean {
  const by = clause.obliques.filter((o) => o.prep === 'by').flatMap((o) => o.nouns);
  const parties = clause.verb.verb!.passive ? by : [...clause.subjects, ...by];
  if (parties.some((at) => isDoubted(doc, parse.chunks[at]!))) return true;
  return parse.clauses.some(
    (c) => c.kind === 'reduced' && HEDGE_GOVERNOR.test(c.verb.word) && c.subjects.some((at) => parties.includes(at)),
  );
}

/** "hit in an apparent strike", "died in what appeared to be a raid", "hit by what officials believe were shells": what it was is in doubt. */
function doubtfulDeed(doc: Doc, parse: Parse, clause: Clause): boolean {
  for (const { prep, at, nouns } of clause.obliques) {
    if (!/^(?:in|by|during)$/u.test(prep)) continue;
    for (const noun of nouns) {
      const chunk = parse.chunks[noun]!;
      if (isDoubted(doc, chunk)) return true;
      if (doc.tokens[parse.chunks[at]!.to]?.lower === 'what' && (isSeeming(parse, at + 1) || isSeeming(parse, noun))) return true;
    }
  }
  // "Was shot dead at home on Monday, in what police believe was a feud": whatever stands between, but another verb.
  for (let at = clause.verb.index + 1; at < parse.chunks.length - 1 && parse.chunks[at]!.kind !== 'vg'; at += 1)
    if (parse.chunks[at]!.kind === 'prep' && parse.chunks[at + 1]!.word === 'what') return isSeeming(parse, at + 1);
  const after = parse.chunks[clause.verb.index + 1];
  return after?.word === 'what' && isSeeming(parse, after.index);
}

/** "what appeared to be", "what is believed to have been". */
const isSeeming = (parse: Parse, what: number): boolean =>
  parse.chunks.slice(what + 1, what + 4).some((c) => c.kind === 'vg' && HEDGE_GOVERNOR.test(c.word));

/** "could not", "could only", "could be heard": ability, not doubt. */
const isAbility = (doc: Doc, clause: Clause): boolean =>
  /^(?:hear|see|feel|smell)$/u.test(clause.verb.word) ||
  doc.tokens.slice(clause.verb.from, clause.verb.to + 1).some((t) => t.lower === 'only');

/** "suspected rebels", "alleged members of the Northern Front": whether they did it is in doubt. */
export function isSuspected(doc: Doc, { range }: PartyRange): boolean {
  for (let k = range.from; k < Math.min(range.to, range.from + 4); k += 1)
    if (/^(?:alleged|suspected|presumed|supposed|purported)$/u.test(doc.tokens[k]!.lower)) return true;
  // "Rebel suspects"
  const last = doc.tokens[range.to - 1]!;
  return range.to - range.from > 1 && last.lower === 'suspects' && /^(?:NOUN|PROPN|ADJ)$/u.test(doc.tokens[range.to - 2]!.pos);
}

/** Whether the proposition of a clause is said not to hold. */
export function isNegated(doc: Doc, parse: Parse, clause: Clause): boolean {
  if (clause.verb.verb!.negated) return true;
  const adverbs = parse.chunks.slice(beforeVerb(parse, clause), clause.verb.index).map((c) => c.word);
  if (adverbs.includes('never') || adverbs.join(' ') === 'no longer') return true;
  // "Must respect rights, not kill priests"
  if (
    clause.shared &&
    doc.tokens[clause.verb.from - 1]?.lower === 'not' &&
    /^(?:,|and)$/u.test(doc.tokens[clause.verb.from - 2]?.lower ?? '')
  )
    return true;
  const [first] = clause.subjects;
  if (first !== undefined && first < clause.verb.index) {
    const before = doc.tokens[parse.chunks[first]!.from - 1]?.lower;
    // "Not one of the men came", "nor did they come".
    if (before === 'not' && /^(?:one|a|an|all|every)$/u.test(doc.tokens[parse.chunks[first]!.from]!.lower)) return true;
    if (parse.chunks.slice(Math.max(0, first - 2), first).some((c) => c.kind === 'conj' && c.word === 'nor')) return true;
  }
  for (const at of [...clause.subjects, ...clause.objects]) {
    const chunk = parse.chunks[at];
    if (chunk === undefined || !NEGATIVE_DETERMINER.test(doc.tokens[chunk.from]!.lower)) continue;
    // "No fewer than 60 people": a count, not a denial.
    if (!/^(?:fewer|less|more)$/u.test(doc.tokens[chunk.from + 1]?.lower ?? '')) return true;
  }
  if (clause.kind === 'complement' && clause.marker === 'that' && isWithoutSign(doc, parse, clause)) return true;
  const governor = clause.parent === null ? undefined : parse.clauses[clause.parent];
  // "Have a right to defend themselves, but not to attack"
  if (clause.kind === 'infinitive' && butNot(doc, clause)) return true;
  // "It is unlikely that"
  if (clause.kind === 'complement' && governor?.verb.verb!.light === true && governor.predicate === 'unlikely')
    return !governor.verb.verb!.negated;
  if (governor === undefined || (clause.kind !== 'infinitive' && clause.kind !== 'gerund')) return false;
  if (clause.kind === 'gerund' && parse.chunks[clause.verb.index - 1]?.word === 'without') return true;
  if (governor.verb.verb!.light && /^(?:unable|unlikely)$/u.test(governor.predicate ?? '')) return true;
  // "Too afraid to leave": they did not.
  if (
    clause.kind === 'infinitive' &&
    governor.verb.verb!.light &&
    parse.chunks.slice(governor.verb.index + 1, clause.verb.index).some((c) => c.word === 'too')
  )
    return true;
  // "Thwarted an attempt to cross", "foiled a plot to bomb".
  if (clause.kind === 'infinitive' && THWARTS.test(governor.verb.word) && governor.objects.some((at) => isAttemptNoun(parse.chunks[at]!)))
    return true;
  // "has yet to retake the town"
  if (governor.verb.verb!.light && clause.marker === 'yet') return true;
  // "Have not wanted to harm anybody": past, they did not; "does not want to attack" says what is not meant to come.
  if (
    governor.verb.verb!.negated &&
    (governor.verb.word !== 'want' || governor.verb.verb!.perfect) &&
    !/^(?:say|accuse)$/u.test(governor.verb.word)
  )
    return true;
  return NEGATIVE_GOVERNOR.test(governor.verb.word) && governor.verb.word !== 'deny';
}

/** "But not to attack": an exception to what is allowed or meant. */
const butNot = (doc: Doc, { verb }: Clause): boolean =>
  doc.tokens[verb.from]!.lower === 'to' &&
  doc.tokens[verb.from - 1]?.lower === 'not' &&
  /^(?:but|and)$/u.test(doc.tokens[verb.from - 2]?.lower ?? '');

/** "There is no evidence that the troops have left": as far as anybody can tell they have not. */
function isWithoutSign(doc: Doc, parse: Parse, clause: Clause): boolean {
  const that = parse.chunks[clause.from - 1];
  const noun = parse.chunks[clause.from - 2];
  return (
    that?.word === 'that' &&
    noun?.kind === 'np' &&
    /^(?:sign|signs|evidence|indication|indications|proof|confirmation)$/u.test(noun.word) &&
    /^(?:no|little|zero)$/u.test(doc.tokens[noun.from]!.lower)
  );
}

/** A condition or question claims nothing: "if they attack", "whether troops had entered". */
export function isHypothetical(parse: Parse, clause: Clause): boolean {
  for (let at: Clause | undefined = clause, k = 0; at !== undefined && k < 20; k += 1) {
    if (
      at.marker !== null &&
      /^(?:if|unless|whether|in case|lest|provided that|as long as|so long as|even if|as if)$/u.test(at.marker) &&
      (at.kind === 'adverbial' || at.kind === 'complement')
    )
      return true;
    if ((at.kind === 'relative' && at.marker === 'who' && isOpen(parse, at)) || isNaming(at) || isAsked(parse, at)) return true;
    if (at.kind === 'adverbial' && /^(?:until|till)$/u.test(at.marker ?? '') && isToCome(parse, at)) return true;
    // "Any group that attacks", "anyone caught looting".
    if (/^(?:relative|reduced)$/u.test(at.kind) && whoeverOf(parse, at) === 'any') return true;
    if (at.kind === 'relative' && isAtLarge(parse, at)) return true;
    const said = at.parent === null ? undefined : parse.clauses[at.parent];
    // "No group has said that it was behind the raid".
    if (at.kind === 'complement' && said !== undefined && CLAUSE_TAKERS.has(said.verb.word) && whoeverOf(parse, said) === 'nobody')
      return true;
    if (/^(?:complement|relative)$/u.test(at.kind) && said !== undefined && isSilent(parse, said, at)) return true;
    at = at.parent === null || at.kind === 'main' ? undefined : parse.clauses[at.parent];
  }
  return false;
}

/** "How many died is not known", "how many were killed remains unclear": a question that stands as the subject. */
const isAsked = (parse: Parse, { kind, marker, subjects: [first], verb }: Clause): boolean =>
  kind === 'adverbial' &&
  marker === 'how' &&
  first !== undefined &&
  /^(?:many|much)$/u.test(parse.chunks[first]!.word) &&
  parse.clauses.some((c) => c.subjects[0] === first && c.verb.index > verb.index && c.shared);

/** "Those who commit violence will be punished": whoever it may be. */
const isAtLarge = (parse: Parse, { subjects: [first], verb, index }: Clause): boolean =>
  first !== undefined &&
  parse.chunks[first]!.word === 'those' &&
  verb.surface === verb.word &&
  verb.verb!.modal === null &&
  parse.clauses.some((c) => c.index !== index && c.subjects[0] === first && c.verb.verb!.modal !== null);

/** "Will fight on until the town falls": what a deed to come waits for. */
function isToCome(parse: Parse, { parent, verb }: Clause): boolean {
  // "Sanctions stay until the army leaves": in the present tense it is yet to come.
  if (
    verb.verb!.form === 'finite' &&
    !verb.verb!.passive &&
    !verb.verb!.perfect &&
    /^\w+s$/u.test(verb.surface ?? '') &&
    verb.surface !== verb.word
  )
    return true;
  const awaits = parent === null ? undefined : parse.clauses[parent];
  if (awaits === undefined) return false;
  const { modal, form } = awaits.verb.verb!;
  return form === 'infinitive' || /^(?:will|would|shall|'ll|wo|must|should|can|ca|cannot)$/u.test(modal ?? '');
}

/** Whom the first noun phrase before a clause's verb leaves open. */
const whoeverOf = (parse: Parse, { subjects, objects, verb }: Clause): 'any' | 'nobody' | undefined => {
  const [first] = [...subjects, ...objects].filter((at) => at < verb.index);
  return first === undefined ? undefined : parse.chunks[first]!.whoever;
};

/** "It is unclear who shelled the town". */
function isOpen(parse: Parse, clause: Clause): boolean {
  // "Accusations over who fired first"
  const who = parse.chunks.findLast((c) => c.index < clause.verb.index && c.kind === 'rel');
  if (who !== undefined && parse.chunks[who.index - 1]?.kind === 'prep') return true;
  const governor = clause.parent === null ? undefined : parse.clauses[clause.parent];
  return governor !== undefined && leavesOpen(parse, governor);
}

/** "It is not immediately clear", "it was unclear". */
export function leavesOpen(parse: Parse, { verb, predicate }: Clause): boolean {
  if (!verb.verb!.light) return false;
  const said = [predicate, ...parse.chunks.slice(verb.index + 1, verb.index + 3).map((c) => c.word)];
  return said.some((word) =>
    (verb.verb!.negated ? /^(?:clear|known|certain|sure|evident)$/u : /^(?:unclear|unknown|uncertain)$/u).test(word ?? ''),
  );
}
