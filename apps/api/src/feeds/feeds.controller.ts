import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post, Query, Req, Res, type PipeTransform } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { EventLog, FeedBook, type FeedChange } from '@hearsay/store';
import { QUEUES, Queues } from '@hearsay/queue';
import { commandOf } from '../http/caller.js';
import { given } from '../http/filters.js';
import { cursorOf, pageOf, pageQuery, readCursor, type Page } from '../http/page.js';
import { ProblemFault } from '../http/problem.js';
import { unknownId } from '../http/unknown-id.js';
import { WriteSide } from '../write-side.js';
import { Feed, feedOf, NewFeed } from './feed.js';

/** Ids of feeds are UUIDs; anything else is the id of no feed. */
const FEED_ID: PipeTransform<string, string> = {
  transform(id) {
    if (!z.uuid().safeParse(id).success) throw unknownId('feed', id.slice(0, 200));
    return id.toLowerCase();
  },
};
const ListQuery = z.strictObject({
  state: z.enum(['active', 'paused', 'retired'], 'it is none of active, paused, retired').optional().meta({ description: 'One of active, paused, retired.' }),
  ...pageQuery,
}); // prettier-ignore
const FeedPage = pageOf(Feed).meta({ id: 'FeedPage' });

@ApiTags('feeds')
@Controller('v1/feeds')
export class FeedsController {
  constructor(
    @Inject(FeedBook) private readonly feeds: FeedBook,
    @Inject(EventLog) private readonly log: EventLog,
    @Inject(WriteSide) private readonly writes: WriteSide,
    @Inject(Queues) private readonly queues: Queues,
  ) {}

  @Get()
  @ApiOperation({ summary: 'The feed book: what is polled, and how the last poll went' })
  @ApiResponse({ status: 200, standardSchema: FeedPage })
  async list(@Query({ schema: ListQuery }) query: z.output<typeof ListQuery>): Promise<Page<Feed>> {
    const [after] = readCursor('feeds', query, z.tuple([z.string()])) ?? [];
    const { position } = await this.log.head();
    const rows = await this.feeds.list({ limit: query.limit + 1, ...given({ after, state: query.state }) });
    const data = rows.slice(0, query.limit).map(feedOf);
    const last = data.at(-1);
    const next = rows.length > query.limit && last !== undefined ? cursorOf('feeds', query, [last.id]) : null;
    return { data, page: { next }, asOf: { position } };
  }

  @Get(':id')
  @ApiOperation({ summary: 'One feed' })
  @ApiResponse({ status: 200, standardSchema: Feed })
  async one(@Param('id', FEED_ID) id: string): Promise<Feed> {
    const row = await this.feeds.get(id);
    if (row === null) throw unknownId('feed', id);
    return feedOf(row);
  }

  @Post()
  @ApiOperation({ summary: 'Adds a feed, which is polled at once. One that is there already is answered with 200 and stays as it is' })
  @ApiResponse({ status: 201, standardSchema: Feed })
  @ApiResponse({ status: 200, standardSchema: Feed })
  async add(
    @Body({ schema: NewFeed }) body: z.output<typeof NewFeed>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Feed> {
    const { kind, feed } = await this.writes.feeds.add({ url: body.url, title: body.title ?? null, ...commandOf(request) });
    if (kind === 'added') await this.pollNow(feed.id, request);
    void reply.status(kind === 'added' ? 201 : 200).header('location', `/v1/feeds/${feed.id}`);
    return feedOf(feed);
  }

  @Post(':id/pause')
  @HttpCode(200)
  @ApiOperation({ summary: 'Stops polling a feed until it is resumed' })
  @ApiResponse({ status: 200, standardSchema: Feed })
  async pause(@Param('id', FEED_ID) id: string, @Req() request: FastifyRequest): Promise<Feed> {
    return this.changed(id, 'paused', await this.writes.feeds.pause(id, commandOf(request)));
  }

  @Post(':id/resume')
  @HttpCode(200)
  @ApiOperation({ summary: 'Polls a paused feed again, at once' })
  @ApiResponse({ status: 200, standardSchema: Feed })
  async resume(@Param('id', FEED_ID) id: string, @Req() request: FastifyRequest): Promise<Feed> {
    const feed = this.changed(id, 'active', await this.writes.feeds.resume(id, commandOf(request)));
    await this.pollNow(id, request);
    return feed;
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Removes a feed from the feed book. What it brought stays' })
  @ApiResponse({ status: 204, description: 'It is removed, now or before.' })
  async remove(@Param('id', FEED_ID) id: string, @Req() request: FastifyRequest): Promise<void> {
    this.changed(id, 'retired', await this.writes.feeds.retire(id, commandOf(request)));
  }

  private changed(id: string, wanted: Feed['state'], change: FeedChange): Feed {
    if (change.kind === 'unknown') throw unknownId('feed', id);
    if (change.kind === 'taken') throw new ProblemFault('conflict', `The URL belongs to the feed ${change.by.id} already.`);
    if (change.feed.state !== wanted) {
      const remedy = change.feed.state === 'retired' ? ' POST /v1/feeds with its URL adds it again.' : '';
      throw new ProblemFault('conflict', `The feed ${id} is ${change.feed.state}.${remedy}`);
    }
    return feedOf(change.feed);
  }

  /** Only wakes the worker: the feed is due in the database already, so a queue that does not answer delays the poll until the worker next looks for itself. */
  private async pollNow(feedId: string, request: FastifyRequest): Promise<void> {
    try {
      await this.queues.add(QUEUES.pollFeed, { feedId });
    } catch (err) {
      request.log.warn({ err, feedId }, 'the queue did not take the poll; the feed is due all the same');
    }
  }
}
