import { Command } from 'commander';
import type { Bench } from './bench.js';
import { readConfig } from './config.js';
import { Throwaway } from './throwaway.js';

/** Each bench is loaded only when it runs. */
const BENCHES: Record<string, { says: string; load: () => Promise<Bench> }> = {
  path: {
    says: 'articles a second from queue to views, and the share of each stage',
    load: async () => (await import('./path.js')).benchPath,
  },
  log: { says: 'appends against a naive insert, COPY and a repeated append', load: async () => (await import('./log.js')).benchLog },
  grown: {
    says: 'the cost of an append, a read, a fold and a rebuild when the log has grown to --records; takes minutes and 2 kB of disk a record',
    load: async () => (await import('./grown.js')).benchGrown,
  },
  views: { says: 'rebuild, live folding and lag', load: async () => (await import('./views.js')).benchViews },
  'ledger-quality': {
    says: 'how well claims meet in events, and which conflicts are found, on a FOLDER of labelled articles',
    load: async () => (await import('./ledger-quality.js')).benchLedgerQuality,
  },
  extract: {
    says: 'sentences a second beside the tagger alone, memory, hostile texts',
    load: async () => (await import('./extract.js')).benchExtract,
  },
};

const program = new Command('bench')
  .description('Figures of speed and memory, as ratios against a peer or a limit measured in the same run.')
  .argument(
    '<name>',
    Object.entries(BENCHES)
      .map(([name, { says }]) => `${name}: ${says}`)
      .join('; '),
  )
  .argument('[folder]', 'labelled articles, of ledger-quality')
  .option('--json', 'the last line is one JSON object of figures')
  .option('--records <n>', 'how far `grown` fills its log', Number, 100_000)
  .option('--no-views', '`grown` leaves out the views, whose rebuild takes hours from a million records on')
  .action(async (name: string, folder: string | undefined, options: { json?: true; records: number; views: boolean }) => {
    const bench = BENCHES[name];
    if (bench === undefined) {
      process.stderr.write(`bench: there is no bench "${name}"; there are ${Object.keys(BENCHES).join(', ')}\n`);
      process.exitCode = 2;
      return;
    }
    if (!Number.isSafeInteger(options.records) || options.records < 1) {
      process.stderr.write(`bench: --records takes a whole number from 1 on, not ${options.records}\n`);
      process.exitCode = 2;
      return;
    }
    const databases = new Throwaway(readConfig().DATABASE_URL);
    try {
      const run = await bench.load();
      const figures = await run({
        databaseUrl: await databases.make(),
        folder,
        another: () => databases.make(),
        records: options.records,
        views: options.views,
        progress: (text) => process.stderr.write(`${text}\n`),
      });
      if (options.json) process.stdout.write(`${JSON.stringify(figures)}\n`);
      else
        for (const [figure, value] of Object.entries(figures))
          process.stdout.write(`${figure.padEnd(44)} ${typeof value === 'number' ? Number(value.toPrecision(4)) : value}\n`);
    } finally {
      await databases.drop();
    }
  });
await program.parseAsync(process.argv);
