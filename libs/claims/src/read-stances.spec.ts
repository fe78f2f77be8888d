import { describe, expect, it } from '@jest/globals';
import { stancesOf } from '../../../tests/support/stances-of.js';

describe('what is denied', () => {
  it.each([
    [
      'Some 900 soldiers crossed the river, officials said.\n\nThe rebels said they had killed 200 soldiers; the figure could not be verified.',
      ['MOBILIZE asserts stated affirmed by officials', 'ASSAULT asserts unconfirmed affirmed by rebels'],
    ],
    [
      'Gunmen shot a judge in Tarn. A diplomat said the gunmen were thought to belong to the Vael Front, though this could not be confirmed.',
      ['ASSAULT asserts stated affirmed by ', 'RELATION asserts unconfirmed affirmed by diplomat'],
    ],
    ['Ruvania has repeatedly denied the presence of Osti soldiers in Tarn.', ['MOBILIZE denies stated affirmed by Ruvania']],
    ['The army denied any wrongdoing in the raid on Tarn.', ['ASSAULT denies stated affirmed by army']],
    ['The ministry said the allegations of a chemical attack were “mere provocations”.', ['ASSAULT denies stated affirmed by ministry']],
    ['Bell said reports of clashes in Tarn were false.', ['ASSAULT denies stated affirmed by Bell']],
    ['The governor called the accusation his men had shelled Tarn “total nonsense”.', ['ASSAULT denies stated affirmed by governor']],
    [
      'Rebels shelled Tarn, the army said. Bell said the information was “not correct”.',
      ['ASSAULT asserts stated affirmed by army', 'ASSAULT denies stated affirmed by Bell'],
    ],
    [
      'Osti officials accused the army of shelling Tarn. A spokesman for the army rejected the presentation as a “lie”.',
      ['ASSAULT accuses stated affirmed by Osti officials', 'ASSAULT denies stated affirmed by army'],
    ],
    [
      'Rebels raided Tarn on Monday. The Red Column denied it was responsible.',
      ['ASSAULT asserts stated affirmed by ', 'ASSAULT denies stated affirmed by Red Column'],
    ],
    // The accused denies, and what is judged besides is not what is denied.
    [
      'Monitors have accused the army of killing villagers, a charge it denies.',
      ['ASSAULT accuses stated affirmed by Monitors', 'ASSAULT denies stated affirmed by army'],
    ],
    ['The Osti government called reports of a massacre untrue.', ['ASSAULT denies stated affirmed by Osti government']],
    [
      'The UN estimates that 280 villagers were killed in Tarn. The government disputes the figure.',
      ['ASSAULT estimates stated affirmed by United Nations', 'ASSAULT denies stated affirmed by government'],
    ],
    ['The ministry disavowed claims that soldiers had shelled Tarn.', ['ASSAULT denies stated affirmed by ministry']],
    // What is said of somebody on the way to a denial is not denied.
    [
      'The spokesman dismissed claims that the officers killed on June 7 were attacked in Tarn.',
      ['ASSAULT denies stated affirmed by spokesman', 'ASSAULT asserts stated affirmed by '],
    ],
    // What a clause inside an aside tells is none of what is denied, nor is what happened when it was.
    [
      'The army denied firing into the strip, which has been cut off since clashes began in Tarn.',
      ['ASSAULT denies stated affirmed by army', 'COERCE asserts stated affirmed by ', 'ASSAULT asserts stated affirmed by '],
    ],
    ['Ruvania accuses Osteria after jets bomb Tarn', ['ACCUSE asserts stated affirmed by ', 'ASSAULT asserts stated affirmed by ']],
  ])('reads "%s"', (text, expected) => {
    expect(stancesOf(text)).toEqual(expected);
  });
});

