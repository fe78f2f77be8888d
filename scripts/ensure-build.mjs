// Builds `dist` where it is missing or older than the sources: a stale build is never run. Its words go to standard error.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureDeps, root } from './ensure-deps.mjs';

const STAMP = path.join(root, 'dist/.sources-sha256');
const LOCK = path.join(root, '.data/build.lock');
const STALE_LOCK_MS = 180_000;

const filesBelow = (folder) =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const at = path.join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === 'node_modules' ? [] : filesBelow(at);
    return /\.(ts|json)$/.test(entry.name) && !entry.name.endsWith('.spec.ts') ? [at] : [];
  });

/** A hash of everything the build reads: names and contents. */
export function sourcesHash() {
  const hash = createHash('sha256');
  const top = ['tsconfig.json', 'nest-cli.json', '.swcrc', 'package-lock.json'].map((name) => path.join(root, name));
  for (const file of [...top, ...filesBelow(path.join(root, 'apps')), ...filesBelow(path.join(root, 'libs'))].sort((a, b) =>
    a < b ? -1 : 1,
  ))
    hash.update(path.relative(root, file)).update('\0').update(readFileSync(file)).update('\0');
  return hash.digest('hex');
}

const isFresh = (hash) => existsSync(STAMP) && readFileSync(STAMP, 'utf8') === hash;

/** One builder at a time: a second command that finds a stale build waits for the first and then looks again. */
function locked(work) {
  mkdirSync(path.dirname(LOCK), { recursive: true });
  for (;;) {
    try {
      mkdirSync(LOCK);
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
      const age = Date.now() - (statSync(LOCK, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
      if (age > STALE_LOCK_MS) rmSync(LOCK, { recursive: true, force: true });
      else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100);
    }
  }
  try {
    work();
  } finally {
    rmSync(LOCK, { recursive: true, force: true });
  }
}

export function ensureBuild() {
  if (isFresh(sourcesHash())) return;
  ensureDeps();
  locked(() => {
    const hash = sourcesHash();
    if (isFresh(hash)) return;
    process.stderr.write('hearsay: building …\n');
    rmSync(path.join(root, 'dist'), { recursive: true, force: true });
    const done = spawnSync(process.execPath, [path.join(root, 'node_modules/@nestjs/cli/bin/nest.js'), 'build', '--all', '-b', 'swc'], {
      cwd: root,
      encoding: 'utf8',
    });
    if (done.status !== 0) {
      process.stderr.write(`${done.stdout}${done.stderr}\nhearsay: the build failed.\n`);
      process.exit(1);
    }
    writeFileSync(STAMP, hash);
  });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) ensureBuild();
