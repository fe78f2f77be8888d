import { describe, expect, it } from '@jest/globals';
import { REGISTRY } from '@hearsay/claims';
import { actorIdOf } from '@hearsay/vocabulary';
import { registryRecords } from './registry-records.js';

const actor = {
  name: 'Tarn Brigade',
  kind: 'militia' as const,
  country: null,
  aliases: ['TB'],
  relations: [{ kind: 'part-of' as const, other: 'Northern Front', from: '2014', to: null, source: 'its founding act' }],
};

describe('registryRecords', () => {
  it('records an actor with its relations, under the id that its name gives', () => {
    const { records } = registryRecords(actor);
    expect(records.map((record) => record.type)).toEqual(['ActorAdded', 'ActorRelated']);
    expect(records[0]!.data).toMatchObject({ actorId: actorIdOf('tarn brigade'), aliases: ['TB'] });
    expect(records[1]!.data).toMatchObject({ other: actorIdOf('Northern Front'), from: '2014' });
  });

  it('has one cause for an entry as it is and another once it changes', () => {
    expect(registryRecords(actor).cause).toBe(registryRecords({ ...actor }).cause);
    expect(registryRecords({ ...actor, aliases: [] }).cause).not.toBe(registryRecords(actor).cause);
  });

  it('takes the whole bundled registry, a stream an actor', () => {
    const entries = REGISTRY.map(registryRecords);
    expect(new Set(entries.map(({ stream }) => stream)).size).toBe(REGISTRY.length);
  });
});
