import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'hearsay-extract-'));
  writeFileSync(
    path.join(folder, 'story.txt'),
    'The army of Norland said on Monday that rebels shelled the town of Karvel, killing 12 people.\n',
  );
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const extract = (...words: string[]): { status: number | null; stdout: string; stderr: string } =>
  spawnSync(process.execPath, [path.resolve('dist/apps/cli/src/main.js'), 'extract', ...words], { encoding: 'utf8', cwd: folder });

it('gives the claims of a file, one JSON line a file, with server and database nowhere', () => {
  const { status, stdout } = extract('story.txt', '--outlet', 'The Valley Post', '--published', '2026-03-03');
  expect(status).toBe(0);
  const { claims } = JSON.parse(stdout) as { claims: { quote: string; outlet: string; type: string }[] };
  expect(claims).toContainEqual(
    expect.objectContaining({ outlet: 'The Valley Post', type: 'ASSAULT', quote: expect.stringContaining('Karvel') }),
  );
}, 60_000);

it.each([
  [['none.txt'], 1, 'none.txt: there is no such file'],
  [['.'], 1, '.: it is a folder; name the files in it'],
  [['story.txt', '--published', 'soon'], 2, '--published soon is not a date; write YYYY-MM-DD'],
  [['story.txt', '--published', '2026-02-30'], 2, '--published 2026-02-30 is not a date'],
  [[], 2, 'no file named'],
])(
  'says what is wrong with %j, and what to do',
  (words, code, message) => {
    const { status, stderr } = extract(...words);
    expect({ status, stderr }).toEqual({ status: code, stderr: expect.stringContaining(message) });
    expect(stderr).not.toMatch(/\.js:\d+/);
  },
  60_000,
);
