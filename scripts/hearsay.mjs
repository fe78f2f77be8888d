// `npm run -s hearsay -- …`: installs and builds first where that is due, then hands over to the command line app.
// A command that needs the log and finds no DATABASE_URL gets the embedded PostgreSQL: the running one of `npm start`, else one for as long as the command runs.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { ensureBuild } from './ensure-build.mjs';
import { ensureDeps, root } from './ensure-deps.mjs';
import { loadEnv } from './load-env.mjs';
import { NODE_FLAGS } from './node-flags.mjs';

loadEnv();
ensureDeps();
ensureBuild();

const words = process.argv.slice(2);
const env = { ...process.env };
const [command, action] = words.filter((word) => !word.startsWith('-'));
const asksForHelp =
  command === undefined ||
  command === 'help' ||
  (action === undefined && ['feeds', 'articles', 'lexicon'].includes(command)) ||
  words.some((word) => word === '--help' || word === '-h');
// `verify FILE` reads that file alone; the values of its options are no FILE.
const checksFile =
  command === 'verify' &&
  words.slice(words.indexOf('verify') + 1).some((word, i, after) => !word.startsWith('-') && !['--key', '--head'].includes(after[i - 1]));
const needsLog = !asksForHelp && command !== 'extract' && action !== 'read' && !checksFile;

let database;
if (needsLog && !env.DATABASE_URL) {
  const { startPg } = await import('./embedded-pg.mjs');
  try {
    database = await startPg({ dataDir: path.resolve(root, env.HEARSAY_DATA || '.data', 'pg'), durable: true });
  } catch (error) {
    process.stderr.write(
      `hearsay: the embedded PostgreSQL could not be started: ${error.message}\nSet DATABASE_URL to use a PostgreSQL server of your own.\n`,
    );
    process.exit(1);
  }
  env.DATABASE_URL = database.url;
}

const child = spawn(process.execPath, [...NODE_FLAGS, path.join(root, 'dist/apps/cli/src/main.js'), ...words], {
  stdio: 'inherit',
  env,
  // npm runs scripts in the project's folder; files are named from where the user stands.
  cwd: process.env.INIT_CWD ?? process.cwd(),
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
const code = await new Promise((resolve) => child.once('exit', (status, signal) => resolve(signal ? 1 : (status ?? 1))));
// Stops the server only where nobody else uses it.
await database?.stop();
process.exitCode = code;
