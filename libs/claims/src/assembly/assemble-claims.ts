import {
  withIds,
  type Certainty,
  type Claim,
  type Party,
  type Quantity,
  type ReadableArticle,
  type Speaker,
  type Stance,
} from '@hearsay/vocabulary';
import { confidenceOf } from '../confidence/confidence.js';
import { evidenceOf, type Evidence } from '../confidence/evidence.js';
import type { Doc, TokenRange } from '../document/doc.js';
import { EXTRACTOR, extractorWith } from '../extractor.js';
import type { Parse } from '../grammar/clause.js';
import { wordsOf } from '../lexicon/words.js';
import type { Prepared } from '../prepare.js';
import { casualtyPropositions } from '../propositions/casualty-propositions.js';
import { fallbackPropositions } from '../propositions/fallback-propositions.js';
import { aimedAt } from '../propositions/aimed-at.js';
import { findModes } from '../propositions/find-modes.js';
import { phrasePropositions } from '../propositions/phrase-propositions.js';
import { lastResort } from '../propositions/last-resort.js';
import { settlePropositions } from '../propositions/settle-propositions.js';
import { meansNearby } from '../propositions/means-nearby.js';
import { isMishap } from '../propositions/nature.js';
import { harmDenied } from '../propositions/no-harm.js';
import { nounPropositions } from '../propositions/noun-propositions.js';
import type { Proposition } from '../propositions/proposition.js';
import { isOnConflict, unreadSentence } from '../propositions/unread-sentences.js';
import { victimPropositions } from '../propositions/victim-propositions.js';
import { isActor, makeReading, mentionsWithin, type Reading } from '../propositions/reading.js';
import { verbPropositions } from '../propositions/read-propositions.js';
import { relationPropositions } from '../propositions/relations/relation-propositions.js';
import { armamentPropositions, strengthPropositions } from '../propositions/strength-propositions.js';
import type { FoundQuantity } from '../quantities/find-quantities.js';
import { findTimes, type FoundTime } from '../times/find-times.js';
import { chainOf, resolveSpeakers, type Chain, type Spoken } from './attribution-chain.js';
import { Referents } from './coreference.js';
import { mergePropositions } from './merge-propositions.js';
import { backersOf } from './backers.js';
import { isEstimated } from './is-estimated.js';
import { resolveParties } from './resolve-parties.js';
import { SpeechIndex } from './speech-index.js';
import { periodOf, placeOf, settingOf, type Setting } from './setting.js';
import { spreadDoubts } from './spread-doubts.js';
import { Story } from './story.js';

/** A claim and the names of the rules that made it. */
export interface Assembled {
  claim: Claim;
  sentence: number;
  rules: string[];
  /** What its confidence rests on. */
  evidence: Evidence;
}

/** A claim on its way; its confidence is the weight of its rule so far. */
type Draft = Omit<Assembled, 'evidence'>;

