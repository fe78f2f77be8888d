import { randomUUID } from 'node:crypto';
import { LexiconEntry } from '@hearsay/vocabulary';
import type { Command } from 'commander';
import { writeLine } from '../each-line.js';
import { CommandFault } from '../faults.js';
import { withStore } from '../with-store.js';

const WHO = 'command-line';
const EXAMPLE = '\'{"kind": "actor", "name": "Vael Home Guard", "actorKind": "militia", "aliases": ["Grey Cloaks"]}\'';

export function addLexicon(hearsay: Command): void {
  const lexicon = hearsay
    .command('lexicon')
    .description('what the extractor is told beside its bundled lexicons; in force from the next article on');

  lexicon
    .command('add')
    .description('add an entry: an actor, a cue, a trigger or names of a place')
    .argument('<ENTRY>', `as JSON: ${EXAMPLE}`)
    .requiredOption('--reason <reason>', 'why, for those who read the log')
    .action(async (json: string, { reason }: { reason: string }) => {
      const entry = readEntry(json);
      await withLexicon('writer', async (book) => {
        await writeLine((await book.add(entry, { who: WHO, cause: `lexicon:${randomUUID()}`, reason })).row);
      });
    });

  lexicon
    .command('revert')
    .description('take an entry back; what was read with it stays as it was read')
    .argument('<ID>', 'id of the entry, as `lexicon list` shows it')
    .requiredOption('--reason <reason>', 'why, for those who read the log')
    .action(async (id: string, { reason }: { reason: string }) => {
      await withLexicon('writer', async (book) => {
        const change = await book.revert(id, { who: WHO, cause: `lexicon:${randomUUID()}`, reason });
        if (change.kind === 'unknown') throw new CommandFault('unknown-id', `there is no entry ${id}; \`lexicon list\` shows the ids`);
        await writeLine(change.row);
      });
    });

  lexicon
    .command('list')
    .description('every entry, newest first, one JSON line each, with its state')
    .action(async () => {
      await withLexicon('reader', async (book) => {
        for (const row of (await book.read()).rows) await writeLine(row);
      });
    });
}

async function withLexicon(role: 'reader' | 'writer', work: (book: import('@hearsay/store').LexiconBook) => Promise<void>): Promise<void> {
  await withStore(role, async ({ log }) => {
    const { LexiconBook } = await import('@hearsay/store');
    await work(new LexiconBook(log));
  });
}

function readEntry(json: string): LexiconEntry {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    throw new CommandFault('bad-option', `${json.slice(0, 200)} is not JSON; give an entry such as ${EXAMPLE}`);
  }
  const entry = LexiconEntry.safeParse(value);
  if (entry.success) return entry.data;
  const [issue] = entry.error.issues;
  throw new CommandFault(
    'bad-option',
    `"${issue?.path.join('.') ?? ''}": ${issue?.message ?? 'malformed'}; give an entry such as ${EXAMPLE}`,
  );
}
