import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { NestFactory } from '@nestjs/core';
import { NestLog, runApp } from '@hearsay/kit';
import { readConfig } from './config.js';
import { WorkerModule } from './worker.module.js';

// From dist/apps/worker/src.
const { version } = JSON.parse(readFileSync(new URL('../../../../package.json', import.meta.url), 'utf8')) as { version: string };

await runApp({
  name: 'worker',
  config: readConfig,
  start: async (config, logger) => {
    const app = await NestFactory.createApplicationContext(WorkerModule.of(config, logger, version), { logger: new NestLog(logger) });
    return { app };
  },
});
