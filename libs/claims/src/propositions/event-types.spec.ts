import { describe, expect, it } from '@jest/globals';
import { explainClaims, type ExplainedClaim } from '../explain-claims.js';
import { emptyKnowledge } from '../knowledge.js';
import { isMishap } from './nature.js';

function claimsOf(text: string): ExplainedClaim[] {
  const read = explainClaims({ article: 'example', revision: 1, text, outlet: null, publishedAt: '2020-01-15' }, emptyKnowledge);
  return read.kind === 'read' ? read.claims : [];
}
const typed = (text: string): string[] => claimsOf(text).map((c) => [c.type, ...c.mode].join(' '));

describe('types and modes of what a sentence reports', () => {
  it.each([
    ['Riot police used tear gas in the square on Sunday.', 'ASSAULT crowd-control'],
    ['Gendarmes dispersed demonstrators near the bridge.', 'ASSAULT crowd-control'],
    ['The president cracked down on the opposition.', 'COERCE'],
    ['The fighters dispersed into small groups.', 'RETREAT withdraw'],
    ['The two governments inked a peace agreement.', 'AGREE'],
    ['The capital is defended by two brigades.', 'TERRITORY'],
    ['The militia has been engaged in a war with the army since April.', 'ASSAULT'],
    ['The army confirmed the attack on the village.', 'ASSAULT'],
    ['Teachers staged a sit-in outside the ministry.', 'PROTEST demo'],
    ['Protesters clashed with police outside the parliament.', 'PROTEST riot'],
    ['Youths hurled stones at officers and smashed windows of shops.', 'PROTEST riot'],
    ['A violent protest broke out in Tarn.', 'PROTEST demo riot'],
    ['Police found a cache of rifles and grenades in a barn.', 'COERCE'],
    ['Police seized a cache of rifles and grenades in a barn.', 'COERCE seize'],
    ['The strike involves all courts.', 'PROTEST strike'],
    ['Police detained 40 people in raids in search of the kidnappers.', 'COERCE arrest'],
    ['Sappers defused a bomb near the station.', 'COERCE seize'],
    ['The army established a new military base near Tarn.', 'MOBILIZE'],
    ['The army and the rebels exchanged 40 prisoners on Monday.', 'RETREAT release'],
    ['Militants raped three women in the camp.', 'ASSAULT sexual'],
    ['Rebels hurled a grenade at the barracks.', 'ASSAULT explosives'],
    ['The government granted asylum to two officers.', 'AID'],
    ['The ministry demanded a meeting of the council.', 'REQUEST'],
  ])('reads "%s" as %s', (text, expected) => {
    expect(typed(text)).toContain(expected);
  });

  it('is no riot where a crowd only tells of it', () => {
    expect(typed('Residents said soldiers torched nine houses in Tarn.')).toEqual(['COERCE arson']);
  });

  it.each([
    ['The bus strike in Tarn continued for the fourth day.', 'PROTEST strike'],
    ['The murder was an act of revenge by the army.', 'ASSAULT targeted'],
    ['There are soldiers involved in the murder of the priests.', 'ASSAULT targeted'],
  ])('knows "%s" as %s', (text, expected) => {
    expect(typed(text)).toContain(expected);
  });

  it.each([
    'The law was struck down by the court.',
    'The government abused its authority.',
    'The country is about to explode.',
    'The best way is to eliminate nuclear bombs.',
    'The government wants to use the army to fight violence.',
    'Violence is not the answer.',
    'The party launched a scathing attack on the minister.',
    'The operation dismantled a ring of car thieves.',
    'The police are carrying out a search for the attackers.',
    'Diplomats praised the offensive capabilities of the jet.',
    'Measures aimed at stopping kidnappings are being studied.',
    'The front announced a suspension of its attacks on officials.',
    'The talks are meant to avoid new clashes.',
    'The rebels have the capacity to attack the capital.',
    'The rebels would be able to attack the town at any time.',
    'Those who commit violence will be punished.',
    'The fight against terrorism continues.',
    'Rebels are at large in Tarn. Drugs are killing our children.',
    'Rebels are at large in Tarn. Another scandal hit the party.',
    'Rebels are at large in Tarn. Corruption must be eradicated.',
    'Rebels are at large in Tarn. It was an attack on the judiciary.',
    'Rebels are at large in Tarn. A political confrontation exploded when the congress voted.',
    'Rebels are at large in Tarn. The minister attacked the programme in several speeches.',
    'Rebels are at large in Tarn. The government has taken out life insurance on its clerks.',
    'Rebels are at large in Tarn. The strike by the judges goes on.',
  ])('reads no force in "%s"', (text) => {
    expect(typed(text).filter((t) => t.startsWith('ASSAULT'))).toEqual([]);
  });

  it('has what is said to come, never to have been thought or not to be allowed as such', () => {
    const [foretold] = claimsOf('The army said the rebels would attack the town within days.');
    expect(foretold).toMatchObject({ type: 'ASSAULT', stance: 'predicts' });
    const [planned] = claimsOf('The rebels are preparing an attack on the city.');
    expect(planned).toMatchObject({ type: 'ASSAULT', stance: 'predicts' });
    const [wanted] = claimsOf('The attacks must end.');
    expect(wanted).toMatchObject({ type: 'ASSAULT', stance: 'demands' });
    const [stopped] = claimsOf('The rebels must suspend the aggression against the people.');
    expect(stopped).toMatchObject({ type: 'ASSAULT', stance: 'demands' });
    const forbidden = claimsOf('The government must respect rights, not kill priests.');
    expect(forbidden).toContainEqual(expect.objectContaining({ type: 'ASSAULT', polarity: 'negated' }));
    const [unthought] = claimsOf('The minister does not believe that the rebels attacked the base.');
    expect(unthought).toMatchObject({ type: 'ASSAULT', stance: 'denies', certainty: 'hedged' });
    const [unmeant] = claimsOf('The armed forces have not wanted to harm the civilians.');
    expect(unmeant).toMatchObject({ type: 'ASSAULT', polarity: 'negated' });
  });

  it.each(['The boy threw a ball at the wall.', 'The company opened a new factory in Tarn.', 'Miners discovered gold near Tarn.'])(
    'reads nothing in "%s"',
    (text) => {
      expect(claimsOf(text).filter((c) => c.type !== 'ASSESSMENT')).toEqual([]);
    },
  );

  it('gives a phrase that an event of its type covers no claim of its own', () => {
    expect(
      claimsOf('Protesters marched through Tarn during a protest against the government.').filter((c) => c.type === 'PROTEST'),
    ).toHaveLength(1);
  });
});

