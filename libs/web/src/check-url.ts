import ipaddr from 'ipaddr.js';
import { parse as parseName } from 'tldts';
import type { AllowList } from './allow-list.js';
import { WebFault } from './faults.js';
import { judgeAddress } from './judge-address.js';

/** Where a request goes, after the URL itself has passed the guard. */
export interface Target {
  url: URL;
  /** Host name without a final dot, or an address without brackets. */
  host: string;
  port: number;
  /** True where `host` is an address: no name will be looked up for it. */
  literal: boolean;
}

/** The ports of the public web. Other services listen on the rest, and some of them take orders in what looks like HTTP. */
const USUAL_PORTS = new Set([80, 443, 8080, 8443]);

/**
 * Checks what can be checked before any name is looked up: scheme, credentials, port, and the address where the URL holds one in any spelling.
 *
 * The URL is read as WHATWG says and used only in its parsed form, so that what is checked is what is connected to.
 *
 * @throws WebFault, always `never`.
 */
export function checkUrl(text: string, allow: AllowList): Target {
  const url = URL.parse(text);
  if (url === null) throw refuse('url-unreadable', text, 'it is not a URL', 'Give a full URL such as https://example.org/feed.xml.');
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    throw refuse('scheme-refused', text, `the scheme "${url.protocol}" is not fetched`, 'Give a URL that begins with http:// or https://.');
  }
  if (url.username !== '' || url.password !== '') {
    throw refuse('credentials-refused', url.href, 'it holds a user name or password', 'Give the URL without them.');
  }
  url.hostname = url.hostname.replace(/\.$/u, '');
  url.hash = '';
  const port = url.port === '' ? (url.protocol === 'https:' ? 443 : 80) : Number(url.port);
  const host = url.hostname.replace(/^\[(.*)\]$/u, '$1');
  const target = { url, host, port, literal: ipaddr.isValid(host) };
  if (target.literal) checkAddress(target, host, allow);
  const named = target.literal ? allow.allowsAddress(host, port, isUsual(port), null) : allow.allowsName(host, port, isUsual(port));
  // A name may still be let through by the range its address is in, which is known after the look-up only.
  if (!isUsual(port) && !named && (target.literal || !mayAllowAddressAt(port, allow))) throw refusePort(target);
  return target;
}

/**
 * Checks one address that a target was found at.
 *
 * @throws WebFault `address-refused` or `port-refused`, always `never`.
 */
export function checkAddress(target: Target, address: string, allow: AllowList): void {
  const { host, port } = target;
  if (allow.allowsAddress(address, port, isUsual(port), target.literal ? null : host)) return;
  const verdict = judgeAddress(address);
  if (verdict.kind === 'inside') {
    const spelled = target.literal ? address : `${host} is at ${address}, which`;
    throw refuse(
      'address-refused',
      target.url.href,
      `${spelled} is not on the public web (${verdict.range})`,
      `Where this is meant, add ${listed(target.literal ? address : host, port)} to FETCH_ALLOW.`,
    );
  }
  if (!isUsual(port)) throw refusePort(target);
}

/** Whether the allow list lets through this address as such, whatever the name that leads to it. */
export function isListedAddress(target: Target, address: string, allow: AllowList): boolean {
  return allow.allowsAddress(address, target.port, isUsual(target.port), null);
}

/** Whether a name can be on the public web at all: under a suffix that is delegated there, which localhost, redis, kubernetes.default.svc and printer.local are not. */
export function isPublicName(host: string): boolean {
  const name = parseName(host, { allowPrivateDomains: false });
  return name.isIcann === true && name.domain !== null && !/(?:^|\.)(?:arpa|onion)$/u.test(host);
}

/** The fault for a name that is not of the public web. */
export function refuseName(target: Target): WebFault {
  return refuse(
    'address-refused',
    target.url.href,
    `${target.host} is not a name of the public web`,
    `Where this is meant, add ${listed(target.host, target.port)} to FETCH_ALLOW.`,
  );
}

function refusePort(target: Target): WebFault {
  return refuse(
    'port-refused',
    target.url.href,
    `port ${target.port} is none of ${[...USUAL_PORTS].join(', ')}`,
    `Where this is meant, add ${listed(target.host, target.port)} to FETCH_ALLOW.`,
  );
}

function isUsual(port: number): boolean {
  return USUAL_PORTS.has(port);
}

function mayAllowAddressAt(port: number, allow: AllowList): boolean {
  return allow.entries.some((entry) => entry.kind === 'range' || (entry.kind === 'address' && entry.port === port));
}

function listed(host: string, port: number): string {
  return `${host.includes(':') ? `[${host}]` : host}:${port}`;
}

function refuse(code: WebFault['code'], url: string, why: string, remedy: string): WebFault {
  return new WebFault(code, 'never', `${shown(url)} was not fetched: ${why}. ${remedy}`);
}

/** A URL as it stands in a message: one line, no password, not longer than a message should be. */
export function shown(url: string): string {
  const plain = url.replace(/\/\/[^/@\s]*@/u, '//***@').replace(/[\p{Cc}\s]+/gu, ' ');
  return plain.length > 300 ? `${plain.slice(0, 300)}…` : plain;
}
