import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { z } from 'zod';
import { createLogger } from '@hearsay/kit';
import { Database, EventLog, ViewEngine } from '@hearsay/store';
import type { ActorDetail, ClaimRow, DecisionRow as Decision, EventDifference, EventRow } from '@hearsay/views';
import type { Claim } from '@hearsay/vocabulary';
import { readConfig } from '../../apps/api/src/config.js';
import { createApi } from '../../apps/api/src/create-api.js';
import { DecisionRow } from '../../apps/api/src/curation/decision.js';
import { freshDatabase } from '../support/database.js';
import { appendsOf, MadeUpLog, type ClaimSketch } from '../support/made-up-log.js';

const ADMIN_KEY = 'a-key-for-this-test-alone';
const raid = (place: string, on: string, more: Partial<ClaimSketch> = {}): ClaimSketch => ({
  quote: `Fighters of the Red Column attacked ${place}`,
  parties: ['agent:Red Column', 'target:civilians:villagers'],
  at: place,
  on,
  counts: ['killed 12 12 people'],
  ...more,
});
const CLAIMS: Record<string, ClaimSketch[]> = {
  a: [raid('Oster', '2031-04-27'), raid('Oster', '2031-04-27', { quote: 'Shells also fell on the bridge of Oster', counts: [] })],
  b: [raid('Winmar', '2031-03-02', { parties: ['agent:Crimson Column'], counts: ['killed 30 30 people'] })],
  c: [raid('Kell', '2031-02-10', { parties: ['agent:Free Guard'], counts: [] })],
  d: [raid('Lund', '2031-01-15', { quote: 'The Free Guard shelled Lund', parties: ['agent:Free Guard'] })],
};

let database: Awaited<ReturnType<typeof freshDatabase>>;
let projector: Database;
let writer: Database;
let log: EventLog;
let following: Promise<void>;
let app: NestFastifyApplication;
let address: string;
let claims: Record<string, Claim[]>;
const stop = new AbortController();

beforeAll(async () => {
  database = await freshDatabase();
  projector = new Database({ url: database.url, role: 'projector', max: 5, name: 'curation spec views' });
  writer = new Database({ url: database.url, role: 'worker', max: 2, name: 'curation spec log' });
  log = new EventLog(writer);
  const made = new MadeUpLog();
  for (const [name, sketches] of Object.entries(CLAIMS)) {
    made.capture({ name, outlet: `Paper ${name}`, published: '2031-04-28' }).claims(name, sketches);
  }
  claims = Object.fromEntries(Object.entries(CLAIMS).map(([name, sketches]) => [name, made.claimsOf(name, sketches)]));
  for (const append of appendsOf(made.records)) {
    const { version } = await log.readStream(append.stream, { last: 1 });
    await log.append({ ...append, expectedVersion: version });
  }
  const engine = new ViewEngine({ db: projector, log: new EventLog(projector), pollMs: 50 });
  await engine.catchUp();
  following = engine.follow(stop.signal);
  const config = readConfig({ DATABASE_URL: database.url, PORT: '0', HEARSAY_ADMIN_KEY: ADMIN_KEY, LOG_LEVEL: 'silent' });
  app = await createApi(config, createLogger('api', config.LOG_LEVEL));
  await app.listen({ port: 0, host: '127.0.0.1' });
  address = await app.getUrl();
}, 60_000);

afterAll(async () => {
  await app?.close();
  stop.abort();
  await following;
  await log?.close();
  await projector?.close();
  await writer?.close();
  await database?.drop();
}, 30_000);

interface Answer<T> {
  status: number;
  etag: string;
  body: T;
}

async function get<T>(where: string): Promise<Answer<T>> {
  const response = await fetch(`${address}/v1/${where}`);
  return { status: response.status, etag: response.headers.get('etag') ?? '', body: (await response.json()) as T };
}

