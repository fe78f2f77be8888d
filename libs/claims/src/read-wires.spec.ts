import { describe, expect, it } from '@jest/globals';
import type { Claim } from '@hearsay/vocabulary';
import { emptyKnowledge } from './knowledge.js';
import { readClaims } from './read-claims.js';

/** Claims of a wire in capitals of 9 January 1990, a Tuesday. */
function claimsOf(sentences: string): Claim[] {
  const text = `SAN RAFAEL, 9 JAN 90 (AGENCY) -- [TEXT] ${sentences}`;
  const read = readClaims({ article: 'wire', revision: 1, text, outlet: null, publishedAt: '1990-01-09' }, emptyKnowledge);
  return read.kind === 'read' ? read.claims : [];
}

const agents = (claims: readonly Claim[]): string[] => claims.flatMap((c) => c.actors.filter((a) => a.role === 'agent').map((a) => a.name));

describe('wires in capitals', () => {
  it('read the name before a gloss in brackets as the one whose guerrillas they are', () => {
    expect(
      agents(claimsOf('THE FMLN [FARABUNDO MARTI NATIONAL LIBERATION FRONT] GUERRILLAS KILLED TWO GUARDS AT THE GATE OF THE DAM.')),
    ).toEqual(['Farabundo Marti National Liberation Front']);
  });

  it.each([
    ['THE EXPLOSION WAS CLAIMED BY A SELF-STYLED "LIGHT OF TARN" GROUP.', 'LIGHT OF TARN'],
    ['MEMBERS OF THE GUERRILLA ORGANIZATION "LIGHT OF TARN" KILLED TWO GUARDS.', 'LIGHT OF TARN'],
    ['MEMBERS OF THE LEFTIST ARMED GROUPING "LIGHT OF TARN" KILLED TWO GUARDS.', 'LIGHT OF TARN'],
    ['A GANG CALLING ITSELF THE RED MOVEMENT KILLED TWO GUARDS.', 'RED MOVEMENT'],
    ['ARMED FORCES MEMBERS KILLED TWO GUARDS.', 'ARMED FORCES'],
    ['THE MILL WAS BURNED DOWN BY A DRUG RING.', 'DRUG RING'],
    ['THE WAR "IS AT A STANDSTILL," WHILE THE "REBELS GAIN GROUND." THE REBELS KILLED TWO GUARDS.', 'REBELS'],
    ['THE "WEAK POINTS" THE REBELS CHOSE WERE KNOWN. THE REBELS KILLED TWO GUARDS.', 'REBELS'],
    ['FARC ACTIVISTS KIDNAPPED THE MAYOR OF TORMES, COLOMBIA.', 'Revolutionary Armed Forces of Colombia'],
  ])('name whose people they are: %s', (sentence, name) => {
    expect(agents(claimsOf(sentence))).toContain(name);
  });

  it('read who is suspected as who did it, and no plural noun as a surname', () => {
    expect(claimsOf('PRESUMED MEMBERS OF THE FARC KIDNAPPED THE MAYOR OF TORMES, COLOMBIA.')[0]).toMatchObject({
      certainty: 'hedged',
      actors: expect.arrayContaining([expect.objectContaining({ role: 'agent', name: 'Revolutionary Armed Forces of Colombia' })]),
    });
    const [claim] = claimsOf('THE AIR FORCE BOMBED GUERRILLA POSITIONS NEAR TORMES.');
    expect(claim?.actors.map((a) => a.kind)).toEqual(['military', 'armed-group']);
  });

  it('take a country for the place of its war, and the side of a commando from the word before it', () => {
    expect(agents(claimsOf('THE SALVADORAN WAR HAS LEFT 40 DEAD IN TORMES.'))).toEqual([]);
    expect(claimsOf('SUBVERSIVE COMMANDOS ATTACKED THE BRIDGE.')[0]?.actors[0]).toMatchObject({ kind: 'armed-group' });
  });

  it('read words over the end of a line', () => {
    const read = claimsOf('THE UNION MOURNS.\nITS LEADER JUAN RIVAS WAS ON MONDAY SHOT TO\nDEATH BY GUNMEN NEAR HIS HOUSE IN TORMES.');
    expect(read.flatMap((c) => c.mode)).toContain('targeted');
  });

  it.each([
    ['A GROUP OF HEAVILY ARMED MEN KILLED TWO GUARDS.', 'HEAVILY ARMED MEN', 'unidentified'],
    ['A GROUP OF UNIDENTIFIED INDIVIDUALS TODAY KILLED TWO GUARDS.', 'UNIDENTIFIED INDIVIDUALS', 'unidentified'],
    ['A GROUP OF ABOUT 30 GUERRILLAS ATTACKED THE FARM.', 'GUERRILLAS', 'armed-group'],
    ['THE BOMB WAS PLANTED BY MEMBERS OF THE COMMUNIST PARTY OF CHILE.', 'COMMUNIST PARTY OF CHILE', 'organisation'],
  ])('take a group for those who make it up: %s', (sentence, name, kind) => {
    expect(claimsOf(sentence)[0]?.actors).toContainEqual(expect.objectContaining({ role: 'agent', name, kind }));
  });

  it('take the guerrillas of a country for the group that was named before', () => {
    const read = claimsOf('THE FMLN ATTACKED THE DAM IN EL SALVADOR. THE SALVADORAN GUERRILLAS THEN KILLED TWO GUARDS.');
    expect(agents(read.slice(1))).toEqual(['Farabundo Marti National Liberation Front']);
  });

  it.each([
    'SALVADORAN GUERRILLAS TODAY KILLED TWO GUARDS. THE FMLN SAID THE DAM WAS A TARGET.',
    'URBAN GUERRILLAS TODAY KILLED TWO GUARDS IN TORMES. THE FMLN SAID THE DAM WAS A TARGET.',
  ])('take guerrillas for the only group that the text goes on to name: %s', (text) => {
    expect(agents(claimsOf(text))).toContain('Farabundo Marti National Liberation Front');
  });

  it('take nobody for a group of several that the text names', () => {
    const read = claimsOf('REBELS TODAY KILLED TWO GUARDS IN TORMES. THE FMLN AND THE SHINING PATH DENIED IT.');
    expect(agents(read.slice(0, 1))).toEqual(['REBELS']);
  });

  it.each([
    ['MILITARY INTELLIGENCE MEMBERS ARRESTED TWO FARMERS.', 'MILITARY INTELLIGENCE MEMBERS', 'government-body'],
    ['TERRORIST CRIMINALS KILLED TWO FARMERS.', 'TERRORIST CRIMINALS', 'armed-group'],
    ['REBELS KILLED 14 SOLDIERS AND TWO OFFICERS.', 'OFFICERS', 'military'],
    ['REBELS KILLED TWO LIEUTENANTS.', 'LIEUTENANTS', 'military'],
    ['REBELS ATTACKED MILITARY OBJECTIVES.', 'MILITARY OBJECTIVES', 'military'],
  ])('tell what people are by the words beside them: %s', (sentence, name, kind) => {
    expect(claimsOf(sentence)[0]?.actors).toContainEqual(expect.objectContaining({ name, kind }));
  });

  it('take nobody who tells of an attack for its doer', () => {
    const read = claimsOf('GUNMEN KILLED A GUARD. THE POLICE HAD RECEIVED REPORTS OF TWO OTHER EXPLOSIONS IN TORMES.');
    expect(agents(read)).toEqual(['GUNMEN']);
  });

  it('take those who speak of themselves for what they are', () => {
    const [claim] = claimsOf('THE ARMY SAID IN A COMMUNIQUE: "WE KILLED TWO FARMERS IN TORMES."');
    expect(claim?.actors).toContainEqual(expect.objectContaining({ role: 'agent', name: 'ARMY', kind: 'military' }));
  });

  it('take the body of somebody for whom it was', () => {
    const [claim] = claimsOf('THE BODY OF JUAN RIVAS WAS FOUND NEAR TORMES.');
    expect(claim?.actors).toContainEqual(expect.objectContaining({ role: 'target', name: 'JUAN RIVAS' }));
  });

  it('pass over the notes of those who took a broadcast down', () => {
    const [claim] = claimsOf('ON 3 JANUARY COMRADE RIVAS [NAME AS HEARD], A SECRETARY OF THE UNION, WAS KILLED BY GUNMEN.');
    expect(claim?.time).toMatchObject({ from: '1990-01-03', to: '1990-01-03' });
    expect(claim?.actors.map((a) => `${a.role} ${a.name}`)).toEqual(expect.arrayContaining(['target RIVAS']));
  });

  it('keep a time behind a verb apart from its object', () => {
    expect(claimsOf('THE KIDNAPPING TOOK PLACE YESTERDAY WHEN THE TWO MEN WERE NEAR THE AIRPORT.')[0]).toMatchObject({
      type: 'COERCE',
      mode: ['abduct'],
      time: { from: '1990-01-08', to: '1990-01-08' },
    });
  });

  it('take a thing of war for those whose it is', () => {
    const [claim] = claimsOf('REBELS ATTACKED A MILITARY CONVOY AND GUERRILLAS SHELLED POLICE INSTALLATIONS IN TORMES.');
    expect(claim?.actors.map((a) => `${a.role} ${a.name} ${a.kind}`)).toContain('target MILITARY CONVOY military');
  });

  it('read no act in what something else followed', () => {
    const claims = claimsOf('MILITARY PATROLS BURNED THE FIELDS FOLLOWING THE TERRORIST ATTACK ON THE DAM.');
    expect(claims.filter((c) => c.type === 'ASSAULT')).toEqual([]);
  });

  it.each([
    ['MEMBERS OF THE 8TH FRONT OF THE FARC KILLED A TEACHER.', 'Revolutionary Armed Forces of Colombia'],
    ['ALLEGED SHINING PATH MEMBERS KILLED A TEACHER.', 'Shining Path'],
    ['TWO MEN WERE STRAFED BY SALVADORAN AIR FORCE HELICOPTERS.', 'SALVADORAN AIR FORCE'],
    ['ARMY SOLDIERS ABDUCTED TWO STUDENTS.', 'ARMY'],
    ['A COMMANDO OF THE TORMES PATRIOTIC FRONT KILLED TWO PASSENGERS.', 'TORMES PATRIOTIC FRONT'],
    ['THE MINISTER SAID THAT ARMED FORCES ELEMENTS ARE RESPONSIBLE FOR THE KILLING OF SIX NURSES.', 'ARMED FORCES'],
    ['THE UNION CONDEMNED THE MURDERS PERPETRATED BY THE ARMY AGAINST THE NURSES.', 'ARMY'],
  ])('name the party behind its men: %s', (sentence, name) => {
    expect(agents(claimsOf(sentence))).toContain(name);
  });

  it('take the persons named behind a plural for those it means', () => {
    const [claim] = claimsOf('REPORTERS PEDRO RIVAS AND LUIS GOMEZ WERE SHOT BY TROOPS.');
    expect(claim?.actors.filter((a) => a.role === 'target').map((a) => a.name)).toEqual(['PEDRO RIVAS', 'LUIS GOMEZ']);
  });

  it('take no verb for the letters of a group', () => {
    expect(agents(claimsOf('TROOPS ATTACKED THE TOWN OF TORMES AND LET THE TWO NURSES GO.'))).toEqual(['TROOPS']);
  });
});

