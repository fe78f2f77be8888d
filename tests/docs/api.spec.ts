import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createLogger } from '@hearsay/kit';
import { neededScope } from '../../apps/api/src/http/access.js';
import { readConfig } from '../../apps/api/src/config.js';
import { createApi } from '../../apps/api/src/create-api.js';
import { PROBLEMS } from '../../apps/api/src/http/problem.js';
import { describeApi } from '../../apps/api/src/openapi/describe-api.js';
import { freshDatabase } from '../support/database.js';

const text = readFileSync('docs/api.md', 'utf8');
const inOrder = (a: string, b: string): number => (a < b ? -1 : 1);

describe('docs/api.md', () => {
  let database: Awaited<ReturnType<typeof freshDatabase>>;
  let app: NestFastifyApplication;
  let paths: ReturnType<typeof describeApi>['paths'];

  beforeAll(async () => {
    database = await freshDatabase();
    const config = readConfig({ DATABASE_URL: database.url, LOG_LEVEL: 'silent', HEARSAY_ADMIN_KEY: 'a-key-for-this-test-alone' });
    app = await createApi(config, createLogger('api', 'silent'));
    await app.init();
    paths = describeApi(app, 'open').paths;
  }, 60_000);

  afterAll(async () => {
    await app?.close();
    await database?.drop();
  }, 30_000);

  it('lists every route with its scope, and no other', () => {
    const listed = [...text.matchAll(/^\| `(GET|POST|DELETE) (\S+)` \| .+ \| (?:`(\w+)` )?\|$/gm)].map(
      ([, method, path, scope]) => `${method} ${path} ${scope ?? '-'}`,
    );
    const served = Object.entries(paths).flatMap(([path, item]) =>
      Object.keys(item).map((method) => `${method.toUpperCase()} ${path} ${neededScope(method.toUpperCase(), path, 'open') ?? '-'}`),
    );
    expect(listed.toSorted(inOrder)).toEqual(served.toSorted(inOrder));
  });

  it('names every filter that a list takes, and no other', () => {
    const table = /\| filter \| of \| meaning \|\n[^\n]+\n([\s\S]*?)\n\n/.exec(text)?.[1] ?? '';
    const rows = table.split('\n').map((row) => /^\| (.+?) \| (.+?) \|/.exec(row));
    const listed = rows.flatMap((row) =>
      [...(row?.[1] ?? '').matchAll(/`(\w+)`/g)].flatMap(([, filter]) => (row?.[2] ?? '').split(', ').map((list) => `${list} ${filter}`)),
    );
    const shared = new Set(['limit', 'cursor', 'after', 'queue']);
    const taken = Object.entries(paths).flatMap(([path, item]) => {
      const list = /^\/v1\/(articles|claims|events|actors|sources|records|stream)$/.exec(path)?.[1];
      const parameters = (item.get?.parameters ?? []) as { name: string; in: string }[];
      return list === undefined ? [] : parameters.filter((p) => p.in === 'query' && !shared.has(p.name)).map((p) => `${list} ${p.name}`);
    });
    expect(listed.toSorted(inOrder)).toEqual(taken.toSorted(inOrder));
  });

  it('lists every problem as it is answered, and no other', () => {
    const listed = [...text.matchAll(/^\| `([a-z-]+)` \| (\d{3}) \| (.+) \|$/gm)].map(([, code, status, title]) => [
      code,
      [Number(status), title],
    ]);
    expect(Object.fromEntries(listed)).toEqual(PROBLEMS);
  });
});
