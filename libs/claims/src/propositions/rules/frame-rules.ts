import type { Rule } from './rule.js';

/** What a verb or an event noun of the lexicon gives by its frame alone. */
export const FRAME_RULES: Readonly<Record<string, Rule>> = {
  'verb-do': {
    does: 'A verb of the lexicon whose subject does it to its object; in the passive the other way round.',
    examples: [
      {
        text: 'Northern Front rebels attacked government troops near Tarn.',
        type: 'ASSAULT',
        actors: { agent: ['Northern Front rebels'], target: ['government troops'] },
      },
      { text: 'Two soldiers were killed by rebels on Monday.', type: 'ASSAULT', actors: { agent: ['rebels'], target: ['soldiers'] } },
      {
        text: 'Ten farmers were killed in shelling carried out by the army.',
        type: 'ASSAULT',
        actors: { agent: ['the army'], target: ['farmers'] },
      },
      { text: 'Police arrested six suspects.', type: 'COERCE', actors: { agent: ['Police'], target: ['suspects'] } },
    ],
  },
  'verb-on': {
    does: 'A verb whose target follows a preposition.',
    examples: [
      { text: 'The rebels fired rockets at the army.', type: 'ASSAULT', actors: { agent: ['The rebels'], target: ['the army'] } },
      {
        text: 'The army lobbed shells toward rebel positions.',
        type: 'ASSAULT',
        actors: { agent: ['The army'], target: ['rebel positions'] },
      },
    ],
  },
  'verb-die': {
    does: 'A verb that happens to its subject.',
    examples: [
      { text: 'Nine soldiers died in an attack by rebels.', type: 'ASSAULT', actors: { target: ['soldiers'], agent: ['rebels'] } },
    ],
  },
  'verb-land': {
    does: 'A verb that takes a place, from somebody where a "from" says so.',
    examples: [
      {
        text: 'Government troops captured the town of Tarn from the rebels.',
        type: 'TERRITORY',
        actors: { agent: ['Government troops'], target: ['the rebels'] },
      },
      { text: 'The rebels control six of the 17 townships.', type: 'TERRITORY', actors: { agent: ['The rebels'] } },
      { text: 'The army has seized more than half of the province.', type: 'TERRITORY', actors: { agent: ['The army'] } },
      { text: 'The rebels stepped up their efforts to seize the town of Tarn.', type: 'TERRITORY', actors: { agent: ['The rebels'] } },
    ],
  },
  'verb-fall': {
    does: 'The subject is a place that is lost.',
    examples: [{ text: 'The town fell to the rebels.', type: 'TERRITORY', actors: { agent: ['the rebels'] } }],
  },
  'verb-self': {
    does: 'A verb that concerns its subject alone.',
    examples: [{ text: 'The troops withdrew from Tarn.', type: 'RETREAT', actors: { agent: ['The troops'] } }],
  },
  'verb-give': {
    does: 'Somebody gives things to somebody.',
    examples: [{ text: 'Iran provided missiles to the rebels.', type: 'AID', actors: { agent: ['Iran'], target: ['the rebels'] } }],
  },
  'verb-with': {
    does: 'Two do it together.',
    examples: [
      {
        text: 'The rebels signed a truce with the government.',
        type: 'AGREE',
        actors: { agent: ['The rebels'], target: ['the government'] },
      },
    ],
  },
  'light-verb': {
    does: 'A light verb carries an event noun, which gives the type.',
    examples: [
      {
        text: 'The rebels launched an offensive against the army.',
        type: 'ASSAULT',
        actors: { agent: ['The rebels'], target: ['the army'] },
      },
      { text: 'The soldiers came under attack from rebels.', type: 'ASSAULT', actors: { agent: ['rebels'], target: ['The soldiers'] } },
      {
        text: 'The police repelled an attack carried out by rebels.',
        type: 'ASSAULT',
        actors: { agent: ['The police'], target: ['rebels'] },
      },
      { text: 'The ministry confirmed the rebel attack on the port.', type: 'ASSAULT', actors: { agent: ['rebel'] } },
    ],
  },
  operation: {
    does: 'Forces of a state set out on an operation of which no use of force is told.',
    examples: [
      { text: 'The police carried out an operation to find the kidnappers.', type: 'MOBILIZE', actors: { agent: ['The police'] } },
    ],
  },
  'event-happens': {
    does: 'The event noun is the subject of a verb of happening.',
    examples: [
      { text: 'Clashes between rebels and soldiers broke out in Tarn.', type: 'ASSAULT', actors: { agent: ['rebels', 'soldiers'] } },
      { text: 'Firing from heavy weapons continued.', type: 'ASSAULT' },
    ],
  },
  'event-noun': {
    does: 'An event noun with both its parties needs no verb.',
    examples: [
      {
        text: 'Two years after a raid by rebels on the army, the camp is empty.',
        type: 'ASSAULT',
        actors: { agent: ['rebels'], target: ['the army'] },
      },
      { text: 'After the capture of Tarn, the streets were empty.', type: 'TERRITORY' },
    ],
  },
};
