import type { ActorKind } from '@hearsay/vocabulary';
import { TITLES } from '../lexicon/offices.js';
import { BODY_KINDS, IRREGULAR_KINDS, type FoundMention } from '../mentions/mention.js';
import { isActor, type Reading } from '../propositions/reading.js';

/** One word of a title: "Major", "General", "Wing" (Commander). */
const isTitle = (word: string): boolean => TITLES.has(word) || word === 'wing' || word === 'squadron';

/** "The mayor of Tarn, Ada Bell, was killed", "the main gang alliance, Red Column, attacked": the name that stands in apposition to one person or body. */
export function apposedName(reading: Reading, head: FoundMention): { name: string; kind: ActorKind } | undefined {
  if (head.named || !isActor(head)) return undefined;
  const { tokens } = reading.doc;
  // "One of its generals, Ode Bell, was killed"
  const oneOf = tokens[head.firstToken - 1]?.lower === 'of' && tokens[head.firstToken - 2]?.lower === 'one';
  if (!head.single && !oneOf) return ONE_BODY.test(tokens[head.headToken]!.lower) ? apposedBody(reading, head) : undefined;
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
  /^(?:group|alliance|militia|gang|faction|organi[sz]ation|force|brigade|movement|party|affiliate|wing|coalition|branch|cartel|network|offshoot|unit|grouping|squad|column|cell|band|commando|outfit|army|front|command)$/u;

/** What says that a name comes: "a gang called", "a group calling itself", "a unit known as". */
const GIVES = /^(?:called|named|dubbed|styled|calling itself|calling themselves|known as|styling itself)$/u;
const BEFORE_NAME = /^(?:the|["“”«'‘])$/u;

/** "The main gang alliance, Red Column, attacked", 'a unit, the "Red Column", attacked', "a gang calling itself the Red Column": right behind it. */
function apposedBody({ doc, mentionsOf }: Reading, head: FoundMention): { name: string; kind: ActorKind } | undefined {
  const { tokens } = doc;
  const at = head.lastToken;
  const [one, two] = [tokens[at]?.lower ?? '', tokens[at + 1]?.lower ?? ''];
  const given = GIVES.test(one) ? 1 : GIVES.test(`${one} ${two}`) ? 2 : 0;
  if (given === 0 && one !== ',') return undefined;
  let first = at + Math.max(given, 1);
  while (first < at + 5 && BEFORE_NAME.test(tokens[first]?.lower ?? '')) first += 1;
  const name = mentionsOf[tokens[at]!.sentence]!.find(
    (m) =>
      (m.named || (given > 0 && doc.capitals && m.lastToken - m.firstToken > 1)) &&
      !m.inside &&
      m.firstToken <= first &&
      m.firstToken > at &&
      m.lastToken > first,
  );
  if (name === undefined) return undefined;
  let end = name.lastToken;
  while (/^["”»'’]$/u.test(tokens[end]?.lower ?? '')) end += 1;
  // A gloss in brackets may follow: "the Red Column (RC)".
  if (/^[([]$/u.test(tokens[end]?.text ?? '')) while (end < name.lastToken + 10 && !/^[)\]]$/u.test(tokens[end - 1]?.text ?? '')) end += 1;
  if (given === 0 && (tokens[end]?.lower !== ',' || /^(?:and|or)$/u.test(tokens[end + 1]?.lower ?? ''))) {
    // A name in quotation marks with its gloss needs no second comma.
    if (end === name.lastToken || !/^["“«]$/u.test(tokens[first - 1]?.text ?? '')) return undefined;
  }
  // "A guerrilla group calling itself the People's Forces": it fights for no state, whatever it is called.
  if (IRREGULAR_KINDS.has(head.kind) && !IRREGULAR_KINDS.has(name.kind) && BODY_KINDS.has(name.kind))
    return { name: name.name, kind: head.kind as ActorKind };
  if (BODY_KINDS.has(name.kind)) return { name: name.name, kind: name.kind as ActorKind };
  // A name that no list has looks like a person's.
  return name.kind === 'person' ? { name: name.name, kind: head.kind as ActorKind } : undefined;
}
