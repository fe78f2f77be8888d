import type { Clause, Parse } from '../grammar/clause.js';
import type { Chunk } from '../grammar/chunk.js';
import { afterPhrase, nounGroup } from '../grammar/noun-group.js';
import { isHedged, isHypothetical, isNegated } from './modality.js';
import { FORCE_NOUN, HOARD_NOUN, WEAPON_NOUN } from './noun-classes.js';
import type { PartyRange, Proposition } from './proposition.js';
import { chunkRange, headedWithin, isActor, mentionsWithin, quantitiesWithin, rangeOf, type Reading } from './reading.js';
import { ARMED_KINDS } from '../mentions/mention.js';

const HAVING =
  /^(?:have|number|include|comprise|total|field|command|boast|possess|consist|remain|muster|involve|hold|contain|keep|maintain|be|put|estimate|station|base|deploy|serve|own|lack|operate|man|count|make|swell|grow|shrink|range|acquire|amass|obtain|stockpile|expand|dwindle|reduce|cut|whittle|deplete|double|balloon)$/u;

/** "The group has 5,000 fighters", "some 5,200 troops are stationed", "puts the Hashd at 110,000 men": how many there are, or with what. */
export function strengthPropositions(reading: Reading, parse: Parse): Proposition[] {
  return parse.clauses.flatMap((clause) => {
    const found = ofClause(reading, parse, clause);
    return found === null ? [] : [found];
  });
}

/** What forces are armed with, told beside them. */
export function armamentPropositions(reading: Reading, parse: Parse): Proposition[] {
  return parse.chunks.flatMap((chunk) =>
    chunk.kind === 'comma' || chunk.kind === 'dash' ? (armedAside(reading, parse, chunk.index) ?? []) : [],
  );
}

function ofClause(reading: Reading, parse: Parse, clause: Clause): Proposition | null {
  if (!HAVING.test(clause.verb.word) || isHypothetical(parse, clause)) return null;
  // "Killed 13 people, including seven guards": some of those, not of whoever did it.
  if (clause.verb.word === 'include' && clause.kind === 'participial') return null;
  // Who deploys troops moves them; where they are stationed, their number is told.
  if (clause.verb.word === 'deploy' && !clause.verb.verb!.passive) return null;
  // "Has amassed 50,000 troops along the border": they stand there to be seen.
  if (clause.verb.word === 'amass' && clause.obliques.some((o) => /^(?:along|near|at|on|around|outside|across|close to)$/u.test(o.prep)))
    return null;
  const { doc } = reading;
  const grows = GROWING.test(clause.verb.word);
  const nouns = [
    ...clause.subjects,
    ...clause.objects,
    ...clause.obliques.filter((o) => (grows ? /^(?:to|at|of)$/u : /^(?:at|of)$/u).test(o.prep)).flatMap((o) => o.nouns),
  ];
  const counted =
    nouns.find((at) => {
      const to = parse.chunks[afterPhrase(parse.chunks, at) - 1]!.to;
      return quantitiesWithin(reading, parse.chunks[at]!.from, to).some(
        (q) => q.kind === 'strength' || (grows && at !== clause.subjects[0] && isForce(reading, parse, clause.subjects[0])),
      );
    }) ?? groupsThere(reading, parse, clause);
  const owner = clause.subjects[0];
  const weapons =
    /^(?:have|possess|field|lack|own|operate|boast|acquire|amass|stockpile|obtain)$/u.test(clause.verb.word) &&
    owner !== undefined &&
    clause.objects.some(
      (at) =>
        WEAPON_NOUN.test(parse.chunks[at]!.word) ||
        FORCE_NOUN.test(parse.chunks[at]!.word) ||
        isArsenal(parse, at) ||
        isFollowing(reading, parse, at),
    );
  const numbering =
    clause.verb.word === 'number' && owner !== undefined && clause.objects.some((at) => FORCE_NOUN.test(parse.chunks[at]!.word));
  if (counted === undefined && !numbering && !(weapons && hasActor(reading, parse, owner))) return null;
  // "Our 40 men were able to hold the bridge": what they did is told, not how many there are.
  if (clause.verb.word === 'be' && counted === owner && clause.predicate === 'able') return null;
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
    sentence: parse.sentence, range: rangeOf(doc, parse.chunks[first]!.from, parse.chunks[last]!.to), type: counted === undefined && clause.objects.some((at) => FORCE_NOUN.test(parse.chunks[at]!.word)) && clause.obliques.some((o) => /^(?:in|at|on|near|inside|along|around|across)$/u.test(o.prep)) ? 'MOBILIZE' : 'STRENGTH', mode: [], parties,
    negated: isNegated(doc, parse, clause) || clause.verb.word === 'lack', hedged: isHedged(doc, parse, clause), stance: clause.verb.word === 'put' || clause.verb.word === 'estimate' ? 'estimates' : null, clause: clause.index, trigger: cue && counted !== undefined ? parse.chunks[counted]!.head : clause.verb.head, rules: ['strength'], weight: 0.6,
  }; // prettier-ignore
}