async function decide<T = Decision>(where: string, body: object, headers: Record<string, string> = {}): Promise<Answer<T>> {
  const response = await fetch(`${address}/v1/curation/${where}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${ADMIN_KEY}`, 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ reason: 'checked by hand', ...body }),
  });
  return { status: response.status, etag: response.headers.get('etag') ?? '', body: (await response.json()) as T };
}

const claimOf = async (name: string, index = 0): Promise<ClaimRow> => (await get<ClaimRow>(`claims/${claims[name]![index]!.id}`)).body;
const eventOf = async (name: string, index = 0): Promise<EventRow> =>
  (await get<EventRow>(`events/${(await claimOf(name, index)).event}`)).body;
const actorNamed = async (name: string): Promise<ActorDetail> => {
  const found = (await get<{ data: ActorDetail[] }>(`actors?q=${encodeURIComponent(name)}`)).body.data;
  return (await get<ActorDetail>(`actors/${found.find((actor) => actor.name === name)?.id}`)).body;
};
/** An event without where in the log it was changed, and without decisions, which stay in view after they are taken back. */
const plain = (row: EventRow): unknown => ({ ...row, position: 0, claims: row.claims.map((claim) => ({ ...claim, decisions: [] })) });

describe('claims', () => {
  it('stops counting a rejected claim, calls its event refuted, and takes it back', async () => {
    const before = await eventOf('b');
    const { id } = await claimOf('b');
    const rejected = await decide(`claims/${id}/reject`, { reason: 'Another Winmar' });
    expect(rejected).toMatchObject({
      status: 201,
      body: { kind: 'ClaimRejected', who: 'key:admin', reason: 'Another Winmar', state: 'standing', about: [id] },
    });
    const event = await eventOf('b');
    expect(event).toMatchObject({ standing: 'refuted', figures: [], why: { standing: { claims: [id] } } });
    expect(event.claims).toMatchObject([{ id, state: 'rejected', decisions: [{ kind: 'rejected', reason: 'Another Winmar' }] }]);
    expect((await get<{ data: ClaimRow[] }>('claims?state=rejected')).body.data.map((c) => c.id)).toEqual([id]);
    expect(await decide(`${rejected.body.id}/revert`, { reason: 'It was ours' })).toMatchObject({
      status: 201,
      body: { kind: 'CurationReverted' },
    });
    expect(await claimOf('b')).toMatchObject({ state: 'current', decisions: [{ reverted: { reason: 'It was ours' } }] });
    expect(plain(await eventOf('b'))).toEqual(plain(before));
    expect((await decide(`${rejected.body.id}/revert`, {})).status).toBe(409);
  });

  it('shows what was extracted beside a correction, and its own past', async () => {
    const { id, quantities } = await claimOf('b');
    const fields = { quantities: [{ kind: 'killed', low: 3, high: 3, of: 'people' }], certainty: 'hedged' };
    const corrected = await decide(`claims/${id}/correct`, { fields });
    expect(await claimOf('b')).toMatchObject({
      certainty: 'hedged',
      quantities: [{ low: 3 }],
      original: { certainty: 'stated', quantities },
    });
    expect((await eventOf('b')).figures).toMatchObject([{ kind: 'killed', all: { low: 3, high: 3 } }]);
    const then = await get<ClaimRow>(`claims/${id}?knownAt=${corrected.body.position - 1}`);
    expect(then.body).toMatchObject({ certainty: 'stated', quantities, original: null });
    const event = await eventOf('b');
    expect((await get<EventRow>(`events/${event.id}?knownAt=${corrected.body.position - 1}`)).body.figures).toMatchObject([
      { all: { low: 30 } },
    ]);
    const { body } = await get<{ data: EventDifference[] }>(`changes?from=${corrected.body.position - 1}&to=${corrected.body.position}`);
    expect(body.data).toMatchObject([
      { event: event.id, kind: 'changed', because: [{ claim: id, what: 'corrected', position: corrected.body.position }] },
    ]);
    expect(body.data[0]!.fields).toEqual([
      expect.objectContaining({
        field: 'figure killed',
        before: expect.objectContaining({ all: { low: 30, high: 30 } }),
        after: expect.objectContaining({ all: { low: 3, high: 3 } }),
      }),
    ]);
    await decide(`${corrected.body.id}/revert`, {});
    expect(await claimOf('b')).toMatchObject({ certainty: 'stated', quantities, original: null });
  });

  it('confirms, and knows who and why', async () => {
    const { id } = await claimOf('c');
    await decide(`claims/${id}/confirm`, { reason: 'Read again' });
    expect(await claimOf('c')).toMatchObject({
      state: 'current',
      decisions: [{ kind: 'confirmed', who: 'key:admin', reason: 'Read again' }],
    });
  });

  it('refuses what is not there, without a reason, without a key', async () => {
    expect((await decide('claims/6f9a7cf5-0000-5000-8000-000000000000/confirm', {})).status).toBe(404);
    const { id } = await claimOf('c');
    expect(await decide(`claims/${id}/confirm`, { reason: ' ' })).toMatchObject({ status: 400, body: { code: 'invalid-input' } });
    expect(await decide(`claims/${id}/correct`, { fields: {} })).toMatchObject({ status: 400 });
    expect((await fetch(`${address}/v1/curation/claims/${id}/confirm`, { method: 'POST' })).status).toBe(401);
  });
});

