import { Agent, request } from 'undici';
import { ModelFault } from '../faults.js';
import { ANSWER_SCHEMA } from '../answer/answer-schema.js';
import type { Usage } from './answer-cache.js';
import type { Message } from './prompt.js';
import { readCompletion } from './read-completion.js';
import { Turns } from './turns.js';

export interface ChatOptions {
  /** Up to and with the version, as operators of such servers give it: `https://api.example.org/v1`. */
  baseUrl: string;
  model: string;
  apiKey?: string | undefined;
  /** For one attempt, from the first byte sent to the last read. */
  timeoutMs: number;
  /** The most tokens of one answer. */
  maxTokens: number;
  /** Questions at a time. */
  concurrency: number;
  /** Attempts at one question, the first included; 3 unless told. */
  attempts?: number;
  /** The wait before the second attempt, doubled for the next; 1 s unless told. */
  firstWaitMs?: number;
  /** A server that asks for a longer wait than this is left alone; 20 s unless told. */
  longestWaitMs?: number;
}

/** What a server takes; found out by what it refuses, and kept while the process lives. */
interface Dialect {
  format: 'json_schema' | 'json_object' | 'none';
  limit: 'max_tokens' | 'max_completion_tokens';
  temperature: boolean;
}

/** No answer of so few tokens is longer; what is, is no answer. */
const MOST_BYTES = 4 * 1024 * 1024;
/** Enough of a refusal to see what it refuses. */
const REFUSAL_BYTES = 64 * 1024;

/** Asks a server that speaks OpenAI's chat completions: one JSON answer a question, bounded in time, size and attempts. */
export class ChatClient {
  readonly #options: ChatOptions;
  readonly #url: string;
  readonly #agent: Agent;
  readonly #turns: Turns;
  readonly #stop = new AbortController();
  #dialect: Dialect = { format: 'json_schema', limit: 'max_tokens', temperature: true };

  constructor(options: ChatOptions) {
    this.#options = options;
    this.#url = `${options.baseUrl.replace(/\/+$/u, '')}/chat/completions`;
    // Redirects are not followed (undici does not unless told): the key goes to the server that the operator named and nowhere else.
    this.#agent = new Agent({ connections: options.concurrency, headersTimeout: options.timeoutMs, bodyTimeout: options.timeoutMs });
    this.#turns = new Turns(options.concurrency);
  }

  /**
   * The words of the model's answer. Tries again after 408, 425, 429, 5xx, broken connections and timeouts, with a wait that doubles and never less than Retry-After;
   * no other refusal is tried again, but a server that does not know a parameter is asked once without it.
   *
   * @param onSpent told of the tokens of every attempt that cost some, also of those that failed.
   * @throws ModelFault
   */
  async ask(messages: readonly Message[], onSpent: (usage: Usage) => Promise<void>): Promise<{ content: string; usage: Usage }> {
    const { attempts = 3, firstWaitMs = 1000, longestWaitMs = 20_000 } = this.#options;
    for (let attempt = 1; ;) {
      const dialect = this.#dialect;
      try {
        return await this.#turns.take(() => this.#attempt(messages, dialect, onSpent), this.#stop.signal);
      } catch (error) {
        if (this.#stop.signal.aborted) throw new ModelFault('stopped', 'later', 'The process is stopping.');
        const fault = asFault(error, this.#options);
        const plainer = plainerDialect(dialect, fault);
        if (plainer !== null) {
          this.#dialect = plainer;
          continue;
        }
        const wait = Math.max(firstWaitMs * 2 ** (attempt - 1) * (0.75 + Math.random() / 2), fault.detail.retryAfterMs ?? 0);
        if (fault.retry === 'never' || attempt >= attempts || wait > longestWaitMs) throw fault;
        attempt += 1;
        await this.#sleep(wait);
      }
    }
  }

  /** Ends what is under way: it fails with `stopped`. */
  async close(): Promise<void> {
    this.#stop.abort();
    await this.#agent.destroy();
  }

  async #attempt(
    messages: readonly Message[],
    dialect: Dialect,
    onSpent: (usage: Usage) => Promise<void>,
  ): Promise<{ content: string; usage: Usage }> {
    const { model, apiKey, timeoutMs, maxTokens } = this.#options;
    const answer = await request(this.#url, {
      method: 'POST',
      dispatcher: this.#agent,
      signal: AbortSignal.any([this.#stop.signal, AbortSignal.timeout(timeoutMs)]),
      headers: {
        'content-type': 'application/json',
        accept: 'application/json',
        ...(apiKey === undefined ? {} : { authorization: `Bearer ${apiKey}` }),
      },
      body: JSON.stringify({
        model,
        messages,
        stream: false,
        [dialect.limit]: maxTokens,
        // The likeliest words every time: an annotator does not improvise.
        ...(dialect.temperature ? { temperature: 0 } : {}),
        ...formatOf(dialect),
      }),
    });
    if (answer.statusCode !== 200) {
      const said = await readBounded(answer.body, REFUSAL_BYTES, false);
      throw refusal(answer.statusCode, said, answer.headers['retry-after'], this.#options);
    }
    const completion = readCompletion(await readBounded(answer.body, MOST_BYTES, true), messages);
    await onSpent(completion.usage);
    if (completion.kind === 'fault') throw completion.fault;
    return completion;
  }

  #sleep(ms: number): Promise<void> {
    return new Promise((resolve, reject) => {
      const stop = (): void => {
        clearTimeout(timer);
        reject(new ModelFault('stopped', 'later', 'The process is stopping.'));
      };
      const timer = setTimeout(() => {
        this.#stop.signal.removeEventListener('abort', stop);
        resolve();
      }, ms);
      this.#stop.signal.addEventListener('abort', stop, { once: true });
    });
  }
}

function formatOf({ format }: Dialect): object {
  switch (format) {
    case 'json_schema':
      return { response_format: { type: 'json_schema', json_schema: { name: 'claims', strict: true, schema: ANSWER_SCHEMA } } };
    case 'json_object':
      return { response_format: { type: 'json_object' } };
    case 'none':
      return {};
  }
}

/** The dialect to try after a refusal that names a parameter; null where the refusal is about something else. Some servers answer 500 to a format they do not know. */
function plainerDialect(dialect: Dialect, fault: ModelFault): Dialect | null {
  if (fault.detail.status === undefined || ![400, 404, 415, 422, 500, 501].includes(fault.detail.status)) return null;
  const said = fault.message;
  if (dialect.limit === 'max_tokens' && /max_completion_tokens/iu.test(said)) return { ...dialect, limit: 'max_completion_tokens' };
  if (dialect.temperature && /temperature/iu.test(said)) return { ...dialect, temperature: false };
  if (dialect.format !== 'none' && /response_format|json_schema|json_object|json schema|schema|structured|grammar|guided/iu.test(said))
    return { ...dialect, format: dialect.format === 'json_schema' ? 'json_object' : 'none' };
  return null;
}

/** @param whole more bytes than `most` are a fault; else the rest is left unread. */
async function readBounded(body: AsyncIterable<Buffer> & { destroy(): unknown }, most: number, whole: boolean): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of body) {
    chunks.push(chunk);
    size += chunk.length;
    if (size <= most) continue;
    if (whole) throw new ModelFault('answer-too-large', 'never', `The model's answer is larger than ${most} bytes.`);
    break;
  }
  return Buffer.concat(chunks).toString('utf8');
}

