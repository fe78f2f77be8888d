/**
 * Peoples and communities of faith that reports name as parties or victims: plural or adjective. Nationalities are in `states.ts`.
 */
export const PEOPLES: ReadonlySet<string> = new Set(
  (
    "sunni sunnis shia shias shiite shiites shi'ite shi'ites shi'a muslim muslims christian christians jew jews jewish druze alawite alawites alevi alevis ismaili ismailis yazidi yazidis yezidi yezidis copt copts coptic assyrian assyrians chaldean chaldeans " +
    "hindu hindus sikh sikhs buddhist buddhists catholic catholics protestant protestants orthodox baha'i ahmadi ahmadis hazara hazaras pashtun pashtuns baloch baluch baluchis punjabi punjabis sindhi sindhis kashmiri kashmiris tamil tamils sinhalese rohingya rohingyas karen karens kachin shan chin mon bamar hmong moro moros lumad papuan papuans acehnese uighur uighurs uyghur uyghurs tibetan tibetans " +
    'arab arabs kurd kurds kurdish turkmen turkmens turkoman turkomans berber berbers amazigh tuareg tuaregs fulani fulanis peul peuls dogon dogons bambara hausa hausas igbo igbos yoruba yorubas kanuri ijaw hutu hutus tutsi tutsis banyamulenge hema lendu masalit zaghawa fur nuba dinka dinkas nuer nuers shilluk murle bari amhara amharas oromo oromos tigrayan tigrayans afar afars somali-bantu hawiye darod maasai kikuyu luo acholi acholis zulu zulus xhosa ndebele ' +
    'chechen chechens ingush dagestani circassian ossetian ossetians abkhaz abkhazian abkhazians tatar tatars cossack cossacks bosniak bosniaks kosovar roma gypsy gypsies basque basques catalan catalans indian-tribes miskito miskitos quechua aymara mapuche mapuches maya mayan mayas ashaninka ladino'
  ).split(' '),
);
