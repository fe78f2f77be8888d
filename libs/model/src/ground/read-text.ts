import { findMentions, findQuantities, findTimes, readAttributions, readDocument } from '@hearsay/claims';
import type { Doc, FoundQuantity, FoundTime, Knowledge, Sentence } from '@hearsay/claims';
import type { Geo, ReadableArticle } from '@hearsay/vocabulary';
import { addressesMachine } from './addresses-machine.js';
import { foldMarks, type Span } from './find-words.js';
import { holds, overlap } from './find-near.js';

/** What our own readers see in a text: the ground that a model's claims have to stand on. */
export interface Ground {
  doc: Doc;
  folded: string;
  quantities: readonly FoundQuantity[];
  times: readonly FoundTime[];
  /** Spans of words that somebody is reported to say, by a verb of saying. */
  reported: readonly Span[];
  cues: readonly Span[];
  /** Paragraphs that talk to machines. */
  barred: readonly Span[];
  geoAt(span: Span): Geo | undefined;
}

/** A verb or phrase of saying: only these make words somebody else's. */
const SAYING =
  /\b(?:sa(?:y|ys|id|ying)|told|tells?|claim(?:s|ed|ing)?|announc\w+|stat(?:es|ed|ing)|declar\w+|den(?:y|ies|ied|ying)|accus\w+|according to|report(?:s|ed)|add(?:s|ed)|confirm(?:s|ed)|alleg\w+|insist\w*|warn(?:s|ed)|threaten\w*|vow\w*|estimat\w+|admit\w*|acknowledg\w+|wrote|tweeted|posted|citing|cited|quoted)\b/iu;

/** Reads all of it once for all claims of an article. Never throws. */
export function readText(article: ReadableArticle, knowledge: Knowledge): Ground {
  const doc = readDocument(article.text);
  const attributions = readAttributions(article.text, knowledge);
  const places = findMentions(doc, knowledge).filter((mention) => mention.entry !== null);
  return {
    doc,
    folded: foldMarks(article.text),
    quantities: findQuantities(doc),
    times: findTimes(doc, article.publishedAt),
    reported: attributions
      .filter(({ source, cue }) => source !== null && SAYING.test(article.text.slice(cue.start, cue.end)))
      .flatMap(({ content }) => content),
    cues: attributions.map(({ cue }) => cue),
    barred: barredSpans(doc),
    geoAt: (span) => {
      const entry = places.find((place) => overlap(place, span))?.entry;
      return entry === undefined || entry === null
        ? undefined
        : {
            geonameId: entry.geonameId,
            lat: entry.lat,
            lon: entry.lon,
            country: entry.country,
            precision: entry.kind === 'town' ? 'town' : entry.kind,
          };
    },
  };
}

/** The sentence that holds a span, or the sentences, joined, where it runs over a boundary that we see and others may not. */
export function sentenceOf(doc: Doc, span: Span): Span | null {
  let found: Sentence[] = [];
  for (const sentence of doc.sentences) if (overlap(sentence, span)) found = [...found, sentence];
  const [first, last] = [found[0], found.at(-1)];
  return first === undefined || last === undefined ? null : { start: Math.min(first.start, span.start), end: Math.max(last.end, span.end) };
}

/** The paragraph that holds a span whole. */
export function paragraphOf(doc: Doc, span: Span): Doc['paragraphs'][number] | null {
  return doc.paragraphs.find((paragraph) => holds(paragraph, span)) ?? null;
}

/**
 * Paragraphs that talk to machines, and what stands between two of them that open and close a block within a few paragraphs: the words that a forged
 * dialogue wraps are as forged as its marks.
 */
function barredSpans(doc: Doc): Span[] {
  const out: Span[] = [];
  let last = -Infinity;
  for (const { index, start, end } of doc.paragraphs) {
    const next = doc.paragraphs[index + 1];
    const tail = doc.text.slice(Math.max(start, end - 60), end);
    const head = next === undefined ? '' : doc.text.slice(next.start, Math.min(next.end, next.start + 15));
    // An order that is broken over two paragraphs is one to a model.
    const broken = head !== '' && addressesMachine(`${tail} ${head}`) && !addressesMachine(head);
    if (!broken && !addressesMachine(doc.text.slice(start, end))) continue;
    const opened = doc.paragraphs[last];
    if (opened !== undefined && index - last <= MOST_WRAPPED) out.push({ start: opened.start, end });
    else out.push({ start, end });
    last = index;
  }
  return out;
}

/** A longer gap is the article again. */
const MOST_WRAPPED = 3;
