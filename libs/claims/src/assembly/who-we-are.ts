import type { ActorKind } from '@hearsay/vocabulary';
import type { TokenRange } from '../document/doc.js';
import type { FoundMention } from '../mentions/mention.js';
import { isActor, mentionsWithin, type Reading } from '../propositions/reading.js';
import { POSSESSIVES } from '../lexicon/function-words.js';

/** Whoever speaks in such a role says "we" of the body he serves. */
const ROLE =
  /^(?:officers?|officials?|commanders?|sources?|spokes(?:man|woman|person|men|people)|chiefs?|heads?|leaders?|members?|generals?|colonels?|majors?|captains?|lieutenants?|brigadiers?|ministers?|secretary|fighters?|soldiers?|adviser|advisor|negotiators?|envoy|diplomats?|aide)$/u;
/** What such a body is called before the role, where no name is. */
const BODY: ReadonlyMap<string, ActorKind> = new Map([
  ...'army military navy airforce coalition'.split(' ').map((word): [string, ActorKind] => [word, 'military']),
  ...'rebel militant insurgent guerrilla separatist jihadist'.split(' ').map((word): [string, ActorKind] => [word, 'armed-group']),
  ...'police government ministry'.split(' ').map((word): [string, ActorKind] => [word, 'government-body']),
  ['militia', 'militia'],
]);
/** How far back the text may have named that body. */
const SENTENCES = 12;

/** The body in whose name the speaker says "we": "a Red Column commander", "an army officer", "the spokesman for the militia"; null for one who speaks for himself. */
export function whoWeAre(reading: Reading, speaker: TokenRange): { name: string; kind: ActorKind } | null {
  const { doc } = reading;
  const end = Math.min(speaker.to, speaker.from + 14);
  let role = speaker.from;
  while (role < end && !ROLE.test(doc.tokens[role]!.lower)) role += 1;
  if (role === end) return null;
  const bodies = mentionsWithin(reading, speaker.from, speaker.to).filter(isBody);
  const own = bodies.find((m) => m.firstToken <= role && !m.adjective && m.headToken !== role) ?? bodies.find((m) => m.firstToken > role);
  const noun = role > speaker.from ? doc.tokens[role - 1]!.lower : '';
  const kind = BODY.get(noun);
  if (kind === undefined) return refer(own ?? bodies.find((m) => m.firstToken <= role));
  const before = called(reading, speaker, noun) ?? own;
  if (before !== undefined) return refer(before);
  // "rebel leaders": they are no more than that.
  if (kind === 'armed-group' || kind === 'militia') return null;
  let first = speaker.from;
  while (first < role - 1 && !/^(?:PROPN|NOUN)$/u.test(doc.tokens[first]!.pos)) first += 1;
  return { name: doc.text.slice(doc.tokens[first]!.start, doc.tokens[role - 1]!.end).replace(/\s+/gu, ' '), kind };
}

const isBody = (m: FoundMention): boolean => isActor(m) && m.kind !== 'person' && m.kind !== 'civilians';
const refer = (m: FoundMention | undefined): { name: string; kind: ActorKind } | null =>
  m === undefined ? null : { name: m.name, kind: m.kind as ActorKind };

/** "an army officer": the army that the text named last before. */
function called(reading: Reading, speaker: TokenRange, noun: string): FoundMention | undefined {
  const { tokens } = reading.doc;
  const sentence = tokens[speaker.from]!.sentence;
  const same = noun === 'army' || noun === 'military' ? /^(?:army|military|forces|troops|soldiers)$/u : new RegExp(`^${noun}s?$`, 'u');
  for (let s = sentence; s >= Math.max(0, sentence - SENTENCES); s -= 1) {
    const found = reading.mentionsOf[s]!.findLast(
      (m) =>
        m.lastToken <= speaker.from && isBody(m) && same.test(tokens[m.headToken]!.lower) && !POSSESSIVES.has(tokens[m.firstToken]!.lower),
    );
    if (found !== undefined) return found;
  }
  return undefined;
}
