import type { Attributed } from './attribution.js';
import type { SentenceSpeech } from './sentence-speech.js';

/** Quotations that follow in the same paragraph, with no cue of their own, go on from a quoted content. */
export function goOn(s: SentenceSpeech, one: Attributed): void {
  const last = one.content.at(-1);
  if (last === undefined || one.kind === 'attitude') return;
  const { tokens, quotations, sentences } = s.doc;
  // A quotation that the content opens may run over several sentences.
  const inside = tokens[last.to - 1]!.quotation;
  const quotation = inside < 0 ? undefined : quotations[inside];
  if (quotation !== undefined && quotation.to > last.to && quotation.to - last.to < 300)
    one.content[one.content.length - 1] = s.range(last.from, closing(s, quotation.to));
  if (
    !/^(?:trailing-cue|inverted-cue|interrupted-content)$/u.test(one.rule) ||
    one.content.every((c) => tokens[c.from]!.quotation < 0 && tokens[c.from + 1]?.quotation === -1)
  )
    return;
  const next = sentences[s.parse.sentence + 1];
  if (next === undefined || next.paragraph !== s.sentence.paragraph) return;
  const follows = quotations[tokens[next.from + 1]?.quotation ?? -1];
  if (follows === undefined || follows.from !== next.from + 1 || follows.to - follows.from < 2) return;
  const end = closing(s, follows.to);
  const lastSentence = sentences[tokens[end - 1]!.sentence]!;
  if (end < lastSentence.to && tokens.slice(end, lastSentence.to).some((t) => t.pos === 'VERB')) return;
  one.content.push(s.range(next.from, end));
}

/** With the closing mark, where there is one. */
function closing(s: SentenceSpeech, to: number): number {
  return /^(?:["”»'’]|'')$/u.test(s.doc.tokens[to]?.text ?? '') ? to + 1 : to;
}
