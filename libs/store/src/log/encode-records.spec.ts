import { describe, expect, it } from '@jest/globals';
import { FeedAdded, newRecord } from '@hearsay/vocabulary';
import { encodeRecords, placeRecords } from './encode-records.js';

const record = (title: string): ReturnType<typeof newRecord> =>
  newRecord(FeedAdded, 's', { feedId: 'f', url: 'u', title }, { who: 'test', cause: 'c' });

/** Reads a row of COPY's binary form again, by the manual: the number of fields, then each with its length. */
function fieldsAt(bytes: Buffer, at: number): Buffer[] {
  const fields: Buffer[] = [];
  let next = at + 2;
  for (let i = bytes.readInt16BE(at); i > 0; i--) {
    const length = bytes.readInt32BE(next);
    fields.push(bytes.subarray(next + 4, next + 4 + length));
    next += 4 + length;
  }
  return fields;
}

describe('encodeRecords', () => {
  it('writes every field of a row by the manual, wherever the log is', () => {
    const records = [record('plain'), record('wide 漢字 🕊 \u2028 \\ "'), record('x'.repeat(2_000_000))];
    const encoded = encodeRecords(records);
    const place = { first: 2 ** 40 + 7, firstVersion: 3, streamId: 2 ** 33 + 1, recordedAt: '2031-02-03T04:05:06.789Z' };
    placeRecords(encoded, place);
    expect(encoded.rows).toHaveLength(3);
    records.forEach((expected, i) => {
      const [position, stream, version, recordedAt, schema, id, type, data, meta] = fieldsAt(encoded.bytes, encoded.rows[i]!) as [Buffer, Buffer, Buffer, Buffer, Buffer, Buffer, Buffer, Buffer, Buffer]; // prettier-ignore
      expect(position.readBigInt64BE()).toBe(BigInt(place.first + i));
      expect(stream.readBigInt64BE()).toBe(BigInt(place.streamId));
      expect(version.readInt32BE()).toBe(place.firstVersion + i);
      expect(recordedAt.readBigInt64BE()).toBe(BigInt(Date.parse(place.recordedAt) - Date.UTC(2000, 0, 1)) * 1_000n);
      expect(schema.readInt16BE()).toBe(expected.schema);
      expect(id.toString('hex')).toBe(expected.id.replaceAll('-', ''));
      expect(type.toString()).toBe(expected.type);
      expect([data[0], meta[0]]).toEqual([1, 1]);
      expect(JSON.parse(data.subarray(1).toString())).toEqual(expected.data);
      expect(JSON.parse(meta.subarray(1).toString())).toEqual(expected.meta);
    });
  });

  it('writes instants before 2000, whose count is negative', () => {
    const encoded = encodeRecords([record('early')]);
    placeRecords(encoded, { first: 1, firstVersion: 1, streamId: 1, recordedAt: '1999-12-31T23:59:59.999Z' });
    expect(fieldsAt(encoded.bytes, 0)[3]!.readBigInt64BE()).toBe(-1_000n);
  });

  it.each(['', 'no uuid', '00000000-0000-0000-0000-00000000000g', '00000000-0000-0000-0000-0000000000000'])(
    'refuses the id "%s", naming it',
    (id) => {
      expect(() => encodeRecords([{ ...record('x'), id }])).toThrow(expect.objectContaining({ code: 'append-refused', retry: 'never' }));
      expect(() => encodeRecords([{ ...record('x'), id }])).toThrow(`"${id}"`);
    },
  );
});
