import { afterEach, describe, expect, it } from '@jest/globals';
import { readConfig } from './config.js';

const before = { ...process.env };
const withSettings = (settings: Record<string, string>): void => {
  for (const name of Object.keys(process.env)) if (name.startsWith('LLM_')) delete process.env[name];
  Object.assign(process.env, { DATABASE_URL: 'postgres://127.0.0.1/x' }, settings);
};

afterEach(() => {
  for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name];
  Object.assign(process.env, before);
});

describe('readConfig', () => {
  it('leaves the model off unless it is named', () => {
    withSettings({});
    expect(readConfig()).toMatchObject({ LLM_TIMEOUT_SECONDS: 60, LLM_CONCURRENCY: 2 });
    expect(readConfig().LLM_BASE_URL).toBeUndefined();
    withSettings({ LLM_BASE_URL: 'http://127.0.0.1:11434/v1', LLM_MODEL: 'a/b:7b' });
    expect(readConfig()).toMatchObject({ LLM_BASE_URL: 'http://127.0.0.1:11434/v1', LLM_MODEL: 'a/b:7b' });
  });

  it('shows no key in a fault', () => {
    withSettings({ LLM_API_KEY: 'secret words' });
    expect(readConfig).toThrow(/LLM_API_KEY/);
    expect(readConfig).not.toThrow(/secret words/);
  });

  it.each([
    ['LLM_MODEL', { LLM_BASE_URL: 'http://127.0.0.1/v1' }],
    ['LLM_BASE_URL', { LLM_MODEL: 'm' }],
    ['LLM_BASE_URL', { LLM_MODEL: 'm', LLM_BASE_URL: 'ftp://127.0.0.1/v1' }],
    ['LLM_BASE_URL', { LLM_MODEL: 'm', LLM_BASE_URL: 'http://user:word@127.0.0.1/v1' }],
    ['LLM_MODEL', { LLM_MODEL: 'two words', LLM_BASE_URL: 'http://127.0.0.1/v1' }],
    ['LLM_API_KEY', { LLM_MODEL: 'm', LLM_BASE_URL: 'http://127.0.0.1/v1', LLM_API_KEY: 'two words' }],
  ])('stops the start at a fault of %s', (name, settings) => {
    withSettings(settings);
    expect(readConfig).toThrow(new RegExp(`${name}\\b`));
  });
});
