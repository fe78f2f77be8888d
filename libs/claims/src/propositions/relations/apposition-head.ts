import type { Parse } from '../../grammar/clause.js';
import { isTime } from '../../grammar/noun-group.js';
import type { PartyRange } from '../proposition.js';
import { isActor, mentionsWithin, type Reading } from '../reading.js';
import { party } from './make-relation.js';
import { COMMANDS } from './tie-words.js';
import { DETERMINERS } from '../../lexicon/function-words.js';

/** The name before a comma that a noun phrase is said of: "Kataib Hezbollah, an Iran-backed militia". */
export function appositionHead(reading: Reading, parse: Parse, at: number): PartyRange | null {
  let comma = parse.chunks[at - 1];
  let back = at - 1;
  if (comma?.kind !== 'comma') return null;
  if (parse.chunks[back - 1]?.kind === 'close') {
    back -= 1;
    while (back > 0 && parse.chunks[back]!.kind !== 'open') back -= 1;
    comma = parse.chunks[back];
  }
  const noun = parse.chunks[back - 1];
  if (noun?.kind !== 'np' || isTime(noun) || isSubjectBehindPhrase(parse, at, back - 1)) return null;
  if (!DETERMINERS.has(reading.doc.tokens[parse.chunks[at]!.from]!.lower)) {
    const owner = mentionsWithin(reading, parse.chunks[at]!.from, parse.chunks[at]!.to);
    // "Omar Tann, commander of the brigade": the noun needs no article.
    const titled = COMMANDS.test(parse.chunks[at]!.word) && parse.chunks[at + 1]?.word === 'of';
    if (
      parse.chunks[at]!.word !== 'part' &&
      !titled &&
      (owner.length === 0 ||
        !/^(?:commander|leader|head|chief|wing|arm|ally|backer|sponsor|patron|rival|enemy|foe|proxy|affiliate|branch|offshoot)$/u.test(
          parse.chunks[at]!.word,
        ))
    )
      return null;
  }
  const named = mentionsWithin(reading, noun.from, noun.to).filter((m) => isActor(m) && !m.inside);
  // "the Shield of the Plain Brigades, a militia": the name begins before the noun phrase that ends it.
  const wide = reading.mentionsOf[parse.sentence]!.find((m) => isActor(m) && m.named && !m.inside && m.lastToken === noun.to);
  const whole = named[0] ?? wide;
  if (whole !== undefined) return party(reading, 'agent', whole.firstToken, whole.lastToken);
  // A name that no list knows, before an apposition that says who it is.
  return reading.doc.tokens[noun.head]!.pos === 'PROPN' && mentionsWithin(reading, noun.from, noun.to).every((m) => m.kind !== 'place')
    ? party(reading, 'agent', noun.from, noun.to)
    : null;
}

/** "In an interview with Al Jazeera, the rebel leader said": the comma closes the phrase that opens the sentence, and the verb's subject follows. */
const isSubjectBehindPhrase = ({ chunks, clauses }: Parse, at: number, noun: number): boolean =>
  chunks[0]?.kind === 'prep' &&
  chunks[noun - 1]?.kind === 'prep' &&
  !chunks.slice(0, noun).some((c) => c.kind === 'vg') &&
  clauses.some((c) => c.subjects[0] === at && c.verb.index === at + 1);
