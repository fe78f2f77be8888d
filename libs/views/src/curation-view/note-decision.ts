import type { DocKey, Docs } from '../docs.js';
import type { DecisionDoc, Effect, Shape } from './decision-doc.js';
import type { Decided, DecisionKind } from './decision-row.js';

/** Any record that is a decision. */
export interface DecisionRecord {
  id: string;
  type: DecisionKind;
  position: number;
  recordedAt: string;
  meta: { who: string };
  data: { reason?: string | undefined };
}

/** What became of a decision: nothing, and why; or what it is about, and what it changed. */
export type Outcome = { note: string; about?: string[] } | { about: string[]; shape?: Shape; effect?: Effect };

/** What must be loaded before `noteDecision`: the decisions that it may build on, and itself. */
export function decisionNeeds(docs: Docs, record: DecisionRecord, touched: readonly DocKey[]): DocKey[] {
  return [
    { collection: 'curation', key: record.id },
    ...touched
      .filter(({ collection, key }) => docs.has(collection, key))
      .flatMap(({ collection, key }) => docs.get<Curated>(collection, key)?.decisions ?? [])
      .map((key) => ({ collection: 'curation', key })),
  ];
}

/** What remembers the merges and splits that it took part in: a cluster, an actor. */
interface Curated {
  decisions: string[];
}

/** Keeps a decision with what became of it, and lets the earlier ones that it builds on know: they cannot be reverted before it. */
export function noteDecision(docs: Docs, record: DecisionRecord, outcome: Outcome, collection?: 'cluster' | 'actor'): void {
  const shape = ('shape' in outcome ? outcome.shape : undefined) ?? null;
  const buildsOn: string[] = [];
  if (shape !== null && collection !== undefined) {
    const touched = [...new Set([...shape.leaves, shape.gains])].sort();
    const earlier = new Set(touched.flatMap((key) => docs.get<Curated>(collection, key)?.decisions ?? []));
    for (const id of [...earlier].sort()) {
      const other = docs.get<DecisionDoc>('curation', id);
      if (other?.state !== 'standing' || other.shape === null || !standsOn(shape, other.shape)) continue;
      buildsOn.push(id);
      docs.put('curation', id, { ...other, heldBy: [...other.heldBy, record.id] } satisfies DecisionDoc);
    }
    for (const key of touched) {
      const doc = docs.get<Curated>(collection, key);
      if (doc !== undefined) docs.put(collection, key, { ...doc, decisions: [...doc.decisions, record.id] });
    }
  }
  docs.put('curation', record.id, {
    id: record.id,
    kind: record.type,
    who: record.meta.who,
    reason: record.data.reason ?? '',
    state: 'note' in outcome ? 'void' : 'standing',
    note: 'note' in outcome ? outcome.note : null,
    reverted: null,
    heldBy: [],
    about: outcome.about ?? [],
    data: record.data as Record<string, unknown>,
    position: record.position,
    recordedAt: record.recordedAt,
    shape,
    effect: ('effect' in outcome ? outcome.effect : undefined) ?? {},
    buildsOn,
  } satisfies DecisionDoc);
}

/** A decision does not stand any more; what it built on is free again. */
export function noteReverted(docs: Docs, decision: DecisionDoc, by: DecisionRecord): void {
  docs.put('curation', decision.id, { ...decision, state: 'reverted', reverted: decided(by) } satisfies DecisionDoc);
  for (const id of decision.buildsOn) {
    const other = docs.get<DecisionDoc>('curation', id);
    if (other !== undefined) docs.put('curation', id, { ...other, heldBy: other.heldBy.filter((held) => held !== decision.id) });
  }
}

export function decided(record: DecisionRecord): Decided {
  const { position, recordedAt } = record;
  return { decision: record.id, who: record.meta.who, reason: record.data.reason ?? '', position, recordedAt };
}

/** Whether a merge or split takes for granted what an earlier one made: its result is moved on, divided, or added to after a split. */
function standsOn(later: Shape, earlier: Shape): boolean {
  if (earlier.form === 'merge') return later.leaves.includes(earlier.gains);
  if (later.form === 'split') return later.leaves.includes(earlier.gains);
  return later.gains === earlier.gains || later.leaves.some((id) => id === earlier.gains || earlier.leaves.includes(id));
}
