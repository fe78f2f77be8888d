import type { Token } from '../document/doc.js';
import { GROUP_NOUNS } from '../lexicon/groups.js';
import { DIVISIONS, PLACE_HEADS, PLACE_VERBS } from '../lexicon/place-words.js';
import type { Sequence } from './sequence.js';

/** Nouns of force that are aimed "on" a place rather than on a person. */
const AIMED = /^(?:raids?|assaults?|siege|offensive|advance|march|push|operation|incursion|shelling|bombardment)$/;
/** "the fall of Tarn", "residents of Tarn". */
export const OF_PLACES =
  /^(?:residents?|inhabitants|villagers|mayor|capture|recapture|fall|liberation|battle|siege|shelling|bombing|bombardment|seizure|occupation|evacuation|north|south|east|west|northeast|northwest|southeast|southwest)$/;
/** Ways whose ends "between" and "from … to" name. */
const WAY = /^(?:road|roads|highway|route|axis|track|railway|ambushed|stretch|somewhere|front|frontline)$/;
const KINDS =
  /^(?:town|towns|village|villages|city|cities|suburb|hamlet|settlement|district|port|enclave|neighbourhood|neighborhood|capital|seat|stronghold|hub|locality|area|commune|county|crossing|outpost|region|province|island)$/;

/** Class words that make a place of the name before them in small letters only: "the Tarn area", but "the Tarn Post". */
const SMALL_HEADS = /^(?:area|axis|locality|lga|post|enclave|exclave|sub-county|summit|bloc|environs|outskirts|countryside)$/;

/** "… air base", "… province" in small letters right after a name; or ", a town …", ", two small towns …", ", capital of …". */
export function placeFollows(tokens: readonly Token[], at: number): boolean {
  for (let k = at; k < at + 3; k++) {
    const word = tokens[k]?.lower ?? '';
    if (
      (PLACE_HEADS.has(word) || SMALL_HEADS.test(word)) &&
      /^(?:NOUN|PROPN)$/.test(tokens[k]?.pos ?? '') &&
      tokens[k]?.sentence === tokens[at - 1]?.sentence
    )
      return !/^(?:NOUN|PROPN)$/.test(tokens[k + 1]?.pos ?? '');
    if (
      !/^(?:air|military|naval|oil|gas|refugee|army|power|border|training|international|local|government|administrative|mining|displacement|idp)$/.test(
        word,
      )
    )
      break;
  }
  if (tokens[at]?.lower !== ',') return false;
  if (/^(?:capital|seat)$/.test(tokens[at + 1]?.lower ?? '') && tokens[at + 2]?.lower === 'of') return true;
  if (!/^(?:a|an|the|two|both|three)$/.test(tokens[at + 1]?.lower ?? '')) return false;
  for (let k = at + 2; k < at + 6; k++) {
    const word = tokens[k]?.lower ?? '';
    if (KINDS.test(word)) return !/^(?:NOUN|PROPN)$/.test(tokens[k + 1]?.pos ?? '');
    if (!/^(?:ADJ|NOUN|PROPN)$/.test(tokens[k]?.pos ?? '')) return false;
  }
  return false;
}

/** ", 130 km south-west of …", ", about 70 kilometres from …", ", in Velm county": where something lies, behind its name. */
export function farFrom(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.lower !== ',') return false;
  const word = (k: number): string => (tokens[k]?.sentence === tokens[at]?.sentence ? (tokens[k]?.lower ?? '') : '');
  let k = at + 1;
  while (k < at + 4 && /^(?:just|about|some|around|roughly|nearly|approximately|only|located|situated|lying|more|less|than)$/.test(word(k)))
    k += 1;
  if (/^\d[\d.,]*(?:km|mi)$/.test(word(k))) return true;
  if (/^\d/.test(word(k)) && /^(?:km|kms|kilomet(?:re|er)s?|miles?)$/.test(word(k + 1))) return true;
  if (word(k) !== 'in') return false;
  for (k += 1; k < at + 7; k++) {
    if (DIVISIONS.has(word(k)) || word(k) === 'district') return true;
    if (!/^(?:PROPN|ADJ|DET)$/.test(tokens[k]?.pos ?? '') && word(k) !== 'the') return false;
  }
  return false;
}

/** How much the words around a short name say that it is a place: what is seized, what has fallen, what a raid is on, the ends of a road. */
export function placeByCompany(tokens: readonly Token[], first: number, next: number): number {
  const word = (k: number): string => (tokens[k]?.sentence === tokens[first]?.sentence ? (tokens[k]?.lower ?? '') : '');
  const follow = word(next);
  if (PLACE_VERBS.has(tokens[first - 1]?.lemma ?? '') && follow !== "'s" && !/^(?:NOUN|ADJ|PROPN)$/.test(tokens[next]?.pos ?? '')) return 1;
  // "that Tora had fallen", "Tora fell to the rebels"
  if (/^(?:has|had|have)$/.test(follow) && word(next + 1) === 'fallen') return 1;
  if (/^(?:fell|falls)$/.test(follow) && word(next + 1) === 'to') return 1;
  // "Tora came under heavy fire", but not "Troops came under fire"
  if (/^(?:came|comes|was|is|were|remains?)$/.test(follow) && word(next + 1) === 'under')
    return next === first + 1 && !GROUP_NOUNS.has(word(first)) ? 1 : 0;
  if (word(first - 1) === 'on' && AIMED.test(word(first - 2))) return 2;
  if (
    /^(?:between|linking|connecting)$/.test(word(first - 1)) &&
    (WAY.test(word(first - 2)) || /^(?:linking|connecting)$/.test(word(first - 1)))
  )
    return 2;
  return 0;
}

/** "in Tarn and Velm", "retook Tarn, Velm and Osterby": a name that nothing told, beside a place in a list, is one too. */
export function withLists(tokens: readonly Token[], sequences: readonly Sequence[]): Sequence[] {
  const out = [...sequences];
  out.forEach((s, i) => {
    const before = out[i - 1];
    if (before === undefined || before.kind !== 'place' || before.weight === 0 || s.kind !== null || s.next > s.first + 3) return;
    const between = tokens.slice(before.next, s.first);
    if (between.length === 0 || between.length > 2 || !between.every((t) => /^(?:,|and|or)$/.test(t.lower))) return;
    // "in Tarn, Bell said": a comma alone opens other things than a list, unless the list goes on.
    const goesOn = /^(?:,|and)$/.test(tokens[s.next]?.lower ?? '') && /^\p{Lu}/u.test(tokens[s.next + 1]?.text ?? '');
    const listed = between.at(-1)!.lower !== ',' || goesOn;
    if (listed && tokens[s.first]!.sentence === tokens[before.first]!.sentence && !/^(?:VERB|AUX)$/.test(tokens[s.next]?.pos ?? 'PUNCT'))
      out[i] = { ...s, kind: 'place', weight: 1 };
  });
  return out;
}
