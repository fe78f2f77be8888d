import { z } from 'zod';

export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/** A whole number as written in an environment variable. */
export function wholeNumber(low: number, high: number) {
  const problem = `it is not a whole number from ${low} to ${high}`;
  return z
    .string()
    .trim()
    .regex(/^\d{1,15}$/, problem)
    .transform(Number)
    .refine((n) => n >= low && n <= high, problem);
}

function urlOf(protocols: readonly string[]) {
  return z
    .string()
    .trim()
    .refine(
      (value) => URL.canParse(value) && protocols.includes(new URL(value).protocol),
      `it is not a URL that begins with ${protocols[0]}//`,
    );
}

/** What fits into an Authorization header as one word. */
const adminKey = z
  .string()
  .trim()
  .regex(/^[\x21-\x7e]{1,256}$/, 'it is not 1 to 256 printable ASCII characters without spaces');
const modelUrl = urlOf(['http:', 'https:']).refine(
  (value) => !/[@?#]/.test(value),
  'it holds a user name, a password, a query or a fragment',
);
const origins = z
  .string()
  .transform((list) => list.split(',').map((origin) => origin.trim()).filter((origin) => origin !== ''))
  .refine(
    (list) => list.every((origin) => origin === '*' || (URL.canParse(origin) && new URL(origin).origin === origin)),
    'it is not a comma-separated list of origins',
  ); // prettier-ignore

const minutes = z
  .string()
  .trim()
  .regex(/^\d{1,6}(?:\s*,\s*\d{1,6})*$/u, 'it is not a comma-separated list of whole minutes')
  .transform((text) => text.split(',').map(Number));

/**
 * The settings that more than one app reads, each described once. An app's `config.ts` picks what it needs:
 * `z.object({ DATABASE_URL: settings.DATABASE_URL, PORT: settings.PORT })`.
 *
 * docs/configuration.md and `.env.example` are compared with these by a test, both ways.
 */
export const settings = {
  DATABASE_URL: urlOf(['postgres:', 'postgresql:']).meta({
    description: 'PostgreSQL 15 or newer. Every process connects with it and then takes the role with the least rights it needs.',
    remedy:
      'Set it to a PostgreSQL URL, such as DATABASE_URL=postgres://hearsay@127.0.0.1:5432/hearsay, or use npm start, which brings its own database',
    secret: true,
  }),
  REDIS_URL: urlOf(['redis:', 'rediss:']).optional().meta({
    description: 'Redis 6.2 or newer for the queue, with maxmemory-policy noeviction. Where it is not set, the queue lives in PostgreSQL.',
    remedy: 'Set it to a Redis URL, such as REDIS_URL=redis://127.0.0.1:6379, or leave it unset',
    secret: true,
  }),
  HEARSAY_QUEUE_PREFIX: z
    .string()
    .trim()
    .regex(/^[\w{}.-]{1,64}$/, 'it is not made of 1 to 64 letters, digits and . _ - { }')
    .default('{hearsay}')
    .meta({
      description:
        'What the names of all keys in Redis begin with, so that several installations can share a server. In braces, so that a cluster keeps them together.',
      remedy: 'Set it to a name in braces, such as HEARSAY_QUEUE_PREFIX={hearsay}',
    }),
  PORT: wholeNumber(0, 65_535).default(3100).meta({
    description: 'Port that the API listens on; 0 lets the system choose.',
    remedy: 'Set it to a free port, such as PORT=3100',
  }),
  HOST: z
    .string()
    .trim()
    .regex(/^[\w.:-]+$/, 'it is not a host name or address')
    .default('127.0.0.1')
    .meta({
      description: 'Address that the API listens on. Only this machine reaches the default.',
      remedy: 'Set it to an address of this machine, such as HOST=127.0.0.1, or HOST=0.0.0.0 for all of them',
    }),
  FETCH_ALLOW: z.string().default('').meta({
    description:
      'Comma-separated `host:port` or CIDR that the fetch guard lets through although they are private, for feeds on a private network.',
    remedy: 'Set it to a list such as FETCH_ALLOW=127.0.0.1:8080,10.1.0.0/16, or leave it unset',
  }),
  HEARSAY_POLL_LEAST_SECONDS: wholeNumber(5, 86_400).default(300).meta({
    description: 'The shortest time between two polls of a feed. Hosts that FETCH_ALLOW names are polled as often as every 15 seconds.',
    remedy: 'Set it to seconds, such as HEARSAY_POLL_LEAST_SECONDS=300',
  }),
  HEARSAY_RECHECK_MINUTES: minutes.default([10, 60, 360, 1440, 4320]).meta({
    description: 'How long after an article was first seen its page is looked at again for corrections, in minutes.',
    remedy: 'Set it to minutes, such as HEARSAY_RECHECK_MINUTES=10,60,360,1440,4320',
  }),
  HEARSAY_ADMIN_KEY: adminKey.optional().meta({
    description:
      'The first key, with every scope, sent as `Authorization: Bearer KEY`. Where it is unset, one is made at the first start and printed once.',
    remedy: 'Set it to what nobody can guess, such as the output of: openssl rand -hex 32',
    secret: true,
  }),
  HEARSAY_READ: z.enum(['open', 'key'], 'it is neither open nor key').default('open').meta({
    description: 'Whether reading needs a key: `open` lets everybody read who reaches the port, `key` asks for one with the scope `read`.',
    remedy: 'Set HEARSAY_READ=open or HEARSAY_READ=key',
  }),
  HEARSAY_CORS: origins.default([]).meta({
    description: 'Comma-separated origins whose pages may call the API from a browser, or `*`; by default none.',
    remedy: 'Set it to origins such as HEARSAY_CORS=https://dashboard.example.org, without a path, or leave it unset',
  }),
  HEARSAY_RATE_LIMIT: wholeNumber(0, 1_000_000).default(0).meta({
    description:
      'Requests that one client address may make in a minute; 0 sets no limit. Behind a proxy every client has the address of the proxy.',
    remedy: 'Set it to a number such as HEARSAY_RATE_LIMIT=600',
  }),
  HEARSAY_DATA: z.string().trim().default('.data').meta({
    description: 'Folder of the embedded database, used only where DATABASE_URL is unset.',
    remedy: 'Set it to a folder that this user may write to',
  }),
  HEARSAY_SAMPLE: z.enum(['on', 'off'], 'it is neither on nor off').optional().meta({
    description: 'The bundled sample: `on` or `off`. Where it is unset, it is on while there is no other feed.',
    remedy: 'Set HEARSAY_SAMPLE=on or HEARSAY_SAMPLE=off',
  }),
  HEARSAY_SAMPLE_PORT: wholeNumber(1, 65_535).default(3180).meta({
    description:
      'Port on loopback of the site that serves the bundled sample. Its addresses identify its articles, so it stays the same between starts.',
    remedy: 'Set it to a free port, such as HEARSAY_SAMPLE_PORT=3180',
  }),
  HEARSAY_SAMPLE_SEED: wholeNumber(0, 4_294_967_295).optional().meta({
    description: 'Tells the sample with other names, places, numbers and answers, chosen by this seed. Meant for a fresh data folder.',
    remedy: 'Set it to a whole number such as HEARSAY_SAMPLE_SEED=7, or leave it unset',
  }),
  HEARSAY_SEAL_KEY: z.string().trim().optional().meta({
    description:
      'The private key that signs the seals of the log: the path of a PEM file with an Ed25519 key, or the PEM itself. Where it is unset, seals are not signed.',
    remedy:
      'Make a key with: openssl genpkey -algorithm ed25519 -out seal-key.pem, and set HEARSAY_SEAL_KEY=seal-key.pem, or leave it unset',
    secret: true,
  }),
  HEARSAY_KEEP_PAGES_DAYS: wholeNumber(1, 36_500).optional().meta({
    description:
      'Days after which archived pages and readable texts are erased. Where it is unset, they are kept. Hashes, records and quotes stay either way.',
    remedy: 'Set it to a whole number of days, such as HEARSAY_KEEP_PAGES_DAYS=90, or leave it unset',
  }),
  LLM_BASE_URL: modelUrl.optional().meta({
    description:
      'A server with OpenAI-compatible chat completions, up to and with its version, for the model extractor. Where it is unset, the rules read every article and no text leaves the machine.',
    remedy: 'Set it to a URL such as LLM_BASE_URL=http://127.0.0.1:11434/v1, together with LLM_MODEL, or leave both unset',
  }),
  LLM_MODEL: z
    .string()
    .trim()
    .regex(/^[\w.:/@+-]{1,120}$/, 'it is not made of 1 to 120 letters, digits and . : / @ + - _')
    .optional()
    .meta({
      description: 'The name of the model, as that server knows it. It stands in the version of every claim that the model makes.',
      remedy: 'Set it to a name that the server lists under /models, together with LLM_BASE_URL, or leave both unset',
    }),
  LLM_API_KEY: z
    .string()
    .trim()
    .regex(/^[\x21-\x7e]{1,4096}$/, 'it holds white space or characters beyond ASCII')
    .optional()
    .meta({
      description: 'The key of that server, sent as `Authorization: Bearer`. Many local servers want none.',
      remedy: 'Set it to the key that the server gave you, or leave it unset',
      secret: true,
    }),
  LLM_TIMEOUT_SECONDS: wholeNumber(1, 3600).default(60).meta({
    description:
      'Seconds that the model has for one answer, and four times as long for all answers about one article. Then the rules read it.',
    remedy: 'Set it to a whole number of seconds, such as LLM_TIMEOUT_SECONDS=120',
  }),
  LLM_MAX_TOKENS: wholeNumber(256, 200_000).default(8192).meta({
    description: 'The most tokens of one answer. An answer that is cut there is asked for again in halves.',
    remedy: 'Set it to a whole number of tokens, such as LLM_MAX_TOKENS=8192',
  }),
  LLM_TOKENS_PER_ARTICLE: wholeNumber(1000, 10_000_000).default(100_000).meta({
    description: 'The most tokens, asked and answered, for one revision of one article. Where that is not enough, the rules read it.',
    remedy: 'Set it to a whole number of tokens well above LLM_MAX_TOKENS, such as LLM_TOKENS_PER_ARTICLE=100000',
  }),
  LLM_TOKENS_PER_DAY: wholeNumber(0, 100_000_000_000).default(5_000_000).meta({
    description:
      'The most tokens, asked and answered, on one day by UTC, over all processes on one database. After that the rules read until midnight.',
    remedy: 'Set it to a whole number of tokens, such as LLM_TOKENS_PER_DAY=5000000',
  }),
  LLM_CONCURRENCY: wholeNumber(1, 64).default(2).meta({
    description: 'Questions that one process asks the model at a time.',
    remedy: 'Set it to a whole number from 1 to 64, such as LLM_CONCURRENCY=2',
  }),
  LOG_LEVEL: z
    .enum(LOG_LEVELS, `it is none of ${LOG_LEVELS.join(', ')}`)
    .default('info')
    .meta({
      description:
        'How much is logged, to standard output, one JSON object a line: `fatal`, `error`, `warn`, `info`, `debug`, `trace` or `silent`.',
      remedy: 'Set it to a level such as LOG_LEVEL=info',
    }),
} as const;
