import { describe, expect, it } from '@jest/globals';
import { linesOf } from '../../../tests/support/lines-of.js';

describe('the prose of police and army reports', () => {
  it.each([
    // Who was killed where they had taken refuge is counted with their death.
    [
      'At least 14 people sheltering at a school in Velm Township, Karwa Region, were killed when a jet dropped two bombs on it.',
      ['ASSAULT | to people | @ Velm Township | killed 14- people | other 2 bombs'],
    ],
    ['A bomb went off outside a barracks in Tarn, killing one and injuring ten.', ['ASSAULT | @ Tarn | killed 1 | wounded 10']],
    // Those who die for their side.
    [
      'A sepoy of the border guard also lost his life in a gunfight, an officer said.',
      ['ASSAULT | to sepoy | says officer | killed 1 sepoy'],
    ],
    [
      'Five soldiers embraced martyrdom when terrorists ambushed their convoy.',
      ['ASSAULT | by terrorists | to soldiers | killed 5 soldiers'],
    ],
    ['Six soldiers laid down their lives.', ['ASSAULT | to soldiers | killed 6 soldiers']],
    // Counts and sums of South Asia.
    ['Two lakh people were displaced by the fighting.', ['COERCE | to lakh people | displaced 200000 lakh people']],
    ['Nine militants with a bounty of Rs 29 lakh surrendered.', ['RETREAT | by militants | strength 9 militants']],
    ['Unknown miscreants blew up a gas pipeline.', ['ASSAULT | by Unknown miscreants']],
    // Two nationalities before one noun, and which of many units.
    ['Thai and Cambodian troops exchanged fire.', ['ASSAULT | by Thai military, Cambodian military']],
    [
      'Soldiers of the 96th Infantry Battalion attacked nine rebels.',
      ['ASSAULT | by 96th Infantry Battalion | to rebels | strength 9 rebels'],
    ],
    // Who claims a deed in what he sends.
    [
      'Militants ambushed a convoy. The outlawed Karwa Front claimed the attack in a message sent to reporters.',
      ['ASSAULT | by Militants', 'ASSAULT | by Karwa Front | says Karwa Front'],
    ],
    ['The army fired first, according to a resident of nearby Kyat Yen.', ['ASSAULT | by army | says resident of nearby Kyat Yen']],
    ['Ruvanian acting Prime Minister Ada Bell said rebels had shelled a mill.', ['ASSAULT | by rebels | says Ada Bell']],
    // Who suffered, or who "it" is, accuses nobody besides.
    [
      'The army said two soldiers were wounded and blamed the rebels.',
      ['ASSAULT | to soldiers | says army | wounded 2 soldiers', 'ASSAULT accuses | by rebels | says army'],
    ],
    [
      'The army denied it had shelled a mill and blamed the rebels.',
      ['ASSAULT denies | by army | says army', 'ASSAULT accuses | by rebels | says army'],
    ],
    [
      'Chad accused Ghana of aggression, saying that its jets had dropped bombs on a road.',
      ['ASSAULT accuses | by Ghana | says Chad', 'ASSAULT | by Ghana | says Chad'],
    ],
    ['The navy estimates that 20 sailors died.', ['ASSAULT estimates | to sailors | says navy | killed 20 sailors']],
    // A vow is told by its content; a refusal may have no verb of refusing.
    ['The minister vowed to eliminate the rebels.', ['ASSAULT threatens | by minister | to rebels | says minister']],
    ['The rebels swore never to surrender.', ['REJECT | by rebels']],
    ['The rebels vowed not to lay down their arms.', ['REJECT | by rebels']],
    ['The Karwa Front said the raid would not go unpunished.', ['THREATEN | says Karwa Front']],
    // Whose throats were cut, and whose plane it is.
    ['Two women had their throats cut, villagers said.', ['ASSAULT | to women | says villagers']],
    ['A regime fighter jet bombed a mill.', ['ASSAULT | by regime']],
    ['Ghana responded by sending jets to bomb a camp.', ['ASSAULT | by Ghana']],
    // The law against somebody.
    ['Police charged two men with murdering a soldier.', ['ASSAULT accuses | by men | to soldier | says Police | killed 1 soldier']],
    ['Police registered a case against the militants.', ['ACCUSE | by Police | to militants']],
    // Lists of places that no list knows, and those whom a joint force joins.
    ['Drone strikes on Karwan, Belusha and Tarnovo killed nine people.', ['ASSAULT | to people | @ Karwan | killed 9 people']],
    ['A joint team of the army, police and the Karwa Guards surrounded a mill.', ['COERCE | by army, police, Karwa Guards']],
    ['A bomb killed Ada Bell, the mayor, and six others.', ['ASSAULT | to Ada Bell | killed 6']],
    // What is one party's own lies in it; what a headline calls the deed is no part of the place.
    ['Gunmen killed nine people in Karwa’s Velm district.', ['ASSAULT | by Gunmen | to people | @ Velm | killed 9 people']],
    ['Four Killed in Oster Ambush', ['ASSAULT | @ Oster | killed 4']],
    [
      'The pro-junta Oru Sen Tai militia raided a mill.',
      ['RELATION | by Oru Sen Tai militia | to junta', 'ASSAULT | by Oru Sen Tai militia'],
    ],
    // No deeds: a meal, bodies that nobody found, the wing of a body that speaks.
    ['The raid came when displaced villagers had gathered for a meal.', ['ASSAULT']],
    ['Six rebels were killed, though their bodies had not been recovered.', ['ASSAULT | to rebels | killed 6 rebels']],
    ['Gunmen raided a mill on Thursday, the army’s media wing said.', ['ASSAULT | by Gunmen | says army’s media wing | on 2031-05-01']],
    // A listed name that goes on is another one; a nickname stands inside a name.
    ['The United Front for Democratic Change attacked a mill.', ['ASSAULT | by United Front for Democratic Change']],
    [
      'Police arrested Ode “The Eel” Bell in Tarn. Bell, 76, was sentenced on Monday.',
      ['COERCE | by Police | to Ode “The Eel” Bell | @ Tarn', 'SANCTION | to Ode “The Eel” Bell | on 2031-05-05'],
    ],
    // Whose armed band it is, and what only counts.
    ['Ghana accused Chad of organising a rebel alliance.', ['MOBILIZE accuses | by Chad | to rebel alliance | says Ghana']],
    ['The two parties formed a coalition government.', []],
    ['The deaths would bring the number of soldiers killed to 12.', ['ASSAULT | to soldiers | killed 12']],
    // Who "it" and "he" are.
    [
      'Chad denied allegations by Ghana that it had armed rebels.',
      ['AID | by Chad | to rebels | says Ghana', 'AID denies | by Chad | to rebels | says Chad'],
    ],
    [
      'An envoy said rebels had left Tarn.\n\nPresident Ode Bell has faced a revolt. He says the rebels are armed by Ghana.',
      ['RETREAT | by rebels | says envoy | @ Tarn', 'ASSAULT | to Ode Bell', 'AID | by Ghana | to rebels | says Ode Bell'],
    ],
    [
      'The envoy said rebels had left Tarn. General Bell was killed. He said the army had fled.',
      ['RETREAT | by rebels | says envoy | @ Tarn', 'ASSAULT | to Bell | says envoy', 'RETREAT | by army | says envoy'],
    ],
    [
      'Rebel Leader Killed in Tarn\n\nTroops fought militants, but the militants are putting up resistance.',
      ['ASSAULT | to Rebel Leader | @ Tarn', 'ASSAULT | by Troops | to militants | @ Tarn', 'ASSAULT | by militants'],
    ],
    // What came of a deed, and what had come before it.
    ['The raid led to clashes between herders and farmers in Tarn.', ['ASSAULT | by herders, farmers | @ Tarn']],
    ['The arrest triggered a war between the Karwa Front and the army.', ['ASSAULT | by Karwa Front, army']],
    ['Protests have spread since the arrest of union leader Omar Bell.', ['PROTEST', 'COERCE | to Omar Bell']],
    ['Fighting broke out after the murder of Mayor Omar Bell.', ['ASSAULT', 'ASSAULT | to Omar Bell']],
    ['The judge asked for the arrest of the mayor.', ['REQUEST | by judge | to mayor']],
    // Where it was, told from a place.
    ['An airstrike west of Baghdad destroyed a bridge.', ['ASSAULT | @ Baghdad']],
  ])('reads "%s"', (text, expected) => {
    expect(linesOf(text, '2031-05-06')).toEqual(expected);
  });
});

