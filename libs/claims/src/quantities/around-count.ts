import type { Token } from '../document/doc.js';
import { HARM_OF_SUBJECT, HARM_STATES, HARM_VERBS } from './harm-words.js';

/** Words that a noun phrase goes on with after its noun: "a guard | of the northern gate", "two men | walking home". */
const PHRASE_POS = /^(?:ADP|DET|ADJ|NOUN|PROPN|PART)$/;
const LONGEST = 18;

/**
 * Where the verb of a counted subject begins, over what describes the subject: "a driver of a bus company | was hurt", "ten members and
 * leaders of the party | have died", "a vendor walking in the street | was killed", "nine people sheltering in Velm, Tarn province, | were killed".
 * Where no auxiliary follows, where it began.
 */
export function phraseEnd(tokens: readonly Token[], at: number, end: number, several: boolean): number {
  let k = listEnd(tokens, at, end);
  if (k > at && tokens[k]?.pos === 'AUX') return k;
  k = at;
  if (
    tokens[k]?.pos === 'VERB' &&
    /(?:ing|ed)$|^(?:caught|struck|held|taken|sent|found|seen|driven)$/.test(tokens[k]?.lower ?? '') &&
    /^(?:ADP|ADV)$/.test(tokens[k + 1]?.pos ?? '')
  ) {
    if (HARM_STATES.has(tokens[k]?.lower ?? '')) return at;
    k += 2;
  } else if (tokens[k]?.pos !== 'ADP' && !(tokens[k]?.lower === 'and' && /^(?:NOUN|ADJ|PROPN)$/.test(tokens[k + 1]?.pos ?? ''))) return at;
  for (; k < Math.min(end, at + LONGEST); k++) {
    const token = tokens[k];
    if (!token) return at;
    if (token.pos === 'AUX' || givesLife(tokens, token.pos === 'ADV' ? k + 1 : k)) return k;
    // What a place lies in stands between commas.
    if (
      several &&
      token.lower === ',' &&
      k > at &&
      (tokens[k + 1]?.pos === 'PROPN' || (tokens[k + 1]?.pos === 'AUX' && tokens[k - 1]?.pos === 'PROPN'))
    )
      continue;
    const joins = token.lower === 'and' && k === at;
    if (!PHRASE_POS.test(token.pos) && !joins && !/^[()[\]"“”]$/.test(token.text)) return at;
    if ((token.lower === 'to' && token.pos === 'PART') || token.lower === 'that') return at;
  }
  return at;
}

/** "350 men, women and children were …", "17 guards and an unknown number of farmers were …": what is counted together or beside. */
function listEnd(tokens: readonly Token[], at: number, end: number): number {
  let k = at;
  while (k + 1 < end && (tokens[k]?.lower === ',' || tokens[k]?.lower === 'and') && k < at + 8) {
    const last = tokens[k]?.lower === 'and';
    const counted = last && /^an?$/.test(tokens[k + 1]?.lower ?? '') ? numberOf(tokens, k + 2) : k + 1;
    if (counted === null || tokens[counted]?.pos !== 'NOUN') return at;
    k = counted + 1;
    if (last) return k;
  }
  return at;
}

/** After "a", "an": "unknown number of". */
function numberOf(tokens: readonly Token[], at: number): number | null {
  const noun = tokens[at]?.lower === 'number' ? at : at + 1;
  return tokens[noun]?.lower === 'number' && tokens[noun + 1]?.lower === 'of' ? noun + 2 : null;
}

/** "… lost their lives", "… laid down his life", "… embraced martyrdom". */
export function givesLife(tokens: readonly Token[], at: number): boolean {
  const verb = tokens[at]?.lemma ?? '';
  if (/^(?:embrace|attain|achieve)$/.test(verb)) return tokens[at + 1]?.lower === 'martyrdom';
  const owner = verb === 'lay' && tokens[at + 1]?.lower === 'down' ? at + 2 : at + 1;
  if (!/^(?:lose|lay|give|sacrifice)$/.test(verb) || !/^(?:their|his|her)$/.test(tokens[owner]?.lower ?? '')) return false;
  return /^(?:life|lives)$/.test(tokens[owner + 1]?.lower ?? '');
}

/** "… sustained injuries", "… suffered serious burns": the verb alone does not tell. */
export function sustainsInjury(tokens: readonly Token[], at: number): boolean {
  if (!/^(?:sustain|suffer|receive)$/.test(tokens[at]?.lemma ?? '')) return false;
  for (let k = at + 1; k <= at + 4; k++) {
    if (/^(?:injur(?:y|ies)|wounds?|burns?)$/.test(tokens[k]?.lower ?? '')) return true;
    if (!/^(?:ADJ|NOUN|ADV|DET)$/.test(tokens[k]?.pos ?? '')) return false;
  }
  return false;
}

/** "… to death", "… dead" right after what was done or after whom it was done to. */
export const toDeath = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.lower === 'dead' || (tokens[at]?.lower === 'to' && tokens[at + 1]?.lower === 'death');

/** "Six priests who were killed", "400 villagers, who had fled": what the relative clause says of them, from its auxiliary or verb on. */
export function relativeStart(tokens: readonly Token[], at: number): number | null {
  const who = tokens[at]?.lower === ',' ? at + 1 : at;
  if (!/^(?:who|that|which)$/.test(tokens[who]?.lower ?? '')) return null;
  const next = tokens[who + 1];
  return next?.pos === 'AUX' || (next?.pos === 'VERB' && HARM_OF_SUBJECT.has(next.lemma)) ? who + 1 : null;
}

/** "Killed or wounded 50": the figure is of neither alone. */
export function eitherHarm(tokens: readonly Token[], at: number): boolean {
  const harms = (k: number): boolean => {
    const { lower = '', lemma = '' } = tokens[k] ?? {};
    return HARM_STATES.has(lower) || HARM_VERBS.has(lower) || HARM_VERBS.has(lemma);
  };
  return (tokens[at + 1]?.lower === 'or' && harms(at + 2)) || (tokens[at - 1]?.lower === 'or' && harms(at - 2));
}
