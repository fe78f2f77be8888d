import type { QuantityKind } from '@hearsay/vocabulary';
import type { Token } from '../document/doc.js';
import type { CountedNoun } from './counted-noun.js';
import { PLACE_NOUNS } from '../lexicon/place-words.js';
import { WEAPON_NOUNS } from '../lexicon/weapons.js';
import { eitherHarm, givesLife, phraseEnd, relativeStart, sustainsInjury, toDeath } from './around-count.js';
import { HARM_ACTS, HARM_NOUNS, HARM_OF_SUBJECT, HARM_STATES, HARM_VERBS, type HarmKind } from './harm-words.js';

/** After a bare participle these tell that the noun before it suffered: "33 soldiers killed in the strike", but "soldiers killed ten rebels". */
const AFTER_PASSIVE =
  /^(?:in|by|on|during|when|while|and|or|at|since|near|after|before|as|so|last|this|yesterday|today|tonight|overnight|(?:mon|tues|wednes|thurs|fri|satur|sun)day|,|\.|;|:|\)|-|–|—|from|with|over|across|along|outside|inside|around|there|here|together|alongside|under|to|for|between|within|slightly|seriously|severely|badly|critically|gravely|lightly)$/;
/** Words between a verb and the count it governs. */
const BETWEEN = new Set(
  'a an the another other more least than about around some up to as many at also and of nearly almost approximately over in total reportedly leaving left leave its their his her these those both, , an estimated further all only just'.split(
    ' ',
  ),
);
/** Verbs that a report hangs on: what follows is a clause of its own. */
export const SPEECH = /^(?:say|tell|report|add|announce|confirm|write|state|claim|note|estimate|declare|explain)$/;
const AUXILIARY = new Set(
  "lie lay lies lying is are was were be been being has have had having may might could would will can must should get gets got getting reportedly allegedly also not n't since then later thus far already still being believed feared thought said reported to presumed there confirmed known found declared pronounced estimated left remain remains remained".split(
    ' ',
  ),
);

/** A count on its way: its number's tokens, bound words included, and its noun. */
export interface CountDraft {
  from: number;
  next: number;
  noun: CountedNoun;
}

/** Killed, wounded, missing, captured or displaced, by the words around; null where none of them tells. */
export function harmOf(tokens: readonly Token[], draft: CountDraft, first: number, end: number): HarmKind | null {
  const head = tokens[draft.noun.head];
  const told = after(tokens, draft, end) ?? oneOf(tokens, draft) ?? amongOpening(tokens, draft, first);
  if (told !== null) return told;
  const noun = nounOfHarm(head);
  // "Executed 12 prisoners": no longer captives.
  const done = noun === null || noun === 'captured' ? before(tokens, draft, first) : null;
  return done === 'killed' || done === 'wounded' ? done : (noun ?? done ?? stateOf(tokens, draft) ?? opening(tokens, draft, first));
}

/** "One of those killed", "two of the wounded". */
function oneOf(tokens: readonly Token[], { next, noun }: CountDraft): HarmKind | null {
  if (noun.head >= 0 || tokens[next]?.lower !== 'of' || !/^(?:the|those)$/.test(tokens[next + 1]?.lower ?? '')) return null;
  return /^(?:NOUN|PROPN|ADJ)$/.test(tokens[next + 3]?.pos ?? '') ? null : (HARM_STATES.get(tokens[next + 2]?.lower ?? '') ?? null);
}

/** "Among the dead are two teachers", "the wounded include a nurse": the people whom the verb behind such words counts. */
function amongOpening(tokens: readonly Token[], { from, noun }: CountDraft, first: number): HarmKind | null {
  if (!countsHeads(noun)) return null;
  const [verb, harmed] = [tokens[from - 1], tokens[from - 2]];
  if (from - 3 < first || !/^(?:the|those)$/.test(tokens[from - 3]?.lower ?? '')) return null;
  const opened = tokens[from - 4]?.lower === 'among' && verb?.pos === 'AUX';
  if (!opened && verb?.lemma !== 'include') return null;
  return HARM_STATES.get(harmed?.lower ?? '') ?? null;
}

