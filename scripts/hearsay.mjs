// `npm run -s hearsay -- …`: installs and builds first where that is due, then hands over to the command line app.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { ensureBuild } from './ensure-build.mjs';
import { ensureDeps, root } from './ensure-deps.mjs';

ensureDeps();
ensureBuild();
const child = spawn(process.execPath, [path.join(root, 'dist/apps/cli/src/main.js'), ...process.argv.slice(2)], {
  stdio: 'inherit',
  // npm runs scripts in the project's folder; files are named from where the user stands.
  cwd: process.env.INIT_CWD ?? process.cwd(),
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.once('exit', (code, signal) => {
  process.exitCode = signal ? 1 : (code ?? 1);
});
