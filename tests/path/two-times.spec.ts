import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ActorDetail, ActorDifference, ActorRow, EventDifference, EventRow, SourceRow } from '@hearsay/views';
import { actorIdOf } from '@hearsay/vocabulary';
import { LedgerApi } from '../support/ledger-api.js';
import { MadeUpLog, type ClaimSketch } from '../support/made-up-log.js';

const raid = (place: string, on: string, more: Partial<ClaimSketch> = {}): ClaimSketch => ({
  quote: `Fighters of the Red Column attacked ${place}`,
  parties: ['agent:Red Column', 'target:civilians:villagers'],
  at: place,
  on,
  counts: ['killed 12 12 people'],
  ...more,
});
const OSTER = raid('Oster', '2031-04-27');
const OSTER_AGAIN = raid('Oster', '2031-04-27', { quote: 'The Red Column hit Oster, said the mayor', by: ['person:Mayor Holt'] });
const BACKED: ClaimSketch = {
  quote: 'the Ostland-backed Red Column',
  type: 'RELATION',
  relation: 'backed-by',
  parties: ['agent:Red Column', 'supporter:state:Ostland'],
};

let api: LedgerApi;
let postWhenBusy: SourceRow;
const made = new MadeUpLog();
/** Positions of the log between which something changed. */
const at = { first: 0, busy: 0, withdrawn: 0, merged: 0, parted: 0, registered: 0, renamed: 0, unnamed: 0 };
/** What every list answered at those positions, while they were the newest. */
const seen: Record<string, Record<string, unknown[]>> = {};

/** Rows as a list gives them, without what is only said of the present. */
async function listed(past = ''): Promise<Record<string, unknown[]>> {
  const and = past === '' ? '' : `?${past}`;
  const events = await api.pages<EventRow>(`events${and}`);
  const actors = await api.pages<ActorRow>(`actors${and}`);
  const sources = await api.pages<SourceRow>(`sources${and}`);
  const byId = <Row extends { id: string }>(rows: Row[]): Row[] => rows.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return {
    events: byId(events),
    actors: byId(actors.filter((actor) => actor.says + actor.saidOf > 0)),
    sources: byId(sources).map((source) => ({ ...source, first: null, corroborated: null, contradicted: null })),
  };
}

beforeAll(async () => {
  api = await LedgerApi.start();
  made.capture({ name: 'a', outlet: 'Morning Post', published: '2031-04-28' }).claims('a', [OSTER, BACKED]);
  await api.take(made);
  at.first = await api.settled();
  seen['first'] = await listed();
  // More claims than lie between two kept pasts, of one actor and one outlet.
  for (let i = 0; i < 90; i += 1) {
    const day = `2031-0${1 + (i % 3)}-${String(1 + (i % 28)).padStart(2, '0')}`;
    made.capture({ name: `many ${i}`, outlet: 'Morning Post', published: '2031-04-29' }).claims(
      `many ${i}`,
      [0, 1, 2].map((n) => raid(`Village ${i}`, day, { quote: `Attack ${n} on village ${i}`, counts: [] })),
    );
  }
  made.capture({ name: 'b', outlet: 'Evening Sun', published: '2031-05-02' }).claims('b', [OSTER_AGAIN]);
  made
    .capture({ name: 'c', outlet: 'Globe', published: '2031-03-03' })
    .claims('c', [raid('Winmar', '2031-03-02', { parties: ['agent:Crimson Column'] })]);
  await api.take(made);
  at.busy = await api.settled();
  seen['busy'] = await listed();
  [postWhenBusy] = (await api.pages<SourceRow>('sources?q=Morning%20Post')) as [SourceRow];
  made.withdrawClaim('a', OSTER).withdrawArticle('many 3', 'gone');
  await api.take(made);
  at.withdrawn = await api.settled();
  seen['withdrawn'] = await listed();
  const merge = await api.decide('actors/merge', { into: actorIdOf('Red Column'), merged: [actorIdOf('Crimson Column')] });
  const winmar = await idOfEvent('Winmar');
  await api.decide('events/merge', { into: await idOfEvent('Oster'), merged: [winmar] });
  at.merged = await api.settled();
  seen['merged'] = await listed();
  await api.decide(`${merge.body.id}/revert`, {});
  at.parted = await api.settled();
  seen['parted'] = await listed();
  made.register('crimson', 'Crimson Brigade', ['Crimson Column'], 'military', 'XX');
  await api.take(made);
  at.registered = await api.settled();
  seen['registered'] = await listed();
  made.register('crimson', 'Crimson Guard', [], 'militia', 'YY');
  await api.take(made);
  at.renamed = await api.settled();
  seen['renamed'] = await listed();
  await api.decide('actors/split', { actor: 'crimson', names: ['Crimson Brigade'] });
  at.unnamed = await api.settled();
  seen['unnamed'] = await listed();
}, 120_000);

