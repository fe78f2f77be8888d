import { regrouped, type Chunk } from './chunk.js';
import type { Clause, ClauseKind } from './clause.js';
import { passive, resolveBareForm } from './bare-forms.js';
import {
  TEMPORAL,
  apposedSubject,
  chunkBefore,
  deedBehind,
  finiteBehind,
  headOfPhrase,
  jointSubjects,
  listsOn,
  nounBefore,
  opensClause,
  tokenOf,
} from './chunks-around.js';
import { completeClause } from './complete-clause.js';
import { frame, kindOf, type Frame } from './frame.js';
import {
  announces,
  goesOnInfinitive,
  isAside,
  isObject,
  isOutcome,
  joinsPlaces,
  listsDeedsOn,
  saidMeanwhile,
  saysOn,
  toldAround,
} from './goes-on.js';
import { governorOf } from './governor-of.js';
import { OpenClauses } from './open-clauses.js';
import { shareDoer, shareObject } from './share-object.js';
import { lendSubject } from './lend-subject.js';
import { isRelayed, relayedObject } from './relayed.js';
import { isTime, afterPhrase, nounGroup } from './noun-group.js';
import { ACTS_OF_SPEECH, CLAUSE_TAKERS, INVERTING } from './verb-classes.js';
import { isPastOnly } from './verb-forms.js';
import { SAID_NOUNS } from '../lexicon/function-words.js';

/** Verbs that only link a subject to the participle that tells its state. */
const STATES = /^(?:remain|stay|become|get|feel|seem|appear|lie)$/u;

/** Reads the clauses of a sentence: its verbs, each with subject, objects and prepositional phrases. One pass from left to right. */
export function readClauses(chunks: readonly Chunk[]): Clause[] {
  return new ClauseReader(chunks).read();
}

class ClauseReader extends OpenClauses {
  read(): Clause[] {
    for (const chunk of this.chunks) this.step(chunk);
    const fronted = this.fronted();
    const subjects = new Set(this.clauses.flatMap((c) => (c.shared || c.kind === 'relative' || c.kind === 'reduced' ? [] : c.subjects)));
    for (const clause of this.clauses) completeClause(clause, this.chunks, subjects);
    if (fronted !== null) fronted.to = Math.max(fronted.to, fronted.subjects.at(-1)!);
    for (let k = this.clauses.length - 2; k >= 0; k -= 1) {
      shareObject(this.clauses[k]!, this.clauses[k + 1], this.chunks);
      shareDoer(this.clauses[k]!, this.clauses[k + 1], this.chunks);
    }
    for (const clause of this.clauses) lendSubject(this.clauses, clause, this.chunks);
    return this.clauses;
  }

  /** "Killed in the raid were a judge and two guards", "Also wounded was a nurse": the participle stands first and its subject last. */
  private fronted(): Clause | null {
    const be = this.chunks.findIndex((c) => c.kind === 'vg' && c.word === 'be' && c.verb!.light && c.verb!.form === 'finite');
    const opening = this.chunks.find((c) => !/^(?:adv|mark)$/u.test(c.kind));
    const noun = this.chunks[be + 1];
    const first = this.clauses.find((c) => c.verb.index === opening?.index);
    if (be < 1 || first === undefined || noun?.kind !== 'np' || opening?.kind !== 'vg' || !DONE.test(opening.word)) return null;
    if (this.chunks.slice(opening.index + 1, be).some((c) => !/^(?:np|prep|adj|adv)$/u.test(c.kind))) return null;
    const before = this.chunks[be - 1]!;
    if (before.kind === 'np' && this.chunks[before.index - 1]?.kind !== 'prep' && !isTime(before)) return null;
    Object.assign(first, { kind: 'main', verb: passive(opening), subjects: nounGroup(this.chunks, noun.index), parent: null });
    const gone = this.clauses.findIndex((c) => c.verb.index === be);
    if (gone >= 0) this.clauses.splice(gone, 1);
    this.clauses.forEach((c, k) => {
      c.index = k;
      if (gone >= 0 && c.parent !== null && c.parent >= gone) c.parent = c.parent === gone ? null : c.parent - 1;
    });
    return first;
  }

