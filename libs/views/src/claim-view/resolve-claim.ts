import type { Claim, ClaimRecorded } from '@hearsay/vocabulary';
import { actorNeeds, followActor, nameActor, resolveActor, type Named } from '../actor-view/resolve-actor.js';
import type { ArticleDoc, Voice } from '../article-view/article-doc.js';
import type { DocKey, Docs } from '../docs.js';
import type { ClaimDoc, SourceRef } from './claim-doc.js';
import { gathererOf, anonymousId, originOf, type NamedOutlet, type Provenance } from './origin-of.js';

/** Whatever names actors: a claim as it is recorded, or as it is kept. */
type Naming = Pick<Claim, 'id' | 'article' | 'outlet' | 'actors' | 'attribution'>;

/** What must be loaded before a claim's names are resolved, as far as can be told from what is. */
export function claimNeeds(docs: Docs, claim: Naming): DocKey[] {
  const article = { collection: 'article', key: claim.article };
  const own = { collection: 'claim', key: claim.id };
  if (!docs.has(article.collection, article.key)) return [article, own];
  return [own, ...namesIn(docs, claim).flatMap((named) => actorNeeds(docs, named))];
}

/** The claim with its names resolved to actors, its origin and its times. What only a later step can tell (its event) is null. */
export function resolveClaim(docs: Docs, record: ClaimRecorded): ClaimDoc {
  const { claim } = record.data;
  const article = docs.get<ArticleDoc>('article', claim.article);
  const at = { position: record.position, recordedAt: record.recordedAt };
  const outlet = claim.outlet ?? article?.outlet ?? null;
  const voice: Voice = article?.voice ?? { outlet: outlet ?? claim.article, agency: null };
  const partial: ClaimDoc = {
    ...claim,
    outlet,
    state: 'current',
    published:
      claim.publishedAt === null
        ? article?.publishedAt != null
          ? { at: article.publishedAt, from: 'article' }
          : { at: article?.fetchedAt ?? record.recordedAt, from: 'fetched' }
        : { at: claim.publishedAt, from: 'article' },
    recorded: at,
    history: [{ kind: 'recorded', revision: claim.revision, why: null, ...at }],
    decisions: [],
    original: null,
    origin: { key: '', name: '', kind: 'outlet', rule: 'own-word' },
    story: article?.story.id ?? claim.article,
    agency: article?.agency ?? null,
    event: null,
    eventRule: null,
    voice,
    sources: [],
    past: [],
    read: null,
    home: null,
    placed: [],
    moves: [],
  };
  return nameIn(docs, partial);
}

/**
 * A claim with its names resolved, and the origin and sources that follow. A party keeps the id that its own name leads to, so that a merge of actors can be
 * taken back; origins are those of the actors as they are merged now.
 */
export function withActors(docs: Docs, claim: ClaimDoc): ClaimDoc {
  return nameIn(docs, { ...claim });
}

/** The same, in place. */
function nameIn(docs: Docs, claim: ClaimDoc): ClaimDoc {
  claim.attribution = claim.attribution.map((s) => (s.kind === 'anonymous' ? s : { ...s, actor: nameActor(docs, s) }));
  claim.actors = claim.actors.map((p) => ({ ...p, actor: nameActor(docs, p) }));
  const provenance = provenanceOf(docs, claim);
  claim.origin = originOf(provenance);
  claim.sources = sourcesOf(docs, claim, provenance);
  return claim;
}

/** Everyone who passes the claim on, as source ids with what to call them: the publisher, the agency, and each link of the chain. */
function sourcesOf(docs: Docs, claim: ClaimDoc, p: Provenance): SourceRef[] {
  const publisher = outletOf(docs, claim.outlet ?? claim.voice.outlet);
  const found = new Map<string, SourceRef>();
  const own: NamedOutlet[] = p.agency === null ? [publisher] : [publisher, p.agency];
  if (p.attribution.length === 0) own.push({ id: claim.origin.key, name: claim.origin.name });
  for (const { id, name } of own) found.set(id, { id, name, kind: 'outlet', gatheredBy: null });
  p.attribution.forEach((speaker, index) => {
    if (speaker.kind === 'anonymous') {
      const gatherer = gathererOf(p, index);
      const id = anonymousId(speaker.name, gatherer.id);
      found.set(id, { id, name: speaker.name, kind: 'anonymous', gatheredBy: gatherer.name });
    } else {
      found.set(speaker.actor as string, { id: speaker.actor as string, name: speaker.name, kind: speaker.kind, gatheredBy: null });
    }
  });
  return [...found.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function namesIn(docs: Docs, claim: Naming): Named[] {
  const article = docs.get<ArticleDoc>('article', claim.article);
  const outlet = claim.outlet ?? article?.outlet ?? null;
  const voice: Voice = article?.voice ?? { outlet: outlet ?? claim.article, agency: null };
  const outlets = [outlet, article?.agency ?? null, voice.outlet, voice.agency].filter((n) => n !== null).map((name) => ({ name }));
  return [...outlets, ...claim.actors, ...claim.attribution.filter((s) => s.kind !== 'anonymous')];
}

function provenanceOf(docs: Docs, claim: ClaimDoc): Provenance {
  return {
    attribution: claim.attribution.map((s) => (s.actor === undefined ? s : { ...s, actor: followActor(docs, s.actor) })),
    agency: claim.agency === null ? null : outletOf(docs, claim.agency),
    storyAgency: claim.voice.agency === null ? null : outletOf(docs, claim.voice.agency),
    storyOutlet: outletOf(docs, claim.voice.outlet),
    repeats: claim.story !== claim.article,
  };
}

function outletOf(docs: Docs, name: string): NamedOutlet {
  return { id: resolveActor(docs, { name }), name };
}
