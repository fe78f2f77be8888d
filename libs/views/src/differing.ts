import { canonicalJson } from '@hearsay/vocabulary';

export interface FieldChange {
  field: string;
  before: unknown;
  after: unknown;
}

/** The fields of two rows that differ, in the order in which they first appear; a missing one is null. */
export function differing(before: Record<string, unknown>, after: Record<string, unknown>): FieldChange[] {
  return Object.keys({ ...before, ...after })
    .map((field) => ({ field, before: before[field] ?? null, after: after[field] ?? null }))
    .filter((f) => canonicalJson(f.before) !== canonicalJson(f.after));
}
