import chardet from 'chardet';

/** Where HTML says its encoding: "within the first 1024 bytes" (HTML standard); pages that begin with comments need more. */
const PRESCAN_BYTES = 8192;
const GUESS_BYTES = 64 * 1024;

/**
 * Bytes of a page to text: byte order mark, `charset` of the HTTP header, `<meta>`, UTF-8 where the bytes are valid UTF-8, a guess, and
 * windows-1252 at last. Names mean what the WHATWG encoding standard says (ISO-8859-1 is windows-1252). What says UTF-8 and is not is guessed.
 */
export function decodePage(bytes: Uint8Array, contentType: string | null): string {
  const marked = byMark(bytes);
  if (marked) return marked;
  const utf8 = decoded(bytes, 'utf-8', true);
  const isAscii = utf8 !== null && !bytes.some((byte) => byte > 0x7f);
  if (isAscii && !bytes.subarray(0, GUESS_BYTES).includes(0x1b)) return utf8;
  for (const label of [charsetOf(contentType), declaredIn(bytes)]) {
    // A meta element that could be read as ASCII cannot truly say UTF-16; the standard reads it as UTF-8.
    if (!label || /^utf-?(8|16)/i.test(label)) continue;
    // Valid multi-byte UTF-8 is no accident: servers and templates that still announce a one-byte set are.
    if (utf8 !== null && /^(iso-8859-1|latin1|us-ascii|ascii|windows-1252)$/i.test(label)) return utf8;
    const text = decoded(bytes, label, false);
    if (text !== null) return text;
  }
  if (utf8 !== null) return utf8;
  const guess = chardet.detect(bytes.subarray(0, GUESS_BYTES));
  return (guess && !/^utf/i.test(guess) ? decoded(bytes, guess, false) : mostlyUtf8(bytes)) ?? decoded(bytes, 'windows-1252', false) ?? '';
}

function byMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return decoded(bytes, 'utf-8', false);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decoded(bytes, 'utf-16be', false);
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decoded(bytes, 'utf-16le', false);
  return null;
}

function decoded(bytes: Uint8Array, label: string, fatal: boolean): string | null {
  try {
    return new TextDecoder(label, { fatal }).decode(bytes);
  } catch {
    return null;
  }
}

/** UTF-8 with a few broken places, as pages cut by a byte count have. */
function mostlyUtf8(bytes: Uint8Array): string | null {
  const text = decoded(bytes, 'utf-8', false);
  return text !== null && (text.match(/\uFFFD/g)?.length ?? 0) < text.length / 1000 ? text : null;
}

function charsetOf(contentType: string | null): string | null {
  return /charset\s*=\s*["']?([\w.:-]+)/i.exec(contentType ?? '')?.[1] ?? null;
}

function declaredIn(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, PRESCAN_BYTES)).toString('latin1');
  const inMeta = /<meta\b[^>]{0,300}?charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(head)?.[1];
  return inMeta ?? /^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]+)["']/i.exec(head)?.[1] ?? null;
}
