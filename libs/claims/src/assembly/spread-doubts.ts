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
    const own = (bySentence.get(doubt.sentence) ?? []).filter((r) => r.claim.type !== 'RELATION');
    const named = own.filter((r) => isOwn(doc, doubt, r.claim));
    if (named.length > 0) {
      for (const { claim } of named) claim.certainty = 'unconfirmed';
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
    for (const s of reached(doc, doubt))
      for (const { claim } of bySentence.get(s) ?? [])
        if (
          !(s === doubt.sentence && isReason(doc, doubt, claim)) &&
          !/^(?:RELATION|ASSESSMENT)$/u.test(claim.type) &&
          isDoubted(doubt, claim, s)
        )
          claim.certainty = 'unconfirmed';
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

/** The sentences that a doubt speaks of, nearest first: those of its paragraph, or of the one before where it opens its own. */
function reached(doc: Doc, doubt: Doubt): number[] {
  const own = doc.sentences[doubt.sentence]!;
  const first = doc.sentences[doubt.sentence - 1]?.paragraph !== own.paragraph;
  const out: number[] = doubt.conditional ? [] : [doubt.sentence];
  // Counts of the whole account are doubted together: the paragraph's, however many sentences it has.
  const reach = doubt.figures ? Math.max(doubt.reach, 40) : doubt.reach;
  for (let s = doubt.sentence - 1; s >= Math.max(0, doubt.sentence - reach); s -= 1) {
    const { paragraph } = doc.sentences[s]!;
    if (paragraph < own.paragraph - (first ? 1 : 0) && !(doubt.reach > 2 && s >= doubt.sentence - doubt.reach)) break;
    if (doc.sentences[s]!.role !== 'headline') out.push(s);
  }
  return out;
}

function isDoubted(doubt: Doubt, claim: Claim, sentence: number): boolean {
  if (doubt.figures) return claim.quantities.some((q) => q.kind !== 'other') || (doubt.reach <= 2 && claim.quantities.length > 0);
  return sentence === doubt.sentence || claim.attribution.length > 0 || doubt.recording;
}
