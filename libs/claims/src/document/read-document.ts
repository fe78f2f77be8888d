import type { Doc, Paragraph, Sentence, SentenceRole, Span, Token } from './doc.js';
import { datelineLength } from './find-dateline.js';
import { isFurniture } from './find-furniture.js';
import { findQuotations } from './find-quotations.js';
import { mendHeadlineVerbs } from './headline-verb.js';
import { joinWords } from './join-words.js';
import { mendWords } from './mend-words.js';
import { mendWire } from './mend-wire.js';
import { splitParagraphs } from './split-paragraphs.js';
import { splitSentences } from './split-sentences.js';
import { isShouted } from './is-titled.js';
import { tagHeadline } from './tag-headline.js';
import { tagWords, type TaggedWord } from './tag-words.js';

/** A paragraph on its way: its words are `from`..`to` of all words. */
interface Draft extends Span {
  from: number;
  to: number;
  dateline: number;
  role: 'text' | 'headline' | 'furniture';
}

/** Reads a text into tokens, sentences, paragraphs and quotations. Takes linear time and never throws. */
export function readDocument(text: string): Doc {
  const capitals = isCapitals(text);
  // The tagger takes words in capitals for names; the same text in small letters has the same offsets where no letter changes its length.
  const small = capitals ? text.toLowerCase() : text;
  const read = small.length === text.length ? small : text;
  const { words, drafts } = tagParagraphs(text, read);
  const quotations = findQuotations(words, text, drafts);
  const quotationOf = new Int32Array(words.length).fill(-1);
  for (const quotation of quotations) quotationOf.fill(quotation.index, quotation.from, quotation.to);

  const sentences: Sentence[] = [];
  const paragraphs: Paragraph[] = [];
  const sentenceOf = new Int32Array(words.length);
  drafts.forEach((draft, index) => {
    const firstSentence = sentences.length;
    for (const [from, to, role] of sentenceRanges(words, text, draft)) {
      sentenceOf.fill(sentences.length, from, to);
      sentences.push({ index: sentences.length, paragraph: index, role, from, to, start: words[from]!.start, end: words[to - 1]!.end });
    }
    const { start, end, from, to, role } = draft;
    paragraphs.push({ index, start, end, from, to, role, firstSentence, lastSentence: sentences.length });
  });
  const tokens = words.map((word, index): Token => {
    const surface = text.slice(word.start, word.end);
    return {
      index,
      start: word.start,
      end: word.end,
      text: surface,
      lower: lowerOf(surface),
      lemma: word.lemma,
      pos: word.pos,
      spaced: word.start === 0 || text[word.start - 1] === ' ' || /\s/u.test(text[word.start - 1]!),
      sentence: sentenceOf[index]!,
      quotation: quotationOf[index]!,
    };
  });
  return mendHeadlineVerbs(mendWords(mendWire({ text, tokens, sentences, paragraphs, quotations, capitals })));
}

function lowerOf(surface: string): string {
  const lower = surface.toLowerCase();
  return lower.includes('’') ? lower.replaceAll('’', "'") : lower;
}

/** A line in capitals as the tagger reads it in small letters, where no letter changes its length. */
function tagInSmall(text: string, start: number, end: number): TaggedWord[] {
  const small = text.slice(start, end).toLowerCase();
  if (small.length !== end - start) return tagWords(text, start, end);
  return tagWords(small, 0, small.length).map((word) => ({ ...word, start: word.start + start, end: word.end + start }));
}

/** Nine letters in ten are capitals, in a text that has letters enough to tell. */
function isCapitals(text: string): boolean {
  const sample = text.slice(0, 20_000);
  let [upper, lower] = [0, 0];
  for (const letter of sample) {
    if (letter >= 'a' && letter <= 'z') lower += 1;
    else if (letter >= 'A' && letter <= 'Z') upper += 1;
    else if (letter < '\x80') continue;
    else if (/\p{Ll}/u.test(letter)) lower += 1;
    else if (/\p{Lu}/u.test(letter)) upper += 1;
  }
  return upper > 40 && upper > 9 * lower;
}

function tagParagraphs(text: string, read: string): { words: TaggedWord[]; drafts: Draft[] } {
  const words: TaggedWord[] = [];
  const drafts: Draft[] = [];
  let body = false;
  for (const { start, end } of splitParagraphs(text)) {
    let own = joinWords(tagWords(read, start, end), text);
    if (own.length === 0) continue;
    const paragraph = text.slice(start, end);
    const dateline = datelineLength(paragraph, body);
    const verbs = own.some((word) => word.pos === 'VERB' || word.pos === 'AUX');
    let role: Draft['role'] = isFurniture(paragraph, own.length, verbs) ? 'furniture' : 'text';
    if (!/[.!?…]["”’']?$/u.test(paragraph) && own.length <= 30 && role === 'text') {
      own =
        isShouted(text, { role: 'headline', start, end }) && read === text
          ? joinWords(tagInSmall(text, start, end), text)
          : tagHeadline(own, text, read);
      if (!body) role = 'headline';
    } else if (role === 'text' && own.length > 15) body = true;
    const from = words.length;
    for (const word of own) words.push(word);
    drafts.push({ start, end, from, to: words.length, dateline, role });
  }
  return { words, drafts };
}

function sentenceRanges(words: readonly TaggedWord[], text: string, draft: Draft): [number, number, SentenceRole][] {
  const out: [number, number, SentenceRole][] = [];
  let from = draft.from;
  if (draft.dateline > 0) {
    while (from < draft.to && words[from]!.start < draft.start + draft.dateline) from += 1;
    if (from > draft.from) out.push([draft.from, from, 'dateline']);
  }
  if (from === draft.to) return out;
  const starts = splitSentences(words, text, from, draft.to);
  starts.forEach((start, k) => out.push([start, starts[k + 1] ?? draft.to, draft.role]));
  return out;
}
