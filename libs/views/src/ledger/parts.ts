import { ACTOR_COLLECTIONS } from '../actor-view/actor-view.sql.js';
import { ARTICLE_COLLECTIONS } from '../article-view/article-view.sql.js';
import { CLAIM_COLLECTIONS } from '../claim-view/claim-view.sql.js';
import { CURATION_COLLECTIONS } from '../curation-view/curation-view.sql.js';
import { EVENT_COLLECTIONS } from '../event-view/event-view.sql.js';
import { SOURCE_COLLECTIONS } from '../source-view/source-view.sql.js';
import type { Collection } from '../view.js';

/** What of the ledger can be rebuilt by itself, by the name that a user gives it. It is all folded together; only the tables are apart. */
export const LEDGER_PARTS = {
  articles: ARTICLE_COLLECTIONS,
  claims: CLAIM_COLLECTIONS,
  actors: ACTOR_COLLECTIONS,
  events: EVENT_COLLECTIONS,
  sources: SOURCE_COLLECTIONS,
  decisions: CURATION_COLLECTIONS,
} satisfies Record<string, readonly Collection[]>;

export type LedgerPart = keyof typeof LEDGER_PARTS;
