import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { ConfigFault, parseConfig, settings } from './index.js';

const schema = z.object(settings);
const DATABASE_URL = 'postgres://someone:open-sesame@127.0.0.1:5432/hearsay';

function faultsOf(env: Record<string, string>): ConfigFault {
  try {
    parseConfig(schema, env);
  } catch (error) {
    if (error instanceof ConfigFault) return error;
    throw error;
  }
  throw new Error('the settings were accepted');
}

describe('parseConfig', () => {
  it('fills defaults, reads numbers and lists, and freezes', () => {
    const config = parseConfig(schema, { DATABASE_URL, HEARSAY_CORS: 'https://a.example, https://b.example:8443' });
    expect(config).toMatchObject({ PORT: 3100, HOST: '127.0.0.1', LOG_LEVEL: 'info', HEARSAY_READ: 'open', FETCH_ALLOW: '' });
    expect(config.HEARSAY_CORS).toEqual(['https://a.example', 'https://b.example:8443']);
    expect(parseConfig(schema, { DATABASE_URL, PORT: ' 8080 ' }).PORT).toBe(8080);
    expect(Object.isFrozen(config)).toBe(true);
  });

  it('names every fault at once, with value and remedy', () => {
    const fault = faultsOf({ PORT: '80a', HEARSAY_SAMPLE: 'yes', HEARSAY_READ: 'closed', HEARSAY_CORS: 'example.org', LOG_LEVEL: 'loud' });
    expect(fault.faults.map((f) => f.setting).toSorted()).toEqual(
      ['DATABASE_URL', 'HEARSAY_CORS', 'HEARSAY_READ', 'HEARSAY_SAMPLE', 'LOG_LEVEL', 'PORT'], // prettier-ignore
    );
    expect(fault.message).toContain('PORT = "80a": it is not a whole number from 0 to 65535. Set it to a free port');
    expect(fault.message).toContain('DATABASE_URL: it is not set. ');
    expect(fault.faults.every((f) => f.remedy.length > 0)).toBe(true);
  });

  it('never shows a secret', () => {
    const fault = faultsOf({
      DATABASE_URL: 'mysql://someone:open-sesame@db/x',
      HEARSAY_ADMIN_KEY: 'key open-sesame',
      REDIS_URL: 'open-sesame',
    });
    expect(fault.faults).toHaveLength(3);
    expect(fault.message).not.toContain('open-sesame');
  });

  it('counts an empty value as unset', () => {
    expect(parseConfig(schema, { DATABASE_URL, PORT: '', REDIS_URL: ' ' })).toMatchObject({ PORT: 3100 });
  });

  it('takes a name that is nearly a setting for a typing error, and leaves other names alone', () => {
    expect(faultsOf({ DATABASE_URL, HEARSAY_SAMPEL: 'off' }).message).toContain(
      'HEARSAY_SAMPEL: there is no such setting. Did you mean HEARSAY_SAMPLE?',
    );
    expect(parseConfig(schema, { DATABASE_URL, HEARSAY_SOMETHING_ELSE: '1', HOSTS: 'x' })).toMatchObject({ HOST: '127.0.0.1' });
  });

  it.each(['65536', '-1', '1.5', '1e3', '٣'])('refuses PORT=%s', (PORT) => {
    expect(faultsOf({ DATABASE_URL, PORT }).faults).toHaveLength(1);
  });
});
