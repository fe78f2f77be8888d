import { createHash } from 'node:crypto';

/**
 * The ETag of a JSON answer: weak, over everything but `asOf`. With each record the position moves, and a client that polls should be told "as before" while
 * what it sees is the same.
 */
export function etagOf(payload: string): string {
  return `W/"${createHash('sha256').update(payload.replace(AS_OF, '')).digest('base64url').slice(0, 27)}"`;
}

/** Quotation marks inside values are escaped, so this cannot be part of one. */
export const AS_OF = /,"asOf":\{"position":(\d+)\}/;

/** Whether a header of ETags (If-None-Match, If-Match) names this one. Weak ones compare by value: what they are over is all that a client sees. */
export function namesEtag(header: string, etag: string): boolean {
  const bare = (tag: string): string => tag.trim().replace(/^W\//, '');
  return header.split(',').some((tag) => tag.trim() === '*' || bare(tag) === bare(etag));
}
