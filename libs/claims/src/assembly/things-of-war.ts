import type { ActorKind, Party, Role } from '@hearsay/vocabulary';
import type { Doc } from '../document/doc.js';

const THINGS =
  /^(?:convoys?|columns?|positions?|installations?|barracks|headquarters|garrisons?|bases?|camps?|posts?|outposts?|patrols?|vehicles?|trucks?|jeeps?|helicopters?|planes?|aircraft|boats?|facilities|complex|compound|checkpoints?|targets?|detachments?|personnel|stations?)$/u;
const OWNERS: ReadonlyMap<string, ActorKind> = new Map([
  ...'military army navy naval brigade battalion regiment garrison infantry artillery marine troop'
    .split(' ')
    .map((word): [string, ActorKind] => [word, 'military']),
  ...'guerrilla guerilla rebel insurgent contra paramilitary'.split(' ').map((word): [string, ActorKind] => [word, 'armed-group']),
  ...'police'.split(' ').map((word): [string, ActorKind] => [word, 'government-body']),
]);

/** "attacked a military convoy", "shelled guerrilla positions": whose the thing is stands before it, and they are the ones attacked. */
export function ownerOfThing(doc: Doc, role: Role, from: number, headEnd: number): Party | null {
  if (role !== 'target' || !THINGS.test(doc.tokens[headEnd]!.lower)) return null;
  for (let k = headEnd - 1; k >= from; k -= 1) {
    const kind = OWNERS.get(doc.tokens[k]!.lower);
    if (kind === undefined) continue;
    let first = k;
    while (first > from && /^(?:NOUN|PROPN|ADJ)$/u.test(doc.tokens[first - 1]!.pos)) first -= 1;
    const [start, end] = [doc.tokens[first]!.start, doc.tokens[headEnd]!.end];
    return { role, name: doc.text.slice(start, end).replace(/\s+/gu, ' '), kind, start, end };
  }
  return null;
}
