export { type Answer, type AnswerHeaders, type GetOptions } from './answer.js';
export { WebFault, isRefusal, type WebFaultCode } from './faults.js';
export { GuardedClient, type GuardedClientOptions } from './guarded-client.js';
export { parseAllow, type AllowList } from './parse-allow.js';
