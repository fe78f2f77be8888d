import winkNLP, { type Model, type WinkMethods } from 'wink-nlp';
import model from 'wink-eng-lite-web-model';
import type { Pos } from './doc.js';

/** A token as the tagger gives it, with its offsets. */
export interface TaggedWord {
  start: number;
  end: number;
  pos: Pos;
  lemma: string;
}

/** The tagger's words: those of its model, and behind them those that it has met since. */
interface Lexemes {
  list: string[];
  hash: Record<string, number>;
}

/** So many words that its model lacks are kept before the tagger is made anew, which takes a tenth of a second: they are never forgotten otherwise. */
const MOST_WORDS_MET = 200_000;

class Tagger {
  readonly #lexemes: Lexemes;
  readonly #nlp: WinkMethods;
  readonly #own: number;
  #seen: number;

  constructor() {
    let lexemes: Lexemes | undefined;
    const { core } = model as unknown as { core: () => { features: { lexeme: Lexemes } } };
    const watched = (): unknown => {
      const made = core();
      lexemes = made.features.lexeme;
      return made;
    };
    this.#nlp = winkNLP({ ...(model as Model), core: watched } as unknown as Model, ['pos']);
    this.#lexemes = lexemes!;
    this.#own = this.#seen = this.#lexemes.list.length;
  }

  read(part: string): { values: string[]; tags: Pos[]; lemmas: string[] } {
    const { its } = this.#nlp;
    const tokens = this.#nlp.readDoc(part).tokens();
    const values = tokens.out(its.value);
    const tags = tokens.out(its.pos) as Pos[];
    const lemmas = tokens.out(its.lemma as unknown as typeof its.value) as string[];
    const { hash } = this.#lexemes;
    // Of "cannot" before a full stop the tagger gives some word that it has met as the lemma.
    const sure = lemmas.map((lemma, k) => (hash[lemma]! < this.#own ? lemma : values[k]!));
    this.#forget();
    return { values, tags, lemmas: sure };
  }

  /** Whether it has met so many words that another should take its place. */
  get full(): boolean {
    return this.#seen - this.#own > MOST_WORDS_MET;
  }

  /**
   * A run that it has met as one token stays one, however it would be cut by itself: "Tarn's." teaches it "Tarn's", which before was "Tarn" and "'s". So that a text is
   * read the same whatever was read before it, only words are kept that are one token in any case.
   */
  #forget(): void {
    const { list, hash } = this.#lexemes;
    for (; this.#seen < list.length; this.#seen += 1) {
      const word = list[this.#seen]!;
      if (!ONE_WORD.test(word)) delete hash[word];
    }
  }
}

const ONE_WORD = /^\p{L}+$/u;
let tagger = new Tagger();

/**
 * wink-nlp's tokenizer takes quadratic time in the length of a run without white space; no English word or address worth reading is longer.
 * Such a run becomes one token of unknown kind.
 */
const LONGEST_RUN = 60;
/** The most characters that the tagger sees at once; no paragraph of news is that long. */
const LONGEST_PIECE = 20_000;
/** A run is tried from its first character only. */
const LONG_RUN = new RegExp(`(?<!\\S)\\S{${LONGEST_RUN},}`, 'gu');

/** Tokens of `text.slice(start, end)` with part-of-speech tags. `read` is what the tagger sees: the same text, possibly in another case. */
export function tagWords(read: string, start: number, end: number): TaggedWord[] {
  const out: TaggedWord[] = [];
  const part = read.slice(start, end);
  let from = 0;
  for (const run of part.matchAll(LONG_RUN)) {
    tagPieces(part.slice(from, run.index), start + from, out);
    out.push({
      start: start + run.index,
      end: start + run.index + run[0].length,
      pos: 'X',
      lemma: run[0].slice(0, LONGEST_RUN).toLowerCase(),
    });
    from = run.index + run[0].length;
  }
  tagPieces(part.slice(from), start + from, out);
  return out;
}

/** Tags a long part piece by piece, cut at white space, so that the tagger's memory does not grow with the text. */
function tagPieces(part: string, offset: number, out: TaggedWord[]): void {
  let from = 0;
  while (part.length - from > LONGEST_PIECE) {
    let to = from + LONGEST_PIECE;
    // No run is longer than the white space is far.
    while (to > from + LONGEST_PIECE - LONGEST_RUN - 1 && !/\s/u.test(part[to - 1]!)) to -= 1;
    tag(part.slice(from, to), offset + from, out);
    from = to;
  }
  tag(from === 0 ? part : part.slice(from), offset + from, out);
}

function tag(part: string, offset: number, out: TaggedWord[]): void {
  if (!/\S/u.test(part)) return;
  if (tagger.full) tagger = new Tagger();
  const { values, tags, lemmas } = tagger.read(part);
  let at = 0;
  values.forEach((value, k) => {
    if (!/\S/u.test(value)) return;
    // The tokenizer gives the text's own characters in order, so this search only steps over white space.
    const found = part.indexOf(value, at);
    if (found < 0) return;
    at = found + value.length;
    out.push({
      start: offset + found,
      end: offset + at,
      pos: tags[k] === ('SPACE' as Pos) ? 'X' : tags[k]!,
      lemma: (lemmas[k] ?? value).toLowerCase(),
    });
  });
}
