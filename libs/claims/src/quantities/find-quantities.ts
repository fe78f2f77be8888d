import { singleBlanks } from '../document/single-blanks.js';
import type { QuantityKind } from '@hearsay/vocabulary';
import type { Doc, Sentence, Span, Token } from '../document/doc.js';
import { GROUP_NOUNS } from '../lexicon/groups.js';
import { PLACE_NOUNS } from '../lexicon/place-words.js';
import { eitherHarm } from './around-count.js';
import { boundAfter, boundBefore, type Bound } from './bounds.js';
import { countedNoun, ofWhole, type CountedNoun } from './counted-noun.js';
import { notACount } from './not-a-count.js';
import { HARM_VERBS } from './harm-words.js';
import { CHANGE, harmOf, plainKind } from './quantity-kind.js';
import { readNumber } from './read-number.js';
import { shareHarm, type SharedCount } from './share-harm.js';
import { singleVictim } from './single-victim.js';

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

interface Draft extends SharedCount {
  low: number | null;
  high: number | null;
  article: boolean;
}

/** Every count in the text, in text order. Dates, ordinals, ages, distances, sums of money, percentages and malformed figures are none. */
export function findQuantities(doc: Doc): FoundQuantity[] {
  const out: FoundQuantity[] = [];
  for (const sentence of doc.sentences) {
    const drafts = draftsOf(doc.tokens, sentence);
    shareHarm(doc.tokens, drafts);
    for (const draft of drafts) {
      if ((draft.article && draft.harm === null) || (draft.harm === null && tellsWhere(doc.tokens, draft))) continue;
      const found = finish(doc, draft);
      out.push(found.ofHead < 0 && draft.harm === null ? { ...found, kind: likeLast(doc, out.at(-1), draft) } : found);
    }
  }
  return out;
}

/** "In two villages", "from four sides", "on two highways", "in three operations": where or when something happened, not how many of anything. */
function tellsWhere(tokens: readonly Token[], { from, noun }: Draft): boolean {
  if (noun.head < 0 || noun.noun !== null || noun.partitive) return false;
  // "Downed 40 drones over 12 regions"
  if (tokens[from]?.lower === 'over' && PLACE_NOUNS.has(tokens[noun.head]?.lower ?? '')) return true;
  const lead = tokens[from - 1]?.lower ?? '';
  if (lead === 'on')
    return /^(?:roads?|highways?|fronts?|sides?|occasions?|flanks?|routes?|axes|streets?)$/.test(tokens[noun.head]?.lower ?? '');
  return /^(?:in|at|near|from|through|across|along|inside|outside|between|into|within|around|during|after|before|via)$/.test(lead);
}

/** A bare number after a strength is one too: "110,000 men; … closer to 60,000", in this sentence or the one before. */
function likeLast(doc: Doc, last: FoundQuantity | undefined, draft: Draft): QuantityKind {
  const near = last !== undefined && (doc.tokens[draft.from]?.sentence ?? 0) - (doc.tokens[last.firstToken]?.sentence ?? 0) <= 1;
  if (near && last.kind === 'strength') return 'strength';
  if (near && last.people && isFigure(doc, draft)) return last.kind;
  // "They say they killed 40 soldiers; the army says it lost six."
  if (near && last.kind === 'killed' && doc.tokens[draft.from - 1]?.lower === 'lost') return 'killed';
  if (near && doc.tokens[draft.from]?.sentence === doc.tokens[last.firstToken]?.sentence) return 'other';
  const sentence = doc.sentences[doc.tokens[draft.from]?.sentence ?? 0];
  for (let k = sentence?.from ?? 0; k < Math.min(sentence?.to ?? 0, (sentence?.from ?? 0) + 80); k++)
    if (STRENGTH_WORDS.has(doc.tokens[k]?.lower ?? '')) return 'strength';
  return 'other';
}

/** "The army put the number at 21", "gave a figure of 21", "said the number was 21": a figure of those who were counted before. */
function isFigure({ tokens }: Doc, { from }: Draft): boolean {
  const sentence = tokens[from]?.sentence;
  for (let k = from - 1; k >= from - 4 && tokens[k]?.sentence === sentence; k--) {
    if (/^(?:number|figure|total|count|tally|toll)$/.test(tokens[k]!.lower))
      return /^(?:the|that|this|their|a)$/.test(tokens[k - 1]?.lower ?? '');
    if (!/^(?:at|of|is|was|to|about|around|nearly|over|least|more|than)$/.test(tokens[k]!.lower)) return false;
  }
  return false;
}

/** Words of a sentence on how many somebody has. */
const STRENGTH_WORDS = new Set('strength membership ranks strong numbers numbered numbering manpower'.split(' '));

