import type { Sentence } from '../document/doc.js';
import type { Chunk, ChunkKind, VerbGroup, Word } from './chunk.js';
import { CLAUSE_TAKERS } from './verb-classes.js';
import { nounPhrase, opensQuotedNoun, QUANTIFIER, startsNumber } from './noun-phrase.js';
import { verbGroup } from './verb-group.js';
import { MESSAGES } from '../lexicon/messages.js';
import { RELATIVES } from '../lexicon/function-words.js';

const SUBORDINATE =
  /^(?:because|although|though|while|whereas|unless|if|whether|when|whenever|where|wherever|since|until|till|after|before|as|once|so|lest|provided|that|how|why|what|whereby)$/u;

const WHOEVER: ReadonlyMap<string, 'any' | 'nobody'> = new Map([
  ...['any', 'anyone', 'anybody', 'whoever', 'whichever'].map((word) => [word, 'any'] as const),
  ...['no', 'none', 'nobody', 'neither'].map((word) => [word, 'nobody'] as const),
]);

/** The chunks of a sentence, in text order; every token is in exactly one. */
export function chunkSentence(sentence: Sentence, words: readonly Word[]): Chunk[] {
  const out: Chunk[] = [];
  let k = 0;
  const push = (kind: ChunkKind, from: number, to: number, head = from, word = words[head]!.lower, verb?: VerbGroup): void => {
    out.push({
      index: out.length,
      kind,
      from: sentence.from + from,
      to: sentence.from + to,
      head: sentence.from + head,
      word,
      counted: (kind === 'np' && hasNumber(words, from, to)) || undefined,
      whoever: kind === 'np' ? WHOEVER.get(words[from]!.lower) : undefined,
      surface: verb === undefined ? undefined : words[head]!.lower,
      verb,
    });
  };
  while (k < words.length) {
    const several = severalWords(words, k);
    if (several !== null) {
      out.push({
        index: out.length,
        kind: several.kind,
        from: sentence.from + k,
        to: sentence.from + several.to,
        head: sentence.from + k,
        // "four out of the five men": some of them, as "four of the five" are.
        word: several.word === 'out of' && k > 0 && words[k - 1]!.pos === 'NUM' ? 'of' : several.word,
        counted: undefined,
        whoever: undefined,
        surface: undefined,
        verb: undefined,
      });
      k = several.to;
      continue;
    }
    const note = noteEnd(words, k);
    if (note > k) {
      push('adv', k, note);
      k = note;
      continue;
    }
    const verb = verbGroup(words, k);
    if (verb !== null) {
      push('vg', k, verb.to, verb.main, words[verb.main]!.lemma, verb.group);
      k = verb.to;
      continue;
    }
    const kind = functionWord(words, k, out);
    if (kind !== null && !(kind === 'mark' && opensQuotedNoun(words, k))) {
      push(kind, k, k + 1);
      k += 1;
      continue;
    }
    const end = nounPhrase(words, k);
    if (end > k) {
      let head = end - 1;
      while (head > k && (words[head]!.pos === 'PUNCT' || words[head]!.lower === "'s")) head -= 1;
      // "the Tarn Times": a paper, no time.
      const paper = words[head]!.text === 'Times' && words[head]!.pos === 'PROPN' && head > k && /^\p{Lu}/u.test(words[head - 1]!.text);
      push('np', k, end, head, paper ? 'newspaper' : words[head]!.lower);
      k = end;
      continue;
    }
    push(otherKind(words[k]!), k, k + 1);
    k += 1;
  }
  return out;
}

function hasNumber(words: readonly Word[], from: number, to: number): boolean {
  for (let k = from; k < to; k += 1) if (words[k]!.pos === 'NUM') return true;
  return false;
}

const SEVERAL: readonly (readonly [string, ChunkKind])[] = [
  ['in addition to', 'prep'], ['on behalf of', 'prep'], ['in front of', 'prep'], ['in favour of', 'prep'], ['in favor of', 'prep'], ['in retaliation for', 'prep'], ['in response to', 'prep'], ['in support of', 'prep'], ['with respect to', 'prep'],
  ['according to', 'prep'], ['because of', 'prep'], ['instead of', 'prep'], ['out of', 'prep'], ['due to', 'prep'], ['such as', 'prep'], ['ahead of', 'prep'], ['along with', 'prep'], ['together with', 'prep'], ['rather than', 'prep'], ['apart from', 'prep'], ['prior to', 'prep'], ['as well as', 'conj'], ['along side', 'prep'], ['south of', 'prep'], ['north of', 'prep'], ['east of', 'prep'], ['west of', 'prep'], ['outside of', 'prep'], ['inside of', 'prep'],
  ['provided that', 'sub'], ['so that', 'sub'], ['even though', 'sub'], ['even if', 'sub'], ['as if', 'sub'], ['now that', 'sub'], ['as soon as', 'sub'], ['as long as', 'sub'], ['so long as', 'sub'],
]; // prettier-ignore
const BY_FIRST = new Map<string, { word: string; parts: readonly string[]; kind: ChunkKind }[]>();
for (const [word, kind] of SEVERAL) {
  const parts = word.split(' ');
  BY_FIRST.set(parts[0]!, [...(BY_FIRST.get(parts[0]!) ?? []), { word, parts, kind }]);
}

