/** Harm that nobody means: nature, sickness, traffic, works. General English, in small letters. */
const HAZARD =
  /\b(?:earthquakes?|quake|tremors?|tsunamis?|floods?|flooding|flooded|flash flood|landslides?|mudslides?|rockslides?|avalanches?|cyclones?|hurricanes?|typhoons?|tornado(?:e?s)?|tropical storm|thunderstorms?|windstorms?|(?:snow|ice|rain|sand|dust|winter)storms?|storm [a-z]+|blizzards?|volcan\w+|wildfires?|bushfires?|forest fires?|droughts?|heat ?waves?|lightning|heavy (?:rain|rains|snow|snowfall|rainfall)|torrential|monsoon|hailstorms?|epidemic|pandemic|covid(?:-19)?|coronavirus|cholera|ebola|malaria|measles|famine|locusts?|derail\w*|collisions?|car crash|bus crash|plane crash|train crash|crash(?:es)?|crashed|multi-vehicle|pile-up|road accidents?|accidents?|accidental(?:ly)?|capsiz\w+|shipwreck|stampede|building collapse|collapsed building|bridge collapse|mine collapse|gas (?:leak|explosion|cylinder|container|pipeline|line)|boiler|cooking gas|chemical (?:spill|plant|leak)|oil spill|oil tanker|oil company|oil depot|refinery|warehouse fire|petroleum products|fireworks? (?:factory|warehouse|plant)|factory (?:fire|explosion|blast)|short[- ]circuit|electrical fault|power (?:outage|cut)s?|toxic spill|adulterated|food poisoning|contaminated|bootleg|methanol|plunged|overturned|skidded|drowned)\b/u;
/** Words of force or politics that say somebody meant it. */
const MEANT =
  /\b(?:attack\w*|bomb\w*|grenades?|ied|ieds|mines?\b(?! collapse)|missiles?|rockets?|shell(?:ed|ing|s)|artillery|mortars?|air ?strikes?|air raids?|drones?|warplanes?|gunm[ae]n|gunfire|gunned|shot|shooting|opened fire|stabb\w+|militants?|militias?|rebels?|insurgents?|guerrillas?|terroris\w+|jihad\w*|extremists?|islamic state|taliban|al-qaeda|clash\w*|fighting|war\b|combat|battle\w*|ambush\w*|offensive|assassinat\w*|murder\w*|kidnap\w*|abduct\w*|hostages?|sabotage\w*|arson\w*|protest\w*|demonstrat\w*|riot\w*|rall(?:y|ies)|curfew|tear gas|weapons?|ammunition|explosive devices?|explosives|torture\w*|rape[ds]?|coup|ceasefire|cease-fire|troops|soldiers|invasion|invaded|sanctions?|detonat\w*)\b/u;

/** Whether a passage speaks of harm by nature or mishap alone: no claim about conflict comes from it, whatever verbs of harm it has. */
export const isMishap = (passage: string): boolean => {
  const text = passage.toLowerCase();
  return HAZARD.test(text) && !MEANT.test(text);
};
