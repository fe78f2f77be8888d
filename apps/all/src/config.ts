import { checkModelSettings, parseConfig, settings } from '@hearsay/kit';
import { z } from 'zod';

/** All settings, although most are read by the apps: what any of them cannot use is told at once, before one has started. */
const schema = z
  .object({
    ...settings,
    // Its own beside those.
    HEARSAY_SAMPLE: settings.HEARSAY_SAMPLE,
    HEARSAY_SAMPLE_PORT: settings.HEARSAY_SAMPLE_PORT,
    HEARSAY_SAMPLE_SEED: settings.HEARSAY_SAMPLE_SEED,
  })
  .superRefine(checkModelSettings);

export type Config = Readonly<z.infer<typeof schema>>;

/** @throws ConfigFault naming every fault. */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  return parseConfig(schema, env);
}
