import type { DryRun, MovedEvent, Replayed, ReplayParts, Reader } from '@hearsay/reading';
import type { Database, WhichArticles } from '@hearsay/store';
import type { ReplayCounts } from '@hearsay/vocabulary';
import type { Command } from 'commander';
import { writeLine } from '../each-line.js';
import { CommandFault } from '../faults.js';
import { tellingLine } from '../telling.js';
import { withStore } from '../with-store.js';

interface Options {
  extractor: string;
  dryRun?: true;
  since?: string;
  until?: string;
  article: string[];
  who?: string;
  reason?: string;
  json?: true;
}

const collect = (value: string, before: string[]): string[] => [...before, value];

export function addReplay(hearsay: Command): void {
  hearsay
    .command('replay')
    .description('read all stored articles again with another extractor version, and switch to it; first say what that would change')
    .requiredOption('--extractor <VERSION>', 'version to read with, or NAME@VERSION')
    .option('--dry-run', 'say what would change, and record nothing')
    .option('--since <DATE>', 'with --dry-run: only articles fetched from then on (YYYY-MM-DD, YYYY-MM or YYYY)')
    .option('--until <DATE>', 'with --dry-run: only articles fetched until the end of then')
    .option('--article <ID>', 'with --dry-run: only this article; may be given several times', collect, [])
    .option('--who <NAME>', 'who switches; it stands in the log')
    .option('--reason <REASON>', 'why; it stands in the log')
    .option('--json', 'with --dry-run: a JSON line for each event whose figures move, and a last one for the whole')
    .action(async (options: Options) => {
      const which = checked(options);
      const reading = await import('@hearsay/reading');
      const { ArticleBook, Archive } = await import('@hearsay/store');
      const { createLogger } = await import('@hearsay/kit');
      await withStore(options.dryRun ? 'reader' : 'worker', async ({ db, log, url }) => {
        await withReader(url, options.extractor, async (reader) => {
          const logger = createLogger('replay', 'silent');
          const parts: ReplayParts = { log, archive: new Archive(db), articles: new ArticleBook(db), reader, logger };
          const tell = tellingLine();
          const progress = (counts: ReplayCounts): void => tell(() => `replay: ${counts.articles} articles: ${inWords(counts)} …`);
          if (options.dryRun) await runDry(reading.dryRun, parts, db, which, { progress, isJson: options.json === true });
          else {
            const by = { who: wordOf('who', options.who), reason: wordOf('reason', options.reason) };
            await tellReplayed(await reading.replay(parts, by, progress), reader);
          }
        });
      });
    });
}

/** What is wrong in the options is told before anything is opened. */
function checked({ dryRun, since, until, article, who, reason, json }: Options): WhichArticles {
  for (const [option, date] of Object.entries({ since, until }))
    if (date !== undefined && !/^\d{4}(-\d{2}(-\d{2})?)?$/.test(date))
      throw new CommandFault('bad-option', `--${option} ${date} is not a date; write YYYY-MM-DD, YYYY-MM or YYYY`);
  const wrong = article.find((id) => !/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(id));
  if (wrong !== undefined) throw new CommandFault('bad-option', `--article ${wrong} is no id of an article; GET /v1/articles lists them`);
  if (!dryRun) {
    const narrows = since !== undefined || until !== undefined || article.length > 0;
    if (narrows || json)
      throw new CommandFault('bad-option', '--since, --until, --article and --json go with --dry-run: a switch is of all articles');
    wordOf('who', who);
    wordOf('reason', reason);
  }
  return {
    ...(since !== undefined && { since }),
    ...(until !== undefined && { until }),
    ...(article.length > 0 && { ids: article }),
  };
}

function wordOf(option: string, value: string | undefined): string {
  const word = value?.trim().toWellFormed() ?? '';
  if (word === '')
    throw new CommandFault('bad-option', `--${option} is missing or empty: a switch stands in the log with who and why; or add --dry-run`);
  return word;
}

