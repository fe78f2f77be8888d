import type { ClaimType, Mode } from '@hearsay/vocabulary';
import type { Parse } from '../grammar/clause.js';
import { isHypothetical } from './modality.js';
import type { PartyRange, Proposition } from './proposition.js';
import { isActor, lowerText, rangeOf, type Reading } from './reading.js';

interface Phrase {
  name: string;
  type: ClaimType;
  mode: readonly Mode[];
  /** Against the sentence in small letters; the match is the trigger. */
  words: RegExp;
  /** Whoever is named before did it, whoever is named after suffered it; `only` looks at one side. */
  parties: 'both' | 'agent' | 'none';
}

/** What parts a crowd from a deed that it only tells of: "residents said soldiers torched nine houses". */
const OTHERS =
  'said|says?|told|accused?|blamed?|called|reported|claimed|soldiers|troops|gunmen|fighters|militants|militiamen|rebels|army|bandits|insurgents|jihadists';
const CROWD = 'protest[eo]rs?|demonstrators?|rioters?|marchers?|(?:angry )?crowds?|mobs?|strikers|picketers';
const POLICE =
  'police|policemen|officers|security forces?|security personnel|soldiers|troops|riot police|law enforcement|gendarmes|authorities';
const GAS =
  'tear ?-?gas|teargas|water cannons?|rubber(?:-coated)? (?:bullets?|rounds)|pepper[- ](?:spray|canisters?|balls?)|stun grenades?|smoke grenades?|flash-?bangs?|batons?|plastic bullets|non-?lethal rounds';
const RALLY =
  'protests?|protest[- ]march(?:es)?|demonstrations?|demos?|sit-ins?|die-ins?|protest rall(?:y|ies)|rall(?:y|ies)|vigils?|walkouts?|picket lines?|street protests?|marches|human chains?';

/**
 * What a few fixed phrases report wherever they stand, for sentences whose grammar hides it: captions, headlines, nouns without a verb. Tried
 * after the rules of grammar; a phrase inside a proposition of its own type says nothing new.
 */
