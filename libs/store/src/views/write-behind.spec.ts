import { expect, it } from '@jest/globals';
import { WriteBehind } from './write-behind.js';

it('comes back while a write goes on, and begins the next when it has ended', async () => {
  const order: string[] = [];
  const behind = new WriteBehind();
  let end = (): void => undefined;
  await behind.begin(async () => {
    order.push('one begins');
    await new Promise<void>((resolve) => (end = resolve));
    order.push('one ends');
  });
  order.push('folding on');
  const second = behind.begin(async () => void order.push('two begins'));
  end();
  await second;
  await behind.settled();
  expect(order).toEqual(['one begins', 'folding on', 'one ends', 'two begins']);
});

it('tells of a failure at once and throws it once, before the next write', async () => {
  let told = 0;
  const behind = new WriteBehind(() => (told += 1));
  await behind.begin(() => Promise.reject(new Error('the disk is full')));
  await Promise.resolve();
  expect(told).toBe(1);
  let begun = false;
  await expect(behind.begin(async () => void (begun = true))).rejects.toThrow('the disk is full');
  expect(begun).toBe(false);
  await behind.settled();
});
