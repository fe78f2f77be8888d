import type { Command } from 'commander';
import { z } from 'zod';
import { eachLine, tellFaults } from '../each-line.js';

/** A page or a feed as bytes, one a line. */
export const BytesLine = z.object({
  id: z.string(),
  base64: z.base64(),
  headers: z.record(z.string(), z.string()).nullish(),
  url: z.string().nullish(),
});

export function badLine(value: Record<string, unknown>, error: z.ZodError): { id: unknown; fault: { code: string; message: string } } {
  const [issue] = error.issues;
  const message = `"${issue?.path.join('.') ?? ''}": ${issue?.message ?? 'malformed'}; give {"id", "base64", "headers"?, "url"?}`;
  return { id: value['id'] ?? null, fault: { code: 'bad-line', message } };
}

export function addArticles(hearsay: Command): void {
  const articles = hearsay.command('articles').description('article pages');
  articles
    .command('read')
    .description('pages, as bytes, to their readable form; needs no server and no database')
    .requiredOption('--ndjson', 'pages from standard input, one JSON object a line: {"id", "base64", "headers"?, "url"?}')
    .action(async () => {
      const { readArticleLine } = await import('@hearsay/articles');
      const faults = await eachLine((value) => {
        const line = BytesLine.safeParse(value);
        return line.success ? readArticleLine(line.data as Parameters<typeof readArticleLine>[0]) : badLine(value, line.error);
      });
      tellFaults(faults, 'pages');
    });
}
