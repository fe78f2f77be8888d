import type { TokenRange } from '../document/doc.js';
import type { Clause } from '../grammar/clause.js';
import { afterPhrase } from '../grammar/noun-group.js';
import { INVERTING } from '../grammar/verb-classes.js';
import { MESSAGES } from '../lexicon/messages.js';
import type { Attributed } from './attribution.js';
import type { CueClass } from './cues.js';
import { asReported, contentOf, passiveContent, type Content } from './content-of-cue.js';
import { citedBy, mediaOf } from './media-and-cited.js';
import type { SentenceSpeech } from './sentence-speech.js';

/** "He said …", "…, the Pentagon said", "said a spokesman", "denied that …", "accused X of …". */
export function ofVerb(s: SentenceSpeech, clause: Clause): Attributed | null {
  const ownKind =
    s.words.cueClass(clause.verb.word, clause.verb.surface) ?? (readsOut(s, clause) ? 'say' : putsToll(s, clause) ? 'estimate' : null);
  if (ownKind === null || clause.verb.verb!.light) return null;
  const beside = clause.verb.verb!.passive ? null : asReported(s, clause);
  const kind = beside === null ? ownKind : 'say';
  // "Dismissed the general for failing": a man from his post, no accusation.
  if (clause.verb.word === 'dismiss' && clause.objects.some((at) => s.chunks[at + 1]?.word === 'for')) return null;
  if (isBelievedTo(s, clause)) return null;
  // "Were seen with luggage, indicating that they are leaving": what a thing seen shows is said by whoever tells of it.
  if (clause.kind === 'participial' && /^(?:indicate|suggest|show|mean|imply|signal|prove)$/u.test(clause.verb.word)) return null;
  // "Responded to its losses by shelling the town": a deed that answers another.
  if (/^(?:respond|react|answer|reply)$/u.test(clause.verb.word) && answersByDeed(s, clause)) return null;
  const saying = asSaying(s, clause, kind);
  if (saying !== null) return saying;
  if (
    beside === null &&
    clause.verb.word === 'put' &&
    !putsToll(s, clause) &&
    !clause.obliques.some((o) => o.prep === 'at' && o.nouns.some((n) => s.chunks[n]!.counted === true))
  )
    return null;
  if (clause.kind === 'reduced' && clause.verb.verb!.passive) return null;
  // What a speaker's own words say of wanting or asking is the speaker's, not another's.
  const quoted = s.doc.tokens[clause.verb.head]!.quotation >= 0;
  if (clause.kind === 'infinitive' || (clause.kind === 'gerund' && !/^(?:deny|accuse)$/u.test(kind) && !isMeans(s, clause))) return null;
  if (kind === 'attitude' && (clause.kind === 'participial' || clause.kind === 'reduced')) return null;
  const word = clause.subjects[0] === undefined ? '' : s.chunks[clause.subjects[0]]!.word;
  const ownDenial = quoted && kind === 'deny' && /^(?:i|we)$/u.test(word);
  if (quoted && !ownDenial && (word === '' || /^(?:i|you|we|it|who|that|they)$/u.test(word))) return null;
  if (word === '' && !clause.verb.verb!.passive && kind !== 'say') return null;
  const subject = clause.subjects[0];
  const passive = clause.verb.verb!.passive;
  const content = passive
    ? passiveContent(s, clause)
    : putsToll(s, clause)
      ? { ranges: s.rest(clause.objects[0]!, clause), rule: 'content-clause' }
      : (beside ?? contentOf(s, clause, kind));
  if (content === null) return null;
  const by = passive ? clause.obliques.find((o) => o.prep === 'by') : undefined;
  // "We deny", said the mayor: whoever is quoted denies it.
  const speakers = ownDenial ? [] : passive ? (by?.nouns ?? []) : clause.subjects;
  const source = ownDenial
    ? null
    : passive
      ? by === undefined
        ? null
        : s.phrase(by.nouns[0]!, by.nouns.at(-1)!)
      : subject === undefined
        ? null
        : sourceOf(s, clause, subject);
  const found: Attributed = {
    sentence: s.parse.sentence,
    source,
    speakers: speakers.map((at) => s.range(s.chunks[at]!.from, s.chunks[at]!.to)),
    cue: s.range(cueStart(s, clause), content.cueEnd ?? cueEnd(s, clause)),
    content: content.ranges,
    verb: clause.verb.word,
    kind,
    negated: clause.verb.verb!.negated,
    passive,
    media: mediaOf(s, clause),
    cited: citedBy(s, clause),
    rule: ownDenial ? OWN_DENIAL : content.rule,
  };
  if (content.core !== undefined) found.core = content.core;
  return found;
}

