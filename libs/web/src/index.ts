export { AllowList, type AllowEntry } from './allow-list.js';
export { type Answer, type AnswerHeaders, type GetOptions } from './answer.js';
export { WebFault, isRefusal, type WebFaultCode } from './faults.js';
export { GuardedClient, type GuardedClientOptions } from './guarded-client.js';
export { parseAllow } from './parse-allow.js';
export { readRetryAfter } from './read-retry-after.js';
