import type { ActorKind, Speaker } from '@hearsay/vocabulary';
import type { Doc, Sentence, TokenRange } from '../document/doc.js';
import { OFFICES } from '../lexicon/offices.js';
import { isActor, mentionsWithin, type Reading } from '../propositions/reading.js';

/** In whose name a whole text is written: the words that name him, and the last sentence before his own words. */
export interface Author {
  speaker: Speaker;
  kind: ActorKind;
  range: TokenRange;
  sentence: number;
}

const WRITTEN =
  /^(?:statement|communiqu[eé]|declaration|remarks|speech|address|message|letter|release|briefing|transcript|proclamation|appeal)$/u;
const BY = /^(?:of|by|from)$/u;
const FIRST_PERSON = /^(?:we|our|us|i|my)$/u;
/** How many sentences of a text may stand before such a head, and behind it before its first "we". */
const LEAD = 3;
const OPENING = 12;

/** "Statement of General Bell", "Communiqué by the Northern Front" at the head of a text that says "we": nobody else speaks in it. */
export function authorOf(reading: Reading): Author | null {
  const { doc } = reading;
  for (const sentence of doc.sentences.slice(0, LEAD)) {
    const range = writer(doc, sentence);
    const found = range === null ? undefined : mentionsWithin(reading, range.from, range.to).filter(isActor);
    const whole =
      found?.find((m) => m.named && m.kind === 'person' && !OFFICES.has(doc.tokens[m.headToken]!.lower)) ??
      found?.find((m) => !m.inside) ??
      found?.[0];
    if (range === null || whole === undefined || !saysWe(doc, sentence.index)) continue;
    const { name, start, end } = whole;
    const kind = whole.kind as ActorKind;
    const cue = { start: sentence.start, end: sentence.end, text: doc.text.slice(sentence.start, sentence.end) };
    const speaker: Speaker = { name, kind: kind === 'person' ? 'person' : 'organisation', start, end, cue };
    return { speaker, kind, range, sentence: sentence.index };
  }
  return null;
}

/** Behind "statement by", to the end of a line that has no verb of its own but a participle. */
function writer({ tokens }: Doc, { from, to, role }: Sentence): TokenRange | null {
  if (role === 'dateline' || role === 'furniture' || to - from > 30) return null;
  const words = tokens.slice(from, to);
  const noun = words.findIndex((t) => WRITTEN.test(t.lower));
  if (noun < 0 || noun > 5 || words.some((t) => t.pos === 'AUX')) return null;
  const by = words.findIndex((t, k) => k > noun && k <= noun + 6 && BY.test(t.lower));
  if (by < 0 || by === words.length - 1) return null;
  // "Statement No. 12 issued by": nothing else may stand between.
  if (
    words
      .slice(noun + 1, by)
      .some((t) => !/^(?:\d+|no\.?|number|[(),:/]|issued|released|delivered|made|given|read|published)$/u.test(t.lower))
  )
    return null;
  const first = from + by + 1;
  let end = first + 1;
  while (end < to && !/^(?:[.:;–—-]|on|about|regarding|concerning|to|at|following|after)$/u.test(tokens[end]!.lower)) end += 1;
  // "The army rejects a statement by the front", "a statement by the front accused the army": told by another.
  if ([...words.slice(0, noun), ...tokens.slice(first, end)].some((t) => t.pos === 'VERB')) return null;
  return { from: first, to: end, start: tokens[first]!.start, end: tokens[end - 1]!.end };
}

function saysWe({ tokens, sentences }: Doc, head: number): boolean {
  const last = sentences[Math.min(sentences.length - 1, head + OPENING)]!;
  return tokens.slice(sentences[head]!.to, last.to).some((t) => t.quotation < 0 && FIRST_PERSON.test(t.lower));
}
