import type { Rule } from './rule.js';

/** Who belongs to, is backed, led or called by whom, and to whom they are loyal. */
export const RELATION_RULES: Readonly<Record<string, Rule>> = {
  'pro-modifier': {
    does: '"pro-X Y": Y stands on the side of X.',
    examples: [
      { text: 'Pro-Ostrian rebels held the bridge.', type: 'RELATION', actors: { agent: ['Pro-Ostrian rebels'], target: ['Ostrian'] } },
      { text: 'A pro-government militia held the bridge.', type: 'RELATION', actors: { target: ['government'] } },
    ],
  },
  'backed-modifier': {
    does: '"X-backed Y": Y is backed by X.',
    examples: [
      {
        text: 'The Badr Organisation, an Iran-backed militia, was founded long ago.',
        type: 'RELATION',
        actors: { agent: ['Badr Organisation'], supporter: ['Iran'] },
      },
    ],
  },
  'relation-participle': {
    does: '"backed by", "led by", "linked to", "belong to".',
    examples: [
      { text: 'The militiamen are backed by Iran.', type: 'RELATION', actors: { agent: ['The militiamen'], supporter: ['Iran'] } },
      { text: 'The army and the militia were once aligned.', type: 'RELATION', actors: { agent: ['The army', 'the militia'] } },
    ],
  },
  'commands-verb': {
    does: 'Who heads, commands or leads a force.',
    examples: [
      {
        text: 'General Omar Tann heads the Rapid Guards Brigade.',
        type: 'RELATION',
        actors: { agent: ['Omar Tann'], target: ['the Rapid Guards Brigade'] },
      },
    ],
  },
  'backs-verb': {
    does: 'Who backs whom, as a lasting tie.',
    examples: [{ text: 'Turkey backs the rebels.', type: 'RELATION', actors: { agent: ['the rebels'], supporter: ['Turkey'] } }],
  },
  'answers-to': {
    does: 'A force that reports or answers to somebody is part of it.',
    examples: [
      {
        text: 'The Northern Front answers to the defence ministry.',
        type: 'RELATION',
        actors: { agent: ['The Northern Front'], target: ['the defence ministry'] },
      },
    ],
  },
  'relation-copula': {
    does: '"is part of", "is an ally of".',
    examples: [
      { text: 'The two generals became enemies.', type: 'RELATION', actors: { agent: ['generals'] } },
      {
        text: 'Kataib Hezbollah is part of the Popular Mobilisation Forces.',
        type: 'RELATION',
        actors: { agent: ['Kataib Hezbollah'], target: ['Popular Mobilisation Forces'] },
      },
    ],
  },
  'has-ties': {
    does: 'Somebody has ties or links to another.',
    examples: [
      {
        text: 'The Northern Front has close ties to the army.',
        type: 'RELATION',
        actors: { agent: ['The Northern Front'], target: ['the army'] },
      },
    ],
  },
  'has-backing': {
    does: 'Somebody has the support or backing of another.',
    examples: [
      {
        text: 'The Northern Front enjoys the backing of Turkey.',
        type: 'RELATION',
        actors: { agent: ['The Northern Front'], supporter: ['Turkey'] },
      },
    ],
  },
  'takes-orders': {
    does: 'Whose orders somebody takes.',
    examples: [
      { text: 'The militia takes its orders from the army.', type: 'RELATION', actors: { agent: ['The militia'], target: ['the army'] } },
    ],
  },
  'under-command': {
    does: 'Under whose command somebody stands.',
    examples: [
      { text: 'The brigade operates under the command of the interior ministry.', type: 'RELATION', actors: { agent: ['The brigade'] } },
    ],
  },
  joins: {
    does: 'A group joins or merges with another.',
    examples: [
      {
        text: 'Several tribal militias have joined the Northern Front.',
        type: 'RELATION',
        actors: { agent: ['tribal militias'], target: ['the Northern Front'] },
      },
    ],
  },
  'is-commander': {
    does: 'Somebody is the commander or leader of a force.',
    examples: [{ text: 'Omar Tann is the leader of the Northern Front.', type: 'RELATION', actors: { agent: ['Omar Tann'] } }],
  },
  'is-backer': {
    does: 'Who is the backer of another: the backed are those of whom it is said.',
    examples: [
      {
        text: 'Turkey is the main backer of the Northern Front.',
        type: 'RELATION',
        actors: { agent: ['the Northern Front'], supporter: ['Turkey'] },
      },
    ],
  },
  'seen-as': {
    does: 'What somebody is seen as to another.',
    examples: [
      {
        text: 'The Northern Front is widely seen as a proxy of Iran.',
        type: 'RELATION',
        actors: { agent: ['The Northern Front'], target: ['Iran'] },
      },
    ],
  },
  includes: {
    does: 'A coalition includes its members.',
    examples: [
      {
        text: 'The coalition includes the Northern Front and the Dawn Brigades.',
        type: 'RELATION',
        actors: { agent: ['the Northern Front', 'Dawn Brigades'] },
      },
    ],
  },
  'loyal-modifier': {
    does: '"fighters loyal to X", where it only modifies.',
    examples: [
      { text: 'Fighters loyal to the governor shelled Tarn.', type: 'RELATION', actors: { target: ['the governor'] } },
      {
        text: 'The army and militiamen loyal to it shelled Tarn.',
        type: 'RELATION',
        actors: { agent: ['militiamen'], target: ['it'] },
      },
    ],
  },
  'group-of-leader': {
    does: 'A group named with its leader.',
    examples: [
      {
        text: 'The Dawn Brigades of the preacher Omar Tann shelled the port.',
        type: 'RELATION',
        actors: { agent: ['Dawn Brigades'], target: ['Omar Tann'] },
      },
    ],
  },
  apposition: {
    does: 'An apposition says whose commander, wing or channel it is.',
    examples: [
      { text: 'Isa Hadi, a commander of Abu Sayyaf, was seen in Tarn.', type: 'RELATION', actors: { target: ['Abu Sayyaf'] } },
      {
        text: 'Omar Tann, the senior rebel commander, fled to Arvik.',
        type: 'RELATION',
        actors: { agent: ['Omar Tann'], target: ['rebel'] },
      },
    ],
  },
  'named-commander': {
    does: 'A post of command beside the name of who holds it.',
    examples: [
      { text: 'Its leader, Gen. Omar Tann, was killed near Arvik.', type: 'RELATION', actors: { agent: ['Omar Tann'] } },
      {
        text: "The army's chief of staff, General Omar Tann, came to Arvik.",
        type: 'RELATION',
        actors: { agent: ['Omar Tann'], target: ['The army'] },
      },
      {
        text: 'The leader of the Northern Front, Omar Tann, was shot dead.',
        type: 'RELATION',
        actors: { agent: ['Omar Tann'], target: ['Northern Front'] },
      },
      { text: 'Soldiers shot dead the rebel commander Omar Tann.', type: 'RELATION', actors: { agent: ['Omar Tann'] } },
    ],
  },
  'formed-as': {
    does: 'What a force was from its beginning.',
    examples: [{ text: 'The Northern Front was formed in 2017 as a merger of four militias.', type: 'RELATION' }],
  },
  titled: {
    does: 'What a person is in an armed group, told before his name.',
    examples: [
      {
        text: 'Hezbollah fighter Omar Tann was killed in Beirut.',
        type: 'RELATION',
        actors: { agent: ['Omar Tann'], target: ['Hezbollah'] },
      },
    ],
  },
  'tied-by-noun': {
    does: 'What one party is to another, told before its name.',
    examples: [
      { text: "Iran's ally Hezbollah fired rockets at the port.", type: 'RELATION', actors: { agent: ['Hezbollah'], target: ['Iran'] } },
      {
        text: 'Riyadh said its regional rival Tehran had armed the rebels.',
        type: 'RELATION',
        actors: { agent: ['Tehran'], target: ['its'] },
      },
    ],
  },
  'possessive-part': {
    does: '"X\'s Y agency": Y is part of X.',
    examples: [{ text: "Islamic State's Amaq news agency spoke of nine dead.", type: 'RELATION' }],
  },
  alias: {
    does: 'Words that state another name.',
    examples: [
      { text: 'Ansar Allah, also known as the Houthis, holds the capital.', type: 'RELATION' },
      { text: 'Omar Tann, mostly known as Tanno, fled.', type: 'RELATION', actors: { agent: ['Omar Tann'] } },
    ],
  },
  'loyal-to': {
    does: '"is loyal to", "are close to", "is opposed to".',
    examples: [
      { text: 'The militia is loyal to the government.', type: 'RELATION', actors: { agent: ['The militia'], target: ['the government'] } },
    ],
  },
  'pledge-allegiance': {
    does: 'Allegiance is sworn.',
    examples: [
      {
        text: 'The rebels pledged allegiance to Islamic State.',
        type: 'RELATION',
        actors: { agent: ['The rebels'], target: ['Islamic State'] },
      },
    ],
  },
  'comes-from': {
    does: 'Fighters who are or come from a force are part of it.',
    examples: [
      { text: 'The dead soldiers were from the Rapid Guards Brigade.', type: 'RELATION', actors: { agent: ['The dead soldiers'] } },
    ],
  },
  'drawn-from': {
    does: 'A force drawn from another.',
    examples: [{ text: 'The unit is drawn from the Northern Front.', type: 'RELATION', actors: { target: ['the Northern Front'] } }],
  },
  'serves-in': {
    does: 'Who serves in a force is part of it.',
    examples: [{ text: 'The two men served in the Northern Front.', type: 'RELATION', actors: { target: ['the Northern Front'] } }],
  },
  'fights-for': {
    does: 'Who fights for a force is part of it.',
    examples: [
      { text: 'Foreign mercenaries have fought for the Northern Front.', type: 'RELATION', actors: { target: ['the Northern Front'] } },
    ],
  },
  'left-a-force': {
    does: 'Who left a force is no longer part of it.',
    examples: [{ text: 'The commander quit the Northern Front in 2019.', type: 'RELATION', negated: true }],
  },
  'grew-out-of': {
    does: 'A force that grew out of another.',
    examples: [
      { text: 'The militia emerged from the Northern Front.', type: 'RELATION', actors: { agent: ['The militia'] } },
      { text: 'The militia traces its origins to the Northern Front.', type: 'RELATION', actors: { target: ['the Northern Front'] } },
    ],
  },
  opposes: {
    does: 'One party is opposed to another.',
    examples: [{ text: 'The Northern Front opposes the junta.', type: 'RELATION', actors: { target: ['the junta'] } }],
  },
  'made-up-of': {
    does: 'What forces a party is made up of.',
    examples: [{ text: 'The alliance is made up of three militias.', type: 'RELATION' }],
  },
  'acts-as': {
    does: 'A party that serves another as a proxy.',
    examples: [{ text: 'The Northern Front acts as a proxy for the army.', type: 'RELATION', actors: { target: ['the army'] } }],
  },
  'identified-as': {
    does: 'A group is identified by name.',
    examples: [{ text: 'The army identified the group as the Northern Front.', type: 'RELATION', actors: { agent: ['the group'] } }],
  },
};
