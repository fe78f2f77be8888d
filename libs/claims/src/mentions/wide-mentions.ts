import type { Doc } from '../document/doc.js';
import { OFFICES, TITLES } from '../lexicon/offices.js';
import { DIRECTIONS } from '../lexicon/place-words.js';
import type { FoundMention } from './mention.js';

// What belongs to a name where it is shown, though not to the name that claims bear.

/** Where "Lt. Gen. Ode Bell" or "Osti Defence Secretary Maro Lind" begins: a person's title and whose it is stand in capitals right before the name. */
export function titledStart({ tokens, capitals }: Doc, { firstToken, start }: FoundMention): number {
  if (capitals) return start;
  let at = firstToken;
  let title = false;
  for (let k = firstToken - 1; k >= Math.max(0, firstToken - 7) && tokens[k]!.sentence === tokens[firstToken]!.sentence; k -= 1) {
    const { text, lower, pos } = tokens[k]!;
    const dot = text === '.' && !tokens[k]!.spaced;
    if (!dot && (!/^\p{Lu}/u.test(text) || !/^(?:PROPN|NOUN|ADJ)$/u.test(pos))) break;
    title ||= TITLES.has(lower) || TITLES.has(`${lower}.`) || OFFICES.has(lower);
    if (!dot) at = k;
  }
  return title ? tokens[at]!.start : start;
}

const SORT_OF_PLACE =
  /^(?:city|town|village|province|district|region|island|port|governorate|state|suburb|neighbou?rhood|area|camp|township|county)$/u;
const PART_OF_PLACE = /^(?:central|northeast|northwest|southeast|southwest)$/u;

/** Where named places begin that more words belong to ("northern Ostria", "the town of Tarn"), and the mentions that are parts of such a wider one. */
export function widePlaces(
  { tokens }: Doc,
  mentions: readonly FoundMention[],
): { starts: ReadonlyMap<FoundMention, number>; parts: ReadonlySet<FoundMention> } {
  const starts = new Map<FoundMention, number>();
  const parts = new Set<FoundMention>();
  const sorts = new Map(mentions.filter((m) => m.kind === 'place' && !m.named && !m.inside).map((m) => [m.lastToken, m]));
  for (const mention of mentions) {
    if (!mention.named || mention.inside || mention.adjective || mention.kind !== 'place') continue;
    const before = tokens[mention.firstToken - 1];
    if (before === undefined || before.sentence !== tokens[mention.firstToken]!.sentence) continue;
    const sort = before.lower === 'of' ? sorts.get(mention.firstToken - 1) : undefined;
    if (sort !== undefined && SORT_OF_PLACE.test(tokens[sort.headToken]!.lower)) {
      starts.set(mention, sort.start);
      parts.add(sort);
    } else if ((DIRECTIONS.has(before.lower) && before.lower.endsWith('ern')) || PART_OF_PLACE.test(before.lower))
      starts.set(mention, before.start);
  }
  return { starts, parts };
}