/** The reader of a version that this build holds. Only a model needs more than that: its answers are kept, so that the switch does not ask again. */
async function withReader(url: string, version: string, work: (reader: Reader) => Promise<void>): Promise<void> {
  const [
    { EXTRACTOR },
    { MODEL_SETTINGS, checkModelSettings, loadKnowledge, parseConfig },
    { Database, ModelAnswerBook },
    { RevisionReader, openModel },
    { z },
  ] = await Promise.all([
    import('@hearsay/claims'),
    import('@hearsay/kit'),
    import('@hearsay/store'),
    import('@hearsay/reading'),
    import('zod'),
  ]);
  const is = (extractor: { name: string; version: string }): boolean =>
    [extractor.version, `${extractor.name}@${extractor.version}`].includes(version);
  if (is(EXTRACTOR)) return work(new RevisionReader(await loadKnowledge(), null));
  const config = parseConfig(z.object(MODEL_SETTINGS).superRefine(checkModelSettings), process.env);
  const answers: Database = new Database({ url, role: 'worker', max: 2, name: 'hearsay-cli' });
  const model = openModel(config, new ModelAnswerBook(answers));
  try {
    if (model !== null && is(model.extractor)) return await work(new RevisionReader(await loadKnowledge(), model));
    const known = [EXTRACTOR, ...(model === null ? [] : [model.extractor])].map((extractor) => `${extractor.name}@${extractor.version}`);
    const hint = model === null ? '; a model is one more where LLM_BASE_URL and LLM_MODEL are set' : '';
    throw new CommandFault('bad-option', `this release has no extractor version "${version}": it reads with ${known.join(' and ')}${hint}. An earlier version reads with its own release.`); // prettier-ignore
  } finally {
    await model?.close();
    await answers.close();
  }
}

async function runDry(
  dryRun: typeof import('@hearsay/reading').dryRun,
  parts: ReplayParts,
  db: Database,
  which: WhichArticles,
  { progress, isJson }: { progress: (counts: ReplayCounts) => void; isJson: boolean },
): Promise<void> {
  const moved = async (event: MovedEvent): Promise<void> => {
    if (isJson) await writeLine(event);
    else process.stdout.write(`${eventInWords(event)}\n`);
  };
  const report = await dryRun(parts, db, which, { progress, moved });
  if (isJson) await writeLine(report);
  else process.stdout.write(`${reportInWords(report)}\n`);
  if (report.events === null)
    process.stderr.write(
      'hearsay: the views are of another version, so that nothing is said of events; run hearsay rebuild, or start this release\n',
    );
  process.stderr.write('hearsay: nothing was recorded\n');
}

async function tellReplayed(done: Replayed, { extractor }: Reader): Promise<void> {
  await writeLine(done);
  if (done.kind === 'already')
    process.stderr.write(`hearsay: ${extractor.name}@${extractor.version} counts already, since record ${done.position}\n`);
  else process.stderr.write(`hearsay: switched: ${inWords(done.counts)}; the views follow in one step\n`);
}

function inWords({ read, added, withdrawn, changed, replaced }: ReplayCounts): string {
  return `${read} read, claims ${added} added, ${withdrawn} withdrawn (${replaced} of these in place of each other), ${changed} changed`;
}

function reportInWords({ to, asOf, from, counts, events }: DryRun): string {
  const list = (of: Record<string, number>): string => Object.entries(of).sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, n]) => `${name} ${n}`).join(', ') || 'none'; // prettier-ignore
  return [
    `switching to ${to.name}@${to.version}, as of record ${asOf}`,
    `read so far by: ${from.map(({ name, version, articles }) => `${name}@${version} (${articles} articles)`).join(', ') || 'nobody'}`,
    `articles: ${counts.articles}, of these ${counts.read} read; left: ${list(counts.left)}`,
    `claims: ${counts.added} added, ${counts.withdrawn} withdrawn (${counts.replaced} of these in place of each other), ${counts.changed} changed, ${counts.kept} the same`,
    `slots that differ, in changed and replaced claims: ${list(counts.slots)}`,
    ...(events === null ? [] : [`events: ${events.founded} would come up, ${events.emptied} would be left without a claim, the figures of ${events.figuresMoved} would move`]), // prettier-ignore
  ].join('\n');
}

function eventInWords({ event, title, redirect, figures }: MovedEvent): string {
  const range = (figure: MovedEvent['figures'][number]['before']): string =>
    figure === null ? 'none' : `${figure.all.low ?? '?'} to ${figure.all.high ?? '?'} (${figure.independent.origins} origins)`;
  const moves = figures.map(({ kind, before, after }) => `${kind} ${range(before)} -> ${range(after)}`).join('; ');
  return `event ${event} "${title}": ${moves}${redirect === null ? '' : ` (its claims go to ${redirect})`}`;
}
