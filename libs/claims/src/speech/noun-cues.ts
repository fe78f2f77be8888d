import type { TokenRange } from '../document/doc.js';
import type { Chunk } from '../grammar/chunk.js';
import { STATES } from '../lexicon/states.js';
import type { Attributed } from './attribution.js';
import type { CueClass } from './cues.js';
import type { SentenceSpeech } from './sentence-speech.js';
import { POSSESSIVES } from '../lexicon/function-words.js';

const CUE_NOUN =
  /^(?:plans?|promises?|claims?|beliefs?|charges?|denials?|suspicions?|decisions?|desires?|hopes?|fears?|allegations?|accusations?|pledges?|vows?|calls?|demands?|intentions?|predictions?|suggestions?|assertions?|proposals?|wish|wishes|contention|argument|statements?|reports?|announcements?|admissions?|acknowledgements?|declarations?|estimates?|complaints?|assurances?|insistence|testimony|warnings?|threats?|willingness|refusal|commitment|opinion|view)$/u;

/** Nouns that make what follows somebody's word, as the verbs beside them do. */
const AS_VERB: Readonly<Partial<Record<string, readonly [CueClass, string]>>> = {
  claim: ['say', 'claim'], assertion: ['say', 'assert'], contention: ['say', 'contend'], statement: ['say', 'state'], allegation: ['say', 'allege'], warning: ['say', 'warn'],
  accusation: ['accuse', 'accuse'], charge: ['accuse', 'accuse'], denial: ['deny', 'deny'], threat: ['threaten', 'threaten'], demand: ['demand', 'demand'],
  report: ['say', 'report'], announcement: ['say', 'announce'], admission: ['say', 'admit'], acknowledgement: ['say', 'acknowledge'], declaration: ['say', 'declare'], complaint: ['say', 'complain'], assurance: ['say', 'assure'], insistence: ['say', 'insist'], testimony: ['say', 'testify'], argument: ['say', 'argue'], suggestion: ['say', 'suggest'], estimate: ['estimate', 'estimate'],
  prediction: ['predict', 'predict'], belief: ['believe', 'believe'], suspicion: ['believe', 'suspect'],
}; // prettier-ignore

/** "his plan to boycott", "the president's claim that": a noun of speech or will with its owner and its content. */
export function* nounCues(s: SentenceSpeech): Generator<Attributed> {
  for (const chunk of s.chunks) {
    const at = chunk.index;
    if (chunk.kind !== 'np' || !CUE_NOUN.test(chunk.word)) continue;
    const by = ownerAfter(s, at);
    const next = s.chunks[by === null ? at + 1 : by.end];
    const opens =
      next?.kind === 'sub' && next.word === 'that'
        ? next.index
        : next?.kind === 'vg' && next.verb!.form === 'infinitive' && by === null
          ? next.index
          : -1;
    if (opens < 0) continue;
    const possessive = s.doc.tokens
      .slice(chunk.from, chunk.head)
      .findLastIndex((t) => /^['’]s?$/u.test(t.lower) || POSSESSIVES.has(t.lower));
    // "Dismissed Ostrian claims that": whose they are by their nation.
    const nation = by === null && possessive < 0 && next!.kind === 'sub' ? nationIn(s, chunk) : -1;
    if (nation < 0 && by === null && (possessive < 0 || (possessive === 0 && !/^\p{L}/u.test(s.doc.tokens[chunk.from]!.lower)))) continue;
    const mark = chunk.from + possessive;
    const pronoun = nation < 0 && by === null && POSSESSIVES.has(s.doc.tokens[mark]!.lower);
    const alone = pronoun ? mark : nation;
    const source = by !== null ? by.owner : alone >= 0 ? s.range(alone, alone + 1) : s.range(chunk.from, mark + 1);
    const content = upToOwnVerb(s, at, opens);
    if (content.length === 0 || s.doc.tokens[chunk.head]!.quotation >= 0) continue;
    const [kind, verb] = AS_VERB[chunk.word.replace(/s$/u, '')] ?? ['attitude', chunk.word];
    // "The rebels' claim to have shot down a jet": a deed that is done, and no wish.
    const words = next!.kind === 'sub' || kind === 'threaten' || next!.verb?.perfect === true;
    yield {
      sentence: s.parse.sentence,
      source,
      speakers: [alone >= 0 || by !== null ? source : s.range(chunk.from, mark)],
      cue: s.range(chunk.head, chunk.head + 1),
      content,
      verb: words ? verb : chunk.word,
      kind: words ? kind : 'attitude',
      negated: false,
      passive: false,
      media: [],
      cited: [],
      rule: 'noun-cue',
    };
  }
}

/** The token of the nation or people right before a noun: "Ostrian claims". */
function nationIn(s: SentenceSpeech, { head }: Chunk): number {
  const before = s.doc.tokens[head - 1];
  return before !== undefined && NATIONAL_WORDS.has(before.lower) ? head - 1 : -1;
}
const NATIONAL_WORDS: ReadonlySet<string> = new Set(STATES.flatMap((state) => state.demonyms.map((demonym) => demonym.toLowerCase())));

/** "the accusation by Ostria that", "claims from residents that": whose word it is, behind the noun, and the chunk after that. */
function ownerAfter(s: SentenceSpeech, at: number): { owner: TokenRange; end: number } | null {
  const [prep, noun] = [s.chunks[at + 1], s.chunks[at + 2]];
  if (prep?.kind !== 'prep' || !/^(?:by|from)$/u.test(prep.word) || noun?.kind !== 'np') return null;
  const end = s.endOfPhrase(noun.index);
  return { owner: s.range(noun.from, s.chunks[end - 1]!.to), end };
}

/** The content of a noun that has a verb of its own ends before that: "the claim that rebels fled proved wrong". */
function upToOwnVerb(s: SentenceSpeech, noun: number, opens: number): TokenRange[] {
  const [whole] = s.rest(opens);
  const own = s.parse.clauses.find((c) => c.subjects.includes(noun) && c.verb.index > opens && c.kind === 'main');
  if (whole === undefined || own === undefined || own.verb.from <= s.chunks[opens]!.from) return whole === undefined ? [] : [whole];
  return s.trim(s.chunks[opens]!.from, Math.min(whole.to, own.verb.from));
}
