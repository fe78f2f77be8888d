import type { Chunk } from '../../grammar/chunk.js';
import type { Parse } from '../../grammar/clause.js';
import { afterPhrase } from '../../grammar/noun-group.js';
import type { Proposition } from '../proposition.js';
import { headedWithin, isActor, mentionsWithin, type Reading } from '../reading.js';
import { makeRelation, party, relationBetween } from './make-relation.js';
import { ARMED_KINDS } from '../../mentions/mention.js';

const LOYAL = /^(?:loyal|allied|faithful|sympathetic|opposed|hostile|subordinate)$/u;

/** "militiamen loyal to it": whoever it is. */
const pronounAt = ({ word, from, to }: Chunk): { firstToken: number; lastToken: number } | undefined =>
  /^(?:it|them|him|her)$/u.test(word) ? { firstToken: from, lastToken: to } : undefined;

/** "fighters loyal to the governor", "the Falcon Brigade of General Tann", "many of them from the Falcon Brigade": what stands right behind a group's name. */
export function relationAdjectives(reading: Reading, parse: Parse): Proposition[] {
  const out: Proposition[] = [];
  const { chunks } = parse;
  for (const chunk of chunks) {
    const at = chunk.index;
    if (chunk.kind !== 'np') continue;
    const [next, prep, noun] = [chunks[at + 1], chunks[at + 2], chunks[at + 3]];
    if (next?.kind === 'adj' && LOYAL.test(next.word) && prep?.kind === 'prep' && /^(?:to|with)$/u.test(prep.word) && noun?.kind === 'np') {
      const others = mentionsWithin(reading, noun.from, chunks[afterPhrase(chunks, noun.index) - 1]!.to).filter(
        (m) => isActor(m) || m.metonym,
      );
      // "the former president Omar Tann": the name tells more than the office.
      const other = others.find((m) => m.named && m.kind === 'person') ?? others[0] ?? pronounAt(noun);
      if (other !== undefined && headedWithin(reading, chunk.from, chunk.to).some((m) => ARMED_KINDS.has(m.kind))) {
        const kind = /^(?:opposed|hostile)$/u.test(next.word) ? 'opposed-to' : 'allied-with';
        const parties = [party(reading, 'agent', chunk.from, other.lastToken), party(reading, 'target', other.firstToken, other.lastToken)];
        out.push(makeRelation(reading, parse, chunk.from, other.lastToken, kind, parties, 'loyal-modifier'));
      }
    }
    const led = next?.kind === 'prep' && next.word === 'of' && prep?.kind === 'np' ? prep : undefined;
    if (led === undefined) continue;
    const group = mentionsWithin(reading, chunk.from, chunk.to).find(
      (m) => ARMED_KINDS.has(m.kind) && m.named && !m.inside && m.lastToken === chunk.to,
    );
    const leader = mentionsWithin(reading, led.from, led.to).find((m) => m.kind === 'person' && m.named && m.lastToken === led.to);
    if (group !== undefined && leader !== undefined)
      out.push(relationBetween(reading, parse, group, 'commands', leader, 'group-of-leader'));
  }
  return out;
}
