import { streamOf } from '@hearsay/vocabulary';
import type { EventLog } from './event-log.js';

/** The name of the epoch that the log is in: of the newest switch of extractors; null before the first. */
export async function readEpoch(log: EventLog): Promise<string | null> {
  const { records } = await log.readStream(streamOf.operations(), { types: ['ExtractorSwitched'], last: 1 });
  const [newest] = records;
  return newest?.type === 'ExtractorSwitched' ? newest.data.epoch : null;
}