  private step(chunk: Chunk): void {
    switch (chunk.kind) {
      case 'np':
        return this.noun(chunk);
      case 'vg':
        return this.verb(chunk);
      case 'rel':
        return this.open({
          ...frame('relative'),
          marker: chunk.word,
          // "residents know who did it", "accusations over who fired first": it is asked of nobody.
          antecedent:
            chunk.word === 'who' && /^(?:vg|adj|prep)$/u.test(this.chunks[chunk.index - 1]?.kind ?? '')
              ? null
              : nounBefore(this.chunks, chunk.index, chunk.word),
          parent: this.top().clause?.index ?? null,
        });
      case 'sub':
        if (TEMPORAL.test(chunk.word) && this.chunks[chunk.index + 1]?.kind === 'np' && !opensClause(this.chunks, chunk.index))
          return undefined;
        return this.subordinate(chunk);
      case 'prep':
        if (/^(?:after|before|since|until|till|as|than)$/u.test(chunk.word) && opensClause(this.chunks, chunk.index))
          this.subordinate(chunk);
        return undefined;
      case 'open':
        return this.open({ ...frame('parenthesis'), parent: this.top().clause?.index ?? null });
      case 'close':
        while (this.frames.length > 1 && this.top().kind !== 'parenthesis') this.frames.pop();
        if (this.frames.length > 1) this.frames.pop();
        return undefined;
      case 'semi':
      case 'colon':
        this.frames = [frame('main')];
        return undefined;
      case 'conj':
      case 'comma':
      case 'dash':
        if (chunk.kind === 'comma' && this.top().untilComma) this.frames.pop();
        this.keep(chunk);
        if (listsOn(this.chunks, this.top().pending, chunk.index)) return undefined;
        if (
          chunk.kind !== 'conj' ||
          !(jointSubjects(this.chunks, this.top().pending, chunk.index) || joinsPlaces(this.chunks, this.top(), chunk))
        )
          this.top().pending = null;
        return undefined;
      default:
        return undefined;
    }
  }

  private verb(chunk: Chunk): void {
    if (this.speech(chunk)) return;
    if (isRelayed(this.chunks, this.top(), chunk)) return this.relayed(chunk);
    const group = chunk.verb!;
    if (isOwnDeed(this.chunks, this.top(), chunk)) return this.ownDeed(chunk);
    if (announces(this.chunks, this.clauses, this.top(), chunk)) return this.finite(regrouped(chunk, { form: 'finite', modal: 'will' }));
    // "Helped disarm the rebels", "helped it disarm them": an infinitive without its "to".
    const helps = this.chunks[chunk.index - (this.chunks[chunk.index - 1]?.kind === 'np' ? 2 : 1)];
    const bare = helps?.kind === 'vg' && helps.word === 'help' && tokenOf(chunk) === chunk.word;
    const form = bare ? 'infinitive' : group.form === 'ed' ? resolveBareForm(this.chunks, this.frames, chunk) : group.form;
    if (form === 'finite') this.finite(chunk);
    else if (form === 'infinitive') this.dependent(chunk, 'infinitive');
    else if (form === 'ing' && !isAside(this.chunks, this.top(), chunk)) {
      const waits = this.saidSubject(chunk);
      this.ing(chunk);
      if (waits && this.clauses.at(-1)!.kind === 'reduced') return;
    } else if (form === 'ing') return this.ing(chunk);
    else {
      this.reduced(chunk);
      // "The mayor said troops backed by artillery had attacked": who the participle is said of still waits for his verb.
      const { pending, clause } = this.top();
      if (
        pending !== null &&
        pending === headOfPhrase(this.chunks, chunk.index - 1) &&
        CLAUSE_TAKERS.has(clause?.verb.word ?? '') &&
        finiteBehind(this.chunks, chunk.index)
      )
        return;
    }
    this.top().pending = null;
  }

  /** "The mayor said a raid on a mill housing families had killed nine": who the participle does not stop from waiting for a verb of his own. */
  private saidSubject(chunk: Chunk): boolean {
    const { pending, clause } = this.top();
    if (pending === null || !CLAUSE_TAKERS.has(clause?.verb.word ?? '') || !finiteBehind(this.chunks, chunk.index)) return false;
    return this.chunks.slice(pending, chunk.index).every((c) => c.index === pending || /^(?:np|prep|adj|adv)$/u.test(c.kind));
  }

  /** "Army says killed rebel chief", "Ostria says will respond": a headline leaves out that it was the speaker himself. */
  private ownDeed(chunk: Chunk): void {
    const top = this.top();
    const clause = this.add(regrouped(chunk, { form: 'finite' }), 'complement', top.clause!.subjects, top.clause!.index, null);
    clause.shared = true;
    top.pending = null;
  }

