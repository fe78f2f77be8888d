import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { BUNDLED_CAST, castBySeed, type Cast } from '@hearsay/sample';
import { Database, EventLog, FeedBook } from '@hearsay/store';
import type { ArticleRow, ClaimRow, EventRow } from '@hearsay/views';
import { freshDatabase } from '../support/database.js';
import { eventually, freePort, getAll, getJson, startService, type Service } from '../support/service.js';

/** The seeds tell the same story with other names, places and numbers; between them the army both denies and admits. */
const SEEDS = [null, 4, 8] as const;
const castOf = (seed: number | null): Cast => (seed === null ? BUNDLED_CAST : castBySeed(seed));
const UP_WITHIN_MS = 120_000;

const killedBy = (event: EventRow): number[] =>
  event.figures
    .filter((figure) => figure.kind === 'killed')
    .flatMap((figure) => figure.byClaimant)
    .flatMap((figure) => (figure.low === null ? [] : [figure.low]));

it('has seeds of both kinds', () => {
  expect(new Set(SEEDS.map((seed) => castOf(seed).armyDeniesStrike)).size).toBe(2);
});

describe.each(SEEDS)('the sample, seed %s, from the feeds to the views', (seed) => {
  const cast = castOf(seed);
  const { numbers } = cast;
  let database: Awaited<ReturnType<typeof freshDatabase>>;
  let service: Service;

  beforeAll(async () => {
    database = await freshDatabase();
    service = await startService(database.url, {
      HEARSAY_SAMPLE: 'on',
      HEARSAY_SAMPLE_PORT: String(await freePort()),
      ...(seed === null ? {} : { HEARSAY_SAMPLE_SEED: String(seed) }),
    });
    // The corrected article is the last thing the sample does.
    await eventually(
      async () => {
        const claims = await getAll<ClaimRow>(service.address, '/v1/claims');
        return claims.some((claim) => claim.revision === 2) ? true : undefined;
      },
      60_000,
      () => service.output().slice(-3000),
    );
  }, UP_WITHIN_MS);

  afterAll(async () => {
    await service?.stop();
    await database?.drop();
  }, 60_000);

  const claims = () => getAll<ClaimRow>(service.address, '/v1/claims');
  const events = async (): Promise<EventRow[]> =>
    Promise.all(
      (await getAll<{ id: string }>(service.address, '/v1/events')).map(({ id }) => getJson<EventRow>(service.address, `/v1/events/${id}`)),
    );
  const marketStrike = async (): Promise<EventRow> => {
    const found = (await events()).filter((event) => killedBy(event).includes(numbers.marketByOfficial));
    expect(found).toHaveLength(1);
    return found[0]!;
  };

  it('reads every article', async () => {
    const articles = await getAll<ArticleRow>(service.address, '/v1/articles');
    expect(articles).toHaveLength(9);
    expect((await claims()).length).toBeGreaterThanOrEqual(25);
  });

  it('keeps every quote exact', async () => {
    const texts = new Map<string, string>();
    for (const claim of (await claims()).filter(({ state }) => state === 'current')) {
      const key = `/v1/articles/${claim.article}?revision=${claim.revision}`;
      if (!texts.has(key)) texts.set(key, (await getJson<{ text: string }>(service.address, key)).text);
      expect(texts.get(key)!.slice(claim.start, claim.end)).toBe(claim.quote);
    }
    expect(texts.size).toBeGreaterThan(5);
  });

  it('counts the dead of one strike by claimant', async () => {
    const killed = killedBy(await marketStrike());
    expect(killed).toEqual(expect.arrayContaining([numbers.marketByOfficial, numbers.marketByArmy, numbers.marketByMinistry]));
  });

  it('puts the denial beside its accusation, or has none where the army admits', async () => {
    const event = await marketStrike();
    const denials = event.conflicts.filter((conflict) => conflict.kind === 'denial');
    const byId = new Map((await claims()).map((claim) => [claim.id, claim]));
    const answered = denials.every(({ claims: pair }) => pair.some((id) => byId.get(id)!.stance === 'denies'));
    expect({ denied: denials.length > 0, answered }).toEqual({ denied: cast.armyDeniesStrike, answered: true });
    expect(event.standing === 'disputed' || !cast.armyDeniesStrike).toBe(true);
  });

  it('takes the syndicated pair for one origin', async () => {
    const articles = await getAll<ArticleRow>(service.address, '/v1/articles');
    const stories = new Map<string, string[]>();
    for (const article of articles) stories.set(article.story.id, [...(stories.get(article.story.id) ?? []), article.outlet ?? '']);
    expect([...stories.values()].filter((outlets) => outlets.length > 1).map((outlets) => outlets.sort())).toEqual([
      [cast.ledger, cast.post].sort(),
    ]);
    const event = await marketStrike();
    const shared = event.origins.filter((origin) => origin.outlets.includes(cast.ledger) && origin.outlets.includes(cast.post));
    expect(shared.length).toBeGreaterThan(0);
  });

  it('withdraws the toll of the corrected article and keeps it in history', async () => {
    const all = await claims();
    const counts = (claim: ClaimRow, n: number) => claim.quantities.some((quantity) => quantity.kind === 'killed' && quantity.low === n);
    const corrected = all.filter((claim) => counts(claim, numbers.shellingCorrected) && claim.revision === 2);
    // Another article may happen to count as many.
    const first = all.filter((claim) => counts(claim, numbers.shellingFirst) && claim.article === corrected[0]?.article);
    expect(first.length).toBeGreaterThan(0);
    expect(first.map((claim) => claim.state)).toEqual(first.map(() => 'withdrawn'));
    expect(first[0]!.history.at(-1)).toMatchObject({ kind: 'withdrawn', why: 'revision' });
    expect(corrected.some((claim) => claim.state === 'current')).toBe(true);
    const event = (await events()).find((candidate) => candidate.claims.some((claim) => corrected.some(({ id }) => id === claim.id)))!;
    const killed = event.figures.find((figure) => figure.kind === 'killed')!;
    expect(killed.all).toEqual({ low: numbers.shellingCorrected, high: numbers.shellingCorrected });
  });

  it('shows the actors with their relations and their strength by claimant', async () => {
    const actors = await getAll<{ id: string; name: string }>(service.address, '/v1/actors');
    const named = (name: string) => actors.find((actor) => actor.name === name);
    expect(actors.map((actor) => actor.name)).toEqual(expect.arrayContaining([cast.rebels.name, cast.militia.name, cast.neighbour.name]));
    const rebels = await getJson<{ strength: { low: number | null }[] }>(service.address, `/v1/actors/${named(cast.rebels.name)!.id}`);
    expect(rebels.strength.map((row) => row.low)).toEqual(expect.arrayContaining([numbers.rebelsByArmy, numbers.rebelsByMonitors]));
    const militia = await getJson<{ relations: { kind: string; otherName: string }[] }>(
      service.address,
      `/v1/actors/${named(cast.militia.name)!.id}`,
    );
    expect(militia.relations).toEqual(
      expect.arrayContaining([expect.objectContaining({ kind: 'backed-by', otherName: cast.neighbour.name })]),
    );
  });

  it('adds nothing when the feeds are polled again', async () => {
    const position = async () => (await getJson<{ asOf: { position: number } }>(service.address, '/v1/claims?limit=1')).asOf.position;
    const feeds = () => getAll<{ id: string; lastPolledAt: string }>(service.address, '/v1/feeds');
    const before = await position();
    const lastPoll = (await feeds())
      .map((feed) => feed.lastPolledAt)
      .sort()
      .at(-1)!;
    const db = new Database({ url: database.url, role: 'worker', max: 1 });
    const log = new EventLog(db);
    for (const { id } of await feeds()) await new FeedBook(db, log).pollSoon(id);
    await eventually(async () => ((await feeds()).every((feed) => feed.lastPolledAt > lastPoll) ? true : undefined), 30_000);
    await log.close();
    await db.close();
    expect(await position()).toBe(before);
  }, 40_000);
});
