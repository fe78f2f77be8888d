import { spawn, type ChildProcess } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it, jest } from '@jest/globals';
import pg from 'pg';
// @ts-expect-error -- a script without types
import { startPg } from '../../scripts/embedded-pg.mjs';

interface Server {
  url: string;
  pid: number;
  dataDir: string;
  adopted: boolean;
  stop(): Promise<void>;
  onExit(listener: () => void): void;
}

jest.setTimeout(60_000);
const launcher = path.resolve('scripts/embedded-pg.mjs');
const folders: string[] = [];
const servers: Server[] = [];
const children: ChildProcess[] = [];

afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  for (const server of servers.splice(0)) await server.stop();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function newFolder(): string {
  const folder = path.join(os.tmpdir(), `hearsay-embedded-${process.pid}-${randomBytes(4).toString('hex')}`);
  mkdirSync(folder);
  chmodSync(folder, 0o755);
  folders.push(folder);
  return folder;
}

async function start(dataDir: string, o: { durable?: boolean; say?: (line: string) => void } = {}): Promise<Server> {
  const server = (await startPg({ dataDir, durable: o.durable ?? false, say: o.say ?? (() => undefined) })) as Server;
  servers.push(server);
  return server;
}

/** Starts a server from a process of its own, which says what it got and stops when it is told to by a line on its standard input. */
async function startElsewhere(dataDir: string): Promise<{ child: ChildProcess; pid: number; adopted: boolean; stop(): Promise<void> }> {
  const script = `
    const { startPg } = await import(${JSON.stringify(launcher)});
    const server = await startPg({ dataDir: ${JSON.stringify(dataDir)}, durable: false });
    process.stdout.write(JSON.stringify({ pid: server.pid, adopted: server.adopted }) + '\\n');
    process.stdin.once('data', () => server.stop().then(() => process.exit(0)));`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['pipe', 'pipe', 'inherit'] });
  children.push(child);
  const line = await new Promise<string>((resolve, reject) => {
    child.stdout.once('data', (bytes: Buffer) => resolve(bytes.toString()));
    child.once('exit', (code) => reject(new Error(`the launcher ended with ${code}`)));
  });
  const stop = (): Promise<void> =>
    new Promise((resolve) => {
      child.once('exit', () => resolve());
      child.stdin.write('stop\n');
    });
  return { child, ...(JSON.parse(line) as { pid: number; adopted: boolean }), stop };
}

