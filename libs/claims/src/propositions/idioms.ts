import type { ClauseView } from './clause-view.js';
import { IdiomWords } from './idiom-words.js';
import { accordIdiom } from './idioms-of-accord.js';
import { forceIdiom } from './idioms-of-force.js';
import { holdIdiom } from './idioms-of-hold.js';
import { pressureIdiom } from './idioms-of-pressure.js';
import { protestIdiom } from './idioms-of-protest.js';
import type { Proposition } from './proposition.js';

/** Idioms of verb and object: "take prisoner", "open fire", "lay down weapons", "hold talks", "come under the control of". */
export function idiom(c: ClauseView): Proposition | null {
  const words = new IdiomWords(c);
  return protestIdiom(c) ?? forceIdiom(c, words) ?? holdIdiom(c, words) ?? accordIdiom(c, words) ?? pressureIdiom(c);
}
