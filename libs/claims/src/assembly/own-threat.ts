import type { Party, Speaker } from '@hearsay/vocabulary';
import type { Parse } from '../grammar/clause.js';
import type { Proposition } from '../propositions/proposition.js';
import { mentionsWithin, type Reading } from '../propositions/reading.js';

/** How far from a name the words stand that make it a spokesman's. */
const REACH = 8;

/** "Its spokesman said the front would go on attacking": whoever tells of force to come by his own side threatens with it. */
export function isOwnThreat(
  reading: Reading,
  parse: Parse,
  proposition: Proposition,
  speaker: Speaker | undefined,
  actors: readonly Party[],
): boolean {
  if (speaker === undefined || proposition.negated || !/^(?:ASSAULT|COERCE)$/u.test(proposition.type)) return false;
  const verb = parse.clauses[proposition.clause]?.verb.verb;
  if (verb === undefined || verb.passive || !/^(?:will|would|'ll|shall)$/u.test(verb.modal ?? '')) return false;
  const agent = actors.find((a) => a.role === 'agent');
  return agent !== undefined && agent.kind !== 'person' && (agent.name === speaker.name || speaksFor(reading, speaker, agent));
}

/** "Ode Bell, the Karwa Front's spokesman": the speaker's name beside the words that say for whom he speaks. */
function speaksFor(reading: Reading, speaker: Speaker, agent: Party): boolean {
  const { tokens } = reading.doc;
  return reading.mentionsOf.some((mentions) =>
    mentions.some((m) => {
      if (m.name !== speaker.name) return false;
      const [from, to] = [Math.max(0, m.firstToken - REACH), Math.min(tokens.length, m.lastToken + REACH)];
      return (
        tokens.slice(from, to).some((t) => t.sentence === tokens[m.firstToken]!.sentence && t.lower.startsWith('spokes')) &&
        mentionsWithin(reading, from, to).some((other) => other.name === agent.name)
      );
    }),
  );
}
