import { describe, expect, it } from '@jest/globals';
import { REGISTRY } from '@hearsay/claims';
import { castBySeed } from '@hearsay/sample';

describe('the cast of the sample', () => {
  it('bears no name of an actor whom the registry knows', () => {
    const known = new Set(REGISTRY.flatMap((actor) => [actor.name, ...actor.aliases]).map((name) => name.toLowerCase()));
    expect(known.size).toBeGreaterThan(500);
    const names = Array.from({ length: 200 }, (_, seed) => castBySeed(seed)).flatMap(({ country, neighbour, rebels, militia, agency }) =>
      [country.name, neighbour.name, rebels.name, militia.name, agency].map((name) => name.toLowerCase()),
    );
    expect(names.filter((name) => known.has(name))).toEqual([]);
  });
});
