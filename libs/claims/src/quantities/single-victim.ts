import type { Token } from '../document/doc.js';
import { countedNoun, type CountedNoun } from './counted-noun.js';
import { HARM_STATES, type HarmKind } from './harm-words.js';
import { harmOf, type CountDraft } from './quantity-kind.js';
import { exact } from './read-number.js';

/** A victim or a pair that no numeral counts. */
export interface SingleVictim extends CountDraft {
  low: number;
  high: number;
  harm: HarmKind | null;
}

const COUNTS = new Set(['a', 'an', 'another', 'both']);
const OWNERS = new Set(['his', 'her', 'their', 'its', "'s"]);
const ORDINAL = /^(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|other)$/;
/**
 * "A soldier was killed", "another soldier", "a fourth died", "killed a Dane" are counts of one, "both men died" of two; whether
 * somebody was harmed decides it later.
 */
export function singleVictim(tokens: readonly Token[], at: number, first: number, end: number): SingleVictim | null {
  const word = tokens[at]?.lower ?? '';
  const death = oneDeath(tokens, at, end);
  if (death !== null) return death;
  const owned = OWNERS.has(word);
  // "according to a medical source"
  if (tokens[at - 1]?.lower === 'to' && tokens[at - 2]?.lower === 'according') return null;
  // "Among the dead is the commander of the guards"
  const definite = word === 'the' && tokens[at - 1]?.pos === 'AUX' && tokens[at - 4]?.lower === 'among';
  if (!owned && !definite && !COUNTS.has(word)) return null;
  const noun = word === 'both' ? pairNoun(tokens, at, end) : oneNoun(tokens, at, end, owned);
  if (noun === null) return null;
  const count = word === 'both' ? 2 : membersOf(tokens, noun);
  const draft = { from: at, next: at + 1, noun };
  const harm = harmOf(tokens, draft, first, end);
  // "The leader fled": one person is no stream of refugees.
  if (harm === 'displaced') return null;
  // "a fourth was captured" may be a tank as well; only people are hurt.
  return { from: at, next: at + 1, noun, low: count, high: count, harm: noun.head < 0 && harm === 'captured' ? null : harm };
}

const REPORTED = /^(?:report|confirm|announce|acknowledge|admit|record|register)$/;
const NEXT_ONE = /^(?:new|further|additional|first|second|third|fourth|fifth|single)$/;

/** "Reported a new fatality", "confirmed the first death": one was killed. Whoever does not report it may speak in a figure: "truth was the first casualty". */
function oneDeath(tokens: readonly Token[], at: number, end: number): SingleVictim | null {
  if (!/^(?:an?|another|the|its|their)$/.test(tokens[at]?.lower ?? '') || !REPORTED.test(tokens[at - 1]?.lemma ?? '')) return null;
  let k = at + 1;
  while (k < end && k < at + 3 && NEXT_ONE.test(tokens[k]!.lower)) k += 1;
  if (k >= end || !/^(?:fatality|casualty|death)$/.test(tokens[k]!.lower)) return null;
  // "Reported the death of nine men": they are counted themselves. "A death threat", "a casualty list" are none.
  const next = k + 1 < end ? tokens[k + 1] : undefined;
  if (/^(?:NOUN|PROPN)$/.test(next?.pos ?? '') || (next?.lower === 'of' && (k === at + 1 || tokens[k]!.lower === 'death'))) return null;
  if (k === at + 1 && /^(?:the|its|their)$/.test(tokens[at]!.lower)) return null;
  const noun = { from: k + 1, to: k + 1, head: -1, noun: null, partitive: false, next: k + 1 };
  return { from: at, next: k + 1, noun, low: 1, high: 1, harm: 'killed' };
}

/** "A family of five": as many as it has members. */
function membersOf(tokens: readonly Token[], { head, next }: CountedNoun): number {
  const members = tokens[head]?.lower === 'family' && tokens[next]?.lower === 'of' ? exact(tokens, next + 1) : null;
  return members?.low ?? 1;
}

function oneNoun(tokens: readonly Token[], at: number, end: number, owned: boolean): CountedNoun | null {
  const next = tokens[at + 1];
  const bare = (k: number): CountedNoun => ({ from: k, to: k, head: -1, noun: null, partitive: false, next: k });
  const [lead, after] = [tokens[at]?.lower, tokens[at + 2]];
  // "another was hurt", "a fourth died"
  if (lead === 'another' && (/^(?:AUX|VERB)$/.test(next?.pos ?? '') || HARM_STATES.has(next?.lower ?? ''))) return bare(at + 1);
  if (lead === 'a' && ORDINAL.test(next?.lower ?? '') && /^(?:AUX|VERB|ADV)$/.test(after?.pos ?? '')) return bare(at + 2);
  // "lost his life"
  if (owned && next?.lower === 'life') return null;
  const noun = countedNoun(tokens, at + 1, end);
  if (noun.noun?.shape !== 'one' || noun.from !== at + 1 || isNamed(tokens, noun.next, end)) return null;
  // "his driver was killed" is one as well, but "his soldier Ade" is somebody by name.
  return owned && (tokens[noun.next]?.pos === 'PROPN' || noun.head !== at + 1) ? null : noun;
}

/** "His driver, Ade Okoro, was killed": whoever has a name is no count. */
function isNamed(tokens: readonly Token[], comma: number, end: number): boolean {
  if (tokens[comma]?.lower !== ',') return false;
  let k = comma + 1;
  while (k < Math.min(end, comma + 7) && tokens[k]?.pos === 'PROPN') k += 1;
  return k > comma + 1 && tokens[k]?.lower === ',' && tokens[k + 1]?.pos === 'AUX';
}

/** "Both men were shot", "both died", but not "both soldiers and farmers". */
function pairNoun(tokens: readonly Token[], at: number, end: number): CountedNoun | null {
  const next = tokens[at + 1];
  if (next?.pos === 'AUX' || next?.pos === 'VERB')
    return { from: at + 1, to: at + 1, head: -1, noun: null, partitive: false, next: at + 1 };
  const noun = countedNoun(tokens, at + 1, end);
  return noun.noun?.shape === 'many' && noun.from === at + 1 && tokens[noun.next]?.lower !== 'and' ? noun : null;
}
