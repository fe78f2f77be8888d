import { instantOf } from '@hearsay/vocabulary';

/** The first of several texts that is a date: an ISO instant, or an ISO day where no time of day is given. */
export function when(...texts: (string | null | undefined)[]): string | null {
  for (const text of texts) {
    const instant = instantOf(text ?? '');
    if (instant !== null) return /\d:\d|\dT\d{4}/.test(text ?? '') ? instant : instant.slice(0, 10);
  }
  return null;
}
