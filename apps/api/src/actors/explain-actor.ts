import { aliasSaid, type ActorDetail, type ClaimRow, type RelationRow } from '@hearsay/views';
import type { Explanation } from '../events/event.js';

/** The claims that an actor's relations and strength rest on, at most so many: each is one that the row names. */
const CLAIMS = 500;

export function claimsBehind(actor: ActorDetail): string[] {
  const relations = actor.relations.flatMap((r) => [...r.for, ...r.against].map((e) => e.claim));
  return [...new Set([...relations, ...actor.strength.map((s) => s.claim)])].slice(0, CLAIMS);
}

/**
 * For each field of an actor: its value, the rule that chose it, and the claims it rests on, with their quotes.
 *
 * @param claims those of `claimsBehind`, and the newest that name the actor: a name or a count rests on more of them than can be shown.
 * @param said the newest that it says.
 */
export function explainActor(actor: ActorDetail, claims: readonly ClaimRow[], said: readonly ClaimRow[]): Explanation {
  const known = new Map([...claims, ...said].map((claim) => [claim.id, claim]));
  const ids = new Set([actor.id, ...actor.merged]);
  // A claim behind a relation is among the newest too.
  const parties = [...new Map(claims.map((claim) => [claim.id, claim])).values()].filter((claim) =>
    claim.actors.some((party) => ids.has(party.actor ?? '')),
  );
  const field = (name: string, value: unknown, rule: string, behind: readonly string[]): Explanation['fields'][number] => ({
    field: name,
    value,
    rule,
    claims: behind.flatMap((id) => {
      const claim = known.get(id);
      if (claim === undefined) return [];
      const { outlet, quote, origin, state, published } = claim;
      return [{ id, outlet, quote, origin: origin.key, state, published }];
    }),
  });
  const called = (name: string): string[] =>
    parties
      .filter((claim) => aliasSaid(claim) === name || claim.actors.some((p) => ids.has(p.actor ?? '') && p.name === name))
      .map(({ id }) => id);
  const ofRole = (role: string): string[] =>
    parties.filter((claim) => claim.actors.some((p) => ids.has(p.actor ?? '') && p.role === role)).map(({ id }) => id);
  const current = (of: readonly ClaimRow[], fits: (claim: ClaimRow) => boolean = () => true): string[] =>
    of.filter((claim) => claim.state === 'current' && fits(claim)).map(({ id }) => id);
  const seenAt = (moment: ActorDetail['first']): string[] =>
    [...known.values()].filter(({ recorded }) => recorded.position === moment?.position).map(({ id }) => id);
  const registry = actor.names.some((n) => n.from === 'registry');
  return {
    id: actor.id,
    fields: [
      field('name', actor.name, registry ? 'name-of-the-registry' : 'name-most-claims-use', called(actor.name)),
      field('kind', actor.kind, actor.registered ? 'kind-of-the-registry' : 'kind-most-claims-give', called(actor.name)),
      field('country', actor.country, 'country-of-the-registry', []),
      ...actor.names.map((n) =>
        field(
          `name ${n.name}`,
          { claims: n.claims },
          n.from === 'registry' ? 'by the registry or an analyst' : 'named so by claims',
          called(n.name),
        ),
      ),
      ...Object.entries(actor.claims.byRole).map(([role, count]) =>
        field(`role ${role}`, count, `current claims that name it as ${role}`, ofRole(role)),
      ),
      ...Object.entries(actor.claims.byType).map(([type, count]) =>
        field(
          `type ${type}`,
          count,
          'current claims of this type that name it as a party',
          current(parties, (c) => c.type === type),
        ),
      ),
      ...Object.entries(actor.claims.byStance).map(([stance, count]) =>
        field(
          `stance ${stance}`,
          count,
          'current claims of this stance that name it as a party',
          current(parties, (c) => c.stance === stance),
        ),
      ),
      field('saidOf', actor.saidOf, 'current claims that name it as a party', current(parties)),
      field('says', actor.says, 'current claims on its word', current(said)),
      field('first', actor.first, 'first record that names it', seenAt(actor.first)),
      field('last', actor.last, 'last record that names it', seenAt(actor.last)),
      field('merged', actor.merged, 'actors that turned out to be this one', []),
      ...actor.events.map((e) =>
        field(
          `event ${e.id}`,
          { title: e.title, roles: e.roles },
          'current claims of this event that name it as a party',
          current(parties, (c) => c.event === e.id),
        ),
      ),
      ...actor.relations.map((r) =>
        field(
          `relation ${r.actorName} ${r.kind} ${r.otherName}`,
          { from: r.from, to: r.to, registry: r.registry, against: r.against.map((e) => e.claim), origins: r.origins },
          ruleOf(r),
          r.for.map((e) => e.claim),
        ),
      ),
      ...actor.strength.map((s) =>
        field(`strength by ${s.claimant}`, { low: s.low, high: s.high, of: s.of, published: s.published }, 'said by this claimant', [
          s.claim,
        ]),
      ),
    ],
  };
}

function ruleOf(relation: RelationRow): string {
  const dates = 'dates of the registry or an analyst, else the widest that claims give';
  return relation.registry.length > 0 ? `stated by ${relation.registry.join(', ')}; ${dates}` : `claims say so; ${dates}`;
}
