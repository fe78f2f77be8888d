import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { playModel, saying, type Asked, type ModelServer, type Played } from '../../../../tests/support/model-server.js';
import { ModelFault } from '../faults.js';
import type { Usage } from './answer-cache.js';
import { ChatClient, type ChatOptions } from './chat-client.js';

const KEY = 'sk-secret-0123456789';
const messages = [
  { role: 'system' as const, content: 'rules' },
  { role: 'user' as const, content: 'text' },
];
const closers: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const close of closers.splice(0).toReversed()) await close();
});

async function playing(play: (asked: Asked, n: number) => Played, options: Partial<ChatOptions> = {}) {
  const server: ModelServer = await playModel(play);
  closers.push(() => server.close());
  return { server, ...clientOf({ baseUrl: server.baseUrl, ...options }) };
}

function clientOf(options: Partial<ChatOptions> & { baseUrl: string }) {
  const client = new ChatClient({ model: 'm', apiKey: KEY, timeoutMs: 2000, maxTokens: 77, concurrency: 2, firstWaitMs: 5, ...options });
  closers.push(() => client.close());
  const spent: Usage[] = [];
  const ask = () => client.ask(messages, (usage) => Promise.resolve(void spent.push(usage)));
  /** The fault of a question that must fail. */
  const failing = async (): Promise<ModelFault> => {
    const fault: unknown = await ask().then(
      ({ content }) => new Error(`it answered ${content}`),
      (error: unknown) => error,
    );
    if (!(fault instanceof ModelFault)) throw fault;
    return fault;
  };
  return { client, ask, failing, spent };
}

