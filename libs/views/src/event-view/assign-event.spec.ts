import { describe, expect, it } from '@jest/globals';
import { MadeUpLog, type ClaimSketch } from '../../../../tests/support/made-up-log.js';
import type { ClaimDoc } from '../claim-view/claim-doc.js';
import { LEDGER } from '../ledger/ledger.js';
import { MemoryStore } from '../memory/memory-store.js';
import { comparePlaces, POINTS } from './match-event.js';
import type { EventDoc } from './settle-event.js';

const RAID: ClaimSketch = {
  quote: 'Gunmen killed 15 people in Oster on Sunday',
  parties: ['agent:gunmen', 'target:civilians:people of Oster'],
  at: 'Oster',
  on: '2031-04-27',
  counts: ['killed 15 15 people'],
};

function folded(log: MadeUpLog) {
  const store = new MemoryStore(LEDGER);
  store.fold(log.records);
  const claims = [...store.all<ClaimDoc>('claim').values()];
  return {
    events: [...store.all<EventDoc>('event').values()].filter((event) => event.claims !== undefined),
    /** The event of the claim with this quote. */
    eventOf: (quote: string) => claims.find((claim) => claim.quote === quote)?.event ?? null,
  };
}

/** One article of the Morning Post. */
const article = (...claims: ClaimSketch[]): MadeUpLog =>
  new MadeUpLog().capture({ name: 'a', outlet: 'Morning Post', published: '2031-04-28' }).claims('a', claims);

describe('what is told of those who took part', () => {
  const WHO = {
    quote: 'The gunmen belonged to the Red Column, villagers said',
    type: 'RELATION' as const,
    relation: 'part-of' as const,
    parties: ['agent:gunmen', 'target:Red Column'],
    by: ['anonymous:villagers'],
  };
  const NOT_US = {
    ...WHO,
    quote: 'The Red Column rejected the charge',
    stance: 'denies' as const,
    by: ['organisation:Red Column'],
  };
  const ALONE = folded(article(RAID)).events[0]!;

  it('stands beside the event, which tells what it told without it', () => {
    const JUDGED = { quote: 'The gunmen knew the village well, a survivor said', type: 'ASSESSMENT' as const, parties: ['agent:gunmen'] };
    const HELD = { quote: 'Oster has a garrison of 12', type: 'STRENGTH' as const, at: 'Oster', counts: ['strength 12 12 soldiers'] };
    const [event, ...others] = folded(article(RAID, WHO, JUDGED, HELD)).events;
    expect(others).toEqual([]);
    const { type, title, place, from, participants, figures, standing, origins } = ALONE;
    expect(event).toMatchObject({ type, title, place, from, participants, figures, standing, origins });
    expect(event!.claims.map(({ bearing, rule }) => [bearing, rule])).toEqual([
      ['supports', 'founds it: no event known then met it'],
      ['describes', 'says who gunmen were'],
      ['describes', 'judges gunmen'],
      ['describes', 'tells what was at Oster'],
    ]);
  });

  it('is no word on what actors are besides', () => {
    const led = { ...WHO, quote: 'The Red Column is part of the Northern League', parties: ['agent:Red Column', 'target:Northern League'] };
    const inAll = { quote: 'Ostland has 9,000 soldiers', type: 'STRENGTH' as const, parties: ['agent:state:Ostland'], at: 'Ostland' };
    const others = { quote: 'The Free Guard is badly led', type: 'ASSESSMENT' as const, parties: ['agent:Free Guard'] };
    const { eventOf } = folded(article(RAID, led, inAll, others));
    for (const { quote } of [led, inAll, others]) expect(eventOf(quote)).toBeNull();
  });

  it('founds no event', () => {
    expect(folded(article(WHO)).events).toEqual([]);
    expect(folded(article(WHO, RAID)).eventOf(WHO.quote)).toBeNull();
  });

  it('shows who denies it, and does not make the event disputed', () => {
    const [event] = folded(article(RAID, WHO, NOT_US)).events;
    expect(event).toMatchObject({ standing: 'single-source', conflicts: [{ kind: 'denial' }] });
  });

  it('goes along when its headline turns out to be of a better known event', () => {
    const log = article(RAID).capture({ name: 'b', outlet: 'Evening Sun', published: '2031-04-28' });
    log.claims('b', [
      { quote: '15 killed', parties: RAID.parties as string[], counts: RAID.counts as string[] },
      WHO,
      { ...RAID, quote: 'It was in Oster' },
    ]);
    const { events, eventOf } = folded(log);
    expect(events).toHaveLength(1);
    expect(eventOf(WHO.quote)).toBe(events[0]!.id);
  });

  it('does not keep up an event of which nothing else is said any more', () => {
    const log = article(RAID, WHO).capture({ name: 'a', published: '2031-04-29' }).withdrawClaim('a', RAID);
    expect(folded(log).events).toMatchObject([{ type: 'ASSAULT', standing: 'withdrawn', happening: true, participants: [] }]);
  });
});

