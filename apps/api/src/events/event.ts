import { z } from 'zod';
import { ACTOR_KINDS, CERTAINTIES, CLAIM_TYPES, Geo, POLARITIES, ROLES, STANCES } from '@hearsay/vocabulary';
import { BEARINGS, CONFLICT_KINDS, FIGURE_KINDS, STANDINGS, type EventRow as ServedEvent } from '@hearsay/views';
import { Because, Decided, Moment, Origin, Publication } from '../http/rows.js';

const range = { low: z.number().nullable(), high: z.number().nullable().meta({ description: 'Null: open upwards.' }) };

const Participant = z.object({
  actor: z.string(),
  name: z.string(),
  kind: z.enum(ACTOR_KINDS),
  role: z.enum(ROLES),
  claims: z.array(z.string()),
  deniedBy: z.array(z.string()),
});

const Figure = z
  .object({
    kind: z.enum(FIGURE_KINDS),
    all: z.object(range).meta({ description: 'Over every claim that counts.' }),
    independent: z.object({ ...range, origins: z.int() }).meta({ description: 'Over the newest figure of each independent origin.' }),
    byClaimant: z.array(
      z.object({
        claim: z.string(),
        claimant: z.string(),
        chain: z.array(z.object({ name: z.string(), kind: z.string() })).meta({ description: 'Outermost first, the publisher leading.' }),
        origin: z.string(),
        ...range,
        of: z.string(),
        certainty: z.enum(CERTAINTIES),
        stance: z.enum(STANCES),
        superseded: z.boolean(),
        published: Publication,
        recorded: Moment,
      }),
    ),
    why: Because,
  })
  .meta({ id: 'Figure' });

const Conflict = z
  .object({
    kind: z.enum(CONFLICT_KINDS),
    claims: z.tuple([z.string(), z.string()]).meta({ description: 'Both, the earlier published first.' }),
    rule: z.string(),
    detail: z.string(),
  })
  .meta({ id: 'Conflict' });

const EventClaim = z.object({
  id: z.string(),
  article: z.string(),
  outlet: z.string().nullable(),
  state: z.enum(['current', 'withdrawn', 'rejected']),
  withdrawn: z.object({ why: z.string(), revision: z.int().nullable(), position: z.int(), recordedAt: z.string() }).nullable(),
  type: z.enum(CLAIM_TYPES),
  stance: z.enum(STANCES),
  polarity: z.enum(POLARITIES),
  certainty: z.enum(CERTAINTIES),
  bearing: z.enum(BEARINGS).meta({
    description:
      'Says that it happened, that it did not, that it will or shall; or describes those who took part, which tells nothing of what happened.',
  }),
  quote: z.string(),
  origin: z.string(),
  published: Publication,
  recorded: Moment,
  rule: z.string().meta({ description: 'Why it belongs to the event.' }),
  decisions: z
    .array(z.object({ ...Decided.shape, kind: z.enum(['confirmed', 'rejected', 'corrected']) }))
    .meta({ description: 'Of analysts, those that stand.' }),
});

/** An event as the API serves it. */
export const EventRow = z
  .object({
    id: z.string(),
    founding: z.string().meta({ description: 'The claim that made the event; the id follows from it.' }),
    merged: z.array(z.string()).meta({ description: 'Ids of events that turned out to be this one; they answer with it.' }),
    type: z.enum(CLAIM_TYPES),
    title: z.string(),
    place: z.object({ name: z.string(), geo: Geo.nullable() }).nullable(),
    from: z.string().nullable(),
    to: z.string().nullable(),
    participants: z.array(Participant),
    figures: z.array(Figure),
    standing: z.enum(STANDINGS),
    origins: z.array(
      z.object({ ...Origin.shape, claims: z.array(z.string()), outlets: z.array(z.string()), stories: z.array(z.string()) }),
    ),
    conflicts: z.array(Conflict),
    claims: z.array(EventClaim),
    reported: z.object({ first: Publication, last: Publication }),
    position: z.int().meta({ description: 'The last position that could change this row.' }),
    why: z.object({ type: Because, title: Because, place: Because, time: Because, standing: Because }),
  })
  .meta({ id: 'Event' }) satisfies z.ZodType<ServedEvent>;

/** Why an event says what it says, field by field. */
export const Explanation = z
  .object({
    id: z.string(),
    fields: z.array(
      z.object({
        field: z.string(),
        value: z.unknown(),
        rule: z.string(),
        claims: z.array(EventClaim.pick({ id: true, outlet: true, quote: true, origin: true, state: true, published: true })),
      }),
    ),
  })
  .meta({ id: 'Explanation' });

export type Explanation = z.infer<typeof Explanation>;
