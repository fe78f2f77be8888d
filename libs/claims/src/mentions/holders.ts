import type { Doc } from '../document/doc.js';
import { changed, type FoundMention } from './mention.js';

/** How many sentences back "the general" reaches. */
const REACH = 12;
/** Offices and ranks by which one who was named with them is called again. */
const CALLED =
  /^(?:president|premier|minister|chancellor|governor|mayor|senator|ambassador|envoy|king|queen|prince|emir|sultan|general|colonel|major|captain|lieutenant|sergeant|brigadier|admiral|commodore|marshal|commander)$/u;
/** Ranks as titles shorten them. */
const SHORT: Readonly<Record<string, string>> = {
  gen: 'general',
  col: 'colonel',
  maj: 'major',
  capt: 'captain',
  lt: 'lieutenant',
  sgt: 'sergeant',
  brig: 'brigadier',
  adm: 'admiral',
  cmdr: 'commander',
};
/** Whoever bears these before an office does not hold it. */
const UNDER = /^(?:vice|deputy|former|ex|assistant|acting|under)\b/u;

/**
 * "Lt. Gen. Ode Bell …; the general said": the office or rank alone, with "the", is the person who was named with it last. Phrases with further
 * words of their own ("the former general", "the governor of Tarn") stay as they are.
 */
export function nameHolders(doc: Doc, mentions: readonly FoundMention[]): FoundMention[] {
  if (doc.capitals || !mentions.some((m) => m.title !== null)) return [...mentions];
  const holders: { called: readonly string[]; mention: FoundMention }[] = [];
  return mentions.map((mention) => {
    if (mention.kind === 'person' && mention.named && mention.title !== null && mention.lastToken > mention.firstToken)
      holders.push({ called: ranksOf(mention.title), mention });
    const called = alone(doc, mention);
    if (called === null) return mention;
    const holder = holders.findLast((h) => h.called.includes(called))?.mention;
    if (holder === undefined) return mention;
    const sentence = doc.tokens[mention.firstToken]!.sentence;
    return sentence - doc.tokens[holder.firstToken]!.sentence > REACH ? mention : changed(mention, { name: holder.name, named: true });
  });
}

/** The office that "the" and one word name; null for all else. */
function alone(doc: Doc, m: FoundMention): string | null {
  if (m.named || !m.single || m.kind !== 'person' || m.lastToken - m.firstToken !== 2) return null;
  const [article, head] = [doc.tokens[m.firstToken]!.lower, doc.tokens[m.headToken]!.lower];
  if (article !== 'the' || !CALLED.test(head)) return null;
  const next = doc.tokens[m.lastToken];
  const goesOn =
    next?.lower === 'of' || next?.lower === 'for' || (next?.pos === 'PROPN' && next.sentence === doc.tokens[m.firstToken]!.sentence);
  return goesOn ? null : head;
}

/** "lt. gen." is a lieutenant general, and both "general" and "lieutenant" call him; a prime minister is "the minister". */
function ranksOf(title: string): readonly string[] {
  if (UNDER.test(title)) return [];
  return title
    .split(/[\s-]+/u)
    .map((word) => word.replace(/\.$/u, ''))
    .map((word) => SHORT[word] ?? word);
}