/** The claims of a document, in text order, each with the rules that made it. */
export function assembleClaims(prepared: Prepared, article: ReadableArticle): Assembled[] {
  const { doc, parses, attributed } = prepared;
  const reading = makeReading(doc, wordsOf(prepared.knowledge), prepared.mentions, prepared.quantities);
  const times = findTimes(doc, article.publishedAt).filter((t) => !isName(reading, t));
  const speech = new SpeechIndex(doc, attributed);
  const referents = new Referents(reading, parses, speech);
  const spoken = new SpeechIndex(doc, resolveSpeakers({ reading, referents, outlet: article.outlet, before: [] }, attributed));
  const out: Draft[] = [];
  const timesOf = new Map<number, FoundTime[]>();
  for (const time of times) {
    const sentence = doc.tokens[time.firstToken]!.sentence;
    timesOf.set(sentence, [...(timesOf.get(sentence) ?? []), time]);
  }
  const context = { reading, times: timesOf, attributed: speech };
  const story = new Story();
  const events = parses.map((parse) => (parse === undefined ? [] : withoutMishaps(doc, parse, propositionsOf(reading, parse))));
  const eventful = events.filter((found) => found.some((p) => !BACKGROUND.test(p.type))).length;
  const eventless = eventful === 0;
  const onConflict = isOnConflict(parses.filter((p) => p !== undefined).length, eventful);
  for (const [at, parse] of parses.entries()) {
    if (parse === undefined) continue;
    const resort = eventless && !isMishap(passageOf(doc, parse)) ? lastResort(reading, parse) : null;
    // What a judgement or a tie has told is no act besides.
    const tied =
      resort !== null &&
      events[at]!.some(
        (p) =>
          (TIES.test(resort.type) && p.type === 'RELATION') ||
          (p.type !== 'RELATION' && p.range.from <= resort.trigger && p.range.to > resort.trigger),
      );
    const read = [...events[at]!, ...(resort === null || tied ? [] : [resort])];
    const judged = [...read, ...fallbackPropositions(reading, parse, speech.inSentence(parse.sentence), read)];
    const unread =
      judged.length > 0 || !onConflict || isMishap(passageOf(doc, parse))
        ? null
        : unreadSentence(reading, parse, speech.inSentence(parse.sentence));
    const propositions = unread === null ? judged : [unread];
    for (const proposition of propositions) {
      const setting = settingOf(context, parse, proposition, story);
      story.tell(proposition.type, {
        place: setting.place,
        time: setting.day ?? setting.time,
        sentence: parse.sentence,
        paragraph: doc.sentences[parse.sentence]!.paragraph,
        aside: parse.clauses[proposition.clause]?.kind === 'relative',
      });
      const chain = chainOf(doc, parse, proposition, spoken);
      const claim = claimOf(reading, referents, article, parse, proposition, chain, setting, propositions);
      if (claim.stance === 'asserts' && isEstimated(doc, parse, proposition, claim.quantities)) claim.stance = 'estimates';
      // "The rebels must leave", said the mayor.
      if (claim.stance === 'asserts' && claim.attribution.length > 0 && isDemanded(parse, proposition)) claim.stance = 'demands';
      if (proposition.speaks === true) speakFor(claim);
      // What the quoted words threaten is the speaker's own threat.
      if (
        claim.type === 'THREATEN' &&
        claim.stance === 'asserts' &&
        claim.attribution.length > 0 &&
        doc.tokens[proposition.trigger]!.quotation >= 0
      )
        claim.stance = 'threatens';
      if (proposition.admits === true) admitted(claim);
      if (proposition.echoes === true && !echo(claim, out)) continue;
      if (proposition.speaker != null) {
        const [speaker] = resolveParties(reading, referents, [{ role: 'agent', range: proposition.speaker }], 'ACCUSE');
        // The same words name one speaker: a pronoun that stood for nobody yet gives way.
        const others = claim.attribution.filter((a) => a.start !== speaker?.start || a.kind !== 'anonymous');
        if (speaker !== undefined && others.every((a) => a.start !== speaker.start) && others.at(-1)?.name !== speaker.name)
          claim.attribution = [...others, speakerOf(speaker, claim)];
        claim.stance = proposition.stance ?? 'accuses';
      }
      if (proposition.anaphoric === true && !deny(claim, out)) continue;
      blameAlone(doc, claim, proposition, out);
      ofTheSpeaker(claim);
      if (claim.type === 'STRENGTH' && claim.actors.length === 0) ofTheSame(claim, parse.sentence, out);
      if (chain.denied !== undefined) {
        const told = claimOf(reading, referents, article, parse, proposition, chain.denied, setting, propositions);
        out.push({ claim: told, sentence: parse.sentence, rules: proposition.rules });
      }
      out.push({ claim, sentence: parse.sentence, rules: proposition.rules });
    }
  }
  spreadDoubts(doc, out);
  const unique = dropRepeats(out).sort((a, b) => a.claim.start - b.claim.start || a.claim.end - b.claim.end);
  const extractor = extractorWith(EXTRACTOR, prepared.knowledge);
  const ids = withIds(unique.map((e) => e.claim));
  return unique.map((e, k) => {
    const evidence = evidenceOf(e.claim, e.rules, e.claim.confidence, doc.capitals);
    return { ...e, evidence, claim: { ...e.claim, id: ids[k]!.id, extractor, confidence: confidenceOf(evidence) } };
  });
}

