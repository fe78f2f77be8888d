import { LEDGER } from '@hearsay/views';
import type { Command } from 'commander';
import { writeLine } from '../each-line.js';
import { CommandFault } from '../faults.js';
import { withStore } from '../with-store.js';

/** A line of progress at most this often. */
const TELL_EVERY_MS = 1_000;

function telling(what: string): (records: number) => void {
  let last = Date.now();
  return (records) => {
    if (Date.now() - last < TELL_EVERY_MS) return;
    last = Date.now();
    process.stderr.write(`hearsay: ${what}: ${records} records …\n`);
  };
}

export function addOperations(hearsay: Command): void {
  const views = LEDGER.collections.map(({ name }) => name);

  hearsay
    .command('rebuild')
    .description('make the views anew from the log, beside the ones that are read, and swap them')
    .argument('[VIEW]', `one of ${views.join(', ')}; they are folded together, so that naming one rebuilds all`)
    .action(async (view: string | undefined) => {
      if (view !== undefined && view !== LEDGER.name && !views.includes(view))
        throw new CommandFault('bad-option', `there is no view "${view}"; there are ${views.join(', ')}`);
      const { ViewEngine } = await import('@hearsay/store');
      await withStore('projector', async ({ db, log }) => {
        const tell = telling('rebuild');
        await writeLine(await new ViewEngine({ db, log }).rebuild(({ records }) => tell(records)));
      });
    });

  hearsay
    .command('verify')
    .description('walk the whole log and its archive: order, ids, hashes, and every quote against its text')
    .action(async () => {
      const { verifyLog } = await import('@hearsay/store');
      await withStore('reader', async ({ db }) => {
        const report = await verifyLog(db, { progress: telling('verify') });
        await writeLine(report);
        if (report.flawCount > 0)
          throw new CommandFault('not-sound', `the log is not sound: ${report.flawCount} flaws; the report on standard output names them`);
        process.stderr.write(`hearsay: the log is sound: ${report.records} records, ${report.claims} claims, ${report.texts} texts\n`);
      });
    });
}
