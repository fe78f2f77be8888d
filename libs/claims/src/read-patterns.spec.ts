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
