import type { ActorKind, Party } from '@hearsay/vocabulary';
import type { Parse } from '../grammar/clause.js';
import type { PartyRange, Proposition } from '../propositions/proposition.js';
import { chunkRange, isActor, mentionsWithin, type Reading } from '../propositions/reading.js';
import type { Referents } from './coreference.js';
import { resolveParties } from './resolve-parties.js';
import { OWN_ARMS } from '../mentions/group-words.js';

const BACKED = /-(?:backed|supported|funded|armed|trained|sponsored|financed|aligned)$/iu;
const BACK = /^(?:back|support|assist|aid|help|fund|finance|sponsor|accompany)$/u;
const HELP = /^(?:help|support|backing|assistance|aid|cover)$/u;

/** Who backs a party of a proposition, by the words around it: "Iran-backed militiamen", "rebels backed by Ostria", "with the help of Ostria", "with air support from Ostria". */
export function backersOf(reading: Reading, referents: Referents, parse: Parse, proposition: Proposition): Party[] {
  return [
    ...inModifiers(reading, proposition),
    ...resolveParties(reading, referents, statedBackers(reading, parse, proposition), proposition.type),
  ];
}

/** Backers in a compound before a party, or before the noun that explains the last one: "bombed the Foxes, an Iran-backed militia". */
function inModifiers(reading: Reading, { range, parties }: Proposition): Party[] {
  const { tokens } = reading.doc;
  const from = Math.min(range.from, ...parties.map((p) => p.range.from));
  let to = Math.max(range.to, ...parties.map((p) => p.range.to));
  if (tokens[to]?.lower === ',' && tokens[to + 1]?.pos === 'DET' && /-/u.test(tokens[to + 2]?.text ?? '')) to += 8;
  const end = reading.doc.sentences[tokens[from]!.sentence]!.to;
  return (
    mentionsWithin(reading, from, Math.min(to, end))
      // "Ostria-backed militias": Ostria, and not the militias.
      .filter((m) => isActor(m) && m.end < tokens[m.firstToken]!.end && BACKED.test(tokens[m.firstToken]!.text))
      .map((m) => ({ role: 'supporter', name: m.name, kind: m.kind as ActorKind, start: m.start, end: m.end }))
  );
}

function statedBackers(reading: Reading, parse: Parse, proposition: Proposition): PartyRange[] {
  const { chunks, clauses } = parse;
  const out: PartyRange[] = [];
  const supporter = (at: number): void => {
    if (!OWN_ARMS.has(chunks[at]!.word)) out.push({ role: 'supporter', range: chunkRange(reading.doc, parse, at) });
  };
  const ofParty = (at: number): boolean =>
    proposition.parties.some((p) => p.range.from <= chunks[at]!.head && p.range.to > chunks[at]!.head);
  for (const c of clauses) {
    const close = (c.kind === 'reduced' && c.subjects.some(ofParty)) || (c.kind === 'participial' && c.parent === proposition.clause);
    if (!close || !BACK.test(c.verb.word) || !c.verb.verb!.passive) continue;
    for (const o of c.obliques) if (o.prep === 'by') o.nouns.forEach(supporter);
  }
  for (const o of clauses[proposition.clause]?.obliques ?? [])
    for (const at of o.prep === 'with' ? o.nouns : [])
      if (HELP.test(chunks[at]!.word) && /^(?:of|from|by)$/u.test(chunks[at + 1]?.word ?? '') && chunks[at + 2]?.kind === 'np')
        supporter(at + 2);
  return out;
}