describe('ChatClient', () => {
  it('asks as OpenAI-compatible servers want it, and gives words and tokens', async () => {
    const { server, ask, spent } = await playing(() => saying('hello'));
    expect(await ask()).toMatchObject({ content: 'hello', usage: { promptTokens: 100, completionTokens: 50 } });
    expect(spent).toEqual([{ promptTokens: 100, completionTokens: 50 }]);
    const [{ path, headers, body }] = server.asked as [Asked];
    expect(path).toBe('/v1/chat/completions');
    expect(headers.authorization).toBe(`Bearer ${KEY}`);
    expect(body).toMatchObject({
      model: 'm',
      messages,
      temperature: 0,
      max_tokens: 77,
      stream: false,
      response_format: { type: 'json_schema' },
    });
  });

  it('sends no header for a key that there is not', async () => {
    const { server, ask } = await playing(() => saying('hello'), { apiKey: undefined });
    await ask();
    expect(server.asked[0]!.headers).not.toHaveProperty('authorization');
  });

  it('tries again after 5xx, broken connections and bodies that end early', async () => {
    const { server, ask } = await playing((_asked, n) =>
      n === 1 ? { status: 500, body: 'oops' } : n === 2 ? { ...saying('hello'), cut: true } : saying('hello'),
    );
    expect((await ask()).content).toBe('hello');
    expect(server.asked).toHaveLength(3);
  });

  it('waits as long as a busy server asks, and no longer than it is told to', async () => {
    const { server, ask } = await playing((_asked, n) =>
      n === 1 ? { status: 429, headers: { 'retry-after': '1' }, body: '{}' } : saying('hello'),
    );
    await ask();
    expect(server.asked[1]!.at - server.asked[0]!.at).toBeGreaterThanOrEqual(950);
    const impatient = await playing(() => ({ status: 429, headers: { 'retry-after': '3600' }, body: '{}' }));
    expect(await impatient.failing()).toMatchObject({ code: 'busy', retry: 'later', detail: { retryAfterMs: 3_600_000 } });
    expect(impatient.server.asked).toHaveLength(1);
  });

  it('gives up after so many attempts', async () => {
    const { server, failing } = await playing(() => ({ status: 503, body: '' }), { attempts: 4 });
    expect(await failing()).toMatchObject({ code: 'busy' });
    expect(server.asked).toHaveLength(4);
  });

  it.each([400, 401, 403, 404, 413])('does not try %d again, and never shows the key', async (status) => {
    const { server, failing } = await playing(() => ({ status, body: `{"error": "key ${KEY} is wrong"}` }));
    const fault = await failing();
    expect(fault).toMatchObject({ code: 'refused', retry: 'never', detail: { status } });
    expect(JSON.stringify([fault.message, fault.stack, fault.detail])).not.toContain(KEY);
    expect(fault.message).toContain('(secret)');
    expect(server.asked).toHaveLength(1);
  });

  it('speaks plainer with a server that does not know structured output, and remembers it', async () => {
    const { server, ask } = await playing(({ body }) => {
      if (body.response_format?.type === 'json_schema')
        return { status: 500, body: `{"error":{"message":"response_format type must be one of \\"text\\" or \\"json_object\\""}}` };
      if (body.response_format?.type === 'json_object')
        return { status: 400, body: `{"error":"'response_format.type' must be 'json_schema' or 'text'"}` };
      return saying('hello');
    });
    expect((await ask()).content).toBe('hello');
    await ask();
    expect(server.asked.map(({ body }) => body.response_format?.type)).toEqual(['json_schema', 'json_object', undefined, undefined]);
  });

  it('leaves out a temperature and renames a limit that a server refuses', async () => {
    const { server, ask } = await playing(({ body }) => {
      if ('max_tokens' in body)
        return { status: 400, body: `{"error":{"message":"Unsupported parameter: 'max_tokens'. Use 'max_completion_tokens' instead."}}` };
      if ('temperature' in body) return { status: 400, body: `{"error":{"message":"'temperature' does not support 0 with this model."}}` };
      return saying('hello');
    });
    expect((await ask()).content).toBe('hello');
    expect(server.asked.at(-1)!.body).toMatchObject({ max_completion_tokens: 77, response_format: { type: 'json_schema' } });
  });

  it.each([
    ['a server that says nothing', () => ({ ...saying('late'), delayMs: 5000 })],
    ['headers without a body', () => ({ body: 'x'.repeat(10), headers: { 'content-length': '1000' } })],
  ])('does not wait for %s', async (_name, play) => {
    const at = Date.now();
    const { failing } = await playing(play, { timeoutMs: 200, attempts: 2 });
    expect(await failing()).toMatchObject({ code: 'timed-out', retry: 'later' });
    expect(Date.now() - at).toBeLessThan(3000);
  });

  it.each([
    ['HTML', { body: '<html>welcome</html>', headers: { 'content-type': 'text/html' } }, 'answer-unreadable'],
    ['half a JSON', { body: saying('hello').body.slice(0, 40) }, 'answer-unreadable'],
    ['another JSON', { body: '{"ok": true}' }, 'answer-unreadable'],
    ['no choices', { body: '{"choices": []}' }, 'answer-unreadable'],
    ['no words', saying(''), 'answer-unreadable'],
    ['a cut answer', saying('{"claims": [{"quo', { finish: 'length' }), 'answer-cut'],
    ['an endless answer', saying('x'.repeat(5_000_000)), 'answer-too-large'],
    ['a redirect', { status: 307, headers: { location: 'http://127.0.0.1:9/' }, body: '' }, 'refused'],
  ] as [string, Played, string][])('refuses %s at once', async (_name, played, code) => {
    const { server, failing } = await playing(() => played);
    expect(await failing()).toMatchObject({ code, retry: 'never' });
    expect(server.asked).toHaveLength(1);
  });

  it('reads content that comes in pieces', async () => {
    const { ask } = await playing(() => ({
      body: JSON.stringify({
        choices: [
          {
            message: {
              content: [
                { type: 'text', text: 'hel' },
                { type: 'text', text: 'lo' },
              ],
            },
          },
        ],
      }),
    }));
    expect((await ask()).content).toBe('hello');
  });

  it('counts tokens itself where the server does not, and those of answers that it refused', async () => {
    const uncounted = await playing(() => saying('x'.repeat(300), { usage: null }));
    await uncounted.ask();
    expect(uncounted.spent).toEqual([{ promptTokens: 4, completionTokens: 100 }]);
    const cut = await playing(() => saying('{', { finish: 'length' }));
    await cut.failing();
    expect(cut.spent).toEqual([{ promptTokens: 100, completionTokens: 50 }]);
  });

  it('asks no more at a time than it may', async () => {
    let [now, most] = [0, 0];
    const server = createServer((request, response) => {
      most = Math.max(most, (now += 1));
      request.resume();
      setTimeout(() => {
        now -= 1;
        response.end(saying('hello').body);
      }, 40);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    closers.push(() => new Promise((resolve) => server.close(() => resolve())));
    const { ask } = clientOf({ baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}` });
    await Promise.all(Array.from({ length: 7 }, () => ask()));
    expect(most).toBe(2);
  });

  it('ends what is under way when it is closed, also what waits for its turn or for the next attempt', async () => {
    const { client, failing } = await playing((_asked, n) => (n === 1 ? { status: 500, body: '' } : { ...saying('late'), delayMs: 5000 }), {
      concurrency: 1,
      firstWaitMs: 10_000,
    });
    const questions = [failing(), failing(), failing()];
    setTimeout(() => void client.close(), 100);
    expect((await Promise.all(questions)).map(({ code }) => code)).toEqual(['stopped', 'stopped', 'stopped']);
  });

  it('says so where nobody listens', async () => {
    const server = await playModel(() => saying('x'));
    await server.close();
    const { failing } = clientOf({ baseUrl: server.baseUrl });
    expect(await failing()).toMatchObject({ code: 'unreachable', retry: 'later', message: expect.stringContaining('ECONNREFUSED') });
  });
});
