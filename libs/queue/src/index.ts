export { QUEUES, type PayloadOf, type QueueKind, type QueueName } from './queue-list.js';
export {
  Queues,
  type DeadLetter,
  type JobHandler,
  type JobOptions,
  type JobOutcome,
  type QueueCounts,
  type QueuesOptions,
  type WorkHandle,
} from './queues.js';
