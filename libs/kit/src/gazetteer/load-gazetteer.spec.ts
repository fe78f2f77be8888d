import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { EXONYMS } from './exonyms.js';
import { loadGazetteer } from './load-gazetteer.js';

const gazetteer = loadGazetteer();

describe('the gazetteer', () => {
  it.each([
    ['Mosul', 'IQ'],
    ['Raqqa', 'SY'],
    ['Hodeidah', 'YE'],
    ['Bakhmut', 'UA'],
    ['El Fasher', 'SD'],
    ['Soyapango', 'SV'],
    ['Tal Afar', 'IQ'],
    ['Usulután', 'SV'],
  ])('knows %s in %s', (name, country) => {
    expect(gazetteer.find(name)[0]?.country).toBe(country);
  });

  it('gives every place of a name, the biggest first, with GeoNames ids and degrees', () => {
    const entries = gazetteer.find('Tripoli');
    expect(entries.map((e) => e.country)).toEqual(expect.arrayContaining(['LY', 'LB', 'GR']));
    expect(entries[0]?.country).toBe('LY');
    for (const { geonameId, lat, lon } of entries) {
      expect(geonameId).toBeGreaterThan(0);
      expect(Math.abs(lat)).toBeLessThanOrEqual(90);
      expect(Math.abs(lon)).toBeLessThanOrEqual(180);
    }
  });

  it('knows first-level divisions, at their seat', () => {
    const nineveh = gazetteer.find('Nineveh').find((e) => e.kind === 'region');
    expect(nineveh).toMatchObject({ country: 'IQ', kind: 'region' });
    expect(nineveh?.geonameId).toBe(gazetteer.find('Mosul')[0]?.geonameId);
  });

  it('has every English name lead somewhere in its country', () => {
    for (const [name, { country, town, region }] of EXONYMS) {
      const kinds = gazetteer
        .find(name)
        .filter((e) => e.country === country)
        .map((e) => e.kind);
      const wanted = [...(town === undefined ? [] : ['town']), ...(region === undefined ? [] : ['region'])];
      expect([name, kinds]).toEqual([name, expect.arrayContaining(wanted)]);
    }
  });

  it('places states at their capital, and nothing where there is no such state', () => {
    expect(gazetteer.country('IQ')).toMatchObject({ kind: 'country', name: 'Baghdad', country: 'IQ' });
    expect(gazetteer.country('ZZ')).toBeNull();
  });

  it('never throws, and finds nothing in made-up names', () => {
    expect(gazetteer.find('Xyqqlmborough')).toEqual([]);
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (name) => Array.isArray(gazetteer.find(name))));
  });
});
