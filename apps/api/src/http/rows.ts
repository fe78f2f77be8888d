import { z } from 'zod';

/** A place in the ledger: what was known from here on. */
export const Moment = z
  .object({ position: z.int(), recordedAt: z.iso.datetime() })
  .meta({ id: 'Moment', description: 'When the ledger knew it: the position in the log, and the instant.' });

export const Publication = z
  .object({ at: z.string(), from: z.enum(['article', 'fetched']) })
  .meta({ id: 'Publication', description: 'When the world knew it; `fetched` where the article has no date of its own.' });

export const Origin = z.object({
  key: z.string().meta({ description: 'The same for every report that rests on this party.' }),
  name: z.string(),
  kind: z.enum(['outlet', 'agency', 'person', 'organisation', 'anonymous']),
  rule: z.enum(['named-speaker', 'anonymous-speaker-at-outlet', 'credited-agency', 'own-word', 'own-word-of-story']),
});

/** A value and why: the claims it rests on and the rule that chose it. */
export const Because = z.object({ claims: z.array(z.string()), rule: z.string() }).meta({ id: 'Because' });

/** Who decided, where and why. */
export const Decided = z
  .object({ decision: z.string().meta({ description: 'Id of the record.' }), who: z.string(), reason: z.string(), ...Moment.shape })
  .meta({ id: 'Decided' });