/** Verbs that tell how a number changes. */
const GROWING = /^(?:grow|swell|expand|shrink|dwindle|fall|drop|rise|increase|reduce|cut|whittle|deplete|decline|balloon|double|number)$/u;

/** A force, or what its number is called. */
function isForce(reading: Reading, parse: Parse, at: number | undefined): boolean {
  if (at === undefined) return false;
  const chunk = parse.chunks[at]!;
  if (/^(?:ranks|strength|manpower|membership|force|forces|garrison|contingent|army|militia)$/u.test(chunk.word)) return true;
  return headedWithin(reading, chunk.from, chunk.to).some((m) => ARMED_KINDS.has(m.kind) && m.headToken === chunk.head);
}

/** "There are some 40 militias": groups that are counted. */
function groupsThere(reading: Reading, parse: Parse, clause: Clause): number | undefined {
  if (clause.verb.word !== 'be' || parse.chunks[clause.subjects[0] ?? clause.verb.index]!.word !== 'there') return undefined;
  return clause.objects.find(
    (at) =>
      quantitiesWithin(reading, parse.chunks[at]!.from, parse.chunks[at]!.to).length > 0 &&
      /^(?:militia|group|faction|brigade|battalion|division|regiment|unit|base|warlord|army|armies)s?$/u.test(parse.chunks[at]!.word) &&
      headedWithin(reading, parse.chunks[at]!.from, parse.chunks[at]!.to).some((m) => ARMED_KINDS.has(m.kind)),
  );
}

/** "several hundred active supporters": those whom a group can count on. */
const isFollowing = (reading: Reading, parse: Parse, at: number): boolean =>
  /^(?:supporter|adherent|follower|loyalist|sympathiser|sympathizer|recruit)s$/u.test(parse.chunks[at]!.word) &&
  quantitiesWithin(reading, parse.chunks[at]!.from, parse.chunks[at]!.to).length > 0;

/** "an arsenal of 4,000 rockets". */
const isArsenal = (parse: Parse, at: number): boolean =>
  HOARD_NOUN.test(parse.chunks[at]!.word) &&
  parse.chunks[at + 1]?.word === 'of' &&
  parse.chunks[at + 2]?.kind === 'np' &&
  WEAPON_NOUN.test(parse.chunks[at + 2]!.word);

/** "The rebels, armed with rockets, came at dawn": what stands beside a force between commas tells what it is armed with. */
function armedAside(reading: Reading, parse: Parse, comma: number): Proposition | null {
  const [noun, armed, prep, weapon] = [parse.chunks[comma - 1], parse.chunks[comma + 1], parse.chunks[comma + 2], parse.chunks[comma + 3]];
  if (noun?.kind !== 'np' || !/^(?:armed|equipped)$/u.test(surfaceOf(armed)) || prep?.word !== 'with' || weapon?.kind !== 'np') return null;
  const { doc } = reading;
  const head = headedWithin(reading, noun.from, noun.to).find((m) => isActor(m) && m.headToken === noun.head);
  if (head === undefined || !WEAPON_NOUN.test(weapon.word)) return null;
  const agent: PartyRange = { role: 'agent', range: rangeOf(doc, noun.from, noun.to) };
  const end = nounGroup(parse.chunks, weapon.index).at(-1)!;
  return {
    sentence: parse.sentence, range: rangeOf(doc, noun.from, parse.chunks[end]!.to), type: 'STRENGTH', mode: [], parties: [agent], negated: false, hedged: false, stance: null,
    clause: -1, trigger: armed!.head, rules: ['armed-aside'], weight: 0.5,
  }; // prettier-ignore
}

const surfaceOf = (chunk: Chunk | undefined): string =>
  chunk?.kind === 'vg' ? (chunk.surface ?? '') : chunk?.kind === 'adj' ? chunk.word : '';

function hasActor(reading: Reading, parse: Parse, at: number | undefined): boolean {
  if (at === undefined) return false;
  const chunk = parse.chunks[at]!;
  if (/^(?:it|they|we|who|which)$/u.test(chunk.word)) return true;
  return mentionsWithin(reading, chunk.from, parse.chunks[afterPhrase(parse.chunks, at) - 1]!.to).some(isActor);
}
