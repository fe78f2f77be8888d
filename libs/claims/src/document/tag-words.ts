import winkNLP from 'wink-nlp';
import model from 'wink-eng-lite-web-model';
import type { Pos } from './doc.js';

/** A token as the tagger gives it, with its offsets. */
export interface TaggedWord {
  start: number;
  end: number;
  pos: Pos;
  lemma: string;
}

const nlp = winkNLP(model, ['pos']);
const its = nlp.its;

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
  const tokens = nlp.readDoc(part).tokens();
  const values = tokens.out(its.value);
  const tags = tokens.out(its.pos) as Pos[];
  const lemmas = tokens.out(its.lemma as unknown as typeof its.value) as string[];
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
