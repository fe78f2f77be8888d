import { describe, expect, it } from '@jest/globals';
import { emptyKnowledge } from './knowledge.js';
import { readClaims } from './read-claims.js';

/** What each claim of a text says: its type, its agent with his kind, its target. */
function said(text: string): string[] {
  const read = readClaims({ article: 'example', revision: 1, text, outlet: null, publishedAt: '2020-01-15' }, emptyKnowledge);
  const claims = read.kind === 'read' ? read.claims : [];
  return claims.map(({ type, actors }) => {
    const words = (role: string): string =>
      actors
        .filter((a) => a.role === role)
        .map((a) => text.slice(a.start, a.end))
        .join(' + ');
    return `${type}: ${words('agent')} > ${words('target')}`;
  });
}
const kindOf = (text: string): string[] => {
  const read = readClaims({ article: 'example', revision: 1, text, outlet: null, publishedAt: '2020-01-15' }, emptyKnowledge);
  return read.kind === 'read' ? read.claims.flatMap((c) => c.actors.map((a) => a.kind)) : [];
};

describe('who people are', () => {
  it.each([
    ['military', ['jawans', 'riflemen', 'sappers', 'askaris', 'border guards', 'mutineers']],
    ['armed-group', ['Naxalites', 'partisans', 'saboteurs', 'ex-combatants', 'rebel cadres']],
    ['unidentified', ['dacoits', 'cultists', 'goons', 'miscreants', 'sicarios', 'hoodlums', 'cattle rustlers', 'shooters', 'ultras']],
    ['government-body', ['cops', 'constables', 'prison guards', 'patrolmen', 'customs agents']],
    ['civilians', ['motorists', 'pastors', 'parishioners', 'pastoralists', 'headmen', 'toddlers', 'truckers', 'wedding guests']],
  ])('takes for %s: %j', (kind, words) => {
    for (const word of words) expect([word, kindOf(`Two ${word} attacked a shop on Monday.`)]).toEqual([word, [kind]]);
  });

  it.each([
    ['military', ['army officers', 'naval officers', 'air force pilots', 'army medics', 'generals', 'fighter pilots', 'enlisted men']],
    ['armed-group', ['FARC dissidents', 'cartel gunmen', 'gang members', 'Kurdish fighters', 'army defectors', 'hostage-takers']],
    ['militia', ['loyalist fighters', 'clan fighters', 'village guards']],
    ['international', ['coalition soldiers', 'UN workers', 'Red Cross staff']],
    ['unidentified', ['unidentified men', 'masked youths', 'marksmen', 'defectors']],
    ['government-body', ['police commandos', 'park rangers', 'MPs', 'wardens', 'police inspectors']],
    ['organisation', ['opposition leaders', 'anarchists']],
    ['civilians', ['tribal leaders', 'village leaders', 'family members', 'hunters', 'partygoers', 'internally displaced people']],
  ])('takes for %s by their company: %j', (kind, words) => {
    for (const word of words) {
      expect([word, kindOf(`${word[0]!.toUpperCase()}${word.slice(1)} attacked a shop on Monday.`)]).toEqual([word, [kind]]);
      expect([word, kindOf(`A group of ${word} attacked a shop.`)]).toEqual([word, [kind]]);
    }
  });

  it('takes one who bears arms for whoever he serves, and one who holds an office for himself', () => {
    expect(kindOf('A policeman was killed in Tarn.')).toEqual(['government-body']);
    expect(kindOf('A UN peacekeeper was killed in Tarn.')).toEqual(['international']);
    expect(kindOf('Nine were killed by masked men in Tarn.')).toContain('unidentified');
    expect(kindOf('Pro-government gunmen killed nine in Tarn.')).toContain('militia');
    expect(kindOf('A senator was killed in Tarn.')).toEqual(['person']);
    expect(kindOf('An army officer was killed in Tarn.')).toEqual(['military']);
    expect(kindOf('The police chief was killed in Tarn.')).toEqual(['person']);
  });

  it.each([
    ['The city council condemned the raid.', 'government-body'],
    ['The Tarn Leadership Council condemned the raid.', 'government-body'],
    ['The Tarn State Emergency Service condemned the raid.', 'government-body'],
    ['The Tarn Defence Council condemned the raid.', 'organisation'],
    ['The General Staff of Ukraine condemned the raid.', 'military'],
    ['The FSB condemned the raid.', 'government-body'],
    ['The mayor condemned the raid.', 'person'],
  ])('tells what sort of body speaks in "%s"', (text, kind) => {
    expect(kindOf(text)).toEqual([kind]);
  });

  it('takes firefighters for victims where they were killed, and their work for a mishap', () => {
    expect(said('Bandits killed three firefighters near Tarn.')).toEqual(['ASSAULT: Bandits > firefighters']);
    expect(said('Firefighters battled a blaze that killed three people in Tarn.')).toEqual([]);
  });

  it('reads a sentence that opens with a captive', () => {
    expect(kindOf('Captive soldiers were killed in Tarn.')).toEqual(['military']);
  });

  it('finds one whom the tagger takes for an adjective', () => {
    expect(said('A militant shot dead two traders in Tarn.')).toEqual(['ASSAULT: A militant > traders']);
    expect(said('Rebels shot a marine near Tarn.')).toEqual(['ASSAULT: Rebels > a marine']);
    expect(said('Rebels killed a separatist on Monday.')).toEqual(['ASSAULT: Rebels > a separatist']);
  });
});

