import { describe, expect, it } from '@jest/globals';
import { actorIdOf, normalName } from '@hearsay/vocabulary';
import { MadeUpLog } from '../../../../tests/support/made-up-log.js';
import type { ActorRow, RelationRow, StrengthRow } from '../actor-view/actor-row.js';
import type { ArticleRow } from '../article-view/article-row.js';
import type { ClaimDoc } from '../claim-view/claim-doc.js';
import { eventId } from '../event-view/assign-event.js';
import type { EventDoc } from '../event-view/settle-event.js';
import { MemoryStore } from '../memory/memory-store.js';
import type { SourceRow } from '../source-view/source-row.js';
import { LEDGER } from './ledger.js';

/** Everything a log comes to. */
function folded(log: MadeUpLog) {
  const store = new MemoryStore(LEDGER);
  store.fold(log.records);
  return {
    store,
    events: [...store.all<EventDoc>('event').values()],
    claims: [...store.all<ClaimDoc>('claim').values()],
    actor: (name: string) => store.all<ActorRow>('actor').get(actorIdOf(name)),
    article: (name: string) => store.all<ArticleRow>('article').get(log.id(name)),
    source: (name: string) => [...store.all<SourceRow>('source').values()].find((s) => normalName(s.name) === normalName(name)),
    relations: [...store.all<RelationRow>('relation').values()],
    strengths: [...store.all<StrengthRow>('strength').values()],
  };
}

const place = (name: string, lat: number) => ({ name, lat, lon: 20, country: 'XX' });
const RAID = {
  quote: 'Gunmen of the Red Column killed at least 15 people in Oster on Sunday',
  parties: ['agent:Red Column', 'target:civilians:people'],
  at: 'Oster',
  on: '2031-04-27',
  counts: ['killed 15 - people'],
};
const DENIAL = {
  quote: 'The Red Column denied that it had attacked Oster',
  by: ['organisation:Red Column'],
  stance: 'denies' as const,
  parties: ['agent:Red Column'],
  at: 'Oster',
  on: '2031-04-27',
};

