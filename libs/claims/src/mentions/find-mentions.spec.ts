import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readDocument } from '../document/read-document.js';
import { emptyKnowledge, type Knowledge } from '../knowledge.js';
import type { Gazetteer, GazetteerEntry } from '../places/gazetteer.js';
import { findMentions } from './find-mentions.js';
import { readMentions } from './read-mentions.js';

const town = (name: string, country: string, population: number): GazetteerEntry => ({
  geonameId: population,
  name,
  lat: 1,
  lon: 2,
  country,
  region: '01',
  population,
  kind: 'town',
  seat: 0,
});
const TOWNS = [
  town('Tripoli', 'LY', 1_000_000),
  town('Tripoli', 'LB', 200_000),
  town('Soyapango', 'SV', 290_000),
  town('Said', 'YE', 900),
  town('Rivera', 'SV', 9_000),
];
const gazetteer: Gazetteer = {
  find: (name) => TOWNS.filter((t) => t.name.toLowerCase() === name.toLowerCase()),
  country: (code) => ({ ...town('capital', code, 1), kind: 'country' }),
};
const withTowns: Knowledge = { ...emptyKnowledge, gazetteer };

/** `kind name` of every mention that lies in no other. */
function read(text: string, knowledge: Knowledge = withTowns): string[] {
  return findMentions(readDocument(text), knowledge)
    .filter((m) => !m.inside)
    .map((m) => `${m.kind} ${m.name}`);
}

