import type { Parse } from '../../grammar/clause.js';
import { afterPhrase } from '../../grammar/noun-group.js';
import { PLACE_NOUN } from '../noun-classes.js';
import { isHedged, isHypothetical } from '../modality.js';
import type { PartyRange, Proposition } from '../proposition.js';
import { rangeOf, type Reading } from '../reading.js';
import { aboutActor } from './about-actor.js';
import { makeRelation } from './make-relation.js';

/** "is loyal to", "are close to", "are opposed to"; "calls itself". */
export function loyalties(reading: Reading, parse: Parse): Proposition[] {
  const out: Proposition[] = [];
  for (const clause of parse.clauses) {
    const subject = clause.subjects[0];
    if (subject === undefined || isHypothetical(parse, clause) || !aboutActor(reading, parse, clause)) continue;
    const from = clause.shared || clause.kind === 'relative' ? clause.verb.from : parse.chunks[Math.min(subject, clause.verb.index)]!.from;
    const agents = clause.subjects.map((at): PartyRange => ({
      role: 'agent',
      range: rangeOf(reading.doc, parse.chunks[at]!.from, parse.chunks[at]!.to),
    }));
    if (clause.verb.word === 'call' && clause.objects.some((at) => /^(?:itself|themselves)$/u.test(parse.chunks[at]!.word)))
      out.push(
        makeRelation(
          reading,
          parse,
          from,
          parse.chunks[Math.max(clause.to, clause.verb.index)]!.to,
          'also-called',
          agents,
          'alias',
          clause.index,
        ),
      );
    if (
      !clause.verb.verb!.light ||
      clause.predicate === null ||
      !/^(?:loyal|allied|linked|close|opposed|hostile|beholden|subordinate|friendly|sympathetic|affiliated|aligned)$/u.test(
        clause.predicate,
      )
    )
      continue;
    const others = clause.obliques.filter((o) => /^(?:to|with)$/u.test(o.prep)).flatMap((o) => o.nouns);
    // "The rebels are close to the city": near a place, and to nobody.
    if (clause.predicate === 'close' && others.every((at) => PLACE_NOUN.test(parse.chunks[at]!.word))) continue;
    // "The army and the militia were once aligned"
    if (others.length === 0 && !(clause.subjects.length > 1 && /^(?:allied|aligned|linked)$/u.test(clause.predicate))) continue;
    const targets = others.map((at): PartyRange => ({
      role: 'target',
      range: rangeOf(reading.doc, parse.chunks[at]!.from, parse.chunks[afterPhrase(parse.chunks, at) - 1]!.to),
    }));
    const found = makeRelation(
      reading,
      parse,
      from,
      parse.chunks[Math.max(clause.to, clause.verb.index)]!.to,
      /opposed|hostile/u.test(clause.predicate) ? 'opposed-to' : 'allied-with',
      [...agents, ...targets],
      'loyal-to',
      clause.index,
    );
    out.push({ ...found, negated: clause.verb.verb!.negated, hedged: isHedged(reading.doc, parse, clause) });
  }
  return out;
}