  private relayed(chunk: Chunk): void {
    const top = this.top();
    const teller = top.clause!;
    teller.objects = [];
    top.clause = this.add(chunk, 'relative', nounGroup(this.chunks, top.antecedent!, chunk.index), teller.index, top.marker);
    top.pending = null;
  }

  /** ", he complained," and ", said a spokesman": a verb of speech beside its content, whatever clause that leaves open. */
  private speech(chunk: Chunk): boolean {
    if (
      (!INVERTING.has(chunk.word) && chunk.word !== 'tell') ||
      chunk.verb!.passive ||
      chunk.verb!.form === 'infinitive' ||
      chunk.verb!.form === 'ing'
    )
      return false;
    const before = chunkBefore(this.chunks, chunk.index, /^(?:adv)$/u);
    const next = this.chunks[chunk.index + 1];
    // "The “Exiles” claimed responsibility": the marks are those of a name.
    if (chunk.word === 'claim' && /^(?:responsibility|credit|authorship)$/u.test(next?.word ?? '')) return false;
    if (
      chunk.word !== 'tell' &&
      next?.kind === 'np' &&
      !isTime(next) &&
      (before?.kind === 'mark' || before?.kind === 'comma') &&
      this.top().pending === null
    ) {
      const end = afterPhrase(this.chunks, next.index, /^(?:of|for|from|in|at|with)$/u);
      const after = this.chunks[end];
      if (after?.kind === 'vg' && after.verb!.form === 'finite') return false;
      if (before.kind === 'comma' && this.frames.some((f) => f.clause === null && f.subject !== null)) return false;
      const clause = this.add(chunk, 'main', nounGroup(this.chunks, next.index), null, null);
      clause.inverted = true;
      this.frames.length = 1;
      this.top().clause = clause;
      return true;
    }
    if (before?.kind === 'comma' && this.top().pending === null) {
      // "The general, who leads the mission, confirmed": whoever waits for a verb behind a relative clause has it.
      const waits = this.top().kind === 'relative' && this.frames.some((f) => f.clause === null && f.subject !== null);
      const subject = waits ? null : apposedSubject(this.chunks, before.index);
      if (subject !== null && this.frames.every((f) => f.subject !== subject || f.clause !== null)) {
        this.frames.length = 1;
        this.top().clause = this.add(chunk, 'main', nounGroup(this.chunks, subject, chunk.index), null, null);
        return true;
      }
    }
    if (before?.kind === 'np' && (next === undefined || /^(?:comma|stop|mark|dash|semi)$/u.test(next.kind))) {
      const start = chunkBefore(this.chunks, before.index, /^(?:adv|mark)$/u);
      const group = this.frames.findLast((f) => f.clause === null && f.subject !== null && f.subject !== before.index);
      if (start?.kind !== 'comma' || group === undefined) return false;
      this.add(chunk, 'main', [before.index], null, null).interrupting = true;
      return true;
    }
    return false;
  }

