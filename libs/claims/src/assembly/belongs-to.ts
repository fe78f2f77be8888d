import type { FoundMention } from '../mentions/mention.js';
import { IRREGULAR_KINDS, isParty } from '../mentions/mention.js';
import { isActor, type Reading } from '../propositions/reading.js';

/** "three brigades of the coalition", not "two doctors of the Ostrian hospital": who stands behind "of" owns people under arms alone. */
function ofWhom(reading: Reading, within: readonly FoundMention[], head: FoundMention, headEnd: number): FoundMention | undefined {
  const behind = within.filter(
    (m) => isActor(m) && m.firstToken > headEnd && !(m.inside && m.adjective) && (head.kind !== 'civilians' || isParty(m.kind)),
  );
  // "the Communist Party of Ostria" is not Ostria.
  const body = behind.find((m) => !m.named && /^(?:organisation|armed-group|militia)$/u.test(m.kind));
  if (
    body !== undefined &&
    behind.some((m) => m.inside && m.kind === 'state' && m.firstToken >= body.firstToken && m.lastToken === body.lastToken)
  )
    return body;
  return behind.find((m) => m.named && m.kind !== 'person') ?? behind.find((m) => isOwnName(reading, m)) ?? behind.find((m) => m.named);
}

/** In capitals a body of several words that no list has: "the Tarn Patriotic Front". */
const isOwnName = (reading: Reading, m: FoundMention): boolean =>
  reading.doc.capitals &&
  IRREGULAR_KINDS.has(m.kind) &&
  m.lastToken - m.firstToken > 2 &&
  /^(?:front|army|movement|forces|party|brigade|command|cartel)$/u.test(reading.doc.tokens[m.headToken]!.lower);

const PART = /^(?:factions?|splinters?|offshoots?|breakaways?|dissidents?)$/u;

/** "men of the Wagner Group", "terrorists from the Northern Front", "guerrillas with the ELN": the named party that stands right after "of", or an armed one after "from". */
export function belongsTo(
  reading: Reading,
  within: readonly FoundMention[],
  head: FoundMention,
  headEnd: number,
): FoundMention | undefined {
  const { tokens } = reading.doc;
  // "A faction of the Karwa Front": a part that acts for itself.
  if (PART.test(tokens[headEnd]!.lower)) return undefined;
  const of = tokens[headEnd + 1]?.lower === 'of' ? ofWhom(reading, within, head, headEnd) : undefined;
  const end = head.lastToken;
  if (
    of !== undefined ||
    (!/^(?:from|with)$/u.test(tokens[end]?.lower ?? '') && `${tokens[end]?.lower} ${tokens[end + 1]?.lower}` !== 'belonging to')
  )
    return of;
  return reading.mentionsOf[tokens[headEnd]!.sentence]!.find(
    (m) => IRREGULAR_KINDS.has(m.kind) && (m.named || isOwnName(reading, m)) && m.firstToken > end && m.firstToken <= end + 5,
  );
}