describe('where and what', () => {
  it.each([
    ['THE TORMES POLICE COMMANDER WAS KILLED.', undefined],
    ['ALL PASSENGERS GOING TO BOGOTA WERE KILLED.', undefined],
    ['THE TORMES POLICE COMMANDER WAS KILLED IN BOGOTA.', 'Bogota'],
  ])('takes no place from whose people or where to: %s', (sentence, place) => {
    expect(claimsOf(sentence).find((c) => c.type === 'ASSAULT')?.place?.name).toBe(place);
  });

  it.each([
    'THE GOVERNMENT WILL FIGHT CORRUPTION IN TORMES.',
    'INFLATION DESTROYED THE ECONOMY OF THE TOWN.',
    'THE POLICE DESTROYED 900 KG OF COCAINE.',
    'WE ARE FIGHTING FOR HUMAN RIGHTS.',
  ])('reads no force in a figure of speech: %s', (sentence) => {
    expect(claimsOf(`GUNMEN SHOT TWO NUNS. ${sentence}`).filter((c) => c.type === 'ASSAULT')).toHaveLength(1);
  });

  it.each(['THE ARMED FORCES ARE WILLING TO ATTACK THE REBELS.', 'THE REBELS WERE GOING TO KILL THE MAYOR.'])(
    'takes what is only meant for a forecast: %s',
    (sentence) => {
      expect(claimsOf(sentence)[0]).toMatchObject({ type: 'ASSAULT', stance: 'predicts' });
    },
  );
});

