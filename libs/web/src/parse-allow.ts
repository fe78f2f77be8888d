import ipaddr from 'ipaddr.js';
import { AllowList, type AllowEntry } from './allow-list.js';
import { WebFault } from './faults.js';

/**
 * Reads FETCH_ALLOW: entries separated by commas, each `host`, `host:port`, an address, `address:port`, `[IPv6]:port` or a CIDR range.
 * An entry without a port counts for the usual ports (80, 443, 8080, 8443), a range for every port. Empty: nothing beyond the public web.
 *
 * @throws WebFault `allow-list-unreadable` that names every entry that cannot be read, and how to write it.
 */
export function parseAllow(setting: string): AllowList {
  const faults: string[] = [];
  const entries: AllowEntry[] = [];
  for (const part of setting.split(',')) {
    const text = part.trim();
    if (text === '') continue;
    const entry = readEntry(text);
    if (typeof entry === 'string') faults.push(`"${text}": ${entry}`);
    else entries.push(entry);
  }
  if (faults.length > 0) {
    throw new WebFault(
      'allow-list-unreadable',
      'never',
      `FETCH_ALLOW holds ${faults.length === 1 ? 'an entry' : `${faults.length} entries`} that cannot be read: ${faults.join('; ')}`,
    );
  }
  return new AllowList(entries);
}

/** The entry, or what is wrong with it. */
function readEntry(text: string): AllowEntry | string {
  if (text.includes('://')) return 'a URL is not an entry; write host:port, such as feeds.example.org:8080';
  if (/[*?\s]/u.test(text)) return 'patterns are not known; list each host, or a CIDR range such as 10.0.0.0/8';
  if (text.includes('/')) return readRange(text);
  const { host, portText } = splitPort(text);
  if (host === '') return 'the host is missing; write host:port';
  let port: number | null = null;
  if (portText !== null) {
    port = /^\d{1,5}$/u.test(portText) ? Number(portText) : 0;
    if (port < 1 || port > 65_535) return `the port "${portText}" is not a number from 1 to 65535`;
  }
  if (ipaddr.IPv4.isValidFourPartDecimal(host) || ipaddr.IPv6.isValid(host)) {
    return { kind: 'address', address: ipaddr.process(host).toString(), port };
  }
  const url = URL.parse(`http://${host}/`);
  if (url === null || url.hostname === '' || url.pathname !== '/' || url.username !== '')
    return 'this is neither a host name nor an address';
  if (ipaddr.IPv4.isValid(url.hostname)) return `write the address as ${url.hostname}`;
  return { kind: 'name', name: url.hostname.replace(/\.$/u, ''), port };
}

function readRange(text: string): AllowEntry | string {
  const slash = text.indexOf('/');
  const address = text.slice(0, slash);
  const bitsText = text.slice(slash + 1);
  if (!ipaddr.IPv4.isValidFourPartDecimal(address) && !ipaddr.IPv6.isValid(address)) {
    return `"${address}" is no address; a range is written like 10.0.0.0/8 or fd00::/8`;
  }
  const parsed = ipaddr.parse(address);
  const most = parsed.kind() === 'ipv4' ? 32 : 128;
  if (!/^\d{1,3}$/u.test(bitsText) || Number(bitsText) > most)
    return `"/${bitsText}" is not a length from /0 to /${most}; a range takes no port`;
  return { kind: 'range', range: [parsed, Number(bitsText)] };
}

function splitPort(text: string): { host: string; portText: string | null } {
  const bracketed = /^\[([^\]]*)\](?::(.*))?$/u.exec(text);
  if (bracketed) return { host: bracketed[1] ?? '', portText: bracketed[2] ?? null };
  // Two colons or more without brackets: an IPv6 address, which takes no port this way.
  if (text.split(':').length > 2) return { host: text, portText: null };
  const [host = '', portText] = text.split(':');
  return { host, portText: portText ?? null };
}
