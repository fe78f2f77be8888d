import { describe, expect, it } from '@jest/globals';
import type { Claim } from '@hearsay/vocabulary';
import { emptyKnowledge } from './knowledge.js';
import { readClaims } from './read-claims.js';

/** Two paragraphs at least, the first a headline where it has no full stop. */
function claimsOf(...paragraphs: string[]): Claim[] {
  const text = paragraphs.join('\n\n');
  const read = readClaims({ article: 'news', revision: 1, text, outlet: 'Tarn Gazette', publishedAt: '2024-05-16' }, emptyKnowledge);
  return read.kind === 'read' ? read.claims : [];
}

const counts = (claims: readonly Claim[]): string[] =>
  claims.flatMap((c) => c.quantities.map((q) => `${q.kind} ${q.low ?? ''}-${q.high ?? ''}`));
const actors = (claim: Claim | undefined): string[] => (claim?.actors ?? []).map((a) => `${a.role} ${a.name}`);
const kinds = (claims: readonly Claim[]): string[] => [...new Set(claims.flatMap((c) => c.actors.map((a) => `${a.name}: ${a.kind}`)))];
const of = (claims: readonly Claim[], type: string): Claim[] => claims.filter((c) => c.type === type);

describe('tolls', () => {
  it.each([
    ['Shells killed at least 12 people and wounded 30, a hospital doctor said.', ['killed 12-', 'wounded 30-30']],
    ['The raid left 12 dead and wounded nine, two nurses told the radio.', ['killed 12-12', 'wounded 9-9']],
    ['A bomb killed 12 soldiers, a nurse and a driver.', ['killed 12-12', 'killed 1-1', 'killed 1-1']],
    [
      'The number of villagers killed in Sunday’s rocket attack on the bridge at Oster Bay has climbed to 31, police said.',
      ['killed 31-31'],
    ],
    ['According to the Tarn Observatory, a war monitor, 12 farmers died in the raid.', ['killed 12-12']],
    ['A court sentenced two lieutenants to death for mutiny.', ['other 2-2']],
    ['The militia executed 12 prisoners.', ['killed 12-12']],
    ['Rebels say they killed 40 soldiers; the army says it lost six.', ['killed 40-40', 'killed 6-6']],
    ['The ministry put the number of displaced at 600.', ['displaced 600-600']],
    ['The rebels number around 800.', ['strength 800-800']],
    ['The judge had died with six guards when rebels shelled the mill.', ['killed 6-6']],
    ['Rebels killed ten villagers in Velm. The army put the number at 21.', ['killed 10-10', 'killed 21-21']],
    ['The raid displaced 900 people. Aid workers gave a figure of 600.', ['displaced 900-900', 'displaced 600-600']],
    ['Some 60 army reinforcements reached Tarn and burned two huts.', ['strength 60-60', 'other 2-2']],
    ['The army freed 12 prisoners.', ['captured 12-12']],
    ['The front has between 500 and 1,000 members.', ['strength 500-1000']],
    ['The death toll of the attack has risen from 12 to 31.', ['killed 31-31']],
    ['Gunmen attacked a bus, killing its driver and six wedding guests.', ['killed 1-1', 'killed 6-6']],
    ['Four people remained missing after the raid, the mayor said.', ['missing 4-4']],
    ['Two Border Guard Force (BGF) personnel were injured in the raid.', ['wounded 2-2']],
    ['Fighters stormed the base, killing six guards and capturing 40 others.', ['killed 6-6', 'captured 40-40']],
    ['Six of the wounded died on the road, a nurse said.', ['killed 6-6']],
    ['Two men were killed in raids between May 8 and 19.', ['killed 2-2']],
    ['Three guards were killed, seven wounded and four went missing.', ['killed 3-3', 'wounded 7-7', 'missing 4-4']],
    ['Eleven fighters were ambushed and killed near Tarn.', ['killed 11-11']],
    ['Gunmen attacked a village, killing its chief and two of his sons.', ['killed 2-2']],
    ['Gunmen stormed the house of Ade Bell, killing him and his two bodyguards.', ['killed 2-2']],
    ['Nine police stations were attacked and burned.', ['other 9-9']],
    ['The raid left one guard dead and another wounded.', ['killed 1-1', 'wounded 1-1']],
    ['Gunmen of the 59 Brigade killed nine guards.', ['killed 9-9']],
    ['Four soldiers and two beekeepers were killed.', ['killed 4-4', 'killed 2-2']],
    ['The raid was one of the largest since May and killed nine guards.', ['killed 9-9']],
    ['Nine Ostrian security forces were killed in Tarn.', ['killed 9-9']],
  ])('counts in "%s"', (text, expected) => {
    expect(counts(claimsOf(text))).toEqual(expected);
  });

  it('counts in headlines', () => {
    const body =
      'Shells hit the barracks of the second brigade in the town of Oster on Tuesday and set its roof on fire, a nurse who lives there said.';
    expect(counts(claimsOf('Death toll of barracks shelling rises to 31', body))).toEqual(['killed 31-31']);
    expect(counts(claimsOf('31 reported dead as rockets hit Oster Bay barracks', body))).toEqual(['killed 31-31']);
  });
});

