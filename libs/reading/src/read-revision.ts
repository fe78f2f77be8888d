import { EXTRACTOR, extractorWith, groundClaims, readClaims, type Knowledge } from '@hearsay/claims';
import type { Logger } from '@hearsay/kit';
import type { ModelExtractor } from '@hearsay/model';
import type { ReadableArticle } from '@hearsay/vocabulary';
import type { KnowledgeSource } from './current-knowledge.js';
import type { Reading } from './decide-reading.js';
import type { ExtractorVersion } from './epochs.js';
import { ReadingFault } from './faults.js';

/** What a revision says, and which extractor really read it. */
export interface RevisionRead {
  reading: Reading;
  extractor: ExtractorVersion;
}

/** Faults that are of the model's server or budget, whatever the article. */
const AWAY: ReadonlySet<string> = new Set(['unreachable', 'busy', 'refused', 'budget-day', 'paused', 'stopped']);

/** Whatever reads revisions for an extractor version. */
export interface Reader {
  /** The version that reads; where it cannot, another may stand in for it and sign. */
  readonly extractor: ExtractorVersion;
  read(article: ReadableArticle, logger: Logger): Promise<RevisionRead>;
}

/** Reads revisions: by the model where there is one and it can, else by the rules. */
export class RevisionReader implements Reader {
  constructor(
    private readonly knowledge: KnowledgeSource,
    private readonly model: ModelExtractor | null,
    /** What happens where the model cannot be asked at all: the rules read in its place (an article must not wait for ever), or nobody does (a replay can). */
    private readonly whenAway: 'stand-in' | 'stop' = 'stand-in',
  ) {}

  get extractor(): ExtractorVersion {
    return this.model === null ? EXTRACTOR : this.model.extractor;
  }

  async read(article: ReadableArticle, logger: Logger): Promise<RevisionRead> {
    const knowledge = await this.knowledge.now();
    const rules = readClaims(article, knowledge);
    // What is no English article is not sent anywhere.
    if (rules.kind === 'set-aside') return { reading: rules, extractor: extractorWith(EXTRACTOR, knowledge) };
    const byModel = this.model === null ? null : await this.readByModel(this.model, article, knowledge, rules, logger);
    const { claims, refused, extractor } = byModel ?? { ...rules, extractor: extractorWith(EXTRACTOR, knowledge) };
    // The last check before the log: whatever the extractor did, nothing that the text does not hold gets past.
    const grounded = groundClaims(claims, article.text, knowledge.actors);
    return { reading: { kind: 'read', claims: grounded.claims, refused: refused + grounded.refused }, extractor };
  }

  /** Null where the rules have to stand in. */
  private async readByModel(
    model: ModelExtractor,
    article: ReadableArticle,
    knowledge: Knowledge,
    rules: Extract<Reading, { kind: 'read' }>,
    logger: Logger,
  ) {
    const { article: articleId, revision } = article;
    const read = await model.read(article, knowledge, rules.claims);
    if (read.kind === 'fallback') {
      const { reason, detail, drops, usage } = read;
      if (this.whenAway === 'stop' && AWAY.has(reason))
        throw new ReadingFault('model-away', `article ${articleId}: the model cannot be asked (${reason}: ${detail}). Run it again once it can; it goes on from here.`, 'later'); // prettier-ignore
      logger.warn({ articleId, revision, reason, detail, drops, usage }, 'the rules read what the model could not');
      return null;
    }
    const { claims, drops, usage, questions, cached } = read;
    logger.info({ articleId, revision, claims: claims.length, drops, usage, questions, cached }, 'the model read');
    const extractor = extractorWith(model.extractor, knowledge);
    return {
      claims: claims.map((claim) => ({ ...claim, extractor })),
      refused: Object.values(drops).reduce((sum, n) => sum + n, 0),
      extractor,
    };
  }
}