describe('who did it', () => {
  it('is the speaker where he claims it', () => {
    const [claim] = claimsOf('THE ARMY ACCEPTED RESPONSIBILITY THIS MORNING FOR THE DEATH OF TWO REPORTERS AT THE BRIDGE.');
    expect(claim?.attribution.map((s) => s.name)).toEqual(['ARMY']);
    expect(claim?.quantities.map((q) => `${q.kind} ${q.low}`)).toEqual(['killed 2']);
  });

  it('is the speaker where he claims to have done it', () => {
    const [claim] = claimsOf('THE TORMES FRONT CLAIMED CREDIT FOR KILLING THE MAYOR.');
    expect(claim?.attribution.map((s) => s.name)).toEqual(['TORMES FRONT']);
    expect(claim?.actors.map((a) => a.role)).toEqual(['agent', 'target']);
  });

  it('is not the one who possesses a murder', () => {
    expect(agents(claimsOf("AFTER THE NURSES' MURDER BY THE ARMY THE CLINIC CLOSED."))).toEqual(['ARMY']);
  });

  it('may be said to be responsible of what was told before', () => {
    const claims = claimsOf('GUNMEN SHOT TWO NUNS IN TORMES.  THE POLICE BELIEVE THAT THE SHINING PATH IS RESPONSIBLE.');
    expect(claims.map((c) => [c.type, c.certainty])).toEqual([
      ['ASSAULT', 'stated'],
      ['ASSAULT', 'hedged'],
    ]);
  });

  it('stays open where nobody claims it', () => {
    const claims = claimsOf('GUNMEN SHOT TWO NUNS IN TORMES.  NO GROUP HAS CLAIMED RESPONSIBILITY FOR THE ATTACK ON THE NUNS.');
    expect(claims.map((c) => c.quote)).toEqual(['GUNMEN SHOT TWO NUNS IN TORMES']);
  });

  it('is said of the crime that was told before', () => {
    const claims = claimsOf('GUNMEN SHOT TWO NUNS IN TORMES YESTERDAY.  THE CRIME WAS ATTRIBUTED TO THE SHINING PATH.');
    expect(claims.map((c) => [c.type, c.stance, c.time?.from])).toEqual([
      ['ASSAULT', 'asserts', '1990-01-08'],
      ['ASSAULT', 'accuses', '1990-01-08'],
    ]);
    expect(agents(claims)).toEqual(['GUNMEN', 'Shining Path']);
  });

  it('is in doubt where he is suspected', () => {
    expect(claimsOf('ALLEGED MEMBERS OF THE SHINING PATH KILLED A NURSE NEAR THE HOSPITAL OF THE TOWN.')[0]).toMatchObject({
      certainty: 'hedged',
      actors: expect.arrayContaining([expect.objectContaining({ role: 'agent', name: 'Shining Path', kind: 'armed-group' })]),
    });
  });
});

