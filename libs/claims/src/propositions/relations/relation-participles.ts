import type { RelationKind, Role } from '@hearsay/vocabulary';
import type { Clause, Parse } from '../../grammar/clause.js';
import { afterPhrase } from '../../grammar/noun-group.js';
import { isHypothetical } from '../modality.js';
import type { PartyRange, Proposition } from '../proposition.js';
import { isActor, mentionsWithin, rangeOf, type Reading } from '../reading.js';
import { aboutActor } from './about-actor.js';
import { appositionHead } from './apposition-head.js';
import { makeRelation } from './make-relation.js';
import { OWN_ARMS } from '../../mentions/group-words.js';

const PARTICIPLES = new Map<string, [RelationKind, Role, RegExp]>(
  Object.entries({
    back: ['backed-by', 'supporter', /^by$/u],
    support: ['backed-by', 'supporter', /^by$/u],
    sponsor: ['backed-by', 'supporter', /^by$/u],
    fund: ['backed-by', 'supporter', /^by$/u],
    link: ['allied-with', 'target', /^(?:to|with)$/u],
    tie: ['allied-with', 'target', /^to$/u],
    ally: ['allied-with', 'target', /^(?:with|to)$/u],
    relate: ['allied-with', 'target', /^to$/u],
    associate: ['allied-with', 'target', /^with$/u],
    connect: ['allied-with', 'target', /^(?:to|with)$/u],
    affiliate: ['part-of', 'target', /^(?:with|to)$/u],
    align: ['allied-with', 'target', /^with$/u],
    lead: ['commands', 'target', /^by$/u],
    command: ['commands', 'target', /^by$/u],
    head: ['commands', 'target', /^by$/u],
    belong: ['part-of', 'target', /^to$/u],
    found: ['commands', 'target', /^by$/u],
    form: ['commands', 'target', /^by$/u],
    establish: ['commands', 'target', /^by$/u],
    create: ['commands', 'target', /^by$/u],
    dominate: ['commands', 'target', /^by$/u],
  }),
);

/** The participle, "belongs to", or "allied itself with". */
const isTied = ({ chunks }: Parse, { verb }: Clause): boolean =>
  verb.verb!.passive ||
  verb.word === 'belong' ||
  (/^(?:ally|align|associate|affiliate)$/u.test(verb.word) &&
    /^(?:it|them|him|her)sel(?:f|ves)$/u.test(chunks[verb.index + 1]?.word ?? ''));

/** "militiamen, many of them backed by Iran", "forces loyal to", "the LNA, led by Haftar". */
export function relationParticiples(reading: Reading, parse: Parse): Proposition[] {
  const out: Proposition[] = [];
  for (const clause of parse.clauses) {
    const rule = PARTICIPLES.get(clause.verb.word);
    if (rule === undefined || isHypothetical(parse, clause) || !isTied(parse, clause)) continue;
    const [kind, role, prep] = rule;
    const others = clause.obliques.filter((o) => prep.test(o.prep)).flatMap((o) => o.nouns);
    const subject = clause.subjects[0];
    const actors = others.filter(
      (at) =>
        (!OWN_ARMS.has(parse.chunks[at]!.word) || ofAnother(reading, parse, at)) &&
        mentionsWithin(reading, parse.chunks[at]!.from, parse.chunks[at]!.to).some(isActor),
    );
    // "The army and the militia were once aligned"
    const mutual = kind === 'allied-with' && clause.subjects.length > 1 && clause.kind !== 'reduced';
    if (subject === undefined || (actors.length === 0 && !mutual) || !aboutActor(reading, parse, clause)) continue;
    const from = parse.chunks[subject]!.from;
    const end = actors.at(-1);
    const last = end === undefined ? clause.verb.to : parse.chunks[afterPhrase(parse.chunks, end) - 1]!.to;
    const whole = clause.subjects.length === 1 && clause.kind === 'reduced' ? pluralBefore(parse, subject) : null;
    const joint = whole === null ? jointBefore(parse, clause) : null;
    const apposed = clause.kind === 'reduced' && whole === null ? appositionHead(reading, parse, subject) : null;
    const agents = (joint ?? (whole === null ? clause.subjects : [whole])).map(
      (at) =>
        (joint === null ? apposed : null) ?? {
          role: 'agent' as const,
          range: rangeOf(reading.doc, parse.chunks[at]!.from, parse.chunks[afterPhrase(parse.chunks, at) - 1]!.to),
        },
    );
    // "Supported by the militia, the army advanced": who is supported stands last.
    const fronted = last < from;
    const first = fronted ? clause.verb.from : joint !== null ? parse.chunks[joint[0]!]!.from : (apposed?.range.from ?? from);
    const others2 = actors.map((at): PartyRange => ({ role, range: rangeOf(reading.doc, parse.chunks[at]!.from, parse.chunks[at]!.to) }));
    out.push({
      ...makeRelation(reading, parse, first, last, kind, [...agents, ...others2], 'relation-participle', clause.index),
      negated: clause.verb.verb!.negated,
    });
  }
  return out;
}

/** "backed by Russian jets": machines of another country, and not the party's own. */
const ofAnother = (reading: Reading, parse: Parse, at: number): boolean =>
  mentionsWithin(reading, parse.chunks[at]!.from, parse.chunks[at]!.to).some((m) => m.kind === 'state' && m.adjective);

/** "The army and the militia, backed by Iran, advanced": the two, where the commas set off what is said of them. */
function jointBefore(parse: Parse, clause: Clause): readonly number[] | null {
  if (clause.kind !== 'reduced' || parse.chunks[clause.verb.index - 1]?.kind !== 'comma') return null;
  const whole = parse.clauses.find((c) => c.index !== clause.index && c.subjects.length > 1 && c.subjects.at(-1) === clause.subjects[0]);
  return whole?.subjects ?? null;
}

/** "militiamen, many of them backed by Iran": many of whom. */
function pluralBefore(parse: Parse, subject: number): number | null {
  if (!/^(?:many|most|some|all|several|few)$/u.test(parse.chunks[subject]!.word)) return null;
  return parse.chunks[subject - 1]?.kind === 'comma' && parse.chunks[subject - 2]?.kind === 'np' ? subject - 2 : null;
}
