import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { parseConfig, settings, type SettingMeta } from '@hearsay/kit';
import { z } from 'zod';

const inOrder = (a: string, b: string): number => (a < b ? -1 : 1);
const names = Object.keys(settings).toSorted(inOrder);
const schemas: Record<string, z.ZodType> = settings;
const metaOf = (name: string): SettingMeta => schemas[name]!.meta() as unknown as SettingMeta;

/** The default as a person writes it: empty where there is none. */
function defaultOf(name: string): string {
  const read = schemas[name]!.safeParse(undefined);
  if (!read.success || read.data === undefined) return '';
  return Array.isArray(read.data) ? read.data.join(',') : String(read.data as string | number);
}

describe('docs/configuration.md', () => {
  const rows = new Map(
    readFileSync('docs/configuration.md', 'utf8')
      .split('\n')
      .map((line) => /^\| `([A-Z_]+)` \| (.*?) \| (.*) \|$/.exec(line))
      .filter((match) => match !== null)
      .map(([, name, given, description]) => [name!, { given: given!, description: description! }]),
  );

  it('lists every setting, and no other', () => {
    expect([...rows.keys()].toSorted(inOrder)).toEqual(names);
  });

  it.each(names)('says of %s what its schema says', (name) => {
    expect(rows.get(name)).toEqual({
      given: defaultOf(name) === '' ? '' : `\`${defaultOf(name)}\``,
      description: metaOf(name).description,
    });
    expect(metaOf(name).remedy.length).toBeGreaterThan(10);
  });
});

describe('.env.example', () => {
  const lines = readFileSync('.env.example', 'utf8').split('\n');
  const entries = lines.map((line) => /^#? ?([A-Z_]+)=(.*)$/.exec(line)).filter((match) => match !== null);

  it('has every setting once, and no other', () => {
    expect(entries.map(([, name]) => name ?? '').toSorted(inOrder)).toEqual(names);
  });

  it('changes nothing as it stands, and holds values that would be accepted', () => {
    expect(entries.every(([line]) => line.startsWith('#'))).toBe(true);
    const env = Object.fromEntries(entries.map(([, name, value]) => [name!, value!]));
    expect(() => parseConfig(z.object(settings), env)).not.toThrow();
  });

  it('gives the default of every setting that has one', () => {
    const values = Object.fromEntries(entries.map(([, name, value]) => [name, value]));
    const defaults = Object.fromEntries(names.filter((name) => defaultOf(name) !== '').map((name) => [name, defaultOf(name)]));
    expect(values).toMatchObject(defaults);
  });
});

describe('settings', () => {
  const sources = [
    ...readdirSync('apps').map((app) => `apps/${app}/src/config.ts`),
    // What several apps read of one part is named once.
    'libs/kit/src/model-settings.ts',
    ...readdirSync('scripts').map((script) => `scripts/${script}`),
  ];
  const text = sources.map((file) => readFile(file)).join('\n');

  it.each(names)('%s is read by somebody', (name) => {
    expect(text).toMatch(new RegExp(`\\b(settings|env)\\.${name}\\b`));
  });

  it('one setting of process.env is read by config.ts of apps alone; it may be handed on whole', () => {
    const files = ['apps', 'libs'].flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file}`),
    );
    const readers = files.filter(
      (file) => file.endsWith('.ts') && !file.endsWith('.spec.ts') && /process\.env(\.|\[)|= process\.env\b/.test(code(readFile(file))),
    );
    expect(readers.filter((file) => !/^apps\/[^/]+\/src\/(config|main)\.ts$/.test(file))).toEqual([]);
  });
});

function readFile(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

/** Without comments. */
function code(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
}
