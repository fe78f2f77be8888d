import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createTcpServer, type AddressInfo, type Socket } from 'node:net';
import zlib from 'node:zlib';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Answer, GetOptions } from './answer.js';
import { WebFault } from './faults.js';
import { GuardedClient, type GuardedClientOptions } from './guarded-client.js';
import { parseAllow } from './parse-allow.js';

/** A site on loopback whose paths are given by each test; it counts what it was asked. */
let server: Server;
let port: number;
let site: string;
let paths: Record<string, (request: IncomingMessage, response: ServerResponse) => void>;
let asked: { url: string; headers: IncomingMessage['headers'] }[];
const clients: GuardedClient[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push({ url: request.url ?? '', headers: request.headers });
    const answer = paths[request.url ?? ''];
    if (answer === undefined) response.writeHead(404).end();
    else answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as AddressInfo).port;
  site = `http://127.0.0.1:${port}`;
});

afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

beforeEach(() => {
  paths = {};
  asked = [];
});

afterEach(async () => {
  await Promise.all(clients.splice(0).map((client) => client.close()));
});

function client(options: Partial<GuardedClientOptions> & { setting?: string } = {}): GuardedClient {
  const made = new GuardedClient({
    allow: parseAllow(options.setting ?? `127.0.0.1:${port}`),
    userAgent: 'HearsayTest/1 (+loopback)',
    ...options,
  });
  clients.push(made);
  return made;
}

async function faultOf(promise: Promise<Answer>): Promise<WebFault> {
  try {
    const answer = await promise;
    throw new Error(`expected a fault, got ${answer.kind}`);
  } catch (error) {
    if (error instanceof WebFault) return error;
    throw error;
  }
}

const send =
  (status: number, headers: Record<string, string | string[]>, body: string | Uint8Array = '') =>
  (_: IncomingMessage, response: ServerResponse): void => {
    response.writeHead(status, headers).end(body);
  };
const redirect = (status: number, location: string) => send(status, { location });
const feed = (body: string | Uint8Array = '<rss/>', headers: Record<string, string> = {}) =>
  send(200, { 'content-type': 'application/rss+xml', ...headers }, body);
const get = (path: string, options: Partial<GetOptions> = {}, of = client()): Promise<Answer> =>
  of.get(`${site}${path}`, { accept: 'feed', ...options });

describe('a plain answer', () => {
  it('comes with its bytes, its type and its headers', async () => {
    paths['/feed'] = feed('<rss>é</rss>', { etag: '"v1"' });
    const answer = await get('/feed');
    expect(answer).toMatchObject({
      kind: 'fetched',
      status: 200,
      url: `${site}/feed`,
      permanentUrl: null,
      contentType: 'application/rss+xml',
    });
    expect(Buffer.from((answer as { bytes: Uint8Array }).bytes).toString()).toBe('<rss>é</rss>');
    expect(answer.headers['etag']).toBe('"v1"');
    expect(asked[0]?.headers['user-agent']).toBe('HearsayTest/1 (+loopback)');
    expect(Object.keys(asked[0]?.headers ?? {})).not.toEqual(expect.arrayContaining(['cookie', 'referer', 'authorization']));
  });

  it.each(['gzip', 'x-gzip', 'br', 'deflate', 'raw deflate', 'gzip, br', ...('createZstdDecompress' in zlib ? ['zstd'] : [])])(
    'is decoded from %s',
    async (coding) => {
      const text = Buffer.from('<rss>words</rss>'.repeat(100));
      const coded: Record<string, () => Uint8Array> = {
        gzip: () => zlib.gzipSync(text),
        'x-gzip': () => zlib.gzipSync(text),
        br: () => zlib.brotliCompressSync(text),
        deflate: () => zlib.deflateSync(text),
        'raw deflate': () => zlib.deflateRawSync(text),
        'gzip, br': () => zlib.brotliCompressSync(zlib.gzipSync(text)),
        zstd: () => (zlib as unknown as { zstdCompressSync: (b: Uint8Array) => Uint8Array }).zstdCompressSync(text),
      };
      paths['/feed'] = feed(coded[coding]!(), { 'content-encoding': coding.replace('raw ', '') });
      const answer = await get('/feed');
      expect(Buffer.from((answer as { bytes: Uint8Array }).bytes).equals(text)).toBe(true);
    },
  );

  it('sends validators as they came and takes 304 for a value', async () => {
    paths['/feed'] = (request, response) => {
      const same = request.headers['if-none-match'] === 'W/"odd\\one"' && request.headers['if-modified-since'] === 'yesterday, they said';
      response.writeHead(same ? 304 : 200, { 'content-type': 'text/xml' }).end();
    };
    expect(await get('/feed', { etag: 'W/"odd\\one"', lastModified: 'yesterday, they said' })).toMatchObject({ kind: 'not-modified' });
    expect((await get('/feed')).kind).toBe('fetched');
  });

  it.each([404, 410])('%d is a value', async (status) => {
    paths['/feed'] = send(status, {}, 'no');
    expect(await get('/feed')).toMatchObject({ kind: 'gone', status });
  });
});

