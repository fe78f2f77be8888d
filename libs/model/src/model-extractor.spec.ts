import { afterEach, describe, expect, it } from '@jest/globals';
import { emptyKnowledge, groundClaims } from '@hearsay/claims';
import type { Claim } from '@hearsay/vocabulary';
import fc from 'fast-check';
import { HONEST, LIES, SHELLED, STORY, articleOf, said } from '../../../tests/support/model-story.js';
import { playModel, saying, type Asked, type Played } from '../../../tests/support/model-server.js';
import { readAnswer } from './answer/read-answer.js';
import { groundAnswer } from './ground/ground-answer.js';
import { readText } from './ground/read-text.js';
import { ChatClient, MemoryAnswerCache, ModelExtractor, type ModelLimits, type ModelReading } from './index.js';

const closers: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const close of closers.splice(0).toReversed()) await close();
});

async function playing(play: (asked: Asked, n: number) => Played, limits: Partial<ModelLimits> = {}, timeoutMs = 2000) {
  const server = await playModel(play);
  const chat = new ChatClient({
    baseUrl: server.baseUrl,
    model: 'm',
    timeoutMs,
    maxTokens: 1000,
    concurrency: 2,
    attempts: 2,
    firstWaitMs: 5,
  });
  const cache = new MemoryAnswerCache();
  const extractor = new ModelExtractor(chat, cache, {
    model: 'm',
    maxTokens: 1000,
    tokensPerArticle: 1e5,
    tokensPerDay: 1e6,
    articleTimeoutMs: 20_000,
    ...limits,
  });
  closers.push(() => server.close(), () => extractor.close()); // prettier-ignore
  const read = (paragraphs: readonly string[] = STORY, rules: readonly Claim[] = []): Promise<ModelReading> =>
    extractor.read(articleOf(paragraphs), emptyKnowledge, rules);
  return { server, extractor, cache, read };
}

const honest = saying(JSON.stringify({ claims: HONEST }));

