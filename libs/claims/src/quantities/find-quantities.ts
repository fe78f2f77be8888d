import type { QuantityKind } from '@hearsay/vocabulary';
import type { Doc, Sentence, Span, Token } from '../document/doc.js';
import { GROUP_NOUNS } from '../lexicon/groups.js';
import { boundAfter, boundBefore, type Bound } from './bounds.js';
import { countedNoun, type CountedNoun } from './counted-noun.js';
import { notACount } from './not-a-count.js';
import { CHANGE, harmOf, plainKind, type CountDraft } from './quantity-kind.js';
import { readNumber } from './read-number.js';

/** A count of people or things, with its bounds and what it counts. */
export interface FoundQuantity extends Span {
  kind: QuantityKind;
  /** "at least 15" has no high, "up to 15" no low, "15" has both. */
  low: number | null;
  high: number | null;
  /** The noun phrase that is counted, as the text has it without its article; empty where the text leaves it out ("51 wounded"). */
  of: string;
  /** Where that phrase stands. */
  ofSpan: Span | null;
  /** Token index of the counted noun itself, -1 where the text leaves it out. */
  ofHead: number;
  /** People are counted, as far as the noun tells. */
  people: boolean;
  /** "a" or "an" before one person who was harmed. */
  article: boolean;
  /** Token indices of the number with its bound words, `lastToken` exclusive. */
  firstToken: number;
  lastToken: number;
}

interface Draft extends CountDraft {
  low: number | null;
  high: number | null;
  harm: QuantityKind | null;
  article: boolean;
}

/** Every count in the text, in text order. Dates, ordinals, ages, distances, sums of money, percentages and malformed figures are none. */
export function findQuantities(doc: Doc): FoundQuantity[] {
  const out: FoundQuantity[] = [];
  for (const sentence of doc.sentences) {
    const drafts = draftsOf(doc.tokens, sentence);
    shareHarm(doc.tokens, drafts);
    for (const draft of drafts) {
      if (draft.article && draft.harm === null) continue;
      const found = finish(doc, draft);
      out.push(found.ofHead < 0 && draft.harm === null ? { ...found, kind: likeLast(doc, out.at(-1), draft) } : found);
    }
  }
  return out;
}

/** A bare number after a strength is one too: "110,000 men; … closer to 60,000", in this sentence or the one before. */
function likeLast(doc: Doc, last: FoundQuantity | undefined, draft: Draft): QuantityKind {
  const near = last !== undefined && (doc.tokens[draft.from]?.sentence ?? 0) - (doc.tokens[last.firstToken]?.sentence ?? 0) <= 1;
  if (near && last.kind === 'strength') return 'strength';
  if (near && doc.tokens[draft.from]?.sentence === doc.tokens[last.firstToken]?.sentence) return 'other';
  const sentence = doc.sentences[doc.tokens[draft.from]?.sentence ?? 0];
  for (let k = sentence?.from ?? 0; k < Math.min(sentence?.to ?? 0, (sentence?.from ?? 0) + 80); k++)
    if (STRENGTH_WORDS.has(doc.tokens[k]?.lower ?? '')) return 'strength';
  return 'other';
}

/** Words of a sentence on how many somebody has. */
const STRENGTH_WORDS = new Set('strength membership ranks strong numbers numbered numbering manpower'.split(' '));

function draftsOf(tokens: readonly Token[], sentence: Sentence): Draft[] {
  const drafts: Draft[] = [];
  let k = sentence.from;
  while (k < sentence.to) {
    const number = readNumber(tokens, k);
    if (!number || number.next > sentence.to) {
      const one = articleBefore(tokens, k, sentence);
      if (one) drafts.push(one);
      k += 1;
      continue;
    }
    const from = /^(?:between|from)$/.test(tokens[k]?.lower ?? '') ? k + 1 : k;
    if (!notACount(tokens, from, number, sentence.to) && !isPronoun(tokens, k, number.next) && !isOrdinal(tokens, k, number.next)) {
      const before = boundBefore(tokens, k, sentence.from);
      const after = before ? null : boundAfter(tokens, number.next);
      const bound = before?.bound ?? after?.bound ?? 'both';
      const next = after && after.next <= sentence.to ? after.next : number.next;
      const noun = countedNoun(tokens, next, sentence.to);
      // "has risen from 15 to 19": the figure is the last one.
      const rose = tokens[from - 1]?.lower === 'from' && CHANGE.test(tokens[from - 2]?.lemma ?? '');
      const draft = {
        from: before?.from ?? k,
        next,
        noun,
        article: false,
        ...bounded(rose ? (number.high ?? number.low) : number.low, number.high, bound),
      };
      drafts.push({ ...draft, harm: harmOf(tokens, draft, sentence.from, sentence.to) });
    }
    k = number.next;
  }
  return drafts;
}

