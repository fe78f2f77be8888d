import { describe, expect, it } from '@jest/globals';
import { linesOf } from '../../../tests/support/lines-of.js';

describe('fights and those who fall in them', () => {
  it.each([
    // A headline leaves out the "and" between two counts and between two parties.
    ['Market blast kills 6, wounds 20', ['ASSAULT | killed 6 | wounded 20']],
    ['Car bomb in Tarn kills six and wounds 20', ['ASSAULT | @ Tarn | killed 6 | wounded 20']],
    ['4 slain as soldiers, rebels clash in Tarn', ['ASSAULT | by soldiers, rebels | @ Tarn | killed 4']],
    ['Nine killed as police, gunmen exchange fire in Tarn', ['ASSAULT | by police, gunmen | @ Tarn | killed 9']],
    // Whoever fell, fell to the other side of the two who fought.
    [
      'Four rebels were killed when government troops clashed with them in Tarn.',
      ['ASSAULT | by government troops | to rebels | @ Tarn | killed 4 rebels'],
    ],
    ['Four gunmen died after the army battled them in Tarn.', ['ASSAULT | by army | to gunmen | @ Tarn | killed 4 gunmen']],
    ['Two soldiers were killed when the army clashed with rebels.', ['ASSAULT | by rebels | to soldiers | killed 2 soldiers']],
    ['Six villagers were killed when troops clashed with rebels.', ['ASSAULT | by troops, rebels | to villagers | killed 6 villagers']],
    ['Three rebels were killed in an exchange of fire with police.', ['ASSAULT | by police | to rebels | killed 3 rebels']],
    [
      'Five policemen were killed and six wounded yesterday during two shootouts with rebels in Velm district.',
      ['ASSAULT | by rebels | to policemen | @ Velm | on 2026-05-06 | killed 5 policemen | wounded 6 wounded'],
    ],
    // What the speaker only believes, and what somebody's find suggests, is hedged.
    [
      '“We believe that many more rebels were wounded because we saw bloodstains,” Colonel Venn said.',
      ['ASSAULT hedged | to rebels | says Venn'],
    ],
    ['“I suspect the army shelled the mill,” Colonel Venn said.', ['ASSAULT hedged | by army | says Venn']],
    ['“We know the army shelled the mill,” Colonel Venn said.', ['ASSAULT | by army | says Venn']],
    ['The army found bandages, suggesting that many more rebels were wounded.', ['ASSAULT hedged | to rebels']],
    // Pronouns before a deed that the tagger takes for an adjective.
    [
      'Gunmen came to Tarn on Monday. They looted the mill.',
      ['MOBILIZE | by Gunmen | @ Tarn | on 2026-05-04', 'COERCE | by Gunmen | @ Tarn | on 2026-05-04'],
    ],
  ])('reads "%s"', (text, expected) => {
    expect(linesOf(text)).toEqual(expected);
  });
});
