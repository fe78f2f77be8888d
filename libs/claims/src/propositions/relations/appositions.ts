import type { Parse } from '../../grammar/clause.js';
import type { Proposition } from '../proposition.js';
import { isActor, mentionsWithin, type Reading } from '../reading.js';
import { ARMED_KINDS, BODY_KINDS } from '../../mentions/mention.js';
import { appositionHead } from './apposition-head.js';
import { forceIn } from './commanders.js';
import { makeRelation, party } from './make-relation.js';
import { BACKED, BELONGS, COMMANDS, IN_RANKS, PART, tieOf } from './tie-words.js';

/** What a state may be to somebody, or somebody to a state. */
const MUTUAL = /^(?:ally|proxy|rival|enemy|foe|partner)$/u;

const BACKER = /^(?:backer|sponsor|patron|supporter)$/u;

/** "Al-Masirah, the movement's television channel", "Hapilon, a veteran commander of Abu Sayyaf". */
export function appositions(reading: Reading, parse: Parse): Proposition[] {
  const out: Proposition[] = [];
  const { doc } = reading;
  for (const chunk of parse.chunks) {
    const at = chunk.index;
    if (chunk.kind !== 'np') continue;
    const commands = COMMANDS.test(chunk.word);
    if (!commands && !PART.test(chunk.word) && !IN_RANKS.test(chunk.word) && !BACKER.test(chunk.word)) continue;
    const agent = appositionHead(reading, parse, at);
    if (agent === null) continue;
    if (doc.tokens.slice(chunk.from, chunk.to).some((t) => BACKED.test(t.text))) continue;
    const possessor = mentionsWithin(reading, chunk.from, chunk.head).find((m) => isActor(m) && doc.tokens[m.lastToken]?.lower === "'s");
    const of =
      parse.chunks[at + 1]?.kind === 'prep' &&
      /^(?:of|in|from|within)$/u.test(parse.chunks[at + 1]!.word) &&
      parse.chunks[at + 2]?.kind === 'np'
        ? parse.chunks[at + 2]!
        : undefined;
    const inOf =
      of === undefined
        ? undefined
        : mentionsWithin(reading, of.from, of.to).find(
            (m) =>
              isActor(m) &&
              (!m.inside || m.named || (m.headToken === of.head && ARMED_KINDS.has(m.kind))) &&
              (m.kind !== 'state' || MUTUAL.test(chunk.word)) &&
              !m.adjective,
          );
    // "an al-Dawn affiliate", "a Ruvanian proxy", "the army chief"
    const before =
      BELONGS.test(chunk.word) || commands
        ? mentionsWithin(reading, chunk.from, chunk.head).find(
            (m) => m.lastToken === chunk.head && (commands ? ARMED_KINDS.has(m.kind) : isActor(m) || m.kind === 'state'),
          )
        : undefined;
    const named = possessor ?? inOf ?? before;
    // "the senior rebel commander"
    const sort = named === undefined && commands ? forceIn(reading, { chunk, head: chunk.head }) : null;
    if (named === undefined && sort === null) continue;
    const [first, last] = named === undefined ? sort! : [named.firstToken, named.lastToken];
    // "Ostria, the front's main backer"
    if (BACKER.test(chunk.word)) {
      const parties = [party(reading, 'agent', first, last), { ...agent, role: 'supporter' as const }];
      if (possessor !== undefined || inOf !== undefined)
        out.push(makeRelation(reading, parse, agent.range.from, Math.max(chunk.to, last), 'backed-by', parties, 'apposition'));
      continue;
    }
    out.push(
      makeRelation(
        reading,
        parse,
        agent.range.from,
        Math.max(chunk.to, last),
        commands ? 'commands' : tieOf(chunk.word),
        [agent, party(reading, 'target', first, last)],
        'apposition',
      ),
    );
  }
  return [...out, ...fronted(reading, parse)];
}

/** Parts of a body that have names of their own. */
const LIMB = /^(?:wing|arm|branch|affiliate|offshoot)$/u;

/** "The armed wing of the Dawn Front, the Tarn Brigades, said", "the front's armed wing, the Tarn Brigades": the name comes last. */
function fronted(reading: Reading, parse: Parse): Proposition[] {
  const { chunks } = parse;
  const { tokens } = reading.doc;
  return chunks.flatMap((chunk, at) => {
    if (chunk.kind !== 'np' || !LIMB.test(chunk.word) || chunks[at - 1]?.kind === 'comma') return [];
    const of = chunks[at + 1]?.word === 'of' && chunks[at + 2]?.kind === 'np' ? chunks[at + 2] : undefined;
    const comma = chunks[of === undefined ? at + 1 : at + 3];
    const name = comma?.kind === 'comma' ? chunks[comma.index + 1] : undefined;
    if (name?.kind !== 'np' || !/^(?:comma|vg)$/u.test(chunks[name.index + 1]?.kind ?? '')) return [];
    const own = mentionsWithin(reading, chunk.from, chunk.head).find(
      (m) => isActor(m) && /^['’]s?$/u.test(tokens[m.lastToken]?.lower ?? ''),
    );
    const whole = own ?? (of === undefined ? undefined : mentionsWithin(reading, of.from, of.to).find((m) => isActor(m) && m.named));
    const limb = mentionsWithin(reading, name.from, name.to).find((m) => m.named && m.headToken === name.head && BODY_KINDS.has(m.kind));
    if (whole === undefined || limb === undefined) return [];
    const parties = [party(reading, 'agent', limb.firstToken, limb.lastToken), party(reading, 'target', whole.firstToken, whole.lastToken)];
    return [makeRelation(reading, parse, chunk.from, limb.lastToken, 'part-of', parties, 'apposition')];
  });
}
