import type { Party, Role } from '@hearsay/vocabulary';
import type { Doc } from '../document/doc.js';
import type { FoundMention } from '../mentions/mention.js';
import { isActor, type Reading } from '../propositions/reading.js';
import { kindOfOwner } from '../mentions/group-words.js';

const THINGS =
  /^(?:convoys?|columns?|positions?|installations?|barracks|headquarters|garrisons?|bases?|camps?|posts?|outposts?|patrols?|vehicles?|trucks?|lorr(?:y|ies)|jeeps?|cars?|vans?|buses|bus|minibus(?:es)?|motorcades?|ships?|vessels?|depots?|offices?|buildings?|academ(?:y|ies)|helicopters?|planes?|aircraft|boats?|facilities|complex|compound|checkpoints?|targets?|objectives?|detachments?|personnel|stations?|hide-?outs?|strongholds?|bastions?|dens?|lairs?|trenches|bunkers?|emplacements?|redoubts?|enclaves?)$/u;
/** Whether the words end in such a thing. */
export const isThing = (words: string): boolean =>
  /\s(?!personnel)\S+$/iu.test(words) && THINGS.test(words.slice(words.lastIndexOf(' ') + 1).toLowerCase());

const VEHICLE =
  /^(?:convoys?|columns?|vehicles?|trucks?|lorr(?:y|ies)|jeeps?|cars?|vans?|bus(?:es)?|minibus(?:es)?|coach(?:es)?|trains?|ferr(?:y|ies)|boats?|ships?|vessels?|planes?|aircraft|airliners?|helicopters?|motorcades?|ambulances?|taxis?|pickups?)$/u;

/** "ambushed a bus carrying policemen": whom the thing carries, where they are told right behind it; else null. */
export function carriedBy(reading: Reading, headEnd: number): FoundMention | null {
  const { tokens } = reading.doc;
  if (!VEHICLE.test(tokens[headEnd]!.lower)) return null;
  if (!/^(?:carrying|transporting|ferrying|taking|bringing|escorting|evacuating|full|packed)$/u.test(tokens[headEnd + 1]?.lower ?? ''))
    return null;
  const sentence = reading.mentionsOf[tokens[headEnd]!.sentence]!;
  const within = sentence.find((m) => isActor(m) && !m.inside && m.firstToken > headEnd + 1 && m.firstToken <= headEnd + 5);
  // "A train carrying fuel, the ministry said": behind the comma it carries nobody.
  return within === undefined || tokens.slice(headEnd + 2, within.firstToken).some((t) => t.lower === ',') ? null : within;
}

/** "attacked a military convoy", "shelled guerrilla positions": whose the thing is stands before it, and they are the ones attacked. */
export function ownerOfThing(doc: Doc, role: Role, from: number, headEnd: number): Party | null {
  if (role !== 'target' || !THINGS.test(doc.tokens[headEnd]!.lower)) return null;
  for (let k = headEnd - 1; k >= from; k -= 1) {
    const kind = kindOfOwner(doc.tokens[k]!.lower);
    if (kind === null) continue;
    let first = k;
    while (first > from && /^(?:NOUN|PROPN|ADJ)$/u.test(doc.tokens[first - 1]!.pos)) first -= 1;
    const [start, end] = [doc.tokens[first]!.start, doc.tokens[headEnd]!.end];
    return { role, name: doc.text.slice(start, end).replace(/\s+/gu, ' '), kind, start, end };
  }
  return null;
}
