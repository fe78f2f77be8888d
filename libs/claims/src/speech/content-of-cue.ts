import type { TokenRange } from '../document/doc.js';
import type { Chunk } from '../grammar/chunk.js';
import type { Clause } from '../grammar/clause.js';
import { isTime } from '../grammar/noun-group.js';
import { INVERTING, TRAILING } from '../grammar/verb-classes.js';
import type { CueClass } from './cues.js';
import { CIRCUMSTANCE, type SentenceSpeech } from './sentence-speech.js';

/** Verbs whose content follows a preposition, which then is part of the cue. */
const CUE_PREPOSITION =
  /^(?:call (?:for|on)|point to|refer to|speak (?:of|about|out)|talk (?:of|about)|worry about|comment on|complain (?:about|of)|hope for|push (?:for|back)|respond to|rail against|agree (?:with|to|on)|disagree with|apologi[sz]e for|argue (?:for|against)|warn (?:of|about|against)|ask (?:for|about)|think (?:of|about)|object to|vote (?:for|against)|insist on|focus on|vie for|care about|boast (?:of|about)|joke about|preach|react to|reflect on|hint at|allude to|dream of|long for|look (?:at|to|like)|stand by|know (?:of|about)|hear (?:of|about)|learn (?:of|about)|believe in|decide on|protest against|lash out|fire back|attest to|testify (?:to|about)|write (?:of|about)|tweet about|inquire about|plan (?:for|on)|struggle with)$/u;

/** What a cue says, and by which rule it was found. */
export interface Content {
  ranges: TokenRange[];
  /** Without what is added behind a comma or tells of its time, where the content is a thing or a deed. */
  core?: TokenRange[];
  rule: string;
  /** Where the cue ends, if it takes in the preposition of its content. */
  cueEnd?: number;
}

/** What a cue in the active voice says: beside, around or after its verb; null where there is nothing said. */
export function contentOf(s: SentenceSpeech, clause: Clause, kind: CueClass): Content | null {
  const verb = clause.verb.index;
  if (clause.interrupting) {
    const left = leftContent(s, clause);
    const right = s.rest(s.chunks[verb + 1]?.kind === 'comma' ? verb + 2 : verb + 1);
    return { ranges: [...left, ...right], rule: 'interrupted-content' };
  }
  // "in which, it says, three brigades fell": between commas inside a relative clause.
  const [before] = clause.subjects;
  if (
    before !== undefined &&
    before < verb &&
    s.chunks[before - 1]?.kind === 'comma' &&
    s.chunks[before - 2]?.kind === 'rel' &&
    s.chunks[verb + 1]?.kind === 'comma' &&
    verb + 2 < s.chunks.length
  )
    return { ranges: s.rest(verb + 2), rule: 'interrupted-content' };
  const prep = s.chunks[verb + 1];
  if (
    !clause.inverted &&
    prep?.kind === 'prep' &&
    s.chunks[verb + 2]?.kind === 'np' &&
    CUE_PREPOSITION.test(`${clause.verb.word} ${prep.word}`)
  )
    return { ranges: s.rest(verb + 2, clause), core: s.object(verb + 2, clause), rule: 'prepositional-content', cueEnd: prep.to };
  if (!clause.inverted) {
    const relayed = clause.kind === 'relative' ? relayedContent(s, clause) : null;
    if (relayed !== null) return relayed;
    const complement = s.parse.clauses.find((c) => c.parent === clause.index && c.kind === 'complement');
    const after = afterAdjuncts(s, clause);
    if (complement !== undefined && (kind !== 'accuse' || complement.marker !== null))
      return { ranges: s.rest(complementStart(s, clause, complement, after), clause), rule: 'content-clause' };
    const next = s.chunks[after];
    if (
      next?.kind === 'mark' ||
      ((next?.kind === 'comma' || next?.kind === 'colon') && s.chunks[after + 1]?.kind === 'mark' && s.quoted(after + 2))
    )
      return {
        ranges: [...quotedBefore(s, clause), ...s.rest(next.kind === 'mark' ? after : after + 1, clause)],
        rule: 'quoted-content',
      };
    if (next?.kind === 'colon' && after + 1 < s.chunks.length) {
      // "Eight were foreigners, he said: they came from the north."
      const left = leftContent(s, clause);
      return { ranges: [...left, ...s.rest(after + 1)], rule: left.length > 0 ? 'interrupted-content' : 'content-after-colon' };
    }
    const dependent = s.parse.clauses.find(
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
          : dependent.kind === 'gerund' && s.chunks[dependent.verb.index - 1]?.kind === 'prep'
            ? dependent.verb.index - 1
            : dependent.verb.index;
      const opens = clause.objects.length > 0 && clause.objects[0]! < from ? clause.objects[0]! : from;
      return { ranges: s.rest(opens, clause), core: s.object(opens, clause), rule: 'infinitive-content' };
    }
  }
  // "… – a move the mayor said had crossed a line": said of the noun before the speaker, and of nothing else.
  const told = s.chunks[verb + 1];
  if (
    !clause.inverted &&
    clause.kind === 'main' &&
    told?.kind === 'vg' &&
    told.verb!.form === 'finite' &&
    s.chunks[clause.subjects[0]! - 1]?.kind === 'dash'
  )
    return { ranges: s.rest(verb + 1, clause), rule: 'content-clause' };
  if (clause.inverted ? INVERTING.has(clause.verb.word) || clause.verb.word === 'tell' : TRAILING.has(clause.verb.word)) {
    const left = leftContent(s, clause);
    const right = left.length > 0 || s.chunks[0]!.kind === 'adv' ? afterTheCue(s, clause) : [];
    if (right.length > 0) return { ranges: [...left, ...right], rule: 'interrupted-content' };
    const more = left.length > 0 ? toldOn(s, clause) : [];
    if (more.length > 0) return { ranges: [...left, ...more], core: left, rule: 'trailing-cue' };
    if (left.length > 0) return { ranges: left, rule: clause.inverted ? 'inverted-cue' : 'trailing-cue' };
    const after = s.chunks[verb + 1];
    if (!clause.inverted && after !== undefined && (after.kind === 'sub' || (after.kind === 'vg' && after.verb!.form === 'ing')))
      return { ranges: s.rest(verb + 1, clause), rule: 'content-clause' };
  }
  const said = saidClause(s, clause);
  if (said !== null) return said;
  if (clause.objects.length > 0 && !clause.inverted && clause.objects[0]! > verb && kind !== 'believe')
    return { ranges: s.rest(clause.objects[0]!, clause), core: s.object(clause.objects[0]!, clause), rule: 'object-content' };
  return null;
}

