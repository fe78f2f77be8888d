import type { Doc } from '../document/doc.js';
import { foldName } from '../actors/fold-name.js';
import { PLACE_NOUNS } from '../lexicon/place-words.js';
import { changed, type FoundMention } from './mention.js';

/**
 * Gives the mentions of one party one name: an abbreviation in brackets after a name means that name ("Libyan National Army (LNA)"), a
 * surname means the person whose full name stands in the text, a shorter form of a name of a body the longer one where only one begins so.
 */
export function canonicalNames(doc: Doc, mentions: readonly FoundMention[]): FoundMention[] {
  const meaning = new Map<string, FoundMention>();
  const starting = new Map<number, FoundMention>();
  for (const mention of mentions) if (!starting.has(mention.firstToken)) starting.set(mention.firstToken, mention);
  mentions.forEach((mention) => {
    const next = starting.get(mention.lastToken + 1);
    if (!next || !bracketed(doc, mention, next)) return;
    if (next.kind === 'place' && mention.kind !== 'place') return;
    const short = doc.text.slice(next.start, next.end);
    const owner = mention.named ? mention : nationalBody(mention, short);
    const key = foldName(short).join(' ');
    if (owner !== null && !meaning.has(key)) meaning.set(key, owner);
  });
  // "the river valley (VRA)": letters for a place that is described.
  for (const mention of mentions) {
    const { firstToken, lastToken, kind } = mention;
    const short = doc.text.slice(mention.start, mention.end);
    const key = foldName(short).join(' ');
    if (kind !== 'organisation' || !LETTERS.test(short) || doc.tokens[firstToken - 1]?.text !== '(' || doc.tokens[lastToken]?.text !== ')')
      continue;
    if (PLACE_NOUNS.has(doc.tokens[firstToken - 2]?.lower ?? '') && !meaning.has(key))
      meaning.set(key, changed(mention, { kind: 'place' }));
  }
  const heads = bodiesByHead(doc, mentions);
  const quoted = quotedNames(doc, mentions, starting);
  const surnames = new Map<string, string>();
  for (const { kind, name, named } of mentions) {
    if (kind !== 'person' || !named) continue;
    const words = name.split(' ');
    const last = foldName(words.at(-1) ?? '').join(' ');
    if (words.length > 1 && !surnames.has(last)) surnames.set(last, name);
    const family = foldName(words[0] ?? '').join(' ');
    if (familyFirst(name) && !surnames.has(family)) surnames.set(family, name);
  }
  return mentions.map((mention) => {
    const own = quoted.get(mention);
    if (own) return changed(mention, { name: own.name, kind: own.kind === 'organisation' ? mention.kind : own.kind });
    const body = shortBody(doc, mention, heads);
    if (body) return changed(mention, { name: body.name, kind: body.kind, country: body.country });
    const alone = mention.kind === 'person' && !mention.name.includes(' ');
    if (!mention.named || (meaning.size === 0 && !alone)) return mention;
    const text = doc.text.slice(mention.start, mention.end);
    const key = foldName(text).join(' ');
    const whole = meaning.get(key);
    // "an attack on the RVN": letters that the text has explained are no place for the words around them.
    if (whole && whole !== mention && (mention.kind !== 'place' || LETTERS.test(text)))
      return changed(mention, { name: whole.name, kind: whole.kind, country: whole.country });
    return alone ? changed(mention, { name: surnames.get(key) ?? mention.name }) : mention;
  });
}

/** "the Council", "the Mission": the one body of the text whose name ends so, by that word; null where there are several. */
function bodiesByHead(doc: Doc, mentions: readonly FoundMention[]): ReadonlyMap<string, FoundMention | null> {
  const out = new Map<string, FoundMention | null>();
  for (const mention of mentions) {
    const head = doc.tokens[mention.lastToken - 1]?.text ?? '';
    const begins = doc.tokens[mention.firstToken]?.lower === 'the' ? mention.firstToken + 1 : mention.firstToken;
    if (!mention.named || mention.lastToken - begins < 2 || !BODY_HEADS.test(head)) continue;
    const first = out.get(head);
    if (first === undefined) out.set(head, mention);
    else if (first !== null && first.name !== mention.name) out.set(head, null);
  }
  return out;
}

