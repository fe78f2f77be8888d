import type { AllowList } from './parse-allow.js';
import type { Answer, GetOptions } from './answer.js';

export interface GuardedClientOptions {
  allow: AllowList;
  userAgent: string;
}

export class GuardedClient {
  constructor(readonly options: GuardedClientOptions) {}
  get(_url: string, _options: GetOptions): Promise<Answer> {
    throw new Error('not built yet');
  }
  close(): Promise<void> {
    return Promise.resolve();
  }
}
