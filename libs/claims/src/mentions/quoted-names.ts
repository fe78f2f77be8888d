import type { ActorKind } from '@hearsay/vocabulary';
import type { Doc } from '../document/doc.js';
import { GROUP_NOUNS } from '../lexicon/groups.js';
import { MODIFIERS } from './group-words.js';

/** A name between quotation marks, whose it is by the noun for a body beside it. */
export interface QuotedName {
  first: number;
  next: number;
  kind: ActorKind;
}

const OPENS = /^["“«]$/u;
const CLOSES = /^["”»]$/u;
const LONGEST = 7;
const CALLED = /^(?:called|named|itself|themselves|dubbed|,)$/u;
const GIVES =
  /^(?:called|named|calling|call|dubbed|self-styled|self-named|self-proclaimed|so-called|known|as|itself|themselves|,|the|a|an)$/u;
/** Bodies that act under a name of their own. */
const BODY =
  /^(?:groups?|groupings?|organi[sz]ations?|movements?|fronts?|commandos?|guerrillas?|rebels?|squads?|gangs?|bands?|units?|brigades?|columns?|cells?|factions?|militias?|armies|army|cartels?|terrorists?)$/u;

/**
 * Names in quotation marks that only the noun for a body beside them tells to be names: 'a group called "Light of Tarn"', 'the "Light of Tarn" group'.
 * In a text of capitals nothing else does.
 */
export function quotedNames(doc: Doc, taken: Int32Array): QuotedName[] {
  if (!doc.capitals) return [];
  const { tokens } = doc;
  const out: QuotedName[] = [];
  for (let open = 0; open < tokens.length; open++) {
    // A mark that closes a quotation stands right behind a word.
    if (!OPENS.test(tokens[open]!.text) || (!tokens[open]!.spaced && open > 0 && tokens[open - 1]!.text !== '(')) continue;
    let close = open + 1;
    while (close < Math.min(tokens.length, open + LONGEST + 2) && !CLOSES.test(tokens[close]!.text)) close += 1;
    if (close === open + 1 || !CLOSES.test(tokens[close]?.text ?? '') || tokens[close]!.sentence !== tokens[open]!.sentence) continue;
    const inside = tokens.slice(open + 1, close);
    const isName = inside.every(
      (t) => (taken[t.index] ?? -1) < 0 && /^[\p{L}\d][\p{L}\d.'-]*$/u.test(t.text) && t.pos !== 'PRON' && t.pos !== 'AUX',
    );
    const kind = isName ? (bodyBehind(doc, close) ?? bodyBefore(doc, open)) : null;
    if (kind !== null) {
      out.push({ first: open + 1, next: close, kind });
      open = close;
    }
  }
  return out;
}

/** 'the "Light of Tarn" group', 'the "Light of Tarn" guerrilla organization'. */
function bodyBehind({ tokens }: Doc, close: number): ActorKind | null {
  for (let k = close + 1; k <= close + 3 && !/^(?:DET|VERB|AUX|ADP|PUNCT|PRON|CCONJ|SCONJ)$/u.test(tokens[k]?.pos ?? 'PUNCT'); k++)
    if (BODY.test(tokens[k]?.lower ?? '')) return kindOf(tokens.slice(close + 1, k + 1).map((t) => t.lower));
  return null;
}

/** 'a commando calling itself the "Light of Tarn"', 'the guerrilla organization "Light of Tarn"'. */
function bodyBefore({ tokens }: Doc, open: number): ActorKind | null {
  let k = open - 1;
  let called = false;
  while (k > open - 6 && GIVES.test(tokens[k]?.lower ?? '')) {
    called ||= CALLED.test(tokens[k]!.lower);
    k -= 1;
  }
  if (!BODY.test(tokens[k]?.lower ?? '') || (k < open - 1 && !called)) return null;
  return kindOf(tokens.slice(Math.max(0, k - 2), k + 1).map((t) => t.lower));
}

/** Who bears such a name fights for no state, whatever his unit is called. */
function kindOf(words: readonly string[]): ActorKind {
  const told = words.map((word) => MODIFIERS.get(word)).find((kind) => kind === 'armed-group' || kind === 'militia');
  const kind = told ?? GROUP_NOUNS.get(words.at(-1) ?? '')?.kind ?? 'organisation';
  return kind === 'military' ? 'armed-group' : kind;
}