describe('commands', () => {
  it('have their effect once by Idempotency-Key', async () => {
    const { id } = await claimOf('d');
    const headers = { 'idempotency-key': 'once-and-again' };
    const [first, second] = [await decide(`claims/${id}/reject`, {}, headers), await decide(`claims/${id}/reject`, {}, headers)];
    expect([first.status, second.status]).toEqual([201, 200]);
    expect(second.body.id).toBe(first.body.id);
    expect((await claimOf('d')).decisions).toHaveLength(1);
    const revert = await decide(`${first.body.id}/revert`, {}, headers);
    // What was decided and taken back meanwhile stays so: the command is the one that was sent.
    expect([
      revert.status,
      (await decide(`${first.body.id}/revert`, {}, headers)).status,
      (await decide(`claims/${id}/reject`, {}, headers)).status,
    ]).toEqual([201, 200, 200]);
    expect(await claimOf('d')).toMatchObject({ state: 'current' });
  });

  it('are refused with the newer state where If-Match is stale, and taken with its ETag', async () => {
    const { id } = await claimOf('d');
    const seen = await get<ClaimRow>(`claims/${id}`);
    await decide(`claims/${id}/confirm`, {}, { 'if-match': seen.etag });
    const stale = await decide<{ code: string; current: ClaimRow }>(`claims/${id}/reject`, {}, { 'if-match': seen.etag });
    const now = await get<ClaimRow>(`claims/${id}`);
    expect(stale).toMatchObject({ status: 412, etag: now.etag, body: { code: 'stale', current: now.body } });
    const taken = await decide(`claims/${id}/reject`, {}, { 'if-match': stale.etag });
    expect(taken.status).toBe(201);
    await decide(`${taken.body.id}/revert`, {});
  });
});

