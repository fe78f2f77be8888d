import { describe, expect, it } from '@jest/globals';
import { settingsOf } from '../../../../tests/support/settings-of.js';

describe('where and when a claim is set', () => {
  it.each([
    [
      'the same town is the one where the story was',
      'Gunmen killed nine guests in Tarn on Monday. A doctor in Velm said he had seen nothing. In December, gunmen shot a singer in the same town.',
      ['ASSAULT @Tarn 2020-01-13..2020-01-13', 'ASSAULT @Tarn 2019-12..2019-12'],
    ],
    [
      'the same district stands before the deed as well',
      'Gunmen killed nine guests in Tarn on Monday. In a separate incident in the same town, soldiers shot a singer.',
      ['ASSAULT @Tarn 2020-01-13..2020-01-13', 'ASSAULT @Tarn -..-'],
    ],
    [
      'what was done earlier by others is not told to have been there',
      'Rebels attacked the village of Tarn on Monday. Earlier in the day, gunmen had shot a judge.',
      ['ASSAULT @Tarn 2020-01-13..2020-01-13', 'ASSAULT @- 2020-01-13..2020-01-13'],
    ],
    [
      'what is told of a speaker is not where his words are',
      'The rebels, who burned nine houses on Monday, said that they had shelled a mill in Velm.',
      ['COERCE @- 2020-01-13..2020-01-13', 'ASSAULT @Velm 2020-01-13..2020-01-13'],
    ],
    [
      'what is told on in the past keeps place and time',
      'Rebels attacked the village of Tarn on Monday. They burned nine houses and shot the mayor.',
      ['ASSAULT @Tarn 2020-01-13..2020-01-13', 'COERCE @Tarn 2020-01-13..2020-01-13', 'ASSAULT @Tarn 2020-01-13..2020-01-13'],
    ],
    [
      'a town from which a distance is told, or where a source sits, is not the town that is meant',
      'Rebels stormed the town of Kaya, 95 km northeast of Ouagadougou, on Monday. A doctor in Bamako said they had burned the town.',
      ['ASSAULT @Kaya 2020-01-13..2020-01-13', 'COERCE @Kaya 2020-01-13..2020-01-13'],
    ],
    [
      'a country that is turned to is not the country',
      'Fighting broke out in Mali on Monday. Mali is poor. The junta has turned to Russia. Rebels have killed 90 people in the country since May.',
      ['ASSAULT @Mali 2020-01-13..2020-01-13', 'ASSESSMENT @- -..-', 'ASSAULT @Mali 2019-05..-'],
    ],
    [
      'where somebody was told to be is where it then befell him',
      'Nine nurses travelled to Tarn on Monday. They were abducted by gunmen.',
      ['COERCE @Tarn 2020-01-13..2020-01-13'],
    ],
    [
      'a place that a sentence is about is where it was raided',
      'The village of Tarn lies in the hills. It was raided by gunmen on Monday.',
      ['ASSAULT @Tarn 2020-01-13..2020-01-13'],
    ],
    ['where somebody else was is not where it happened', 'A nurse worked in Tarn on Monday. Rebels attacked a post.', ['ASSAULT @- -..-']],
    [
      'a figure that somebody spoke of on a day is not of that day',
      'Nine soldiers died in a raid on Tarn on Sunday. The ministry spoke of six dead on Monday.',
      ['ASSAULT @Tarn 2020-01-12..2020-01-12', 'ASSAULT @Tarn 2020-01-12..2020-01-12'],
    ],
    [
      'clashes that broke out on a day of this week happened on it',
      'Clashes broke out in Tarn on Sunday. Rebels burned nine houses.',
      ['ASSAULT @Tarn 2020-01-12..2020-01-12', 'COERCE @Tarn 2020-01-12..2020-01-12'],
    ],
    [
      'a crime that was told has the place and day that stand beside it',
      'Rebels burned nine houses in Tarn on Sunday. The crime committed on Monday in Velm by armed men is another.',
      ['COERCE @Tarn 2020-01-12..2020-01-12', 'COERCE @Velm 2020-01-13..2020-01-13'],
    ],
    [
      'where helicopters came from is not where they struck',
      'Rebels attacked the village of Tarn on Sunday. Helicopters flying from Velm strafed the rebels.',
      ['ASSAULT @Tarn 2020-01-12..2020-01-12', 'ASSAULT @Tarn 2020-01-12..2020-01-12'],
    ],
    [
      'a time in an apposition to the subject is none of the deed',
      'The Vael Front, an armed group active in the hills since the 1990s, has killed 40 farmers since May.',
      ['ASSAULT @- 2019-05..-'],
    ],
    [
      'what a state has in other lands is not where the state lies',
      'A truck in the French convoy was hit by a mine. Two men were killed in the Russian embassy in Tarn.',
      ['ASSAULT @- -..-', 'ASSAULT @Tarn -..-'],
    ],
    [
      'with what a deed is compared is not when it was done',
      'The Vael Front unleashed its biggest offensive in the last ten years. It was the first raid on Tarn since 2015.',
      ['ASSAULT @- -..-', 'ASSAULT @Tarn -..-'],
    ],
    [
      'a month with its full stop is no place',
      'Rebels launched an attack in Nov. 13 last year near Tarn.',
      ['ASSAULT @Tarn 2019-11-13..2019-11-13'],
    ],
    [
      'a capital after a direction or a part of it is the town',
      'A bomb killed nine people in western Kabul on Monday. Jets bombed the centre of Baghdad.',
      ['ASSAULT @Kabul 2020-01-13..2020-01-13', 'ASSAULT @Baghdad -..-'],
    ],
    [
      'where somebody fled to, and a state, are not the village that is told of',
      'Rebels attacked the village of Tarn in Oster State on Monday. They burned the village, said a man who fled to the town of Velm. They shot the mayor of the village.',
      ['ASSAULT @Tarn 2020-01-13..2020-01-13', 'COERCE @Tarn 2020-01-13..2020-01-13', 'ASSAULT @Tarn 2020-01-13..2020-01-13'],
    ],
    [
      'the capital of a country is its seat of government',
      "Rebels attacked Peru's capital on Monday.",
      ['ASSAULT @Lima 2020-01-13..2020-01-13'],
    ],
    [
      'where the wounded were taken is not where they fell',
      'Rebels attacked the village of Tarn on Monday. Two guards died while being taken to a hospital in Velm.',
      ['ASSAULT @Tarn 2020-01-13..2020-01-13', 'ASSAULT @Tarn 2020-01-13..2020-01-13'],
    ],
    ['a hospital that is shelled is where it happens', 'Rebels shelled a hospital in Velm.', ['ASSAULT @Velm -..-']],
    [
      'a total over years does not',
      'Rebels attacked the village of Tarn on Monday. The war has killed 9,000 people.',
      ['ASSAULT @Tarn 2020-01-13..2020-01-13', 'ASSAULT @- -..-'],
    ],
    [
      'a place told of again brings its time back',
      'Rebels attacked the village of Tarn on Monday. Soldiers shelled the village of Velm on Tuesday. Six men were killed in Tarn.',
      ['ASSAULT @Tarn 2020-01-13..2020-01-13', 'ASSAULT @Velm 2020-01-14..2020-01-14', 'ASSAULT @Tarn 2020-01-13..2020-01-13'],
    ],
    [
      'a relative clause is an aside of what its sentence tells',
      'Crowds marched through the town of Velm on Monday against the curfew that the council imposed last week. Police arrested 30 men.',
      ['PROTEST @Velm 2020-01-13..2020-01-13', 'COERCE @Velm 2020-01-06..2020-01-12', 'COERCE @Velm 2020-01-13..2020-01-13'],
    ],
    [
      'what happened in another year happened elsewhere',
      'Rebels attacked the village of Tarn on Monday. Gunmen kidnapped nine teachers last year.',
      ['ASSAULT @Tarn 2020-01-13..2020-01-13', 'COERCE @- 2019..2019'],
    ],
    [
      'a new paragraph leaves the background',
      'Rebels attacked the village of Tarn on Monday.\n\nIn 2014, soldiers shelled the village of Velm for a week.\n\nThe rebels burned nine houses.',
      ['ASSAULT @Tarn 2020-01-13..2020-01-13', 'ASSAULT @Velm 2014..2014', 'COERCE @Tarn 2020-01-13..2020-01-13'],
    ],
    [
      'where something happened before is not where this happened',
      'Jets bombed a camp of the rebels, two days after gunmen killed six people in Tarn.',
      ['ASSAULT @- -..-', 'ASSAULT @Tarn -..-'],
    ],
    [
      'the time at the head of a sentence is that of its main verb',
      'In January, fighters thought to belong to the Northern Front killed nine farmers in Tarn.',
      ['RELATION @- -..-', 'ASSAULT @Tarn 2020-01..2020-01'],
    ],
    [
      'a time after what stands between commas belongs to the main verb',
      'Ostrian troops retook the bridge, where two rivers join, on Monday.',
      ['TERRITORY @- 2020-01-13..2020-01-13'],
    ],
    [
      'what has gone on since something began has its time',
      'Some 900 families have fled since the offensive began in December.',
      ['COERCE @- 2019-12..-', 'ASSAULT @- 2019-12..-'],
    ],
    [
      'place and time after an apposition are the verb’s',
      'Rebels attacked a convoy, a column of trucks, near Velmar on Monday.',
      ['ASSAULT @Velmar 2020-01-13..2020-01-13'],
    ],
    [
      'of places told together before a verb the one nearer to the ground',
      'The soldiers, who were on patrol near the town of Arvik, in eastern Peru, were gunned down. Rebels shelled the area.',
      ['MOBILIZE @Arvik -..-', 'ASSAULT @Arvik -..-', 'ASSAULT @Arvik -..-'],
    ],
    [
      'an apposition tells the home of a party, not where it attacks',
      'The militia, the Northern Front’s branch in Tunisia, shelled army posts on Monday.',
      ['RELATION @- -..-', 'ASSAULT @- 2020-01-13..2020-01-13'],
    ],
    [
      'a description of a country is no place of its own',
      'Fighting broke out in Haiti. Police in the Caribbean nation killed ten gunmen.',
      ['ASSAULT @Haiti -..-', 'ASSAULT @Haiti -..-'],
    ],
    ['a platform is no place', 'Six soldiers were killed, rebels wrote on Whatsapp.', ['ASSAULT @- -..-']],
    ['a raid is over with its day', 'The raid began at dawn on January 9.', ['ASSAULT @- 2020-01-09..2020-01-09']],
    ['an unknown name that is shelled or left is a place', 'Jets pounded Velmar on Monday.', ['ASSAULT @Velmar 2020-01-13..2020-01-13']],
    ['also as the first word of a text', 'Velmar was shelled on Monday.', ['ASSAULT @Velmar 2020-01-13..2020-01-13']],
    ['what begins goes on', 'The siege of Tarn began on January 3.', ['COERCE @Tarn 2020-01-03..-']],
    [
      'the time of a relative clause is that clause’s own',
      'The mayor who resigned from office on January 3, was killed in Tarn on Monday.',
      ['CONCEDE @- 2020-01-03..2020-01-03', 'ASSAULT @Tarn 2020-01-13..2020-01-13'],
    ],
    [
      'the day of a claim of responsibility is not that of the deed',
      'The Tarn Brigades claimed responsibility on Monday for the murder of two judges. The Tarn Brigades claimed responsibility for Sunday’s attack.',
      ['ASSAULT @- -..-', 'ASSAULT @- 2020-01-12..2020-01-12'],
    ],
    ['the day of saying is not that of the deed', 'The mayor said today that rebels killed two men in Tarn.', ['ASSAULT @Tarn -..-']],
    ['an hour is no year', 'A bomb exploded at noon (1845 GMT) in Tarn.', ['ASSAULT @Tarn -..-']],
    ['a day in a name is no time', 'The 19 April Movement killed two men in Tarn.', ['ASSAULT @Tarn -..-']],
    [
      'a district of a province is the place, an unknown one too',
      'Rebels attacked the Marbek district of Ostland on Monday.',
      ['ASSAULT @Marbek 2020-01-13..2020-01-13'],
    ],
    [
      'a name with its distance or its county behind it is a place',
      'The raid on Bulo Velm, 130 km south-west of Tarn, killed nine men. Gelar, in Balt county, came under fire on Monday.',
      ['ASSAULT @Bulo Velm -..-', 'ASSAULT @Gelar 2020-01-13..2020-01-13'],
    ],
    [
      'an area or an administrative post has the name before it',
      'Gunmen burned nine huts in the Gurm area on Monday. Gunmen shot five men in the Mucor administrative post on Tuesday.',
      ['COERCE @Gurm 2020-01-13..2020-01-13', 'ASSAULT @Mucor 2020-01-14..2020-01-14'],
    ],
    [
      'a road lies between its towns',
      'A convoy was ambushed on the road between Konnar and Sevark on Monday.',
      ['ASSAULT @Konnar 2020-01-13..2020-01-13'],
    ],
    [
      'what stands before a clause without a verb is of the clause',
      'In Makhal, capital of the restive province of Dagor, two bombs destroyed an office on Monday.',
      ['ASSAULT @Makhal 2020-01-13..2020-01-13'],
    ],
    [
      'those who live somewhere tell of what happened there',
      'Residents of Velmar said rebels had shelled their homes on Monday.',
      ['ASSAULT @Velmar 2020-01-13..2020-01-13'],
    ],
    [
      'there is where the sentence before was',
      'Rebels took Velmar on Monday. Six soldiers were killed there.',
      ['TERRITORY @Velmar 2020-01-13..2020-01-13', 'ASSAULT @Velmar 2020-01-13..2020-01-13'],
    ],
    [
      'the raids told of again keep their day where only their place is new',
      'Jets bombed rebel camps in Ostland on Monday. At least nine fighters died in the raids around Velm.',
      ['ASSAULT @Ostland 2020-01-13..2020-01-13', 'ASSAULT @Velm 2020-01-13..2020-01-13'],
    ],
    [
      'a closer time behind a wider one',
      'Drones hit the town of Velm this week, on Monday and Tuesday.',
      ['ASSAULT @Velm 2020-01-13..2020-01-14'],
    ],
    [
      'a threat is made on the day it is uttered',
      'The general threatened on Monday to punish the rebels. “The price will be heavy if they come again,” a spokesman for the general said on Tuesday.',
      ['THREATEN @- 2020-01-13..2020-01-13', 'THREATEN @- 2020-01-14..2020-01-14'],
    ],
    [
      'the area and the eastern town are the ones named before',
      'Rebels attacked the town of Velm on Monday. Clashes went on in the area on Tuesday. Jets bombed the eastern town on Tuesday.',
      ['ASSAULT @Velm 2020-01-13..2020-01-13', 'ASSAULT @Velm 2020-01-14..2020-01-14', 'ASSAULT @Velm 2020-01-14..2020-01-14'],
    ],
    [
      'a bridge or a hospital is not the town that is spoken of next',
      'Rebels attacked the town of Velm on Monday, doctors at Ayd hospital said. Shells hit the town on Tuesday.',
      ['ASSAULT @Velm 2020-01-13..2020-01-13', 'ASSAULT @Velm 2020-01-14..2020-01-14'],
    ],
    [
      'a capital that is entered or bombed is a place',
      'Rebels entered Juba on Monday. Jets bombed Khartoum on Tuesday.',
      ['TERRITORY @Juba 2020-01-13..2020-01-13', 'ASSAULT @Khartoum 2020-01-14..2020-01-14'],
    ],
    [
      'a weekday behind a place is no part of its name',
      'Rebels attacked an army post in northeastern Chad Saturday, killing ten soldiers.',
      ['ASSAULT @Chad 2020-01-11..2020-01-11'],
    ],
    [
      'the seat of a province, wherever it stands in its sentence',
      'On Friday, in Makhal, capital of the troubled region of Dagor, two bombs destroyed an office.',
      ['ASSAULT @Makhal 2020-01-10..2020-01-10'],
    ],
    [
      'a separate incident has its own day',
      'Rebels attacked Velm on Monday. In a separate incident, nine policemen were killed in the Marj district of Ostland.',
      ['ASSAULT @Velm 2020-01-13..2020-01-13', 'ASSAULT @Marj -..-'],
    ],
    [
      'a village lies in its district',
      'A bomb exploded in the town of Kalt in Nand district on Monday.',
      ['ASSAULT @Kalt 2020-01-13..2020-01-13'],
    ],
    [
      'a district lies in its province, also where a phrase before the clause names the province',
      'In Helmand, rebels attacked a post in the district of Nar-e-Tal on Monday.',
      ['ASSAULT @Nar-e-Tal 2020-01-13..2020-01-13'],
    ],
    [
      'a district lies in its province, whichever comes first',
      "Gunmen killed a guard in the Velm province's Sabar district.",
      ['ASSAULT @Sabar -..-'],
    ],
    [
      'an attack that followed another has its own day, and so has the other',
      "Sunday's raid followed clashes in Velm last week.",
      ['ASSAULT @Velm 2020-01-06..2020-01-12'],
    ],
    [
      'days are counted from the day of what came after',
      "Monday's raid came two days after rebels seized Velm.",
      ['ASSAULT @- 2020-01-13..2020-01-13', 'TERRITORY @Velm 2020-01-11..2020-01-11'],
    ],
    [
      'what hangs on the clause that dates a raid is of that clause',
      "Monday's raid came two days after rebels shelled Velm, killing six.",
      ['ASSAULT @- 2020-01-13..2020-01-13', 'ASSAULT @Velm 2020-01-11..2020-01-11'],
    ],
    [
      'a deed has the day on which a clause between commas says that it was done',
      'The operation, which was carried out on Sunday night, left two soldiers dead.',
      ['ASSAULT @- 2020-01-12..2020-01-12'],
    ],
    [
      'a deed does not have the day on which whoever did it took something',
      'The general, who took the oath on Sunday, killed nine farmers in Tarn.',
      ['ASSAULT @Tarn -..-'],
    ],
    ['an attack was not made when it was claimed', 'The attack was claimed on Sunday by the Red Column.', ['ASSAULT @- -..-']],
    [
      'a deed goes on from the arrests, not from the murder for which they were made',
      'Police arrested five men in Velm on Friday over the killing of a trader last month. The men were detained in a raid.',
      ['COERCE @Velm 2020-01-10..2020-01-10', 'ASSAULT @Velm 2019-12..2019-12', 'COERCE @Velm 2020-01-10..2020-01-10'],
    ],
    [
      'the night is the one before the day on which it was told',
      'Jets bombed Velm overnight, doctors said on Sunday.',
      ['ASSAULT @Velm 2020-01-11..2020-01-12'],
    ],
    [
      'the night is the one before the day of speaking that opens what is said',
      'The ministry said on Sunday that rebels had shelled Velm overnight.',
      ['ASSAULT @Velm 2020-01-11..2020-01-12'],
    ],
    [
      'the night of what is told on a day is the one before it',
      'On Sunday the army said it had shot down nine drones near Velm overnight.',
      ['ASSAULT @Velm 2020-01-11..2020-01-12'],
    ],
    [
      'what has been done since something resumed goes on',
      'Nine guards have been killed in Velm since fighting resumed in May.',
      ['ASSAULT @Velm 2019-05..-', 'ASSAULT @Velm 2019-05..2019-05'],
    ],
    [
      'a district has the day of its province, and what is claimed the day and place of what was told',
      'Rebels struck in Velm province on Monday. In Velm province, they shelled a post in the Tarn district. The Vael Front has claimed responsibility for the attack.',
      ['ASSAULT @Velm 2020-01-13..2020-01-13', 'ASSAULT @Tarn 2020-01-13..2020-01-13', 'ASSAULT @Tarn 2020-01-13..2020-01-13'],
    ],
    [
      'a night that runs into a day has both',
      'Drones hit the port of Velm overnight into Tuesday.',
      ['ASSAULT @Velm 2020-01-13..2020-01-14'],
    ],
    [
      'verbs with one subject and clauses with "when" have one time',
      'Gunmen killed nine people and burned huts on Monday. Rebels killed nine soldiers when they overran a base in Velm last week.',
      ['ASSAULT @- 2020-01-13..2020-01-13', 'COERCE @- 2020-01-13..2020-01-13', 'ASSAULT @Velm 2020-01-06..2020-01-12'],
    ],
    [
      'what others did later has no day, what the same did later has',
      'Rebels overran Velm on Monday. Jets later bombed their trucks. They later shot the mayor.',
      ['TERRITORY @Velm 2020-01-13..2020-01-13', 'ASSAULT @Velm -..-', 'ASSAULT @Velm 2020-01-13..2020-01-13'],
    ],
    [
      'a sentence that tells no deed between two paragraphs does not end the story',
      'Rebels attacked the village of Tarn on Monday.\n\nIt was raining.\n\nTwo jets dropped bombs, wounding a nurse.',
      ['ASSAULT @Tarn 2020-01-13..2020-01-13', 'ASSAULT @Tarn 2020-01-13..2020-01-13'],
    ],
    [
      'a year, or a day long before, on which something happened at a place is not the day of the story there',
      'Rebels shot a teacher in the town of Tarn on Monday.\n\nThe same men killed a judge in the town of Velm last year.\n\nClashes erupted in Velm. Troops burned nine houses in Velm.',
      ['ASSAULT @Tarn 2020-01-13..2020-01-13', 'ASSAULT @Velm 2019..2019', 'ASSAULT @Velm -..-', 'COERCE @Velm -..-'],
    ],
    [
      'what was done at a place before a story does not date what it tells of there',
      'Rebels attacked a column in Tarn on Monday. It had been sent there after the army took Tarn on January 3. The rebels shelled a post in Tarn.',
      ['ASSAULT @Tarn 2020-01-13..2020-01-13', 'TERRITORY @Tarn 2020-01-03..2020-01-03', 'ASSAULT @Tarn 2020-01-13..2020-01-13'],
    ],
    [
      'a paragraph that turns to the past tells nothing of the day told before',
      'Rebels shelled the town of Tarn on Monday.\n\nIn 1991, Tarn declared its independence. A war broke out in Tarn.',
      ['ASSAULT @Tarn 2020-01-13..2020-01-13', 'ASSAULT @Tarn -..-'],
    ],
    [
      'separate and other attacks are not the one told before',
      'Rebels attacked the village of Tarn on Monday. Nine men died in separate attacks. Two were shot minutes after another raid.',
      ['ASSAULT @Tarn 2020-01-13..2020-01-13', 'ASSAULT @- -..-', 'ASSAULT @Tarn 2020-01-13..2020-01-13'],
    ],
    [
      'the dead who are told right behind a raid fell in it, the dead of a war did not',
      'Rebels attacked the village of Tarn on Monday. Nine people have been killed. Some 90 people have been killed in the conflict.',
      ['ASSAULT @Tarn 2020-01-13..2020-01-13', 'ASSAULT @Tarn 2020-01-13..2020-01-13', 'ASSAULT @- -..-'],
    ],
    [
      'the capital of a province is nearer to the ground than the province before it',
      'Nine soldiers died and rebels burned a camp in Oster Province’s capital of Velm.',
      ['ASSAULT @Velm -..-', 'COERCE @Velm -..-'],
    ],
    [
      'a capital and a country that strikes are told on are places',
      'The rebels stepped up drone strikes over the past week on Lima. Ostria carried out air strikes on Peru.',
      ['ASSAULT @Lima 2020-01-08..2020-01-15', 'ASSAULT @Peru -..-'],
    ],
    ['an airport of a town that is known lies there', 'Rockets hit Lima International Airport.', ['ASSAULT @Lima -..-']],
    [
      'a list of provinces begins with the first, and a direction alone is none',
      'Nine died in attacks in Diyala and Kirkuk provinces. Jets struck camps in West and North Darfur.',
      ['ASSAULT @Diyala -..-', 'ASSAULT @North Darfur -..-'],
    ],
    [
      'the district is the one that was called so',
      'Rebels attacked a post in Velm district on Monday. The governor of Kashmir province was away. Troops searched homes and arrested nine men in the district.',
      ['ASSAULT @Velm 2020-01-13..2020-01-13', 'COERCE @Velm 2020-01-13..2020-01-13'],
    ],
    [
      'a deed told by its day happened where something was told of that day',
      'Rebels ambushed a convoy near Tarn on Sunday. Troops shelled the village of Velm on Monday. Nine guards died in Sunday’s ambush.',
      ['ASSAULT @Tarn 2020-01-12..2020-01-12', 'ASSAULT @Velm 2020-01-13..2020-01-13', 'ASSAULT @Tarn 2020-01-12..2020-01-12'],
    ],
    [
      'what was said on a day did not happen after it',
      'Jets bombed Velmar on Tuesday. On Monday the mayor said rebels killed nine people in Velmar.',
      ['ASSAULT @Velmar 2020-01-14..2020-01-14', 'ASSAULT @Velmar -..-'],
    ],
    [
      'of all that happened in a country on a day, what is told one by one',
      'Nine people died in strikes across Peru on Monday. A doctor spoke of many dead.\n\nIt was raining.\n\nThe ministry said a strike on the town of Tarn killed two people.\n\nA shell killed a nurse in Velmar in 2014.',
      ['ASSAULT @Peru 2020-01-13..2020-01-13', 'ASSAULT @Tarn 2020-01-13..2020-01-13', 'ASSAULT @Velmar 2014..2014'],
    ],
    [
      'whence servicemen come, a part of a name, and the country whose city it is, are no places',
      'Nine men from the Oster region village of Lund were killed near Tarn. Nine died in the Cathedral of Our Lady of Mount Velm. Six died in Peru’s port of Tarn. Two were shot in the country’s second city.',
      ['ASSAULT @Tarn -..-', 'ASSAULT @Tarn -..-', 'ASSAULT @Tarn -..-', 'ASSAULT @Tarn -..-'],
    ],
    [
      'the capital of a part of a country is not that of the country',
      'Rebels attacked the town of Tarn in Russia on Monday. The raid was one of the worst in the Velmish capital. Six men were shot in the state capital.',
      ['ASSAULT @Tarn 2020-01-13..2020-01-13', 'ASSAULT @Tarn 2020-01-13..2020-01-13', 'ASSAULT @Tarn 2020-01-13..2020-01-13'],
    ],
    ['a village of a district lies in it', 'Rebels killed nine men in Bini village of Velm District.', ['ASSAULT @Bini -..-']],
    [
      'what has gone on since a deed is not told of its place, nor of the place of what came of it',
      'The rebels have traded fire with Ostrian troops since the Vael Front’s October 7 attack on Tarn that sparked the war in Velm.',
      ['ASSAULT @- 2019-10-07..-'],
    ],
    [
      'a territory or a township is no town',
      'Rebels burned houses in the village of Vido in Velm Township. They killed ten men in the village. Nine men were killed in the township last year.',
      ['COERCE @Vido -..-', 'ASSAULT @Vido -..-', 'ASSAULT @Velm Township 2019..2019'],
    ],
    [
      'paragraphs on, what speaks of no deed told before has no place of it',
      'Rebels attacked the village of Tarn.\n\nThe bus was old.\n\nIt was red.\n\nSoldiers shot a farmer.\n\nNine died in the attack.',
      ['ASSAULT @Tarn -..-', 'ASSAULT @- -..-', 'ASSAULT @Tarn -..-'],
    ],
    [
      'what a party does elsewhere, in a relative clause, is not where its deed happens',
      'The Northern Front, which holds Velm, fired a rocket at a tanker.',
      ['TERRITORY @Velm -..-', 'ASSAULT @- -..-'],
    ],
    ['where the cause happened is not where the deed did', 'Rebels burned a post in revenge for a raid on Tarn.', ['COERCE @- -..-']],
    ['whose mayor he is, and whence she is', 'The mayor of Tarn and a nurse from Lund were shot in Velm.', ['ASSAULT @Velm -..-']],
    ['a troop that comes from a town goes to another', 'Soldiers from Tarn arrived in Velm.', ['MOBILIZE @Velm -..-']],
    ['a seat of government where a minister speaks', 'In Cairo, the minister said jets had bombed two depots.', ['ASSAULT @- -..-']],
    ['a seat of government where residents speak', 'In Cairo, residents said shells had hit a school.', ['ASSAULT @Cairo -..-']],
    [
      'of a list told before, the first',
      'Jets bombed Tarn, Velm and Lund, and troops shot a farmer.',
      ['ASSAULT @Tarn -..-', 'ASSAULT @Tarn -..-'],
    ],
    [
      'near one place, where the sentence names no other, is the town that is spoken of then',
      'Rebels burned the town of Lund. Troops were ambushed near Tarn. They shelled the village.',
      ['COERCE @Lund -..-', 'ASSAULT @Tarn -..-', 'ASSAULT @Tarn -..-'],
    ],
    [
      'the district is the one named last',
      'Rebels left Tarn, a district of Velm state. Troops shelled the district.',
      ['RETREAT @Tarn -..-', 'ASSAULT @Tarn -..-'],
    ],
    [
      'the site of a deed told before is where that was, in any tense',
      'Rebels raided Tarn on Monday. The army has retaken the barracks.',
      ['ASSAULT @Tarn 2020-01-13..2020-01-13', 'TERRITORY @Tarn -..-'],
    ],
    [
      'who tells of a deed in quotation marks tells of it where it was',
      'Gunmen raided the village of Tarn. “They have killed my sons,” a woman said.',
      ['ASSAULT @Tarn -..-', 'ASSAULT @Tarn -..-'],
    ],
    ['where a war may spread to', 'The war in Tarn may spread to Velm.', ['ASSAULT @Velm -..-']],
    ['a market in its town', 'Soldiers fired at a crowd in Tarn’s Birere market.', ['ASSAULT @Birere -..-']],
    ['who comes from a place', 'Gunmen from Velm burned nine houses.', ['COERCE @- -..-']],
    ['the port city that is a seat of government', 'The attack targeted the airport in the port city of Tunis.', ['ASSAULT @Tunis -..-']],
    [
      'how many there are is not where others are',
      'The ministry says the Front has 900 men; its leaders live in Tarn.',
      ['STRENGTH @- -..-'],
    ],
    [
      'where gunmen went is where they do what is told next',
      'Gunmen arrived in Tarn on Monday. They burned nine houses.',
      ['MOBILIZE @Tarn 2020-01-13..2020-01-13', 'COERCE @Tarn 2020-01-13..2020-01-13'],
    ],
    ['what lies between gun and target', 'Troops shelled the town of Tarn from across the Velm river.', ['ASSAULT @Tarn -..-']],
    ['a headline’s common nouns are no places', 'Rebels Kill Ten Soldiers In Attack On Post', ['ASSAULT @- -..-']],
    ['a state that arms are given to is no place', 'Iran supplied rockets to Serbia.', ['AID @- -..-']],
  ])('%s', (_name, text, expected) => {
    expect(settingsOf(text)).toEqual(expected);
  });
});
