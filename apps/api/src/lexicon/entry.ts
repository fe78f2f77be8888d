import { z } from 'zod';
import type { LexiconRow as ServedRow } from '@hearsay/views';
import { LexiconEntry } from '@hearsay/vocabulary';
import { Reason } from '../curation/commands.js';
import { isOneLine } from '../http/filters.js';
import { Moment } from '../http/rows.js';

/** An operator's entry of the lexicon as the API serves it. */
export const LexiconRow = z
  .object({
    id: z.string().meta({ description: 'Id of the record that added it.' }),
    entry: LexiconEntry,
    who: z.string(),
    reason: z.string(),
    state: z
      .enum(['standing', 'replaced', 'reverted'])
      .meta({ description: 'replaced: a later entry for the same name or word stands before it.' }),
    reverted: z.object({ who: z.string(), reason: z.string(), ...Moment.shape }).nullable(),
    ...Moment.shape,
  })
  .meta({ id: 'LexiconRow' }) satisfies z.ZodType<ServedRow>;

const namesOf = (entry: LexiconEntry): string[] => ('aliases' in entry ? [entry.name, ...entry.aliases] : []);

export const NewEntry = z.strictObject({
  ...Reason.shape,
  entry: LexiconEntry.refine(
    (entry) => namesOf(entry).every(isOneLine),
    'a name in it has control characters or marks that turn its direction',
  ).meta({
    description: 'What texts are read with from the next article on.',
  }),
});
