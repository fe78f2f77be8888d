import type { ActorKind, RelationKind } from '@hearsay/vocabulary';

/** An actor of the registry's seed. */
export interface RegistryActor {
  name: string;
  kind: ActorKind;
  /** ISO 3166-1 alpha-2 of the country it belongs to or acts in first; null where it is of no one country. */
  country: string | null;
  aliases: readonly string[];
  relations: readonly RegistryRelation[];
}

/** A dated relation to another actor: years, inclusive; `to` null where it holds still or its end is not known. */
export interface RegistryRelation {
  kind: Exclude<RelationKind, 'also-called'>;
  other: string;
  from: string | null;
  to: string | null;
  source: string;
}

/** What stands behind a relation. */
const SOURCES: Readonly<Record<string, string>> = {
  MMP: 'Mapping Militants Project, Stanford University, profile of the group',
  FTO: 'U.S. Department of State, Foreign Terrorist Organizations and Country Reports on Terrorism',
  UNSC: 'United Nations Security Council, sanctions committees, narrative summaries and panels of experts',
  TRC: 'Commission on the Truth for El Salvador, From Madness to Hope (1993)',
  CVR: 'Comisión de la Verdad y Reconciliación, Informe final (Peru, 2003)',
  CEV: 'Comisión de la Verdad, Hay futuro si hay verdad (Colombia, 2022)',
  CEH: 'Comisión para el Esclarecimiento Histórico, Memoria del silencio (Guatemala, 1999)',
  UCDP: 'Uppsala Conflict Data Program, actor pages',
  LAW: 'the founding act or treaty of the body',
};

/**
 * `name | kind | country | aliases; … | relation other years SOURCE; …`
 *
 * Names as English reports use them. Armies that are simply a country's ("the Iraqi army") are made from the list of states, not listed.
 */