describe('refused answers', () => {
  it.each([
    [401, 'never'],
    [403, 'never'],
    [304, 'never'],
    [206, 'never'],
    [408, 'later'],
    [500, 'later'],
    [503, 'later'],
  ])('%d: try %s', async (status, retry) => {
    paths['/feed'] = send(status, {});
    expect(await faultOf(get('/feed'))).toMatchObject({ code: 'status-refused', retry, status });
  });

  it('429 leaves the host alone for as long as it asks', async () => {
    paths['/feed'] = send(429, { 'retry-after': '7' });
    const one = client();
    const fault = await faultOf(get('/feed', {}, one));
    expect(fault).toMatchObject({ code: 'status-refused', retry: 'later', retryAfterMs: 7000 });
    expect(fault.message).toContain('7 s');
    const next = await faultOf(get('/other', { maxWaitMs: 100 }, one));
    expect(next).toMatchObject({ code: 'host-busy', retry: 'later' });
    expect(next.retryAfterMs).toBeGreaterThan(5000);
    expect(asked).toHaveLength(1);
  });

  it('a body of another type is not taken in', async () => {
    paths['/feed'] = send(200, { 'content-type': 'video/mp4' }, 'x');
    const fault = await faultOf(get('/feed'));
    expect(fault).toMatchObject({ code: 'content-type-refused', retry: 'never' });
    expect(fault.message).toContain('video/mp4');
    paths['/page'] = send(200, { 'content-type': 'application/pdf' }, 'x');
    expect((await faultOf(get('/page', { accept: 'page' }))).code).toBe('content-type-refused');
  });

  it('a body without a type is left to the reader', async () => {
    paths['/feed'] = send(200, {}, '<rss/>');
    expect(await get('/feed')).toMatchObject({ kind: 'fetched', contentType: null });
  });

  it('an unknown coding', async () => {
    paths['/feed'] = feed('x', { 'content-encoding': 'rot13' });
    const fault = await faultOf(get('/feed'));
    expect(fault.code).toBe('encoding-unknown');
    expect(fault.message).toContain('rot13');
  });

  it('three codings upon each other', async () => {
    paths['/feed'] = feed(zlib.gzipSync(zlib.gzipSync(zlib.gzipSync('x'))), { 'content-encoding': 'gzip, gzip, gzip' });
    expect((await faultOf(get('/feed'))).code).toBe('encoding-unknown');
  });

  it('a body that is not what its coding says, or cut short', async () => {
    paths['/a'] = feed('no gzip at all', { 'content-encoding': 'gzip' });
    paths['/b'] = feed(zlib.gzipSync('x'.repeat(10_000)).subarray(0, 30), { 'content-encoding': 'gzip' });
    expect(await faultOf(get('/a'))).toMatchObject({ code: 'body-broken', retry: 'later' });
    expect(await faultOf(get('/b'))).toMatchObject({ code: 'body-broken', retry: 'later' });
  });
});

