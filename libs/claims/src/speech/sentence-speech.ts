import type { Doc, Sentence, TokenRange } from '../document/doc.js';
import type { Chunk } from '../grammar/chunk.js';
import type { Clause, Parse } from '../grammar/clause.js';
import { afterPhrase, isTime } from '../grammar/noun-group.js';
import { endOfApposition } from './apposition.js';
import type { Words } from '../lexicon/words.js';

/** What opens a clause or phrase that tells when or why, not what. */
export const CIRCUMSTANCE = /^(?:after|before|when|while|because|although|though|since|until|once|even though)$/u;

/** A sentence in which cues are looked for, and the stretches of it that sources and contents take. */
export class SentenceSpeech {
  readonly chunks: readonly Chunk[];
  readonly sentence: Sentence;

  constructor(
    readonly doc: Doc,
    readonly parse: Parse,
    readonly words: Words,
  ) {
    this.chunks = parse.chunks;
    this.sentence = doc.sentences[parse.sentence]!;
  }

  /** Whether a chunk begins inside quotation marks. */
  quoted(at: number): boolean {
    const chunk = this.chunks[at];
    return chunk !== undefined && this.doc.tokens[chunk.from]!.quotation >= 0;
  }

  /** Whether some clause has its verb in these ranges. */
  hasVerb(ranges: readonly TokenRange[]): boolean {
    return this.parse.clauses.some((c) => ranges.some((r) => r.from <= c.verb.head && r.to > c.verb.head));
  }

  /** From a chunk to the end of the sentence, or to where a clause of the cue's own level begins. */
  rest(from: number, cue?: Clause): TokenRange[] {
    let to = this.chunks.length;
    if (cue !== undefined) {
      const next = this.parse.clauses.find(
        (c) =>
          c.verb.index > from &&
          c.verb.index > cue.verb.index &&
          !this.quotedApart(c, cue) &&
          (this.setsOff(c) || (!this.within(c, cue) && (c.kind === 'main' || (c.kind === cue.kind && c.shared)))),
      );
      if (next !== undefined) {
        // "The army, which denied that it had shelled the town, withdrew": the subject of the verb behind stands before the cue.
        to = next.shared || next.from < cue.verb.index ? next.verb.index : Math.min(next.from, next.verb.index);
        to = this.dayAfter(next) ?? to;
        while (to > from && /^(?:conj|comma|adv|sub)$/u.test(this.chunks[to - 1]!.kind)) to -= 1;
      }
    }
    if (to <= from) return [];
    return this.trim(this.chunks[from]!.from, this.chunks[to - 1]!.to);
  }

  /** From a chunk to the end of the thing that is wanted, praised or refused: what is added behind a comma or told of its time is none of it. */
  object(from: number, cue: Clause): TokenRange[] {
    const [whole] = this.rest(from, cue);
    if (whole === undefined) return [];
    for (let k = from + 1; k < this.chunks.length && this.chunks[k]!.from < whole.to; k += 1) {
      const { kind, word } = this.chunks[k]!;
      if (this.doc.tokens[this.chunks[k]!.from]!.quotation >= 0) continue;
      const next = this.chunks[k + 1];
      const added =
        kind === 'comma' &&
        next !== undefined &&
        (/^(?:rel|sub|prep|adv)$/u.test(next.kind) ||
          (next.kind === 'vg' && next.verb!.form !== 'infinitive') ||
          (next.kind === 'np' && next.counted === true && next.word === 'percent'));
      if (added || (/^(?:sub|prep)$/u.test(kind) && CIRCUMSTANCE.test(word)))
        return this.trim(this.chunks[from]!.from, this.chunks[k]!.from);
    }
    return [whole];
  }

  /** Words inside quotation marks that the cue stands outside of are no clause of the cue's own level. */
  private quotedApart(clause: Clause, cue: Clause): boolean {
    const { quotation } = this.doc.tokens[clause.verb.head]!;
    return quotation >= 0 && quotation !== this.doc.tokens[cue.verb.head]!.quotation;
  }

  /** A clause that is none of what the cue before it has as its content. */
  private setsOff(clause: Clause): boolean {
    return this.contrasts(clause) || this.saysElse(clause) || this.meanwhile(clause) || this.dayAfter(clause) !== null;
  }

