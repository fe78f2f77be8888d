import { spawn } from 'node:child_process';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { EXTRACTOR } from '@hearsay/claims';
import { createLogger, loadKnowledge } from '@hearsay/kit';
import { RevisionReader, replay, unchanging, type DryRun, type MovedEvent, type Reader } from '@hearsay/reading';
import { Database, EventLog, ViewEngine, ViewReader, eraseArticle } from '@hearsay/store';
import type { ClaimRow, EventRow } from '@hearsay/views';
import { ArticleWithdrawn, newRecord, streamOf, type AnyRecord } from '@hearsay/vocabulary';
import pg from 'pg';
import { freshDatabase } from '../support/database.js';
import { ReaderOfBefore, ReplayWorld } from '../support/replay-world.js';

const CLI = path.resolve('dist/apps/cli/src/main.js');
/** More than a replay takes together, so that it can be killed between. */
const ARTICLES = 135;
const GONE = 7;
const ERASED = 11;
const UNREAD = 13;

// Hundreds of articles are read four times.
jest.setTimeout(180_000);

const logger = createLogger('replay', 'silent');
type Fresh = Awaited<ReturnType<typeof freshDatabase>>;
const opened: (() => Promise<unknown>)[] = [];

/** A log in which a version of before has read everything but what is told here: one article was withdrawn, one erased, one not read. */
async function worldOfBefore(rules: Reader): Promise<ReplayWorld> {
  const fresh: Fresh = await freshDatabase();
  const world = new ReplayWorld(fresh.url, logger);
  opened.push(async () => world.close().then(() => fresh.drop()));
  const before = new ReaderOfBefore(rules);
  for (let n = 0; n < ARTICLES; n += 1) {
    const articleId = await world.capture(n);
    if (n === UNREAD) continue;
    await world.read(articleId, before);
    const stream = streamOf.article(articleId);
    const data = { articleId, reason: 'gone' as const, notice: null };
    const records = [newRecord(ArticleWithdrawn, stream, data, { who: 'test', cause: 'gone' })];
    const { version } = await world.log.readStream(stream, { last: 1 });
    if (n === GONE)
      await world.log.append({ stream, expectedVersion: version, cause: 'gone', records, also: [world.articles.withdrawnStatement(data)] });
    if (n === ERASED) await eraseArticle(world.db, world.log, { articleId, reason: 'asked for', who: 'test', cause: 'erase' });
  }
  return world;
}

interface Ended {
  code: number | null;
  signal: string | null;
  stdout: string;
  stderr: string;
}

/** `hearsay replay`, and a way to kill it. */
function hearsayReplay(url: string, ...words: string[]): { ended: Promise<Ended>; kill: () => void } {
  const child = spawn(process.execPath, [CLI, 'replay', ...words], { env: { PATH: process.env['PATH'] ?? '', DATABASE_URL: url } });
  const [stdout, stderr]: [Buffer[], Buffer[]] = [[], []];
  child.stdout.on('data', (chunk: Buffer) => void stdout.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => void stderr.push(chunk));
  const ended = new Promise<Ended>((resolve) =>
    child.once('close', (code, signal) =>
      resolve({ code, signal, stdout: Buffer.concat(stdout).toString(), stderr: Buffer.concat(stderr).toString() }),
    ),
  );
  return { ended, kill: () => void child.kill('SIGKILL') };
}

const SWITCH = ['--extractor', EXTRACTOR.version, '--who', 'Ada', '--reason', 'numbers are read'];
const allOf = async (log: EventLog): Promise<AnyRecord[]> => log.read(0, 100_000);
const docsOf = async <Doc>(db: Database, collection: string): Promise<Map<string, Doc>> =>
  new Map((await db.query<{ key: string; doc: Doc }>(`SELECT key, doc FROM view."${collection}"`)).map(({ key, doc }) => [key, doc]));
const currentOf = (claims: ReadonlyMap<string, ClaimRow>): string[] =>
  [...claims.values()].filter(({ state }) => state === 'current').map(({ id }) => id).toSorted(); // prettier-ignore
const untilSeen = async (look: () => Promise<boolean>): Promise<void> => {
  while (!(await look())) await new Promise((resolve) => setTimeout(resolve, 5));
};

