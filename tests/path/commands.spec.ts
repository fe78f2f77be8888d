import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Archive, Database } from '@hearsay/store';
import type { ArticleRow, ClaimRow, DecisionRow, EventDifference, EventRow } from '@hearsay/views';
import { LedgerApi } from '../support/ledger-api.js';
import { MadeUpLog, type ClaimSketch } from '../support/made-up-log.js';

const at = (name: string, lat: number): NonNullable<ClaimSketch['at']> => ({ name, lat, lon: 20, country: 'XX' });
const raid = (place: string, lat: number, quote: string): ClaimSketch => ({
  quote,
  parties: ['agent:Red Column', 'target:civilians:villagers'],
  at: at(place, lat),
  on: '2031-04-27',
});
const OSTER = raid('Oster', 10, 'Fighters attacked Oster');
const OSTER_TOO = raid('Oster', 10, 'Villagers died in Oster');
const WINMAR = raid('Winmar', 18, 'Fighters attacked Winmar');
const MISREAD = raid('Oster', 10, 'They attacked that town as well');
const ALONE: ClaimSketch = { ...raid('Lund', 30, 'A column attacked Lund'), on: '2030-01-01', parties: ['agent:Free Guard'] };

let api: LedgerApi;
const made = new MadeUpLog();
const claim = async (name: string, sketch: ClaimSketch): Promise<ClaimRow> =>
  (await api.get<ClaimRow>(`claims/${made.claimsOf(name, [sketch])[0]!.id}`)).body;
const event = async (id: string | null, past = ''): Promise<EventRow> => (await api.get<EventRow>(`events/${id}${past}`)).body;

beforeAll(async () => {
  api = await LedgerApi.start();
  made
    .capture({ name: 'a', outlet: 'Morning Post', published: '2031-04-28' })
    .claims('a', [OSTER])
    .capture({ name: 'b', outlet: 'Evening Sun', published: '2031-04-28' })
    .claims('b', [WINMAR])
    .capture({ name: 'c', outlet: 'Globe', published: '2031-04-28' })
    .claims('c', [MISREAD])
    .capture({ name: 'd', outlet: 'Globe', published: '2031-04-28' })
    .claims('d', [OSTER_TOO])
    .capture({ name: 'e', outlet: 'Globe', published: '2030-01-02' })
    .claims('e', [ALONE]);
  await api.take(made);
}, 60_000);

afterAll(() => api?.close(), 30_000);

describe('an Idempotency-Key', () => {
  it('belongs to the body it first came with, whatever the order of its fields', async () => {
    const { id } = await claim('b', WINMAR);
    const headers = { 'idempotency-key': 'one-body' };
    const correct = (fields: object): Promise<{ status: number; body: DecisionRow & { code?: string } }> =>
      api.decide(`claims/${id}/correct`, { fields }, headers);
    const first = await correct({ certainty: 'hedged', stance: 'accuses' });
    expect(first.status).toBe(201);
    expect((await correct({ stance: 'accuses', certainty: 'hedged' })).status).toBe(200);
    expect(await correct({ certainty: 'unconfirmed' })).toMatchObject({ status: 422, body: { code: 'key-reused' } });
    expect(await claim('b', WINMAR)).toMatchObject({ certainty: 'hedged' });
    await api.decide(`${first.body.id}/revert`, {});
  });

  it('is free again where its command was refused', async () => {
    const headers = { 'idempotency-key': 'refused-first' };
    const { id } = await claim('b', WINMAR);
    expect((await api.decide(`claims/${id}/reject`, { reason: ' ' }, headers)).status).toBe(400);
    const taken = await api.decide(`claims/${id}/reject`, { reason: 'Another town' }, headers);
    expect(taken.status).toBe(201);
    await api.decide(`${taken.body.id}/revert`, {});
  });

  it('holds for commands that are no decisions too', async () => {
    const headers = { 'idempotency-key': 'one-feed' };
    expect((await api.post('feeds', { url: 'https://news.example/one.xml' }, headers)).status).toBe(201);
    expect((await api.post('feeds', { url: 'https://news.example/one.xml' }, headers)).status).toBe(201);
    expect((await api.post('feeds', { url: 'https://news.example/two.xml' }, headers)).status).toBe(422);
    expect((await api.get<{ data: unknown[] }>('feeds')).body.data).toHaveLength(1);
  });
});

