import { Body, Controller, Inject, Param, Post, Req, Res } from '@nestjs/common';
import { ApiHeader, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Views } from '@hearsay/store';
import { reason } from '../curation/commands.js';
import { checkFresh } from '../curation/curator.js';
import { commandOf } from '../http/caller.js';
import { identifier, words } from '../http/filters.js';
import { unknownId } from '../http/unknown-id.js';
import { VIEWS } from '../views-token.js';
import { ErasureSide } from './erasure-side.js';

const Order = z.strictObject({
  reason,
  name: words.optional().meta({ description: 'Who orders it, where that is another than the holder of the key; it stands in the log.' }),
});

const Erasure = z
  .object({
    article: z.string(),
    position: z.int().meta({ description: 'Of the record that says so: GET /v1/records/{position}.' }),
    revisions: z.array(z.int()),
    pages: z.int().meta({ description: 'Pages that were deleted.' }),
    texts: z.int().meta({ description: 'Readable texts that were deleted.' }),
    kept: z.int().meta({ description: 'Pages and texts that are the very bytes of another article, and stay for that one.' }),
  })
  .meta({ id: 'Erasure' });

@ApiTags('articles')
@ApiHeader({
  name: 'If-Match',
  required: false,
  description: 'ETag of the article as lists give it; 412 with the newer row where it has changed.',
})
@ApiHeader({
  name: 'Idempotency-Key',
  required: false,
  description: 'The same one when the same command is sent again: it has its effect once.',
})
@Controller('v1/articles')
export class ErasuresController {
  constructor(
    @Inject(VIEWS) private readonly views: Views,
    @Inject(ErasureSide) private readonly erasures: ErasureSide,
  ) {}

  @Post(':id/erase')
  @ApiOperation({
    summary:
      'Erases the archived pages and texts of an article for good. Hashes, records and quotes stay, and a record says who ordered it and why',
  })
  @ApiResponse({ status: 201, standardSchema: Erasure })
  @ApiResponse({ status: 200, standardSchema: Erasure })
  async erase(
    @Param('id', { schema: identifier }) id: string,
    @Body({ schema: Order }) { reason: why, name }: z.output<typeof Order>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<z.output<typeof Erasure>> {
    const found = await this.views.article(id);
    if (found === null) throw unknownId('article', id);
    checkFresh(request.headers['if-match'], found.row);
    const { who, cause } = commandOf(request);
    const outcome = await this.erasures.erase({
      articleId: found.row.id,
      reason: why,
      who: name === undefined ? who : `${name} (${who})`,
      cause,
    });
    if (outcome.kind === 'unknown') throw unknownId('article', id);
    void reply.status(outcome.kind === 'erased' ? 201 : 200).header('location', `/v1/records/${outcome.position}`);
    const { articleId, position, revisions, pages, texts, kept } = outcome;
    return { article: articleId, position, revisions, pages, texts, kept };
  }
}
