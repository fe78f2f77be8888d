import type { Doc, Sentence, TokenRange } from '../document/doc.js';
import type { Chunk } from '../grammar/chunk.js';
import type { Clause, Parse } from '../grammar/clause.js';
import { afterPhrase, isTime } from '../grammar/noun-group.js';
import { INVERTING } from '../grammar/verb-classes.js';
import type { Attributed } from './attribution.js';
import { cueClass, type CueClass } from './cues.js';

/** Every attribution in the sentences of a document, in text order. */
export function findAttributions(doc: Doc, parses: readonly Parse[]): Attributed[] {
  const out: Attributed[] = [];
  for (const parse of parses) {
    const reader = new SentenceSpeech(doc, parse);
    out.push(...reader.read());
  }
  return out.sort((a, b) => a.cue.start - b.cue.start);
}

class SentenceSpeech {
  private readonly chunks: readonly Chunk[];
  private readonly sentence: Sentence;
  constructor(
    private readonly doc: Doc,
    private readonly parse: Parse,
  ) {
    this.chunks = parse.chunks;
    this.sentence = doc.sentences[parse.sentence]!;
  }

  read(): Attributed[] {
    const out: Attributed[] = [];
    for (const clause of this.parse.clauses) {
      const found = this.ofVerb(clause);
      if (found !== null) out.push(found);
    }
    out.push(...this.accordingTo());
    const label = this.label();
    if (label !== null) out.push(label);
    return out;
  }

  /** "He said …", "…, the Pentagon said", "said a spokesman", "denied that …", "accused X of …". */
  private ofVerb(clause: Clause): Attributed | null {
    const kind = cueClass(clause.verb.word);
    if (kind === null || clause.verb.verb!.light) return null;
    if (clause.kind === 'reduced' && clause.verb.verb!.passive) return null;
    const subject = clause.subjects[0];
    const content = this.contentOf(clause, kind);
    if (content === null) return null;
    const passive = clause.verb.verb!.passive;
    const by = passive ? clause.obliques.find((o) => o.prep === 'by') : undefined;
    const speakers = passive ? (by?.nouns ?? []) : clause.subjects;
    const source = passive
      ? by === undefined
        ? null
        : this.phrase(by.nouns[0]!, by.nouns.at(-1)!)
      : subject === undefined
        ? null
        : this.phrase(subject, clause.subjects.at(-1)!);
    return {
      sentence: this.parse.sentence,
      source,
      speakers: speakers.map((at) => this.range(this.chunks[at]!.from, this.chunks[at]!.to)),
      cue: this.range(clause.verb.from, this.cueEnd(clause)),
      content: content.ranges,
      verb: clause.verb.word,
      kind,
      negated: clause.verb.verb!.negated,
      passive,
      media: this.mediaOf(clause),
      cited: this.citedBy(clause),
      rule: content.rule,
    };
  }

  private cueEnd(clause: Clause): number {
    return clause.verb.to;
  }

