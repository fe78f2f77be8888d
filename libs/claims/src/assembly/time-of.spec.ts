import { describe, expect, it } from '@jest/globals';
import { settingsOf } from '../../../../tests/support/settings-of.js';

describe('when a claim happened', () => {
  it.each([
    [
      'what has been so since something began goes on, wherever that is told',
      'Since the offensive began on 3 January, more than half a million people have been driven from Velm.',
      ['ASSAULT @Velm 2020-01-03..-', 'COERCE @Velm 2020-01-03..-'],
    ],
    [
      'the day of a vote is not that of what was done before or against it',
      'Rebels attacked Velm to disrupt the 12 January run-off. Soldiers burned huts in Tarn two weeks ahead of the vote on Monday.',
      ['ASSAULT @Velm -..-', 'COERCE @Tarn -..-'],
    ],
    [
      'since when a deed is the worst is not when it was done',
      'Nine soldiers were killed in Velm, the heaviest loss since the war began in 2011.',
      ['ASSAULT @Velm -..-', 'ASSAULT @Velm 2011..-'],
    ],
    [
      'the day on which a deed is confirmed, claimed, blamed or shown is not that of the deed',
      'The army on Monday confirmed the killing of nine villagers in Velm. The Vael Front on Monday claimed responsibility for a raid.',
      ['ASSAULT @Velm -..-', 'ASSAULT @- -..-'],
    ],
    ['the day on which a toll rose is not that of the deed', 'The toll of the raid on Velm rose to six on Monday.', ['ASSAULT @Velm -..-']],
    ['the day of an accusation is not that of the deed', 'Ostria accused Peru on Monday of shelling its posts.', ['ASSAULT @- -..-']],
    [
      'those who march against a killing do not date it',
      'Hundreds marched in Velm on Monday to protest the killing of two students.',
      ['PROTEST @Velm 2020-01-13..2020-01-13', 'ASSAULT @Velm -..-'],
    ],
    [
      'each verb has its own day',
      'Rebels who attacked Velm on Monday withdrew on Tuesday. The army took Tarn, a town captured by rebels last week.',
      [
        'ASSAULT @Velm 2020-01-13..2020-01-13',
        'RETREAT @Velm 2020-01-14..2020-01-14',
        'TERRITORY @Tarn -..-',
        'TERRITORY @Tarn 2020-01-06..2020-01-12',
      ],
    ],
    [
      'a year behind a participle is that of what went before',
      'Soldiers freed nine women kidnapped by the Vael Front in 2014.',
      ['RETREAT @- -..-', 'COERCE @- 2014..2014'],
    ],
    [
      'what goes on behind the clause of a day has not happened on it',
      'Rebels took Velm on Monday, but the army has since retaken it.',
      ['TERRITORY @Velm 2020-01-13..2020-01-13', 'TERRITORY @- -..-'],
    ],
    [
      'what a clause with "after" counts from leads no story on',
      'Jets bombed a camp on Monday, two days after rockets killed an engineer near Tarn.\n\nAt least nine fighters were killed and six wounded in the strikes around Velm.',
      ['ASSAULT @- 2020-01-13..2020-01-13', 'ASSAULT @Tarn 2020-01-11..2020-01-11', 'ASSAULT @Velm 2020-01-13..2020-01-13'],
    ],
    [
      'what happened in recent weeks did not happen on the day told before',
      'Rebels attacked Velm on Monday. Troops burned nine villages in recent weeks.',
      ['ASSAULT @Velm 2020-01-13..2020-01-13', 'COERCE @- -..-'],
    ],
    [
      'until a day, when something happened',
      'Fighting continued until Monday, when shells killed six people in Velm.',
      ['ASSAULT @Velm -..2020-01-13', 'ASSAULT @Velm 2020-01-13..2020-01-13'],
    ],
    [
      'a time before the main verb, behind what describes its subject',
      'Soldiers guarding a bridge, which lies near Velm, on Monday shot two men. A group belonging to the Vael Front on Sunday shelled the town.',
      [
        'MOBILIZE @Velm 2020-01-13..2020-01-13',
        'ASSAULT @Velm 2020-01-13..2020-01-13',
        'RELATION @- -..-',
        'ASSAULT @Velm 2020-01-12..2020-01-12',
      ],
    ],
    [
      'a time at the head of a sentence is that of all it tells in the past',
      'On Monday rebels took Velm, while troops shelled Tarn. On Sunday rebels took Balt but troops still hold Gorm.',
      [
        'TERRITORY @Velm 2020-01-13..2020-01-13',
        'ASSAULT @Tarn 2020-01-13..2020-01-13',
        'TERRITORY @Balt 2020-01-12..2020-01-12',
        'TERRITORY @Gorm -..-',
      ],
    ],
    [
      'a time before the first of several verbs',
      'Gunmen on Monday broke into a farm, killed a watchman and burned the house.',
      ['TERRITORY @- 2020-01-13..2020-01-13', 'ASSAULT @- 2020-01-13..2020-01-13', 'COERCE @- 2020-01-13..2020-01-13'],
    ],
    [
      'a clause with "when" right behind its time',
      'The mayor escaped an attack on Monday when the car he was travelling in was ambushed near Velm.',
      ['ASSAULT @Velm 2020-01-13..2020-01-13', 'ASSAULT @Velm 2020-01-13..2020-01-13'],
    ],
    [
      'what a dated attack did has its day',
      'The talks were suspended following the 9 January attack that left ten men dead.',
      ['SANCTION @- 2020-01-09..2020-01-09', 'ASSAULT @- 2020-01-09..2020-01-09'],
    ],
    [
      'a total so far goes from where what goes on began',
      'The siege of Velm began on January 3. Rebels shelled the town on Monday. According to the army, 90 men have been killed so far.',
      ['COERCE @Velm 2020-01-03..-', 'ASSAULT @Velm 2020-01-13..2020-01-13', 'ASSAULT @- 2020-01-03..-'],
    ],
    [
      'paragraphs on, only what speaks of the deed or of those in it has its place and day',
      'Gunmen killed nine people in Velm on Monday.\n\nThe mayor spoke.\n\nThe town is poor.\n\nSoldiers shot a farmer.\n\nThe town is old.\n\nIt is big.\n\nThe attackers burned two schools.',
      ['ASSAULT @Velm 2020-01-13..2020-01-13', 'ASSAULT @- -..-', 'COERCE @Velm 2020-01-13..2020-01-13'],
    ],
    [
      'a named person was killed on one day, wherever that is spoken of',
      'A drone killed Omar Sadek on Thursday. Rebels shelled Velm on Monday. The brigade condemned the killing of Sadek.',
      [
        'ASSAULT @- 2020-01-09..2020-01-09',
        'ASSAULT @Velm 2020-01-13..2020-01-13',
        'ACCUSE @- -..-',
        'ASSAULT @Velm 2020-01-09..2020-01-09',
      ],
    ],
    [
      'what is done regularly or was done before was not done on the day told last',
      'Gunmen attacked Velm on Monday. Rebels regularly shelled the town. Years ago, rebels burned the town.',
      ['ASSAULT @Velm 2020-01-13..2020-01-13', 'ASSAULT @- -..-', 'COERCE @- -..-'],
    ],
    [
      'the day after what is told behind it',
      'Rebels took Velm on Monday, the day after jets bombed Tarn.',
      ['TERRITORY @Velm 2020-01-13..2020-01-13', 'ASSAULT @Tarn 2020-01-12..2020-01-12'],
    ],
    [
      'a deed long past for which somebody is sentenced',
      'On Thursday a court in Velm sentenced five men to death for killing nine guards in 2016.',
      ['SANCTION @Velm 2020-01-09..2020-01-09', 'ASSAULT @Velm 2016..2016'],
    ],
    [
      'what has gone on since something was resumed',
      'The Front has seized large parts of Peru since it resumed fighting in 2018.',
      ['TERRITORY @Peru 2018..-', 'ASSAULT @Peru 2018..2018'],
    ],
    [
      'what was sent upon a deed was not sent on its day',
      'Rebels attacked Velm on Monday. The army said it had sent reinforcements to the town.',
      ['ASSAULT @Velm 2020-01-13..2020-01-13', 'MOBILIZE @Velm -..-'],
    ],
  ])('%s', (_name, text, expected) => {
    expect(settingsOf(text)).toEqual(expected);
  });
});
