import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { NestLog, loadKnowledge, runApp } from '@hearsay/kit';
import { readConfig } from './config.js';
import { ExtractorModule } from './extractor.module.js';

await runApp({
  name: 'extractor',
  config: readConfig,
  start: async (config, logger) => {
    const app = await NestFactory.createApplicationContext(ExtractorModule.of(config, await loadKnowledge(), logger), {
      logger: new NestLog(logger),
    });
    return { app };
  },
});