describe('whom it was done to', () => {
  const targets = (claims: readonly Claim[]): string[] =>
    claims
      .filter((c) => c.type === 'ASSAULT')
      .flatMap((c) => c.actors.filter((a) => a.role === 'target').map((a) => `${a.name}: ${a.kind}`));

  it.each([
    ['THE MAYOR OF MORALES, PEDRO GOMEZ, WAS KILLED BY GUERRILLAS NEAR THE RIVER.', ['PEDRO GOMEZ: person']],
    ['THE JUDGE WILL INVESTIGATE THE MURDER OF ANTONIO VELA, A UNION LEADER.', ['ANTONIO VELA: person']],
    ['JUAN SOSA, WHO WAS KIDNAPPED LAST WEEK, WAS FOUND DEAD ON THE ROAD.', ['JUAN SOSA: person']],
    ['THE SENATOR WAS MURDERED IN FRONT OF THE CHURCH BY HOODED MEN.', ['SENATOR: person']],
  ])('is found in "%s"', (sentence, expected) => {
    const claims = claimsOf(sentence);
    expect(targets(claims)).toEqual(expected);
    expect(claims.find((c) => c.type === 'ASSAULT')?.mode).toContain('targeted');
  });

  it.each(['THE POLICE FEAR THE MURDER OF THE JUDGE WHO LIVES HERE.', 'SOLDIERS PREVENTED THE KIDNAPPING OF THE BISHOP OF TORMES.'])(
    'is nobody in "%s"',
    (sentence) => {
      const claims = claimsOf(`GUNMEN SHOT TWO NUNS IN TORMES.  ${sentence}`);
      expect(claims.filter((c) => c.start > 60 && !c.quote.includes('NUNS') && c.mode.includes('targeted'))).toEqual([]);
    },
  );
});

