import type { Rule } from './rule.js';

/** Truces, deals, arms laid down, and what is done for or with others. */
export const ACCORD_RULES: Readonly<Record<string, Rule>> = {
  'make-peace': {
    does: 'Peace is made.',
    examples: [
      { text: 'The rebels made peace with the government.', type: 'AGREE', actors: { agent: ['The rebels'], target: ['the government'] } },
    ],
  },
  'reach-a-deal': {
    does: 'A deal is struck.',
    examples: [
      {
        text: 'The rebels reached an agreement with the government.',
        type: 'AGREE',
        actors: { agent: ['The rebels'], target: ['the government'] },
      },
    ],
  },
  'deal-stands': { does: 'A truce holds or collapses.', examples: [{ text: 'The truce still holds.', type: 'AGREE' }] },
  'willing-to': {
    does: 'Readiness to do what no rule types is an offer.',
    examples: [{ text: 'The rebels are ready to discuss a truce again.', type: 'AGREE' }],
  },
  'truce-takes-effect': { does: 'A truce takes effect.', examples: [{ text: 'A ceasefire took effect at midnight.', type: 'AGREE' }] },
  'break-a-truce': {
    does: 'A truce is broken.',
    examples: [{ text: 'The rebels violated the ceasefire.', type: 'REJECT', actors: { agent: ['The rebels'] } }],
  },
  'lay-down-arms': {
    does: 'Arms are laid down.',
    examples: [{ text: 'The rebels laid down their weapons.', type: 'RETREAT', actors: { agent: ['The rebels'] } }],
  },
  'on-the-side-of': {
    does: "Fighting on somebody's side is cooperation with them.",
    examples: [
      {
        text: 'The Northern Front fights on the side of the army.',
        type: 'COOPERATE',
        actors: { agent: ['The Northern Front'], target: ['the army'] },
      },
    ],
  },
  alongside: {
    does: 'What is done alongside somebody is done together.',
    examples: [
      { text: 'The militia is fighting alongside the army.', type: 'COOPERATE', actors: { agent: ['The militia'], target: ['the army'] } },
    ],
  },
  'provide-with': {
    does: 'Somebody is provided with something.',
    examples: [{ text: 'Iran has provided the rebels with missiles.', type: 'AID', actors: { agent: ['Iran'], target: ['the rebels'] } }],
  },
  'take-from': {
    does: 'Money or weapons taken from a backer.',
    examples: [{ text: 'The rebels take money and weapons from Iran.', type: 'AID', actors: { agent: ['Iran'], target: ['The rebels'] } }],
  },
};
