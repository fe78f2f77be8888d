import type { Clause, Parse } from '../grammar/clause.js';
import type { Proposition } from './proposition.js';

/**
 * "The soldiers were driving home when a mine exploded", "were attacked while they were heading to a village": on what way those were to whom
 * something was done is the scene of it, and no move of its own.
 */
export function withoutScenes(parse: Parse, found: readonly Proposition[]): Proposition[] {
  if (!found.some((p) => p.type === 'MOBILIZE') || !found.some((p) => p.type === 'ASSAULT')) return [...found];
  const struck = (clause: Clause | undefined): boolean =>
    clause !== undefined && found.some((p) => p.type === 'ASSAULT' && !p.negated && p.clause === clause.index);
  const scene = (clause: Clause | undefined): boolean => {
    for (let at = clause, turns = 0; at !== undefined && turns < 4; turns += 1) {
      const above: Clause | undefined = at.parent === null ? undefined : parse.clauses[at.parent];
      if (at.kind === 'adverbial' && /^(?:while|as)$/u.test(at.marker ?? '') && struck(above)) return true;
      if (underWay(at) && parse.clauses.some((c) => c.parent === at!.index && c.kind === 'adverbial' && c.marker === 'when' && struck(c)))
        return true;
      // "heading to a post to relieve the men who man it": what hangs on the scene belongs to it.
      at = /^(?:infinitive|gerund|reduced)$/u.test(at.kind) ? above : undefined;
    }
    return false;
  };
  // A force that deploys or masses moves on its own account.
  return found.filter((p) => p.type !== 'MOBILIZE' || p.mode.includes('troops') || !scene(parse.clauses[p.clause]));
}

/** "Were driving", "were on their way": not yet done. */
const underWay = ({ verb, obliques }: Clause): boolean =>
  verb.verb!.progressive || (verb.word === 'be' && obliques.some((o) => /^(?:on|en route)$/u.test(o.prep)));
