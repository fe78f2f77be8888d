import { fingerprint } from '@hearsay/articles';
import { LEDGER, MemoryStore, type ClaimDoc, type ConflictRow, type EventRow } from '@hearsay/views';
import { idOf, withIds, type AnyRecord, type Claim } from '@hearsay/vocabulary';

/** What is folded of an article. */
export interface ToFold {
  article: string;
  outlet: string | null | undefined;
  published: string | null | undefined;
  text: string;
  claims: readonly Omit<Claim, 'id'>[];
}

export interface Folded {
  /** The event of each claim, in the order of the articles and their claims; null where it has none. */
  events: (string | null)[];
  /** Pairs of claims in conflict, as numbers of that order. */
  conflicts: { kind: ConflictRow['kind']; pair: [number, number] }[];
}

const INSTANT = '2026-01-01T00:00:00.000Z';

/** Folds articles in this order, as the log would hold them. */
export function foldArticles(articles: readonly ToFold[]): Folded {
  const records: object[] = [];
  const ids: string[] = [];
  const add = (type: string, data: object): void => {
    const position = records.length + 1;
    const id = idOf('record', [position, type]);
    records.push({
      position,
      id,
      type,
      schema: 1,
      stream: 'bench',
      version: position,
      data,
      meta: { who: 'bench', cause: id },
      recordedAt: INSTANT,
    });
  };
  for (const { article, outlet, published, text, claims } of articles) {
    const publication = {
      publishedAt: published ?? null,
      publishedFrom: published == null ? 'none' : 'page',
      modifiedAt: null,
      fetchedAt: INSTANT,
    };
    const page = { textHash: '', textLength: text.length, pageHash: '', url: `https://news.example/${article}`, title: null, byline: null };
    const reader = { name: 'bench', version: '1' };
    const marks = { outlet: outlet ?? null, agency: null, language: 'en', feedId: null, fingerprint: fingerprint(text), reader };
    add('ArticleCaptured', { articleId: article, revision: 1, ...page, ...publication, ...marks });
    for (const claim of withIds(claims.map((one) => ({ ...one, article })))) {
      ids.push(claim.id);
      add('ClaimRecorded', { claim });
    }
  }
  const store = new MemoryStore(LEDGER);
  store.fold(records as unknown as AnyRecord[]);
  const docs = store.all<ClaimDoc>('claim');
  const number = new Map(ids.map((id, index) => [id, index]));
  const rows = [...store.all<EventRow | { redirect: string }>('event').values()].flatMap((row) => ('redirect' in row ? [] : [row]));
  return {
    events: ids.map((id) => docs.get(id)?.event ?? null),
    conflicts: rows.flatMap((row) =>
      row.conflicts.map(({ kind, claims: [a, b] }) => ({ kind, pair: [number.get(a) ?? -1, number.get(b) ?? -1] as [number, number] })),
    ),
  };
}