const PHRASES: readonly Phrase[] = [
  { name: 'crowd-control', type: 'ASSAULT', mode: ['crowd-control'], parties: 'both', words: new RegExp(`\\b(?:us(?:e|es|ed|ing)|fir(?:e|es|ed|ing)|deploy(?:s|ed|ing)?|lob(?:s|bed|bing)?|shot|shoot(?:s|ing)?|unleash(?:es|ed|ing)?|spray(?:s|ed|ing)?|launch(?:ed|es|ing)?|resort(?:ed|ing)? to|volleys? of|clouds? of|sprayed with|hit with|beaten with|suffocated by|with) (?:[\\w-]+,? ){0,5}?(?:${GAS})\\b`, 'u') },
  { name: 'disperse', type: 'ASSAULT', mode: ['crowd-control'], parties: 'both', words: new RegExp(`\\b(?:dispers(?:e|ed|es|ing)|broke up|break(?:s|ing)? up|pepper-sprayed|tear-gassed|teargassed) (?:[\\w'’-]+,? ){0,4}?(?:${CROWD}|protests?|demonstrations?|rall(?:y|ies)|sit-ins?)\\b`, 'u') },
  { name: 'crowd-clash', type: 'PROTEST', mode: ['riot'], parties: 'none', words: new RegExp(`\\b(?:${CROWD}|youths?|students|villagers) (?:[\\w'’-]+ ){0,3}?(?:clash(?:ed|es|ing)?|scuffl(?:ed?|es|ing)|brawl(?:ed|s|ing)?|fought|battled?|confronted|pelt(?:ed|s|ing)?|attack(?:ed|s|ing)?|stormed|breach(?:ed|es|ing)|broke through|(?:tore|tearing|pulled|pulling|knocked) down|remov(?:ed|ing)) |\\b(?:clash(?:ed|es|ing)?|scuffl(?:ed?|es|ing)|confrontations?|battles?|running battles) (?:[\\w'’-]+ ){0,5}?(?:with|between|against) (?:[\\w'’-]+ ){0,4}?(?:${CROWD})\\b|\\bclash(?:ed|es)? (?:between|of) (?:[\\w'’-]+ ){0,3}?(?:${POLICE}) and (?:[\\w'’-]+ ){0,3}?(?:${CROWD})\\b`, 'u') },
  { name: 'violent-protest', type: 'PROTEST', mode: ['riot'], parties: 'none', words: /(?<!non-)\b(?:violent|deadly|aggressive) (?:[\w-]+ ){0,2}?(?:protest[eo]rs|demonstrators|protests?|demonstrations?|rall(?:y|ies)|unrest|crowds?|mobs?)\b|\b(?:protests?|demonstrations?|rall(?:y|ies)|marche?s?) (?:\w+ ){0,3}?(?:turn(?:ed|s|ing)? (?:\w+ )?(?:violent|deadly|ugly)|descend(?:ed|s|ing)? into|marred by)|\b(?:riot(?:s|ing|ed|ers)|street (?:violence|confrontations))\b/u },
  { name: 'thrown-at-police', type: 'PROTEST', mode: ['riot'], parties: 'none', words: new RegExp(`\\b(?:${CROWD}|youths?|students|people|residents|villagers|some|others|supporters|fans|activists) (?:(?:(?!\\b(?:${OTHERS})\\b)[^.;]){0,60}? )?(?:thr(?:ew|ow|ows|owing|own)|hurl(?:ed|s|ing)?|pelt(?:ed|s|ing)?|lobb(?:ed|ing)|smash(?:ed|es|ing)?|vandali[sz](?:ed|es|ing)|torch(?:ed|es|ing)?|set (?:fire|\\w+ ablaze|\\w+ on fire)|burn(?:ed|t|ing)? (?:tyres|tires|cars|vehicles|down)|loot(?:ed|ing)?) (?=.{0,80}(?:stones|rocks|bottles|bricks|petrol bombs|molotov|fireworks|projectiles|police|officers|vehicles?|cars?|shops?|stores?|buildings?|tyres|tires|windows|offices?|homes|houses))`, 'u') },
  { name: 'protest-held', type: 'PROTEST', mode: ['demo'], parties: 'agent', words: new RegExp(`\\b(?:stag(?:e|es|ed|ing)|h[eo]ld(?:s|ing)?|organi[sz](?:e|es|ed|ing)|t(?:ake|akes|ook|aking) (?:part in|out|to the streets)|participat(?:e|es|ed|ing) in|join(?:s|ed|ing)?|attend(?:s|ed|ing)?|launch(?:ed|es|ing)?|mount(?:ed|s|ing)?|mark(?:ed|s|ing)?|lead|leads|led|during|amid|at) (?:[\\w"“'’-]+ ){0,6}?(?:${RALLY})\\b|\\b(?:protest[eo]rs?|demonstrators?|marchers) (?:\\w+ )?(?:hold|carry|march|gather|chant|wave|shout|walk|rally|take|turn|turned|gathered|marched|chanted|carried|held|waved|shouted|walked|demand|demanded|camp|camped|block|blocked)|\\b(?:peaceful|mass|nationwide|massive|large|huge|daily|weekly|student|anti-[\\w-]+|pro-[\\w-]+) (?:\\w+ )?(?:protests?|demonstrations?|rallies|marches|human chains?)\\b|\\b(?:string|wave|series|days?|weeks?|months?|nights?|round) of (?:[\\w-]+ )?(?:protests|demonstrations|rallies|marches)\\b`, 'u') },
  { name: 'took-to-the-streets', type: 'PROTEST', mode: ['demo'], parties: 'agent', words: /\b(?:took|take|taking|takes|pour(?:ed|ing)?|flood(?:ed|ing)?|walk(?:ed|ing)?|return(?:ed|ing)?|march(?:ed|ing)?) (?:in|on|to|into|onto|through)? ?the streets\b/u },
  { name: 'fire-on-protesters', type: 'ASSAULT', mode: ['crowd-control'], parties: 'both', words: new RegExp(`\\b(?:open(?:ed|ing|s)? fire|fir(?:ed|ing|es)|shot|shooting|shoots?|attack(?:ed|ing|s)?|beat(?:ing|en)?|charged?|charging) (?:on |at |into |towards? |with [\\w ]{0,24} )?(?:[\\w'’-]+ ){0,4}?(?:protest[eo]rs?|demonstrators?|marchers)\\b`, 'u') },
  { name: 'ordered-to-stop', type: 'COERCE', mode: ['restrict'], parties: 'both', words: /\border(?:s|ed|ing)? (?:[\w'’-]+ ){1,7}?to (?:suspend|close|shut|halt|cease|disband|dissolve|vacate)\b/u },
]; // prettier-ignore

/** What every phrase has one of: a crowd or its protest, what is used against it, an order. Few sentences have any, and each phrase would be tried along all of them. */
const MAY_HOLD =
  /protest|demonstrat|riot|march|crowd|mobs?\b|strikers|picket|youths?|students|people|residents|villagers|some|others|supporters|fans|activists|demos?\b|-ins?\b|rall(?:y|ies)|vigil|walkout|chains?\b|unrest|street|gas\b|cannon|rubber|pepper|grenade|bangs?\b|baton|plastic|lethal|order/u;

/** Propositions of the phrases that nothing else in the sentence has covered. */
export function phrasePropositions(reading: Reading, parse: Parse, taken: readonly Proposition[]): Proposition[] {
  const out: Proposition[] = [];
  const { doc } = reading;
  const sentence = doc.sentences[parse.sentence]!;
  const first = doc.tokens[sentence.from]!.start;
  const text = lowerText(doc, first, doc.tokens[sentence.to - 1]!.end);
  if (!MAY_HOLD.test(text)) return out;
  for (const phrase of PHRASES) {
    const match = phrase.words.exec(text);
    if (match === null) continue;
    const [start, end] = [first + match.index, first + match.index + match[0].length];
    let from = sentence.from;
    while (from < sentence.to - 1 && doc.tokens[from]!.end <= start) from += 1;
    let to = from + 1;
    while (to < sentence.to && doc.tokens[to]!.start < end) to += 1;
    const covered = [...taken, ...out].find((p) => p.type === phrase.type && p.range.from < to && p.range.to > from);
    if (covered !== undefined) {
      for (const mode of phrase.mode) if (!covered.mode.includes(mode)) covered.mode = [...covered.mode, mode];
      continue;
    }
    const clause = parse.clauses.findLast((c) => c.verb.from < to && parse.chunks[Math.max(c.to, c.verb.index)]!.to > from);
    if (clause !== undefined && (isHypothetical(parse, clause) || clause.verb.verb!.negated)) continue;
    const parties = partiesAround(reading, parse, from, to, phrase.parties);
    out.push({
      sentence: parse.sentence, range: rangeOf(doc, Math.min(from, ...parties.map((p) => p.range.from)), Math.max(to, ...parties.map((p) => p.range.to))), type: phrase.type, mode: phrase.mode, parties, clause: -1, trigger: to - 1, rules: [`phrase-${phrase.name}`], weight: 0.35,
      negated: false, hedged: false, stance: null,
    }); // prettier-ignore
  }
  return out;
}

/** The nearest actor named before the words as agent, the nearest after them as target. */
export function partiesAround(reading: Reading, parse: Parse, from: number, to: number, sides: Phrase['parties']): PartyRange[] {
  const actors = reading.mentionsOf[parse.sentence]!.filter((m) => isActor(m) || m.kind === 'state');
  const agent = sides === 'none' ? undefined : actors.findLast((m) => m.lastToken <= from);
  const target = sides === 'both' ? actors.find((m) => m.firstToken >= to - 1) : undefined;
  return [
    ...(agent === undefined ? [] : [{ role: 'agent' as const, range: rangeOf(reading.doc, agent.firstToken, agent.lastToken) }]),
    ...(target === undefined
      ? []
      : [
          // "a deadly ambush by rebels"
          {
            role: reading.doc.tokens[target.firstToken - 1]?.lower === 'by' ? ('agent' as const) : ('target' as const),
            range: rangeOf(reading.doc, target.firstToken, target.lastToken),
          },
        ]),
  ];
}
