/** What went wrong, as a word that programs can tell apart. */
export type StoreFaultCode =
  | 'append-empty'
  | 'append-refused'
  | 'archive-corrupt'
  | 'database-unreachable'
  | 'not-permitted'
  | 'query-failed'
  | 'record-unknown'
  | 'roles-missing'
  | 'schema-newer'
  | 'seal-broken'
  | 'seal-key'
  | 'unknown-claim'
  | 'unsealed'
  | 'text-malformed'
  | 'url-malformed';

/**
 * A fault of the store. `message` holds the values and the remedy; `retry` says whether the same call can succeed later without a change.
 * `cause` is PostgreSQL's own error, where there is one.
 */
export class StoreFault extends Error {
  override readonly name = 'StoreFault';

  constructor(
    readonly code: StoreFaultCode,
    message: string,
    readonly retry: 'later' | 'never',
    options?: { cause?: unknown },
  ) {
    super(message, options);
  }
}

interface PostgresError {
  code?: string;
  message: string;
  constraint?: string;
}

/** By its shape: an error may come from another realm (a test runner's), where `instanceof Error` is false. */
const asPostgresError = (error: unknown): PostgresError | null =>
  typeof error === 'object' && error !== null && 'message' in error ? (error as PostgresError) : null;

/** SQLSTATE classes and codes (PostgreSQL manual, appendix A) that say: the connection or the server went away, or is not up yet. 25P03 and 57P05 end what was idle too long. */
const GONE = /^(08|57P0[1-5]|53300|25P03)/;
/** The server is there and has no disk or memory left, cannot read its files, or is a standby now: nothing is wrong with what it was asked. */
const UNABLE = /^(53[12]00|58|25006)/;
const GONE_SYSTEM = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN', 'ENOENT', 'EHOSTUNREACH']);
/** `pg` reports a socket that closed under a query by these words, without a code. */
const GONE_WORDS =
  /Connection terminated|timeout exceeded when trying to connect|timeout expired|Client has encountered a connection error|not queryable/;

/** True where the connection was lost or never made, so that nothing is known of the statement's fate. */
export function isConnectionLost(error: unknown): boolean {
  if (error instanceof StoreFault) return error.code === 'database-unreachable';
  const known = asPostgresError(error);
  if (known === null) return false;
  if (known.code !== undefined && (GONE.test(known.code) || GONE_SYSTEM.has(known.code))) return true;
  // A host with several addresses fails with one AggregateError over all of them.
  if ('errors' in known && Array.isArray(known.errors)) return known.errors.some(isConnectionLost);
  return known.code === undefined && GONE_WORDS.test(known.message);
}

/** True where PostgreSQL cannot do anybody's work now, and could once somebody has mended it. */
export function isUnable(error: unknown): boolean {
  return UNABLE.test(sqlStateOf(error) ?? '');
}

/** True for a deadlock or a serialisation failure: the same transaction may succeed at once. */
export function isPassing(error: unknown): boolean {
  const code = sqlStateOf(error);
  return code === '40001' || code === '40P01' || code === '55P03';
}

/** The SQLSTATE of PostgreSQL's error, looked for along the chain of causes; undefined where there is none. */
export function sqlStateOf(error: unknown): string | undefined {
  if (error instanceof StoreFault) return sqlStateOf(error.cause);
  return asPostgresError(error)?.code;
}

/** The name of the constraint that refused a row; undefined where none did. */
export function constraintOf(error: unknown): string | undefined {
  if (error instanceof StoreFault) return constraintOf(error.cause);
  return asPostgresError(error)?.constraint;
}

/** True for what PostgreSQL or the way to it threw; false for what the caller's own code threw in between. */
export function isDatabaseError(error: unknown): boolean {
  return isConnectionLost(error) || (asPostgresError(error) !== null && 'severity' in (error as object) && sqlStateOf(error) !== undefined);
}

/** PostgreSQL's error as a fault of the store; faults pass through. */
export function faultOf(error: unknown): StoreFault {
  if (error instanceof StoreFault) return error;
  const message = asPostgresError(error)?.message || String(sqlStateOf(error) ?? error);
  if (isConnectionLost(error))
    return new StoreFault('database-unreachable', `PostgreSQL cannot be reached: ${message}. Check DATABASE_URL and the server.`, 'later', {
      cause: error,
    });
  const state = sqlStateOf(error);
  if (isUnable(error))
    return new StoreFault(
      'database-unreachable',
      `PostgreSQL cannot work now (${state}): ${message}. Look at its disk, its memory and its log; whatever waits for it goes on by itself.`,
      'later',
      { cause: error },
    );
  if (state === '42501')
    return new StoreFault(
      'not-permitted',
      `PostgreSQL refused: ${message}. This role may not do it; see the table of roles in libs/store/README.md.`,
      'never',
      {
        cause: error,
      },
    );
  return new StoreFault(
    'query-failed',
    `PostgreSQL refused the statement (${state ?? 'no SQLSTATE'}): ${message}`,
    isPassing(error) ? 'later' : 'never',
    {
      cause: error,
    },
  );
}
