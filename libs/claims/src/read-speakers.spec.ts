import { describe, expect, it } from '@jest/globals';
import { stancesOf } from '../../../tests/support/stances-of.js';

describe('who says it', () => {
  it.each([
    [
      'Coalition officers estimate that between 3,000 and 5,000 Osti fighters remain in Tarn.',
      ['STRENGTH estimates stated affirmed by Coalition officers'],
    ],
    ['Diplomats doubt that the Osti army can take the town.', ['ASSESSMENT denies hedged affirmed by Diplomats']],
    // An agency that is no medium, one that is, a reckoning without its comma, and speakers who are not those before.
    ['Thousands fled Tarn, the refugee agency said.', ['COERCE asserts stated affirmed by refugee agency']],
    ['Rebels shelled Tarn, the state news agency Vestnik reported.', ['ASSAULT asserts stated affirmed by Vestnik']],
    ['By the council’s count more than 900 people have died in raids.', ['ASSAULT asserts stated affirmed by council']],
    [
      'A woman said a bomb had hit Tarn. The rebels said they had shelled the mill.',
      ['ASSAULT asserts stated affirmed by woman', 'ASSAULT asserts stated affirmed by rebels'],
    ],
    // Whoever speaks for a seat of government, an office or a body of any name.
    ['A spokesman for the Kremlin said rebels had shelled Tarn.', ['ASSAULT asserts stated affirmed by Kremlin']],
    ['A spokesman for the governor said rebels had shelled Tarn.', ['ASSAULT asserts stated affirmed by governor']],
    ['A spokesman for the 72nd Brigade said rebels had shelled Tarn.', ['ASSAULT asserts stated affirmed by 72nd Brigade']],
    ['A spokesman for Harbour Rights Watch said rebels had shelled Tarn.', ['ASSAULT asserts stated affirmed by Harbour Rights Watch']],
    ['Save the Children said rebels had shelled Tarn.', ['ASSAULT asserts stated affirmed by Save the Children']],
    ['Doctors Without Borders said rebels had shelled Tarn.', ['ASSAULT asserts stated affirmed by Doctors Without Borders']],
    ['The UN secretary-general said rebels had shelled Tarn.', ['ASSAULT asserts stated affirmed by UN secretary-general']],
    ['The civil defence said rebels had shelled Tarn.', ['ASSAULT asserts stated affirmed by civil defence']],
    // Who is accused in a headline, what else happens meanwhile, what there is no sign of.
    ['Red Column accused of killings in Tarn', ['ASSAULT accuses stated affirmed by ']],
    [
      'Army denies shelling camp as mayor calls for inquiry',
      ['ASSAULT denies stated affirmed by Army', 'REQUEST asserts stated affirmed by '],
    ],
    ['There is no evidence that the rebels have left the town.', ['RETREAT asserts stated negated by ']],
    [
      'Gunmen raided a farm, the mayor said, and burned two huts.',
      ['ASSAULT asserts stated affirmed by mayor', 'COERCE asserts stated affirmed by mayor'],
    ],
    ['The mayor accused the army of continuing with the offensive.', ['ASSAULT accuses stated affirmed by mayor']],
    ['The army shelled the mill, its spokesman said.', ['ASSAULT asserts stated affirmed by army']],
    [
      'The Red Column accused troops of burning homes, charges the army has rejected.',
      ['COERCE accuses stated affirmed by Red Column', 'COERCE denies stated affirmed by army'],
    ],
    // What a thing seen shows is said by whoever tells of it.
    [
      'The rebels carried luggage, indicating that they are abandoning their bases, a resident told reporters.',
      ['RETREAT asserts stated affirmed by resident'],
    ],
    // In whose name a whole text is written; what a head that is a piece of news tells is not.
    [
      'Statement of General Odo Bell\n\nWe burned the barracks on Monday. The rebels killed nine farmers.',
      ['COERCE asserts stated affirmed by Odo Bell', 'ASSAULT asserts stated affirmed by Odo Bell'],
    ],
    [
      'Communiqué No. 12 issued by the Karwa Front\n\nOur men shelled the mill. The army claimed to have killed six rebels.',
      ['ASSAULT asserts stated affirmed by Karwa Front', 'ASSAULT asserts stated affirmed by Karwa Front > army'],
    ],
    ['Statement by the army\n\nRebels burned two huts in Tarn.', ['COERCE asserts stated affirmed by ']],
    [
      'The mayor read out a statement by the Karwa Front.\n\nGunmen burned two huts in Tarn. Our reporter saw it.',
      ['COERCE asserts stated affirmed by '],
    ],
    [
      'The army and its rival, the Karwa Front, both claimed control of the mill.',
      ['TERRITORY asserts stated affirmed by army > Karwa Front'],
    ],
    ['The army and the rebels each denied shelling the mill.', ['ASSAULT denies stated affirmed by army > rebels']],
    ['No group has claimed responsibility for the kidnapping of nine nurses in Tarn.', ['COERCE asserts stated affirmed by ']],
    ['The council accused the government of arming clan militias.', ['AID accuses stated affirmed by council']],
    // The name beside an office, also in capitals and behind "according to".
    ['The Governor of Tarn State, Ada Bell, said rebels burned two huts.', ['COERCE asserts stated affirmed by Ada Bell']],
    ['According to the mayor, Ada Bell, rebels burned two huts.', ['COERCE asserts stated affirmed by Ada Bell']],
    ['Rebels burned two huts, according to the head of the council, Ada Bell.', ['COERCE asserts stated affirmed by Ada Bell']],
    ['A police spokesman, DSP Odo Bell, said rebels burned two huts.', ['COERCE asserts stated affirmed by Odo Bell']],
    // What stands between the speaker and what he says, or parts what is said; whose statement "the statement" is.
    ['He said for the past two days, troops have been shelling Tarn.', ['ASSAULT asserts stated affirmed by He']],
    ['This attack, according to the mayor, was repulsed by the army.', ['ASSAULT asserts stated affirmed by mayor']],
    [
      'The Red Column said in a statement that it shelled Tarn.\n\nThe army denied it.\n\n“We burned the barracks,” the statement read.',
      [
        'ASSAULT asserts stated affirmed by Red Column',
        'ASSAULT denies stated affirmed by army',
        'COERCE asserts stated affirmed by Red Column',
      ],
    ],
    // Who tells of a deed behind "by", and whom an unnamed spokesman speaks for.
    ['The attack was confirmed by the army.', ['ASSAULT asserts stated affirmed by army']],
    ['The raid on the mill was denied by the Red Column.', ['ASSAULT denies stated affirmed by Red Column']],
    ['The army was told by residents that rebels had burned the huts.', ['COERCE asserts stated affirmed by residents']],
    ['Rebels burned two villages, a military spokesman said.', ['COERCE asserts stated affirmed by military']],
    ['“They burned the huts,” said a woman who fled Tarn with her children.', ['COERCE asserts stated affirmed by woman']],
    // What somebody says that others need to do is demanded; what is only needed is nobody's claim.
    ['The rebels need to free the hostages, the envoy said.', ['RETREAT demands stated affirmed by envoy']],
    ['The army needs to stop shelling the town, the mayor said.', ['ASSAULT demands stated negated by mayor']],
    ['The bishop condemned in the strongest possible terms the rebels.', ['ACCUSE asserts stated affirmed by ']],
    // An inquiry into a killing is demanded, and no killing; what a deed is believed to be is in doubt.
    [
      'The bishop urged the army to investigate the killing of 23 people by soldiers.',
      ['REQUEST asserts stated affirmed by ', 'ASSAULT asserts stated affirmed by bishop'],
    ],
    ['An assault is believed to be imminent.', ['ASSAULT asserts hedged affirmed by ']],
    ['Radio Tarn gathered that bandits had stormed the village.', ['ASSAULT asserts stated affirmed by Radio Tarn']],
    [
      'The government should investigate the killings and prosecute the killers, the bishop said.',
      ['ACCUSE demands stated affirmed by bishop', 'SANCTION demands stated affirmed by bishop'],
    ],
    // Any verb of telling may follow what it tells.
    ['Rebels burned two villages, the mayor cautioned.', ['COERCE asserts stated affirmed by mayor']],
    ['Rebels burned two villages, the mayor recounted.', ['COERCE asserts stated affirmed by mayor']],
    ['Rebels burned two villages, the mayor alleged.', ['COERCE asserts stated affirmed by mayor']],
    ['Rebels burned two villages, analysts believe.', ['COERCE asserts hedged affirmed by analysts']],
    // Whose version it is, whose statement, and the body that is based somewhere.
    ['The army’s version is that rebels burned the huts.', ['COERCE asserts stated affirmed by army']],
    [
      'The raid left three rebels dead, according to a statement posted on the defence ministry’s website.',
      ['ASSAULT asserts stated affirmed by defence ministry'],
    ],
    ['The Tarn Observatory, a UK-based monitor, said rebels burned the huts.', ['COERCE asserts stated affirmed by Tarn Observatory']],
    // Who holds it, makes it clear, tells somebody, or is named by "per" and by an account of his own.
    ['The governor is adamant that rebels shelled the town.', ['ASSAULT asserts stated affirmed by governor']],
    ['The mayor made it clear that rebels had shelled the town.', ['ASSAULT asserts stated affirmed by mayor']],
    ['The general informed reporters that rebels had shelled the town.', ['ASSAULT asserts stated affirmed by general']],
    ['Rebels shelled the town, per the interior ministry.', ['ASSAULT asserts stated affirmed by interior ministry']],
    ['According to the army’s version of events, rebels shelled the town.', ['ASSAULT asserts stated affirmed by army']],
    ['Residents described hearing explosions.', ['ASSAULT asserts stated affirmed by Residents']],
    // What is written says it; whoever is quoted denying denies.
    ['"We attacked the base," a statement from the Karwa Front read.', ['ASSAULT asserts stated affirmed by Karwa Front']],
    ['"We attacked the base," read a statement issued by the Karwa Front.', ['ASSAULT asserts stated affirmed by Karwa Front']],
    ['"We deny any part in the killing," the Karwa Front’s statement read.', ['ASSAULT denies stated affirmed by Karwa Front']],
    // Somebody tells what a relative clause says.
    ['The blast, which police say killed ten rebels, shook the town.', ['ASSAULT asserts stated affirmed by police']],
    ['A dam that residents said government troops blew up on Monday has run dry.', ['ASSAULT asserts stated affirmed by residents']],
    ['The army, which has denied targeting farmers, did not comment.', ['ASSAULT denies stated affirmed by army']],
    ['A councillor who asked not to be named said the army had shelled the mill.', ['ASSAULT asserts stated affirmed by councillor']],
    [
      'The army issued no order, but its spokesman, Odo Bell, said that nine rebels had died.',
      ['ASSAULT asserts stated affirmed by Odo Bell'],
    ],
    ['The army confirmed the attack on Twitter.', ['ASSAULT asserts stated affirmed by army']],
    [
      'Local media quoted a doctor as saying that rebels had shelled the mill.',
      ['ASSAULT asserts stated affirmed by Local media > doctor'],
    ],
    [
      'Rebels shelled the mill. Medics confirmed the toll.',
      ['ASSAULT asserts stated affirmed by ', 'ASSAULT asserts stated affirmed by Medics'],
    ],
    ['Ten thousand people have fled the fighting, the UN refugee agency estimates.', ['COERCE estimates stated affirmed by UNHCR']],
    [
      'A bomb destroyed the mill, according to satellite analysis by the Osti Observatory.',
      ['ASSAULT asserts stated affirmed by Osti Observatory'],
    ],
    ['The army acknowledged the attack on the mill.', ['ASSAULT asserts stated affirmed by army']],
    ['The minister accused the Karwa Front of being an arm of the Red Column.', ['RELATION accuses stated affirmed by minister']],
    [
      'Rebels shelled the mill, the regional prosecutor’s office said.',
      ['ASSAULT asserts stated affirmed by regional prosecutor’s office'],
    ],
    [
      'The Karwa Front said in a statement emailed to journalists that its men had shelled the mill.',
      ['ASSAULT asserts stated affirmed by Karwa Front'],
    ],
    // What is told of a noun on the way is not what anybody is accused of.
    [
      'The rebels accused troops of shelling Velm, a town that they captured in May.',
      ['ASSAULT accuses stated affirmed by rebels', 'TERRITORY asserts stated affirmed by '],
    ],
    ['The mayor ordered a curfew after accusing the Red Column of shelling the mill.', ['ASSAULT accuses stated affirmed by mayor']],
    ['The army accused the rebels of opening fire on a patrol.', ['ASSAULT accuses stated affirmed by army']],
    ['Rebels shelled the mill, an Iraqi army spokesman said.', ['ASSAULT asserts stated affirmed by Iraqi army']],
    // An office or description with a name behind it is that person.
    ['The governor of Tarn, Ali Bero Osman, said rebels had shelled the mill.', ['ASSAULT asserts stated affirmed by Ali Bero Osman']],
    ['Head of the Osti government-in-exile Maro Lind said rebels had shelled the mill.', ['ASSAULT asserts stated affirmed by Maro Lind']],
    ['An aide to the governor, Maro Lind, said rebels had shelled the mill.', ['ASSAULT asserts stated affirmed by aide to the governor']],
    // An office or rank alone is the one who was last named with it.
    [
      'Lt. Gen. Ode Bell said rebels had shelled the mill. The general said two guards were killed.',
      ['ASSAULT asserts stated affirmed by Ode Bell', 'ASSAULT asserts stated affirmed by Ode Bell'],
    ],
    [
      'Vice President Ode Bell said rebels had shelled the mill. The president said two guards were killed.',
      ['ASSAULT asserts stated affirmed by Ode Bell', 'ASSAULT asserts stated affirmed by president'],
    ],
    [
      'Shells fell on the mill, according to Col. Park Bung-woo. Park said two guards were killed.',
      ['ASSAULT asserts stated affirmed by Park Bung-woo', 'ASSAULT asserts stated affirmed by Park Bung-woo'],
    ],
    // Who tells of force to come by his own side threatens with it; others foretell it.
    [
      'Ode Bell, the Karwa Front spokesman, said the Karwa Front would continue its attacks.',
      ['ASSAULT threatens stated affirmed by Ode Bell'],
    ],
    ['Ode Bell, a teacher, said the Karwa Front would continue its attacks.', ['ASSAULT predicts stated affirmed by Ode Bell']],
    // Who alleges speaks; a deed in answer to another is no speech.
    ['The army alleged that rebels had shelled the mill.', ['ASSAULT asserts stated affirmed by army']],
    ['Odo Bell alleged on Monday that rebels had shelled the mill.', ['ASSAULT asserts stated affirmed by Odo Bell']],
    ['The army responded to its losses by shelling the mill, the rebels said.', ['ASSAULT asserts stated affirmed by rebels']],
    // People of two bodies speak as one.
    ['Rebels killed two soldiers near Tarn, army and UN sources said.', ['ASSAULT asserts stated affirmed by army and UN sources']],
    ['Police and hospital officials said a bomb killed six people.', ['ASSAULT asserts stated affirmed by Police and hospital officials']],
    // What tells of another day or of more news is the outlet's own again.
    [
      'The army said rebels had attacked the base. Two guards were killed.',
      ['ASSAULT asserts stated affirmed by army', 'ASSAULT asserts stated affirmed by army'],
    ],
    [
      'The army said rebels had attacked the base. Two more raids were reported near Velm on Tuesday.',
      ['ASSAULT asserts stated affirmed by army', 'ASSAULT asserts stated affirmed by '],
    ],
    // Who urged something is the one that a pronoun stands for; the same words name one speaker.
    [
      'A military spokesman urged calm. He also flatly denied casualties on the Osti side.',
      ['ASSAULT denies stated affirmed by military spokesman'],
    ],
    // Another speaker ends what the first one says.
    [
      'The government said 43 soldiers died, but other sources said 65 were killed.',
      ['ASSAULT asserts stated affirmed by government', 'ASSAULT asserts stated affirmed by other sources'],
    ],
    ['Residents of Tarn, the old capital, reported gunfire.', ['ASSAULT asserts stated affirmed by Residents of Tarn']],
    ['A caller to a newsroom claimed the bridge had been shelled.', ['ASSAULT asserts stated affirmed by caller to a newsroom']],
    ['Television footage showed troops shelling the town.', ['ASSAULT asserts stated affirmed by Television footage']],
    ['Residents told this agency that fighters had attacked the village.', ['ASSAULT asserts stated affirmed by Residents']],
    [
      'The defence minister said troops had captured Tarn. Two majors were arrested, he added.',
      ['TERRITORY asserts stated affirmed by defence minister', 'COERCE asserts stated affirmed by defence minister'],
    ],
    [
      'Colonel Ade Bell of the Osti army said rebels had attacked the base. Villagers said the army killed three men. “We killed nobody,” he said.',
      [
        'ASSAULT asserts stated affirmed by Ade Bell',
        'ASSAULT asserts stated affirmed by Villagers',
        'ASSAULT asserts stated negated by Ade Bell',
      ],
    ],
    [
      'Coalition officers said the militia had shelled Tarn. A resident said nine people were killed. The militia had also burned the mill, they said.',
      [
        'ASSAULT asserts stated affirmed by Coalition officers',
        'ASSAULT asserts stated affirmed by resident',
        'ASSAULT asserts stated affirmed by Coalition officers',
      ],
    ],
    [
      'A spokesman for the Osti Front said its men had seized the bridge. The group said it also captured nine soldiers.',
      ['TERRITORY asserts stated affirmed by Osti Front', 'COERCE asserts stated affirmed by Osti Front'],
    ],
    ['The rebels shelled the town, as the army put it.', ['ASSAULT asserts stated affirmed by army']],
    ['As the army said on Monday, rebels shelled the town.', ['ASSAULT asserts stated affirmed by army']],
    ['Rebels shelled Tarn: army', ['ASSAULT asserts stated affirmed by army']],
    ['Rebels killed 15 soldiers in Tarn – ministry', ['ASSAULT asserts stated affirmed by ministry']],
    [
      'Osti artillery hit the soldiers, the army said in a statement carried by the Tarn news agency.',
      ['ASSAULT asserts stated affirmed by Tarn news agency > army'],
    ],
    [
      'An officer was quoted by the Tarn Herald as saying that rebels killed nine soldiers.',
      ['ASSAULT asserts stated affirmed by Tarn Herald > officer'],
    ],
    ['Eight foreigners were among those killed by the army, he said: they came from the north.', ['ASSAULT asserts stated affirmed by he']],
    [
      'The base fell, a spokesman said, and four jets were captured by the rebels.',
      ['TERRITORY asserts stated affirmed by spokesman', 'COERCE asserts stated affirmed by spokesman'],
    ],
    [
      'The group showed pictures of a raid, in which, it says, three brigades were wiped out by the rebels.',
      ['ASSAULT asserts stated affirmed by group'],
    ],
    [
      'The rebels have between 7,000 and 12,000 fighters, according to U.S. estimates.',
      ['STRENGTH estimates stated affirmed by United States'],
    ],
    ["The Osti Front's claim that the army shelled the market was repeated on Monday.", ['ASSAULT asserts stated affirmed by Osti Front']],
    ["The general's prediction that the town would fall proved wrong.", ['TERRITORY predicts stated affirmed by general']],
    ["The rebels' threat to attack the town alarmed residents.", ['ASSAULT threatens stated affirmed by rebels']],
    ['The army repeated its accusation that the rebels had bombed the bridge.', ['ASSAULT accuses stated affirmed by army']],
    ["Ostria's army denied the rebels' claim that it had shelled the town.", ["ASSAULT denies stated affirmed by Ostria's army"]],
    ['A spokesman for the Osti Front threatened to attack the town.', ['ASSAULT threatens stated affirmed by Osti Front']],
    ['“Every base on our soil is a target,” an Osti Front spokesman said.', ['THREATEN threatens stated affirmed by Osti Front']],
    [
      "The front rejected Ostria's accusation that it had burned the mill.",
      ['COERCE accuses stated affirmed by Ostria', 'COERCE denies stated affirmed by front'],
    ],
    ['The accusation by Ostria that the front burned a mill was repeated.', ['COERCE accuses stated affirmed by Ostria']],
    ['Claims from residents that soldiers burned a mill were repeated.', ['COERCE asserts stated affirmed by residents']],
    ["In the army's account, rebels opened fire first.", ['ASSAULT asserts stated affirmed by army']],
    ["In the rebels' version of events, soldiers shot the prisoners.", ['ASSAULT asserts stated affirmed by rebels']],
    ['In the words of the mayor, soldiers shot the prisoners.', ['ASSAULT asserts stated affirmed by mayor']],
    ["Nine soldiers were killed, by the rebels' own admission.", ['ASSAULT asserts stated affirmed by rebels']],
    ['Reports that the town had fallen are untrue, the governor said.', ['TERRITORY denies stated affirmed by governor']],
    ['It is not true that troops fled Tarn, the governor said.', ['RETREAT denies stated affirmed by governor']],
    ['It is estimated that more than 350 villagers were killed.', ['ASSAULT estimates stated affirmed by ']],
    ['The group has an estimated 4,000 fighters.', ['STRENGTH estimates stated affirmed by ']],
    ['“The rebels must leave the town,” the mayor said.', ['RETREAT demands stated affirmed by mayor']],
    ['The army must stop shelling the town, the mayor said.', ['ASSAULT demands stated negated by mayor']],
    ['A rebel group threatened a new offensive.', ['ASSAULT threatens stated affirmed by rebel group']],
    [
      'A police officer told The Associated Press that rebels shelled Tarn.',
      ['ASSAULT asserts stated affirmed by Associated Press > police officer'],
    ],
    [
      'A spokesman told the Tarn Times last week that rebels shelled a mill.',
      ['ASSAULT asserts stated affirmed by Tarn Times > spokesman'],
    ],
    [
      'The mayor told state-run Radio Tarn that rebels shelled a mill.',
      ['ASSAULT asserts stated affirmed by state-run Radio Tarn > mayor'],
    ],
    [
      'According to the army, soldiers attacked a camp. After a heavy exchange of fire, six men were killed.',
      ['ASSAULT asserts stated affirmed by army', 'ASSAULT asserts stated affirmed by army'],
    ],
    ['The army had ordered the men to withdraw, a resident said.', ['RETREAT asserts stated affirmed by resident']],
    // A clause between commas parts nobody from the verb that follows it.
    ['The army said the rebels, who hold the town, fired rockets at the base.', ['ASSAULT asserts stated affirmed by army']],
    ['Officials say the militants, many of whom crossed from Velm, killed 20 villagers.', ['ASSAULT asserts stated affirmed by Officials']],
    // Whoever issued the figures tells them; nobody is no speaker; what had happened by then is the outlet's; what is simply past is no twin of what had been done.
    [
      'At least 40 people died, according to figures released by the health ministry.',
      ['ASSAULT asserts stated affirmed by health ministry'],
    ],
    ['No one has claimed the raid, though Ostrian officials accused the army.', ['ACCUSE asserts stated affirmed by ']],
    ['The army said it had retaken the town, hours after rebels attacked a base.', ['ASSAULT asserts stated affirmed by ']],
    ['The mayor said the army had left the town and accused rebels of looting it.', ['COERCE accuses stated affirmed by mayor']],
    // Each has a count of his own.
    [
      'Residents said 20 people had died, but police said only six were killed.',
      ['ASSAULT asserts stated affirmed by Residents', 'ASSAULT asserts stated affirmed by police'],
    ],
    [
      'Elders speak of three dead, whereas a nurse says he counted five bodies.',
      ['ASSAULT asserts stated affirmed by Elders', 'ASSAULT asserts stated affirmed by nurse'],
    ],
    [
      'The Karwa Front shelled the town. The jihadist group said it had killed ten soldiers.',
      ['ASSAULT asserts stated affirmed by Karwa Front'],
    ],
    ['The general has reportedly ordered troops to hold the town.', ['TERRITORY asserts hedged affirmed by ']],
  ])('reads "%s"', (text, expected) => {
    expect(stancesOf(text)).toEqual(expect.arrayContaining(expected));
  });
});

