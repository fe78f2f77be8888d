import { foldPlaceName } from '@hearsay/claims';

/** Where a name that GeoNames does not list first leads: a town by GeoNames' own name, a first-level division by its code, or both. */
export interface Exonym {
  country: string;
  town?: string;
  region?: string;
}

/**
 * English and newspaper names of places in the wars of the last decades, for which GeoNames' first name is another one.
 * `country | names | GeoNames' name of the town | code of the division`. Checked against the package's own rows by a test.
 */
const TABLE = `
IQ|Mosul|Mosul|
IQ|Basra,Basrah|Basrah|02
IQ|Sulaymaniyah,Sulaimaniya,Sulaimani,Slemani|As Sulaymānīyah|05
IQ|Dohuk,Duhok|Dihok|08
IQ|Hawija,Hawijah|Al Ḩawījah|
IQ|Erbil,Irbil,Arbil,Hawler|Erbil|11
IQ|Fallujah,Falluja|Al Fallūjah|
IQ|Abu Ghraib|Abū Ghurayb|
IQ|Baiji,Beiji,Bayji|Bayjī|
IQ|Tuz Khurmatu,Tuz Khormato|Tozkhurmato|
IQ|Diwaniya,Diwaniyah|Ad Dīwānīyah|
IQ|Amara,Amarah|Al ‘Amārah|
IQ|Hilla,Hillah|Al Ḩillah|
IQ|Samawa,Samawah|As Samawah|
IQ|Kut|Al Kūt|
IQ|Muqdadiya,Muqdadiyah|Al Miqdādīyah|
IQ|Baquba,Baqubah|Baqubah|
IQ|Qayyarah,Qayara,Qayyara|Al Qayyārah|
IQ|Nineveh,Ninewa,Ninawa||15
IQ|Salahuddin,Salahudeen,Salahadin,Salah al-Din,Saladin,Salah ad-Din||18
IQ|Anbar,al-Anbar||01
IQ|Diyala||10
IQ|Kurdistan Region of Iraq,Iraqi Kurdistan,Kurdistan Region|Erbil|11
SY|Raqqa,Raqqah,Rakka,ar-Raqqa|Ar Raqqah|04
SY|Deir Ezzor,Deir ez-Zor,Deir al-Zor,Deir Ezzour,Dayr az-Zawr,Deir al-Zour|Deir ez-Zor|07
SY|Hasakah,Hasaka,Hassakeh,Hasakeh|Al Ḩasakah|01
SY|Hama|Ḩamāh|10
SY|Daraa,Deraa,Dera|Dar‘ā|06
SY|Kobani,Kobane,Ayn al-Arab|‘Ayn al ‘Arab|
SY|Tabqa,Taqba,al-Tabqah|Ath Thawrah|
SY|Palmyra|Tadmur|
SY|Azaz|I‘zāz|
SY|Abu Kamal,Albu Kamal,Al-Bukamal,Boukamal|Ālbū Kamāl|
SY|Suwayda,Sweida,Suweida,Sueida|As-Suwayda|05
SY|Tartus|Tartouss|14
SY|Quneitra|Al Qunayţirah|03
SY|Qamishli,Qamishly|Al Qāmishlī|
SY|Maarat al-Numan,Maaret al-Numan,Maarrat al-Numan|Ma‘arrat an Nu‘mān|
SY|Saraqeb|Sarāqib|
SY|Khan Sheikhoun,Khan Shaykhun|Khān Shaykhūn|
SY|Jisr al-Shughour,Jisr al-Shughur|Jisr ash Shughūr|
SY|Manbij,Minbej|Manbij|
YE|Sana'a,Sanaa|Sanaa|16
YE|Hodeidah,Hudaydah,Hodeida,Hudaida|Al Ḩudaydah|08
YE|Taiz,Taizz|Ta‘izz|25
YE|Saada,Sadah,Sa'ada|Sa'dah|15
YE|Marib|Ma'rib|14
YE|Dhale,Al-Dhale|Dhalie|18
YE|Hajjah|Ḩajjah|22
YE|Hadramaut,Hadhramaut,Hadramawt|Mukalla|04
SA|Najran|Najrān|16
SA|Jizan,Jazan|Jizan|17
SA|Jeddah,Jiddah|Jeddah|
SA|Mecca|Mecca|
LY|Misrata,Misurata|Mişrātah|72
LY|Sebha,Sabha|Sabhā|75
LY|Derna|Darnah|70
LY|Zawiya,Zawiyah|Az Zāwīyah|68
LY|Tarhouna,Tarhuna|Tarhuna|
LY|Fezzan|Sabhā|75
PS|Gaza,Gaza City|Gaza|
PS|Khan Younis,Khan Yunis|Khān Yūnis|
PS|Rafah|Rafaḩ|
PS|Jenin|Janīn|
PS|Nablus|Nablus|
PS|Hebron|Hebron|
PS|Bethlehem|Bethlehem|
LB|Tyre|Tyre|
LB|Sidon,Saida|Sidon|
LB|Baalbek|Baalbek|
LB|Nabatieh|Nabatîyé et Tahta|
IL|Jerusalem|Jerusalem|
AF|Kandahar|Kandahār|23
AF|Kunduz|Kunduz|24
AF|Helmand|Lashkar Gāh|10
AF|Nangarhar|Jalālābād|18
AF|Jalalabad|Jalālābād|
AF|Mazar-i-Sharif,Mazar-e-Sharif|Mazār-e Sharīf|
AF|Lashkar Gah|Lashkar Gāh|
PK|Peshawar|Peshawar|
PK|Khyber Pakhtunkhwa||03
PK|Balochistan,Baluchistan||02
UA|Odesa,Odessa|Odessa|17
UA|Zaporizhzhia,Zaporizhzhya|Zaporizhia|26
UA|Mykolaiv|Mykolayiv|16
UA|Makiivka,Makeyevka|Makiyivka|
UA|Sievierodonetsk,Severodonetsk|Syevyerodonets’k|
UA|Lysychansk|Lysychans’k|
UA|Kramatorsk|Kramators’k|
UA|Kiev,Kyiv|Kyiv|12
UA|Crimea|Simferopol|
UA|Donetsk|Donetsk|05
UA|Luhansk,Lugansk|Luhansk|14
UA|Kharkiv,Kharkov|Kharkiv|07
UA|Artyomovsk,Bakhmut|Bakhmut|
UA|Sloviansk,Slavyansk|Sloviansk|
RU|Chechnya,Chechen Republic||12
RU|Dagestan||17
RU|Belgorod|Belgorod|09
RU|Kursk|Kursk|41
RU|Saint Petersburg,St Petersburg,Leningrad|Saint Petersburg|
SD|El Fasher,al-Fashir|El Fasher|55
SD|North Darfur||55
SD|South Darfur||49
SD|West Darfur||47
SD|East Darfur||60
SD|Central Darfur||61
SD|South Kordofan||50
SD|El Geneina,Geneina,al-Junaynah|Geneina|47
SD|Gedaref|Al Qadarif|39
SD|Gezira,Al Jazirah,Al-Jazira state||38
SD|Wad Madani,Wad Medani|Wad Medani|
ET|Tigray|Mek'ele|53
ET|Mekelle,Mekele|Mek'ele|
ET|Amhara||46
ET|Oromia|Addis Ababa|
ML|Timbuktu|Timbuktu|08
ML|Mopti|Mopti|04
ML|Gao|Gao|09
MM|Rakhine||01
MM|Rangoon,Yangon|Yangon|17
MM|Naypyidaw,Naypyitaw|Nay Pyi Taw|
MM|Shan State||11
MM|Kachin State||04
CD|North Kivu|Goma|11
CD|South Kivu|Bukavu|12
CD|Ituri|Bunia|20
SO|Kismayo|Kismayo|
SO|Baidoa|Baidoa|
SO|Beledweyne|Beledweyne|
SO|Galkayo|Gaalkacyo|
PH|Mindanao|Davao|
PH|Marawi City,Marawi|Marawi City|
IN|Kashmir,Jammu and Kashmir|Srinagar|12
IN|Bombay,Mumbai|Mumbai|
IN|Calcutta,Kolkata|Kolkata|
CO|Bogota|Bogotá|34
CO|Medellin|Medellín|
PE|Cuzco,Cusco|Cusco|08
VE|Caracas|Caracas|
NI|Managua|Managua|
GT|Guatemala City|Guatemala City|
MX|Mexico City|Mexico City|
CL|Santiago|Santiago|
TR|Istanbul|Istanbul|34
TR|Diyarbakir|Diyarbakır|21
TR|Sanliurfa,Urfa|Şanlıurfa|63
TR|Sirnak|Şırnak|
IR|Kermanshah|Kermanshah|
IR|Isfahan,Esfahan|Isfahan|
AZ|Stepanakert,Khankendi|Xankandi|
GE|Sukhumi|Sokhumi|
GE|Tskhinvali|Ts’khinvali|
CN|Peking|Beijing|
CN|Xinjiang|Ürümqi|13
CN|Tibet|Lhasa|14
`;

/** By folded name. A name in two rows leads to the first. */
export const EXONYMS: ReadonlyMap<string, Exonym> = readTable(TABLE);

function readTable(table: string): Map<string, Exonym> {
  const out = new Map<string, Exonym>();
  for (const line of table.trim().split('\n')) {
    const [country = '', names = '', town = '', region = ''] = line.split('|');
    const exonym: Exonym = { country, ...(town === '' ? {} : { town }), ...(region === '' ? {} : { region }) };
    for (const name of names.split(',')) {
      const key = foldPlaceName(name);
      if (!out.has(key)) out.set(key, exonym);
    }
  }
  return out;
}