describe('a correction', () => {
  it('moves a claim to the event that it is about, with its past, and back where it is reverted', async () => {
    const before = await claim('c', MISREAD);
    const [oster, winmar] = [(await claim('a', OSTER)).event, (await claim('b', WINMAR)).event];
    expect(before.event).toBe(oster);
    const place = { name: 'Winmar', geo: { geonameId: 18020, lat: 18, lon: 20, country: 'XX', precision: 'town' } };
    const corrected = await api.decide(`claims/${before.id}/correct`, { fields: { place } });
    const { position } = corrected.body;
    const moved = await claim('c', MISREAD);
    expect(moved).toMatchObject({ id: before.id, event: winmar, eventRule: expect.stringContaining('as corrected') });
    expect((await event(oster)).claims.map((c) => c.id)).not.toContain(before.id);
    expect((await event(winmar)).claims.map((c) => c.id)).toContain(before.id);
    expect((await event(oster, `?knownAt=${position - 1}`)).claims.map((c) => c.id)).toContain(before.id);
    const changes = await api.pages<EventDifference>(`changes?from=${position - 1}&to=${position}`);
    expect(new Set(changes.map((change) => change.event))).toEqual(new Set([oster, winmar]));
    for (const { because } of changes)
      expect(because).toContainEqual(expect.objectContaining({ claim: before.id, what: 'moved', position }));
    await api.decide(`${corrected.body.id}/revert`, {});
    expect(await claim('c', MISREAD)).toMatchObject({ event: oster, eventRule: before.eventRule });
  });

  it('founds an event where none is met, and takes the id of a founding claim along', async () => {
    const { id, event: oster } = await claim('c', MISREAD);
    const away = await api.decide(`claims/${id}/correct`, { fields: { time: { from: '2029-06-01', to: '2029-06-01' } } });
    const own = (await claim('c', MISREAD)).event;
    expect(own).not.toBe(oster);
    expect(await event(own)).toMatchObject({ founding: id, from: '2029-06-01' });
    await api.decide(`${away.body.id}/revert`, {});
    expect((await claim('c', MISREAD)).event).toBe(oster);
    expect((await event(own)).id).toBe(oster);

    const lund = await claim('e', ALONE);
    const fields = {
      time: { from: '2031-04-27', to: '2031-04-27' },
      place: { name: 'Oster', geo: { geonameId: 10020, lat: 10, lon: 20, country: 'XX', precision: 'town' } },
      actors: [{ role: 'agent', name: 'Red Column', kind: 'armed-group' }],
    };
    const joined = await api.decide(`claims/${lund.id}/correct`, { fields });
    expect((await event(lund.event)).id).toBe(oster);
    await api.decide(`${joined.body.id}/revert`, {});
    expect(await event(lund.event)).toMatchObject({ id: lund.event, place: { name: 'Lund' } });
  });
});

describe('an order to erase', () => {
  it('deletes page and text, is recorded with who and why, and has its effect once', async () => {
    const hash = (bytes: string): string => createHash('sha256').update(bytes).digest('hex');
    const log = new MadeUpLog().capture({ name: 'to erase', outlet: 'Globe', published: '2031-04-28' });
    const [record] = log.records;
    const data = record!.data as unknown as Record<string, unknown>;
    Object.assign(data, { textHash: hash('its text'), pageHash: hash('<p>its text') });
    const worker = new Database({ url: api.url, role: 'worker', max: 1, name: 'commands spec archive' });
    const archive = new Archive(worker);
    await archive.putPage(Buffer.from('<p>its text'), { contentType: 'text/html' });
    await archive.putText('its text');
    await worker.close();
    await api.log.append({
      stream: record!.stream,
      cause: 'capture to erase',
      expectedVersion: 0,
      records: [{ id: record!.id, type: record!.type, schema: 1, data: record!.data, meta: record!.meta } as never],
    });
    await api.settled();
    const id = log.id('to erase');
    const { data: rows } = (await api.get<{ data: ArticleRow[] }>('articles')).body;
    expect(rows.map((row) => row.id)).toContain(id);
    expect((await api.get<{ text: string }>(`articles/${id}`)).body.text).toBe('its text');
    const headers = { 'idempotency-key': 'erase-once' };
    expect((await api.post(`articles/${id}/erase`, {}, headers)).status).toBe(400);
    expect(await api.post(`articles/${id}/erase`, { reason: 'Order 7' }, { 'if-match': 'W/"older"' })).toMatchObject({
      status: 412,
      body: { code: 'stale', current: { id } },
    });
    const order = { reason: 'Order 7 of the district court', name: 'Registrar Holm' };
    const erased = await api.post<{ position: number; pages: number; texts: number }>(`articles/${id}/erase`, order, headers);
    expect(erased).toMatchObject({ status: 201, body: { article: id, revisions: [1], pages: 1, texts: 1, kept: 0 } });
    expect((await api.post(`articles/${id}/erase`, order, headers)).status).toBe(200);
    const told = (await api.get<{ type: string; data: { reason: string }; meta: { who: string } }>(`records/${erased.body.position}`)).body;
    expect(told).toMatchObject({ type: 'PageErased', data: { reason: order.reason }, meta: { who: 'Registrar Holm (key:admin)' } });
    expect((await api.get<{ text: null; textErased: object }>(`articles/${id}`)).body).toMatchObject({
      text: null,
      textErased: { reason: order.reason },
    });
    expect((await api.get(`articles/${id}/page`)).status).toBe(410);
    expect((await api.post('articles/none/erase', order)).status).toBe(404);
    const open = await fetch(`${api.address}/v1/articles/${id}/erase`, { method: 'POST' });
    expect(open.status).toBe(401);
  });
});