describe('events', () => {
  it('lets claims of several outlets on one happening meet, under the id of the first', () => {
    const log = new MadeUpLog()
      .capture({ name: 'a', outlet: 'Morning Post', published: '2031-04-28' })
      .claims('a', [RAID])
      .capture({ name: 'b', outlet: 'Evening Sun', published: '2031-04-29' })
      .claims('b', [
        {
          ...RAID,
          quote: 'Red Column fighters shot 17 villagers dead in Oster',
          counts: ['killed 17 17 villagers'],
          by: ['person:Mayor Anna Holt'],
        },
      ]);
    const { events } = folded(log);
    expect(events).toHaveLength(1);
    expect(events[0]).toMatchObject({
      id: eventId(log.claimsOf('a', [RAID])[0]!.id),
      type: 'ASSAULT',
      place: { name: 'Oster' },
      from: '2031-04-27',
      standing: 'corroborated',
    });
    expect(events[0]!.title).toBe('Attack on people at Oster, 27 April 2031');
  });

  it('keeps apart what happened elsewhere or on another day', () => {
    const log = new MadeUpLog()
      .capture({ name: 'a', outlet: 'Morning Post', published: '2031-04-28' })
      .claims('a', [RAID])
      .capture({ name: 'b', outlet: 'Evening Sun', published: '2031-05-09' })
      .claims('b', [
        { ...RAID, quote: 'The Red Column attacked Oster again', at: place('Oster', 10), on: '2031-05-08', counts: [] },
        { ...RAID, quote: 'The Red Column attacked Winmar', at: place('Winmar', 12), counts: [], on: '2031-05-08' },
      ]);
    expect(folded(log).events).toHaveLength(3);
  });

  it('lets an undated headline of another outlet meet the news of those days at the same place, but not old news', () => {
    const headline = { quote: '15 killed in Oster', at: 'Oster', counts: ['killed 15 - people'] };
    const log = new MadeUpLog().capture({ name: 'a', outlet: 'Morning Post', published: '2031-04-28' }).claims('a', [RAID]);
    log.capture({ name: 'b', outlet: 'Evening Sun', published: '2031-04-29' }).claims('b', [headline]);
    expect(folded(log).events).toHaveLength(1);
    log.capture({ name: 'c', outlet: 'Evening Sun', published: '2031-07-01' }).claims('c', [headline]);
    expect(folded(log).events).toHaveLength(2);
  });

  it('lets a headline go along to the event that its article turns out to be about, and leaves a redirect', () => {
    const headline = { quote: '15 reported dead', counts: ['killed 15 - people'] };
    const log = new MadeUpLog()
      .capture({ name: 'a', outlet: 'Morning Post', published: '2031-04-28' })
      .claims('a', [RAID])
      .capture({ name: 'b', outlet: 'Evening Sun', published: '2031-05-01' })
      .claims('b', [headline, { ...RAID, quote: 'The Red Column raided Oster on 27 April' }]);
    const { events } = folded(log);
    const [event] = events.filter((e) => e.claims !== undefined);
    expect(event!.claims).toHaveLength(3);
    expect(events.filter((e) => e.claims === undefined)).toEqual([
      {
        id: eventId(log.claimsOf('b', [headline])[0]!.id),
        founding: log.claimsOf('b', [headline])[0]!.id,
        redirect: event!.id,
        at: '',
        founded: 4,
        changed: 5,
      },
    ]);
  });

  it('puts a denial beside its accusation, and calls the event disputed', () => {
    const log = new MadeUpLog().capture({ name: 'a', outlet: 'Morning Post', published: '2031-04-28' }).claims('a', [RAID, DENIAL]);
    const { events, claims } = folded(log);
    expect(events).toHaveLength(1);
    expect(events[0]!.standing).toBe('disputed');
    expect(events[0]!.conflicts).toMatchObject([{ kind: 'denial', rule: 'denies-what-the-other-says' }]);
    expect(new Set(events[0]!.conflicts[0]!.claims)).toEqual(new Set(claims.map((c) => c.id)));
    expect(events[0]!.participants.find((p) => p.role === 'agent')).toMatchObject({
      claims: [expect.any(String)],
      deniedBy: [expect.any(String)],
    });
  });

  it('gives figures by claimant, with the range over all and over independent origins', () => {
    const log = new MadeUpLog()
      .capture({ name: 'a', outlet: 'Morning Post', published: '2031-04-28' })
      .claims('a', [RAID, { ...RAID, quote: 'A rescuer spoke of 30 dead', by: ['anonymous:a rescuer'], counts: ['killed 30 30 people'] }]);
    const [figure] = folded(log).events[0]!.figures;
    expect(figure).toMatchObject({ kind: 'killed', all: { low: 15, high: 30 }, independent: { low: 15, high: 30, origins: 2 } });
    expect(figure!.byClaimant.map((f) => [f.claimant, f.low, f.high])).toEqual([
      ['Morning Post', 15, null],
      ['a rescuer', 30, 30],
    ]);
  });

  it('calls a toll that rises later a development, and two at a time a difference', () => {
    const toll = (n: number, by: string) => ({
      ...RAID,
      quote: `${by} put the dead at ${n}`,
      by: [`organisation:${by}`],
      counts: [`killed ${n} ${n} people`],
    });
    const log = new MadeUpLog()
      .capture({ name: 'a', outlet: 'Morning Post', published: '2031-04-28' })
      .claims('a', [toll(20, 'District Council')])
      .capture({ name: 'b', outlet: 'Morning Post', published: '2031-04-29' })
      .claims('b', [toll(26, 'District Council'), toll(90, 'Free Oster Committee')]);
    const [event] = folded(log).events;
    expect(event!.conflicts.map((c) => c.kind).sort()).toEqual(['differing-figures', 'differing-figures', 'later-development']);
    expect(event!.figures[0]!.byClaimant.map((f) => [f.low, f.superseded])).toEqual([
      [20, true],
      [26, false],
      [90, false],
    ]);
  });

  it('stops counting what is withdrawn and keeps it with the reason', () => {
    const later = { ...RAID, quote: 'Gunmen of the Red Column killed 9 people in Oster on Sunday', counts: ['killed 9 9 people'] };
    const log = new MadeUpLog()
      .capture({ name: 'a', outlet: 'Morning Post', published: '2031-04-28' })
      .claims('a', [RAID])
      .capture({ name: 'a', published: '2031-04-30' })
      .withdrawClaim('a', RAID)
      .claims('a', [later]);
    const [event, ...others] = folded(log).events;
    expect(others).toEqual([]);
    expect(event!.figures[0]).toMatchObject({ all: { low: 9, high: 9 } });
    expect(event!.claims.map((c) => [c.state, c.withdrawn?.why])).toEqual([
      ['withdrawn', 'revision'],
      ['current', undefined],
    ]);
    expect(event!.conflicts).toEqual([]);
  });

  it('counts a returning claim again, as the same claim of the same event', () => {
    const log = new MadeUpLog()
      .capture({ name: 'a', outlet: 'Morning Post', published: '2031-04-28' })
      .claims('a', [RAID])
      .withdrawClaim('a', RAID);
    expect(folded(log).events[0]!.standing).toBe('withdrawn');
    log.capture({ name: 'a' }).claims('a', [RAID]);
    const { events, claims } = folded(log);
    expect(events[0]).toMatchObject({ standing: 'single-source', figures: [{ all: { low: 15 } }] });
    expect(claims[0]!.history.map((h) => h.kind)).toEqual(['recorded', 'withdrawn', 'returned']);
    expect(claims[0]!.revision).toBe(2);
  });

  it('stops counting an article that is gone or retracted', () => {
    const log = new MadeUpLog()
      .capture({ name: 'a', outlet: 'Morning Post', published: '2031-04-28' })
      .claims('a', [RAID])
      .capture({ name: 'b', outlet: 'Evening Sun', published: '2031-04-28' })
      .claims('b', [{ ...RAID, quote: 'Red Column raiders hit Oster' }])
      .withdrawArticle('b', 'retracted');
    const { events, article, source } = folded(log);
    expect(events[0]!.standing).toBe('single-source');
    expect(events[0]!.claims.map((c) => c.withdrawn?.why)).toEqual([undefined, 'retracted']);
    expect(article('b')).toMatchObject({ state: 'retracted', withdrawn: { reason: 'retracted' } });
    expect(source('Evening Sun')).toMatchObject({ claims: 0, originOf: 0, withdrawn: 1 });
  });

  it('lists no event of what only is predicted, until somebody says that it happened', () => {
    const forecast = { ...RAID, quote: 'A raid on Oster is expected', stance: 'predicts' as const, counts: [], by: ['person:General Ode'] };
    const log = new MadeUpLog().capture({ name: 'a', outlet: 'Morning Post', published: '2031-04-26' }).claims('a', [forecast]);
    expect(folded(log).events[0]!.happening).toBe(false);
    log.capture({ name: 'b', outlet: 'Evening Sun', published: '2031-04-28' }).claims('b', [RAID]);
    expect(folded(log).events).toMatchObject([{ happening: true }]);
  });

  it('makes no event of relations, strengths and judgements', () => {
    const log = new MadeUpLog().claims('a', [
      {
        quote: 'The Red Column is part of the Northern League',
        type: 'RELATION',
        relation: 'part-of',
        parties: ['agent:Red Column', 'target:Northern League'],
      },
      { quote: 'The Red Column has 400 fighters', type: 'STRENGTH', parties: ['agent:Red Column'], counts: ['strength 400 400 fighters'] },
      { quote: 'The Red Column is poorly led', type: 'ASSESSMENT', parties: ['agent:Red Column'] },
    ]);
    const { events, relations, strengths } = folded(log);
    expect(events).toEqual([]);
    expect(relations).toMatchObject([{ kind: 'part-of', actorName: 'Red Column', otherName: 'Northern League', origins: 1 }]);
    expect(strengths).toMatchObject([{ actor: actorIdOf('Red Column'), low: 400, high: 400, state: 'current' }]);
  });

  it('tells the past of an event from its own claims', () => {
    const log = new MadeUpLog()
      .capture({ name: 'a', outlet: 'Morning Post', published: '2031-04-28' })
      .claims('a', [RAID])
      .withdrawClaim('a', RAID);
    const known = log.records.length;
    const { store, claims } = folded(log);
    expect([...store.all<EventDoc>('event').values()][0]!.standing).toBe('withdrawn');
    expect(known).toBe(3);
    expect(claims[0]!.history).toHaveLength(2);
  });
});