/** "The 19 April Movement", "1 May Avenue": a day that is part of a name. */
const isName = (reading: Reading, { firstToken, lastToken }: FoundTime): boolean => {
  const { doc } = reading;
  if (
    /^(?:movement|avenue|street|square|plaza|brigade|front|university|neighborhood|colonia|commando)$/u.test(
      doc.tokens[lastToken]?.lower ?? '',
    )
  )
    return true;
  return reading.mentionsOf[doc.tokens[firstToken]!.sentence]!.some(
    (m) => m.named && m.kind !== 'weapon' && m.kind !== 'civilians' && m.firstToken <= firstToken && m.lastToken > lastToken,
  );
};

/** Types that report no happening. */
const BACKGROUND = /^(?:RELATION|STRENGTH|ASSESSMENT)$/u;

const passageOf = (doc: Doc, parse: Parse): string => {
  const sentence = doc.sentences[parse.sentence]!;
  const { start, end } = doc.paragraphs[sentence.paragraph]!;
  // A paragraph may be the whole of a hostile text; what stands further off than a page says nothing of this sentence.
  return doc.text.slice(Math.max(start, sentence.start - 1500), Math.min(end, sentence.end + 1500));
};

/** In a paragraph on an earthquake or a crash the verbs of harm speak of no conflict. */
function withoutMishaps(doc: Doc, parse: Parse, found: Proposition[]): Proposition[] {
  return found.length > 0 && isMishap(passageOf(doc, parse))
    ? found.filter((p) => p.type === 'RELATION' || p.type === 'ASSESSMENT')
    : found;
}

function propositionsOf(reading: Reading, parse: Parse): Proposition[] {
  const verbs = verbPropositions(reading, parse);
  const strength = strengthPropositions(reading, parse).filter(
    (s) => !verbs.some((v) => v.clause === s.clause && v.type !== 'ASSESSMENT' && v.type !== 'MOBILIZE'),
  );
  const taken = [...verbs.filter((v) => !strength.some((s) => s.clause === v.clause)), ...strength];
  const nouns = nounPropositions(reading, parse, taken);
  const casualties = casualtyPropositions(reading, parse, [...taken, ...nouns]);
  const namesActor = (range: TokenRange): boolean =>
    /^(?:he|she|it|they|them|him|her|who|we|us)$/u.test(reading.doc.tokens[range.from]!.lower) ||
    mentionsWithin(reading, range.from, range.to).some(isActor);
  const harm = [...taken, ...nouns, ...casualties, ...armamentPropositions(reading, parse)];
  const told = [...harm, ...harmDenied(reading, parse, harm)];
  const grammar = settlePropositions(reading, parse, [...told, ...victimPropositions(reading, parse, told)]);
  const phrases = phrasePropositions(reading, parse, grammar);
  const relations = relationPropositions(reading, parse);
  // "Is backed by", "heads": what states a tie does not also tell of an act.
  const acts = [...grammar, ...phrases].filter(
    (p) =>
      !accusedOfTie(parse, p, relations) &&
      (!TIES.test(p.type) ||
        !relations.some((r) => (p.clause >= 0 ? r.clause === p.clause : r.range.from <= p.trigger && r.range.to > p.trigger))),
  );
  const nameOf = (range: TokenRange): string | null => {
    const actors = mentionsWithin(reading, range.from, range.to).filter((m) => isActor(m) && m.named);
    return actors[0]?.name ?? null;
  };
  return mergePropositions(parse, [...acts, ...relations], namesActor, nameOf);
}

/** "Accused the militia of serving as a proxy": the tie is what is told. */
const accusedOfTie = (parse: Parse, p: Proposition, relations: readonly Proposition[]): boolean =>
  p.type === 'ACCUSE' && relations.some((r) => parse.clauses[r.clause]?.kind === 'gerund' && parse.clauses[r.clause]?.parent === p.clause);

