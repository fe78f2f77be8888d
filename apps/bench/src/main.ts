import { Command } from 'commander';
import pg from 'pg';
import { migrate } from '@hearsay/store';
import type { Bench } from './bench.js';
import { readConfig } from './config.js';

/** Each bench is loaded only when it runs. */
const BENCHES: Record<string, { says: string; load: () => Promise<Bench> }> = {
  path: {
    says: 'articles a second from queue to views, and the share of each stage',
    load: async () => (await import('./path.js')).benchPath,
  },
  log: { says: 'appends against a naive insert, COPY and a repeated append', load: async () => (await import('./log.js')).benchLog },
  'log-grown': {
    says: 'appends to a log of six million records against an empty one; takes minutes and 10 GB',
    load: async () => (await import('./log.js')).benchLogGrown,
  },
  views: { says: 'rebuild, live folding and lag', load: async () => (await import('./views.js')).benchViews },
  extract: {
    says: 'sentences a second beside the tagger alone, memory, hostile texts',
    load: async () => (await import('./extract.js')).benchExtract,
  },
};

/** Makes a throwaway database beside the one that `url` names. */
async function throwawayDatabase(url: string): Promise<{ url: string; drop(): Promise<void> }> {
  const name = `hearsay_bench_${process.pid}`;
  const run = async (sql: string): Promise<void> => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    try {
      await client.query(sql);
    } finally {
      await client.end();
    }
  };
  await run(`CREATE DATABASE ${name} TEMPLATE template0`);
  const own = new URL(url);
  own.pathname = `/${name}`;
  await migrate(own.href);
  return { url: own.href, drop: () => run(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`) };
}

const program = new Command('bench')
  .description('Figures of speed and memory, as ratios against a peer or a limit measured in the same run.')
  .argument(
    '<name>',
    Object.entries(BENCHES)
      .map(([name, { says }]) => `${name}: ${says}`)
      .join('; '),
  )
  .option('--json', 'the last line is one JSON object of figures')
  .action(async (name: string, options: { json?: true }) => {
    const bench = BENCHES[name];
    if (bench === undefined) {
      process.stderr.write(`bench: there is no bench "${name}"; there are ${Object.keys(BENCHES).join(', ')}\n`);
      process.exitCode = 2;
      return;
    }
    const database = await throwawayDatabase(readConfig().DATABASE_URL);
    try {
      const run = await bench.load();
      const figures = await run({ databaseUrl: database.url, progress: (text) => process.stderr.write(`${text}\n`) });
      if (options.json) process.stdout.write(`${JSON.stringify(figures)}\n`);
      else
        for (const [figure, value] of Object.entries(figures))
          process.stdout.write(`${figure.padEnd(44)} ${typeof value === 'number' ? Number(value.toPrecision(4)) : value}\n`);
    } finally {
      await database.drop();
    }
  });
await program.parseAsync(process.argv);