describe('origins', () => {
  const text = (from: number): number[] => Array.from({ length: 40 }, (_, i) => (from + i) * 4);
  const own = { ...RAID, quote: 'Raiders killed 15 people in Oster' };

  it('makes near-identical texts one story, and their own word one origin', () => {
    const log = new MadeUpLog()
      .capture({ name: 'a', outlet: 'Morning Post', published: '2031-04-28', fingerprint: text(0) })
      .claims('a', [own])
      .capture({ name: 'b', outlet: 'Evening Sun', published: '2031-04-28', fingerprint: text(12) })
      .claims('b', [{ ...own, quote: 'Raiders killed 15 people in the town of Oster' }])
      .capture({ name: 'c', outlet: 'Third Voice', published: '2031-04-28', fingerprint: text(500) })
      .claims('c', []);
    const { events, article } = folded(log);
    expect(article('b')).toMatchObject({ story: { id: log.id('a'), joinedBy: { article: log.id('a'), containment: 0.7 } } });
    expect(article('c')).toMatchObject({ story: { id: log.id('c'), joinedBy: null } });
    expect(events).toHaveLength(1);
    expect(events[0]).toMatchObject({
      standing: 'single-source',
      origins: [{ name: 'Morning Post', outlets: ['Evening Sun', 'Morning Post'] }],
    });
  });

  it('gives an outlet’s own word to the agency it credits', () => {
    const log = new MadeUpLog()
      .capture({ name: 'a', outlet: 'Morning Post', agency: 'Polar Press', published: '2031-04-28' })
      .claims('a', [own])
      .capture({ name: 'b', outlet: 'Evening Sun', agency: 'Polar Press', published: '2031-04-28' })
      .claims('b', [own]);
    expect(folded(log).events[0]).toMatchObject({
      standing: 'single-source',
      origins: [{ name: 'Polar Press', kind: 'agency', rule: 'credited-agency' }],
    });
  });

  it('counts a named speaker once wherever quoted, and unnamed ones with whoever gathered the word', () => {
    const said = (by: string[], quote: string) => ({ ...own, by, quote });
    const log = new MadeUpLog()
      .capture({ name: 'a', outlet: 'Morning Post', published: '2031-04-28' })
      .claims('a', [said(['person:Mayor Anna Holt'], 'Holt says 15 died'), said(['anonymous:officials'], 'Officials say 15 died')])
      .capture({ name: 'b', outlet: 'Evening Sun', published: '2031-04-28' })
      .claims('b', [
        said(['person:Mayor Anna Holt'], 'Mayor Holt said that 15 had died'),
        said(['outlet:Morning Post', 'anonymous:officials'], 'Officials told the Morning Post that 15 died'),
        said(['anonymous:officials'], 'Officials told us that 15 died'),
      ]);
    const { events, source } = folded(log);
    expect(events[0]!.origins.map((o) => [o.name, o.claims.length])).toEqual([
      ['Mayor Anna Holt', 2],
      ['officials (Morning Post)', 2],
      ['officials (Evening Sun)', 1],
    ]);
    expect(source('Mayor Anna Holt')).toMatchObject({ originOf: 2, first: 1, corroborated: 2 });
  });
});

