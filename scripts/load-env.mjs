// Settings from `.env` in the project's folder, where there is one; what the environment says already wins.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { root } from './ensure-deps.mjs';

export function loadEnv() {
  const file = path.join(root, '.env');
  if (existsSync(file)) process.loadEnvFile(file);
}
