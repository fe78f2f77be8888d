import { Readable, pipeline as pipe, type Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import zlib from 'node:zlib';
import { shown } from './check-url.js';
import { errorCode } from './explain-failure.js';
import { WebFault } from './faults.js';

/** Codings that this Node can undo, in the order in which they are asked for; zstd came with Node 22.15. */
const DECODERS: Record<string, () => Transform | Decoder> = {
  gzip: () => zlib.createGunzip(),
  'x-gzip': () => zlib.createGunzip(),
  br: () => zlib.createBrotliDecompress(),
  deflate: () => inflateEither,
  ...zstd(),
};

export const ACCEPT_ENCODING = ['gzip', 'br', 'deflate', ...('zstd' in DECODERS ? ['zstd'] : [])].join(', ');

/** One coding upon another is lawful; more than two is somebody's attack. */
const MOST_CODINGS = 2;

type Decoder = (source: AsyncIterable<Buffer>) => AsyncIterable<Buffer>;

/**
 * Reads a body to its end, its content codings undone.
 *
 * Both sizes are counted while reading, that on the wire and that of the decoded bytes: a small body can unfold into any size, and an endless one can decode to nothing.
 *
 * @param contentEncoding the Content-Encoding header, as sent.
 * @throws WebFault `encoding-unknown`, `body-too-large` (never), `body-broken` (later).
 */
export async function readBody(body: Readable, contentEncoding: string | undefined, maxBytes: number, url: string): Promise<Uint8Array> {
  const codings = (contentEncoding ?? '')
    .split(',')
    .map((coding) => coding.trim().toLowerCase())
    .filter((coding) => coding !== '' && coding !== 'identity');
  const decoders = codings.toReversed().map((coding) => DECODERS[coding]);
  if (codings.length > MOST_CODINGS || decoders.includes(undefined)) {
    // Without a listener the error that comes of destroying an unread body would end the process.
    body.on('error', () => {}).destroy();
    throw new WebFault(
      'encoding-unknown',
      'never',
      `${shown(url)} answered with the content coding "${contentEncoding?.slice(0, 80)}"; known are ${ACCEPT_ENCODING}, at most ${MOST_CODINGS} at once.`,
    );
  }
  const chunks: Buffer[] = [];
  const counted = (what: string) =>
    async function* (source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
      let size = 0;
      for await (const chunk of source) {
        size += chunk.length;
        if (size > maxBytes) throw tooLarge(url, what, maxBytes);
        yield chunk;
      }
    };
  const collect = async (source: AsyncIterable<Buffer>): Promise<void> => {
    for await (const chunk of source) chunks.push(chunk);
  };
  try {
    const stages = [body, counted('as sent'), ...decoders.map((make) => make!()), counted('decoded'), collect];
    await (pipeline as (stages: unknown[]) => Promise<void>)(stages);
  } catch (error) {
    if (/^(?:Z_|ERR__ERROR_|ERR_BROTLI|ERR_PADDING|ZSTD_)/u.test(errorCode(error))) {
      throw new WebFault(
        'body-broken',
        'later',
        `${shown(url)} sent a body that cannot be decoded as ${codings.join(', ')} (${errorCode(error)}).`,
        {
          cause: error,
        },
      );
    }
    throw error;
  }
  return Buffer.concat(chunks);
}

export function tooLarge(url: string, what: string, maxBytes: number): WebFault {
  return new WebFault(
    'body-too-large',
    'never',
    `${shown(url)} is larger (${what}) than the ${maxBytes} bytes that are read of one answer.`,
  );
}

/** HTTP's "deflate" is the zlib format, but some servers send the bare stream: the first byte tells them apart (RFC 1950 §2.2, method 8). */
async function* inflateEither(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const iterator = source[Symbol.asyncIterator]();
  const first = await iterator.next();
  if (first.done === true) return;
  const inflate = ((first.value[0] ?? 0) & 0x0f) === 8 ? zlib.createInflate() : zlib.createInflateRaw();
  const rest = async function* (): AsyncGenerator<Buffer> {
    yield first.value;
    for (let next = await iterator.next(); next.done !== true; next = await iterator.next()) yield next.value;
  };
  // The error reaches the reader through `inflate`, which pipeline destroys with it.
  yield* pipe(Readable.from(rest()), inflate, () => {}) as AsyncIterable<Buffer>;
}

function zstd(): Record<string, () => Transform> {
  const create = (zlib as { createZstdDecompress?: () => Transform }).createZstdDecompress;
  return create === undefined ? {} : { zstd: () => create() };
}
