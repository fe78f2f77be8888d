import { describe, expect, it } from '@jest/globals';
import { actorIdOf } from '@hearsay/vocabulary';
import { MadeUpLog, type ClaimSketch } from '../../../../tests/support/made-up-log.js';
import type { ActorRow } from '../actor-view/actor-row.js';
import type { ClaimDoc } from '../claim-view/claim-doc.js';
import { diffEvent } from '../event-view/diff-event.js';
import { eventId } from '../event-view/assign-event.js';
import type { EventDoc } from '../event-view/settle-event.js';
import { LEDGER } from '../ledger/ledger.js';
import { MemoryStore } from '../memory/memory-store.js';
import type { DecisionRow } from './decision-row.js';

const RAID: ClaimSketch = { quote: 'The Red Column raided Oster', parties: ['agent:Red Column'], at: 'Oster', on: '2031-04-27' };
const SIEGE: ClaimSketch = { quote: 'The Free Guard besieged Kell', parties: ['agent:Free Guard'], at: 'Kell', on: '2031-01-02' };
const ECHO: ClaimSketch = { ...SIEGE, quote: 'Kell was surrounded by the Free Guard' };

/** Two events, told of by two outlets. */
function twoEvents(): { log: MadeUpLog; raid: string; siege: string } {
  const log = new MadeUpLog()
    .capture({ name: 'a', outlet: 'Post', published: '2031-04-28' })
    .claims('a', [RAID])
    .capture({ name: 'b', outlet: 'Sun', published: '2031-01-03' })
    .claims('b', [SIEGE]);
  return { log, raid: log.claimsOf('a', [RAID])[0]!.id, siege: log.claimsOf('b', [SIEGE])[0]!.id };
}

function folded(log: MadeUpLog) {
  const store = new MemoryStore(LEDGER);
  store.fold(log.records);
  return {
    claim: (id: string) => store.all<ClaimDoc>('claim').get(id)!,
    claims: [...store.all<ClaimDoc>('claim').values()],
    event: (founding: string) => store.all<EventDoc>('event').get(eventId(founding))!,
    actor: (name: string) => store.all<ActorRow>('actor').get(actorIdOf(name))!,
    decision: (id: string) => store.all<DecisionRow>('curation').get(id)!,
  };
}

