import type { ClauseView } from './clause-view.js';
import { make } from './make-proposition.js';
import type { Proposition } from './proposition.js';
import { chunkRange } from './reading.js';

/** People harmed, as a group: "the dead", "two of the wounded". */
const HARMED = /^(?:dead|killed|slain|wounded|injured|hurt|casualties|victims|fatalities|deaths|martyrs)$/u;
const MEN = /^(?:men|man|soldiers?|fighters?|troops|personnel|lives|life|people|policem[ae]n|officers?)$/u;
const TREATED = /^(?:wounds?|injury|injuries|burns|shrapnel|gunshot)$/u;
const NOBODY = /^(?:no|neither|none|zero)$/u;
/** What a bomb does to walls and windows. */
const BREAKS =
  /^(?:blow|tear|rip|shatter|smash|punch|gouge|crack|peel|knock|hurl|send|scatter|splinter|pierce|pepper|spray|carve|scorch|shear|collapse|gut|leave|set|topple|fell|pulverise|pulverize|crater|buckle|burst|rattle|blast)$/u;
const WALLS =
  /\b(?:windows?|walls?|roofs?|tiles|doors?|gates?|holes?|craters?|glass|shrapnel|debris|ceilings?|façade|facade|front|steps|bodies|plumes?|smoke|flames|fire|buildings?|houses?|shops?|stalls?|cars?|vehicles?|pavement|masonry|rubble)\b/u;

/** "The men were treated for gunshot wounds", "two officers sustained injuries". */
function inHospital(c: ClauseView): Proposition | null {
  const { clause, parse } = c;
  if (clause.subjects.length === 0) return null;
  const around = clause.obliques.filter((o) => /^(?:in|with|for)$/u.test(o.prep)).flatMap((o) => o.nouns);
  const treated =
    c.passive && /^(?:treat|hospitalise|hospitalize)$/u.test(c.lemma) && around.some((at) => TREATED.test(parse.chunks[at]!.word));
  const bears =
    /^(?:sustain|suffer|receive|incur)$/u.test(c.lemma) &&
    !c.passive &&
    clause.objects.some((at) => /^(?:wounds?|injury|injuries|burns|fractures)$/u.test(parse.chunks[at]!.word));
  return treated || bears ? make(c, 'ASSAULT', [], c.parties('target', clause.subjects), 'harmed-in-hospital', { weight: 0.5 }) : null;
}

/** "The dead included two children", "the victims were farmers", "among the wounded was a colonel". */
function whoWasHarmed(c: ClauseView): Proposition | null {
  const { clause, parse } = c;
  if (!/^(?:be|include|number)$/u.test(c.lemma) || c.passive) return null;
  const among = parse.chunks.findIndex((x) => x.kind === 'prep' && x.word === 'among');
  const opened = among >= 0 && among < clause.verb.index && HARMED.test(parse.chunks[among + 1]?.word ?? '');
  const named =
    clause.subjects.length > 0 &&
    HARMED.test(parse.chunks[clause.subjects[0]!]!.word) &&
    parse.chunks[clause.subjects[0]!]!.counted !== true;
  const behind = clause.objects.length > 0 ? clause.objects : clause.subjects.filter((at) => at > clause.verb.index);
  if ((!opened && !named) || behind.length === 0) return null;
  const made = make(c, 'ASSAULT', [], c.parties('target', behind), 'who-was-harmed', { weight: 0.55 });
  if (!opened) return made;
  const range = chunkRange(c.doc, parse, among, Math.max(clause.to, clause.verb.index, ...behind));
  return { ...made, range };
}

/** "The rebels lost no men": nobody was harmed. */
function lostNobody(c: ClauseView): Proposition | null {
  if (c.lemma !== 'lose' || c.passive) return null;
  const none = c.clause.objects.some(
    (at) => NOBODY.test(c.doc.tokens[c.parse.chunks[at]!.from]!.lower) && MEN.test(c.parse.chunks[at]!.word),
  );
  return none
    ? { ...make(c, 'ASSAULT', [], c.parties('target', c.clause.subjects), 'lost-nobody', { weight: 0.55 }), negated: true }
    : null;
}

/** "Damage to the base was not serious", "the damage was heavy". */
function damaged(c: ClauseView): Proposition | null {
  const at = c.clause.subjects[0];
  if (at === undefined || !/^(?:damage|destruction|devastation)$/u.test(c.parse.chunks[at]!.word) || c.lemma !== 'be') return null;
  return make(c, 'ASSAULT', [], [], 'damage-is', { weight: 0.4 });
}

/** "The device blew tiles off the steps", "the blast tore a hole in the wall". */
function breaks(c: ClauseView): Proposition | null {
  if (!BREAKS.test(c.lemma) || !c.weaponSubject()) return null;
  const around = [...c.clause.objects, ...c.clause.obliques.flatMap((o) => o.nouns)].map((at) => c.wordsOf(at)).join(' ');
  if (!WALLS.test(around)) return null;
  return make(c, 'ASSAULT', [], [], 'breaks-walls', { weight: 0.5 });
}

/** Harm done or not done, told by words that are no verbs of force. */
export function harmClause(c: ClauseView): Proposition | null {
  return whoWasHarmed(c) ?? lostNobody(c) ?? inHospital(c) ?? damaged(c) ?? breaks(c);
}