describe('size and time', () => {
  it('a small body that unfolds into a large one is stopped at the limit', async () => {
    const bomb = zlib.gzipSync(Buffer.alloc(200 * 2 ** 20), { level: 9 });
    paths['/feed'] = feed(bomb, { 'content-encoding': 'gzip' });
    const before = process.memoryUsage().rss;
    expect(await faultOf(get('/feed', { maxBytes: 2 ** 20 }))).toMatchObject({ code: 'body-too-large', retry: 'never' });
    expect(process.memoryUsage().rss - before).toBeLessThan(100 * 2 ** 20);
  });

  it('an announced size beyond the limit is refused before it is read', async () => {
    paths['/feed'] = (_, response) => {
      response.writeHead(200, { 'content-type': 'text/xml', 'content-length': '99999999' });
      response.write('<rss>');
    };
    const fault = await faultOf(get('/feed', { maxBytes: 1000 }));
    expect(fault.code).toBe('body-too-large');
    expect(fault.message).toContain('99999999 bytes announced');
  });

  it('an endless body is stopped at the limit', async () => {
    paths['/feed'] = (_, response) => {
      response.writeHead(200, { 'content-type': 'text/xml' });
      const more = (): void => {
        while (!response.destroyed && response.write(Buffer.alloc(16_384, 'x')));
        response.once('drain', more);
      };
      more();
    };
    expect((await faultOf(get('/feed', { maxBytes: 300_000 }))).code).toBe('body-too-large');
  });

  it('a trickle is stopped at the deadline, whatever its pace', async () => {
    paths['/feed'] = (_, response) => {
      response.writeHead(200, { 'content-type': 'text/xml' });
      const timer = setInterval(() => response.write('x'), 20);
      response.on('close', () => clearInterval(timer));
    };
    const from = Date.now();
    expect(await faultOf(get('/feed', { timeoutMs: 400 }))).toMatchObject({ code: 'timed-out', retry: 'later' });
    expect(Date.now() - from).toBeLessThan(3000);
  });

  it('a server that says nothing is stopped at the deadline', async () => {
    paths['/feed'] = () => {};
    expect((await faultOf(get('/feed', { timeoutMs: 300 }))).code).toBe('timed-out');
  });

  it('the deadline covers all redirects together', async () => {
    for (let hop = 0; hop < 5; hop += 1) {
      paths[`/${hop}`] = (_, response) => void setTimeout(() => response.writeHead(302, { location: `/${hop + 1}` }).end(), 150);
    }
    paths['/5'] = feed();
    expect((await faultOf(get('/0', { timeoutMs: 400 }))).code).toBe('timed-out');
  });

  it('huge headers', async () => {
    paths['/feed'] = send(200, { 'content-type': 'text/xml', 'x-much': 'y'.repeat(64 * 1024) }, '<rss/>');
    expect(await faultOf(get('/feed'))).toMatchObject({ code: 'headers-too-large', retry: 'never' });
  });

  it('a caller can stop a request, and closing stops all', async () => {
    paths['/feed'] = () => {};
    const stop = new AbortController();
    const stopped = faultOf(get('/feed', { signal: stop.signal }));
    setTimeout(() => stop.abort(), 50);
    expect((await stopped).code).toBe('stopped');
    const one = client();
    const closed = faultOf(get('/feed', {}, one));
    setTimeout(() => void one.close(), 50);
    expect((await closed).code).toBe('stopped');
  });
});

describe('a server that breaks the protocol', () => {
  let raw: ReturnType<typeof createTcpServer>;
  let say: (socket: Socket) => void;
  let address: string;
  beforeAll(async () => {
    raw = createTcpServer((socket) => socket.on('error', () => {}).once('data', () => say(socket)));
    await new Promise<void>((resolve) => raw.listen(0, '127.0.0.1', resolve));
    address = `127.0.0.1:${(raw.address() as AddressInfo).port}`;
  });
  afterAll(() => new Promise((resolve) => raw.close(resolve)));
  const getRaw = (): Promise<Answer> => client({ setting: address }).get(`http://${address}/`, { accept: 'feed', timeoutMs: 3000 });

  it.each([
    ['a length longer than the body', 'HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\nshort', 'connection-failed'],
    ['two lengths', 'HTTP/1.1 200 OK\r\ncontent-length: 2\r\ncontent-length: 5\r\n\r\nhello', 'connection-failed'],
    ['no HTTP', 'SSH-2.0-OpenSSH_9.9\r\n', 'connection-failed'],
    ['nothing', '', 'connection-failed'],
  ])('%s', async (_name, text, code) => {
    say = (socket) => socket.end(text);
    expect(await faultOf(getRaw())).toMatchObject({ code, retry: 'later' });
  });

  it('headers without end', async () => {
    say = (socket) => {
      socket.write('HTTP/1.1 200 OK\r\n');
      const timer = setInterval(() => socket.write(`x-${Math.random()}: ${'y'.repeat(4000)}\r\n`), 1);
      socket.on('close', () => clearInterval(timer));
    };
    expect((await faultOf(getRaw())).code).toBe('headers-too-large');
  });

  it('nobody there', async () => {
    expect(await faultOf(client({ setting: '127.0.0.1:9' }).get('http://127.0.0.1:9/', { accept: 'feed' }))).toMatchObject({
      code: 'connection-failed',
      retry: 'later',
    });
  });
});

