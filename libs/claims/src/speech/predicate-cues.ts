import type { TokenRange } from '../document/doc.js';
import { POSSESSIVES } from '../lexicon/function-words.js';
import { wordSet } from '../lexicon/word-set.js';
import type { Attributed } from './attribution.js';
import type { CueClass } from './cues.js';
import type { SentenceSpeech } from './sentence-speech.js';

/** Adjectives and participles of somebody who holds or says something. */
const HOLDS: ReadonlyMap<string, CueClass> = new Map([
  ...['adamant', 'insistent', 'emphatic', 'categorical', 'explicit', 'unequivocal'].map((word) => [word, 'say'] as const),
  ...['convinced', 'confident', 'certain', 'sure', 'positive', 'persuaded', 'satisfied'].map((word) => [word, 'believe'] as const),
  ...['doubtful', 'sceptical', 'skeptical'].map((word) => [word, 'believe'] as const),
]);
const BE = /^(?:be|remain|seem|appear|become|feel|sound)$/u;

/** What somebody has of the matter: "the army's version is that …". */
const VERSIONS = wordSet(
  'version account explanation position contention argument claim assessment belief view line message story reading narrative stance complaint reply response answer warning charge allegation',
);

/** "The governor is adamant that …", "residents are convinced that …", "the army made clear that …": a predicate with its content. */
export function* predicateCues(s: SentenceSpeech): Generator<Attributed> {
  for (const clause of s.parse.clauses) {
    const [subject] = clause.subjects;
    if (subject === undefined || subject > clause.verb.index || /^(?:it|there)$/u.test(s.chunks[subject]!.word)) continue;
    const that = s.chunks.findIndex(
      (c) => c.index > clause.verb.index && c.index <= clause.verb.index + 3 && c.word === 'that' && c.kind === 'sub',
    );
    if (that < 0) continue;
    const word = s.chunks[that - 1]!;
    const clear = clause.verb.word === 'make' && word.word === 'clear';
    const said = s.doc.tokens[word.to - 1]!.lower;
    const owner = BE.test(clause.verb.word) && that === clause.verb.index + 1 ? ownerOfVersion(s, subject) : null;
    const kind = clear || owner !== null ? 'say' : BE.test(clause.verb.word) || word === clause.verb ? HOLDS.get(said) : undefined;
    if (kind === undefined) continue;
    const content = s.rest(that, clause);
    if (content.length === 0) continue;
    const speakers = owner === null ? clause.subjects.map((at) => s.range(s.chunks[at]!.from, s.chunks[at]!.to)) : [owner];
    yield {
      sentence: s.parse.sentence, source: owner ?? s.phrase(subject, clause.subjects.at(-1)!), speakers, cue: s.range(clause.verb.from, word.to), content, verb: said, kind,
      negated: clause.verb.verb!.negated, passive: false, media: [], cited: [], rule: 'predicate-cue',
    }; // prettier-ignore
  }
}

/** "the army's version", "its account": whose it is; null where nobody is told. */
function ownerOfVersion(s: SentenceSpeech, subject: number): TokenRange | null {
  const { from, to, word } = s.chunks[subject]!;
  if (!VERSIONS.has(word)) return null;
  if (POSSESSIVES.has(s.doc.tokens[from]!.lower)) return s.range(from, from + 1);
  for (let k = from + 1; k < to; k += 1) if (/^(?:['’]s|['’])$/u.test(s.doc.tokens[k]!.lower)) return s.range(from, k);
  return null;
}
