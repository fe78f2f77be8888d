import { addEntries, type Knowledge } from '@hearsay/claims';
import type { LexiconBook, LexiconState } from '@hearsay/store';

/** Gives what the next article is read with. */
export interface KnowledgeSource {
  now(): Promise<Knowledge>;
}

/** The same knowledge for every article. */
export const unchanging = (knowledge: Knowledge): KnowledgeSource => ({ now: () => Promise.resolve(knowledge) });

/** What articles are read with: what the process was started with, and the operator's lexicon as it is in the log now. */
export class CurrentKnowledge implements KnowledgeSource {
  #made: { of: LexiconState; knowledge: Knowledge } | null = null;

  constructor(
    private readonly bundled: Knowledge,
    private readonly lexicon: LexiconBook,
  ) {}

  /** Asked before each article, so that an entry counts from the next one on. It costs one look at the head of the lexicon's stream. */
  async now(): Promise<Knowledge> {
    const of = await this.lexicon.read();
    if (of.state === 0) return this.bundled;
    if (this.#made?.of !== of) {
      const entries = of.rows.filter((row) => row.state === 'standing').map((row) => row.entry);
      this.#made = { of, knowledge: addEntries(this.bundled, entries, of.state) };
    }
    return this.#made.knowledge;
  }
}
