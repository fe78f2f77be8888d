import { Controller, Get, Inject, Res } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { checkReadiness, type Readiness } from '@hearsay/kit';
import { Parts } from './parts.js';

const Health = z.object({ status: z.literal('ok') }).meta({ id: 'Health' });
const ReadinessAnswer = z
  .object({ ready: z.boolean(), parts: z.array(z.object({ part: z.string(), ready: z.boolean(), reason: z.string().nullable() })) })
  .meta({ id: 'Readiness' });

@ApiTags('health')
@Controller()
export class HealthController {
  constructor(@Inject(Parts) private readonly parts: Parts) {}

  @Get('healthz')
  @ApiOperation({ summary: 'Whether this process answers at all' })
  @ApiResponse({ status: 200, standardSchema: Health })
  health(): z.infer<typeof Health> {
    return { status: 'ok' };
  }

  @Get('readyz')
  @ApiOperation({ summary: 'Whether every part can work: database, log, queue, views. 503 names the part that cannot, and why' })
  @ApiResponse({ status: 200, standardSchema: ReadinessAnswer })
  @ApiResponse({ status: 503, standardSchema: ReadinessAnswer })
  async readiness(@Res({ passthrough: true }) reply: FastifyReply): Promise<Readiness> {
    const readiness = await checkReadiness(this.parts.checks());
    void reply.status(readiness.ready ? 200 : 503).header('cache-control', 'no-store');
    return readiness;
  }
}
