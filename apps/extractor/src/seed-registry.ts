import type { RegistryActor } from '@hearsay/claims';
import type { EventLog } from '@hearsay/store';
import { ExtractorFault } from './faults.js';
import { registryRecords, type RegistryAppend } from './registry-records.js';

/** Somebody who changes an actor's stream at every attempt is no accident. */
const ATTEMPTS = 10;

/** Records the bundled registry of actors; what is recorded already costs next to nothing. Returns how many entries were new. */
export async function seedRegistry(log: EventLog, actors: readonly RegistryActor[]): Promise<number> {
  const outcomes = await Promise.all(actors.map((actor) => appendEntry(log, registryRecords(actor))));
  return outcomes.filter((outcome) => outcome === 'recorded').length;
}

async function appendEntry(log: EventLog, entry: RegistryAppend): Promise<'recorded' | 'already-recorded'> {
  let expectedVersion = 0;
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const outcome = await log.append({ ...entry, expectedVersion });
    if (outcome.kind !== 'conflict') return outcome.kind;
    expectedVersion = outcome.actualVersion;
  }
  throw new ExtractorFault('busy-stream', `${entry.stream}: moved on ${ATTEMPTS} times while the registry was recorded`, 'later');
}
