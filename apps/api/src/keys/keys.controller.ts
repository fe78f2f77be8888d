import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post, Req } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { KeyRow } from '@hearsay/store';
import { SCOPES } from '../http/access.js';
import { commandOf } from '../http/caller.js';
import { identifier } from '../http/filters.js';
import { ProblemFault } from '../http/problem.js';
import { unknownId } from '../http/unknown-id.js';
import { KeyRing } from './key-ring.js';

const KeyAnswer = z
  .object({
    name: z.string(),
    scopes: z.array(z.string()),
    madeAt: z.iso.datetime(),
    madeBy: z.string(),
    revokedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'Key' });
const KeyList = z.object({ data: z.array(KeyAnswer) }).meta({ id: 'KeyList' });
const MadeKey = z
  .object({ ...KeyAnswer.shape, key: z.string().meta({ description: 'The key itself. It is shown here and never again.' }) })
  .meta({ id: 'MadeKey' });
const NewKey = z.strictObject({
  name: z
    .string()
    .regex(/^[a-z0-9][a-z0-9._-]{0,63}$/, 'it is not 1 to 64 of a-z, 0-9, ".", "_" and "-", beginning with a letter or digit')
    .meta({ description: 'Whose key it is: 1 to 64 of a-z, 0-9, ".", "_" and "-". It stands in the log beside what the key did.' }),
  scopes: z
    .array(z.enum(SCOPES, `it is none of ${SCOPES.join(', ')}`))
    .min(1, 'it is empty')
    .meta({ description: `What it reaches: one or more of ${SCOPES.join(', ')}.` }),
});

@ApiTags('keys')
@Controller('v1/keys')
export class KeysController {
  constructor(@Inject(KeyRing) private readonly keys: KeyRing) {}

  @Get()
  @ApiOperation({ summary: 'The keys that were made, without the keys themselves' })
  @ApiResponse({ status: 200, standardSchema: KeyList })
  async list(): Promise<z.infer<typeof KeyList>> {
    return { data: (await this.keys.list()).map(answerOf) };
  }

  @Post()
  @ApiOperation({ summary: 'Makes a key' })
  @ApiResponse({ status: 201, standardSchema: MadeKey })
  async make(@Body({ schema: NewKey }) body: z.output<typeof NewKey>, @Req() request: FastifyRequest): Promise<z.infer<typeof MadeKey>> {
    const made = await this.keys.make({ ...body, who: commandOf(request).who });
    if (made === null)
      throw new ProblemFault(
        'conflict',
        `There is a key named ${JSON.stringify(body.name)} already, or there was one. Choose another name.`,
      );
    return { ...answerOf(made.row), key: made.key };
  }

  @Delete(':name')
  @HttpCode(204)
  @ApiOperation({ summary: 'Revokes a key; other processes of the API follow within five seconds' })
  @ApiResponse({ status: 204, description: 'It is revoked, now or before.' })
  async revoke(@Param('name', { schema: identifier }) name: string): Promise<void> {
    if (!(await this.keys.revoke(name))) throw unknownId('key', name);
  }
}

function answerOf(row: KeyRow): z.infer<typeof KeyAnswer> {
  return { ...row, madeAt: row.madeAt.toISOString(), revokedAt: row.revokedAt?.toISOString() ?? null };
}