afterAll(() => api?.close(), 30_000);

async function idOfEvent(place: string): Promise<string> {
  return (await api.get<{ data: EventRow[] }>(`events?place=${encodeURIComponent(place)}`)).body.data[0]!.id;
}

describe('lists of the past', () => {
  it.each(['first', 'busy', 'withdrawn', 'merged', 'parted', 'registered', 'renamed', 'unnamed'] as const)(
    'give the events, actors and sources that they gave at the time (%s), page by page',
    async (moment) => {
      const { events, actors, sources } = await listed(`knownAt=${at[moment]}`);
      expect(events).toEqual(seen[moment]!['events']);
      expect(actors).toEqual(seen[moment]!['actors']);
      expect(sources).toEqual(seen[moment]!['sources']);
    },
    60_000,
  );

  it('begin at a kept past, not at the first claim', async () => {
    const kept = await api.projector.query<{ actor: string }>('select actor from view.actor_past');
    expect(kept.map(({ actor }) => actor)).toContain(actorIdOf('Red Column'));
    expect(await api.projector.query('select 1 from view.source_past')).not.toEqual([]);
  });

  it('give what had been published by then, whatever was known when', async () => {
    const { body } = await api.get<{ data: EventRow[] }>('events?publishedBy=2031-03-31');
    // Grouped as now: what was told of Winmar is part of the event of Oster.
    expect(body.data.map((event) => [event.place?.name, event.claims.length])).toEqual([['Winmar', 1]]);
    const parts = await api.pages<EventRow>('events?publishedBy=2031-04-28');
    expect(parts.map((event) => [event.place?.name, event.claims.length])).toEqual([['Winmar', 2]]);
    const [red] = (await api.pages<ActorRow>('actors?publishedBy=2031-04-28&q=Red')).filter((actor) => actor.name === 'Red Column');
    expect(red).toMatchObject({ saidOf: 1 });
    const outlets = await api.pages<SourceRow>('sources?publishedBy=2031-04-28&kind=outlet');
    expect(outlets.map(({ name, claims, withdrawn }) => [name, claims, withdrawn])).toEqual([
      ['Morning Post', 1, 1],
      ['Globe', 1, 0],
    ]);
    expect(await api.pages('sources?publishedBy=2031-01-01')).toEqual([]);
  });

  it('filter by what the rows were then', async () => {
    const standing = async (value: string, past: string): Promise<unknown[]> =>
      (await api.pages<EventRow>(`events?place=Oster&standing=${value}${past}`)).map((event) => event.place?.name);
    expect(await standing('corroborated', `&knownAt=${at.busy}`)).toEqual(['Oster']);
    expect(await standing('corroborated', `&knownAt=${at.first}`)).toEqual([]);
    expect(await standing('single-source', `&knownAt=${at.first}`)).toEqual(['Oster']);
    expect(await api.pages(`events?q=mayor&knownAt=${at.first}`)).toEqual([]);
    expect(await api.pages(`events?q=mayor&knownAt=${at.busy}`)).toHaveLength(1);
    expect(await api.pages(`events?actor=Crimson%20Column&knownAt=${at.first}`)).toEqual([]);
  });

  it('give one source as it stood, with what events said of it', async () => {
    const [post] = await api.pages<SourceRow>('sources?q=Morning%20Post');
    const then = await api.get<SourceRow>(`sources/${post!.id}?knownAt=${at.first}`);
    expect(then.body).toMatchObject({ claims: 2, originOf: 2, withdrawn: 0, first: 1, corroborated: 0, contradicted: 0 });
    expect((await api.get<SourceRow>(`sources/${post!.id}?knownAt=${at.busy}`)).body).toEqual(postWhenBusy);
    expect(postWhenBusy).toMatchObject({ corroborated: 1 });
    expect((await api.get(`sources/${post!.id}?knownAt=0`)).status).toBe(404);
  });

  it('call an actor what the registry called it then', async () => {
    const then = async (position: number): Promise<unknown> => {
      const { name, kind, country, registered, names } = (
        await api.get<ActorDetail>(`actors/${actorIdOf('Crimson Column')}?knownAt=${position}`)
      ).body;
      return { name, kind, country, registered, names: names.filter((n) => n.from === 'registry').map((n) => n.name) };
    };
    const unregistered = { name: 'Crimson Column', kind: 'armed-group', country: null, registered: false, names: [] };
    expect(await then(at.parted)).toEqual(unregistered);
    const brigade = { name: 'Crimson Brigade', kind: 'military', country: 'XX', registered: true };
    expect(await then(at.registered)).toEqual({ ...brigade, names: ['Crimson Column', 'Crimson Brigade'] });
    const guard = { name: 'Crimson Guard', kind: 'militia', country: 'YY', registered: true };
    expect(await then(at.renamed)).toEqual({ ...guard, names: ['Crimson Column', 'Crimson Brigade', 'Crimson Guard'] });
    expect(await then(at.unnamed)).toEqual({ ...guard, names: ['Crimson Column', 'Crimson Guard'] });
    const changes = await api.pages<ActorDifference>(`changes?of=actors&from=${at.registered}&to=${at.renamed}`);
    expect(changes.map((change) => change.fields)).toContainEqual(
      expect.arrayContaining([{ field: 'name', before: 'Crimson Brigade', after: 'Crimson Guard' }]),
    );
  });

  it('let an id mean what it meant then', async () => {
    const [red, crimson] = [actorIdOf('Red Column'), actorIdOf('Crimson Column')];
    const then = async (position: number): Promise<ActorDetail> =>
      (await api.get<ActorDetail>(`actors/${crimson}?knownAt=${position}`)).body;
    expect(await then(at.busy)).toMatchObject({ id: crimson, saidOf: 1 });
    expect(await then(at.merged)).toMatchObject({ id: red, merged: [crimson] });
    expect(await then(at.parted)).toMatchObject({ id: crimson, merged: [] });
    const relations = (await api.get<ActorDetail>(`actors/${red}?knownAt=${at.first}`)).body.relations;
    expect(relations).toMatchObject([{ kind: 'backed-by', otherName: 'Ostland', origins: 1 }]);
  });
});

