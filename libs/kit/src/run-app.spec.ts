import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { transformFileSync } from '@swc/core';

// The real thing in real processes: a signal, an exit code and a parent that dies cannot be had in this one.
let folder: string;

beforeAll(() => {
  // Inside the project, so that its packages are found.
  mkdirSync('.data', { recursive: true });
  folder = mkdtempSync(path.resolve('.data/run-app-spec-'));
  for (const name of ['run-app', 'create-logger', 'faults']) {
    const { code } = transformFileSync(path.resolve(`libs/kit/src/${name}.ts`), {
      jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
      module: { type: 'es6' },
    });
    writeFileSync(path.join(folder, `${name}.js`), code);
  }
  writeFileSync(path.join(folder, 'package.json'), '{"type":"module"}');
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Ended {
  code: number | null;
  signal: string | null;
  out: string;
  err: string;
}

/** A process whose app closes as told; `ready` once it is up. */
function run(body: { config?: string; start: string; stopWithinMs?: number }): {
  child: ChildProcess;
  ready: Promise<unknown>;
  ended: Promise<Ended>;
} {
  const main = path.join(folder, `main-${Math.random().toString(36).slice(2)}.js`);
  writeFileSync(
    main,
    `import { runApp } from './run-app.js'; import { ConfigFault } from './faults.js';
     const alive = setInterval(() => {}, 1000);
     await runApp({ name: 'probe', stopWithinMs: ${body.stopWithinMs ?? 5_000},
       config: () => { ${body.config ?? ''}; return { LOG_LEVEL: 'info' }; }, start: async () => { ${body.start} } });`,
  );
  const child = fork(main, { silent: true });
  let out = '';
  let err = '';
  child.stdout?.on('data', (chunk: Buffer) => (out += chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => (err += chunk.toString()));
  const ready = new Promise((resolve) => child.once('message', resolve));
  // Not `close`: it never comes once the channel was disconnected from this side.
  const ended = Promise.all([once(child, 'exit'), once(child.stdout!, 'close'), once(child.stderr!, 'close')]).then(
    ([[code, signal]]): Ended => ({ code: code as number | null, signal: signal as string | null, out, err }),
  );
  return { child, ready, ended };
}

const CLOSES =
  "return { address: 'http://x', app: { close: async () => { await new Promise((r) => setTimeout(r, 50)); console.log('closed'); } } };";

describe('runApp', () => {
  it.each(['SIGTERM', 'SIGINT'] as const)('closes the app on %s, to the end, and exits with 0', async (signal) => {
    const { child, ready, ended } = run({ start: CLOSES });
    expect(await ready).toEqual({ ready: 'probe', address: 'http://x' });
    child.kill(signal);
    const { code, out } = await ended;
    expect(code).toBe(0);
    expect(out).toMatch(/closed[\s\S]*"stopped"/);
  });

  it('closes when its parent is gone', async () => {
    const { child, ready, ended } = run({ start: CLOSES });
    await ready;
    child.disconnect();
    const { code, out } = await ended;
    expect(code).toBe(0);
    expect(out).toContain('closed');
  });

  it('takes two signals at once for one, and a later one for impatience', async () => {
    const { child, ready, ended } = run({ start: 'return { app: { close: () => new Promise(() => {}) } };' });
    await ready;
    child.kill('SIGINT');
    child.kill('SIGTERM');
    await sleep(1_200);
    expect(child.exitCode).toBeNull();
    child.kill('SIGINT');
    expect((await ended).code).toBe(130);
  });

  it('ends within a moment where the app is not up yet', async () => {
    const { child, ended } = run({ start: "console.log('waiting'); return new Promise(() => {});" });
    await once(child.stdout!, 'data');
    child.kill('SIGTERM');
    expect((await ended).code).toBe(0);
  });

  it('ends by force an app that does not close in time', async () => {
    const { child, ready, ended } = run({ start: 'return { app: { close: () => new Promise(() => {}) } };', stopWithinMs: 200 });
    await ready;
    child.kill('SIGTERM');
    const { code, out } = await ended;
    expect(code).toBe(1);
    expect(out).toContain('did not stop in time');
  });

  it('says every fault of the settings on standard error, without a stack, and exits with 1', async () => {
    const { ended } = run({
      config: "throw new ConfigFault([{ setting: 'PORT', value: 'x', problem: 'no', remedy: 'yes' }])",
      start: CLOSES,
    });
    const { code, err } = await ended;
    expect(code).toBe(1);
    expect(err).toContain('PORT = "x": no. yes');
    expect(err).not.toContain('    at ');
  });

  it('exits with 1 when the app cannot start, and when nobody catches an error', async () => {
    expect((await run({ start: "throw new Error('no database')" }).ended).code).toBe(1);
    const away = "throw Object.assign(new Error('PostgreSQL cannot be reached'), { code: 'database-unreachable' })";
    expect((await run({ start: away }).ended).code).toBe(75);
    const { code, out } = await run({ start: `setTimeout(() => { throw new Error('stray') }, 50); ${CLOSES}` }).ended;
    expect(code).toBe(1);
    expect(out).toMatch(/stray[\s\S]*closed/);
  });
});
