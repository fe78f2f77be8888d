import { Command } from 'commander';
import { addArticles } from './commands/articles.js';
import { addExtract } from './commands/extract.js';
import { addFeeds } from './commands/feeds.js';
import { addErase } from './commands/erase.js';
import { addExport } from './commands/export.js';
import { addLexicon } from './commands/lexicon.js';
import { addOperations } from './commands/operations.js';
import { addReplay } from './commands/replay.js';
import { addSeal } from './commands/seal.js';
import { addVerify } from './commands/verify.js';

/** The command line: results go to standard output, everything else to standard error; 0 done, 1 not done or not all, 2 wrong use. */
export function program(): Command {
  const hearsay = new Command('hearsay')
    .description('The ledger of who said what about armed conflict.')
    .showHelpAfterError('(add --help for the options)')
    .configureOutput({ writeErr: (text) => process.stderr.write(text) })
    .exitOverride((exit) => process.exit(exit.exitCode === 0 ? 0 : 2));
  addExtract(hearsay);
  addFeeds(hearsay);
  addArticles(hearsay);
  addLexicon(hearsay);
  addOperations(hearsay);
  addReplay(hearsay);
  addSeal(hearsay);
  addVerify(hearsay);
  addExport(hearsay);
  addErase(hearsay);
  return hearsay;
}
