import { describe, expect, it } from '@jest/globals';
import { linesOf } from '../../../tests/support/lines-of.js';

describe('fights and those who fall in them', () => {
  it.each([
    // A headline leaves out the "and" between two counts and between two parties.
    ['Market blast kills 6, wounds 20', ['ASSAULT | killed 6 | wounded 20']],
    ['Car bomb in Tarn kills six and wounds 20', ['ASSAULT | @ Tarn | killed 6 | wounded 20']],
    ['4 slain as soldiers, rebels clash in Tarn', ['ASSAULT | by soldiers, rebels | @ Tarn | killed 4']],
    ['Nine killed as police, gunmen exchange fire in Tarn', ['ASSAULT | by police, gunmen | @ Tarn | killed 9']],
    // Whoever fell, fell to the other side of the two who fought.
    [
      'Four rebels were killed when government troops clashed with them in Tarn.',
      ['ASSAULT | by government troops | to rebels | @ Tarn | killed 4 rebels'],
    ],
    ['Four gunmen died after the army battled them in Tarn.', ['ASSAULT | by army | to gunmen | @ Tarn | killed 4 gunmen']],
    ['Two soldiers were killed when the army clashed with rebels.', ['ASSAULT | by rebels | to soldiers | killed 2 soldiers']],
    ['Six villagers were killed when troops clashed with rebels.', ['ASSAULT | by troops, rebels | to villagers | killed 6 villagers']],
    ['Three rebels were killed in an exchange of fire with police.', ['ASSAULT | by police | to rebels | killed 3 rebels']],
    [
      'Five policemen were killed and six wounded yesterday during two shootouts with rebels in Velm district.',
      ['ASSAULT | by rebels | to policemen | @ Velm | on 2026-05-06 | killed 5 policemen | wounded 6 wounded'],
    ],
    // What the speaker only believes, and what somebody's find suggests, is hedged.
    [
      '“We believe that many more rebels were wounded because we saw bloodstains,” Colonel Venn said.',
      ['ASSAULT hedged | to rebels | says Venn'],
    ],
    ['“I suspect the army shelled the mill,” Colonel Venn said.', ['ASSAULT hedged | by army | says Venn']],
    ['“We know the army shelled the mill,” Colonel Venn said.', ['ASSAULT | by army | says Venn']],
    ['The army found bandages, suggesting that many more rebels were wounded.', ['ASSAULT hedged | to rebels']],
    // Pronouns before a deed that the tagger takes for an adjective.
    [
      'Gunmen came to Tarn on Monday. They looted the mill.',
      ['MOBILIZE | by Gunmen | @ Tarn | on 2026-05-04', 'COERCE | by Gunmen | @ Tarn | on 2026-05-04'],
    ],
  ])('reads "%s"', (text, expected) => {
    expect(linesOf(text)).toEqual(expected);
  });
});

describe('those who came to harm', () => {
  it.each([
    // Who of those who came to harm somebody was: counted with them, where and when they fell.
    [
      'Gunmen attacked Velm on Monday, killing nine people. One of those killed was Jelly Orrin, an officer said.',
      [
        'ASSAULT | by Gunmen | to people | @ Velm | on 2026-05-04 | killed 9 people',
        'ASSAULT | to Jelly Orrin | says officer | @ Velm | on 2026-05-04 | killed 1',
      ],
    ],
    [
      'Gunmen attacked Velm on Monday, killing nine people. Among the dead is the commander of the guards, officials said.',
      [
        'ASSAULT | by Gunmen | to people | @ Velm | on 2026-05-04 | killed 9 people',
        'ASSAULT | to commander of the guards | says officials | @ Velm | on 2026-05-04 | killed 1 commander of the guards',
      ],
    ],
    [
      'Gunmen attacked Velm on Monday, killing nine people. Among the dead are two teachers.',
      [
        'ASSAULT | by Gunmen | to people | @ Velm | on 2026-05-04 | killed 9 people',
        'ASSAULT | to teachers | @ Velm | on 2026-05-04 | killed 2 teachers',
      ],
    ],
    [
      'Gunmen attacked Velm on Monday, killing nine people. Three of those wounded are policemen.',
      [
        'ASSAULT | by Gunmen | to people | @ Velm | on 2026-05-04 | killed 9 people',
        'ASSAULT | to policemen | @ Velm | on 2026-05-04 | wounded 3',
      ],
    ],
    ['One of the songs was a hit.', []],
    // Whoever names the dead tells of their death.
    [
      'Four rebels were killed in Velm on Monday, Colonel Venn said. He identified the other slain rebels as Ode Bell, Ada Carr and Pir Olm.',
      [
        'ASSAULT | to rebels | says Venn | @ Velm | on 2026-05-04 | killed 4 rebels',
        'ASSAULT | to Ode Bell, Ada Carr, Pir Olm | says Venn | @ Velm | on 2026-05-04',
      ],
    ],
    [
      'Rebels attacked Velm on Monday. The dead were identified by police as Ode Bell and Ada Carr.',
      ['ASSAULT | by Rebels | @ Velm | on 2026-05-04', 'ASSAULT | to Ode Bell, Ada Carr | says police | @ Velm | on 2026-05-04'],
    ],
    ['Police identified the suspects as Ode Bell and Ada Carr.', []],
    ['The victims have not been identified.', []],
    // Who came out of a blow without harm.
    [
      'Rebels bombed Velm on Monday. Mayor Pir Rojas escaped the bombing unhurt.',
      ['ASSAULT | by Rebels | @ Velm | on 2026-05-04', 'ASSAULT negated | to Pir Rojas | @ Velm | on 2026-05-04'],
    ],
    ['The governor emerged unscathed from the ambush.', ['ASSAULT negated | to governor']],
    ['The party emerged unscathed from the vote.', []],
    ['The striker survived the game without injury.', []],
    // How many attack; who loses people.
    ['The camp was attacked by more than 30 people.', ['ASSAULT | by people | strength 30- people']],
    ['Two states attacked Velm.', ['ASSAULT | @ Velm | other 2 states']],
    ['“We lost three members,” Colonel Venn said.', ['ASSAULT | to Venn | says Venn | killed 3 members']],
    ['The army lost ground in Velm.', ['TERRITORY | by army | @ Velm']],
  ])('reads "%s"', (text, expected) => {
    expect(linesOf(text)).toEqual(expected);
  });
});

