import type { Parse } from '../../grammar/clause.js';
import type { Proposition } from '../proposition.js';
import { isActor, mentionsWithin, type Reading } from '../reading.js';
import { relationBetween } from './make-relation.js';

/** "Islamic State's Amaq news agency": what somebody owns is part of them. */
export function possessives(reading: Reading, parse: Parse): Proposition[] {
  const out: Proposition[] = [];
  const { doc } = reading;
  for (const chunk of parse.chunks) {
    if (chunk.kind !== 'np') continue;
    const within = mentionsWithin(reading, chunk.from, chunk.to).filter(isActor);
    const owner = within.find((m) => /^['’]s?$/u.test(doc.tokens[m.lastToken]?.lower ?? '') && m.kind !== 'person');
    const owned = within.find(
      (m) =>
        m.named &&
        owner !== undefined &&
        m.firstToken > owner.lastToken &&
        !m.inside &&
        m.kind !== 'person' &&
        m.kind !== 'civilians' &&
        !m.adjective &&
        m.kind !== 'government-body' &&
        m.kind !== 'military',
    );
    if (owner !== undefined && owned !== undefined && owner.kind !== 'state')
      out.push(relationBetween(reading, parse, owned, 'part-of', owner, 'possessive-part'));
  }
  return out;
}