/** Prepositions, conjunctions and subordinators of several words. */
function severalWords(words: readonly Word[], k: number): { kind: ChunkKind; to: number; word: string } | null {
  for (const { word, parts, kind } of BY_FIRST.get(words[k]!.lower) ?? [])
    if (parts.every((part, j) => words[k + j]?.lower === part)) return { kind, to: k + parts.length, word };
  return null;
}

function functionWord(words: readonly Word[], k: number, out: readonly Chunk[]): ChunkKind | null {
  const last = out.at(-1);
  const { lower, pos } = words[k]!;
  const after = words[k + 1];
  if (pos === 'PUNCT' || pos === 'SYM') return punctuation(lower);
  if (lower === 'and' || lower === 'or' || lower === 'but' || lower === 'nor' || lower === 'yet')
    return pos === 'CCONJ' || pos === 'ADV' ? 'conj' : null;
  if (RELATIVES.has(lower) && lower !== 'whose') {
    const afterNoun =
      last !== undefined &&
      (last.kind === 'np' || last.kind === 'comma' || last.kind === 'prep' || last.kind === 'close' || last.kind === 'mark');
    if (lower === 'that') {
      if (pos === 'PRON' && last?.kind === 'vg' && (after === undefined || after.pos === 'PUNCT')) return null;
      const content = opensContent(out) && !(last?.kind === 'np' && isDenied(words, k));
      if (content && !(after !== undefined && /^(?:VERB|AUX)$/u.test(after.pos) && last?.kind === 'np')) return 'sub';
      if (last?.kind === 'conj' && goesOnFromThat(words, k, out)) return 'sub';
      if (pos === 'DET' && after !== undefined && /^(?:NOUN|ADJ|NUM)$/u.test(after.pos) && last?.kind !== 'vg') return null;
      if (last?.kind === 'np') return 'rel';
      if (pos === 'PRON' && after?.pos !== 'PROPN' && (after?.pos === 'AUX' || after?.pos === 'VERB'))
        return last?.kind === 'vg' ? 'sub' : null;
      return pos === 'DET' && after !== undefined && /^(?:NOUN)$/u.test(after.pos) && last?.kind === 'vg' && !after.lower.endsWith('s')
        ? null
        : 'sub';
    }
    return afterNoun ? 'rel' : lower === 'who' || lower === 'whom' || lower === 'which' ? 'rel' : null;
  }
  if (lower === 'whose') return 'rel';
  // "What officials said was a camp", but "what weapons they had".
  if (lower === 'what' && after?.pos === 'NOUN' && words[k + 2]?.pos === 'VERB' && CLAUSE_TAKERS.has(words[k + 2]!.lemma)) return 'sub';
  if (/^(?:whether|unless)$/u.test(lower) && pos === 'ADP') return 'sub';
  if (
    SUBORDINATE.test(lower) &&
    (pos === 'SCONJ' || (pos === 'ADV' && /^(?:where|when|how|why)$/u.test(lower)) || (lower === 'what' && pos === 'PRON'))
  )
    return 'sub';
  if (lower === 'as' && (pos === 'ADP' || pos === 'ADV') && last?.kind !== 'vg' && clauseFollows(words, k + 1)) return 'sub';
  if (/^(?:after|before|since|until|as)$/u.test(lower) && pos === 'ADP') return 'prep';
  if (pos === 'ADP' && !(QUANTIFIER.test(lower) && startsNumber(words, k))) return 'prep';
  if (pos === 'SCONJ') return 'sub';
  return null;
}

/** "… as rebels captured the town": nouns, then a verb with an object of its own. */
function clauseFollows(words: readonly Word[], k: number): boolean {
  // "as heavily armed gangs attacked the port", but not "as early as May".
  let at = words[k]?.pos === 'ADV' && words[k]!.lower.endsWith('ly') && /^(?:ADJ|VERB)$/u.test(words[k + 1]?.pos ?? '') ? k + 2 : k;
  while (/^(?:NOUN|PROPN|ADJ|DET)$/u.test(words[at]?.pos ?? '')) at += 1;
  const [verb, after] = [words[at], words[at + 1]];
  return (
    at > k && verb?.pos === 'VERB' && !verb.lower.endsWith('ing') && after !== undefined && /^(?:NOUN|PROPN|DET|NUM)$/u.test(after.pos)
  );
}

