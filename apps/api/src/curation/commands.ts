import { z } from 'zod';
import { ACTOR_KINDS, Claim, Party, Place, Quantity, RELATION_KINDS, Speaker } from '@hearsay/vocabulary';
import { inOrder, isoDate, name, words } from '../http/filters.js';

export const reason = z
  .string('it is not a text')
  .trim()
  .min(1, 'it is empty')
  .max(2_000, 'it has more than 2,000 characters')
  .refine((text) => text.isWellFormed() && !text.includes('\0'), 'it is not well-formed text')
  .meta({ description: 'Why, in words: 1 to 2,000 characters.' });
const id = (what: string) => words.meta({ description: `Id of ${what}.` });
const ids = (what: string) =>
  z
    .array(words)
    .min(1, 'it is empty')
    .max(200, 'it has more than 200')
    .meta({ description: `Ids of ${what}, 1 to 200.` });

export const Reason = z.strictObject({ reason });

/** Offsets into the text of the revision; the claim's own where they are left out. */
const offsets = { start: z.int().nonnegative().optional(), end: z.int().nonnegative().optional() };

export const CorrectClaim = z.strictObject({
  reason,
  fields: z
    .strictObject({
      attribution: z.array(Speaker.extend({ ...offsets, name })),
      stance: Claim.shape.stance,
      certainty: Claim.shape.certainty,
      polarity: Claim.shape.polarity,
      type: Claim.shape.type,
      mode: Claim.shape.mode,
      actors: z.array(Party.extend({ ...offsets, name })),
      place: Place.extend({ ...offsets, name }).nullable(),
      time: z.object({ from: isoDate.nullable(), to: isoDate.nullable() }).nullable(),
      quantities: z.array(Quantity.extend({ ...offsets, of: z.string().max(200, 'it has more than 200 characters') })),
      relation: Claim.shape.relation.unwrap(),
    })
    .partial()
    .refine((fields) => Object.keys(fields).length > 0, 'it names no field')
    .meta({ description: 'The fields to be read differently, each whole; start and end of a name may be left out.' }),
});

export const MergeActors = z.strictObject({ reason, into: id('the actor that stays'), merged: ids('those that turned out to be it') });
export const SplitActor = z.strictObject({
  reason,
  actor: id('the actor'),
  names: z
    .array(name)
    .min(1, 'it is empty')
    .max(50, 'it has more than 50')
    .meta({ description: 'The names that do not mean it, 1 to 50.' }),
  into: id('the actor that they mean; left out: one of their own').optional(),
  kind: z.enum(ACTOR_KINDS).default('unidentified').meta({ description: 'What the other actor is, where it is new.' }),
});
export const AliasActor = z.strictObject({ reason, actor: id('the actor'), alias: name.meta({ description: 'What it is also called.' }) });
export const RelateActors = z
  .strictObject({
    reason,
    actor: id('the actor of whom it is said'),
    relation: z.enum(RELATION_KINDS),
    other: id('the other actor'),
    from: isoDate.nullable().default(null).meta({ description: 'Since when: an ISO day, month or year.' }),
    to: isoDate.nullable().default(null).meta({ description: 'Until when: an ISO day, month or year.' }),
  })
  .refine(...inOrder('from', 'to'));
export const MergeEvents = z.strictObject({ reason, into: id('the event that stays'), merged: ids('those that turned out to be it') });
export const SplitEvent = z.strictObject({ reason, event: id('the event'), claims: ids('the claims that leave it') });
