import { describe, expect, it } from '@jest/globals';
import { readDocument } from './read-document.js';

const sentencesOf = (text: string): string[] => {
  const doc = readDocument(text);
  return doc.sentences.map((s) => `${s.role}: ${text.slice(s.start, s.end)}`);
};

describe('readDocument', () => {
  it('ends no sentence at an abbreviation, and one at a full stop inside a closing mark', () => {
    expect(
      sentencesOf('Gen. Ade met U.S. troops in the U.S. They left on Nov. 3. “We won.” He smiled at the men of the front again.'),
    ).toEqual([
      'text: Gen. Ade met U.S. troops in the U.S.',
      'text: They left on Nov. 3.',
      'text: “We won.”',
      'text: He smiled at the men of the front again.',
    ]);
  });

  it('ends a sentence where the space behind its full stop was lost, and no address', () => {
    expect(sentencesOf('The raid was over, said Ada Bell.Some of the shells hit Tarn. See www.Tarn.com for the rest of it.')).toEqual([
      'text: The raid was over, said Ada Bell.',
      'text: Some of the shells hit Tarn.',
      'text: See www.Tarn.com for the rest of it.',
    ]);
  });

  it('keeps hyphened words whole', () => {
    const doc = readDocument('Iran-backed men of al-Qaim fled the pro-government town.');
    expect(readDocument('A U.S.-led force of the U.N.-backed government left.').tokens.map((t) => t.text)).toEqual(
      'A U.S.-led force of the U.N.-backed government left .'.split(' '),
    );
    expect(doc.tokens.map((t) => t.text)).toEqual(['Iran-backed', 'men', 'of', 'al-Qaim', 'fled', 'the', 'pro-government', 'town', '.']);
  });

  it('sets a dateline apart from the first sentence', () => {
    expect(
      sentencesOf(
        'Shells hit Tarn\n\nTARN, Nov 3 (Wire) - Shells hit the town of Tarn on Monday, and two people died there, the mayor said.',
      ),
    ).toEqual([
      'headline: Shells hit Tarn',
      'dateline: TARN, Nov 3 (Wire) -',
      'text: Shells hit the town of Tarn on Monday, and two people died there, the mayor said.',
    ]);
  });

  it.each([
    '(Tarn, November 3, 2019) – ',
    'November 3, 2019 (TARN) – ',
    'TARN (3 Nov.) - ',
    'Tarn (OPA) – ',
    'Oster Bay, Ruvania (Wire Service) — ',
    'OSTER BAY: ',
    'Tarn, Nov 3 ',
    'Tarn, March 1 (OPA).- ',
    'Oster Bay, 3 November 2019: ',
    'Tarn, Ruvania - ',
    'Oster Bay — ',
    'May 16, 2006 (TARN ) — ',
  ])('sets a dateline in brackets apart: "%s"', (dateline) => {
    const doc = readDocument(`${dateline}Shells hit the town of Velm on Monday, and two people died there, the mayor said.`);
    expect(doc.sentences[0]).toMatchObject({ role: 'dateline' });
    expect(doc.text.slice(doc.sentences[1]!.start)).toMatch(/^Shells hit/u);
  });

  it('takes a name with brackets in a sentence for no dateline', () => {
    const doc = readDocument('Ode Bell (Tarn) said on Monday – as others had before – that shells had hit the town.');
    expect(doc.sentences[0]).toMatchObject({ role: 'text' });
  });

  it.each([
    'Oster Bay – the seat of the province – was shelled on Monday, and two people died there, the mayor said.',
    'Analysis - Shells hit the town of Velm on Monday, and two people died there, the mayor said.',
  ])('takes a dash for no end of a dateline in "%s"', (text) => {
    expect(readDocument(text).sentences[0]).toMatchObject({ role: 'text' });
  });

  it.each([
    'TARN (RUVANIA), 3 NOV 89 (WIRE) -- [TEXT] ',
    'TARN (RUVANIA), 3 NOV 89 (RADIO OF THE PLAIN\nNETWORK)-- [INTERVIEW WITH ADA BELL\nBY THE DESK] [TEXT] ',
    'NO CITY (RUVANIA), NO DATE -- [SPEECH] [TEXT] [CONTINUED] ',
    'TARN (RUVANIA), 3 NOV 89 (WIRE) -- [TEXT] MORA, 2 NOV (AGENCY) -- ',
  ])('sets a dateline with country and notes apart: "%s"', (dateline) => {
    const doc = readDocument(`${dateline}SHELLS HIT THE TOWN OF TARN ON MONDAY, AND TWO PEOPLE DIED THERE, THE MAYOR SAID.`);
    expect(doc.sentences[0]).toMatchObject({ role: 'dateline' });
    expect(doc.text.slice(doc.sentences[1]!.start)).toMatch(/^SHELLS HIT/u);
  });

  it.each([
    'Home | News | Sport | Weather',
    'Read more: The long road to Tarn',
    '(Reporting by the Tarn desk; editing by A. Bell)',
    'TAGS: war, Tarn',
    'h/t to a friend',
    'Advertisement',
    'Follow us on Twitter',
  ])('takes "%s" for furniture', (line) => {
    expect(readDocument(`${line}\n\nShells hit the town of Tarn on Monday.`).paragraphs[0]!.role).toBe('furniture');
  });

  it('finds quotations with straight, typographic and mixed marks, and one that is never closed', () => {
    const text = '"We won," he said. “They ran," she said. “Nobody fled\n\n“and nobody will,” he said.';
    const doc = readDocument(text);
    expect(doc.quotations.map((q) => [text.slice(q.start, q.end), q.closed, q.continues])).toEqual([
      ['"We won,"', true, false],
      ['“They ran,"', true, false],
      ['“Nobody fled', false, false],
      ['“and nobody will,”', true, true],
    ]);
  });

  it('reads wires in capitals that were wrapped at a width', () => {
    const text =
      'THE NORTHERN FRONT SHELLED THE TOWN OF TARN YESTERDAY, A\nMILITARY SOURCE SAID. THE SOURCE ADDED THAT TWO SOLDIERS WERE\nWOUNDED WHEN A ROUND HIT THEIR BARRACKS NEAR THE BRIDGE OVER\nTHE RIVER LUN.';
    const doc = readDocument(text);
    expect(doc.capitals).toBe(true);
    expect(doc.paragraphs).toHaveLength(1);
    expect(doc.tokens.find((t) => t.text === 'SHELLED')?.pos).toBe('VERB');
  });
});