function draftsOf(tokens: readonly Token[], sentence: Sentence): Draft[] {
  const drafts: Draft[] = [];
  let k = sentence.from;
  while (k < sentence.to) {
    const number = readNumber(tokens, k);
    if (!number || number.next > sentence.to) {
      const few = singleVictim(tokens, k, sentence.from, sentence.to);
      if (few) drafts.push({ from: few.from, next: few.next, noun: few.noun, low: few.low, high: few.high, harm: few.harm, article: true });
      k += 1;
      continue;
    }
    const from = /^(?:between|from)$/.test(tokens[k]?.lower ?? '') ? k + 1 : k;
    if (
      !isFormer(tokens, k, drafts.at(-1)) &&
      !notACount(tokens, from, number, sentence.to) &&
      !isPronoun(tokens, k, number.next) &&
      !isOrdinal(tokens, k, number.next)
    ) {
      const before = boundBefore(tokens, k, sentence.from);
      const after = before ? null : boundAfter(tokens, number.next);
      const bound = before?.bound ?? after?.bound ?? 'both';
      const next = after && after.next <= sentence.to ? after.next : number.next;
      const noun = ofWhole(tokens, before?.from ?? from, countedNoun(tokens, next, sentence.to));
      // "has risen from 15 to 19": the figure is the last one.
      const rose = tokens[from - 1]?.lower === 'from' && CHANGE.test(tokens[from - 2]?.lemma ?? '');
      const { low, high } = bounded(rose ? (number.high ?? number.low) : number.low, number.high, bound);
      const draft: Draft = { from: before?.from ?? k, next, noun, low, high, harm: null, article: false };
      const harm = harmOf(tokens, draft, sentence.from, sentence.to);
      // Those under arms who flee are no displaced people.
      draft.harm = harm === 'displaced' && noun.noun?.armed === true ? null : harm;
      drafts.push(draft);
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
  // "Only one of its men was killed"
  if (lead === 'only' && follow?.lower === 'of') return false;
  // "killing one and injuring ten"
  if (HARM_VERBS.has(tokens[at - 1]?.lemma ?? '') && /^(?:and|,|\.|;|in|on|near|at)$/.test(follow?.lower ?? '')) return false;
  // "one of the largest raids": which one it is.
  if (
    follow?.lower === 'of' &&
    /^(?:the|its|their|his)$/.test(tokens[next + 1]?.lower ?? '') &&
    SUPERLATIVE.test(tokens[next + 2]?.lower ?? '')
  )
    return true;
  if (/^(?:no|this|that|the|each|every|any|another|which|only)$/.test(lead) && follow?.pos !== 'NOUN') return true;
  return (
    follow === undefined ||
    !(
      follow.pos === 'NOUN' ||
      follow.pos === 'ADJ' ||
      follow.pos === 'PROPN' ||
      follow.lower === 'of' ||
      follow.lower === 'more' ||
      follow.pos === 'VERB' ||
      follow.pos === 'AUX'
    )
  );
}

const SUPERLATIVE = /^(?:most|least|worst|best|main|(?!west|east|rest|forest|arrest|interest|guest|priest|protest)\w{3,}est)$/;

/** "Rose to 45 from 30": the figure that was. */
const isFormer = (tokens: readonly Token[], at: number, last: Draft | undefined): boolean =>
  last !== undefined &&
  last.harm !== null &&
  tokens[at - 1]?.lower === 'from' &&
  /^(?:to|at)$/.test(tokens[last.from - 1]?.lower ?? '') &&
  at - last.noun.next <= 2;

/** "the last two", "the first three": who they are, not how many. */
const isOrdinal = (tokens: readonly Token[], at: number, next: number): boolean =>
  /^(?:last|first|other|latter|former)$/.test(tokens[at - 1]?.lower ?? '') &&
  !/^(?:NOUN|ADJ|PROPN|ADP)$/.test(tokens[next]?.pos ?? 'PUNCT');

/** "2,500 armed members" */
function isArmed(tokens: readonly Token[], noun: CountedNoun): boolean {
  if (noun.noun === null || noun.noun.shape === 'body') return false;
  for (let k = noun.from; k < noun.head; k++) if (tokens[k]?.lower === 'armed') return true;
  return false;
}

/** "Dozens of soldiers were killed or wounded", "killed or wounded 28 rebels": casualties, and no strength. */
const isEither = (tokens: readonly Token[], { from, noun }: Draft): boolean =>
  eitherHarm(tokens, from - 1) || [0, 1, 2, 3].some((k) => eitherHarm(tokens, noun.next + k));

/** "Of those killed, three were children": what the counted are said to be. */
function saidToBe({ tokens }: Doc, { harm, next, noun }: Draft): CountedNoun {
  if (noun.head >= 0 || harm === null || !/^(?:are|was|were)$/.test(tokens[next]?.lower ?? '')) return noun;
  let head = next + 1;
  while (head < next + 4 && tokens[head]?.pos === 'ADJ') head += 1;
  const listed = GROUP_NOUNS.get(tokens[head]?.lower ?? '');
  if (listed === undefined || tokens[head]!.sentence !== tokens[next]!.sentence) return noun;
  return { ...noun, from: next + 1, to: head + 1, head, noun: listed };
}

function finish(doc: Doc, draft: Draft): FoundQuantity {
  const noun = saidToBe(doc, draft);
  const [first, last] = [doc.tokens[draft.from], doc.tokens[draft.next - 1]];
  const span = noun.head < 0 ? null : { start: doc.tokens[noun.from]?.start ?? 0, end: doc.tokens[noun.to - 1]?.end ?? 0 };
  return {
    start: first?.start ?? 0,
    end: last?.end ?? 0,
    kind: draft.harm ?? (isEither(doc.tokens, draft) ? 'other' : isArmed(doc.tokens, noun) ? 'strength' : plainKind(noun)),
    low: draft.low,
    high: draft.high,
    of: span ? singleBlanks(doc.text.slice(span.start, span.end)) : '',
    ofSpan: span,
    ofHead: noun.head,
    people: noun.noun !== null && GROUP_NOUNS.has(doc.tokens[noun.head]?.lower ?? ''),
    article: draft.article,
    firstToken: draft.from,
    lastToken: draft.next,
  };
}