describe('verbs of force and pressure', () => {
  it.each([
    ['The army annihilated the rebels.', 'ASSAULT: The army > the rebels'],
    ['Soldiers butchered villagers in Tarn.', 'ASSAULT: Soldiers > villagers'],
    ['Warplanes pummelled rebel positions in Tarn.', 'ASSAULT: Warplanes > rebel positions'],
    ['Guards tortured prisoners.', 'ASSAULT: Guards > prisoners'],
    ['Police roughed up a reporter.', 'ASSAULT: Police > a reporter'],
    ['Militants decapitated two captives.', 'ASSAULT: Militants > captives'],
    ['Troops beat back the rebels.', 'ASSAULT: Troops > the rebels'],
    ['The junta incarcerated two monks.', 'COERCE: The junta > monks'],
    ['Police nabbed the suspect.', 'COERCE: Police > the suspect'],
    ['The junta persecuted monks.', 'COERCE: The junta > monks'],
    ['Militants desecrated a shrine.', 'COERCE: Militants > '],
  ])('reads "%s"', (text, expected) => {
    expect(said(text)).toEqual([expected]);
  });
});

describe('idioms of war', () => {
  it.each([
    ['The militia handed over the bodies of two hostages.', 'RETREAT: The militia > hostages'],
    ['Two soldiers were killed at the front.', 'ASSAULT:  > soldiers'],
    ['Fighters have flocked to the front.', 'MOBILIZE: Fighters > '],
    ['The rebels will lay down their arms.', 'RETREAT: The rebels > '],
    ['The government has armed local militias.', 'AID: The government > local militias'],
    ['Both sides committed to a humanitarian pause.', 'AGREE: sides > '],
    ['Government troops have re-entered the city.', 'TERRITORY: Government troops > '],
    ['The militia has been accused of ethnic cleansing.', 'ASSAULT: The militia > '],
    ['Soldiers fled as the rebels approached.', 'RETREAT: Soldiers > '],
    ['The attack met little resistance.', 'ASSAULT:  > '],
    ['Tarn has endured weeks of bombardment.', 'ASSAULT:  > '],
    ['The army has intensified its campaign against the rebels.', 'ASSAULT: The army > the rebels'],
    ['The tribes joined forces with the army.', 'COOPERATE: The tribes > the army'],
    ['The dead included four nurses.', 'ASSAULT:  > nurses'],
    ['The peace deal is dead.', 'REJECT:  > '],
    ['Norway will send air defence systems to Turkey.', 'AID: Norway > Turkey'],
    ['Soldiers returned fire.', 'ASSAULT: Soldiers > '],
    ['Gunmen sprayed a bus with bullets.', 'ASSAULT: Gunmen > '],
    ['The rebels put up fierce resistance.', 'ASSAULT: The rebels > '],
    ['The army held off the rebels.', 'ASSAULT: The army > the rebels'],
    ['The rebels punched through army lines.', 'TERRITORY: The rebels > '],
    ['The army rolled back the rebels.', 'TERRITORY: The army > the rebels'],
    ['The militants melted into the forest.', 'RETREAT: The militants > '],
    ['The soldiers threw down their weapons.', 'RETREAT: The soldiers > '],
    ['The soldiers gave themselves up to the rebels.', 'RETREAT: The soldiers > the rebels'],
    ['Turkey scrambled two fighter jets.', 'MOBILIZE: Turkey > '],
    ['Soldiers dug in near the town.', 'MOBILIZE: Soldiers > '],
    ['Militants snatched a doctor.', 'COERCE: Militants > a doctor'],
    ['Police dragged away the activist.', 'COERCE: Police > the activist'],
    ['The junta cracked down on activists.', 'COERCE: The junta > activists'],
    ['Soldiers turned back an aid convoy.', 'COERCE: Soldiers > '],
  ])('reads "%s"', (text, expected) => {
    expect(said(text)).toEqual([expected]);
  });

  it.each([
    'The company launched a telephone and fired two managers.',
    'The minister took aim at critics of the budget.',
    'Police sprayed the garden with water.',
    'The team held on to its lead and the fans went home.',
    'The farmer raked leaves, and the dog ran away.',
  ])('reads no act of war in "%s"', (text) => {
    expect(said(text).filter((c) => !c.startsWith('ASSESSMENT'))).toEqual([]);
  });
});

