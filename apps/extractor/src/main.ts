import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { REGISTRY } from '@hearsay/claims';
import { NestLog, loadKnowledge, runApp } from '@hearsay/kit';
import { EventLog } from '@hearsay/store';
import { readConfig } from './config.js';
import { ExtractorModule } from './extractor.module.js';
import { seedRegistry } from './seed-registry.js';

await runApp({
  name: 'extractor',
  config: readConfig,
  start: async (config, logger) => {
    const app = await NestFactory.createApplicationContext(ExtractorModule.of(config, await loadKnowledge(), logger), {
      logger: new NestLog(logger),
    });
    const seeded = await seedRegistry(app.get(EventLog), REGISTRY);
    if (seeded > 0) logger.info({ entries: seeded }, 'the bundled registry of actors is recorded');
    return { app };
  },
});