  /** ", a day after jets struck the camp": what had happened by the time that somebody spoke. The comma that sets it off; null where there is none. */
  private dayAfter({ kind, marker, subjects, from }: Clause): number | null {
    if (kind !== 'adverbial' || !/^(?:after|before)$/u.test(marker ?? '') || subjects.length === 0) return null;
    const at = this.chunks.findLastIndex((c) => c.index < Math.min(from, subjects[0]!) + 1 && c.word === marker);
    const [comma, time] = [this.chunks[at - 2], this.chunks[at - 1]];
    return comma?.kind === 'comma' && time !== undefined && isTime(time) ? comma.index : null;
  }

  /** "Army denies shelling camp as UN calls for inquiry": in a headline "as" joins another piece of news. */
  private meanwhile({ kind, marker, subjects, shared }: Clause): boolean {
    return this.sentence.role === 'headline' && kind === 'adverbial' && marker === 'as' && subjects.length > 0 && !shared;
  }

  /** ", though the army put the toll at 12": another speaker's word against the one before. */
  private contrasts(clause: Clause): boolean {
    return (
      clause.kind === 'adverbial' &&
      /^(?:though|although|whereas|while)$/u.test(clause.marker ?? '') &&
      /^(?:say|deny|estimate)$/u.test(this.words.cueClass(clause.verb.word, clause.verb.surface) ?? '') &&
      clause.subjects.length > 0 &&
      this.chunks[clause.from - 2]?.kind === 'comma'
    );
  }

  /** ", but other sources said 65 were killed": another speaker, joined to what the first one said. */
  private saysElse(clause: Clause): boolean {
    const [subject] = clause.subjects;
    if (clause.kind !== 'complement' || clause.shared || clause.inverted || subject === undefined || subject > clause.verb.index)
      return false;
    const { passive, form } = clause.verb.verb!;
    return (
      !passive &&
      form !== 'ing' &&
      form !== 'infinitive' &&
      /^(?:but|and|while)$/u.test(this.chunks[subject - 1]?.word ?? '') &&
      this.chunks[subject - 2]?.kind === 'comma' &&
      !/^(?:it|he|she|they|that|this|i|we)$/u.test(this.chunks[subject]!.word) &&
      /^(?:say|deny|estimate)$/u.test(this.words.cueClass(clause.verb.word, clause.verb.surface) ?? '')
    );
  }

  private within(clause: Clause, cue: Clause): boolean {
    for (let at: Clause | undefined = clause, k = 0; at !== undefined && k < 30; k += 1) {
      if (at.index === cue.index) return true;
      at = at.parent === null ? undefined : this.parse.clauses[at.parent];
    }
    return false;
  }

  /** Tokens without the punctuation that ends them outside quotation marks. */
  trim(from: number, to: number): TokenRange[] {
    let end = to;
    while (end > from && /^[.,;:!?]$/u.test(this.doc.tokens[end - 1]!.text) && this.doc.tokens[end - 1]!.quotation < 0) end -= 1;
    return end > from ? [this.range(from, end)] : [];
  }

  /** A source's whole phrase: from its first noun phrase to the last, with what hangs on that. */
  phrase(first: number, last: number): TokenRange {
    const verb = this.parse.clauses.find((c) => c.subjects[0] === first);
    let end = this.endOfPhrase(last);
    // An apposition or relative clause between subject and verb belongs to the source.
    if (verb !== undefined && !verb.inverted && verb.verb.index > end && this.chunks[end]?.kind === 'comma') {
      const own = this.parse.clauses.find(
        (c) => c.subjects[0] === first && c.kind !== 'reduced' && c.kind !== 'relative' && c.verb.index > end,
      );
      if (own !== undefined) {
        end = own.verb.index;
        while (end > last && /^(?:comma|adv|mark)$/u.test(this.chunks[end - 1]!.kind)) end -= 1;
      }
    }
    if (verb?.inverted === true) end = endOfApposition(this.chunks, end);
    return this.range(this.chunks[first]!.from, this.chunks[end - 1]!.to);
  }

  /** Past a noun phrase and the prepositional phrases that hang on it, but for a time at its end. */
  endOfPhrase(at: number): number {
    let end = afterPhrase(this.chunks, at, /^(?:of|for|from|in|at|with|by|on|to)$/u);
    while (end > at + 1 && isTime(this.chunks[end - 1]!) && this.chunks[end - 2]?.kind === 'prep') end -= 2;
    return Math.max(end, at + 1);
  }

  /** Tokens as a range with its offsets in the text. */
  range(from: number, to: number): TokenRange {
    return { from, to, start: this.doc.tokens[from]!.start, end: this.doc.tokens[to - 1]!.end };
  }
}
