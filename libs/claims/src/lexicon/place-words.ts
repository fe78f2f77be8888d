const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Last words of place names: "Nineveh Province", "Tigris River", "Camp Taji" has its first. */
export const PLACE_HEADS = set(
  'province governorate district county department oblast region prefecture canton municipality jurisdiction subdistrict sub-district commune parish township neighborhood neighbourhood suburb quarter ward sector zone corridor peninsula island islands archipelago valley mountain mountains hill hills plain plateau desert forest river lake sea gulf bay strait straits canal coast delta dam bridge crossing airport airfield airbase base barracks port harbour harbor camp prison jail hospital university square street avenue road highway junction checkpoint field refinery pipeline plant mosque church cathedral temple palace market stadium border frontier triangle strip heights basin rainforest jungle village town city hamlet settlement outpost farm ranch stream bank gorge ridge massif oasis lagoon woreda kebele payam boma cercle metropolis capital station school embassy museum gate citadel castle fort fortress shrine monastery state township tehsil taluk barangay',
);

/** First words of place names. */
export const PLACE_STARTS = set(
  'camp fort mount mt. lake gulf port base colonia barrio puerto san santa santo villa ciudad rio cerro tell tel tall khan deir dayr ayn ain kafr jebel jabal wadi umm bab qalat cape isla finca hacienda caserio um oum beit bayt bani nahr ras dar burj saint sainte petite grande grand cité cite nueva nuevo vila nova mont monte lac debre bahr',
);

/** Common nouns for places; a phrase with one as its head is a place without a name. */
export const PLACE_NOUNS = set(
  'city cities town towns township townships village villages hamlet hamlets settlement settlements district districts province provinces region regions area areas territory territories zone zones neighborhood neighborhoods neighbourhood neighbourhoods suburb suburbs outskirts countryside capital border borders frontier frontline frontlines front-line country countries homeland soil island coast hill hills hilltop hilltops mountain mountains valley valleys river desert plain plains forest jungle road roads highway highways route routes street streets square bridge bridges tunnel tunnels crossing checkpoint checkpoints airport airports airfield airfields airbase base bases barracks garrison headquarters compound compounds camp camps outpost outposts position positions stronghold strongholds bastion site sites location locations facility facilities building buildings house houses home homes apartment apartments shop shops store stores warehouse warehouses factory factories plant plants refinery refineries pipeline pipelines oilfield oilfields dam school schools hospital hospitals clinic clinics mosque mosques church churches market markets marketplace bazaar university prison prisons jail jails station stations embassy consulate palace hotel hotels restaurant cemetery port ports harbour harbor shelter shelters bunker bunkers trench trenches farm farms field fields cave caves node nodes hideout hideouts safehouse depot depots cache caches museum temple shrine ruins terrain land place places vicinity corner center centre heart edge perimeter gate runway hangar line lines structure structures fortification fortifications fighting-position infrastructure residence office offices room hall tent target targets',
);

/** Verbs whose object is mostly a place where it is a single name. */
export const PLACE_VERBS = set(
  'enter seize capture retake recapture reoccupy occupy storm shell besiege reach overrun liberate surround encircle leave abandon evacuate bombard pound bomb raid burn torch raze loot ransack invade strafe flee control blockade bombard patrol',
);
/** Verbs whose object, or subject in the passive, may be a place: those, and such as have persons and things for objects too. */
export const GROUND_VERBS: ReadonlySet<string> = new Set([
  ...PLACE_VERBS,
  ...set('take hold control lose quit attack hit rock regain reclaim secure clear annex'),
]);
/** Divisions of a state; a district may be one of a town. */
export const DIVISIONS = set('county province region state governorate oblast prefecture department territory');

/** Prepositions of place. */
export const PLACE_LEADS = set(
  'in at near from to into around outside inside within across through toward towards throughout between against over of on between beyond along off above below behind via for',
);

/** Directions, alone or before a place: "northern Iraq", "south-east of Aleppo". */
export const DIRECTIONS = set(
  'north south east west north-east north-west south-east south-west northeast northwest southeast southwest northern southern eastern western northeastern northwestern southeastern southwestern north-eastern north-western south-eastern south-western central upper lower greater inner outer coastal rural downtown mid far occupied nearby neighbouring neighboring mainland',
);

