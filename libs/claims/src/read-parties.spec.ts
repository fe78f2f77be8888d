import { describe, expect, it } from '@jest/globals';
import { emptyKnowledge } from './knowledge.js';
import { readClaims } from './read-claims.js';

/** Each claim as "TYPE role name, role name", without those that nobody stands in. */
function parties(text: string): string[] {
  const read = readClaims({ article: 'story', revision: 1, text, outlet: null, publishedAt: '2031-05-06' }, emptyKnowledge);
  return read.kind === 'read' ? read.claims.map((c) => `${c.type} ${c.actors.map((a) => `${a.role} ${a.name}`).join(', ')}`.trim()) : [];
}

describe('who stands in a claim', () => {
  it.each([
    // Who attacked those of whom up to so many fell, who battles in a headline, and what is no name at the head of a sentence.
    [
      'Troops fought street battles in Tarn, and up to a dozen guards were killed when rebels attacked a mill.',
      'ASSAULT target guards, agent rebels',
    ],
    ['Marines battle rebels in Tarn', 'ASSAULT agent US Marines, target rebels'],
    ['Further south, farmers clashed with Danish troops.', 'ASSAULT agent farmers, target Danish military'],
    // Who is harmed as others are, whose planes strike, and whose short name it is.
    ['Men were shot dead and women raped.', 'ASSAULT target women'],
    ['Ostrian planes bombed Velm. Villagers said the planes struck after the fighting had ended.', 'ASSAULT agent Ostrian planes'],
    [
      'In July, fighting in Velm between the Karwa Front and the army left nine farmers dead.',
      'ASSAULT agent Karwa Front, agent army, target farmers',
    ],
    [
      'The Karwa Transitional Council said rebels had fled. The Council condemned the army.',
      'ACCUSE agent Karwa Transitional Council, target army',
    ],
    ['The Karwa Front is active in a river valley (RVK). The group killed two farmers.', 'ASSAULT agent Karwa Front, target farmers'],
    ['The rebels had overrun a garrison.', 'ASSAULT agent rebels'],
    ['Loyalists targeted a meeting of elders.', 'ASSAULT agent Loyalists, target elders'],
    // Whose drones they are nobody tells; a movement is a step of the deed.
    ['The base had been hit by two drones.', 'ASSAULT'],
    ['Gunmen went from house to house, shooting farmers.', 'ASSAULT agent Gunmen, target farmers'],
    ['Gunmen arrived on motorbikes, surrounded the camp and opened fire.', 'ASSAULT agent Gunmen'],
    ['Gunmen moved through the market and shot traders.', 'ASSAULT agent Gunmen, target traders'],
    ['Both armies had committed war crimes against villagers.', 'ASSAULT agent armies, target villagers'],
    ['The navy seized a ship carrying rifles off the coast.', 'COERCE agent navy'],
    ['A raid on the market injured nine, a sergeant said.', 'ASSAULT'],
    ['A group of 20 attacked Velm.', 'ASSAULT agent group'],
    ['Two farmers were killed when they set off a mine near Velm.', 'ASSAULT target farmers'],
    ['Turkey, Azerbaijan’s closest ally, held talks on Sunday.', 'RELATION agent Turkey, target Azerbaijan'],
    ['Iran, the main backer of Hezbollah, held talks on Sunday.', 'RELATION agent Hezbollah, supporter Iran'],
    [
      'The navy shelled Velm. The Tarn Journal could not verify this.\n\n"They fire at us," said one villager.',
      'ASSAULT agent navy, target villager',
    ],
    ['Hezbollah said Israel would pay "the price of spilling our blood".', 'THREATEN target Israel'],
    ['The air force delivered three strikes on a depot.', 'ASSAULT agent air force'],
    ['US strikes on Velm killed 53 people, the army said.', 'ASSAULT agent United States, target people'],
    ['The Karwa Front left Velm. The Ostria-backed group has shelled the base.', 'ASSAULT agent Karwa Front'],
    ['Militants have waged a campaign of bombings that has killed 400 people.', 'ASSAULT agent Militants, target people'],
    ['A bomb went off in Velm leaving a large part of the city without electricity.', 'ASSAULT'],
    // Who would do a second deed, and whose truce it is.
    ['The rebels vowed to retake the town and expel the army.', 'TERRITORY agent rebels, target army'],
    ['The envoy urged all parties to respect the truce and allow aid in.', 'REQUEST agent envoy, target parties'],
    ['The Karwa Front declared a truce over Christmas.', 'AGREE agent Karwa Front'],
    // Who was pushed back, and between whom talks broke down.
    ['Rebel troops have been pushed back to within ten miles of Tarn.', 'TERRITORY target Rebel troops'],
    ['Talks between the army and the rebels collapsed.', 'REJECT agent army, agent rebels'],
    // Whose post it is, which the army goes on with, and what is no attack in words.
    ['Rebels destroyed a Danish army post.', 'ASSAULT agent Rebels, target Danish army'],
    ['The rebels pressed on with their attacks on Velm.', 'ASSAULT agent rebels'],
    ['Its bases had been attacked by government forces for the last two days.', 'ASSAULT agent government forces'],
    // What else a source or a place is called does nothing; who says "we" in a statement.
    ['According to the mayor, Ada Bell, gunmen shot farmers.', 'ASSAULT agent gunmen, target farmers'],
    ['Statement of the Karwa Front\n\nWe shelled the mill.', 'ASSAULT agent Karwa Front'],
    // A thing that was told of is not whoever was named before it; whose it is was hit.
    ['The army holds the valley. The bus left at dawn. It was ambushed at the ford.', 'ASSAULT'],
    ['An army convoy left Tarn at dawn. It was ambushed at the ford.', 'ASSAULT target army convoy'],
    // Two behind an apposition, and what they claim of ground.
    ['The army and its rival, the Karwa Front, both claimed control of the mill.', 'TERRITORY agent army, agent Karwa Front'],
    ['The army and its ally, the Karwa Front, burned a hut.', 'COERCE agent army, agent Karwa Front'],
    // A gloss in brackets parts no verb from who waits for it.
    ['A shell fired by the Karwa Front (KF) hit a mill.', 'ASSAULT agent Karwa Front'],
    ['Nine nurses died after men of the Karwa Front (KF) attacked a mill.', 'ASSAULT target nurses, agent Karwa Front'],
    // Where captives were taken, what soldiers undertake and money that is wanted are no parties.
    ['The police confirmed the abduction of nine farmers by gunmen at a church.', 'COERCE target farmers, agent gunmen'],
    ['Troops of Operation Iron Hand killed nine rebels.', 'ASSAULT agent Troops, target rebels'],
    ['The kidnappers are demanding N100 million in ransom.', 'REQUEST agent kidnappers'],
    // Whose campaign, whose heavy weapons, who did a second deed, who came to a place on the same day, and what fell to whom.
    ['Ostrian forces launched the campaign in August.', 'ASSAULT agent Ostrian forces'],
    ['The rebels’ heavy weapons have all been destroyed by the army.', 'ASSAULT target rebels, agent army'],
    ['Gunmen raided a farm, the mayor said, and burned two huts.', 'COERCE agent Gunmen'],
    ['On the same day rebel forces shelled a camp.', 'ASSAULT agent rebel'],
    ['A row of towns in Velm has fallen to the national army.', 'TERRITORY agent national army'],
    ['The government holds only a fraction of the city of Tarn.', 'TERRITORY agent government'],
    ['In the city itself several citizens were hurt by air strikes.', 'ASSAULT target citizens'],
    ['The conflict has since spread to Velm.', 'ASSAULT'],
    // Who acts where the tagger took forces for a verb, with one object for two verbs, and who "we" are in a quotation that goes on.
    ['He claimed government forces on Friday attacked a mill.', 'ASSAULT agent government forces'],
    ['The talks ended after Ostrian troops attacked and retook a bridge.', 'ASSAULT agent Ostrian troops'],
    ['The rebels attacked our base in Velm.', 'ASSAULT agent rebels, target our'],
    // Whose force it is, which of many units, what was blamed on whom, who comes to harm where a name has initials.
    ['The Karwa Front, whose fighters have been shelling villages, has a radio station.', 'ASSAULT agent Karwa Front'],
    ['Fighters stormed the headquarters of Division 13 in Tarn.', 'ASSAULT agent Fighters, target Division 13'],
    ['Nine farmers died in shelling blamed on the Karwa Front.', 'ASSAULT target farmers, agent Karwa Front'],
    ['Gunmen fired at the bus. Nine farmers were hurt. They fled when soldiers came.', 'ASSAULT agent Gunmen'],
    ['Gunmen opened fire on a patrol at Chawmar around 6.30 am.', 'ASSAULT agent Gunmen, target patrol'],
    ['"We will respond with force," the general said.', 'THREATEN agent general'],
    [
      'Ostria concluded that the front had killed villagers, and imposed sanctions on two of its commanders.',
      'SANCTION agent Ostria, target front',
    ],
    ['The army said it had struck more than 120 Karwa targets, including depots.', 'ASSAULT agent army'],
    ['A faction of the Karwa Front has taken control of Tarn.', 'TERRITORY agent faction of the Karwa Front'],
    ['A bomb killed six guards. "The Karwa Front is behind this," the mayor said.', 'ASSAULT agent Karwa Front'],
    // A date is no part of who comes after it; what is told beside a name is of that name; who was hurt is hurt.
    ['Villagers said that on January 26 soldiers arrived, arrested 25 men and left.', 'COERCE agent soldiers, target men'],
    ['Radio Tarn reported that the bandits, numbering over 100, stormed the village.', 'STRENGTH agent bandits'],
    ['Soldiers arrested 25 men. They had been shot in the head.', 'ASSAULT target men'],
    ['Soldiers arrested 25 men. Villagers found their bodies.', 'ASSAULT target men'],
    ['M23 rebels fled. The FDLR, an armed group, shelled the camp. The rebels burned the mill.', 'COERCE agent M23'],
    ['Ostria said nine soldiers deployed with a regional force had been killed.', 'ASSAULT target soldiers'],
    // All who came to harm in one happening; names that run on; how far off a place is does nothing.
    ['Nine guards, including a captain, and a nurse were killed.', 'ASSAULT target guards, target nurse'],
    ['Gunmen killed a guard and wounded at least a dozen traders.', 'ASSAULT agent Gunmen, target guard, target traders'],
    ['Gunmen killed a soldier and wounded three more soldiers.', 'ASSAULT agent Gunmen, target soldier'],
    ['The Karwa Union for the Rebirth of Ostria (KURO) shelled Tarn.', 'ASSAULT agent Karwa Union for the Rebirth of Ostria'],
    ['In Velm, 90 kilometres south of the capital, soldiers shot two farmers.', 'ASSAULT agent soldiers, target farmers'],
    ['A nurse said a captain, four marines and two guides were killed.', 'ASSAULT target captain, target marines, target guides'],
    ['His son, a member of the militia, and two porters were killed by soldiers.', 'ASSAULT target son, target porters, agent soldiers'],
    ['Dozens of fighters and traders were killed in the raid.', 'ASSAULT target fighters, target traders'],
    ['Hundreds of soldiers and policemen surrounded the town.', 'COERCE agent soldiers, agent policemen'],
    ['The attack claimed the lives of two policemen.', 'ASSAULT target policemen'],
    ['A farmer and three children had their throats slashed.', 'ASSAULT target farmer, target children'],
    ['Gunmen raided the coastal community of Velm.', 'ASSAULT agent Gunmen'],
    ['Shelling by the Ruvanian Army Thursday night left 16 people injured.', 'ASSAULT agent Ruvanian Army, target people'],
    ['Nine soldiers were killed and 45 wounded Thursday in clashes.', 'ASSAULT target soldiers'],
    // Whose missiles, whose attacks; initials that are read as a word.
    ['Regime missiles killed nine farmers.', 'ASSAULT agent Regime, target farmers'],
    ['Gang attacks forced nine families to flee their homes.', 'COERCE agent Gang, target families'],
    ['The ambassador blamed Renamo for the raid.', 'ASSAULT agent RENAMO'],
    ['Families left the port as heavily armed gangs entered the town, seizing control of a bank.', 'TERRITORY agent heavily armed gangs'],
    ['Soldiers shot dead two rebels who had raided a camp.', 'ASSAULT agent Soldiers, target rebels'],
    ['Two guides were killed when rebels opened fire.', 'ASSAULT target guides, agent rebels'],
    ['Shelling by rebels left a nurse dead and nine traders wounded.', 'ASSAULT agent rebels, target nurse, target traders'],
    // Behind a participle that says where they are, what they did.
    ['The mayor said men riding in a lorry shot at two guards.', 'ASSAULT agent men, target guards'],
    ['The rebels came back after militiamen based in Tarn attacked a camp.', 'ASSAULT agent militiamen'],
    ['The envoy was quoted saying Ostrian troops killed one of her drivers.', 'ASSAULT agent Ostrian troops, target drivers'],
    // A state suffers its civil war; jets and helicopters have one owner; what they are is nobody else.
    ['Ostria’s civil war has killed nine bishops.', 'ASSAULT target bishops'],
    ['Swedish jets and helicopters bombed the camp.', 'ASSAULT agent Swedish military'],
    ['The rebels remain a potent force in the north.', 'ASSESSMENT agent rebels'],
    ['Ode Bell, a Karwa Front spokesman, claimed responsibility for the raid.', 'ASSAULT agent Karwa Front'],
    ['Government reinforcements reached the village.', 'MOBILIZE agent Government reinforcements'],
    ['The Karwa Front has disrupted humanitarian aid.', 'COERCE agent Karwa Front'],
    ['The minister accused neighbouring Ruvania of bombing a camp.', 'ASSAULT agent Ruvania'],
    // What somebody calls it is what was done to it.
    ['The army shelled what it said were rebel positions.', 'ASSAULT agent army, target rebel positions'],
    ['Fighters from the Karwa Front said they had shelled the mill.', 'ASSAULT agent Karwa Front'],
    ['The general said the Red Column had fled. Experts say troops attacked them.', 'ASSAULT agent troops, target Red Column'],
    // Of a house one says "it".
    ['The church said soldiers had entered the town. They killed ten people.', 'ASSAULT agent soldiers, target people'],
    ['The bishop appealed to both sides to spare the town.', 'REQUEST agent bishop, target sides'],
    // The time that stands before the verb is not who was found.
    ['A commander who fled last year was shot dead in Tarn.', 'ASSAULT target commander'],
    ['The army rescued 20 hostages.', 'RETREAT agent army, target hostages'],
    // An unnamed spokesman's "we" is the body that he speaks for.
    ['“We repelled the raid and shelled the rebels,” an army spokesman said.', 'ASSAULT agent army, target rebels'],
    // Of whom something is told behind those he left.
    ['The mayor met the family of the guard who was shot by rebels.', 'ASSAULT target guard, agent rebels'],
    // Words of blame stand between the verb and whom it blames.
    ['The bishop condemned in the strongest terms the rebels.', 'ACCUSE agent bishop, target rebels'],
    ['Jets fired rockets on rebel hideouts.', 'ASSAULT agent Jets, target rebel hideouts'],
    ['The gunmen took hostage 14 miners and two guards in a raid on the pit.', 'COERCE agent gunmen, target miners, target guards'],
    ['Three women accused of witchcraft were killed by rebels in Tarn.', 'ASSAULT target women, agent rebels'],
    ['The rebels had at least seven deaths, the group said.', 'ASSAULT target rebels'],
    ['There were two army deaths, the mayor said.', 'ASSAULT target army'],
    ['In March, the army opened a new phase of operations against the Red Column.', 'ASSAULT agent army, target Red Column'],
    ['The rebels are responsible for scores of attacks on schools.', 'ASSAULT agent rebels'],
    // Behind a relative clause whose verb looks like a noun the sentence goes on with its own subject.
    ['The Red Column, who controls most of the mines, attacked a convoy.', 'ASSAULT agent Red Column'],
    ['Shells hit the town. Wounded soldiers were taken away by helicopter.', 'ASSAULT target soldiers'],
    // "Them" behind a verb that goes on from the first are those whom the first was done to.
    ['Rebels caught ten deserters and shot them.', 'ASSAULT agent Rebels, target deserters'],
    ['The army said it was calm. Militiamen dragged out young men, shooting them.', 'ASSAULT agent Militiamen, target young men'],
    ['Rebels stormed a mission on Monday and abducted two nuns.', 'COERCE agent Rebels, target nuns'],
    ['The army has lost control of the port to the rebels.', 'TERRITORY agent army, target rebels'],
    ['The attack is thought to have been carried out by the Red Column.', 'ASSAULT agent Red Column'],
    // Whoever is said to claim it tells of himself; both who blame each other are blamed; a direction is nobody.
    ['The governor denied a claim by the Red Column that it had shot down a jet.', 'ASSAULT agent Red Column'],
    ['The army and the rebels blamed each other for the shelling.', 'ASSAULT agent army, agent rebels'],
    ['Government forces advanced on the town from two sides.', 'TERRITORY agent Government forces'],
    ['Ostria is sending troops to support the rebels.', 'MOBILIZE agent Ostria, target rebels'],
    ['Fighters captured a truck and took nine soldiers prisoner.', 'COERCE agent Fighters, target soldiers'],
    [
      'A curfew is in force after clashes between students and soldiers left three people dead.',
      'ASSAULT agent students, agent soldiers, target people',
    ],
    // The participle that stands first has its subject last.
    ['Killed in the raid were a judge and two guards.', 'ASSAULT target judge, target guards'],
    ['Two civilians caught in the crossfire were also killed.', 'ASSAULT target civilians'],
    ['The countries traded accusations over who fired first.', 'ACCUSE'],
    ['Rebels claim to have killed 300 troops.', 'ASSAULT agent Rebels, target troops'],
    // Whoever confirms, reports or denies it did nothing.
    ['The attack was confirmed by the army.', 'ASSAULT'],
    ['The killings were reported by a newspaper.', 'ASSAULT'],
    ['“Our soldiers were attacked,” General Ode Bell said.', 'ASSAULT target soldiers'],
    ['The army accused the rebels of failing to respect the truce.', 'REJECT agent rebels'],
    ['The army and the rebels are in talks over a truce.', 'CONSULT agent army, agent rebels'],
    // Whoever looks on is not whom it is done to.
    ['Villagers said they witnessed killings of miners by the militia.', 'ASSAULT target miners, agent militia'],
    ['The army retook Tarn with air support from Iran.', 'TERRITORY agent army, supporter Iran'],
    ["The New People's Army ambushed a patrol.", "ASSAULT agent New People's Army, target patrol"],
    ['The main gang alliance, Black Comb, attacked a market in Tarn.', 'ASSAULT agent Black Comb'],
    // The name that stands behind what somebody is, between marks or after "called", is his.
    ['A commando unit, the "Bell Civic Force", tonight shelled the mill.', 'ASSAULT agent Bell Civic Force'],
    ['A judge was killed by a group called the Red Movement.', 'ASSAULT target judge, agent Red Movement'],
    [
      'The army was involved in clashes over the past few hours with the Red Column and the Karwa Front.',
      'ASSAULT target Red Column, target Karwa Front, agent army',
    ],
    // Who did it stands behind what more is said of those it was done to.
    ['Radio Tarn reported the murder of Jan Bell, director of a school, by rebels.', 'ASSAULT target Jan Bell, agent rebels'],
    // What a whole sentence told is blamed on somebody, or he is accused of it.
    ['The blast killed ten guards, which the mayor blamed on the army.', 'ASSAULT agent army'],
    ['A guard was killed in Tarn. The mayor accused the rebels of the crime.', 'ASSAULT agent rebels'],
    ['The mayor accused the rebels of being directly responsible for the attack.', 'ASSAULT agent rebels'],
    ['The army and the police are solely responsible for the bombing.', 'ASSAULT agent army, agent police'],
    ['The governor, Ali Bero Osman, said his men had shelled the mill.', 'ASSAULT agent Ali Bero Osman'],
    ['Two guards died in Ostrian shelling of Tarn.', 'ASSAULT target guards'],
    ['Soldiers raped nine women in Tarn.', 'ASSAULT agent Soldiers, target women'],
    ['The Karwa Front said its fighters had killed or wounded 28 soldiers.', 'ASSAULT agent Karwa Front, target soldiers'],
    ['Jets, supported by Ostrian drones, struck a post of the Red Column, the army in Velm said.', 'ASSAULT agent Jets, target Red Column'],
    ['A Frenchman was kidnapped by gunmen.', 'COERCE target Frenchman, agent gunmen'],
    ['The army vowed to hunt down the killers.', 'THREATEN agent army'],
    ['The minister survived an assassination attempt in Tarn.', 'ASSAULT target minister'],
    ['Fighters attacked a camp near Tarn, hacking to death at least 45 civilians.', 'ASSAULT agent Fighters, target civilians'],
    ['Gunmen shot to death two teachers in Tarn.', 'ASSAULT agent Gunmen, target teachers'],
    // Whose advance is halted is held up; what a thing that was fired did, its owner did; who helps do something does it.
    ['Troops halted the rebel advance on Tarn.', 'TERRITORY agent Troops, target rebel'],
    ['The army stopped an attack by the militia on the port.', 'ASSAULT agent army, target militia'],
    ['Ruvania helped disarm the rebels.', 'COERCE agent Ruvania, target rebels'],
    ['The army helped free two hostages.', 'RETREAT agent army, target hostages'],
    ['The mayor called on the army to help disarm the rebels.', 'REQUEST agent mayor, target army'],
    ['The rebels, who call themselves the Red Column, took up arms in May.', 'MOBILIZE agent rebels'],
    ['Simultaneous army attacks on Red Column camps in Tarn killed 120 guerrillas on Tuesday.', 'ASSAULT agent army, target guerrillas'],
    ['The siege prompted the government to declare a ceasefire.', 'AGREE agent government'],
    ['The army had fired twice during the night.', 'ASSAULT agent army'],
    ['The government and the front signed in Velm a ceasefire.', 'AGREE agent government, agent front'],
    ['The militants interrogated villagers.', 'COERCE agent militants, target villagers'],
    ['The army used artillery, the mayor said.', 'ASSAULT agent army'],
    ['Government forces launched a military campaign mid October to retake Tarn.', 'ASSAULT agent Government forces'],
    ['The government would propose a truce, the minister said.', 'AGREE agent government'],
    ['Drone strikes helped the army oust the rebels from Tarn.', 'TERRITORY agent army, target rebels'],
    ['Sweden to send more missiles to Peru', 'AID agent Sweden, target Peru'],
    ['Sweden has decided to provide Peru with missiles.', 'AID agent Sweden, target Peru'],
    ['The missiles will be dispatched to Peru within a day.', 'AID target Peru'],
    ['The bandits marched the captives out of the village.', 'COERCE agent bandits, target captives'],
    ['The two militias have been engaged in a fight for dominance.', 'ASSAULT agent militias'],
    ['Peru, which backs some of the rebel groups in Tarn, closed the border.', 'RELATION agent rebel groups, supporter Peru'],
    ['The operation in Tarn continued as rebels killed two soldiers.', 'ASSAULT'],
    ['The militia has succeeded in capturing Tarn.', 'TERRITORY agent militia'],
    ['The general, Ode Bell, ruled out talks with the rebels, saying the war would go on.', 'REJECT agent Ode Bell, target rebels'],
    // Both between whom something happens, however the first goes on.
    [
      'Heavy clashes broke out between forces loyal to General Ode Bell and Red Column fighters near the port.',
      'ASSAULT agent forces loyal to General Ode Bell, agent Red Column fighters',
    ],
    [
      'Winmar has seen violent clashes between government forces backed by Ostland and the Red Column.',
      'ASSAULT agent government forces, agent Red Column, supporter Ostland',
    ],
    [
      'In a clash between the Red Column and security forces in June, three soldiers and five militants were killed.',
      'ASSAULT target soldiers, target militants, agent Red Column, agent security forces',
    ],
    ['12 killed in clashes between rebels, troops in Arvo', 'ASSAULT agent rebels, agent troops'],
    [
      'Fighting between the Red Column and the army left 300 people dead. They are killing anyone who flees.',
      'ASSAULT agent Red Column, agent army',
    ],
    [
      'Clashes broke out between Iranian troops and Iraqi forces. Both sides agreed to a truce on Friday.',
      'AGREE agent Iranian military, agent Iraqi military',
    ],
    // Whoever does what an event noun tells.
    ['The shelling of Lund by the army killed three civilians.', 'ASSAULT agent army, target civilians'],
    ['An attack by the Red Column on a police post killed five officers.', 'ASSAULT agent Red Column, target officers'],
    ['A gunbattle between police and gunmen left four people dead.', 'ASSAULT agent police, agent gunmen, target people'],
    ['Two Winmar soldiers die in suspected rebel ambush', 'ASSAULT target Winmar soldiers, agent rebel'],
    ['Two soldiers were killed in a clash with rebels.', 'ASSAULT target soldiers, agent rebels'],
    ['Three policemen were killed battling militants near Lund.', 'ASSAULT target policemen, agent militants'],
    ['Four Winmar soldiers killed fighting rebels in Arvo', 'ASSAULT target Winmar soldiers, agent rebels'],
    [
      'Ten soldiers were killed in fierce fighting to recapture the port from Red Column rebels.',
      'ASSAULT target soldiers, agent Red Column rebels',
    ],
    ['The battle started when soldiers discovered the rebels in a forest.', 'ASSAULT agent soldiers'],
    ['The army said the militants were involved in several attacks on policemen.', 'ASSAULT target policemen, agent militants'],
    ['Residents reported heavy shelling of the town by the army.', 'ASSAULT agent army'],
    // Whom the police look for is no one fought; an attack that is answered is not the answerer's.
    ['The authorities are conducting operations to capture the criminals.', 'MOBILIZE agent authorities'],
    ['The army responded to an attack by the Red Column.', 'ASSAULT agent Red Column'],
    // Who meets after an attack talks; what nobody is known to have done, "it" has not done.
    ['Envoys of Ostland met with rebel leaders after the murder of the mayor.', 'CONSULT agent Envoys, target rebel leaders'],
    ['The two armies met in heavy clashes near Winmar.', 'ASSAULT agent armies'],
    ['It is still not clear who killed Minister Vale.', 'ASSAULT target Vale'],
    // Whose fighters they are.
    ['Two farmers were shot dead by guerrillas with the Northern Front.', 'ASSAULT target farmers, agent Northern Front'],
    // Joint parties, past brackets, and in headlines.
    [
      'The Ostland Liberation Army (OLA), the Red Column and tribal fighters attacked the town.',
      'ASSAULT agent Ostland Liberation Army, agent Red Column, agent tribal fighters',
    ],
    [
      'Soldiers from the 5th Brigade and police commandos killed three rebels.',
      'ASSAULT agent Soldiers, agent police commandos, target rebels',
    ],
    ['Winmar army, local fighters retake two towns in Arvo', 'TERRITORY agent Winmar army, agent local fighters'],
    ['The army liberated the towns of Lund and Arvo from the Red Column.', 'TERRITORY agent army, target Red Column'],
    // Victims by what they are in, what they belong to, and whom they are among.
    ['Rebels shelled army positions near Lund.', 'ASSAULT agent Rebels, target army positions'],
    ['Gunmen fired on a minibus carrying Norlandish pilgrims.', 'ASSAULT agent Gunmen, target Norlandish pilgrims'],
    ['A bomb struck a bus carrying policemen, killing six.', 'ASSAULT target policemen'],
    ['Rebels attacked an army post in the north, killing ten soldiers.', 'ASSAULT agent Rebels, target soldiers'],
    ['A convoy of peacekeepers hit a roadside bomb outside Lund.', 'ASSAULT target peacekeepers'],
    ['Three teachers were among those kidnapped by the rebels.', 'COERCE target teachers, agent rebels'],
    [
      'The Red Column claimed responsibility for an attack that killed ten border guards in May.',
      'ASSAULT agent Red Column, target border guards',
    ],
    ['He told the Post that police forces returned fire after the ambush.', 'ASSAULT agent police forces'],
    ['Rebels backed by artillery attacked the town.', 'ASSAULT agent Rebels'],
    ['A bomb exploded outside the headquarters of the Winmar Police Service in Lund.', 'ASSAULT target Winmar Police Service'],
    ['A bomb exploded outside a mosque in Lund.', 'ASSAULT'],
    [
      'Recent days have seen clashes in and around Lund between government forces and the rebels.',
      'ASSAULT agent government forces, agent rebels',
    ],
    ['He demanded that the Indian government must allow the United Nations to do its work.', 'REQUEST agent He, target Indian government'],
    // "We" is the body that the speaker serves.
    ['"The rebels attacked one of our posts near Lund," an army officer said.', 'ASSAULT agent rebels, target army'],
    ['"We will not leave the city," said Ode Bell, commander of the Red Column.', 'RETREAT agent Red Column'],
    // A phrase that explains a name stands for it.
    [
      'The Red Column, a rebel group that has carried out several attacks on soldiers, denied any role.',
      'ASSAULT agent Red Column, target soldiers',
    ],
  ])('is found in "%s"', (text, expected) => {
    expect(parties(text)).toContain(expected);
  });

  it.each([
    // A verb and a pronoun, no armed group of that name.
    ['The officer shouted: "Let us through, the bridge is under attack by the army."', 'Lashkar'],
    // An office, no deed.
    ['Rebels entered Lund. The army is responsible for guarding the port.', 'ASSAULT'],
    // What goes off is a device.
    ['The company lost a car in Tarn. It went off at noon.', 'company'],
    // With a camera.
    ['Two reporters were shooting footage of the damaged bridge.', 'reporters'],
    // What is ordered is the army's; ground is no part of whoever holds it; some of the dead are no captives.
    ['The general ordered the army to continue the fighting.', 'MOBILIZE'],
    ['The region has remained under separatist Velmish control.', 'RELATION'],
    ['The rebels are close to the airport.', 'RELATION'],
    ['The raids are taking a deadly toll of civilians in areas under rebel control.', 'TERRITORY'],
    ['An airstrike killed at least 17 people, including seven prisoners, the army said.', 'COERCE'],
    ['Since a 1994 ceasefire ended a brutal war, the army has shelled nobody.', 'REJECT'],
    // An office is no ground.
    ['Rebels have shot nine farmers since President Odo Bell took office.', 'TERRITORY'],
    // Nobody knows who did it.
    ['Rebels entered Lund on Monday. Residents know who killed the mayor.', 'Residents'],
    ['The army shelled Lund on Monday. It is not clear who killed the mayor there.', 'agent army, target mayor'],
  ])('is nobody who did not do it in "%s"', (text, wrong) => {
    expect(parties(text).join('\n')).not.toContain(wrong);
  });
});
