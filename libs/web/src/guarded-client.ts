import { lookup as dnsLookup } from 'node:dns/promises';
import { setMaxListeners } from 'node:events';
import type { LookupFunction, Socket } from 'node:net';
import { getDomain } from 'tldts';
import { Agent, buildConnector, request, type Dispatcher } from 'undici';
import type { AllowList } from './allow-list.js';
import type { Answer, AnswerHeaders, GetOptions } from './answer.js';
import { checkContentType } from './check-content-type.js';
import { checkRedirect } from './check-redirect.js';
import { checkAddress, checkUrl, isListedAddress, isPublicName, refuseName, shown, type Target } from './check-url.js';
import { Deadline } from './deadline.js';
import { explainFailure } from './explain-failure.js';
import { WebFault } from './faults.js';
import { HostTurns, type Pace } from './host-turns.js';
import { ACCEPT_ENCODING, readBody, tooLarge } from './read-body.js';
import { readRetryAfter } from './read-retry-after.js';
import { RobotsBook, type RobotsText } from './robots-book.js';

export interface GuardedClientOptions {
  allow: AllowList;
  /** Sent with every request; its first word (before "/") is the name that robots.txt knows us by. */
  userAgent: string;
  /** Pace at one host of the public web; by default 2 at once and 500 ms between starts. Hosts on the allow list are the operator's own: 8 at once, no pause. */
  pace?: Pace;
  /** Resolves a name to all its addresses; by default the system's resolver. */
  resolve?: (name: string) => Promise<{ address: string; family: number }[]>;
}

const OWN_PACE: Pace = { atOnce: 8, everyMs: 0 };
const PUBLIC_PACE: Pace = { atOnce: 2, everyMs: 500 };
const LONGEST_REST_MS = 3_600_000;
const LONGEST_CRAWL_DELAY_MS = 10_000;
const SIZE_LIMITS = { feed: 16 * 2 ** 20, page: 5 * 2 ** 20, robots: 512 * 2 ** 10 } as const;
const ACCEPTS = {
  feed: 'application/atom+xml, application/rss+xml, application/rdf+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.5',
  page: 'text/html, application/xhtml+xml, text/plain;q=0.9, */*;q=0.1',
  robots: 'text/plain, */*;q=0.1',
} as const;

type Kind = keyof typeof ACCEPTS;
/** What one request came to. */
type Step = Answer | { kind: 'redirect'; location: string | undefined; permanent: boolean };

/**
 * An HTTP client for URLs that strangers wrote. It reaches the public web and what FETCH_ALLOW names, nothing else, and takes in no more than it was told to.
 *
 * Every URL is checked as parsed, every name's addresses are checked and the connection goes to those very addresses, the socket's own peer is checked
 * once more, and all of it again at each redirect.
 */
export class GuardedClient {
  readonly #agent: Agent;
  readonly #turns = new HostTurns();
  readonly #robots: RobotsBook;
  readonly #crawlDelays = new Map<string, number>();
  readonly #connectors = new Map<string, buildConnector.connector>();
  readonly #closing = new AbortController();

