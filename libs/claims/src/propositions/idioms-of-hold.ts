import type { Role } from '@hearsay/vocabulary';
import type { ClauseView } from './clause-view.js';
import type { IdiomWords } from './idiom-words.js';
import { make } from './make-proposition.js';
import type { PartyRange, Proposition } from './proposition.js';
import { rangeOf } from './reading.js';

/** "Took control of", "is under the control of"; and what is received or provided. */
export function holdIdiom(c: ClauseView, words: IdiomWords): Proposition | null {
  const { clause, parse } = c;
  const subject = (role: Role): PartyRange[] => c.parties(role, clause.subjects);
  const object = (role: Role): PartyRange[] => c.parties(role, clause.objects);
  // "Took refuge in areas under rebel control", "takes a toll": no ground.
  if (c.lemma === 'take' && words.has('toll', 'part', 'refuge', 'shelter', 'lives', 'measures', 'steps')) return null;
  if (c.lemma === 'take' || c.lemma === 'hold') {
    if (words.has('control'))
      return make(c, 'TERRITORY', [], [...subject('agent'), ...c.obliqueParties('target', /^from$/u)], 'take-control', {
        weight: 0.8,
      });
  }
  if (c.lemma === 'lose' && words.has('control'))
    return make(c, 'TERRITORY', [], [...subject('agent'), ...c.obliqueParties('target', /^to$/u)], 'lose-control', { weight: 0.8 });
  if (c.lemma === 'be' && clause.obliques.some((o) => o.prep === 'in' && o.nouns.some((at) => parse.chunks[at]!.word === 'control')))
    return make(c, 'TERRITORY', [], subject('agent'), 'take-control', { weight: 0.6 });
  if (
    (c.lemma === 'be'
      ? clause.verb.verb!.light
      : /^(?:remain|stay|come|fall|bring|place|lie|slip|get|put|take|keep|have|hold)$/u.test(c.lemma)) &&
    controlled(c) !== undefined
  ) {
    const control = parse.chunks[controlled(c)!]!;
    const bare = control.to - control.from === 1 && parse.chunks[control.index + 1]?.word !== 'of';
    // "The fire was brought under control": no ground.
    if (bare && [...clause.subjects, ...clause.objects].some((at) => NO_GROUND.test(parse.chunks[at]!.word))) return null;
    // "The army has brought the town under control": its own.
    const own = bare && !c.passive && clause.objects.length > 0 && c.lemma !== 'be' ? subject('agent') : ofControl(c);
    const made = make(c, 'TERRITORY', [], own, 'under-control', { weight: 0.8 });
    return clause.obliques.some((o) => o.prep === 'under' && o.nouns.includes(controlled(c)!)) ? made : { ...made, negated: !made.negated };
  }
  // "Remains in rebel hands", "is in the hands of the army".
  const hands = /^(?:be|remain|stay)$/u.test(c.lemma)
    ? clause.obliques
        .filter((o) => o.prep === 'in')
        .flatMap((o) => o.nouns)
        .find((at) => parse.chunks[at]!.word === 'hands')
    : undefined;
  if (hands !== undefined) return make(c, 'TERRITORY', [], holder(c, hands), 'in-the-hands', { weight: 0.7 });
  if (c.lemma === 'take' && words.has('money', 'weapons', 'arms') && clause.obliques.some((o) => o.prep === 'from'))
    return make(c, 'AID', [], [...c.obliqueParties('agent', /^from$/u), ...subject('target')], 'take-from', {});
  if (/^(?:provide|supply|furnish|equip)$/u.test(c.lemma) && clause.obliques.some((o) => o.prep === 'with'))
    return make(
      c,
      'AID',
      [],
      c.passive ? [...subject('target'), ...c.obliqueParties('agent', /^by$/u)] : [...subject('agent'), ...object('target')],
      'provide-with',
      { weight: 0.7 },
    );
  return null;
}

const NO_GROUND =
  /^(?:fires?|blazes?|flames|inferno|outbreak|epidemic|pandemic|virus|disease|inflation|prices|debt|deficit|spending|vehicle|temper)$/u;

/** Whose hands they are: "rebel hands", "the hands of the army". */
function holder(c: ClauseView, at: number): PartyRange[] {
  const { chunks } = c.parse;
  const owner = chunks[at + 1]?.word === 'of' && chunks[at + 2]?.kind === 'np' ? chunks[at + 2]! : null;
  const own = chunks[at]!;
  return [{ role: 'agent', range: rangeOf(c.doc, (owner ?? own).from, (owner ?? own).to) }];
}

/** The chunk of "control" after "under", or after "outside" and "beyond", where there is none. */
const controlled = (c: ClauseView): number | undefined =>
  c.clause.obliques
    .filter((o) => /^(?:under|outside|beyond|out of)$/u.test(o.prep))
    .flatMap((o) => o.nouns)
    .find((at) => c.parse.chunks[at]!.word === 'control');

/** Whose control it is: "under the control of the rebels", "under rebel control". */
function ofControl(c: ClauseView): PartyRange[] {
  const { chunks } = c.parse;
  const at = controlled(c);
  if (at === undefined) return [];
  const owner = chunks[at + 1]?.kind === 'prep' && chunks[at + 2]?.kind === 'np' ? chunks[at + 2]! : null;
  const own = chunks[at]!;
  return [{ role: 'agent', range: rangeOf(c.doc, (owner ?? own).from, (owner ?? own).to) }];
}