  private finite(chunk: Chunk): void {
    const before = chunkBefore(this.chunks, chunk.index);
    const joined = before?.kind === 'conj';
    // "Vowed to retake the town and expel the army": no past of its own, and so a second infinitive.
    if (joined && goesOnInfinitive(this.clauses, this.top(), chunk)) return this.dependent(chunk, 'infinitive');
    // "denied that …, and said", "said that …, and accused": a second verb of speech goes with the first, not into its content.
    if (
      joined &&
      (INVERTING.has(chunk.word) ||
        (ACTS_OF_SPEECH.has(chunk.word) && (apart(this.chunks, before.index) || isOfSpeaker(this.chunks, this.top(), chunk))))
    ) {
      const speaking = this.frames.findLastIndex((f) => f.clause !== null && CLAUSE_TAKERS.has(f.clause.verb.word));
      if (speaking >= 0 && speaking < this.frames.length - 1 && this.top().pending === null) {
        this.frames.length = speaking + 1;
        this.top().pending = null;
      }
    }
    const waiting = this.frames.findLastIndex(
      (f, k) => k < this.frames.length - 1 && f.clause === null && f.subject !== null && f.kind !== 'parenthesis',
    );
    const top = this.top();
    if (waiting >= 0 && top.clause !== null && !joined && (top.pending === null || isObject(this.chunks, top.pending, top.clause)))
      this.frames.length = waiting + 1;
    // "Said the rebels, who hold the town, fired rockets": they wait for their verb over the clause between commas.
    const told = top.kind === 'relative' && top.pending === null ? this.frames.findLastIndex((f) => f.apposed !== null) : -1;
    if (told >= 0 && !joined && before?.kind === 'comma') this.frames.length = told + 1;
    const current = this.top();
    if (current.clause === null) {
      const subject = current.subject ?? current.antecedent;
      if (subject === null && this.frames.length > 1 && current.kind !== 'complement') {
        const lower = this.frames.findLast((f) => f !== current && f.subject !== null && f.clause === null);
        if (lower !== undefined) return this.bind(lower, chunk, lower.subject, kindOf(lower));
      }
      return this.bind(current, chunk, subject, kindOf(current));
    }
    if (current.pending !== null) return this.newSubject(chunk, current, current.pending);
    if (current.apposed !== null && !joined && before?.kind === 'comma' && !INVERTING.has(chunk.word)) {
      const { apposed } = current;
      current.apposed = null;
      return this.newSubject(chunk, current, apposed);
    }
    // "To have been armed and trained": one infinitive for both.
    const twin = this.clauses.at(-1)!;
    if (joined && twin.kind === 'infinitive' && twin.verb.verb!.passive && isBare(chunk) && !takesObject(this.chunks[chunk.index + 1]))
      return this.dependent(passive(chunk), 'infinitive');
    // "and captured", ", surrounded the village": the subject goes on.
    const previous = (joined ? toldAround(this.chunks, this.clauses, current.clause, before.index) : null) ?? current.clause;
    const clause = this.add(
      chunk,
      previous.kind === 'main' || previous.kind === 'relative' || previous.kind === 'complement' || previous.kind === 'adverbial'
        ? previous.kind
        : 'main',
      [],
      previous.parent,
      previous.marker,
    );
    clause.subjects = previous.subjects;
    clause.shared = true;
    // "Were seized, beaten and killed": also in the middle of a row.
    const goesOn = joined || (deedBehind(this.chunks, chunk.index) !== null && !INVERTING.has(chunk.word));
    if (isDoneToo(chunk, this.chunks[chunk.index + 1]) && previous.verb.verb!.passive && goesOn) clause.verb = passive(chunk);
    // "Should investigate the abuses and prosecute those responsible", "must be found and destroyed": one modal for both.
    const { modal } = previous.verb.verb!;
    const bare = (chunk.verb!.form === 'finite' && tokenOf(chunk) === chunk.word) || clause.verb !== chunk;
    if (modal !== null && joined && chunk.verb!.modal === null && bare) clause.verb = regrouped(clause.verb, { modal });
    current.clause = clause;
  }

  private newSubject(chunk: Chunk, current: Frame, noun: number): void {
    const separator = chunkBefore(this.chunks, noun);
    const parent = current.clause!;
    // ", a claim the rebels reject": said of the noun before, which is its object.
    if (separator?.kind === 'np' && SAID_NOUNS.has(separator.word) && chunkBefore(this.chunks, separator.index)?.kind === 'comma') {
      this.add(chunk, 'relative', nounGroup(this.chunks, noun, chunk.index), parent.index, null).objects = [separator.index];
      return;
    }
    const apart = separator?.kind === 'comma' || separator?.kind === 'conj' || separator?.kind === 'mark' || separator?.kind === 'dash';
    if (!apart && (separator?.kind === 'vg' || separator?.kind === 'np' || separator?.kind === 'prep' || separator?.kind === 'adj')) {
      // "If they attack we will …": what a condition or a time is said of, not a content.
      if (current.kind === 'adverbial' && !CLAUSE_TAKERS.has(parent.verb.word)) {
        this.frames.pop();
        if (this.frames.length === 0) this.frames.push(frame('main'));
        return this.bind({ ...this.top(), subject: noun }, chunk, noun, kindOf(this.top()));
      }
      const nearest = this.clauses.at(-1)!;
      const governor = nearest.verb.index > parent.verb.index && CLAUSE_TAKERS.has(nearest.verb.word) ? nearest : parent;
      const complement = { ...frame('complement'), subject: noun, parent: governor.index };
      const object = relayedObject(this.chunks, current, chunk);
      this.open(complement);
      this.bind(this.top(), chunk, noun, 'complement');
      if (object !== null) [parent.objects, this.clauses.at(-1)!.objects] = [[], [object]];
      return;
    }
    // "He said that day, in Tarn, …": what stands between a verb of speech and its content only tells when or where it was said.
    if (separator?.kind === 'comma' && saidMeanwhile(this.chunks, this.clauses, parent, separator.index)) {
      this.open({ ...frame('complement'), subject: noun, parent: parent.index });
      return this.bind(this.top(), chunk, noun, 'complement');
    }
    // ", the Pentagon said": back to the outermost level, unless a conjunction keeps the level.
    if (separator?.kind !== 'conj') this.frames.length = 1;
    const level = this.top();
    const kind = separator?.kind === 'conj' ? kindOf(level) : 'main';
    const clause = this.add(
      chunk,
      kind,
      nounGroup(this.chunks, noun, chunk.index),
      kind === 'main' ? null : (level.clause?.parent ?? null),
      level.clause?.marker ?? null,
    );
    if (kind === 'main') clause.marker = null;
    // "Two men were beheaded and a church burned": the second participle shares the auxiliary of the first.
    if (separator?.word === 'and' && parent.verb.verb!.passive && isDone(chunk, this.chunks[chunk.index + 1])) clause.verb = passive(chunk);
    level.clause = clause;
  }

