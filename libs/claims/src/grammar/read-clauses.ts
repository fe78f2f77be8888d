import type { Chunk, VerbForm } from './chunk.js';
import type { Clause, ClauseKind, Oblique } from './clause.js';
import { afterPhrase, isTime, nounGroup } from './noun-group.js';
import { CLAUSE_TAKERS, INTRANSITIVE, INVERTING, OBJECT_CONTROL, OF_VERBS } from './verb-classes.js';
import { isParticipleOnly, isPastOnly } from './verb-forms.js';

/** A clause that is still open while the sentence is read from left to right. */
interface Frame {
  kind: 'main' | 'relative' | 'adverbial' | 'complement' | 'parenthesis';
  marker: string | null;
  /** Of a relative clause: the noun phrase that it is said of. */
  antecedent: number | null;
  /** First noun phrase outside prepositions, before a verb came. */
  subject: number | null;
  /** Such a noun phrase after the frame's verb: the subject of the next verb. */
  pending: number | null;
  clause: Clause | null;
  parent: number | null;
  /** A participle at the head of a sentence: its own phrase ends at the next comma. */
  untilComma?: boolean;
  /** "said the attackers, known as bandits, fled": what stands right after a verb of speech, while words between commas say more of it. */
  apposed?: number;
}

const PARTICLE = /^(?:out|up|down|off|back|away|over|in|on|through|aside|apart|together)$/u;
const PERSON =
  /^(?:spokes(?:man|woman|person)|official|officer|member|leader|commander|chief|head|minister|ambassador|envoy|analyst|expert|soldier|fighter|resident|director|man|woman|doctor|general|colonel|president|adviser|advisor|diplomat|activist|journalist)s?$/u;
const SAID = /^(?:claim|charge|accusation|allegation|assertion)$/u;
/** Participles that a speaker goes on with. */
const SPEAKS_ON = /^(?:cite|quote|call|describe|refer|speak|accuse|blame|urge|demand|condemn|deny|express|reject|promise|point|appeal)$/u;
const TEMPORAL = /^(?:after|before|since|until|till|as|than|once)$/u;
const OF_A_SPEAKER = /^(?:of|for|from|in|at|with)$/u;
/** "Men suspected to be members …": what somebody is held to be or to have done. */
const HELD: ReadonlySet<string> = new Set(['suspect', 'believe', 'say', 'think', 'know', 'allege', 'report', 'understand']);
const TRANSPARENT = /^(?:adv|mark|other|adj)$/u;

/** Reads the clauses of a sentence: its verbs, each with subject, objects and prepositional phrases. One pass from left to right. */
export function readClauses(chunks: readonly Chunk[]): Clause[] {
  return new ClauseReader(chunks).read();
}

class ClauseReader {
  private readonly clauses: Clause[] = [];
  private frames: Frame[] = [frame('main')];
  /** Verb groups that can be finite, from the right: is one still to come that has no subject of its own? */
  constructor(private readonly chunks: readonly Chunk[]) {}