function refusal(
  status: number,
  said: string,
  retryAfter: string | string[] | undefined,
  { baseUrl, model, apiKey }: ChatOptions,
): ModelFault {
  const busy = status === 429 || status === 503;
  const later = busy || status === 408 || status === 425 || status >= 500;
  const wait = waitOf(Array.isArray(retryAfter) ? retryAfter[0] : retryAfter);
  // Some servers repeat the key in their complaint about it.
  const words = (apiKey === undefined ? said : said.replaceAll(apiKey, '(secret)')).replace(/\s+/gu, ' ').slice(0, 300);
  return new ModelFault(
    busy ? 'busy' : later ? 'server-failed' : 'refused',
    later ? 'later' : 'never',
    `${hostOf(baseUrl)} answered ${status} for model ${model}: ${words === '' ? '(nothing)' : words}.${remedyOf(status)}`,
    { status, ...(wait === undefined ? {} : { retryAfterMs: wait }) },
  );
}

function remedyOf(status: number): string {
  if (status === 401 || status === 403) return ' Check LLM_API_KEY.';
  if (status === 404) return ' Check LLM_BASE_URL (it ends before /chat/completions) and LLM_MODEL.';
  return '';
}

/** Retry-After (RFC 9110 §10.2.3): seconds or a date, as milliseconds from now. */
function waitOf(header: string | undefined): number | undefined {
  const text = header?.trim() ?? '';
  if (/^\d{1,9}$/u.test(text)) return Number(text) * 1000;
  const at = /[a-z]/iu.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(at) ? undefined : Math.max(0, at - Date.now());
}

function asFault(error: unknown, { baseUrl, timeoutMs }: ChatOptions): ModelFault {
  if (error instanceof ModelFault) return error;
  const { name = '', code = '' } = error as { name?: string; code?: string };
  const slow = name === 'TimeoutError' || /TIMEOUT/u.test(code) || /Timeout/u.test(name);
  return slow
    ? new ModelFault('timed-out', 'later', `${hostOf(baseUrl)} did not answer within ${timeoutMs} ms.`, { cause: error })
    : new ModelFault('unreachable', 'later', `${hostOf(baseUrl)} cannot be reached (${code || name || 'unknown'}).`, { cause: error });
}

/** Without user, password, path and query: none of them belongs in a log. */
const hostOf = (url: string): string => new URL(url).host;
