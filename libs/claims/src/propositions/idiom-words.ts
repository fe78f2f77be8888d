import type { ClauseView } from './clause-view.js';

/** The words after a verb that an idiom is known by. */
export interface IdiomWords {
  /** Whether one of these is the head of an object or of a prepositional phrase. */
  has(...heads: string[]): boolean;
  /** The next words, in small letters. */
  readonly next: readonly string[];
}

/** The words after the verb of a clause. */
export function idiomWords({ clause, parse, doc }: ClauseView): IdiomWords {
  const isHead = (at: number, list: readonly string[]): boolean => list.includes(parse.chunks[at]!.word);
  // Most clauses meet no idiom that asks for them, and those that do meet several.
  let next: readonly string[] | null = null;
  return {
    has: (...list) => clause.objects.some((at) => isHead(at, list)) || clause.obliques.some((o) => o.nouns.some((at) => isHead(at, list))),
    get next() {
      return (next ??= doc.tokens.slice(clause.verb.to, clause.verb.to + 14).map((t) => t.lower));
    },
  };
}
