import type { ActorDoc } from './actor-doc.js';

/** The actor that an actor led to at a position of the log; null: it stood for itself. */
export function redirectAt({ ways, redirect }: Pick<ActorDoc, 'ways' | 'redirect'>, knownAt: number | undefined): string | null {
  const way = knownAt === undefined ? undefined : ways.find(({ until }) => until > knownAt);
  return way === undefined ? redirect : way.redirect;
}
