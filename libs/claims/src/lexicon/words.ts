import { verbBases } from '../grammar/verb-forms.js';
import type { Knowledge, KnownCue, KnownTrigger } from '../knowledge.js';
import { knownForm, nounTrigger, verbTriggers, type NounTrigger, type Trigger } from '../propositions/triggers.js';
import { cueClass, type CueClass } from '../speech/cues.js';

/** What the rules ask of the lexicon of words: the bundled one, or one with an operator's entries before it. */
export interface Words {
  /** The class of a verb as a cue, or null where it is none. */
  cueClass(lemma: string, surface?: string): CueClass | null;
  /** What a verb may report, with its particle or preposition where it has one. */
  verbTriggers(lemma: string, particle: string | null): readonly Trigger[];
  /** The dictionary form that the lexicon knows. */
  knownForm(lemma: string, surface: string | undefined): string;
  /** What a noun reports, singular or plural. */
  nounTrigger(word: string): NounTrigger | null;
}

const BUNDLED: Words = { cueClass, verbTriggers, knownForm, nounTrigger };
const extended = new WeakMap<Knowledge, Words>();

/** The words of the bundled lexicon, and an operator's before them. */
export function wordsOf(knowledge: Knowledge): Words {
  if (knowledge.cues.length === 0 && knowledge.triggers.length === 0) return BUNDLED;
  let words = extended.get(knowledge);
  if (words === undefined) extended.set(knowledge, (words = extend(knowledge.cues, knowledge.triggers)));
  return words;
}

function extend(cues: readonly KnownCue[], triggers: readonly KnownTrigger[]): Words {
  const classes = new Map(cues.map((cue) => [cue.word, cue.class]));
  const verbs = new Map(
    triggers.filter((t) => t.part === 'verb').map(({ word, type, mode }) => [word, [{ type, mode, frame: 'do' as const }]]),
  );
  const nouns = new Map(triggers.filter((t) => t.part === 'noun').map(({ word, type, mode }) => [word, { type, mode }]));
  /** The tagger's lemma of a word that it does not know may be cut wrongly; the bases that its form can have are tried too. */
  const own = (lemma: string, surface: string | undefined, known: ReadonlyMap<string, unknown>): string | undefined =>
    known.has(lemma) ? lemma : surface === undefined ? undefined : verbBases(surface).find((base) => known.has(base));
  return {
    cueClass: (lemma, surface) => classes.get(own(lemma, surface, classes) ?? '') ?? cueClass(lemma),
    verbTriggers: (lemma, particle) => verbs.get(lemma) ?? verbTriggers(lemma, particle),
    knownForm: (lemma, surface) => own(lemma, surface, verbs) ?? knownForm(lemma, surface),
    nounTrigger: (word) =>
      nouns.get(word) ??
      (word.endsWith('s') ? (nouns.get(word.replace(/e?s$/u, '')) ?? nouns.get(word.slice(0, -1))) : undefined) ??
      nounTrigger(word),
  };
}
