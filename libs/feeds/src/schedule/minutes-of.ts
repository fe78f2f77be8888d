const MINUTES: Record<string, number> = { hourly: 60, daily: 1440, weekly: 10_080, monthly: 43_200, yearly: 525_600 };

/** How long a feed asks to be left alone, in minutes: `ttl`, else `sy:updatePeriod` by `sy:updateFrequency`. Null where it says nothing usable. */
export function minutesOf(ttl: string | undefined, period: string | undefined, frequency: string | number | undefined): number | null {
  const minutes = Number(ttl);
  if (ttl !== undefined && ttl !== '' && Number.isFinite(minutes) && minutes > 0) return Math.round(minutes);
  const length = MINUTES[period?.toLowerCase() ?? ''];
  if (length === undefined) return null;
  const times = Number(frequency);
  return Math.max(1, Math.round(length / (Number.isFinite(times) && times > 0 ? times : 1)));
}
