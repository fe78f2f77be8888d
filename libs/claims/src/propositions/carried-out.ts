import type { Clause, Parse } from '../grammar/clause.js';

const CARRIES = /^(?:carry|launch|conduct|stage|mount|perpetrate|commit|wage|execute|undertake|claim)$/u;

/** "Killed in shelling carried out by the army": the clause on the deed that a clause of harm ends with, where it says by whom; else null. */
export function carriedOut(parse: Parse, harm: Clause): Clause | null {
  const deed = parse.clauses.find((c) => c.verb.index > harm.verb.index && CARRIES.test(c.verb.word));
  if (deed === undefined || deed.verb.index - harm.verb.index > 9 || !deed.obliques.some((o) => o.prep === 'by')) return null;
  const between = parse.chunks.slice(harm.verb.index + 1, deed.verb.index);
  const apart = between.some((c) => /^(?:comma|stop|sub|rel|mark)$/u.test(c.kind) || (c.kind === 'vg' && c.verb!.form !== 'ing'));
  const behind = between.some((c) => c.kind === 'prep' && /^(?:in|during|by|from|after)$/u.test(c.word));
  return apart || !behind ? null : deed;
}