describe('what is in doubt', () => {
  it.each([
    ['The blast in Tarn may have left 12 people dead.', ['ASSAULT asserts hedged affirmed by ']],
    ['There were reports of heavy shelling near Velm on Monday.', ['ASSAULT asserts hedged affirmed by ']],
    ['The laptops purportedly showed that the Red Column had shelled Tarn.', ['ASSAULT asserts hedged affirmed by ']],
    ['Rebel suspects killed a trader in Tarn.', ['ASSAULT asserts hedged affirmed by ']],
    ['The army arrested 14 rebel suspects hiding in Tarn.', ['COERCE asserts stated affirmed by ']],
    ['Possible air strikes on Tarn by Osti jets worried residents.', ['ASSAULT asserts hedged affirmed by ']],
    // What is believed of the deed is not said in doubt of who leads whom.
    [
      'Police suspect the raid on Tarn was carried out by a militia headed by Ode Bell.',
      ['ASSAULT asserts hedged affirmed by Police', 'RELATION asserts stated affirmed by '],
    ],
    ['The Red Column, which is believed to be an offshoot of the Karwa Front, left Tarn.', ['RELATION asserts hedged affirmed by ', 'RETREAT asserts stated affirmed by ']], // prettier-ignore
    ['Bell said he had heard reports of shelling in Tarn, but had no way of verifying the claims.', ['ASSAULT asserts unconfirmed affirmed by Bell']], // prettier-ignore
    ['The ministry could not immediately confirm the attack on Tarn.', ['ASSAULT asserts unconfirmed affirmed by ministry']],
    ['All the attacks in Tarn appear to have followed the same pattern.', ['ASSAULT asserts hedged affirmed by ']],
    [
      'The mayor accused the army of a gas attack on Tarn. Osti media denied that there had been any gas attack. The paper could not verify reports of a gas attack.',
      ['ASSAULT accuses unconfirmed affirmed by mayor', 'ASSAULT denies unconfirmed affirmed by Osti media'],
    ],
    [
      'Witnesses said troops shot nine men. The army denied it. The agency could not verify the reports.',
      ['ASSAULT asserts unconfirmed affirmed by Witnesses', 'ASSAULT denies unconfirmed affirmed by army'],
    ],
    // An account is all that its speaker told, also with a sentence between that claims nothing; others told another.
    [
      'Doctors said six people were killed in Tarn. Rebels shelled the bridge, a farmer said. “They burned the barn,” he said. His account could not be verified.',
      [
        'ASSAULT asserts stated affirmed by Doctors',
        'ASSAULT asserts unconfirmed affirmed by farmer',
        'COERCE asserts unconfirmed affirmed by farmer',
      ],
    ],
    [
      'The front said it had shelled Tarn. It said its men had burned the bridge. It gave no evidence. The claims could not be verified.',
      ['ASSAULT asserts unconfirmed affirmed by front', 'COERCE asserts unconfirmed affirmed by front'],
    ],
    // Whose account it is may be named.
    [
      'The army said rebels had shelled Tarn. Nine people were killed, according to doctors. It was difficult to verify the army’s account.',
      ['ASSAULT asserts unconfirmed affirmed by army', 'ASSAULT asserts stated affirmed by doctors'],
    ],
    [
      'Osteria said rebels had shelled Tarn. Independent verification of the report was not possible.',
      ['ASSAULT asserts unconfirmed affirmed by Osteria'],
    ],
    [
      'Videos, whose authenticity the Herald was unable to establish, show rebels killing nine soldiers.',
      ['ASSAULT asserts unconfirmed affirmed by '],
    ],
    [
      'The claim that rebels shelled Velm could not be verified, and the army said it had burned the bridge.',
      ['ASSAULT asserts unconfirmed affirmed by ', 'COERCE asserts stated affirmed by army'],
    ],
    // What stands behind "but" or "because" is not what could not be verified.
    ['The account could not be verified, but officials denied shelling Tarn.', ['ASSAULT denies stated affirmed by officials']],
    // Left open, nothing is claimed.
    ['Rebels attacked Tarn. It was not immediately clear who was behind the attack.', ['ASSAULT asserts stated affirmed by ']],
    // What an outlet counts from is not what was said.
    [
      'The general said rebels had left Tarn, hours before missiles hit the bridge.',
      ['RETREAT asserts stated affirmed by general', 'ASSAULT asserts stated affirmed by '],
    ],
    ['The insurgents claim to hold 80 hostages.', ['COERCE asserts stated affirmed by insurgents']],
    ['“Our units are striking rebel bases,” the ministry said.', ['ASSAULT asserts stated affirmed by ministry']],
    // Forecasts.
    ['Rebels could attack Tarn in the coming days, the general warned.', ['ASSAULT predicts hedged affirmed by general']],
    ['Analysts say the rebels are likely to attack Tarn.', ['ASSAULT predicts hedged affirmed by Analysts']],
    // What others have to do is demanded.
    ['The rebels have to leave Tarn, the mayor said.', ['RETREAT demands stated affirmed by mayor']],
  ])('reads "%s"', (text, expected) => {
    expect(stancesOf(text)).toEqual(expected);
  });
});

