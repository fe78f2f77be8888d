import type { Doc, Pos, Sentence } from '../document/doc.js';
import { isTitled } from '../document/is-titled.js';
import type { Word } from './chunk.js';
import { wordSet } from '../lexicon/word-set.js';
import { NAME_RULES } from './name-tag-rules.js';
import { ADJECTIVE_RULES } from './adjective-tag-rules.js';
import { NOUN_RULES } from './noun-tag-rules.js';
import { PARTICIPLE_RULES } from './participle-rules.js';
import { PAST_RULES } from './past-tag-rules.js';
import type { TagContext, TagRule } from './tag-rule.js';
import { SPEECH_RULES } from './speech-tag-rules.js';
import { ACTS_OF_SPEECH, CLAUSE_TAKERS } from './verb-classes.js';
import { verbBases } from './verb-forms.js';
import { VERB_RULES } from './verb-tag-rules.js';

/** Tags that no rule mends. */
const SETTLED: ReadonlySet<string> = new Set(['PUNCT', 'SYM', 'DET', 'CCONJ', 'NUM', 'AUX']);

/**
 * The tokens of a sentence with tags mended where the tagger is known to err in news prose. The rules are tried in the order of `RULES`.
 */
export function mendTags(doc: Doc, sentence: Sentence): Word[] {
  const words: Word[] = [];
  for (let k = sentence.from; k < sentence.to; k += 1) {
    const { index, text, lower, pos, lemma } = doc.tokens[k]!;
    words.push({ index, text, lower, pos, lemma });
  }
  for (const [k, word] of words.entries()) {
    // "At 6.30 am": no verb.
    if (word.lower === 'am' && word.pos === 'AUX' && startsWithDigit(words[k - 1]?.lower ?? '')) word.pos = 'NOUN';
    // "A would-be bomber": an adjective.
    if (word.lower === 'would-be' || word.lower === 'wannabe') word.pos = 'ADJ';
    if (!startsWithDigit(word.lower)) continue;
    if (/^\d+(?:st|nd|rd|th)$/u.test(word.lower)) word.pos = 'ADJ';
    else if (/^\d[\d,.]*$/u.test(word.lower)) word.pos = 'NUM';
  }
  // "either side", "both armies": no pair is joined.
  words.forEach((word, k) => {
    if (word.pos !== 'CCONJ' || !/^(?:either|neither|both)$/u.test(word.lower)) return;
    const pair = words.slice(k + 1, k + 8).some((w) => /^(?:or|nor|and)$/u.test(w.lower));
    if (!pair && /^(?:NOUN|ADJ)$/u.test(words[k + 1]?.pos ?? '')) word.pos = 'DET';
  });
  // "The army and the rebels both claimed", ", the Red Column, each accused": it picks out those who stand before.
  words.forEach((word, k) => {
    if (word.pos !== 'DET' || !/^(?:both|each)$/u.test(word.lower)) return;
    const [before, after] = [words[k - 1], words[k + 1]];
    const speaks = after?.pos === 'VERB' && (CLAUSE_TAKERS.has(after.lemma) || ACTS_OF_SPEECH.has(after.lemma));
    if (/^(?:NOUN|PROPN)$/u.test(before?.pos ?? '') ? /^(?:VERB|AUX)$/u.test(after?.pos ?? '') : before?.lower === ',' && speaks)
      word.pos = 'ADV';
  });
  // "It is possible that rebels fled": no single thing is pointed at before a plural.
  words.forEach((word, k) => {
    if (word.pos === 'DET' && word.lower === 'that' && isMany(words[k + 1]?.pos === 'ADJ' ? words[k + 2] : words[k + 1]))
      word.pos = 'SCONJ';
  });
  words.forEach((word, k) => {
    // "The army denied that.": nothing follows that it could open.
    if (word.lower === 'that' && word.pos === 'SCONJ' && /^[.;!]$/u.test(words[k + 1]?.text ?? '.')) word.pos = 'PRON';
    // "In what residents called a reprisal": what something is called, not which residents.
    if (word.lower === 'what' && word.pos === 'DET' && words.slice(k + 2, k + 5).some((w) => NAMING_VERBS.has(w.lower))) word.pos = 'PRON';
  });
  const capitals = doc.capitals || isTitled(doc.tokens, sentence);
  words.forEach((word, k) => {
    if (SETTLED.has(word.pos) && word.text !== 'IS') {
      if (word.pos === 'AUX') word.lemma = lemmaOf(word);
      return;
    }
    const context: TagContext = {
      word,
      before: words[k - 1],
      after: words[k + 1],
      next: words[k + 2],
      back: words[k - 2],
      text: word.text,
      afterComma: () => isAfterComma(words, k),
      verbless: () => words.slice(0, k).every((w) => w.pos !== 'VERB' && w.pos !== 'AUX'),
      first: k === 0,
      capitals,
    };
    for (const rule of rulesFor(word)) {
      const tag = rule.mend(context);
      if (tag !== null) {
        word.pos = tag;
        break;
      }
    }
    if (word.pos === 'VERB' || word.pos === 'AUX') word.lemma = isLaying(words, k) ? 'lay' : lemmaOf(word);
  });
  return words;
}

