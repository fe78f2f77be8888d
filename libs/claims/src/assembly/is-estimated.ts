import type { Quantity } from '@hearsay/vocabulary';
import type { Doc } from '../document/doc.js';
import type { Parse } from '../grammar/clause.js';
import type { Proposition } from '../propositions/proposition.js';

const ESTIMATES = /^(?:estimates?|estimations?|calculations|projections)$/u;

/** "It is estimated that 350 died", "an estimated 350", "estimates suggest that", "by some estimates": a count that nobody has counted. */
export function isEstimated(doc: Doc, parse: Parse, proposition: Proposition, quantities: readonly Quantity[]): boolean {
  const counts = quantities.filter((q) => q.kind !== 'other' || proposition.type === 'STRENGTH');
  if (counts.length === 0) return false;
  const { from, to } = doc.sentences[proposition.sentence]!;
  const first = doc.tokens.slice(from, to).findIndex((t) => t.start >= counts[0]!.start) + from;
  const before = doc.tokens.slice(Math.max(from, first - 3), Math.min(to, first + 3)).map((t) => t.lower);
  if (before.includes('estimated')) return true;
  const clause = parse.clauses[proposition.clause];
  const parent = clause === undefined || clause.parent === null ? undefined : parse.clauses[clause.parent];
  if (parent !== undefined && (clause!.kind === 'complement' || clause!.kind === 'infinitive')) {
    if (parent.verb.word === 'estimate' && parent.verb.verb!.passive) return true;
    if (parent.subjects.some((at) => ESTIMATES.test(parse.chunks[at]!.word))) return true;
  }
  return /^(?:by|on)$/u.test(doc.tokens[from]!.lower) && doc.tokens.slice(from, from + 5).some((t) => ESTIMATES.test(t.lower));
}
