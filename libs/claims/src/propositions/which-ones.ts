import type { Clause } from '../grammar/clause.js';

/** "Nine soldiers deployed with the force had been killed": which soldiers, no movement of theirs. */
export const isPosted = ({ kind, verb }: Clause): boolean =>
  kind === 'reduced' && /^(?:deploy|station|base|post|serve|locate|send)$/u.test(verb.word);

/** "Nine people sheltering in a school were killed": which people, no flight of theirs that the sentence would tell. */
export const isInRefuge = ({ kind, verb }: Clause): boolean =>
  kind === 'reduced' && verb.verb!.form === 'ing' && /^(?:shelter|seek|take|hide|flee)$/u.test(verb.word);