describe('words of conflict without grammar', () => {
  it('give the event of an article that has no other', () => {
    expect(typed('A roadside bomb explosion, seven dead')).toContain('ASSAULT explosives');
    const caption = claimsOf('Aftermath of kidnapping, Tarn district');
    expect(caption.map((c) => [c.type, c.mode, c.rules])).toEqual([['COERCE', ['abduct'], ['plain-words']]]);
  });

  it('give nothing where grammar has found an event', () => {
    const claims = claimsOf('Rebels attacked the army. Aftermath of kidnapping, Tarn district.');
    expect(claims.some((c) => c.rules.includes('plain-words'))).toBe(false);
  });

  it('give nothing for a condition or a denial', () => {
    expect(typed('No hostages were held.')).toEqual([]);
  });
});

describe('harm by nature or mishap', () => {
  it.each([
    'A strong earthquake killed eight people and damaged 40 homes.',
    'Two people were killed when a bus crashed near Tarn.',
    'Flooding forced 300 people to leave.',
    'A cholera outbreak killed 20 people in Tarn.',
    'Four men were killed in a fire at a refinery.',
    'Nine people drowned when a ferry sank near Tarn.',
  ])('is no claim: "%s"', (text) => {
    expect(isMishap(text)).toBe(true);
    expect(claimsOf(text).filter((c) => /^(?:ASSAULT|COERCE)$/u.test(c.type))).toEqual([]);
  });

  it.each([
    'Rebels killed four soldiers after the flood.',
    'The helicopter crashed when militants fired a missile.',
    'The siege has cut off the city, where famine has taken hold.',
    'The drone killed two people in a camp hit by cholera.',
    'The army withdrew in the face of a lightning advance.',
    'Ruvania struck an oil depot near Tarn.',
    'The navy sank two speedboats.',
    'The truce collapsed on Thursday.',
  ])('leaves force alone: "%s"', (text) => {
    expect(isMishap(text)).toBe(false);
  });
});