describe('events meet', () => {
  const count = (...claims: ClaimSketch[]): number => folded(article(...claims)).events.length;

  it('where a pact is told by the day of its signing and by the months for which it holds', () => {
    const [both, one] = [['agent:River Council', 'target:Free Guard'], ['target:Free Guard']];
    const signed = {
      quote: 'River Council and Free Guard signed a truce on Monday',
      type: 'AGREE' as const,
      parties: both,
      on: '2031-04-28',
    };
    const holds = { ...signed, quote: 'The truce with the Free Guard runs until October', parties: one, on: '2031-04-28/2031-10-31' };
    expect(count(signed, holds)).toBe(1);
    // What is done on one day of a war is not the war.
    expect(count({ ...signed, type: 'ASSAULT' }, { ...holds, type: 'ASSAULT' })).toBe(2);
  });

  it('with the accusation that is made of them', () => {
    const accuses = {
      quote: 'The mayor blames the Red Column',
      type: 'ACCUSE' as const,
      parties: ['agent:River Council', 'target:Red Column'],
    };
    const raid = { ...RAID, parties: ['agent:Red Column'] };
    expect(count(raid, accuses)).toBe(1);
    expect(count(raid, { ...accuses, type: 'CONSULT' })).toBe(2);
  });

  it('but not far outside the region that one of them names', () => {
    const at = (name: string, lat: number, precision: 'region' | 'town') => ({
      key: name,
      geo: { geonameId: Math.round(lat * 10), lat, lon: 20, country: 'XX', precision },
    });
    const region = at('kell region', 10, 'region');
    expect(comparePlaces(at('winmar', 11, 'town'), region).points).toBe(POINTS.country);
    expect(comparePlaces(at('winmar', 12, 'town'), region).points).toBe(POINTS.otherPlace);
    expect(comparePlaces(at('winmar', 16, 'town'), region).points).toBe(POINTS.farPlace);
  });
});

describe('what an article told without a day', () => {
  it('goes along whole where the article goes on about a better known event', () => {
    const at = (name: string, lat: number) => ({ name, lat, lon: 20, country: 'XX' });
    const [town, bridge] = [at('Kell', 10), at('Kell Bridge', 10.05)];
    const log = article(
      { quote: 'Kell fell', type: 'TERRITORY', at: town },
      { quote: 'Shells hit Kell Bridge', at: bridge },
      { quote: 'Kell was taken', type: 'TERRITORY', at: town },
      { quote: 'Kell Bridge was taken', type: 'TERRITORY', at: bridge },
    );
    const [event, ...others] = folded(log).events;
    expect(others).toEqual([]);
    expect(event!.claims.map(({ quote }) => quote)).toEqual([
      'Kell fell',
      'Shells hit Kell Bridge',
      'Kell was taken',
      'Kell Bridge was taken',
    ]);
  });
});
