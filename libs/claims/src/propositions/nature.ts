/** Forces of nature: beside them the words of force that a rescue needs say nothing. */
const NATURE =
  /\b(?:earthquakes?|quake|tremors?|aftershocks?|richter|magnitude|epicent\w+|tsunamis?|floods?|flooding|flooded|flash floods?|floodwaters?|inundat\w+|landslides?|mudslides?|rockslides?|avalanches?|cyclones?|hurricanes?|typhoons?|tornado(?:e?s)?|twister|(?:tropical|winter|severe|thunder|wind|snow|ice|rain|sand|dust|hail)[ -]?storms?|storm (?:surge|damage)|blizzards?|gales?|gusts?|strong winds?|cold (?:wave|snap|spell)|volcan\w+|lava|wildfires?|bush ?fires?|forest fires?|brush fire|heat ?waves?|lightning(?! (?:advance|offensive|attack|assault|raid|campaign|war|operation|push))|heavy (?:rain|rains|snow|snowfall|rainfall|downpour)|torrential|monsoon|rain-triggered|sinkhole)\b/u;
/** Sickness and want, which follow war as often as they come alone. */
const WANT =
  /\b(?:droughts?|epidemic|pandemic|covid(?:-19)?|coronavirus|cholera|ebola|malaria|measles|dengue|zika|swine flu|bird flu|influenza|famine|locusts?)\b/u;
/** Mishaps of traffic and works. */
const MISHAP =
  /\b(?:derail\w*|collisions?|collided|(?:car|bus|train|plane|truck|lorry|van|helicopter|road|traffic|multi-vehicle|head-on) (?:crash(?:es)?|accidents?|collisions?|wreck)|crash(?:es)?|crashed|pile-up|accidents?|accidental(?:ly)?|capsiz\w+|sank(?! (?:an?|the|two|three|four|five|several|another|its|\d))|shipwreck|stampede|(?:building|bridge|mine|roof|wall|structure|crane|scaffolding|tunnel|dam)(?:'s)? collapses?|collapsed (?:building|bridge)|collapsed on(?:to)?(?= (?:top|them|him|her|people|workers|worshipp?ers|pupils|children|residents|passers))|furnace|chemical (?:hazard|incident)|gas (?:leak|explosion|cylinder|canister|container|pipeline|line|tank|station)|boiler|cooking gas|chemical (?:spill|plant|leak|factory)|oil spill|fireworks? (?:factory|warehouse|plant|store)|(?:factory|plant|mill|mine|coal mine|steel) (?:explosion|blast)|short[- ]circuit|electrical fault|toxic (?:spill|fumes)|carbon monoxide|adulterated|food poisoning|poisoned by|contaminat\w+|bootleg|methanol|plunged|overturned|skidded|ploughed into|plowed into|drowned|derailment|malfunction\w*|negligence)\b/u;
/** Works and fires, which war hits as often as mishap does. */
const WORKS =
  /\b(?:(?:gas|power|steel|iron|cement|sugar|paper|fertili[sz]er|processing|recycling|bottling) plant|oil (?:tanker|company|depot|pipeline)|pipeline|refinery|firefighters (?:battl|fought|fight|tackl|extinguish|dous|contain|put out|rush|respond|took|work|manag|brought|struggl|spent|found|were (?:called|sent|battling|fighting|working|still))\w*|petroleum products|power (?:outage|cut)s?|transformer|(?:house|warehouse|factory|kitchen|apartment|market|hotel|hospital|building|workshop|massive|huge|electrical) (?:fire|blaze|inferno)|(?:fire|blaze|inferno) (?:broke out|swept|ripped|tore|engulfed|gutted))\b/u;
/** A blow that somebody dealt. */
const STRUCK = /\b(?:struck|strikes?|targeted|targeting|overnight barrage|seized|hijack\w*|boarded|navy|naval|warships?)\b/u;
/** Words that say somebody meant it. */
const MEANT =
  /\b(?:attack(?:s|ed|ers?|ing)?\b|bomb(?:s|ed|er|ers|ing|ings)?\b|grenades?|ieds?|landmines?|missiles?|rockets?|shelled|shelling|artillery|mortars?|air ?strikes?|air raids?|warplanes?|gunm[ae]n|gunfire|gunned|shot (?:dead|down|and|by|at)|shooting|opened fire|stabb\w+|militants?|militias?|miscreants?|assailants?|separatists?|saboteurs?|naxal\w*|maoists?|(?:blew|blow|blown|blowing) up (?:an?|the|two|three)|rebels?|insurgents?|guerrillas?|terroris\w+|jihad\w*|extremists?|islamic state|taliban|al-qaeda|clash\w*|ambush\w*|offensive|assassinat\w*|murder\w*|kidnap\w*|abduct\w*|hostages?|sabotage\w*|arson\w*|protest\w*|demonstrat\w*|riot\w*|curfew|tear gas|explosive devices?|torture\w*|raped?|coup|ceasefire|cease-fire|invasion|invaded|sanctions?|detonat\w*|suicide)\b/u;
/** Words of war and politics that a rescue or a wreck may have too. */
const ARMED =
  /\b(?:mines?|shell(?:s)?|drones?|fighting|violence|clash\w*|raid(?:s|ed|ing)?|war|combat|battle(?![ds]? (?:the |an? )?(?:\w+ )?(?:blaze|fire|flame)s?\b)\w*|rall(?:y|ies)|weapons?|ammunition|explosives|troops|soldiers|shot)\b/u;
/** Those who make war, and what they do to towns. */
const WARRING =
  /\b(?:army|armies|military|paramilitar\w+|armed|fighters|forces|sieges?|besieg\w+|blockad\w+|front ?lines?|warring|conflict|truce|strikes?)\b/u;

/** Whether a passage speaks of harm by nature or mishap alone: no claim about conflict comes from it, whatever verbs of harm it has. */
export const isMishap = (passage: string): boolean => {
  const text = passage.toLowerCase();
  if (MEANT.test(text)) return false;
  if (NATURE.test(text)) return true;
  if (ARMED.test(text)) return false;
  if (MISHAP.test(text)) return true;
  return !WARRING.test(text) && (WANT.test(text) || (WORKS.test(text) && !STRUCK.test(text)));
};
