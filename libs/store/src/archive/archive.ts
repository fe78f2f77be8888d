import { promisify } from 'node:util';
import { brotliCompress, brotliDecompress, constants } from 'node:zlib';
import { sha256 } from '@hearsay/vocabulary';
import type { Database } from '../database/database.js';
import { StoreFault } from '../faults.js';
import { GET_PAGE, GET_TEXT, HAS_PAGE, HAS_TEXT, PUT_PAGE, PUT_TEXT } from './archive.sql.js';

interface Stored {
  encoding: 'identity' | 'br';
  length: number;
  content: Buffer;
}

/** Brotli at this quality is as small as gzip's best on HTML and several times faster than Brotli's own best. */
const QUALITY = 5;
/** Below this the frame costs more than it saves. */
const WORTH_COMPRESSING = 128;
const compress = promisify(brotliCompress);
const decompress = promisify(brotliDecompress);
const HASH = /^[0-9a-f]{64}$/;

/** Bytes of pages and readable texts, each found by its SHA-256 (lower-case hex), compressed. Putting what is there already changes nothing. */
export class Archive {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  /**
   * Puts the bytes of a page, as fetched, and gives their hash. Where the same bytes came twice, the content type and source of the first time stay.
   *
   * @param o `source`: id of the item whose fetch brought it; by it the page is found when its article is erased, though no revision came of it.
   */
  async putPage(bytes: Uint8Array, o: { contentType: string | null; source?: string }): Promise<string> {
    const hash = sha256(bytes);
    if ((await this.#db.query(HAS_PAGE, [hash])).length > 0) return hash;
    const stored = await pack(bytes);
    // PostgreSQL refuses U+0000 and lone surrogates in text, and a header is whatever a server sends.
    const contentType = o.contentType?.replaceAll('\0', '').toWellFormed() ?? null;
    await this.#db.query(PUT_PAGE, [hash, contentType, stored.encoding, stored.length, stored.content, o.source ?? null]);
    return hash;
  }

  /**
   * The bytes of a page; null where there are none by that hash.
   *
   * @throws StoreFault `archive-corrupt` where what is stored is not what the hash says.
   */
  async getPage(hash: string): Promise<{ bytes: Uint8Array; contentType: string | null } | null> {
    if (!HASH.test(hash)) return null;
    const [row] = await this.#db.query<Stored & { content_type: string | null }>(GET_PAGE, [hash]);
    return row === undefined ? null : { bytes: await unpack(row, hash, 'page'), contentType: row.content_type };
  }

  /**
   * Puts a text and gives its hash, which is over its UTF-8.
   *
   * @throws StoreFault `text-malformed` where the text holds a lone surrogate: UTF-8 cannot hold it, and offsets into what came back would be wrong.
   */
  async putText(text: string): Promise<string> {
    if (!text.isWellFormed())
      throw new StoreFault(
        'text-malformed',
        `a text of ${text.length} units holds a lone surrogate. Give it to wellFormed first.`,
        'never',
      );
    const hash = sha256(text);
    if ((await this.#db.query(HAS_TEXT, [hash])).length > 0) return hash;
    const stored = await pack(Buffer.from(text, 'utf8'));
    await this.#db.query(PUT_TEXT, [hash, stored.encoding, stored.length, stored.content]);
    return hash;
  }

  /** The text; null where there is none by that hash. @throws StoreFault `archive-corrupt` */
  async getText(hash: string): Promise<string | null> {
    if (!HASH.test(hash)) return null;
    const [row] = await this.#db.query<Stored>(GET_TEXT, [hash]);
    return row === undefined ? null : (await unpack(row, hash, 'text')).toString('utf8');
  }
}

async function pack(bytes: Uint8Array): Promise<Stored> {
  const plain = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (plain.length >= WORTH_COMPRESSING) {
    const packed = await compress(plain, {
      params: { [constants.BROTLI_PARAM_QUALITY]: QUALITY, [constants.BROTLI_PARAM_SIZE_HINT]: plain.length },
    });
    if (packed.length < plain.length) return { encoding: 'br', length: plain.length, content: packed };
  }
  return { encoding: 'identity', length: plain.length, content: plain };
}

async function unpack(stored: Stored, hash: string, what: 'page' | 'text'): Promise<Buffer> {
  let bytes: Buffer;
  try {
    // The limit is the length that was stored: bytes that were tampered with cannot blow up.
    bytes = stored.encoding === 'br' ? await decompress(stored.content, { maxOutputLength: Math.max(1, stored.length) }) : stored.content;
  } catch (error) {
    throw corrupt(what, hash, `it cannot be decompressed (${(error as Error).message})`, error);
  }
  if (sha256(bytes) !== hash) throw corrupt(what, hash, `its bytes have the SHA-256 ${sha256(bytes)}`);
  return bytes;
}

const corrupt = (what: string, hash: string, why: string, cause?: unknown): StoreFault =>
  new StoreFault(
    'archive-corrupt',
    `the archived ${what} ${hash} is not what was put there: ${why}. Restore archive.${what} from a backup.`,
    'never',
    { cause },
  );