describe('redirects', () => {
  it('are followed, and a chain that is permanent to the end says where to', async () => {
    paths['/a'] = redirect(301, '/b');
    paths['/b'] = redirect(308, `${site}/c#part`);
    paths['/c'] = feed();
    expect(await get('/a')).toMatchObject({ kind: 'fetched', url: `${site}/c`, permanentUrl: `${site}/c` });
  });

  it('a temporary one ends the permanent part', async () => {
    paths['/a'] = redirect(301, '/b');
    paths['/b'] = redirect(302, '/c');
    paths['/c'] = redirect(301, '/d');
    paths['/d'] = feed();
    expect(await get('/a')).toMatchObject({ url: `${site}/d`, permanentUrl: `${site}/b` });
    paths['/t'] = redirect(307, '/d');
    expect(await get('/t')).toMatchObject({ url: `${site}/d`, permanentUrl: null });
  });

  it.each([
    [301, 'http://127.0.0.2/'],
    [302, 'http://169.254.169.254/latest/'],
    [303, 'http://[::1]/'],
    [307, 'http://[::ffff:7f00:1]/'],
    [308, 'http://10.0.0.1/'],
    [302, '//127.0.0.2/'],
    [302, 'http://2130706434/'],
    [302, 'http://localhost:80/'],
  ])('%d to %s is refused', async (status, to) => {
    paths['/a'] = redirect(status, to);
    expect(await faultOf(get('/a'))).toMatchObject({ code: 'address-refused', retry: 'never' });
    expect(asked).toHaveLength(1);
  });

  it.each([
    ['file:///etc/passwd', 'scheme-refused'],
    ['http://us:er@127.0.0.1/', 'credentials-refused'],
    ['http://example.org:22/', 'port-refused'],
    ['http://[', 'redirect-without-target'],
  ])('to %s: %s', async (to, code) => {
    paths['/a'] = redirect(302, to);
    expect(await faultOf(get('/a'))).toMatchObject({ code, retry: 'never' });
  });

  it('without a Location', async () => {
    paths['/a'] = send(302, {});
    expect((await faultOf(get('/a'))).code).toBe('redirect-without-target');
  });

  it('through an allowed host to a private one are refused', async () => {
    paths['/a'] = redirect(302, '/b');
    paths['/b'] = redirect(302, 'http://192.168.0.1/');
    expect((await faultOf(get('/a'))).code).toBe('address-refused');
    expect(asked.map((request) => request.url)).toEqual(['/a', '/b']);
  });

  it('in a circle', async () => {
    paths['/a'] = redirect(302, '/b');
    paths['/b'] = redirect(302, '/a');
    expect(await faultOf(get('/a'))).toMatchObject({ code: 'redirect-loop', retry: 'never' });
  });

  it('five are followed, six are not', async () => {
    for (let hop = 0; hop < 6; hop += 1) paths[`/${hop}`] = redirect(302, `/${hop + 1}`);
    paths['/6'] = feed();
    expect((await get('/1')).kind).toBe('fetched');
    expect((await faultOf(get('/0'))).code).toBe('redirects-too-many');
  });
});

