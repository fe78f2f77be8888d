import type { QuantityKind } from '@hearsay/vocabulary';
import type { Token } from '../document/doc.js';
import { HARM_NOUNS, HARM_STATES, HARM_VERBS } from './harm-words.js';
import { countsHeads, isApposed, SPEECH, type CountDraft } from './quantity-kind.js';

/** A count whose harm may yet come from its neighbours. */
export interface SharedCount extends CountDraft {
  harm: QuantityKind | null;
}

/**
 * A harm said once holds for a list: "120 militants, 38 members of the security forces and 19 civilians have been killed", "killed 120
 * militants and 19 civilians". A count that names no people of its own ("wounding seven") has the harm of its own verb.
 */
export function shareHarm(tokens: readonly Token[], drafts: SharedCount[]): void {
  const joined = (a: SharedCount, b: SharedCount): boolean => {
    if (b.from - a.noun.next > 4 || b.from <= a.noun.next - 1 || isApposed(tokens, a)) return false;
    for (let k = a.noun.next; k < b.from; k++)
      if (!/^(?:,|and|or|plus|&|another|including|among|them|also|their|his|her|its|-+|–|—|\()$/.test(tokens[k]?.lower ?? '')) return false;
    return b.from > a.noun.next;
  };
  shareAcross(tokens, drafts);
  for (let k = drafts.length - 2; k >= 0; k--) {
    const [a, b] = [drafts[k], drafts[k + 1]];
    if (a && b && a.harm === null && b.harm !== null && joined(a, b) && isPeople(a) && suffer(b)) a.harm = b.harm;
  }
  for (let k = 0; k < drafts.length; k++) {
    const [a, b] = [drafts[k - 1], drafts[k]];
    if (a && b && b.harm === null && a.harm !== null && joined(a, b) && isPeople(b) && !speaks(tokens, a, b)) b.harm = a.harm;
    // "ten people were wounded, including three guards": part of those who were.
    if (a && b && b.harm === null && a.harm !== null && tokens[b.from - 1]?.lower === 'including' && isPeople(b)) b.harm = a.harm;
    if (b && b.harm === null && isPeople(b)) b.harm = partOfHarmed(tokens, b) ?? besideNamed(tokens, b);
    // "12 guards were hurt, as were two drivers"
    if (
      b &&
      b.harm === null &&
      isPeople(b) &&
      /^(?:was|were|did)$/.test(tokens[b.from - 1]?.lower ?? '') &&
      tokens[b.from - 2]?.lower === 'as'
    )
      b.harm = drafts.slice(0, k).findLast((d) => d.harm !== null)?.harm ?? null;
    // "35 people, 24 of them children": a part of a count shares its lot.
    if (
      a &&
      b &&
      b.harm === null &&
      a.harm !== null &&
      /^(?:them|whom)$/.test(tokens[b.next + 1]?.lower ?? '') &&
      tokens[b.next]?.lower === 'of'
    )
      b.harm = a.harm;
  }
}

/**
 * A harm carries over a colon or a dash to the parts of its count ("ten people died: six guards and four drivers", "21 people — 13 of them
 * guards — were killed"), over a place to the next side ("killing 13 people in the north and 31 in the south"), and "lost" over things to people
 * ("lost eight tanks and 200 men").
 */
function shareAcross(tokens: readonly Token[], drafts: readonly SharedCount[]): void {
  let told: SharedCount | null = null;
  for (const draft of drafts) {
    const lead = tokens[draft.from - 1]?.lower ?? '';
    if (draft.harm === null && isPeople(draft)) {
      if (told !== null && (/^[:–—-]+$/.test(lead) || (lead === 'and' && overPlace(tokens, told.noun.next, draft.from - 1))))
        draft.harm = told.harm;
      else if (draft.noun.noun !== null && lostBefore(tokens, draft.from)) draft.harm = 'killed';
    }
    if (draft.harm !== null) told = draft;
    else if (draft.noun.head < 0 || isPeople(draft)) told = null;
  }
}

/** Whether nothing but a phrase of place stands between two tokens: "on the eastern side". */
function overPlace(tokens: readonly Token[], from: number, to: number): boolean {
  if (to - from < 2 || to - from > 7 || !/^(?:in|on|at|near|inside|across)$/.test(tokens[from]?.lower ?? '')) return false;
  for (let k = from + 1; k < to; k++) if (!/^(?:DET|ADJ|NOUN|PROPN|PART)$/.test(tokens[k]?.pos ?? '')) return false;
  return true;
}

/** "lost 30 tanks, 12 guns and": only a list of things stands between the verb and the count. */
function lostBefore(tokens: readonly Token[], at: number): boolean {
  for (let k = at - 1; k > Math.max(0, at - 18); k--) {
    const token = tokens[k];
    if (token?.pos === 'VERB') return token.lemma === 'lose';
    if (
      !token ||
      (!/^(?:,|and|more|than|up|to|at|least|about|some|over)$/.test(token.lower) && !/^(?:NUM|NOUN|ADJ|PROPN)$/.test(token.pos))
    )
      return false;
  }
  return false;
}

/** ", a local official said": after a comma, people who go on to speak are the source of the count and no part of it. */
function speaks(tokens: readonly Token[], a: SharedCount, b: SharedCount): boolean {
  for (let k = a.noun.next; k < b.from; k++) if (/^(?:and|or|plus|&)$/.test(tokens[k]?.lower ?? '')) return false;
  for (let k = b.noun.next; k < b.noun.next + 14; k++) {
    const token = tokens[k];
    if (!token || token.sentence !== tokens[b.from]?.sentence) return false;
    if (token.pos === 'VERB') return SPEECH.test(token.lemma);
    // "…, its spokesman, Odo Bell, said"
    if (token.lower === ',' && (tokens[k + 1]?.pos === 'PROPN' || tokens[k - 1]?.pos === 'PROPN')) continue;
    if (!/^(?:NOUN|PROPN|ADJ|ADP|DET|CCONJ|ADV|NUM|PART)$/.test(token.pos)) return false;
  }
  return false;
}

/** "Of the 67 killed, 40 were women", "of those wounded, six are children": a part of those the sentence begins with. */
function partOfHarmed(tokens: readonly Token[], part: SharedCount): QuantityKind | null {
  if (part.noun.head >= 0 || !/^(?:is|are|was|were)$/.test(tokens[part.next]?.lower ?? '') || tokens[part.from - 1]?.lower !== ',')
    return null;
  const sentence = tokens[part.from]?.sentence;
  for (let k = part.from - 2; k > part.from - 9 && tokens[k]?.sentence === sentence; k--) {
    const word = tokens[k]?.lower ?? '';
    const kind = HARM_STATES.get(word) ?? HARM_NOUNS.get(word);
    if (kind !== undefined)
      return tokens[k - 1]?.lower === 'of' || tokens[k - 2]?.lower === 'of' || tokens[k - 3]?.lower === 'of' ? kind : null;
  }
  return null;
}

/** "Killed Judge Rolle and two of her guards", "was shot dead along with three relatives": people beside somebody who is no count. */
function besideNamed(tokens: readonly Token[], count: SharedCount): QuantityKind | null {
  if (/^(?:VERB|AUX)$/.test(tokens[count.noun.next]?.pos ?? '')) return null;
  let k = count.from - 1;
  // "killed him and his two bodyguards"
  if (/^(?:his|her|their|its)$/.test(tokens[k]?.lower ?? '')) k -= 1;
  // "Was killed near his home, along with two guards": also past where and when it was.
  const beside = tokens[k]?.lower === 'with' && /^(?:along|together)$/.test(tokens[k - 1]?.lower ?? '');
  // "Had died with six guards"
  if (tokens[k]?.lower === 'with' && /^(?:die|perish)$/.test(tokens[k - 1]?.lemma ?? '')) return 'killed';
  if (beside) k -= 2;
  else if (tokens[k]?.lower === 'as' && tokens[k - 1]?.lower === 'well') k -= 3;
  else if (/^(?:and|alongside|plus)$/.test(tokens[k]?.lower ?? '')) k -= 1;
  else return null;
  if (tokens[k]?.lower === ',') k -= 1;
  const sentence = tokens[count.from]?.sentence;
  for (const last = k - 10; k > last && tokens[k]?.sentence === sentence; k--) {
    const token = tokens[k]!;
    if (token.pos === 'VERB' || HARM_STATES.has(token.lower)) return HARM_VERBS.get(token.lemma) ?? HARM_STATES.get(token.lower) ?? null;
    if (beside && /^(?:ADP|NUM|ADV)$/.test(token.pos)) continue;
    if (!/^(?:NOUN|PROPN|ADJ|DET|PART)$/.test(token.pos) && !/^(?:his|her|their|its|him|them|of|to|death|,)$/.test(token.lower))
      return null;
  }
  return null;
}

/** "Nine soldiers and two porters were killed": also those whom no list knows, where they came to harm. */
const suffer = (draft: SharedCount): boolean => isPeople(draft) || draft.harm === 'killed' || draft.harm === 'wounded';
const isPeople = (draft: SharedCount): boolean => draft.noun.head < 0 || draft.noun.partitive || countsHeads(draft.noun);
