import { parseConfig, settings } from '@hearsay/kit';
import { StoreFault, openSealKey, type SealKey } from '@hearsay/store';
import { z } from 'zod';

/** Opened at the start: a key that cannot sign must not be found out at the first seal. */
const sealKey = settings.HEARSAY_SEAL_KEY.transform((setting, context): SealKey | null => {
  try {
    return setting === undefined ? null : openSealKey(setting);
  } catch (error) {
    context.addIssue({ code: 'custom', message: error instanceof StoreFault ? error.message : String(error) });
    return z.NEVER;
  }
}).meta(settings.HEARSAY_SEAL_KEY.meta() ?? {});

const schema = z.object({ DATABASE_URL: settings.DATABASE_URL, HEARSAY_SEAL_KEY: sealKey, LOG_LEVEL: settings.LOG_LEVEL });

export type Config = Readonly<z.infer<typeof schema>>;

export function readConfig(): Config {
  return parseConfig(schema, process.env);
}
