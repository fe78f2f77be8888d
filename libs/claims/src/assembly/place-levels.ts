import type { Doc } from '../document/doc.js';
import { BIG_REGIONS, DIRECTIONS, DIVISIONS } from '../lexicon/place-words.js';
import type { FoundMention } from '../mentions/mention.js';
import { listedTogether, toldTogether } from '../mentions/told-together.js';

// Which of several places lies within which.

const PART =
  /^(?:neighborhood|neighbourhood|suburb|quarter|sector|ward|street|avenue|villages?|hamlets?|canton|farm|university|airport|hotel|bridge|barrio|colonia|square|markets?|bazaar|mosque|church|hospital|stadium|prison|road|palace)$/u;
/** Divisions of a province: "the Nahr-e-Tarn district of Velm province". */
const SUBDIVISION =
  /^(?:districts?|chiefdoms?|groupe?ments?|localit(?:y|ies)|lga|govt|count(?:y|ies)|townships?|municipalit(?:y|ies)|sub-?districts?|tehsil|sub-?count(?:y|ies))$/u;
/** A town so big that its districts are parts of it; else districts hold towns. */
const BIG_TOWN = 200_000;

/** The first of the places that is nearest to the ground: a country holds divisions, these towns, and towns their parts. */
export function mostSpecific(doc: Doc, places: readonly FoundMention[]): FoundMention | undefined {
  const [first] = places;
  if (first === undefined || places.length === 1) return first;
  // "In Ostria's Velm region": what is the other's own lies in it.
  if (isOwnerOf(doc, first, places[1]!)) return mostSpecific(doc, places.slice(1));
  const inTown = first.entry?.kind === 'town' && first.entry.population >= BIG_TOWN;
  const lower = places.filter(
    (m) =>
      !liesIn(doc, first, m) &&
      levelOf(doc, m) > levelOf(doc, first) - (inTown && isDistrict(doc, m) ? 1 : 0) &&
      mayLieIn(doc, m, first) &&
      (levelOf(doc, first) < 2 || holds(doc, m)),
  );
  return lower.sort((a, b) => levelOf(doc, b) - levelOf(doc, a) || a.firstToken - b.firstToken)[0] ?? first;
}

/** "Tarn district in Velm": the district lies in what is told right behind it. */
const liesIn = (doc: Doc, district: FoundMention, m: FoundMention): boolean => {
  const at = doc.tokens[district.lastToken]?.lower === 'district' ? district.lastToken + 1 : district.lastToken;
  return levelOf(doc, district) === 1.5 && doc.tokens[at]?.lower === 'in' && m.firstToken === at + 1;
};

const isOwnerOf = ({ tokens }: Doc, outer: FoundMention, inner: FoundMention): boolean =>
  /^['’]s?$/u.test(tokens[outer.lastToken]?.lower ?? '') &&
  inner.firstToken > outer.lastToken &&
  tokens.slice(outer.lastToken + 1, inner.firstToken).every((t) => t.pos === 'ADJ' || DIRECTIONS.has(t.lower));

/** The place told last; of "in Arvik, in eastern Ostria" the one nearer to the ground, of a list its first. */
export function lastTold(doc: Doc, places: readonly FoundMention[]): FoundMention | undefined {
  let first = places.length - 1;
  const joined = (k: number): boolean => toldTogether(doc, places[k - 1]!, places[k]!) || listedTogether(doc, places[k - 1]!, places[k]!);
  while (first > 0 && joined(first)) first -= 1;
  return mostSpecific(doc, places.slice(Math.max(0, first)));
}

/** The place told next; of "Oster's capital of Lund" the one nearer to the ground. */
export function nextTold(doc: Doc, places: readonly FoundMention[], from: number): FoundMention | undefined {
  const first = places.findIndex((m) => m.firstToken >= from);
  if (first < 0) return undefined;
  let last = first + 1;
  while (last < places.length && toldTogether(doc, places[last - 1]!, places[last]!)) last += 1;
  return mostSpecific(doc, places.slice(first, last));
}

/** "the Tarn district" */
const isDistrict = (doc: Doc, m: FoundMention): boolean =>
  /^district$/u.test(doc.tokens[m.lastToken]?.lower ?? '') || /^district$/u.test(doc.tokens[m.lastToken - 1]?.lower ?? '');

/** Two places of different countries lie in different ones, and where somebody came from is not where it happened. */
function mayLieIn(doc: Doc, inner: FoundMention, outer: FoundMention): boolean {
  const [a, b] = [inner.entry?.country ?? inner.country, outer.entry?.country ?? outer.country];
  let k = inner.firstToken - 1;
  while (k > inner.firstToken - 5 && /^(?:the|of|city|town|village|port)$/u.test(doc.tokens[k]?.lower ?? '')) k -= 1;
  return (a === null || b === null || a === b) && doc.tokens[k]?.lower !== 'from';
}

/** "in the suburb of X", "in the X neighborhood": the part of a town that follows its town. */
const holds = (doc: Doc, m: FoundMention): boolean => /^(?:in|at|of|on|the|'s)$/u.test(doc.tokens[m.firstToken - 1]?.lower ?? '');

function levelOf(doc: Doc, m: FoundMention): number {
  // "the suburb of Tarn", but "a hospital in Tarn"
  const called = doc.tokens[m.firstToken - 1]?.lower === 'in' ? undefined : doc.tokens[m.firstToken - 2];
  const around = [doc.tokens[m.lastToken - 1], doc.tokens[m.lastToken], called].map((t) => t?.lower ?? '');
  if (m.kind === 'state' || m.entry?.kind === 'country') return 0;
  // "a village of Tarn District"
  if (around.slice(0, 2).some((word) => SUBDIVISION.test(word))) return 1.5;
  if (around.some((word) => PART.test(word))) return 3;
  if (SUBDIVISION.test(around[2]!)) return 1.5;
  return m.entry?.kind === 'region' || BIG_REGIONS.has(m.name) || around.some((word) => DIVISIONS.has(word.replace(/s$/u, ''))) ? 1 : 2;
}

/** Whether a place may hold another: a country its divisions, these their districts and towns. */
export const mayHold = (doc: Doc, outer: FoundMention, inner: FoundMention): boolean =>
  levelOf(doc, outer) < levelOf(doc, inner) && mayLieIn(doc, inner, outer);

/** Whether a place is a country or one of its divisions. */
export const isDivision = (doc: Doc, m: FoundMention): boolean => levelOf(doc, m) < 2;
