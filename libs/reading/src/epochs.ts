import { canonicalJson, type AnyRecord, type ExtractorSwitched } from '@hearsay/vocabulary';

export interface ExtractorVersion {
  name: string;
  version: string;
}

/** A switch as the stream of operations tells it. */
export type Switch = ExtractorSwitched['data'] & { position: number };

export const sameExtractor = (a: ExtractorVersion, b: ExtractorVersion): boolean => a.name === b.name && a.version === b.version;

/** The switches among the records of the stream of operations, oldest first. */
export function switchesIn(operations: readonly AnyRecord[]): Switch[] {
  return operations.flatMap((record) => (record.type === 'ExtractorSwitched' ? [{ ...record.data, position: record.position }] : []));
}

/** Whether a version has given way to another by a switch, and none has brought it back. */
export function isRetired(extractor: ExtractorVersion, switches: readonly Switch[]): boolean {
  const newest = switches.at(-1);
  if (newest === undefined || sameExtractor(newest.to, extractor)) return false;
  return switches.some(({ from, to }) => [to, ...from].some((version) => sameExtractor(version, extractor)));
}

/**
 * An article's history as it counts: what was recorded for an epoch stands where its switch stands, or nowhere while there is none or where the article has
 * moved on before it (was captured, withdrawn or read by somebody else). The same rule as in libs/views, over one article.
 */
export function inForce(history: readonly AnyRecord[], switches: readonly Switch[]): AnyRecord[] {
  const counted: AnyRecord[] = [];
  const awaiting = new Map<string, AnyRecord[]>();
  let awaits: string | null = null;
  const ahead = [...switches];
  const begin = (upTo: number): void => {
    while (ahead[0] !== undefined && ahead[0].position < upTo) {
      const { epoch } = ahead.shift() as Switch;
      const group = awaits === null ? [] : (awaiting.get(awaits) ?? []);
      if (group[0]?.meta.epoch === epoch) counted.push(...group);
    }
  };
  for (const record of history) {
    begin(record.position);
    const { epoch, cause } = record.meta;
    if (epoch !== undefined && !switches.some((s) => s.epoch === epoch && s.position < record.position)) {
      if (isHead(record)) awaits = cause;
      awaiting.set(cause, [...(awaiting.get(cause) ?? []), record]);
      continue;
    }
    if (isHead(record) || record.type === 'ArticleCaptured' || record.type === 'ArticleWithdrawn') awaits = null;
    counted.push(record);
  }
  begin(Infinity);
  return counted;
}

/** The records of an article's reading that still awaits the switch to an epoch; empty where there is none. */
export function awaitingIn(history: readonly AnyRecord[], epoch: string): AnyRecord[] {
  const cause = history.findLast(
    (record) => isHead(record) || record.type === 'ArticleCaptured' || record.type === 'ArticleWithdrawn',
  )?.meta;
  return cause?.epoch === epoch ? history.filter((record) => record.meta.epoch === epoch && record.meta.cause === cause.cause) : [];
}

function isHead(record: AnyRecord): boolean {
  return record.type === 'ArticleRead' || record.type === 'ArticleSetAside';
}

/** Whether the outlet has taken an article down or retracted it, and has not published it again since. */
export function isWithdrawn(history: readonly AnyRecord[]): boolean {
  return history.findLast(({ type }) => type === 'ArticleCaptured' || type === 'ArticleWithdrawn')?.type === 'ArticleWithdrawn';
}

/** Whether two JSON values are the same, but for the order of keys. */
export function isSame(a: unknown, b: unknown): boolean {
  return canonicalJson(plain(a)) === canonicalJson(plain(b));
}

/** As the log would hold it: without keys that are undefined. */
function plain(value: unknown): unknown {
  return value === undefined ? null : JSON.parse(JSON.stringify(value));
}
