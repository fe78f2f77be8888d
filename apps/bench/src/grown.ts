import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { Database, EventLog, ViewEngine, ViewReader, type Append } from '@hearsay/store';
import type { Bench } from './bench.js';
import { fillLog } from './fill-log.js';
import { articleOf } from './made-up-articles.js';
import { median, together } from './made-up-appends.js';

const ROUNDS = 5;
/** Articles appended in one turn by eight and by 64 writers; fewer where they are folded, which takes longer. */
const ARTICLES = 300;
const ARTICLES_FOLDED = 40;
const READS = 300;
/** Beyond the articles that fill a log. */
const FRESH = 1_000_000;
interface Contender {
  name: string;
  url: string;
  records: number;
  log: EventLog;
  db: Database;
  views: ViewReader;
  fold: Database;
  engine: ViewEngine;
  figures: Record<string, number[]>;
}

/**
 * What an append, a read and a fold cost when the log has grown: three logs, an empty one, a hundredth and the whole, take turns in every round. Views are rebuilt in
 * processes of their own, whose most memory is told.
 */
export const benchGrown: Bench = async ({ databaseUrl, another, records, views, progress }) => {
  const contenders: Contender[] = [];
  try {
    for (const [name, url, size] of [
      ['empty', databaseUrl, 0],
      ['small', await another(), Math.round(records / 100)],
      ['grown', await another(), records],
    ] as const) {
      progress(`filling the ${name} log with ${size} records`);
      contenders.push(open(name, url, await fillLog(url, size, progress)));
    }
    const figures: Record<string, number | string> = {};
    for (const { name, records: filled } of contenders) figures[`records, ${name}`] = filled;
    if (views) Object.assign(figures, await rebuilds(contenders.slice(1), records, await another(), progress));
    let article = FRESH;
    for (let round = 0; round <= ROUNDS; round++) {
      progress(round === 0 ? 'warming up' : `round ${round} of ${ROUNDS}`);
      // Each goes first as often as last.
      for (const contender of round % 2 === 0 ? contenders : [...contenders].reverse()) {
        const costs = await turn(contender, (article += 2 * ARTICLES), views);
        if (round > 0) for (const [what, ms] of Object.entries(costs)) (contender.figures[what] ??= []).push(ms);
      }
    }
    const [empty, small, grown] = contenders as [Contender, Contender, Contender];
    for (const what of Object.keys(grown.figures)) {
      figures[`${what}, ms, grown`] = median(grown.figures[what]!);
      figures[`${what}, cost grown / small`] = ratio(grown, small, what);
      if (what.startsWith('append')) figures[`${what}, rate grown / empty`] = ratio(empty, grown, what);
    }
    return figures;
  } finally {
    for (const { log, db, fold } of contenders) {
      await log.close();
      await Promise.all([db.close(), fold.close()]);
    }
  }
};

function open(name: string, url: string, records: number): Contender {
  const db = new Database({ url, role: 'worker', max: 4, name: 'hearsay bench' });
  const fold = new Database({ url, role: 'projector', max: 3, name: 'hearsay bench fold' });
  const log = new EventLog(db);
  const engine = new ViewEngine({ db: fold, log: new EventLog(fold) });
  return { name, url, records, log, db, views: new ViewReader(db), fold, engine, figures: {} };
}

/** Milliseconds of each kind of work: by append of eight and of 64 writers, by read and by fold of an article. */
async function turn({ name, log, views, engine }: Contender, article: number, folds: boolean): Promise<Record<string, number>> {
  const articles = folds ? ARTICLES_FOLDED : ARTICLES;
  const [eight, many] = [appendsOf(article, articles), appendsOf(article + articles, articles)];
  const { position } = await log.head();
  const costs: Record<string, number> = {
    'append of 11 records, 8 writers': (await timed(() => together(eight, 8, (a) => log.append(a)))) / articles,
    'append of 11 records, 64 writers': (await timed(() => together(many, 64, (a) => log.append(a)))) / articles,
  };
  if (name !== 'empty') {
    const pages = Array.from({ length: READS }, () => Math.floor(Math.random() * (position - 100)));
    const streams = (await Promise.all(pages.slice(0, 50).map((after) => log.read(after, 1)))).map(([record]) => record!.stream);
    costs['read of a page of 100'] = (await timed(async () => { for (const after of pages) await log.read(after, 100); })) / pages.length; // prettier-ignore
    costs['read of a stream'] = (await timed(async () => { for (const stream of streams) await log.readStream(stream); })) / streams.length; // prettier-ignore
  }
  if (folds && name !== 'empty') {
    costs['fold of an article'] = (await timed(() => engine.catchUp())) / (2 * articles);
    const { rows } = await views.events({ limit: 50 });
    costs['read of an event'] = (await timed(async () => { for (const { id } of rows) await views.event(id); })) / rows.length; // prettier-ignore
  }
  return costs;
}

/** Makes the views of each, and those of a log of a tenth, for the memory of a rebuild. */
async function rebuilds(
  contenders: readonly Contender[],
  records: number,
  tenthUrl: string,
  progress: (text: string) => void,
): Promise<Record<string, number>> {
  const tenth = await fillLog(tenthUrl, Math.round(records / 10), progress);
  const figures: Record<string, number> = {};
  const peaks: Record<string, number> = {};
  for (const { name, url, records: n } of [...contenders, { name: 'tenth', url: tenthUrl, records: tenth }]) {
    progress(`rebuilding the views of ${n} records`);
    const { megabytes, ms } = await rebuildAlone(url);
    peaks[name] = megabytes;
    figures[`rebuild of ${n} records, most memory, MB`] = megabytes;
    figures[`rebuild of ${n} records, records/s`] = (n / ms) * 1_000;
  }
  figures['rebuild, memory grown / a tenth'] = peaks['grown']! / peaks['tenth']!;
  return figures;
}

function rebuildAlone(url: string): Promise<{ megabytes: number; ms: number }> {
  return new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(new URL('./rebuild-alone.js', import.meta.url)), [], { env: { ...process.env, DATABASE_URL: url } });
    child.once('message', (message) => resolve(message as { megabytes: number; ms: number }));
    child.once('exit', (code) => reject(new Error(`the rebuild ended with ${code}`)));
  });
}

const appendsOf = (from: number, count: number): Append[] =>
  Array.from({ length: count }, (_, i) => {
    const { stream, records } = articleOf(from + i);
    return { stream, records, expectedVersion: 0, cause: 'bench' };
  });

const ratio = (a: Contender, b: Contender, what: string): number =>
  median(a.figures[what]!.map((cost, round) => cost / b.figures[what]![round]!));

async function timed(work: () => Promise<unknown>): Promise<number> {
  globalThis.gc?.();
  const began = performance.now();
  await work();
  return performance.now() - began;
}
