import type { Sense } from './sense.js';

/** How forces are taken away and captives go free. */
// prettier-ignore
export const DEPARTURE_SENSES: readonly Sense[] = [
  { name: 'flies-out', does: 'Forces are flown out of where they were.', type: 'RETREAT', mode: ['withdraw'], verbs: 'fly airlift ship', words: /\b(?:fl(?:y|ies|ew|own|ying)|airlift\w*|shipp?\w*) (?:[\w'’-]+ ){0,6}?out of\b/u, object: 'forces', passive: true, agent: 'object',
    examples: [{ text: 'The last Danish troops were flown out of Tarn.', type: 'RETREAT', actors: { agent: ['The last Danish troops'] } }] },
  { name: 'troops-fly-out', does: 'Forces leave by air or sea.', type: 'RETREAT', mode: ['withdraw'], verbs: 'fly sail', words: /\b(?:troops|soldiers|forces|contingent|peacekeepers|marines|mercenaries|fighters|instructors|advisers|unit)\b(?: [\w'’-]+){0,5}? (?:fl(?:y|ies|ew|own|ying)|sail\w*) (?:home|out of|out)\b/u, subject: 'force', unless: /\b(?:sorties|missions|relief|jets?|warplanes?|bombers?)\b/u,
    examples: [{ text: 'The last Danish troops flew out of Tarn on Monday.', type: 'RETREAT', actors: { agent: ['The last Danish troops'] } }] },
  { name: 'fighters-evacuated', does: 'Fighters are brought out of a place.', type: 'RETREAT', mode: ['withdraw'], verbs: 'evacuate bus transport escort', passive: true, object: 'fighters', via: ['from out+of', 'any'], unless: /\b(?:wounded|injured|hospital|medical|treatment|sick)\b/u, agent: 'object',
    examples: [{ text: 'Rebel fighters were evacuated from the town under a deal.', type: 'RETREAT', actors: { agent: ['Rebel fighters'] } }] },
  { name: 'repatriates-captives', does: 'Captives are brought home.', type: 'RETREAT', mode: ['release'], verbs: 'repatriate return send+back send+home', object: 'captive', subject: 'power', words: /\b(?:repatriat\w+|return\w*|sen[dt]\w* (?:back|home|[\w'’-]+ (?:[\w'’-]+ ){0,4}?(?:back|home)))\b/u, unless: /\bto (?:their |his |a |the )?(?:cells?|prison|jail|court|custody|camp)\b/u, target: 'object',
    examples: [{ text: 'Chad repatriated 32 prisoners of war.', type: 'RETREAT', actors: { agent: ['Chad'], target: ['prisoners'] } }] },
];
