import { describe, expect, it } from '@jest/globals';
import { linesOf } from '../../../tests/support/lines-of.js';

describe('reports from a front line', () => {
  it.each([
    [
      'Armenia accused Georgia of firing on its border posts, and Georgia accused Armenia of shelling a village. Both deny the charge.',
      [
        'ASSAULT accuses | by Georgia | to Armenia | says Armenia',
        'ASSAULT accuses | by Armenia | says Georgia',
        'ASSAULT denies | by Georgia, Armenia | says Georgia > Armenia',
      ],
    ],
    [
      'Armenia has accused Georgia of sending mercenaries to fight on the rebels’ side. Georgia has denied the allegation.',
      [
        'MOBILIZE accuses | by Georgia | says Armenia',
        'ASSAULT accuses | by mercenaries | to side | says Armenia',
        'MOBILIZE denies | by Georgia | says Georgia',
      ],
    ],
    [
      'Rebels attacked the ministry in Tarn. A spokesman for Odo Bell denied involvement.',
      ['ASSAULT | by Rebels | to ministry | @ Tarn', 'ASSAULT denies | by Odo Bell | says Odo Bell | @ Tarn'],
    ],
    ['Envoys not heading to peace talks, ministry says', ['CONSULT negated | by Envoys | says ministry']],
    ['A crew of four fled Velm.', ['RETREAT | by crew | @ Velm | strength 4 crew']],
    ['The army said 45 more of its fighters had been killed in Tarn.', ['ASSAULT | to army | says army | @ Tarn | killed 45 fighters']],
    ['Georgia reports two killed in overnight drone attack', ['ASSAULT | says Georgia | on 2026-05-06..2026-05-07 | killed 2']],
    [
      'The General Staff of the Armed Forces of Georgia said rebels had shelled Tarn.',
      ['ASSAULT | by rebels | says General Staff of the Armed Forces of Georgia | @ Tarn'],
    ],
    [
      'The Georgian defence ministry said its troops had taken the village of Tarn.',
      ['TERRITORY | by Georgian military | says Georgian defence ministry | @ Tarn'],
    ],
    ['One frontliner claimed that the army had shelled Velm.', ['ASSAULT | by army | says One frontliner | @ Velm']],
    ['The mission recorded 312 ceasefire violations in Tarn.', ['REJECT | says mission | @ Tarn | other 312 ceasefire violations']],
    [
      'The General Staff recorded 112 combat engagements on the front line.',
      ['ASSAULT | says General Staff | other 112 combat engagements'],
    ],
    ['The rescue operation in Tarn continued into the night.', []],
    ['France has suspended deliveries of air defence missiles to Georgia.', ['AID negated | by France | to Georgia']],
    [
      'France will deliver another air defence system to Georgia, the minister said.',
      ['AID predicts | by France | to Georgia | says minister'],
    ],
    ['Debris from a downed drone fell on a block of flats in Tarn.', ['ASSAULT | @ Tarn']],
    [
      'The army launched 60 drones from Tarn and Velm at Georgia overnight.',
      ['ASSAULT | by army | to Georgia | @ Georgia | on 2026-05-06..2026-05-07 | other 60 drones'],
    ],
    ['Battlegroup South captured the village of Tarn.', ['TERRITORY | by Battlegroup South | @ Tarn']],
    ['Soldiers had shelled the southern front, she said.', ['ASSAULT | by Soldiers | says she']],
    ['The army shelled Tarn but made no confirmed advances.', ['ASSAULT | by army | @ Tarn', 'TERRITORY negated | by army | @ Tarn']],
    ['The army lost 40 men, according to the latest data on the war in Georgia.', ['ASSAULT | to army | killed 40 men']],
    ['The attackers must be found and destroyed, the mayor said.', ['ASSAULT demands | to attackers | says mayor']],
    [
      'The president reportedly ordered the army to seize Tarn.',
      ['MOBILIZE hedged | by president | @ Tarn', 'TERRITORY hedged | by army | @ Tarn'],
    ],
    [
      'The army has lost 900 men in Tarn since the beginning of its invasion on Feb. 24, 2022.',
      ['ASSAULT | to army | @ Tarn | on 2022-02-24.. | killed 900 men'],
    ],
    ['Partisans blew up a train carrying fuel, the Georgian ministry said.', ['ASSAULT | by Partisans | says Georgian ministry']],
    ['Footage published on May 6 shows Georgian soldiers operating in Tarn.', ['MOBILIZE | by Georgian military | @ Tarn']],
    [
      'President Bell dismissed Russian claims that Ukrainian troops were surrounded in Tarn.',
      ['COERCE denies | to Ukrainian military | says Bell | @ Tarn', 'COERCE | to Ukrainian military | says Russia | @ Tarn'],
    ],
    [
      'Georgia’s military said it struck an oil depot in Tarn, causing a large fire.',
      ['ASSAULT | by Georgian military | says Georgian military | @ Tarn'],
    ],
    ['A fire broke out at a refinery in Tarn after a drone attack.', ['ASSAULT | @ Tarn']],
    ['The power plant has been occupied by rebels since March 2022.', ['TERRITORY | by rebels | on 2022-03..']],
    ['Rebels control the whole of Tarn province.', ['TERRITORY | by Rebels | @ Tarn']],
    [
      'Leaders vowed to maintain sanctions on Moscow until it agrees to a ceasefire.',
      ['SANCTION threatens | by Leaders | to Moscow | says Leaders'],
    ],
    [
      'Georgian shelling of a bus stop in Tarn left three passengers dead, the office said.',
      ['ASSAULT | by Georgia | to passengers | says office | @ Tarn | killed 3 passengers'],
    ],
    [
      'The Georgian defence ministry said it had destroyed 130 Ukrainian drones over 12 regions.',
      ['ASSAULT | by Georgian defence ministry | to Ukrainian military | says Georgian defence ministry | other 130 Ukrainian drones'],
    ],
    [
      'Three Russian MiG-31s had entered its airspace, the army said.',
      ['MOBILIZE | by Russian military | says army | other 3 Russian MiG-31s'],
    ],
    ['“Our soldiers are holding their positions in Tarn,” army spokesman Odo Bell said.', ['TERRITORY | by army | says Odo Bell | @ Tarn']],
    ['Russia would not give up its goals in Tarn.', ['REJECT | by Russia | @ Tarn']],
    [
      'Russia will respond to any deployment of Western troops in Tarn, the minister warned.',
      ['THREATEN threatens | by Russia | to Western troops | says minister | @ Tarn'],
    ],
    [
      'Soldiers shot dead five prisoners near Tarn, the human rights ombudsman said.',
      ['ASSAULT | by Soldiers | to prisoners | says human rights ombudsman | @ Tarn | killed 5 prisoners'],
    ],
    [
      'Pro-Russian rebels burned two huts in Tarn.',
      ['RELATION | by Pro-Russian rebels | to Russia', 'COERCE | by Pro-Russian rebels | @ Tarn | other 2 huts'],
    ],
    [
      'The Defense Forces stopped five enemy assaults near Tarn, Ukraine’s General Staff said.',
      ['ASSAULT | by Defense Forces | says Ukraine’s General Staff | @ Tarn | other 5 enemy assaults'],
    ],
    ['Residents of Tarn were evacuated because of the shelling.', ['COERCE | to Residents of Tarn | @ Tarn']],
    ['More than 900 ethnic Armenians fled Tarn.', ['RETREAT | by ethnic Armenians | @ Tarn | displaced 900- ethnic Armenians']],
    ['Losses of the Georgian army amounted to more than 44 soldiers.', ['ASSAULT | by Georgian military | killed 44- soldiers']],
    ['Fighting erupted in Tarn, with both sides accusing each other of starting it.', ['ASSAULT | @ Tarn', 'ACCUSE | by sides']],
    ['Rebels took the community of Velm in the Tarn Region.', ['TERRITORY | by Rebels | @ Velm']],
    [
      'Russian forces attacked near Tarn on Monday. The enemy also shelled Ukrainian positions.',
      ['ASSAULT | by Russian military | @ Tarn | on 2026-05-04', 'ASSAULT | by Russian military | to Ukraine | @ Tarn | on 2026-05-04'],
    ],
    ['The army said 45 more of its fighters had been killed.', ['ASSAULT | to army | says army | killed 45 fighters']],
    [
      'Rebels shelled Tarn, the army said. Georgia has told no losses, but it said 41 civilians had been killed.',
      ['ASSAULT | by Rebels | says army | @ Tarn', 'ASSAULT | to civilians | says Georgia | @ Tarn | killed 41 civilians'],
    ],
    [
      'Drones hit a warehouse in Tarn on May 6, the governor said.\n\nThe air force said rebels had launched 112 drones. Gunners downed 78 drones.',
      [
        'ASSAULT | by Drones | says governor | @ Tarn | on 2026-05-06',
        'ASSAULT | by rebels | says air force | on 2026-05-06 | other 112 drones',
        'ASSAULT | by Gunners | on 2026-05-06 | other 78 drones',
      ],
    ],
    // What lasts or is exchanged is told by the noun behind it, with both sides of it.
    [
      'Two days of clashes this week between Georgian soldiers and tribes in Tarn left 30 dead.',
      ['ASSAULT | by Georgian military, tribes | @ Tarn | on 2026-05-04..2026-05-07 | killed 30'],
    ],
    ['An exchange of fire between police and rebels killed one trader.', ['ASSAULT | by police, rebels | to trader | killed 1 trader']],
    ['Exchanges of artillery fire between Armenia and Georgia resumed.', ['ASSAULT | by Armenia, Georgia']],
    [
      'Fighting that broke out on Tuesday between the Karwa Front and the army has killed nine.',
      ['ASSAULT | by Karwa Front, army | on 2026-05-05 | killed 9'],
    ],
    ['The truce collapsed after clashes between rebels and soldiers.', ['REJECT', 'ASSAULT | by rebels, soldiers']],
    ['Several hours of talks between the army and rebels failed.', ['CONSULT | by army, rebels']],
    ['The exchange of letters between Armenia and Georgia went on.', []],
    // What flew is shot down, and nobody is.
    [
      'Rebels launched six drones at Tarn. Gunners shot them down.',
      ['ASSAULT | by Rebels | @ Tarn | other 6 drones', 'ASSAULT | by Gunners | @ Tarn'],
    ],
    ['The rebels launched a missile at Tarn, but it was intercepted.', ['ASSAULT | by rebels | @ Tarn', 'ASSAULT | @ Tarn']],
    ['The bill was read twice. The governor shot it down.', []],
    ['The package left on Monday. Police intercepted it.', []],
  ])('reads "%s"', (text, expected) => {
    expect(linesOf(text)).toEqual(expected);
  });
});