function bounded(low: number | null, high: number | null, bound: Bound): { low: number | null; high: number | null } {
  if (bound === 'low' && (high === null || high === low)) return { low, high: null };
  if (bound === 'high' && low === high) return { low: null, high };
  return { low, high };
}

/** "one" that stands for somebody or something: "no one", "one another", "one of the …" counts only where a harm follows. */
function isPronoun(tokens: readonly Token[], at: number, next: number): boolean {
  if (tokens[at]?.lower !== 'one' || next !== at + 1) return false;
  const [lead, follow] = [tokens[at - 1]?.lower ?? '', tokens[next]];
  if (/^(?:no|this|that|the|each|every|any|another|which|only)$/.test(lead) && follow?.pos !== 'NOUN') return true;
  return (
    follow === undefined ||
    !(
      follow.pos === 'NOUN' ||
      follow.pos === 'ADJ' ||
      follow.pos === 'PROPN' ||
      follow.lower === 'of' ||
      follow.pos === 'VERB' ||
      follow.pos === 'AUX'
    )
  );
}

/** "the last two", "the first three": who they are, not how many. */
const isOrdinal = (tokens: readonly Token[], at: number, next: number): boolean =>
  /^(?:last|first|other|latter|former)$/.test(tokens[at - 1]?.lower ?? '') &&
  !/^(?:NOUN|ADJ|PROPN|ADP)$/.test(tokens[next]?.pos ?? 'PUNCT');

/** "a soldier was killed" is a count of one; whether somebody was harmed decides it later. */
function articleBefore(tokens: readonly Token[], at: number, sentence: Sentence): Draft | null {
  const article = tokens[at];
  const owned = OWNERS.has(article?.lower ?? '');
  if (!article || (article.lower !== 'a' && article.lower !== 'an' && !owned)) return null;
  const noun: CountedNoun = countedNoun(tokens, at + 1, sentence.to);
  if (noun.noun?.shape !== 'one' || noun.from !== at + 1) return null;
  // "his driver was killed" is one as well, but "his soldier Ade" is somebody by name.
  if (owned && (tokens[noun.next]?.pos === 'PROPN' || noun.head !== at + 1)) return null;
  const draft = { from: at, next: at + 1, noun };
  return { ...draft, article: true, low: 1, high: 1, harm: harmOf(tokens, draft, sentence.from, sentence.to) };
}

/**
 * A harm said once holds for a list: "120 militants, 38 members of the security forces and 19 civilians have been killed", "killed 120
 * militants and 19 civilians". A count that names no people of its own ("wounding seven") has the harm of its own verb.
 */
