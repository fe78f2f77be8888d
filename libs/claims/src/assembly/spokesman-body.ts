import type { FoundMention } from '../mentions/mention.js';
import { isActor, mentionsWithin, type Reading } from '../propositions/reading.js';

/** How far back a body is looked for that a spokesman's phrase only names by its noun. */
const SENTENCES = 12;

/**
 * The body or person that a spokesman without a name speaks for: "a spokesman for the Northern Front", "a spokesman for President Bell", or, for "an army spokesman", the last army named before.
 * Null for other mentions, for spokesmen with a name, and where the text tells of no such body.
 */
export function spokesmanBody(reading: Reading, mention: FoundMention): FoundMention | null {
  const { tokens } = reading.doc;
  if (mention.named || !tokens[mention.headToken]!.lower.startsWith('spokes')) return null;
  const within = mentionsWithin(reading, mention.firstToken, mention.lastToken).filter((m) => m !== mention && isActor(m));
  const person = within.find((m) => m.kind === 'person' && m.named);
  if (person !== undefined) return person;
  const own = within.find((m) => m.kind !== 'person' && !m.adjective);
  if (own !== undefined) return own;
  const noun = tokens[mention.headToken - 1]?.lower;
  const sentence = tokens[mention.firstToken]!.sentence;
  for (let s = sentence; s >= Math.max(0, sentence - SENTENCES); s -= 1) {
    const found = reading.mentionsOf[s]!.findLast(
      (m) =>
        m.lastToken <= mention.firstToken &&
        isActor(m) &&
        m.kind !== 'person' &&
        !m.inside &&
        tokens[m.headToken]!.lower === noun &&
        m.name !== noun,
    );
    if (found !== undefined) return found;
  }
  return null;
}