  private contentOf(clause: Clause, kind: CueClass): { ranges: TokenRange[]; rule: string } | null {
    const verb = clause.verb.index;
    if (clause.interrupting) {
      const left = this.leftContent(clause);
      const right = this.rest(verb + 1);
      return { ranges: [...left, ...right], rule: 'interrupted-content' };
    }
    if (!clause.inverted) {
      const complement = this.parse.clauses.find((c) => c.parent === clause.index && c.kind === 'complement');
      if (complement !== undefined) return { ranges: this.rest(this.complementStart(complement), clause), rule: 'content-clause' };
      const after = this.afterAdjuncts(clause);
      const next = this.chunks[after];
      if (
        next?.kind === 'mark' ||
        ((next?.kind === 'comma' || next?.kind === 'colon') && this.chunks[after + 1]?.kind === 'mark' && this.quoted(after + 2))
      )
        return { ranges: this.rest(next.kind === 'mark' ? after : after + 1, clause), rule: 'quoted-content' };
      if (next?.kind === 'colon' && after + 1 < this.chunks.length) return { ranges: this.rest(after + 1), rule: 'content-after-colon' };
      const dependent = this.parse.clauses.find(
        (c) =>
          c.parent === clause.index && (c.kind === 'infinitive' || c.kind === 'gerund') && c.verb.index > verb && c.verb.index - verb <= 8,
      );
      if (
        dependent !== undefined &&
        (kind !== 'say' ||
          /^(?:vow|pledge|promise|swear|call|warn|ask|tell|agree|acknowledge|admit|claim|propose|offer|describe)$/u.test(clause.verb.word))
      ) {
        const from =
          kind === 'accuse' && clause.objects.length > 0
            ? clause.objects[0]!
            : dependent.kind === 'gerund' && this.chunks[dependent.verb.index - 1]?.kind === 'prep'
              ? dependent.verb.index - 1
              : dependent.verb.index;
        return {
          ranges: this.rest(clause.objects.length > 0 && clause.objects[0]! < from ? clause.objects[0]! : from, clause),
          rule: 'infinitive-content',
        };
      }
    }
    if (INVERTING.has(clause.verb.word) || clause.verb.word === 'tell') {
      const left = this.leftContent(clause);
      if (left.length > 0) return { ranges: left, rule: clause.inverted ? 'inverted-cue' : 'trailing-cue' };
    }
    if (clause.objects.length > 0 && !clause.inverted && clause.objects[0]! > verb && kind !== 'believe')
      return { ranges: this.rest(clause.objects[0]!, clause), rule: 'object-content' };
    return null;
  }

  private quoted(at: number): boolean {
    const chunk = this.chunks[at];
    return chunk !== undefined && this.doc.tokens[chunk.from]!.quotation >= 0;
  }

  private complementStart(complement: Clause): number {
    let at = complement.from;
    while (at > 0 && /^(?:mark|sub|adv|dash)$/u.test(this.chunks[at - 1]!.kind)) at -= 1;
    return at;
  }

  /** First chunk after a verb's addressee, time and manner: "told reporters in Sana'a on Sunday". */
  private afterAdjuncts(clause: Clause): number {
    let at = clause.verb.index + 1;
    for (; at < this.chunks.length; at += 1) {
      const { kind } = this.chunks[at]!;
      if (
        kind === 'np' &&
        (isTime(this.chunks[at]!) || clause.verb.word === 'tell' || clause.verb.word === 'ask' || this.chunks[at - 1]!.kind === 'prep')
      )
        continue;
      if (kind !== 'prep' && kind !== 'adv') break;
    }
    return at;
  }

  /** What stands before a trailing cue, back to the start of the sentence or of the quotation that the sentence ends. */
  private leftContent(clause: Clause): TokenRange[] {
    const first = clause.inverted || clause.subjects.length === 0 ? clause.verb.index : Math.min(clause.verb.index, clause.subjects[0]!);
    let end = first;
    while (end > 0 && /^(?:comma|adv|dash)$/u.test(this.chunks[end - 1]!.kind)) end -= 1;
    if (end <= 0 || (end === first && this.chunks[end - 1]!.kind !== 'mark')) return [];
    let from = this.chunks[0]!.from;
    let skip = 0;
    while (skip < end && /^(?:conj)$/u.test(this.chunks[skip]!.kind)) skip += 1;
    if (skip > 0 && skip < end) from = this.chunks[skip]!.from;
    const quotation = this.chunks[end - 1]!.kind === 'mark' ? (this.doc.tokens[this.chunks[end - 1]!.from - 1]?.quotation ?? -1) : -1;
    // A speech quoted over many sentences has one cue; what stands further back than this was said under another.
    const opened = quotation < 0 ? from : this.doc.quotations[quotation]!.from - 1;
    const start = from - opened > 400 ? from : Math.min(from, opened);
    return this.trim(start, this.chunks[end - 1]!.to);
  }

