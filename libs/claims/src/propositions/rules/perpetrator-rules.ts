import type { Rule } from './rule.js';

/** The rules of `../perpetrator-verbs.ts` and `../victim-propositions.ts`: who did it, by those who say so, and whom a noun says it was done to. */
export const PERPETRATOR_RULES: Readonly<Record<string, Rule>> = {
  'claims-responsibility': {
    does: 'Who claims, accepts or admits an act has done it, and is the speaker. Where nobody claims it, nothing is said.',
    examples: [
      { text: 'The Dawn Brigades claimed responsibility for the attack.', type: 'ASSAULT', actors: { agent: ['Dawn Brigades'] } },
      {
        text: 'The army accepted responsibility on Monday for the death of two nurses.',
        type: 'ASSAULT',
        actors: { agent: ['The army'], target: ['nurses'] },
      },
      { text: 'The rebels admitted the murder in a call to a newspaper.', type: 'ASSAULT', actors: { agent: ['The rebels'] } },
      { text: 'The bombing was claimed by the rebels.', type: 'ASSAULT', actors: { agent: ['the rebels'] } },
      {
        text: 'A judge was killed in Tarn. The Dawn Brigades claimed responsibility.',
        type: 'ASSAULT',
        actors: { agent: ['Dawn Brigades'] },
      },
    ],
  },
  'attributed-to': {
    does: 'An act is attributed to somebody or blamed on somebody; who does so is its speaker.',
    examples: [
      { text: 'The ambush was attributed to the Northern Front.', type: 'ASSAULT', actors: { agent: ['the Northern Front'] } },
      { text: 'Officials blamed the kidnapping on the militia.', type: 'COERCE', actors: { agent: ['the militia'] } },
    ],
  },
  'accused-of': {
    does: 'Somebody is blamed for an act or accused of it, in the passive; who does so is its speaker, where told.',
    examples: [
      {
        text: 'The army was blamed for the murder of six priests.',
        type: 'ASSAULT',
        actors: { agent: ['The army'], target: ['priests'] },
      },
    ],
  },
  'held-responsible': {
    does: 'Somebody is held responsible for an act; who does so is its speaker.',
    examples: [
      { text: 'The union holds the army responsible for the bombing.', type: 'ASSAULT', actors: { agent: ['the army'] } },
      {
        text: 'The bridge fell in the attack, for which the rebels are being held responsible.',
        type: 'ASSAULT',
        actors: { agent: ['the rebels'] },
      },
    ],
  },
  'work-of': {
    does: 'An act is the work of somebody, involved somebody or bears the hallmarks of somebody, which is hedged.',
    examples: [
      { text: 'The bombing was the work of the rebels.', type: 'ASSAULT', actors: { agent: ['the rebels'] } },
      { text: 'The attack involved guerrillas of the Northern Front.', type: 'ASSAULT' },
      { text: 'The bombing bore the hallmarks of the Northern Front.', type: 'ASSAULT', actors: { agent: ['the Northern Front'] } },
    ],
  },
  'told-deed': {
    does: 'Somebody committed what was told before, or is behind it.',
    examples: [
      { text: 'A judge was killed in Tarn. The crime was committed by the rebels.', type: 'ASSAULT', actors: { agent: ['the rebels'] } },
      { text: 'A judge was killed in Tarn. The rebels were behind this crime.', type: 'ASSAULT', actors: { agent: ['The rebels'] } },
      { text: 'A judge was killed in Tarn. Soldiers took part in the crime.', type: 'ASSAULT', actors: { agent: ['Soldiers'] } },
      {
        text: 'A judge was killed in Tarn. The rebels were behind the planning and execution of this crime.',
        type: 'ASSAULT',
        actors: { agent: ['The rebels'] },
      },
    ],
  },
  'victim-of': {
    does: 'A noun that presupposes the deed names whom it was done to, where no verb has told it.',
    examples: [
      { text: 'The judge will investigate the murder of Ada Bell, a union leader.', type: 'ASSAULT', actors: { target: ['Ada Bell'] } },
      { text: 'The party condemned the murder in Tarn of Ada Bell.', type: 'ASSAULT', actors: { target: ['Ada Bell'] } },
      { text: 'The town is angry over the kidnapping of the bishop.', type: 'COERCE', actors: { target: ['the bishop'] } },
      { text: 'The church mourned after the assassination of the senator.', type: 'ASSAULT', actors: { target: ['the senator'] } },
    ],
  },
};
