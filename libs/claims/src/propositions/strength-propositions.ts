import type { Clause, Parse } from '../grammar/clause.js';
import { afterPhrase } from '../grammar/noun-group.js';
import { isHedged, isHypothetical, isNegated } from './modality.js';
import { FORCE_NOUN, WEAPON_NOUN } from './noun-classes.js';
import type { PartyRange, Proposition } from './proposition.js';
import { chunkRange, isActor, mentionsWithin, quantitiesWithin, rangeOf, type Reading } from './reading.js';

const HAVING =
  /^(?:have|number|include|comprise|total|field|command|boast|possess|consist|remain|muster|involve|hold|contain|keep|maintain|be|put|estimate|station|base|deploy|serve|own|lack|operate|man|count|make|swell|grow|shrink|range|acquire|muster)$/u;

/** "The group has 5,000 fighters", "some 5,200 troops are stationed", "puts the Hashd at 110,000 men": how many there are, or with what. */
export function strengthPropositions(reading: Reading, parse: Parse): Proposition[] {
  return parse.clauses.flatMap((clause) => {
    const found = ofClause(reading, parse, clause);
    return found === null ? [] : [found];
  });
}

function ofClause(reading: Reading, parse: Parse, clause: Clause): Proposition | null {
  if (!HAVING.test(clause.verb.word) || isHypothetical(parse, clause)) return null;
  // Who deploys troops moves them; where they are stationed, their number is told.
  if (clause.verb.word === 'deploy' && !clause.verb.verb!.passive) return null;
  const { doc } = reading;
  const nouns = [
    ...clause.subjects,
    ...clause.objects,
    ...clause.obliques.filter((o) => /^(?:at|of)$/u.test(o.prep)).flatMap((o) => o.nouns),
  ];
  const counted = nouns.find((at) => {
    const to = parse.chunks[afterPhrase(parse.chunks, at) - 1]!.to;
    return quantitiesWithin(reading, parse.chunks[at]!.from, to).some((q) => q.kind === 'strength');
  });
  const owner = clause.subjects[0];
  const weapons =
    /^(?:have|possess|field|lack|own|operate|boast)$/u.test(clause.verb.word) &&
    owner !== undefined &&
    clause.objects.some((at) => WEAPON_NOUN.test(parse.chunks[at]!.word) || FORCE_NOUN.test(parse.chunks[at]!.word));
  const numbering =
    clause.verb.word === 'number' && owner !== undefined && clause.objects.some((at) => FORCE_NOUN.test(parse.chunks[at]!.word));
  if (counted === undefined && !numbering && !(weapons && hasActor(reading, parse, owner))) return null;
  if (
    clause.verb.word === 'be' &&
    (clause.obliques.length > 0 || clause.objects.length > 0) &&
    counted === owner &&
    !/^(?:in|at)$/u.test(clause.obliques[0]?.prep ?? '')
  )
    return null;
  const agents =
    clause.verb.word === 'put' || clause.verb.word === 'estimate'
      ? clause.objects
      : counted !== undefined && counted === owner
        ? [counted]
        : hasActor(reading, parse, owner)
          ? clause.subjects
          : counted === undefined
            ? clause.subjects
            : [counted];
  // Who puts or estimates a number speaks; the number is what is said.
  const cue = /^(?:put|estimate)$/u.test(clause.verb.word) && clause.kind === 'main' && !clause.verb.verb!.passive;
  const parties = agents.map((at): PartyRange => ({ role: 'agent', range: chunkRange(doc, parse, at, afterPhrase(parse.chunks, at) - 1) }));
  const first = clause.subjects.length > 0 && !clause.shared ? Math.min(clause.subjects[0]!, clause.verb.index) : clause.verb.index;
  const last = Math.max(clause.to, clause.verb.index, ...nouns);
  return {
    sentence: parse.sentence, range: rangeOf(doc, parse.chunks[first]!.from, parse.chunks[last]!.to), type: counted === undefined && clause.objects.some((at) => FORCE_NOUN.test(parse.chunks[at]!.word)) && clause.obliques.some((o) => /^(?:in|at|on|near|inside)$/u.test(o.prep)) ? 'MOBILIZE' : 'STRENGTH', mode: [], parties,
    negated: isNegated(doc, parse, clause) || clause.verb.word === 'lack', hedged: isHedged(doc, parse, clause), stance: clause.verb.word === 'put' || clause.verb.word === 'estimate' ? 'estimates' : null, clause: clause.index, trigger: cue && counted !== undefined ? parse.chunks[counted]!.head : clause.verb.head, rules: ['strength'], weight: 0.6,
  }; // prettier-ignore
}

function hasActor(reading: Reading, parse: Parse, at: number | undefined): boolean {
  if (at === undefined) return false;
  const chunk = parse.chunks[at]!;
  if (/^(?:it|they|we|who|which)$/u.test(chunk.word)) return true;
  return mentionsWithin(reading, chunk.from, parse.chunks[afterPhrase(parse.chunks, at) - 1]!.to).some(isActor);
}
