import type { Claim, Party, Quantity, ReadableArticle, Speaker, Stance } from '@hearsay/vocabulary';
import type { Doc } from '../document/doc.js';
import { EXTRACTOR } from '../extractor.js';
import { isPlatform } from '../mentions/group-words.js';
import type { Parse } from '../grammar/clause.js';
import { aimedAt, onTheGround } from '../propositions/aimed-at.js';
import { findModes } from '../propositions/find-modes.js';
import { meansNearby } from '../propositions/means-nearby.js';
import type { PartyRange, Proposition } from '../propositions/proposition.js';
import { lowerText, rangeOf, type Reading } from '../propositions/reading.js';
import type { FoundQuantity } from '../quantities/find-quantities.js';
import type { Chain, Spoken } from './attribution-chain.js';
import { backersOf } from './backers.js';
import type { Referents } from './coreference.js';
import { isOwnThreat } from './own-threat.js';
import { resolveParties } from './resolve-parties.js';
import { periodOf, placeOf, type Setting } from './setting.js';

/** What every claim of an article is made with. */
export interface Source {
  reading: Reading;
  referents: Referents;
  article: ReadableArticle;
}

/** A proposition as a claim, with whoever says it and where and when it stands; `siblings` are the propositions of its sentence. */
export function claimOf(
  { reading, referents, article }: Source,
  parse: Parse,
  proposition: Proposition,
  chain: Chain,
  setting: Setting,
  siblings: readonly Proposition[],
): Claim {
  const { doc } = reading;
  const background = proposition.background === true && doc.tokens[proposition.trigger]!.quotation < 0 && !chain.aside;
  const attribution: Speaker[] = background ? [] : chain.speakers;
  const span = spanOf(doc, proposition, background ? [] : chain.cues);
  const quantities = quantitiesOf(reading, proposition, siblings, chain.cues);
  const targets = proposition.parties.filter((p) => p.role === 'target').map((p) => p.range);
  const own = findModes(doc, proposition.type, proposition.range.from, proposition.range.to, proposition.mode, targets);
  const modes = [...own, ...meansNearby(doc, proposition, own)];
  const actors = withBackers(
    resolveParties(reading, referents, withoutSpeaker(doc, proposition, chain.cues), proposition.type),
    proposition.type === 'RELATION' ? [] : backersOf(reading, referents, parse, proposition),
  );
  const stance = stanceOf(proposition, background ? null : chain);
  const words = lowerText(doc, span.start, span.end);
  return {
    id: '',
    article: article.article,
    revision: article.revision,
    outlet: article.outlet,
    publishedAt: article.publishedAt,
    ...span,
    quote: doc.text.slice(span.start, span.end),
    attribution,
    stance:
      (stance === 'asserts' || stance === 'predicts') && isOwnThreat(reading, parse, proposition, attribution.at(-1), actors)
        ? 'threatens'
        : stance,
    certainty: proposition.hedged || (!background && chain.believed) ? 'hedged' : 'stated',
    polarity: proposition.negated ? 'negated' : 'affirmed',
    type: proposition.type,
    mode: onTheGround(aimedAt(modes, proposition.type, actors, words), actors, words),
    actors,
    place: proposition.type === 'RELATION' ? null : placeOf(setting.place),
    time: proposition.type === 'RELATION' ? null : periodOf(setting.time),
    quantities,
    ...(proposition.relation === undefined ? {} : { relation: proposition.relation }),
    extractor: EXTRACTOR,
    confidence: proposition.weight,
  };
}

/** "Struck a train carrying fuel, the ministry said": who says so behind it is none of those to whom it was done. */
const withoutSpeaker = (doc: Doc, { parties, sentence, trigger }: Proposition, cues: readonly Spoken[]): PartyRange[] => {
  const said = cues.find(
    (c) => c.rule === 'trailing-cue' && c.sentence === sentence && c.source !== null && c.source.from > trigger,
  )?.source;
  if (said == null) return [...parties];
  return parties.flatMap((p) => {
    if (p.role === 'agent' || p.range.to <= said.from || p.range.from >= said.to) return p;
    return p.range.from >= said.from ? [] : { ...p, range: rangeOf(doc, p.range.from, said.from) };
  });
};

const withBackers = (actors: Party[], backers: readonly Party[]): Party[] => [
  ...actors,
  ...backers.filter((b) => !actors.some((a) => a.name === b.name)),
];

function stanceOf(proposition: Proposition, chain: Chain | null): Stance {
  if (chain !== null && chain.stance !== 'asserts') return chain.stance;
  return proposition.stance ?? 'asserts';
}

