import { describe, expect, it } from '@jest/globals';
import { MadeUpLog, type ClaimSketch } from '../../../../tests/support/made-up-log.js';
import type { ClaimDoc } from '../claim-view/claim-doc.js';
import { LEDGER } from '../ledger/ledger.js';
import { MemoryStore } from '../memory/memory-store.js';
import { eventId } from './assign-event.js';
import type { EventDoc, EventRedirect } from './settle-event.js';

const RAID: ClaimSketch = { quote: 'The Red Column raided Oster', parties: ['agent:Red Column'], at: 'Oster', on: '2031-04-27' };
const ECHO: ClaimSketch = { ...RAID, quote: 'Oster was raided by the Red Column' };
const FORCE: ClaimSketch = { quote: 'The Red Column has many men', type: 'STRENGTH', parties: ['agent:Red Column'], at: 'Oster' };
const SIEGE: ClaimSketch = { quote: 'The Free Guard besieged Kell', parties: ['agent:Free Guard'], at: 'Kell', on: '2031-01-02' };

const anchor = { start: 0, end: 4 };
const ABOUT_SIEGE = {
  place: { name: 'Kell', ...anchor },
  time: { from: '2031-01-02', to: '2031-01-02' },
  actors: [{ role: 'agent', name: 'Free Guard', kind: 'armed-group', ...anchor }],
};
const ABOUT_NOTHING_KNOWN = { type: 'AID', place: { name: 'Winmar', ...anchor }, time: { from: '2030-06-01', to: '2030-06-01' } };

/** A raid of two outlets, and a siege. */
function raidAndSiege() {
  const log = new MadeUpLog();
  const told: [string, string, ClaimSketch][] = [
    ['a', '2031-04-28', RAID],
    ['b', '2031-04-28', ECHO],
    ['c', '2031-01-03', SIEGE],
  ];
  const [raid, echo, siege] = told.map(([name, published, sketch]) => {
    log.capture({ name, outlet: `Outlet ${name}`, published }).claims(name, [sketch]);
    return log.claimsOf(name, [sketch])[0]!.id;
  }) as [string, string, string];
  return { log, raid, echo, siege };
}

function eventsOf(log: MadeUpLog, ...claims: string[]): (string | null)[] {
  const store = new MemoryStore(LEDGER);
  store.fold(log.records);
  return claims.map((id) => store.all<ClaimDoc>('claim').get(id)!.event);
}

function redirectOf(log: MadeUpLog, founding: string): string | undefined {
  const store = new MemoryStore(LEDGER);
  store.fold(log.records);
  const event = store.all<EventDoc | EventRedirect>('event').get(eventId(founding))!;
  return 'redirect' in event ? event.redirect : undefined;
}

describe('what a decision moved', () => {
  it('comes back with it also where the claim is no happening as it was read', () => {
    const log = new MadeUpLog().capture({ name: 'a', published: '2031-04-28' }).claims('a', [RAID, FORCE]);
    const [raid, force] = log.claimsOf('a', [RAID, FORCE]).map((claim) => claim.id) as [string, string];
    const correction = log.decide('ClaimCorrected', { claimId: force, fields: ABOUT_NOTHING_KNOWN });
    expect(eventsOf(log, raid, force)).toEqual([eventId(raid), eventId(force)]);
    log.decide('CurationReverted', { decision: correction });
    expect(eventsOf(log, raid, force)).toEqual([eventId(raid), eventId(raid)]);
  });

  it('stays by the later of two decisions, whichever is taken back first', () => {
    for (const first of ['split', 'correction'] as const) {
      const { log, raid, echo, siege } = raidAndSiege();
      const correction = log.decide('ClaimCorrected', { claimId: echo, fields: ABOUT_SIEGE });
      expect(eventsOf(log, echo)).toEqual([eventId(siege)]);
      const split = log.decide('EventSplit', { event: siege, claims: [echo] });
      expect(eventsOf(log, echo)).toEqual([eventId(echo)]);
      log.decide('CurationReverted', { decision: first === 'split' ? split : correction });
      expect(eventsOf(log, echo)).toEqual([first === 'split' ? eventId(siege) : eventId(echo)]);
      log.decide('CurationReverted', { decision: first === 'split' ? correction : split });
      expect(eventsOf(log, raid, echo, siege)).toEqual([eventId(raid), eventId(raid), eventId(siege)]);
    }
  });

  it('is not moved by a confirmation or rejection of a corrected claim', () => {
    const { log, echo, siege } = raidAndSiege();
    log.decide('ClaimCorrected', { claimId: echo, fields: ABOUT_SIEGE });
    const split = log.decide('EventSplit', { event: siege, claims: [echo] });
    const rejection = log.decide('ClaimRejected', { claimId: echo });
    expect(eventsOf(log, echo)).toEqual([eventId(echo)]);
    log.decide('CurationReverted', { decision: rejection });
    log.decide('CurationReverted', { decision: split });
    expect(eventsOf(log, echo)).toEqual([eventId(siege)]);
  });

  it('leaves an event that it emptied a redirect to its founding claim, until a claim comes back to it', () => {
    const { log, raid, echo, siege } = raidAndSiege();
    const split = log.decide('EventSplit', { event: raid, claims: [echo] });
    const correction = log.decide('ClaimCorrected', { claimId: raid, fields: ABOUT_SIEGE });
    expect(redirectOf(log, raid)).toBe(eventId(siege));
    log.decide('CurationReverted', { decision: split });
    expect(eventsOf(log, raid, echo)).toEqual([eventId(siege), eventId(raid)]);
    log.decide('CurationReverted', { decision: correction });
    expect(eventsOf(log, raid, echo, siege)).toEqual([eventId(raid), eventId(raid), eventId(siege)]);
  });

  it('leads an event whose merge is taken back, and whose only claim left meanwhile, to where that one is', () => {
    const { log, raid, siege } = raidAndSiege();
    log
      .capture({ name: 'd', outlet: 'Globe', published: '2030-06-02' })
      .claims('d', [{ quote: 'A truce', type: 'AGREE', at: 'Winmar', on: '2030-06-01' }]);
    const truce = log.claimsOf('d', [{ quote: 'A truce', type: 'AGREE', at: 'Winmar', on: '2030-06-01' }])[0]!.id;
    const merge = log.decide('EventsMerged', { into: raid, merged: [truce] });
    log.decide('ClaimCorrected', { claimId: truce, fields: { type: 'ASSAULT', ...ABOUT_SIEGE } });
    expect(eventsOf(log, truce)).toEqual([eventId(siege)]);
    log.decide('CurationReverted', { decision: merge });
    expect(redirectOf(log, truce)).toBe(eventId(siege));
  });
});