/** "Which police say killed ten", "the town that residents say troops looted": what is told inside a relative clause begins right behind its verb. */
function relayedContent(s: SentenceSpeech, clause: Clause): Content | null {
  const told = s.parse.clauses.find(
    (c) =>
      c.parent === clause.index &&
      c.verb.index > clause.verb.index &&
      (c.kind === 'relative' || (c.kind === 'complement' && c.objects.some((at) => at < clause.verb.index))),
  );
  if (told === undefined) return null;
  const opens = told.kind === 'relative' ? told.verb.index : told.subjects[0]!;
  if (s.chunks.slice(clause.verb.index + 1, opens).some((c) => c.kind !== 'adv')) return null;
  const last = s.parse.clauses
    .filter((c) => c.parent === told.index && c.verb.index > told.verb.index)
    .reduce((end, c) => Math.max(end, c.to, c.verb.index), Math.max(told.to, told.verb.index));
  return { ranges: s.trim(s.chunks[opens]!.from, s.chunks[last]!.to), rule: 'content-clause' };
}

/** "Said most of those who stayed were killed": what follows "say" is no object but the subject of a verb further on. */
function saidClause(s: SentenceSpeech, clause: Clause): Content | null {
  const next = s.chunks[clause.verb.index + 1];
  if (clause.verb.word !== 'say' || clause.inverted || next?.kind !== 'np' || isTime(next)) return null;
  for (let k = next.index + 1; k < s.chunks.length; k += 1) {
    const { kind, verb } = s.chunks[k]!;
    if (kind === 'vg' && verb!.form !== 'ing' && verb!.form !== 'infinitive') return { ranges: s.rest(next.index), rule: 'content-clause' };
    if (!/^(?:np|prep|conj|adj|adv|rel)$/u.test(kind)) return null;
  }
  return null;
}