/** Types that a statement of who backs, leads or belongs to whom is mistaken for. */
const TIES = /^(?:SUPPORT|COOPERATE|AID|ASSESSMENT|MOBILIZE|REJECT|RETREAT)$/u;

function claimOf(
  reading: Reading,
  referents: Referents,
  article: ReadableArticle,
  parse: Parse,
  proposition: Proposition,
  chain: Chain,
  setting: Setting,
  siblings: readonly Proposition[],
): Claim {
  const { doc } = reading;
  const background = proposition.background === true && doc.tokens[proposition.trigger]!.quotation < 0;
  const attribution: Speaker[] = background ? [] : chain.speakers;
  const span = spanOf(doc, proposition, background ? [] : chain.cues);
  const quantities = quantitiesOf(reading, proposition, siblings);
  const targets = proposition.parties.filter((p) => p.role === 'target').map((p) => p.range);
  const own = findModes(doc, proposition.type, proposition.range.from, proposition.range.to, proposition.mode, targets);
  const modes = [...own, ...meansNearby(doc, proposition, own)];
  const actors = withBackers(
    resolveParties(reading, referents, proposition.parties, proposition.type),
    proposition.type === 'RELATION' ? [] : backersOf(reading, referents, parse, proposition),
  );
  return {
    id: '',
    article: article.article,
    revision: article.revision,
    outlet: article.outlet,
    publishedAt: article.publishedAt,
    ...span,
    quote: doc.text.slice(span.start, span.end),
    attribution,
    stance: stanceOf(proposition, background ? null : chain),
    certainty: certaintyOf(proposition, chain),
    polarity: proposition.negated ? 'negated' : 'affirmed',
    type: proposition.type,
    mode: aimedAt(modes, proposition.type, actors, doc.text.slice(span.start, span.end)),
    actors,
    place: proposition.type === 'RELATION' ? null : placeOf(setting.place),
    time: proposition.type === 'RELATION' ? null : periodOf(setting.time),
    quantities,
    ...(proposition.relation === undefined ? {} : { relation: proposition.relation }),
    extractor: EXTRACTOR,
    confidence: proposition.weight,
  };
}

/** What must or should be done, by the words themselves. */
const isDemanded = (parse: Parse, { clause }: Proposition): boolean => {
  const own = parse.clauses[clause];
  const governor = own === undefined || own.parent === null ? undefined : parse.clauses[own.parent];
  const said = own?.kind === 'gerund' || own?.kind === 'infinitive' ? governor : own;
  if (said === undefined || !/^(?:main|complement)$/u.test(said.kind)) return false;
  return /^(?:must|should)$/u.test(said.verb.verb!.modal ?? '') && !said.verb.verb!.perfect;
};

const withBackers = (actors: Party[], backers: readonly Party[]): Party[] => [
  ...actors,
  ...backers.filter((b) => !actors.some((a) => a.name === b.name)),
];

function stanceOf(proposition: Proposition, chain: Chain | null): Stance {
  if (chain !== null && chain.stance !== 'asserts') return chain.stance;
  return proposition.stance ?? 'asserts';
}

const certaintyOf = (proposition: Proposition, chain: Chain): Certainty => (proposition.hedged || chain.believed ? 'hedged' : 'stated');

/** The words that carry the proposition, with the cue where they touch. */
function spanOf(doc: Doc, proposition: Proposition, cues: readonly Spoken[]): { start: number; end: number } {
  let { from, to } = proposition.range;
  const cue = cues.at(-1);
  if (cue !== undefined) {
    const source = cue.source ?? cue.cue;
    const [first, last] = [Math.min(source.from, cue.cue.from), Math.max(source.to, cue.cue.to)];
    if (cue.sentence !== proposition.sentence) return cut(doc, from, to);
    if (last <= from && from - last <= 3) from = first;
    else if (first >= to && first - to <= 3) to = last;
  }
  return cut(doc, from, to);
}