describe('events', () => {
  it('are merged in a chain and taken back from its end, the one that blocks named', async () => {
    const [a, c, d] = [await eventOf('a'), await eventOf('c'), await eventOf('d')];
    const first = await decide('events/merge', { into: c.id, merged: [d.id] });
    expect(first).toMatchObject({ status: 201, body: { kind: 'EventsMerged', about: [c.id, d.id] } });
    expect((await get<EventRow>(`events/${d.id}`)).body).toMatchObject({ id: c.id, merged: [d.id] });
    const second = await decide('events/merge', { into: a.id, merged: [d.id] });
    for (const id of [a.id, c.id, d.id]) expect((await get<EventRow>(`events/${id}`)).body.id).toBe(a.id);
    expect((await eventOf('d')).claims).toHaveLength(a.claims.length + 2);
    expect((await get<{ data: EventRow[] }>('events')).body.data.map((e) => e.id)).not.toContain(d.id);
    expect(await decide('events/merge', { into: c.id, merged: [d.id] })).toMatchObject({ status: 409 });
    const past = await get<EventRow>(`events/${d.id}?knownAt=${first.body.position - 1}`);
    expect(plain(past.body)).toEqual(plain(d));
    const blocked = await decide<{ detail: string }>(`${first.body.id}/revert`, {});
    expect(blocked).toMatchObject({ status: 409, body: { detail: expect.stringContaining(second.body.id) } });
    expect((await get<Decision>(`curation/${first.body.id}`)).body.heldBy).toEqual([second.body.id]);
    expect((await decide(`${second.body.id}/revert`, {})).status).toBe(201);
    expect((await get<EventRow>(`events/${d.id}`)).body.id).toBe(c.id);
    expect((await decide(`${first.body.id}/revert`, {})).status).toBe(201);
    for (const [name, was] of [
      ['a', a],
      ['c', c],
      ['d', d],
    ] as const)
      expect(plain(await eventOf(name))).toEqual(plain(was));
  });

  it('are split, and whole again', async () => {
    const whole = await eventOf('a');
    expect(whole.claims).toHaveLength(2);
    const { id } = await claimOf('a', 1);
    expect(await decide('events/split', { event: whole.id, claims: [whole.founding] })).toMatchObject({ status: 409 });
    const split = await decide('events/split', { event: whole.id, claims: [id] });
    expect(split.status).toBe(201);
    const apart = await eventOf('a', 1);
    expect(apart.id).not.toBe(whole.id);
    expect([apart.founding, (await eventOf('a')).claims.length]).toEqual([id, 1]);
    await decide(`${split.body.id}/revert`, {});
    expect(plain(await eventOf('a'))).toEqual({ ...(plain(whole) as object), merged: [] });
    expect((await get<EventRow>(`events/${apart.id}`)).body.id).toBe(whole.id);
  });
});

describe('actors', () => {
  it('are merged: the old id answers with the one that stays, and stands for itself again', async () => {
    const [red, crimson] = [await actorNamed('Red Column'), await actorNamed('Crimson Column')];
    const merged = await decide('actors/merge', { into: red.id, merged: [crimson.id] });
    expect(merged.status).toBe(201);
    const one = (await get<ActorDetail>(`actors/${crimson.id}`)).body;
    expect(one).toMatchObject({ id: red.id, name: 'Red Column', merged: [crimson.id], saidOf: red.saidOf + crimson.saidOf });
    expect(one.names.map((n) => n.name).sort()).toEqual(['Crimson Column', 'Red Column']);
    expect(one.events.map((e) => e.id)).toEqual(expect.arrayContaining([...red.events, ...crimson.events].map((e) => e.id)));
    expect(await decide('actors/merge', { into: red.id, merged: [crimson.id] })).toMatchObject({ status: 409 });
    await decide(`${merged.body.id}/revert`, {});
    expect((await get<ActorDetail>(`actors/${crimson.id}`)).body).toEqual(crimson);
    expect((await get<ActorDetail>(`actors/${red.id}`)).body).toEqual(red);
  });

  it('are split by names, called so, and related with dates; each taken back', async () => {
    const [red, crimson, guard] = [await actorNamed('Red Column'), await actorNamed('Crimson Column'), await actorNamed('Free Guard')];
    const alias = await decide('actors/alias', { actor: red.id, alias: 'Crimson Column' });
    expect((await get<ActorDetail>(`actors/${crimson.id}`)).body).toMatchObject({ id: red.id, merged: [crimson.id] });
    const split = await decide('actors/split', { actor: red.id, names: ['Crimson Column'] });
    expect((await get<ActorDetail>(`actors/${crimson.id}`)).body).toMatchObject({ id: crimson.id, saidOf: crimson.saidOf });
    expect(await decide(`${alias.body.id}/revert`, {})).toMatchObject({ status: 409 });
    await decide(`${split.body.id}/revert`, {});
    expect((await get<ActorDetail>(`actors/${crimson.id}`)).body.id).toBe(red.id);
    await decide(`${alias.body.id}/revert`, {});
    expect((await get<ActorDetail>(`actors/${crimson.id}`)).body).toEqual(crimson);
    expect((await get<ActorDetail>(`actors/${red.id}`)).body).toEqual(red);
    for (const name of ['\u200B', 'Red\u202EColumn', 'Red\nColumn', '…']) {
      expect(await decide('actors/alias', { actor: red.id, alias: name })).toMatchObject({ status: 400, body: { code: 'invalid-input' } });
      expect(await decide('actors/split', { actor: red.id, names: [name] })).toMatchObject({ status: 400 });
    }
    expect(await decide('actors/relate', { actor: red.id, relation: 'part-of', other: red.id })).toMatchObject({ status: 409 });
    expect(
      await decide('actors/relate', { actor: red.id, relation: 'part-of', other: guard.id, from: '2029-05', to: '2029-01' }),
    ).toMatchObject({ status: 400 });
    const relate = await decide('actors/relate', { actor: red.id, relation: 'opposed-to', other: guard.id, from: '2029' });
    expect((await get<ActorDetail>(`actors/${guard.id}`)).body.relations).toMatchObject([
      { actor: red.id, kind: 'opposed-to', from: '2029', registry: ['key:admin'] },
    ]);
    await decide(`${relate.body.id}/revert`, {});
    expect((await get<ActorDetail>(`actors/${guard.id}`)).body.relations).toEqual([]);
  });
});

