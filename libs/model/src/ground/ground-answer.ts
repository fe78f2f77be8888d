import { withIds, type Claim, type Party, type Place, type Quantity, type ReadableArticle, type Speaker } from '@hearsay/vocabulary';
import type { ModelClaim } from '../answer/model-claim.js';
import { checkContext } from './check-context.js';
import { Dropped, type DropReason, type Drops } from './drop.js';
import { findAnywhere, findNear, holds, overlap, type Neighbourhood } from './find-near.js';
import { findWords, type Span } from './find-words.js';
import { readCertainty } from './read-certainty.js';
import { readNumberAt } from './read-number-at.js';
import { paragraphOf, sentenceOf, type Ground } from './read-text.js';
import { resolveName } from './resolve-name.js';
import { tokensIn } from './tokens-in.js';

/** The answer to one question and the stretch of the text that was asked about. */
export interface PartAnswer {
  claims: readonly ModelClaim[];
  start: number;
  end: number;
}

/** A quote is the shortest run of words that carries the proposition; longer ones are paragraphs that were copied. */
const LONGEST_QUOTE = 700;
/** Speakers, actors, places and times are looked for in so many paragraphs before the quote's own. */
const ACCOUNT_PARAGRAPHS = 4;
/** Characters of its sentence on either side of a quote that can speak against it. */
const CONTEXT = 600;
/** Words inside one pair of marks; fewer are a term or a nickname, not speech. */
const SPEECH_WORDS = 5;
const RELATIVE = /^(?:which|who|whom|whose|where)\b/iu;
/** A verb of saying near a speaker, where our own reader of attributions saw none. */
const CUE =
  /\b(?:sa(?:y|ys|id|ying)|t(?:old|ells?|elling)|claim\w*|announc\w+|stat(?:es|ed|ing|ement)|declar\w+|den(?:y|ies|ied|ying|ial)|accus\w+|accord\w+ to|report\w*|add(?:s|ed|ing)|confirm\w*|alleg\w+|insist\w*|warn\w*|threat\w+|vow\w*|estimat\w+|admit\w*|acknowledg\w+|wr(?:ote|ites?|iting)|tweet\w*|post(?:ed|s|ing)?|cit(?:e|es|ed|ing)|quot(?:e|es|ed|ing)|believ\w+|assess\w*|demand\w*|urg\w+|call\w*|predict\w*|expect\w*|suspect\w*|blam\w+|doubt\w*|reject\w*|dismiss\w*|pledg\w*|promis\w+|put(?:s|ting)?|describ\w+|statement|spokes\w+|argu\w+|conced\w+|not(?:es|ed|ing)|explain\w*|testif\w+|recall\w*|suggest\w*|indicat\w+|maintain\w*|assert\w*|stress\w*|conclud\w+|found|showed|shows?|think\w*|thought|fear\w*|order\w*|ask\w*|appeal\w*|repl(?:y|ies|ied)|respond\w*|reveal\w*|disclos\w+|broadcast\w*|publish\w*|hear\w*|learn\w*|sp(?:oke|oken|eaks?|eaking)|identif\w+)\b/iu;

/**
 * Claims out of a model's answers: only those whose every word the article holds, each at the offsets where it stands.
 *
 * What reaches a claim from the model are choices among the vocabulary's values, and pointers to words. The words themselves are cut from the text; figures, dates and
 * coordinates come from our own readers; certainty is the more doubtful of the model's and the words'. A claim that fails any of this is dropped, with one reason.
 *
 * @param rules what the rules read in the same revision: what both read is surer.
 */
export function groundAnswer(
  answers: readonly PartAnswer[],
  article: ReadableArticle,
  ground: Ground,
  { extractor, rules }: { extractor: { name: string; version: string }; rules: readonly Claim[] },
): { claims: Claim[]; drops: Drops } {
  const drops: Drops = {};
  const made: Omit<Claim, 'id'>[] = [];
  const known = new Set<string>();
  for (const answer of answers) {
    let after = answer.start;
    for (const said of answer.claims) {
      try {
        const claim = groundClaim(said, answer, after, article, ground);
        after = claim.start;
        const identity = JSON.stringify([
          claim.start,
          claim.end,
          claim.type,
          claim.stance,
          claim.polarity,
          claim.attribution,
          claim.actors,
        ]);
        if (known.has(identity)) throw new Dropped('repeated');
        known.add(identity);
        made.push({ ...claim, extractor, confidence: confidenceOf(claim, rules) });
      } catch (error) {
        if (!(error instanceof Dropped)) throw error;
        count(drops, error.reason);
      }
    }
  }
  made.sort((a, b) => a.start - b.start || a.end - b.end);
  return { claims: withIds(made), drops };
}

