import type { Doc, Token } from '../document/doc.js';
import { isCommonNoun } from '../lexicon/common-nouns.js';
import { ARMED_KINDS, changed, type FoundMention } from './mention.js';
import type { Sequence } from './sequence.js';

const MEN =
  /^(?:fighters?|militants?|rebels?|members?|gunm[ae]n|militiam[ae]n|operatives?|guerrillas?|insurgents?|jihadists?|combatants?|commanders|cadres?)$/;
const FIGHTING = /^(?:fighters?|militants?|rebels?|gunm[ae]n|militiam[ae]n|guerrillas?|insurgents?|jihadists?|combatants?)$/;
/** Adjectives of places and peoples: "Tarni rebels" are not those of a band called Tarni. */
const OF_A_PLACE = /(?:i|an|ese|ish|ic|al|ed|er|ern)$/;

/**
 * "Karwa Front fighters", "fighters of the Karwa Front": whoever fights for a body that the text names acts in its name, as those of a listed one do.
 *
 * @param sequences names found by shape, by the token where each begins
 */
export function ofNamedBands(doc: Doc, groups: readonly FoundMention[], sequences: readonly Sequence[]): FoundMention[] {
  const bands = new Map(
    sequences.filter((s) => s.kind !== null && ARMED_KINDS.has(s.kind as FoundMention['kind'])).map((s) => [s.first, s]),
  );
  if (bands.size === 0) return [...groups];
  const { tokens } = doc;
  return groups.map((group) => {
    const { firstToken, headToken, lastToken } = group;
    if (!MEN.test(tokens[headToken]!.lower)) return group;
    const behind = tokens[headToken + 1]?.lower === 'of';
    let from = behind ? headToken + 2 : firstToken;
    if (/^(?:the|an?)$/.test(tokens[from]?.lower ?? '')) from += 1;
    const band = bands.get(from);
    if (band === undefined || band.next !== (behind ? lastToken : headToken)) return group;
    const name = doc.text.slice(tokens[band.first]!.start, tokens[band.next - 1]!.end);
    return changed(group, { kind: group.single && behind ? group.kind : (band.kind as FoundMention['kind']), name });
  });
}

/** Names that the text gives men who fight: "Karwa fighters", "militants of Karwa", "Karwa's gunmen"; by the words of the name. */
function callersOfMen(tokens: readonly Token[], sequences: readonly Sequence[]): ReadonlySet<string> {
  const out = new Set<string>();
  for (const { first, next, kind } of sequences) {
    if (next > first + 3 || kind === 'place') continue;
    const word = tokens[first]!;
    if (next === first + 1 && (OF_A_PLACE.test(word.lower) || isCommonNoun(word.lower))) continue;
    const at = tokens[next]?.lower === "'s" ? next + 1 : next;
    if (FIGHTING.test(tokens[at]?.text ?? '') || isBehindMen(tokens, first, next)) out.add(wordsOf(tokens, first, next));
  }
  return out;
}

/** "fighters of Karwa", where the name ends there. */
function isBehindMen(tokens: readonly Token[], first: number, next: number): boolean {
  const before = tokens[first - 1]?.lower === 'the' ? first - 2 : first - 1;
  if (tokens[before]?.lower !== 'of' || !FIGHTING.test(tokens[before - 1]?.lower ?? '')) return false;
  return !/^(?:NOUN|PROPN|ADJ|PART|X)$/.test(tokens[next]?.pos ?? '') && !/^\p{Lu}/u.test(tokens[next]?.text ?? '');
}

const wordsOf = (tokens: readonly Token[], first: number, next: number): string =>
  tokens
    .slice(first, next)
    .map((t) => t.lower)
    .join(' ');

/**
 * Names that nothing else tells, where the text has men who fight under them and has the name itself speak, act or be led: a town that fighters are
 * from does none of these.
 *
 * @param sequences as their own words told them
 * @param settled the same, as the rest of the text settled them
 */
export function asBands<S extends Sequence>(tokens: readonly Token[], sequences: readonly Sequence[], settled: readonly S[]): S[] {
  const callers = callersOfMen(tokens, sequences);
  if (callers.size === 0) return [...settled];
  const open = (s: Sequence): boolean =>
    s.weight <= 1 && s.title === null && (s.kind === null || s.kind === 'person' || s.kind === 'organisation');
  const names = settled.map((s) => wordsOf(tokens, s.first, s.next));
  const minded = new Set<string>();
  settled.forEach((s, i) => {
    const led = tokens[s.next]?.lower === "'s" && LED.test(tokens[s.next + 1]?.lower ?? '');
    if (open(s) && (led || (sequences[i]!.kind !== null && !FIGHTING.test(tokens[s.next]?.text ?? '')))) minded.add(names[i]!);
  });
  settled.forEach((s, i) => {
    if (!open(s)) minded.delete(names[i]!);
  });
  return settled.map((s, i) =>
    callers.has(names[i]!) && minded.has(names[i]!) && open(s) ? { ...s, kind: 'armed-group' as const, weight: 2 } : s,
  );
}
const LED = /^(?:spokes(?:man|woman|person)|leaders?|commanders?|fighters|gunmen|militants|founder|headquarters|armed|military)$/;
