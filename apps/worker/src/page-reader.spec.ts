import { afterEach, describe, expect, it } from '@jest/globals';
import { PageFault } from '@hearsay/articles';
import { PageReader, type PageReaderOptions } from './page-reader.js';

/** Threads that behave as the page's own bytes say, so that what the pool does with each can be seen. */
const ENTRY = new URL(
  `data:text/javascript,${encodeURIComponent(`
    import { parentPort } from 'node:worker_threads';
    parentPort.on('message', ({ bytes }) => {
      const what = Buffer.from(bytes).toString();
      if (what === 'loop') for (;;);
      if (what === 'hoard') { const hoard = []; for (;;) hoard.push(new Array(1e6).fill({})); }
      if (what === 'wait') Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1200);
      if (what === 'sleep') Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
      if (what === 'crash') throw new Error('crashed');
      if (what === 'fault') parentPort.postMessage({ kind: 'fault', code: 'empty', message: 'no text' });
      else if (what === 'defect') parentPort.postMessage({ kind: 'defect', message: 'x is not a function' });
      else parentPort.postMessage({ kind: 'read', read: { page: {}, text: what, fingerprint: [] } });
    });`)}`,
);
const SOURCE = { url: 'https://example.org/a', contentType: 'text/html' };

describe('PageReader', () => {
  const readers: PageReader[] = [];
  const open = (options: PageReaderOptions = {}): PageReader => {
    const reader = new PageReader({ entry: ENTRY, threads: 1, timeoutMs: 5000, ...options });
    readers.push(reader);
    return reader;
  };
  const read = (reader: PageReader, what: string) => reader.read(Buffer.from(what), SOURCE);

  afterEach(async () => {
    await Promise.all(readers.splice(0).map((reader) => reader.close()));
  });

  it('reads pages one after another in one thread', async () => {
    const reader = open();
    const texts = await Promise.all(['a', 'b', 'c'].map((what) => read(reader, what)));
    expect(texts.map(({ text }) => text)).toEqual(['a', 'b', 'c']);
  });

  it('ends a thread that takes too long, names the page, and reads on', async () => {
    const reader = open({ timeoutMs: 300 });
    const slow = read(reader, 'loop');
    const next = read(reader, 'after');
    await expect(slow).rejects.toMatchObject({
      code: 'page-too-slow',
      retry: 'never',
      message: expect.stringContaining('https://example.org/a'),
    });
    expect((await next).text).toBe('after');
  });

  it('waits for a page that the machine has no time for, and puts it off where that lasts', async () => {
    const reader = open({ timeoutMs: 400 });
    expect((await read(reader, 'wait')).text).toBe('wait');
    await expect(read(reader, 'sleep')).rejects.toMatchObject({ code: 'page-too-slow', retry: 'later' });
    expect((await read(reader, 'after')).text).toBe('after');
  }, 20_000);

  it('survives a thread that runs out of memory', async () => {
    const reader = open({ memoryMb: 32, timeoutMs: 30_000 });
    await expect(read(reader, 'hoard')).rejects.toMatchObject({ code: 'page-too-hungry', retry: 'never' });
    expect((await read(reader, 'after')).text).toBe('after');
  }, 40_000);

  it('survives a thread that crashes', async () => {
    const reader = open();
    await expect(read(reader, 'crash')).rejects.toMatchObject({ code: 'page-reader-lost', retry: 'later' });
    expect((await read(reader, 'after')).text).toBe('after');
  });

  it('hands on what the readers say', async () => {
    const reader = open();
    await expect(read(reader, 'fault')).rejects.toMatchObject(new PageFault('empty', 'no text'));
    await expect(read(reader, 'defect')).rejects.toMatchObject({
      code: 'page-reader-lost',
      message: expect.stringContaining('x is not a function'),
    });
  });

  it('closes at once although a page is under way', async () => {
    const reader = open();
    const outcomes = Promise.allSettled([read(reader, 'loop'), read(reader, 'a')]);
    await reader.close();
    expect(await outcomes).toMatchObject([
      { status: 'rejected', reason: { code: 'page-reader-closed' } },
      { status: 'rejected', reason: { code: 'page-reader-closed' } },
    ]);
    await expect(read(reader, 'b')).rejects.toMatchObject({ code: 'page-reader-closed' });
  });
});
