import { normalName, type Speaker, type Stance } from '@hearsay/vocabulary';
import type { Doc, TokenRange } from '../document/doc.js';
import type { Proposition } from '../propositions/proposition.js';
import type { Attributed } from '../speech/attribution.js';
import { STANCE_OF } from '../speech/cues.js';
import { isPublisher, resolveSpeaker, type SpeakerContext } from './resolve-speaker.js';

/** An attribution whose speakers are known. */
export interface Spoken extends Attributed {
  chain: Speaker[];
}

/** Who says a proposition, outermost first, and how. */
export interface Chain {
  speakers: Speaker[];
  stance: Stance;
  believed: boolean;
  /** The attributions it is made of. */
  cues: Spoken[];
}

const CLAIM_KINDS = /^(?:say|believe|deny|accuse|threaten|demand|predict|estimate)$/u;

/** Resolves the speakers of all attributions that claims can have, in text order. */
export function resolveSpeakers(context: SpeakerContext, attributed: readonly Attributed[]): Spoken[] {
  const out: Spoken[] = [];
  for (const attribution of attributed) {
    if (!CLAIM_KINDS.test(attribution.kind)) continue;
    const speakers = attribution.speakers
      .map((range) => resolveSpeaker(context, range, attribution.speakers.length === 1 ? attribution.source : null))
      .filter((s) => s !== null);
    const cue = {
      start: attribution.cue.start,
      end: attribution.cue.end,
      text: context.reading.doc.text.slice(attribution.cue.start, attribution.cue.end),
    };
    const media = attribution.media.flatMap((range) => mediumOf(context, range));
    const cited = attribution.cited.map((range) => resolveSpeaker(context, range, null)).filter((s) => s !== null);
    const chain = [...media, ...speakers.map((s) => ({ ...s, cue })), ...cited];
    if (chain.length === 0) continue;
    const last = speakers.at(-1);
    if (last !== undefined && last.kind !== 'outlet') context.last = { name: last.name, kind: last.kind };
    out.push({ ...attribution, chain: once(chain) });
  }
  return out;
}

/** "told Rudaw", "on its channel al-Ahd": only media count, and not the one that publishes. */
function mediumOf(context: SpeakerContext, range: TokenRange): Speaker[] {
  const { doc } = context.reading;
  const text = doc.text.slice(range.start, range.end);
  if (isPublisher(context, text) || /^(?:reporters|journalists)$/iu.test(text)) return [];
  const found = resolveSpeaker(context, range, null);
  return found !== null && found.kind === 'outlet' ? [found] : [];
}

function once(chain: readonly Speaker[]): Speaker[] {
  return chain.filter((s, k) => chain.findIndex((t) => normalName(t.name) === normalName(s.name) && t.start === s.start) === k);
}

/** The attributions whose content holds a proposition, outermost first. */
export function chainOf(doc: Doc, proposition: Proposition, spoken: readonly Spoken[]): Chain {
  const at = proposition.trigger;
  const covering = spoken
    .filter((s) => s.content.some((c) => c.from <= at && c.to > at) && !(s.cue.from <= at && s.cue.to > at))
    .sort((a, b) => size(b) - size(a));
  const cues = covering.length > 0 ? covering : byQuotation(doc, proposition, spoken);
  const inner = cues.at(-1);
  const speakers: Speaker[] = [];
  for (const speaker of cues.flatMap((c) => c.chain))
    if (!speakers.some((s) => normalName(s.name) === normalName(speaker.name))) speakers.push(speaker);
  return {
    speakers,
    stance: inner === undefined || inner.negated ? 'asserts' : STANCE_OF[inner.kind],
    believed: inner?.kind === 'believe' && /^(?:believe|think|suspect|suppose|assume|guess|reckon)$/u.test(inner.verb),
    cues,
  };
}

const size = (s: Spoken): number => s.content.reduce((n, c) => n + c.to - c.from, 0);

/** A sentence inside quotation marks keeps the speaker of the quotation, or of the one that it goes on from. */
function byQuotation(doc: Doc, proposition: Proposition, spoken: readonly Spoken[]): Spoken[] {
  let quotation = doc.quotations[doc.tokens[proposition.trigger]!.quotation];
  if (quotation === undefined) return [];
  const paragraph = quotation.paragraph;
  for (let turns = 0; quotation?.continues === true && turns < 50; turns += 1) quotation = doc.quotations[quotation.index - 1];
  if (quotation === undefined) return [];
  const own = quotation;
  const overlapping = spoken.filter((s) => s.content.some((c) => c.from < own.to + 2 && c.to > own.from - 2));
  if (overlapping.length > 0) return overlapping.slice(-1);
  // "…," he said. "…": the next quotation of the same paragraph goes on; so does one that opens the paragraph after its introduction.
  const before = spoken.filter((s) => s.cue.from < own.from && paragraphOf(doc, s.cue.from) >= paragraph - 1);
  const nearest = before.at(-1);
  if (nearest === undefined || (paragraphOf(doc, nearest.cue.from) !== own.paragraph && own.to - own.from < 6)) return [];
  return [nearest];
}

const paragraphOf = (doc: Doc, token: number): number => doc.sentences[doc.tokens[token]!.sentence]!.paragraph;