describe('ModelExtractor', () => {
  it('reads what a good model sees, and signs it with prompt and model', async () => {
    const { read } = await playing(() => saying(JSON.stringify({ claims: [...HONEST, LIES[0]![1], { quote: 7 }] })));
    const reading = await read();
    expect(reading).toMatchObject({
      kind: 'read',
      drops: { 'quote-not-in-text': 1, malformed: 1 },
      usage: { promptTokens: 100, completionTokens: 50 },
      questions: 1,
      cached: 0,
    });
    if (reading.kind !== 'read') return;
    expect(reading.claims).toHaveLength(HONEST.length);
    expect(new Set(reading.claims.map(({ extractor }) => `${extractor.name} ${extractor.version}`))).toEqual(new Set(['model p1+m']));
  });

  it('asks once for the same words', async () => {
    const { server, read } = await playing(() => honest);
    const first = await read();
    const second = await read();
    expect(server.asked).toHaveLength(1);
    expect(second).toMatchObject({ kind: 'read', cached: 1, questions: 0, usage: { promptTokens: 0, completionTokens: 0 } });
    expect(second.kind === 'read' && second.claims).toEqual(first.kind === 'read' && first.claims);
  });

  it('sends no page furniture', async () => {
    const { server, read } = await playing(() => honest);
    await read();
    expect(server.asked[0]!.body.messages[1]!.content).not.toContain('newsletter');
  });

  it('asks for a long text in parts, and for halves where an answer is cut', async () => {
    const long = [
      ...STORY.slice(0, 6),
      ...Array.from(
        { length: 200 },
        (_, i) => `On day ${i} of the siege, the town council met again and spoke at length about bread, water and coal for the winter.`,
      ),
    ];
    const { server, read } = await playing(({ body }) => {
      const text = body.messages[1]!.content;
      if (text.split('\n\n').length > 60) return saying('{"claims": [', { finish: 'length' });
      return text.includes(SHELLED) ? honest : saying('{"claims": []}');
    });
    const reading = await read(long);
    expect(reading).toMatchObject({ kind: 'read', drops: {} });
    expect(reading.kind === 'read' && reading.claims.length).toBe(HONEST.length);
    expect(server.asked.length).toBeGreaterThan(4);
    const shown = server.asked
      .filter(({ body }) => body.messages[1]!.content.split('\n\n').length <= 60)
      .map(({ body }) => body.messages[1]!.content)
      .join();
    for (let i = 0; i < 200; i += 1) expect(shown.split(`On day ${i} of`)).toHaveLength(2);
  });

  it('cannot be cut for ever: a single paragraph that is too much is a fallback', async () => {
    const { read } = await playing(() => saying('{', { finish: 'length' }));
    expect(await read()).toMatchObject({ kind: 'fallback', reason: 'answer-cut' });
  });

  it.each([
    ['HTML', { body: '<html></html>' }, 'answer-unreadable'],
    ['no JSON', saying('The rebels shelled the market.'), 'answer-unreadable'],
    ['another schema', saying('{"events": [{"what": "shelling"}]}'), 'answer-unreadable'],
    ['claims of another form', saying('{"claims": [{"what": "shelling"}]}'), 'answer-unreadable'],
    ['JSON that is cut without saying so', saying(JSON.stringify({ claims: HONEST }).slice(0, 900)), 'answer-unreadable'],
    ['a refusal', { status: 401, body: '' }, 'refused'],
    ['a failure', { status: 500, body: '' }, 'server-failed'],
    ['nothing in time', { ...honest, delayMs: 5000 }, 'timed-out'],
  ] as [string, Played, string][])('leaves the reading to the rules after %s', async (_name, played, reason) => {
    const { read } = await playing(() => played, {}, 300);
    expect(await read()).toMatchObject({ kind: 'fallback', reason });
  });

  it('reads fenced JSON of a server that knows no structured output', async () => {
    const { read } = await playing(({ body }) =>
      body.response_format === undefined
        ? saying(`Here:\n\`\`\`json\n${JSON.stringify({ claims: HONEST })}\n\`\`\``)
        : { status: 400, body: 'response_format is not supported' },
    );
    const reading = await read();
    expect(reading.kind === 'read' && reading.claims.length).toBe(HONEST.length);
  });

  it('asks nothing that the budget of the article or of the day may not pay for', async () => {
    const poor = await playing(() => honest, { tokensPerArticle: 1500 });
    expect(await poor.read()).toMatchObject({ kind: 'fallback', reason: 'budget-article' });
    expect(poor.server.asked).toHaveLength(0);

    let today = new Date('2026-03-12T23:59:00Z');
    const day = await playing(
      () => saying(JSON.stringify({ claims: HONEST }), { usage: { prompt_tokens: 4000, completion_tokens: 1000 } }),
      {
        tokensPerDay: 7000,
        now: () => today,
      },
    );
    await day.read();
    expect(await day.cache.spentOn('2026-03-12')).toBe(5000);
    expect(await day.read([...STORY, 'Once more.'])).toMatchObject({ kind: 'fallback', reason: 'budget-day' });
    expect(day.server.asked).toHaveLength(1);
    today = new Date('2026-03-13T00:01:00Z');
    expect(await day.read([...STORY, 'Once more.'])).toMatchObject({ kind: 'read' });
    expect(day.server.asked).toHaveLength(2);
  });

  it('leaves a server that fails again and again alone for a while', async () => {
    let now = new Date('2026-03-12T10:00:00Z');
    const { server, read } = await playing((_asked, n) => (n <= 5 ? { status: 403, body: '' } : honest), { now: () => now });
    for (let i = 0; i < 5; i += 1) expect(await read()).toMatchObject({ reason: 'refused' });
    expect(await read()).toMatchObject({ kind: 'fallback', reason: 'paused' });
    expect(server.asked).toHaveLength(5);
    now = new Date('2026-03-12T10:01:01Z');
    expect(await read()).toMatchObject({ kind: 'read' });
  });

  it('does not take the end of the process for a failure of the model', async () => {
    const { extractor, read } = await playing(() => ({ ...honest, delayMs: 5000 }));
    const reading = read();
    setTimeout(() => void extractor.close(), 50);
    await expect(reading).rejects.toMatchObject({ code: 'stopped', retry: 'later' });
  });
});