describe('actors', () => {
  it('merges what texts call by an alias into the actor that the registry says it is', () => {
    const log = new MadeUpLog()
      .claims('a', [
        { ...RAID, parties: ['agent:RC', 'target:civilians:people'] },
        { ...RAID, quote: 'and again', parties: ['agent:Red Column'] },
      ])
      .register('red', 'Red Column', ['RC'], 'militia', 'XX')
      .claims('b', [{ ...RAID, quote: 'RC fighters came back', parties: ['agent:RC'] }]);
    const { store } = folded(log);
    const actors = store.all<ActorRow & { redirect: string | null }>('actor');
    expect(actors.get('red')).toMatchObject({
      name: 'Red Column',
      kind: 'militia',
      country: 'XX',
      claims: { total: 3 },
      merged: [actorIdOf('RC'), actorIdOf('Red Column')].sort(),
    });
    expect(actors.get(actorIdOf('RC'))!.redirect).toBe('red');
  });

  it('dates relations, with claims for and against', () => {
    const relation = {
      type: 'RELATION' as const,
      relation: 'backed-by' as const,
      parties: ['agent:Red Column', 'supporter:state:Ostland'],
    };
    const log = new MadeUpLog().capture({ name: 'a', outlet: 'Morning Post', published: '2031-04-28' }).claims('a', [
      { ...relation, quote: 'the Ostland-backed Red Column', on: '2029/' },
      { ...relation, quote: 'Ostland denied backing the Red Column', stance: 'denies', by: ['organisation:Ostland'] },
    ]);
    expect(folded(log).relations).toMatchObject([
      { kind: 'backed-by', otherName: 'Ostland', from: '2029', for: [{}], against: [{}], origins: 1 },
    ]);
  });

  it('counts claims by role, type and stance, and what it says apart from what is said of it', () => {
    const { actor } = folded(new MadeUpLog().claims('a', [RAID, DENIAL]));
    expect(actor('Red Column')).toMatchObject({
      claims: { total: 2, byRole: { agent: 2 }, byType: { ASSAULT: 2 }, byStance: { asserts: 1, denies: 1 } },
      says: 1,
      saidOf: 2,
      first: { position: 2 },
      last: { position: 3 },
    });
  });
});