export function count(drops: Drops, reason: DropReason, times = 1): void {
  if (times > 0) drops[reason] = (drops[reason] ?? 0) + times;
}

type Grounded = Omit<Claim, 'id' | 'extractor' | 'confidence'>;

function groundClaim(said: ModelClaim, part: PartAnswer, after: number, article: ReadableArticle, ground: Ground): Grounded {
  const { doc, folded, barred } = ground;
  const { text } = article;
  const quote = findQuote(said, part, after, ground);
  const paragraph = paragraphOf(doc, quote);
  const sentence = sentenceOf(doc, quote);
  if (paragraph === null || sentence === null) throw new Dropped('quote-across-paragraphs');
  if (paragraph.role === 'furniture') throw new Dropped('furniture');
  if (barred.some((bar) => overlap(bar, quote))) throw new Dropped('addresses-machine');
  const at: Neighbourhood = {
    folded,
    quote,
    sentence,
    paragraph,
    accountStart: doc.paragraphs[Math.max(0, paragraph.index - ACCOUNT_PARAGRAPHS)]!.start,
    barred,
  };
  const around = {
    before: text.slice(Math.max(sentence.start, quote.start - CONTEXT), quote.start),
    quote: text.slice(quote.start, quote.end),
    after: text.slice(quote.end, Math.min(sentence.end, quote.end + CONTEXT)),
  };
  const fault = checkContext(around, said);
  if (fault !== null) throw new Dropped(fault);

  const attribution = said.speakers.map((speaker) => speakerOf(speaker, at, ground));
  // What somebody is reported to say is not the outlet's own word, whatever the model leaves out. Background in a relation or a relative clause is the outlet's, also inside.
  const background = said.type === 'RELATION' || RELATIVE.test(around.quote);
  if (attribution.length === 0 && !background && isReported(quote, ground)) throw new Dropped('speaker-left-out');

  return {
    article: article.article,
    revision: article.revision,
    outlet: article.outlet,
    publishedAt: article.publishedAt,
    ...quote,
    quote: text.slice(quote.start, quote.end),
    attribution,
    stance: said.stance,
    certainty: readCertainty(
      said.certainty,
      text.slice(sentence.start, sentence.end),
      text.slice(sentence.end, Math.min(paragraph.end, sentence.end + 300)),
    ),
    polarity: said.polarity,
    type: said.type,
    mode: [...new Set(said.mode)],
    actors: partiesOf(said, at, ground),
    place: said.place == null ? null : placeOf(said.place, at, ground),
    time: said.time == null ? null : timeOf(said.time, at, ground),
    quantities: said.numbers.map((number) => quantityOf(number, at, ground)),
    ...(said.type === 'RELATION' && said.relation != null ? { relation: said.relation } : {}),
  };
}

/** In the paragraph that the model names, else after the claim before, else anywhere in what was asked about. */
function findQuote(said: ModelClaim, part: PartAnswer, after: number, { doc, folded }: Ground): Span {
  const hinted = Number.isInteger(said.paragraph) ? doc.paragraphs[said.paragraph - 1] : undefined;
  const inHinted =
    hinted === undefined || !holds(part, hinted)
      ? null
      : (findWords(folded, said.quote, { from: Math.max(hinted.start, after), to: hinted.end }) ??
        findWords(folded, said.quote, { from: hinted.start, to: hinted.end }));
  const found =
    inHinted ??
    findWords(folded, said.quote, { from: after, to: part.end }) ??
    findWords(folded, said.quote, { from: part.start, to: part.end });
  if (found === null) throw new Dropped('quote-not-in-text');
  const words = tokensIn(doc, found);
  const last = words.at(-1);
  // Without the final full stop. The token, not the letter: "U.S." is one word.
  const end = last !== undefined && /^[.,;]$/u.test(last.text) ? last.start : found.end;
  if (words.filter((word) => word.pos !== 'PUNCT').length < 2 || end <= found.start) throw new Dropped('quote-too-short');
  if (end - found.start > LONGEST_QUOTE) throw new Dropped('quote-too-long');
  return { start: found.start, end };
}

