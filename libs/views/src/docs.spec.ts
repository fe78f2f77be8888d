import { describe, expect, it } from '@jest/globals';
import { Docs, NotLoaded, type DocKey } from './docs.js';

const person = (key: string): DocKey => ({ collection: 'person', key });

/** A person and the chain of those behind: each is known only when the one before is loaded. */
function chainNeeds(docs: Docs, first: string): DocKey[] {
  if (!docs.has('person', first)) return [person(first)];
  const next = docs.get<{ next: string }>('person', first)?.next;
  return next === undefined ? [person(first), person(`${first} unled`)] : [person(first), ...chainNeeds(docs, next)];
}

describe('what is supposed not to exist', () => {
  it('is asked for in one step with what would be needed without it', () => {
    const docs = new Docs();
    expect(docs.missing(chainNeeds(docs, 'a'))).toEqual([person('a')]);
    expect(docs.supposing('record', () => chainNeeds(docs, 'a'))).toEqual([person('a'), person('a unled')]);
  });

  it('shows what else is needed as soon as it is loaded, and then nothing more', () => {
    const docs = new Docs();
    docs.load('person', 'a', { next: 'b' });
    expect(docs.supposing('record', () => chainNeeds(docs, 'a'))).toEqual([person('b'), person('b unled')]);
    docs.load('person', 'b', null);
    docs.load('person', 'b unled', null);
    expect(docs.supposing('record', () => chainNeeds(docs, 'a'))).toEqual([]);
  });

  it('is read without a fault while it is supposed, and is a fault again afterwards', () => {
    const docs = new Docs();
    expect(docs.supposing('record', () => [person(docs.get('person', 'a') === undefined ? 'b' : 'c')])).toEqual([person('a'), person('b')]);
    expect(() => docs.get('person', 'a')).toThrow(NotLoaded);
    expect(docs.has('person', 'a')).toBe(false);
  });

  it('is not asked for again where the store has none of it, and is where it has some', () => {
    for (const found of [null, { next: 'b' }]) {
      const docs = new Docs();
      let asked = 0;
      const missing = (): DocKey[] =>
        docs.missingFor('record', () => docs.supposing('record', () => ((asked += 1), chainNeeds(docs, 'a'))));
      for (const { key } of missing()) docs.load('person', key, key === 'a' ? found : null);
      expect(missing()).toEqual(found === null ? [] : [person('b'), person('b unled')]);
      expect(asked).toBe(found === null ? 1 : 2);
    }
  });

  it('leaves nothing remembered that was made of it', () => {
    const docs = new Docs();
    const made = (): string => docs.once('record', () => docs.get<{ name: string }>('person', 'a')?.name ?? 'nobody');
    docs.supposing('record', () => [person(made())]);
    docs.load('person', 'a', { name: 'Anna' });
    docs.supposing('record', () => [person(made())]);
    expect(made()).toBe('Anna');
  });
});

it('does not ask for what was said to be absent, and knows that its first put is new; what is there stays', () => {
  const docs = new Docs();
  docs.absent('person', 'a');
  expect(docs.missing([person('a')])).toEqual([]);
  docs.put('person', 'a', { name: 'Anna' });
  docs.absent('person', 'a');
  expect(docs.changed().get('person')).toEqual([['a', { name: 'Anna' }, true]]);
});
