import type { Rule } from './rule.js';

/** Clauses about a happening that a noun names; see `../event-clauses.ts`. */
export const EVENT_RULES: Readonly<Record<string, Rule>> = {
  'event-is-subject': {
    does: 'Something is said of a happening: it happened.',
    examples: [
      { text: 'Fighting has since spread to the south.', type: 'ASSAULT' },
      { text: 'The attack was the third in a month.', type: 'ASSAULT' },
      {
        text: 'Skirmishes between soldiers and rebels are not rare on the border.',
        type: 'ASSAULT',
        actors: { agent: ['soldiers', 'rebels'] },
      },
      { text: 'The clashes shattered a long calm.', type: 'ASSAULT' },
      {
        text: 'A gunbattle between police and the rebels kept the street empty.',
        type: 'ASSAULT',
        actors: { agent: ['police', 'the rebels'] },
      },
      { text: 'The blockade remains in place.', type: 'COERCE' },
    ],
  },
  'force-exists': {
    does: 'A force is somewhere, or is said not to be.',
    examples: [
      { text: 'There were soldiers in the market.', type: 'MOBILIZE', actors: { agent: ['soldiers'] } },
      { text: 'There are no foreign fighters in the town.', type: 'MOBILIZE', actors: { agent: ['foreign fighters'] }, negated: true },
    ],
  },
  'event-is': {
    does: 'What something is said to be is a happening.',
    examples: [
      { text: 'It was the second raid by the rebels in a month.', type: 'ASSAULT', actors: { agent: ['the rebels'] } },
      {
        text: 'He said it was "a short, routine clash" between the army and the rebels.',
        type: 'ASSAULT',
        actors: { agent: ['the army', 'the rebels'] },
      },
      { text: 'The incident was an attack on the army.', type: 'ASSAULT', actors: { target: ['the army'] } },
    ],
  },
  'event-exists': {
    does: 'There is, or is not, a happening.',
    examples: [
      { text: 'There was no fighting in the town on Sunday.', type: 'ASSAULT', negated: true },
      { text: 'On Monday there were clashes in the town.', type: 'ASSAULT' },
      { text: 'There is no ceasefire.', type: 'AGREE', negated: true },
    ],
  },
  'deaths-exist': {
    does: 'There are deaths or losses.',
    examples: [{ text: 'There had been some deaths among the rebels.', type: 'ASSAULT', actors: { target: ['the rebels'] } }],
  },
  'event-heard': {
    does: 'War is heard or seen.',
    examples: [
      { text: 'Heavy fire could still be heard around Tarn.', type: 'ASSAULT' },
      { text: 'Residents heard shelling through the night.', type: 'ASSAULT' },
      { text: 'A video shows an explosion at the port.', type: 'ASSAULT' },
    ],
  },
  'afflicted-by': {
    does: 'A country or town suffers from violence.',
    examples: [
      { text: 'The province has been plagued for years by militant attacks.', type: 'ASSAULT' },
      { text: 'The valley is gripped by insurgency.', type: 'ASSAULT' },
    ],
  },
  'nominal-clause': {
    does: 'A noun of doing tells of a deed as its verb would, where it names whom it was done to and who did it.',
    examples: [
      { text: 'The confiscation of land by settlers continues.', type: 'COERCE', actors: { agent: ['settlers'] } },
      { text: 'The storming of the prison by jihadists freed two hundred inmates.', type: 'ASSAULT', actors: { agent: ['jihadists'] } },
      { text: 'The arming of militias by Turkey worries Chad.', type: 'AID', actors: { agent: ['Turkey'], target: ['militias'] } },
      { text: 'The closure of the border was announced by the junta.', type: 'COERCE', actors: { agent: ['the junta'] } },
    ],
  },
};