/** "The sale is expected to expand", "Trump was asked about": without a "by" nobody is named, and subject and complement are the content. */
export function passiveContent(s: SentenceSpeech, clause: Clause): Content | null {
  const subject = clause.subjects[0];
  if (subject === undefined || clause.shared || subject > clause.verb.index) return null;
  if (
    !/^(?:expect|consider|believe|think|ask|accuse|report|say|know|see|regard|view|call|describe|suppose|estimate|predict|project|forecast|criticize|criticise|blame|praise|endorse|tell|allege|rumor|rumour|suspect|credit|cite|quote|urge|warn|oppose|support|denounce|condemn|attack|reject|deny|fear|hail|love|hate|trust|confirm|announce|acknowledge|document)$/u.test(
      clause.verb.word,
    )
  )
    return null;
  const by = clause.obliques.find((o) => o.prep === 'by');
  const impersonal = /^(?:it|there)$/u.test(s.chunks[subject]!.word);
  const end = s.endOfPhrase(clause.subjects.at(-1)!);
  // "The claim that rebels fled was rejected": with what the noun says.
  const said = s.chunks[end]?.kind === 'sub' && s.chunks[end]!.word === 'that' && end < clause.verb.index ? clause.verb.index : end;
  const own = s.range(s.chunks[subject]!.from, s.chunks[said - 1]!.to);
  // "The army was told by residents that rebels were hiding there": what was told stands behind who told it.
  const told = by === undefined ? -1 : s.chunks.findIndex((c) => c.index > by.at && c.kind === 'sub' && c.word === 'that');
  if (clause.verb.word === 'tell' && told >= 0) return { ranges: s.rest(told, clause), rule: 'content-clause' };
  // "Was accused by monitors of looting": the charge stands behind the accuser.
  const charged = by !== undefined && clause.verb.word === 'accuse' ? s.chunks.findIndex((c) => c.index > by.at && c.word === 'of') : -1;
  const after = by === undefined ? s.rest(clause.verb.index + 1, clause) : charged >= 0 ? s.rest(charged, clause) : [];
  return { ranges: impersonal && after.length > 0 ? after : [own, ...after], rule: 'passive-content' };
}

/** "“The town,” he said, “has fallen”": the quoted words before a cue that has more of them behind it. */
function quotedBefore(s: SentenceSpeech, clause: Clause): TokenRange[] {
  const subject = clause.subjects[0];
  if (subject === undefined || s.chunks[subject - 1]?.kind !== 'mark' || !s.quoted(subject - 2)) return [];
  return leftContent(s, clause);
}

/** "The base fell, a spokesman said, and four jets were captured": what is told on behind a cue, where it has no cue of its own. */
function toldOn(s: SentenceSpeech, clause: Clause): TokenRange[] {
  const comma = clause.verb.index + 1;
  if (clause.inverted || s.chunks[comma]?.kind !== 'comma' || s.chunks[comma + 1]?.word !== 'and') return [];
  const behind = s.parse.clauses.filter((c) => c.verb.index > comma);
  // "Gunmen raided a farm, the mayor said, and burned two huts": their second deed, and not what he did.
  const second = behind[0]?.verb.index === comma + 2 && behind[0].shared && behind[0].subjects[0] !== clause.subjects[0];
  if (s.chunks[comma + 2]?.kind !== 'np' && !second) return [];
  if (behind[0]?.kind !== 'main' || behind.some((c) => s.words.cueClass(c.verb.word, c.verb.surface) !== null)) return [];
  return s.rest(comma + 2);
}

/** "In the long run, economists say, this will grow", "Once that is done, he said, they will leave": what goes on behind a cue where no clause of its own level stood before it. */
function afterTheCue(s: SentenceSpeech, clause: Clause): TokenRange[] {
  const subject = clause.subjects[0];
  const comma = clause.verb.index + 1;
  if (clause.inverted || subject === undefined || s.chunks[comma]?.kind !== 'comma' || s.chunks[comma + 1]?.kind !== 'np') return [];
  const before = s.chunks.slice(0, subject);
  if (before.some((c) => c.kind === 'mark') || (before.some((c) => c.kind === 'vg') && !isCircumstance(s, before.at(-1)!))) return [];
  return s.chunks.slice(comma + 1).some((c) => c.kind === 'vg') ? s.rest(comma + 1) : [];
}

/** "Once that is done, …", "After the troops left, …": one clause that tells when or on what condition, up to the comma before a speaker. */
const isCircumstance = (s: SentenceSpeech, comma: Chunk): boolean => {
  const opener = s.chunks.find((c) => !/^(?:conj|comma)$/u.test(c.kind))!;
  const inside = s.chunks.slice(opener.index + 1, comma.index);
  return (
    comma.kind === 'comma' &&
    (CIRCUMSTANCE.test(opener.word) || CONDITION.test(opener.word)) &&
    !inside.some((c) => c.kind === 'comma' || c.kind === 'colon') &&
    !s.parse.clauses.some((c) => c.verb.index < comma.index && s.words.cueClass(c.verb.word, c.verb.surface) !== null)
  );
};
/** What opens such a clause besides: elsewhere "as" and "if" may open what is said. */
const CONDITION = /^(?:if|unless|as)$/u;

