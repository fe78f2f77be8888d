/** Hours of `skipHours`, 0 to 23, ascending; 24 is midnight in old feeds. */
export function skippedHours(values: string[]): number[] {
  const hours = values.filter((value) => /^\d{1,2}$/.test(value)).map((value) => Number(value) % 24);
  return [...new Set(hours)].sort((a, b) => a - b);
}
