import type { z } from 'zod';
import { ConfigFault, type SettingFault } from './faults.js';
import { settings } from './settings.js';

/** What a setting's schema carries as `.meta(…)`, always as the last call (wrappers such as `.default()` do not inherit it). */
export interface SettingMeta {
  /** One sentence for the table in docs/configuration.md. */
  description: string;
  /** What to do where it is missing or malformed, in the imperative, with an example. */
  remedy: string;
  /** Its value is never printed. */
  secret?: true;
}

/**
 * Settings from the environment, checked against a schema whose keys are the settings' names, and frozen.
 *
 * An empty value counts as unset, since compose files and shells pass `NAME=` for what is not set. A `HEARSAY_…` name that nobody reads and that is one or two
 * letters off a known one is a fault too: otherwise the typing error would silently become the default.
 *
 * @throws ConfigFault naming all faults at once, each with setting, value (but no secret) and remedy.
 */
export function parseConfig<Shape extends z.ZodRawShape>(
  schema: z.ZodObject<Shape>,
  env: Readonly<Record<string, string | undefined>>,
): Readonly<z.output<z.ZodObject<Shape>>> {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value.trim() !== ''));
  const names = Object.keys(schema.shape);
  const read = schema.safeParse(Object.fromEntries(names.filter((name) => name in given).map((name) => [name, given[name]])));
  const faults = [...(read.error?.issues ?? []).map((issue) => faultOf(schema, given, issue)), ...misspelled(given, names)];
  if (!read.success || faults.length > 0) throw new ConfigFault(faults);
  return Object.freeze(read.data);
}

function faultOf(schema: z.ZodObject, given: Record<string, string | undefined>, issue: z.core.$ZodIssue): SettingFault {
  const setting = String(issue.path[0] ?? '');
  const meta = schema.shape[setting]?.meta() as SettingMeta | undefined;
  const value = given[setting] ?? null;
  return {
    setting: setting === '' ? 'settings' : setting,
    value: value !== null && meta?.secret ? '(secret)' : value,
    problem: value === null ? 'it is not set' : issue.message,
    remedy: meta?.remedy ?? 'See docs/configuration.md',
  };
}

function misspelled(given: Record<string, string | undefined>, names: readonly string[]): SettingFault[] {
  const known = [...new Set([...names, ...Object.keys(settings)])];
  return Object.keys(given)
    .filter((name) => name.startsWith('HEARSAY_') && !known.includes(name))
    .flatMap((name) => {
      const meant = known.find((other) => distance(name, other) <= 2);
      return meant === undefined
        ? []
        : [{ setting: name, value: null, problem: 'there is no such setting', remedy: `Did you mean ${meant}?` }];
    });
}

/** Levenshtein distance. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
    }
    row = next;
  }
  return row[b.length]!;
}
