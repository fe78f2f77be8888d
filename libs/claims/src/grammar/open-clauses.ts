import type { Chunk } from './chunk.js';
import { newClause, type Clause, type ClauseKind } from './clause.js';
import { passive, suffers } from './bare-forms.js';
import { TEMPORAL, chunkBefore, inPhrase, listsOn, opensClause } from './chunks-around.js';
import { frame, type Frame } from './frame.js';
import { isCircumstance, isTime, secondsBetween } from './noun-group.js';
import { CLAUSE_TAKERS } from './verb-classes.js';
import { OBJECT_PRONOUNS, SUBJECT_PRONOUNS } from '../lexicon/function-words.js';

/** The clauses of a sentence that are still open while it is read from left to right, and the noun phrases that wait for a verb in them. */
export class OpenClauses {
  protected readonly clauses: Clause[] = [];
  protected frames: Frame[] = [frame('main')];
  /** Noun phrases that "and" joins to the one after "between". */
  private readonly seconds: ReadonlySet<number>;
  constructor(protected readonly chunks: readonly Chunk[]) {
    this.seconds = secondsBetween(chunks);
  }

  protected top(): Frame {
    return this.frames.at(-1)!;
  }

  protected open(next: Frame): void {
    // Brackets within brackets a hundred deep are no English; the outermost frames are enough.
    if (this.frames.length < 12) this.frames.push(next);
  }

  protected add(group: Chunk, kind: ClauseKind, subjects: number[], parent: number | null, marker: string | null): Clause {
    const clause = newClause(this.clauses.length, suffers(this.chunks, group) ? passive(group) : group, kind, subjects, parent, marker);
    this.clauses.push(clause);
    return clause;
  }

  protected noun(chunk: Chunk): void {
    const before = chunkBefore(this.chunks, chunk.index);
    if ((before?.kind === 'prep' || (before?.kind === 'sub' && TEMPORAL.test(before.word))) && !opensClause(this.chunks, before.index))
      return;
    // "In the city itself ten people died": it only stresses the noun before.
    if (/^(?:itself|himself|herself|themselves)$/u.test(chunk.word) && before?.kind === 'np') return;
    // "in a clash between the army and rebels on Monday, ten people died": the second of two parties is no subject.
    if (this.seconds.has(chunk.index)) return;
    const top = this.top();
    if (/^(?:all|both|each)$/u.test(chunk.word) && top.subject !== null && top.clause === null) return;
    if (top.clause !== null) {
      if (
        top.pending !== null &&
        (before?.kind === 'conj' || (before?.kind === 'comma' && listsOn(this.chunks, top.pending, before.index)))
      )
        return;
      // "Said the rebels, many of whom had fled, fired rockets": some of those who wait for their verb.
      if (before?.kind === 'comma' && this.chunks[chunk.index + 1]?.word === 'of' && this.chunks[chunk.index + 2]?.kind === 'rel') return;
      // "The man who fled last year was caught": the time is no subject where somebody still waits for a verb.
      if (isTime(chunk) && this.frames.some((f) => f.clause === null && f.subject !== null)) return;
      // "Said a raid on a mill housing families had killed nine": the object of the participle acts no further.
      const last = this.clauses.at(-1)!;
      if (top.pending !== null && last.kind === 'reduced' && last.verb.verb!.form === 'ing' && last.verb.index === before?.index) return;
      top.pending = chunk.index;
      return;
    }
    // "by the army and the militias, the city fell": a conjunct inside a prepositional phrase waits for no verb.
    if (before?.kind === 'conj' && this.chunks[chunk.index + 1]?.kind === 'comma' && inPhrase(this.chunks, before.index)) return;
    // "Two days of clashes this week left nine dead": what lasted so long is the subject, and no second time is.
    const measures = top.subject !== null && isCircumstance(chunk) && this.chunks[top.subject + 1]?.word === 'of';
    if (top.subject === null || (isCircumstance(this.chunks[top.subject]!) && !measures)) top.subject = chunk.index;
    else if (before?.kind === 'adv' && !(OBJECT_PRONOUNS.has(chunk.word) && !SUBJECT_PRONOUNS.has(chunk.word))) top.subject = chunk.index;
  }

  /** What a comma or conjunction parts from its verb though it may yet be its subject. */
  protected keep(chunk: Chunk): void {
    const top = this.top();
    const { pending, clause } = top;
    if (pending === null || clause === null) return;
    // "Said on Tuesday troops, …"
    const day = isTime(this.chunks[pending - 1]!) ? (this.chunks[pending - 2]?.kind === 'prep' ? 2 : 1) : 0;
    if (this.chunks[pending - 1 - day] !== clause.verb || !CLAUSE_TAKERS.has(clause.verb.word)) return;
    // "Said rifles and ammunition, including nine guns, were found": what stands between commas is some of the two.
    const inserted =
      this.chunks[chunk.index + 2]?.kind === 'comma' && /^(?:include|among)$/u.test(this.chunks[chunk.index + 3]?.word ?? '');
    if (chunk.kind === 'comma' || (chunk.kind === 'conj' && inserted)) top.apposed = pending;
  }

  protected subordinate(chunk: Chunk): void {
    const before = chunkBefore(this.chunks, chunk.index, /^(?:adv|mark)$/u);
    const complement =
      /^(?:that|whether|how|why|what)$/u.test(chunk.word) &&
      before !== undefined &&
      (before.kind !== 'comma' || (chunk.word === 'that' && this.toldAside(before.index)));
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

  /** "He added, however, that": words between commas part a verb from what it tells. */
  private toldAside(comma: number): boolean {
    let at = comma - 1;
    while (at > 0 && /^(?:adv|prep|np)$/u.test(this.chunks[at]!.kind) && comma - at < 6) at -= 1;
    const verb = this.chunks[at - 1];
    return this.chunks[at]?.kind === 'comma' && verb !== undefined && verb === this.top().clause?.verb && CLAUSE_TAKERS.has(verb.word);
  }
}