describe('decisions', () => {
  it('keep what a claim meets after a merge apart underneath, so that it goes along when the merge is taken back', () => {
    const { log, raid, siege } = twoEvents();
    const merge = log.decide('EventsMerged', { into: raid, merged: [siege] });
    log.capture({ name: 'c', outlet: 'Globe', published: '2031-01-04' }).claims('c', [ECHO]);
    const echo = log.claimsOf('c', [ECHO])[0]!.id;
    expect(
      folded(log)
        .event(raid)
        .claims.map((c) => c.id),
    ).toEqual([raid, siege, echo]);
    expect(folded(log).claim(echo).event).toBe(eventId(raid));
    log.decide('CurationReverted', { decision: merge });
    expect(
      folded(log)
        .event(raid)
        .claims.map((c) => c.id),
    ).toEqual([raid]);
    expect(
      folded(log)
        .event(siege)
        .claims.map((c) => c.id),
    ).toEqual([siege, echo]);
  });

  it('have no effect where another builds on what they would take back, and say which', () => {
    const { log, raid, siege } = twoEvents();
    log.capture({ name: 'c', outlet: 'Globe', published: '2031-01-04' }).claims('c', [ECHO]);
    const echo = log.claimsOf('c', [ECHO])[0]!.id;
    const merge = log.decide('EventsMerged', { into: raid, merged: [siege] });
    const split = log.decide('EventSplit', { event: raid, claims: [echo] });
    const early = log.decide('CurationReverted', { decision: merge });
    const { decision, event } = folded(log);
    expect(decision(merge)).toMatchObject({ state: 'standing', heldBy: [split] });
    expect(decision(early)).toMatchObject({ state: 'void', note: expect.stringContaining(split) });
    expect(event(echo).claims.map((c) => c.id)).toEqual([echo]);
  });

  it('let the later of confirming and rejecting count', () => {
    const { log, raid } = twoEvents();
    log.decide('ClaimRejected', { claimId: raid });
    expect(folded(log).event(raid).standing).toBe('refuted');
    expect(folded(log).actor('Red Column').saidOf).toBe(0);
    log.decide('ClaimConfirmed', { claimId: raid });
    expect(folded(log).event(raid).standing).toBe('single-source');
    expect(folded(log).actor('Red Column').saidOf).toBe(1);
  });

  it('stay on a claim that a later revision says again, and one that goes stays gone', () => {
    const { log, raid } = twoEvents();
    log.decide('ClaimCorrected', { claimId: raid, fields: { certainty: 'hedged' } });
    const reject = log.decide('ClaimRejected', { claimId: raid });
    log.capture({ name: 'a' }).claims('a', [RAID]);
    expect(folded(log).claim(raid)).toMatchObject({
      revision: 2,
      state: 'rejected',
      certainty: 'hedged',
      original: { certainty: 'stated' },
    });
    log.withdrawClaim('a', RAID);
    log.decide('CurationReverted', { decision: reject });
    expect(folded(log).claim(raid)).toMatchObject({ state: 'withdrawn', certainty: 'hedged' });
  });

  it.each(['\u200B', '…'])('have no effect where a name is nothing once it is compared: %j', (name) => {
    const { log, raid } = twoEvents();
    const actor = actorIdOf('Red Column');
    const alias = log.decide('ActorAliased', { actorId: actor, alias: name, source: 'key:admin' });
    const split = log.decide('ActorSplit', { actorId: actor, names: [name], into: actorIdOf(name), kind: 'unidentified' });
    const { decision, event } = folded(log);
    for (const id of [alias, split]) expect(decision(id)).toMatchObject({ state: 'void', note: expect.stringContaining('letter') });
    expect(event(raid).participants.map((p) => p.name)).toEqual(['Red Column']);
  });

  it('split a name off an actor for what is said from then on; a claim that bears the actor’s own id goes along once its parties are corrected', () => {
    const raid = (by: string): ClaimSketch => ({ ...RAID, quote: `${by} raided Oster`, parties: [`agent:${by}`] });
    const log = new MadeUpLog().register('red', 'Red Column', ['RC']).claims('a', [raid('RC')]);
    log.decide('ActorSplit', { actorId: 'red', names: ['RC'], into: 'rc', kind: 'militia' });
    log.claims('b', [raid('RC')]);
    const [before, after] = folded(log).claims.map((claim) => claim.actors[0]!.actor);
    expect([before, after]).toEqual(['red', 'rc']);
    const [first] = log.claimsOf('a', [raid('RC')]);
    log.decide('ClaimCorrected', { claimId: first!.id, fields: { actors: first!.actors } });
    expect(folded(log).claims.map((claim) => claim.actors[0]!.actor)).toEqual(['rc', 'rc']);
  });

  it('show in what differs between two positions, with what made it so', () => {
    const { log, raid, siege } = twoEvents();
    const before = log.records.length;
    log.decide('EventsMerged', { into: raid, merged: [siege] });
    const { claims } = folded(log);
    const difference = diffEvent({ id: eventId(raid), founding: raid }, claims, before, before + 1);
    expect(difference).toMatchObject({ kind: 'changed', because: [{ claim: siege, what: 'moved', position: before + 1 }] });
    expect(difference!.fields).toContainEqual({ field: 'claims', before: 1, after: 2 });
    expect(diffEvent({ id: eventId(siege), founding: siege }, claims, before, before + 1)).toMatchObject({ kind: 'gone' });
    expect(diffEvent({ id: eventId(raid), founding: raid }, claims, before + 1, before + 1)).toBeNull();
  });
});
