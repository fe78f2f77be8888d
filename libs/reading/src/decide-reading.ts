import {
  ArticleRead,
  ArticleSetAside,
  ClaimRecorded,
  ClaimWithdrawn,
  newRecord,
  streamOf,
  type AnyRecord,
  type Claim,
  type NewRecord,
} from '@hearsay/vocabulary';
import { isSame, type ExtractorVersion } from './epochs.js';

/** What an extractor made of one revision: its claims, or why it set the revision aside. */
export type Reading =
  { kind: 'read'; claims: Claim[]; refused: number } | { kind: 'set-aside'; reason: ArticleSetAside['data']['reason']; detail: string };

export interface ReadingOf {
  article: string;
  revision: number;
  /** Who really read it. */
  extractor: ExtractorVersion;
  /** The epoch that it is read for; null before the first switch. */
  epoch: string | null;
}

/** The cause under which a revision is read for an epoch: it happens once. Before the first switch it happens once for each extractor version. */
export function causeOf({ revision, extractor, epoch }: ReadingOf): string {
  return epoch === null ? `read:r${revision}:${extractor.name}@${extractor.version}` : `read:r${revision}:${epoch}`;
}

/**
 * The revisions of an article, by its history as it counts, that are to be read for an epoch, oldest first: those that nobody has read, nor anything after them;
 * and the newest one where it was read for another epoch.
 */
export function unreadRevisions(history: readonly AnyRecord[], epoch: string | null): number[] {
  const captured = history.flatMap((r) => (r.type === 'ArticleCaptured' ? [r.data.revision] : []));
  const heads = history.flatMap((r) => (r.type === 'ArticleRead' || r.type === 'ArticleSetAside' ? [r] : []));
  const read = Math.max(0, ...heads.map((head) => head.data.revision));
  const newest = Math.max(0, ...captured);
  const isOfEpoch = heads.some((head) => head.data.revision === newest && head.meta.epoch === epoch);
  return captured.filter((revision) => revision > read || (epoch !== null && revision === newest && !isOfEpoch)).sort((a, b) => a - b);
}

/** The position of the record that says that a text of the article was erased; null where none does. */
export function erasedAt(history: readonly AnyRecord[], textHash: string): number | null {
  const erasure = history.findLast(
    (record) => record.type === 'PageErased' && [...record.data.texts, ...record.data.kept].includes(textHash),
  );
  return erasure?.position ?? null;
}

/** The claims of an article that stand by its stream: recorded and not withdrawn since, each as last anchored. */
export function standingClaims(history: readonly AnyRecord[]): Map<string, Claim> {
  const standing = new Map<string, Claim>();
  for (const record of history) {
    if (record.type === 'ClaimRecorded') standing.set(record.data.claim.id, record.data.claim);
    if (record.type === 'ClaimWithdrawn') standing.delete(record.data.claimId);
  }
  return standing;
}

/** Whether two readings of a claim agree in everything but who read it. */
const saysTheSame = (a: Claim, b: Claim): boolean => isSame({ ...a, extractor: null }, { ...b, extractor: null });

/**
 * The records of one reading, in the order in which they are appended: what is gone is withdrawn, what is said is recorded.
 *
 * A claim that stands already is recorded again where its anchor (revision, offsets) or a field has changed, so that its newest record always fits the
 * newest text that holds it; one that is the same in everything but the extractor's version is left as it is.
 */
export function recordsOf(subject: ReadingOf, reading: Reading, history: readonly AnyRecord[], who: string): NewRecord[] {
  const stream = streamOf.article(subject.article);
  const meta = { who, cause: causeOf(subject), ...(subject.epoch !== null && { epoch: subject.epoch }) };
  const standing = standingClaims(history);
  const claims = reading.kind === 'read' ? reading.claims : [];
  const said = new Set(claims.map((claim) => claim.id));
  // Nothing was read where the text is gone: what was said stands as it was.
  const isErased = reading.kind === 'set-aside' && reading.reason === 'erased';
  const gone = isErased ? [] : [...standing.values()].filter((claim) => !said.has(claim.id));
  const withdrawn = gone.map((claim) =>
    newRecord(
      ClaimWithdrawn,
      stream,
      {
        claimId: claim.id,
        articleId: subject.article,
        revision: subject.revision,
        reason: claim.revision < subject.revision ? 'revision' : 'extractor',
      },
      meta,
    ),
  );
  const recorded = claims
    .filter((claim) => {
      const before = standing.get(claim.id);
      return before === undefined || !saysTheSame(before, claim);
    })
    .map((claim) => newRecord(ClaimRecorded, stream, { claim }, meta));
  const head =
    reading.kind === 'read'
      ? newRecord(
          ArticleRead,
          stream,
          {
            articleId: subject.article,
            revision: subject.revision,
            extractor: subject.extractor,
            counts: {
              claims: claims.length,
              recorded: claims.filter((claim) => !standing.has(claim.id)).length,
              kept: claims.filter((claim) => standing.has(claim.id)).length,
              withdrawn: gone.length,
              refused: reading.refused,
            },
          },
          meta,
        )
      : newRecord(
          ArticleSetAside,
          stream,
          {
            articleId: subject.article,
            revision: subject.revision,
            extractor: subject.extractor,
            reason: reading.reason,
            detail: reading.detail,
          },
          meta,
        );
  return [head, ...withdrawn, ...recorded];
}