describe('means', () => {
  const modesOf = (text: string): string[][] =>
    claimsOf(text)
      .filter((c) => c.type === 'ASSAULT')
      .map((c) => [...c.mode]);

  it('of harm told without a doer are those its sentence names', () => {
    expect(modesOf('Four soldiers were killed on Sunday, the ministry said, in a road where a landmine exploded.')[0]).toContain(
      'explosives',
    );
  });

  it('are not taken over from a sentence about fighting', () => {
    expect(modesOf('Four soldiers were killed on Sunday, the ministry said, in fighting where a landmine exploded.')[0]).not.toContain(
      'explosives',
    );
  });

  it('are not the weapons that were destroyed', () => {
    expect(modesOf('The army destroyed six rockets and two mortars.')).toEqual([['destroy']]);
  });

  it('of a suicide bombing are named once', () => {
    expect(modesOf('A suicide bomber attacked the barracks with a bomb.')).toEqual([['suicide-attack']]);
  });

  it('are not heavy weapons where the cannon throws water', () => {
    expect(modesOf('Police used water cannons against the strikers.').flat()).not.toContain('heavy-weapons');
  });
});

describe('what modals and circumstances make of a proposition', () => {
  const all = (text: string): string[] => claimsOf(text).map((c) => `${c.type} ${c.stance}`);

  it.each([
    ['The minister said that the rebels must withdraw from Tarn.', 'RETREAT demands'],
    ['Russia said that Ukraine must return the equipment.', 'REQUEST demands'],
    ['NATO confirmed on Monday it would tighten the blockade.', 'COERCE threatens'],
  ])('reads "%s" as %s', (text, expected) => {
    expect(all(text)).toContain(expected);
  });

  it('leaves a forecast alone', () => {
    expect(all('The minister said that the rebels would withdraw from Tarn.')).not.toContain('RETREAT demands');
  });

  it('gives harm without a doer to those who attacked meanwhile', () => {
    const killed = claimsOf('A man was killed when residents attacked a bus.').find((c) =>
      c.actors.some((a) => a.role === 'target' && a.name === 'man'),
    );
    expect(killed?.actors.filter((a) => a.role === 'agent').map((a) => a.name)).toEqual(['residents']);
  });

  it('takes those who clash as the ones who do it', () => {
    const clash = claimsOf('Two people were injured as supporters of rival parties clashed with sticks.').at(-1);
    expect(clash?.actors.map((a) => [a.role, a.name])).toEqual([['agent', 'supporters']]);
  });

  it('tells a state that protests from a crowd, and a visit from a deployment', () => {
    expect(all('Russia protested against the arrest.')).toContain('ACCUSE asserts');
    expect(typed('The president arrived in Tarn on a visit.')).toContain('CONSULT visit');
    expect(typed('Two hundred troops arrived in Tarn.').join()).toContain('MOBILIZE');
  });

  it.each([
    ['The rebels rejected a call by Antonio Perez for talks.', 'REJECT', 'Antonio Perez'],
    ['Students marched in Tarn to demand the resignation of President Omar Keita.', 'PROTEST', 'Omar Keita'],
  ])('finds whom it is against inside the object or purpose: "%s"', (text, type, name) => {
    const claim = claimsOf(text).find((c) => c.type === type);
    expect(claim?.actors.filter((a) => a.role === 'target').map((a) => text.slice(a.start, a.end))).toEqual([name]);
  });

  it('claims nothing of what is asked', () => {
    const claims = claimsOf('The rebels attacked the army in Tarn and it is unknown whether civilians have been hurt.');
    expect(claims.flatMap((c) => c.actors.map((a) => a.name))).not.toContain('civilians');
  });

  it('knows no pact in a mere declaration', () => {
    expect(all('The minister declared that the harvest was good.')).toEqual([]);
  });
});