  private bind(to: Frame, chunk: Chunk, subject: number | null, kind: ClauseKind): void {
    if (this.frames.includes(to)) while (this.frames.length > 1 && this.top() !== to) this.frames.pop();
    else this.frames[this.frames.length - 1] = to;
    const subjects = subject === null ? [] : nounGroup(this.chunks, subject, chunk.index);
    const clause = this.add(chunk, kind, subjects, to.parent, to.marker);
    if (to.kind === 'relative' && to.subject !== null && to.antecedent !== null && to.marker !== 'whose') clause.objects = [to.antecedent];
    if (subject === null && to.kind !== 'relative') {
      const previous = this.clauses.at(-2);
      if (previous !== undefined && chunkBefore(this.chunks, chunk.index)?.kind === 'conj')
        [clause.subjects, clause.shared] = [previous.subjects, true];
    }
    to.clause = clause;
  }

  private ing(verb: Chunk): void {
    const chunk = this.withNot(verb);
    const before = chunkBefore(this.chunks, chunk.index, /^(?:adv|mark|adj)$/u);
    if (before?.kind === 'prep' || before?.kind === 'sub') return this.dependent(chunk, 'gerund');
    if (before?.kind === 'np' && saysOn(this.chunks, this.top(), chunk, before)) return this.dependent(chunk, 'participial');
    if (before?.kind === 'np' && !isOutcome(this.chunks, this.top(), chunk, before)) return this.onNoun(chunk, before.index, 'reduced');
    if (listsDeedsOn(this.chunks, this.clauses, this.top(), chunk, before)) return this.dependent(chunk, 'gerund');
    this.dependent(chunk, before?.kind === 'vg' ? 'gerund' : 'participial');
  }

  private reduced(chunk: Chunk): void {
    const before = chunkBefore(this.chunks, chunk.index, /^(?:adv|mark|adj|comma|close)$/u);
    if (before?.kind === 'np') return this.onNoun(passive(chunk), before.index, 'reduced');
    this.dependent(passive(chunk), 'participial');
  }

  /** "Envoys not heading to talks": a participle with nothing before it but "not". */
  private withNot(chunk: Chunk): Chunk {
    return /^(?:not|never)$/u.test(this.chunks[chunk.index - 1]?.word ?? '') ? regrouped(chunk, { negated: true }) : chunk;
  }

  private onNoun(chunk: Chunk, noun: number, kind: ClauseKind): void {
    this.add(chunk, kind, nounGroup(this.chunks, headOfPhrase(this.chunks, noun), chunk.index), this.top().clause?.index ?? null, null);
  }

