import type { Rule } from './rule.js';

/** Idioms of force, and of protest. */
export const FORCE_RULES: Readonly<Record<string, Rule>> = {
  'take-prisoner': {
    does: 'People taken prisoner or hostage.',
    examples: [
      { text: 'Two soldiers were taken prisoner by the rebels.', type: 'COERCE', actors: { agent: ['the rebels'], target: ['soldiers'] } },
    ],
  },
  'open-fire': {
    does: 'Fire is opened.',
    examples: [
      { text: 'Soldiers opened fire on the protesters.', type: 'ASSAULT', actors: { agent: ['Soldiers'], target: ['the protesters'] } },
    ],
  },
  'blow-up': {
    does: 'Somebody or something is blown up.',
    examples: [{ text: 'A suicide bomber blew himself up outside the mosque.', type: 'ASSAULT' }],
  },
  'hits-a-mine': {
    does: 'Somebody comes upon a mine or a bomb: it happens to him.',
    examples: [
      { text: 'The patrol struck a landmine near Tarn.', type: 'ASSAULT', actors: { target: ['The patrol'] } },
      { text: 'An army lorry ran over a mine in Tarn, killing two soldiers.', type: 'ASSAULT', actors: { target: ['soldiers'] } },
    ],
  },
  'set-fire': {
    does: 'Property is set on fire.',
    examples: [{ text: 'The rebels set fire to a school.', type: 'COERCE', actors: { agent: ['The rebels'] } }],
  },
  'people-flee': {
    does: 'People who flee are driven out.',
    examples: [
      { text: 'Thousands of people fled the town.', type: 'COERCE', actors: { target: ['people'] } },
      { text: 'Villagers moved out to other parts of the province.', type: 'COERCE', actors: { target: ['Villagers'] } },
      { text: 'More than 900 people left the town of Tarn in five days.', type: 'COERCE', actors: { target: ['people'] } },
    ],
  },
  'left-behind-dead': {
    does: 'A force leaves its dead behind.',
    examples: [{ text: 'The rebels left behind nine bodies.', type: 'ASSAULT', actors: { target: ['The rebels'] } }],
  },
  'reported-missing': {
    does: 'People are reported missing.',
    examples: [{ text: 'Several soldiers are reported missing.', type: 'ASSAULT', actors: { target: ['soldiers'] } }],
  },
  'men-lost': {
    does: 'Men under arms are lost.',
    examples: [{ text: 'No soldier was lost in the operation.', type: 'ASSAULT', negated: true, actors: { target: ['soldier'] } }],
  },
  'strike-of-workers': {
    does: 'A strike of workers is a protest, not an air strike.',
    examples: [{ text: 'Teachers began a general strike on Monday.', type: 'PROTEST' }],
  },
  'take-to-the-streets': {
    does: 'People take to the streets.',
    examples: [{ text: 'Thousands of people took to the streets of Tarn.', type: 'PROTEST' }],
  },
};
