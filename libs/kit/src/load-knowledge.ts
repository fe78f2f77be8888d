import type { Knowledge } from '@hearsay/claims';
import { loadGazetteer } from './gazetteer/load-gazetteer.js';

/** What the extractor knows beside its own lexicons: the gazetteer, loaded once a process (about a quarter of a second). */
export function loadKnowledge(): Knowledge {
  return { gazetteer: loadGazetteer(), actors: [] };
}