  read(): Clause[] {
    for (const chunk of this.chunks) this.step(chunk);
    const subjects = new Set(this.clauses.flatMap((c) => (c.shared || c.kind === 'relative' || c.kind === 'reduced' ? [] : c.subjects)));
    for (const clause of this.clauses) complete(clause, this.chunks, subjects);
    for (const clause of this.clauses) this.lendSubject(clause);
    return this.clauses;
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
          antecedent: this.nounBefore(chunk.index, chunk.word),
          parent: this.top().clause?.index ?? null,
        });
      case 'sub':
        if (
          /^(?:after|before|since|until|till|as|than|once)$/u.test(chunk.word) &&
          this.chunks[chunk.index + 1]?.kind === 'np' &&
          !this.opensClause(chunk.index)
        )
          return undefined;
        return this.subordinate(chunk);
      case 'prep':
        if (/^(?:after|before|since|until|till|as|than)$/u.test(chunk.word) && this.opensClause(chunk.index)) this.subordinate(chunk);
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
        if (chunk.kind === 'comma' && this.top().untilComma === true) this.frames.pop();
        this.keep(chunk);
        if (chunk.kind !== 'conj' || !this.jointSpeakers(chunk.index)) this.top().pending = null;
        return undefined;
      default:
        return undefined;
    }
  }

  /** What a comma or conjunction parts from its verb though it may yet be its subject. */
  private keep(chunk: Chunk): void {
    const top = this.top();
    const { pending, clause } = top;
    if (pending === null || clause === null) return;
    const before = this.chunks[pending - 1];
    if (chunk.kind === 'comma' && before === clause.verb && CLAUSE_TAKERS.has(clause.verb.word)) top.apposed = pending;
  }

  /** "…, two residents and an officer said": the conjunction joins the speakers of what stands before them. */
  private jointSpeakers(conj: number): boolean {
    const { pending } = this.top();
    if (pending === null || this.chunks[pending - 1]?.kind !== 'comma' || this.chunks[conj + 1]?.kind !== 'np') return false;
    const verb = this.chunks[afterPhrase(this.chunks, conj + 1, OF_A_SPEAKER)];
    if (verb?.kind !== 'vg' || verb.verb!.form === 'infinitive' || !(INVERTING.has(verb.word) || verb.word === 'tell')) return false;
    return nounGroup(this.chunks, pending, verb.index).at(-1) === conj + 1;
  }

  private top(): Frame {
    return this.frames.at(-1)!;
  }

  private open(next: Frame): void {
    // Brackets within brackets a hundred deep are no English; the outermost frames are enough.
    if (this.frames.length < 12) this.frames.push(next);
  }

  private before(index: number, skip = TRANSPARENT): Chunk | undefined {
    let at = index - 1;
    while (at >= 0 && skip.test(this.chunks[at]!.kind)) at -= 1;
    return this.chunks[at];
  }

  private nounBefore(index: number, relative = ''): number | null {
    for (let at = index - 1; at >= Math.max(0, index - 8); at -= 1) {
      if (this.chunks[at]!.kind !== 'np') continue;
      const wide = this.chunks[at - 2];
      if (relative === 'who' && this.chunks[at - 1]?.kind === 'prep' && wide?.kind === 'np' && PERSON.test(wide.word)) return at - 2;
      return relative === 'which' || relative === 'that' ? at : headOfPhrase(this.chunks, at);
    }
    return null;
  }

  private noun(chunk: Chunk): void {
    const before = this.before(chunk.index);
    if ((before?.kind === 'prep' || (before?.kind === 'sub' && TEMPORAL.test(before.word))) && !this.opensClause(before.index)) return;
    const top = this.top();
    if (/^(?:all|both|each)$/u.test(chunk.word) && top.subject !== null && top.clause === null) return;
    if (top.clause !== null) {
      if (before?.kind === 'conj' && top.pending !== null) return;
      top.pending = chunk.index;
      return;
    }
    // "by the army and the militias, the city fell": a conjunct inside a prepositional phrase waits for no verb.
    if (before?.kind === 'conj' && this.chunks[chunk.index + 1]?.kind === 'comma' && this.inPhrase(before.index)) return;
    if (top.subject === null || isTime(this.chunks[top.subject]!)) top.subject = chunk.index;
    else if (before?.kind === 'adv' || (before?.kind === 'np' && !isTime(chunk)))
      top.subject = isPronounObject(chunk) ? top.subject : before.kind === 'np' ? top.subject : chunk.index;
  }

  private inPhrase(conj: number): boolean {
    let at = conj - 1;
    while (at > 0 && this.chunks[at]!.kind === 'np' && this.chunks[at - 1]!.kind !== 'prep') at -= 1;
    return at > 0 && this.chunks[at - 1]!.kind === 'prep';
  }

  private subordinate(chunk: Chunk): void {
    const before = this.before(chunk.index, /^(?:adv|mark)$/u);
    const complement = /^(?:that|whether|how|why|what)$/u.test(chunk.word) && before !== undefined && before.kind !== 'comma';
    if (before?.kind === 'conj' && chunk.word === 'that')
      while (this.frames.length > 1 && this.top().kind !== 'complement') this.frames.pop();
    const nearest = this.clauses.at(-1);
    const own = this.top().clause;
    // "…, saying that": the participle's content, not the main verb's.
    const governor =
      complement && nearest !== undefined && own !== null && nearest.verb.index > own.verb.index && CLAUSE_TAKERS.has(nearest.verb.word)
        ? nearest
        : (own ?? (complement && nearest !== undefined && CLAUSE_TAKERS.has(nearest.verb.word) ? nearest : null));
    const parent = before?.kind === 'conj' && this.top().kind === 'complement' ? this.top().parent : (governor?.index ?? null);
    this.open({ ...frame(complement ? 'complement' : 'adverbial'), marker: chunk.word, parent });
  }

  /** "after it ran out": a preposition before a noun phrase with a verb of its own. */
  private opensClause(at: number): boolean {
    if (!TEMPORAL.test(this.chunks[at]!.word)) return false;
    const noun = this.chunks[at + 1];
    if (noun?.kind !== 'np') return false;
    let end = afterPhrase(this.chunks, at + 1, /^(?:of|in|from|for|at|on)$/u);
    if (this.chunks[end]?.kind === 'conj' && this.chunks[end + 1]?.kind === 'np') end = afterPhrase(this.chunks, end + 1);
    let verb = this.chunks[end];
    if (verb?.kind === 'adv') verb = this.chunks[end + 1];
    if (verb?.kind !== 'vg') return false;
    if (verb.verb!.form === 'finite') return true;
    if (verb.verb!.form !== 'ed' || isParticipleOnly(tokenOf(verb))) return false;
    const next = this.chunks[verb.index + 1];
    return isPastOnly(tokenOf(verb)) || /^(?:it|he|she|they|we|i|you)$/u.test(noun.word) || (next?.kind === 'np' && !isTime(next));
  }

  private verb(chunk: Chunk): void {
    if (this.speech(chunk)) return;
    const group = chunk.verb!;
    const form = group.form === 'ed' ? this.resolveBareForm(chunk) : group.form;
    if (form === 'finite') this.finite(chunk);
    else if (form === 'infinitive') this.dependent(chunk, 'infinitive');
    else if (form === 'ing') this.ing(chunk);
    else this.reduced(chunk);
    this.top().pending = null;
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
    const before = this.before(chunk.index, /^(?:adv)$/u);
    const next = this.chunks[chunk.index + 1];
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
      const waits = this.frames.some((f) => f.clause === null && f.subject !== null) && before.kind === 'comma';
      if (waits) return false;
      const clause = this.add(chunk, 'main', nounGroup(this.chunks, next.index), null, null);
      clause.inverted = true;
      this.frames.length = 1;
      this.top().clause = clause;
      return true;
    }
    if (before?.kind === 'comma' && this.top().pending === null) {
      const subject = this.apposedSubject(before.index);
      if (subject !== null && this.frames.every((f) => f.subject !== subject || f.clause !== null)) {
        this.frames.length = 1;
        this.top().clause = this.add(chunk, 'main', nounGroup(this.chunks, subject, chunk.index), null, null);
        return true;
      }
    }
    if (before?.kind === 'np' && (next === undefined || /^(?:comma|stop|mark|dash|semi)$/u.test(next.kind))) {
      const start = this.before(before.index, /^(?:adv|mark)$/u);
      const group = this.frames.findLast((f) => f.clause === null && f.subject !== null && f.subject !== before.index);
      if (start?.kind !== 'comma' || group === undefined) return false;
      this.add(chunk, 'main', [before.index], null, null).interrupting = true;
      return true;
    }
    return false;
  }

  /** "…,” Kahiya, an official in Kirkuk, told Rudaw": the name after the content, before the apposition that `comma` ends. */
  private apposedSubject(comma: number): number | null {
    let at = comma - 1;
    while (at >= 0 && /^(?:np|prep|comma|adj|adv|conj|open|close)$/u.test(this.chunks[at]!.kind)) at -= 1;
    if (at < 0 || (this.chunks[at]!.kind !== 'mark' && this.chunks[at]!.kind !== 'vg')) return null;
    let start = at + 1;
    if (this.chunks[at]!.kind === 'vg') {
      while (start < comma && this.chunks[start]!.kind !== 'comma') start += 1;
      start += 1;
    }
    const noun = this.chunks[start];
    if (noun?.kind !== 'np' || isTime(noun)) return null;
    const end = afterPhrase(this.chunks, start, /^(?:of|for|from|in|at|with)$/u);
    return this.chunks[end]?.kind === 'comma' && end < comma ? start : null;
  }

  /** A bare "-ed" form: the past tense of a subject that waits for its verb, or a participle that modifies the noun before it. */
  private resolveBareForm(chunk: Chunk): VerbForm {
    const word = tokenOf(chunk);
    if (isPastOnly(word)) return 'finite';
    const before = this.before(chunk.index, /^(?:adv|mark)$/u);
    const next = this.chunks[chunk.index + 1];
    if (
      INVERTING.has(chunk.word) &&
      next !== undefined &&
      next.word !== 'by' &&
      next.kind !== 'prep' &&
      (before?.kind === 'comma' || before?.kind === 'np')
    )
      return 'finite';
    const object = next?.kind === 'np' && !isTime(next);
    const top = this.top();
    if (INTRANSITIVE.has(chunk.word)) return 'finite';
    if (next?.kind === 'vg' && next.verb!.form === 'infinitive' && before?.kind !== 'comma')
      return HELD.has(chunk.word) && this.verbWaits(chunk.index) ? 'ed' : 'finite';
    if (isParticipleOnly(word)) return before?.kind === 'conj' && top.clause?.verb.verb!.perfect === true ? 'finite' : 'ed';
    if (before === undefined) return 'ed';
    // "which the government blamed on rebels, killed …": a relative clause with a subject of its own has its own verb.
    if (top.clause === null && top.kind === 'relative' && top.subject !== null && before.kind === 'np' && next?.word !== 'by')
      return 'finite';
    if (top.clause === null && (top.subject !== null || top.kind === 'relative')) {
      if (object && before.kind !== 'comma') return 'finite';
      if (next?.kind === 'prep' && next.word === 'by') return this.verbWaits(chunk.index) ? 'ed' : 'finite';
      if (before.kind === 'comma') return this.verbWaits(chunk.index) ? 'ed' : 'finite';
      return this.verbWaits(chunk.index) && before.kind === 'np' ? 'ed' : 'finite';
    }
    if (before.kind === 'conj' || (before.kind === 'comma' && (object || this.listOfVerbs(chunk.index)))) return 'finite';
    if (before.kind === 'comma' && this.frames.slice(0, -1).some((f) => f.clause === null && f.subject !== null))
      return next?.word === 'by' ? 'ed' : 'finite';
    if (top.pending !== null && top.clause !== null) {
      const verb = top.clause.verb;
      const adjacent = this.chunks[top.pending - 1];
      if (adjacent?.kind === 'comma' || adjacent?.kind === 'conj' || adjacent?.kind === 'mark')
        return next?.word === 'by' ? 'ed' : 'finite';
      if (CLAUSE_TAKERS.has(verb.word) && next?.word !== 'by') return 'finite';
    }
    if (
      top.clause !== null &&
      before.kind === 'np' &&
      this.frames.slice(0, -1).some((f) => f.clause === null && f.subject !== null) &&
      next?.word !== 'by'
    )
      return 'finite';
    return 'ed';
  }

  /** ", armed, equipped and funded": bare forms joined by commas that end in a conjunction. */
  private listOfVerbs(at: number): boolean {
    const next = this.chunks[at + 1];
    return next?.kind === 'conj' && this.chunks[at + 2]?.kind === 'vg';
  }

  /** Whether, to the right, a verb stands that has no subject unless the waiting one. */
  private verbWaits(at: number): boolean {
    let noun = false;
    let subordinate = 0;
    for (let k = at + 1; k < Math.min(this.chunks.length, at + 60); k += 1) {
      const { kind, verb, word } = this.chunks[k]!;
      if (kind === 'semi' || kind === 'colon') return false;
      if (kind === 'rel' || kind === 'sub') subordinate += 1;
      if (kind === 'conj') noun = true;
      if (kind === 'np') noun = this.chunks[k - 1]?.kind !== 'prep' && this.chunks[k - 1]?.kind !== 'vg';
      if (kind === 'prep' && /^(?:after|before|since|as|until)$/u.test(word) && this.opensClause(k)) subordinate += 1;
      if (kind !== 'vg' || verb!.form === 'infinitive' || verb!.form === 'ing') continue;
      if (subordinate > 0) {
        subordinate -= 1;
        continue;
      }
      if (noun) return false;
      if (verb!.form === 'finite' || isPastOnly(tokenOf(this.chunks[k]!))) return true;
      const next = this.chunks[k + 1];
      if (next?.word === 'by') continue;
      if (this.chunks[k - 1]?.kind === 'comma' || INTRANSITIVE.has(this.chunks[k]!.word)) return true;
      if (next === undefined || /^(?:np|sub|rel|vg|adv|stop|comma)$/u.test(next.kind)) return true;
    }
    return false;
  }

  private finite(chunk: Chunk): void {
    const before = this.before(chunk.index);
    const joined = before?.kind === 'conj';
    // "denied that …, and said": a second verb of speech goes with the first, not into its content.
    if (joined && INVERTING.has(chunk.word)) {
      const speaking = this.frames.findLastIndex((f) => f.clause !== null && CLAUSE_TAKERS.has(f.clause.verb.word));
      if (speaking >= 0 && speaking < this.frames.length - 1 && this.top().pending === null) this.frames.length = speaking + 1;
    }
    const waiting = this.frames.findLastIndex(
      (f, k) => k < this.frames.length - 1 && f.clause === null && f.subject !== null && f.kind !== 'parenthesis',
    );
    const top = this.top();
    if (waiting >= 0 && top.clause !== null && top.pending === null && !joined) this.frames.length = waiting + 1;
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
    if (current.apposed !== undefined && !joined && before?.kind === 'comma' && !INVERTING.has(chunk.word)) {
      const { apposed } = current;
      delete current.apposed;
      return this.newSubject(chunk, current, apposed);
    }
    // "and captured", ", surrounded the village": the subject goes on.
    const previous = current.clause;
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
    if (
      chunk.verb!.form === 'ed' &&
      previous.verb.verb!.passive &&
      !isPastOnly(tokenOf(chunk)) &&
      joined &&
      this.chunks[chunk.index + 1]?.kind !== 'np'
    )
      clause.verb = passive(chunk);
    current.clause = clause;
  }

  private newSubject(chunk: Chunk, current: Frame, noun: number): void {
    const separator = this.before(noun);
    const parent = current.clause!;
    // ", a claim the rebels reject": said of the noun before, which is its object.
    if (separator?.kind === 'np' && SAID.test(separator.word) && this.before(separator.index)?.kind === 'comma') {
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
      this.open(complement);
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
    level.clause = clause;
  }

  private bind(to: Frame, chunk: Chunk, subject: number | null, kind: ClauseKind): void {
    if (this.frames.includes(to)) while (this.frames.length > 1 && this.top() !== to) this.frames.pop();
    else this.frames[this.frames.length - 1] = to;
    const subjects = subject === null ? [] : nounGroup(this.chunks, subject, chunk.index);
    const clause = this.add(chunk, kind, subjects, to.parent, to.marker);
    if (to.kind === 'relative' && to.subject !== null && to.antecedent !== null) clause.objects = [to.antecedent];
    if (subject === null && to.kind !== 'relative') {
      const previous = this.clauses.at(-2);
      if (previous !== undefined && this.before(chunk.index)?.kind === 'conj') [clause.subjects, clause.shared] = [previous.subjects, true];
    }
    to.clause = clause;
  }

  private ing(chunk: Chunk): void {
    const before = this.before(chunk.index, /^(?:adv|mark|adj)$/u);
    if (before?.kind === 'prep' || before?.kind === 'sub') return this.dependent(chunk, 'gerund');
    if (before?.kind === 'np' && this.chunks[before.index - 1]?.kind !== undefined) return this.onNoun(chunk, before.index, 'reduced');
    if (before?.kind === 'np') return this.onNoun(chunk, before.index, 'reduced');
    this.dependent(chunk, before?.kind === 'vg' ? 'gerund' : 'participial');
  }

  private reduced(chunk: Chunk): void {
    const before = this.before(chunk.index, /^(?:adv|mark|adj|comma|close)$/u);
    if (before?.kind === 'np') return this.onNoun({ ...chunk, verb: { ...chunk.verb!, passive: true } }, before.index, 'reduced');
    this.dependent({ ...chunk, verb: { ...chunk.verb!, passive: true } }, 'participial');
  }

  private onNoun(chunk: Chunk, noun: number, kind: ClauseKind): void {
    this.add(chunk, kind, nounGroup(this.chunks, headOfPhrase(this.chunks, noun), chunk.index), this.top().clause?.index ?? null, null);
  }

  /** A clause whose subject is one of its governor's parties. */
  private dependent(chunk: Chunk, kind: ClauseKind): void {
    const before = this.before(chunk.index, /^(?:adv|mark|adj)$/u);
    const twin = this.clauses.at(-1);
    const sameKind = before?.kind === 'conj' && twin !== undefined && twin.kind === kind && twin.parent !== null;
    const governor = sameKind
      ? this.clauses[twin.parent!]
      : kind === 'participial' && before?.kind === 'comma'
        ? (this.pastTheCue(chunk) ?? this.top().clause ?? twin)
        : twin;
    const clause = this.add(chunk, kind, [], governor?.index ?? null, this.before(chunk.index)?.word ?? null);
    clause.shared = true;
    const top = this.top();
    if (kind === 'participial' && top.clause === null && top.subject === null)
      this.open({ ...frame('adverbial'), clause, untilComma: true, parent: top.parent });
  }

  /** "12 rebels killed in clash": a headline leaves out the auxiliary; without an object these verbs are said of who suffers. */
  private suffers(group: Chunk): boolean {
    const next = this.chunks[group.index + 1];
    return (
      group.verb!.form === 'ed' &&
      !group.verb!.passive &&
      /^(?:kill|injure|wound|arrest|abduct|kidnap|detain|behead|assassinate|displace)$/u.test(group.word) &&
      (next === undefined || next.kind === 'stop' || (next.kind === 'prep' && /^(?:in|at|near|by|during|after)$/u.test(next.word)))
    );
  }

  /** "Rebels took the base, an officer said, leaving …": what follows a trailing cue goes on from the clause before it. */
  private pastTheCue(chunk: Chunk): Clause | null {
    const [cue, said] = [this.clauses.at(-1), this.clauses.at(-2)];
    if (cue === undefined || said === undefined || INVERTING.has(chunk.word) || SPEAKS_ON.test(chunk.word)) return null;
    const first = cue.subjects[0];
    const trailing = cue.kind === 'main' && INVERTING.has(cue.verb.word) && first !== undefined && this.chunks[first - 1]?.kind === 'comma';
    return trailing && said.verb.index < first && said.kind === 'main' ? said : null;
  }

  private lendSubject(clause: Clause): void {
    if (clause.subjects.length > 0 || clause.kind === 'relative') return;
    const governor = clause.parent === null ? undefined : this.clauses[clause.parent];
    if (governor === undefined) {
      if (clause.kind === 'participial')
        clause.subjects = this.clauses.find((c) => c.verb.index > clause.verb.index && c.kind === 'main')?.subjects ?? [];
      return;
    }
    if (clause.kind !== 'infinitive' && clause.kind !== 'gerund' && clause.kind !== 'participial') return;
    const objects = governor.objects.filter((at) => at < clause.verb.index);
    const control = OBJECT_CONTROL.has(governor.verb.word) && clause.kind !== 'participial';
    if (control && governor.verb.verb!.passive) clause.subjects = governor.subjects;
    else if (control && objects.length > 0) clause.subjects = objects;
    else clause.subjects = governor.subjects;
  }

  private add(group: Chunk, kind: ClauseKind, subjects: number[], parent: number | null, marker: string | null): Clause {
    const verb = this.suffers(group) ? passive(group) : group;
    const clause: Clause = {
      index: this.clauses.length,
      kind,
      verb,
      subjects,
      shared: false,
      objects: [],
      obliques: [],
      particle: null,
      predicate: null,
      inverted: false,
      interrupting: false,
      parent,
      marker,
      from: Math.min(verb.index, ...(kind === 'relative' ? [] : subjects)),
      to: verb.index,
    };
    this.clauses.push(clause);
    return clause;
  }
}

