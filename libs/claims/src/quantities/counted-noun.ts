import type { Token } from '../document/doc.js';
import { GROUP_NOUNS, type GroupNoun } from '../lexicon/groups.js';
import { OFFICES } from '../lexicon/offices.js';
import { STATES } from '../lexicon/states.js';
import { HARM_NOUNS, HARM_STATES } from './harm-words.js';
import { DETERMINERS } from '../lexicon/function-words.js';

/** The noun phrase after a number. */
export interface CountedNoun {
  /** Token indices, `to` exclusive; an article and "of the" are left out. */
  from: number;
  to: number;
  /** The noun that is counted; -1 where the text leaves it out ("51 wounded"). */
  head: number;
  noun: GroupNoun | null;
  /** "200 of the brigade": a part of it, so people, whatever the noun. */
  partitive: boolean;
  /** Token after everything that belongs to the phrase. */
  next: number;
}

/** Nouns to the tagger that stand after the counted noun like adverbs, or say when. */
const NO_HEADS = new Set(
  'home today yesterday tomorrow tonight abroad apiece each last next monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december year years month months week weeks day days themselves'.split(
    ' ',
  ),
);
/** Nouns that say little without what follows "of": "members of the security forces", "men of the Wagner Group". */
const OPEN_NOUNS = new Set(
  'member members man men woman women piece pieces unit units fighter fighters soldier soldiers follower followers resident residents inhabitant inhabitants supporter supporters officer officers group groups people kind kinds number numbers troops elements families family case cases battalions brigades employees workers officials leaders'.split(
    ' ',
  ),
);
/** Words that the tagger takes for adjectives or nouns and that end the phrase: they say what happened to it. */
const isState = (token: Token): boolean => HARM_STATES.has(token.lower) && token.lower !== 'shot';

/** Reads what a number counts; `at` is the token after the number. Looks at most a dozen words ahead. */
export function countedNoun(tokens: readonly Token[], at: number, end: number): CountedNoun {
  let k = at;
  const none: CountedNoun = { from: at, to: at, head: -1, noun: null, partitive: false, next: at };
  // "45 more of its fighters"
  if (/^(?:more|others)$/.test(tokens[k]?.lower ?? '') && tokens[k + 1]?.lower === 'of') k += 1;
  const partitive =
    tokens[k]?.lower === 'of' && !/^(?:tens|dozens|scores|hundreds|thousands|millions|dozen|couple)$/.test(tokens[k - 1]?.lower ?? '');
  if (tokens[k]?.lower === 'of' && k < end) {
    k += 1;
    if (/^(?:them|whom|which|these|those)$/.test(tokens[k]?.lower ?? '')) {
      k += 1;
      if (!/^(?:ADJ|NOUN|PROPN|DET)$/.test(tokens[k]?.pos ?? '')) return { ...none, next: k };
    }
    if (DETERMINERS.has(tokens[k]?.lower ?? '')) k += 1;
  } else if (/^(?:more|other|others|additional|further|separate|different)$/.test(tokens[k]?.lower ?? '')) {
    if (/^(?:others)$/.test(tokens[k]?.lower ?? '')) return { ...none, next: k + 1 };
    k += 1;
  }
  // 'dozens of "terrorists"': a noun in quotation marks.
  const quoted = /^["“‘]$/u.test(tokens[k]?.text ?? '') && GROUP_NOUNS.has(tokens[k + 1]?.lower ?? '') && /^["”’]$/u.test(tokens[k + 2]?.text ?? ''); // prettier-ignore
  if (quoted) k += 1;
  const from = k;
  const limit = Math.min(end, from + 12);
  let head = -1;
  for (; k < limit; k++) {
    const token = tokens[k];
    if (!token) break;
    // An editor's words in brackets, a name's initials: "fifteen [militia] members", "two Border Guard (BG) personnel".
    if (token.text === '[' || (token.text === '(' && head >= 0 && GROUP_NOUNS.has(tokens[k + 3]?.lower ?? ''))) {
      const close = tokens.slice(k, k + 6).findIndex((t) => t.text === (token.text === '[' ? ']' : ')'));
      if (close > 0) {
        k += close;
        continue;
      }
    }
    if (token.lower === "'s" || token.lower === "'") continue;
    if (k > from && head >= 0 && (isState(token) || token.lower === 'shot')) break;
    if (isState(token) && !/^(?:NOUN|ADJ|PROPN)$/.test(tokens[k + 1]?.pos ?? '') && !GROUP_NOUNS.has(tokens[k + 1]?.lower ?? '')) break;
    if (NO_HEADS.has(token.lower)) break;
    // "One hit a hospital": a verb.
    if (token.lower === 'hit' && head < 0 && tokens[k + 1]?.pos === 'DET') break;
    if (GROUP_NOUNS.has(token.lower)) head = k;
    else if (token.pos === 'NOUN' || token.pos === 'PROPN') head = k;
    // "killed a Tollander and": the adjective of a nation before no noun is one of its people.
    else if (NATIONALS.has(token.lower) && !/^(?:NOUN|PROPN|ADJ|NUM)$/.test(tokens[k + 1]?.pos ?? '')) head = k;
    else if (token.pos === 'ADJ' || (token.pos === 'VERB' && head < 0 && /(?:ed|ing|en)$/.test(token.lower) && leads(tokens, k + 1)))
      continue;
    else if (
      (token.lower === 'and' || token.lower === 'or' || token.lower === ',') &&
      k > from &&
      tokens[k - 1]?.pos === 'ADJ' &&
      tokens[k + 1]?.pos === 'ADJ'
    )
      continue;
    else break;
  }
  if (head < 0) return { ...none, next: from };
  let to = head + 1;
  if (OPEN_NOUNS.has(tokens[head]?.lower ?? '') && /^(?:of|from)$/.test(tokens[to]?.lower ?? '') && to < end)
    to = complement(tokens, to, end);
  return { from, to, head, noun: nounOf(tokens[head]), partitive, next: quoted && to === head + 1 ? to + 1 : to };
}

