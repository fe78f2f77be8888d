import type { Speaker } from '@hearsay/vocabulary';
import type { TokenRange } from '../document/doc.js';
import { mentionsWithin, type Reading } from '../propositions/reading.js';

/** What ties a name to a phrase as its object or owner, so that it is not the one spoken of. */
const TIES = /^(?:ADP|CCONJ|VERB|AUX|PART|SCONJ|PRON)$/u;
const TITLE =
  /^(?:president|premier|minister|secretary|king|queen|chancellor|governor|mayor|general|gen|colonel|col|major|captain|capt|lieutenant|lt|brigadier|brig|admiral|sergeant|sgt|marshal|commander|chief|sheikh|ayatollah|mr|mrs|ms|dr|leader|prince|warlord)\.?$/u;
/** Heads of phrases that a name in apposition stands for: a body or a group is not one person. */
const PEOPLE = /(?:s|people|men|women|police|sources?|government|ministry|army|force|group|agency|statement|report)$/u;

/**
 * "the governor of Tarn, Ali Bero, said", "Head of the council in exile Maro Lind said": the one whom an office or description names, where the
 * name stands behind it. Null where no name does.
 */
export function nameOfOffice(reading: Reading, range: TokenRange, whole: TokenRange, head: number): Speaker | null {
  const { tokens } = reading.doc;
  if (PEOPLE.test(tokens[head]!.lower) || tokens[head]!.pos === 'PRON' || whole.to - range.to > 40) return null;
  const comma = firstComma(reading, range.to, whole.to);
  for (const m of mentionsWithin(reading, range.to, whole.to)) {
    if (m.kind !== 'person' || !m.named) continue;
    const apposed = comma >= 0 && m.firstToken > comma && onlyTitles(reading, comma + 1, m.firstToken);
    if (apposed || (comma < 0 && m.lastToken === whole.to && endsPhrase(reading, range.to, m.firstToken)))
      return { name: m.name, kind: 'person', start: m.start, end: m.end };
  }
  return null;
}

/** The comma behind the phrase, unless a verb or another person stands before it. */
function firstComma(reading: Reading, from: number, to: number): number {
  const { tokens } = reading.doc;
  for (let k = from; k < to; k += 1) {
    if (tokens[k]!.lower === ',') return k;
    if (tokens[k]!.pos === 'VERB' || TITLE.test(tokens[k]!.lower)) return -1;
  }
  return -1;
}

function onlyTitles(reading: Reading, from: number, to: number): boolean {
  if (to - from > 4) return false;
  for (let k = from; k < to; k += 1) if (!/^\p{Lu}|^\.$/u.test(reading.doc.tokens[k]!.text)) return false;
  return true;
}

/** "of the council in exile" before the name: a place or body that the office belongs to, and no title of the name's own. */
function endsPhrase(reading: Reading, from: number, name: number): boolean {
  const { tokens } = reading.doc;
  if (name - from < 2 || tokens[from]!.lower !== 'of') return false;
  const before = tokens[name - 1]!;
  return !TIES.test(before.pos) && before.pos !== 'DET' && !TITLE.test(before.lower) && before.lower !== ',';
}