describe('a new extractor version', () => {
  let rules: Reader;
  let world: ReplayWorld;
  let projector: Database;
  let projected: EventLog;
  let reader: Database;
  let claimsBefore: Map<string, ClaimRow>;
  let eventsBefore: Map<string, EventRow>;
  let servedBefore: EventRow[];
  let claimsAfter: Map<string, ClaimRow>;
  let eventsAfter: Map<string, EventRow>;
  let report: DryRun;
  let moved: MovedEvent[];
  /** Position of the ExtractorSwitched. */
  let switched: number;

  const newEngine = (): ViewEngine => new ViewEngine({ db: projector, log: projected, batch: 50 });

  beforeAll(async () => {
    rules = new RevisionReader(unchanging(await loadKnowledge()), null);
    world = await worldOfBefore(rules);
    projector = new Database({ url: world.url, role: 'projector', max: 3 });
    reader = new Database({ url: world.url, role: 'reader', max: 2 });
    projected = new EventLog(projector);
    opened.unshift(async () => projected.close().then(() => Promise.all([projector.close(), reader.close()])));
    await newEngine().catchUp();
    [claimsBefore, eventsBefore] = [await docsOf(reader, 'claim'), await docsOf(reader, 'event')];
    servedBefore = (await new ViewReader(reader).events({ limit: 20 })).rows;
  });

  afterAll(async () => {
    for (const close of opened) await close();
  });

  it('says in a dry run what it would change, and writes nothing', async () => {
    const all = `SELECT (SELECT json_agg(h) FROM log.head h) AS head, (SELECT json_agg(r ORDER BY r.article_id) FROM ops.article_read r) AS read,
      (SELECT json_agg(c) FROM view.checkpoint c) AS checkpoint, (SELECT md5(string_agg(doc::text, '' ORDER BY key)) FROM view.claim) AS claims,
      (SELECT count(*) FROM pg_class WHERE relkind = 'r') AS tables`;
    const owner = new Database({ url: world.url, role: 'owner', max: 1 });
    const stored = await owner.query(all);
    const { code, stdout, stderr } = await hearsayReplay(world.url, '--extractor', EXTRACTOR.version, '--dry-run', '--json').ended;
    expect({ code, stderr }).toEqual({ code: 0, stderr: expect.stringContaining('nothing was recorded') });
    expect(await owner.query(all)).toEqual(stored);
    await owner.close();
    const lines = stdout.trim().split('\n').map((line) => JSON.parse(line) as unknown); // prettier-ignore
    report = lines.at(-1) as DryRun;
    moved = lines.slice(0, -1) as MovedEvent[];
    expect(report).toMatchObject({
      to: EXTRACTOR,
      from: [{ name: 'rules', version: 'before', articles: ARTICLES - 1 }],
      counts: { articles: ARTICLES, read: ARTICLES - 3, left: { withdrawn: 1, erased: 1, unread: 1 } },
    });
    expect(Object.keys(report.counts.slots)).toEqual(expect.arrayContaining(['quantities', 'place']));
    for (const n of [report.counts.added, report.counts.withdrawn, report.counts.changed, report.counts.replaced, moved.length])
      expect(n).toBeGreaterThan(ARTICLES / 10);
    expect(moved).toHaveLength(report.events!.figuresMoved);
  });

  it('narrows a dry run to days or articles, and refuses what it does not know', async () => {
    const dry = (...words: string[]) => hearsayReplay(world.url, '--extractor', EXTRACTOR.version, '--dry-run', '--json', ...words).ended;
    const countsOf = ({ stdout }: Ended): unknown => (JSON.parse(stdout.trim().split('\n').at(-1)!) as DryRun).counts;
    // The raids 2, 14, 26 and 38 were in March, each in three articles, one of which is gone.
    expect(countsOf(await dry('--since', '2031-03', '--until', '2031-03'))).toMatchObject({
      articles: 12,
      read: 11,
      left: { withdrawn: 1 },
    });
    const [one] = await world.articles.capturedAfter(null, 1);
    expect(countsOf(await dry('--article', one!.articleId))).toMatchObject({ articles: 1, read: 1 });
    const refused = async (...words: string[]): Promise<string> => {
      const { code, stderr } = await hearsayReplay(world.url, ...words).ended;
      expect(code).toBe(2);
      return stderr;
    };
    expect(await refused('--extractor', 'before', '--dry-run')).toContain(
      `no extractor version "before": it reads with rules@${EXTRACTOR.version}`,
    );
    expect(await refused('--extractor', EXTRACTOR.version)).toContain('--who is missing');
    expect(await refused(...SWITCH, '--since', '2031')).toContain('a switch is of all articles');
    expect(await refused('--extractor', EXTRACTOR.version, '--dry-run', '--until', 'May')).toContain('--until May is not a date');
    expect(await refused('--extractor', EXTRACTOR.version, '--dry-run', '--since', '2031-02-30')).toContain(
      '--since 2031-02-30 is not a date',
    );
    expect(await refused('--extractor', EXTRACTOR.version, '--dry-run', '--article', 'x')).toContain('--article x is no id');
  });

  it('is switched to in one step for readers, though killed in the middle and run again', async () => {
    const engine = newEngine();
    const stop = new AbortController();
    const following = engine.follow(stop.signal);
    // What a dashboard sees in one statement: claims with numbers, which only the new version reads, and demands, which only the old one does.
    const look = async (): Promise<string> => {
      const [row] = await reader.query<{ seen: string }>(`
        SELECT count(*) FILTER (WHERE doc->'quantities' <> '[]') || ' ' || count(*) FILTER (WHERE doc->>'stance' = 'demands') AS seen
          FROM view.claim WHERE doc->>'state' = 'current'`);
      return row!.seen;
    };
    const old = await look();
    const seen = new Set<string>();
    let isOver = false;
    const looking = (async () => {
      while (!isOver) seen.add(await look());
    })();

    const first = hearsayReplay(world.url, ...SWITCH);
    const [{ head }] = (await world.db.query<{ head: number }>('SELECT position AS head FROM log.head')) as [{ head: number }];
    await untilSeen(async () => (await world.log.head()).position > head + 1);
    // Whoever holds the head holds every append: it is killed while its next one waits.
    const holder = new pg.Client({ connectionString: world.url });
    await holder.connect();
    await holder.query('BEGIN; SELECT FROM log.head FOR UPDATE');
    first.kill();
    expect(await first.ended).toMatchObject({ signal: 'SIGKILL' });
    await holder.query('ROLLBACK');
    await holder.end();
    const recorded = (await allOf(world.log)).slice(head);
    expect(recorded.filter(({ meta }) => meta.epoch !== undefined).length).toBeGreaterThan(0);
    expect(recorded.map(({ type }) => type)).not.toContain('ExtractorSwitched');
    await untilSeen(async () => (await world.log.head()).position === engine.position);
    expect(await look()).toBe(old);

    const second = await hearsayReplay(world.url, ...SWITCH).ended;
    expect(second.code).toBe(0);
    await untilSeen(async () => (await world.log.head()).position === engine.position);
    isOver = true;
    await looking;
    seen.add(await look());
    stop.abort();
    await following;
    expect(seen).toEqual(new Set([old, await look()]));
    expect(seen.size).toBe(2);
    const last = (await allOf(world.log)).at(-1)!;
    expect(last).toMatchObject({
      type: 'ExtractorSwitched',
      meta: { who: 'Ada' },
      data: { number: 1, reason: 'numbers are read', to: EXTRACTOR, from: report.from, counts: report.counts },
    });
    switched = last.position;
    [claimsAfter, eventsAfter] = [await docsOf(reader, 'claim'), await docsOf(reader, 'event')];
  });

  it('changes what the dry run said', () => {
    const [before, after] = [new Set(currentOf(claimsBefore)), new Set(currentOf(claimsAfter))];
    expect([...after].filter((id) => !before.has(id))).toHaveLength(report.counts.added);
    expect([...before].filter((id) => !after.has(id))).toHaveLength(report.counts.withdrawn);
    const anchored = [...after].filter((id) => before.has(id) && claimsAfter.get(id)!.history.at(-1)!.kind === 'anchored');
    expect(anchored).toHaveLength(report.counts.changed);
    const withdrawn = [...before].filter((id) => !after.has(id)).map((id) => claimsAfter.get(id)!.history.at(-1));
    expect(new Set(withdrawn.map((change) => `${change!.kind} ${change!.why} ${change!.position}`))).toEqual(
      new Set([`withdrawn extractor ${switched}`]),
    );

    const figuresOf = (event: EventRow | undefined): unknown =>
      Object.fromEntries((event?.figures ?? []).map(({ kind, all, independent }) => [kind, { all, independent }]));
    const differ = [...eventsAfter.keys()].filter(
      (id) => JSON.stringify(figuresOf(eventsAfter.get(id))) !== JSON.stringify(figuresOf(eventsBefore.get(id))),
    );
    expect(moved.map(({ event }) => event).toSorted()).toEqual(differ.toSorted());
    for (const { event, figures } of moved) {
      const told = Object.fromEntries(figures.flatMap(({ kind, after: figure }) => (figure === null ? [] : [[kind, figure]])));
      expect(figuresOf(eventsAfter.get(event))).toMatchObject(told);
    }
  });

  it('leaves the log as a replay that was not killed does', async () => {
    const other = await worldOfBefore(rules);
    const { code } = await hearsayReplay(other.url, ...SWITCH).ended;
    expect(code).toBe(0);
    const plain = (records: AnyRecord[]): unknown => records.map((record) => ({ ...record, recordedAt: null }));
    expect(plain(await allOf(other.log))).toEqual(plain(await allOf(world.log)));
  });

  it('is done once: run again it says so and records nothing', async () => {
    const { code, stdout, stderr } = await hearsayReplay(world.url, ...SWITCH).ended;
    expect({ code, done: JSON.parse(stdout) as unknown }).toEqual({
      code: 0,
      done: { kind: 'already', epoch: `1:rules@${EXTRACTOR.version}`, position: switched },
    });
    expect(stderr).toContain('counts already');
    expect((await world.log.head()).position).toBe(switched);
  });

  it('shows in a past view what was seen before the switch', async () => {
    const views = new ViewReader(reader);
    expect(servedBefore).toHaveLength(20);
    for (const event of servedBefore) {
      const then = await views.event(event.id, { knownAt: switched - 1 });
      expect(then!.row).toMatchObject({ figures: event.figures, standing: event.standing, participants: event.participants });
    }
  });

  it('comes to the same rows in a rebuild', async () => {
    const dump = async (): Promise<unknown> =>
      Promise.all(['article', 'claim', 'event', 'actor', 'source', 'cluster'].map(async (name) => [...(await docsOf(reader, name))].toSorted(([a], [b]) => (a < b ? -1 : 1)))); // prettier-ignore
    const live = await dump();
    await newEngine().rebuild();
    expect(await dump()).toEqual(live);
  });

  it('reads what comes after; the version that gave way reads nothing more, and what nobody had read is read', async () => {
    const before = new ReaderOfBefore(rules);
    const epoch = `1:rules@${EXTRACTOR.version}`;
    const fresh = [await world.capture(UNREAD, 1), await world.capture(ARTICLES), await world.capture(2, 2)];
    expect((await world.articles.unread(epoch, 10)).map(({ articleId }) => articleId).toSorted()).toEqual([...fresh].toSorted());
    const { position } = await world.log.head();
    for (const id of fresh) await world.read(id, before);
    expect((await world.log.head()).position).toBe(position);
    for (const id of fresh) await world.read(id, before, rules);
    expect(await world.articles.unread(epoch, 10)).toEqual([]);
    const heads = (await allOf(world.log)).slice(position).filter(({ type }) => type === 'ArticleRead');
    expect(heads.map(({ data, meta }) => [(data as { extractor: unknown }).extractor, meta.epoch])).toEqual(
      fresh.map(() => [EXTRACTOR, epoch]),
    );
  });

  it('gives way again: a claim that returns is the same claim', async () => {
    const before = new ReaderOfBefore(rules);
    const { log, archive, articles } = world;
    const parts = { log, archive, articles, reader: before, logger };
    const back = await replay(parts, { who: 'Ada', reason: 'back' }, () => undefined);
    expect(back).toMatchObject({ kind: 'switched', epoch: '2:rules@before' });
    await newEngine().catchUp();
    const claims = await docsOf<ClaimRow>(reader, 'claim');
    const current = new Set(currentOf(claims));
    const missing = currentOf(claimsBefore).filter((id) => !current.has(id));
    // Of all articles, also of the one that has another revision since.
    expect(missing).toEqual([]);
    const returned = [...claims.values()].filter(({ history }) => history.at(-1)!.kind === 'returned');
    expect(returned.length).toBeGreaterThan(ARTICLES / 10);
    expect(returned.every(({ id }) => claimsBefore.has(id))).toBe(true);
  });
});