/** People by their nation: "an Icelander", "two Danes". */
const NATIONALS: ReadonlySet<string> = new Set(STATES.flatMap((state) => state.demonyms.map((demonym) => demonym.toLowerCase())));

/** People of an office ("a brigade commander", "two senators") count like any others. */
function nounOf(token: Token | undefined): GroupNoun | null {
  const word = token?.lower ?? '';
  const listed = GROUP_NOUNS.get(word);
  if (listed) return listed;
  if (OFFICES.has(word)) return { kind: 'person', armed: false, shape: 'one', lemma: word };
  if (NATIONALS.has(word))
    return { kind: 'civilians', armed: false, shape: /(?:[^s]s|men)$/.test(word) ? 'many' : 'one', lemma: 'national' };
  return word.endsWith('s') && OFFICES.has(word.slice(0, -1))
    ? { kind: 'person', armed: false, shape: 'many', lemma: word.slice(0, -1) }
    : null;
}

/** Whether a participle may modify what stands there: a noun, or a name only before a noun ("four wounded Ostrian guards", not "four fled Velm"). */
function leads(tokens: readonly Token[], at: number): boolean {
  const [token, next] = [tokens[at], tokens[at + 1]];
  // But "a band of 80 opened fire".
  if (token === undefined || token.lower === 'fire') return false;
  return (
    /^(?:NOUN|ADJ)$/.test(token.pos) ||
    GROUP_NOUNS.has(token.lower) ||
    NATIONALS.has(token.lower) ||
    (token.pos === 'PROPN' && (/^(?:NOUN|ADJ|PROPN)$/.test(next?.pos ?? '') || GROUP_NOUNS.has(next?.lower ?? '')))
  );
}

/** "A crew of four", "a group of 20": the body that has so many members, where no noun of theirs follows. */
export function ofWhole(tokens: readonly Token[], number: number, noun: CountedNoun): CountedNoun {
  const [at, body] = [number - 2, GROUP_NOUNS.get(tokens[number - 2]?.lower ?? '')];
  if (noun.head >= 0 || tokens[number - 1]?.lower !== 'of' || body?.shape !== 'body') return noun;
  return { ...noun, from: at, to: at + 1, head: at, noun: { ...body, shape: 'many' } };
}

/** The end of "of the security forces" after the noun. */
function complement(tokens: readonly Token[], of: number, end: number): number {
  let last = -1;
  for (let k = of + 1; k < Math.min(end, of + 9); k++) {
    const token = tokens[k];
    if (!token) break;
    if ((DETERMINERS.has(token.lower) || /^(?:one|same|single)$/.test(token.lower)) && last < 0) continue;
    if (NO_HEADS.has(token.lower)) break;
    if (
      token.pos === 'NOUN' ||
      token.pos === 'PROPN' ||
      GROUP_NOUNS.has(token.lower) ||
      (last === k - 1 && /^\p{Lu}\p{Ll}/u.test(token.text))
    )
      last = k;
    else if (token.pos !== 'ADJ' && token.lower !== "'s" && token.lower !== "'") break;
    if (isState(token)) break;
  }
  // "men from the Wagner Group" says who they are, "people from their homes" does not.
  if (
    last >= 0 &&
    tokens[of]?.lower === 'from' &&
    tokens[last]?.pos !== 'PROPN' &&
    GROUP_NOUNS.get(tokens[last]?.lower ?? '')?.armed !== true
  )
    return of;
  return last < 0 ? of : last + 1;
}

/** Whether the head is a noun of harm ("bodies"). */
export const harmNoun = (token: Token | undefined): boolean => token !== undefined && HARM_NOUNS.has(token.lower);
