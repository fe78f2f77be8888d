import { Controller, Get, Inject, Param, Query, Res } from '@nestjs/common';
import { ApiOperation, ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import type { ArticleRow as ServedArticle } from '@hearsay/views';
import { Archive, EventLog, type Views } from '@hearsay/store';
import { streamOf, type PageErased } from '@hearsay/vocabulary';
import { given, inOrder, identifier, isoMoment, words } from '../http/filters.js';
import { listOfView } from '../http/list-of-view.js';
import { pageOf, pageQuery, type Page } from '../http/page.js';
import { ProblemFault } from '../http/problem.js';
import { unknownId } from '../http/unknown-id.js';
import { VIEWS } from '../views-token.js';
import { ArticleRow, ArticleWithText } from './article.js';

const ListQuery = z.strictObject({
  q: words.optional().meta({ description: 'Words that the title holds.' }),
  outlet: words.optional().meta({ description: 'Name of the outlet.' }),
  feed: words.optional().meta({ description: 'Id of the feed that brought it.' }),
  story: words.optional().meta({ description: 'Id of a group of nearly identical texts.' }),
  state: z.enum(['current', 'gone', 'retracted'], 'it is none of current, gone, retracted').optional().meta({ description: 'One of current, gone, retracted.' }),
  publishedFrom: isoMoment.optional().meta({ description: 'Published at or after: an ISO date or instant, such as 2026-02-28T12:00:00Z.' }),
  publishedTo: isoMoment.optional().meta({ description: 'Published at or before: an ISO date or instant, such as 2026-02-28T12:00:00Z.' }),
  ...pageQuery,
}).refine(...inOrder('publishedFrom', 'publishedTo')); // prettier-ignore
const OneQuery = z.strictObject({
  revision: z.coerce
    .number('it is not a whole number')
    .min(1, 'it is less than 1')
    .max(2_147_483_647, 'it is too large')
    .int('it is not a whole number')
    .optional()
    .meta({ description: 'Number of the revision whose text is wanted, from 1; the newest where it is left out.' }),
});
const ArticlePage = pageOf(ArticleRow).meta({ id: 'ArticlePage' });

@ApiTags('articles')
@Controller('v1/articles')
export class ArticlesController {
  constructor(
    @Inject(VIEWS) private readonly views: Views,
    @Inject(Archive) private readonly archive: Archive,
    @Inject(EventLog) private readonly log: EventLog,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Articles with their revisions, newest captured first' })
  @ApiResponse({ status: 200, standardSchema: ArticlePage })
  list(@Query({ schema: ListQuery }) query: z.output<typeof ListQuery>): Promise<Page<ServedArticle>> {
    const { limit, cursor: _, q, ...filters } = query;
    return listOfView('articles', query, (after) => this.views.articles({ limit, ...after, ...given({ ...filters, text: q }) }));
  }

  @Get(':id')
  @ApiOperation({ summary: 'One article with its revisions, and the readable text of one of them' })
  @ApiResponse({ status: 200, standardSchema: ArticleWithText })
  async one(
    @Param('id', { schema: identifier }) id: string,
    @Query({ schema: OneQuery }) query: z.output<typeof OneQuery>,
  ): Promise<ArticleWithText> {
    const { row, revision } = await this.find(id, query.revision);
    const text = await this.archive.getText(revision.textHash);
    const erasure = text === null ? await this.erasureOf(id, revision.textHash) : undefined;
    const textErased =
      erasure === undefined
        ? null
        : { position: erasure.position, recordedAt: erasure.recordedAt, by: erasure.data.by, reason: erasure.data.reason };
    return { ...row, textRevision: revision.revision, text, textErased };
  }

  @Get(':id/page')
  @ApiOperation({ summary: 'The archived page of a revision: the bytes as they were fetched' })
  @ApiProduces('application/octet-stream')
  @ApiResponse({ status: 200, schema: { type: 'string' } })
  async page(
    @Param('id', { schema: identifier }) id: string,
    @Query({ schema: OneQuery }) query: z.output<typeof OneQuery>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer> {
    const { revision } = await this.find(id, query.revision);
    const page = await this.archive.getPage(revision.pageHash);
    if (page === null) {
      const erasure = await this.erasureOf(id, revision.pageHash);
      const was = `Its SHA-256 was ${revision.pageHash}.`;
      if (erasure !== undefined) {
        const { by, reason } = erasure.data;
        throw new ProblemFault(
          'erased',
          `The page of revision ${revision.revision} was erased by ${by}: ${reason}. The record ${erasure.position} says so. ${was}`,
        );
      }
      throw new ProblemFault('unknown-id', `The page of revision ${revision.revision} is not in the archive any more. ${was}`);
    }
    void reply.headers({
      // Somebody else's markup: it is handed over to be kept, and never shown as a page of ours.
      'content-type': 'application/octet-stream',
      'content-disposition': `attachment; filename="${revision.pageHash}"`,
      'content-security-policy': "sandbox; default-src 'none'",
      'hearsay-content-type': (page.contentType ?? 'unknown').replaceAll(/[^\x20-\x7e]/g, ''),
      'cache-control': 'private, max-age=3600',
    });
    return Buffer.from(page.bytes);
  }

  /** The newest record that says that these bytes of the article are gone. */
  private async erasureOf(id: string, hash: string): Promise<PageErased | undefined> {
    const { records } = await this.log.readStream(streamOf.article(id), { types: ['PageErased'] });
    return records.findLast(
      (record): record is PageErased =>
        record.type === 'PageErased' && [...record.data.pages, ...record.data.texts, ...record.data.kept].includes(hash),
    );
  }

  private async find(
    id: string,
    wanted: number | undefined,
  ): Promise<{ row: ServedArticle; revision: ServedArticle['revisions'][number] }> {
    const found = await this.views.article(id);
    if (found === null) throw unknownId('article', id);
    const number = wanted ?? found.row.revision;
    const revision = found.row.revisions.find((each) => each.revision === number);
    if (revision === undefined) {
      throw new ProblemFault('unknown-id', `The article ${id} has no revision ${number}. It has 1 to ${found.row.revision}.`);
    }
    return { row: found.row, revision };
  }
}