describe('names', () => {
  it.each([
    ['The Shield of the Plain Brigades attacked the town of Oster.', 'Shield of the Plain Brigades: armed-group'],
    ['The Falcons of the North Battalions attacked the town of Oster.', 'Falcons of the North Battalions: armed-group'],
    ['The Army of the Morning attacked the town of Oster.', 'Army of the Morning: armed-group'],
    ['The minister accused the Plain Liberation Front of hiding weapons.', 'Plain Liberation Front: armed-group'],
  ])('has the whole of it in "%s"', (text, expected) => {
    expect(kinds(claimsOf(text))).toContain(expected);
  });

  it('leaves an office before "of the" outside the name', () => {
    expect(kinds(claimsOf('The Commander of the Plain Brigades attacked the town of Oster.')).join()).not.toContain(
      'Commander of the Plain Brigades: armed',
    );
  });

  it.each([
    ['Ruvania has sent rockets to the rebels. The foreign ministry of Ruvania did not comment.'],
    ['Ruvania has sent rockets to the rebels, Ruvanian officials said.'],
    ['Ruvania has sent rockets to the rebels across the border with Ruvania.'],
    ['The Plain Front, a militia backed by Ruvania, attacked the town of Oster.'],
  ])('learns a state from its company in "%s"', (text) => {
    expect(kinds(claimsOf(text))).toContain('Ruvania: state');
  });

  it('takes nobody for a state who has none of its organs', () => {
    expect(kinds(claimsOf('Haldane attacked the town of Oster with the men of Haldane.')).join()).not.toContain('state');
  });

  it('tells verbs from names in a headline with capitals all along', () => {
    const claims = claimsOf(
      'Gunmen Attack Tarn Village, Kill Nine Farmers\n\nThe village lies in the hills, a day on foot from the nearest road.',
    );
    expect(actors(claims[0])).toEqual(['agent Gunmen', 'target Farmers']);
    expect(claims[0]).toMatchObject({ type: 'ASSAULT', place: { name: 'Tarn Village' } });
  });

  it('knows a town in a headline by the words of the text', () => {
    const [headline] = claimsOf(
      'Rebels say they captured Oster Bay',
      'The rebels said on Tuesday that they had captured the town of Oster Bay after a week of clashes with the army.',
    );
    expect(headline).toMatchObject({ type: 'TERRITORY', place: { name: 'Oster Bay' } });
    expect(actors(headline)).toEqual(['agent Rebels']);
  });
});

