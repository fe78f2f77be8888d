import type { ActorKind } from '@hearsay/vocabulary';
import { TITLES } from '../lexicon/offices.js';
import { BODY_KINDS, type FoundMention } from '../mentions/mention.js';
import { isActor, type Reading } from '../propositions/reading.js';

/** One word of a title: "Major", "General", "Wing" (Commander). */
const isTitle = (word: string): boolean => TITLES.has(word) || word === 'wing' || word === 'squadron';

/** "The mayor of Tarn, Ada Bell, was killed", "the main gang alliance, Red Column, attacked": the name that stands in apposition to one person or body. */
export function apposedName(reading: Reading, head: FoundMention): { name: string; kind: ActorKind } | undefined {
  if (head.named || !isActor(head)) return undefined;
  const { tokens } = reading.doc;
  if (!head.single) return ONE_BODY.test(tokens[head.headToken]!.lower) ? apposedBody(reading, head) : undefined;
  let comma = head.lastToken;
  if (tokens[comma]?.lower === 'of')
    while (comma < head.lastToken + 8 && /^(?:ADP|DET|NOUN|PROPN|ADJ)$/u.test(tokens[comma]?.pos ?? '')) comma += 1;
  if (tokens[comma]?.lower !== ',') return undefined;
  const sentence = tokens[head.firstToken]!.sentence;
  // "the governor, Major General Ode Bell, was": titles may stand before the name.
  let first = comma + 1;
  while (first < comma + 5 && isTitle(tokens[first]?.lower ?? '')) first += 1;
  const name = reading.mentionsOf[sentence]!.find((m) => m.firstToken > comma && m.firstToken <= first && m.kind === 'person' && m.named);
  return name !== undefined && tokens[name.lastToken]?.lower === ',' && tokens[name.lastToken + 1]?.lower !== 'and'
    ? { name: name.name, kind: 'person' }
    : undefined;
}

const ONE_BODY =
  /^(?:group|alliance|militia|gang|faction|organi[sz]ation|force|brigade|movement|party|affiliate|wing|coalition|branch|cartel|network|offshoot|unit)$/u;

/** "The main gang alliance, Red Column, attacked": between two commas right behind it. */
function apposedBody({ doc, mentionsOf }: Reading, head: FoundMention): { name: string; kind: ActorKind } | undefined {
  const { tokens } = doc;
  const comma = head.lastToken;
  if (tokens[comma]?.lower !== ',') return undefined;
  const name = mentionsOf[tokens[comma]!.sentence]!.find(
    (m) => m.named && !m.inside && (m.firstToken === comma + 1 || (m.firstToken === comma + 2 && tokens[comma + 1]!.lower === 'the')),
  );
  if (name === undefined || tokens[name.lastToken]?.lower !== ',' || /^(?:and|or)$/u.test(tokens[name.lastToken + 1]?.lower ?? ''))
    return undefined;
  if (BODY_KINDS.has(name.kind)) return { name: name.name, kind: name.kind as ActorKind };
  // A name that no list has looks like a person's.
  return name.kind === 'person' ? { name: name.name, kind: head.kind as ActorKind } : undefined;
}