describe('two times', () => {
  it('gives an actor and claims as they stood, and explains them', async () => {
    const red = await actorNamed('Red Column');
    const { position } = (await claimOf('a')).recorded;
    const then = await get<ActorDetail>(`actors/${red.id}?knownAt=${position}`);
    expect([red.saidOf, then.body.saidOf]).toEqual([2, 1]);
    expect(then.body.events).toMatchObject([{ id: red.events[0]!.id, roles: ['agent'] }]);
    const head = (await get<{ asOf: { position: number } }>('claims')).body.asOf.position;
    const now = (await get<ActorDetail>(`actors/${red.id}?knownAt=${head}`)).body;
    expect({ ...now, last: null }).toEqual({ ...red, last: null });
    expect((await get(`actors/${red.id}?publishedBy=2031-04-27`)).status).toBe(404);
    const known = (await get<{ data: ClaimRow[] }>(`claims?knownAt=${position}`)).body.data;
    expect(known.map((c) => [c.id, c.decisions])).toEqual([[claims['a']![0]!.id, []]]);
    const { body } = await get<{ fields: { field: string; rule: string; claims: { id: string }[] }[] }>(`actors/${red.id}/explain`);
    expect(
      body.fields
        .find((f) => f.field === 'role agent')
        ?.claims.map((c) => c.id)
        .sort(),
    ).toEqual(claims['a']!.map((c) => c.id).sort());
    expect(body.fields[0]).toMatchObject({ field: 'name', value: 'Red Column', rule: 'name-most-claims-use' });
  });
});

describe('what is kept', () => {
  it('lists every decision, and a rebuild gives the very same rows', async () => {
    const all = await get<{ data: Decision[] }>('curation?limit=100');
    const kinds = new Set(all.body.data.map((d) => d.kind));
    expect(kinds.size).toBe(10);
    for (const decision of all.body.data) expect(z.strictObject(DecisionRow.shape).parse(decision)).toEqual(decision);
    expect((await get<{ data: Decision[] }>('curation?state=reverted&kind=EventsMerged')).body.data).toHaveLength(2);
    const tables = ['claim', 'event', 'actor', 'relation', 'source', 'cluster', 'curation'];
    const dump = async (): Promise<unknown> =>
      Promise.all(tables.map((table) => projector.query(`select key, doc from view."${table}" order by key`)));
    const live = await dump();
    await new ViewEngine({ db: projector, log: new EventLog(projector) }).rebuild();
    expect(await dump()).toEqual(live);
  });
});
