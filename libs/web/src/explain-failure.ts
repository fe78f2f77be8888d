import { shown } from './check-url.js';
import { WebFault } from './faults.js';

const SLOW = new Set(['UND_ERR_CONNECT_TIMEOUT', 'UND_ERR_HEADERS_TIMEOUT', 'UND_ERR_BODY_TIMEOUT', 'ETIMEDOUT']);
const CERTIFICATE = /^(?:CERT_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_|ERR_TLS_CERT|HOSTNAME_MISMATCH|CRL_|INVALID_CA)/u;

/**
 * Says in our words what went wrong between us and a server. A WebFault passes through, also one that undici has wrapped.
 *
 * @param state what the deadline knows: an aborted request fails with whatever error comes first, so the reason is asked of the deadline.
 */
export function explainFailure(error: unknown, url: string, state: { timedOutAfterMs: number | null; stopped: boolean }): WebFault {
  const own = faultIn(error);
  if (own !== null && own.code !== 'stopped') return own;
  const at = shown(url);
  if (state.timedOutAfterMs !== null) {
    return new WebFault('timed-out', 'later', `${at} was not read to its end within ${state.timedOutAfterMs / 1000} s.`, { cause: error });
  }
  if (state.stopped) return new WebFault('stopped', 'later', `The request for ${at} was stopped.`, { cause: error });
  const code = errorCode(error);
  const message = String((error as { message?: unknown } | null)?.message ?? error);
  if (SLOW.has(code)) return new WebFault('timed-out', 'later', `${at} did not answer in time: ${message}.`, { cause: error });
  if (code === 'UND_ERR_HEADERS_OVERFLOW' || code === 'HPE_HEADER_OVERFLOW') {
    return new WebFault('headers-too-large', 'never', `${at} sent more headers than are read of one answer.`, { cause: error });
  }
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN' || code === 'ENODATA') {
    return new WebFault('name-unresolved', 'later', `${at} was not fetched: its host name is not known (${code}). Check the spelling.`, {
      cause: error,
    });
  }
  if (CERTIFICATE.test(code)) {
    return new WebFault('certificate-refused', 'later', `${at} was not fetched: its certificate is not valid (${code}: ${message}).`, {
      cause: error,
    });
  }
  return new WebFault('connection-failed', 'later', `${at} was not read: ${message}${code === '' ? '' : ` (${code})`}.`, { cause: error });
}

/** The `code` of a Node or undici error; empty where there is none. */
export function errorCode(error: unknown): string {
  const code = (error as { code?: unknown } | null | undefined)?.code;
  return typeof code === 'string' ? code : '';
}

function faultIn(error: unknown): WebFault | null {
  for (let at = error, depth = 0; at !== null && at !== undefined && depth < 5; at = (at as { cause?: unknown }).cause, depth += 1) {
    if (at instanceof WebFault) return at;
  }
  return null;
}
