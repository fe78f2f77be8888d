import type { Rule } from './rule.js';

/** What is said, asked, threatened, blamed, refused or judged. */
export const WORD_RULES: Readonly<Record<string, Rule>> = {
  'call-for': {
    does: 'Somebody calls on somebody, or for something.',
    examples: [{ text: 'The rebels called for a truce.', type: 'REQUEST', actors: { agent: ['The rebels'] } }],
  },
  threat: {
    does: 'A threat that names no act of its own type.',
    examples: [{ text: '"Our answer will fall hard on the army," he said.', type: 'THREATEN', actors: { target: ['the army'] } }],
  },
  inability: {
    does: 'What somebody is not able to do is a judgement of them.',
    examples: [{ text: "The militias couldn't shoot very well.", type: 'ASSESSMENT', actors: { agent: ['The militias'] }, negated: true }],
  },
  ability: {
    does: 'What a party is said to be able to do is a judgement of it.',
    examples: [
      { text: 'The army can capture villages.', type: 'ASSESSMENT', actors: { agent: ['The army'] } },
      { text: 'The rebels cannot hold the town.', type: 'ASSESSMENT', actors: { agent: ['The rebels'] }, negated: true },
    ],
  },
  'confirms-what-was-told': {
    does: 'What was told before is confirmed: type, place and time are those of the act of force before it.',
    examples: [{ text: 'A bomb killed nine people in Tarn. The ministry confirmed the deaths.', type: 'ASSAULT' }],
  },
  'denies-a-request': {
    does: 'What was asked for is refused.',
    examples: [{ text: 'The army denied most of the requests to deliver aid.', type: 'REJECT', actors: { agent: ['The army'] } }],
  },
  'denies-what-was-said': {
    does: 'A charge is denied, or called false: type, place and time are those of the claim before.',
    examples: [
      { text: 'Rebels attacked soldiers near Tarn. The rebels denied any role.', type: 'ASSAULT' },
      { text: 'Rebels burned a mill near Tarn, the mayor said. “These are lies,” a rebel spokesman said.', type: 'COERCE' },
      { text: 'Ostria accuses Ruvania of arming the rebels, an accusation Ruvania denies.', type: 'AID' },
      { text: 'The mayor said rebels shelled the town. The rebels called the report a fabrication.', type: 'ASSAULT' },
    ],
  },
  'denied-deed': {
    does: 'What a denial names by a noun: the deed, reports of it, a part in it, or harm.',
    examples: [
      { text: 'The militia denied any link to the bombing.', type: 'ASSAULT', actors: { agent: ['The militia'] } },
      { text: 'Ostria rejected reports of shelling near Tarn.', type: 'ASSAULT' },
      { text: 'The ministry denied any casualties among its troops.', type: 'ASSAULT', actors: { target: ['its troops'] } },
    ],
  },
  'denied-tie': {
    does: 'A tie with a party is denied.',
    examples: [
      { text: 'Chad denied any links to the rebels.', type: 'RELATION', actors: { agent: ['Chad'], target: ['the rebels'] } },
      { text: 'The front denies ties with the army.', type: 'RELATION', actors: { target: ['the army'] } },
    ],
  },
  'threatened-deed': {
    does: 'A deed that a noun names is threatened: it is the content, who threatens its speaker.',
    examples: [{ text: 'A rebel group threatened a new offensive.', type: 'ASSAULT', actors: { agent: ['A rebel group'] } }],
  },
  'demanded-deed': {
    does: 'What a noun names is demanded, or the end of it.',
    examples: [
      { text: 'Ostria demanded an end to the shelling of the town.', type: 'ASSAULT', negated: true },
      { text: 'Ostria demanded the withdrawal of Ruvanian troops.', type: 'RETREAT', actors: { agent: ['Ruvanian troops'] } },
    ],
  },
  'no-part': {
    does: 'Somebody is said to have had no part in a deed.',
    examples: [
      {
        text: 'The army had nothing to do with the raid, the mayor said.',
        type: 'ASSAULT',
        actors: { agent: ['The army'] },
        negated: true,
      },
      { text: 'The front said it played no role in the kidnapping.', type: 'COERCE', negated: true },
      { text: 'The army was not involved in the attack.', type: 'ASSAULT', actors: { agent: ['The army'] }, negated: true },
    ],
  },
  'no-harm': {
    does: 'Nobody was harmed, where a noun of harm says so.',
    examples: [
      { text: 'There were no casualties in the shelling.', type: 'ASSAULT', negated: true },
      { text: 'A rocket landed near the base, causing no injuries.', type: 'ASSAULT', negated: true },
      { text: 'There were no losses among its troops, the army said.', type: 'ASSAULT', actors: { target: ['its troops'] }, negated: true },
    ],
  },
  'behind-the-deed': {
    does: 'Who is said to be behind a deed did it.',
    examples: [{ text: 'The Northern Front was behind the bombing.', type: 'ASSAULT', actors: { agent: ['The Northern Front'] } }],
  },
  'blamed-for': {
    does: 'An act that somebody is blamed for is the content; the one who blames is its speaker.',
    examples: [{ text: 'The rebels blamed the army for the shelling of the camp.', type: 'ASSAULT', actors: { agent: ['the army'] } }],
  },
  'put-on-a-list': {
    does: 'Somebody is put on a list of terrorists.',
    examples: [
      {
        text: 'The European Union added the militia to its list of terrorist groups.',
        type: 'SANCTION',
        actors: { target: ['the militia'] },
      },
    ],
  },
  'on-the-list': {
    does: 'Somebody stands on such a list.',
    examples: [
      { text: 'Kataib Hezbollah is on the U.S. list of terrorist groups.', type: 'SANCTION', actors: { target: ['Kataib Hezbollah'] } },
    ],
  },
  'opposed-to': {
    does: 'Opposition to a plan refuses it.',
    examples: [{ text: 'The rebels are opposed to the truce.', type: 'REJECT', actors: { agent: ['The rebels'] } }],
  },
  'plain-clause': {
    does: 'What is said of a party by a verb that no rule knows, in a clause with a plain word of conflict: the type is that of the word.',
    examples: [{ text: 'The army shelled Tarn on Monday. Rebels filmed the explosions.', type: 'ASSAULT' }],
  },
  judgement: {
    does: 'What is said of a party by a verb that no rule knows: the weakest reading.',
    examples: [
      { text: 'The army enjoys great respect in Tarn.', type: 'ASSESSMENT', actors: { agent: ['The army'] } },
      { text: "The militia's influence has grown since the war.", type: 'ASSESSMENT' },
    ],
  },
  'must-do': {
    does: 'A speaker says what another must do, in words that no rule types.',
    examples: [
      { text: 'Russia said that Ukraine must return the equipment.', type: 'REQUEST', actors: { agent: ['Russia'], target: ['Ukraine'] } },
    ],
  },
};
