/** A state of the world: its names, what its people and things are called, and the capital that stands for its government. */
export interface State {
  /** ISO 3166-1 alpha-2; the two reserved or informal codes are `XK` (Kosovo) and `SU` (Soviet Union, until 1991). */
  code: string;
  name: string;
  aliases: readonly string[];
  /** Adjectives and names for the people, singular and plural. */
  demonyms: readonly string[];
  /** Seats of government that newspapers use for the government; the first is the capital. */
  capitals: readonly string[];
}

/**
 * `code | name | aliases | demonyms | capitals`, states as the United Nations lists them (members and observers, 2024), and those that
 * reports on wars name beside them. Codes: ISO 3166-1. A capital stands first, other seats used as metonyms after it.
 */
const TABLE = `
AF|Afghanistan|Islamic Emirate of Afghanistan|Afghan,Afghans|Kabul
AL|Albania||Albanian,Albanians|Tirana
DZ|Algeria||Algerian,Algerians|Algiers
AD|Andorra||Andorran,Andorrans|Andorra la Vella
AO|Angola||Angolan,Angolans|Luanda
AG|Antigua and Barbuda||Antiguan,Antiguans|Saint John's
AR|Argentina||Argentine,Argentinian,Argentines,Argentinians|Buenos Aires
AM|Armenia||Armenian,Armenians|Yerevan
AU|Australia||Australian,Australians|Canberra
AT|Austria||Austrian,Austrians|Vienna
AZ|Azerbaijan||Azerbaijani,Azeri,Azerbaijanis,Azeris|Baku
BS|Bahamas||Bahamian,Bahamians|Nassau
BH|Bahrain||Bahraini,Bahrainis|Manama
BD|Bangladesh||Bangladeshi,Bangladeshis|Dhaka
BB|Barbados||Barbadian,Barbadians|Bridgetown
BY|Belarus|Byelorussia|Belarusian,Belarusians,Belarussian|Minsk
BE|Belgium||Belgian,Belgians|Brussels
BZ|Belize||Belizean,Belizeans|Belmopan
BJ|Benin||Beninese|Porto-Novo
BT|Bhutan||Bhutanese|Thimphu
BO|Bolivia||Bolivian,Bolivians|La Paz
BA|Bosnia and Herzegovina|Bosnia,Bosnia-Herzegovina|Bosnian,Bosnians|Sarajevo
BW|Botswana||Botswanan,Batswana|Gaborone
BR|Brazil||Brazilian,Brazilians|Brasilia
BN|Brunei||Bruneian,Bruneians|Bandar Seri Begawan
BG|Bulgaria||Bulgarian,Bulgarians|Sofia
BF|Burkina Faso|Burkina|Burkinabe,Burkinabè|Ouagadougou
BI|Burundi||Burundian,Burundians|Gitega,Bujumbura
KH|Cambodia|Kampuchea|Cambodian,Cambodians|Phnom Penh
CM|Cameroon||Cameroonian,Cameroonians|Yaounde
CA|Canada||Canadian,Canadians|Ottawa
CV|Cape Verde|Cabo Verde|Cape Verdean,Cape Verdeans|Praia
CF|Central African Republic|CAR|Central African,Central Africans|Bangui
TD|Chad||Chadian,Chadians|N'Djamena
CL|Chile||Chilean,Chileans|Santiago
CN|China|People's Republic of China,PRC|Chinese|Beijing,Peking
CO|Colombia||Colombian,Colombians|Bogota
KM|Comoros||Comorian,Comorans|Moroni
CG|Republic of the Congo|Congo-Brazzaville|Congolese|Brazzaville
CD|Democratic Republic of the Congo|Democratic Republic of Congo,DR Congo,DRC,Congo,Congo-Kinshasa,Zaire|Congolese,Zairian|Kinshasa
CR|Costa Rica||Costa Rican,Costa Ricans|San Jose
CI|Ivory Coast|Cote d'Ivoire,Côte d'Ivoire|Ivorian,Ivorians|Yamoussoukro
HR|Croatia||Croatian,Croat,Croatians,Croats|Zagreb
CU|Cuba||Cuban,Cubans|Havana
CY|Cyprus||Cypriot,Cypriots|Nicosia
CZ|Czech Republic|Czechia|Czech,Czechs|Prague
CS|Czechoslovakia||Czechoslovak,Czechoslovaks|Prague
DK|Denmark||Danish,Dane,Danes|Copenhagen
DJ|Djibouti||Djiboutian,Djiboutians|Djibouti City
DM|Dominica||Dominican|Roseau
DO|Dominican Republic||Dominican,Dominicans|Santo Domingo
TL|East Timor|Timor-Leste|East Timorese,Timorese|Dili
EC|Ecuador||Ecuadorian,Ecuadorean,Ecuadoran,Ecuadorians,Ecuadoreans|Quito
EG|Egypt||Egyptian,Egyptians|Cairo
SV|El Salvador||Salvadoran,Salvadorean,Salvadorian,Salvadorans,Salvadoreans|San Salvador
GQ|Equatorial Guinea||Equatoguinean|Malabo
ER|Eritrea||Eritrean,Eritreans|Asmara
EE|Estonia||Estonian,Estonians|Tallinn
SZ|Eswatini|Swaziland|Swazi,Swazis|Mbabane
ET|Ethiopia||Ethiopian,Ethiopians|Addis Ababa
FJ|Fiji||Fijian,Fijians|Suva
FI|Finland||Finnish,Finn,Finns|Helsinki
FR|France||French,Frenchman,Frenchmen|Paris
GA|Gabon||Gabonese|Libreville
GM|Gambia|The Gambia|Gambian,Gambians|Banjul
GE|Georgia||Georgian,Georgians|Tbilisi
DE|Germany|West Germany,Federal Republic of Germany,FRG|German,Germans,West German,West Germans|Berlin,Bonn
DD|East Germany|German Democratic Republic,GDR|East German,East Germans|East Berlin
GH|Ghana||Ghanaian,Ghanaians|Accra
GR|Greece||Greek,Greeks|Athens
GD|Grenada||Grenadian,Grenadians|
GT|Guatemala||Guatemalan,Guatemalans|Guatemala City
GN|Guinea||Guinean,Guineans|Conakry
GW|Guinea-Bissau||Bissau-Guinean|Bissau
GY|Guyana||Guyanese|Georgetown
HT|Haiti||Haitian,Haitians|Port-au-Prince
HN|Honduras||Honduran,Hondurans|Tegucigalpa
HU|Hungary||Hungarian,Hungarians|Budapest
IS|Iceland||Icelandic,Icelanders|Reykjavik
IN|India||Indian,Indians|New Delhi,Delhi
ID|Indonesia||Indonesian,Indonesians|Jakarta
IR|Iran|Islamic Republic of Iran,Islamic Republic,Persia|Iranian,Iranians|Tehran,Teheran
IQ|Iraq||Iraqi,Iraqis|Baghdad
IE|Ireland|Republic of Ireland|Irish,Irishman,Irishmen|Dublin
IL|Israel|Zionist entity|Israeli,Israelis|Tel Aviv,Jerusalem
IT|Italy||Italian,Italians|Rome
JM|Jamaica||Jamaican,Jamaicans|Kingston
JP|Japan||Japanese|Tokyo
JO|Jordan|Hashemite Kingdom of Jordan|Jordanian,Jordanians|Amman
KZ|Kazakhstan||Kazakh,Kazakhs,Kazakhstani|Astana
KE|Kenya||Kenyan,Kenyans|Nairobi
KI|Kiribati|||Tarawa
KP|North Korea|Democratic People's Republic of Korea,DPRK,N. Korea|North Korean,North Koreans,N. Korean,N. Koreans|Pyongyang
KR|South Korea|Republic of Korea,ROK,S. Korea|South Korean,South Koreans,S. Korean,S. Koreans|Seoul
XK|Kosovo||Kosovar,Kosovan,Kosovars|Pristina
KW|Kuwait||Kuwaiti,Kuwaitis|Kuwait City
KG|Kyrgyzstan||Kyrgyz,Kyrgyzstani|Bishkek
LA|Laos||Lao,Laotian,Laotians|Vientiane
LV|Latvia||Latvian,Latvians|Riga
LB|Lebanon||Lebanese|Beirut
LS|Lesotho||Basotho|Maseru
LR|Liberia||Liberian,Liberians|Monrovia
LY|Libya|Libyan Arab Jamahiriya|Libyan,Libyans|Tripoli
LI|Liechtenstein||Liechtensteiner|Vaduz
LT|Lithuania||Lithuanian,Lithuanians|Vilnius
LU|Luxembourg||Luxembourger,Luxembourgish|Luxembourg City
MG|Madagascar||Malagasy|Antananarivo
MW|Malawi||Malawian,Malawians|Lilongwe
MY|Malaysia||Malaysian,Malaysians|Kuala Lumpur
MV|Maldives||Maldivian,Maldivians|Male
ML|Mali||Malian,Malians|Bamako
MT|Malta||Maltese|Valletta
MR|Mauritania||Mauritanian,Mauritanians|Nouakchott
MU|Mauritius||Mauritian,Mauritians|Port Louis
MX|Mexico||Mexican,Mexicans|Mexico City
MD|Moldova|Moldavia|Moldovan,Moldovans|Chisinau
MC|Monaco||Monegasque|
MN|Mongolia||Mongolian,Mongolians|Ulaanbaatar
ME|Montenegro||Montenegrin,Montenegrins|Podgorica
MA|Morocco||Moroccan,Moroccans|Rabat
MZ|Mozambique||Mozambican,Mozambicans|Maputo
MM|Myanmar|Burma|Burmese,Myanmarese|Naypyidaw,Naypyitaw,Nay Pyi Taw
NA|Namibia|South West Africa|Namibian,Namibians|Windhoek
NR|Nauru||Nauruan|Yaren
NP|Nepal||Nepalese,Nepali,Nepalis|Kathmandu
NL|Netherlands|Holland|Dutch,Dutchman,Dutchmen|The Hague,Amsterdam
NZ|New Zealand||New Zealander,New Zealanders|Wellington
NI|Nicaragua||Nicaraguan,Nicaraguans|Managua
NE|Niger||Nigerien,Nigeriens|Niamey
NG|Nigeria||Nigerian,Nigerians|Abuja
MK|North Macedonia|Macedonia|Macedonian,Macedonians|Skopje
NO|Norway||Norwegian,Norwegians|Oslo
OM|Oman||Omani,Omanis|Muscat
PK|Pakistan||Pakistani,Pakistanis|Islamabad
PW|Palau||Palauan|Ngerulmud
PS|Palestine|State of Palestine,Palestinian territories,Palestinian Territories|Palestinian,Palestinians|Ramallah
PA|Panama||Panamanian,Panamanians|Panama City
PG|Papua New Guinea||Papua New Guinean,Papuan,Papuans|Port Moresby
PY|Paraguay||Paraguayan,Paraguayans|Asuncion
PE|Peru||Peruvian,Peruvians|Lima
PH|Philippines|the Philippines|Philippine,Filipino,Filipinos|Manila
PL|Poland||Polish,Pole,Poles|Warsaw
PT|Portugal||Portuguese|Lisbon
QA|Qatar||Qatari,Qataris|Doha
RO|Romania||Romanian,Romanians|Bucharest
RU|Russia|Russian Federation|Russian,Russians|Moscow,Kremlin
RW|Rwanda||Rwandan,Rwandans|Kigali
WS|Samoa||Samoan,Samoans|Apia
SM|San Marino||Sammarinese|
SA|Saudi Arabia|Kingdom of Saudi Arabia,KSA|Saudi,Saudis,Saudi Arabian,Saudi Arabians|Riyadh
SN|Senegal||Senegalese|Dakar
RS|Serbia||Serbian,Serb,Serbians,Serbs|Belgrade
SC|Seychelles||Seychellois|Victoria
SL|Sierra Leone||Sierra Leonean,Sierra Leoneans|Freetown
SG|Singapore||Singaporean,Singaporeans|
SK|Slovakia||Slovak,Slovakian,Slovaks|Bratislava
SI|Slovenia||Slovene,Slovenian,Slovenes|Ljubljana
SB|Solomon Islands||Solomon Islander,Solomon Islanders|Honiara
SO|Somalia||Somali,Somalis|Mogadishu
ZA|South Africa||South African,South Africans|Pretoria,Cape Town
SS|South Sudan||South Sudanese|Juba
ES|Spain||Spanish,Spaniard,Spaniards|Madrid
LK|Sri Lanka|Ceylon|Sri Lankan,Sri Lankans|Colombo
SD|Sudan|The Sudan|Sudanese|Khartoum,Port Sudan
SR|Suriname|Surinam|Surinamese|Paramaribo
SE|Sweden||Swedish,Swede,Swedes|Stockholm
CH|Switzerland||Swiss|Bern,Berne
SU|Soviet Union|USSR,U.S.S.R.,Union of Soviet Socialist Republics|Soviet,Soviets|
SY|Syria|Syrian Arab Republic|Syrian,Syrians|Damascus
TW|Taiwan|Republic of China|Taiwanese|Taipei
TJ|Tajikistan||Tajik,Tajiks,Tajikistani|Dushanbe
TZ|Tanzania||Tanzanian,Tanzanians|Dodoma,Dar es Salaam
TH|Thailand||Thai,Thais|Bangkok
TG|Togo||Togolese|Lome
TO|Tonga||Tongan,Tongans|
TT|Trinidad and Tobago|Trinidad|Trinidadian,Trinidadians|Port of Spain
TN|Tunisia||Tunisian,Tunisians|Tunis
TR|Turkey|Turkiye,Türkiye|Turkish,Turk,Turks|Ankara
TM|Turkmenistan||Turkmenistani|Ashgabat
UG|Uganda||Ugandan,Ugandans|Kampala
UA|Ukraine||Ukrainian,Ukrainians|Kyiv,Kiev
AE|United Arab Emirates|UAE,U.A.E.,Emirates|Emirati,Emiratis|Abu Dhabi
GB|United Kingdom|UK,U.K.,Britain,Great Britain,England,Scotland,Wales|British,Briton,Britons,English,Englishman,Scottish,Welsh|London,Downing Street,Whitehall
US|United States|United States of America,US,U.S.,USA,U.S.A.,America|American,Americans,North American,North Americans,U.S.,US|Washington,Washington D.C.,Washington DC,White House
UY|Uruguay||Uruguayan,Uruguayans|Montevideo
UZ|Uzbekistan||Uzbek,Uzbeks,Uzbekistani|Tashkent
VU|Vanuatu||Ni-Vanuatu|Port Vila
VA|Vatican City|Vatican,Holy See||
VE|Venezuela||Venezuelan,Venezuelans|Caracas
VN|Vietnam|Viet Nam|Vietnamese|Hanoi
YE|Yemen||Yemeni,Yemenis,Yemenite|Sanaa,Sana'a,Aden
YU|Yugoslavia||Yugoslav,Yugoslavs,Yugoslavian|Belgrade
ZM|Zambia||Zambian,Zambians|Lusaka
ZW|Zimbabwe|Rhodesia|Zimbabwean,Zimbabweans|Harare
EH|Western Sahara|Sahrawi Arab Democratic Republic,SADR|Sahrawi,Saharawi,Sahrawis|Laayoune
`;

export const STATES: readonly State[] = TABLE.trim()
  .split('\n')
  .map((line) => {
    const [code = '', name = '', aliases = '', demonyms = '', capitals = ''] = line.split('|');
    const list = (text: string): string[] => (text === '' ? [] : text.split(','));
    return { code, name, aliases: list(aliases), demonyms: list(demonyms), capitals: list(capitals) };
  });
