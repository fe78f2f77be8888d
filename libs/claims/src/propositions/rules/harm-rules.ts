import type { Rule } from './rule.js';

/** Harm told by words that are no verbs of force; see `../harm-clauses.ts`. */
export const HARM_RULES: Readonly<Record<string, Rule>> = {
  'who-was-harmed': {
    does: 'The dead or wounded are named.',
    examples: [
      { text: 'Among the dead were five commanders.', type: 'ASSAULT', actors: { target: ['commanders'] } },
      { text: 'The victims included a mayor and a priest.', type: 'ASSAULT', actors: { target: ['a mayor', 'a priest'] } },
    ],
  },
  'harmed-named': {
    does: 'The dead or wounded are identified by somebody.',
    examples: [
      {
        text: 'The police identified the slain rebels as Ode Bell and Ada Carr.',
        type: 'ASSAULT',
        actors: { target: ['Ode Bell', 'Ada Carr'] },
      },
      { text: 'The dead were named as Ode Bell and Ada Carr.', type: 'ASSAULT', actors: { target: ['Ode Bell', 'Ada Carr'] } },
    ],
  },
  unharmed: {
    does: 'Somebody came out of a blow without harm.',
    examples: [
      { text: 'The mayor escaped the bombing unhurt.', type: 'ASSAULT', actors: { target: ['The mayor'] }, negated: true },
      { text: 'The governor survived the ambush without injury.', type: 'ASSAULT', actors: { target: ['The governor'] }, negated: true },
    ],
  },
  'lost-nobody': {
    does: 'A party lost nobody.',
    examples: [{ text: 'The rebels lost no men.', type: 'ASSAULT', actors: { target: ['The rebels'] }, negated: true }],
  },
  'harmed-in-hospital': {
    does: 'People bear wounds.',
    examples: [
      { text: 'Two policemen sustained injuries.', type: 'ASSAULT', actors: { target: ['policemen'] } },
      { text: 'The guards were treated for gunshot wounds.', type: 'ASSAULT', actors: { target: ['The guards'] } },
    ],
  },
  'damage-is': {
    does: 'Damage was done, or hardly any.',
    examples: [{ text: 'Damage to the barracks was heavy.', type: 'ASSAULT' }],
  },
  'breaks-walls': {
    does: 'A bomb breaks walls and windows.',
    examples: [
      { text: 'The device shattered the windows of a shop.', type: 'ASSAULT' },
      { text: 'The bomb tore a hole in the wall.', type: 'ASSAULT' },
    ],
  },
};
