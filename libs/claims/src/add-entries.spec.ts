import { describe, expect, it } from '@jest/globals';
import type { LexiconEntry } from '@hearsay/vocabulary';
import { addEntries, emptyKnowledge, explainClaims, readAttributions, readClaims, type Gazetteer, type Knowledge } from './index.js';

const claimsOf = (text: string, knowledge: Knowledge) => {
  const read = readClaims({ article: 'a', revision: 1, text, outlet: null, publishedAt: '2031-05-06' }, knowledge);
  return read.kind === 'read' ? read.claims : [];
};
const knowing = (...entries: LexiconEntry[]): Knowledge => addEntries(emptyKnowledge, entries, 1);

describe('addEntries', () => {
  const actor: LexiconEntry = { kind: 'actor', name: 'Vael Home Guard', actorKind: 'militia', aliases: ['Grey Cloaks'] };

  it('gives an actor its kind and its name wherever an alias of it stands', () => {
    const text = 'The Grey Cloaks attacked the town of Orlen on Monday.';
    const named = (knowledge: Knowledge) => claimsOf(text, knowledge).flatMap((c) => c.actors.map((a) => [a.name, a.kind]));
    expect(named(emptyKnowledge)).not.toContainEqual(['Vael Home Guard', 'militia']);
    expect(named(knowing(actor))).toContainEqual(['Vael Home Guard', 'militia']);
  });

  it('lets a newer entry for the same name stand before an older one', () => {
    const [claim] = claimsOf('The Grey Cloaks attacked the town of Orlen.', knowing({ ...actor, actorKind: 'military' }, actor));
    expect(claim!.actors[0]).toMatchObject({ name: 'Vael Home Guard', kind: 'military' });
  });

  it('reads what a new verb and a new noun report', () => {
    const text = 'Rebels zorched the village of Orlen on Monday.';
    const types = (knowledge: Knowledge) => claimsOf(text, knowledge).map((c) => [c.type, c.mode[0]]);
    expect(types(emptyKnowledge)).not.toContainEqual(['ASSAULT', 'arson']);
    expect(types(knowing({ kind: 'trigger', word: 'zorch', part: 'verb', type: 'ASSAULT', mode: ['arson'] }))).toEqual([
      ['ASSAULT', 'arson'],
    ]);
    const noun: LexiconEntry = { kind: 'trigger', word: 'zorchade', part: 'noun', type: 'ASSAULT', mode: ['arson'] };
    const told = 'Rebels carried out two zorchades on the village of Orlen.';
    expect(claimsOf(told, knowing(noun)).map((c) => c.type)).toEqual(['ASSAULT']);
  });

  it('lets a new word tell where, when and by whom like any other', () => {
    const noun: LexiconEntry = { kind: 'trigger', word: 'zorchade', part: 'noun', type: 'ASSAULT', mode: [] };
    const verb: LexiconEntry = { kind: 'trigger', word: 'zorch', part: 'verb', type: 'ASSAULT', mode: [] };
    const died = (text: string, knowledge: Knowledge) => claimsOf(text, knowledge).find((c) => c.quote.includes('killed'));
    const around = 'Rebels attacked the village of Orlen on Monday. At least nine guards were killed in the zorchades around Velm.';
    expect(died(around, emptyKnowledge)).toMatchObject({ time: null });
    expect(died(around, knowing(noun))).toMatchObject({ time: { from: '2031-05-05' } });
    const described = 'Rebels zorched a post on Monday in which nine guards were killed.';
    expect(died(described, emptyKnowledge)).toMatchObject({ time: null });
    expect(died(described, knowing(verb))).toMatchObject({ time: { from: '2031-05-05' } });
    const it = 'The army left Orlen. The zorchade shook the street. It killed nine men.';
    expect(died(it, emptyKnowledge)!.actors.map((a) => a.name)).toContain('army');
    expect(died(it, knowing(noun))!.actors.map((a) => a.name)).not.toContain('army');
  });

  it('takes a new word for a cue', () => {
    const text = 'The general blathered that the rebels had fled.';
    const cues = (knowledge: Knowledge) => readAttributions(text, knowledge).map(({ cue }) => text.slice(cue.start, cue.end));
    expect(cues(emptyKnowledge)).toEqual([]);
    expect(cues(knowing({ kind: 'cue', word: 'blather', class: 'say' }))).toEqual(['blathered']);
    const [claim] = claimsOf(text, knowing({ kind: 'cue', word: 'blather', class: 'deny' }));
    expect(claim).toMatchObject({ stance: 'denies', attribution: [{ name: 'general' }] });
  });

  it('finds a place by a name of the operator’s', () => {
    const entry = {
      geonameId: 7,
      name: 'Orlen',
      lat: 1,
      lon: 2,
      country: 'RV',
      region: '1',
      population: 900,
      kind: 'town',
      seat: 0,
    } as const;
    const gazetteer: Gazetteer = {
      find: (name) => (name === 'Orlen' ? [{ ...entry, country: 'XX', geonameId: 8 }, entry] : []),
      country: () => null,
    };
    const known = addEntries({ ...emptyKnowledge, gazetteer }, [{ kind: 'place', name: 'Orlen', country: 'RV', aliases: ['Orlinsk'] }], 1);
    const [claim] = claimsOf('Rebels attacked soldiers in the town of Orlinsk on Monday.', known);
    expect(claim!.place).toMatchObject({ name: 'Orlinsk', geo: { geonameId: 7 } });
  });

  it('shows in the version of the extractor', () => {
    const read = explainClaims(
      { article: 'a', revision: 1, text: 'Rebels attacked Orlen.', outlet: null, publishedAt: null },
      knowing(actor),
    );
    expect(read.kind === 'read' && read.claims[0]?.extractor.version).toMatch(/\+lexicon\.1$/);
  });
});