function speakerOf(said: ModelClaim['speakers'][number], at: Neighbourhood, ground: Ground): Speaker {
  const span = nearOr(said.text, at, 'speaker-not-in-text', 'speaker-not-near');
  const sentence = sentenceOf(ground.doc, span) ?? at.sentence;
  const words = ground.doc.text.slice(sentence.start, sentence.end);
  if (!CUE.test(words) && !ground.cues.some((cue) => overlap(cue, sentence))) throw new Dropped('speaker-without-cue');
  const cue = said.cue == null ? null : findWords(at.folded, said.cue, { from: sentence.start, to: sentence.end });
  if (said.cue != null && cue === null && findNear(said.cue, at) === null) throw new Dropped('cue-not-in-text');
  const name = resolveName(said.name, span, at.folded, ground);
  if (name === null) throw new Dropped('speaker-not-in-text');
  return {
    name,
    kind: said.kind,
    ...span,
    ...(cue === null ? {} : { cue: { ...cue, text: ground.doc.text.slice(cue.start, cue.end) } }),
  };
}

function partiesOf(said: ModelClaim, at: Neighbourhood, ground: Ground): Party[] {
  const parties: Party[] = [];
  for (const actor of said.actors) {
    const span = nearOr(actor.text, at, 'actor-not-in-text', 'actor-not-near');
    const name = resolveName(actor.name, span, at.folded, ground);
    if (name === null) throw new Dropped('actor-not-in-text');
    if (parties.some((party) => party.role === actor.role && party.start === span.start && party.end === span.end)) continue;
    parties.push({ role: actor.role, name, kind: actor.kind, ...span });
  }
  return parties;
}

function placeOf(words: string, at: Neighbourhood, ground: Ground): Place {
  const span = nearOr(words, at, 'place-not-in-text', 'place-not-near');
  const geo = ground.geoAt(span);
  return { name: ground.doc.text.slice(span.start, span.end), ...span, ...(geo === undefined ? {} : { geo }) };
}

/** The words are the model's choice, the dates are read from them here; words that no date can be read from give none. */
function timeOf(words: string, at: Neighbourhood, { times }: Ground): Claim['time'] {
  const span = findNear(words, at);
  if (span === null) throw new Dropped('time-not-in-text');
  const found = times.find((time) => overlap(time, span));
  return found === undefined || (found.from === null && found.to === null) ? null : { from: found.from, to: found.to, text: found.text };
}

function quantityOf(said: ModelClaim['numbers'][number], at: Neighbourhood, ground: Ground): Quantity {
  const span = findWords(at.folded, said.text, { from: at.quote.start, to: at.quote.end });
  if (span === null) throw new Dropped('number-not-in-quote');
  const read = readNumberAt(span, said.kind, at, ground);
  if (typeof read === 'string') throw new Dropped(read);
  const counted = said.of == null || said.of.trim() === '' ? null : findNear(said.of, at);
  if (said.of != null && said.of.trim() !== '' && counted === null) throw new Dropped('counted-not-in-text');
  const { doc } = ground;
  return { kind: said.kind, ...read.figures, of: counted === null ? read.of : doc.text.slice(counted.start, counted.end), ...read.span };
}

function nearOr(words: string, at: Neighbourhood, absent: DropReason, far: DropReason): Span {
  const span = findNear(words, at);
  if (span === null) throw new Dropped(findAnywhere(words, at.folded, at.barred) === null ? absent : far);
  return span;
}

/** Somebody else's words: inside quotation marks as a whole, or inside what a verb of saying reports. */
function isReported(quote: Span, { doc, reported }: Ground): boolean {
  const words = tokensIn(doc, quote).filter(({ pos }) => pos !== 'PUNCT');
  const quotation = words[0]?.quotation ?? -1;
  const quoted = quotation >= 0 && words.length >= SPEECH_WORDS && words.every((word) => word.quotation === quotation);
  return quoted || reported.some((content) => holds(content, quote));
}

/**
 * Three steps, by what the rules read in the same words: the same type, something else, nothing. They are not calibrated: they order claims of one reading.
 */
function confidenceOf(claim: Pick<Claim, 'start' | 'end' | 'type'>, rules: readonly Claim[]): number {
  const beside = rules.filter((other) => overlap(other, claim));
  return beside.some((other) => other.type === claim.type) ? 0.85 : beside.length > 0 ? 0.6 : 0.45;
}
