import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fingerprint } from '@hearsay/articles';
import type { ActorDetail, ActorRow, ArticleRow, ClaimRow, ConflictRow, EventRow } from '@hearsay/views';
import { actorIdOf } from '@hearsay/vocabulary';
import { LedgerApi } from '../support/ledger-api.js';
import { MadeUpLog, type ClaimSketch } from '../support/made-up-log.js';

/** Shells on a market: what every outlet below speaks of. */
const told = (quote: string, more: Partial<ClaimSketch> = {}): ClaimSketch => ({
  quote,
  parties: ['agent:military:Ostland army', 'target:civilians:traders'],
  at: { name: 'Oster', lat: 10, lon: 20, country: 'XX' },
  on: '2031-04-27',
  ...more,
});
const dead = (n: number): string[] => [`killed ${n} ${n} people`];
const STORY = `Shells fell on the market of Oster on Sunday, killing fifteen people, witnesses said. The market was full when the first shell came down beside the
well, and the second hit the road to the bridge. Traders carried the wounded to the school, where a doctor worked by torchlight until the morning. The army did not answer
calls. Nobody has claimed the attack so far, and the council asked everybody to stay away from the bridge.`;
const EDITED = STORY.replace('killing fifteen people', 'which killed fifteen').replace(' until the morning', '');
const OTHER = `Our reporter counted the craters herself. There are nine of them between the mill and the river, and the oldest is a week old. In the evening the baker reopened
and sold what was left, while soldiers looked on from the hill and boys collected splinters for their scrap value.`;
const HEADLINE: ClaimSketch = { quote: 'Fifteen dead', counts: dead(15), parties: ['target:civilians:traders'] };
const CORRECTED = told('Fifteen people died in Oster', { counts: dead(15) });

interface Explained {
  fields: { field: string; value: unknown; rule: string; claims: { id: string; quote: string }[] }[];
}

let api: LedgerApi;
const made = new MadeUpLog();
const claimOf = async (name: string, sketch: ClaimSketch): Promise<ClaimRow> =>
  (await api.get<ClaimRow>(`claims/${made.claimsOf(name, [sketch])[0]!.id}`)).body;
const eventOf = async (name: string, sketch: ClaimSketch): Promise<EventRow> =>
  (await api.get<EventRow>(`events/${(await claimOf(name, sketch)).event}`)).body;
const capture = (name: string, outlet: string, published: string, text = ''): MadeUpLog =>
  made.capture({ name, outlet, published, fingerprint: fingerprint(text) });

beforeAll(async () => {
  api = await LedgerApi.start();
}, 60_000);
afterAll(() => api?.close(), 30_000);

describe('corroboration by origin', () => {
  const first = told('Shells killed 15 people in Oster', { counts: dead(15) });
  const copy = told('Shells killed 15 in the town of Oster', { counts: dead(15) });
  const own = told('Nine craters lie in Oster after the shelling');

  it('takes a lightly edited copy for the word of the first, says why, and another text for another origin', async () => {
    capture('wire', 'Morning Post', '2031-04-28', STORY).claims('wire', [first]);
    capture('copy', 'Evening Sun', '2031-04-28', EDITED).claims('copy', [copy]);
    await api.take(made);
    expect(await eventOf('copy', copy)).toMatchObject({
      standing: 'single-source',
      origins: [{ name: 'Morning Post', outlets: ['Evening Sun', 'Morning Post'], stories: [made.id('wire')] }],
    });
    const article = (await api.get<ArticleRow>(`articles/${made.id('copy')}`)).body;
    expect(article.story).toMatchObject({ id: made.id('wire'), joinedBy: { article: made.id('wire'), rule: 'near-identical-text' } });
    capture('own', 'Globe', '2031-04-28', OTHER).claims('own', [own]);
    await api.take(made);
    const event = await eventOf('own', own);
    expect(event).toMatchObject({ standing: 'corroborated', id: (await eventOf('wire', first)).id });
    expect(event.origins.map(({ name, rule }) => [name, rule])).toEqual([
      ['Morning Post', 'own-word'],
      ['Globe', 'own-word'],
    ]);
  });

  it('counts chains that end in one speaker at one outlet once', async () => {
    const at = (quote: string, by: string[]): ClaimSketch => told(quote, { by, on: '2031-02-01' });
    const [here, there, else_] = [
      at('Officials spoke of shells', ['anonymous:officials']),
      at('Officials told the Morning Post of shells', ['outlet:Morning Post', 'anonymous:officials']),
      at('Officials spoke of shells to us', ['anonymous:officials']),
    ];
    capture('said', 'Morning Post', '2031-02-02').claims('said', [here]);
    capture('passed on', 'Evening Sun', '2031-02-03').claims('passed on', [there]);
    await api.take(made);
    expect(await eventOf('passed on', there)).toMatchObject({
      standing: 'single-source',
      origins: [{ name: 'officials (Morning Post)', rule: 'anonymous-speaker-at-outlet', outlets: ['Evening Sun', 'Morning Post'] }],
    });
    capture('asked', 'Globe', '2031-02-03').claims('asked', [else_]);
    await api.take(made);
    expect(await eventOf('asked', else_)).toMatchObject({ standing: 'corroborated' });
  });
});

