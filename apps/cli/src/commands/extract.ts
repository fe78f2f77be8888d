import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Knowledge } from '@hearsay/claims';
import { instantOf, wellFormed, type ReadableArticle } from '@hearsay/vocabulary';
import { Option, type Command } from 'commander';
import { z } from 'zod';
import { eachLine, tellFaults, writeLine } from '../each-line.js';
import { CommandFault, unreadableBecause } from '../faults.js';

const LAYERS = ['claims', 'attributions', 'mentions'] as const;
type Layer = (typeof LAYERS)[number];

/** Bytes of the largest file read. */
const LARGEST_FILE = 5 * 1024 * 1024;

const ArticleLine = z.object({
  article: z.string().min(1),
  text: z.string(),
  outlet: z.string().nullish(),
  published: z
    .string()
    .regex(/^\d{4}(-\d{2}(-\d{2}(T.*)?)?)?$/, 'not a date; write YYYY-MM-DD, YYYY-MM or YYYY')
    .refine((date) => instantOf(date) !== null, 'no such date')
    .nullish(),
});

interface Options {
  outlet?: string;
  published?: string;
  ndjson?: true;
  layer: Layer;
  explain?: true;
}

export function addExtract(hearsay: Command): void {
  hearsay
    .command('extract')
    .description('claims of plain-text or HTML files, one JSON line a file; needs no server and no database')
    .argument('[FILE...]', 'plain text, or HTML by its ending or its first tag')
    .option('--outlet <name>', 'who publishes')
    .option('--published <date>', 'day (YYYY-MM-DD), month or year of publication; relative dates count from it')
    .option('--ndjson', 'articles from standard input, one JSON object a line: {"article", "text", "outlet"?, "published"?}')
    .addOption(new Option('--layer <layer>', 'what to read').choices(LAYERS).default('claims'))
    .option('--explain', 'with each claim, the rules that made it')
    .action(async (files: string[], options: Options) => {
      if (options.ndjson && files.length > 0)
        throw new CommandFault('bad-option', `--ndjson reads standard input; leave out ${files[0]}, or leave out --ndjson`);
      if (!options.ndjson && files.length === 0)
        throw new CommandFault('bad-option', 'no file named; name files, or give articles on standard input with --ndjson');
      const published = ArticleLine.shape.published.safeParse(options.published);
      if (!published.success)
        throw new CommandFault('bad-option', `--published ${options.published} is not a date; write YYYY-MM-DD, YYYY-MM or YYYY`);
      // Loaded here, so that commands that read no text do not wait for the tagger's model.
      const [claims, { loadKnowledge }] = await Promise.all([import('@hearsay/claims'), import('@hearsay/kit')]);
      const answer = answering(claims, options, await loadKnowledge());
      if (options.ndjson) await extractLines(options, answer);
      else await extractFiles(files, options, answer);
    });
}

type Answer = (article: ReadableArticle) => unknown;

async function extractLines(options: Options, answer: Answer): Promise<void> {
  const faults = await eachLine((value) => {
    const line = ArticleLine.safeParse(value);
    if (!line.success) {
      const [issue] = line.error.issues;
      const message = `"${issue?.path.join('.') ?? ''}": ${issue?.message ?? 'malformed'}; give {"article", "text", "outlet"?, "published"?}`;
      return { article: value['article'] ?? null, fault: { code: 'bad-line', message } };
    }
    const { article, text, outlet, published } = line.data;
    return answer({
      article,
      revision: 1,
      text: wellFormed(text),
      outlet: outlet ?? options.outlet ?? null,
      publishedAt: published ?? options.published ?? null,
    });
  });
  tellFaults(faults, 'lines');
}

async function extractFiles(files: string[], options: Options, answer: Answer): Promise<void> {
  let failed = 0;
  for (const file of files) {
    try {
      await writeLine(answer(await readableFile(file, options)));
    } catch (error) {
      if (!(error instanceof CommandFault)) throw error;
      failed += 1;
      process.stderr.write(`hearsay: ${error.message}\n`);
    }
  }
  if (failed > 0) throw new CommandFault('unreadable-file', `${failed} of ${files.length} files could not be read`);
}

async function readableFile(file: string, options: Options): Promise<ReadableArticle> {
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    throw new CommandFault('unreadable-file', `${file}: ${unreadableBecause(error)}`);
  });
  if (bytes.length > LARGEST_FILE)
    throw new CommandFault('unreadable-file', `${file}: ${bytes.length} bytes; the largest file read has ${LARGEST_FILE}`);
  const isHtml = /\.x?html?$/i.test(file) || /^\s*(?:<!doctype html|<html)/i.test(bytes.subarray(0, 512).toString('latin1'));
  const about = { article: basename(file), revision: 1 };
  if (!isHtml) {
    let text: string;
    try {
      text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    } catch {
      throw new CommandFault('unreadable-file', `${file}: not UTF-8; convert it first, for example with iconv -t UTF-8`);
    }
    return { ...about, text: wellFormed(text), outlet: options.outlet ?? null, publishedAt: options.published ?? null };
  }
  const { PageFault, readPage, textOf } = await import('@hearsay/articles');
  try {
    const page = readPage(bytes, { url: null, contentType: 'text/html' });
    return {
      ...about,
      text: textOf(page),
      outlet: options.outlet ?? page.outlet,
      publishedAt: options.published ?? page.publishedAt,
    };
  } catch (error) {
    if (error instanceof PageFault) throw new CommandFault('unreadable-file', `${file}: ${error.message}`);
    throw error;
  }
}

function answering(claims: typeof import('@hearsay/claims'), options: Options, knowledge: Knowledge): Answer {
  return (article) => {
    switch (options.layer) {
      case 'attributions':
        return { article: article.article, attributions: claims.readAttributions(article.text, knowledge) };
      case 'mentions':
        return { article: article.article, mentions: claims.readMentions(article.text, knowledge) };
      case 'claims': {
        const reading = options.explain ? claims.explainClaims(article, knowledge) : claims.readClaims(article, knowledge);
        return reading.kind === 'set-aside'
          ? { article: article.article, claims: [], setAside: { reason: reading.reason, detail: reading.detail } }
          : { article: article.article, claims: reading.claims };
      }
    }
  };
}
