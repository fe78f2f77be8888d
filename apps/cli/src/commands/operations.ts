import { LEDGER } from '@hearsay/views';
import type { Command } from 'commander';
import { writeLine } from '../each-line.js';
import { CommandFault } from '../faults.js';
import { telling } from '../telling.js';
import { withStore } from '../with-store.js';

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
}
