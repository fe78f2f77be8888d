import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import path from 'node:path';
import { randomBytes } from 'node:crypto';
import { Redis } from 'ioredis';

export interface Service {
  /** Where the API listens. */
  address: string;
  process: ChildProcess;
  /** SIGTERM, and wait for the end; returns the exit code. */
  stop(): Promise<number | null>;
  /** SIGKILL to every process of the service at once. */
  kill(): Promise<void>;
  /** What it wrote to standard output and error. */
  output(): string;
}

const MAIN = path.resolve('dist/apps/all/src/main.js');

/** A port of loopback that was free a moment ago, below the range that the system gives out by itself. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = 20_000 + Math.floor(Math.random() * 10_000);
    const server = createServer();
    const free = await new Promise<boolean>((resolve) => {
      server.once('error', () => resolve(false));
      server.listen(port, '127.0.0.1', () => resolve(true));
    });
    if (!free) continue;
    server.close();
    await once(server, 'close');
    return port;
  }
}

/**
 * Starts the built service as `npm start` does, on a database that is there, in a process group of its own.
 *
 * @param hear gets what it writes, from its first line on.
 */
export async function startService(
  databaseUrl: string,
  env: Record<string, string> = {},
  hear: (words: string) => void = () => undefined,
): Promise<Service> {
  const prefix = env['HEARSAY_QUEUE_PREFIX'] ?? `{test-${randomBytes(6).toString('hex')}}`;
  const running = fork(MAIN, {
    detached: true,
    silent: true,
    env: {
      ...process.env,
      DATABASE_URL: databaseUrl,
      PORT: '0',
      HOST: '127.0.0.1',
      LOG_LEVEL: 'info',
      NODE_OPTIONS: '',
      HEARSAY_QUEUE_PREFIX: prefix,
      ...env,
    },
  });
  let output = '';
  for (const stream of [running.stdout, running.stderr]) {
    stream?.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      hear(chunk.toString());
    });
  }
  const address = await new Promise<string>((resolve, reject) => {
    running.on('message', (message: { ready?: string; address?: string }) => {
      if (message.ready === 'all') resolve(message.address ?? '');
    });
    running.once('exit', (code) => reject(new Error(`the service ended with ${code} before it was up:\n${output.slice(-4000)}`)));
  });
  const ended = new Promise<number | null>((resolve) => running.once('exit', (code) => resolve(code)));
  return {
    address,
    process: running,
    output: () => output,
    stop: async () => {
      if (running.exitCode === null && running.signalCode === null) running.kill('SIGTERM');
      const code = await ended;
      await removeKeys(prefix);
      return code;
    },
    kill: async () => {
      try {
        process.kill(-running.pid!, 'SIGKILL');
      } catch {
        // The whole group has ended already.
      }
      await ended;
    },
  };
}

/** Removes what a service has left in Redis under its own prefix, where the tests run on Redis. */
async function removeKeys(prefix: string): Promise<void> {
  const url = process.env['REDIS_URL'];
  if (url === undefined) return;
  const redis = new Redis(url);
  for await (const keys of redis.scanStream({ match: `${prefix}*`, count: 500 }))
    if (keys.length > 0) await redis.del(...(keys as string[]));
  await redis.quit();
}

/** GET as JSON; throws for an answer that is not 200. */
export async function getJson<T>(address: string, where: string): Promise<T> {
  const response = await fetch(`${address}${where}`);
  const body = await response.text();
  if (!response.ok) throw new Error(`GET ${where}: ${response.status} ${body}`);
  return JSON.parse(body) as T;
}

/** Every row of a list, through its cursors. */
export async function getAll<T>(address: string, where: string): Promise<T[]> {
  const rows: T[] = [];
  let cursor: string | null = null;
  do {
    const joint = where.includes('?') ? '&' : '?';
    const page: { data: T[]; page: { next: string | null } } = await getJson(
      address,
      `${where}${joint}limit=100${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ''}`,
    );
    rows.push(...page.data);
    cursor = page.page.next;
  } while (cursor !== null);
  return rows;
}

/** Looks again until `look` gives something other than undefined; throws after `withinMs`, with what was seen last. */
export async function eventually<T>(look: () => Promise<T | undefined>, withinMs = 60_000, describe: () => string = () => ''): Promise<T> {
  const until = Date.now() + withinMs;
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
    if (Date.now() > until) throw new Error(`not seen within ${withinMs} ms ${describe()}`);
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}
