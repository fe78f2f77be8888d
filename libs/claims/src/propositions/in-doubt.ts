import type { Doc } from '../document/doc.js';
import type { Parse } from '../grammar/clause.js';
import { isDoubted, isHearsay, isHedged } from './modality.js';
import type { Proposition } from './proposition.js';

/** Rules that count the harm of a clause, and rules that read a noun without one. */
const COUNTS = /^(?:casualty-count|among-the-dead)$/u;
const NOUNS = /^(?:event-noun|victim-of|plain-words|casualty-count)$/u;

/** "The raid may have left ten dead", "reports of clashes in Tarn", "the alleged killing of two traders": what counts and nouns tell is doubted by the words around them. */
export function inDoubt(doc: Doc, parse: Parse, p: Proposition): Proposition {
  if (p.hedged || p.negated || p.stance === 'denies') return p;
  const clause = parse.clauses[p.clause];
  if (COUNTS.test(p.rules[0]!) && clause !== undefined && isHedged(doc, parse, clause)) return { ...p, hedged: true };
  if (!NOUNS.test(p.rules[0]!)) return p;
  const at = p.deed ?? p.trigger;
  const noun = parse.chunks.find((c) => c.from <= at && c.to > at);
  if (noun?.kind !== 'np') return p;
  const [told, of] = [parse.chunks[noun.index - 2], parse.chunks[noun.index - 1]];
  const hearsay = of?.word === 'of' && told?.kind === 'np' && isHearsay(doc, parse, told, noun.to);
  return hearsay || isDoubted(doc, noun) ? { ...p, hedged: true } : p;
}