describe('names', () => {
  const named = (addresses: string[], setting = ''): GuardedClient =>
    client({ setting, resolve: () => Promise.resolve(addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }))) });

  it.each([
    ['a private address', ['10.0.0.5']],
    ['loopback', ['127.0.0.1']],
    ['the metadata service', ['169.254.169.254']],
    ['a public and a private address', ['93.184.215.14', '10.0.0.5']],
    ['a public address and ::1', ['93.184.215.14', '::1']],
    ['a mapped address', ['::ffff:127.0.0.1']],
  ])('at %s are refused', async (_name, addresses) => {
    const fault = await faultOf(named(addresses).get('http://news.example.org/', { accept: 'feed' }));
    expect(fault).toMatchObject({ code: 'address-refused', retry: 'never' });
    expect(fault.message).toContain('news.example.org');
    expect(fault.message).toContain(addresses.at(-1)!.replace('::ffff:', ''));
  });

  it.each(['localhost', 'LOCALHOST', 'localhost.', 'api.localhost', 'redis', 'metadata.google.internal', 'kubernetes.default.svc'])(
    '%s is refused without being looked up',
    async (name) => {
      let looked = 0;
      const one = client({
        setting: '',
        resolve: () => {
          looked += 1;
          return Promise.resolve([{ address: '93.184.215.14', family: 4 }]);
        },
      });
      expect(await faultOf(one.get(`http://${name}/`, { accept: 'feed' }))).toMatchObject({ code: 'address-refused', retry: 'never' });
      expect(looked).toBe(0);
    },
  );

  it('are connected to at the very address that was checked: a second answer is never asked for', async () => {
    paths['/feed'] = feed();
    let looked = 0;
    const rebinding = client({
      setting: `news.example.org:${port}`,
      resolve: () => {
        looked += 1;
        return Promise.resolve([{ address: looked === 1 ? '127.0.0.1' : '169.254.169.254', family: 4 }]);
      },
    });
    expect((await rebinding.get(`http://news.example.org:${port}/feed`, { accept: 'feed' })).kind).toBe('fetched');
    expect(looked).toBe(1);
    expect(asked[0]?.headers.host).toBe(`news.example.org:${port}`);
  });

  it('that move inside between two requests are refused once a new connection is made', async () => {
    paths['/feed'] = feed('<rss/>', { connection: 'close' });
    let looked = 0;
    const rebinding = client({
      setting: `news.example.org:${port}`,
      resolve: () => {
        looked += 1;
        return Promise.resolve([{ address: looked === 1 ? '127.0.0.1' : '169.254.169.254', family: 4 }]);
      },
    });
    const ask = (): Promise<Answer> => rebinding.get(`http://news.example.org:${port}/feed`, { accept: 'feed' });
    expect((await ask()).kind).toBe('fetched');
    expect((await faultOf(ask())).code).toBe('address-refused');
  });

  it('a connection kept open for one name never serves another', async () => {
    paths['/feed'] = feed();
    const one = client({
      setting: `news.example.org:${port}`,
      resolve: () => Promise.resolve([{ address: '127.0.0.1', family: 4 }]),
    });
    expect((await one.get(`http://news.example.org:${port}/feed`, { accept: 'feed' })).kind).toBe('fetched');
    expect((await faultOf(one.get(`http://other.example.org:${port}/feed`, { accept: 'feed' }))).code).toBe('port-refused');
  });

  it('within an allowed range pass, on any port', async () => {
    paths['/feed'] = feed();
    const one = named(['127.0.0.1'], '127.0.0.0/8');
    expect((await one.get(`http://anything.test:${port}/feed`, { accept: 'feed' })).kind).toBe('fetched');
    expect((await one.get(`http://localhost:${port}/feed`, { accept: 'feed' })).kind).toBe('fetched');
  });

  it('of no public suffix pass at a listed address only', async () => {
    expect(await faultOf(named(['93.184.215.14'], '127.0.0.0/8').get('http://redis/', { accept: 'feed' }))).toMatchObject({
      code: 'address-refused',
    });
    expect(await faultOf(named(['10.0.0.5'], '127.0.0.0/8').get('http://db.internal/', { accept: 'feed' }))).toMatchObject({
      code: 'address-refused',
    });
  });

  it('that are not known are a matter for later', async () => {
    const error = Object.assign(new Error('getaddrinfo ENOTFOUND'), { code: 'ENOTFOUND' });
    const one = client({ resolve: () => Promise.reject(error) });
    expect(await faultOf(one.get('http://gone.example.org/', { accept: 'feed' }))).toMatchObject({
      code: 'name-unresolved',
      retry: 'later',
    });
  });
});