const frame = (kind: Frame['kind']): Frame => ({
  kind,
  marker: null,
  antecedent: null,
  subject: null,
  pending: null,
  clause: null,
  parent: null,
});
const kindOf = (f: Frame): ClauseKind => (f.kind === 'parenthesis' ? 'main' : f.kind);
const passive = (chunk: Chunk): Chunk => ({ ...chunk, verb: { ...chunk.verb!, passive: true } });
const isPronounObject = (chunk: Chunk): boolean => /^(?:him|her|them|us|me)$/u.test(chunk.word);
/** The main verb's own form: the chunk's word is its dictionary form. */
const tokenOf = (chunk: Chunk): string => chunk.surface ?? chunk.word;

/** From a noun phrase in "X of Y" back to X. */
function headOfPhrase(chunks: readonly Chunk[], at: number): number {
  let head = at;
  while (chunks[head - 1]?.kind === 'prep' && chunks[head - 1]!.word === 'of' && chunks[head - 2]?.kind === 'np') head -= 2;
  return head;
}

/** Objects, prepositional phrases and particle of a verb, read to its right until another clause begins. */
function complete(clause: Clause, chunks: readonly Chunk[], subjects: ReadonlySet<number>): void {
  if (clause.inverted) {
    clause.to = clause.subjects.at(-1)!;
    return;
  }
  const verb = clause.verb.index;
  let at = verb + 1;
  let objects = false;
  let last = verb;
  const obliques: Oblique[] = [];
  for (let turns = 0; at < chunks.length && turns < 60; turns += 1) {
    const chunk = chunks[at]!;
    if (chunk.kind === 'adv' || chunk.kind === 'adj' || chunk.kind === 'mark' || chunk.kind === 'other') {
      if (at === verb + 1 && PARTICLE.test(chunk.word)) clause.particle = chunk.word;
      else if (clause.predicate === null && obliques.length === 0 && !objects && chunk.kind !== 'mark') clause.predicate = chunk.word;
      at += 1;
    } else if (chunk.kind === 'prep' && chunks[at + 1]?.kind === 'np') {
      if (at === verb + 1 && PARTICLE.test(chunk.word)) clause.particle = chunk.word;
      if (
        clause.particle === chunk.word &&
        at === verb + 1 &&
        (!/^(?:in|on|through|over)$/u.test(chunk.word) || (chunk.word === 'over' && /^(?:hand|take|turn|bring)$/u.test(clause.verb.word)))
      ) {
        at += 1;
        continue;
      }
      const nouns = nounGroup(chunks, at + 1);
      obliques.push({ prep: chunk.word, at, nouns });
      at = afterPhrase(chunks, nouns.at(-1)!);
      last = at - 1;
    } else if (chunk.kind === 'prep') {
      if (at === verb + 1 && PARTICLE.test(chunk.word)) clause.particle = chunk.word;
      last = at;
      at += 1;
    } else if (
      chunk.kind === 'np' &&
      obliques.every((o) => o.nouns.every((noun) => isTime(chunks[noun]!))) &&
      (!objects || clause.objects.length < 2)
    ) {
      if (subjects.has(at) && !clause.subjects.includes(at)) break;
      const end = afterPhrase(chunks, at);
      if (isTime(chunk)) {
        last = at;
        at += 1;
        continue;
      }
      const nouns = nounGroup(chunks, at);
      clause.objects = objects ? [...clause.objects, ...nouns] : [...clause.objects, ...nouns];
      objects = true;
      const whole = nouns.length > 1 ? afterPhrase(chunks, nouns.at(-1)!) : end;
      last = whole - 1;
      // "accused X of …", "deprived X of …": here the verb governs the "of".
      at = OF_VERBS.has(clause.verb.word) ? nouns.at(-1)! + 1 : whole;
    } else if (chunk.kind === 'np' && isTime(chunk)) {
      last = at;
      at += 1;
    } else if (chunk.kind === 'comma' && (chunks[at + 1]?.kind === 'prep' || (chunks[at + 1]?.kind === 'np' && isTime(chunks[at + 1]!)))) {
      at += 1;
    } else if (chunk.kind === 'open') {
      while (at < chunks.length && chunks[at]!.kind !== 'close') at += 1;
      at += 1;
    } else break;
  }
  clause.obliques = obliques;
  clause.to = last;
}
