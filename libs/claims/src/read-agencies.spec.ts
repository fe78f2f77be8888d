import { describe, expect, it } from '@jest/globals';
import { linesOf } from '../../../tests/support/lines-of.js';

describe('agencies', () => {
  it.each([
    // Headlines leave out the auxiliary, and who the speaker's own deed is of.
    ['Farmer shot dead in raid on Velm\n\nIt rained.', ['ASSAULT | to Farmer | @ Velm']],
    ['Two farmers shot by gunmen in Velm\n\nIt rained.', ['ASSAULT | by gunmen | to farmers | @ Velm | wounded 2 farmers']],
    ['Rebel chief gunned down in Velm\n\nIt rained.', ['ASSAULT | to Rebel chief | @ Velm']],
    ['Rebel commander targeted in drone strike\n\nIt rained.', ['ASSAULT | to Rebel commander']],
    ['Rebels attacked by night, farmers said.', ['ASSAULT | by Rebels | says farmers']],
    ['Ostrian army says killed rebel commander\n\nIt rained.', ['ASSAULT | by Ostrian army | to rebel commander | says Ostrian army']],
    ['Turkey’s Bell vows to crush rebels\n\nIt rained.', ['ASSAULT threatens | by Bell | to rebels | says Bell']],
    ['Nine killed in suspected IS attack in Velm\n\nIt rained.', ['ASSAULT hedged | by Islamic State | @ Velm | killed 9']],
    // Who speaks.
    ['A mill was hit, medical and military sources said.', ['ASSAULT | says medical and military sources']],
    ['A mill was hit, the civil defence said.', ['ASSAULT | says civil defence']],
    ['Nine people were killed, Ostrian figures show.', ['ASSAULT | to people | killed 9 people']],
    ['Yemen’s Houthi rebels said soldiers had shelled a mill.', ['ASSAULT | by soldiers | says Ansar Allah']],
    ['Prime Minister Omar Shia al-Tann accused the rebels of shelling a mill.', ['ASSAULT accuses | by rebels | says Omar Shia al-Tann']],
    // Who came to harm.
    ['Gunmen stormed the house of Ade Bell, killing him and two guards.', ['ASSAULT | by Gunmen | to Ade Bell, guards | killed 2 guards']],
    ['Jets hit a rebel convoy, killing nine traders.', ['ASSAULT | by Jets | to rebel convoy, traders | killed 9 traders']],
    ['A judge whose car was attacked spoke.', ['ASSAULT | to judge']],
    ['One of its generals, Ode Bell, was killed.', ['ASSAULT | to Ode Bell | killed 1 generals']],
    [
      'Dozens of “terrorists” had been neutralised, the ministry said.',
      ['ASSAULT | to terrorists | says ministry | killed 24- terrorists'],
    ],
    ['The army said dozens of its soldiers had been killed or wounded.', ['ASSAULT | to army | says army | other 24- soldiers']],
    ['Gunmen from the Dockers’ Front killed a guard.', ['ASSAULT | by Dockers’ Front | to guard | killed 1 guard']],
    // What is claimed, denied and done.
    ['The rebels’ claim to have shelled the mill could not be verified.', ['ASSAULT unconfirmed | by rebels | says rebels']],
    [
      'The front took Tarn in May. A bomb killed two guards on Monday. The front denied any involvement.',
      [
        'TERRITORY | by front | @ Tarn | on 2024-05',
        'ASSAULT | to guards | @ Tarn | on 2024-05-13 | killed 2 guards',
        'ASSAULT denies | by front | says front | @ Tarn | on 2024-05-13',
      ],
    ],
    [
      'Fighters backed by Turkish air strikes drove IS militants out of Velm.',
      ['RELATION | by Fighters | with Turkey', 'TERRITORY | by Fighters | to Islamic State | with Turkey | @ Velm'],
    ],
    ['Both factions back the government.', ['SUPPORT | by factions | to government']],
    ['Helicopters dropped leaflets over Velm.', []],
    // What stands beside a deed and does nothing itself.
    [
      'The mayor said a Turkish air strike on a school housing displaced people in Velm had killed 12 people, five of them children.',
      ['ASSAULT | by Turkey | to people | says mayor | @ Velm | killed 12 people | killed 5 children'],
    ],
    ['Shells hit a tent sheltering displaced families.', ['ASSAULT']],
    [
      'The army said rebels fighting in the hills had fled Velm.',
      ['ASSAULT | by rebels | says army | @ Velm', 'RETREAT | by rebels | says army | @ Velm'],
    ],
    ['A drone hit a base that hosts Turkish troops.', ['ASSAULT']],
    ['The raid came a day after rebels killed nine guards.', ['ASSAULT | by rebels | to guards | killed 9 guards']],
    ['The army shot down a drone before it crossed into Velm.', ['ASSAULT | by army']],
    [
      'Turkish jets, which support President Ode Bell, carried out six strikes.',
      ['SUPPORT | by Turkish military | to Ode Bell', 'ASSAULT | by Turkish military | other 6 strikes'],
    ],
    [
      'The rebels seized Velm in May and were driven out in June by the army.',
      ['TERRITORY | by rebels | @ Velm | on 2024-05', 'TERRITORY | by army | to rebels | @ Velm | on 2023-06'],
    ],
    ['Two men were shot after they threw bombs at guards.', ['ASSAULT | to men | wounded 2 men', 'ASSAULT | by men | to guards']],
    ['A Turkish raid on a convoy of civilians heading to Velm killed six guards.', ['ASSAULT | by Turkey | to guards | killed 6 guards']],
    ['The rebels seized Velm after the killing of Ode Bell.', ['TERRITORY | by rebels | @ Velm', 'ASSAULT | to Ode Bell | @ Velm']],
    ['The rebels handed over the bodies of four hostages to the army.', ['RETREAT | by rebels | to hostages | killed 4 hostages']],
    // People of a land, and names that a land bears as well.
    ['The raid killed 12 Syrians.', ['ASSAULT | to Syrians | killed 12 Syrians']],
    ['Soldiers shot dead a young Syrian in Velm.', ['ASSAULT | by Soldiers | to Syrian | @ Velm | killed 1 young Syrian']],
    [
      'The defence minister, Israel Bell, accused the rebels of shelling Velm.',
      ['ASSAULT accuses | by rebels | says Israel Bell | @ Velm'],
    ],
    // Who struck with what; what is asked for, promised and vowed.
    ['Government air strikes killed nine farmers.', ['ASSAULT | by Government | to farmers | killed 9 farmers']],
    ['The army denied most of their requests to bring food.', ['REJECT | by army']],
    ['The deal provides for the release of 33 hostages.', ['RETREAT | to hostages | captured 33 hostages']],
    ['The presidency vowed to hold the killers accountable, calling the raid a crime.', ['THREATEN | by presidency']],
    ['A raid killed seven members of the same family.', ['ASSAULT | to members of the same family | killed 7 members of the same family']],
    [
      'The Red Column, the former branch of the Grey Front, and two tribes seized Velm.',
      ['RELATION | by Red Column | to Grey Front', 'TERRITORY | by Red Column, tribes | @ Velm | other 2 tribes'],
    ],
    [
      'The front left Velm after a raid by Turkey-backed rebels.',
      ['RETREAT | by front | with Turkey | @ Velm', 'RELATION | by Turkey-backed rebels | with Turkey'],
    ],
  ])('reads "%s"', (text, expected) => {
    expect(linesOf(text, '2024-05-16')).toEqual(expected);
  });
});
