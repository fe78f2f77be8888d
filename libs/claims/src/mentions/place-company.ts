import type { Token } from '../document/doc.js';
import { GROUP_NOUNS } from '../lexicon/groups.js';
import { GIVEN_NAMES } from '../lexicon/offices.js';
import { DIVISIONS, PLACE_HEADS, PLACE_VERBS } from '../lexicon/place-words.js';
import type { Sequence } from './sequence.js';

/** Nouns of force that are aimed "on" a place rather than on a person. */
const AIMED = /^(?:raids?|assaults?|siege|offensive|advance|march|push|operation|incursion|shelling|bombardment)$/;
/** What parties have between them, where roads and things lie between places. */
const DEALING =
  /^(?:talks|clash(?:es)?|fighting|war|wars|battles?|peace|truce|cease-?fire|tensions?|ties|relations?|deal|agreement|pact|accord|exchange|violence|conflict|dialogue|negotiations|meeting|rivalry|hostilities|gunfight|shootout|feud|cooperation|alliance|links|difference|dispute|struggle|confrontations?|firefight|skirmish(?:es)?|row|split|swap)$/;

/** "the fall of Tarn", "residents of Tarn". */
export const OF_PLACES =
  /^(?:residents?|inhabitants|villagers|mayor|capture|recapture|fall|liberation|battle|siege|shelling|bombing|bombardment|seizure|occupation|evacuation|north|south|east|west|northeast|northwest|southeast|southwest)$/;
/** Ways whose ends "between" and "from … to" name. */
const WAY =
  /^(?:road|roads|highway|route|axis|track|railway|ambushed|stretch|somewhere|front|frontline|place|roadblocks?|border|convoy|bus|midway|halfway|located|situated|strip|area|villages?|corridor|mountains|bridge|canal|strait|km|kilomet(?:er|re)s|miles?)$/;
const KINDS =
  /^(?:town|towns|village|villages|city|cities|suburbs?|hamlets?|settlements?|districts?|ports?|enclaves?|neighbou?rhoods?|capital|seat|strongholds?|hub|localit(?:y|ies)|areas?|communes?|count(?:y|ies)|crossing|outpost|regions?|provinces?|islands?|camps?|municipalit(?:y|ies)|townships?|barrio|slum|bastion|junction|peninsula|archipelago|oasis|valley|airbase|airfield|airport)$/;
/** What moves somewhere, and what is driven there: a name behind its "to" or "towards" is a place. */
const MOTION =
  /^(?:move|spread|arrive|flee|head|retreat|withdraw|march|return|travel|drive|go|run|advance|push|cross|escape|relocate|deploy|evacuate|sail|fly|on|back|way|road|route|highway|flight|trip|convoy|bus|train)$/;

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
  if (
    /^(?:\d|(?:two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|forty|fifty|sixty)$)/.test(word(k)) &&
    /^(?:km|kms|kilomet(?:re|er)s?|miles?)$/.test(word(k + 1))
  )
    return true;
  if (word(k) !== 'in') return false;
  for (k += 1; k < at + 7; k++) {
    if (DIVISIONS.has(word(k)) || word(k) === 'district') return true;
    if (!/^(?:PROPN|ADJ|DET)$/.test(tokens[k]?.pos ?? '') && word(k) !== 'the') return false;
  }
  return false;
}

/** ", where dozens were killed", "fled to Tarn", "on the way to Tarn": where something happened, and where somebody goes; nobody is either. */
export function isWhither(tokens: readonly Token[], first: number, next: number): boolean {
  const word = (k: number): Token | undefined => (tokens[k]?.sentence === tokens[first]?.sentence ? tokens[k] : undefined);
  if (word(next)?.lower === ',' && word(next + 1)?.lower === 'where') return true;
  if (!/^(?:to|towards?)$/.test(word(first - 1)?.lower ?? '') || word(next)?.lower === "'s") return false;
  const mover = word(first - 2);
  return mover !== undefined && (MOTION.test(mover.lemma) || MOTION.test(mover.lower));
}

