import type { Sentence } from '../document/doc.js';
import type { Chunk, ChunkKind, VerbGroup, Word } from './chunk.js';
import { CLAUSE_TAKERS } from './verb-classes.js';

/** What is said of a deed, in the singular. */
const SAID = /^(?:accusation|allegation|charge|claim|assertion|report|account|version|suggestion|statement)$/u;
const BE = /^(?:is|are|was|were|be|been|being|am|'s|'re|'m|get|got|gets|getting)$/u;
const HAVE = /^(?:has|have|had|having|'ve)$/u;
const MODAL = /^(?:will|would|can|could|may|might|must|shall|should|'ll|'d|ca|wo|cannot)$/u;
const NEGATION = /^(?:not|n't|never|no longer|neither)$/u;
const POSSESSIVE = /^(?:its|his|her|their|our|my|your|whose)$/u;
const SUBORDINATE =
  /^(?:because|although|though|while|whereas|unless|if|whether|when|whenever|where|wherever|since|until|till|after|before|as|once|so|lest|provided|that|how|why|what|whereby)$/u;
const RELATIVE = /^(?:who|whom|which|that|whose)$/u;
const MONTH = /^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/u;
const WEEKDAY = /^(?:sunday|monday|tuesday|wednesday|thursday|friday|saturday)$/u;
const PLURAL = /(?:[^s]s|men|people|forces)$/u;
const QUANTIFIER =
  /^(?:more|less|fewer|at|up|as|about|around|some|nearly|almost|over|under|roughly|approximately|between|only|another|other|least|most|many|few|several|dozens|hundreds|thousands|scores|tens|half)$/u;

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
      ...(kind === 'np' && words.slice(from, to).some((w) => w.pos === 'NUM') ? { counted: true } : {}),
      ...(verb === undefined ? {} : { verb, surface: words[head]!.lower }),
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
        word: several.word,
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
    if (kind !== null) {
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

const SEVERAL: readonly (readonly [string, ChunkKind])[] = [
  ['in addition to', 'prep'], ['on behalf of', 'prep'], ['in front of', 'prep'], ['in favour of', 'prep'], ['in favor of', 'prep'], ['in retaliation for', 'prep'], ['in response to', 'prep'], ['in support of', 'prep'], ['with respect to', 'prep'],
  ['according to', 'prep'], ['because of', 'prep'], ['instead of', 'prep'], ['out of', 'prep'], ['due to', 'prep'], ['such as', 'prep'], ['ahead of', 'prep'], ['along with', 'prep'], ['together with', 'prep'], ['rather than', 'prep'], ['apart from', 'prep'], ['prior to', 'prep'], ['as well as', 'conj'], ['along side', 'prep'], ['south of', 'prep'], ['north of', 'prep'], ['east of', 'prep'], ['west of', 'prep'], ['outside of', 'prep'], ['inside of', 'prep'],
  ['provided that', 'sub'], ['so that', 'sub'], ['even though', 'sub'], ['even if', 'sub'], ['as if', 'sub'], ['now that', 'sub'], ['as soon as', 'sub'],
]; // prettier-ignore
const BY_FIRST = new Map<string, (readonly [string, ChunkKind])[]>();
for (const entry of SEVERAL) {
  const first = entry[0].split(' ')[0]!;
  BY_FIRST.set(first, [...(BY_FIRST.get(first) ?? []), entry]);
}

/** Prepositions, conjunctions and subordinators of several words. */
function severalWords(words: readonly Word[], k: number): { kind: ChunkKind; to: number; word: string } | null {
  for (const [phrase, kind] of BY_FIRST.get(words[k]!.lower) ?? []) {
    const parts = phrase.split(' ');
    if (parts.every((part, j) => words[k + j]?.lower === part)) return { kind, to: k + parts.length, word: phrase };
  }
  return null;
}

/** A verb group that begins at `k`: auxiliaries, adverbs and negation, up to and with the main verb. */
function verbGroup(words: readonly Word[], k: number): { to: number; main: number; group: VerbGroup } | null {
  let at = k;
  const first = words[k]!;
  let form: VerbGroup['form'] = 'finite';
  if (first.pos === 'PART' && first.lower === 'to') {
    at += 1;
    while (at < words.length && (words[at]!.pos === 'ADV' || NEGATION.test(words[at]!.lower))) at += 1;
    if (at >= words.length || !(words[at]!.pos === 'VERB' || words[at]!.pos === 'AUX')) return null;
    form = 'infinitive';
  } else if (first.pos !== 'AUX' && first.pos !== 'VERB') return null;
  const group: VerbGroup = { form, passive: false, negated: false, modal: null, perfect: false, progressive: false, light: false };
  let be = false;
  let main = -1;
  let last = at;
  for (; at < words.length; at += 1) {
    const word = words[at]!;
    if (word.pos === 'AUX' || (word.pos === 'VERB' && main < 0 && at === k && BE.test(word.lower))) {
      if (MODAL.test(word.lower)) group.modal = word.lower;
      if (HAVE.test(word.lower)) group.perfect = true;
      be = BE.test(word.lower);
      if (at === k && /^(?:being|having)$/u.test(word.lower)) group.form = 'ing';
      last = at;
    } else if (word.pos === 'VERB') {
      main = at;
      last = at;
      at += 1;
      break;
    } else if (NEGATION.test(word.lower)) group.negated = true;
    else if (word.lower === 'no' && words[at + 1]?.lower === 'longer') group.negated = true;
    else if (word.lower === 'longer' && words[at - 1]?.lower === 'no') continue;
    else if (word.pos !== 'ADV' || at === k) {
      const past =
        main < 0 && at === last + 1 && HAVE.test(words[last]!.lower) && words[last]!.pos === 'AUX' ? pastTimePhrase(words, at) : at;
      if (past === at) break;
      at = past - 1;
    }
  }
  for (let j = k; j < last; j += 1) if (NEGATION.test(words[j]!.lower)) group.negated = true;
  if (main < 0) {
    main = last;
    group.light = true;
    // "did not": a negation after the last auxiliary belongs to the group.
    let to = last + 1;
    if (to < words.length && NEGATION.test(words[to]!.lower)) {
      group.negated = true;
      to += 1;
    }
    return { to, main, group };
  }
  const verb = words[main]!;
  if (be) {
    group.progressive = verb.lower.endsWith('ing');
    group.passive = !group.progressive;
  } else if (main === k) {
    if (verb.lower.endsWith('ing') && verb.lower.length > 4) group.form = 'ing';
    else if (verb.lower.endsWith('ed') || verb.lemma !== verb.lower.replace(/(?:es|s)$/u, ''))
      group.form = isBarePast(verb) ? 'ed' : 'finite';
  }
  if (BE.test(verb.lower) || HAVE.test(verb.lower)) group.light = true;
  return { to: main + 1, main, group };
}

const TIME_NOUN = /^(?:days?|weeks?|months?|years?|hours?|decades?|times?|past|turn|recent|last)$/u;

/** "has in recent months stepped up", "had, by Sunday, left": where the participle stands behind a phrase of time; `k` where none does. */
function pastTimePhrase(words: readonly Word[], k: number): number {
  let at = words[k]?.lower === ',' ? k + 1 : k;
  if (!/^(?:in|for|over|since|during|by|at)$/u.test(words[at]?.lower ?? '')) return k;
  let time = false;
  for (at += 1; at < Math.min(words.length, k + 8); at += 1) {
    const { pos, lower } = words[at]!;
    if (TIME_NOUN.test(lower) || WEEKDAY.test(lower) || /^(?:19|20)\d\d$/u.test(lower)) time = true;
    else if (!/^(?:DET|ADJ|NUM|NOUN|ADP)$/u.test(pos)) break;
  }
  if (words[at]?.lower === ',') at += 1;
  while (words[at]?.pos === 'ADV') at += 1;
  const verb = words[at];
  return time && verb?.pos === 'VERB' && !verb.lower.endsWith('ing') && verb.lower !== verb.lemma ? at : k;
}

const isBarePast = (verb: Word): boolean => verb.lower !== verb.lemma && !verb.lower.endsWith('s');

function functionWord(words: readonly Word[], k: number, out: readonly Chunk[]): ChunkKind | null {
  const last = out.at(-1);
  const { lower, pos } = words[k]!;
  const after = words[k + 1];
  if (pos === 'PUNCT' || pos === 'SYM') return punctuation(lower);
  if (lower === 'and' || lower === 'or' || lower === 'but' || lower === 'nor' || lower === 'yet')
    return pos === 'CCONJ' || pos === 'ADV' ? 'conj' : null;
  if (RELATIVE.test(lower) && lower !== 'whose') {
    const afterNoun =
      last !== undefined &&
      (last.kind === 'np' || last.kind === 'comma' || last.kind === 'prep' || last.kind === 'close' || last.kind === 'mark');
    if (lower === 'that') {
      const content = opensContent(out);
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
  if (lower === 'whether' && pos === 'ADP') return 'sub';
  if (
    SUBORDINATE.test(lower) &&
    (pos === 'SCONJ' || (pos === 'ADV' && /^(?:where|when|how|why)$/u.test(lower)) || (lower === 'what' && pos === 'PRON'))
  )
    return 'sub';
  if (lower === 'as' && pos === 'ADP' && last?.kind !== 'vg' && clauseFollows(words, k + 1)) return 'sub';
  if (/^(?:after|before|since|until|as)$/u.test(lower) && pos === 'ADP') return 'prep';
  if (pos === 'ADP' && !(QUANTIFIER.test(lower) && startsNumber(words, k))) return 'prep';
  if (pos === 'SCONJ') return 'sub';
  return null;
}

/** "… as rebels captured the town": nouns, then a verb with an object of its own. */
function clauseFollows(words: readonly Word[], k: number): boolean {
  let at = k;
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
  for (let k = out.length - 1; k >= Math.max(0, out.length - 6); k -= 1) {
    const { kind, word } = out[k]!;
    if (kind === 'vg') return CLAUSE_TAKERS.has(word);
    if (!/^(?:np|prep|adv|adj|other|mark)$/u.test(kind)) return false;
  }
  return false;
}

/** "more than 50", "at least 25", "up to ten", "between 60 and 100", "as many as 2,000" open a noun phrase. */
function startsNumber(words: readonly Word[], k: number): boolean {
  for (let j = k + 1; j < Math.min(k + 4, words.length); j += 1) {
    // "about half of the districts", "nearly all of it"
    if (/^(?:half|all)$/u.test(words[j]!.lower)) return /^(?:about|around|nearly|almost|roughly|over)$/u.test(words[k]!.lower);
    if (words[j]!.pos === 'NUM') return words[k]!.lower !== 'at' || words[k + 1]!.lower === 'least' || words[k + 1]!.lower === 'most';
    if (!/^(?:least|most|to|than|many|few|much|the|a|as|some|about)$/u.test(words[j]!.lower)) return false;
  }
  return false;
}

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

/** End of the noun phrase that begins at `k`; `k` where none does. A possessive joins two: "Iran 's foreign ministry" is one. */
function nounPhrase(words: readonly Word[], k: number): number {
  let at = k;
  let noun = -1;
  for (; at < words.length; at += 1) {
    const { pos, lower } = words[at]!;
    if (pos === 'DET' || (pos === 'PRON' && POSSESSIVE.test(lower))) {
      if (noun >= 0 && words[at - 1]!.lower !== "'s" && !/^(?:all|half|both|such)$/u.test(words[at - 1]!.lower)) break;
      if (/^(?:this|that|these|those|all|both|some|any|another|each|many|most|either|neither)$/u.test(lower) && !continues(words, at)) {
        noun = at;
        at += 1;
        break;
      }
    } else if (pos === 'PRON') {
      if (noun < 0 && at === k) return at + 1;
      break;
    } else if (pos === 'NOUN' || pos === 'PROPN' || pos === 'NUM') {
      // "took 40 soldiers prisoner": what became of them.
      if (
        noun === at - 1 &&
        /^(?:prisoner|captive|hostage)$/u.test(lower) &&
        PLURAL.test(words[at - 1]!.lower) &&
        words[at - 1]!.pos === 'NOUN'
      )
        break;
      // "Last week IS fighters": a noun of time before a name begins another phrase.
      if (noun >= 0 && /^(?:yesterday|today|tomorrow|tonight|YESTERDAY|TODAY|TOMORROW|TONIGHT)$/u.test(words[at]!.text)) break;
      // "On 3 January comrade Rivas …": a date that opens the phrase is a phrase of its own.
      if (
        noun === k + 1 &&
        noun === at - 1 &&
        words[k]!.pos === 'NUM' &&
        MONTH.test(words[noun]!.lower) &&
        (pos !== 'NUM' || !/^\d/u.test(lower))
      )
        break;
      if (noun >= 0 && noun === at - 1 && WEEKDAY.test(words[at - 1]!.lower) && at === k + 1 && (pos !== 'NOUN' || PLURAL.test(lower)))
        break;
      if (noun === at - 1 && at > k && pos === 'PROPN' && words[at - 1]!.pos === 'NOUN' && PLURAL.test(words[at - 1]!.lower)) break;
      // ", an accusation Ostria denies": who denies it is no part of what is denied.
      if (noun === at - 1 && pos === 'PROPN' && /^an?$/u.test(words[k]!.lower) && SAID.test(words[at - 1]!.lower)) break;
      if (noun >= 0 && pos === 'PROPN' && /^(?:year|month|week|day|night|yesterday|today)$/u.test(words[at - 1]!.lower)) break;
      noun = at;
    } else if (
      lower === "'s" ||
      lower === '’s' ||
      (lower === "'" && noun === at - 1 && words[at - 1]!.lower.endsWith('s') && /^(?:NOUN|ADJ|PROPN|NUM)$/u.test(words[at + 1]?.pos ?? ''))
    ) {
      if (noun !== at - 1) break;
    } else if (pos === 'ADJ' || pos === 'ADV' || (pos === 'X' && at > k)) {
      if (pos === 'ADV' && (noun >= 0 || !modifies(words, at))) break;
      if (noun >= 0 && /^(?:last|next|earlier|late|early)$/u.test(lower)) break;
      if (pos === 'ADJ' && noun >= 0 && !leadsToNoun(words, at)) break;
      if (pos === 'ADJ' && noun < 0 && !leadsToNoun(words, at) && words[at]!.lower !== 'many' && words[at]!.lower !== 'several') break;
      if (pos === 'ADJ' && (lower === 'many' || lower === 'several' || lower === 'few') && !leadsToNoun(words, at)) noun = at;
    } else if (/^["“‘']$/u.test(lower) && noun < 0 && at > k && /^(?:NOUN|PROPN|ADJ|NUM)$/u.test(words[at + 1]?.pos ?? '')) continue;
    else if (pos === 'ADP' && QUANTIFIER.test(lower) && startsNumber(words, at)) continue;
    else if (noun === at - 1 && glossEnd(words, at) > at) at = glossEnd(words, at);
    else if (noun < 0 && /^(?:than|as|to|and|-|–)$/u.test(lower) && words[at + 1]?.pos === 'NUM' && at > k) continue;
    else if (
      noun >= 0 &&
      words[noun]!.pos === 'NUM' &&
      /^(?:and|to|-|–|or)$/u.test(lower) &&
      words[at + 1]?.pos === 'NUM' &&
      noun === at - 1
    )
      continue;
    else break;
  }
  if (noun < 0) return nominalAdjective(words, k);
  return possessiveEnd(words, noun, at);
}

/** "the PLF [Popular Liberation Front] guerrillas": a gloss in brackets inside a noun phrase; its closing bracket, or `at` itself. */
function glossEnd(words: readonly Word[], at: number): number {
  const close = CLOSING[words[at]!.text];
  if (close === undefined) return at;
  for (let j = at + 1; j < Math.min(at + 12, words.length - 1); j += 1) {
    if (words[j]!.text === close) return words[j + 1]!.pos === 'NOUN' && words[at - 1]!.pos !== 'NUM' ? j : at;
    if (words[j]!.pos === 'VERB' || words[j]!.pos === 'AUX') return at;
  }
  return at;
}
const CLOSING: Readonly<Partial<Record<string, string>>> = { '[': ']', '(': ')' };

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

/** "the dead", "number of dead", "an offensive launched by": an adjective that stands for a noun. */
function nominalAdjective(words: readonly Word[], k: number): number {
  let at = k;
  if (words[at]!.pos === 'DET') at += 1;
  else if (words[k - 1]?.pos !== 'ADP') return k;
  while (words[at]?.pos === 'ADV') at += 1;
  if (words[at]?.pos !== 'ADJ') return k;
  const next = words[at + 1];
  return next === undefined || !(/^(?:NOUN|PROPN|ADJ|NUM)$/u.test(next.pos) || /^["“]$/u.test(next.lower)) ? at + 1 : k;
}

const possessiveEnd = (words: readonly Word[], noun: number, at: number): number =>
  noun + 1 < at && /^['’]s?$/u.test(words[noun + 1]!.lower) ? noun + 2 : noun + 1;

function continues(words: readonly Word[], at: number): boolean {
  const next = words[at + 1];
  return (
    next !== undefined &&
    (/^(?:NOUN|PROPN|NUM|ADJ|DET)$/u.test(next.pos) ||
      (next.pos === 'ADV' && modifies(words, at + 1)) ||
      (next.pos === 'PRON' && POSSESSIVE.test(next.lower)))
  );
}

/** An adverb before an adjective or number inside a noun phrase ("mostly Shi'ite factions", "at least 25"). */
function modifies(words: readonly Word[], at: number): boolean {
  for (let j = at + 1; j < Math.min(at + 3, words.length); j += 1) {
    const { pos, lower } = words[j]!;
    if (pos === 'NUM') return true;
    if (pos === 'ADJ') return leadsToNoun(words, j);
    if (pos === 'PROPN' || pos === 'NOUN')
      return words[at]!.lower.endsWith('ly') && j === at + 1 && pos === 'PROPN' && words[j + 1]?.pos === 'NOUN';
    if (pos !== 'ADV' && lower !== 'than') return false;
  }
  return false;
}

/** An adjective is part of the phrase where a noun follows after at most four more modifiers. */
function leadsToNoun(words: readonly Word[], at: number): boolean {
  for (let j = at + 1; j < Math.min(at + 6, words.length); j += 1) {
    const { pos, lower } = words[j]!;
    if (pos === 'NOUN' || pos === 'PROPN' || pos === 'NUM') return true;
    if (/^["“‘]$/u.test(lower)) continue;
    if (pos === 'ADJ' || pos === 'ADV') continue;
    if (
      (lower === ',' || lower === 'and' || lower === 'or' || lower === 'than' || lower === 'as') &&
      /^(?:ADJ|NUM)$/u.test(words[j + 1]?.pos ?? '')
    )
      continue;
    return false;
  }
  return false;
}

function otherKind(word: Word): ChunkKind {
  if (word.pos === 'ADJ') return 'adj';
  if (word.pos === 'ADV' || word.pos === 'PART' || word.pos === 'INTJ') return 'adv';
  return 'other';
}
