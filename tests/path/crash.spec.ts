import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EXTRACTOR, groundClaims, readClaims } from '@hearsay/claims';
import { loadKnowledge } from '@hearsay/kit';
import { Queues } from '@hearsay/queue';
import { Archive, Database, EventLog, FeedBook, ViewEngine, migrate, verifyLog } from '@hearsay/store';
import { articleIdOf, streamOf, type ArticleCaptured, type Claim } from '@hearsay/vocabulary';
// @ts-expect-error -- a script without types
import { startPg } from '../../scripts/embedded-pg.mjs';
import { openSite, type Site } from '../support/site.js';
import { eventually, startService, type Service } from '../support/service.js';

/** Instants at which something is killed, and the seed they come from. */
const INSTANTS = 20;
const SEED = 20_261;
const WITHIN_MS = 1_200_000;
/** A page that could not be fetched is tried again after a minute at the latest, a lost job after 20 s. */
const STUCK_AFTER_MS = 120_000;

function randomBySeed(seed: number): () => number {
  let state = seed;
  return () => {
    // A linear congruential generator (Numerical Recipes' constants) is random enough to choose instants.
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** What is not captured or not read yet, and what its rows say: why it is waited for. */
async function unfinished(db: Database, pages: readonly string[]): Promise<string[]> {
  const rows = await db.query(
    `SELECT i.url, i.due_at, i.failures, i.fault_code, i.fault_message, a.revision, r.revision AS read, now()
       FROM unnest($1::text[]) AS p (url) LEFT JOIN ops.item i ON i.url = p.url LEFT JOIN ops.article a ON a.url = p.url
       LEFT JOIN ops.article_read r ON r.article_id = a.id
      WHERE r.revision IS NULL OR r.revision < a.revision LIMIT 10`,
    [pages],
  );
  if (rows.length === 0) return [];
  const feeds = await db.query('SELECT url, due_at, failures, fault_code, fault_message FROM ops.feed');
  return [...rows, ...feeds].map((row) => JSON.stringify(row));
}

interface Server {
  url: string;
  pid: number;
  stop(): Promise<void>;
}

describe(`after ${INSTANTS} kills at seeded instants during work`, () => {
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'hearsay-crash-'));
  // Durable, as `npm start` runs it: what is committed must be there after a kill.
  const startServer = (): Promise<Server> => startPg({ dataDir, durable: true, say: () => undefined });
  let site: Site;
  let server: Server;
  let service: Service | null = null;
  let db: Database;
  let log: EventLog;
  const killed = { service: 0, postgres: 0 };
  let stoppedWith: number | null = null;

  beforeAll(async () => {
    site = await openSite();
    server = await startServer();
    await migrate(server.url);
    db = new Database({ url: server.url, role: 'owner', max: 3 });
    log = new EventLog(db);
    const start = (): Promise<Service> =>
      startService(server.url, {
        HEARSAY_SAMPLE: 'off',
        FETCH_ALLOW: new URL(site.address).host,
        HEARSAY_QUEUE_PREFIX: `{crash-${process.pid}}`,
      });
    const feeds = new FeedBook(db, log);
    site.publish(1);
    const { feed } = await feeds.add({ url: site.feedUrl, cause: 'crash', who: 'test' });

    const random = randomBySeed(SEED);
    for (let i = 0; i < INSTANTS; i += 1) {
      service ??= await start();
      site.publish(i + 2);
      if (i === INSTANTS / 2) site.correct();
      await feeds.pollSoon(feed.id);
      await new Promise((resolve) => setTimeout(resolve, 100 + random() * 2400));
      if (random() < 0.6) {
        await service.kill();
        service = null;
        killed.service += 1;
      } else {
        // The postmaster and, with it, every backend: what was in flight is gone.
        process.kill(server.pid, 'SIGKILL');
        killed.postgres += 1;
        server = await eventually(async () => startServer().catch(() => undefined), 30_000);
        await eventually(async () => db.query('SELECT 1').catch(() => undefined), 30_000);
      }
    }
    service ??= await start();
    await feeds.pollSoon(feed.id);
    // On a busy machine all of it takes minutes; what is to be refuted is that something is never taken up again.
    let before = -1;
    for (let movedAt = Date.now(); ;) {
      const left = await unfinished(db, site.pages());
      if (left.length === 0) break;
      const { position } = await log.head();
      if (position !== before) movedAt = Date.now();
      before = position;
      if (Date.now() - movedAt > STUCK_AFTER_MS) throw new Error(`left undone:\n${left.join('\n')}\n${service.output().slice(-4000)}`);
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
    stoppedWith = await service.stop();
  }, WITHIN_MS);

  afterAll(async () => {
    await service?.kill();
    await log?.close();
    await db?.close();
    await server?.stop();
    await site?.close();
    rmSync(dataDir, { recursive: true, force: true });
  }, 60_000);

  it('was killed on both sides, and stops cleanly in the end', () => {
    expect(killed.service + killed.postgres).toBe(INSTANTS);
    expect(killed.service).toBeGreaterThan(0);
    expect(killed.postgres).toBeGreaterThan(0);
    expect(stoppedWith).toBe(0);
  });

  it('takes no job for one that cannot be done', async () => {
    const queues = await Queues.open({
      databaseUrl: server.url,
      prefix: `{crash-${process.pid}}`,
      ...(process.env['REDIS_URL'] === undefined ? {} : { redisUrl: process.env['REDIS_URL'] }),
    });
    expect(await queues.deadLetters()).toEqual([]);
    await queues.close();
  });

  it('finds the log sound', async () => {
    const report = await verifyLog(db);
    expect(report.flaws).toEqual([]);
    expect(report.records).toBeGreaterThan(0);
  }, 60_000);

  it('has captured and read every article once, with the claims that its text supports and no others', async () => {
    const archive = new Archive(db);
    const knowledge = await loadKnowledge();
    let claimsSeen = 0;
    for (const page of site.pages()) {
      const articleId = articleIdOf(page);
      const { records } = await log.readStream(streamOf.article(articleId));
      const captured = records
        .filter((record) => record.type === 'ArticleCaptured')
        .map((record) => record.data as ArticleCaptured['data']);
      expect(captured.map(({ revision }) => revision)).toEqual(captured.map((_, i) => i + 1));
      expect(new Set(captured.map(({ textHash }) => textHash)).size).toBe(captured.length);
      const read = records.flatMap((record) => (record.type === 'ArticleRead' ? [record.data.revision] : []));
      expect(read).toEqual(captured.map(({ revision }) => revision));

      const last = captured.at(-1)!;
      const text = (await archive.getText(last.textHash))!;
      const publishedAt = last.revision > 1 && last.modifiedAt !== null ? last.modifiedAt : last.publishedAt;
      const reading = readClaims({ article: articleId, revision: last.revision, text, outlet: last.outlet, publishedAt }, knowledge);
      const expected = reading.kind === 'read' ? groundClaims(reading.claims, text).claims.map((claim) => claim.id) : [];
      const standing = new Map<string, Claim>();
      for (const record of records) {
        if (record.type === 'ClaimRecorded') standing.set(record.data.claim.id, record.data.claim);
        if (record.type === 'ClaimWithdrawn') standing.delete(record.data.claimId);
      }
      expect([...standing.keys()].sort()).toEqual(expected.sort());
      for (const claim of standing.values()) expect(claim.extractor).toEqual(EXTRACTOR);
      claimsSeen += standing.size;
    }
    expect(claimsSeen).toBeGreaterThan(site.pages().length);
  }, 120_000);

  it('has the rows in its views that a rebuild makes, byte for byte', async () => {
    const projector = new Database({ url: server.url, role: 'projector', max: 3 });
    const projectorLog = new EventLog(projector);
    const engine = new ViewEngine({ db: projector, log: projectorLog });
    await engine.catchUp();
    const rows = async (): Promise<Record<string, string>> => {
      const tables = await db.query<{ name: string }>(
        `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'view' AND table_type = 'BASE TABLE' AND table_name <> 'checkpoint' ORDER BY 1`,
      );
      const hashes: Record<string, string> = {};
      for (const { name } of tables) {
        const [row] = await db.query<{ hash: string }>(
          `SELECT count(*) || ' rows ' || md5(coalesce(string_agg(t::text, E'\n' ORDER BY t::text COLLATE "C"), '')) AS hash FROM view."${name}" t`,
        );
        hashes[name] = row!.hash;
      }
      return hashes;
    };
    const followed = await rows();
    expect(Object.values(followed).some((hash) => !hash.startsWith('0 rows'))).toBe(true);
    await engine.rebuild();
    expect(await rows()).toEqual(followed);
    await projectorLog.close();
    await projector.close();
  }, 120_000);
});
