import { z } from 'zod';

/** A queue: the name BullMQ knows it by and the schema of its jobs. */
export interface QueueKind<Payload extends z.ZodType = z.ZodType> {
  readonly name: string;
  readonly payload: Payload;
}

/** Every queue there is. A payload holds ids only: what is to be done is read from PostgreSQL when the job runs. */
export const QUEUES = {
  pollFeed: { name: 'poll-feed', payload: z.object({ feedId: z.string() }) },
  fetchItem: { name: 'fetch-item', payload: z.object({ itemId: z.string() }) },
  readArticle: { name: 'read-article', payload: z.object({ articleId: z.string(), revision: z.int().positive() }) },
} as const satisfies Record<string, QueueKind>;

export type QueueName = (typeof QUEUES)[keyof typeof QUEUES]['name'];

export type PayloadOf<K extends QueueKind> = z.output<K['payload']>;
