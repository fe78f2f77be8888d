import { describe, expect, it } from '@jest/globals';
import type { Claim } from '@hearsay/vocabulary';
import { emptyKnowledge } from './knowledge.js';
import { readClaims } from './read-claims.js';

function claimsOf(text: string): Claim[] {
  const read = readClaims({ article: 'story', revision: 1, text, outlet: null, publishedAt: '2031-05-06' }, emptyKnowledge);
  return read.kind === 'read' ? read.claims : [];
}

/** Each claim as "TYPE role name, role name". */
const parties = (text: string): string[] =>
  claimsOf(text).map((c) => `${c.type} ${c.actors.map((a) => `${a.role} ${a.name}`).join(', ')}`.trim());
const counts = (text: string): string[] =>
  claimsOf(text).flatMap((c) => c.quantities.map((q) => `${q.kind} ${q.low ?? ''}-${q.high ?? ''}`));

describe('actors in the news', () => {
  it.each([
    // What is said of a party between its noun and its verb is no party of the verb.
    [
      'Tarni pro-government forces backed by an Ostria-led coalition have seized the port.',
      'TERRITORY agent Tarni pro-government forces, supporter Ostria-led coalition',
    ],
    ['Tarni rebels led by the Karwa Front have seized control of most of Lund.', 'TERRITORY agent Tarni rebels'],
    [
      'Government troops, backed by local militias and foreign peacekeepers, have driven the rebels out of Lund.',
      'RELATION agent Government troops, supporter local militias, supporter foreign peacekeepers',
    ],
    [
      'Government troops, backed by local militias and foreign peacekeepers, have driven the rebels out of Lund.',
      'TERRITORY agent Government troops, target rebels, supporter local militias, supporter foreign peacekeepers',
    ],
    ['Army units, supported by gunships of the Ode Group, a private company, regained control of Lund.', 'TERRITORY agent Army units'],
    // Letters behind a hyphen name a faction; whoever follows an opening phrase is no apposition.
    ['The SPLA-IO shelled the town.', "ASSAULT agent Sudan People's Liberation Army-in-Opposition"],
    ['In an interview with Radio Lund, the rebel commander said his men had shelled the port.', 'ASSAULT agent rebel commander'],
    ['The rebels, linked to the Karwa Front, raided the town.', 'RELATION agent rebels, target Karwa Front'],
    ['Government troops backed by tanks sealed off the town and killed 20 fighters.', 'ASSAULT agent Government troops, target fighters'],
    [
      'A tribal militia allied with the Karwa Front looted the hospital in Lund.',
      'COERCE agent tribal militia allied with the Karwa Front',
    ],
    ['The rebels accused the army of using civilians as shields.', 'ACCUSE agent rebels, target army'],
    // What a body says it is for belongs to its name.
    [
      'Soldiers attacked the Popular Front for the Liberation of Karwa in the hills.',
      'ASSAULT agent Soldiers, target Popular Front for the Liberation of Karwa',
    ],
    ['Fighters of the Front for the Defence of Karwa attacked a post near Lund.', 'ASSAULT agent Front for the Defence of Karwa'],
    ['The Mouvement pour le Salut de Karwa attacked a post near Lund.', 'ASSAULT agent Mouvement pour le Salut de Karwa'],
    ['Two Karwa Front fighters were killed by soldiers.', 'ASSAULT target Karwa Front, agent soldiers'],
    ['The minister attacked the union for its report.', 'ACCUSE agent minister, target union'],
    // Places and what lies in them are no parties.
    ['Rebel rockets struck the northern Iraqi city of Lund.', 'ASSAULT agent Rebel'],
    ["Gunmen stormed Iraq's main prison.", 'ASSAULT agent Gunmen'],
    ['Two doctors of the Iraqi newspaper Tarn Post were wounded by rebels.', 'ASSAULT target doctors, agent rebels'],
    ['Four monitors from Iraq, Kuwait, Oman and Qatar died in Lund.', 'ASSAULT target monitors'],
    ['Rebel rockets hit Baghdad, Petra Lund and the port city of Basra.', 'ASSAULT agent Rebel'],
    // Names.
    [
      "The Karwa People's Liberation Front and the Lund Resistance Army said they had taken the town of Ode.",
      "TERRITORY agent Karwa People's Liberation Front, agent Lund Resistance Army",
    ],
    ['The governor of Lund, Major General Peter Bell, was killed by rebels.', 'ASSAULT target Peter Bell, agent rebels'],
    ['Kabul said its troops had recaptured two villages.', 'TERRITORY agent Kabul'],
    ['Rwanda will send 1,000 soldiers and police officers.', 'MOBILIZE agent Rwanda'],
    // Verbs that the tagger misses.
    ['Police in Lund have rounded up hundreds of residents.', 'COERCE agent Police, target residents'],
    ['Police arrest two students of Lund', 'COERCE agent Police, target students'],
    ['Nigeria: Army jets bomb rebel camp in Lund', 'ASSAULT agent Army jets, target rebel camp'],
    ['The Karwa Front control about half of the districts.', 'TERRITORY agent Karwa Front'],
    [
      'Soldiers and members of a militia known as the Lund Volunteers executed 70 men.',
      'ASSAULT agent Soldiers, agent militia, target men',
    ],
    ['Drones supplied by Turkey and the United Arab Emirates hit supply lines near Lund.', 'ASSAULT agent Drones'],
    ['On 5 November nine groups, including the Karwa Front, signed an alliance.', 'AGREE agent groups'],
    ['The FALa conducted a strike on the terrorists.', 'ASSAULT agent FALa, target terrorists'],
    [
      'Government troops have driven the Karwa Front, an ally of the Lund Army, out of Tarn.',
      'TERRITORY agent Government troops, target Karwa Front',
    ],
    ['Government troops fought the Karwa Front, an ally of the Lund Army. The rebels fled.', 'RETREAT agent Karwa Front'],
    ['Two soldiers were killed and six others injured when rebels attacked a post.', 'ASSAULT target soldiers, agent rebels'],
    ['A soldier was killed while two others were injured when rebels attacked a post.', 'ASSAULT target soldier, agent rebels'],
    ['Two strikes struck an ISIL unit and destroyed an ISIL truck near Lund.', 'ASSAULT target Islamic State'],
    ['The bombings have claimed more than 3,000 lives.', 'ASSAULT'],
    ['Rebels attacked a police station in Lund.', 'ASSAULT agent Rebels, target police station'],
    ['Gunmen attacked a church in Lund.', 'ASSAULT agent Gunmen'],
    ['The United Nations evacuated its staff from Lund.', 'RETREAT agent United Nations'],
    ['Students protested in Lund over the killings.', 'PROTEST agent Students'],
    ['The toll shows 24 farmers murdered.', 'ASSAULT target farmers'],
    ['Government forces have seized 100 settlements.', 'TERRITORY agent Government forces'],
    ['The South African contingent of the mission lost two soldiers.', 'ASSAULT target South African contingent'],
    ['Bombs fell on a camp near Lund, killing nine farmers.', 'ASSAULT target farmers'],
    ['The army garrison at Lund fell on Monday.', 'TERRITORY'],
    ['Viv Lund, a coalition of gangs, controls 85% of the capital.', 'TERRITORY agent Viv Lund'],
    ['The Karwa Front claimed the attack.', 'ASSAULT agent Karwa Front'],
    ['Karwa Front spokesman Peter Bell claimed responsibility for the attack.', 'ASSAULT agent Karwa Front'],
    ['Karwa Front spokesman Peter Bell said they had killed nine soldiers.', 'ASSAULT agent Karwa Front, target soldiers'],
    ['The rebels struck on Friday in Lund, leaving nine farmers dead.', 'ASSAULT agent rebels, target farmers'],
    ['The Islamist militant group Al-Noor attacked a base in Lund.', 'ASSAULT agent Al-Noor'],
    ['The drug gang Los Lobos attacked a base in Lund.', 'ASSAULT agent Los Lobos'],
    ['The separatist Karwa Front attacked a base in Lund.', 'ASSAULT agent Karwa Front'],
    ["The Karwa Front attacked Lund. The group's fighters burned the town hall.", 'COERCE agent Karwa Front'],
    ['The army and the rebels accused each other of shelling the hospital.', 'ASSAULT agent army, agent rebels'],
    ['The army blamed the rebels for an attack in Lund that killed nine people.', 'ASSAULT agent rebels, target people'],
    ['"We attacked the base," a statement from the Karwa Front read.', 'ASSAULT agent Karwa Front'],
    ['Two dockers were killed in Lund.', 'ASSAULT target dockers'],
    ['A gang attack killed six people.', 'ASSAULT agent gang, target people'],
    ['A mine killed two traders. Their lorry was destroyed.', 'ASSAULT target traders'],
    ['Rebels attacked Lund. Suspicion fell on the Karwa Front.', 'ASSAULT agent Karwa Front'],
    ['Police were in a stand-off with rebels in Lund.', 'ASSAULT agent Police, target rebels'],
    [
      'The army and local militias, backed by Iraqi jets, advanced on Lund.',
      'RELATION agent army, agent local militias, supporter Iraqi military',
    ],
    ['Commandos supported the rebels in the battle for Lund.', 'AID agent Commandos, target rebels'],
    ['The army has brought Lund under control.', 'TERRITORY agent army'],
    ['The rebels tried to overrun an army post in Lund.', 'ASSAULT agent rebels'],
    ['Rebels took three officers hostage.', 'COERCE agent Rebels, target officers'],
    ['The Karwa Front, which controls part of the enclave, shelled the port.', 'ASSAULT agent Karwa Front'],
    [
      'Ade Bell, the provincial police spokesman, blamed the Karwa Front, saying the rebels had planted a bomb.',
      'ASSAULT agent Karwa Front',
    ],
    ['A gunman struck again, killing a teacher.', 'ASSAULT agent gunman, target teacher'],
    ['The soldiers were driving home when a mine exploded under their lorry.', 'ASSAULT target soldiers'],
    ['Peter Mujahid was killed by rebels.', 'ASSAULT target Peter Mujahid, agent rebels'],
    ['Rebels shot down a jet and captured its pilot, Wing Commander Peter Bell, near Lund.', 'COERCE agent Rebels, target Peter Bell'],
    ["In Lund, People's Shield Forces attacked a base.", "ASSAULT agent People's Shield Forces"],
    ['Islamists were using artillery to shell Kurdish fighters.', 'ASSAULT agent Islamists, target Kurdish fighters'],
    ['A missile had killed a Yemeni civilian the day before.', 'ASSAULT target Yemeni civilian'],
    ['Police fire tear gas at protesters', 'ASSAULT agent Police, target protesters'],
    ['Thousands march in Lund against a bill', 'PROTEST'],
    // An air strike is no walkout.
    ['A strike hit a depot of the 14th Brigade.', 'ASSAULT target 14th Brigade'],
  ])('names who is who in "%s"', (text, expected) => {
    expect(parties(text)).toContain(expected);
  });

  it.each(['Meantime attacked the town.', 'Loudspeakers attacked the town.'])('takes a word that opens "%s" for nobody', (text) => {
    expect(parties(text).filter((c) => c.includes('agent'))).toEqual([]);
  });

  it.each([
    ['Federal Police Chief Lieutenant General Rae Shak Bell said rebels had killed a guard.', 'Rae Shak Bell'],
    ['President Hassan Sheikh Bell said rebels had killed a guard.', 'Hassan Sheikh Bell'],
    ['Marshal Abdul Rashid Bell said rebels had killed a guard.', 'Abdul Rashid Bell'],
  ])('takes offices and titles off a name in "%s"', (text, expected) => {
    expect(claimsOf(text)[0]?.attribution.map((a) => a.name)).toEqual([expected]);
  });
});

