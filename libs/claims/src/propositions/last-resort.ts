import type { ClaimType, Mode } from '@hearsay/vocabulary';
import type { TokenRange } from '../document/doc.js';
import type { Parse } from '../grammar/clause.js';
import { wordSet } from '../lexicon/word-set.js';
import { HARM } from './deeds.js';
import { FORCE } from './deeds.js';
import { isHypothetical } from './modality.js';
import { partiesAround } from './phrase-propositions.js';
import { laidOut, type PartyRange, type Proposition } from './proposition.js';
import { mourns } from './silence.js';
import { isActor, lowerText, rangeOf, type Reading } from './reading.js';

/**
 * Plain words of conflict by what they report, the more forceful first: `type | modes | words`. General English; PLOVER's manual and ACLED's
 * codebook name the kinds of event.
 */
const WORDS: readonly (readonly [ClaimType, readonly Mode[], RegExp])[] = [
  ['PROTEST', ['riot'], /\b(?:riot(?:s|ed|ing|ers)|violent (?:protests?|demonstrations?)|mob violence)\b/u],
  ['PROTEST', ['strike'], /\b(?:general strike|went on strike|on strike|walkouts?|work stoppage|hunger strike)\b/u],
  ['PROTEST', ['demo'], /\b(?:protest(?:s|ed|ing|ers?|ors?)?|demonstrat(?:ions?|ors?|ed|ing)|sit-ins?|die-ins?|picket(?:ed|ing|s)?|marched|placards?|slogans)\b/u],
  ['ASSAULT', ['suicide-attack', 'explosives'], /\bsuicide[- ](?:bomb(?:ers?|ings?|s)?|attack(?:s|ers?)?|blasts?)\b|\bbl(?:ow|ew|owing) (?:himself|herself|themselves) up\b/u],
  ['ASSAULT', ['unconventional'], /\b(?:chemical weapons?|(?:poison(?:ous)?|toxic|chlorine|sarin|mustard) gas|chlorine|sarin|nerve (?:agent|gas)|sulfur mustard)\b/u],
  ['ASSAULT', ['aerial'], /\bair ?-?(?:strikes?|raids?|attacks?)\b|\bairstrikes?\b|\b(?:warplanes|jets|helicopters?|aircraft) (?:\w+ ){0,4}?(?:bomb|dropp(?!ed (?:\w+ ){0,3}?(?:leaflets|flyers|aid|food|supplies|parcels|water|relief|medicine|pamphlets))|target|struck|hit|attack)\w*/u],
  ['ASSAULT', ['heavy-weapons'], /\b(?:shell(?:ed|ing)|artillery fire|mortar (?:fire|rounds?|shells?|attacks?)|rocket (?:fire|attacks?)|missile (?:attacks?|strikes?)|rockets|missiles? (?:hit|struck|fired|landed))\b/u],
  ['ASSAULT', ['explosives'], /\b(?:car bombs?|bomb(?:ings?| blasts?| attacks?| explosions?)|roadside bombs?|improvised explosive devices?|ieds?|vbieds?|grenade (?:attacks?|explosions?|blasts?)|land ?mines? (?:explo|blast|deton)\w*|explosions?|blasts?|detonat(?:ed|ion|ing|e)|explod(?:ed|es|ing))\b/u],
  ['COERCE', ['seize'], /\b(?:found|seized|recovered|discovered|uncovered|confiscated|defused|disarmed|intercepted|cache|stash|stockpile) (?:[\w,'’-]+ ){0,8}?(?:weapons?|arms|ammunition|explosives?|firearms|grenades?|landmines?|mines|rifles|bombs?|devices?|ieds)\b|\b(?:weapons?|arms|ammunition|explosives?|explosive devices?|devices?|firearms|grenades?|landmines?|mines|rifles|bombs?|ieds|guns|packages?) (?:[\w,'’-]+ ){0,6}?(?:(?:was|were|been) (?:\w+ )?(?:found|seized|recovered|discovered|uncovered|confiscated|defused|disarmed|intercepted|cleared|destroyed|dismantled))\b/u],
  ['ASSAULT', ['sexual'], /\b(?:gang[- ]?)?rap(?:es?|ed|ing|ists?)\b|\bsexual(?:ly)? (?:abus|assault|violen|harass|exploit|molest)\w*/u],
  ['COERCE', ['abduct'], /\b(?:abduct(?:ed|ion|ions|ing)?|kidnap(?:s|ped|ping|pings|pers)?|hostages?|enforced disappearances?|(?:forcibly|went) (?:missing|disappeared)|captors)\b/u],
  ['ASSAULT', ['targeted'], /\b(?:assassinat\w+|behead\w+|execut(?:ed|ions?)|massacre[ds]?|lynch(?:ed|ing)|murder(?:ed|s|ing)?|slain|slaying|killing of)\b/u],
  ['ASSAULT', ['firearms'], /\b(?:gunm[ae]n|gunfire|gun battle|shoot-?out|opened fire|shot dead|shootings?(?! (?:(?:a|the|some) )?(?:footage|videos?|films?|pictures?|photos?|scenes?)\b)|gunned down|exchange of fire)\b/u],
  ['COERCE', ['arson'], /\b(?:arson(?:ists?)?|set (?:on fire|ablaze|fire)|torched|burn(?:ed|t) down|firebomb\w*)\b/u],
  ['COERCE', ['loot'], /\b(?:loot(?:ed|ing|ers)|ransack\w*|plunder\w*|robbed|break(?:ing)? into|broke into)\b/u],
  ['ASSAULT', [], /\b(?:clash(?:ed|es|ing)?|fighting|battles?|battled|fought|(?<!\b(?:verbal|scathing|stinging|harsh|bitter|virulent|vitriolic|rhetorical|heart|panic|asthma) )attack(?:s|ed|ing)?|(?<!(?:search|hunt|manhunt|look|looking|searching|hunting) for (?:the |its |two |three |\w+ )?)attackers?|offensive(?! (?:capabilit|weapon|power|potential|remark|language|word|comment|statement|posture))|ambush(?:ed|es)?|assault(?:s|ed|ing)?|killed|injured|wounded|stabb(?:ed|ing)|beaten|skirmish(?:es)?)\b/u],
  ['TERRITORY', [], /\b(?:re-?captur(?:ed?|es|ing)|captured|retook|retak(?:e|es|en|ing)|w[oi]n back|regain(?:ed|s|ing)?|took control|taken control|seized control|took over|liberat(?:ed|ion)|overr[ua]n|advanc(?:ed|es|ing) (?:on|in|into|towards?))\b/u],
  ['COERCE', ['seize'], /\b(?:vandali[sz]\w+|demolish\w*|desecrat\w*|defac(?:ed|ing))\b/u],
  ['COERCE', ['arrest'], /\b(?:arrest(?:s|ed|ing)?|detain(?:ed|s|ing)?|detention|rounded up|taken into custody|jailed|imprisoned)\b/u],
  ['COERCE', ['curfew'], /\bcurfews?\b/u],
  ['COERCE', [], /\b(?:crackdown|blockades?|besieged?|siege|displaced|evict(?:ed|ions?)|expel(?:led)?|deport(?:ed|ation))\b/u],
  ['RETREAT', ['release'], /\b(?:prisoner (?:exchange|swap)s?|exchange (?:\w+ )?of prisoners|(?:release|releases|freed|exchanged|swapped) (?:[\w,'’-]+ ){0,4}?(?:prisoners|hostages|captives|detainees))\b/u],
  ['RETREAT', ['withdraw'], /\b(?:withdr[ae]w(?:s|n|al|ing)?|pull(?:s|ed|ing)? (?:out|back)|retreat(?:ed|s|ing)?|evacuat(?:ed|ion|ing)|surrender(?:ed|s|ing)?|shipped out)\b/u],
  ['RETREAT', ['disarm'], /\b(?:disarm(?:ed|ament|ing)|demobili[sz]\w+|laid down (?:\w+ )?(?:arms|weapons))\b/u],
  ['REJECT', [], /\b(?:(?:violat|breach)(?:e[ds]?|ions?|ing)|br(?:oken?|eaks?|eaking)) (?:of )?(?:the |a )?(?:[\w-]+ )?(?:cease-?fire|truce)\b|\b(?:cease-?fire|truce) (?:violations?|breach(?:es)?)\b/u],
  ['AGREE', [], /\b(?:cease-?fires?|truces?|peace (?:deal|accord|agreement|treaty|pact|plan)s?|(?:reach|sign|seal|conclud)(?:ed|es|ing)? (?:\w+ ){0,3}?(?:agreement|accord|deal|pact|treaty|consensus)|agree(?:s|d|ing)? (?:to|on|in|that|with)|consented to|(?:will|would|willing to|ready to|prepared to) (?:allow|accept|meet|return|withdraw|join|consider|sign|negotiate))\b/u],
  ['MOBILIZE', ['troops'], /\b(?:deploy(?:s|ed|ment|ing)?|reinforcements?|mobili[sz](?:ed|ation|ing|es)?|troop build-?up|military (?:base|exercises?|drills?|manoeuvres|maneuvers)|war games|(?:naval|joint) (?:exercises?|drills?)|missile (?:tests?|launch)|test-?fired|patrols)\b/u],
  ['SANCTION', [], /\b(?:sanctions? (?:on|against)|embargo(?:es)?|blacklist(?:ed|s)?|sentenc(?:ed|es|ing)|convict(?:ed|ion)|expelled|br(?:oke|eak|eaking) off (?:\w+ )?(?:ties|relations)|recall(?:ed|s|ing)? (?:\w+ )?ambassador|suspend(?:ed|s|ing)? (?:\w+ ){0,3}?(?:aid|ties|relations|membership|talks|cooperation))\b/u],
  ['CONSULT', [], /\b(?:talks|meets?|met|meetings?|summit|negotiat(?:ed|ions?|ing)|visit(?:s|ed|ing)?|mediat(?:e|ed|es|ion|ing)|telephoned|consultations)\b/u],
  ['AID', [], /\b(?:humanitarian (?:aid|assistance|relief)|relief supplies|military (?:aid|assistance)|(?:financial|economic|emergency|food) (?:aid|assistance)|asylum|donat(?:ed|es|ion|ions|ing)|granted)\b/u],
  ['REJECT', [], /\b(?:reject(?:s|ed|ing|ion)?|refus(?:e|es|ed|al|ing)(?! to (?:say|comment|elaborate|answer|name|identify|specify|disclose|confirm|discuss|give|speculate)\b)|rul(?:ed|es|ing) out|veto(?:ed|es)?|turned down|oppos(?:es|ed|ition to)|rebuff(?:ed|s)?)\b/u],
  ['THREATEN', [], /\b(?:threat(?:s|en|ens|ened|ening)?|ultimatum|warn(?:s|ed|ing|ings)?)\b/u],
  ['REQUEST', [], /\b(?:demand(?:s|ed|ing)?|urg(?:e|es|ed|ing)|call(?:s|ed|ing)? (?:for|on|upon)|appeal(?:s|ed|ing)? (?:to|for)|ask(?:s|ed|ing)? (?:for|(?!not )\w+ to)|request(?:s|ed|ing)?|must)\b/u],
  ['ACCUSE', ['disapprove'], /\b(?:condemn(?:s|ed|ing|ation)?|denounc(?:e|es|ed|ing)|critici[sz](?:e|es|ed|ing|m)|deplor(?:e|es|ed)|accus(?:e|es|ed|ing|ations?)|blam(?:e|es|ed|ing)|complain(?:s|ed|t|ts)?)\b/u],
  ['ACCUSE', ['investigate'], /\b(?:investigat(?:e|es|ed|ing|ions?|ors)|inquiry|probe[ds]?|fact-finding|on trial|hearing)\b/u],
  ['CONCEDE', [], /\b(?:conced(?:e|es|ed|ing)|resign(?:s|ed|ation)?|stepp?(?:ed|s)? down|eas(?:e|ed|ing) (?:\w+ ){0,2}?(?:restrictions|sanctions|curbs)|lift(?:ed|s|ing)? (?:\w+ ){0,3}?(?:ban|curfew|siege|blockade|restrictions|sanctions|embargo)|apologi[sz](?:e|es|ed)|amnest(?:y|ies)(?! international)|accept(?:ed|s)? (?:the )?demands|political reforms?)\b/u],
  ['SUPPORT', [], /\b(?:support(?:s|ed|ing)?|back(?:s|ed|ing)|endors(?:e|es|ed|ement)|prais(?:e|es|ed)|welcom(?:e|es|ed|ing)|hail(?:s|ed)(?! from)|recogni[sz](?:e|es|ed|ing))\b/u],
  ['COOPERATE', [], /\b(?:cooperat(?:e|es|ed|ion|ing)|co-operat(?:e|es|ed|ion|ing)|joint (?:venture|patrols?|projects?)|resum(?:e|ed|es|ption) (?:\w+ ){0,2}?(?:ties|relations)|diplomatic (?:ties|relations)|trade (?:ties|deal|agreement))\b/u],
]; // prettier-ignore

/** The most forceful plain word of conflict in a range, with the type it reports. */
export function plainWord(reading: Reading, range: TokenRange): { type: ClaimType; mode: readonly Mode[] } | null {
  const text = withoutNames(reading, range);
  for (const [type, mode, words] of WORDS) {
    const match = words.exec(text);
    if (match !== null && !unsaid(type, text.slice(0, match.index))) return { type, mode };
  }
  return null;
}

/** The words of a range in small letters with those of names blotted out: neither "Liberation Day" nor the "National Liberation Army" tells of a liberation. */
function withoutNames({ doc, mentionsOf }: Reading, range: TokenRange): string {
  const { tokens, capitals } = doc;
  const { from, role } = doc.sentences[tokens[range.from]!.sentence]!;
  const named = mentionsOf[tokens[range.from]!.sentence]!.filter((m) => m.named && isActor(m) && !m.adjective);
  const capital = (k: number): boolean => k > from && k < tokens.length && /^\p{Lu}/u.test(tokens[k]!.text);
  let text = lowerText(doc, range.start, range.end);
  for (let k = range.from; k < range.to; k += 1) {
    const { start, end } = tokens[k]!;
    const inName = named.some((m) => m.firstToken <= k && m.lastToken > k) && (capitals || /^\p{Lu}/u.test(tokens[k]!.text));
    const titled = !capitals && role !== 'headline' && capital(k) && (capital(k - 1) || capital(k + 1));
    if (inName || titled) text = text.slice(0, start - range.start) + '_'.repeat(end - start) + text.slice(end - range.start);
  }
  return text;
}

/** Verbs by which aid is kept from people. */
export const HINDERS = wordSet(
  'disrupt block hinder hamper impede obstruct delay cut halt stop suspend loot steal divert deny withhold restrict prevent',
);
/** What "disrupted humanitarian aid" tells of: aid that is kept away is none. */
export const KEPT_AWAY: { type: ClaimType; mode: readonly Mode[] } = { type: 'COERCE', mode: ['restrict'] };

/** "Measures to prevent kidnappings", "a suspension of its attacks", "capable of attacking": what is stopped, feared or within somebody's power. */
const UNDONE =
  /\b(?:prevent(?:ing)?|avoid(?:ing)?|avert(?:ing)?|stop(?:ping)?|halt(?:ing)?|end(?:ing)?|suspend(?:ing)?|deter(?:ring)?|fears?|feared|fearing|(?:suspension|cessation|halt|end) (?:of|to|in)|(?:risk|threat|danger|possibility) of|capab(?:le of|ility to)|capacity (?:to|for)|able to|refrain(?:ed|ing)? from)(?: [\w-]+){0,2} $/u;
const unsaid = (type: ClaimType, before: string): boolean => DENIED.test(before) || (FORCE.has(type) && UNDONE.test(before));

const DENIED = /\b(?:no|not|without|never|neither|nor)(?: [\w-]+)? $/u;

/**
 * The weakest reading, for a sentence that has given nothing though it uses words of conflict (in a wire in capitals: where the whole article has
 * given nothing): its most forceful word, with the actors named around it. Without it a caption or a headline whose grammar is broken would leave nothing.
 */
export function lastResort(reading: Reading, parse: Parse): Proposition | null {
  if (parse.clauses.some((c) => c.kind === 'main' && mourns(parse, c))) return null;
  const { doc } = reading;
  const sentence = doc.sentences[parse.sentence]!;
  const first = doc.tokens[sentence.from]!.start;
  const text = withoutNames(reading, rangeOf(doc, sentence.from, sentence.to));
  for (const [type, mode, words] of WORDS) {
    const match = words.exec(text);
    if (match === null || unsaid(type, text.slice(0, match.index))) continue;
    let from = sentence.from;
    while (from < sentence.to - 1 && doc.tokens[from]!.end <= first + match.index) from += 1;
    let to = from + 1;
    while (to < sentence.to && doc.tokens[to]!.start < first + match.index + match[0].length) to += 1;
    const clause = parse.clauses.find((c) => parse.chunks[c.from]!.from <= from && parse.chunks[Math.max(c.to, c.verb.index)]!.to >= to);
    if (clause !== undefined && (isHypothetical(parse, clause) || clause.verb.verb!.negated)) continue;
    const parties = partiesAround(reading, parse, from, to, 'both').filter(
      (x) => !(HARM.has(type) || type === 'REJECT') || !isTeller(reading, parse, x),
    );
    if (type === 'CONSULT' && ofPeople(reading, parse, from)) continue;
    const kept = type === 'AID' && clause !== undefined && HINDERS.has(clause.verb.word);
    return laidOut({
      sentence: parse.sentence, range: rangeOf(doc, Math.min(from, ...parties.map((p) => p.range.from)), Math.max(to, ...parties.map((p) => p.range.to))), ...(kept ? KEPT_AWAY : { type, mode }), parties, clause: -1, trigger: to - 1, rules: ['plain-words'], weight: 0.25,
      negated: false, hedged: false, stance: null,
    }); // prettier-ignore
  }
  return null;
}

/** "The mission was concerned by reports of killings": whoever tells, thinks or hears of a deed is neither who did it nor whom it was done to. */
const isTeller = ({ doc, words }: Reading, parse: Parse, { range }: PartyRange): boolean =>
  /\baccording to (?:the )?$/u.test(lowerText(doc, doc.tokens[Math.max(0, range.from - 3)]!.start, range.start)) ||
  parse.clauses.some(
    (c) =>
      (words.cueClass(c.verb.word, c.verb.surface) !== null ||
        /^(?:concern|alarm|worry|document|monitor|hear|learn|carry|publish)$/u.test(c.verb.word)) &&
      c.subjects.some((at) => parse.chunks[at]!.from <= range.from && parse.chunks[at]!.to >= range.to),
  );

/** Whoever acts is people at large: tourists visit, families meet, and nobody consults. */
function ofPeople(reading: Reading, parse: Parse, from: number): boolean {
  const actor = reading.mentionsOf[parse.sentence]!.findLast((m) => m.kind !== 'place' && m.kind !== 'weapon' && m.lastToken <= from);
  return actor?.kind === 'civilians';
}