describe('where it happened', () => {
  it.each([
    ['IN BOGOTA, A BOMB EXPLODED AT A BRANCH OF THE BANK IN THE SUBURB OF QUIRIMA.', 'QUIRIMA'],
    ['TWO ENGINEERS WERE KIDNAPPED ON THURSDAY IN COLOMBIA AT A SITE NEAR THE CITY OF VILLA ROSA.', 'VILLA ROSA'],
    ['A BOMB EXPLODED IN BOGOTA AND ANOTHER IN QUITO, THE POLICE OF THE TWO CITIES SAID.', 'Bogota'],
    ['THE PLANE EXPLODED IN A SPARSELY POPULATED REGION NEAR BOGOTA.', 'Bogota'],
    ['A BOMB EXPLODED ON TREE AND PLAYA AVENUE IN BOGOTA.', 'PLAYA'],
  ])('is nearest to the ground in "%s"', (sentence, place) => {
    expect(claimsOf(sentence).map((c) => c.place?.name)).toEqual(expect.arrayContaining([expect.stringContaining(place)]));
  });

  it('is neither in another country nor where somebody came from', () => {
    const text = 'The jets struck two camps in Iraq and one near Damascus. Jets struck a camp in eastern Libya from the town of Tarn.';
    const read = readClaims({ article: 'news', revision: 1, text, outlet: null, publishedAt: '2020-01-15' }, emptyKnowledge);
    expect(read.kind === 'read' ? read.claims.map((c) => c.place?.name) : []).toEqual(['Iraq', 'Libya']);
  });

  it('is no house of a person whom the text names', () => {
    const [claim] = claimsOf("WEAPONS WERE SEIZED IN CASTRO'S HOUSE YESTERDAY, SAID JUANA CASTRO, WHO LIVES THERE.");
    expect(claim?.type).toBe('COERCE');
    expect(claim?.place).toBeNull();
  });
});
