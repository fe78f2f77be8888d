const DAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

/** Days of `skipDays`, in lower case, from Monday. */
export function skippedDays(values: string[]): string[] {
  const named = new Set(values.map((value) => value.toLowerCase()));
  return DAYS.filter((day) => named.has(day));
}
