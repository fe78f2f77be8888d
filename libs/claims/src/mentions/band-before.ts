import type { ActorKind } from '@hearsay/vocabulary';
import type { Token } from '../document/doc.js';
import { MODIFIERS } from './group-words.js';

const BAND = /^(?:group|faction|outfit|movement|organi[sz]ation|network|force|alliance|coalition|syndicate)$/;
const OUTLAW = /^(?:banned|outlawed|proscribed|drug|criminal|.+-(?:linked|affiliated|allied|inspired))$/;

/** "the militant group Ansar", "the drug gang Los Halcones": the kind of body that the words right before a name call it; null where they do not. */
export function bandBefore(tokens: readonly Token[], first: number): ActorKind | null {
  const head = tokens[first - 1];
  if (head === undefined || head.sentence !== tokens[first]?.sentence) return null;
  if (head.lower === 'militia') return 'militia';
  if (/^(?:gang|cartel)$/.test(head.lower)) return 'armed-group';
  if (!BAND.test(head.lower)) return null;
  for (let k = first - 2; k > first - 6 && tokens[k]?.sentence === head.sentence; k--) {
    const { lower, pos } = tokens[k]!;
    const kind = OUTLAW.test(lower) ? 'armed-group' : MODIFIERS.get(lower);
    if (kind === 'armed-group' || kind === 'militia') return kind;
    if (!/^(?:ADJ|NOUN|PROPN)$/.test(pos)) return null;
  }
  return null;
}

/** "Oru Sen Tai militia members", "Mai Tarn rebels": what those with a name of several words are called behind it. */
export const bandAfter = (follow: Token | undefined): ActorKind | null =>
  /^militia(?:s|m[ae]n)?$/.test(follow?.text ?? '')
    ? 'militia'
    : /^(?:rebels?|militants?|insurgents?|guerrillas?|gang|jihadists?|separatists?)$/.test(follow?.text ?? '')
      ? 'armed-group'
      : null;
