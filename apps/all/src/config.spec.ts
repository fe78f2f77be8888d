import { readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { readConfig } from './config.js';

it('tells every setting that cannot be used at once, whichever app reads it, as docs/configuration.md shows it', () => {
  const [, shown] = /```\n(2 settings stop the start:.*?)\n```/s.exec(readFileSync('docs/configuration.md', 'utf8'))!;
  expect(() => readConfig({ DATABASE_URL: 'postgres://a@127.0.0.1/a', PORT: '80a', HEARSAY_READ: 'closed' })).toThrow(shown);
  expect(() => readConfig({ DATABASE_URL: 'postgres://a@127.0.0.1/a', LLM_MODEL: 'm' })).toThrow('LLM_BASE_URL');
});