describe('findMentions', () => {
  it.each([
    ['American troops left Iraq.', ['military US military', 'state Iraq']],
    ['The Islamic State group fought Hashd fighters.', ['armed-group Islamic State', 'militia Popular Mobilisation Forces']],
    ['An Iran-backed militia shelled the town.', ['militia Iran-backed militia']],
    ['The foreign ministry of Norway said so.', ['government-body foreign ministry of Norway']],
    ['Maoists attacked a post in Nepal.', ['armed-group Communist Party of Nepal (Maoist)', 'state Nepal']],
    ['Maoists attacked a post in India.', ['armed-group Communist Party of India (Maoist)', 'state India']],
    [
      'A large Ruvanian navy (RVN) convoy left. Jets bombed the RVN.',
      ['military large Ruvanian navy', 'military Ruvanian navy', 'weapon Jets', 'military Ruvanian navy'],
    ],
    ['The general of the rebels said no.', ['person general']],
    ['Vice President Ode Bell said so. The president left.', ['person Ode Bell', 'person president']],
    ['Col. Park Bung-woo said so. Park left.', ['person Park Bung-woo', 'person Park Bung-woo']],
    ['The man was identified as Soyapango alias Bero.', ['civilians man', 'person Soyapango', 'person Bero']],
    ['North Korea shelled an island. The North fired first.', ['state North Korea', 'place an island', 'state North Korea']],
    ['N. Korea shelled S. Korean troops.', ['state North Korea', 'military South Korean military']],
    ['Gunmen killed a priest and two nurses.', ['unidentified Gunmen', 'civilians priest', 'civilians nurses']],
    ['A spokesman for Hamas spoke.', ['person spokesman for Hamas']],
    [
      'Gen. Joseph Carver met Amina Yusuf in Tripoli, Libya.',
      ['person Joseph Carver', 'person Amina Yusuf', 'place Tripoli', 'state Libya'],
    ],
    ['Soldiers entered Dara and Tiji, two small towns in the west.', ['place Tiji']],
    ['The gunmen moved on to Yar Velm, where they burned houses.', ['place Yar Velm']],
    ['The gunmen arrived in Dan Velm at midnight.', ['place Dan Velm']],
    ['He has trust in Amina Yusuf.', ['person Amina Yusuf']],
    ['They fled to Said Khel.', ['place Said Khel']],
    ['Rebels retreated towards Ali Tarn and Dikhil.', ['place Ali Tarn', 'place Dikhil']],
    ['The militia attacked Um Velm, a camp in the hills.', ['place Um Velm']],
    ['The villages of Halima, Boro Sanu and Tikri were burned.', ['place Halima', 'place Boro Sanu', 'place Tikri']],
    ['The bomb hit a bus on the road between Arvik and Tame.', ['place Arvik', 'place Tame']],
    ['Jets hit several tanks between Sijin and Samii.', ['place Sijin', 'place Samii']],
    ['An attack on Boni, Mali, killed three.', ['place Boni', 'state Mali']],
    ['Gunmen attacked Boro Sanu, six kilometres from the main road.', ['place Boro Sanu']],
    ['Fighters overran Velm da Praia.', ['place Velm da Praia']],
    ['Rebels shot down a plane over Shelva.', ['place Shelva']],
    ['The ship was hit 40 miles off Mokva.', ['place Mokva']],
    ['The war may spread to Lundow.', ['place Lundow']],
    ['Federal troops patrolled the streets.', ['military Federal troops']],
    ['The gang controls Carver-Fields and Bel Tarn.', ['place Carver-Fields', 'place Bel Tarn']],
    ['The village of Oum Zil burned.', ['place Oum Zil']],
    ['Troops hold northern Iraq.', ['place Iraq']],
    ['Forces loyal to Hamas withdrew.', ['armed-group Forces loyal to Hamas']],
    ['The Kurds and the Fulani fled.', ['civilians Kurds', 'civilians Fulani']],
    ['Militants fired rockets and a mortar.', ['weapon rockets', 'weapon mortar']],
    ['The Free Eagles Brigade claimed it.', ['military Free Eagles Brigade']],
    ['The Ruvani Liberation Front claimed it.', ['armed-group Ruvani Liberation Front']],
    // Bodies by the shape of their names, in other languages too.
    [
      'The Ruvani Independence Army and the Free Ruvani Army claimed it.',
      ['armed-group Ruvani Independence Army', 'armed-group Free Ruvani Army'],
    ],
    ['The Army for the Defence of Velm claimed it.', ['armed-group Army for the Defence of Velm']],
    ['The Sons of Velm Brigade claimed it.', ['armed-group Sons of Velm Brigade']],
    ['The Velm Protection Force and the Velm Home Guard fled.', ['militia Velm Protection Force', 'militia Velm Home Guard']],
    ['Jabhat al-Velm and Lashkar-e-Ruvan claimed it.', ['armed-group Jabhat al-Velm', 'armed-group Lashkar-e-Ruvan']],
    ['Harkat-ul-Ruvan and Saraya Awliya al-Velm claimed it.', ['armed-group Harkat-ul-Ruvan', 'armed-group Saraya Awliya al-Velm']],
    ['Jamiat Ulema-e-Ruvan said so.', ['organisation Jamiat Ulema-e-Ruvan']],
    ['Ejército Popular de Ruvan claimed it.', ['armed-group Ejército Popular de Ruvan']],
    ['Frente Amplio said so.', ['organisation Frente Amplio']],
    ['Mouvement pour la Libération de Ruvan claimed it.', ['armed-group Mouvement pour la Libération de Ruvan']],
    ['Los Halcones and Clan del Velm claimed it.', ['armed-group Los Halcones', 'armed-group Clan del Velm']],
    ['Autodefensas de Velm fled.', ['militia Autodefensas de Velm']],
    ['The Ruvani People’s Liberation Army claimed it.', ['armed-group Ruvani People’s Liberation Army']],
    // Persons, teams, squares and lands are none.
    ['Ansar Bell, a shopkeeper, fled.', ['person Ansar Bell']],
    ['Crowds met in Tahrir Square.', ['place Tahrir Square']],
    ['Sons of the mayor fled.', ['civilians Sons']],
  ])('finds in %s', (text, expected) => {
    expect(read(text)).toEqual(expect.arrayContaining(expected));
  });

  it('gives abbreviations in brackets and surnames the name they stand for', () => {
    const text = 'The Marsh Defence Council (MDC) met Karim Hadad. Later the MDC said Hadad was held.';
    const names = read(text);
    expect(names.filter((n) => n.endsWith('Marsh Defence Council'))).toHaveLength(3);
    expect(names.filter((n) => n === 'person Karim Hadad')).toHaveLength(2);
  });

  it('takes for a band whoever has fighters and speaks, and not the town that fighters are from', () => {
    const names = read('Komala fighters shelled the mill. Komala said it had won. Soldiers later met Komala.');
    expect(names.filter((n) => n === 'armed-group Komala')).toHaveLength(3);
    expect(read('Velm rebels burned the mill. Velm has nine mills.')).not.toContain('armed-group Velm');
    expect(read('Fighters of the Ode Velm Front and two Ode Velm Front commanders fled.')).toEqual(
      expect.arrayContaining(['armed-group Ode Velm Front', 'armed-group Ode Velm Front']),
    );
  });

  it('takes no part of a longer name for a listed one', () => {
    expect(read('The Velm Tigers won.')).not.toContain('armed-group Liberation Tigers of Tamil Eelam');
    expect(read('The Popular Front for the Liberation of Velm fled.')).toEqual(['armed-group Popular Front for the Liberation of Velm']);
  });

  it('gives definite phrases the party or place they can mean', () => {
    const names = read(
      'Libya’s army shelled Tiji, a small town. The Ruvani Liberation Front hit back. The rebels left the town. Other rebels fled the capital.',
    );
    expect(names.filter((n) => n === 'armed-group Ruvani Liberation Front')).toHaveLength(2);
    expect(names.filter((n) => n === 'place Tiji')).toHaveLength(2);
    expect(names).toContain('place Tripoli');
    expect(names).toContain('armed-group rebels');
  });

  it('takes a town in the country that the text speaks of', () => {
    const inLebanon = findMentions(readDocument('Lebanese soldiers searched houses near Tripoli, the Lebanese army said.'), withTowns);
    expect(inLebanon.find((m) => m.name === 'Tripoli')?.entry?.country).toBe('LB');
    const inLibya = findMentions(readDocument('Haftar’s men left Libya and Tripoli.'), withTowns);
    expect(inLibya.find((m) => m.name === 'Tripoli')?.entry?.country).toBe('LY');
    const entries = findMentions(readDocument('Rebels attacked Soyapango in El Salvador.'), withTowns);
    expect(entries.find((m) => m.name === 'Soyapango')?.entry?.country).toBe('SV');
  });

  it('knows what an operator added, and lets it override the lexicon', () => {
    const knowledge: Knowledge = { ...emptyKnowledge, actors: [{ name: 'Harbour Guards', kind: 'militia', aliases: ['Hamas'] }] };
    expect(read('Hamas fighters and the Harbour Guards met.', knowledge)).toEqual(['militia Harbour Guards', 'militia Harbour Guards']);
  });

  it('tells names in a wire of capitals without their shape', () => {
    const text =
      'SAN SALVADOR, 3 JAN 90 -- [TEXT] GUERRILLAS OF THE FARABUNDO MARTI NATIONAL LIBERATION FRONT [FMLN] ATTACKED SOYAPANGO. MAYOR CARLOS ESPINA SAID THE REBELS CAME FROM SAN RAMON DEPARTMENT AND FROM THE TOWN OF ARCAMPO. THE ATTACK IN ARCAMPO KILLED TWO PEASANTS.';
    const names = read(text);
    expect(names).toEqual(
      expect.arrayContaining([
        'armed-group Farabundo Marti National Liberation Front',
        'person CARLOS ESPINA',
        'place SOYAPANGO',
        'place ARCAMPO',
        'civilians PEASANTS',
      ]),
    );
    expect(names.filter((n) => n === 'place ARCAMPO')).toHaveLength(2);
  });

  it('takes a surname that a town bears too for the man whose it is', () => {
    const names = read("EL SALVADOR MOURNS SENATOR PEDRO RIVERA TODAY. A GUARD WAS INVOLVED IN RIVERA'S MURDER, THE POLICE REPORTED.");
    expect(names.filter((n) => n === 'person PEDRO RIVERA')).toHaveLength(2);
    expect(names).not.toContain('place RIVERA');
  });

  it('takes neither kinds of places nor whose they are for places in a wire of capitals', () => {
    const names = read(
      'A BOMB WENT OFF THIS MORNING IN THE HOME OF ANTONIO MORALES IN THE LARGEST CITY OF THE COUNTRY. OFFICERS OF THE IDENTIFICATION DEPARTMENT WERE SEEN IN THE ABDOMINAL REGION.',
    );
    expect(names.filter((n) => n.startsWith('place') && !/(?:HOME|CITY|COUNTRY|REGION)$/u.test(n))).toEqual([]);
  });

  it('knows the numbers and the companies of an army', () => {
    const names = read('Rebels attacked the 3d Brigade and the 22d Infantry Battalion. Two rifle companies left the base.', emptyKnowledge);
    expect(names).toEqual(expect.arrayContaining(['military 3d Brigade', 'military 22d Infantry Battalion', 'military rifle companies']));
  });

  it('does not take common words for names', () => {
    expect(read('It is up to us to say who did it. An aid car stood there.', emptyKnowledge)).toEqual([]);
  });

  it('keeps its spans inside the text, in order, whatever the text', () => {
    const words = fc.constantFrom(
      'The',
      'Iraqi',
      'army',
      'of',
      'General',
      'Ahmed',
      'al-Jabr',
      '(',
      'PMF',
      ')',
      'in',
      'Tripoli',
      'U.S.',
      '-backed',
      "'s",
      'militia',
      'IS',
      'and',
      ',',
      'Brigade',
      '[',
      ']',
      'san',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string({ unit: 'grapheme' }),
          fc.array(words, { maxLength: 40 }).map((w) => w.join(' ')),
        ),
        fc.boolean(),
        (text, upper) => {
          const given = upper ? text.toUpperCase() : text;
          let last = 0;
          for (const { start, end } of readMentions(given, withTowns)) {
            expect(start).toBeGreaterThanOrEqual(last);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(given.length);
            last = start;
          }
        },
      ),
    );
  });
});