/** The body that "the Council" stands for, where the text names it in full. */
function shortBody(
  doc: Doc,
  { kind, firstToken, lastToken }: FoundMention,
  heads: ReadonlyMap<string, FoundMention | null>,
): FoundMention | null {
  if (!BODY.has(kind) || lastToken - firstToken > 2) return null;
  const the = lastToken - firstToken === 2 ? firstToken : firstToken - 1;
  return doc.tokens[the]?.lower === 'the' ? (heads.get(doc.tokens[lastToken - 1]!.text) ?? null) : null;
}
const BODY_HEADS =
  /^(?:Council|Commission|Committee|Mission|Tribunal|Court|Assembly|Front|Movement|Column|Coalition|Alliance|Brigades?|Union|League|Office|Centre|Center|Observatory|Administration|Directorate)$/;

/** "Lee Hong-ki", "Kim Jong-un": a given name of two syllables with a hyphen stands behind the family's. */
export const familyFirst = (name: string): boolean => /^\p{Lu}\p{Ll}{1,5} \p{Lu}\p{Ll}+-\p{Ll}+$/u.test(name);

const LETTERS = /^\p{Lu}[\p{Lu}\d-]{1,7}$/u;

/** "a large Ruvanian navy (RVN) convoy": letters in brackets name the body of a nation too, without what is only said of it there. */
function nationalBody(mention: FoundMention, short: string): FoundMention | null {
  if (!BODY.has(mention.kind) || !LETTERS.test(short)) return null;
  const name = mention.name.replace(/^(?:\p{Ll}+ ){0,3}(?=\p{Lu})/u, '');
  return /^\p{Lu}/u.test(name) && name.includes(' ') ? changed(mention, { name }) : null;
}

/** 'the clandestine organisation "Secret Army"': what stands in quotation marks right after a body is its name. */
function quotedNames(
  doc: Doc,
  mentions: readonly FoundMention[],
  starting: ReadonlyMap<number, FoundMention>,
): ReadonlyMap<FoundMention, FoundMention> {
  const out = new Map<FoundMention, FoundMention>();
  const ending = new Map(mentions.map((mention) => [mention.lastToken, mention]));
  mentions.forEach((mention) => {
    if (mention.named || mention.single || !BODY.has(mention.kind)) return;
    // 'the "Secret Army" group'
    const before = ending.get(mention.firstToken - 1);
    if (before && before.named && ARMED.has(before.kind) && /^["”»]$/u.test(doc.tokens[mention.firstToken - 1]?.text ?? '')) {
      out.set(mention, before);
      return;
    }
    const next = starting.get(mention.lastToken + 1);
    if (!next || next.kind === 'place' || next.kind === 'weapon' || next.kind === 'person') return;
    if (/^["“”«'‘]$/u.test(doc.tokens[mention.lastToken]?.text ?? '') && /^["“”»'’]$/u.test(doc.tokens[next.lastToken]?.text ?? ''))
      out.set(mention, next);
  });
  return out;
}

const ARMED = new Set<string>(['armed-group', 'militia']);
const BODY = new Set<string>(['armed-group', 'militia', 'military', 'organisation', 'unidentified', 'government-body', 'international']);

/** "NAME (ABC)" and "NAME [ABC]": the second stands alone in brackets right after the first and is short or capitals. */
function bracketed(doc: Doc, first: FoundMention, second: FoundMention): boolean {
  const { tokens } = doc;
  if (second.firstToken !== first.lastToken + 1) return false;
  const [open, close] = [tokens[first.lastToken]?.text, tokens[second.lastToken]?.text];
  return (open === '(' && close === ')') || (open === '[' && close === ']');
}
