import { ARMED_KINDS } from '../mentions/mention.js';
import type { ClauseView, ObjectClass } from './clause-view.js';
import { isFigurative, isFilming, isOfLaw, isOutburst, isVerbalAttack, isWarOfWords, ofIllness } from './figurative.js';
import { headedWithin } from './reading.js';
import type { Trigger } from './triggers.js';

/** Storms and sicknesses strike and kill, and are no force of anybody. */
const NATURE =
  /^(?:storms?|cyclones?|hurricanes?|typhoons?|tornado(?:es)?|lightning|virus(?:es)?|disease|cancer|epidemic|pandemic|malaria|cholera|ebola|covid|heatwave|drought|famine|hunger|earthquake|quake|avalanche|landslide|floods?|wildfires?)$/u;
const byNature = ({ clause, parse, passive }: ClauseView): boolean => {
  const doers = passive ? clause.obliques.filter((o) => o.prep === 'by').flatMap((o) => o.nouns) : clause.subjects;
  return doers.length > 0 && doers.every((at) => NATURE.test(parse.chunks[at]!.word));
};

/** "The rebels struck on Friday in the east", "a bomber struck outside a mosque": a blow of those who fight, told by where it fell. Workers strike too. */
function strikesSomewhere(c: ClauseView): boolean {
  const at = c.passive ? undefined : c.clause.subjects[0];
  if (at === undefined) return false;
  const chunk = c.parse.chunks[at]!;
  return (
    ATTACKER.test(chunk.word) ||
    headedWithin(c.reading, chunk.from, c.phraseEnd(at)).some((m) => m.headToken === chunk.head && ARMED_KINDS.has(m.kind))
  );
}

const HEAVY =
  /\b(?:artillery|mortars?|howitzers?|rockets?|grenade launchers|cluster (?:bombs|munitions)|barrel bombs|phosphorus|heavy weapons)\b/u;

/** Arms of which every use is told. */
const FORBIDDEN =
  /\b(?:(?:nuclear|chemical|biological|thermobaric|radiological) (?:weapons?|bombs?|arms|warheads?)|poison gas|nerve agents?|mustard gas|chlorine (?:gas|bombs?|barrels?)|sarin|cluster (?:bombs|munitions)|white phosphorus)$/u;

/** The subject is a force, no person and no thing. */
const isArmed = ({ clause, parse, reading }: ClauseView): boolean =>
  clause.subjects.some((at) => {
    const { from, to, head } = parse.chunks[at]!;
    return headedWithin(reading, from, to).some((m) => m.headToken === head && ARMED_KINDS.has(m.kind));
  });

const ATTACKER = /^(?:bombers?|gunm[ae]n|attackers?|assailants?|snipers?|raiders?|assassins?|terrorists?)$/u;

