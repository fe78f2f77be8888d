import type { Pos } from './doc.js';
import type { TaggedWord } from './tag-words.js';

/** Words that are written with a full stop which ends no sentence; the tagger knows part of them. */
const ABBREVIATIONS = new Set(
  'adm brig capt cmdr col corp cpl dep dept dr etc fr gen gov hon insp jr lt ltd maj messrs mr mrs ms mt no pfc ph prof pvt rep rev sen sgt spc sr st supt vs jan feb mar apr jun jul aug sep sept oct nov dec u.s u.n u.k u.a.e d.c e.g i.e a.m p.m al inc co'.split(
    ' ',
  ),
);

/** Second halves that make an adjective of a hyphened word: "Iran-backed", "Saudi-led", "state-run". */
const ADJECTIVAL =
  /^(?:\p{L}+(?:ed|ing|en)|led|run|held|made|built|born|based|wide|like|old|long|style|era|level|range|scale|linked|loyal|aligned|affiliated|friendly|free|strong|bound|bred|sent|fought|term|time|year-old|wing|language|speaking|majority|dominated|controlled|owned)$/iu;
const PREFIX =
  /^(?:pro|anti|counter|non|ex|pre|post|mid|self|multi|inter|semi|co|vice|under|sub|ultra|neo|cross|trans|all|well|high|low|long|short|north|south|east|west)$/iu;

/**
 * Joins what the tagger takes apart and the grammar wants whole: hyphened words without white space ("al-Qaim", "Iran-backed") and
 * abbreviations with their full stop. Ranges of numbers ("800-1,200") stay apart.
 */
export function joinWords(words: readonly TaggedWord[], text: string): TaggedWord[] {
  const out: TaggedWord[] = [];
  for (let k = 0; k < words.length; k += 1) {
    const word = words[k]!;
    const last = out.at(-1);
    if (last !== undefined && last.end === word.start) {
      // Two apostrophes are how some wires write a quotation mark.
      if (
        word.end - word.start === 1 &&
        /['’]/u.test(text[word.start]!) &&
        last.end - last.start === 1 &&
        text[last.start] === text[word.start]
      ) {
        out[out.length - 1] = { ...last, end: word.end };
        continue;
      }
      const surface = text.slice(last.start, last.end);
      if (word.end - word.start === 1 && text[word.start] === '.' && ABBREVIATIONS.has(surface.toLowerCase())) {
        out[out.length - 1] = { ...last, end: word.end, pos: last.pos === 'X' ? 'PROPN' : last.pos };
        continue;
      }
      // "8.50am" comes as "8.5" and "0am".
      if (/^[\d.]+$/u.test(surface) && CLOCK.test(text.slice(word.start, word.end))) {
        out[out.length - 1] = { ...last, end: word.end, pos: 'NOUN', lemma: text.slice(last.start, word.end).toLowerCase() };
        continue;
      }
      const next = words[k + 1];
      // "the 3d Brigade", "22D INFANTRY BATTALION": an ordinal as armies write it.
      if (
        /^\d{1,3}$/u.test(surface) &&
        /^[dD]$/u.test(text.slice(word.start, word.end)) &&
        next !== undefined &&
        UNIT.test(text.slice(next.start, next.end))
      ) {
        out[out.length - 1] = { ...last, end: word.end, pos: 'ADJ', lemma: text.slice(last.start, word.end).toLowerCase() };
        continue;
      }
      const hyphen = word.end - word.start === 1 && /[-‐‑]/u.test(text[word.start]!);
      if (
        hyphen &&
        next !== undefined &&
        next.start === word.end &&
        last.end - last.start < 60 &&
        joinable(surface, text.slice(next.start, next.end))
      ) {
        out[out.length - 1] = joined(last, next, text);
        k += 1;
        continue;
      }
    }
    out.push(word);
  }
  return out;
}

/** What an army numbers. */
const UNIT =
  /^(?:infantry|brigades?|battalions?|divisions?|regiments?|army|corps|fleet|squadron|company|airborne|armou?red|cavalry|artillery|marine|military|naval|air|detachment)$/iu;
/** The rest of a time of day. */
const CLOCK = /^\d{0,2}[ap]m$/iu;

function joinable(left: string, right: string): boolean {
  // "U.S.-led": the full stop belongs to the abbreviation.
  if (!/[\p{L}\p{N}]$|^(?:\p{L}\.){2,5}$/u.test(left) || !/^[\p{L}\p{N}]/u.test(right)) return false;
  return !(/^[\d,.]+$/u.test(left) && /^[\d,.]+$/u.test(right));
}

function joined(left: TaggedWord, right: TaggedWord, text: string): TaggedWord {
  const [a, b] = [text.slice(left.start, left.end), text.slice(right.start, right.end)];
  return { start: left.start, end: right.end, pos: tagOf(left.pos, right.pos, a, b), lemma: `${a}-${b}`.toLowerCase() };
}

function tagOf(left: Pos, right: Pos, a: string, b: string): Pos {
  if (ADJECTIVAL.test(b)) return 'ADJ';
  if (/^\p{Lu}/u.test(b) && /^(?:\p{Lu}|al|el|as|ad|an|ar|at|ash|bin|ul|de|ud)/u.test(a)) return 'PROPN';
  if (PREFIX.test(a)) return right === 'PROPN' ? 'ADJ' : right;
  if (left === 'NUM') return /^(?:year|month|day|week|hour|mile|man|member|strong|point|storey|story)/iu.test(b) ? 'ADJ' : right;
  if (right === 'VERB' || right === 'ADP' || right === 'ADV') return left === 'VERB' ? 'NOUN' : 'ADJ';
  return right;
}
