import { Body, Controller, Inject, Param, Post, Req, Res } from '@nestjs/common';
import { ApiHeader, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { refusal, type ActorDetail, type ClaimRow, type DecisionRow as ServedDecision, type EventRow } from '@hearsay/views';
import type { Views } from '@hearsay/store';
import {
  ActorAliased,
  ActorRelated,
  actorIdOf,
  ActorsMerged,
  ActorSplit,
  ClaimConfirmed,
  ClaimCorrected,
  ClaimRejected,
  CurationReverted,
  EventsMerged,
  EventSplit,
  streamOf,
  type Correction,
  type RecordKind,
} from '@hearsay/vocabulary';
import { commandOf } from '../http/caller.js';
import { given, identifier } from '../http/filters.js';
import { ProblemFault } from '../http/problem.js';
import { unknownId } from '../http/unknown-id.js';
import { VIEWS } from '../views-token.js';
import { AliasActor, CorrectClaim, MergeActors, MergeEvents, Reason, RelateActors, SplitActor, SplitEvent } from './commands.js';
import { checkFresh, Curator, type Asked } from './curator.js';
import { DecisionRow } from './decision.js';

/** Whose body, request and reply a command came with. */
interface Came {
  request: FastifyRequest;
  reply: FastifyReply;
}

const ACTORS = streamOf.curation('actors');
const EVENTS = streamOf.curation('events');
const IF_MATCH = {
  name: 'If-Match',
  required: false,
  description: 'ETag of the row that was decided on; 412 with the newer row where it has changed.',
};
const KEY = {
  name: 'Idempotency-Key',
  required: false,
  description: 'The same one when the same command is sent again: it has its effect once.',
};

@ApiTags('curation')
@ApiHeader(IF_MATCH)
@ApiHeader(KEY)
@ApiResponse({ status: 201, standardSchema: DecisionRow })
@Controller('v1/curation')
export class CurationController {
  constructor(
    @Inject(VIEWS) private readonly views: Views,
    @Inject(Curator) private readonly curator: Curator,
  ) {}

  @Post('claims/:id/confirm')
  @ApiOperation({ summary: 'Holds that a claim was read rightly' })
  confirm(@Param('id', { schema: identifier }) id: string, @Body({ schema: Reason }) body: z.output<typeof Reason>, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<ServedDecision> {
    return this.onClaim(ClaimConfirmed, id, { claimId: id, ...body }, { request, reply });
  } // prettier-ignore

  @Post('claims/:id/reject')
  @ApiOperation({ summary: 'Rejects a claim: it stops counting and stays in history' })
  reject(@Param('id', { schema: identifier }) id: string, @Body({ schema: Reason }) body: z.output<typeof Reason>, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<ServedDecision> {
    return this.onClaim(ClaimRejected, id, { claimId: id, ...body }, { request, reply });
  } // prettier-ignore

  @Post('claims/:id/correct')
  @ApiOperation({ summary: 'Reads fields of a claim differently; what was extracted is shown beside' })
  async correct(@Param('id', { schema: identifier }) id: string, @Body({ schema: CorrectClaim }) body: z.output<typeof CorrectClaim>, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<ServedDecision> {
    const claim = await this.claim(id);
    return this.onClaim(ClaimCorrected, id, { claimId: id, reason: body.reason, fields: placed(body.fields, claim) }, { request, reply });
  } // prettier-ignore

  @Post('actors/merge')
  @ApiOperation({ summary: 'Actors turned out to be one; the others\' ids answer with the one that stays' })
  merge(@Body({ schema: MergeActors }) body: z.output<typeof MergeActors>, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<ServedDecision> {
    return this.asked(ActorsMerged, ACTORS, body, { request, reply }, async () => {
      const into = await this.actor(body.into);
      checkFresh(request.headers['if-match'], into);
      const others = await Promise.all(body.merged.map((id) => this.actor(id)));
      if (others.every(({ id }) => id === into.id)) throw already('actor', into.id);
    });
  } // prettier-ignore

  @Post('actors/split')
  @ApiOperation({ summary: 'Names of an actor turned out to mean another' })
  split(@Body({ schema: SplitActor }) body: z.output<typeof SplitActor>, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<ServedDecision> {
    const { actor, names, kind, reason } = body;
    const into = body.into ?? actorIdOf(names[0] as string);
    return this.asked(ActorSplit, ACTORS, { actorId: actor, names, into, kind, reason }, { request, reply }, async () => {
      const row = await this.actor(actor);
      checkFresh(request.headers['if-match'], row);
      const own = names.map(actorIdOf);
      if (into === row.id || (row.merged.includes(into) && !own.includes(into)))
        throw new ProblemFault('conflict', `${into} is the actor itself. Name another one in \`into\`.`);
    });
  } // prettier-ignore

  @Post('actors/alias')
  @ApiOperation({ summary: 'An actor is also called so' })
  alias(@Body({ schema: AliasActor }) body: z.output<typeof AliasActor>, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<ServedDecision> {
    const { actor, alias, reason } = body;
    return this.asked(ActorAliased, ACTORS, { actorId: actor, alias, source: commandOf(request).who, reason }, { request, reply }, async () => {
      checkFresh(request.headers['if-match'], await this.actor(actor));
    });
  } // prettier-ignore

  @Post('actors/relate')
  @ApiOperation({ summary: 'An actor stands in a relation to another, with dates' })
  relate(@Body({ schema: RelateActors }) body: z.output<typeof RelateActors>, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<ServedDecision> {
    const { actor, ...rest } = body;
    return this.asked(ActorRelated, ACTORS, { actorId: actor, ...rest, source: commandOf(request).who }, { request, reply }, async () => {
      const row = await this.actor(actor);
      checkFresh(request.headers['if-match'], row);
      if ((await this.actor(rest.other)).id === row.id) throw already('actor', row.id);
    });
  } // prettier-ignore

  @Post('events/merge')
  @ApiOperation({ summary: 'Events turned out to be one; the others\' ids answer with the one that stays' })
  async mergeEvents(@Body({ schema: MergeEvents }) body: z.output<typeof MergeEvents>, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<ServedDecision> {
    const into = await this.event(body.into);
    const merged = await Promise.all(body.merged.map((id) => this.event(id)));
    const data = { into: into.founding, merged: merged.map(({ founding }) => founding), reason: body.reason };
    return this.asked(EventsMerged, EVENTS, data, { request, reply }, async () => {
      const now = await this.event(body.into);
      checkFresh(request.headers['if-match'], now);
      const others = await Promise.all(body.merged.map((id) => this.event(id)));
      if (others.every(({ id }) => id === now.id)) throw already('event', now.id);
    });
  } // prettier-ignore

  @Post('events/split')
  @ApiOperation({ summary: 'Claims of an event turned out to be about another, which the first of them founds' })
  async splitEvent(@Body({ schema: SplitEvent }) body: z.output<typeof SplitEvent>, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<ServedDecision> {
    const { founding } = await this.event(body.event);
    return this.asked(EventSplit, EVENTS, { event: founding, claims: body.claims, reason: body.reason }, { request, reply }, async () => {
      const event = await this.event(body.event);
      checkFresh(request.headers['if-match'], event);
      const members = new Set(event.claims.map((claim) => claim.id));
      const stranger = body.claims.find((id) => !members.has(id));
      if (stranger !== undefined) throw new ProblemFault('conflict', `The claim ${stranger} is not part of the event ${event.id}.`);
      if (body.claims.includes(event.founding))
        throw new ProblemFault('conflict', `The claim ${event.founding} founded the event ${event.id} and stays with it. Name the claims that are about something else.`);
    });
  } // prettier-ignore

  @Post(':id/revert')
  @ApiOperation({ summary: 'Takes a decision back. One that others build on is refused, with the one that blocks' })
  async revert(@Param('id', { schema: identifier }) id: string, @Body({ schema: Reason }) body: z.output<typeof Reason>, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<ServedDecision> {
    const target = await this.decision(id);
    const stream = target.kind.startsWith('Claim') ? streamOf.curation(`claim-${String(target.data['claimId'])}`) : target.kind.startsWith('Event') ? EVENTS : ACTORS;
    return this.asked(CurationReverted, stream, { decision: target.id, reason: body.reason }, { request, reply }, async () => {
      const now = await this.decision(id);
      checkFresh(request.headers['if-match'], now);
      const refused = refusal(now);
      if (refused !== null) throw new ProblemFault('conflict', `${refused.charAt(0).toUpperCase()}${refused.slice(1)}.`);
    });
  } // prettier-ignore

  private onClaim<Data extends z.ZodType>(
    kind: RecordKind<string, Data>,
    id: string,
    data: z.input<Data>,
    came: Came,
  ): Promise<ServedDecision> {
    return this.asked(kind, streamOf.curation(`claim-${id}`), data, came, async () => {
      checkFresh(came.request.headers['if-match'], await this.claim(id));
    });
  }

  private async asked<Data extends z.ZodType>(
    kind: RecordKind<string, Data>,
    stream: string,
    data: z.input<Data>,
    { request, reply }: Came,
    check: Asked<Data>['check'],
  ): Promise<ServedDecision> {
    const { decision, fresh } = await this.curator.decide({ kind, stream, data, ...commandOf(request), check });
    if (fresh && decision.state === 'void')
      throw new ProblemFault('conflict', `The decision ${decision.id} has no effect: ${decision.note ?? ''}.`);
    void reply.status(fresh ? 201 : 200).header('location', `/v1/curation/${decision.id}`);
    return decision;
  }

  private async claim(id: string): Promise<ClaimRow> {
    const found = await this.views.claim(id);
    if (found === null) throw unknownId('claim', id);
    return found.row;
  }

  private async event(id: string): Promise<EventRow> {
    const found = await this.views.event(id);
    if (found === null) throw unknownId('event', id);
    return found.row;
  }

  private async actor(id: string): Promise<ActorDetail> {
    const found = await this.views.actor(id);
    if (found === null) throw unknownId('actor', id);
    return found.row;
  }

  private async decision(id: string): Promise<ServedDecision> {
    const found = await this.views.decision(id);
    if (found === null) throw unknownId('decision', id);
    return found.row;
  }
}

function already(what: string, id: string): ProblemFault {
  return new ProblemFault('conflict', `They are one ${what} already, ${id}.`);
}

/** Names that the analyst gave without offsets stand where the claim does. */
function placed(fields: z.output<typeof CorrectClaim>['fields'], { start, end }: ClaimRow): Correction {
  const at = <T extends { start?: number | undefined; end?: number | undefined }>(one: T): T & { start: number; end: number } => ({
    ...one,
    start: one.start ?? start,
    end: one.end ?? end,
  });
  const { attribution, actors, place, quantities, ...rest } = fields;
  return given({
    ...rest,
    attribution: attribution?.map(at),
    actors: actors?.map(at),
    place: place === undefined || place === null ? place : at(place),
    quantities: quantities?.map(at),
  }) as Correction;
}
