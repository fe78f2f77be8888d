import { describe, expect, it } from '@jest/globals';
import { emptyKnowledge } from '../knowledge.js';
import { readClaims } from '../read-claims.js';

/** Type, parties and speaker of the denials of a text. */
const denialsOf = (text: string): string[] => {
  const read = readClaims({ article: 'example', revision: 1, text, outlet: null, publishedAt: '2020-01-15' }, emptyKnowledge);
  if (read.kind !== 'read') return [];
  return read.claims
    .filter((c) => c.stance === 'denies')
    .map((c) => `${c.type} ${c.actors.map((a) => a.name).join(' & ')} by ${c.attribution.map((s) => s.name).join(' < ')}`);
};

describe('what is denied', () => {
  it.each([
    ['Rebels killed nine soldiers, a doctor said. The army denied it.', 'ASSAULT Rebels & soldiers by army'],
    ['The rebels said their men had killed nine soldiers. The army disputed that.', 'ASSAULT rebels & soldiers by army'],
    ['The army said it had killed nine rebels. The guerrillas disputed the figure.', 'ASSAULT army & rebels by guerrillas'],
    ['Ostria accused Velm of arming the rebels. Velm called the charge baseless.', 'AID Velm & rebels by Velm'],
    ['The rebels said they had taken Tarn. The government dismissed the account as propaganda.', 'TERRITORY rebels by government'],
    ['The rebels killed nine farmers, a doctor said. The rebels denied any role.', 'ASSAULT rebels by rebels'],
    ['Gunmen killed nine farmers. They came in trucks. The army denied having any role.', 'ASSAULT army by army'],
    ['Gunmen killed nine farmers. The army denied being involved.', 'ASSAULT army by army'],
    ['Gunmen killed nine farmers. The army denied it was responsible.', 'ASSAULT army by army'],
    ['The army denied having any part in the killing of nine farmers.', 'ASSAULT army & farmers by army'],
  ])('reads "%s"', (text, denial) => {
    expect(denialsOf(text)).toEqual([denial]);
  });
});
