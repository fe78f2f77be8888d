import chardet from 'chardet';
import iconv from 'iconv-lite';

export interface Decoded {
  text: string;
  /** Name of the encoding that was used, in lower case. */
  encoding: string;
  /** The encoding that headers or document declare, where it could not be used. */
  refused: string | null;
}

const MARKS: [number[], string][] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0x00, 0x00, 0xfe, 0xff], 'utf-32be'],
  [[0xff, 0xfe, 0x00, 0x00], 'utf-32le'],
  [[0xfe, 0xff], 'utf-16be'],
  [[0xff, 0xfe], 'utf-16le'],
];

/** First bytes of `<?xml` or `<r` without a byte order mark (XML 1.0, appendix F). */
const OPENINGS: [number[], string][] = [
  [[0x00, 0x3c, 0x00], 'utf-16be'],
  [[0x3c, 0x00, 0x3f, 0x00], 'utf-16le'],
  [[0x3c, 0x00, 0x72, 0x00], 'utf-16le'],
  [[0x4c, 0x6f, 0xa7, 0x94], 'ebcdic'],
];

/** How much of the bytes a guess looks at: more makes no guess better and chardet's time grows with it. */
const GUESS_BYTES = 64 * 1024;

/**
 * Bytes to text: byte order mark, then the `charset` of the HTTP header, then the XML declaration, then UTF-8 where the bytes are
 * valid UTF-8, then a guess from the bytes. A declared encoding that does not fit the bytes is passed over.
 */
export function decodeFeed(bytes: Uint8Array, contentType: string | undefined): Decoded {
  const mark = MARKS.find(([start]) => startsWith(bytes, start));
  if (mark) return { text: decode(bytes.subarray(mark[0].length), mark[1]), encoding: mark[1], refused: null };
  const opening = OPENINGS.find(([start]) => startsWith(bytes, start))?.[1];
  if (opening === 'ebcdic') return { text: decode(bytes, 'cp037'), encoding: 'cp037', refused: null };
  if (opening) return { text: decode(bytes, opening), encoding: opening, refused: null };

  const asUtf8 = strictUtf8(bytes);
  let refused: string | null = null;
  for (const label of [charsetOf(contentType), declaredIn(bytes)]) {
    if (!label) continue;
    const encoding = spelled(label);
    const fits = /^utf-?8$/.test(encoding) ? asUtf8 !== null : iconv.encodingExists(encoding) && !/^utf-?(16|32)/.test(encoding);
    if (!fits) {
      refused ??= label;
      continue;
    }
    // Bytes that are valid UTF-8 and hold more than ASCII are UTF-8 whatever a header of a careless server says of one-byte sets.
    if (asUtf8 !== null && isMultiByte(bytes) && /^(iso-8859-1|us-ascii|ascii|windows-1252)$/.test(label.toLowerCase())) {
      return { text: asUtf8, encoding: 'utf-8', refused: label };
    }
    return { text: decode(bytes, encoding), encoding, refused };
  }
  if (asUtf8 !== null) return { text: asUtf8, encoding: 'utf-8', refused };
  const guess = chardet.detect(bytes.subarray(0, GUESS_BYTES))?.toLowerCase();
  const encoding = guess && iconv.encodingExists(guess) && !/^utf-?(8|16|32)/.test(guess) ? spelled(guess) : 'windows-1252';
  return { text: decode(bytes, encoding), encoding, refused };
}

function startsWith(bytes: Uint8Array, start: number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

function decode(bytes: Uint8Array, encoding: string): string {
  return iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), encoding);
}

function strictUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function isMultiByte(bytes: Uint8Array): boolean {
  return bytes.some((byte) => byte > 0x7f);
}

function charsetOf(contentType: string | undefined): string | null {
  return /charset\s*=\s*["']?([\w.:-]+)/i.exec(contentType ?? '')?.[1] ?? null;
}

function declaredIn(bytes: Uint8Array): string | null {
  const head = String.fromCharCode(...bytes.subarray(0, 256));
  return /^\s*<\?xml[^>]*?encoding\s*=\s*["']([\w.:-]+)["']/i.exec(head)?.[1] ?? null;
}

/** What the web means by a name: pages that say ISO-8859-1 or ASCII use the characters of windows-1252, GB2312 those of GBK. */
function spelled(label: string): string {
  const name = label.toLowerCase();
  if (/^(iso-?8859-1|latin-?1|us-ascii|ascii|ansi|cp1252|x-cp1252)$/.test(name)) return 'windows-1252';
  if (/^(gb2312|gb_2312-80|x-gbk|gbk)$/.test(name)) return 'gb18030';
  if (/^(utf8|unicode-1-1-utf-8|utf_8)$/.test(name)) return 'utf-8';
  if (/^(ks_c_5601-1987|ksc5601|euc-kr)$/.test(name)) return 'cp949';
  if (/^(x-sjis|shift-jis|ms_kanji|windows-31j)$/.test(name)) return 'shift_jis';
  if (/^iso-8859-9$/.test(name)) return 'windows-1254';
  return name;
}
