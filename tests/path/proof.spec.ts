import { execFile } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Database, EventLog, FeedBook, migrate } from '@hearsay/store';
import type { ClaimRow } from '@hearsay/views';
import pg from 'pg';
import { freshDatabase } from '../support/database.js';
import { eventually, getAll, startService, type Service } from '../support/service.js';
import { openSite, type Site } from '../support/site.js';

const CLI = path.resolve('dist/apps/cli/src/main.js');
const LEAST_CLAIMS = 10;
/** The lock that sealers take; who holds it decides when the service's own may seal. */
const SEALING = 7_203_004;

jest.setTimeout(120_000);

interface Ended {
  code: number;
  stdout: string;
  stderr: string;
}

describe('a claim, from the feed to a proof that is checked on another machine', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'hearsay-proof-'));
  const at = (name: string): string => path.join(folder, name);
  let database: Awaited<ReturnType<typeof freshDatabase>>;
  let site: Site;
  let service: Service;
  let db: Database;
  let owner: Database;
  let sealing: pg.Client;
  let claim: ClaimRow;

  /** Here: with the database and the key. */
  const hearsay = (...words: string[]) => run(words, { DATABASE_URL: database.url, HEARSAY_SEAL_KEY: at('seal-key.pem') });
  /** Elsewhere: with nothing but the files. */
  const elsewhere = (...words: string[]) => run(words, {});
  const run = (words: string[], env: Record<string, string>): Promise<Ended> =>
    new Promise((resolve) => {
      const options = { cwd: folder, env: { PATH: process.env['PATH'] ?? '', ...env }, maxBuffer: 64 * 1024 * 1024 };
      execFile(process.execPath, [CLI, ...words], options, (error, stdout, stderr) =>
        resolve({ code: error === null ? 0 : Number(error.code), stdout, stderr }),
      );
    });
  const json = <T>({ stdout }: Ended): T => JSON.parse(stdout) as T;

  beforeAll(async () => {
    for (const [name, pair] of [['seal', generateKeyPairSync('ed25519')], ['other', generateKeyPairSync('ed25519')]] as const) {
      writeFileSync(at(`${name}-key.pem`), pair.privateKey.export({ type: 'pkcs8', format: 'pem' }));
      writeFileSync(at(`${name}-public.pem`), pair.publicKey.export({ type: 'spki', format: 'pem' }));
    } // prettier-ignore
    database = await freshDatabase();
    await migrate(database.url);
    db = new Database({ url: database.url, role: 'worker', max: 2 });
    owner = new Database({ url: database.url, role: 'owner', max: 1 });
    sealing = new pg.Client({ connectionString: database.url });
    await sealing.connect();
    await sealing.query('SELECT pg_advisory_lock($1)', [SEALING]);
    site = await openSite();
    site.publish(3);
    const log = new EventLog(db);
    await new FeedBook(db, log).add({ url: site.feedUrl, cause: 'proof', who: 'test' });
    await log.close();
    service = await startService(database.url, {
      HEARSAY_SAMPLE: 'off',
      FETCH_ALLOW: new URL(site.address).host,
      HEARSAY_QUEUE_PREFIX: `{proof-${process.pid}}`,
      HEARSAY_SEAL_KEY: at('seal-key.pem'),
    });
    const claims = await eventually(
      async () => {
        const found = await getAll<ClaimRow>(service.address, '/v1/claims');
        const [left] = await owner.query<{ n: number }>(`SELECT count(*) AS n FROM ops.article a WHERE NOT EXISTS (SELECT FROM ops.article_read r WHERE r.article_id = a.id)`); // prettier-ignore
        return found.length >= LEAST_CLAIMS && left!.n === 0 ? found : undefined;
      },
      90_000,
      () => service.output().slice(-3000),
    );
    claim = claims[0]!;
  });

  afterAll(async () => {
    await service?.stop();
    await site?.close();
    await sealing?.end();
    await owner?.close();
    await db?.close();
    await database?.drop();
    rmSync(folder, { recursive: true, force: true });
  }, 60_000);

  it('cannot be proven before it is sealed', async () => {
    const ended = await hearsay('export', '--proof', claim.id);
    expect([ended.code, ended.stderr]).toEqual([1, expect.stringContaining('hearsay seal')]);
    const unknown = await hearsay('export', '--proof', '00000000-0000-5000-8000-000000000000');
    expect([unknown.code, unknown.stderr]).toEqual([1, expect.stringContaining('no claim')]);
  });

  it('is sealed and signed; verify accepts the log by the operator’s key and by no other', async () => {
    await sealing.query('SELECT pg_advisory_unlock($1)', [SEALING]);
    const sealed = await hearsay('seal');
    expect(sealed.code).toBe(0);
    writeFileSync(at('heads.ndjson'), sealed.stdout);
    expect((await hearsay('seal', '--public-key')).stdout).toBe(readFileSync(at('seal-public.pem'), 'utf8'));
    const sound = await hearsay('verify', '--key', 'seal-public.pem', '--head', 'heads.ndjson');
    expect([sound.code, json(sound)]).toEqual([0, expect.objectContaining({ flawCount: 0, seals: 1 })]);
    expect(json<{ signedUpTo: number }>(sound).signedUpTo).toBe(json<{ size: number }>(sealed).size);
    const other = await hearsay('verify', '--key', 'other-public.pem');
    expect([other.code, json<{ flaws: { kind: string }[] }>(other).flaws.map((f) => f.kind)]).toEqual([1, ['signature']]);
  });

  it('is exported as a bundle that holds elsewhere, without the database', async () => {
    expect((await hearsay('export', '--proof', claim.id, '--out', 'proof.json')).code).toBe(0);
    const checked = await elsewhere('verify', 'proof.json', '--key', 'seal-public.pem');
    expect([checked.code, json(checked)]).toEqual([
      0,
      expect.objectContaining({ kind: 'proof', claimId: claim.id, flaws: [], recorded: [expect.objectContaining({ quote: claim.quote, text: 'checked', page: 'checked' })] }), // prettier-ignore
    ]);
    const byItsOwnKey = await elsewhere('verify', 'proof.json');
    expect([byItsOwnKey.code, byItsOwnKey.stderr]).toEqual([0, expect.stringContaining('came with it')]);
    expect((await elsewhere('verify', 'proof.json', '--key', 'other-public.pem')).code).toBe(1);
    expect((await elsewhere('verify', 'nowhere.json')).stderr).toContain('no such file');
  });

  it.each<[string, (bundle: Bundle) => void, string]>([
    ['the root', (b) => (b.head.root = b.head.root.replace(/^./, (c) => (c === '0' ? '1' : '0'))), 'signature'],
    ['the instant of the seal', (b) => (b.head.sealedAt = '2020-01-01T00:00:00.000Z'), 'signature'],
    ['who recorded it', (b) => (b.records[0]!.record.meta.who = 'nobody'), 'inclusion'],
    ['a hash of a path', (b) => (b.records.at(-1)!.path[0] = '0'.repeat(64)), 'inclusion'],
    ['a position', (b) => (b.records[0]!.record.position += 1), 'inclusion'],
    ['a letter of the text', (b) => (b.texts[0]!.text = `x${b.texts[0]!.text!.slice(1)}`), 'text'],
    ['the text to nothing', (b) => (b.texts[0]!.text = null), 'text'],
    ['a byte of the page', (b) => (b.pages[0]!.base64 = Buffer.from(`x${Buffer.from(b.pages[0]!.base64!, 'base64').toString('latin1').slice(1)}`, 'latin1').toString('base64')), 'page'],
    ['the capture away', (b) => b.records.splice(b.records.findIndex(({ record }) => record.type === 'ArticleCaptured'), 1), 'claim'],
    ['the claim it is of', (b) => (b.claimId = '00000000-0000-5000-8000-000000000000'), 'claim'],
  ])('does not hold with %s changed', async (_, change, kind) => {
    const bundle = JSON.parse(readFileSync(at('proof.json'), 'utf8')) as Bundle;
    change(bundle);
    // Written for people to read, as an editor would leave it.
    writeFileSync(at('forged.json'), JSON.stringify(bundle, null, 2));
    const checked = await elsewhere('verify', 'forged.json', '--key', 'seal-public.pem');
    expect(checked.code).toBe(1);
    expect(json<{ flaws: { kind: string }[] }>(checked).flaws.map((flaw) => flaw.kind)).toContain(kind);
    expect(checked.stderr).toContain('does not hold');
  }); // prettier-ignore

  it('lets the whole log be copied and checked elsewhere, line by line', async () => {
    expect((await hearsay('export', '--records', '--out', 'records.ndjson')).code).toBe(0);
    writeFileSync(at('heads.ndjson'), (await hearsay('export', '--heads')).stdout);
    const whole = await elsewhere('verify', 'records.ndjson', '--head', 'heads.ndjson', '--key', 'seal-public.pem');
    expect([whole.code, json(whole)]).toEqual([0, expect.objectContaining({ kind: 'records', matched: 1, flaws: [] })]);
    const lines = readFileSync(at('records.ndjson'), 'utf8').trimEnd().split('\n');
    expect((await hearsay('export', '--records', '--after', String(lines.length - 2))).stdout.trimEnd().split('\n')).toEqual(
      lines.slice(-2),
    );
    const forgeries = [
      lines.map((line, i) => (i === 3 ? line.replace(/"who":"\w/, '"who":"X') : line)),
      lines.filter((_, i) => i !== 5),
      [...lines.slice(0, 2), lines[3]!, lines[2]!, ...lines.slice(4)],
      lines.slice(0, 4),
    ];
    for (const forged of forgeries) {
      writeFileSync(at('forged.ndjson'), `${forged.join('\n')}\n`);
      const checked = await elsewhere('verify', 'forged.ndjson', '--head', 'heads.ndjson');
      expect([checked.code, json<{ flaws: unknown[] }>(checked).flaws.length]).toEqual([1, 1]);
    }
  });

  it('names what somebody with all rights of the owner has changed', async () => {
    const [victim] = await owner.query<{ position: number }>(`SELECT position FROM log.record WHERE type = 'ClaimRecorded' AND data->'claim'->>'id' = $1`, [claim.id]); // prettier-ignore
    const { position } = victim!;
    const setWho = async (who: string) => {
      await owner.query('ALTER TABLE log.record DISABLE TRIGGER USER');
      await owner.query(`UPDATE log.record SET meta = jsonb_set(meta, '{who}', to_jsonb($2::text)) WHERE position = $1`, [position, who]);
      await owner.query('ALTER TABLE log.record ENABLE ALWAYS TRIGGER append_only');
    };
    await setWho('somebody');
    const found = await hearsay('verify', '--key', 'seal-public.pem');
    expect([found.code, json<{ flaws: object[] }>(found).flaws]).toEqual([1, [expect.objectContaining({ kind: 'seal', position })]]);
    await setWho('extractor');
    expect((await hearsay('verify', '--key', 'seal-public.pem')).code).toBe(0);
  });

  it('keeps its quote and its proof when its article is erased; the bytes are gone everywhere', async () => {
    const ordered = await hearsay('erase', '--article', claim.article, '--reason', 'a court said so', '--who', 'legal');
    const { position } = json<{ position: number }>(ordered);
    expect([ordered.code, json(ordered)]).toEqual([0, expect.objectContaining({ kind: 'erased', revisions: [1], pages: 1, texts: 1 })]);
    expect((await hearsay('erase', '--article', 'nobody', '--reason', 'r', '--who', 'w')).stderr).toContain('no article nobody');

    const article = await (await fetch(`${service.address}/v1/articles/${claim.article}`)).json();
    expect(article).toMatchObject({ text: null, textErased: { position, by: 'order', reason: 'a court said so' } });
    const page = await fetch(`${service.address}/v1/articles/${claim.article}/page`);
    expect([page.status, await page.json()]).toEqual([410, expect.objectContaining({ code: 'erased', detail: expect.stringContaining(`record ${position}`) })]); // prettier-ignore
    expect(await (await fetch(`${service.address}/v1/claims/${claim.id}`)).json()).toMatchObject({ quote: claim.quote });

    const earlier = (JSON.parse(readFileSync(at('heads.ndjson'), 'utf8')) as { size: number }).size;
    expect((await hearsay('seal')).code).toBe(0);
    const sound = await hearsay('verify', '--key', 'seal-public.pem', '--head', 'heads.ndjson');
    expect([sound.code, json(sound)]).toEqual([0, expect.objectContaining({ flawCount: 0, erased: expect.objectContaining({ texts: 1, pages: 1 }) })]); // prettier-ignore

    expect((await hearsay('export', '--proof', claim.id, '--out', 'erased.json')).code).toBe(0);
    const checked = await elsewhere('verify', 'erased.json', '--key', 'seal-public.pem');
    expect([checked.code, json(checked)]).toEqual([
      0,
      expect.objectContaining({ recorded: [expect.objectContaining({ quote: claim.quote, text: 'erased', page: 'erased' })] }),
    ]);

    expect((await hearsay('export', '--consistency', String(earlier), '--out', 'consistency.json')).code).toBe(0);
    expect((await elsewhere('verify', 'consistency.json', '--key', 'seal-public.pem', '--head', 'heads.ndjson')).code).toBe(0);
    const bundle = JSON.parse(readFileSync(at('consistency.json'), 'utf8')) as { earlier: { root: string } };
    bundle.earlier.root = '0'.repeat(64);
    writeFileSync(at('forged.json'), JSON.stringify(bundle));
    expect((await elsewhere('verify', 'forged.json')).stderr).toContain('does not begin with');
  });

  it('is not captured again after it was erased, nor are its claims withdrawn', async () => {
    await owner.query('UPDATE ops.item SET due_at = now() WHERE article_id = $1', [claim.article]);
    await eventually(async () => {
      const [item] = await owner.query<{ due: Date | null }>('SELECT due_at AS due FROM ops.item WHERE article_id = $1', [claim.article]);
      return item!.due === null ? true : undefined;
    }, 30_000);
    const [kept] = await owner.query<{ texts: number; withdrawn: number }>(
      `SELECT (SELECT count(*) FROM log.record WHERE type = 'ClaimWithdrawn') AS withdrawn,
              (SELECT count(*) FROM archive.text t JOIN ops.article a ON t.hash = decode(a.text_hash, 'hex') WHERE a.id = $1) AS texts`,
      [claim.article],
    );
    expect(kept).toEqual({ texts: 0, withdrawn: 0 });
    expect((await hearsay('verify')).code).toBe(0);
  });

  it('asks for what it needs', async () => {
    expect((await hearsay('export')).stderr).toContain('give one of');
    expect((await hearsay('export', '--records', '--after', 'x')).stderr).toContain('whole number');
    expect((await elsewhere('verify', 'records.ndjson')).stderr).toContain('--head');
    expect((await elsewhere('verify', 'seal-public.pem')).stderr).toContain('neither a proof nor records');
    const unusable = await run(['seal'], { DATABASE_URL: database.url, HEARSAY_SEAL_KEY: at('nowhere.pem') });
    expect([unusable.code, unusable.stderr]).toEqual([1, expect.stringContaining('openssl')]);
  });
});

interface Bundle {
  claimId: string;
  head: { root: string; sealedAt: string };
  records: { record: { position: number; type: string; meta: { who: string } }; path: string[] }[];
  texts: { text: string | null }[];
  pages: { base64: string | null }[];
}
