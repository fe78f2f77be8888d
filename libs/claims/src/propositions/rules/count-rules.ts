import type { Rule } from './rule.js';

/** How many there are, and how many were harmed. */
export const COUNT_RULES: Readonly<Record<string, Rule>> = {
  strength: {
    does: 'How many there are.',
    examples: [
      { text: 'The militia has 5,000 fighters.', type: 'STRENGTH', actors: { agent: ['The militia'] } },
      { text: 'The group has several hundred supporters.', type: 'STRENGTH', actors: { agent: ['The group'] } },
      { text: 'The brigade numbers about 400 fighters.', type: 'STRENGTH', actors: { agent: ['The brigade'] } },
      { text: 'There are some 40 armed groups in the valley.', type: 'STRENGTH' },
      { text: 'The force has grown to 12,000 men.', type: 'STRENGTH', actors: { agent: ['The force'] } },
    ],
  },
  'casualty-count': {
    does: 'A count of people harmed that no verb carries.',
    examples: [{ text: 'The toll stands at 63 dead.', type: 'ASSAULT' }],
  },
  'toll-put-at': {
    does: 'A toll that somebody else puts beside the one before.',
    examples: [{ text: 'Officials said 30 people had died, though the army put the toll at 12.', type: 'ASSAULT' }],
  },
  'among-the-dead': {
    does: 'Somebody is among the dead.',
    examples: [{ text: 'Several militia commanders were among the dead.', type: 'ASSAULT' }],
  },
  'displaced-count': {
    does: 'A count of people driven out.',
    examples: [{ text: 'The fighting made 20,000 people homeless.', type: 'COERCE' }],
  },
  'bodies-found': {
    does: 'Bodies found tell of a killing.',
    examples: [
      { text: 'The bodies of nine hostages were found in a grave.', type: 'ASSAULT', actors: { target: ['hostages'] } },
      { text: 'The army said it found the body of a rebel in Tarn.', type: 'ASSAULT', actors: { target: ['a rebel'] } },
    ],
  },
  'lose-men': {
    does: 'Men lost were killed: it was done to whoever lost them.',
    examples: [{ text: 'The rebels lost 60 men in the fighting.', type: 'ASSAULT', actors: { target: ['The rebels'] } }],
  },
  'armed-aside': {
    does: 'What a force is armed with, told beside it between commas.',
    examples: [
      { text: 'The rebels, armed with rockets and rifles, stormed the camp.', type: 'STRENGTH', actors: { agent: ['The rebels'] } },
    ],
  },
};
