import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import type { Command } from 'commander';
import { CommandFault } from '../faults.js';
import { withStore, type Store } from '../with-store.js';

interface Options {
  proof?: string;
  records?: boolean;
  after?: string;
  heads?: boolean;
  consistency?: string;
  out?: string;
}

export function addExport(hearsay: Command): void {
  hearsay
    .command('export')
    .description('write what others can check without this database')
    .option('--proof <CLAIM_ID>', 'one claim: its records with their places under a seal, its text, its page')
    .option('--consistency <SIZE>', 'that the log of the newest seal begins with the log of an earlier seal of so many records')
    .option('--records', 'the log, one record a line, as canonical JSON: the bytes that are sealed')
    .option('--after <N>', 'with --records: only those after this position')
    .option('--heads', 'every seal, a line each')
    .option('--out <FILE>', 'write there instead of to standard output')
    .action(async (options: Options) => {
      const wanted = [options.proof, options.consistency, options.records, options.heads].filter((each) => each !== undefined);
      if (wanted.length !== 1) throw new CommandFault('bad-option', 'give one of --proof, --consistency, --records, --heads');
      if (options.after !== undefined && options.records === undefined) throw new CommandFault('bad-option', '--after goes with --records');
      const after = wholeNumber('--after', options.after ?? '0');
      const earlier = wholeNumber('--consistency', options.consistency ?? '0');
      await withStore('reader', async (store) => writeLines(lines(store, options, after, earlier), options.out));
    });
}

async function* lines({ db }: Store, options: Options, after: number, earlier: number): AsyncGenerator<string> {
  const { proveClaim, proveConsistency, readHeads, recordTexts } = await import('@hearsay/store');
  if (options.records === true) yield* recordTexts(db, after);
  else if (options.heads === true) for await (const head of readHeads(db)) yield JSON.stringify(head);
  else if (options.proof !== undefined) yield JSON.stringify(await proveClaim(db, options.proof));
  else yield JSON.stringify(await proveConsistency(db, earlier));
}

/** At the pace of who reads them. */
async function writeLines(texts: AsyncIterable<string>, file: string | undefined): Promise<void> {
  const out = file === undefined ? process.stdout : createWriteStream(file);
  if (file !== undefined) await once(out, 'open').catch((error: Error) => Promise.reject(new CommandFault('unreadable-file', `${file} cannot be written: ${error.message}`))); // prettier-ignore
  for await (const text of texts) if (!out.write(`${text}\n`)) await once(out, 'drain');
  if (out === process.stdout) return;
  out.end();
  await finished(out);
  process.stderr.write(`hearsay: written to ${file}\n`);
}

function wholeNumber(option: string, text: string): number {
  if (!/^\d{1,15}$/.test(text)) throw new CommandFault('bad-option', `${option} ${JSON.stringify(text)} is not a whole number`);
  return Number(text);
}
