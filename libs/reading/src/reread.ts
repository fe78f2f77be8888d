import type { Logger } from '@hearsay/kit';
import type { Archive, EventLog } from '@hearsay/store';
import { streamOf, type AnyRecord, type Claim, type NewRecord } from '@hearsay/vocabulary';
import { causeOf, recordsOf, standingClaims } from './decide-reading.js';
import { awaitingIn, inForce, isWithdrawn, type ExtractorVersion, type Switch } from './epochs.js';
import type { Reader } from './read-revision.js';
import { captureOf, textOf } from './text-of.js';

/** Why an article is left as it stands. */
export type Left = 'erased' | 'withdrawn' | 'unread';

/** What another version makes of an article. */
export type Reread =
  | { kind: 'left'; why: Left; by: ExtractorVersion | null; revision: number }
  | {
      kind: 'read';
      stream: string;
      /** Of the stream, when it was read. */
      version: number;
      cause: string;
      revision: number;
      /** Whose reading counts so far. */
      by: ExtractorVersion;
      /** The claims that it leaves standing. */
      standing: Map<string, Claim>;
      records: readonly (NewRecord | AnyRecord)[];
      /** They are in the log already. */
      isRecorded: boolean;
    };

export interface RereadParts {
  log: EventLog;
  archive: Archive;
  reader: Reader;
  logger: Logger;
}

export interface RereadFor {
  epoch: string;
  switches: readonly Switch[];
  /** Nothing recorded after this position is looked at. */
  upTo: number;
}

/** Reads the current revision of an article for an epoch; where that was recorded already and still holds, nothing is read again. */
export async function reread(
  { log, archive, reader, logger }: RereadParts,
  articleId: string,
  { epoch, switches, upTo }: RereadFor,
): Promise<Reread> {
  const stream = streamOf.article(articleId);
  const { version, records } = await log.readStream(stream);
  const known = records.filter(({ position }) => position <= upTo);
  const history = inForce(known, switches);
  const revision = Math.max(0, ...history.flatMap((r) => (r.type === 'ArticleCaptured' ? [r.data.revision] : [])));
  const head = history.findLast((r) => r.type === 'ArticleRead' || r.type === 'ArticleSetAside');
  const by = head?.type === 'ArticleRead' || head?.type === 'ArticleSetAside' ? head.data : null;
  const left = (why: Left): Reread => ({ kind: 'left', why, by: by?.extractor ?? null, revision });
  if (isWithdrawn(history)) return left('withdrawn');
  if (by === null || by.revision < revision) return left('unread');

  const subject = { article: articleId, revision, extractor: reader.extractor, epoch };
  const about = {
    kind: 'read',
    stream,
    version,
    cause: causeOf(subject),
    revision,
    by: by.extractor,
    standing: standingClaims(history),
  } as const;
  const awaiting = awaitingIn(known, epoch);
  if (awaiting.length > 0) return { ...about, records: awaiting, isRecorded: true };
  const found = await textOf(archive, captureOf(history, articleId, revision), history);
  if (found.kind === 'erased') return left('erased');
  const { reading, extractor } = await reader.read(found.article, logger);
  return { ...about, records: recordsOf({ ...subject, extractor }, reading, history, 'replay'), isRecorded: false };
}