describe('who says it where the cue stands apart', () => {
  it.each([
    ['Rather, the general said, troops were fighting two columns of rebels near Tarn.', ['ASSAULT asserts stated affirmed by general']],
    ['Once that is done, the general said, the rebels will probably attack Tarn.', ['ASSAULT predicts hedged affirmed by general']],
    ['The mayor added, however, that troops had burned the village.', ['COERCE asserts stated affirmed by mayor']],
    ['The Red Column released a statement on Saturday saying that 29 people had died in the raid.', ['ASSAULT asserts stated affirmed by Red Column']], // prettier-ignore
    ['The governor responded by claiming that rebels had burned the mill.', ['COERCE asserts stated affirmed by governor']],
    ['Last summer, the army claimed the raids in Tarn and Velm had killed 450 rebels.', ['ASSAULT asserts stated affirmed by army']],
    ['Ode Bell, the commander of Tarn, said on Tuesday fighters from the Red Column, an Osti band, were suspected of attacking the hotel.', ['ASSAULT asserts hedged affirmed by Ode Bell']], // prettier-ignore
    ['The Red Column, which the army says is led by Ode Bell, attacked Tarn.', ['RELATION asserts stated affirmed by army', 'ASSAULT asserts stated affirmed by ']], // prettier-ignore
    ['The army is accused by rights groups of torturing prisoners in Tarn.', ['ASSAULT accuses stated affirmed by rights groups']],
    ['Osti officials Sunday accused the army of shelling Tarn.', ['ASSAULT accuses stated affirmed by Osti officials']],
    ['Families in Tarn on Wednesday said troops had burned houses.', ['COERCE asserts stated affirmed by Families in Tarn']],
    ['On Tuesday, the military accused the rebels of killing 19 villagers.', ['ASSAULT accuses stated affirmed by military']],
    [
      '“Troops killed nine men in Tarn,” said Yao Bell, a former minister and member of the opposition.',
      ['ASSAULT asserts stated affirmed by Yao Bell'],
    ],
    ['Two soldiers were killed in Tarn, an army statement said.', ['ASSAULT asserts stated affirmed by army']],
    [
      '“The army has killed nine villagers,” the Tarn Herald quoted the mayor as saying.',
      ['ASSAULT asserts stated affirmed by Tarn Herald > mayor'],
    ],
    [
      'General Ode Bell said rebels had shelled Tarn. “The army has killed nine villagers,” Tarnnet quoted him as saying.',
      ['ASSAULT asserts stated affirmed by Ode Bell', 'ASSAULT asserts stated affirmed by Tarnnet > Ode Bell'],
    ],
    [
      'Families accused the army of killing seven men, as the government opened an inquiry.',
      ['ASSAULT accuses stated affirmed by Families', 'ACCUSE asserts stated affirmed by '],
    ],
    // Words that stand outside a quotation with a doer of their own are the outlet’s; a website named again is the one before.
    [
      '“Nine men have been killed,” said the expert Ode Bell. Government troops have attacked Velm.',
      ['ASSAULT asserts stated affirmed by Ode Bell', 'ASSAULT asserts stated affirmed by '],
    ],
    [
      'A rebel website said troops had shelled Velm. The website said nine men were killed.',
      ['ASSAULT asserts stated affirmed by rebel website', 'ASSAULT asserts stated affirmed by rebel website'],
    ],
    // Whoever looks into claims does not make them, and a deed that a place is known by is not reported with the rest.
    ['The mayor promised to look into reports that soldiers had burned houses in Velm.', ['ACCUSE asserts stated affirmed by ', 'COERCE asserts hedged affirmed by ']], // prettier-ignore
    [
      'The mayor reported fatalities on his side in a conflict that has killed hundreds of people.',
      ['ASSAULT asserts stated affirmed by '],
    ],
    ['“There were no clashes taking place there,” Bell said.', ['ASSAULT asserts stated negated by Bell']],
  ])('reads "%s"', (text, expected) => {
    expect(stancesOf(text)).toEqual(expected);
  });
});