/** "Killed in the raid were a judge and two guards": the sentence opens with what befell them. */
function opening(tokens: readonly Token[], { from, noun }: CountDraft, first: number): HarmKind | null {
  const token = tokens[first]?.lower === 'also' ? tokens[first + 1] : tokens[first];
  if (token?.pos !== 'VERB' || !countsHeads(noun)) return null;
  for (let k = from - 1; k > Math.max(first, from - 9); k--)
    if (/^(?:was|were)$/.test(tokens[k]?.lower ?? '')) return HARM_STATES.get(token.lower) ?? null;
  return null;
}

/** "five wounded officers", "12 kidnapped miners": the participle before the noun tells. */
function stateOf(tokens: readonly Token[], { next, noun }: CountDraft): HarmKind | null {
  if (noun.head < 0 || !countsHeads(noun)) return null;
  for (let k = next; k < noun.head; k++) {
    const word = tokens[k]?.lower ?? '';
    if (/^(?:wounded|injured|dead|slain|kidnapped|abducted|captured|missing|displaced)$/.test(word)) return HARM_STATES.get(word) ?? null;
  }
  return null;
}

/** What a count is of where nothing befell it: people under arms are a strength, all else is `other`. */
export function plainKind(noun: CountedNoun): QuantityKind {
  if (/^(?:man|police)$/.test(noun.noun?.lemma ?? '')) return 'strength';
  if (noun.partitive && noun.noun?.armed === true) return 'strength';
  // "Two forces fought": bodies, unless they came to harm.
  return noun.noun?.armed === true && (noun.noun.shape === 'many' || (countsHeads(noun) && noun.noun.lemma !== 'forces'))
    ? 'strength'
    : 'other';
}

/** "Later died", "succumbed": what becomes of the wounded. */
const becomes = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.pos === 'VERB' || (tokens[at]?.pos === 'ADV' && tokens[at + 1]?.pos === 'VERB');

function nounOfHarm(head: Token | undefined): HarmKind | null {
  // One life is lost only where a verb says so: "claimed the life of a guard".
  return head && head.lower !== 'life' ? (HARM_NOUNS.get(head.lower) ?? null) : null;
}