describe('the environment', () => {
  it('has no say: a proxy that it names is not used', async () => {
    const before = { ...process.env };
    Object.assign(process.env, { HTTP_PROXY: 'http://127.0.0.1:9', http_proxy: 'http://127.0.0.1:9', NO_PROXY: '' });
    try {
      paths['/feed'] = feed();
      expect((await get('/feed')).kind).toBe('fetched');
    } finally {
      process.env = before;
    }
  });
});

describe('robots.txt', () => {
  const page = send(200, { 'content-type': 'text/html' }, '<p>text');

  it('is obeyed for pages, asked once, and does not concern feeds', async () => {
    paths['/robots.txt'] = send(200, { 'content-type': 'text/plain' }, 'User-agent: HearsayTest\nDisallow: /private\n');
    paths['/private/a'] = page;
    paths['/open'] = page;
    const one = client();
    const fault = await faultOf(get('/private/a', { accept: 'page' }, one));
    expect(fault).toMatchObject({ code: 'robots-refused', retry: 'never' });
    expect((await get('/open', { accept: 'page' }, one)).kind).toBe('fetched');
    expect(asked.filter((request) => request.url === '/robots.txt')).toHaveLength(1);
    paths['/private/feed'] = feed();
    expect((await get('/private/feed', { accept: 'feed' }, one)).kind).toBe('fetched');
  });

  it('that does not exist forbids nothing', async () => {
    paths['/open'] = page;
    expect((await get('/open', { accept: 'page' })).kind).toBe('fetched');
    paths['/robots.txt'] = send(403, {});
    expect((await get('/open', { accept: 'page' })).kind).toBe('fetched');
  });

  it('that cannot be read forbids all, for now', async () => {
    paths['/open'] = page;
    paths['/robots.txt'] = send(500, {});
    expect(await faultOf(get('/open', { accept: 'page' }))).toMatchObject({ code: 'robots-unavailable', retry: 'later' });
    expect(asked.map((request) => request.url)).toEqual(['/robots.txt']);
  });

  it('is behind the same guard', async () => {
    paths['/open'] = page;
    paths['/robots.txt'] = redirect(302, 'http://10.0.0.1/robots.txt');
    expect(await faultOf(get('/open', { accept: 'page' }))).toMatchObject({ code: 'robots-unavailable' });
    expect(asked).toHaveLength(1);
  });
});

describe('turns at a host', () => {
  it('come one after another at its pace', async () => {
    paths['/feed'] = feed();
    const starts: number[] = [];
    paths['/feed'] = (request, response) => {
      starts.push(Date.now());
      feed()(request, response);
    };
    // Reached through a range, the host is not named as the operator's own: the polite pace holds.
    const one = client({
      setting: '127.0.0.0/8',
      pace: { atOnce: 1, everyMs: 150 },
      resolve: () => Promise.resolve([{ address: '127.0.0.1', family: 4 }]),
    });
    await Promise.all([1, 2, 3].map(() => one.get(`http://news.example.org:${port}/feed`, { accept: 'feed' })));
    expect(starts[2]! - starts[0]!).toBeGreaterThanOrEqual(280);
  });

  it('that are far away are refused at once, with the wait', async () => {
    paths['/feed'] = (_, response) => void setTimeout(() => response.end('<rss/>'), 200);
    const one = client({
      setting: '127.0.0.0/8',
      pace: { atOnce: 1, everyMs: 10_000 },
      resolve: () => Promise.resolve([{ address: '127.0.0.1', family: 4 }]),
    });
    const first = one.get(`http://news.example.org:${port}/feed`, { accept: 'feed' });
    const second = await faultOf(one.get(`http://feeds.example.org:${port}/feed`, { accept: 'feed', maxWaitMs: 50 }));
    expect(second).toMatchObject({ code: 'host-busy', retry: 'later' });
    expect(second.retryAfterMs).toBeGreaterThan(5000);
    expect((await first).kind).toBe('fetched');
  });
});
