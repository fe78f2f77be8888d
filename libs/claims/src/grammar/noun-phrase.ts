import type { Word } from './chunk.js';
import { DAYS, MONTHS, POSSESSIVES, SAID_NOUNS } from '../lexicon/function-words.js';

const isPossessive = (lower: string): boolean => POSSESSIVES.has(lower) || lower === 'whose';
/** What makes a day one of history or of the church: "Bloody Sunday". */
const NAMED_DAY = /^(?:bloody|black|good|palm|easter|ash|holy|red|white|boxing|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/u;
const DISTANCE = /^(?:km|kms|kilomet(?:re|er)s?|miles?|nautical|met(?:re|er)s|yards)$/u;
const PLURAL = /(?:[^s]s|men|people|forces)$/u;
export const QUANTIFIER =
  /^(?:more|less|fewer|at|up|as|about|around|some|nearly|almost|over|under|roughly|approximately|between|only|another|other|least|most|many|few|several|dozens|hundreds|thousands|scores|tens|half)$/u;

/** "more than 50", "at least 25", "up to ten", "between 60 and 100", "as many as 2,000" open a noun phrase. */
export function startsNumber(words: readonly Word[], k: number): boolean {
  for (let j = k + 1; j < Math.min(k + 4, words.length); j += 1) {
    // "about half of the districts", "nearly all of it", "more than half a million"
    if (/^(?:half|all)$/u.test(words[j]!.lower))
      return /^(?:about|around|nearly|almost|roughly|over)$/u.test(words[k]!.lower) || isHalf(words, j);
    // "at least a dozen soldiers"
    if (words[j]!.pos === 'NUM' || /^(?:dozen|hundred|thousand|million|score)$/u.test(words[j]!.lower))
      return words[k]!.lower !== 'at' || words[k + 1]!.lower === 'least' || words[k + 1]!.lower === 'most';
    if (!/^(?:least|most|to|than|many|few|much|the|a|as|some|about)$/u.test(words[j]!.lower)) return false;
  }
  return false;
}

/** "Up to a dozen soldiers". */
const isDozen = (words: readonly Word[], at: number): boolean =>
  words[at]?.lower === 'a' && /^(?:dozen|hundred|thousand|million|score)$/u.test(words[at + 1]?.lower ?? '');
/** "More than half a million people". */
const isHalf = (words: readonly Word[], at: number): boolean => words[at]?.lower === 'half' && words[at + 1]?.lower === 'a';

/** End of the noun phrase that begins at `k`; `k` where none does. A possessive joins two: "Iran 's foreign ministry" is one. */
export function nounPhrase(words: readonly Word[], k: number): number {
  let at = k;
  let noun = -1;
  for (; at < words.length; at += 1) {
    const { pos, lower } = words[at]!;
    // "a campaign mid October": when it was is a phrase of its own.
    if (noun >= 0 && lower === 'mid' && MONTHS.has(words[at + 1]?.lower ?? '')) break;
    if (pos === 'DET' || (pos === 'PRON' && isPossessive(lower))) {
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
      // "stabbed to death two guards"
      if (at === k + 1 && words[k]!.lower === 'death' && words[k - 1]?.lower === 'to') break;
      // "took 40 soldiers prisoner": what became of them.
      if (
        noun >= 0 &&
        noun === at - 1 &&
        /^(?:prisoner|captive|hostage)$/u.test(lower) &&
        PLURAL.test(words[at - 1]!.lower) &&
        words[at - 1]!.pos === 'NOUN'
      )
        break;
      // "launched an offensive two weeks ago": how long ago it was is a phrase of its own.
      if (
        noun >= 0 &&
        pos === 'NUM' &&
        /^(?:minute|hour|day|night|week|month|year)s?$/u.test(words[at + 1]?.lower ?? '') &&
        /^(?:ago|earlier|later|before|after|previously)$/u.test(words[at + 2]?.lower ?? '')
      )
        break;
      // "came under attack 60 nautical miles off the port": how far off it was is a phrase of its own.
      if (noun >= 0 && pos === 'NUM' && words[noun]!.pos === 'NOUN' && DISTANCE.test(words[at + 1]?.lower ?? '')) break;
      // "Last week IS fighters": a noun of time before a name begins another phrase.
      if (noun >= 0 && /^(?:yesterday|today|tomorrow|tonight|YESTERDAY|TODAY|TOMORROW|TONIGHT)$/u.test(words[at]!.text)) break;
      // "attacked the base Monday", "in Tarn Sunday morning": the day is a phrase of its own.
      if (noun === at - 1 && at > k && DAYS.has(lower) && pos === 'PROPN' && !NAMED_DAY.test(words[at - 1]!.lower)) break;
      // "On 3 January comrade Rivas …": a date that opens the phrase is a phrase of its own.
      if (
        noun === k + 1 &&
        noun === at - 1 &&
        words[k]!.pos === 'NUM' &&
        MONTHS.has(words[noun]!.lower) &&
        (pos !== 'NUM' || !/^\d/u.test(lower))
      )
        break;
      // "On January 26 soldiers arrived", but "the January 26 attack".
      if (
        at === k + 2 &&
        noun === at - 1 &&
        words[noun]!.pos === 'NUM' &&
        MONTHS.has(words[k]!.lower) &&
        (pos === 'PROPN' || (pos === 'NOUN' && (PLURAL.test(lower) || lower === 'police')))
      )
        break;
      if (noun >= 0 && noun === at - 1 && DAYS.has(words[at - 1]!.lower) && at === k + 1 && (pos !== 'NOUN' || PLURAL.test(lower))) break;
      if (noun === at - 1 && at > k && pos === 'PROPN' && words[at - 1]!.pos === 'NOUN' && PLURAL.test(words[at - 1]!.lower)) break;
      // ", an accusation Ostria denies": who denies it is no part of what is denied.
      if (noun === at - 1 && pos === 'PROPN' && /^an?$/u.test(words[k]!.lower) && SAID_NOUNS.has(words[at - 1]!.lower)) break;
      if (noun >= 0 && pos === 'PROPN' && /^(?:year|month|week|day|night|yesterday|today)$/u.test(words[at - 1]!.lower)) break;
      // "On the same day forces shelled", "the next morning gunmen came": whoever did it begins a phrase of his own.
      if (
        noun === at - 1 &&
        at > k &&
        isSuchDay(words, k, at - 1) &&
        (pos !== 'NOUN' || PLURAL.test(lower) || words[at + 1]?.pos === 'NOUN')
      )
        break;
      noun = at;
    } else if (
      lower === "'s" ||
      lower === '’s' ||
      (lower === "'" && noun === at - 1 && words[at - 1]!.lower.endsWith('s') && /^(?:NOUN|ADJ|PROPN|NUM)$/u.test(words[at + 1]?.pos ?? ''))
    ) {
      if (noun !== at - 1) break;
    } else if (pos === 'ADJ' || pos === 'ADV' || (pos === 'X' && at > k)) {
      // "up to a dozen soldiers"
      const counts = lower === 'up' && at === k && words[at + 1]?.lower === 'to' && startsNumber(words, at);
      if (pos === 'ADV' && (noun >= 0 || !(modifies(words, at) || counts))) break;
      if (noun >= 0 && /^(?:last|next|earlier|late|early)$/u.test(lower)) break;
      // "shot dead two men": what became of somebody is no part of the next.
      if (lower === 'dead' && at === k && /^(?:NUM|DET)$/u.test(words[at + 1]?.pos ?? '')) break;
      // "45 more of its fighters"
      const further = lower === 'more' && noun === at - 1 && words[noun]?.pos === 'NUM' && words[at + 1]?.lower === 'of';
      if (pos === 'ADJ' && noun >= 0 && !further && !leadsToNoun(words, at)) break;
      if (further) noun = at;
      if (pos === 'ADJ' && noun < 0 && !leadsToNoun(words, at) && words[at]!.lower !== 'many' && words[at]!.lower !== 'several') break;
      if (pos === 'ADJ' && (lower === 'many' || lower === 'several' || lower === 'few') && !leadsToNoun(words, at)) noun = at;
    } else if (at === k && opensQuotedNoun(words, k)) continue;
    else if (noun === at - 1 && words[noun]?.pos === 'NUM' && opensQuotedNoun(words, at)) continue;
    else if (/^["“‘']$/u.test(lower) && noun < 0 && at > k && /^(?:NOUN|PROPN|ADJ|NUM)$/u.test(words[at + 1]?.pos ?? '')) continue;
    else if (pos === 'ADP' && QUANTIFIER.test(lower) && startsNumber(words, at)) continue;
    else if (noun === at - 1 && glossEnd(words, at) > at) at = glossEnd(words, at);
    else if (
      noun < 0 &&
      /^(?:than|as|to|and|-|–)$/u.test(lower) &&
      (words[at + 1]?.pos === 'NUM' || isHalf(words, at + 1) || isDozen(words, at + 1)) &&
      at > k
    )
      continue;
    else if (noun < 0 && at > k && joinsAdjectives(words, k, at)) continue;
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

/** 'dozens of "terrorists"', 'six "terrorists"': one noun in quotation marks behind its number. */
export const opensQuotedNoun = (words: readonly Word[], k: number): boolean =>
  /^["“‘]$/u.test(words[k]!.text) &&
  words[k + 1]?.pos === 'NOUN' &&
  PLURAL.test(words[k + 1]!.lower) &&
  /^["”’]$/u.test(words[k + 2]?.text ?? '') &&
  (words[k - 1]?.pos === 'NUM' || (words[k - 1]?.lower === 'of' && QUANTIFIER.test(words[k - 2]?.lower ?? '')));

/** "medical and military sources", "a political and military leader": two adjectives of one noun; but "was calm and heavy fire was heard". */
function joinsAdjectives(words: readonly Word[], k: number, at: number): boolean {
  const [before, after, opens] = [words[at - 1]!, words[at + 1], words[k - 1]];
  if (!/^(?:and|or)$/u.test(words[at]!.lower) || before.pos !== 'ADJ' || after?.pos !== 'ADJ') return false;
  if (!/^\p{Ll}/u.test(after.text) || QUANTIFIER.test(after.lower) || !leadsToNoun(words, at + 1)) return false;
  return words[k]!.pos === 'DET' || opens === undefined || /^(?:PUNCT|ADP|CCONJ|SCONJ)$/u.test(opens.pos);
}

/** "The same day", "that night", "the following morning": words `k` to `at`. */
const isSuchDay = (words: readonly Word[], k: number, at: number): boolean =>
  /^(?:day|night|week|month|year|morning|afternoon|evening)$/u.test(words[at]!.lower) &&
  /^(?:same|next|following|previous|that)$/u.test(words[at - 1]?.lower ?? '') &&
  at - k <= 2;

/** "the PLF [Popular Liberation Front] guerrillas": a gloss in brackets inside a noun phrase; its closing bracket, or `at` itself. */
function glossEnd(words: readonly Word[], at: number): number {
  const close = CLOSING.get(words[at]!.text);
  if (close === undefined) return at;
  for (let j = at + 1; j < Math.min(at + 12, words.length - 1); j += 1) {
    if (words[j]!.text === close) return words[j + 1]!.pos === 'NOUN' && words[at - 1]!.pos !== 'NUM' ? j : at;
    if (words[j]!.pos === 'VERB' || words[j]!.pos === 'AUX') return at;
  }
  return at;
}
const CLOSING: ReadonlyMap<string, string> = new Map([
  ['[', ']'],
  ['(', ')'],
]);

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
      (next.pos === 'PRON' && isPossessive(next.lower)))
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
      (/^(?:ADJ|NUM)$/u.test(words[j + 1]?.pos ?? '') || isHalf(words, j + 1))
    )
      continue;
    return false;
  }
  return false;
}