const FLIES =
  /^(?:down|fly|hover|circle|explode|crash|intercept|drone|jet|plane|warplane|aircraft|helicopter|missile|balloon|sky|airspace|flight)$/;

/** "shot down a drone over Tarn", "jets flew over Tarn": what is in the air is above a place. */
function inTheAir(tokens: readonly Token[], at: number): boolean {
  for (let k = at; k > at - 6 && tokens[k]?.sentence === tokens[at]?.sentence; k--) if (FLIES.test(tokens[k]!.lemma)) return true;
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
  if (/^(?:linking|connecting)$/.test(word(first - 1))) return 2;
  if (/^(?:over|above)$/.test(word(first - 1)) && inTheAir(tokens, first - 2)) return 2;
  // "on Route 5 between Tarn and Velm": a way may bear a number.
  if (
    word(first - 1) === 'between' &&
    next === first + 1 &&
    word(next) === 'and' &&
    tokens[first - 2]?.pos === 'NOUN' &&
    !DEALING.test(word(first - 2))
  )
    return 1;
  if (word(first - 1) === 'between' && WAY.test(/^\d/.test(word(first - 2)) ? word(first - 3) : word(first - 2))) return 2;
  return 0;
}

/** "in Tarn and Velm", "retook Tarn, Velm and Osterby": a name that nothing told, beside a place in a list, is one too. */
export function withLists<S extends Sequence>(tokens: readonly Token[], sequences: readonly S[]): S[] {
  const out = [...sequences];
  out.forEach((s, i) => {
    const before = out[i - 1];
    if (before === undefined || before.kind !== 'place' || before.weight === 0 || !isOpen(tokens, s) || s.next > s.first + 3) return;
    const between = tokens.slice(before.next, s.first);
    if (between.length === 0 || between.length > 2 || !between.every((t) => /^(?:,|and|or)$/.test(t.lower))) return;
    // "in Tarn, Bell said": a comma alone opens other things than a list, unless the list goes on.
    const goesOn = /^(?:,|and)$/.test(tokens[s.next]?.lower ?? '') && /^\p{Lu}/u.test(tokens[s.next + 1]?.text ?? '');
    const listed = between.at(-1)!.lower !== ',' || goesOn;
    const follow = tokens[s.next];
    // "in Tarn and Velm were told": more than one are.
    const many = between.at(-1)!.lower === 'and' && /^(?:were|are|have)$/.test(follow?.lower ?? '');
    if (listed && tokens[s.first]!.sentence === tokens[before.first]!.sentence && (many || !/^(?:VERB|AUX)$/.test(follow?.pos ?? 'PUNCT')))
      out[i] = { ...s, kind: 'place', weight: 1, title: null };
  });
  return out;
}

/** What nothing told, or two capitals alone made a person. */
const isOpen = (tokens: readonly Token[], s: Sequence): boolean =>
  s.kind === null || (s.kind === 'person' && s.weight === 1 && s.title === null && !GIVEN_NAMES.has(tokens[s.first]?.lower ?? ''));

/** "An attack on Tarn, Velm,": a name behind a preposition that a comma parts from a state or region which ends the phrase is a place in it. */
export function isPartOf(tokens: readonly Token[], s: Sequence, isLand: (at: number) => number): boolean {
  if (
    s.next > s.first + 3 ||
    !/^(?:in|on|of|at|near|from|to|for|over|around|outside|inside|towards?)$/.test(tokens[s.first - 1]?.lower ?? '')
  )
    return false;
  if (tokens[s.next]?.lower !== ',') return false;
  const end = isLand(s.next + 1);
  const follow = tokens[end];
  return (
    end > s.next + 1 &&
    (follow === undefined || follow.sentence !== tokens[s.first]!.sentence || /^[,.;)—–-]$/.test(follow.text)) &&
    !goesOnAsList(tokens, end)
  );
}

/** "on Tarn, Ruvania and Ostria", "on Tarn, Ruvania, and others": a list of equals. */
const goesOnAsList = (tokens: readonly Token[], at: number): boolean =>
  /^(?:and|or|as)$/.test(tokens[at + 1]?.lower ?? '') || /^\p{Lu}/u.test(tokens[at + 1]?.text ?? '');
