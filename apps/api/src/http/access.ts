/** What a key can be made to reach. */
export const SCOPES = ['read', 'feeds', 'operations', 'curation', 'keys'] as const;
export type Scope = (typeof SCOPES)[number];

/** What a request needs: writes need the scope of what they change, keys are read with their own, and all other reading is as open as the setting says. Null: nothing. */
export function neededScope(method: string, path: string, reading: 'open' | 'key'): Scope | null {
  const [, first, second] = path.split('/');
  const reads = method === 'GET' || method === 'HEAD';
  if (first === 'metrics') return reading === 'key' ? 'read' : null;
  if (first !== 'v1') return null;
  if (second === 'keys') return 'keys';
  if (reads) return reading === 'key' ? 'read' : null;
  if (second === 'feeds') return 'feeds';
  // Whoever decides what was meant may tell the extractor, too.
  if (second === 'curation' || second === 'lexicon') return 'curation';
  return 'operations';
}
