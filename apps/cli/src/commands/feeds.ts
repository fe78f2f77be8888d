import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { BytesLine, badLine } from './articles.js';
import { eachLine, tellFaults, writeLine } from '../each-line.js';
import { CommandFault, unreadableBecause } from '../faults.js';
import { withStore, type Store } from '../with-store.js';

const WHO = 'command-line';

export function addFeeds(hearsay: Command): void {
  const feeds = hearsay.command('feeds').description('the feed book');

  feeds
    .command('add')
    .description('poll a feed from now on')
    .argument('<URL>')
    .option('--title <title>')
    .action(async (url: string, options: { title?: string }) => {
      await withStore('writer', async (store) => writeLine(await addFeed(store, checkedUrl(url), options.title ?? null)));
    });

  feeds
    .command('import')
    .description('add every feed of an OPML file')
    .argument('<FILE.opml>')
    .action(async (file: string) => {
      const { readOpml } = await import('@hearsay/feeds');
      const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
        throw new CommandFault('unreadable-file', `${file}: ${unreadableBecause(error)}`);
      });
      const found = readOpml(text);
      let refused = 0;
      await withStore('writer', async (store) => {
        for (const feed of found) {
          try {
            await writeLine(await addFeed(store, checkedUrl(feed.url), feed.title));
          } catch (error) {
            if (!(error instanceof CommandFault)) throw error;
            refused += 1;
            process.stderr.write(`hearsay: ${error.message}\n`);
          }
        }
      });
      process.stderr.write(`hearsay: ${found.length - refused} of ${found.length} feeds taken from ${file}\n`);
      if (refused > 0) throw new CommandFault('bad-option', `${refused} entries have no usable address`);
    });

  feeds
    .command('list')
    .description('every feed, one JSON line each, with its state and last fault')
    .action(async () => {
      await withStore('reader', async (store) => {
        let after: string | undefined;
        for (;;) {
          const page = await store.feeds.list({ limit: 100, ...(after === undefined ? {} : { after }) });
          for (const feed of page) await writeLine(feed);
          after = page.at(-1)?.id;
          if (page.length < 100) return;
        }
      });
    });

  for (const [name, does] of [
    ['pause', 'stop polling a feed until it is resumed'],
    ['resume', 'poll a paused feed again'],
    ['remove', 'take a feed out of the feed book; what it brought stays'],
  ] as const)
    feeds
      .command(name)
      .description(does)
      .argument('<ID>', 'id of the feed, as `feeds list` shows it')
      .option('--reason <reason>')
      .action(async (id: string, options: { reason?: string }) => {
        await withStore('writer', async (store) => {
          const command = { cause: `${name}:${randomUUID()}`, who: WHO, reason: options.reason ?? null };
          const change = await store.feeds[name === 'remove' ? 'retire' : name](id, command);
          if (change.kind === 'unknown') throw new CommandFault('unknown-id', `there is no feed ${id}; \`feeds list\` shows the ids`);
          await writeLine(change);
        });
      });

  feeds
    .command('read')
    .description('feeds, as bytes, to their normal form; needs no server and no database')
    .requiredOption('--ndjson', 'feeds from standard input, one JSON object a line: {"id", "base64", "headers"?, "url"?}')
    .action(async () => {
      const { readFeedLine } = await import('@hearsay/feeds');
      const faults = await eachLine(async (value) => {
        const line = BytesLine.safeParse(value);
        return line.success ? readFeedLine(line.data as Parameters<typeof readFeedLine>[0]) : badLine(value, line.error);
      });
      tellFaults(faults, 'feeds');
    });
}

function checkedUrl(url: string): string {
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol))
    throw new CommandFault('bad-option', `${JSON.stringify(url)} is not an http or https address; give the address of the feed itself`);
  return url;
}

async function addFeed(store: Store, url: string, title: string | null): Promise<unknown> {
  return store.feeds.add({ url, title, cause: `add:${randomUUID()}`, who: WHO });
}
