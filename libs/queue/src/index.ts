export { QueueFault, type QueueFaultCode } from './faults.js';
export { isOutage, type JobFailure } from './job-failure.js';
export { QUEUES, type PayloadOf, type QueueKind, type QueueName } from './queue-list.js';
export {
  Queues,
  type DeadLetter,
  type JobHandler,
  type JobOptions,
  type JobOutcome,
  type QueueCounts,
  type QueuesOptions,
  type WorkerOptions,
} from './queues.js';
export { type WorkHandle } from './start-work.js';
