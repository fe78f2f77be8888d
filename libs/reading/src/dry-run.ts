import { tryOut, type Database, type Trial, type WhichArticles } from '@hearsay/store';
import { LEDGER, type EventRedirect, type KeptEvent, type Range } from '@hearsay/views';
import { epochKey, type AnyRecord, type NewRecord, type ReplayCounts } from '@hearsay/vocabulary';
import { isSame } from './epochs.js';
import { readSwitches } from './read-article.js';
import { goThrough, type From, type Looked, type ReplayParts, type ReplayProgress } from './replay.js';

/** A figure of an event, over all claims and over independent origins; null where there is none. */
type Figure = { all: Range; independent: Range & { origins: number } } | null;

/** An event whose figures the switch would move. */
export interface MovedEvent {
  event: string;
  title: string;
  /** The event that its claims would go to. */
  redirect: string | null;
  figures: { kind: string; before: Figure; after: Figure }[];
}

export interface DryRun {
  to: { name: string; version: string };
  /** Position up to which the log was looked at. */
  asOf: number;
  from: From;
  counts: ReplayCounts;
  /** Events that would come up, that would be left without a current claim, and whose figures would move; null where the views are of another version. */
  events: { founded: number; emptied: number; figuresMoved: number } | null;
}

/**
 * What a replay would change, without recording anything: the articles are read and decided on as by `replay`, and the records that it would append are folded onto
 * the views in a trial that leaves nothing behind (see `tryOut`), so that events come out as they would.
 *
 * @param told hears of each event whose figures would move.
 */
export async function dryRun(
  parts: ReplayParts,
  db: Database,
  which: WhichArticles,
  on: { progress: ReplayProgress; moved: (event: MovedEvent) => Promise<void> },
): Promise<DryRun> {
  const switches = await readSwitches(parts.log);
  const to = { ...parts.reader.extractor };
  const epoch = epochKey(switches.length + 1, to);
  const look = async (trial: Trial | null): Promise<DryRun> => {
    const { position, recordedAt } = await parts.log.head();
    const asOf = trial?.position ?? position;
    const page = async (looked: Looked[]): Promise<Looked[]> => {
      await trial?.fold(
        looked.flatMap(({ found }) => (found.kind === 'read' ? asRecorded(found.records, asOf + 1, recordedAt ?? '') : [])),
      );
      return looked;
    };
    const known = switches.filter((each) => each.position <= asOf);
    const found = await goThrough(parts, { epoch, switches: known, upTo: asOf }, { ...which, upTo: asOf }, { progress: on.progress, page });
    return { to, asOf, ...found, events: trial === null ? null : await tell(trial, on.moved) };
  };
  return (await tryOut(db, LEDGER, look)) ?? look(null);
}

/** Records as they would be folded at the switch. */
function asRecorded(records: readonly (NewRecord | AnyRecord)[], position: number, recordedAt: string): AnyRecord[] {
  return records.map((record) => {
    const { who, cause } = record.meta;
    return { ...record, stream: '', version: 1, meta: { who, cause }, position, recordedAt } as unknown as AnyRecord;
  });
}

async function tell(trial: Trial, moved: (event: MovedEvent) => Promise<void>): Promise<NonNullable<DryRun['events']>> {
  const events = { founded: 0, emptied: 0, figuresMoved: 0 };
  for await (const { key, before, after } of trial.changed<KeptEvent | EventRedirect>('event')) {
    const [was, is] = [rowOf(before), rowOf(after)];
    if (was === null && is !== null) events.founded += 1;
    if (was !== null && was.standing !== 'withdrawn' && (is === null || is.standing === 'withdrawn')) events.emptied += 1;
    const figures = movedFigures(was?.figures ?? [], is?.figures ?? []);
    if (figures.length === 0) continue;
    events.figuresMoved += 1;
    await moved({ event: key, title: (is ?? was)?.title ?? '', redirect: 'redirect' in after ? after.redirect : null, figures });
  }
  return events;
}

function rowOf(doc: KeptEvent | EventRedirect | null): KeptEvent | null {
  return doc === null || 'redirect' in doc ? null : doc;
}

function movedFigures(before: KeptEvent['figures'], after: KeptEvent['figures']): MovedEvent['figures'] {
  const kinds = [...new Set([...before, ...after].map(({ kind }) => kind))].sort();
  return kinds
    .map((kind) => ({ kind, before: figureOf(before, kind), after: figureOf(after, kind) }))
    .filter((figure) => !isSame(figure.before, figure.after));
}

function figureOf(figures: KeptEvent['figures'], kind: string): Figure {
  const figure = figures.find((each) => each.kind === kind);
  return figure === undefined ? null : { all: figure.all, independent: figure.independent };
}
