// One PostgreSQL for the whole run: a fresh embedded one, or, where DATABASE_URL is set, throwaway databases beside the one it names.
// Specs get theirs from tests/support/database.ts; they find the server and the run's name in the environment, since they run in processes of their own.
import { randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const FOLDER = /^hearsay-test-pg-(\d+)-/;

export default async function setUp() {
  process.env.HEARSAY_TEST_RUN = `hs_t_${process.pid}_${randomBytes(3).toString('hex')}`;
  if (process.env.DATABASE_URL) {
    process.env.HEARSAY_TEST_DATABASE_URL = process.env.DATABASE_URL;
    return;
  }
  const { startPg } = await import('../scripts/embedded-pg.mjs');
  await sweep(startPg);
  // A folder of its own for every run: two runs at a time must not share a server, nor a run find what an earlier one left.
  const dataDir = path.join(os.tmpdir(), `hearsay-test-pg-${process.pid}-${randomBytes(6).toString('hex')}`);
  mkdirSync(dataDir);
  const server = await startPg({ dataDir, durable: false, say: () => undefined });
  process.env.HEARSAY_TEST_DATABASE_URL = server.url;
  globalThis.hearsayTestServer = { server, dataDir };
}

/** Stops and removes the servers of runs that were killed. */
async function sweep(startPg) {
  for (const name of readdirSync(os.tmpdir())) {
    const pid = FOLDER.exec(name)?.[1];
    if (pid === undefined || isAlive(Number(pid))) continue;
    const dataDir = path.join(os.tmpdir(), name);
    try {
      await (await startPg({ dataDir, durable: false, say: () => undefined })).stop();
      rmSync(dataDir, { recursive: true, force: true });
    } catch {
      // another user's, or half a folder: not this run's business
    }
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
