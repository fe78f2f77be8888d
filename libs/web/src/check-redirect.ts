import type { AllowList } from './allow-list.js';
import { checkUrl, shown, type Target } from './check-url.js';
import { WebFault } from './faults.js';

export const MAX_REDIRECTS = 5;

/**
 * Where a redirect leads, checked as if it were asked for.
 *
 * @param path every target so far, the one that redirects last.
 * @param location the Location header as sent; relative to the one that redirects.
 * @throws WebFault, always `never`.
 */
export function checkRedirect(path: readonly Target[], location: string | undefined, allow: AllowList): Target {
  const first = path[0]!;
  const from = path.at(-1)!;
  const to = location === undefined ? null : URL.parse(location, from.url.href);
  if (to === null) {
    throw refuse(
      'redirect-without-target',
      `${shown(from.url.href)} redirects with the Location "${shown(location ?? '')}", which leads nowhere.`,
    );
  }
  if (path.length > MAX_REDIRECTS) {
    throw refuse('redirects-too-many', `${shown(first.url.href)} redirects more than ${MAX_REDIRECTS} times, last to ${shown(to.href)}.`);
  }
  const next = checkUrl(to.href, allow);
  if (from.url.protocol === 'https:' && next.url.protocol === 'http:') {
    throw refuse(
      'downgrade-refused',
      `${shown(from.url.href)} redirects from https to ${shown(next.url.href)}, where anyone on the way could write the answer. Give the http URL itself if that is meant.`,
    );
  }
  if (path.some((target) => target.url.href === next.url.href)) {
    throw refuse('redirect-loop', `${shown(first.url.href)} redirects in a circle, through ${shown(next.url.href)}.`);
  }
  return next;
}

function refuse(code: WebFault['code'], message: string): WebFault {
  return new WebFault(code, 'never', message);
}
