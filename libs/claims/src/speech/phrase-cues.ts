import type { TokenRange } from '../document/doc.js';
import { afterPhrase, isTime } from '../grammar/noun-group.js';
import type { Attributed } from './attribution.js';
import type { SentenceSpeech } from './sentence-speech.js';

const ESTIMATE = /^estimates?$/u;

const RECKONING =
  /^(?:estimates?|counts?|tally|account|accounts|reckoning|calculations?|version|telling|words|view|opinion|estimation|assessment|figures|admission|description|narrative|data)$/u;

/** "By the ministry's count, …", "In the army's account, …", "…, by the rebels' own admission": a reckoning with its owner, beside what it says. */
export function* byReckoning(s: SentenceSpeech): Generator<Attributed> {
  for (const chunk of s.chunks) {
    const at = chunk.index;
    const noun = s.chunks[at + 1];
    if (!/^(?:by|in|on)$/u.test(chunk.word) || noun?.kind !== 'np' || !RECKONING.test(noun.word)) continue;
    const owned = ownerOf(s, noun.index);
    if (owned === null) continue;
    const { source, end } = owned;
    const leading = at <= 1;
    // "By the council's count more than 900 people have died"
    const bare = leading && s.chunks[end]?.kind === 'np' && s.chunks[end]!.counted === true;
    if (s.chunks[end]?.kind !== 'comma' && !bare && (leading || s.chunks[end]?.kind !== 'stop')) continue;
    if (!leading && s.chunks[at - 1]?.kind !== 'comma') continue;
    const content = leading ? s.rest(bare ? end : end + 1) : s.trim(s.chunks[0]!.from, s.chunks[at - 2]!.to);
    if (!s.hasVerb(content)) continue;
    yield {
      sentence: s.parse.sentence, source, speakers: [source], cue: s.range(noun.head, noun.head + 1), content, verb: noun.word, kind: ESTIMATE.test(noun.word) ? 'estimate' : 'say',
      negated: false, passive: false, media: [], cited: [], rule: 'by-reckoning',
    }; // prettier-ignore
  }
}