  /** From a chunk to the end of the sentence, or to where a clause of the cue's own level begins. */
  private rest(from: number, cue?: Clause): TokenRange[] {
    let to = this.chunks.length;
    if (cue !== undefined) {
      const next = this.parse.clauses.find(
        (c) =>
          c.verb.index > from &&
          c.verb.index > cue.verb.index &&
          !this.within(c, cue) &&
          (c.kind === 'main' || c.kind === cue.kind) &&
          (c.shared || c.kind === 'main'),
      );
      if (next !== undefined) {
        to = next.shared ? next.verb.index : Math.min(next.from, next.verb.index);
        while (to > from && /^(?:conj|comma|adv)$/u.test(this.chunks[to - 1]!.kind)) to -= 1;
      }
    }
    if (to <= from) return [];
    return this.trim(this.chunks[from]!.from, this.chunks[to - 1]!.to);
  }

  private within(clause: Clause, cue: Clause): boolean {
    for (let at: Clause | undefined = clause, k = 0; at !== undefined && k < 30; k += 1) {
      if (at.index === cue.index) return true;
      at = at.parent === null ? undefined : this.parse.clauses[at.parent];
    }
    return false;
  }

  private trim(from: number, to: number): TokenRange[] {
    let end = to;
    while (end > from && /^[.,;:!?]$/u.test(this.doc.tokens[end - 1]!.text) && this.doc.tokens[end - 1]!.quotation < 0) end -= 1;
    return end > from ? [this.range(from, end)] : [];
  }

  /** "According to U.S. officials, …", "…, according to The Telegraph". */
  private *accordingTo(): Generator<Attributed> {
    for (const [at, chunk] of this.chunks.entries()) {
      if (chunk.word !== 'according to' || this.chunks[at + 1]?.kind !== 'np') continue;
      const end = this.endOfPhrase(at + 1);
      const source = this.range(this.chunks[at + 1]!.from, this.chunks[end - 1]!.to);
      const leading = at <= 1 || (this.chunks[at - 1]!.kind === 'conj' && at <= 2);
      const from = leading && (this.chunks[end]?.kind === 'comma' || this.chunks[end]?.kind === 'colon') ? end + 1 : end;
      let left = at;
      while (left > 0 && this.chunks[left - 1]!.kind === 'comma') left -= 1;
      const content =
        leading || at === 0
          ? from < this.chunks.length
            ? this.rest(from)
            : []
          : this.trim(this.chunks[0]!.from, this.chunks[left - 1]!.to);
      const colon = !leading && this.chunks[end]?.kind === 'colon' ? this.rest(end + 1) : [];
      if (content.length === 0) continue;
      const inner = this.innerSpeaker(at + 1, end);
      yield {
        sentence: this.parse.sentence, source, speakers: [inner], cue: this.range(chunk.from, chunk.to), content: colon.length > 0 ? colon : content, verb: 'according to', kind: 'say',
        negated: false, passive: false, media: [], cited: [], rule: 'according-to',
      }; // prettier-ignore
    }
  }

  /** "a report by the Institute": the body behind a document speaks. */
  private innerSpeaker(from: number, end: number): TokenRange {
    const head = this.chunks[from]!;
    if (
      /^(?:report|statement|study|survey|document|documents|data|figures|account|tally|count|toll|estimate|estimates|statements|reports|sources?|filing|filings|poll)$/u.test(
        head.word,
      )
    ) {
      for (let k = from + 1; k < end; k += 1) {
        if (this.chunks[k]!.kind === 'prep' && /^(?:by|from|of)$/u.test(this.chunks[k]!.word) && this.chunks[k + 1]?.kind === 'np')
          return this.range(this.chunks[k + 1]!.from, this.chunks[afterPhrase(this.chunks, k + 1, /^(?:of|for)$/u) - 1]!.to);
      }
    }
    return this.range(head.from, head.to);
  }

