// `npm run -s bench -- NAME [--json]`: figures, in a throwaway database, on the server that DATABASE_URL names or an embedded one of its own.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ensureBuild } from './ensure-build.mjs';
import { ensureDeps, root } from './ensure-deps.mjs';
import { loadEnv } from './load-env.mjs';
import { NODE_FLAGS } from './node-flags.mjs';

loadEnv();
ensureDeps();
ensureBuild();

const env = { ...process.env };
let server;
let folder;
if (!env.DATABASE_URL) {
  const { startPg } = await import('./embedded-pg.mjs');
  folder = mkdtempSync(path.join(os.tmpdir(), 'hearsay-bench-'));
  // Durable: a figure of a database that may lose what it has committed says nothing.
  server = await startPg({ dataDir: folder, durable: true, say: () => undefined });
  env.DATABASE_URL = server.url;
}
const child = spawn(
  process.execPath,
  [...NODE_FLAGS, '--expose-gc', path.join(root, 'dist/apps/bench/src/main.js'), ...process.argv.slice(2)],
  {
    cwd: root,
    stdio: 'inherit',
    env,
  },
);
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
const code = await new Promise((resolve) => child.once('exit', (status, signal) => resolve(signal ? 1 : (status ?? 1))));
await server?.stop();
if (folder) rmSync(folder, { recursive: true, force: true });
process.exitCode = code;