/** "… were killed", "… dead", "… taken prisoner", "… lost their lives", "… have fled". */
function after(tokens: readonly Token[], draft: CountDraft, end: number): HarmKind | null {
  if (isApposed(tokens, draft)) return null;
  let k = asideEnd(tokens, draft.noun.next, end);
  const lead = tokens[draft.from - 1];
  if (k === draft.noun.next) k = relativeStart(tokens, k) ?? k;
  if (
    k === draft.noun.next &&
    !GOVERNED.test(lead?.lower ?? '') &&
    lead?.pos !== 'ADP' &&
    (lead?.pos !== 'VERB' || SPEECH.test(lead.lemma))
  )
    k = phraseEnd(tokens, k, end, !/^an?$/.test(tokens[draft.from]?.lower ?? ''));
  if (k === draft.noun.next && !GOVERNED.test(tokens[draft.from - 1]?.lower ?? '')) k = insertionEnd(tokens, k, end);
  // "four of the wounded died": what became of them, not what they were.
  if (tokens[k]?.pos === 'NOUN' && HARM_STATES.has(tokens[k]?.lower ?? '') && tokens[k - 1]?.pos === 'DET' && becomes(tokens, k + 1))
    k += 1;
  let auxiliary = false;
  let undergone = false;
  for (let guard = 0; guard < 7 && k < end; guard++, k++) {
    const word = tokens[k]?.lower ?? '';
    const manner = tokens[k]?.pos === 'ADV' && !AUXILIARY.has(word);
    // 'had been "neutralised"'
    if (auxiliary && /^["“‘']$/.test(word)) continue;
    if (!AUXILIARY.has(word) && tokens[k]?.pos !== 'AUX' && !manner) break;
    if (!manner) auxiliary = true;
    if (!manner && !/^(?:has|have|had|having)$/.test(word)) undergone = true;
  }
  const token = tokens[k];
  if (!token || k >= end) return null;
  const word = token.lower;
  const next = tokens[k + 1]?.lower ?? '.';
  if ((word === 'taken' || word === 'held') && /^(?:prisoner|captive|hostage|prisoners|captives|hostages)$/.test(next)) return 'captured';
  if (word === 'taken' && next === 'hostage') return 'captured';
  if (/^(?:went|gone)$/.test(word) && next === 'missing') return 'missing';
  // "were ambushed and killed"; stations burn as well.
  if (undergone && token.pos === 'VERB' && next === 'and' && !HARM_STATES.has(word)) {
    const second = HARM_STATES.get(tokens[k + 2]?.lower ?? '');
    if (second !== undefined && (second === 'killed' || draft.noun.head < 0 || countsHeads(draft.noun))) return second;
  }
  if (givesLife(tokens, k)) return 'killed';
  if (/^(?:sent|dispatched)$/.test(word) && next === 'to' && tokens[k + 2]?.lower === 'hell') return 'killed';
  if ((word === 'driven' || word === 'forced') && /^(?:from|out)$/.test(next)) return 'displaced';
  if (/^(?:paid|made)$/.test(word) && /^(?:supreme|ultimate)$/.test(tokens[k + 2]?.lower ?? '')) return 'killed';
  if (word === 'laid' && next === 'down') return 'captured';
  if (/^(?:sought|seeking|taken|took|taking|found)$/.test(word) && /^(?:refuge|shelter|sanctuary|safety)$/.test(next)) return 'displaced';
  if (word === 'among' && auxiliary) return among(tokens, k + 1);
  if (sustainsInjury(tokens, k)) return 'wounded';
  if (draft.noun.head >= 0 && isThing(tokens[draft.noun.head], draft)) return null;
  if (auxiliary && token.pos === 'VERB' && !isSentenced(token) && toDeath(tokens, k + 1)) return 'killed';
  if (word === 'shot')
    return next === 'dead' || (next === 'to' && tokens[k + 2]?.lower === 'death') || next === 'and'
      ? 'killed'
      : next === 'down'
        ? null
        : 'wounded';
  const state = HARM_STATES.get(word);
  if (state !== undefined) {
    if (eitherHarm(tokens, k)) return null;
    // "The two men have killed six traders": they have done it.
    if (auxiliary && !undergone && HARM_VERBS.has(token.lemma) && !HARM_OF_SUBJECT.has(token.lemma)) return null;
    // Houses and buses burn as well.
    if (word === 'burned' && draft.noun.head >= 0 && draft.noun.noun === null) return null;
    if (auxiliary || token.pos !== 'VERB') {
      // "were held" alone, "was shot": the first is no capture of a count of things, the second is a wound.
      return state;
    }
    return k + 1 >= end || AFTER_PASSIVE.test(next) || HARM_OF_SUBJECT.has(token.lemma) ? state : null;
  }
  const subject = HARM_OF_SUBJECT.get(token.lemma);
  if (subject !== undefined && token.pos === 'VERB' && !(token.lemma === 'fall' && next !== 'in')) return subject;
  return null;
}

/** "The Observatory, a war monitor, 12 civilians died": what a name is, between commas, is none of those who came to harm; a list ends in "and". */
export const isApposed = (tokens: readonly Token[], { from, noun: { next } }: CountDraft): boolean =>
  /^an?$/.test(tokens[from]?.lower ?? '') &&
  tokens[from - 1]?.lower === ',' &&
  tokens[from - 2]?.pos === 'PROPN' &&
  tokens[next]?.lower === ',' &&
  // "Ada Bell, a nurse, and two guards"
  !/^(?:or|an?)$/.test(tokens[next + 1]?.lower ?? '');

/** After "people, including four children," and "a guard, who was inside," the sentence goes on. */
function asideEnd(tokens: readonly Token[], at: number, end: number): number {
  if (tokens[at]?.lower === ',' && /^(?:who|whose|identified)$/.test(tokens[at + 1]?.lower ?? '')) {
    for (let k = at + 2; k < Math.min(end, at + 26); k++)
      if (tokens[k]?.lower === ',' && (tokens[k + 1]?.pos === 'AUX' || HARM_OF_SUBJECT.has(tokens[k + 1]?.lemma ?? ''))) return k + 1;
    return at;
  }
  const listed = inclusionEnd(tokens, at, end);
  if (listed > at) return listed;
  const part = tokens[at + 1]?.pos === 'NUM' && tokens[at + 2]?.lower === 'of';
  if (
    tokens[at]?.lower !== ',' ||
    (!part && !/^(?:including|among|many|most|mostly|some|all|both|half|mainly)$/.test(tokens[at + 1]?.lower ?? ''))
  )
    return at;
  for (let k = at + 2; k < Math.min(end, at + 16); k++)
    if (tokens[k]?.lower === ',' && !/^(?:NUM|DET)$/.test(tokens[k + 1]?.pos ?? '')) return k + 1;
  return at;
}

/** "40 people including staff of a mill, soldiers, and guards were killed": past the list of some of them, to the auxiliary that is said of all. */
function inclusionEnd(tokens: readonly Token[], at: number, end: number): number {
  const first = tokens[at]?.lower === ',' ? at + 1 : at;
  if (tokens[first]?.lower !== 'including') return at;
  let k = first + 1;
  while (k < Math.min(end, first + 40) && (/^(?:NOUN|PROPN|ADJ|DET|NUM|ADP|CCONJ|PART)$/.test(tokens[k]!.pos) || tokens[k]!.lower === ','))
    k++;
  return k < end && tokens[k]?.pos === 'AUX' ? k : at;
}

/** What a count hangs on where it is no subject: "a convoy of 20 trucks, …". */
const GOVERNED = /^(?:of|with|by|from|against|to|for|in|among|including|on|at|over|near)$/;

/** "Six guards, on their way home, were killed", "Nine people — three of them boys — have died": an insertion closes as it opened, before an auxiliary. */
function insertionEnd(tokens: readonly Token[], at: number, end: number): number {
  const opened = tokens[at]?.lower ?? '';
  const closing = opened === ',' ? /^,$/ : /^[-–—]+$/.test(opened) ? /^[-–—]+$/ : null;
  if (closing === null || tokens[at + 1]?.pos === 'AUX') return at;
  for (let k = at + 2; k < Math.min(end, at + 24); k++) {
    const { lower, pos } = tokens[k]!;
    if (lower === ';' || lower === ':' || (opened === ',' && pos === 'AUX')) return at;
    if (closing.test(lower) && (tokens[k + 1]?.pos === 'AUX' || diesAt(tokens, k + 1))) return k + 1;
  }
  return at;
}

/** "…, also died": a verb of harm whose subject stands before an insertion. */
const diesAt = (tokens: readonly Token[], at: number): boolean => {
  const verb = tokens[at]?.pos === 'ADV' ? tokens[at + 1] : tokens[at];
  return verb?.pos === 'VERB' && HARM_OF_SUBJECT.has(verb.lemma);
};

/** "Sentenced two officers to death": they live. */
const isSentenced = ({ lemma }: Token): boolean => lemma === 'sentence' || lemma === 'condemn';

/** "were among the dead". */
function among(tokens: readonly Token[], at: number): HarmKind | null {
  const k = /^(?:the|those)$/.test(tokens[at]?.lower ?? '') ? at + 1 : at;
  return HARM_STATES.get(tokens[k]?.lower ?? '') ?? HARM_NOUNS.get(tokens[k]?.lower ?? '') ?? null;
}

/** Bodies of people that a number before them counts by heads: "killed 12 police". */
const COLLECTIVE = /^(?:police|infantry|forces)$/;

/** Whether the noun behind a number is people, each of whom it counts. */
export const countsHeads = ({ noun }: CountedNoun): boolean => noun !== null && (noun.shape !== 'body' || COLLECTIVE.test(noun.lemma));

/** Weapons, vehicles, places and bodies are hit or seized, not killed or captured. */
function isThing(head: Token | undefined, draft: CountDraft): boolean {
  if (draft.noun.partitive) return false;
  if (draft.noun.noun) return !countsHeads(draft.noun);
  const word = head?.lower ?? '';
  const singular = word.replace(/s$/, '');
  return WEAPON_NOUNS.has(word) || WEAPON_NOUNS.has(singular) || PLACE_NOUNS.has(word);
}

/** "killed …", "killing …", "the killing of …", "lost … men", "a toll of …", "leaving … dead" is told by what follows. */
function before(tokens: readonly Token[], draft: CountDraft, first: number): HarmKind | null {
  let k = draft.from - 1;
  // "hacking to death 45 civilians"
  if (tokens[k]?.lower === 'death' && tokens[k - 1]?.lower === 'to' && !/^(?:sentenc|condemn)/.test(tokens[k - 2]?.lower ?? ''))
    return 'killed';
  if (/^(?:at|to|from)$/.test(tokens[k]?.lower ?? '')) {
    const told = tollBefore(tokens, k, first) ?? lossesBefore(tokens, draft, first);
    if (told !== null) return told;
  }
  if (tokens[draft.from]?.lower === 'from' && CHANGE.test(tokens[k]?.lemma ?? '')) {
    const told = tollBefore(tokens, draft.from, first);
    if (told !== null) return told;
  }
  if (draft.noun.head >= 0 && isThing(tokens[draft.noun.head], draft)) return null;
  // "took hostage 12 villagers"
  if (/^(?:hostage|captive|prisoner)$/.test(tokens[k]?.lower ?? '') && /^(?:take|hold)$/.test(tokens[k - 1]?.lemma ?? ''))
    return 'captured';
  let of = false;
  for (let guard = 0; guard < 6 && k >= first; guard++, k--) {
    const word = tokens[k]?.lower ?? '';
    if (word === 'of' || word === 'for') of = true;
    if (!BETWEEN.has(word)) break;
    // "killed, 90 wounded": a comma ends what a verb governs.
    if (word === ',' || word === 'and') return null;
  }
  const token = tokens[k];
  if (!token || k < first) return null;
  if (of) {
    const act = HARM_ACTS.get(token.lower);
    if (act !== undefined) return act;
    if (/^(?:toll|tolls)$/.test(token.lower)) return 'killed';
    if (/^(?:lives|body|bodies|corpses?|remains|throats?)$/.test(token.lower)) return 'killed';
    return null;
  }
  if (/^(?:toll|tolls)$/.test(token.lower)) return 'killed';
  if (/^(?:at|to|rose|stands)$/.test(token.lower)) {
    const told = tollBefore(tokens, k, first);
    if (told !== null) return told;
  }
  const passive = tokens[k - 1]?.pos === 'AUX' && /^(?:is|are|was|were|been|be|being)$/.test(tokens[k - 1]?.lower ?? '');
  if (passive || !/^(?:VERB|NOUN|ADJ|PROPN)$/.test(token.pos)) return null;
  if (token.lower === 'dead' && /^(?:shot|shoot|shoots|shooting|found|left|leaving)$/.test(tokens[k - 1]?.lower ?? '')) return 'killed';
  if (token.lemma === 'lose' && token.pos === 'VERB') return draft.noun.noun !== null ? 'killed' : null;
  if (token.lemma === 'gun' || (token.lower === 'down' && /^(?:gun|shoot|cut|mow)$/.test(tokens[k - 1]?.lemma ?? ''))) return 'killed';
  const people = draft.noun.head < 0 || draft.noun.partitive || countsHeads(draft.noun);
  if (people && token.pos === 'VERB' && !isSentenced(token) && toDeath(tokens, draft.noun.next)) return 'killed';
  const kind = HARM_VERBS.get(token.lemma) ?? HARM_VERBS.get(token.lower);
  if (eitherHarm(tokens, k)) return null;
  if (kind === undefined || (token.pos !== 'VERB' && !/(?:ing|ed)$/.test(token.lower))) return null;
  if (/^(?:hold|take|round|force|drive|burn|bury|seize|capture|lose)$/.test(token.lemma)) {
    if (!people || draft.noun.head < 0) return /^(?:capture)$/.test(token.lemma) && people ? kind : null;
    if (token.lemma === 'take') return takenPrisoner(tokens, draft) ? 'captured' : null;
    if (token.lemma === 'force' || token.lemma === 'drive') return fromHome(tokens, draft) ? 'displaced' : null;
    if (token.lemma === 'hold' || token.lemma === 'burn' || token.lemma === 'bury') return null;
  }
  return people || kind !== 'captured' ? kind : null;
}

/** Verbs of a figure that is now another. */
export const CHANGE = /^(?:rise|risen|rose|climb|increase|grow|grown|jump|reach|stand|go|mount|swell|soar|up|fall|drop|remain)$/;

/** "the toll at 34", "raised the number of dead to 12", "the number of refugees stands at 900": what the figure is of. */
function tollBefore(tokens: readonly Token[], at: number, first: number): HarmKind | null {
  // A number that has risen or stands is that of the sentence's subject, however long: "the number of people killed in … has risen to 19".
  const changed = /^(?:to|at|from)$/.test(tokens[at]?.lower ?? '') && CHANGE.test(tokens[at - 1]?.lemma ?? '');
  for (let k = at; k >= Math.max(first, at - (changed ? 40 : 10)); k--) {
    const word = tokens[k]?.lower ?? '';
    if (/^tolls?$/.test(word)) return 'killed';
    const kind = HARM_NOUNS.get(word) ?? HARM_STATES.get(word);
    if (kind === undefined || /^(?:life|lives|bod(?:y|ies))$/.test(word)) continue;
    if (at - k <= 10 && /^(?:dead|deaths|fatalities)$/.test(word)) return kind;
    for (let n = k; n >= Math.max(first, k - 6); n--) if (/^(?:number|count|total|tally)$/.test(tokens[n]?.lower ?? '')) return kind;
    if (at - k <= 10 && kind === 'killed') return kind;
  }
  return null;
}

/** "Put the army's losses at five soldiers", "its losses amounted to 40 men": people who are lost are dead. */
function lossesBefore(tokens: readonly Token[], { from, noun }: CountDraft, first: number): HarmKind | null {
  const lead = tokens[from - 1];
  if (!/^(?:at|to|exceeded|totall?ed|reached)$/.test(lead?.lower ?? '') || !countsHeads(noun)) return null;
  if (lead?.lower === 'to' && tokens[from - 2]?.lemma !== 'amount') return null;
  for (let k = from - 2; k >= Math.max(first, from - (lead?.lower === 'at' ? 6 : 12)); k--)
    if (tokens[k]?.lower === 'losses') return 'killed';
  return null;
}

function takenPrisoner(tokens: readonly Token[], draft: CountDraft): boolean {
  for (let k = draft.noun.next; k < draft.noun.next + 12; k++) {
    const word = tokens[k]?.lower ?? '.';
    if (word === '.') return false;
    if (/^(?:prisoner|hostage|captive|prisoners|hostages|captives)$/.test(word)) return true;
  }
  return false;
}

function fromHome(tokens: readonly Token[], draft: CountDraft): boolean {
  for (let k = draft.noun.next; k < draft.noun.next + 6; k++)
    if (/^(?:homes|home|houses|villages|flee|leave)$/.test(tokens[k]?.lower ?? '')) return true;
  return false;
}
