import { shown } from './check-url.js';
import { WebFault } from './faults.js';

const FEED =
  /^(?:text\/[\w.+-]+|application\/(?:[\w.-]+\+)?(?:xml|json)|application\/(?:octet-stream|rss|atom|rdf|x-rss|feed\+json)|unknown\/unknown)$/u;
const PAGE = /^(?:text\/(?:html|plain|xml)|application\/(?:xhtml\+xml|xml))$/u;

/**
 * Refuses a body that the caller could not read, before a byte of it is taken in. A missing type passes: the reader looks at the bytes.
 * Feeds are served under nearly any textual type, and often as application/octet-stream.
 *
 * @throws WebFault `content-type-refused`.
 */
export function checkContentType(contentType: string | null, accept: 'feed' | 'page', url: string): void {
  const type = contentType?.split(';')[0]?.trim().toLowerCase() ?? '';
  if (type === '' || (accept === 'feed' ? FEED : PAGE).test(type)) return;
  const wanted = accept === 'feed' ? 'a feed (XML or JSON)' : 'a page (HTML or plain text)';
  throw new WebFault('content-type-refused', 'never', `${shown(url)} is served as "${type.slice(0, 80)}", which is not ${wanted}.`);
}