describe('denials, estimates and relations', () => {
  it('denies a gerund', () => {
    const claims = claimsOf('The foreign ministry of Ruvania denied sending weapons to the Plain Liberation Front.');
    expect(claims).toMatchObject([{ type: 'AID', stance: 'denies', attribution: [{ name: 'foreign ministry of Ruvania' }] }]);
    expect(actors(claims[0])).toEqual(['agent Ruvania', 'target Plain Liberation Front']);
  });

  it.each([
    ['denied', 'denies'],
    ['confirmed', 'asserts'],
  ])('reads that a town had fallen where the army %s it', (verb, stance) => {
    expect(claimsOf(`The army ${verb} that Oster Bay had fallen.`)).toMatchObject([
      { type: 'TERRITORY', stance, place: { name: 'Oster Bay' } },
    ]);
  });

  it('gives a second estimate to those of the first', () => {
    const strength = of(
      claimsOf('The army estimates that the Plain Liberation Front has 900 fighters. Foreign observers put the number at 4,000.'),
      'STRENGTH',
    );
    expect(strength.map((c) => [c.stance, ...actors(c), ...counts([c])])).toEqual([
      ['estimates', 'agent Plain Liberation Front', 'strength 900-900'],
      ['estimates', 'agent Plain Liberation Front', 'strength 4000-4000'],
    ]);
    expect(strength.map((c) => c.attribution.map((a) => a.name))).toEqual([['army'], ['Foreign observers']]);
  });

  it('reads who backs and whose part a group is', () => {
    const claims = of(
      claimsOf(
        'The Shield of the Plain Brigades (SPB), a militia backed by Ruvania, fights on the side of the army and is part of the People’s Guard.',
      ),
      'RELATION',
    );
    expect(claims.map((c) => [c.relation, ...actors(c)])).toEqual([
      ['backed-by', 'agent Shield of the Plain Brigades', 'supporter Ruvania'],
      ['part-of', 'agent Shield of the Plain Brigades', 'target People’s Guard'],
    ]);
  });

  it.each([
    ['The Plain army bombed the town. An army spokesman accused the rebels of hiding there.', 'agent Plain army'],
    ['A spokesman for the Plain Liberation Front condemned the raid.', 'agent Plain Liberation Front'],
    ['“Our troops withdrew from the town,” a spokesman for the Plain Liberation Front said.', 'agent Plain Liberation Front'],
  ])('has a spokesman stand for his body in "%s"', (text, expected) => {
    expect(actors(claimsOf(text).at(-1))).toContain(expected);
  });

  it('takes a body whose name ends like a document for the speaker', () => {
    const [claim] = claimsOf(
      'According to a report by the Harbour Arms Survey, citing customs papers, gunmen shelled the town of Oster Bay.',
    );
    expect(claim?.attribution.map((a) => [a.name, a.kind])).toEqual([['Harbour Arms Survey', 'organisation']]);
  });

  it.each([
    ['Guards opened fire on the crowd, wounding dozens.', ['wounded 24-']],
    ['At least nine people died when a shell slammed into a bus station.', ['killed 9-']],
    ['The army launched an attack which left nine rebels dead.', ['killed 9-9']],
    ['Rebels staged an ambush that killed five soldiers on Monday.', ['killed 5-5']],
    ['Jets carried out a raid in which twelve civilians were killed.', ['killed 12-12']],
    ['Drone strikes blamed on the army killed nine people.', ['killed 9-9']],
  ])('keeps the harm and its happening one claim in "%s"', (text, expected) => {
    const claims = claimsOf(text);
    expect(claims.map((c) => c.type)).toEqual(['ASSAULT']);
    expect(counts(claims)).toEqual(expected);
  });

  it('reads troops that are deployed as a movement, stationed ones by their number', () => {
    expect(claimsOf('The army deployed 3,000 troops to the border.').map((c) => c.type)).toEqual(['MOBILIZE']);
    expect(claimsOf('About 3,000 troops are stationed in Oster Bay.').map((c) => c.type)).toEqual(['STRENGTH']);
  });

  it('gives each toll to who puts it there', () => {
    const claims = claimsOf('Officials said 30 people had died in the raid on Oster Bay, though the army put the toll at 12.');
    expect(claims.map((c) => [c.attribution.map((a) => a.name).join(), ...counts([c])])).toEqual([
      ['Officials', 'killed 30-30'],
      ['army', 'killed 12-12'],
    ]);
  });

  it('reads a claim that is rejected in the same breath', () => {
    const claims = claimsOf('The army claimed on Thursday to have taken the town of Oster Bay, a claim the rebels rejected.');
    expect(claims.map((c) => [c.type, c.stance, c.attribution.map((a) => a.name).join()])).toEqual([
      ['TERRITORY', 'asserts', 'army'],
      ['TERRITORY', 'denies', 'rebels'],
    ]);
  });

  it('takes doubt for a hedged denial, and "alleged to have" for a hedge', () => {
    expect(claimsOf('Analysts doubt the army can hold Oster Bay.')).toMatchObject([{ stance: 'denies', certainty: 'hedged' }]);
    expect(claimsOf('Ruvanian jets are alleged to have bombed a wedding.')).toMatchObject([{ type: 'ASSAULT', certainty: 'hedged' }]);
  });

  it('gives what a group did, called so between commas, to the group and not to who tells it', () => {
    const claims = claimsOf('A police spokesman said the attackers, locally known as bandits, exchanged fire with a patrol.');
    expect(actors(of(claims, 'ASSAULT')[0])).toContain('agent attackers');
  });

  it('takes both who speak after a list', () => {
    const [claim] = claimsOf('Armed men stormed a school before dawn on Tuesday, killing a teacher, police and residents said.');
    expect(claim?.attribution.map((a) => a.name)).toEqual(['police', 'residents']);
    expect(claim?.time).toMatchObject({ from: '2024-05-14', to: '2024-05-14' });
    expect(kinds([claim!])).toContain('Armed men: unidentified');
  });

  it('reads a share of a place as a place held', () => {
    expect(claimsOf('The rebels now control about 40 percent of the province.').map((c) => c.type)).toEqual(['TERRITORY']);
  });

  it('blames in a headline', () => {
    const [claim] = claimsOf(
      'Karwa Front blamed for car bomb in Oster',
      'A car bomb killed two guards in Oster on Tuesday, the army said.',
    );
    expect([claim?.type, claim?.stance, actors(claim)]).toEqual(['ASSAULT', 'accuses', ['agent Karwa Front']]);
  });

  it('tells the displaced once', () => {
    expect(claimsOf('More than a million people have been displaced since May.').map((c) => c.type)).toEqual(['COERCE']);
  });

  it.each([
    'There was no immediate comment from the army on that strike.',
    'Two residents asked not to be named.',
    'The newspaper could not reach the army for comment.',
  ])('claims nothing from "%s"', (text) => {
    expect(claimsOf(text)).toEqual([]);
  });

  it.each(['The minister refused to say how many.', 'The army declined to comment on the report.'])('hears no refusal in "%s"', (text) => {
    expect(of(claimsOf(text), 'REJECT')).toEqual([]);
  });

  it('has a headline’s victims suffer and its army speak as a body', () => {
    const [claim] = claimsOf(
      'Army says 12 rebels killed in clash',
      'Shells hit the barracks of the second brigade in the town of Oster on Tuesday, a nurse said.',
    );
    expect(actors(claim)).toEqual(['target rebels']);
    expect(claim?.attribution.map((a) => a.kind)).toEqual(['organisation']);
  });

  it('hears a headline that begins with a figure', () => {
    const [claim] = claimsOf('12 rebels killed in raid - army', 'The army said it had raided a camp near Oster on Tuesday.');
    expect(counts(claim === undefined ? [] : [claim])).toEqual(['killed 12-12']);
    expect(claim?.attribution.map((a) => a.name)).toEqual(['army']);
  });

  it('hears a headline in capitals above a text in small letters', () => {
    const [claim] = claimsOf('REBELS SEIZE WEAPONS OF BORDER ARMY', 'Rebels stormed a base near Oster on Tuesday, the army said.');
    expect(claim?.type).toBe('COERCE');
    expect(actors(claim)).toEqual(expect.arrayContaining(['agent REBELS']));
  });

  it('takes a place that heads a headline for no speaker', () => {
    const [claim] = claimsOf('Oster: Two guards hurt in blast', 'A bomb hurt two guards in Oster on Tuesday, police in Oster said.');
    expect(claim?.attribution).toEqual([]);
  });

  it('keeps a speaker for the next sentence only, and not for what somebody with a name did', () => {
    const claims = claimsOf(
      'Police suspect that bandits were behind the ambush. The Karwa Front has been fighting for a state of its own.',
    );
    expect(claims.map((c) => [c.attribution.length, c.certainty])).toEqual([
      [1, 'hedged'],
      [0, 'stated'],
    ]);
  });

  it('claims nothing of what people do every day', () => {
    expect(claimsOf('"They came at dawn and opened fire," said Ada Bell.').map((c) => c.type)).toEqual(['ASSAULT']);
  });

  it.each([
    ['The five wounded officers were taken to a clinic after the clash with rebels.', 'wounded 5-5'],
    ['Only one of their fighters was killed, the rebels said.', 'killed 1-1'],
    ['Also wounded were three nurses.', 'wounded 3-3'],
    ['Twelve rebels had been “neutralised” in the north, the army said.', 'killed 12-12'],
    ['The bandits cut the throats of four guards.', 'killed 4-4'],
    ['The force is made up of 4,000 troops.', 'strength 4000-4000'],
    ['Two civilians caught in the crossfire were also killed.', 'killed 2-2'],
    ['More than 4,000 people have crossed into Kenya since the raid.', 'displaced 4000-'],
    ['The rebels lost only three men.', 'killed 3-3'],
    ['The militia took hostage 12 villagers.', 'captured 12-12'],
    ['Our 40 soldiers were able to repel the rebels, the general said.', 'strength 40-40'],
  ])('counts in "%s" %s', (text, count) => {
    expect(claimsOf(text).flatMap((c) => counts([c]))).toEqual([count]);
  });

  it('claims nothing of how the wounded are, and knows a headline’s verb before an infinitive', () => {
    expect(claimsOf('Shells hit the town.', 'The soldiers are now in stable condition, a nurse said.').map((c) => c.type)).toEqual([
      'ASSAULT',
    ]);
    expect(claimsOf('Army Launches Offensive to Counter Rebel Advance', 'The push began on Monday.').map((c) => c.type)).toContain(
      'ASSAULT',
    );
  });

  it('reads the second of two participles that share their auxiliary', () => {
    const claims = claimsOf('Four smugglers were detained and more than 200 rifles seized.');
    expect(claims.map((c) => `${c.type} ${c.quote}`)).toEqual([
      'COERCE Four smugglers were detained',
      'COERCE more than 200 rifles seized',
    ]);
    expect(claimsOf('Two men were beheaded and a church set alight.').map((c) => c.type)).toEqual(['ASSAULT', 'COERCE']);
    expect(claimsOf('Several houses were razed and cattle stolen in the raid.').map((c) => c.type)).not.toContain('MOBILIZE');
  });

  it('counts no hour of the morning', () => {
    expect(counts(claimsOf('The shelling began at around four in the morning.'))).toEqual([]);
  });

  it('counts no doers among the dead', () => {
    expect(counts(claimsOf('Fighting between the two groups has killed more than 300 people.'))).toContain('killed 300-');
    expect(counts(claimsOf('Fighting between the two groups has killed more than 300 people.'))).not.toContain('killed 2-2');
  });

  it('claims nothing of a condition', () => {
    expect(claimsOf('The group will keep its rifles as long as the occupation lasts.')).toEqual([]);
  });

  it('hears nothing in the question who did it', () => {
    expect(claimsOf('Shells hit the town.', 'Ministers disagreed over who started the fighting.').map((c) => c.type)).toEqual(['ASSAULT']);
  });

  it('takes no place from a dateline of three names', () => {
    expect(claimsOf('CAMP TARN, Lund, Arvo — Two soldiers died in a clash on Monday.')[0]?.place).toBeNull();
  });

  it('counts the missing', () => {
    expect(counts(claimsOf('Shells hit the town. Five people were still missing, a nurse said.'))).toEqual(['missing 5-5']);
  });
});