describe('nouns of war', () => {
  it.each([
    ['A blitz by the army on the town began.', 'ASSAULT: the army > '],
    ['Soldiers staged a coup.', 'COERCE: Soldiers > '],
    ['An uprising broke out in the north.', 'ASSAULT:  > '],
    ['Mass expulsions of villagers by the army continued.', 'COERCE: the army > villagers'],
    ['A dialogue between the army and the rebels began.', 'CONSULT: the army + the rebels > '],
  ])('reads "%s"', (text, expected) => {
    expect(said(text)).toEqual([expected]);
  });

  it('takes no place where something takes place', () => {
    expect(said('The vote took place in Tarn.').filter((c) => c.startsWith('TERRITORY'))).toEqual([]);
  });

  it.each(['A storm struck the coast.', 'Cholera killed two villagers.'])('reads no force in "%s"', (text) => {
    expect(said(text)).toEqual([]);
  });
});

describe('whose word it is, and how sure', () => {
  const first = (text: string): string => {
    const read = readClaims({ article: 'example', revision: 1, text, outlet: null, publishedAt: '2020-01-15' }, emptyKnowledge);
    const claim = read.kind === 'read' ? read.claims.find((c) => c.type === 'ASSAULT') : undefined;
    return claim === undefined ? 'none' : `${claim.attribution.map((a) => a.name).join(' + ')} ${claim.stance} ${claim.certainty}`;
  };

  it.each(['alleged', 'averred', 'divulged', 'thundered', 'established', 'verified', 'corroborated'])('is his who %s it', (verb) => {
    expect(first(`The minister ${verb} that rebels attacked the town.`)).toBe('minister asserts stated');
  });

  it.each([
    'It is possible that rebels attacked the town.',
    'Rebels arguably attacked the town.',
    'Ten soldiers are feared dead in the attack.',
  ])('is in doubt: "%s"', (text) => {
    expect(first(text)).toMatch(/hedged$/u);
  });
});
