import { describe, expect, it } from '@jest/globals';
import { ACTOR_KINDS, RELATION_KINDS } from '@hearsay/vocabulary';
import { REGISTRY } from './known-actors.js';
import { BIG_REGIONS } from './place-words.js';
import { STATES } from './states.js';

describe('the lexicon', () => {
  it('names every state once, with a code of its own', () => {
    expect(new Set(STATES.map((s) => s.code)).size).toBe(STATES.length);
    expect(new Set(STATES.map((s) => s.name)).size).toBe(STATES.length);
    for (const { code } of STATES) expect(code).toMatch(/^[A-Z]{2}$/);
  });

  it('lists every actor once, with a kind of the vocabulary', () => {
    expect(new Set(REGISTRY.map((a) => a.name)).size).toBe(REGISTRY.length);
    for (const actor of REGISTRY) expect(ACTOR_KINDS).toContain(actor.kind);
  });

  it('relates actors only to actors and states that it names, with years and a source', () => {
    const known = new Set([...REGISTRY.map((a) => a.name), ...STATES.map((s) => s.name)]);
    const relations = REGISTRY.flatMap((a) => a.relations);
    expect(relations.length).toBeGreaterThan(80);
    for (const { kind, other, from, to, source } of relations) {
      expect(RELATION_KINDS).toContain(kind);
      expect(known).toContain(other);
      expect(from).toMatch(/^\d{4}$/);
      expect(Number(to ?? 9999)).toBeGreaterThanOrEqual(Number(from));
      expect(source.length).toBeGreaterThan(10);
    }
  });

  it('places every big region in a state that it names, or in none', () => {
    const codes = new Set(STATES.map((s) => s.code));
    const named = [...BIG_REGIONS.values()].filter((code) => code !== null);
    expect(named.length).toBeGreaterThan(80);
    expect(named.filter((code) => !codes.has(code))).toEqual([]);
  });
});