/** Whether a verb of force has its violent reading here. */
export function allowsForce(c: ClauseView, trigger: Trigger, object: ObjectClass): boolean {
  const { lemma } = c;
  // "Without firing a shot" says that there was no force, of nobody in particular.
  if (lemma === 'fire' && c.clause.kind === 'gerund' && c.parse.chunks[c.clause.verb.index - 1]?.word === 'without') return false;
  if (byNature(c)) return false;
  if (isFigurative(c) || isVerbalAttack(c) || isFilming(c) || isOfLaw(c) || isOutburst(c)) return false;
  if (c.clause.objects.some((k) => isWarOfWords(c, k))) return false;
  // "Protect the world by eliminating nuclear bombs": arms are done away with, nobody is hit.
  if (lemma === 'eliminate' && object === 'weapon') return false;
  const at = c.clause.obliques.some((o) => /^(?:at|on|against|into|with|upon)$/u.test(o.prep));
  if (trigger.frame === 'die') return !ofIllness(c.doc, c.parse, c.clause);
  // "The army used artillery", "fired twice": what those who bear arms do with them.
  if (lemma === 'fire' && object === 'none' && !c.passive && c.clause.objects.length === 0 && c.armed() && isArmed(c)) return true;
  if (lemma === 'use' && object === 'weapon' && !c.passive && HEAVY.test(c.wordsOf(c.object())) && isArmed(c) && !c.infinitiveAfter())
    return true;
  // "Could use nuclear weapons", "has used poison gas"
  if (lemma === 'use' && !c.passive && FORBIDDEN.test(c.wordsOf(c.object())) && (c.pronounSubject() || c.actorBefore())) return true;
  if (lemma === 'use')
    return (
      // "conducted seven strikes using aircraft": the means of what was told.
      !(c.clause.kind === 'reduced' && c.classOf(c.clause.subjects[0]) === 'event') &&
      (object === 'weapon' || /\b(?:gas|chlorine|sarin|weapons?|bombs?|artillery|force)\b/u.test(c.wordsOf(c.object()))) &&
      (c.clause.obliques.some((o) => /^(?:against|on)$/u.test(o.prep)) || c.clause.kind === 'gerund')
    );
  // "A plane with aid landed in Tarn"
  if (lemma === 'land' && c.clause.subjects.some((at) => /^(?:planes?|aircraft|jets?|helicopters?|airliners?|flights?)$/u.test(c.parse.chunks[at]!.word))) return false; // prettier-ignore
  if (/^(?:tear|rip|slam|land|rain|crash|fall)$/u.test(lemma)) return c.weaponSubject();
  if (/^(?:hit|strike)$/u.test(lemma) && c.weaponSubject()) return true;
  // "accused the army of firing first"
  if (
    /^(?:fire|shoot|shell|attack)$/u.test(lemma) &&
    object === 'none' &&
    /^(?:first|back|indiscriminately|randomly|again)$/u.test(c.clause.predicate ?? '')
  )
    return true;
  // "Soldiers were fired on by snipers", "a convoy was fired upon"
  if (lemma === 'fire' && c.passive && /^(?:on|upon|at)$/u.test(c.clause.particle ?? '')) return true;
  if (/^(?:fire|launch|lob)$/u.test(lemma)) return object === 'weapon' || (object !== 'people' && object !== 'actor' && at && c.armed());
  if (/^(?:hit|strike)$/u.test(lemma) && object === 'none') return strikesSomewhere(c);
  if (/^(?:hit|strike)$/u.test(lemma)) return object !== 'deal' && (c.armedWords() || object !== 'other' || c.violent());
  if (/^(?:throw|hurl|toss|pelt)$/u.test(lemma)) return c.hurled() !== null;
  if (/^(?:beat|defeat|beat\+up)$/u.test(lemma)) return true;
  // "Has sunk the country into a crisis"
  if (lemma === 'sink' && c.clause.obliques.some((o) => o.prep === 'into')) return false;
  if (lemma === 'damage' || lemma === 'sink' || lemma === 'level' || lemma === 'destroy' || lemma === 'wreck' || lemma === 'devastate')
    return true;
  if (lemma === 'down') return object === 'weapon';
  if (/^(?:exchange)$/u.test(lemma)) return /fire/u.test(c.wordsOf(c.object()));
  // "Engaged in trade", "are engaged in talks": busy, not fought.
  if (lemma === 'engage')
    return (object === 'actor' || object === 'people') && !c.clause.obliques.some((o) => o.prep === 'in' && c.passive);
  // "The fighters dispersed": they went their ways.
  if (lemma === 'disperse') return object !== 'none' || c.passive;
  if (lemma === 'wage') return object === 'event';
  if (lemma === 'target') return object !== 'none' && object !== 'deal';
  if (lemma === 'intercept' || lemma === 'bring') return object === 'weapon';
  if (lemma === 'battle' || lemma === 'fight') return c.clause.subjects.length > 0 && c.armed();
  // "Combat smuggling", "combat the virus": only foes are fought by arms.
  if (lemma === 'combat') return object === 'actor' && c.armed();
  if (lemma === 'hang') return object === 'people' || object === 'actor';
  if (lemma === 'raid' || lemma === 'storm') return object !== 'none' || c.passive;
  if (lemma === 'hack') return object !== 'none' && !isComputer(c);
  if (lemma === 'stone' || lemma === 'blast' || lemma === 'shell' || lemma === 'gas') return object !== 'none';
  return object !== 'none' || c.passive || c.clause.subjects.length > 0;
}

/** "Hacked a bank's network": no machete. */
export const isComputer = (c: ClauseView): boolean =>
  /\b(?:compan(?:y|ies)|banks?|websites?|sites?|networks?|servers?|computers?|accounts?|systems?|e-?mails?|phones?|ministr(?:y|ies)|databases?|agenc(?:y|ies)|channels?|grid|infrastructure|utilit(?:y|ies)|party|campaign)\b/u.test(
    c.wordsOf(c.object()),
  );
