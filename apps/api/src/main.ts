import 'reflect-metadata';
import { runApp } from '@hearsay/kit';
import { readConfig } from './config.js';
import { createApi } from './create-api.js';
import { KeyRing } from './keys/key-ring.js';

/** Below so many characters a key that people choose can be tried out over the network. */
const GUESSABLE = 16;

await runApp({
  name: 'api',
  config: () => readConfig(process.env),
  start: async (config, logger) => {
    const app = await createApi(config, logger);
    if (config.HEARSAY_ADMIN_KEY !== undefined && config.HEARSAY_ADMIN_KEY.length < GUESSABLE) {
      logger.warn(`HEARSAY_ADMIN_KEY has fewer than ${GUESSABLE} characters: it could be guessed. openssl rand -hex 32 gives a good one.`);
    }
    const firstKey = await app.get(KeyRing).firstKey();
    if (firstKey !== null) {
      // Past the logger, which would hide it: this is the only time that anyone can see it.
      process.stdout.write(
        `The first key, shown only now; it has every scope:\n\n  ${firstKey}\n\nWhere it is lost, set HEARSAY_ADMIN_KEY and start again.\n`,
      );
    }
    await app.listen({ port: config.PORT, host: config.HOST }).catch((error: Error & { code?: string }) => {
      if (error.code !== 'EADDRINUSE') throw error;
      throw new Error(`port ${config.PORT} of ${config.HOST} is taken by another program; stop that, or set PORT to a free one`, {
        cause: error,
      });
    });
    return { app, address: await app.getUrl() };
  },
});
