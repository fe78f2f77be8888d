import type { Rule } from './rule.js';

/** Who holds a place, and what is laid upon one. */
export const HOLD_RULES: Readonly<Record<string, Rule>> = {
  'take-control': {
    does: 'Control of a place is taken.',
    examples: [{ text: 'The rebels took control of the airport.', type: 'TERRITORY', actors: { agent: ['The rebels'] } }],
  },
  'lose-control': {
    does: 'Control of a place is lost.',
    examples: [{ text: 'The army lost control of the airport.', type: 'TERRITORY', actors: { agent: ['The army'] } }],
  },
  'in-the-hands': {
    does: 'A place is in the hands of those who hold it.',
    examples: [
      { text: 'The city remains in the hands of the rebels.', type: 'TERRITORY', actors: { agent: ['the rebels'] } },
      { text: 'The town is still in rebel hands.', type: 'TERRITORY', actors: { agent: ['rebel'] } },
    ],
  },
  'under-control': {
    does: 'A place is under the control of somebody.',
    examples: [
      { text: 'The town is under the control of the rebels.', type: 'TERRITORY', actors: { agent: ['the rebels'] } },
      { text: 'It remains the last port under army control.', type: 'TERRITORY', actors: { agent: ['army'] } },
    ],
  },
  'under-siege': { does: 'A place is under siege.', examples: [{ text: 'The city has been under siege for two months.', type: 'COERCE' }] },
  'martial-law': {
    does: 'Martial law or a curfew is put on a place.',
    examples: [{ text: 'The president placed the island under martial law.', type: 'COERCE' }],
  },
};
