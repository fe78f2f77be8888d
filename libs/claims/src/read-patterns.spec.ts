import { describe, expect, it } from '@jest/globals';
import { emptyKnowledge } from './knowledge.js';
import { readClaims } from './read-claims.js';

/** What each claim of a text says: its type, "not" where it is negated, its agent, its target. */
function said(text: string): string[] {
  const read = readClaims({ article: 'example', revision: 1, text, outlet: null, publishedAt: '2020-01-15' }, emptyKnowledge);
  const claims = read.kind === 'read' ? read.claims : [];
  return claims.map(({ type, polarity, actors }) => {
    const words = (role: string): string =>
      actors
        .filter((a) => a.role === role)
        .map((a) => text.slice(a.start, a.end))
        .join(' + ');
    return `${type}${polarity === 'negated' ? ' not' : ''}: ${words('agent')} > ${words('target')}`;
  });
}

describe('nouns of doing', () => {
  it.each([
    ['The pounding of Tarn by army gunners went on for a third day.', 'ASSAULT: army gunners > '],
    ['The downing of a drone by rebels was confirmed by the ministry.', 'ASSAULT: rebels > '],
    ['The overrunning of the base by rebels shocked the capital.', 'ASSAULT: rebels > '],
    ['The massing of troops on the border by Chad alarmed the mayor.', 'MOBILIZE: Chad > '],
    ['The severing of ties with Chad was announced by Turkey.', 'SANCTION: Turkey > Chad'],
    ['The suspension by Turkey of military aid shocked Chad.', 'SANCTION: Turkey > '],
    ['The seizure by Turkey of two tankers raised tensions.', 'COERCE: Turkey > '],
    ['The supply of drones to the army by Turkey was confirmed on Friday.', 'AID: Turkey > the army'],
    ['The closure of the border by Chad stranded thousands.', 'COERCE: Chad > '],
    ['The easing of sanctions on Chad by Turkey began in May.', 'CONCEDE: Turkey > Chad'],
    ['The training of Chadian soldiers by Turkish instructors has ended.', 'AID: Turkish instructors > Chadian soldiers'],
  ])('tell the deed: "%s"', (text, expected) => {
    expect(said(text)).toContain(expected);
  });

  it.each([
    'The arming of militias by Turkey would worry Chad.',
    'The closure of the factory by its owners cost 200 jobs.',
    'The taking of photographs by visitors is forbidden.',
    'The cutting of taxes by the government helped.',
    'The transfer of the goalkeeper by the club was delayed.',
    'If the storming of the base by rebels succeeds, the capital is at risk.',
    'The storming of the final by the young side thrilled fans.',
  ])('tell none in "%s"', (text) => {
    expect(said(text)).toEqual([]);
  });
});

describe('games and bargains', () => {
  it.each(['Chad beat Turkey in the final.', 'The young side stormed the final.', 'The court struck a balance.'])(
    'are no war: "%s"',
    (text) => {
      expect(said(text)).toEqual([]);
    },
  );
});

describe('what is decided, allowed and judged', () => {
  it.each([
    ['Chad is weighing military strikes on the rebels.', 'THREATEN: Chad > the rebels'],
    ['Chad is readying an attack on Tarn.', 'ASSAULT: Chad > '],
    ['Chad is gearing up for a new offensive in the north.', 'MOBILIZE: Chad > '],
    ['The general faces charges of genocide.', 'ACCUSE:  > The general'],
    ['A court found the commander guilty of torture.', 'SANCTION: A court > the commander'],
    ['The tribunal passed a death sentence on the general.', 'SANCTION: The tribunal > the general'],
    ['Campaigners linked the militia to the massacre.', 'ASSAULT: the militia > '],
    ['The militia was linked to the bombing.', 'ASSAULT: The militia > '],
    ['Chad has allied itself with the militia.', 'RELATION: Chad > the militia'],
    ['Nine soldiers died at the hands of the militia.', 'ASSAULT: the militia > soldiers'],
    ['The army suffered a defeat at the hands of the rebels.', 'ASSAULT: the rebels > The army'],
    ['Fighters pressed toward the capital.', 'TERRITORY: Fighters > '],
    ['The embassy was guarded by marines.', 'MOBILIZE: marines > '],
    ['Niger gave Chadian troops a month to leave.', 'THREATEN: Niger > Chadian troops'],
  ])('reads "%s"', (text, expected) => {
    expect(said(text)).toContain(expected);
  });

  it.each([
    'The company is weighing strategic options.',
    'The company faces charges of fraud.',
    'The bank stepped up pressure on borrowers to repay loans.',
    'The two firms coordinate their prices.',
    'A study linked smoking to cancer.',
    'Gardeners swept the path for leaves.',
    'The mayor ordered residents to leave because of the flood.',
  ])('claims nothing of "%s"', (text) => {
    expect(said(text)).toEqual([]);
  });
});

describe('the field and the border', () => {
  it.each([
    ['Chad and Niger reconciled in 2018.', 'AGREE: Chad + Niger > '],
    ['India and China completed the disengagement of their troops.', 'RETREAT: India + China > '],
    ['Turkey smuggled missile components to the rebels.', 'AID: Turkey > the rebels'],
    ['The militia levies taxes on traders.', 'COERCE: The militia > traders'],
    ['Turkey reopened the Tarn crossing.', 'CONCEDE: Turkey > '],
  ])('is read in "%s"', (text, expected) => {
    expect(said(text)).toContain(expected);
  });

  it.each([
    'The carpenter hammered the nail.',
    'The striker shot into the net.',
    'The firm let its manager go.',
    'The minister was peppered with questions.',
    'Engineers extracted oil from the field.',
    'Farmers herded cattle into a pen.',
    'The tailor tightened the belt.',
    'The regulator revoked the licence of the bank.',
    'The firm sold bicycle parts to a shop.',
  ])('is not meant by "%s"', (text) => {
    expect(said(text)).toEqual([]);
  });
});

describe('a noun told by whom, and a verb behind a participle', () => {
  it.each([
    ['Rebels led by the Red Column swept into Tarn.', 'TERRITORY: Rebels > '],
    ['Fighters backed by Chad clashed with the army near Tarn.', 'ASSAULT: Fighters > the army'],
    ['The army regained a foothold in Tarn.', 'TERRITORY: The army > '],
    ['The rebels defied a demand by Turkey to free two nurses.', 'REJECT: The rebels > Turkey'],
  ])('reads "%s"', (text, expected) => {
    expect(said(text)).toContain(expected);
  });
});