describe('what changed', () => {
  it('names for each actor the fields, and the claims and records that changed them', async () => {
    const changes = await api.pages<ActorDifference>(`changes?of=actors&from=${at.first}&to=${at.busy}`);
    const red = changes.find((change) => change.name === 'Red Column');
    expect(red).toMatchObject({ kind: 'changed' });
    expect(red!.fields).toContainEqual({ field: 'saidOf', before: 2, after: 273 });
    expect(red!.because).toHaveLength(271);
    expect(red!.because.every(({ claim, what, position }) => claim !== null && what === 'recorded' && position > at.first)).toBe(true);
    const record = (await api.get<{ type: string }>(`records/${red!.because[0]!.position}`)).body;
    expect(record.type).toBe('ClaimRecorded');
    expect(changes.filter((change) => change.kind === 'appeared').map((change) => change.name)).toEqual(
      expect.arrayContaining(['Crimson Column', 'Mayor Holt']),
    );
  });

  it('tells a merge, and that it was taken back', async () => {
    const merged = await api.pages<ActorDifference>(`changes?of=actors&from=${at.withdrawn}&to=${at.merged}`);
    const by = (name: string): ActorDifference | undefined => merged.find((change) => change.name === name);
    expect(by('Crimson Column')).toMatchObject({ kind: 'gone', because: [{ claim: null, what: 'ActorsMerged' }] });
    expect(by('Red Column')!.fields).toContainEqual({ field: 'merged', before: [], after: [actorIdOf('Crimson Column')] });
    const parted = await api.pages<ActorDifference>(`changes?of=actors&from=${at.merged}&to=${at.parted}`);
    expect(parted.map(({ name, kind }) => `${name} ${kind}`).sort()).toEqual(['Crimson Column appeared', 'Red Column changed']);
    const events = await api.pages<EventDifference>(`changes?from=${at.withdrawn}&to=${at.merged}`);
    expect(events.map(({ kind }) => kind).sort()).toEqual(['changed', 'gone']);
  });

  it('is empty where nothing changed', async () => {
    for (const what of ['events', 'actors']) expect(await api.pages(`changes?of=${what}&from=${at.busy}&to=${at.busy}`)).toEqual([]);
  });
});

describe('a time that cannot be read', () => {
  it.each([
    ['events?knownAt=yesterday', 'it is neither a position nor an ISO instant'],
    ['actors?knownAt=2999-01-01T00:00:00Z', 'it is in the future'],
    ['sources?knownAt=999999999', 'the log ends at position'],
    ['sources?publishedBy=2031-02-30', 'there is no such date'],
    ['changes?of=actors&from=999999999', 'the log ends at position'],
    ['changes?from=20&to=10', 'it is before from, 20'],
    ['changes?from=1&of=claims', 'it is neither events nor actors'],
  ])('%s is refused with the value and what to do', async (where, problem) => {
    const answer = await api.get<{ code: string; detail: string; errors: { problem: string; remedy: string }[] }>(where);
    expect(answer).toMatchObject({ status: 400, body: { code: 'invalid-input' } });
    expect(answer.body.errors[0]!.problem).toContain(problem);
    expect(answer.body.errors[0]!.remedy).not.toBe('');
  });

  it('takes a month or a day, and four digits for a position', async () => {
    for (const list of ['events', 'actors', 'sources', 'claims'])
      expect((await api.get(`${list}?knownAt=2031&publishedBy=2031-05`)).status).toBe(400);
    for (const list of ['events', 'actors', 'sources', 'claims'])
      expect((await api.get(`${list}?knownAt=2026-01&publishedBy=2031-05`)).status).toBe(200);
  });
});
