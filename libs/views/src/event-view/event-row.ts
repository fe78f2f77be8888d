import type { ActorKind, Certainty, ClaimType, Geo, Polarity, Role, Stance } from '@hearsay/vocabulary';
import type { Origin } from '../claim-view/claim-row.js';
import type { Decided } from '../curation-view/decision-row.js';
import type { Moment, Publication } from '../moment.js';
import type { Bearing } from './bearing.js';

/** The figures that are counted by claimant. */
export const FIGURE_KINDS = ['killed', 'wounded', 'missing', 'captured', 'displaced'] as const;
export type FigureKind = (typeof FIGURE_KINDS)[number];

export const STANDINGS = ['refuted', 'disputed', 'corroborated', 'single-source', 'withdrawn'] as const;
/** The first that holds; `refuted` where analysts rejected every claim for it, `withdrawn` where no current claim is left. */
export type Standing = (typeof STANDINGS)[number];

export const CONFLICT_KINDS = [
  'contradiction',
  'denial',
  'differing-figures',
  'differing-date',
  'differing-place',
  'later-development',
  'expectation-against-result',
] as const;
export type ConflictKind = (typeof CONFLICT_KINDS)[number];

/** A value and why: the claims it rests on and the rule that chose it. */
export interface Because {
  claims: string[];
  rule: string;
}

export interface Participant {
  actor: string;
  name: string;
  kind: ActorKind;
  role: Role;
  /** Current claims that give it this role, by what they say of it. */
  claims: string[];
  deniedBy: string[];
}

export interface FigureByClaimant {
  claim: string;
  /** Innermost speaker, else the agency or outlet. */
  claimant: string;
  /** Outermost first, the publisher leading. */
  chain: { name: string; kind: string }[];
  origin: string;
  low: number | null;
  high: number | null;
  of: string;
  certainty: Certainty;
  /** A figure that its speaker denies counts in no range. */
  stance: Stance;
  /** A newer figure of the same origin stands in its place in the ranges. */
  superseded: boolean;
  published: Publication;
  recorded: Moment;
}

export interface Range {
  low: number | null;
  /** Null: open upwards. */
  high: number | null;
}

export interface FigureRow {
  kind: FigureKind;
  /** Over every claim that counts. */
  all: Range;
  /** Over the newest figure of each independent origin. */
  independent: Range & { origins: number };
  byClaimant: FigureByClaimant[];
  why: Because;
}

export interface ConflictRow {
  kind: ConflictKind;
  /** Both side by side, the earlier published first. */
  claims: [string, string];
  rule: string;
  /** The two values in words. */
  detail: string;
}

export interface OriginRow extends Origin {
  claims: string[];
  outlets: string[];
  stories: string[];
}

export interface EventClaim {
  id: string;
  article: string;
  outlet: string | null;
  state: 'current' | 'withdrawn' | 'rejected';
  withdrawn: { why: string; revision: number | null; position: number; recordedAt: string } | null;
  type: ClaimType;
  stance: Stance;
  polarity: Polarity;
  certainty: Certainty;
  /** Only what supports, answers or expects the event tells what happened. */
  bearing: Bearing;
  quote: string;
  origin: string;
  published: Publication;
  recorded: Moment;
  rule: string;
  /** Decisions of analysts that stand. */
  decisions: (Decided & { kind: 'confirmed' | 'rejected' | 'corrected' })[];
}

export interface EventPlace {
  name: string;
  geo: Geo | null;
}

/** An event as served. Nothing in it exists without the claims named beside it. */
export interface EventRow {
  id: string;
  /** The claim whose record made the event; the id follows from it. */
  founding: string;
  /** Ids of events that turned out to be this one; they answer with this row. */
  merged: string[];
  type: ClaimType;
  title: string;
  place: EventPlace | null;
  from: string | null;
  to: string | null;
  participants: Participant[];
  figures: FigureRow[];
  standing: Standing;
  /** Independent origins that support it. */
  origins: OriginRow[];
  conflicts: ConflictRow[];
  /** Current ones, withdrawn ones and rejected ones, by position. */
  claims: EventClaim[];
  reported: { first: Publication; last: Publication };
  /** The last position that could change this row. */
  position: number;
  why: { type: Because; title: Because; place: Because; time: Because; standing: Because };
}