/** "the army's account [of the raid]", "the words of the mayor": whose it is, and the chunk behind. */
function ownerOf(s: SentenceSpeech, at: number): { source: TokenRange; end: number } | null {
  const noun = s.chunks[at]!;
  const mark = s.doc.tokens.slice(noun.from, noun.head).findLastIndex((t) => /^['’]s?$/u.test(t.lower));
  const end = afterPhrase(s.chunks, at, /^(?:of|from)$/u);
  if (mark >= 1) return { source: s.range(noun.from, noun.from + mark), end };
  const [of, owner] = [s.chunks[at + 1], s.chunks[at + 2]];
  if (of?.word !== 'of' || owner?.kind !== 'np' || !/^(?:words|view|opinion|estimation|account|assessment)$/u.test(noun.word)) return null;
  return { source: s.range(owner.from, s.chunks[end - 1]!.to), end };
}

/** "According to U.S. officials, …", "…, according to The Telegraph". */
export function* accordingTo(s: SentenceSpeech): Generator<Attributed> {
  for (const chunk of s.chunks) {
    const at = chunk.index;
    if ((chunk.word !== 'according to' && !isPer(s, at)) || s.chunks[at + 1]?.kind !== 'np') continue;
    const issued = issuedBy(s, s.endOfPhrase(at + 1));
    const first = issued === null ? s.endOfPhrase(at + 1) : s.endOfPhrase(issued);
    const second = secondSource(s, first);
    const leading = at <= 1 || (s.chunks[at - 1]!.kind === 'conj' && at <= 2);
    const last = second === null ? first : s.endOfPhrase(second);
    const end = second === null ? pastApposition(s, first, leading) : last;
    const source = s.range(s.chunks[issued ?? at + 1]!.from, s.chunks[end - 1]!.to);
    const from = leading && (s.chunks[end]?.kind === 'comma' || s.chunks[end]?.kind === 'colon') ? end + 1 : end;
    let left = at;
    while (left > 0 && s.chunks[left - 1]!.kind === 'comma') left -= 1;
    const behind = from < s.chunks.length ? s.rest(from) : [];
    const before = leading ? [] : s.trim(s.chunks[0]!.from, s.chunks[left - 1]!.to);
    // "This attack, according to the mayor, was repulsed": what is said goes on behind the one who says it.
    const parted = left < at && s.chunks[end]?.kind === 'comma' && !s.hasVerb(before);
    const content = leading ? behind : parted ? [...before, ...s.rest(end + 1)] : before;
    const colon = !leading && s.chunks[end]?.kind === 'colon' ? s.rest(end + 1) : [];
    if (content.length === 0) continue;
    const speakers = [innerSpeaker(s, issued ?? at + 1, first), ...(second === null ? [] : [innerSpeaker(s, second, last)])];
    yield {
      sentence: s.parse.sentence, source, speakers, cue: s.range(chunk.from, chunk.to), content: colon.length > 0 ? colon : content, verb: 'according to', kind: ESTIMATE.test(s.chunks[at + 1]!.word) ? 'estimate' : 'say',
      negated: false, passive: false, media: [], cited: [], rule: 'according-to',
    }; // prettier-ignore
  }
}

/** "According to figures released by the ministry": behind the document stands whoever issued it. */
function issuedBy(s: SentenceSpeech, at: number): number | null {
  const [verb, by, noun] = [s.chunks[at], s.chunks[at + 1], s.chunks[at + 2]];
  return verb?.kind === 'vg' && ISSUED.test(verb.word) && by?.word === 'by' && noun?.kind === 'np' ? noun.index : null;
}
const ISSUED =
  /^(?:release|issue|publish|compile|collect|gather|provide|prepare|produce|keep|maintain|supply|share|post|circulate|record|report|give|announce|disclose)$/u;

/** "According to the mayor, Ada Bell, …", "…, according to the mayor, Ada Bell": past what else the source is called. */
function pastApposition(s: SentenceSpeech, at: number, leading: boolean): number {
  const noun = s.chunks[at + 1];
  if (s.chunks[at]?.kind !== 'comma' || noun?.kind !== 'np' || isTime(noun)) return at;
  const end = s.endOfPhrase(at + 1);
  const [mark, next] = [s.chunks[end], s.chunks[end + 1]];
  if (!leading) {
    const named = s.doc.tokens[noun.from]!.pos === 'PROPN' && s.doc.tokens[s.chunks[at - 1]!.head]!.pos !== 'PROPN';
    return named && (mark === undefined || /^(?:stop|comma|mark)$/u.test(mark.kind)) ? end : at;
  }
  // Behind it stands who did what the source says, and his verb.
  if (mark?.kind !== 'comma' || next?.kind !== 'np') return at;
  const subject = s.endOfPhrase(end + 1);
  return s.chunks[s.chunks[subject]?.kind === 'adv' ? subject + 1 : subject]?.kind === 'vg' ? end : at;
}

/** "…, per the interior ministry": not "per day". */
const isPer = (s: SentenceSpeech, at: number): boolean => {
  const noun = s.chunks[at + 1];
  if (s.chunks[at]!.word !== 'per' || noun?.kind !== 'np') return false;
  const { lower, pos } = s.doc.tokens[noun.from]!;
  return lower === 'the' || pos === 'PROPN';
};

/** "according to a doctor and local officials": the second of two, where no clause of its own begins with it. */
function secondSource(s: SentenceSpeech, at: number): number | null {
  const noun = s.chunks[at + 1];
  if (s.chunks[at]?.word !== 'and' || noun?.kind !== 'np' || noun.counted === true) return null;
  const after = s.chunks[s.endOfPhrase(at + 1)];
  return after === undefined || /^(?:stop|comma|mark|prep|np|colon|sub)$/u.test(after.kind) ? at + 1 : null;
}

/** "a report by the Institute": the body behind a document speaks. */
function innerSpeaker(s: SentenceSpeech, from: number, end: number): TokenRange {
  const head = s.chunks[from]!;
  // "According to the army's version of events"
  const owner = RECKONING.test(head.word) ? ownerOf(s, from) : null;
  if (owner !== null) return owner.source;
  if (
    /^(?:report|statement|study|survey|document|documents|data|figures|account|tally|tallies|count|counts|toll|bulletin|communique|communiqué|numbers|list|database|update|estimate|estimates|statements|reports|sources?|filing|filings|poll|analysis|analyses|imagery|images|photographs|investigation|findings|research|review|records|statistics)$/u.test(
      head.word,
    )
  ) {
    for (let k = from + 1; k < end; k += 1) {
      if (s.chunks[k]!.kind === 'prep' && /^(?:by|from|of)$/u.test(s.chunks[k]!.word) && s.chunks[k + 1]?.kind === 'np')
        return s.range(s.chunks[k + 1]!.from, s.chunks[afterPhrase(s.chunks, k + 1, /^(?:of|for)$/u) - 1]!.to);
    }
  }
  return s.range(head.from, head.to);
}

/** "US officials: Iran's militias just failed", "Rebels shelled the town: army": a headline's speaker beside a colon or dash. */
export function label(s: SentenceSpeech): Attributed | null {
  if (s.sentence.role !== 'headline') return null;
  return leadingLabel(s) ?? trailingLabel(s);
}

/** The rule of a headline's speaker before a colon. */
export const LEADING_LABEL = 'headline-lead';

function leadingLabel(s: SentenceSpeech): Attributed | null {
  const colon = s.chunks.findIndex((c) => c.kind === 'colon');
  if (colon < 1 || colon > 4 || colon + 1 >= s.chunks.length || s.chunks[0]!.kind !== 'np') return null;
  if (s.chunks.slice(0, colon).some((c) => c.kind === 'vg' || c.kind === 'comma')) return null;
  const found = labelled(s, 0, colon, colon, s.rest(colon + 1));
  return found && { ...found, rule: LEADING_LABEL };
}

function trailingLabel(s: SentenceSpeech): Attributed | null {
  const mark = s.chunks.findLastIndex((c) => c.kind === 'colon' || c.kind === 'dash');
  const end = s.chunks.at(-1)?.kind === 'stop' ? s.chunks.length - 1 : s.chunks.length;
  if (mark < 2 || end - mark < 2 || end - mark > 4 || s.chunks[mark + 1]!.kind !== 'np') return null;
  if (s.chunks.slice(mark + 1, end).some((c) => !/^(?:np|prep)$/u.test(c.kind)) || !s.chunks.slice(0, mark).some((c) => c.kind === 'vg'))
    return null;
  return labelled(s, mark + 1, end, mark, s.trim(s.chunks[0]!.from, s.chunks[mark - 1]!.to));
}

/** Chunks `from` to `to` name who says the content; the mark is the cue. */
function labelled(s: SentenceSpeech, from: number, to: number, mark: number, content: TokenRange[]): Attributed | null {
  if (content.length === 0) return null;
  const source = s.range(s.chunks[from]!.from, s.chunks[to - 1]!.to);
  return {
    sentence: s.parse.sentence, source, speakers: [source], cue: s.range(s.chunks[mark]!.from, s.chunks[mark]!.to), content, verb: ':', kind: 'say', negated: false, passive: false, media: [], cited: [], rule: 'headline-label',
  }; // prettier-ignore
}
