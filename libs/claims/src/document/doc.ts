/** Universal part-of-speech tags (universaldependencies.org), as wink-nlp gives them. */
export type Pos =
  | 'ADJ' | 'ADP' | 'ADV' | 'AUX' | 'CCONJ' | 'DET' | 'INTJ' | 'NOUN' | 'NUM' | 'PART' | 'PRON' | 'PROPN' | 'PUNCT' | 'SCONJ' | 'SYM' | 'VERB' | 'X'; // prettier-ignore

/** Half-open UTF-16 offsets into `Doc.text`. */
export interface Span {
  start: number;
  end: number;
}

/** A word, number or mark. Hyphened words ("Iran-backed", "al-Qaim") and abbreviations ("U.S.", "Gen.") are one token; "'s" and "n't" are their own. */
export interface Token extends Span {
  /** Index in `Doc.tokens`. */
  readonly index: number;
  readonly text: string;
  /** Lower case, typographic apostrophes made straight. */
  readonly lower: string;
  /** Dictionary form in lower case: "fought" gives "fight". */
  readonly lemma: string;
  readonly pos: Pos;
  /** White space stands before it. */
  readonly spaced: boolean;
  /** Index in `Doc.sentences`. */
  readonly sentence: number;
  /** Index in `Doc.quotations` of the quotation whose words it is among, or -1; the marks themselves belong to none. */
  readonly quotation: number;
}

/** `from` and `to` are token indices, `to` exclusive; `start` and `end` are the offsets of their first and last token. */
export interface TokenRange extends Span {
  readonly from: number;
  readonly to: number;
}

/** `dateline`: "BAGHDAD, Dec 30 (Agency) -" before the first words of a report. */
export type SentenceRole = 'text' | 'headline' | 'dateline' | 'furniture';

export interface Sentence extends TokenRange {
  readonly index: number;
  readonly paragraph: number;
  readonly role: SentenceRole;
}

export interface Paragraph extends TokenRange {
  readonly index: number;
  /** Sentence indices, `lastSentence` exclusive. */
  readonly firstSentence: number;
  readonly lastSentence: number;
  /** `furniture`: menus, credits, author boxes, offers: nothing in it is a claim. */
  readonly role: 'text' | 'headline' | 'furniture';
}

/** What stands between quotation marks (the marks are outside `from`..`to` but inside `start`..`end`). */
export interface Quotation extends TokenRange {
  readonly index: number;
  readonly paragraph: number;
  /** False where the closing mark is missing and the quotation was ended at the end of its paragraph. */
  readonly closed: boolean;
  /** It goes on from the quotation before it, which was left open at the end of its paragraph: the same speaker. */
  readonly continues: boolean;
}

/** A text as tokens, sentences, paragraphs and quotations. */
export interface Doc {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  readonly paragraphs: readonly Paragraph[];
  readonly quotations: readonly Quotation[];
  /** The text is a wire in capitals: case tells nothing about names. */
  readonly capitals: boolean;
}
