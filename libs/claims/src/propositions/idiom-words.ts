import type { ClauseView } from './clause-view.js';

/** The words after a verb that an idiom is known by. */
export interface IdiomWords {
  /** Whether one of these is the head of an object or of a prepositional phrase. */
  has(...heads: string[]): boolean;
  /** The next words, in small letters. */
  next: readonly string[];
}

/** The words after the verb of a clause. */
export function idiomWords(c: ClauseView): IdiomWords {
  const heads = new Set([...c.clause.objects, ...c.clause.obliques.flatMap((o) => o.nouns)].map((at) => c.parse.chunks[at]!.word));
  return {
    has: (...list) => list.some((word) => heads.has(word)),
    next: c.doc.tokens.slice(c.clause.verb.to, c.clause.verb.to + 14).map((t) => t.lower),
  };
}
