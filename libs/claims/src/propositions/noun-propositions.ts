import type { ClaimType } from '@hearsay/vocabulary';
import type { Parse } from '../grammar/clause.js';
import { afterPhrase } from '../grammar/noun-group.js';
import type { Proposition } from './proposition.js';
import { isHedged, isHypothetical } from './modality.js';
import { chunkRange, isActor, lowerText, mentionsWithin, type Reading } from './reading.js';
import { nounParties } from './noun-parties.js';
import { throughMeasure } from './through-quantity.js';

/** Event nouns that carry a proposition without a verb: "nearly a month long assault on Tikrit by the Iraqi military". */
export function nounPropositions(reading: Reading, parse: Parse, taken: readonly Proposition[]): Proposition[] {
  const out: Proposition[] = [];
  for (const chunk of parse.chunks) {
    const at = chunk.index;
    if (chunk.kind !== 'np') continue;
    const event = reading.words.nounTrigger(chunk.word);
    if (event === null || event.type === 'ACCUSE' || event.type === 'AID') continue;
    const parties = nounParties(reading, parse, at);
    const roles = new Set(parties.map((p) => p.role));
    // Alone, an event noun is a topic ("the war"); with somebody who does it and somebody it is done to, it says that it happened.
    const explicit = parties.filter((p) => p.range.from >= chunk.to);
    const taking = event.type === 'TERRITORY' && isTaken(reading, parse, at);
    const aftermath = aftermathOf(reading, parse, at, event.type, taken);
    if (aftermath !== null) {
      out.push({ ...aftermath, mode: event.mode, parties });
      continue;
    }
    if (!taking && (explicit.length === 0 || (roles.size < 2 && parties.length < 2 && event.type !== 'REQUEST'))) continue;
    const last = parties.reduce((end, p) => Math.max(end, p.range.to), chunk.to);
    // "Attacks by any armed group": of nobody that there is.
    if (explicit.some((p) => reading.doc.tokens[p.range.from]!.lower === 'any')) continue;
    if (!taking && !explicit.some((p) => mentionsWithin(reading, p.range.from, p.range.to).some(isActor))) continue;
    const clause = parse.clauses.findLast((c) => c.verb.index < at && c.to >= at - 1);
    if (clause !== undefined && isHypothetical(parse, clause)) continue;
    if (taken.some((p) => p.type === event.type && p.range.from <= chunk.from && p.range.to >= Math.min(last, chunk.to))) continue;
    // "Lifted its blockade of the port", "suspended talks with the rebels": what is undone is told.
    const before = parse.chunks[at - 1];
    const undone = (p: Proposition): boolean => (/^(?:CONCEDE|REJECT|SANCTION)$/u.test(p.type) || p.rules.includes('sense-halts-offensive')) && p.range.from <= chunk.from && p.range.to >= chunk.to; // prettier-ignore
    if (!AFTER.test(before?.word ?? '') && taken.some(undone)) continue;
    // "Hours of talks between the two", but "the start of talks".
    const measured = before?.word === 'of' && at > 1 && throughMeasure(parse.chunks, at - 2) === at;
    if (before?.kind === 'prep' && !measured && /^(?:if|without|of|for|to)$/u.test(before.word)) continue;
    const around = parse.clauses.findLast((c) => c.from <= at && Math.max(c.to, c.verb.index) >= at - 1);
    const range = taking
      ? chunkRange(reading.doc, parse, at, at + 2)
      : chunkRange(reading.doc, parse, at, afterPhrase(parse.chunks, at, /^(?:of|on|by|against|between|with|from|in|at)$/u) - 1);
    out.push({
      sentence: parse.sentence, range, type: event.type, mode: event.mode, parties, negated: /^no$/u.test(reading.doc.tokens[chunk.from]!.lower), hedged: around !== undefined && isHedged(reading.doc, parse, around), stance: null, clause: -1, trigger: chunk.head, rules: ['event-noun'], weight: 0.45,
    }); // prettier-ignore
  }
  return out;
}

/** "A fire broke out after a drone attack": what a new attack led to tells of it, where nothing else in the sentence does. */
function aftermathOf(reading: Reading, parse: Parse, at: number, type: ClaimType, taken: readonly Proposition[]): Proposition | null {
  const [before, chunk] = [parse.chunks[at - 1], parse.chunks[at]!];
  if (type !== 'ASSAULT' || !BLOW.test(chunk.word) || !/^(?:after|following)$/u.test(before?.surface ?? before?.word ?? '')) return null;
  if (!/^(?:an?|another)$/u.test(reading.doc.tokens[chunk.from]!.lower) || taken.some((p) => !/^(?:RELATION|ASSESSMENT)$/u.test(p.type)))
    return null;
  // Workers strike as well.
  if (
    chunk.word === 'strike' &&
    parse.chunks[at + 1]?.word !== 'on' &&
    !AIMED.test(lowerText(reading.doc, reading.doc.tokens[chunk.from]!.start, reading.doc.tokens[chunk.head]!.end))
  )
    return null;
  const clause = parse.clauses.findLast((c) => c.verb.index < at && c.kind === 'main');
  if (clause === undefined || isHypothetical(parse, clause)) return null;
  return {
    sentence: parse.sentence,
    range: chunkRange(reading.doc, parse, clause.from, afterPhrase(parse.chunks, at, /^(?:of|on|by|against|with|from|in|at)$/u) - 1),
    type,
    mode: [],
    parties: [],
    negated: false,
    hedged: isHedged(reading.doc, parse, clause),
    stance: null,
    clause: -1,
    trigger: chunk.head,
    rules: ['event-noun'],
    weight: 0.45,
  };
}
/** "The truce collapsed after clashes between the two": what came before stands beside what came of it. */
const AFTER = /^(?:after|following|amid|amidst|despite)$/u;
const AIMED = /\b(?:air|aerial|drone|missile|rocket|artillery|military|precision|naval)\b/u;
const BLOW = /^(?:attack|strike|airstrike|raid|bombing|bombardment|shelling|blast|explosion|assault|ambush|shooting|barrage)s?$/u;

/** "After the capture of Tarn", "since the fall of the capital": that a place was taken is told beside what followed. */
function isTaken(reading: Reading, { chunks }: Parse, at: number): boolean {
  const place = chunks[at + 2];
  return (
    /^(?:after|following|since|until|despite|with)$/u.test(chunks[at - 1]?.word ?? '') &&
    chunks[at + 1]?.word === 'of' &&
    place?.kind === 'np' &&
    mentionsWithin(reading, place.from, place.to).some((m) => m.kind === 'place')
  );
}
