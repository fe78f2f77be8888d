import type { ClauseView } from './clause-view.js';

/** The words after the verb of a clause that an idiom is known by. */
export class IdiomWords {
  /** Most clauses meet no idiom that asks for them, and those that do meet several. */
  #next: readonly string[] | null = null;

  constructor(private readonly view: ClauseView) {}

  /** Whether one of these is the head of an object or of a prepositional phrase. */
  has(...heads: string[]): boolean {
    const { clause, parse } = this.view;
    const isHead = (at: number): boolean => heads.includes(parse.chunks[at]!.word);
    return clause.objects.some(isHead) || clause.obliques.some((o) => o.nouns.some(isHead));
  }

  /** The next words, in small letters. */
  get next(): readonly string[] {
    const { doc, clause } = this.view;
    return (this.#next ??= doc.tokens.slice(clause.verb.to, clause.verb.to + 14).map((t) => t.lower));
  }
}