  constructor(readonly options: GuardedClientOptions) {
    // Every request under way listens to it; Node takes more than ten for a leak.
    setMaxListeners(0, this.#closing.signal);
    const name = options.userAgent.split('/')[0] ?? options.userAgent;
    this.#robots = new RobotsBook(name, (url) => this.#fetchRobots(url));
    this.#agent = new Agent({
      connect: (connect, callback) => this.#connect(connect, callback),
      pipelining: 1,
      keepAliveTimeout: 4000,
      headersTimeout: 20_000,
      bodyTimeout: 20_000,
      maxHeaderSize: 32 * 2 ** 10,
    });
  }

  /**
   * GETs a URL.
   *
   * @throws WebFault for everything but a body, a 304, a 404 and a 410; its message names the URL and the remedy.
   */
  async get(url: string, options: GetOptions): Promise<Answer> {
    const target = checkUrl(url, this.options.allow);
    if (options.accept === 'page') await this.#askRobots(target);
    return this.#follow(target, options.accept, options);
  }

  /** Whether a URL's host is one that the operator named on the allow list: his own, to whom no politeness is owed. */
  isNamed(url: string): boolean {
    try {
      return this.#isOwn(checkUrl(url, this.options.allow));
    } catch {
      return false;
    }
  }

  /** Ends every request under way (with the fault `stopped`) and every connection. */
  async close(): Promise<void> {
    this.#closing.abort();
    await this.#agent.destroy();
  }

  async #askRobots(target: Target): Promise<void> {
    const rules = await this.#robots.rulesFor(target.url);
    if (rules.kind === 'unavailable') {
      throw new WebFault(
        'robots-unavailable',
        'later',
        `${shown(target.url.href)} was not fetched: a site is left alone while its robots.txt cannot be read. ${rules.why}`,
        {
          retryAfterMs: 10 * 60_000,
        },
      );
    }
    if (!rules.allows(target.url.href)) {
      throw new WebFault(
        'robots-refused',
        'never',
        `${shown(target.url.href)} was not fetched: ${target.url.origin}/robots.txt asks ${this.#robots.agent} not to.`,
      );
    }
    if (rules.delayMs === 0) return;
    if (this.#crawlDelays.size >= 1000) this.#crawlDelays.clear();
    this.#crawlDelays.set(siteOf(target), Math.min(rules.delayMs, LONGEST_CRAWL_DELAY_MS));
  }

  async #fetchRobots(url: string): Promise<RobotsText> {
    const trace = { redirects: 0 };
    try {
      const answer = await this.#follow(checkUrl(url, this.options.allow), 'robots', { accept: 'page', timeoutMs: 10_000 }, trace);
      if (answer.kind !== 'fetched') return { kind: 'none' };
      return { kind: 'text', text: Buffer.from(answer.bytes).toString('utf8') };
    } catch (error) {
      if (!(error instanceof WebFault)) throw error;
      // Any 4xx but "too many requests" says that there are no rules. So does a file beyond all sizes: there is nothing in it to obey.
      if (error.code === 'status-refused' && error.status !== undefined && error.status < 500 && error.status !== 429)
        return { kind: 'none' };
      if (['body-too-large', 'redirects-too-many', 'redirect-loop', 'redirect-without-target', 'encoding-unknown'].includes(error.code))
        return { kind: 'none' };
      // What keeps us from the host itself keeps us from the page too, and says so better.
      const ofHost = trace.redirects === 0 && error.code !== 'status-refused' && error.code !== 'timed-out';
      if (ofHost || error.code === 'stopped' || error.code === 'host-busy') throw error;
      return { kind: 'unavailable', why: error.message };
    }
  }

  async #follow(first: Target, kind: Kind, options: GetOptions, trace = { redirects: 0 }): Promise<Answer> {
    const deadline = new Deadline(options.timeoutMs ?? 30_000, [options.signal, this.#closing.signal]);
    const path = [first];
    let permanent = true;
    let permanentUrl: string | null = null;
    try {
      for (;;) {
        const step = await this.#ask(path.at(-1)!, kind, options, deadline);
        if (step.kind !== 'redirect') return { ...step, permanentUrl };
        trace.redirects += 1;
        const next = checkRedirect(path, step.location, this.options.allow);
        path.push(next);
        permanent &&= step.permanent;
        if (permanent) permanentUrl = next.url.href;
      }
    } catch (error) {
      const fault = explainFailure(error, path.at(-1)!.url.href, deadline.state());
      if (trace.redirects === 0 || fault.message.includes(shown(first.url.href))) throw fault;
      throw new WebFault(fault.code, fault.retry, `${shown(first.url.href)} redirects, and ${fault.message}`, {
        ...fault.detail,
        cause: fault,
      });
    } finally {
      deadline.clear();
    }
  }

  async #ask(target: Target, kind: Kind, options: GetOptions, deadline: Deadline): Promise<Step> {
    const site = siteOf(target);
    const endTurn = await this.#turns.take(site, this.#paceAt(target, site), options.maxWaitMs ?? 30_000, deadline.signal);
    try {
      deadline.start();
      const response = await request(target.url, {
        dispatcher: this.#agent,
        method: 'GET',
        headers: requestHeaders(kind, this.options.userAgent, options),
        signal: deadline.signal,
      });
      return await this.#take(response, target.url.href, kind, options, site);
    } finally {
      endTurn();
    }
  }

  async #take(response: Dispatcher.ResponseData, url: string, kind: Kind, options: GetOptions, site: string): Promise<Step> {
    const { statusCode: status, body } = response;
    const headers = joined(response.headers);
    const reached = { url, permanentUrl: null, status, headers };
    if (status === 200 || status === 203) {
      const contentType = headers['content-type'] ?? null;
      const maxBytes = options.maxBytes ?? SIZE_LIMITS[kind];
      try {
        if (kind !== 'robots') checkContentType(contentType, kind, url);
        if (Number(headers['content-length'] ?? 0) > maxBytes)
          throw tooLarge(url, `${headers['content-length']} bytes announced`, maxBytes);
      } catch (fault) {
        body.on('error', () => {}).destroy();
        throw fault;
      }
      return { ...reached, kind: 'fetched', bytes: await readBody(body, headers['content-encoding'], maxBytes, url), contentType };
    }
    // A short rest is read so that the connection can serve again; a long one is cut off.
    await body.dump({ limit: 64 * 2 ** 10 }).catch(() => {});
    if ([301, 302, 303, 307, 308].includes(status)) {
      return { kind: 'redirect', location: headers['location'], permanent: status === 301 || status === 308 };
    }
    if (status === 304 && (options.etag != null || options.lastModified != null)) return { ...reached, kind: 'not-modified' };
    if (status === 404 || status === 410) return { ...reached, kind: 'gone' };
    throw this.#refusedStatus(status, headers, url, site);
  }

  #refusedStatus(status: number, headers: AnswerHeaders, url: string, site: string): WebFault {
    const retryAfterMs = readRetryAfter(headers['retry-after'], Date.now());
    const later = status >= 500 || [408, 425, 429].includes(status);
    if (later && (retryAfterMs !== undefined || status === 429)) {
      this.#turns.rest(site, Math.min(retryAfterMs ?? 30_000, LONGEST_REST_MS));
    }
    const wait = retryAfterMs === undefined ? '' : ` and asks to be left alone for ${Math.ceil(retryAfterMs / 1000)} s`;
    return new WebFault('status-refused', later ? 'later' : 'never', `${shown(url)} answered ${status}${wait}.`, {
      status,
      ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
    });
  }

  #paceAt(target: Target, site: string): Pace {
    const { allow, pace = PUBLIC_PACE } = this.options;
    const own = target.literal
      ? allow.allowsAddress(target.host, target.port, true, null)
      : allow.allowsName(target.host, target.port, true);
    const chosen = own ? OWN_PACE : pace;
    const delay = this.#crawlDelays.get(site);
    return delay === undefined ? chosen : { atOnce: 1, everyMs: Math.max(delay, chosen.everyMs) };
  }

  #isOwn(target: Target): boolean {
    const { allow } = this.options;
    return target.literal ? allow.allowsAddress(target.host, target.port, true, null) : allow.allowsName(target.host, target.port, true);
  }

  #connect(connect: buildConnector.Options, callback: buildConnector.Callback): void {
    // undici knows the origin only; it is checked again from the start, since a connection may be made long after the URL was checked.
    const origin = `${connect.protocol}//${connect.host ?? connect.hostname}`;
    try {
      const target = checkUrl(origin, this.options.allow);
      this.#connector(target)(connect, (...result) => {
        const [error, socket] = result;
        if (error !== null) return callback(error, null);
        try {
          checkAddress(target, remoteAddress(socket), this.options.allow);
        } catch (fault) {
          socket.destroy();
          return callback(fault as Error, null);
        }
        return callback(null, socket);
      });
    } catch (fault) {
      callback(fault as Error, null);
    }
  }

  #connector(target: Target): buildConnector.connector {
    const key = target.url.origin;
    let connector = this.#connectors.get(key);
    if (connector === undefined) {
      if (this.#connectors.size >= 1000) this.#connectors.clear();
      connector = buildConnector({
        lookup: this.#lookupFor(target),
        timeout: 10_000,
        autoSelectFamily: true,
      } as buildConnector.BuildOptions);
      this.#connectors.set(key, connector);
    }
    return connector;
  }

  /** Resolves, checks every address, and hands those very addresses to the connection: no second look-up could answer otherwise. */
  #lookupFor(target: Target): LookupFunction {
    return (hostname, options, callback) => {
      this.#resolve(target, hostname).then(
        (found) => {
          if (options.all === true) return (callback as (e: null, list: typeof found) => void)(null, found);
          return callback(null, found[0]!.address, found[0]!.family);
        },
        (error: NodeJS.ErrnoException) => callback(error, '', 4),
      );
    };
  }

  async #resolve(target: Target, hostname: string): Promise<{ address: string; family: number }[]> {
    const { allow, resolve = resolveBySystem } = this.options;
    const publicName = isPublicName(target.host) || allow.allowsName(target.host, target.port, true);
    // What is no name of the public web is looked up only where the allow list has addresses that it may turn out to be at.
    if (!publicName && !allow.entries.some((entry) => entry.kind !== 'name')) throw refuseName(target);
    let found: { address: string; family: number }[];
    try {
      found = await resolve(hostname);
    } catch (error) {
      if (!publicName) throw refuseName(target);
      throw error;
    }
    if (found.length === 0)
      throw new WebFault('name-unresolved', 'later', `${shown(target.url.href)} was not fetched: ${target.host} has no address.`);
    // One address inside is enough to refuse all: which of them is taken is not ours to choose.
    for (const { address } of found) {
      if (!publicName && !isListedAddress(target, address, allow)) throw refuseName(target);
      checkAddress(target, address, allow);
    }
    return found;
  }
}

function requestHeaders(kind: Kind, userAgent: string, options: GetOptions): Record<string, string> {
  const headers: Record<string, string> = { 'user-agent': userAgent, accept: ACCEPTS[kind], 'accept-encoding': ACCEPT_ENCODING };
  if (options.etag != null) headers['if-none-match'] = options.etag;
  if (options.lastModified != null) headers['if-modified-since'] = options.lastModified;
  return headers;
}

function joined(headers: Record<string, string | string[] | undefined>): AnswerHeaders {
  const plain: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) plain[name.toLowerCase()] = Array.isArray(value) ? value.join(', ') : value;
  }
  return plain;
}

/** Politeness is owed to whoever runs the servers: all hosts of a registrable domain together. */
function siteOf(target: Target): string {
  if (target.literal) return `${target.host}:${target.port}`;
  return getDomain(target.host, { allowPrivateDomains: true }) ?? target.host;
}

function remoteAddress(socket: Socket): string {
  return socket.remoteAddress?.replace(/^::ffff:(?=\d+\.)/u, '') ?? '';
}

function resolveBySystem(name: string): Promise<{ address: string; family: number }[]> {
  return dnsLookup(name, { all: true, verbatim: true });
}
