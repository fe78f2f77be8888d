import { expect, it } from '@jest/globals';
import { waitForServer } from './wait-for-server.js';

const away = Object.assign(new Error('PostgreSQL cannot be reached: connect ECONNREFUSED. Check DATABASE_URL and the server.'), {
  code: 'database-unreachable',
});

function server(failures: number, fault: Error = away) {
  let asked = 0;
  const told: string[] = [];
  const logger = { warn: (_: object, text: string) => void told.push(text) };
  const work = async (): Promise<string> => {
    asked += 1;
    if (asked <= failures) throw fault;
    return 'up';
  };
  return { work, logger: logger as never, told, asked: () => asked };
}

it('waits for a server that is not up yet, and says what it waits for', async () => {
  const { work, logger, told } = server(2);
  expect(await waitForServer(work, logger)).toBe('up');
  expect(told).toEqual(Array(2).fill(expect.stringContaining('Check DATABASE_URL')));
});

it('gives up where the server stays away', async () => {
  const { work, logger } = server(Infinity);
  await expect(waitForServer(work, logger, 600)).rejects.toBe(away);
});

it('does not wait for what will not pass', async () => {
  const { work, logger, asked } = server(1, Object.assign(new Error('no such role'), { code: 'roles-missing' }));
  await expect(waitForServer(work, logger)).rejects.toThrow('no such role');
  expect(asked()).toBe(1);
});
