import type { Chunk } from '../../grammar/chunk.js';
import type { Parse } from '../../grammar/clause.js';
import { FORCE_SORTS } from '../../lexicon/groups.js';
import { ARMED_KINDS } from '../../mentions/mention.js';
import type { Proposition } from '../proposition.js';
import { headedWithin, type Reading } from '../reading.js';
import { appositionHead } from './apposition-head.js';
import { makeRelation, party } from './make-relation.js';
import { BACKED } from './tie-words.js';

/** "pro-Ostrian", "pro-government": on whose side somebody is. */
const PRO = /^[Pp]ro-(?:\p{Lu}\p{L}+|government|regime|junta|army|coup|opposition)$/u;

/** People under arms, and not those who march or write. */
const isOfForce = (reading: Reading, { from, to, head, word }: Chunk): boolean =>
  FORCE_SORTS.has(word) || headedWithin(reading, from, to).some((m) => ARMED_KINDS.has(m.kind) && m.headToken === head);

/** "Iran-backed militias", "X, an Iran-backed militia". */
export function backedModifiers(reading: Reading, parse: Parse): Proposition[] {
  const out: Proposition[] = [];
  const { doc } = reading;
  for (const chunk of parse.chunks) {
    const at = chunk.index;
    if (chunk.kind !== 'np') continue;
    for (let k = chunk.from; k < chunk.to - 1; k += 1) {
      const side = PRO.exec(doc.tokens[k]!.text);
      if (side !== null && isOfForce(reading, chunk)) {
        const other = { from: k, to: k + 1, start: doc.tokens[k]!.start + 4, end: doc.tokens[k]!.end };
        const { range } = party(reading, 'agent', chunk.from, chunk.to);
        const parties = [{ role: 'agent', range } as const, { role: 'target', range: other } as const];
        out.push(makeRelation(reading, parse, chunk.from, chunk.to, 'allied-with', parties, 'pro-modifier'));
        continue;
      }
      const match = BACKED.exec(doc.tokens[k]!.text);
      if (match === null || !/^\p{Lu}|^(?:government|state)/u.test(match[1]!)) continue;
      if (reading.words.nounTrigger(chunk.word) !== null) continue;
      if (/^\p{Lu}/u.test(doc.tokens[k + 1]!.text) && /^(?:coalition|alliance)$/iu.test(chunk.word)) continue;
      const backer = { from: k, to: k + 1, start: doc.tokens[k]!.start, end: doc.tokens[k]!.start + match[1]!.length };
      const apposed = appositionHead(reading, parse, at);
      const agent = apposed ?? party(reading, 'agent', chunk.from, chunk.to);
      const from = apposed === null ? chunk.from : apposed.range.from;
      out.push(
        makeRelation(
          reading,
          parse,
          from,
          chunk.to,
          'backed-by',
          [
            { role: 'agent', range: agent.range },
            {
              role: /backed|supported|funded|armed|trained|sponsored|financed|equipped/iu.test(doc.tokens[k]!.text)
                ? 'supporter'
                : 'target',
              range: backer,
            },
          ],
          'backed-modifier',
        ),
      );
    }
  }
  return out;
}
