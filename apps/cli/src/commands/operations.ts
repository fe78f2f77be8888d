import { LEDGER, LEDGER_PARTS, type LedgerPart } from '@hearsay/views';
import type { Command } from 'commander';
import { writeLine } from '../each-line.js';
import { CommandFault } from '../faults.js';
import { telling } from '../telling.js';
import { withStore } from '../with-store.js';

export function addOperations(hearsay: Command): void {
  const parts = Object.keys(LEDGER_PARTS);

  hearsay
    .command('rebuild')
    .description('make the views anew from the log, beside the ones that are read, and swap them')
    .argument('[VIEW]', `one of ${parts.join(', ')}: only its tables are swapped, though all are folded together; unless named, all are`)
    .action(async (name: string | undefined) => {
      if (name !== undefined && name !== LEDGER.name && !parts.includes(name))
        throw new CommandFault('bad-option', `there is no view "${name}"; there are ${parts.join(', ')}`);
      const part = name === undefined || name === LEDGER.name ? undefined : LEDGER_PARTS[name as LedgerPart];
      const { ViewEngine } = await import('@hearsay/store');
      await withStore('projector', async ({ db, log }) => {
        const tell = telling('rebuild');
        await writeLine(await new ViewEngine({ db, log }).rebuild(({ records }) => tell(records), part));
      });
    });
}
