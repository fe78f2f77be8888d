import type { Knowledge } from '@hearsay/claims';

/**
 * What the extractor knows beside its own lexicons: the gazetteer, loaded once a process (about a quarter of a second).
 *
 * It is imported only here, since it brings the tagger's model with it (half a second, 20 MB), which processes that read no text need not carry.
 */
export async function loadKnowledge(): Promise<Knowledge> {
  const [{ emptyKnowledge }, { loadGazetteer }] = await Promise.all([import('@hearsay/claims'), import('./gazetteer/load-gazetteer.js')]);
  return { ...emptyKnowledge, gazetteer: loadGazetteer() };
}
