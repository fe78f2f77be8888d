import { describe, expect, it } from '@jest/globals';
import { linesOf } from '../../../tests/support/lines-of.js';

describe('deeds in a row', () => {
  it.each([
    ['Rebels ambushed, killed and beheaded five soldiers in Tarn.', ['ASSAULT | by Rebels | to soldiers | @ Tarn | killed 5 soldiers']],
    ['Police hunted down and arrested the gunmen.', ['COERCE | by Police | to gunmen']],
    ['The soldiers cornered, shot and buried the men.', ['ASSAULT | by soldiers | to men']],
    ['The army shelled and captured the town.', ['ASSAULT | by army']],
    ['The village was attacked and set on fire by gunmen.', ['ASSAULT | by gunmen', 'COERCE | by gunmen']],
    [
      'Two farmers were seized, tortured and killed by the militia.',
      ['COERCE | by militia | to farmers | other 2 farmers', 'ASSAULT | by militia | to farmers'],
    ],
    ['The men were arrested and beaten by police.', ['COERCE | by police | to men', 'ASSAULT | by police | to men']],
  ])('reads "%s"', (text, expected) => {
    expect(linesOf(text)).toEqual(expected);
  });
});

describe('what somebody suffers', () => {
  it.each([
    ['Soldiers were fired upon by rebels in Tarn.', ['ASSAULT | by rebels | to Soldiers | @ Tarn']],
    ['The base was subjected to heavy shelling by the militia.', ['ASSAULT | by militia']],
    ['Captives were subjected to torture by guards.', ['ASSAULT | by guards | to Captives']],
    ['The army subjected the town to air strikes.', ['ASSAULT | by army']],
    ['The plan was subjected to scrutiny by experts.', []],
    ['Shots rang out near the palace.', ['ASSAULT']],
    ['Bells rang out near the palace.', []],
  ])('reads "%s"', (text, expected) => {
    expect(linesOf(text)).toEqual(expected);
  });
});

describe('whom a judgement of a deed is about', () => {
  it.each([
    [
      'Chad condemned the killing of a judge by rebels.',
      ['ACCUSE | by Chad | to rebels', 'ASSAULT | by rebels | to judge | killed 1 judge'],
    ],
    ['The storming of the embassy by rebels was condemned by Chad.', ['ACCUSE | by Chad | to rebels']],
    [
      'Chad welcomed the release of nine captives by the rebels.',
      ['SUPPORT | by Chad | to rebels', 'RETREAT | by rebels | to captives | captured 9 captives'],
    ],
    ['Chad slammed the strikes.', ['ACCUSE | by Chad']],
    ['The minister slammed the door.', []],
  ])('reads "%s"', (text, expected) => {
    expect(linesOf(text)).toEqual(expected);
  });
});

describe('movements, curbs and words of war in company', () => {
  it.each([
    ['Police averted an attack on a church in Tarn.', ['ASSAULT | @ Tarn']],
    ['Guards foiled an assassination attempt on the minister.', ['ASSAULT']],
    ['The militia drove herders from the area.', ['COERCE | by militia | to herders']],
    ['The air force commenced strikes against the rebels.', ['ASSAULT | by air force | to rebels']],
    ['The army maintained its blockade of the port.', ['COERCE | by army']],
    ['Chad repeated its threat to shell the port.', ['THREATEN | by Chad']],
    ['Chad branded the group a terrorist organisation.', ['ASSESSMENT | by group | says Chad']],
    ['The junta defied calls to leave.', ['REJECT | by junta']],
    ['Chad extradited the genocide suspect to Sudan.', ['COOPERATE | by Chad | to Sudan']],
    ['The governor warned that the army could use chemical weapons.', ['ASSAULT predicts hedged | by army | says governor']],
    ['Chad has amassed 5,000 troops along the border.', ['MOBILIZE | by Chad | strength 5000 troops']],
    ['Hackers hit nine government sites.', ['COERCE | other 9 government sites']],
    ['Jets hit cultural sites.', ['ASSAULT | by Jets']],
    ['Chad slammed the Danish strikes.', ['ACCUSE | by Chad | to Denmark']],
    ['The two militias formed an alliance.', ['RELATION | by militias']],
    ['The front has allied itself with the army.', ['RELATION | by front | to army']],
    ['The army halted its operation against the rebels.', ['RETREAT | by army | to rebels']],
  ])('reads "%s"', (text, expected) => {
    expect(linesOf(text)).toEqual(expected);
  });

  it.each([
    'Vehicles were seen in the street.',
    'The pilot flew out of the airport.',
    'The club suspended the player.',
    'A farmer let the dogs go.',
    'The firm returned 40 faulty cars.',
    'The company is poised for growth.',
    'The agency raised its flood alert.',
    'The party is making preparations for elections.',
    'Villagers searched the rubble for survivors.',
    'Police pinned down the location of the call.',
    'The ruling dealt a heavy blow to the president.',
    'The mayor declared war on corruption.',
    'Tourists descended on the island.',
    'The museum reopened its gates in May.',
    'Markets reacted angrily to the figures.',
    'The parents maintained silence.',
    'The minister denied links to the bank.',
  ])('keeps silent on "%s"', (text) => {
    expect(linesOf(text)).toEqual([]);
  });
});
