import type { RegistryActor } from '@hearsay/claims';
import { ActorAdded, ActorRelated, actorIdOf, canonicalJson, newRecord, sha256, streamOf, type NewRecord } from '@hearsay/vocabulary';

export interface RegistryAppend {
  stream: string;
  cause: string;
  records: NewRecord[];
}

/**
 * What the log has to hold of one actor of the bundled registry: its names, kind and country, and its dated relations with their sources.
 *
 * The cause follows from the entry itself: an entry that stays is recorded once, one that a later release changes is recorded again.
 */
export function registryRecords(actor: RegistryActor): RegistryAppend {
  const actorId = actorIdOf(actor.name);
  const stream = streamOf.actor(actorId);
  const cause = `registry:${sha256(canonicalJson(actor)).slice(0, 32)}`;
  const meta = { who: 'registry', cause };
  const { name, kind, country } = actor;
  return {
    stream,
    cause,
    records: [
      newRecord(ActorAdded, stream, { actorId, name, kind, country, aliases: [...actor.aliases], source: 'bundled registry' }, meta),
      ...actor.relations.map((relation) =>
        newRecord(
          ActorRelated,
          stream,
          {
            actorId,
            relation: relation.kind,
            other: actorIdOf(relation.other),
            from: relation.from,
            to: relation.to,
            source: relation.source,
          },
          meta,
        ),
      ),
    ],
  };
}
