import type { Command } from 'commander';
import { writeLine } from '../each-line.js';
import { CommandFault } from '../faults.js';
import { withStore } from '../with-store.js';

export function addErase(hearsay: Command): void {
  hearsay
    .command('erase')
    .description('erase the archived pages and texts of an article for good; hashes, records and quotes stay, and a record says so')
    .requiredOption('--article <ID>', 'id of the article')
    .requiredOption('--reason <REASON>', 'why; it stands in the log')
    .requiredOption('--who <NAME>', 'who orders it; it stands in the log')
    .action(async ({ article, reason, who }: { article: string; reason: string; who: string }) => {
      for (const [option, value] of Object.entries({ reason, who }))
        if (value.trim() === '') throw new CommandFault('bad-option', `--${option} is empty`);
      const [{ eraseArticle }, { randomUUID }] = await Promise.all([import('@hearsay/store'), import('node:crypto')]);
      await withStore('worker', async ({ db, log }) => {
        const order = {
          articleId: article,
          reason: reason.trim().toWellFormed(),
          who: who.trim().toWellFormed(),
          cause: `erase:${randomUUID()}`,
        };
        const outcome = await eraseArticle(db, log, order);
        if (outcome.kind === 'unknown')
          throw new CommandFault('unknown-id', `the log has captured no article ${article}; GET /v1/articles lists those that it has`);
        await writeLine(outcome);
        if (outcome.kept > 0)
          process.stderr.write(`hearsay: ${outcome.kept} texts or pages are the very bytes of another article and stay for that one\n`);
        process.stderr.write('hearsay: the rows are deleted; docs/retention.md says when the disk and the backups forget them\n');
      });
    });
}
