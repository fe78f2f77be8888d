import { runApp, waitForServer } from '@hearsay/kit';
import { migrate } from '@hearsay/store';
import { readConfig } from './config.js';
import { openSample } from './sample/run-sample.js';
import { supervise } from './supervise.js';

await runApp({
  name: 'all',
  config: () => readConfig(process.env),
  stopWithinMs: 30_000,
  start: async (config, logger) => {
    await waitForServer(() => migrate(config.DATABASE_URL), logger);
    const sample = await openSample(
      {
        databaseUrl: config.DATABASE_URL,
        wanted: config.HEARSAY_SAMPLE,
        port: config.HEARSAY_SAMPLE_PORT,
        seed: config.HEARSAY_SAMPLE_SEED,
      },
      logger,
    );
    const allowed = [config.FETCH_ALLOW, sample?.host].filter((entry) => entry !== undefined && entry !== '').join(',');
    const apps = await supervise({ ...process.env, FETCH_ALLOW: allowed }, logger).catch(async (error: unknown) => {
      await sample?.close();
      throw error;
    });
    const playing = sample?.play();
    return {
      address: apps.address,
      app: {
        close: async () => {
          await sample?.close();
          await playing;
          await apps.close();
        },
      },
    };
  },
});
