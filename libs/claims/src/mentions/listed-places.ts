import type { Doc, Token } from '../document/doc.js';
import { GIVEN_NAMES } from '../lexicon/offices.js';
import { changed, type FoundMention } from './mention.js';

/**
 * "in Tarn, Oster Bay and the port of Lund", "shelled Tarn and Oster Bay": a name that its shape alone made a person is a place where it stands
 * in a list of places.
 */
export function listedPlaces(doc: Doc, mentions: readonly FoundMention[]): FoundMention[] {
  const out = [...mentions];
  let before: FoundMention | undefined;
  out.forEach((mention, i) => {
    if (mention.inside) return;
    const next = out.slice(i + 1, i + 4).find((m) => !m.inside);
    if (isOpen(doc, mention) && before !== undefined && inList(doc, before, mention, next))
      out[i] = changed(mention, { kind: 'place', single: false });
    before = out[i];
  });
  return out;
}

/** A person by two capitals and nothing else: no title, no known given name. */
const isOpen = (doc: Doc, m: FoundMention): boolean =>
  m.kind === 'person' &&
  m.named &&
  m.title === null &&
  m.lastToken > m.firstToken + 1 &&
  !GIVEN_NAMES.has(doc.tokens[m.firstToken]?.lower ?? '');

/** Between two members of a list: commas, conjunctions, and names that nothing else told. */
const joined = (between: readonly Token[]): boolean =>
  between.length > 0 &&
  between.length < 7 &&
  /^(?:,|and|or)$/u.test(between[0]!.lower) &&
  /^(?:,|and|or)$/u.test(between.at(-1)!.lower) &&
  between.every((t) => /^(?:,|and|or)$/u.test(t.lower) || (t.pos === 'PROPN' && /^\p{Lu}/u.test(t.text)));

function inList(doc: Doc, before: FoundMention, mention: FoundMention, next: FoundMention | undefined): boolean {
  const { tokens } = doc;
  const word = (at: number): string => tokens[at]?.lower ?? '';
  if (before.kind !== 'place' || !before.named) return false;
  if (!joined(tokens.slice(before.lastToken, mention.firstToken))) return false;
  const follow = word(mention.lastToken);
  if (/^(?:,|and|or)$/u.test(follow) && next?.kind === 'place' && next.firstToken <= mention.lastToken + 3) return true;
  // The last of a list, which a preposition, a verb or a comma opened.
  const opened = tokens[before.firstToken - 1];
  const lead = opened?.pos === 'DET' ? tokens[before.firstToken - 2] : opened;
  return (
    word(mention.firstToken - 1) !== ',' &&
    !/^(?:VERB|AUX|PART)$/u.test(tokens[mention.lastToken]?.pos ?? 'PUNCT') &&
    (lead?.pos === 'ADP' || lead?.pos === 'VERB' || lead?.lower === ',')
  );
}
