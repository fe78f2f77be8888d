import type { Parse } from '../grammar/clause.js';
import { IRREGULAR_KINDS } from '../mentions/mention.js';
import { HARM } from './deeds.js';
import { nounParties } from './noun-parties.js';
import type { PartyRange, Proposition } from './proposition.js';
import { mentionsWithin, type Reading } from './reading.js';

/** "The ministry played down the rebel attack": where a noun behind the verb tells of force, its parties are those beside it, and not who speaks of it. */
export function toldForce(reading: Reading, parse: Parse, p: Proposition, type: Proposition['type']): PartyRange[] {
  if (!HARM.has(type)) return p.parties;
  // "Wounded soldiers were flown out": the word of force stands beside those whom it befell.
  const harmed = (x: PartyRange): boolean => reading.doc.tokens.slice(x.range.from, x.range.to).some((t) => HARMED.test(t.lower));
  if (p.parties.some(harmed)) return p.parties.map((x) => (harmed(x) ? { ...x, role: 'target' } : x));
  const event = parse.chunks.find(
    (c) => c.kind === 'np' && c.from > p.trigger && c.to <= p.range.to && reading.words.nounTrigger(c.word)?.type === type,
  );
  if (event === undefined) return p.parties;
  const beside = nounParties(reading, parse, event.index);
  const fights = p.parties.some(
    (x) => x.role === 'agent' && mentionsWithin(reading, x.range.from, x.range.to).some((m) => IRREGULAR_KINDS.has(m.kind)),
  );
  // Those who fight a state do it rather than tell of it.
  return fights && !beside.some((x) => x.role === 'agent') ? p.parties : beside;
}

const HARMED = /^(?:wounded|injured|slain|captured|kidnapped|abducted)$/u;