  /** A clause whose subject is one of its governor's parties. */
  private dependent(chunk: Chunk, kind: ClauseKind): void {
    const governor = governorOf(this.clauses, this.top().clause, this.chunks, chunk, kind);
    const clause = this.add(chunk, kind, [], governor?.index ?? null, chunkBefore(this.chunks, chunk.index)?.word ?? null);
    // "Remains committed", "stayed deployed": what the subject of the first verb is.
    const verb = chunkBefore(this.chunks, chunk.index, /^(?:adv|mark|adj)$/u);
    const states = kind === 'participial' && verb !== undefined && verb.kind === 'vg' && STATES.test(verb.word);
    if (states && governor?.verb === verb) clause.subjects = governor.subjects;
    else clause.shared = true;
    const top = this.top();
    // "The bandits, numbering a hundred, stormed the village": said of whoever waits for a verb.
    if (kind === 'participial' && top.clause === null && top.subject !== null && !states)
      clause.subjects = nounGroup(this.chunks, top.subject, chunk.index);
    // "After leaving the town, the rebels attacked": what an opening gerund governs ends at the comma, and is nobody who acts later.
    if ((kind === 'participial' || kind === 'gerund') && top.clause === null && top.subject === null)
      this.open({ ...frame('adverbial'), clause, untilComma: true, parent: top.parent });
  }
}

const DONE =
  /^(?:kill|wound|injure|destroy|damage|burn|torch|raze|flatten|demolish|seize|capture|arrest|detain|confiscate|recover|abduct|kidnap|behead|execute|loot|ransack|displace|shell|bomb|free|rescue|evacuate|deploy|impose|close|block|shoot|hit|target|disarm|dismantle|defuse|intercept|down|set)$/u;

/** A bare participle of what is done to somebody or something, with nothing behind it that it would be done to. */
const isDone = (chunk: Chunk, next: Chunk | undefined): boolean =>
  DONE.test(chunk.word) && (chunk.verb!.form === 'ed' || chunk.surface === 'set' || chunk.surface === 'hit') && !takesObject(next);

/** "says killed two", "say will respond": right behind a verb of speech in the present, with an object or a modal. */
function isOwnDeed(chunks: readonly Chunk[], { clause }: Frame, { index, verb }: Chunk): boolean {
  const before = chunks[index - 1];
  if (clause?.verb.index !== index - 1 || !/^(?:says?|claims?|confirms?)$/u.test(before?.surface ?? '')) return false;
  return verb!.form === 'ed' ? takesObject(chunks[index + 1]) : verb!.form === 'finite' && verb!.modal !== null;
}

/** "and captured": a participle or a past. */
const isBare = (chunk: Chunk): boolean => chunk.verb!.form === 'ed' && !isPastOnly(tokenOf(chunk));

/** "Was attacked and burned", "was attacked and set on fire": a bare participle behind a passive, with nothing that it would be done to. */
const isDoneToo = (chunk: Chunk, next: Chunk | undefined): boolean =>
  !takesObject(next) &&
  (isBare(chunk) || (chunk.verb!.form === 'finite' && AS_ITS_BASE.get(chunk.surface ?? chunk.word)?.test(next?.word ?? '') === true));
/** Participles like the dictionary form, and what follows where nobody acts. */
const AS_ITS_BASE: ReadonlyMap<string, RegExp> = new Map([
  ['set', /^(?:on|ablaze|alight|afire|free)$/u],
  ['hit', /^(?:by|in)$/u],
  ['cut', /^(?:off|by|down|into)$/u],
  ['shut', /^(?:down|by)$/u],
]);

/** "Was seized in May and freed two years later": a noun of time is no object. */
const takesObject = (next: Chunk | undefined): boolean => next?.kind === 'np' && !isTime(next);

/** ", and denied", "but accused": set apart from the verb before. */
const apart = (chunks: readonly Chunk[], conj: number): boolean => chunks[conj - 1]?.kind === 'comma' || chunks[conj]!.word === 'but';

/**
 * "Said the army had left and denied …": what is simply past is no twin of what had been done before. "Said that two men were wounded and
 * blamed the rebels", "denied that it shelled the town and accused the rebels": who suffered or spoke accuses nobody else.
 */
const isOfSpeaker = (chunks: readonly Chunk[], { clause, kind }: Frame, { word, verb }: Chunk): boolean => {
  if (clause === null) return false;
  if (clause.kind === 'complement' && clause.verb.verb!.perfect && verb!.form === 'ed' && !verb!.perfect) return true;
  if (kind !== 'complement' || !/^(?:accuse|blame|condemn|denounce|criticize|criticise)$/u.test(word)) return false;
  const subject = chunks[clause.subjects[0] ?? -1]?.word ?? '';
  return clause.verb.verb!.passive || /^(?:die|perish)$/u.test(clause.verb.word) || /^(?:it|he|she|they)$/u.test(subject);
};