/**
 * Regions larger or other than a state's divisions, with the state they lie in, or none where they lie in several: `name: code`.
 */
export const BIG_REGIONS: ReadonlyMap<string, string | null> = new Map(
  (
    'Middle East; Near East; Far East; Horn of Africa; Sahel; Sahara; Maghreb; Levant; Gulf; Persian Gulf; Arabian Gulf; Arabian Peninsula; Arabian Sea; Red Sea; Black Sea; Caspian Sea; Mediterranean; Mediterranean Sea; Gulf of Aden; Gulf of Oman; Strait of Hormuz; Bab al-Mandab; Suez Canal; Caucasus; North Caucasus; Balkans; Baltic; Baltics; Central Asia; South Asia; Southeast Asia; South-East Asia; East Asia; Asia; Asia Pacific; Indo-Pacific; Africa; North Africa; West Africa; East Africa; Central Africa; Southern Africa; Sub-Saharan Africa; Europe; Eastern Europe; Western Europe; Central Europe; Scandinavia; Americas; Latin America; Central America; South America; North America; Caribbean; Andes; Amazon; Pacific; Atlantic; Indian Ocean; South China Sea; East China Sea; Antarctica; Great Lakes region; Lake Chad; Lake Chad Basin; Kurdistan; ' +
    'Donbas: UA; Donbass: UA; Crimea: UA; Darfur: SD; North Darfur: SD; South Darfur: SD; West Darfur: SD; Central Darfur: SD; East Darfur: SD; Kordofan: SD; North Kordofan: SD; South Kordofan: SD; West Kordofan: SD; Nuba Mountains: SD; Blue Nile: SD; Kashmir: IN; Jammu and Kashmir: IN; Punjab: IN; Gaza Strip: PS; Gaza: PS; West Bank: PS; East Jerusalem: PS; Golan Heights: SY; Golan: SY; Sinai: EG; Sinai Peninsula: EG; Upper Egypt: EG; Iraqi Kurdistan: IQ; Kurdistan Region: IQ; Anbar: IQ; Nineveh Plains: IQ; Rojava: SY; Eastern Ghouta: SY; East Ghouta: SY; Ghouta: SY; Euphrates: SY; Euphrates River: SY; Tigris: IQ; Tigris River: IQ; Tripolitania: LY; Cyrenaica: LY; Fezzan: LY; Tigray: ET; Amhara: ET; Oromia: ET; Ogaden: ET; Puntland: SO; Somaliland: SO; Jubaland: SO; Azawad: ML; Casamance: SN; Biafra: NG; Niger Delta: NG; Ituri: CD; North Kivu: CD; South Kivu: CD; Kivu: CD; Katanga: CD; Cabo Delgado: MZ; Ambazonia: CM; Mindanao: PH; Sulu: PH; Aceh: ID; Papua: ID; West Papua: ID; Java: ID; Sumatra: ID; Rakhine: MM; Kachin: MM; Shan State: MM; Karen State: MM; Kokang: MM; Tibet: CN; Xinjiang: CN; Hong Kong: CN; Chechnya: RU; Dagestan: RU; Ingushetia: RU; Siberia: RU; South Ossetia: GE; Abkhazia: GE; Nagorno-Karabakh: AZ; Karabakh: AZ; Transnistria: MD; Vojvodina: RS; Republika Srpska: BA; Krajina: HR; Ulster: GB; Northern Ireland: GB; Basque Country: ES; Catalonia: ES; Helmand: AF; Kunduz: AF; Nangarhar: AF; Waziristan: PK; North Waziristan: PK; South Waziristan: PK; Balochistan: PK; Baluchistan: PK; Khyber Pakhtunkhwa: PK; Swat Valley: PK; FATA: PK; Chiapas: MX; Upper Huallaga Valley: PE; Huallaga: PE; Ayacucho: PE; Magdalena Medio: CO; Uraba: CO; Chalatenango: SV; Morazan: SV; Usulutan: SV; Hadramawt: YE; Tihama: YE'
  )
    .split('; ')
    .map((entry): [string, string | null] => {
      const [name = '', code] = entry.split(': ');
      return [name, code ?? null];
    }),
);
