import type { Doc, Sentence, TokenRange } from '../document/doc.js';
import type { Chunk } from '../grammar/chunk.js';
import type { Clause, Parse } from '../grammar/clause.js';
import { afterPhrase, isTime } from '../grammar/noun-group.js';
import { INVERTING } from '../grammar/verb-classes.js';
import type { Words } from '../lexicon/words.js';
import type { Attributed } from './attribution.js';
import type { CueClass } from './cues.js';

/** Every attribution in the sentences of a document, in text order. */
export function findAttributions(doc: Doc, parses: readonly Parse[], words: Words): Attributed[] {
  const out: Attributed[] = [];
  for (const parse of parses) {
    const reader = new SentenceSpeech(doc, parse, words);
    out.push(...reader.read());
  }
  return out.sort((a, b) => a.cue.start - b.cue.start);
}

const CUE_NOUN =
  /^(?:plans?|promises?|claims?|beliefs?|decisions?|desires?|hopes?|fears?|allegations?|accusations?|pledges?|vows?|calls?|demands?|intentions?|suggestions?|assertions?|proposals?|wish|wishes|contention|argument|statement|warnings?|threats?|willingness|refusal|commitment|opinion|view)$/u;
/** Verbs whose content follows a preposition, which then is part of the cue. */
const CUE_PREPOSITION =
  /^(?:call (?:for|on)|point to|refer to|speak (?:of|about|out)|talk (?:of|about)|worry about|comment on|complain (?:about|of)|hope for|push (?:for|back)|respond to|rail against|agree (?:with|to|on)|disagree with|apologi[sz]e for|argue (?:for|against)|warn (?:of|about|against)|ask (?:for|about)|think (?:of|about)|object to|vote (?:for|against)|insist on|focus on|vie for|care about|boast (?:of|about)|joke about|preach|react to|reflect on|hint at|allude to|dream of|long for|look (?:at|to|like)|stand by|know (?:of|about)|hear (?:of|about)|learn (?:of|about)|believe in|decide on|protest against|lash out|fire back|attest to|testify (?:to|about)|write (?:of|about)|tweet about|inquire about|plan (?:for|on)|struggle with)$/u;

class SentenceSpeech {
  private readonly chunks: readonly Chunk[];
  private readonly sentence: Sentence;
  constructor(
    private readonly doc: Doc,
    private readonly parse: Parse,
    private readonly words: Words,
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
    out.push(...this.nounCues());
    for (const one of out) this.goOn(one);
    return out;
  }

