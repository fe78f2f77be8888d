import type { ClauseView } from './clause-view.js';
import { PRONOUNS } from '../lexicon/function-words.js';
import { make } from './make-proposition.js';
import type { Proposition } from './proposition.js';
import { chunkRange, rangeOf } from './reading.js';

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

/** "The dead", "the other slain rebels", "one of those killed": people whom a noun phrase tells to have been harmed. */
function areHarmed({ doc, parse }: ClauseView, at: number): boolean {
  const { chunks } = parse;
  const chunk = chunks[at]!;
  const whole = chunks[at + 1]?.word === 'of' ? chunks[at + 2] : undefined;
  if (whole?.kind === 'np' && (chunk.counted === true || COUNT.test(chunk.word))) return HARMED.test(whole.word);
  if (HARMED.test(chunk.word)) return chunk.counted !== true;
  return doc.tokens.slice(chunk.from, chunk.head).some((t) => /^(?:slain|dead|killed|wounded|injured)$/u.test(t.lower));
}
const COUNT = /^(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|most|some|many|several|half|all)$/u;

/** "The dead included two children", "the victims were farmers", "one of those killed was a judge", "among the wounded was a colonel". */
function whoWasHarmed(c: ClauseView): Proposition | null {
  const { clause, parse } = c;
  if (!/^(?:be|include|number)$/u.test(c.lemma) || c.passive) return null;
  const among = parse.chunks.findIndex((x) => x.kind === 'prep' && x.word === 'among');
  const opened = among >= 0 && among < clause.verb.index && HARMED.test(parse.chunks[among + 1]?.word ?? '');
  const first = clause.subjects[0];
  const named = first !== undefined && areHarmed(c, first);
  const behind = clause.objects.length > 0 ? clause.objects : clause.subjects.filter((at) => at > clause.verb.index);
  if ((!opened && !named) || behind.length === 0) return null;
  // "Two of the victims were in a car", "the dead rebel was a threat": who they were is told by people.
  if (named && !HARMED.test(parse.chunks[first]!.word) && !behind.some((at) => isPerson(c, at))) return null;
  const made = make(c, 'ASSAULT', [], c.parties('target', behind), 'who-was-harmed', { weight: 0.55 });
  if (!opened) return made;
  const range = chunkRange(c.doc, parse, among, Math.max(clause.to, clause.verb.index, ...behind));
  return { ...made, range };
}

const isPerson = (c: ClauseView, at: number): boolean => c.isParty(at) || c.doc.tokens[c.parse.chunks[at]!.head]!.pos === 'PROPN';

/** "He identified the other slain rebels as Ode Bell and Ada Carr", "the dead were named by police as …": who was harmed, by the word of whoever names them. */
function namesHarmed(c: ClauseView): Proposition | null {
  const { clause, passive } = c;
  if (!/^(?:identify|name)$/u.test(c.lemma) || clause.verb.verb!.negated) return null;
  const at = (passive ? clause.subjects : clause.objects)[0];
  const named = clause.obliques.find((o) => o.prep === 'as')?.nouns.filter((noun) => isPerson(c, noun)) ?? [];
  if (at === undefined || named.length === 0 || !areHarmed(c, at)) return null;
  const [speaker] = passive ? c.obliqueParties('agent', /^by$/u) : c.parties('agent', clause.subjects);
  const made = make(c, 'ASSAULT', [], c.parties('target', named), 'harmed-named', { weight: 0.55 });
  return speaker === undefined ? made : { ...made, speaker: speaker.range, stance: 'asserts' };
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

const UNHURT = /^(?:unhurt|unharmed|uninjured|unwounded|unscathed)$/u;

/** "Escaped the bombing unhurt", "survived the attack without injury": nobody was harmed, whatever was done. */
function unharmed(c: ClauseView): Proposition | null {
  const { clause, doc, parse } = c;
  const told = UNHURT.test(doc.tokens[clause.verb.head]!.lower);
  if ((!told && !/^(?:escape|survive|emerge|be|remain|walk|come|get|flee)$/u.test(c.lemma)) || clause.verb.verb!.negated) return null;
  const who = clause.subjects[0];
  if (who === undefined || who > clause.verb.index || !(isPerson(c, who) || PRONOUNS.has(parse.chunks[who]!.word))) return null;
  const end = parse.chunks[Math.max(clause.to, clause.verb.index)]!.to;
  const last = Math.min(end + 2, doc.sentences[parse.sentence]!.to);
  const at = doc.tokens.slice(clause.verb.head, last).findIndex((t) => UNHURT.test(t.lower));
  const word = at < 0 ? -1 : clause.verb.head + at;
  const without = clause.obliques.some((o) => o.prep === 'without' && o.nouns.some((at) => HURTS.test(parse.chunks[at]!.word)));
  // "The party escaped unscathed", "the striker survived the game without injury": from no blow.
  if (word < 0 ? !without || !c.violent() : doc.tokens[word]!.lower === 'unscathed' && !c.violent()) return null;
  const made = make(c, 'ASSAULT', [], c.parties('target', [who]), 'unharmed', { weight: 0.55 });
  return { ...made, negated: true, range: rangeOf(doc, made.range.from, Math.max(made.range.to, word + 1)) };
}
const HURTS = /^(?:injur(?:y|ies)|harm|wounds?|scratch)$/u;

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
  return whoWasHarmed(c) ?? namesHarmed(c) ?? unharmed(c) ?? lostNobody(c) ?? inHospital(c) ?? damaged(c) ?? breaks(c);
}
