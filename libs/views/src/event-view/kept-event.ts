import type { EventClaim, EventRow } from './event-row.js';
import { byRecord, eventClaim, type ClaimOfEvent } from './event-claim.js';
import type { EventDoc, EventRedirect } from './settle-event.js';

/** An id of a claim as it is kept: its number, from 0, among the event's claims by record. */
type Numbered = number;

interface KeptBecause {
  rule: string;
  claims: Numbered[];
}

/**
 * An event as its table keeps it: without its claims, which stand in their own table and are joined when it is read, and with their numbers instead of their ids.
 * Every claim that comes changes the row of its event, so that a busy event is written over and over: with its claims in it, it was most of what a fold wrote.
 */
export interface KeptEvent extends Omit<EventDoc, 'claims' | 'participants' | 'figures' | 'origins' | 'conflicts' | 'why'> {
  participants: (Omit<EventRow['participants'][number], 'claims' | 'deniedBy'> & { claims: Numbered[]; deniedBy: Numbered[] })[];
  figures: (Omit<EventRow['figures'][number], 'byClaimant' | 'why'> & {
    byClaimant: (Omit<EventRow['figures'][number]['byClaimant'][number], 'claim'> & { claim: Numbered })[];
    why: KeptBecause;
  })[];
  origins: (Omit<EventRow['origins'][number], 'claims'> & { claims: Numbered[] })[];
  conflicts: (Omit<EventRow['conflicts'][number], 'claims'> & { claims: [Numbered, Numbered] })[];
  why: Record<keyof EventRow['why'], KeptBecause>;
}

export function keptEvent(event: EventDoc | EventRedirect): KeptEvent | EventRedirect {
  if ('redirect' in event) return event;
  const { claims, ...rest } = event;
  const numbers = new Map(claims.map(({ id }, number) => [id, number]));
  return withClaims<string, Numbered>(rest, (id) => numbers.get(id) as number) as KeptEvent;
}

/** The event as it is served. @param claims all that belong to it, in any order. */
export function servedEvent(event: KeptEvent | EventRedirect, claims: readonly ClaimOfEvent[]): EventRow | EventRedirect {
  if ('redirect' in event) return event;
  const members = [...claims].sort(byRecord).map(eventClaim);
  const row = withClaims<Numbered, string>(event, (number) => (members[number] as EventClaim).id);
  return inKeptOrder({ ...row, claims: members }) as EventRow;
}

/** What `keptEvent` and `servedEvent` have in common: where in an event claims are named. */
function withClaims<From, To>(event: object, to: (claim: From) => To): object {
  const { participants, figures, origins, conflicts, why, ...rest } = event as Naming<From>;
  const all = (claims: From[]): To[] => claims.map(to);
  const because = (one: { rule: string; claims: From[] }): object => ({ ...one, claims: all(one.claims) });
  return {
    ...rest,
    participants: participants.map((p) => ({ ...p, claims: all(p.claims), deniedBy: all(p.deniedBy) })),
    figures: figures.map((f) => ({ ...f, byClaimant: f.byClaimant.map((c) => ({ ...c, claim: to(c.claim) })), why: because(f.why) })),
    origins: origins.map((o) => ({ ...o, claims: all(o.claims) })),
    conflicts: conflicts.map((c) => ({ ...c, claims: all(c.claims) })),
    why: Object.fromEntries(Object.entries(why).map(([field, one]) => [field, because(one)])),
  };
}

interface Naming<Claim> {
  participants: { claims: Claim[]; deniedBy: Claim[] }[];
  figures: { byClaimant: { claim: Claim }[]; why: { rule: string; claims: Claim[] } }[];
  origins: { claims: Claim[] }[];
  conflicts: { claims: Claim[] }[];
  why: Record<string, { rule: string; claims: Claim[] }>;
}

/** Keys in the order in which jsonb gives back those of everything else that is served. */
function inKeptOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inKeptOrder);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => a.length - b.length || (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, inKeptOrder(inner)]));
}