describe('whatever a model answers', () => {
  const words = STORY.join('\n\n').split(/(?<=\s)/u);
  /** Stretches of the story, right and wrong ones. */
  const stretch = fc
    .tuple(fc.nat(words.length - 1), fc.integer({ min: 1, max: 25 }))
    .map(([from, count]) => words.slice(from, from + count).join(''));
  const anyWords = fc.oneof(
    { weight: 6, arbitrary: stretch },
    { weight: 1, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }) },
    { weight: 1, arbitrary: stretch.map((s) => s.slice(1)) },
  );
  const of = <T>(...values: T[]) => fc.constantFrom(...values);
  const claim = fc.record({
    paragraph: fc.oneof(fc.integer({ min: -2, max: 12 }), fc.double()),
    quote: anyWords,
    speakers: fc.array(
      fc.record({ text: anyWords, name: anyWords, kind: of('person', 'organisation', 'anonymous', 'outlet'), cue: fc.option(anyWords) }),
      { maxLength: 2 },
    ),
    stance: of('asserts', 'denies', 'accuses', 'threatens', 'demands', 'predicts', 'estimates'),
    certainty: of('stated', 'hedged', 'unconfirmed'),
    polarity: of('affirmed', 'negated'),
    type: of('ASSAULT', 'TERRITORY', 'RELATION', 'STRENGTH', 'AID'),
    mode: fc.array(of('aerial', 'drone'), { maxLength: 3 }),
    actors: fc.array(
      fc.record({ role: of('agent', 'target', 'supporter'), text: anyWords, name: anyWords, kind: of('state', 'militia', 'person') }),
      { maxLength: 3 },
    ),
    place: fc.option(anyWords, { freq: 2 }),
    time: fc.option(anyWords, { freq: 2 }),
    numbers: fc.array(fc.record({ text: anyWords, kind: of('killed', 'wounded', 'strength', 'other'), of: fc.option(anyWords) }), {
      maxLength: 2,
    }),
    relation: fc.option(of('backed-by', 'part-of')),
  });
  const mutated = fc
    .constantFrom(...HONEST, ...LIES.map(([, lie]) => lie))
    .chain((base) =>
      claim.chain((other) =>
        fc
          .subarray(Object.keys(other))
          .map((keys) => ({ ...base, ...Object.fromEntries(keys.slice(0, 1).map((key) => [key, other[key as keyof typeof other]])) })),
      ),
    );
  const article = articleOf(STORY);
  const ground = readText(article, emptyKnowledge);
  const inside = ({ start, end }: { start: number; end: number }): boolean => start >= 0 && start < end && end <= article.text.length;

  it('every claim that comes out is held by the text, span by span and word by word', () => {
    let kept = 0;
    fc.assert(
      fc.property(fc.array(fc.oneof(claim, mutated), { maxLength: 6 }), (answer) => {
        const read = readAnswer(JSON.stringify({ claims: answer }));
        if (read.kind === 'unreadable') return;
        const part = { claims: read.claims, start: 0, end: article.text.length };
        const { claims, drops } = groundAnswer([part], article, ground, { extractor: { name: 'model', version: 't' }, rules: [] });
        expect(claims.length + Object.values(drops).reduce((a, b) => a + b, 0)).toBe(read.claims.length);
        expect(groundClaims(claims, article.text).refused).toBe(0);
        for (const one of claims) {
          kept += 1;
          expect(one.quote).toBe(article.text.slice(one.start, one.end));
          for (const span of [
            one,
            ...one.attribution,
            ...one.actors,
            ...one.quantities,
            ...one.attribution.flatMap(({ cue }) => cue ?? []),
            ...(one.place === null ? [] : [one.place]),
          ])
            expect(inside(span)).toBe(true);
          for (const { name } of [...one.attribution, ...one.actors]) expect(article.text).toContain(name);
          const { place } = one;
          expect(place === null ? null : article.text.slice(place.start, place.end)).toBe(place === null ? null : place.name);
          for (const number of one.quantities) {
            const reader = ground.quantities.find(({ start }) => start === number.start)!;
            expect([number.low, number.high]).toEqual([reader.low, reader.high]);
            expect(number.of === '' || article.text.includes(number.of) || number.of === reader.of).toBe(true);
          }
        }
      }),
      { numRuns: 600 },
    );
    // A check that keeps nothing would hold all of the above.
    expect(kept).toBeGreaterThan(50);
  });

  it('nothing is thrown, whatever the text and the answer', () => {
    const texts = fc.array(fc.oneof(fc.constantFrom(...STORY), fc.string({ unit: 'grapheme', maxLength: 80 })), { maxLength: 5 });
    fc.assert(
      fc.property(
        texts,
        fc.array(fc.record({ quote: fc.string({ minLength: 1 }), place: fc.option(fc.string({ minLength: 1 })) }), { maxLength: 3 }),
        (paragraphs, claims) => {
          const any = articleOf(paragraphs);
          const read = readAnswer(JSON.stringify({ claims: claims.map(({ quote, place }) => said(quote, { place })) }));
          if (read.kind === 'unreadable') return;
          const out = groundAnswer([{ claims: read.claims, start: 0, end: any.text.length }], any, readText(any, emptyKnowledge), {
            extractor: { name: 'model', version: 't' },
            rules: [],
          });
          for (const one of out.claims) expect(one.quote).toBe(any.text.slice(one.start, one.end));
        },
      ),
      { numRuns: 300 },
    );
  });
});