/** The words that carry the proposition, with the cue where they touch. */
function spanOf(doc: Doc, proposition: Proposition, cues: readonly Spoken[]): { start: number; end: number } {
  let { from, to } = proposition.range;
  const cue = cues.at(-1);
  if (cue !== undefined) {
    // "The army said rebels had fled, adding that …": the speaker of the first cue stands far from the second.
    // "Attacked the post after accusing the army of looting": another verb stands between, and in no aside.
    const between = cue.source === null ? [] : doc.tokens.slice(cue.source.to, cue.cue.from);
    const parted = cue.source === null || between.length > 8 || (between[0]?.lower !== ',' && between.some((t) => t.pos === 'VERB'));
    const source = parted ? cue.cue : cue.source!;
    const [first, last] = [Math.min(source.from, cue.cue.from), Math.max(source.to, cue.cue.to)];
    if (cue.sentence !== proposition.sentence) return cut(doc, from, to);
    if (last <= from && from - last <= 3) from = first;
    else if (first >= to && first - to <= 3) to = last;
  }
  return cut(doc, from, to);
}

/** "An attack in | which two died": a preposition parted from what it governs. */
const isCutOff = ({ tokens }: Doc, to: number): boolean =>
  /^(?:of|in|from|by|with|for|at|after|during|before)$/u.test(tokens[to - 1]!.lower) &&
  tokens[to]?.sentence === tokens[to - 1]!.sentence &&
  tokens[to]!.pos !== 'PUNCT';

function cut(doc: Doc, from: number, end: number): { start: number; end: number } {
  let to = end;
  while (to > from + 1 && (/^[.,;:]$/u.test(doc.tokens[to - 1]!.text) || isCutOff(doc, to))) to -= 1;
  return { start: doc.tokens[from]!.start, end: doc.tokens[to - 1]!.end };
}

/** Counts inside the proposition's words that no narrower proposition of its sentence holds. */
function quantitiesOf(reading: Reading, proposition: Proposition, siblings: readonly Proposition[], cues: readonly Spoken[]): Quantity[] {
  if (proposition.type === 'RELATION') return [];
  const holds = (p: Proposition, q: FoundQuantity): boolean =>
    p.type !== 'RELATION' && p.range.from <= q.firstToken && Math.max(p.range.to, partsEnd(reading, p)) >= q.lastToken;
  const size = (p: Proposition): number => p.range.to - p.range.from;
  return reading.quantitiesOf[proposition.sentence]!.filter(
    (q) =>
      holds(proposition, q) &&
      // "…, two officials said": how many speak is no part of what they say.
      !cues.some(({ source }) => source !== null && source.from <= q.firstToken && source.to >= q.lastToken) &&
      !siblings.some((s) => s !== proposition && holds(s, q) && size(s) < size(proposition)),
  ).map((q) => ({
    kind: kindOf(proposition, q),
    low: q.low,
    high: q.high,
    of: counted(reading, q),
    start: q.start,
    end: q.end,
  }));
}

/** "Two million left their homes": in the words of a flight people are counted who are displaced. */
function kindOf({ type, rules, parties }: Proposition, { kind, of, people, firstToken }: FoundQuantity): FoundQuantity['kind'] {
  if (kind !== 'other') return kind;
  // "Attacked by more than 30 people": how many fight; two firms or states are no men.
  const fights = (p: PartyRange): boolean => p.role === 'agent' && p.range.from <= firstToken && p.range.to > firstToken;
  if (type === 'ASSAULT' && people && PERSONS.test(of) && parties.some(fights)) return 'strength';
  if (type === 'STRENGTH' && /(?:\bmembers|^)$/u.test(of)) return 'strength';
  const flight = rules.some(
    (r) => r === 'people-flee' || r === 'sense-drives-out' || r === 'sense-shelters-displaced' || r === 'sense-people-cross',
  );
  return type === 'COERCE' &&
    flight &&
    /^(?:|.*\b(?:people|persons|residents|civilians|families|villagers|inhabitants|others|refugees))$/u.test(of)
    ? 'displaced'
    : kind;
}

const PERSONS = /\b(?:people|persons|individuals|men|members|attackers|assailants|youths|civilians|villagers|residents|others)$/u;

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
    reading.mentionsOf[sentence]!.find(
      (m) =>
        m.start <= of.start + 4 &&
        m.end >= of.end &&
        m.kind !== 'place' &&
        m.kind !== 'state' &&
        // "40 Ostrian jets": jets are counted, and not the military whose they are.
        !isPlatform(reading.doc.tokens[m.headToken]!.lower),
    )?.name ?? q.of
  );
}