function cut(doc: Doc, from: number, end: number): { start: number; end: number } {
  let to = end;
  while (to > from + 1 && /^[.,;:]$/u.test(doc.tokens[to - 1]!.text)) to -= 1;
  return { start: doc.tokens[from]!.start, end: doc.tokens[to - 1]!.end };
}

/** Counts inside the proposition's words that no narrower proposition of its sentence holds. */
function quantitiesOf(reading: Reading, proposition: Proposition, siblings: readonly Proposition[]): Quantity[] {
  if (proposition.type === 'RELATION') return [];
  const holds = (p: Proposition, q: FoundQuantity): boolean =>
    p.type !== 'RELATION' && p.range.from <= q.firstToken && Math.max(p.range.to, partsEnd(reading, p)) >= q.lastToken;
  const size = (p: Proposition): number => p.range.to - p.range.from;
  return reading.quantitiesOf[proposition.sentence]!.filter(
    (q) => holds(proposition, q) && !siblings.some((s) => s !== proposition && holds(s, q) && size(s) < size(proposition)),
  ).map((q) => ({ kind: q.kind, low: q.low, high: q.high, of: counted(reading, q), start: q.start, end: q.end }));
}

/** "Ten people have died: six guards and four drivers": the parts of a count that a colon opens right behind a proposition belong to it. */
function partsEnd(reading: Reading, { range, sentence, type }: Proposition): number {
  const { tokens, sentences } = reading.doc;
  const end = sentences[sentence]!.to;
  let colon = range.to;
  while (colon < Math.min(end, range.to + 4) && /^(?:ADP|SCONJ|PROPN|NOUN|NUM)$/u.test(tokens[colon]!.pos)) colon += 1;
  if (type !== 'ASSAULT' || tokens[colon]?.lower !== ':' || colon >= end) return range.to;
  const parts = reading.quantitiesOf[sentence]!.filter((q) => q.firstToken > colon && q.kind !== 'other' && q.kind !== 'strength');
  return parts[0]?.firstToken === colon + 1 ? parts.at(-1)!.lastToken : range.to;
}

function counted(reading: Reading, q: FoundQuantity): string {
  const of = q.ofSpan;
  if (of === null) return q.of;
  const sentence = reading.doc.tokens[q.firstToken]!.sentence;
  return (
    reading.mentionsOf[sentence]!.find((m) => m.start <= of.start + 4 && m.end >= of.end && m.kind !== 'place' && m.kind !== 'state')
      ?.name ?? q.of
  );
}

/** A relation counts once, at its fullest statement; a headline that is printed twice counts once. */
function dropRepeats(all: readonly Draft[]): Draft[] {
  const seen = new Map<string, number>();
  const out: Draft[] = [];
  for (const explained of all) {
    const { claim } = explained;
    if (claim.type === 'RELATION') {
      if (claim.actors.length === 0) continue;
      const key = [claim.relation, ...claim.actors.map((a) => `${a.role}:${a.name}`)].join('|');
      const at = seen.get(key);
      if (at !== undefined) {
        if (claim.quote.length > out[at]!.claim.quote.length * 1.5 && claim.relation !== 'also-called') out[at] = explained;
        continue;
      }
      seen.set(key, out.length);
    } else {
      const key = `${claim.type}|${claim.quote}`;
      if (seen.has(key)) continue;
      seen.set(key, out.length);
    }
    out.push(explained);
  }
  return out;
}

/** "Monitors put the number at 6,000": the number of those whose strength was told just before. */
function ofTheSame(claim: Claim, sentence: number, before: readonly Draft[]): void {
  const last = before.findLast((b) => b.claim.type === 'STRENGTH' && b.claim.actors.some((a) => a.role === 'agent'));
  if (last === undefined || sentence - last.sentence > 2 || !/\b(?:number|figure|strength|total|size|it|them)\b/iu.test(claim.quote))
    return;
  claim.actors = last.claim.actors.filter((a) => a.role === 'agent');
}