describe('conflicts', () => {
  const base = { on: '2031-01-10' };
  const says = (quote: string, by: string, more: Partial<ClaimSketch> = {}): ClaimSketch => told(quote, { ...base, by: [by], ...more });
  const SKETCHES: Record<string, ClaimSketch> = {
    toll: says('The mayor put the dead at 15', 'person:Mayor Holt', { counts: dead(15) }),
    more: says('The mayor now puts the dead at 20', 'person:Mayor Holt', { counts: dead(20) }),
    fewer: says('The council counts 90 dead', 'organisation:River Council', { counts: dead(90) }),
    denial: says('The army denied that it had shelled traders', 'organisation:Ostland army', { stance: 'denies' }),
    negated: says('A monitor said that the army had not hit the traders', 'organisation:Lake Monitor', { polarity: 'negated' }),
    later: says('A trader said that it was on Saturday', 'person:Trader Ode', { on: '2031-01-11' }),
    elsewhere: says('A driver placed it far to the north', 'person:Driver Lind', {
      at: { name: 'Oster', lat: 10.8, lon: 20, country: 'XX' },
    }),
    expected: says('A captain expects the army to shell the traders', 'person:Captain Berg', { stance: 'predicts' }),
  };

  it('are typed, name both claims, and choose no winner', async () => {
    for (const [index, [name, sketch]] of Object.entries(SKETCHES).entries())
      capture(`conflict ${name}`, `Paper ${name}`, `2031-01-${name === 'expected' ? '09' : String(12 + index)}`).claims(
        `conflict ${name}`,
        [sketch],
      );
    await api.take(made);
    const event = await eventOf('conflict toll', SKETCHES['toll']!);
    const id = (name: string): string => made.claimsOf(`conflict ${name}`, [SKETCHES[name]!])[0]!.id;
    const between = (one: string, other: string): ConflictRow['kind'] | undefined =>
      event.conflicts.find(({ claims }) => claims.includes(id(one)) && claims.includes(id(other)))?.kind;
    expect({
      denial: between('toll', 'denial'),
      contradiction: between('toll', 'negated'),
      'differing-figures': between('toll', 'fewer'),
      'later-development': between('toll', 'more'),
      'differing-date': between('toll', 'later'),
      'differing-place': between('toll', 'elsewhere'),
      'expectation-against-result': between('expected', 'negated'),
    }).toEqual({
      denial: 'denial',
      contradiction: 'contradiction',
      'differing-figures': 'differing-figures',
      'later-development': 'later-development',
      'differing-date': 'differing-date',
      'differing-place': 'differing-place',
      'expectation-against-result': 'expectation-against-result',
    });
    expect(event.standing).toBe('disputed');
    for (const { claims, rule, detail } of event.conflicts) {
      expect(claims.every((claim) => event.claims.some((one) => one.id === claim))).toBe(true);
      expect([rule, detail]).not.toContain('');
    }
  });

  it('leave figures by claimant side by side: the newest of each origin, a rising toll as a development', async () => {
    const [figure] = (await eventOf('conflict toll', SKETCHES['toll']!)).figures;
    expect(figure).toMatchObject({ kind: 'killed', all: { low: 15, high: 90 }, independent: { low: 20, high: 90, origins: 2 } });
    expect(figure!.byClaimant.map(({ claimant, low, superseded, chain }) => [claimant, low, superseded, chain[0]?.name])).toEqual([
      ['Mayor Holt', 15, true, 'Paper toll'],
      ['Mayor Holt', 20, false, 'Paper more'],
      ['River Council', 90, false, 'Paper fewer'],
    ]);
  });

  it('have every value of their event explained by a rule and by claims of the event', async () => {
    const event = await eventOf('conflict toll', SKETCHES['toll']!);
    const { fields } = (await api.get<Explained>(`events/${event.id}/explain`)).body;
    const wanted = [
      'type',
      'title',
      'place',
      'time',
      'standing',
      'reported',
      ...event.participants.map(({ name, role }) => `participant ${name} (${role})`),
      ...event.figures.map(({ kind }) => `figure ${kind}`),
      ...event.conflicts.map(({ kind }) => `conflict ${kind}`),
      ...event.origins.map(({ name }) => `origin ${name}`),
      ...new Set(event.claims.map(({ rule }) => `claims by ${rule}`)),
    ];
    expect([event.figures, event.conflicts, event.origins, event.participants].map(({ length }) => length)).not.toContain(0);
    // Two conflicts of a kind are two fields of a name.
    expect(fields.map(({ field }) => field).toSorted()).toEqual([...wanted, 'merged'].toSorted());
    const known = new Map(event.claims.map(({ id, quote }) => [id, quote]));
    for (const { field, rule, claims } of fields.filter((one) => one.field !== 'merged')) {
      expect({ field, rule, claims: claims.length }).toEqual({ field, rule: expect.stringMatching(/./), claims: expect.any(Number) });
      expect({ field, none: claims.length === 0 }).toEqual({ field, none: false });
      for (const { id, quote } of claims) expect(known.get(id)).toBe(quote);
    }
    expect(fields.find(({ field }) => field === 'figure killed')?.value).toMatchObject({ all: { low: 15, high: 90 } });
  });
});