describe('types of what armed parties do, are and are said to be', () => {
  it.each([
    ['The rebels threatened to attack the port.', 'ASSAULT'],
    ['"The price will be heavy," the commander said.', 'THREATEN'],
    ['Hundreds of rebels have crossed the border into Tarn.', 'MOBILIZE'],
    ['No Ruvanian soldiers were in the camp.', 'MOBILIZE'],
    ['The minister said that 200 soldiers would be sent home in May.', 'RETREAT'],
    ['The rebels control nine villages.', 'TERRITORY'],
    ['Iran funds and arms the militia.', 'AID'],
    ['Kyiv demanded that Iran stop the deliveries of drones to the rebels.', 'AID'],
    ['The army has 60,000 men under arms.', 'STRENGTH'],
    ['The brigade is armed with rifles and mortars.', 'STRENGTH'],
    ['Morale among the troops is low.', 'ASSESSMENT'],
    ['Ruvanian forces are exhausted, the ministry said.', 'ASSESSMENT'],
    ['No agreement was reached.', 'AGREE'],
    ['The United States had warned Russia of the raid in advance.', 'CONSULT'],
    ['The parliament said the government would not negotiate with the rebels.', 'REJECT'],
  ])('reads "%s" as %s', (text, expected) => {
    expect(claimsOf(text).map((c) => c.type)).toContain(expected);
  });

  it.each([
    ['The minister flew to London for surgery.', 'CONSULT'],
    ['Tourists visited the ruins of Tarn.', 'CONSULT'],
    ['The general ordered his men to fire.', 'REQUEST'],
    ['Government forces stopped an attack on the base.', 'RETREAT'],
    ['Emergency services rushed to the scene.', 'MOBILIZE'],
    ['The ministry gave no details of the harvest.', 'ASSAULT'],
    ['The ministry published the names of the officers.', 'ASSESSMENT'],
    ['The general broke the news in a press conference in Tarn.', 'TERRITORY'],
  ])('does not read "%s" as %s', (text, unexpected) => {
    expect(claimsOf(text).map((c) => c.type)).not.toContain(unexpected);
  });
});

describe('phrases', () => {
  it.each([
    ['Guards opened fire on demonstrators near the gate.', 'ASSAULT crowd-control'],
    ['The government ordered the newspaper to suspend publication.', 'COERCE restrict'],
  ])('reads "%s" as %s', (text, expected) => {
    const [type, mode] = expected.split(' ');
    expect(claimsOf(text).some((c) => c.type === type && c.mode.includes(mode as never))).toBe(true);
  });
});

describe('who is hit', () => {
  it('is harmed people where the target of an attack names nobody', () => {
    const claim = claimsOf('Gunmen attacked two villages on Friday, killing 20 people.').find((c) => c.type === 'ASSAULT');
    expect(claim?.actors.filter((a) => a.role === 'target').map((a) => a.kind)).toEqual(['civilians']);
  });
});

describe('force without force', () => {
  const before = 'The rebels shelled Tarn on Monday. ';
  it.each([
    'Most families are engaged in farming and trade.',
    'The governor promised to eliminate the debt problem.',
    'A senator harshly attacked the president in a speech.',
    'Twelve children died of malaria.',
  ])('is not read in "%s"', (text) => {
    const told = claimsOf(before + text).filter((c) => c.type === 'ASSAULT' && c.start >= before.length);
    expect(told.filter((c) => !c.rules.includes('plain-clause'))).toEqual([]);
  });
});

describe('who tried and who is thought to have done it', () => {
  const parties = (text: string): string[] => claimsOf(text).flatMap((c) => c.actors.map((a) => `${a.role} ${a.name}`));
  it.each([
    ['Soldiers foiled an attempt by the rebels to kidnap the governor.', ['agent rebels'], ['agent Soldiers']],
    ['The rebels made an attempt to kidnap the governor.', ['agent rebels'], []],
    ['Police uncovered a plot to bomb the station in Tarn.', [], ['agent Police']],
    ['Five peasants were murdered on Friday, presumably by guerrillas.', ['agent guerrillas', 'target peasants'], []],
    ['The police reported an attack by gunmen on a market.', ['agent gunmen'], ['agent police']],
  ])('in "%s"', (text, there, absent) => {
    expect(parties(text)).toEqual(expect.arrayContaining(there));
    for (const party of absent) expect(parties(text)).not.toContain(party);
  });
});
