import type { DryRun, ExtractorVersion, ModelSettings, MovedEvent, Reader, ReplayParts, Replayed } from '@hearsay/reading';
import type { Database, WhichArticles } from '@hearsay/store';
import { instantOf, type ReplayCounts } from '@hearsay/vocabulary';
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
      const model = await modelFor(options.extractor);
      await withStore(options.dryRun ? 'reader' : 'worker', async ({ db, log, url }) => {
        await withReader(url, model, async (reader) => {
          const [{ dryRun, replay }, { ArticleBook, Archive }, { createLogger }] = await Promise.all([
            import('@hearsay/reading'),
            import('@hearsay/store'),
            import('@hearsay/kit'),
          ]);
          const logger = createLogger('replay', 'silent');
          const parts: ReplayParts = { log, archive: new Archive(db), articles: new ArticleBook(db), reader, logger };
          const tell = tellingLine();
          const progress = (counts: ReplayCounts): void => tell(() => `replay: ${counts.articles} articles: ${inWords(counts)} …`);
          if (options.dryRun) return runDry(dryRun, parts, db, which, { progress, isJson: options.json === true });
          const by = { who: wordOf('who', options.who), reason: wordOf('reason', options.reason) };
          return tellReplayed(await replay(parts, by, progress), reader);
        });
      });
    });
}

/** What is wrong in the options is told before anything is opened. */
function checked({ dryRun, since, until, article, who, reason, json }: Options): WhichArticles {
  for (const [option, date] of Object.entries({ since, until }))
    if (date !== undefined && (!/^\d{4}(-\d{2}(-\d{2})?)?$/.test(date) || instantOf(date) === null))
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

/** The settings of the model where that is the version wanted; null where it is the rules. Any other version this release does not have. */
async function modelFor(version: string): Promise<ModelSettings | null> {
  const [{ EXTRACTOR }, { MODEL_SETTINGS, checkModelSettings, parseConfig }, { modelVersionOf }, { z }] = await Promise.all([
    import('@hearsay/claims'),
    import('@hearsay/kit'),
    import('@hearsay/reading'),
    import('zod'),
  ]);
  const is = (extractor: ExtractorVersion): boolean => [extractor.version, `${extractor.name}@${extractor.version}`].includes(version);
  if (is(EXTRACTOR)) return null;
  const settings = parseConfig(z.object(MODEL_SETTINGS).superRefine(checkModelSettings), process.env);
  const model = modelVersionOf(settings);
  if (model !== null && is(model)) return settings;
  const known = [EXTRACTOR, ...(model === null ? [] : [model])].map(({ name, version: known }) => `${name}@${known}`).join(' and ');
  const hint = model === null ? '; a model is one more where LLM_BASE_URL and LLM_MODEL are set' : '';
  throw new CommandFault('bad-option', `this release has no extractor version "${version}": it reads with ${known}${hint}. An earlier version reads with its own release.`); // prettier-ignore
}

/** Reads with the operator's lexicon as it is now. A model's answers are kept, so that the switch does not ask again what the dry run has asked. */
async function withReader(url: string, model: ModelSettings | null, work: (reader: Reader) => Promise<void>): Promise<void> {
  const [{ loadKnowledge }, { Database, EventLog, LexiconBook, ModelAnswerBook }, { CurrentKnowledge, RevisionReader, openModel }] =
    await Promise.all([import('@hearsay/kit'), import('@hearsay/store'), import('@hearsay/reading')]);
  const db = new Database({ url, role: model === null ? 'reader' : 'worker', max: 2, name: 'hearsay-cli' });
  const knowledge = new CurrentKnowledge(await loadKnowledge(), new LexiconBook(new EventLog(db)));
  const extractor = model === null ? null : openModel(model, new ModelAnswerBook(db));
  try {
    await work(new RevisionReader(knowledge, extractor, 'stop'));
  } finally {
    await extractor?.close();
    await db.close();
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
