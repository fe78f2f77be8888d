import type { Clause, Parse } from '../../grammar/clause.js';
import { afterPhrase } from '../../grammar/noun-group.js';
import type { FoundMention } from '../../mentions/mention.js';
import { isHypothetical } from '../modality.js';
import type { PartyRange, Proposition } from '../proposition.js';
import { isActor, mentionsWithin, rangeOf, type Reading } from '../reading.js';
import { makeRelation } from './make-relation.js';
import { PART, tieOf } from './tie-words.js';

/** "X is part of Y", "X is an umbrella for Y". */
export function relationCopulas(reading: Reading, parse: Parse): Proposition[] {
  const out: Proposition[] = [];
  for (const clause of parse.clauses) {
    if (clause.verb.word !== 'be' && clause.verb.word !== 'become' && clause.verb.word !== 'represent') continue;
    const predicate = clause.objects[0];
    const subject = clause.subjects[0];
    if (predicate === undefined || subject === undefined || isHypothetical(parse, clause) || !PART.test(parse.chunks[predicate]!.word))
      continue;
    // "the Shield of the Plain Brigades": a name may run on past its first noun phrase.
    const endOf = (at: number): number => parse.chunks[afterPhrase(parse.chunks, at) - 1]!.to;
    if (
      !mentionsWithin(reading, parse.chunks[subject]!.from, endOf(subject)).some(isActor) &&
      !/^(?:he|she|it|they|which|who|both|many|most|some)$/u.test(parse.chunks[subject]!.word)
    )
      continue;
    const other = otherIn(reading, parse, predicate, clause);
    const kind = tieOf(parse.chunks[predicate]!.word);
    const several = clause.subjects.length > 1 || /^(?:two|both|they)$/u.test(counted(reading, parse, subject));
    const mutual = several && /^(?:allies|rivals|enemies|foes)$/u.test(parse.chunks[predicate]!.word);
    if (
      other === null &&
      !mutual &&
      !/-(?:linked|backed|sanctioned|affiliated|aligned)$/u.test(hyphened(reading, parse, predicate)) &&
      !/^(?:umbrella|branch|wing|offshoot|affiliate|splinter|alliance|coalition|part|backbone)$/u.test(parse.chunks[predicate]!.word)
    )
      continue;
    const parties: PartyRange[] = clause.subjects.map((at) => ({
      role: 'agent',
      range: rangeOf(reading.doc, parse.chunks[at]!.from, endOf(at)),
    }));
    // "Was part of a patrol": so are all who go out.
    if (other !== null && !other.named && OUTING.test(reading.doc.tokens[other.headToken]!.lower)) continue;
    if (other !== null) parties.push({ role: 'target', range: rangeOf(reading.doc, other.firstToken, other.lastToken) });
    const last = Math.max(clause.to, predicate);
    out.push({
      ...makeRelation(
        reading,
        parse,
        clause.shared || parse.clauses.some((c) => c.verb.index > subject && c.verb.index < clause.verb.index)
          ? clause.verb.from
          : parse.chunks[Math.min(subject, clause.verb.index)]!.from,
        parse.chunks[last]!.to,
        kind,
        parties,
        'relation-copula',
        clause.index,
      ),
      negated: clause.verb.verb!.negated,
    });
  }
  return out;
}

const OUTING = /^(?:patrols?|teams?|convoys?|crews?|columns?|squads?|delegations?|shift|detail|escort)$/u;

/** "the two generals", "both groups", "they": the word that says that there are several. */
const counted = (reading: Reading, parse: Parse, at: number): string =>
  reading.doc.tokens.slice(parse.chunks[at]!.from, parse.chunks[at]!.to).find((t) => /^(?:two|both|they)$/u.test(t.lower))?.lower ?? '';

/** The hyphened word of a noun phrase: "a government-linked body". */
const hyphened = (reading: Reading, parse: Parse, at: number): string =>
  reading.doc.tokens.slice(parse.chunks[at]!.from, parse.chunks[at]!.to).find((t) => t.text.includes('-'))?.lower ?? '';

function otherIn(reading: Reading, parse: Parse, at: number, clause: Clause): FoundMention | null {
  const own = mentionsWithin(reading, parse.chunks[at]!.from, parse.chunks[at]!.head).find((m) => isActor(m));
  if (own !== undefined) return own;
  const [prep, noun] = [parse.chunks[at + 1], parse.chunks[at + 2]];
  if (prep?.kind === 'prep' && /^(?:of|for|in|within)$/u.test(prep.word) && noun?.kind === 'np') {
    const inside = mentionsWithin(reading, noun.from, noun.to).find((m) => isActor(m) && (!m.inside || m.named));
    if (inside !== undefined) return inside;
  }
  for (const oblique of clause.obliques) {
    if (!/^(?:of|for|to|with)$/u.test(oblique.prep)) continue;
    for (const noun of oblique.nouns) {
      const found = mentionsWithin(reading, parse.chunks[noun]!.from, parse.chunks[noun]!.to).find((m) => isActor(m) && !m.inside);
      if (found !== undefined) return found;
    }
  }
  return null;
}
