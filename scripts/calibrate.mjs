// `node scripts/calibrate.mjs FOLDER…`: fits the confidence of claims to annotated articles (NAME.txt with NAME.gold.json), tells how well it holds on articles
// left out of the fit, and writes libs/claims/src/confidence/calibration.ts and docs/plots/confidence.svg.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { ensureBuild } from './ensure-build.mjs';
import { ensureDeps, root } from './ensure-deps.mjs';

ensureDeps();
ensureBuild();
const folders = process.argv.slice(2).map((folder) => path.resolve(process.env.INIT_CWD ?? process.cwd(), folder));
const done = spawnSync(process.execPath, [path.join(root, 'dist/apps/bench/src/calibrate/main.js'), ...folders], {
  cwd: root,
  stdio: 'inherit',
});
process.exitCode = done.status ?? 1;