describe('how certain it is', () => {
  it.each([
    ['The rebels are suspected of killing nine soldiers.', 'hedged'],
    ['It appears that the army shelled the town.', 'hedged'],
    ['It was unlikely that the rebels would attack Tarn.', 'hedged'],
    ['There are reports that rebels shelled the town.', 'hedged'],
    ['Reports emerged that rebels had shelled the town.', 'hedged'],
    ['The base was hit in an apparent drone strike.', 'hedged'],
    ['The town was hit by what appeared to be a rocket.', 'hedged'],
    ['Intelligence suggests that rebels shelled the town.', 'hedged'],
    ['The militia is rumoured to have left Tarn.', 'hedged'],
    ['There is speculation that rebels shelled the town.', 'hedged'],
    ['The army confirmed reports that rebels shelled the town.', 'stated'],
    ['The army denied reports that it shelled the town.', 'stated'],
    ['The claim that rebels shelled the town could not be verified.', 'unconfirmed'],
    ['A so-called Osti brigade killed nine soldiers.', 'stated'],
    ['According to unconfirmed reports, rebels shelled the town.', 'unconfirmed'],
    ['The rebels said they had killed 40 soldiers, but the Herald could not verify this.', 'unconfirmed'],
    ['The army said it had captured Tarn. If confirmed, it would be a blow for the rebels.', 'unconfirmed'],
    ['The front claimed to have captured Tarn. There was no independent confirmation.', 'unconfirmed'],
    ['A video showed rebels killing nine soldiers. The footage could not be verified.', 'unconfirmed'],
    ['The army has not confirmed that rebels shelled the town.', 'unconfirmed'],
    ['The army confirmed that rebels shelled the town.', 'stated'],
  ])('reads "%s" as %s', (text, certainty) => {
    expect(stancesOf(text)[0]).toContain(` ${certainty} `);
  });

  it('doubts both sides together, and an adverb aside not the main clause', () => {
    expect(stancesOf('The army said it killed 40 rebels. The rebels said they lost nine men. Neither claim could be verified.')).toEqual([
      expect.stringContaining('unconfirmed'),
      expect.stringContaining('unconfirmed'),
    ]);
    expect(stancesOf('Osti militias, which supposedly left the town, shelled the base.')).toEqual([
      expect.stringContaining('RETREAT asserts hedged'),
      expect.stringContaining('ASSAULT asserts stated'),
    ]);
  });

  it('claims nothing that is said to be open', () => {
    expect(stancesOf('It is not clear whether rebels shelled the town.')).toEqual([]);
    expect(stancesOf('It is unclear who shelled the town.')).toEqual([]);
    // What a deed to come waits for, and what a body has no word on.
    expect(stancesOf('The army gave no toll.')).toEqual([]);
    expect(stancesOf('The rebels will stay until the governor agrees to a truce.')).not.toContain('AGREE asserts stated affirmed by ');
    // Whoever it may be did nothing yet; what nobody says nobody claims.
    expect(stancesOf('The governor said anyone who attacked the convoy would be found.')).toEqual([]);
    expect(stancesOf('No group has said that it was behind the raid on the mill.')).toEqual([]);
    expect(stancesOf('The army neither confirmed nor denied that it shelled the town.')).toEqual([]);
  });
});

describe('what is said not to hold', () => {
  it.each([
    'The front says it never agreed to a truce.',
    'Not one soldier was killed in the attack.',
    'The rebels no longer hold the bridge.',
    'The army has yet to retake the town.',
    'Rebels never shelled the town.',
    'Residents were too afraid to flee the town.',
    'The army thwarted an attempt by rebels to cross the river.',
  ])('reads "%s" as negated', (text) => {
    expect(stancesOf(text)[0]).toContain(' negated ');
  });

  it('reads what "nor" adds as negated too', () => {
    expect(stancesOf('The rebels have not attacked the town, nor have they shelled the base.')[1]).toContain(' negated ');
  });
});

describe('cues that have nothing beside them', () => {
  it.each([', as the army said .', 'spokesman for ” he said', 'By the army’s count,', 'which, it says,'])(
    'reads "%s" without a fault',
    (text) => {
      expect(() => stancesOf(text)).not.toThrow();
    },
  );
});