/** "The army blamed the Northern Front" right after a deed: the deed is the content, the one who blames its speaker. */
function blameAlone(doc: Doc, claim: Claim, proposition: Proposition, before: readonly Draft[]): void {
  if (claim.type !== 'ACCUSE' || !/^blam(?:ed|es)$/u.test(doc.tokens[proposition.trigger]!.lower)) return;
  const last = before.at(-1);
  const [accuser, accused] = [claim.actors.find((a) => a.role === 'agent'), claim.actors.find((a) => a.role === 'target')];
  const told = last !== undefined && last.claim.type === 'ASSAULT' && proposition.sentence - last.sentence <= 1;
  if (!told || accuser === undefined || accused === undefined || accused.kind === 'person') return;
  if (/\b(?:for|of)\b/u.test(claim.quote.slice(accused.end - claim.start)) || !echo(claim, before)) return;
  claim.actors = [{ ...accused, role: 'agent' }];
  claim.attribution = [...claim.attribution, speakerOf(accuser, claim)];
  claim.stance = 'accuses';
}

/** "Our missiles struck the port", said a spokesman: "we" and "our" are whoever speaks, where nobody else is found. */
function ofTheSpeaker(claim: Claim): void {
  const speaker = claim.attribution.at(-1);
  if (speaker === undefined || speaker.kind === 'anonymous' || speaker.kind === 'outlet') return;
  claim.actors = claim.actors.map((a) => (/^(?:we|us|our|ours)$/iu.test(a.name) ? { ...a, name: speaker.name } : a));
}

/** "Denied any role", "rejected the charge": type, place and time are those of the claim before; the one who denies is the speaker. */
function deny(claim: Claim, before: readonly Draft[]): boolean {
  const about = before.findLast((b) => b.claim.type !== 'RELATION' || b.rules.includes('relation-copula'))?.claim;
  const denier = claim.actors.find((a) => a.role === 'agent');
  if (about === undefined || (denier === undefined && claim.attribution.length === 0)) return false;
  claim.type = about.type;
  claim.mode = about.mode;
  claim.place = about.place;
  claim.time = about.time;
  claim.stance = 'denies';
  if (denier !== undefined) claim.attribution = [...claim.attribution, speakerOf(denier, claim)];
  return true;
}

/** "threatened to retaliate": the one who threatens is the speaker. */
function speakFor(claim: Claim): void {
  const agent = claim.actors.find((a) => a.role === 'agent');
  if (agent === undefined) return;
  claim.stance = 'threatens';
  if (claim.attribution.at(-1)?.name !== agent.name) claim.attribution = [...claim.attribution, speakerOf(agent, claim)];
}

/** "claimed responsibility for": whoever did it is the speaker. */
function admitted(claim: Claim): void {
  const agent = claim.actors.find((a) => a.role === 'agent');
  if (agent === undefined || claim.attribution.some((s) => s.name === agent.name)) return;
  claim.attribution = [...claim.attribution, speakerOf(agent, claim)];
}

/** "The crime was the work of the Northern Front": what was done, where and when is what the act of force before it says; false where none was told. */
function echo(claim: Claim, before: readonly Draft[]): boolean {
  const about = before.findLast((b) => b.claim.type === 'ASSAULT' || b.claim.type === 'COERCE')?.claim;
  if (about === undefined) return false;
  claim.type = about.type;
  claim.mode = about.mode;
  claim.place = about.place;
  claim.time = about.time;
  return true;
}

const SPEAKER_KIND: Partial<Record<Party['kind'], Speaker['kind']>> = {
  person: 'person',
  outlet: 'outlet',
  civilians: 'anonymous',
  unidentified: 'anonymous',
};

const speakerOf = (actor: Party, claim: Claim): Speaker => ({
  name: actor.name,
  kind:
    actor.kind === 'person' && /^\p{Ll}|s$/u.test(actor.name) && !/\s\p{Lu}/u.test(actor.name)
      ? 'anonymous'
      : (SPEAKER_KIND[actor.kind] ?? 'organisation'),
  start: actor.start,
  end: actor.end,
  cue: { start: claim.start, end: claim.end, text: claim.quote },
});
