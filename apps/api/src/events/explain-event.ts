import type { Because, EventRow } from '@hearsay/views';
import type { Explanation } from './event.js';

/** For each field of an event: its value, the rule that chose it, and the claims it rests on, with their quotes. */
export function explainEvent(event: EventRow): Explanation {
  const claims = new Map(event.claims.map((claim) => [claim.id, claim]));
  const field = (name: string, value: unknown, why: Because): Explanation['fields'][number] => ({
    field: name,
    value,
    rule: why.rule,
    claims: why.claims.flatMap((id) => {
      const claim = claims.get(id);
      if (claim === undefined) return [];
      const { outlet, quote, origin, state, published } = claim;
      return [{ id, outlet, quote, origin, state, published }];
    }),
  });
  const countedAt = (at: string): string[] =>
    event.claims.filter(({ state, published }) => state === 'current' && published.at === at).map(({ id }) => id);
  const joinedBy = [...new Set(event.claims.map(({ rule }) => rule))];
  return {
    id: event.id,
    fields: [
      field('type', event.type, event.why.type),
      field('title', event.title, event.why.title),
      field('place', event.place, event.why.place),
      field('time', { from: event.from, to: event.to }, event.why.time),
      field('standing', event.standing, event.why.standing),
      ...event.participants.map((p) =>
        field(
          `participant ${p.name} (${p.role})`,
          { actor: p.actor, deniedBy: p.deniedBy },
          { claims: p.claims, rule: `named as ${p.role} by these claims` },
        ),
      ),
      ...event.figures.map((f) => field(`figure ${f.kind}`, { all: f.all, independent: f.independent }, f.why)),
      ...event.conflicts.map((c) => field(`conflict ${c.kind}`, c.detail, { claims: c.claims, rule: c.rule })),
      ...event.origins.map((o) =>
        field(`origin ${o.name}`, { key: o.key, outlets: o.outlets, stories: o.stories }, { claims: o.claims, rule: o.rule }),
      ),
      field('reported', event.reported, {
        claims: [...new Set([event.reported.first, event.reported.last].flatMap(({ at }) => countedAt(at)))],
        rule: 'earliest-and-latest-publication',
      }),
      ...joinedBy.map((rule) => {
        const joined = event.claims.filter((claim) => claim.rule === rule).map(({ id }) => id);
        return field(`claims by ${rule}`, joined.length, { claims: joined, rule });
      }),
      field('merged', event.merged, { claims: [], rule: 'events-that-turned-out-to-be-this-one' }),
    ],
  };
}