describe('their side and ours, and what belongs to one deed', () => {
  it.each([
    // In somebody's own words "they" are no men of his side, unless he tells what those did.
    [
      'Rebels attacked Velm on Monday. “They overpowered our members and wounded nine. They looted the mill,” the commander Pir Olm said.',
      [
        'ASSAULT | by Rebels | @ Velm | on 2026-05-04',
        'ASSAULT | by Rebels | to members | says Pir Olm | @ Velm | on 2026-05-04 | wounded 9',
        'COERCE | by Rebels | says Pir Olm | @ Velm | on 2026-05-04',
      ],
    ],
    [
      'Bandits raided Velm. “They attacked our soldiers. They took the guns,” Major Ode Bell said.',
      [
        'ASSAULT | by Bandits | @ Velm',
        'ASSAULT | by Bandits | to soldiers | says Ode Bell | @ Velm',
        'COERCE | by Bandits | says Ode Bell | @ Velm',
      ],
    ],
    // A count is of all, whoever of them is listed.
    [
      'More than 40 people including staff of Medair, Ruvanian soldiers, and guards were ambushed and killed in Velm.',
      ['ASSAULT | to people | @ Velm | killed 40- people'],
    ],
    [
      'It came a day after more than 40 people including staff of Medair, Ruvanian soldiers, and guards were ambushed and killed in Velm.',
      ['ASSAULT | to people | @ Velm | killed 40- people'],
    ],
    // With what a blow was struck is told with it.
    ['The army bombed Velm, using jets to carry out nine raids.', ['ASSAULT | by army | @ Velm | other 9 raids']],
    [
      'Soldiers continued to attack the rebels in Velm, using aircraft to conduct five airstrikes.',
      ['ASSAULT | by Soldiers | to rebels | @ Velm | other 5 airstrikes'],
    ],
    // A toll that somebody places or raises is an estimate of his, like one that he puts at a figure.
    ['Ruvania placed military losses at nine soldiers killed.', ['ASSAULT estimates | to soldiers | says Ruvania | killed 9 soldiers']],
    ['The ministry placed the toll at 9 killed and 18 wounded.', ['ASSAULT estimates | says ministry | killed 9 | wounded 18']],
    ['The ministry raised the figures to 12 killed and 28 wounded.', ['ASSAULT estimates | says ministry | killed 12 | wounded 28']],
    ['The bank raised the rates to 12.', []],
    ['The firm placed its losses at 20 million dollars.', []],
    // Of "a group that puts it at", the group is who speaks, and no pronoun.
    [
      'The army shelled Velm. Medics quoted a group that put the death toll at 31.',
      ['ASSAULT | by army | @ Velm', 'ASSAULT estimates | says group | @ Velm | killed 31'],
    ],
    // A truce that is broken by a deed of force is that deed.
    [
      'Ostria accused Ruvanian forces of violating the ceasefire by killing a serviceman.',
      ['ASSAULT accuses | by Ruvanian forces | to serviceman | says Ostria | killed 1 serviceman'],
    ],
    [
      'Ruvania denied violating the ceasefire by killing a serviceman.',
      ['ASSAULT denies | by Ruvania | to serviceman | says Ruvania | killed 1 serviceman'],
    ],
    ['The rebels broke the truce by shelling Tarn.', ['ASSAULT | by rebels | @ Tarn']],
    ['The rebels broke the truce by rejoining the talks.', ['REJECT | by rebels']],
    ['The rebels broke the truce and killed a guard.', ['REJECT | by rebels', 'ASSAULT | by rebels | to guard | killed 1 guard']],
    ['Ruvania reported a new fatality on Monday.', ['ASSAULT | says Ruvania | on 2026-05-04 | killed 1']],
    ['The ministry reported a new fatality from cholera.', []],
    // Whoever a shot that hit somebody came from fired it; a roof fires nothing.
    ['A guard was fatally wounded by a shot from the rebels.', ['ASSAULT | by rebels | to guard | wounded 1 guard']],
    ['A guard was killed by fire from the army.', ['ASSAULT | by army | to guard | killed 1 guard']],
    ['A guard was wounded by a shot from the roof.', ['ASSAULT | to guard | wounded 1 guard']],
  ])('reads "%s"', (text, expected) => {
    expect(linesOf(text)).toEqual(expected);
  });
});
