import { z } from 'zod';
import { ACTOR_KINDS, RELATION_KINDS } from '@hearsay/vocabulary';
import type { ActorDetail as ServedDetail, ActorRow as ServedActor } from '@hearsay/views';
import { Moment } from '../http/rows.js';

const counts = z.record(z.string(), z.int());
const Evidence = z.object({
  claim: z.string(),
  origin: z.string(),
  published: z.string(),
  position: z.int(),
  from: z.string().nullable().meta({ description: 'Since when it is so, by this claim.' }),
  to: z.string().nullable(),
});

/** An actor as lists serve it. */
export const ActorRow = z
  .object({
    id: z.string(),
    name: z.string(),
    kind: z.enum(ACTOR_KINDS),
    country: z.string().nullable(),
    names: z.array(z.object({ name: z.string(), from: z.enum(['registry', 'text']), claims: z.int() })),
    merged: z.array(z.string()),
    registered: z.boolean(),
    claims: z.object({ total: z.int(), byRole: counts, byType: counts, byStance: counts }),
    says: z.int(),
    saidOf: z.int(),
    first: Moment.nullable(),
    last: Moment.nullable(),
  })
  .meta({ id: 'Actor' }) satisfies z.ZodType<ServedActor>;

/** An actor with what hangs on it. */
export const ActorDetail = z
  .object({
    ...ActorRow.shape,
    relations: z.array(
      z.object({
        actor: z.string(),
        actorName: z.string(),
        kind: z.enum(RELATION_KINDS),
        other: z.string(),
        otherName: z.string(),
        from: z.string().nullable(),
        to: z.string().nullable(),
        registry: z.array(z.string()),
        for: z.array(Evidence),
        against: z.array(Evidence),
        origins: z.int(),
      }),
    ),
    strength: z.array(
      z.object({
        actor: z.string(),
        claim: z.string(),
        claimant: z.string(),
        low: z.number().nullable(),
        high: z.number().nullable(),
        of: z.string(),
        origin: z.string(),
        published: z.string(),
        position: z.int(),
        state: z.enum(['current', 'withdrawn']),
      }),
    ),
    events: z.array(
      z.object({
        id: z.string(),
        title: z.string(),
        type: z.string(),
        from: z.string().nullable(),
        to: z.string().nullable(),
        standing: z.string(),
        roles: z.array(z.string()),
      }),
    ),
  })
  .meta({ id: 'ActorDetail' }) satisfies z.ZodType<ServedDetail>;
