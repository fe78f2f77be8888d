import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, expect, it } from '@jest/globals';
// @ts-expect-error -- a script without types
import { startPg } from '../../scripts/embedded-pg.mjs';
import { eventually, getJson, startService, type Service } from '../support/service.js';

const dataDir = mkdtempSync(path.join(os.tmpdir(), 'hearsay-start-'));
let server: { url: string; pid: number; stop(): Promise<void> } | null = null;
let service: Service | null = null;

const startServer = async (): Promise<{ url: string }> => (server = await startPg({ dataDir, durable: true, say: () => undefined }));

afterAll(async () => {
  await service?.kill();
  await server?.stop();
  rmSync(dataDir, { recursive: true, force: true });
}, 60_000);

it('waits at its start for a database that is not up yet, and for one that is killed meanwhile', async () => {
  const { url } = await startServer();
  await server!.stop();
  let heard = '';
  const starting = startService(url, { HEARSAY_SAMPLE: 'off' }, (words) => (heard += words));
  await eventually(() => Promise.resolve(/waiting: PostgreSQL cannot be reached: .* Check DATABASE_URL/.test(heard) || undefined), 60_000);
  await startServer();
  // Some of the apps have connected by now, others have not.
  await sleep(1_000);
  process.kill(server!.pid, 'SIGKILL');
  await sleep(1_500);
  await startServer();
  service = await starting;
  const { address } = service;
  // The apps are up; views are told of once the projector has looked at the log.
  await eventually(async () => ((await fetch(`${address}/readyz`)).ok ? true : undefined), 30_000);
  expect(await getJson(address, '/readyz')).toMatchObject({ ready: true });
  expect(await service.stop()).toBe(0);
}, 120_000);
