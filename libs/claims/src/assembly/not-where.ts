import type { Doc } from '../document/doc.js';
import { GROUP_NOUNS } from '../lexicon/groups.js';
import { OFFICES } from '../lexicon/offices.js';
import type { FoundMention } from '../mentions/mention.js';

/** "U.S. authorities", "the Tarn police commander": whose they are, not where; of a wire in capitals alone where it is a town's people. */
export function modifies(doc: Doc, mention: FoundMention): boolean {
  const { tokens } = doc;
  const sentence = tokens[mention.firstToken]!.sentence;
  for (let k = mention.lastToken; k < mention.lastToken + 5; k += 1) {
    const token = tokens[k];
    if (token?.sentence !== sentence || !/^(?:NOUN|PROPN|ADJ|NUM)$/u.test(token.pos)) return false;
    const people = GROUP_NOUNS.has(token.lower) || OFFICES.has(token.lower);
    if (people) return mention.kind === 'state' || doc.capitals;
  }
  return false;
}

/** "Passengers going to Tarn": where somebody was on the way to. */
export function isGoal(doc: Doc, mention: FoundMention): boolean {
  let k = mention.firstToken - 1;
  while (/^(?:the|city|town|of)$/u.test(doc.tokens[k]?.lower ?? '')) k -= 1;
  return (
    /^(?:to|for|toward|towards)$/u.test(doc.tokens[k]?.lower ?? '') &&
    /^(?:going|heading|headed|travell?ing|bound|flying|route|way|extradited|flight|trip|visit)$/u.test(doc.tokens[k - 1]?.lower ?? '')
  );
}