describe('reports of officials', () => {
  it.each([
    ['Jammu and Kashmir Police said a clash broke out in Tarn.', ['ASSAULT | says Jammu and Kashmir Police | @ Tarn']],
    ['General Bell said some of his soldiers had been killed.', ['ASSAULT | to soldiers | says Bell']],
    [
      'The army has beaten the rebels, President Ode Bell said, accusing his foes of atrocities.',
      ['ASSAULT | by army | to rebels | says Ode Bell', 'ASSAULT accuses | by foes | says Ode Bell'],
    ],
    [
      'An official said four out of the five farmers were linked to the Karwa Front.',
      ['RELATION | by farmers | to Karwa Front | says official'],
    ],
    ['A clash broke out after soldiers sealed off the mill.', ['ASSAULT | by soldiers', 'COERCE | by soldiers']],
    ['Soldiers moved into Tarn – a move Mayor Bell said had crossed a line.', ['MOBILIZE | by Soldiers | @ Tarn']],
    ['An insurgency that has killed 400 people began in 1984.', ['ASSAULT | to people | killed 400 people', 'ASSAULT | on 1984..']],
    ['The insurgency attacked a mill.', ['ASSAULT | by insurgency']],
    ['Jets struck militant Kurdistan Workers’ Party targets.', ["ASSAULT | by Jets | to Kurdistan Workers' Party"]],
    ['Jets struck rebel Islamic State positions.', ['ASSAULT | by Jets | to Islamic State']],
    [
      'Rebels announced on Monday they had shelled Tarn, a day after the army said it had raided Velm, killing nine.',
      ['ASSAULT | by Rebels | says Rebels | @ Tarn', 'ASSAULT | by army | says army | @ Velm | killed 9'],
    ],
  ])('reads "%s"', (text, expected) => {
    expect(linesOf(text, '2031-05-06')).toEqual(expected);
  });
});
