import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { z } from 'zod';
import { cursorOf, readCursor } from './page.js';
import { ProblemFault } from './problem.js';

const Key = z.array(z.union([z.string(), z.number()]));
const keys = fc.array(fc.oneof(fc.string({ unit: 'grapheme' }), fc.integer()), { maxLength: 4 });
const filters = fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), fc.oneof(fc.string(), fc.integer(), fc.constant(undefined)), {
  maxKeys: 4,
});

describe('cursors', () => {
  it('give back what they were made of, for the same list and filters, in whatever order, and another limit', () => {
    fc.assert(
      fc.property(keys, filters, fc.integer(), (key, by, limit) => {
        const cursor = cursorOf('claims', { limit: 50, ...by }, key);
        const reordered = Object.fromEntries(Object.entries(by).toReversed());
        expect(readCursor('claims', { ...reordered, limit, cursor }, Key)).toEqual(key);
      }),
    );
  });

  it('are refused by another list, by other filters, and with any character changed', () => {
    fc.assert(
      fc.property(keys, filters, fc.nat(), (key, by, at) => {
        const cursor = cursorOf('claims', by, key);
        const index = at % cursor.length;
        const changed = `${cursor.slice(0, index)}${cursor[index] === 'A' ? 'B' : 'A'}${cursor.slice(index + 1)}`;
        expect(() => readCursor('events', { ...by, cursor }, Key)).toThrow(ProblemFault);
        expect(() => readCursor('claims', { ...by, another: 1, cursor }, Key)).toThrow(ProblemFault);
        expect(() => readCursor('claims', { ...by, cursor: changed }, Key)).toThrow(ProblemFault);
      }),
    );
  });

  it('never make anything but a problem of what somebody sends', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: 'binary' }), (cursor) => {
        expect(() => readCursor('claims', { cursor }, Key)).toThrow(ProblemFault);
      }),
    );
  });
});
