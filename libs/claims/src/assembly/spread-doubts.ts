import type { Claim } from '@hearsay/vocabulary';
import type { Doc } from '../document/doc.js';
import { findDoubts, type Doubt } from './find-doubts.js';

/** A claim and the sentence it was read in. */
interface Read {
  claim: Claim;
  sentence: number;
}

/** "Could not be verified" makes what was reported just before unconfirmed; where it speaks of figures, only claims with counts of people. */
export function spreadDoubts(doc: Doc, all: readonly Read[]): void {
  const bySentence = new Map<number, Read[]>();
  for (const one of all) {
    const list = bySentence.get(one.sentence);
    if (list === undefined) bySentence.set(one.sentence, [one]);
    else list.push(one);
  }
  for (const doubt of findDoubts(doc)) {
    const told = bySentence.get(doubt.sentence) ?? [];
    // A tie told beside a deed is not what is doubted.
    const own = told.some((r) => r.claim.type !== 'RELATION') ? told.filter((r) => r.claim.type !== 'RELATION') : told;
    const named = own.filter((r) => isOwn(doc, doubt, r.claim));
    if (named.length > 0) {
      for (const { claim } of named) claim.certainty = 'unconfirmed';
      continue;
    }
    // "Said they had killed 200; the figure could not be verified": its own sentence tells which.
    const counts = doubt.figures
      ? own.filter(({ claim }) => claim.end <= doc.tokens[doubt.token]!.start && claim.quantities.some((q) => q.kind !== 'other'))
      : [];
    if (counts.length > 0) {
      for (const { claim } of counts) claim.certainty = 'unconfirmed';
      continue;
    }
    const about = subjectOf(doc, doubt);
    if (about !== null)
      for (let s = Math.max(0, doubt.sentence - NAMED_REACH); s < doubt.sentence; s += 1)
        for (const { claim } of bySentence.get(s) ?? [])
          if (
            doc.sentences[s]!.role !== 'headline' &&
            claim.attribution.length > 0 &&
            /^(?:ASSAULT|COERCE|TERRITORY)$/u.test(claim.type) &&
            claim.quote.toLowerCase().includes(about)
          )
            claim.certainty = 'unconfirmed';
    for (const { claim } of own) if (!isReason(doc, doubt, claim) && mayBeDoubted(doubt, claim)) claim.certainty = 'unconfirmed';
    for (const { claim } of reached(doc, doubt, bySentence)) if (mayBeDoubted(doubt, claim)) claim.certainty = 'unconfirmed';
  }
}

/** How many sentences back a deed is looked for that a doubt names. */
const NAMED_REACH = 8;

/** "Could not verify reports of a gas attack": the deed that it speaks of, in small letters. */
function subjectOf({ tokens }: Doc, { token }: Doubt): string | null {
  const [said, of] = [tokens[token + 1], tokens[token + 2]];
  if (!/^(?:reports?|claims?|allegations?|accounts?)$/u.test(said?.lower ?? '') || of?.lower !== 'of') return null;
  let end = token + 3;
  while (end < token + 8 && tokens[end]?.sentence === tokens[token]!.sentence && /^(?:DET|ADJ|NOUN|PROPN)$/u.test(tokens[end]!.pos))
    end += 1;
  return end > token + 3 && tokens[end - 1]!.pos === 'NOUN' ? tokens[end - 1]!.lower : null;
}

/** "Could not verify the accounts, because the army bars reporters", "…, but officials deny it": what stands behind such a word is not doubted. */
function isReason(doc: Doc, doubt: Doubt, claim: Claim): boolean {
  const word = doc.tokens[doubt.token]!;
  if (claim.start > word.start && claim.attribution.length > 0 && /,\s+and\b/u.test(doc.text.slice(word.end, claim.start))) return true;
  return claim.start > word.start && /\b(?:because|as|since|but|though|although|while)\b/iu.test(doc.text.slice(word.end, claim.start));
}

