import { normalName } from '@hearsay/vocabulary';
import type { ClaimDoc } from '../claim-view/claim-doc.js';

/** Words that say of somebody that the name after them is another of its own. */
const CUE =
  /\b(?:(?:known|called|dubbed|nicknamed|styled|referred to)(?:\s+(?:abroad|locally|collectively|together|officially|in\s+\p{Lu}\p{L}+))*(?:\s+as)?|aka|a\.k\.a\.|calls?\s+(?:itself|themselves))\s+(?:simply\s+)?(?:the\s+)?["“'‘]?/iu;
/** A name: capitalised words, with the small ones that names have inside. */
const NAME = /^(?:al-)?\p{Lu}[\p{L}\p{N}'’.-]*(?:\s+(?:(?:of|for|and|the|de|al|el|bin|ibn)\s+)*(?:al-|el-)?\p{Lu}[\p{L}\p{N}'’.-]*)*/u;

/**
 * The other name that a claim of relation `also-called` gives its agent: it stands in the quote alone, for such a claim has no second party. Null where the
 * claim is of another kind, is denied, or gives no name ("a word that means party").
 */
export function aliasSaid(claim: Pick<ClaimDoc, 'relation' | 'stance' | 'polarity' | 'quote' | 'actors'>): string | null {
  if (claim.relation !== 'also-called' || claim.stance === 'denies' || claim.polarity === 'negated') return null;
  const cue = CUE.exec(claim.quote);
  if (cue === null) return null;
  const name = NAME.exec(claim.quote.slice(cue.index + cue[0].length))?.[0].replace(/[.,'’]+$/u, '');
  if (name === undefined || normalName(name) === '') return null;
  return claim.actors.some((party) => normalName(party.name) === normalName(name)) ? null : name;
}