describe('events and corrections', () => {
  it('keep an id from the first claim to the last, and leave a redirect where a headline goes along', async () => {
    const dated = { on: '2031-03-03' };
    const start = told('Shells hit Oster', dated);
    capture('early', 'Morning Post', '2031-03-04').claims('early', [start]);
    await api.take(made);
    const { id } = await eventOf('early', start);
    capture('headline', 'Globe', '2031-03-05').claims('headline', [HEADLINE]);
    await api.take(made);
    const provisional = (await claimOf('headline', HEADLINE)).event;
    expect(provisional).not.toBe(id);
    made.claims('headline', [HEADLINE, told('The army shelled traders in Oster', dated)]);
    await api.take(made);
    expect((await api.get<EventRow>(`events/${provisional}`)).body.id).toBe(id);
    expect((await eventOf('early', start)).claims).toHaveLength(3);
  });

  it('withdraw what a revision no longer says, keep it with the reason, and know it again when it returns', async () => {
    capture('revised', 'Lake News', '2031-04-29').claims('revised', [CORRECTED]);
    await api.take(made);
    const { id } = await claimOf('revised', CORRECTED);
    made.capture({ name: 'revised' }).withdrawClaim('revised', CORRECTED);
    await api.take(made);
    const gone = await claimOf('revised', CORRECTED);
    expect(gone).toMatchObject({
      id,
      state: 'withdrawn',
      history: [{ kind: 'recorded' }, { kind: 'withdrawn', why: 'revision', revision: 2 }],
    });
    const event = await eventOf('revised', CORRECTED);
    expect(event.figures.flatMap((figure) => figure.byClaimant.map(({ claim }) => claim))).not.toContain(id);
    expect(event.claims.find((claim) => claim.id === id)).toMatchObject({ state: 'withdrawn', withdrawn: { why: 'revision' } });
    made.capture({ name: 'revised' }).claims('revised', [CORRECTED]);
    await api.take(made);
    expect(await claimOf('revised', CORRECTED)).toMatchObject({ id, state: 'current', event: gone.event });
    made.withdrawArticle('revised', 'retracted');
    await api.take(made);
    expect(await claimOf('revised', CORRECTED)).toMatchObject({ id, state: 'withdrawn' });
    const then = (await api.get<ClaimRow>(`claims/${id}?knownAt=${gone.recorded.position}`)).body;
    expect(then).toMatchObject({ state: 'current', history: [{ kind: 'recorded' }] });
  });
});

