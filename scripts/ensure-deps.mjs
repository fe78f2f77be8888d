// Installs the locked dependencies where they are missing or other than the lock says. Has no dependency of its own.
// Run before `npm start`, `npm test` and every `hearsay` command, so that each works on a bare clone; its words go to standard error.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/** The packages that the lock names and npm's own account of node_modules lacks or has in another version; optional ones do not count. */
export function missingPackages(lock, installed) {
  return Object.entries(lock.packages)
    .filter(
      ([where, wanted]) =>
        where !== '' && !wanted.optional && !wanted.devOptional && installed.packages?.[where]?.version !== wanted.version,
    )
    .map(([where]) => where);
}

export function ensureDeps() {
  const lock = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8'));
  const account = path.join(root, 'node_modules/.package-lock.json');
  const missing = existsSync(account) ? missingPackages(lock, JSON.parse(readFileSync(account, 'utf8'))) : Object.keys(lock.packages);
  if (missing.length === 0) return;
  process.stderr.write(`hearsay: installing ${missing.length === 1 ? missing[0] : `${missing.length} packages`} (npm ci) …\n`);
  const done = spawnSync('npm', ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (done.status !== 0) {
    process.stderr.write('hearsay: the packages could not be installed; `npm ci` in this folder shows why.\n');
    process.exit(done.status ?? 1);
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) ensureDeps();