/** "…, as the ministry put it", "As the army said on Monday, …": the clause that stands beside is what was reported. */
export function asReported(s: SentenceSpeech, clause: Clause): Content | null {
  const [subject] = clause.subjects;
  if (
    subject === undefined ||
    !/^(?:say|report|put|note|claim|announce|state|acknowledge|admit|confirm|document|describe|detail|allege|recount)$/u.test(
      clause.verb.word,
    )
  )
    return null;
  const as = subject - 1;
  if (s.chunks[as]?.word !== 'as' || subject > clause.verb.index) return null;
  if (as === 0) {
    const comma = s.chunks.findIndex((c) => c.index > clause.verb.index && c.kind === 'comma');
    if (comma < 0 || s.chunks.slice(clause.verb.index + 1, comma).some((c) => c.kind === 'vg')) return null;
    return { ranges: s.rest(comma + 1), rule: 'as-reported' };
  }
  const next = s.chunks[clause.verb.index + 1];
  const ends =
    next === undefined ||
    /^(?:comma|stop|prep|adv|semi|dash|mark)$/u.test(next.kind) ||
    (next.kind === 'np' && (isTime(next) || next.word === 'it'));
  if (as < 2 || s.chunks[as - 1]!.kind !== 'comma' || !ends) return null;
  return { ranges: s.trim(s.chunks[0]!.from, s.chunks[as - 2]!.to), rule: 'as-reported' };
}

const ADDRESSING = /^(?:tell|ask|inform|remind|assure|warn|convince|persuade|advise|notify|show|teach|promise|brief|caution)$/u;

/** Where the clause that a verb has as its content begins, with "that" or a noun phrase that the grammar left before it. */
function complementStart(s: SentenceSpeech, clause: Clause, complement: Clause, after: number): number {
  if (after < complement.from && s.chunks[after]?.kind === 'sub') return after;
  const noun = s.chunks[clause.verb.index + 1];
  if (complement.marker === null && noun?.kind === 'np' && !isTime(noun) && !ADDRESSING.test(clause.verb.word)) return noun.index;
  let at = complement.from;
  while (at > 0 && /^(?:mark|sub|adv|dash)$/u.test(s.chunks[at - 1]!.kind)) at -= 1;
  return at;
}

/** First chunk after a verb's addressee, time and manner: "told reporters in Sana'a on Sunday". */
function afterAdjuncts(s: SentenceSpeech, clause: Clause): number {
  let at = clause.verb.index + 1;
  for (; at < s.chunks.length; at += 1) {
    const { kind } = s.chunks[at]!;
    if (
      kind === 'np' &&
      (isTime(s.chunks[at]!) || clause.verb.word === 'tell' || clause.verb.word === 'ask' || s.chunks[at - 1]!.kind === 'prep')
    )
      continue;
    if (kind !== 'prep' && kind !== 'adv') break;
  }
  return at;
}

/** What stands before a trailing cue, back to the start of the sentence or of the quotation that the sentence ends. */
function leftContent(s: SentenceSpeech, clause: Clause): TokenRange[] {
  const first = clause.inverted || clause.subjects.length === 0 ? clause.verb.index : Math.min(clause.verb.index, clause.subjects[0]!);
  let end = first;
  while (end > 0 && /^(?:comma|adv|dash)$/u.test(s.chunks[end - 1]!.kind)) end -= 1;
  if (end <= 0 || (end === first && s.chunks[end - 1]!.kind !== 'mark')) return [];
  let from = s.chunks[0]!.from;
  let skip = 0;
  while (skip < end && /^(?:conj)$/u.test(s.chunks[skip]!.kind)) skip += 1;
  if (skip > 0 && skip < end) from = s.chunks[skip]!.from;
  const quotation = s.chunks[end - 1]!.kind === 'mark' ? (s.doc.tokens[s.chunks[end - 1]!.from - 1]?.quotation ?? -1) : -1;
  // A speech quoted over many sentences has one cue; what stands further back than this was said under another.
  const opened = quotation < 0 ? from : s.doc.quotations[quotation]!.from - 1;
  const start = from - opened > 400 ? from : Math.min(from, opened);
  return s.trim(start, s.chunks[end - 1]!.to);
}
