import type { FoundMention } from '../mentions/mention.js';
import type { Reading } from '../propositions/reading.js';

/** What one side calls the other. */
const FOE = /^(?:enemy|enemies|occupiers?|invaders?|aggressors?)$/u;
/** How far back the other side's forces are looked for. */
const SENTENCES = 12;

/** Forces, bodies and what belongs to a state; the state itself may only be where it happened. */
const isSide = ({ kind, adjective }: FoundMention): boolean =>
  kind === 'military' || kind === 'government-body' || (kind === 'state' && adjective);

/** "The enemy shelled Ostrian positions", where Tollander troops were told of before: in a sentence of one side, the forces of the other; else null. */
export function foeOf({ doc, mentionsOf }: Reading, head: FoundMention): FoundMention | null {
  if (head.named || !FOE.test(doc.tokens[head.headToken]!.lower)) return null;
  const { sentence } = doc.tokens[head.firstToken]!;
  const sides = new Set(mentionsOf[sentence]!.flatMap((m) => (m.country === null || !isSide(m) ? [] : m.country)));
  const [own] = sides;
  if (own === undefined || sides.size > 1) return null;
  for (let s = sentence - 1; s >= Math.max(0, sentence - SENTENCES); s -= 1) {
    const found = mentionsOf[s]!.findLast((m) => m.kind === 'military' && m.country !== null && m.country !== own && !m.inside);
    if (found !== undefined) return found;
  }
  return null;
}
