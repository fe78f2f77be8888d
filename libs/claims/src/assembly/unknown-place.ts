import type { Chunk } from '../grammar/chunk.js';
import type { Parse } from '../grammar/clause.js';
import { isTime } from '../grammar/noun-group.js';
import { isCommonNoun } from '../lexicon/common-nouns.js';
import type { FoundMention } from '../mentions/mention.js';
import type { Proposition } from '../propositions/proposition.js';
import type { Reading } from '../propositions/reading.js';
import { SOCIAL_MEDIA } from '../lexicon/social-media.js';
import { DIRECTIONS, GROUND_VERBS } from '../lexicon/place-words.js';
import { MONTH_NAMES } from '../times/time-words.js';

const WHERE = /^(?:in|near|at|around|outside|inside|on|to|into|out of|across|towards?|south of|north of|east of|west of|of)$/u;
/** From where somebody withdrew or was driven. */
const FROM = /^(?:from|off)$/u;
const OF_PLACES =
  /^(?:village|town|city|district|province|valley|port|region|camp|suburb|siege|battle|fall|capture|recapture|liberation|shelling|bombing|bombardment|much|most|half|parts?|swathes?|outskirts|edges?|centre|center|control)$/u;

/** A name after "in", "near" or "at", or as what is shelled, held or left, that no gazetteer and no list knows is a place all the same. */
export function unknownPlace(reading: Reading, parse: Parse, proposition: Proposition): FoundMention | null {
  return afterPreposition(reading, parse, proposition) ?? asObject(reading, parse, proposition);
}

function afterPreposition(reading: Reading, parse: Parse, proposition: Proposition): FoundMention | null {
  for (const prep of parse.chunks) {
    const at = prep.index;
    if (prep.kind !== 'prep') continue;
    const left = FROM.test(prep.word) && /^(?:TERRITORY|RETREAT)$/u.test(proposition.type);
    if (!left && !WHERE.test(prep.word)) continue;
    if (prep.word === 'of' && !OF_PLACES.test(parse.chunks[at - 1]?.word ?? '')) continue;
    const found = unknownName(reading, proposition.sentence, parse.chunks[at + 1]);
    if (found !== null) return found;
  }
  return null;
}

function asObject(reading: Reading, parse: Parse, proposition: Proposition): FoundMention | null {
  const clause = parse.clauses[proposition.clause];
  if (clause === undefined || !GROUND_VERBS.has(clause.verb.word)) return null;
  // "take", "hit" and the like have persons for objects too, unless ground is what it is about.
  if (proposition.type !== 'TERRITORY' && /^(?:take|seize|capture|hold|lose|leave|control|hit|secure|clear)$/u.test(clause.verb.word))
    return null;
  for (const at of clause.verb.verb!.passive ? clause.subjects : clause.objects) {
    const chunk = parse.chunks[at];
    const found = chunk?.counted === true ? null : unknownName(reading, proposition.sentence, chunk);
    if (found !== null) return found;
  }
  return null;
}

/** The name at the end of a noun phrase that no mention covers. */
function unknownName(reading: Reading, sentence: number, noun: Chunk | undefined): FoundMention | null {
  if (noun?.kind !== 'np' || isTime(noun)) return null;
  const { doc } = reading;
  const head = doc.tokens[noun.head]!;
  if (
    head.pos !== 'PROPN' ||
    !/^\p{Lu}\p{Ll}{2}/u.test(head.text) ||
    isCommonNoun(head.lower) ||
    DIRECTIONS.has(head.lower) ||
    SOCIAL_MEDIA.test(head.lower)
  )
    return null;
  // "in Nov. 13 last year": a month with its full stop; 'rammed the "Tarn Star"': in quotation marks a ship or a plan, no place.
  if (
    MONTH_NAMES.has(head.lower) ||
    /^["“‘']/u.test(doc.tokens[noun.from]!.text) ||
    /^["“‘']$/u.test(doc.tokens[noun.head - 1]?.text ?? '')
  )
    return null;
  if (reading.mentionsOf[sentence]!.some((m) => m.firstToken < noun.to && m.lastToken > noun.from)) return null;
  let from = noun.head;
  while (from > noun.from && doc.tokens[from - 1]!.pos === 'PROPN' && /^\p{Lu}/u.test(doc.tokens[from - 1]!.text)) from -= 1;
  const start = doc.tokens[from]!.start;
  return {
    start,
    end: head.end,
    kind: 'place',
    name: doc.text.slice(start, head.end).replace(/\s+/gu, ' '),
    named: true,
    single: true,
    firstToken: from,
    lastToken: noun.head + 1,
    headToken: noun.head,
    country: null,
    inside: false,
    adjective: false,
    metonym: false,
    entry: null,
    title: null,
  };
}