/** "said that …, and that rebels had …": a second content of the same verb. */
function goesOnFromThat(words: readonly Word[], k: number, out: readonly Chunk[]): boolean {
  if (!out.some((c) => c.kind === 'sub' && c.word === 'that')) return false;
  for (let at = k + 1; at < Math.min(words.length, k + 12); at += 1) {
    if (words[at]!.pos === 'VERB' || words[at]!.pos === 'AUX') return at > k + 1;
    if (words[at]!.pos === 'PUNCT') return false;
  }
  return false;
}

const CONTENT_NOUN =
  /^(?:announcement|declaration|admission|confirmation|speculation|insistence|complaint|word|revelation|notion|impression|suggestion|claim|report|allegation|fact|evidence|belief|possibility|accusation|charge|rumour|rumor|sign|indication|assertion|statement|concern|fear|warning|hope|idea|view|proof|doubt|threat|promise|assurance|news|demand|condition|suspicion|prediction|denial|contention|conclusion)s?$/u;

/** "said on Sunday that", "told reporters that", "any suggestion that": the clause that follows is a content, not said of the noun. */
function opensContent(out: readonly Chunk[]): boolean {
  const last = out.at(-1);
  if (last === undefined) return false;
  if (last.kind === 'np' && CONTENT_NOUN.test(last.word)) return true;
  // "the accusation by Ostria that": whose word it is stands between.
  const [noun, by] = [out.at(-3), out.at(-2)];
  if (last.kind === 'np' && noun?.kind === 'np' && by?.kind === 'prep' && /^(?:by|from)$/u.test(by.word) && CONTENT_NOUN.test(noun.word))
    return true;
  for (let k = out.length - 1; k >= Math.max(0, out.length - 7); k -= 1) {
    const { kind, word, verb } = out[k]!;
    // "Said in a statement emailed to journalists that": what is told of the statement stands between.
    if (
      kind === 'vg' &&
      verb!.form === 'ed' &&
      MESSAGES.has(out[k - 1]?.word ?? '') &&
      /^(?:in|on|via|through)$/u.test(out[k - 2]?.word ?? '')
    )
      continue;
    if (kind === 'vg') return CLAUSE_TAKERS.has(word);
    if (!/^(?:np|prep|adv|adj|other|mark)$/u.test(kind)) return false;
  }
  return false;
}

/** "A charge that Ostria has denied", "allegations that the army made on Monday": the noun is what is denied or made, and no content follows. */
function isDenied(words: readonly Word[], k: number): boolean {
  for (let at = k + 1; at < Math.min(words.length, k + 10); at += 1) {
    const { pos, lemma } = words[at]!;
    if (pos === 'PUNCT') return false;
    if (pos !== 'VERB') continue;
    const after = words[at + 1];
    return at > k + 1 && DENYING.has(lemma) && (after === undefined || /^(?:PUNCT|ADP|CCONJ|SCONJ|ADV)$/u.test(after.pos));
  }
  return false;
}
const DENYING: ReadonlySet<string> = new Set('deny reject dismiss dispute refute contest rebut repudiate make level repeat'.split(' '));

function punctuation(lower: string): ChunkKind {
  if (lower === ',') return 'comma';
  if (lower === ';') return 'semi';
  if (lower === ':') return 'colon';
  if (/^(?:-|–|—|--|…)$/u.test(lower)) return 'dash';
  if (/^[([{]$/u.test(lower)) return 'open';
  if (/^[)\]}]$/u.test(lower)) return 'close';
  if (/^(?:["“”„«»'‘’]|``|'')$/u.test(lower)) return 'mark';
  return /^[.!?]+$/u.test(lower) ? 'stop' : 'other';
}

/** Notes of those who took a broadcast down: "[words indistinct]", "[name as heard]". */
const NOTE =
  /^(?:indistinct|omitted|received|heard|transliterated|recording|video|sic|published|continued|unidentified|inaudible|laughter|applause|text|excerpts|passage|broadcast|printed|identified|interrupting)$/u;

/** Past the note of an editor that begins at `k`, or `k` itself. */
function noteEnd(words: readonly Word[], k: number): number {
  if (words[k]!.text !== '[') return k;
  let note = false;
  for (let j = k + 1; j < Math.min(k + 10, words.length); j += 1) {
    if (words[j]!.text === ']') return note ? j + 1 : k;
    note ||= NOTE.test(words[j]!.lower);
  }
  return k;
}

function otherKind(word: Word): ChunkKind {
  if (word.pos === 'ADJ') return 'adj';
  if (word.pos === 'ADV' || word.pos === 'PART' || word.pos === 'INTJ') return 'adv';
  return 'other';
}