/** "…, the UN refugee agency | estimates". */
function isAfterComma(words: readonly Word[], at: number): boolean {
  let k = at - 1;
  while (k > 0 && k > at - 8 && /^(?:NOUN|PROPN|ADJ|DET|NUM)$/u.test(words[k]!.pos)) k -= 1;
  return k < at - 1 && /^[,”"’]$/u.test(words[k]?.lower ?? '');
}

const NAMING_VERBS = wordSet(
  'call calls called describe describes described term terms termed label labels labelled labeled dub dubs dubbed',
);

const startsWithDigit = (word: string): boolean => word >= '0' && word < ':';

/** "rebels", "government forces": a plural, to the tagger's knowledge a noun. */
const isMany = (word: Word | undefined): boolean =>
  word?.pos === 'NOUN' && /^(?:.*[^suiy]s|people|police|men|women|children|troops)$/u.test(word.lower);

/** "To lay siege", "would lay down their arms": no past of "lie". */
const isLaying = (words: readonly Word[], k: number): boolean =>
  words[k]!.lower === 'lay' &&
  (words[k - 1]?.lower === 'to' ||
    words[k - 1]?.pos === 'AUX' ||
    /^(?:siege|claim|mines|blame|waste|landmines)$/u.test(words[k + 1]?.lower ?? ''));

/** wink-nlp's lemma where it changed the form, else the likeliest base. */
function lemmaOf(word: Word): string {
  // "Need" is no past of "ne".
  if (/^(?:need|feed|bleed|breed|heed|speed|seed|exceed|proceed|succeed)$/u.test(word.lower)) return word.lower;
  if (word.lemma !== word.lower) return word.lemma;
  return verbBases(word.lower)[0]!;
}

/** All rules, by what they mend a word to; the first that fits decides. */
export const RULES: readonly TagRule[] = [
  ...PARTICIPLE_RULES,
  ...NAME_RULES,
  ...ADJECTIVE_RULES,
  ...NOUN_RULES,
  ...SPEECH_RULES,
  ...PAST_RULES,
  ...VERB_RULES,
];

/** The rules that can fit a word, in the order of `RULES`: most look at one tag only, many at a few words of it. */
function rulesFor({ pos, lower }: Word): readonly TagRule[] {
  const { byWord, ofAnyWord } = RULES_OF_TAG[pos];
  return byWord.get(lower) ?? ofAnyWord;
}

interface RulesOfTag {
  ofAnyWord: readonly TagRule[];
  /** For a word that some rule lists: the rules that list it and those of any word. */
  byWord: ReadonlyMap<string, readonly TagRule[]>;
}

const rulesOf = (pos: Pos): RulesOfTag => indexByWord(RULES.filter(({ on }) => on === undefined || on.includes(pos)));
const RULES_OF_TAG: Readonly<Record<Pos, RulesOfTag>> = {
  ADJ: rulesOf('ADJ'), ADP: rulesOf('ADP'), ADV: rulesOf('ADV'), AUX: rulesOf('AUX'), CCONJ: rulesOf('CCONJ'), DET: rulesOf('DET'), INTJ: rulesOf('INTJ'), NOUN: rulesOf('NOUN'), NUM: rulesOf('NUM'),
  PART: rulesOf('PART'), PRON: rulesOf('PRON'), PROPN: rulesOf('PROPN'), PUNCT: rulesOf('PUNCT'), SCONJ: rulesOf('SCONJ'), SYM: rulesOf('SYM'), VERB: rulesOf('VERB'), X: rulesOf('X'),
}; // prettier-ignore

function indexByWord(rules: readonly TagRule[]): RulesOfTag {
  const listed = new Set(rules.flatMap(({ words }) => [...(words ?? [])]));
  const byWord = [...listed].map((word) => [word, rules.filter(({ words }) => words === undefined || words.has(word))] as const);
  return { ofAnyWord: rules.filter(({ words }) => words === undefined), byWord: new Map(byWord) };
}