  /** "US officials: Iran's militias just failed": a headline's speaker before a colon. */
  private label(): Attributed | null {
    const colon = this.chunks.findIndex((c) => c.kind === 'colon');
    if (colon < 1 || colon > 4 || colon + 1 >= this.chunks.length || this.chunks[0]!.kind !== 'np') return null;
    if (this.chunks.slice(0, colon).some((c) => c.kind === 'vg' || c.kind === 'comma') || this.sentence.role !== 'headline') return null;
    const content = this.rest(colon + 1);
    if (content.length === 0) return null;
    const source = this.range(this.chunks[0]!.from, this.chunks[colon - 1]!.to);
    return {
      sentence: this.parse.sentence, source, speakers: [source], cue: this.range(this.chunks[colon]!.from, this.chunks[colon]!.to), content, verb: ':', kind: 'say', negated: false, passive: false, media: [], cited: [], rule: 'headline-label',
    }; // prettier-ignore
  }

  /** The addressee where it is one, and what a channel or paper is named after "on" or "in": whether they are media is for the resolver to say. */
  private mediaOf(clause: Clause): TokenRange[] {
    const out: number[] = [];
    if (/^(?:tell|inform|write|brief|speak)$/u.test(clause.verb.word) && clause.objects[0] !== undefined) out.push(...clause.objects);
    for (const oblique of clause.obliques)
      if (/^(?:on|in|to|through|via|with|by)$/u.test(oblique.prep)) out.push(...oblique.nouns.slice(0, 1));
    const subject = clause.subjects[0];
    if (subject !== undefined) {
      const quoted = this.parse.clauses.find(
        (c) =>
          c.kind === 'reduced' && /^(?:quote|cite|interview)$/u.test(c.verb.word) && c.verb.verb!.passive && c.subjects.includes(subject),
      );
      out.push(...(quoted?.obliques.find((o) => o.prep === 'by')?.nouns ?? []));
    }
    return out.map((at) => this.range(this.chunks[at]!.from, this.chunks[at]!.to));
  }

  /** "Citing estimates from X, the paper reports", "Rudaw, quoting an officer, reports". */
  private citedBy(clause: Clause): TokenRange[] {
    const citing = this.parse.clauses.find(
      (c) => /^(?:cite|quote)$/u.test(c.verb.word) && c.verb.verb!.form === 'ing' && Math.abs(c.verb.index - clause.verb.index) < 24,
    );
    if (citing === undefined) return [];
    const document = citing.objects[0];
    if (
      document !== undefined &&
      /^(?:estimates?|reports?|figures?|data|statements?|documents?|sources?)$/u.test(this.chunks[document]!.word)
    ) {
      const from = citing.obliques.find((o) => /^(?:from|by|of)$/u.test(o.prep));
      if (from !== undefined)
        return from.nouns
          .map((at) => this.range(this.chunks[at]!.from, this.chunks[afterPhrase(this.chunks, at) - 1]!.to))
          .concat(this.joined(from.nouns.at(-1)!));
    }
    return citing.objects.map((at) => this.range(this.chunks[at]!.from, this.chunks[at]!.to));
  }

  /** "the government of Iraq and the Hashd itself": the second of two, where a phrase with "of" stands between them. */
  private joined(at: number): TokenRange[] {
    const end = afterPhrase(this.chunks, at);
    if (end === at + 1 || this.chunks[end]?.kind !== 'conj' || this.chunks[end + 1]?.kind !== 'np') return [];
    return [this.range(this.chunks[end + 1]!.from, this.chunks[end + 1]!.to)];
  }

  /** A source's whole phrase: from its first noun phrase to the last, with what hangs on that. */
  private phrase(first: number, last: number): TokenRange {
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
    return this.range(this.chunks[first]!.from, this.chunks[end - 1]!.to);
  }

  private endOfPhrase(at: number): number {
    let end = afterPhrase(this.chunks, at, /^(?:of|for|from|in|at|with|by|on|to)$/u);
    while (end > at + 1 && isTime(this.chunks[end - 1]!) && this.chunks[end - 2]?.kind === 'prep') end -= 2;
    return Math.max(end, at + 1);
  }

  private range(from: number, to: number): TokenRange {
    return { from, to, start: this.doc.tokens[from]!.start, end: this.doc.tokens[to - 1]!.end };
  }
}