/** "Responded by saying that", "raised the alarm by claiming that": what follows is told. */
const isMeans = (s: SentenceSpeech, { verb, subjects }: Clause): boolean => {
  const behind = s.chunks[verb.index + 1];
  return subjects.length > 0 && s.chunks[verb.index - 1]?.word === 'by' && INVERTING.has(verb.word) && (behind?.kind === 'sub' || s.parse.clauses.some((c) => c.kind === 'complement' && s.parse.clauses[c.parent ?? -1]?.verb === verb)); // prettier-ignore
};

/** The rule of a cue whose speaker is the one who is quoted around it. */
export const OWN_DENIAL = 'own-denial';

const DOCUMENT =
  /^(?:statement|letter|message|communiqu[eé]|leaflet|note|memo|report|release|post|tweet|text|banner|poster|email|declaration|headline|caption)s?$/u;

/** "…," a statement read; a leaflet read: "…": what is written says it. */
const readsOut = (s: SentenceSpeech, clause: Clause): boolean =>
  clause.verb.word === 'read' && !clause.verb.verb!.passive && clause.subjects.some((at) => DOCUMENT.test(s.chunks[at]!.word));

const TOLL = /\b(?:toll|losses|deaths|dead|killed|wounded|casualties|fatalities|victims)\b/u;
const HARMED = /^(?:kill|killed|dead|wound|wounded|injure|injured)$/u;

/** "Placed military losses at nine soldiers killed", "raised the figures to 12 dead": how many were harmed, by somebody's estimate. */
function putsToll(s: SentenceSpeech, { verb, objects }: Clause): boolean {
  if (!/^(?:put|place|raise|lower|revise|set)$/u.test(verb.word) || verb.verb!.passive || objects[0] === undefined) return false;
  const thing = s.chunks.slice(objects[0], afterPhrase(s.chunks, objects[0], /^(?:of|for|from|in|among)$/u));
  const [prep, count, harm] = s.chunks.slice(objects[0] + thing.length);
  if (count === undefined || !/^(?:at|to)$/u.test(prep!.word)) return false;
  if (count.counted !== true && !s.doc.tokens.slice(count.from, count.to).some(({ pos }) => pos === 'NUM')) return false;
  // "Raised the number of guards to 40" tells of nobody harmed.
  const words = s.doc.tokens.slice(thing[0]!.from, thing.at(-1)!.to);
  if (words.some(({ lower }) => TOLL.test(lower))) return true;
  return /^(?:number|figure|count|tally|total)s?$/u.test(thing[0]!.word) && (HARMED.test(count.word) || HARMED.test(harm?.word ?? ''));
}

/** "Quoted an officer as saying that", "was quoted by the radio as saying": who is quoted speaks, who quotes is the medium. */
function asSaying(s: SentenceSpeech, clause: Clause, kind: CueClass): Attributed | null {
  const governor = clause.parent === null ? undefined : s.parse.clauses[clause.parent];
  if (
    clause.kind !== 'gerund' ||
    !/^(?:say|tell|claim|confirm|warn|add|declare|state|admit|announce|acknowledge|deny|assert|insist|identify|describe|call|report|suggest|estimate)$/u.test(
      clause.verb.word,
    ) ||
    s.chunks[clause.verb.index - 1]?.word !== 'as' ||
    governor === undefined ||
    !/^(?:quote|cite)$/u.test(governor.verb.word)
  )
    return null;
  const { passive } = governor.verb.verb!;
  const speakers = passive ? governor.subjects : governor.objects;
  const content = contentOf(s, clause, kind) ?? quotedAhead(s, governor);
  if (speakers.length === 0 || content === null) return null;
  const by = [...governor.obliques, ...clause.obliques].filter((o) => o.prep === 'by');
  const media = passive ? by.flatMap((o) => o.nouns) : governor.subjects;
  return {
    sentence: s.parse.sentence,
    source: s.phrase(speakers[0]!, speakers.at(-1)!),
    speakers: speakers.map((at) => s.range(s.chunks[at]!.from, s.chunks[at]!.to)),
    cue: s.range(clause.verb.from, clause.verb.to),
    content: content.ranges,
    verb: clause.verb.word,
    kind,
    negated: false,
    passive: false,
    media: media.map((at) => s.range(s.chunks[at]!.from, s.chunks[at]!.to)),
    cited: [],
    rule: 'quoted-as-saying',
  };
}

