import { z } from 'zod';
import { idOf } from './id.js';
import { normalName, normalQuote } from './normal.js';

/** PLOVER's sixteen event types (Open Event Data Alliance, PLOVER codebook) and four of Hearsay's own. */
export const CLAIM_TYPES = [
  'AGREE', 'CONSULT', 'SUPPORT', 'CONCEDE', 'COOPERATE', 'AID', 'RETREAT', 'REQUEST', 'ACCUSE', 'REJECT', 'THREATEN',
  'PROTEST', 'SANCTION', 'MOBILIZE', 'COERCE', 'ASSAULT', 'TERRITORY', 'RELATION', 'STRENGTH', 'ASSESSMENT',
] as const; // prettier-ignore
export const STANCES = ['asserts', 'denies', 'accuses', 'threatens', 'demands', 'predicts', 'estimates'] as const;
export const CERTAINTIES = ['stated', 'hedged', 'unconfirmed'] as const;
export const POLARITIES = ['affirmed', 'negated'] as const;
export const SPEAKER_KINDS = ['outlet', 'person', 'organisation', 'anonymous'] as const;
export const ROLES = ['agent', 'target', 'supporter'] as const;
export const ACTOR_KINDS = [
  'state', 'military', 'militia', 'armed-group', 'government-body', 'international', 'organisation', 'person', 'outlet', 'civilians', 'unidentified',
] as const; // prettier-ignore
export const QUANTITY_KINDS = ['killed', 'wounded', 'missing', 'captured', 'displaced', 'strength', 'other'] as const;
export const RELATION_KINDS = ['part-of', 'backed-by', 'commands', 'allied-with', 'opposed-to', 'spokesman-of', 'also-called'] as const;

/** PLOVER's modes (manual of September 2021), and three of Hearsay's own: `arson`, `loot`, and `strike` under COERCE. */
export const MODES = [
  'abduct', 'beat', 'torture', 'sexual', 'targeted', 'destroy', 'primitive', 'firearms', 'explosives', 'suicide-attack', 'aerial',
  'drone', 'heavy-weapons', 'crowd-control', 'unconventional', 'seize', 'restrict', 'censor', 'curfew', 'martial-law', 'arrest',
  'deport', 'withhold', 'misinformation', 'cyber', 'demo', 'riot', 'strike', 'hunger', 'boycott', 'obstruct', 'vandalize',
  'relations', 'expel', 'territory', 'violence', 'troops', 'weapons', 'police', 'militia', 'withdraw', 'release', 'disarm',
  'ceasefire', 'access', 'resign', 'convict', 'discontinue', 'assist', 'change', 'yield', 'meet', 'disapprove', 'investigate',
  'allege', 'visit', 'third-party', 'multilateral', 'phone', 'arson', 'loot',
] as const; // prettier-ignore

/** Half-open offsets in UTF-16 units into the readable text of one revision. */
const offsets = { start: z.int().nonnegative(), end: z.int().nonnegative() };

export const Speaker = z.object({
  name: z.string().min(1),
  kind: z.enum(SPEAKER_KINDS),
  actor: z.string().optional(),
  ...offsets,
  cue: z.object({ ...offsets, text: z.string() }).optional(),
});
export const Party = z.object({
  role: z.enum(ROLES),
  name: z.string().min(1),
  kind: z.enum(ACTOR_KINDS),
  actor: z.string().optional(),
  ...offsets,
});
/** Where GeoNames knows the place: its id, WGS 84 degrees, ISO 3166-1 alpha-2 country, and how exact the match is. */
export const Geo = z.object({
  geonameId: z.int(),
  lat: z.number(),
  lon: z.number(),
  country: z.string().nullable(),
  precision: z.enum(['exact', 'town', 'region', 'country']),
});
export const Place = z.object({ name: z.string().min(1), ...offsets, geo: Geo.optional() });
/** ISO dates: a day, a month (YYYY-MM) or a year (YYYY), resolved against the day of publication. */
export const Period = z.object({ from: z.string().nullable(), to: z.string().nullable(), text: z.string().optional() });
export const Quantity = z.object({
  kind: z.enum(QUANTITY_KINDS),
  low: z.number().nullable(),
  high: z.number().nullable(),
  of: z.string(),
  ...offsets,
});

/** One attributed proposition in one revision of one article. `quote === text.slice(start, end)`, always. */
export const Claim = z.object({
  id: z.uuid(),
  article: z.string().min(1),
  revision: z.int().positive(),
  outlet: z.string().nullable(),
  publishedAt: z.string().nullable(),
  ...offsets,
  quote: z.string().min(1),
  /** Outermost first; empty: the outlet's own word. */
  attribution: z.array(Speaker),
  stance: z.enum(STANCES),
  certainty: z.enum(CERTAINTIES),
  polarity: z.enum(POLARITIES),
  type: z.enum(CLAIM_TYPES),
  mode: z.array(z.enum(MODES)),
  actors: z.array(Party),
  place: Place.nullable(),
  time: Period.nullable(),
  quantities: z.array(Quantity),
  relation: z.enum(RELATION_KINDS).optional(),
  extractor: z.object({ name: z.string(), version: z.string() }),
  confidence: z.number().min(0).max(1),
});

export type ClaimType = (typeof CLAIM_TYPES)[number];
export type Stance = (typeof STANCES)[number];
export type Certainty = (typeof CERTAINTIES)[number];
export type Polarity = (typeof POLARITIES)[number];
export type SpeakerKind = (typeof SPEAKER_KINDS)[number];
export type Role = (typeof ROLES)[number];
export type ActorKind = (typeof ACTOR_KINDS)[number];
export type QuantityKind = (typeof QUANTITY_KINDS)[number];
export type RelationKind = (typeof RELATION_KINDS)[number];
export type Mode = (typeof MODES)[number];
export type Speaker = z.infer<typeof Speaker>;
export type Party = z.infer<typeof Party>;
export type Geo = z.infer<typeof Geo>;
export type Place = z.infer<typeof Place>;
export type Period = z.infer<typeof Period>;
export type Quantity = z.infer<typeof Quantity>;
export type Claim = z.infer<typeof Claim>;

/** What a claim's id is made of; offsets, revision and extractor version are not among it, so a claim that stays keeps its id. */
export type ClaimIdentity = Pick<Claim, 'article' | 'type' | 'polarity' | 'stance' | 'attribution' | 'actors' | 'quantities' | 'quote'>;

/** The id of a claim: a UUID v5 over what it says and who says it, and `ordinal`, its place (from 0) among equal ones of its article. */
export function claimId(claim: ClaimIdentity, ordinal: number): string {
  return idOf('claim', [
    claim.article,
    claim.type,
    claim.polarity,
    claim.stance,
    claim.attribution.map((s) => normalName(s.name)),
    claim.actors.map((a) => [a.role, normalName(a.name)]),
    claim.quantities.map((q) => [q.kind, q.low, q.high, normalName(q.of)]),
    normalQuote(claim.quote),
    ordinal,
  ]);
}

/** Gives each claim, in text order, its id; equal claims of one article are told apart by their ordinal. */
export function withIds<T extends ClaimIdentity>(claims: readonly T[]): (T & { id: string })[] {
  const seen = new Map<string, number>();
  return claims.map((claim) => {
    const first = claimId(claim, 0);
    const ordinal = seen.get(first) ?? 0;
    seen.set(first, ordinal + 1);
    return { ...claim, id: ordinal === 0 ? first : claimId(claim, ordinal) };
  });
}

/** The id of an actor that was found in text: made from its normalised name. */
export function actorIdOf(name: string): string {
  return idOf('actor', normalName(name));
}