describe('counts in the news', () => {
  it.each([
    ['More than 14,000 people, nearly half of them children, have been displaced.', ['displaced 14000-']],
    ['Thirteen soldiers, serving with a mission, have been killed since Monday.', ['killed 13-13']],
    [
      'At least 21 people — thirteen rebels, seven soldiers and a policeman — have been killed.',
      ['killed 21-', 'killed 13-13', 'killed 7-7', 'killed 1-1'],
    ],
    ['Shells fell on Lund, killing at least 13 people on the eastern side and 31 people in the north.', ['killed 13-', 'killed 31-31']],
    ['At least 30 people have died: 18 rebels and 12 soldiers.', ['killed 30-', 'killed 18-18', 'killed 12-12']],
    ['As many as 200 civilians and soldiers were massacred in Lund.', ['killed -200']],
    ['The enemy lost up to 30 tanks, 12 guns and more than 300 servicemen.', ['other -30', 'other 12-12', 'killed 300-']],
    [
      'The army announced the deaths of two soldiers, bringing to 90 the number of troops killed since May.',
      ['killed 2-2', 'killed 90-90'],
    ],
  ])('counts "%s"', (text, expected) => {
    expect(counts(text)).toEqual(expected);
  });

  it.each([
    ['At least 24 people were killed and 18 others injured after gunmen attacked a church.', 1],
    ['Two people died and nine were injured when a shell hit a market.', 1],
    ['Nine people were massacred in Lund when rebels opened fire on a market.', 1],
    ['Two soldiers were killed and five farmers were wounded by rebels.', 2],
    ['A guard was killed and three more guards were badly wounded by a mine.', 1],
    ['Two guards were killed and four others were wounded by rebels.', 1],
    ['Two farmers were shot dead and a third was injured near Lund.', 1],
    ['A warehouse was damaged by falling debris.', 1],
    ['Along with the nine killed, at least 13 soldiers were wounded in the battle.', 1],
    ['The soldiers, who were part of a patrol, were ambushed by rebels.', 1],
    ['Rebels shelled Lund. The differing death tolls could not be reconciled.', 1],
    ['In the town of Lund, shelling damaged a school and wounded a teacher.', 1],
    ['The soldiers were driving home when a mine exploded under their lorry.', 1],
    ['The troops were attacked while they were heading to a post to relieve another unit.', 1],
  ])('tells the harm of one happening once: "%s"', (text, happenings) => {
    expect(claimsOf(text)).toHaveLength(happenings);
  });

  it.each([
    ['Troops traded fire across the Line of Control.', 'Line of Control'],
    ['Pirates seized a tanker in the Gulf of Guinea.', 'Gulf of Guinea'],
    ['Rebels seized the airport of the Red Sea city of Lund.', 'Lund'],
    ['* Near Al Lund, two strikes hit rebel trucks.', 'Al Lund'],
  ])('finds the place in "%s"', (text, place) => {
    expect(claimsOf(text)[0]?.place?.name).toBe(place);
  });

  it.each([
    ['The rebels captured six trucks.', 'seize'],
    ['Three suicide bombers blew themselves up in Lund.', 'suicide-attack'],
  ])('tells how it was done in "%s"', (text, mode) => {
    expect(claimsOf(text)[0]?.mode).toEqual([mode]);
  });

  it('says of those who are counted dead that they suffered it', () => {
    expect(parties('Rebels attacked Lund; 54 civilians killed, 12 missing.')).toContain('ASSAULT target civilians');
  });
});