function shareHarm(tokens: readonly Token[], drafts: Draft[]): void {
  const joined = (a: Draft, b: Draft): boolean => {
    if (b.from - a.noun.next > 4 || b.from <= a.noun.next - 1) return false;
    for (let k = a.noun.next; k < b.from; k++)
      if (!/^(?:,|and|or|plus|&|another|including|among|them|also|-|–|—|\()$/.test(tokens[k]?.lower ?? '')) return false;
    return b.from > a.noun.next;
  };
  shareAcross(tokens, drafts);
  for (let k = drafts.length - 2; k >= 0; k--) {
    const [a, b] = [drafts[k], drafts[k + 1]];
    if (a && b && a.harm === null && b.harm !== null && joined(a, b) && isPeople(a) && isPeople(b)) a.harm = b.harm;
  }
  for (let k = 1; k < drafts.length; k++) {
    const [a, b] = [drafts[k - 1], drafts[k]];
    if (a && b && b.harm === null && a.harm !== null && joined(a, b) && isPeople(b) && !speaks(tokens, a, b)) b.harm = a.harm;
    // "ten people were wounded, including three guards": part of those who were.
    if (a && b && b.harm === null && a.harm !== null && tokens[b.from - 1]?.lower === 'including' && isPeople(b)) b.harm = a.harm;
    // "35 people, 24 of them children": a part of a count shares its lot.
    if (
      a &&
      b &&
      b.harm === null &&
      a.harm !== null &&
      /^(?:them|whom)$/.test(tokens[b.next + 1]?.lower ?? '') &&
      tokens[b.next]?.lower === 'of'
    )
      b.harm = a.harm;
  }
}

/**
 * A harm carries over a colon or a dash to the parts of its count ("ten people died: six guards and four drivers", "21 people — 13 of them
 * guards — were killed"), over a place to the next side ("killing 13 people in the north and 31 in the south"), and "lost" over things to people
 * ("lost eight tanks and 200 men").
 */
function shareAcross(tokens: readonly Token[], drafts: readonly Draft[]): void {
  let told: Draft | null = null;
  for (const draft of drafts) {
    const lead = tokens[draft.from - 1]?.lower ?? '';
    if (draft.harm === null && isPeople(draft)) {
      if (told !== null && (/^[:–—-]+$/.test(lead) || (lead === 'and' && overPlace(tokens, told.noun.next, draft.from - 1))))
        draft.harm = told.harm;
      else if (draft.noun.noun !== null && lostBefore(tokens, draft.from)) draft.harm = 'killed';
    }
    if (draft.harm !== null) told = draft;
    else if (draft.noun.head < 0 || isPeople(draft)) told = null;
  }
}

/** Whether nothing but a phrase of place stands between two tokens: "on the eastern side". */
function overPlace(tokens: readonly Token[], from: number, to: number): boolean {
  if (to - from < 2 || to - from > 7 || !/^(?:in|on|at|near|inside|across)$/.test(tokens[from]?.lower ?? '')) return false;
  for (let k = from + 1; k < to; k++) if (!/^(?:DET|ADJ|NOUN|PROPN|PART)$/.test(tokens[k]?.pos ?? '')) return false;
  return true;
}

/** "lost 30 tanks, 12 guns and": only a list of things stands between the verb and the count. */
function lostBefore(tokens: readonly Token[], at: number): boolean {
  for (let k = at - 1; k > Math.max(0, at - 18); k--) {
    const token = tokens[k];
    if (token?.pos === 'VERB') return token.lemma === 'lose';
    if (
      !token ||
      (!/^(?:,|and|more|than|up|to|at|least|about|some|over)$/.test(token.lower) && !/^(?:NUM|NOUN|ADJ|PROPN)$/.test(token.pos))
    )
      return false;
  }
  return false;
}

/** ", a local official said": after a comma, people who go on to speak are the source of the count and no part of it. */
function speaks(tokens: readonly Token[], a: Draft, b: Draft): boolean {
  for (let k = a.noun.next; k < b.from; k++) if (/^(?:and|or|plus|&)$/.test(tokens[k]?.lower ?? '')) return false;
  for (let k = b.noun.next; k < b.noun.next + 14; k++) {
    const token = tokens[k];
    if (!token || token.sentence !== tokens[b.from]?.sentence) return false;
    if (token.pos === 'VERB') return SPEECH.test(token.lemma);
    if (!/^(?:NOUN|PROPN|ADJ|ADP|DET|CCONJ|ADV|NUM|PART)$/.test(token.pos)) return false;
  }
  return false;
}

const OWNERS = new Set(['his', 'her', 'their', "'s"]);

const SPEECH = /^(?:say|tell|report|add|announce|confirm|write|state|claim|note|estimate|declare|explain)$/;

const isPeople = (draft: Draft): boolean =>
  draft.noun.head < 0 || draft.noun.partitive || (draft.noun.noun !== null && draft.noun.noun.shape !== 'body');

/** "2,500 armed members" */
function isArmed(tokens: readonly Token[], noun: CountedNoun): boolean {
  if (noun.noun === null || noun.noun.shape === 'body') return false;
  for (let k = noun.from; k < noun.head; k++) if (tokens[k]?.lower === 'armed') return true;
  return false;
}

function finish(doc: Doc, draft: Draft): FoundQuantity {
  const { noun } = draft;
  const [first, last] = [doc.tokens[draft.from], doc.tokens[draft.next - 1]];
  const span = noun.head < 0 ? null : { start: doc.tokens[noun.from]?.start ?? 0, end: doc.tokens[noun.to - 1]?.end ?? 0 };
  return {
    start: first?.start ?? 0,
    end: last?.end ?? 0,
    kind: draft.harm ?? (isArmed(doc.tokens, noun) ? 'strength' : plainKind(noun)),
    low: draft.low,
    high: draft.high,
    of: span ? doc.text.slice(span.start, span.end).replace(/\s+/g, ' ') : '',
    ofSpan: span,
    ofHead: noun.head,
    people: noun.noun !== null && GROUP_NOUNS.has(doc.tokens[noun.head]?.lower ?? ''),
    article: draft.article,
    firstToken: draft.from,
    lastToken: draft.next,
  };
}