const TABLE = `
Islamic State|armed-group||ISIS; ISIL; IS; Daesh; Da'esh; Daesh group; Dawlat al-Islam; Islamic State of Iraq and Syria; Islamic State of Iraq and the Levant; Islamic State of Iraq and Levant; Islamic State in Iraq and Syria; Islamic State in Iraq and the Levant; Islamic State of Iraq; Islamic State group; ISIS group; IS group; so-called Islamic State; self-styled Islamic State|opposed-to al-Qaeda 2014- MMP
al-Qaeda|armed-group||al-Qaida; al Qaeda; al Qaida; al-Qa'ida; al-Qa'eda; Al-Qaeda Central; Qaeda|
al-Qaeda in Iraq|armed-group|IQ|AQI; al-Qaida in Iraq; al Qaeda in Iraq; al Qaida in Iraq; Tanzim Qaidat al-Jihad fi Bilad al-Rafidayn; Jama'at al-Tawhid wal-Jihad|part-of al-Qaeda 2004-2013 MMP
al-Qaeda in the Arabian Peninsula|armed-group|YE|AQAP; al Qaeda in the Arabian Peninsula; Ansar al-Sharia in Yemen|part-of al-Qaeda 2009- MMP
al-Qaeda in the Islamic Maghreb|armed-group|DZ|AQIM; al Qaeda in the Islamic Maghreb|part-of al-Qaeda 2007- MMP
Jabhat al-Nusra|armed-group|SY|al-Nusra Front; Nusra Front; al-Nusra; Jabhat Fatah al-Sham; Jabhat Fateh al-Sham; Nusra; JFS|part-of al-Qaeda 2012-2016 MMP
Hayat Tahrir al-Sham|armed-group|SY|HTS; Hay'at Tahrir al-Sham; Tahrir al-Sham|opposed-to Islamic State 2017- MMP
Ahrar al-Sham|armed-group|SY|Ahrar ash-Sham; Harakat Ahrar al-Sham|
Jaysh al-Islam|armed-group|SY|Jaish al-Islam; Army of Islam|
Faylaq al-Sham|armed-group|SY|Sham Legion|backed-by Turkey 2016- MMP
Hurras al-Din|armed-group|SY|Hurras al-Deen; Huras al-Din; Guardians of Religion|part-of al-Qaeda 2018-2025 UNSC
Jund al-Aqsa|armed-group|SY||
Nour al-Din al-Zinki|armed-group|SY|Nour al-Din al-Zenki; Nour al-Din al-Zinki Movement; Harakat Nour al-Din al-Zenki|
Liwa al-Quds|militia|SY||
Fatemiyoun|militia|SY|Fatemiyoun Brigade; Fatemiyoun Division; Liwa Fatemiyoun|backed-by Iran 2014- FTO
Zainabiyoun Brigade|militia|SY|Zeynabiyoun Brigade; Zaynabiyoun Brigade; Liwa Zainabiyoun|backed-by Iran 2014- FTO
Levant Front|armed-group|SY|Jabha Shamiya; al-Jabha al-Shamiya|
Saraya Ansar al-Sunna|armed-group|SY||
Men of Dignity|militia|SY|Rijal al-Karama; Men of Dignity Movement|
Asayish|government-body|SY||
Sultan Murad Division|armed-group|SY|Sultan Murad; Sultan Murad Brigade|backed-by Turkey 2013- MMP; part-of Syrian National Army 2017- MMP
Hamza Division|armed-group|SY|al-Hamza Division|backed-by Turkey 2016- MMP; part-of Syrian National Army 2017- MMP
Free Syrian Army|armed-group|SY|FSA|opposed-to Syrian Arab Army 2011- MMP
Syrian National Army|armed-group|SY|SNA; Turkish-backed Free Syrian Army|backed-by Turkey 2017- UNSC
National Front for Liberation|armed-group|SY|NFL; National Liberation Front of Syria|backed-by Turkey 2018- UNSC
Syrian Democratic Forces|armed-group|SY|SDF; Syrian Democratic Force|backed-by United States 2015- MMP; opposed-to Islamic State 2015- MMP
People's Protection Units|armed-group|SY|YPG; People's Defense Units; Kurdish People's Protection Units|part-of Syrian Democratic Forces 2015- MMP
Women's Protection Units|armed-group|SY|YPJ|part-of Syrian Democratic Forces 2015- MMP
Syrian Arab Coalition|armed-group|SY|SAC|part-of Syrian Democratic Forces 2015- MMP
Manbij Military Council|armed-group|SY|MMC|part-of Syrian Democratic Forces 2016- MMP
Syrian Arab Army|military|SY|SAA; Syrian government army|
National Defence Forces|militia|SY|National Defense Forces; NDF|backed-by Iran 2012- MMP
Tiger Forces|military|SY||part-of Syrian Arab Army 2013- UCDP
Kurdistan Workers' Party|armed-group|TR|PKK; Kurdistan Workers Party; Kongra-Gel|opposed-to Turkey 1984- MMP
Kurdistan Freedom Falcons|armed-group|TR|Kurdistan Freedom Hawks; Kurdish Freedom Hawks|
Kurdistan Free Life Party|armed-group|IR|PJAK; Party of Free Life of Kurdistan|opposed-to Iran 2004- UCDP
Kurdistan Democratic Party|organisation|IQ|KDP|
Patriotic Union of Kurdistan|organisation|IQ|PUK|
Kurdistan Regional Government|government-body|IQ|KRG; Kurdish Regional Government; Kurdistan regional government|
Sinjar Resistance Units|militia|IQ|YBS|
Ansar al-Islam|armed-group|IQ|Ansar al-Sunna|
Democratic Union Party|organisation|SY|PYD|
Popular Mobilisation Forces|militia|IQ|PMF; PMU; Popular Mobilization Forces; Popular Mobilisation Units; Popular Mobilization Units; Popular Mobilisation; Popular Mobilization; Popular Mobilisation Force; Popular Mobilization Force; Popular Mobilisation Committee; Hashd al-Shaabi; Hashd al-Shabi; Hashed al-Shaabi; al-Hashd al-Shaabi; Hashd; Hashid|part-of Iraqi armed forces 2016- MMP; opposed-to Islamic State 2014- MMP
Kataib Hezbollah|militia|IQ|Kata'ib Hezbollah; Kata'ib Hizballah; Kataib Hizballah; Kataeb Hezbollah; Hezbollah Brigades; Kataib Hezballah; Kataib Hezballah-Iraq; Brigades of the Party of God|part-of Popular Mobilisation Forces 2014- MMP; backed-by Iran 2007- FTO
Asaib Ahl al-Haq|militia|IQ|Asa'ib Ahl al-Haq; Asaib Ahl al Haq; AAH; League of the Righteous|part-of Popular Mobilisation Forces 2014- MMP; backed-by Iran 2006- FTO
Badr Organisation|militia|IQ|Badr Organization; Badr Corps; Badr Brigade; Badr Brigades; Badr militia|part-of Popular Mobilisation Forces 2014- MMP; backed-by Iran 1982- MMP
Harakat Hezbollah al-Nujaba|militia|IQ|Harakat al-Nujaba; al-Nujaba; Nujaba; Harakat Hizballah al-Nujaba|part-of Popular Mobilisation Forces 2014- MMP; backed-by Iran 2013- FTO
Kataib Sayyid al-Shuhada|militia|IQ|Kata'ib Sayyid al-Shuhada; KSS|part-of Popular Mobilisation Forces 2014- MMP; backed-by Iran 2013- FTO
Kataib al-Imam Ali|militia|IQ|Kata'ib al-Imam Ali; Kataib Imam Ali; Imam Ali Brigades|part-of Popular Mobilisation Forces 2014- FTO; backed-by Iran 2014- FTO
Harakat Ansar Allah al-Awfiya|militia|IQ|Ansar Allah al-Awfiya|backed-by Iran 2013- FTO
Saraya Awliya al-Dam|armed-group|IQ||
Saraya al-Ashtar|armed-group|BH|al-Ashtar Brigades; Ashtar Brigades|backed-by Iran 2013- FTO
Saraya al-Salam|militia|IQ|Peace Brigades; Peace Companies|part-of Popular Mobilisation Forces 2014- MMP
Mahdi Army|militia|IQ|Jaish al-Mahdi; Jaysh al-Mahdi; JAM|opposed-to United States 2003-2008 MMP
Promised Day Brigade|militia|IQ|Promised Day Brigades|
Islamic Resistance in Iraq|militia|IQ||backed-by Iran 2023- UNSC
Peshmerga|military|IQ|Kurdish Peshmerga; Peshmerga forces|opposed-to Islamic State 2014- MMP
Iraqi Counter Terrorism Service|military|IQ|Counter Terrorism Service; Counterterrorism Service; CTS; Counter-Terrorism Service; Golden Division|part-of Iraqi armed forces 2003- MMP
Naqshbandi Army|armed-group|IQ|JRTN; Army of the Men of the Naqshbandi Order; Men of the Army of Naqshbandi|
Sunni Awakening|militia|IQ|Sons of Iraq; Anbar Awakening; Sahwa|backed-by United States 2006-2010 MMP
Hezbollah|armed-group|LB|Hizballah; Hizbollah; Hizbullah; Lebanese Hezbollah; Party of God|backed-by Iran 1982- FTO; opposed-to Israel 1982- MMP
Amal Movement|militia|LB|Amal|
Radwan Force|armed-group|LB|Radwan Unit; Radwan Forces|part-of Hezbollah 2008- UCDP
Lebanese Armed Forces|military|LB|LAF|
South Lebanon Army|militia|LB|SLA|backed-by Israel 1978-2000 UCDP
Hamas|armed-group|PS|Islamic Resistance Movement; Harakat al-Muqawama al-Islamiya|backed-by Iran 1993- FTO; opposed-to Israel 1987- MMP
Qassam Brigades|armed-group|PS|Izz ad-Din al-Qassam Brigades; al-Qassam Brigades; Izzedine al-Qassam Brigades; Ezzedine al-Qassam Brigades|part-of Hamas 1991- MMP
Palestinian Islamic Jihad|armed-group|PS|Islamic Jihad; PIJ; Islamic Jihad Movement|backed-by Iran 1987- FTO
Saraya al-Quds|armed-group|PS|al-Quds Brigades|part-of Palestinian Islamic Jihad 1992- MMP
Lions' Den|armed-group|PS|Lion's Den|
Jenin Brigade|armed-group|PS|Jenin Brigades|
Popular Resistance Committees|armed-group|PS||
Fatah|organisation|PS|al-Fatah|part-of Palestine Liberation Organisation 1967- MMP
al-Aqsa Martyrs' Brigades|armed-group|PS|al-Aqsa Martyrs Brigade; al-Aqsa Martyrs Brigades|part-of Fatah 2000- MMP
Popular Front for the Liberation of Palestine|armed-group|PS|PFLP|part-of Palestine Liberation Organisation 1968- MMP
Abu Ali Mustafa Brigades|armed-group|PS||part-of Popular Front for the Liberation of Palestine 2001- MMP
Mujahideen Brigades|armed-group|PS|Mujahideen Movement|
Gaza Humanitarian Foundation|organisation|PS|GHF|
Palestine Liberation Organisation|organisation|PS|PLO; Palestine Liberation Organization|
Palestinian Authority|government-body|PS|Palestinian National Authority|
Israel Defense Forces|military|IL|IDF; Israel Defence Forces; Israeli Defense Forces; Israeli Defence Forces; Israeli military; Israeli army|
Shin Bet|government-body|IL|Shabak|
Knesset|government-body|IL||
COGAT|government-body|IL|Coordination of Government Activities in the Territories|
Mossad|government-body|IL||
Islamic Revolutionary Guard Corps|military|IR|IRGC; Revolutionary Guards; Revolutionary Guard; Iranian Revolutionary Guards; Revolutionary Guard Corps; Revolutionary Guards Corps; Pasdaran|part-of Iranian armed forces 1979- LAW
Quds Force|military|IR|Qods Force; al-Quds Force; IRGC-QF|part-of Islamic Revolutionary Guard Corps 1988- FTO
Basij|militia|IR|Basij militia|part-of Islamic Revolutionary Guard Corps 1981- MMP
Mujahedin-e Khalq|armed-group|IR|MEK; MKO; People's Mojahedin; Mujahideen-e-Khalq; Mojahedin-e Khalq; People's Mujahedin of Iran|opposed-to Iran 1981- MMP
Jundallah|armed-group|IR|Jundullah; Jondollah|opposed-to Iran 2003- MMP
Khatam al-Anbiya Central Headquarters|military|IR|Khatam al-Anbiya Headquarters; Khatam al-Anbiya central headquarters|
Komala|armed-group|IR|Komala Party; Komala Party of Iranian Kurdistan|
Kurdistan Democratic Party of Iran|armed-group|IR|KDPI; PDKI; Democratic Party of Iranian Kurdistan|
Kurdistan Freedom Party|armed-group|IR|PAK|
Jaish al-Adl|armed-group|IR|Jaysh al-Adl|opposed-to Iran 2012- MMP
Ansar Allah|armed-group|YE|Houthis; Houthi; Huthis; Huthi; Houthi movement; Houthi rebels; Ansarullah; Ansar Allah movement; Houthi militia|backed-by Iran 2014- UNSC; opposed-to Saudi-led coalition 2015- UNSC
Popular Committees|militia|YE|Army and Popular Committees|allied-with Ansar Allah 2015- UNSC
Southern Transitional Council|armed-group|YE|STC|backed-by United Arab Emirates 2017- UNSC
Presidential Leadership Council|government-body|YE|PLC|opposed-to Ansar Allah 2022- UNSC
Giants Brigades|militia|YE|al-Amaliqa; Amaliqa Brigades|backed-by United Arab Emirates 2018- UNSC
Security Belt Forces|militia|YE|Security Belt|backed-by United Arab Emirates 2016- UNSC
Hadrami Elite Forces|militia|YE|Hadhrami Elite Forces; Hadrami Elite|backed-by United Arab Emirates 2016- UNSC
Shabwani Elite Forces|militia|YE|Shabwani Elite; Shabwa Elite Forces|backed-by United Arab Emirates 2016- UNSC
Nation's Shield Forces|militia|YE|Nation Shield Forces; Homeland Shield Forces|backed-by Saudi Arabia 2023- UNSC
Saudi-led coalition|international||Saudi-led military coalition; Arab coalition; Saudi coalition; Saudi-UAE coalition; Saudi-led Arab coalition; Saudi-led alliance|opposed-to Ansar Allah 2015- UNSC
US-led coalition|international||U.S.-led coalition; global coalition; international coalition; US-led international coalition; US-led military coalition; Global Coalition; anti-ISIL coalition; anti-ISIS coalition; counter-ISIL coalition; counter-ISIS coalition; anti-IS coalition; Counter-Daesh Coalition; Global Coalition to Counter ISIL; Global Coalition to Defeat ISIS; American-led coalition; coalition forces|opposed-to Islamic State 2014- UNSC
Combined Joint Task Force - Operation Inherent Resolve|international||CJTF-OIR; Combined Joint Task Force; CJTF; Combined Joint Task Force-Operation Inherent Resolve; Operation Inherent Resolve|part-of US-led coalition 2014- LAW
Libyan National Army|armed-group|LY|LNA; Libyan Arab Armed Forces; LAAF; Haftar's forces|
Government of National Accord|government-body|LY|GNA; Libya's Government of National Accord|
Government of National Unity|government-body|LY|GNU|
Libya Dawn|militia|LY||
Misrata Brigades|militia|LY|Misratan brigades|
Kaniyat|militia|LY|Kaniyat militia; al-Kani militia; Kani militia|allied-with Libyan National Army 2019-2020 UNSC
Stability Support Apparatus|militia|LY|Stabilisation Support Authority; Stability Support Authority|
Special Deterrence Force|militia|LY|Rada Special Deterrence Force; Rada Force; Special Deterrence Forces|
444 Brigade|military|LY|444th Brigade; 444th Combat Brigade|
Ansar al-Sharia|armed-group|LY|Ansar al-Sharia in Libya|
Petroleum Facilities Guard|militia|LY|PFG|
Wagner Group|armed-group|RU|Wagner; Wagner PMC; Wagner mercenary group; PMC Wagner|backed-by Russia 2014- UNSC
Africa Corps|military|RU||part-of Russian armed forces 2023- UNSC
Sudanese Armed Forces|military|SD|SAF|opposed-to Rapid Support Forces 2023- UNSC
Rapid Support Forces|militia|SD|RSF; Dagalo militia; Rapid Support Force|opposed-to Sudanese Armed Forces 2023- UNSC
Janjaweed|militia|SD|Janjawid|
Sudan Liberation Movement|armed-group|SD|SLM; SLA; Sudan Liberation Army; SLM/A|
Justice and Equality Movement|armed-group|SD|JEM|
Sudan People's Liberation Movement-North|armed-group|SD|SPLM-N; SPLA-N|
Darfur Joint Force|armed-group|SD|Joint Forces of Armed Struggle Movements; Joint Force|allied-with Sudanese Armed Forces 2023- UNSC
Al-Baraa bin Malik Brigade|militia|SD|Al-Baraa ibn Malik Brigade; al-Bara ibn Malik Brigade|allied-with Sudanese Armed Forces 2023- UNSC
Sudan Shield Forces|militia|SD|Sudan Shield|
Sovereign Council|government-body|SD|Transitional Sovereignty Council; Sovereignty Council|
Sudan People's Liberation Army-in-Opposition|armed-group|SS|SPLA-IO; SPLM-IO; SPLM/A-IO; Sudan People's Liberation Movement-in-Opposition; SPLA in Opposition; SPLM in Opposition|opposed-to Sudan People's Liberation Army 2013- UCDP
Sudan People's Liberation Army|military|SS|SPLA; SPLM; Sudan People's Liberation Movement|
Al-Shabaab|armed-group|SO|al Shabaab; Shabaab; al-Shabab; al Shabab; Harakat al-Shabaab; Harakat Shabaab al-Mujahidin|part-of al-Qaeda 2012- FTO
Islamic Courts Union|armed-group|SO|ICU; Union of Islamic Courts|
Somali National Army|military|SO|SNA forces|
Danab|military|SO|Danab Brigade|part-of Somali National Army 2013- UNSC
AMISOM|international||African Union Mission in Somalia|part-of African Union 2007-2022 LAW
ATMIS|international||African Union Transition Mission in Somalia|part-of African Union 2022-2024 LAW
Boko Haram|armed-group|NG|Jama'atu Ahlis Sunna Lidda'awati wal-Jihad|
Ansaru|armed-group|NG|Jama'atu Ansarul Muslimina fi Biladis Sudan; Vanguard for the Protection of Muslims in Black Africa|
Lakurawa|armed-group|NG||
Indigenous People of Biafra|organisation|NG|IPOB|
Eastern Security Network|armed-group|NG|ESN|part-of Indigenous People of Biafra 2020- UCDP
Civilian Joint Task Force|militia|NG|CJTF|opposed-to Boko Haram 2013- UCDP
Islamic State West Africa Province|armed-group|NG|ISWAP; Islamic State in West Africa; Islamic State's West Africa Province; West Africa Province|part-of Islamic State 2015- FTO
Islamic State in the Greater Sahara|armed-group|ML|ISGS; Islamic State Sahel Province; Islamic State in the Sahel|part-of Islamic State 2016- FTO
Jama'at Nusrat al-Islam wal-Muslimin|armed-group|ML|JNIM; Group for the Support of Islam and Muslims; Jamaat Nusrat al-Islam wal-Muslimin; GSIM; Group to Support Islam and Muslims|part-of al-Qaeda 2017- FTO
Macina Katiba|armed-group|ML|Katiba Macina; Macina Liberation Front; Macina Battalion|part-of Jama'at Nusrat al-Islam wal-Muslimin 2017- FTO
Ansar Dine|armed-group|ML|Ansar al-Din; Ansar Eddine|part-of Jama'at Nusrat al-Islam wal-Muslimin 2017- FTO
al-Mourabitoun|armed-group|ML|al-Murabitoun|
MUJAO|armed-group|ML|Movement for Unity and Jihad in West Africa; Movement for Oneness and Jihad in West Africa|
National Movement for the Liberation of Azawad|armed-group|ML|MNLA; CMA; Coordination of Azawad Movements|
Azawad Liberation Front|armed-group|ML|FLA|opposed-to Mali 2024- UCDP
Dan Na Ambassagou|militia|ML|Dan Nan Ambassagou|
MINUSMA|international||United Nations Multidimensional Integrated Stabilization Mission in Mali|part-of United Nations 2013-2023 LAW
G5 Sahel|international||G5 Sahel Joint Force|
Operation Barkhane|military|FR|Barkhane|part-of French armed forces 2014-2022 LAW
Volunteers for the Defence of the Homeland|militia|BF|VDP; Volunteers for the Defense of the Homeland|
Koglweogo|militia|BF||
Ansarul Islam|armed-group|BF||
Lord's Resistance Army|armed-group|UG|LRA|opposed-to Uganda 1987- UCDP
Allied Democratic Forces|armed-group|CD|ADF; Islamic State Central Africa Province; ISCAP|part-of Islamic State 2019- FTO
M23|armed-group|CD|March 23 Movement; M23 Movement; M23 rebels|backed-by Rwanda 2012- UNSC
FDLR|armed-group|CD|Democratic Forces for the Liberation of Rwanda|opposed-to Rwanda 2000- UNSC
CODECO|militia|CD|Cooperative for the Development of the Congo|
Mai-Mai|militia|CD|Mayi-Mayi; Mai Mai; Mai-Mai militia|
FARDC|military|CD|Armed Forces of the Democratic Republic of the Congo; Armed Forces of the Democratic Republic of Congo|
Wazalendo|militia|CD||allied-with FARDC 2022- UNSC
Twirwaneho|armed-group|CD||
Raia Mutomboki|armed-group|CD|Raïa Mutomboki|
MONUSCO|international||United Nations Organization Stabilization Mission in the Democratic Republic of the Congo; MONUC|part-of United Nations 2010- LAW
Anti-balaka|militia|CF|Anti-Balaka|
Seleka|armed-group|CF|Séléka; ex-Seleka|
Coalition of Patriots for Change|armed-group|CF|CPC|
Union for Peace in the Central African Republic|armed-group|CF|UPC|
MINUSCA|international|||part-of United Nations 2014- LAW
UNAMID|international|||part-of United Nations 2007-2020 LAW
UNMISS|international||United Nations Mission in South Sudan|part-of United Nations 2011- LAW
UNIFIL|international||United Nations Interim Force in Lebanon|part-of United Nations 1978- LAW
UNDOF|international|||part-of United Nations 1974- LAW
UNAMA|international||United Nations Assistance Mission in Afghanistan|part-of United Nations 2002- LAW
UNSMIL|international||United Nations Support Mission in Libya|part-of United Nations 2011- LAW
ONUSAL|international|||part-of United Nations 1991-1995 LAW
ONUCA|international|||part-of United Nations 1989-1992 LAW
Tigray People's Liberation Front|armed-group|ET|TPLF; Tigray Defence Forces; Tigray Defense Forces; TDF; Tigrayan forces|
Ethiopian National Defence Force|military|ET|ENDF; Ethiopian National Defense Force|
Fano|militia|ET|Fano militia; Amhara Fano|
Oromo Liberation Army|armed-group|ET|OLA; Oromo Liberation Front; OLF; OLF-Shene|
Eritrean Defence Forces|military|ER|EDF; Eritrean Defense Forces|
Ogaden National Liberation Front|armed-group|ET|ONLF|
Ansar al-Sunna|armed-group|MZ|Ahlu Sunna Wal Jamaa; Ansar al-Sunnah; Islamic State Mozambique|part-of Islamic State 2019- FTO
RENAMO|armed-group|MZ|Mozambican National Resistance|opposed-to FRELIMO 1977-1992 UCDP
FRELIMO|organisation|MZ||
UNITA|armed-group|AO|National Union for the Total Independence of Angola|opposed-to MPLA 1975-2002 UCDP
MPLA|organisation|AO||
SWAPO|armed-group|NA|South West Africa People's Organization|
African National Congress|organisation|ZA|ANC|
Umkhonto we Sizwe|armed-group|ZA||part-of African National Congress 1961-1993 UCDP
Polisario Front|armed-group|EH|Polisario; Frente Polisario|backed-by Algeria 1975- UCDP
Ambazonia Defence Forces|armed-group|CM|Ambazonia Defense Forces; ADF Ambazonia|
Revolutionary United Front|armed-group|SL|RUF|
Uganda People's Defence Force|military|UG|UPDF; Ugandan People's Defence Force; Uganda People's Defense Force|
Rwanda Defence Force|military|RW|RDF; Rwanda Defense Force; Rwandan Defence Force|
Kenya Defence Forces|military|KE|KDF; Kenya Defense Forces|
Taliban|armed-group|AF|Taleban; Afghan Taliban; Islamic Emirate|opposed-to Islamic State Khorasan Province 2015- FTO
Haqqani Network|armed-group|AF|Haqqani network; Haqqanis|part-of Taliban 1995- FTO
Islamic State Khorasan Province|armed-group|AF|ISIS-K; ISKP; IS-K; ISIL-K; Islamic State Khorasan; IS-Khorasan; ISIS-Khorasan|part-of Islamic State 2015- FTO
Hezb-e-Islami|armed-group|AF|Hezb-i-Islami; Hizb-i-Islami|
National Resistance Front|armed-group|AF|NRF; National Resistance Front of Afghanistan|opposed-to Taliban 2021- UCDP
Afghan National Army|military|AF|ANA|
Afghan National Security Forces|military|AF|ANSF; ANDSF; Afghan National Defense and Security Forces|
Northern Alliance|armed-group|AF|United Front|opposed-to Taliban 1996-2001 UCDP
ISAF|international||International Security Assistance Force|part-of NATO 2003-2014 LAW
Tehrik-i-Taliban Pakistan|armed-group|PK|TTP; Pakistani Taliban; Tehreek-e-Taliban Pakistan; Tehrik-e-Taliban Pakistan; Tehreek-i-Taliban Pakistan|opposed-to Pakistan 2007- FTO
Jamaat-ul-Ahrar|armed-group|PK|JuA; Jamaat ul-Ahrar; Jamaatul Ahrar|part-of Tehrik-i-Taliban Pakistan 2020- UNSC
Hafiz Gul Bahadur Group|armed-group|PK|Hafiz Gul Bahadur group; Gul Bahadur group|
Ittehad-ul-Mujahideen Pakistan|armed-group|PK|Ittehad-ul-Mujahideen; Ittehad ul-Mujahideen Pakistan|
Harkat-ul-Mujahideen|armed-group|PK|HuM; Harkat-ul-Mujahidin; Harakat-ul-Mujahidin|
Jamaat-e-Islami|organisation|PK|Jamaat-i-Islami|
Pakistan Tehreek-e-Insaf|organisation|PK|Tehreek-e-Insaf|
Tehreek-e-Labbaik Pakistan|organisation|PK|TLP; Tehreek-e-Labbaik|
Hizb ut-Tahrir|organisation||Hizb-ut-Tahrir|
Lashkar-e-Taiba|armed-group|PK|LeT; Lashkar-e-Tayyiba; Lashkar-i-Taiba; Jamaat-ud-Dawa|
Jaish-e-Mohammed|armed-group|PK|JeM; Jaish-e-Mohammad; Jaish-i-Muhammad|
Lashkar-e-Jhangvi|armed-group|PK|LeJ; Lashkar-i-Jhangvi|
Hizbul Mujahideen|armed-group|IN|Hizb-ul-Mujahideen; Hizbul Mujahedeen|
Balochistan Liberation Army|armed-group|PK|BLA; Baloch Liberation Army; Baluchistan Liberation Army|opposed-to Pakistan 2000- FTO
Balochistan Liberation Front|armed-group|PK|BLF; Baloch Liberation Front; Baluchistan Liberation Front|
Baloch Raji Aajoi Sangar|armed-group|PK|BRAS; Baloch Raji Ajoi Sangar; Baloch Raaji Aajoi Sangar|
Baloch Republican Army|armed-group|PK|BRA|
Baloch Republican Guards|armed-group|PK|BRG|
Inter-Services Public Relations|government-body|PK|ISPR|
Inter-Services Intelligence|government-body|PK|ISI; Inter-Services Intelligence Directorate|
Frontier Corps|military|PK||
Communist Party of India (Maoist)|armed-group|IN|CPI-Maoist; Naxalites; Naxals; Maoists; Naxalite; Naxal; CPI (Maoist)|
United Liberation Front of Assam|armed-group|IN|ULFA; United Liberation Front of Asom|
Khalistan Commando Force|armed-group|IN|Babbar Khalsa|
Communist Party of Nepal (Maoist)|armed-group|NP|CPN (Maoist); CPN-M; Maoists|
Border Security Force|military|IN|BSF|
Central Reserve Police Force|military|IN|CRPF|
Assam Rifles|military|IN||
National Socialist Council of Nagaland|armed-group|IN|NSCN; National Socialist Council of Nagalim|
Liberation Tigers of Tamil Eelam|armed-group|LK|LTTE; Tamil Tigers; Tigers|opposed-to Sri Lanka 1976-2009 UCDP
Sea Tigers|armed-group|LK|Sea Tiger; Black Sea Tigers; Black Sea Tiger|
Tatmadaw|military|MM|Myanmar military; Myanmar's military; Sit-Tat|
Arakan Army|armed-group|MM|AA|part-of Three Brotherhood Alliance 2019- UCDP
Kachin Independence Army|armed-group|MM|KIA; Kachin Independence Organisation; KIO|
Karen National Union|armed-group|MM|KNU|
Democratic Karen Buddhist Army|armed-group|MM|DKBA; Democratic Karen Benevolent Army|
Shan State Army|armed-group|MM|SSA|
Chin National Front|armed-group|MM|CNF|
Karenni Army|armed-group|MM|Karenni National Progressive Party; KNPP|
Karenni Nationalities Defence Force|armed-group|MM|KNDF; Karenni Nationalities Defense Force|opposed-to Tatmadaw 2021- UCDP
Chinland Defence Force|armed-group|MM|CDF; Chinland Defense Force|opposed-to Tatmadaw 2021- UCDP
Restoration Council of Shan State|armed-group|MM|RCSS|
National Democratic Alliance Army|armed-group|MM|Mongla Army|
Bamar People's Liberation Army|armed-group|MM|BPLA|opposed-to Tatmadaw 2021- UCDP
Pyu Saw Htee|militia|MM||allied-with Tatmadaw 2021- UCDP
Karen National Liberation Army|armed-group|MM|KNLA|part-of Karen National Union 1949- UCDP
Myanmar National Democratic Alliance Army|armed-group|MM|MNDAA; Kokang Army|part-of Three Brotherhood Alliance 2019- UCDP
Ta'ang National Liberation Army|armed-group|MM|TNLA|part-of Three Brotherhood Alliance 2019- UCDP
Three Brotherhood Alliance|armed-group|MM|Brotherhood Alliance|
United Wa State Army|armed-group|MM|UWSA|
People's Defence Force|armed-group|MM|PDF; People's Defense Force; People's Defence Forces; People's Defense Forces|part-of National Unity Government 2021- UCDP
National Unity Government|government-body|MM|NUG|
State Administration Council|government-body|MM|SAC Myanmar|
Arakan Rohingya Salvation Army|armed-group|MM|ARSA|
Barisan Revolusi Nasional|armed-group|TH|BRN; Patani Malay National Revolutionary Front|
Moro Islamic Liberation Front|armed-group|PH|MILF|
Moro National Liberation Front|armed-group|PH|MNLF|
Abu Sayyaf|armed-group|PH|Abu Sayyaf Group; ASG|part-of Islamic State 2014- FTO
Maute group|armed-group|PH|Maute; IS-Ranao; Maute Group|part-of Islamic State 2015- FTO
Dawlah Islamiya|armed-group|PH|Dawlah Islamiyah; Daulah Islamiyah|part-of Islamic State 2016- FTO
National Democratic Front of the Philippines|organisation|PH|NDFP|
Bangsamoro Islamic Freedom Fighters|armed-group|PH|BIFF|
New People's Army|armed-group|PH|NPA; Communist Party of the Philippines; CPP-NPA|opposed-to Philippines 1969- FTO
Jemaah Islamiyah|armed-group|ID|Jemaah Islamiah|
Free Papua Movement|armed-group|ID|OPM; West Papua National Liberation Army; TPNPB|
Free Aceh Movement|armed-group|ID|GAM|
Khmer Rouge|armed-group|KH|Party of Democratic Kampuchea|
Viet Cong|armed-group|VN|Vietcong|
People's Liberation Army|military|CN|PLA; Chinese People's Liberation Army|
East Turkestan Islamic Movement|armed-group|CN|ETIM; Turkistan Islamic Party; TIP|
Korean People's Army|military|KP|KPA|
Chechen fighters|armed-group|RU|Kadyrovtsy; Kadyrovites|
Caucasus Emirate|armed-group|RU||
Azov Brigade|military|UA|Azov Regiment; Azov Battalion; Azov|part-of Ukrainian armed forces 2014- UCDP
Right Sector|militia|UA||
Donetsk People's Republic|armed-group|UA|DPR; DNR|backed-by Russia 2014- UCDP
Luhansk People's Republic|armed-group|UA|LPR; LNR|backed-by Russia 2014- UCDP
Armed Forces of Ukraine|military|UA|Ukrainian Armed Forces; AFU; ZSU; Ukraine's armed forces|opposed-to Russian armed forces 2014- UCDP
Russian volunteer corps|armed-group|UA|Freedom of Russia Legion; Russian Volunteer Corps|
Federal Security Service|government-body|RU|FSB|
State Duma|government-body|RU||
Main Intelligence Directorate|government-body|RU|GRU|
Security Service of Ukraine|government-body|UA|SBU|
Verkhovna Rada|government-body|UA||
State Emergency Service of Ukraine|government-body|UA||
Rosgvardia|military|RU|Russian National Guard|
Kosovo Liberation Army|armed-group|XK|KLA; UCK|opposed-to Yugoslavia 1996-1999 UCDP
Army of Republika Srpska|military|BA|Bosnian Serb Army; VRS; Bosnian Serb forces|backed-by Yugoslavia 1992-1995 UCDP
Yugoslav People's Army|military|YU|JNA|
Croatian Defence Council|militia|BA|HVO|backed-by Croatia 1992-1995 UCDP
UNPROFOR|international||United Nations Protection Force|part-of United Nations 1992-1995 LAW
KFOR|international||Kosovo Force|part-of NATO 1999- LAW
Nagorno-Karabakh Defence Army|military|AM|Artsakh Defence Army; Artsakh Defense Army|backed-by Armenia 1992-2023 UCDP
Real IRA|armed-group|GB|Real Irish Republican Army; RIRA|opposed-to United Kingdom 1997-2012 UCDP
Continuity IRA|armed-group|GB|Continuity Irish Republican Army; CIRA|opposed-to United Kingdom 1994- FTO
New IRA|armed-group|GB|New Irish Republican Army|opposed-to United Kingdom 2012- FTO
Irish Republican Army|armed-group|GB|IRA; Provisional IRA; Provisional Irish Republican Army; PIRA|opposed-to United Kingdom 1969-1998 UCDP
Irish National Liberation Army|armed-group|GB|INLA|
Ulster Volunteer Force|militia|GB|UVF|
Ulster Defence Association|militia|GB|UDA|
Ulster Freedom Fighters|militia|GB|UFF|
Loyalist Volunteer Force|militia|GB|LVF|
Royal Ulster Constabulary|government-body|GB|RUC|
ETA|armed-group|ES|Euskadi Ta Askatasuna; Basque Fatherland and Liberty|opposed-to Spain 1959-2018 UCDP
Red Brigades|armed-group|IT|Brigate Rosse|
Red Army Faction|armed-group|DE|Baader-Meinhof|
Grey Wolves|militia|TR||
Farabundo Marti National Liberation Front|armed-group|SV|FMLN; Farabundo Marti Front; Farabundo Martí National Liberation Front; Farabundo Marti Front for National Liberation; Farabundo Marti Liberation Front|opposed-to Salvadoran armed forces 1980-1992 TRC
Revolutionary Democratic Front|organisation|SV|FDR|allied-with Farabundo Marti National Liberation Front 1980-1992 TRC
People's Revolutionary Army|armed-group|SV|ERP; Revolutionary Army of the People|part-of Farabundo Marti National Liberation Front 1980-1992 TRC
Popular Liberation Forces|armed-group|SV|FPL; People's Liberation Forces; Farabundo Marti Popular Liberation Forces|part-of Farabundo Marti National Liberation Front 1980-1992 TRC
Armed Forces of National Resistance|armed-group|SV|FARN; National Resistance|part-of Farabundo Marti National Liberation Front 1980-1992 TRC
Revolutionary Party of Central American Workers|armed-group|SV|PRTC; Central American Workers Revolutionary Party|part-of Farabundo Marti National Liberation Front 1980-1992 TRC
Segunda Marquetalia|armed-group|CO|Second Marquetalia|
Estado Mayor Central|armed-group|CO|EMC; Central General Staff|opposed-to Colombia 2016- UCDP
Comuneros del Sur|armed-group|CO||
Comandos de la Frontera|armed-group|CO|Border Commandos; Comandos de Frontera|
Primeiro Comando da Capital|armed-group|BR|PCC; First Capital Command|
Comando Vermelho|armed-group|BR|Red Command|
Los Choneros|armed-group|EC|Choneros|
Tren de Aragua|armed-group|VE||
Gulf Cartel|armed-group|MX|Gulf cartel; Cartel del Golfo|
Juarez Cartel|armed-group|MX|Juarez cartel; Juárez Cartel; Juárez cartel|
Tijuana Cartel|armed-group|MX|Tijuana cartel|
La Familia Michoacana|armed-group|MX|La Familia|
Knights Templar Cartel|armed-group|MX|Knights Templar; Caballeros Templarios|
Popular Revolutionary Army|armed-group|MX|EPR; Ejercito Popular Revolucionario|
Mara Salvatrucha|armed-group|SV|MS-13|
Barrio 18|armed-group|SV|18th Street gang|
G9|armed-group|HT|G9 Family and Allies; G-9; G9 gang federation|
400 Mawozo|armed-group|HT||
Viv Ansanm|armed-group|HT||
Gang Suppression Force|international|HT|GSF|
Gran Grif|armed-group|HT||
Kraze Barye|armed-group|HT|Kraze Baryè|
MINUSTAH|international||United Nations Stabilization Mission in Haiti|part-of United Nations 2004-2017 LAW
Clara Elizabeth Ramirez Front|armed-group|SV|CERF; Clara Elizabeth Ramirez Metropolitan Front|
Atlacatl Battalion|military|SV||part-of Salvadoran armed forces 1981-1992 TRC
Armed Forces Press Committee|government-body|SV|COPREFA|part-of Salvadoran armed forces 1980-1992 TRC
National Guard|military|SV|Salvadoran National Guard|
Treasury Police|military|SV|Salvadoran Treasury Police|
National Police|military||Salvadoran National Police|
Nationalist Republican Alliance|organisation|SV|ARENA; National Republican Alliance|
Maximiliano Hernandez Martinez Anticommunist Brigade|militia|SV|Maximiliano Hernandez Martinez Brigade; Maximiliano Hernandez Martinez|
Shining Path|armed-group|PE|Sendero Luminoso; Sendero; Communist Party of Peru; PCP-SL|opposed-to Peru 1980- CVR
Tupac Amaru Revolutionary Movement|armed-group|PE|MRTA; Túpac Amaru Revolutionary Movement; Tupac Amaru|opposed-to Peru 1984-1997 CVR
Rodrigo Franco Command|militia|PE|Rodrigo Franco Democratic Command; Comando Rodrigo Franco|
American Popular Revolutionary Alliance|organisation|PE|APRA|
Revolutionary Armed Forces of Colombia|armed-group|CO|FARC; FARC-EP; Colombian Revolutionary Armed Forces|opposed-to Colombia 1964-2016 CEV
National Liberation Army|armed-group|CO|ELN; Army of National Liberation; Camilist Union-Army of National Liberation; UC-ELN; ELN Camilist Union; Camilist Union|opposed-to Colombia 1964- CEV
19 April Movement|armed-group|CO|M-19; April 19 Movement; M19; 19th of April Movement|opposed-to Colombia 1974-1990 CEV
Popular Liberation Army|armed-group|CO|EPL; People's Liberation Army of Colombia|opposed-to Colombia 1967-1991 CEV
Quintin Lame|armed-group|CO|Quintin Lame Armed Movement; Quintin Lame Command|
Simon Bolivar Guerrilla Coordinating Board|armed-group|CO|CGSB; Simon Bolivar Guerrilla Coordinator; Simon Bolivar National Guerrilla Coordinating Board; Simon Bolivar Coordinating Board|
Workers Self-Defense|armed-group|CO|ADO; Workers' Self-Defense Movement|
Ricardo Franco Front|armed-group|CO||
Patriotic Union|organisation|CO|UP party|
Extraditables|armed-group|CO|the Extraditables; Los Extraditables|
Medellin Cartel|armed-group|CO|Medellin drug cartel; Medellín Cartel; Medellin cartel|
Cali Cartel|armed-group|CO|Cali cartel; Cali drug cartel|
Death to Kidnappers|militia|CO|MAS; Muerte a Secuestradores|
United Self-Defense Forces of Colombia|militia|CO|AUC; United Self-Defence Forces of Colombia|opposed-to Revolutionary Armed Forces of Colombia 1997-2006 CEV
Gulf Clan|armed-group|CO|Clan del Golfo; Gaitanist Self-Defense Forces; AGC; Gaitanist Army|
Administrative Department of Security|government-body|CO|DAS|
Sandinist National Liberation Front|organisation|NI|FSLN; Sandinista National Liberation Front; Sandinistas; Sandinista; Sandinists|
Sandinist People's Army|military|NI|EPS; Sandinista People's Army; Sandinista Popular Army|part-of Sandinist National Liberation Front 1979-1995 UCDP
Nicaraguan Resistance|armed-group|NI|Contras; RN; Nicaraguan Democratic Force; FDN; Contra|backed-by United States 1981-1990 UCDP; opposed-to Sandinist National Liberation Front 1981-1990 UCDP
Guatemalan National Revolutionary Unity|armed-group|GT|URNG|opposed-to Guatemala 1982-1996 CEH
Guerrilla Army of the Poor|armed-group|GT|EGP|part-of Guatemalan National Revolutionary Unity 1982-1996 CEH
Revolutionary Organization of the People in Arms|armed-group|GT|ORPA|part-of Guatemalan National Revolutionary Unity 1982-1996 CEH
Rebel Armed Forces|armed-group|GT||part-of Guatemalan National Revolutionary Unity 1982-1996 CEH
Cinchonero Popular Liberation Movement|armed-group|HN|Cinchoneros; Cinchonero People's Liberation Movement; Cinchoneros Popular Liberation Movement; MPL|
Morazanist Patriotic Front|armed-group|HN|FPM; Morazanist Front of National Liberation; Morazanist National Liberation Front; Patriotic Morazanist Front|
Manuel Rodriguez Patriotic Front|armed-group|CL|FPMR; Manuel Rodriguez Front|opposed-to Chile 1983-1999 UCDP
Lautaro Youth Movement|armed-group|CL|MAPU-Lautaro; Lautaro Popular Rebel Forces|
Movement of the Revolutionary Left|armed-group|CL|MIR|
Alfaro Lives Damn It|armed-group|EC|Alfaro Vive Carajo; AVC|
Zarate Willka Liberation Armed Forces|armed-group|BO|FAL; Zarate Willka Armed Forces of Liberation; Zarate Willka|
Montoneros|armed-group|AR||
All for the Fatherland Movement|armed-group|AR|MTP|
Tupamaros|armed-group|UY|National Liberation Movement-Tupamaros|
Zapatista Army of National Liberation|armed-group|MX|EZLN; Zapatistas; Zapatista National Liberation Army|
Los Zetas|armed-group|MX|Zetas|
Sinaloa Cartel|armed-group|MX|Sinaloa cartel|
Los Chapitos|armed-group|MX|Chapitos|
La Mayiza|armed-group|MX|Mayiza|
La Nueva Familia Michoacana|armed-group|MX|LNFM; New Michoacan Family|
Cárteles Unidos|armed-group|MX|United Cartels|
Northeast Cartel|armed-group|MX|Cartel del Noreste|
Jalisco New Generation Cartel|armed-group|MX|CJNG|
Macheteros|armed-group|PR||
Panamanian Defense Forces|military|PA|PDF Panama; Panama Defense Forces; Panamanian Defence Forces; Defense Forces|
Dignity Battalions|militia|PA|Dignity Battalion|
Tonton Macoutes|militia|HT||
United Nations|international||UN; U.N.; United Nations Organisation; United Nations Organization|
UN Security Council|international||United Nations Security Council; U.N. Security Council; Security Council|part-of United Nations 1945- LAW
UN General Assembly|international||United Nations General Assembly; General Assembly|part-of United Nations 1945- LAW
UNHCR|international||UN High Commissioner for Refugees; United Nations High Commissioner for Refugees; UN refugee agency; U.N. refugee agency; Office of the United Nations High Commissioner for Refugees|part-of United Nations 1950- LAW
OHCHR|international||UN human rights office; U.N. human rights office; Office of the High Commissioner for Human Rights|part-of United Nations 1993- LAW
OCHA|international||UN Office for the Coordination of Humanitarian Affairs; Office for the Coordination of Humanitarian Affairs|part-of United Nations 1991- LAW
UNICEF|international||United Nations Children's Fund|part-of United Nations 1946- LAW
UNESCO|international|||part-of United Nations 1945- LAW
UNRWA|international|||part-of United Nations 1949- LAW
World Food Programme|international||WFP; World Food Program|part-of United Nations 1961- LAW
World Health Organization|international||WHO; World Health Organisation|part-of United Nations 1948- LAW
International Atomic Energy Agency|international||IAEA|
International Criminal Court|international||ICC|
International Court of Justice|international||ICJ|
International Organization for Migration|international||IOM; International Organisation for Migration|
Organisation for the Prohibition of Chemical Weapons|international||OPCW; Organization for the Prohibition of Chemical Weapons|
International Committee of the Red Cross|international||ICRC; Red Cross; International Red Cross|
Red Crescent|international||Syrian Arab Red Crescent; Palestinian Red Crescent; Red Crescent Society; Iraqi Red Crescent|
European Union|international||EU; E.U.; European Commission; European Council; European Community; EC; European Parliament|
Operation Aspides|international||EUNAVFOR Aspides|part-of European Union 2024- LAW
Frontex|international|||part-of European Union 2004- LAW
East African Community|international|||
NATO|international||North Atlantic Treaty Organization; North Atlantic Alliance; Nato|
African Union|international||AU; Organisation of African Unity; Organization of African Unity; OAU|
ECOWAS|international||Economic Community of West African States; ECOMOG|
IGAD|international||Intergovernmental Authority on Development|
Southern African Development Community|international||SADC; SAMIM|
Arab League|international||League of Arab States|
Gulf Cooperation Council|international||GCC|
Organisation of Islamic Cooperation|international||OIC; Organization of Islamic Cooperation; Organization of the Islamic Conference|
ASEAN|international||Association of Southeast Asian Nations|
OSCE|international||Organization for Security and Co-operation in Europe|
Organization of American States|international||OAS; Organisation of American States|
Contadora Group|international||Contadora|
Collective Security Treaty Organization|international||CSTO|
Commonwealth of Independent States|international||CIS|
Warsaw Pact|international||Warsaw Treaty Organization|
World Bank|international|||
International Monetary Fund|international||IMF|
Group of Seven|international||G7; G-7; G8; G20|
Interpol|international|||
Human Rights Watch|international||HRW; Americas Watch; America's Watch|
Amnesty International|international||Amnesty|
Doctors Without Borders|international||MSF; Medecins Sans Frontieres; Médecins Sans Frontières|
Oxfam|international|||
Save the Children|international|||
International Crisis Group|international||Crisis Group; ICG|
ACLED|international||Armed Conflict Location & Event Data; Armed Conflict Location and Event Data|
Syrian Observatory for Human Rights|international||SOHR; Britain-based Syrian Observatory for Human Rights; Syrian Observatory|
White Helmets|organisation|SY|Syria Civil Defence; Syrian Civil Defence; Syrian Civil Defense|
Airwars|organisation|||
Institute for the Study of War|international||ISW|
Emergency Lawyers|organisation|SD||
Committee to Protect Journalists|international||CPJ|
Reporters Without Borders|international||RSF press watchdog|
Nobel Committee|international|||
Pentagon|government-body|US|Defense Department; US Department of Defense; U.S. Department of Defense; Department of Defense; US Defense Department; U.S. Defense Department; Dod|part-of United States 1947- LAW
State Department|government-body|US|US State Department; U.S. State Department; Department of State; U.S. Department of State|part-of United States 1789- LAW
White House|government-body|US||
Central Intelligence Agency|government-body|US|CIA|
Federal Bureau of Investigation|government-body|US|FBI|
National Security Council|government-body|US|NSC|
US Treasury|government-body|US|U.S. Treasury; Treasury Department; US Treasury Department; U.S. Treasury Department|
US Agency for International Development|government-body|US|USAID; AID|
Drug Enforcement Administration|government-body|US|DEA|
US Congress|government-body|US|U.S. Congress; Congress|
US Senate|government-body|US|U.S. Senate|
House of Representatives|government-body|US|U.S. House of Representatives|
US Central Command|military|US|CENTCOM; U.S. Central Command; USCENTCOM; Central Command|part-of US military 1983- LAW
US Africa Command|military|US|AFRICOM; U.S. Africa Command; Africa Command|part-of US military 2007- LAW
US Southern Command|military|US|SOUTHCOM; U.S. Southern Command; Southern Command|part-of US military 1963- LAW
US European Command|military|US|EUCOM; U.S. European Command|part-of US military 1952- LAW
US Special Operations Command|military|US|SOCOM; U.S. Special Operations Command|part-of US military 1987- LAW
US Marines|military|US|U.S. Marines; US Marine Corps; U.S. Marine Corps; Marine Corps; Marines|part-of US military 1798- LAW
US Army|military|US|U.S. Army; United States Army|part-of US military 1784- LAW
US Navy|military|US|U.S. Navy; United States Navy|part-of US military 1798- LAW
US Air Force|military|US|U.S. Air Force; United States Air Force; USAF|part-of US military 1947- LAW
US Fifth Fleet|military|US|U.S. 5th Fleet; US 5th Fleet; U.S. Fifth Fleet; Fifth Fleet; 5th Fleet|part-of US Navy 1995- LAW
Green Berets|military|US||
Navy SEALs|military|US|SEALs|
Royal Air Force|military|GB|RAF|
Royal Navy|military|GB||
British Army|military|GB||
Special Air Service|military|GB|SAS|
Ministry of Defence|government-body|GB|MoD; Ministry of Defense|
Foreign Office|government-body|GB|Foreign and Commonwealth Office|
Downing Street|government-body|GB|10 Downing Street|
Élysée Palace|government-body|FR|Élysée|
Blue House|government-body|KR||
Bundeswehr|military|DE||
Bundestag|government-body|DE||
French Foreign Legion|military|FR|Foreign Legion|
Syrian National Coalition|organisation|SY|Syrian Opposition Coalition; National Coalition; Syrian opposition; High Negotiations Committee|opposed-to Syria 2012- UCDP
Autonomous Administration of North and East Syria|government-body|SY|AANES; DAANES; Autonomous Administration of Northern and Eastern Syria|
Muslim Brotherhood|organisation|EG|Brotherhood|
Baath Party|organisation|IQ|Ba'ath Party; Baathists; Ba'athists; Baath|
Iraqi armed forces|military|IQ||part-of Iraq 1921- LAW
Iranian armed forces|military|IR||part-of Iran 1979- LAW
Russian armed forces|military|RU|Russian Armed Forces|part-of Russia 1992- LAW
Ukrainian armed forces|military|UA||part-of Ukraine 1991- LAW
Salvadoran armed forces|military|SV|Salvadoran Armed Forces|part-of El Salvador 1821- LAW
French armed forces|military|FR||part-of France 1958- LAW
US military|military|US|U.S. military; US armed forces; U.S. armed forces; American military; US Armed Forces; U.S. Armed Forces|part-of United States 1775- LAW
`;

/** The registry's seed: who is known before any text was read. */
export const REGISTRY: readonly RegistryActor[] = TABLE.trim()
  .split('\n')
  .map((line) => {
    const [name = '', kind = '', country = '', aliases = '', relations = ''] = line.split('|');
    return {
      name,
      kind: kind as ActorKind,
      country: country === '' ? null : country,
      aliases: aliases === '' ? [] : aliases.split('; '),
      relations: relations === '' ? [] : relations.split('; ').map(readRelation),
    };
  });

/** "part-of Popular Mobilisation Forces 2014- MMP" */
function readRelation(text: string): RegistryRelation {
  const words = text.split(' ');
  const source = words.at(-1) ?? '';
  const [from = '', to = ''] = (words.at(-2) ?? '').split('-');
  return {
    kind: words[0] as RegistryRelation['kind'],
    other: words.slice(1, -2).join(' '),
    from: from === '' ? null : from,
    to: to === '' ? null : to,
    source: SOURCES[source] ?? source,
  };
}
