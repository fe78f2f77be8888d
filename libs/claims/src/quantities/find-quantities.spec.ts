import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readDocument } from '../document/read-document.js';
import { findQuantities } from './find-quantities.js';

/** `kind low-high of`, `∞` for an open end. */
function read(text: string): string[] {
  return findQuantities(readDocument(text)).map((q) => `${q.kind} ${q.low ?? '-∞'}..${q.high ?? '∞'} ${q.of}`.trim());
}

describe('findQuantities', () => {
  it.each([
    ['Rebels killed 15 soldiers at the bridge.', ['killed 15..15 soldiers']],
    ['At least fifteen people were killed and another 20 wounded.', ['killed 15..∞ people', 'wounded 20..20']],
    ['The unit has 25,000 - 30,000 fighters.', ['strength 25000..30000 fighters']],
    ['Between 7,000 and 12,000 militants hold the valley.', ['strength 7000..12000 militants']],
    ['Up to 40 prisoners were freed.', ['captured -∞..40 prisoners']],
    ['Nearly 2,400 soldiers surrendered.', ['captured -∞..2400 soldiers']],
    ['Dozens of villagers died.', ['killed 24..∞ villagers']],
    ['About 200 troops fled the town.', ['strength 200..200 troops']],
    ['Rebels raided Tarn between July 24 and 28, in Velm on 17-22 July, and on May 3, 5 and 9.', []],
    ['Shells killed a family of five in Tarn.', ['killed 5..5 family']],
    ['On July 24, 26 soldiers were killed.', ['killed 26..26 soldiers']],
    ['Rebels attacked battalions 36, 37 and 38 near brigade 4.', []],
    ['Tens of thousands have fled.', ['displaced 20000..∞']],
    ['The shelling killed tens of the front’s fighters.', ['killed 20..∞ front’s fighters']],
    ['Tens of villagers were wounded.', ['wounded 20..∞ villagers']],
    ['The shell landed tens of metres from the mill.', []],
    // Whoever dies without being told of otherwise is one.
    ['The ministry reported a new fatality.', ['killed 1..1']],
    ['Ruvania reported the first casualty of the fighting.', ['killed 1..1']],
    ['Medics confirmed another death.', ['killed 1..1']],
    ['Trust was the first casualty of the row.', []],
    ['The mayor reported a death threat.', []],
    ['The ministry reported the death of nine farmers.', ['killed 9..9 farmers']],
    // Hours are no counts, however they are written.
    ['The mine exploded at around 8.50am.', []],
    ['Shells hit Tarn at 8.50 am, at 5.30pm, at about 2050, at 0850 local time and around 6 p.m. on Monday.', []],
    ['The raid began at 8.50.', []],
    ['The raid began at 9.15 and killed 12 guards.', ['killed 12..12 guards']],
    ['The raid displaced about 1.50 million people.', ['displaced 1500000..1500000 people']],
    ['Several hundred families were displaced.', ['displaced 200..∞ families']],
    ['The army lost at least 60 men.', ['killed 60..∞ men']],
    ['He put the army’s losses at five soldiers.', ['killed 5..5 soldiers']],
    ['The army shelled a camp, killing 35 rebels, its spokesman, Odo Bell, said.', ['killed 35..35 rebels']],
    ['Two soldiers paid the supreme price.', ['killed 2..2 soldiers']],
    ['Four soldiers laid down their lives.', ['killed 4..4 soldiers']],
    ['Nine families lost their homes.', ['other 9..9 families']],
    ['A soldier was killed near the gate.', ['killed 1..1 soldier']],
    ['The number of dead rose to 45.', ['killed 45..45']],
    ['Some 5,200 troops and about a dozen tanks arrived.', ['strength 5200..5200 troops', 'other 12..12 tanks']],
    ['Thirty-three guards and two nurses were hurt.', ['wounded 33..33 guards', 'wounded 2..2 nurses']],
    ['35 people, 24 of them children, were killed.', ['killed 35..35 people', 'killed 24..24 children']],
    ['Five rebels killed ten guards.', ['strength 5..5 rebels', 'killed 10..10 guards']],
    ['Four guards were seriously hurt and two nurses lightly wounded.', ['wounded 4..4 guards', 'wounded 2..2 nurses']],
    ['Ten people were wounded, including three guards.', ['wounded 10..10 people', 'wounded 3..3 guards']],
    ['Judge Rolle was shot dead near his home, along with two of his guards.', ['killed 2..2 guards']],
    [
      'Six nuns -- five Danes and one Swede -- and two nurses were killed.',
      ['killed 6..6 nuns', 'killed 5..5 Danes', 'killed 1..1 Swede', 'killed 2..2 nurses'],
    ],
    ['Nine guards were hurt, as were two drivers.', ['wounded 9..9 guards', 'wounded 2..2 drivers']],
    ['Gunmen killed a priest and two companions.', ['killed 1..1 priest', 'killed 2..2 companions']],
    ['A guard, who was inside the tower, was badly hurt.', ['wounded 1..1 guard']],
    ['Her driver was killed at the gate.', ['killed 1..1 driver']],
    // Whoever has a name is no count.
    ['Her driver, Ade Okoro, was killed at the gate.', []],
    ['The bodies of two herders were found near the well.', ['killed 2..2 herders']],
    ['The raid left 5 dead and 12 injured.', ['killed 5..5', 'wounded 12..12']],
    ['At least ten buses were burned.', ['other 10..∞ buses']],
    ['The mayor feared for his life.', []],
    ['The toll rose to 45 from 30.', ['killed 45..45']],
    ['The number of wounded climbed to 60.', ['wounded 60..60']],
    ['The number of refugees stands at 900.', ['displaced 900..900']],
    ['A bomb killed Judge Rolle and two of her guards.', ['killed 2..2 guards']],
    ['The mayor was shot dead along with three relatives.', ['killed 3..3 relatives']],
    ['Seven members of one family died.', ['killed 7..7 members of one family']],
    ['A sound technician of a theatre company was hurt.', ['wounded 1..1 sound technician']],
    ['A vendor walking in the street was wounded.', ['wounded 1..1 vendor']],
    ['Nearly 200 members and supporters of the league have died.', ['killed -∞..200 members']],
    ['More than 350 men, women and children had been massacred.', ['killed 350..∞ men']],
    ['The ministry said 17 guards and an unknown number of farmers were wounded.', ['wounded 17..17 guards']],
    ['Three others, two boys and a girl, also died.', ['killed 3..3', 'killed 2..2 boys', 'killed 1..1 girl']],
    ['Six priests, who were killed on Friday, were buried.', ['killed 6..6 priests']],
    ['Some 400 villagers who were kidnapped came home.', ['captured 400..400 villagers']],
    ['Two guards died and another was injured.', ['killed 2..2 guards', 'wounded 1..1']],
    ['Three died at once and a fourth died on the way.', ['killed 3..3', 'killed 1..1']],
    ['Both men died in hospital.', ['killed 2..2 men']],
    ['The gunmen wounded a Dane.', ['wounded 1..1 Dane']],
    ['One hit a hospital, wounding nine members of one family.', ['other 1..1', 'wounded 9..9 members of one family']],
    ['Two of the wounded later succumbed to their injuries.', ['killed 2..2']],
    ['Of the 67 killed, 40 were women.', ['killed 67..67', 'killed 40..40 women']],
    ['Of those wounded, six are children.', ['wounded 6..6 children']],
    ['Two nurses sustained serious injuries.', ['wounded 2..2 nurses']],
    ['The gang hacked two farmers to death.', ['killed 2..2 farmers']],
    ['Rebels killed 12 police.', ['killed 12..12 police']],
    ['The blast killed two nurses, four police and a soldier.', ['killed 2..2 nurses', 'killed 4..4 police', 'killed 1..1 soldier']],
    ['The fighting left 12 killed or wounded.', ['other 12..12']],
    ['Nineteen fishermen are still missing.', ['missing 19..19 fishermen']],
    ['One and a half million, or 2.5 million people, live there.', ['other 1000000..1000000', 'other 2500000..2500000 people'].slice(1)],
  ])('reads %s', (text, expected) => {
    expect(read(text)).toEqual(expect.arrayContaining(expected));
  });

  it.each([
    'They number at least 4,5000 fighters.'.replace('They number', 'The front counts'),
    'On 5 May 2020 at 10:30 the 3rd Brigade left Highway 7.',
    'The camp is 40 km north of the city and cost $3 million.',
    'About 30 percent voted after 20 years of war.',
    'The shop opened at 8.50am on Monday.',
    'Ahmed, 34, a baker, fled in 2014.',
    'Resolution 2254 was adopted in the 1990s.',
    'It happened at 2130 (0330 GMT) on a street in town, and lasted from 0645 until 0700.',
  ])('finds no count in %s', (text) => {
    expect(read(text)).toEqual([]);
  });

  it.each([
    ['Five guards were arrested in two villages on two roads.', ['captured 5..5 guards']],
    ['Both farmers and guards were killed.', []],
    ['A second was captured.', []],
  ])('finds in %s no more than %j', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it('never turns a malformed figure into a number', () => {
    expect(read('Some 1,23 men and 4,5000 fighters were there.')).toEqual([]);
  });

  it('keeps its spans inside the text, in order, whatever the text', () => {
    const words = fc.constantFrom(
      'ten',
      '5',
      '1,200',
      'dozens',
      'of',
      'soldiers',
      'killed',
      'at',
      'least',
      'between',
      'and',
      ',',
      '-',
      'a',
      'hundred',
      'people',
      '12-15',
      '٣',
      '😀',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(words, { maxLength: 40 }).map((w) => w.join(' ')),
        ),
        (text) => {
          let last = 0;
          for (const { start, end, low, high } of findQuantities(readDocument(text))) {
            expect(start).toBeGreaterThanOrEqual(last);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(text.length);
            expect(low ?? high).not.toBeNull();
            expect(low ?? 0).toBeLessThanOrEqual(high ?? Infinity);
            last = start;
          }
        },
      ),
    );
  });
});