describe('actors', () => {
  it('have names, a hierarchy with dates and claims for and against, and strength over time by claimant; new ones come as they appear', async () => {
    const relation = (kind: 'part-of' | 'backed-by', quote: string, other: string, more: Partial<ClaimSketch> = {}): ClaimSketch => ({
      quote,
      type: 'RELATION',
      relation: kind,
      parties: ['agent:militia:River Brigade', other],
      ...more,
    });
    const strong = (n: number, by: string): ClaimSketch => ({
      quote: `${by} puts the River Brigade at ${n}`,
      type: 'STRENGTH',
      by: [`organisation:${by}`],
      parties: ['agent:militia:River Brigade'],
      counts: [`strength ${n} ${n} River Brigade`],
    });
    expect((await api.get<{ data: ActorRow[] }>('actors?q=River%20Brigade')).body.data).toEqual([]);
    capture('ties', 'Globe', '2030-05-01').claims('ties', [
      relation('part-of', 'The River Brigade is part of the Valley League', 'target:Valley League', { on: '2028/' }),
      relation('backed-by', 'the Ostland-backed River Brigade', 'supporter:state:Ostland'),
      relation('backed-by', 'Ostland denied backing the brigade', 'supporter:state:Ostland', {
        stance: 'denies',
        by: ['organisation:Ostland'],
      }),
      strong(400, 'Lake Monitor'),
    ]);
    capture('grown', 'Globe', '2031-05-01').claims('grown', [strong(900, 'Valley Council')]);
    await api.take(made);
    const actor = (await api.get<ActorDetail>(`actors/${actorIdOf('River Brigade')}`)).body;
    expect(actor.relations.map(({ kind, otherName, from, origins, against }) => [kind, otherName, from, origins, against.length])).toEqual([
      ['backed-by', 'Ostland', null, 1, 1],
      ['part-of', 'Valley League', '2028', 1, 0],
    ]);
    expect(actor.strength.map(({ claimant, low, published }) => [claimant, low, published])).toEqual([
      ['Lake Monitor', 400, '2030-05-01'],
      ['Valley Council', 900, '2031-05-01'],
    ]);
    const explained = (await api.get<{ fields: { field: string; rule: string; claims: unknown[] }[] }>(`actors/${actor.id}/explain`)).body
      .fields;
    for (const part of ['type', 'stance'] as const)
      for (const [value, count] of Object.entries(actor.claims[part === 'type' ? 'byType' : 'byStance']))
        expect(explained.find((one) => one.field === `${part} ${value}`)?.claims).toHaveLength(count);
    expect(explained.find((one) => one.field === 'saidOf')?.claims).toHaveLength(actor.saidOf);
    expect(explained.find((one) => one.field === 'says')?.claims).toHaveLength(actor.says);
    expect(explained.filter((one) => one.field.startsWith('event ')).map(({ field }) => field)).toEqual(
      actor.events.map(({ id }) => `event ${id}`),
    );
    for (const wanted of [
      'name',
      'kind',
      'first',
      'role agent',
      'relation River Brigade part-of Valley League',
      'strength by Lake Monitor',
    ]) {
      const field = explained.find((one) => one.field === wanted);
      expect({ wanted, rule: field?.rule, because: field?.claims.length ?? 0 }).toEqual({
        wanted,
        rule: expect.any(String),
        because: expect.any(Number),
      });
      expect(field?.claims).not.toEqual([]);
    }
  });
});
