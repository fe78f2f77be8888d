import { describe, expect, it } from '@jest/globals';
import type { Claim } from '@hearsay/vocabulary';
import { emptyKnowledge } from './knowledge.js';
import { readClaims } from './read-claims.js';

/** "TYPE stance certainty negated: role name, …; by speaker > …; kind low-high", with what is not the usual alone. */
function told(claim: Claim): string {
  const usual = /^(?:asserts|stated|affirmed)$/u;
  const head = [claim.type, claim.stance, claim.certainty, claim.polarity].filter((word) => !usual.test(word)).join(' ');
  const actors = claim.actors.map((a) => `${a.role} ${a.name}`).join(', ');
  const by = claim.attribution.map((s) => s.name).join(' > ');
  const counts = claim.quantities.map((q) => `${q.kind} ${q.low ?? ''}-${q.high ?? ''}`).join(', ');
  return [`${head}: ${actors}`, by && `by ${by}`, counts].filter((part) => part !== '').join('; ');
}

const linesOf = (text: string): string[] => {
  const read = readClaims({ article: 'agency', revision: 1, text, outlet: 'Tarn Gazette', publishedAt: '2024-05-16' }, emptyKnowledge);
  return read.kind === 'read' ? read.claims.map(told) : [];
};

describe('agencies', () => {
  it.each([
    // Headlines leave out the auxiliary, and who the speaker's own deed is of.
    ['Farmer shot dead in raid on Velm\n\nIt rained.', ['ASSAULT: target Farmer']],
    ['Two farmers shot by gunmen in Velm\n\nIt rained.', ['ASSAULT: target farmers, agent gunmen; wounded 2-2']],
    ['Rebel chief gunned down in Velm\n\nIt rained.', ['ASSAULT: target Rebel chief']],
    ['Rebel commander targeted in drone strike\n\nIt rained.', ['ASSAULT: target Rebel commander']],
    ['Rebels attacked by night, farmers said.', ['ASSAULT: agent Rebels; by farmers']],
    ['Ostrian army says killed rebel commander\n\nIt rained.', ['ASSAULT: agent Ostrian army, target rebel commander; by Ostrian army']],
    ['Turkey’s Bell vows to crush rebels\n\nIt rained.', ['ASSAULT threatens: agent Bell, target rebels; by Bell']],
    ['Nine killed in suspected IS attack in Velm\n\nIt rained.', ['ASSAULT hedged: agent Islamic State; killed 9-9']],
    // Who speaks.
    ['A mill was hit, medical and military sources said.', ['ASSAULT: ; by medical and military sources']],
    ['A mill was hit, the civil defence said.', ['ASSAULT: ; by civil defence']],
    ['Nine people were killed, Ostrian figures show.', ['ASSAULT: target people; killed 9-9']],
    ['Yemen’s Houthi rebels said soldiers had shelled a mill.', ['ASSAULT: agent soldiers; by Ansar Allah']],
    ['Prime Minister Omar Shia al-Tann accused the rebels of shelling a mill.', ['ASSAULT accuses: agent rebels; by Omar Shia al-Tann']],
    // Who came to harm.
    [
      'Gunmen stormed the house of Ade Bell, killing him and two guards.',
      ['ASSAULT: agent Gunmen, target Ade Bell, target guards; killed 2-2'],
    ],
    ['Jets hit a rebel convoy, killing nine traders.', ['ASSAULT: agent Jets, target rebel convoy, target traders; killed 9-9']],
    ['A judge whose car was attacked spoke.', ['ASSAULT: target judge']],
    ['One of its generals, Ode Bell, was killed.', ['ASSAULT: target Ode Bell; killed 1-1']],
    ['Dozens of “terrorists” had been neutralised, the ministry said.', ['ASSAULT: target terrorists; by ministry; killed 24-']],
    ['The army said dozens of its soldiers had been killed or wounded.', ['ASSAULT: target army; by army; other 24-']],
    ['Gunmen from the Dockers’ Front killed a guard.', ['ASSAULT: agent Dockers’ Front, target guard; killed 1-1']],
    // What is claimed, denied and done.
    ['The rebels’ claim to have shelled the mill could not be verified.', ['ASSAULT unconfirmed: agent rebels; by rebels']],
    [
      'The front took Tarn in May. A bomb killed two guards on Monday. The front denied any involvement.',
      ['TERRITORY: agent front', 'ASSAULT: target guards; killed 2-2', 'ASSAULT denies: agent front; by front'],
    ],
    [
      'Fighters backed by Turkish air strikes drove IS militants out of Velm.',
      ['RELATION: agent Fighters, supporter Turkey', 'TERRITORY: agent Fighters, target Islamic State, supporter Turkey'],
    ],
    ['Both factions back the government.', ['SUPPORT: agent factions, target government']],
    ['Helicopters dropped leaflets over Velm.', []],
    // What stands beside a deed and does nothing itself.
    [
      'The mayor said a Turkish air strike on a school housing displaced people in Velm had killed 12 people, five of them children.',
      ['ASSAULT: agent Turkey, target people; by mayor; killed 12-12, killed 5-5'],
    ],
    ['Shells hit a tent sheltering displaced families.', ['ASSAULT: ']],
    ['The army said rebels fighting in the hills had fled Velm.', ['ASSAULT: agent rebels; by army', 'RETREAT: agent rebels; by army']],
    ['A drone hit a base that hosts Turkish troops.', ['ASSAULT: ']],
    ['The raid came a day after rebels killed nine guards.', ['ASSAULT: agent rebels, target guards; killed 9-9']],
    ['The army shot down a drone before it crossed into Velm.', ['ASSAULT: agent army']],
    [
      'Turkish jets, which support President Ode Bell, carried out six strikes.',
      ['SUPPORT: agent Turkish military, target Ode Bell', 'ASSAULT: agent Turkish military; other 6-6'],
    ],
    [
      'The rebels seized Velm in May and were driven out in June by the army.',
      ['TERRITORY: agent rebels', 'TERRITORY: agent army, target rebels'],
    ],
    ['Two men were shot after they threw bombs at guards.', ['ASSAULT: target men; wounded 2-2', 'ASSAULT: agent men, target guards']],
    ['A Turkish raid on a convoy of civilians heading to Velm killed six guards.', ['ASSAULT: agent Turkey, target guards; killed 6-6']],
    ['The rebels seized Velm after the killing of Ode Bell.', ['TERRITORY: agent rebels', 'ASSAULT: target Ode Bell']],
    ['The rebels handed over the bodies of four hostages to the army.', ['RETREAT: agent rebels, target hostages; killed 4-4']],
    // People of a land, and names that a land bears as well.
    ['The raid killed 12 Syrians.', ['ASSAULT: target Syrians; killed 12-12']],
    ['Soldiers shot dead a young Syrian in Velm.', ['ASSAULT: agent Soldiers, target Syrian; killed 1-1']],
    ['The defence minister, Israel Bell, accused the rebels of shelling Velm.', ['ASSAULT accuses: agent rebels; by Israel Bell']],
    // Who struck with what; what is asked for, promised and vowed.
    ['Government air strikes killed nine farmers.', ['ASSAULT: agent Government, target farmers; killed 9-9']],
    ['The army denied most of their requests to bring food.', ['REJECT: agent army']],
    ['The deal provides for the release of 33 hostages.', ['RETREAT: target hostages; captured 33-33']],
    ['The presidency vowed to hold the killers accountable, calling the raid a crime.', ['THREATEN: agent presidency']],
    ['A raid killed seven members of the same family.', ['ASSAULT: target members of the same family; killed 7-7']],
    [
      'The Red Column, the former branch of the Grey Front, and two tribes seized Velm.',
      ['RELATION: agent Red Column, target Grey Front', 'TERRITORY: agent Red Column, agent tribes; other 2-2'],
    ],
    [
      'The front left Velm after a raid by Turkey-backed rebels.',
      ['RETREAT: agent front, supporter Turkey', 'RELATION: agent Turkey-backed rebels, supporter Turkey'],
    ],
  ])('reads "%s"', (text, expected) => {
    expect(linesOf(text)).toEqual(expected);
  });
});
