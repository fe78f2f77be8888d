import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { KeyRing } from '../keys/key-ring.js';
import { neededScope } from './access.js';
import { nameCaller } from './caller.js';
import { ProblemFault } from './problem.js';

const CHALLENGE = { 'www-authenticate': 'Bearer realm="hearsay"' };

/** Lets a request through whose key has the scope that it needs. A key that is sent is checked also where none is needed, so that a typing error does not pass unseen. */
@Injectable()
export class KeyGuard implements CanActivate {
  constructor(
    private readonly keys: Pick<KeyRing, 'find'>,
    private readonly reading: 'open' | 'key',
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const scope = neededScope(request.method, request.url.split('?')[0] ?? '', this.reading);
    const header = request.headers.authorization;
    if (header === undefined) {
      if (scope === null) return true;
      throw new ProblemFault('no-key', `This needs a key with the scope ${scope}. Send it as "Authorization: Bearer KEY".`, {
        headers: CHALLENGE,
      });
    }
    const [, token] = /^Bearer +([\x21-\x7e]+) *$/i.exec(header) ?? [];
    const key = token === undefined ? null : await this.keys.find(token);
    if (key === null) {
      throw new ProblemFault('unknown-key', 'The key is not known or was revoked. Send one that is valid as "Authorization: Bearer KEY".', {
        headers: CHALLENGE,
      });
    }
    if (scope !== null && !key.scopes.includes(scope)) {
      throw new ProblemFault(
        'scope-missing',
        `This needs the scope ${scope}; the key ${JSON.stringify(key.name)} has ${key.scopes.join(', ')}.`,
      );
    }
    nameCaller(request, key.name);
    return true;
  }
}