/** "…, but the paper could not verify this", "has not confirmed that rebels …", "unconfirmed reports say …": the sentence doubts what it tells itself. */
function isOwn(doc: Doc, doubt: Doubt, claim: Claim): boolean {
  if (doubt.conditional) return false;
  const word = doc.tokens[doubt.token]!;
  if (word.lower.startsWith('un')) return true;
  if (claim.start > word.start) return /^(?:that|whether|reports?|claims?)$/u.test(doc.tokens[doubt.token + 1]?.lower ?? '');
  return (
    claim.end <= word.start &&
    /\b(?:but|though|although|which|(?:a|an) (?:claim|account|figure|report|allegation|assertion))\b/iu.test(
      doc.text.slice(claim.end, word.start),
    )
  );
}

/** "Could not verify the army's claim", "the rebels' figures could not be confirmed": whose account it speaks of, in small letters. */
function ownerOf({ tokens, sentences }: Doc, { sentence, conditional }: Doubt): string | null {
  const { from, to } = sentences[sentence]!;
  if (conditional) return null;
  for (let k = from + 1; k < to - 1; k += 1) {
    if (!/^(?:'s?|’s?)$/u.test(tokens[k]!.text) || !/^(?:NOUN|PROPN)$/u.test(tokens[k - 1]!.pos)) continue;
    if (/^(?:side|paper|newspaper|agency)$/u.test(tokens[k - 1]!.lower)) continue;
    for (let n = k + 1; n < Math.min(to, k + 4); n += 1) if (TOLD.test(tokens[n]!.lower)) return tokens[k - 1]!.lower;
  }
  return null;
}
const TOLD = /^(?:claims?|accounts?|reports?|versions?|statements?|allegations?|assertions?|figures?|tolls?|numbers?)$/u;

/** How many sentences back an account is followed; counts are doubted with all of theirs in the paragraph. */
const REACH = 8;
const REACH_OF_FIGURES = 40;

/**
 * The claims before a doubt that it speaks of: those of its paragraph, or of the one before where it opens its own. One account is that of whoever was
 * told last, with all that he said; several are those of the last two, or of whoever is named.
 */
function reached(doc: Doc, doubt: Doubt, bySentence: ReadonlyMap<number, readonly Read[]>): Read[] {
  const { paragraph } = doc.sentences[doubt.sentence]!;
  const opens = doc.sentences[doubt.sentence - 1]?.paragraph !== paragraph;
  const reach = doubt.conditional ? doubt.reach : doubt.figures ? REACH_OF_FIGURES : REACH;
  const near: Read[][] = [];
  for (let s = doubt.sentence - 1; s >= Math.max(0, doubt.sentence - reach); s -= 1) {
    const sentence = doc.sentences[s]!;
    const told = sentence.role === 'headline' ? [] : (bySentence.get(s) ?? []);
    const said = told.filter(({ claim }) => doubt.figures || doubt.recording || claim.attribution.length > 0);
    if (sentence.paragraph < paragraph - (opens ? 1 : 0) && (doubt.reach <= 2 || s < doubt.sentence - doubt.reach)) break;
    near.push(said);
  }
  if (doubt.figures || doubt.conditional) return near.flat();
  const owner = ownerOf(doc, doubt);
  const owned = owner === null ? [] : near.flat().filter(({ claim }) => isSaidBy(claim, owner));
  if (owned.length > 0) return owned;
  const last = near.filter((told) => told.length > 0);
  if (doubt.recording) return last[0] ?? [];
  const speakers = new Set(last.slice(0, doubt.several ? 2 : 1).flatMap((told) => (doubt.several ? told : told.slice(-1)).map(speakerOf)));
  // What they said before somebody else spoke is another account.
  const other = last.findIndex((told) => !told.some((one) => speakers.has(speakerOf(one))));
  return (other < 0 ? last : last.slice(0, other)).flat().filter((one) => speakers.has(speakerOf(one)));
}

const speakerOf = ({ claim }: Read): string => claim.attribution.at(-1)?.name ?? '';

const isSaidBy = (claim: Claim, owner: string): boolean =>
  claim.attribution.some(({ name }) =>
    name
      .toLowerCase()
      .split(/[\s'’]+/u)
      .some((w) => w === owner || w === `${owner}s`),
  );

function mayBeDoubted({ figures, reach }: Doubt, { type, quantities }: Claim): boolean {
  if (/^(?:RELATION|ASSESSMENT)$/u.test(type)) return false;
  return !figures || quantities.some((q) => q.kind !== 'other') || (reach <= 2 && quantities.length > 0);
}