async function query<Row>(url: string, text: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query(text)).rows as Row[];
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function gone(pid: number): Promise<boolean> {
  for (let i = 0; i < 500; i++) {
    try {
      process.kill(pid, 0);
    } catch {
      return true;
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return false;
}

describe('the embedded PostgreSQL', () => {
  it('lets in a login that owns its database and is no superuser, by password, from this machine alone', async () => {
    const server = await start(path.join(newFolder(), 'pg'), { durable: true });
    const [row] = await query(
      server.url,
      `SELECT current_user AS login, rolsuper AS super, rolcreaterole AS roles, rolcreatedb AS dbs, pg_get_userbyid(datdba) AS owner,
         current_setting('fsync') AS fsync, current_setting('synchronous_commit') AS commit, current_setting('full_page_writes') AS pages,
         current_setting('listen_addresses') AS listens
       FROM pg_roles, pg_database WHERE rolname = current_user AND datname = current_database()`,
    );
    expect(row).toEqual({
      login: 'hearsay', super: false, roles: true, dbs: true, owner: 'hearsay', fsync: 'on', commit: 'on', pages: 'on', listens: '127.0.0.1',
    }); // prettier-ignore
    const wrong = new URL(server.url);
    wrong.password = 'guess';
    await expect(query(wrong.href, 'SELECT 1')).rejects.toMatchObject({ code: '28P01' });
    const superuser = new URL(server.url);
    superuser.username = 'postgres';
    await expect(query(superuser.href, 'SELECT 1')).rejects.toMatchObject({ code: '28000' });
    expect(statSync(path.join(server.dataDir, 'cluster/password')).mode & 0o777).toBe(0o600);
    expect(statSync(path.join(server.dataDir, 'cluster/data')).mode & 0o777).toBe(0o700);
  });

  it('keeps data and address over a stop and a start', async () => {
    const folder = path.join(newFolder(), 'pg');
    const first = await start(folder);
    await query(first.url, 'CREATE TABLE kept AS SELECT 7 AS n');
    await first.stop();
    expect(await gone(first.pid)).toBe(true);
    const second = await start(folder);
    expect(second.url).toBe(first.url);
    expect(await query(second.url, 'SELECT n FROM kept')).toEqual([{ n: 7 }]);
  });

  it('waits a moment for its address where that is still held', async () => {
    const folder = path.join(newFolder(), 'pg');
    const first = await start(folder);
    await first.stop();
    const holder = createServer().listen(Number(new URL(first.url).port), '127.0.0.1');
    await once(holder, 'listening');
    setTimeout(() => holder.close(), 700);
    expect((await start(folder)).url).toBe(first.url);
  });

  it('outlives a starter that is killed; the next one adopts it and stops it', async () => {
    const folder = path.join(newFolder(), 'pg');
    const elsewhere = await startElsewhere(folder);
    elsewhere.child.kill('SIGKILL');
    await new Promise((resolve) => elsewhere.child.once('exit', resolve));
    const server = await start(folder);
    expect([server.pid, server.adopted]).toEqual([elsewhere.pid, true]);
    await query(server.url, 'SELECT 1');
    await server.stop();
    expect(await gone(server.pid)).toBe(true);
  });

  it('is one server for processes that start it at the same time, until the last of them stops', async () => {
    const folder = path.join(newFolder(), 'pg');
    const starters = await Promise.all([1, 2, 3].map(() => startElsewhere(folder)));
    expect(new Set(starters.map((s) => s.pid)).size).toBe(1);
    expect(starters.filter((s) => !s.adopted)).toHaveLength(1);
    // The one that started it goes first.
    for (const s of starters.filter((one) => !one.adopted)) await s.stop();
    const server = await start(folder);
    await query(server.url, 'SELECT 1');
    await Promise.all(starters.filter((one) => one.adopted).map((s) => s.stop()));
    await query(server.url, 'SELECT 1');
    await server.stop();
    expect(await gone(server.pid)).toBe(true);
  });

  it('is another server for another folder', async () => {
    const [a, b] = await Promise.all([start(path.join(newFolder(), 'pg')), start(path.join(newFolder(), 'pg'))]);
    await query(a.url, 'CREATE TABLE mine ()');
    await expect(query(b.url, 'SELECT FROM mine')).rejects.toMatchObject({ code: '42P01' });
    const foreign = new URL(b.url);
    foreign.password = new URL(a.url).password;
    await expect(query(foreign.href, 'SELECT 1')).rejects.toMatchObject({ code: '28P01' });
  });

  it('says when it ends by itself, and comes back at the same address with everything that was committed', async () => {
    const folder = path.join(newFolder(), 'pg');
    const server = await start(folder, { durable: true });
    await query(server.url, 'CREATE TABLE kept AS SELECT 7 AS n');
    const ended = new Promise<void>((resolve) => server.onExit(resolve));
    process.kill(server.pid, 'SIGKILL');
    await ended;
    const again = await start(folder, { durable: true });
    expect([again.url, again.adopted]).toEqual([server.url, false]);
    expect(await query(again.url, 'SELECT n FROM kept')).toEqual([{ n: 7 }]);
  });

  it('does not take a process for its server that only has the number of an old one', async () => {
    const folder = path.join(newFolder(), 'pg');
    const server = await start(folder);
    await server.stop();
    writeFileSync(path.join(folder, 'cluster/data/postmaster.pid'), `${process.pid}\n${folder}\n0\n5432\n\n127.0.0.1\n0\nready\n`);
    const again = await start(folder);
    expect(again.adopted).toBe(false);
    await query(again.url, 'SELECT 1');
  });

  it('clears away what a start that was killed left half made', async () => {
    const folder = path.join(newFolder(), 'pg');
    const half = path.join(folder, 'making-999999999-abcd');
    mkdirSync(half, { recursive: true });
    const server = await start(folder);
    await query(server.url, 'SELECT 1');
    expect(existsSync(half)).toBe(false);
  });

  it('does not run data of another major version', async () => {
    const folder = path.join(newFolder(), 'pg');
    await (await start(folder)).stop();
    writeFileSync(path.join(folder, 'cluster/data/PG_VERSION'), '14\n');
    await expect(start(folder)).rejects.toThrow(/data in .* is of PostgreSQL 14/);
  });

  it('runs without root’s rights, and keeps the data elsewhere, by the whole path, where it could not reach the folder', async () => {
    const closed = newFolder();
    chmodSync(closed, 0o700);
    const asked = path.join(closed, 'pg');
    const lines: string[] = [];
    const server = await start(asked, { say: (line) => lines.push(line) });
    folders.push(server.dataDir);
    // Another user than root runs the server itself, and reaches what it asked for.
    const root = process.getuid?.() === 0;
    const moved = `data-${createHash('sha256').update(asked).digest('hex')}`;
    expect(path.basename(server.dataDir)).toBe(root ? moved : 'pg');
    expect(lines.filter((line) => line.includes(server.dataDir))).toHaveLength(root ? 1 : 0);
    await query(server.url, 'SELECT 1');
    expect(statSync(path.join(server.dataDir, 'cluster/data')).uid).not.toBe(0);
  });
});
