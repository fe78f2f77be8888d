import { describe, expect, it } from '@jest/globals';
import { checkReadiness } from './index.js';

describe('checkReadiness', () => {
  it('is ready when every part is, and says why one is not', async () => {
    const good = { part: 'log', check: () => Promise.resolve() };
    expect((await checkReadiness([good])).ready).toBe(true);
    const bad = { part: 'queue', check: () => Promise.reject(new Error('connection refused')) };
    expect(await checkReadiness([good, bad])).toEqual({
      ready: false,
      parts: [
        { part: 'log', ready: true, reason: null },
        { part: 'queue', ready: false, reason: 'connection refused' },
      ],
    });
  });

  it('does not wait for a part that hangs', async () => {
    const result = await checkReadiness([{ part: 'views', check: () => new Promise(() => {}) }], 20);
    expect(result.parts[0]).toEqual({ part: 'views', ready: false, reason: 'no answer within 20 ms' });
  });
});
