import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { catchError, from, switchMap, throwError, type Observable } from 'rxjs';
import type { CommandBook } from '@hearsay/store';
import { canonicalJson, sha256 } from '@hearsay/vocabulary';
import { commandOf } from './caller.js';
import { ProblemFault } from './problem.js';

/**
 * Lets a command that comes with an `Idempotency-Key` through where the key is new, or the body is that of its first sending; 422 otherwise
 * (draft-ietf-httpapi-idempotency-key-header, section 2.7). The key of a command that was refused is free again.
 */
@Injectable()
export class CommandInterceptor implements NestInterceptor {
  constructor(private readonly commands: Pick<CommandBook, 'note' | 'forget'>) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    if (request.method === 'GET' || request.method === 'HEAD' || request.headers['idempotency-key'] === undefined) return next.handle();
    const { cause } = commandOf(request);
    const noted = await this.commands.note(cause, sha256(canonicalJson(request.body ?? null)));
    if (noted === 'other') {
      throw new ProblemFault(
        'key-reused',
        'This Idempotency-Key came with another body before. Send the body of that command again, or another command with a key of its own.',
      );
    }
    if (noted === 'same') return next.handle();
    return next.handle().pipe(
      catchError((error: unknown) => {
        const refused = error instanceof ProblemFault && error.status < 500;
        return refused ? from(this.commands.forget(cause)).pipe(switchMap(() => throwError(() => error))) : throwError(() => error);
      }),
    );
  }
}
