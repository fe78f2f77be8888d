// `npm start`: installs and builds where that is due, brings the embedded PostgreSQL up where DATABASE_URL is unset, runs every app, and stops PostgreSQL last.
// PostgreSQL belongs to this process, which does nothing else, so that a crash of the service never takes the database with it.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { ensureBuild } from './ensure-build.mjs';
import { ensureDeps, root } from './ensure-deps.mjs';
import { loadEnv } from './load-env.mjs';
import { NODE_FLAGS } from './node-flags.mjs';

const say = (text) => process.stderr.write(`hearsay: ${text}\n`);

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  say(`Node ${process.versions.node} is too old; Hearsay needs Node 20.19 or newer.`);
  process.exit(1);
}

loadEnv();
ensureDeps();
ensureBuild();

const env = { ...process.env };
let stopping = false;
/** The service is to be started anew when it has ended: its database is elsewhere. */
let again = false;
let database;

/** A database that ends unasked (killed, out of memory) is started again, on the port it had, and the apps reconnect by themselves. */
async function startDatabase() {
  const { startPg } = await import('./embedded-pg.mjs');
  database = await startPg({ dataDir: path.resolve(root, env.HEARSAY_DATA || '.data', 'pg'), durable: true });
  database.onExit(() => {
    if (stopping) return;
    say('the embedded PostgreSQL ended unasked; starting it again …');
    const giveUp = (why) => {
      say(why);
      child?.kill('SIGTERM');
    };
    startDatabase().then(
      ({ url }) => {
        if (url === env.DATABASE_URL) return;
        say('its port has been taken by another program; starting the service again on the new one …');
        env.DATABASE_URL = url;
        again = true;
        child?.kill('SIGTERM');
      },
      (error) => giveUp(`the embedded PostgreSQL could not be started again: ${error.message}`),
    );
  });
  return database;
}

let child;
if (!env.DATABASE_URL) {
  say('starting the embedded PostgreSQL …');
  try {
    const started = await startDatabase();
    env.DATABASE_URL = started.url;
    say(`PostgreSQL: embedded, data in ${started.dataDir}`);
  } catch (error) {
    say(`the embedded PostgreSQL could not be started: ${error.message}\nSet DATABASE_URL to use a PostgreSQL server of your own.`);
    process.exit(1);
  }
} else say('PostgreSQL: the one that DATABASE_URL names');
say(env.REDIS_URL ? 'queue: Redis, the one that REDIS_URL names' : 'queue: in PostgreSQL (REDIS_URL is not set)');

/** Runs the service to its end, and says how it ended. */
function runService() {
  again = false;
  child = spawn(process.execPath, [...NODE_FLAGS, path.join(root, 'dist/apps/all/src/main.js')], {
    cwd: root,
    env,
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  });
  child.on('message', (message) => {
    if (message?.ready === 'all')
      say(`ready at ${message.address}   (events: ${message.address}/v1/events   documentation: ${message.address}/docs)`);
  });
  return new Promise((resolve) => child.once('exit', (status, signal) => resolve(stopping ? 0 : signal ? 1 : (status ?? 1))));
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
  process.on(signal, () => {
    stopping = true;
    child?.kill(signal === 'SIGHUP' ? 'SIGTERM' : signal);
  });
let code;
do code = await runService();
while (again && !stopping);
stopping = true;
await database?.stop();
process.exit(code);
