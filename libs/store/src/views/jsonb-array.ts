const JSONB_OID = 3802;
/** The version of jsonb's binary form. */
const JSONB = 1;
/** Dimensions, flags, type of the elements, length and first index of the one dimension. */
const HEAD = 20;

/**
 * JSON texts as a bind value of type jsonb[], in PostgreSQL's binary form (`array_recv`, `jsonb_recv`): the server parses each text once, and nothing of it has to be
 * escaped. Inside a larger JSON value a document is parsed three times.
 */
export function jsonbArray(texts: readonly string[]): Buffer {
  const lengths = texts.map((text) => Buffer.byteLength(text));
  const bytes = Buffer.allocUnsafe(lengths.reduce((sum, length) => sum + 5 + length, HEAD));
  bytes.writeInt32BE(1, 0);
  bytes.writeInt32BE(0, 4);
  bytes.writeInt32BE(JSONB_OID, 8);
  bytes.writeInt32BE(texts.length, 12);
  bytes.writeInt32BE(1, 16);
  let at = HEAD;
  texts.forEach((text, index) => {
    const length = lengths[index] as number;
    bytes.writeInt32BE(length + 1, at);
    bytes[at + 4] = JSONB;
    at += 5 + bytes.write(text, at + 5, length, 'utf8');
  });
  return bytes;
}