/** "“…,” the radio quoted him as saying": the words stand before whoever quotes them. */
function quotedAhead(s: SentenceSpeech, { subjects }: Clause): Content | null {
  const first = subjects[0] === undefined ? 0 : s.chunks[subjects[0]]!.from;
  const from = s.chunks[0]!.from;
  let end = first;
  while (end > from && /^[,"”“’'.]$/u.test(s.doc.tokens[end - 1]!.text)) end -= 1;
  return end < first && end > from ? { ranges: s.trim(from, end), rule: 'trailing-cue' } : null;
}

/** "a militant believed to have planned attacks": a participle that says of its noun what others believe. */
const isBelievedTo = (s: SentenceSpeech, clause: Clause): boolean =>
  /^(?:believe|think|suspect|allege|presume|assume|consider|know|say|report)$/u.test(clause.verb.word) &&
  !clause.verb.verb!.passive &&
  /(?:ed|ought|own|aid)$/u.test(clause.verb.surface ?? '') &&
  s.chunks[clause.verb.index + 1]?.verb?.form === 'infinitive';

/** An adverb between source and verb is part of the cue: "also said". */
function cueStart(s: SentenceSpeech, clause: Clause): number {
  let at = clause.verb.index;
  while (at > 0 && s.chunks[at - 1]!.kind === 'adv' && s.chunks[at - 2]?.kind !== 'comma' && at > 1) at -= 1;
  return s.chunks[at]!.from;
}

/** "said in a statement": the medium is part of the cue where it follows at once. */
function cueEnd(s: SentenceSpeech, clause: Clause): number {
  const [prep, noun] = [s.chunks[clause.verb.index + 1], s.chunks[clause.verb.index + 2]];
  const medium =
    prep?.kind === 'prep' &&
    /^(?:in|on|via)$/u.test(prep.word) &&
    noun?.kind === 'np' &&
    MESSAGES.has(noun.word) &&
    noun.to - noun.from <= 2;
  return medium && clause.verb.word === 'say' ? noun.to : clause.verb.to;
}

/** The source of a verb: all that stands between its first word and the verb; in a relative clause the pronoun itself. */
function sourceOf(s: SentenceSpeech, clause: Clause, subject: number): TokenRange {
  if (clause.inverted || clause.interrupting) return s.phrase(subject, clause.subjects.at(-1)!);
  if (clause.kind === 'relative' && !clause.shared) {
    const pronoun = s.chunks.findLast((c) => c.index < clause.verb.index && c.kind === 'rel');
    if (pronoun !== undefined && pronoun.index > subject) return s.range(pronoun.from, pronoun.to);
  }
  const foreign = s.parse.clauses.some(
    (c) =>
      c.index !== clause.index &&
      c.verb.index > subject &&
      c.verb.index < clause.verb.index &&
      c.kind !== 'reduced' &&
      c.kind !== 'relative',
  );
  if (clause.shared || subject > clause.verb.index || foreign) return s.phrase(subject, clause.subjects.at(-1)!);
  let end = clause.verb.index;
  while (end > subject + 1 && /^(?:adv|mark|dash)$/u.test(s.chunks[end - 1]!.kind)) end -= 1;
  if (s.chunks[end - 1]!.kind === 'comma' && end - 1 > subject) end -= 1;
  return s.range(s.chunks[subject]!.from, s.chunks[end - 1]!.to);
}

/** "by shelling the town" behind a verb: how it was done. */
const answersByDeed = (s: SentenceSpeech, clause: Clause): boolean =>
  s.chunks.some(
    (c, at) => at > clause.verb.index && at < clause.verb.index + 8 && c.word === 'by' && s.chunks[at + 1]?.verb?.form === 'ing',
  );