  /** "He said …", "…, the Pentagon said", "said a spokesman", "denied that …", "accused X of …". */
  private ofVerb(clause: Clause): Attributed | null {
    const kind = this.words.cueClass(clause.verb.word, clause.verb.surface);
    if (kind === null || clause.verb.verb!.light) return null;
    const saying = this.asSaying(clause, kind);
    if (saying !== null) return saying;
    if (
      clause.verb.word === 'put' &&
      !clause.obliques.some((o) => o.prep === 'at' && o.nouns.some((n) => this.chunks[n]!.counted === true))
    )
      return null;
    if (clause.kind === 'reduced' && clause.verb.verb!.passive) return null;
    // What a speaker's own words say of wanting or asking is the speaker's, not another's.
    const quoted = this.doc.tokens[clause.verb.head]!.quotation >= 0;
    if (clause.kind === 'infinitive' || (clause.kind === 'gerund' && kind !== 'deny')) return null;
    if (kind === 'attitude' && (clause.kind === 'participial' || clause.kind === 'reduced')) return null;
    const word = clause.subjects[0] === undefined ? '' : this.chunks[clause.subjects[0]]!.word;
    if (quoted && (word === '' || /^(?:i|you|we|it|who|that|they)$/u.test(word))) return null;
    if (word === '' && !clause.verb.verb!.passive && kind !== 'say') return null;
    const subject = clause.subjects[0];
    const passive = clause.verb.verb!.passive;
    const content = passive ? this.passiveContent(clause) : this.contentOf(clause, kind);
    if (content === null) return null;
    const by = passive ? clause.obliques.find((o) => o.prep === 'by') : undefined;
    const speakers = passive ? (by?.nouns ?? []) : clause.subjects;
    const source = passive
      ? by === undefined
        ? null
        : this.phrase(by.nouns[0]!, by.nouns.at(-1)!)
      : subject === undefined
        ? null
        : this.sourceOf(clause, subject);
    return {
      sentence: this.parse.sentence,
      source,
      speakers: speakers.map((at) => this.range(this.chunks[at]!.from, this.chunks[at]!.to)),
      cue: this.range(this.cueStart(clause), content.cueEnd ?? this.cueEnd(clause)),
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

  /** "Quoted an officer as saying that", "was quoted by the radio as saying": who is quoted speaks, who quotes is the medium. */
  private asSaying(clause: Clause, kind: CueClass): Attributed | null {
    const governor = clause.parent === null ? undefined : this.parse.clauses[clause.parent];
    if (
      clause.kind !== 'gerund' ||
      !/^(?:say|tell|claim|confirm|warn|add)$/u.test(clause.verb.word) ||
      this.chunks[clause.verb.index - 1]?.word !== 'as' ||
      governor === undefined ||
      !/^(?:quote|cite)$/u.test(governor.verb.word)
    )
      return null;
    const { passive } = governor.verb.verb!;
    const speakers = passive ? governor.subjects : governor.objects;
    const content = this.contentOf(clause, kind);
    if (speakers.length === 0 || content === null) return null;
    const media = passive ? governor.obliques.filter((o) => o.prep === 'by').flatMap((o) => o.nouns) : governor.subjects;
    return {
      sentence: this.parse.sentence,
      source: this.phrase(speakers[0]!, speakers.at(-1)!),
      speakers: speakers.map((at) => this.range(this.chunks[at]!.from, this.chunks[at]!.to)),
      cue: this.range(clause.verb.from, clause.verb.to),
      content: content.ranges,
      verb: clause.verb.word,
      kind,
      negated: false,
      passive: false,
      media: media.map((at) => this.range(this.chunks[at]!.from, this.chunks[at]!.to)),
      cited: [],
      rule: 'quoted-as-saying',
    };
  }

  /** An adverb between source and verb is part of the cue: "also said". */
  private cueStart(clause: Clause): number {
    let at = clause.verb.index;
    while (at > 0 && this.chunks[at - 1]!.kind === 'adv' && this.chunks[at - 2]?.kind !== 'comma' && at > 1) at -= 1;
    return this.chunks[at]!.from;
  }

  /** "said in a statement": the medium is part of the cue where it follows at once. */
  private cueEnd(clause: Clause): number {
    const [prep, noun] = [this.chunks[clause.verb.index + 1], this.chunks[clause.verb.index + 2]];
    const medium =
      prep?.kind === 'prep' &&
      /^(?:in|on|via)$/u.test(prep.word) &&
      noun?.kind === 'np' &&
      /^(?:statement|email|e-mail|interview|letter|speech|memo|tweet|post|report|release)$/u.test(noun.word) &&
      noun.to - noun.from <= 2;
    return medium && clause.verb.word === 'say' ? noun.to : clause.verb.to;
  }

  /** The source of a verb: all that stands between its first word and the verb; in a relative clause the pronoun itself. */
  private sourceOf(clause: Clause, subject: number): TokenRange {
    if (clause.inverted || clause.interrupting) return this.phrase(subject, clause.subjects.at(-1)!);
    if (clause.kind === 'relative' && !clause.shared) {
      const pronoun = this.chunks.findLast((c) => c.index < clause.verb.index && c.kind === 'rel');
      if (pronoun !== undefined && pronoun.index > subject) return this.range(pronoun.from, pronoun.to);
    }
    const foreign = this.parse.clauses.some(
      (c) =>
        c.index !== clause.index &&
        c.verb.index > subject &&
        c.verb.index < clause.verb.index &&
        c.kind !== 'reduced' &&
        c.kind !== 'relative',
    );
    if (clause.shared || subject > clause.verb.index || foreign) return this.phrase(subject, clause.subjects.at(-1)!);
    let end = clause.verb.index;
    while (end > subject + 1 && /^(?:adv|mark|dash)$/u.test(this.chunks[end - 1]!.kind)) end -= 1;
    if (this.chunks[end - 1]!.kind === 'comma' && end - 1 > subject) end -= 1;
    return this.range(this.chunks[subject]!.from, this.chunks[end - 1]!.to);
  }

  /** "The sale is expected to expand", "Trump was asked about": without a "by" nobody is named, and subject and complement are the content. */
  private passiveContent(clause: Clause): { ranges: TokenRange[]; rule: string; cueEnd?: number } | null {
    const subject = clause.subjects[0];
    if (subject === undefined || clause.shared || subject > clause.verb.index) return null;
    if (
      !/^(?:expect|consider|believe|think|ask|accuse|report|say|know|see|regard|view|call|describe|suppose|estimate|predict|project|forecast|criticize|criticise|blame|praise|endorse|tell|allege|rumor|rumour|suspect|credit|cite|quote|urge|warn|oppose|support|denounce|condemn|attack|reject|deny|fear|hail|love|hate|trust)$/u.test(
        clause.verb.word,
      )
    )
      return null;
    const by = clause.obliques.find((o) => o.prep === 'by');
    const own = this.range(this.chunks[subject]!.from, this.chunks[this.endOfPhrase(clause.subjects.at(-1)!) - 1]!.to);
    const after = by === undefined ? this.rest(clause.verb.index + 1, clause) : [];
    return { ranges: [own, ...after], rule: 'passive-content' };
  }

  /** Quotations that follow in the same paragraph, with no cue of their own, go on from a quoted content. */
  private goOn(one: Attributed): void {
    const last = one.content.at(-1);
    if (last === undefined || one.kind === 'attitude') return;
    const { tokens, quotations, sentences } = this.doc;
    // A quotation that the content opens may run over several sentences.
    const inside = tokens[last.to - 1]!.quotation;
    const quotation = inside < 0 ? undefined : quotations[inside];
    if (quotation !== undefined && quotation.to > last.to && quotation.to - last.to < 300)
      one.content[one.content.length - 1] = this.range(last.from, this.closing(quotation.to));
    if (
      !/^(?:trailing-cue|inverted-cue|interrupted-content)$/u.test(one.rule) ||
      one.content.every((c) => tokens[c.from]!.quotation < 0 && tokens[c.from + 1]?.quotation === -1)
    )
      return;
    const next = sentences[this.parse.sentence + 1];
    if (next === undefined || next.paragraph !== this.sentence.paragraph) return;
    const follows = quotations[tokens[next.from + 1]?.quotation ?? -1];
    if (follows === undefined || follows.from !== next.from + 1 || follows.to - follows.from < 2) return;
    const end = this.closing(follows.to);
    const lastSentence = sentences[tokens[end - 1]!.sentence]!;
    if (end < lastSentence.to && tokens.slice(end, lastSentence.to).some((t) => t.pos === 'VERB')) return;
    one.content.push(this.range(next.from, end));
  }

  /** With the closing mark, where there is one. */
  private closing(to: number): number {
    return /^["”»'’]$/u.test(this.doc.tokens[to]?.text ?? '') ? to + 1 : to;
  }

  /** "his plan to boycott", "the president's claim that": a noun of speech or will with its owner and its content. */
  private *nounCues(): Generator<Attributed> {
    for (const [at, chunk] of this.chunks.entries()) {
      if (chunk.kind !== 'np' || !CUE_NOUN.test(chunk.word)) continue;
      const next = this.chunks[at + 1];
      const opens =
        next?.kind === 'sub' && next.word === 'that' ? at + 1 : next?.kind === 'vg' && next.verb!.form === 'infinitive' ? at + 1 : -1;
      if (opens < 0) continue;
      const possessive = this.doc.tokens
        .slice(chunk.from, chunk.head)
        .findLastIndex((t) => /^['’]s?$/u.test(t.lower) || /^(?:his|her|its|their)$/u.test(t.lower));
      if (possessive < 0) continue;
      const mark = chunk.from + possessive;
      const pronoun = /^(?:his|her|its|their)$/u.test(this.doc.tokens[mark]!.lower);
      const source = pronoun ? this.range(mark, mark + 1) : this.range(chunk.from, mark + 1);
      const content = this.rest(opens);
      if (content.length === 0 || this.doc.tokens[chunk.head]!.quotation >= 0) continue;
      yield {
        sentence: this.parse.sentence,
        source,
        speakers: [source],
        cue: this.range(chunk.head, chunk.head + 1),
        content,
        verb: chunk.word,
        kind: 'attitude',
        negated: false,
        passive: false,
        media: [],
        cited: [],
        rule: 'noun-cue',
      };
    }
  }

  private contentOf(clause: Clause, kind: CueClass): { ranges: TokenRange[]; rule: string; cueEnd?: number } | null {
    const verb = clause.verb.index;
    if (clause.interrupting) {
      const left = this.leftContent(clause);
      const right = this.rest(this.chunks[verb + 1]?.kind === 'comma' ? verb + 2 : verb + 1);
      return { ranges: [...left, ...right], rule: 'interrupted-content' };
    }
    const prep = this.chunks[verb + 1];
    if (
      !clause.inverted &&
      prep?.kind === 'prep' &&
      this.chunks[verb + 2]?.kind === 'np' &&
      CUE_PREPOSITION.test(`${clause.verb.word} ${prep.word}`)
    )
      return { ranges: this.rest(verb + 2, clause), rule: 'prepositional-content', cueEnd: prep.to };
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
      const after = this.chunks[verb + 1];
      if (!clause.inverted && after !== undefined && (after.kind === 'sub' || (after.kind === 'vg' && after.verb!.form === 'ing')))
        return { ranges: this.rest(verb + 1, clause), rule: 'content-clause' };
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
          (!this.within(c, cue) || this.contrasts(c)) &&
          (((c.kind === 'main' || c.kind === cue.kind) && (c.shared || c.kind === 'main')) || this.contrasts(c)),
      );
      if (next !== undefined) {
        to = next.shared ? next.verb.index : Math.min(next.from, next.verb.index);
        while (to > from && /^(?:conj|comma|adv|sub)$/u.test(this.chunks[to - 1]!.kind)) to -= 1;
      }
    }
    if (to <= from) return [];
    return this.trim(this.chunks[from]!.from, this.chunks[to - 1]!.to);
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
