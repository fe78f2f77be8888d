const nouns = (words: string): RegExp => new RegExp(`^(?:${words.trim().split(/\s+/u).join('|')})s?$`, 'u');

/** Places and positions that a force can take, hold or leave. */
export const PLACE_NOUN = nouns(
  'town village city cities base airport airfield airbase district bridge territory territories palace hill hilltop position area building border crossing capital province region neighbourhood neighborhood quarter island port camp checkpoint outpost post headquarters compound stronghold ground centre center valley dam refinery oilfield field settlement suburb hospital school land front enclave square station hometown mountain highway road site facility facilities garrison zone outskirt street ridge junction locality localities depot barracks control governorate county state part third half house shore coast coastline mile kilometre kilometer km hectare acre terrain percent swathe area section perimeter stretch lowland highland countryside peninsula archipelago islet strip corridor hinterland plain north south east west northeast northwest southeast southwest interior foothill township municipality municipalities commune canton counties prefecture subdistrict ward ravine trench trenches peak atoll shoal height hamlet crossroad roundabout airstrip runway harbour harbor beach bunker fort fortress fortresses citadel bastion redoubt plateau ridgeline prison',
);
/** Weapons and what carries them. */
export const WEAPON_NOUN = nouns(
  'rocket missile shell mortar drone bomb grenade gun rifle tank weapon ammunition arm munition aircraft jet plane warplane helicopter gunship launcher vehicle armour armor explosive artillery system round shot bullet warhead projectile mine barrel charge device torpedo fighter-jet uav hardware shrapnel cartridge materiel equipment gas canister cannon baton missile-system warship vessel boat ship',
);
/** Agreements and what leads to them. */
export const DEAL_NOUN = nouns(
  'truce ceasefire cease-fire deal pact agreement accord treaty treaties plan peace talk offer proposal term memorandum exchange settlement armistice negotiation initiative amnesty resolution protocol consensus understanding compromise alliance',
);
/** Roads, supplies and other lines that can be cut. */
export const LINE_NOUN = nouns(
  'road highway supply supplies route line border crossing port airport access water electricity power gas railway bridge corridor traffic communication internet pipeline ring street service airspace terminal refinery depot',
);
/** People, where no mention says so. */
export const PEOPLE_NOUN = nouns(
  'people person men man woman women child children civilian soldier troop fighter militant rebel gunman gunmen policeman policemen officer prisoner hostage captive villager resident worker journalist student suspect inmate refugee member body bodies pilot crew family families other dozen hundred thousand score victim demonstrator protester peasant leader commander everyone everybody anyone anybody someone somebody',
);
/** What an accusation, denial or report before it is called: whoever rejects it speaks of that. */
export const ANAPHOR = nouns(
  'charge accusation allegation claim report suggestion role involvement responsibility rumour rumor part link wrongdoing',
);
/** Numbers of people bearing arms. */
export const FORCE_NOUN = nouns(
  'troop soldier fighter militant militiaman militiamen man men member rebel insurgent guerrilla gunman gunmen marine trooper personnel combatant mercenary mercenaries volunteer conscript recruit peacekeeper police policeman policemen serviceman servicemen contractor adviser advisor commando paratrooper reinforcement force brigade battalion division tank convict reservist jihadist',
);
/** Ways in which weapons lie together: what is said of the hoard is said of them. */
export const HOARD_NOUN = nouns(
  'cache stash arsenal stockpile haul hoard consignment shipment package batch quantity quantities amount dozen hundred depot',
);
/** Where a force settles. */
export const BASE_NOUN = nouns('base post outpost headquarters checkpoint garrison point barrack airbase position');

/** With what a blow is struck: "government air strikes", "rebel mortar fire". */
export const ARM_KIND =
  /^(?:air|drone|artillery|rocket|missile|mortar|tank|sniper|aerial|helicopter|machine-gun|barrel|bomb|heavy|fighter|attack|combat|cargo|transport|surveillance)$/u;

/** What "an exchange of …" makes a fight of. */
export const SHOTS = /^(?:fire|gunfire|shots|volleys|salvos)$/u;
