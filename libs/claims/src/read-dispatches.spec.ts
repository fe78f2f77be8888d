import { describe, expect, it } from '@jest/globals';
import { emptyKnowledge } from './knowledge.js';
import { readClaims } from './read-claims.js';

/** Each claim on a line: its type with what is not plain of it, parties, counts, "by" its speakers, "@" its place. */
function claimsOf(text: string): string[] {
  const read = readClaims({ article: 'dispatch', revision: 1, text, outlet: null, publishedAt: '2031-05-06' }, emptyKnowledge);
  if (read.kind !== 'read') return [];
  return read.claims.map((c) =>
    [
      [c.type, c.stance, c.certainty, c.polarity].filter((word) => !/^(?:asserts|stated|affirmed)$/u.test(word)).join(' '),
      ...c.actors.map((a) => `${a.role} ${a.name}`),
      ...c.quantities.map((q) => `${q.kind} ${q.low === q.high ? q.low : `${q.low ?? ''}-${q.high ?? ''}`}`),
      ...(c.attribution.length === 0 ? [] : [`by ${c.attribution.map((a) => a.name).join(' > ')}`]),
      ...(c.place === null ? [] : [`@${c.place.name}`]),
    ].join(', '),
  );
}

describe('the prose of police and army reports', () => {
  it.each([
    // Who was killed where they had taken refuge is counted with their death.
    [
      'At least 14 people sheltering at a school in Velm Township, Karwa Region, were killed when a jet dropped two bombs on it.',
      ['ASSAULT, target people, killed 14-, other 2, @Velm Township'],
    ],
    ['A bomb went off outside a barracks in Tarn, killing one and injuring ten.', ['ASSAULT, killed 1, wounded 10, @Tarn']],
    // Those who die for their side.
    ['A sepoy of the border guard also lost his life in a gunfight, an officer said.', ['ASSAULT, target sepoy, killed 1, by officer']],
    ['Five soldiers embraced martyrdom when terrorists ambushed their convoy.', ['ASSAULT, target soldiers, agent terrorists, killed 5']],
    ['Six soldiers laid down their lives.', ['ASSAULT, target soldiers, killed 6']],
    // Counts and sums of South Asia.
    ['Two lakh people were displaced by the fighting.', ['COERCE, target lakh people, displaced 200000']],
    ['Nine militants with a bounty of Rs 29 lakh surrendered.', ['RETREAT, agent militants, strength 9']],
    ['Unknown miscreants blew up a gas pipeline.', ['ASSAULT, agent Unknown miscreants']],
    // Two nationalities before one noun, and which of many units.
    ['Thai and Cambodian troops exchanged fire.', ['ASSAULT, agent Thai military, agent Cambodian military']],
    [
      'Soldiers of the 96th Infantry Battalion attacked nine rebels.',
      ['ASSAULT, agent 96th Infantry Battalion, target rebels, strength 9'],
    ],
    // Who claims a deed in what he sends.
    [
      'Militants ambushed a convoy. The outlawed Karwa Front claimed the attack in a message sent to reporters.',
      ['ASSAULT, agent Militants', 'ASSAULT, agent Karwa Front, by Karwa Front'],
    ],
    ['The army fired first, according to a resident of nearby Kyat Yen.', ['ASSAULT, agent army, by resident of nearby Kyat Yen']],
    ['Ruvanian acting Prime Minister Ada Bell said rebels had shelled a mill.', ['ASSAULT, agent rebels, by Ada Bell']],
    // Who suffered, or who "it" is, accuses nobody besides.
    [
      'The army said two soldiers were wounded and blamed the rebels.',
      ['ASSAULT, target soldiers, wounded 2, by army', 'ASSAULT accuses, agent rebels, by army'],
    ],
    [
      'The army denied it had shelled a mill and blamed the rebels.',
      ['ASSAULT denies, agent army, by army', 'ASSAULT accuses, agent rebels, by army'],
    ],
    [
      'Chad accused Ghana of aggression, saying that its jets had dropped bombs on a road.',
      ['ASSAULT accuses, agent Ghana, by Chad', 'ASSAULT, agent Ghana, by Chad'],
    ],
    ['The navy estimates that 20 sailors died.', ['ASSAULT estimates, target sailors, killed 20, by navy']],
    // A vow is told by its content; a refusal may have no verb of refusing.
    ['The minister vowed to eliminate the rebels.', ['ASSAULT threatens, agent minister, target rebels, by minister']],
    ['The rebels swore never to surrender.', ['REJECT, agent rebels']],
    ['The rebels vowed not to lay down their arms.', ['REJECT, agent rebels']],
    ['The Karwa Front said the raid would not go unpunished.', ['THREATEN, by Karwa Front']],
    // Whose throats were cut, and whose plane it is.
    ['Two women had their throats cut, villagers said.', ['ASSAULT, target women, by villagers']],
    ['A regime fighter jet bombed a mill.', ['ASSAULT, agent regime']],
    ['Ghana responded by sending jets to bomb a camp.', ['ASSAULT, agent Ghana']],
    // The law against somebody.
    ['Police charged two men with murdering a soldier.', ['ASSAULT accuses, agent men, target soldier, killed 1, by Police']],
    ['Police registered a case against the militants.', ['ACCUSE, agent Police, target militants']],
    // Lists of places that no list knows, and those whom a joint force joins.
    ['Drone strikes on Karwan, Belusha and Tarnovo killed nine people.', ['ASSAULT, target people, killed 9, @Karwan']],
    ['A joint team of the army, police and the Karwa Guards surrounded a mill.', ['COERCE, agent army, agent police, agent Karwa Guards']],
    ['A bomb killed Ada Bell, the mayor, and six others.', ['ASSAULT, target Ada Bell, killed 6']],
    // What is one party's own lies in it; what a headline calls the deed is no part of the place.
    ['Gunmen killed nine people in Karwa’s Velm district.', ['ASSAULT, agent Gunmen, target people, killed 9, @Velm']],
    ['Four Killed in Oster Ambush', ['ASSAULT, killed 4, @Oster']],
    [
      'The pro-junta Oru Sen Tai militia raided a mill.',
      ['RELATION, agent Oru Sen Tai militia, target junta', 'ASSAULT, agent Oru Sen Tai militia'],
    ],
    // No deeds: a meal, bodies that nobody found, the wing of a body that speaks.
    ['The raid came when displaced villagers had gathered for a meal.', ['ASSAULT']],
    ['Six rebels were killed, though their bodies had not been recovered.', ['ASSAULT, target rebels, killed 6']],
    ['Gunmen raided a mill on Thursday, the army’s media wing said.', ['ASSAULT, agent Gunmen, by army’s media wing']],
  ])('reads "%s"', (text, expected) => {
    expect(claimsOf(text)).toEqual(expected);
  });
});
