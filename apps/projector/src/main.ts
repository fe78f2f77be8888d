import 'reflect-metadata';
import { NestLog, runApp } from '@hearsay/kit';
import { NestFactory } from '@nestjs/core';
import { readConfig } from './config.js';
import { ProjectorModule } from './projector.module.js';

await runApp({
  name: 'projector',
  config: readConfig,
  start: async (config, logger) => {
    const app = await NestFactory.createApplicationContext(ProjectorModule.of(config, logger), { logger: new NestLog(logger) });
    return { app };
  },
});
