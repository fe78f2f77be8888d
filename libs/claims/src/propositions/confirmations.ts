import type { ClauseView } from './clause-view.js';
import { make } from './make-proposition.js';
import type { Proposition } from './proposition.js';

const TOLD =
  /^(?:tolls?|death tolls?|figures?|numbers?|deaths|fatalities|casualties|losses|killings|incidents?|accounts?|reports?|news|information)$/u;

/** "Medics confirmed the toll", "the ministry confirmed the incident": what was told before is told again by another. */
export function confirmation(c: ClauseView): Proposition | null {
  const { clause, parse, doc } = c;
  const [object] = clause.objects;
  if (!/^(?:confirm|corroborate)$/u.test(c.lemma) || c.passive || clause.verb.verb!.negated || object === undefined) return null;
  const chunk = parse.chunks[object]!;
  if (
    clause.subjects.length === 0 ||
    !TOLD.test(chunk.word) ||
    !/^(?:the|this|that|these|those|both)$/u.test(doc.tokens[chunk.from]!.lower)
  )
    return null;
  // "Confirmed the deaths of two soldiers", "the report that rebels had fled": told in its own words.
  if (/^(?:of|that|in|by|on)$/u.test(parse.chunks[object + 1]?.word ?? '')) return null;
  return {
    ...make(c, 'ASSAULT', [], [], 'confirms-what-was-told', { weight: 0.5 }),
    trigger: chunk.head,
    echoes: true,
    negated: false,
    stance: null,
  };
}
