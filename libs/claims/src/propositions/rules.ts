import { PERPETRATOR_RULES } from './perpetrator-rules.js';
import type { Rule } from './rule.js';
import { SENSES } from './senses/index-senses.js';
import { WIDER_RULES } from './wider-rules.js';

/** Every rule that makes propositions. */
export const PROPOSITION_RULES: Readonly<Record<string, Rule>> = {
  ...PERPETRATOR_RULES,
  ...WIDER_RULES,
  'verb-do': {
    does: 'A verb of the lexicon whose subject does it to its object; in the passive the other way round.',
    examples: [
      {
        text: 'Northern Front rebels attacked government troops near Tarn.',
        type: 'ASSAULT',
        actors: { agent: ['Northern Front rebels'], target: ['government troops'] },
      },
      { text: 'Two soldiers were killed by rebels on Monday.', type: 'ASSAULT', actors: { agent: ['rebels'], target: ['soldiers'] } },
      { text: 'Police arrested six suspects.', type: 'COERCE', actors: { agent: ['Police'], target: ['suspects'] } },
    ],
  },
  'verb-on': {
    does: 'A verb whose target follows a preposition.',
    examples: [{ text: 'The rebels fired rockets at the army.', type: 'ASSAULT', actors: { agent: ['The rebels'], target: ['the army'] } }],
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
    examples: [{ text: 'Iran supplied missiles to the rebels.', type: 'AID', actors: { agent: ['Iran'], target: ['the rebels'] } }],
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
    ],
  },
  'event-happens': {
    does: 'The event noun is the subject of a verb of happening.',
    examples: [
      { text: 'Clashes between rebels and soldiers broke out in Tarn.', type: 'ASSAULT', actors: { agent: ['rebels', 'soldiers'] } },
    ],
  },
  'event-noun': {
    does: 'An event noun with both its parties needs no verb.',
    examples: [
      {
        text: 'It was the first raid by rebels on the army this year.',
        type: 'ASSAULT',
        actors: { agent: ['rebels'], target: ['the army'] },
      },
    ],
  },
  'take-prisoner': {
    does: 'People taken prisoner or hostage.',
    examples: [
      { text: 'Two soldiers were taken prisoner by the rebels.', type: 'COERCE', actors: { agent: ['the rebels'], target: ['soldiers'] } },
    ],
  },
  'take-control': {
    does: 'Control of a place is taken.',
    examples: [{ text: 'The rebels took control of the airport.', type: 'TERRITORY', actors: { agent: ['The rebels'] } }],
  },
  'lose-control': {
    does: 'Control of a place is lost.',
    examples: [{ text: 'The army lost control of the airport.', type: 'TERRITORY', actors: { agent: ['The army'] } }],
  },
  'lose-men': {
    does: 'Men lost were killed.',
    examples: [{ text: 'The rebels lost 60 men in the fighting.', type: 'ASSAULT', actors: { agent: ['The rebels'] } }],
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
  'lay-down-arms': {
    does: 'Arms are laid down.',
    examples: [{ text: 'The rebels laid down their weapons.', type: 'RETREAT', actors: { agent: ['The rebels'] } }],
  },
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
  'martial-law': {
    does: 'Martial law or a curfew is put on a place.',
    examples: [{ text: 'The president placed the island under martial law.', type: 'COERCE' }],
  },
  'set-fire': {
    does: 'Property is set on fire.',
    examples: [{ text: 'The rebels set fire to a school.', type: 'COERCE', actors: { agent: ['The rebels'] } }],
  },
  'on-the-side-of': {
    does: "Fighting on somebody's side is cooperation with them.",
    examples: [
      {
        text: 'The Northern Front fights on the side of the army.',
        type: 'COOPERATE',
        actors: { agent: ['Northern Front'], target: ['the army'] },
      },
    ],
  },
  alongside: {
    does: 'What is done alongside somebody is done together.',
    examples: [
      { text: 'The militia is fighting alongside the army.', type: 'COOPERATE', actors: { agent: ['The militia'], target: ['the army'] } },
    ],
  },
  'under-control': {
    does: 'A place is under the control of somebody.',
    examples: [{ text: 'The town is under the control of the rebels.', type: 'TERRITORY', actors: { agent: ['the rebels'] } }],
  },
  'call-for': {
    does: 'Somebody calls on somebody, or for something.',
    examples: [{ text: 'The rebels called for a truce.', type: 'REQUEST', actors: { agent: ['The rebels'] } }],
  },
  'strike-of-workers': {
    does: 'A strike of workers is a protest, not an air strike.',
    examples: [{ text: 'Teachers began a general strike on Monday.', type: 'PROTEST' }],
  },
  'take-to-the-streets': {
    does: 'People take to the streets.',
    examples: [{ text: 'Thousands of people took to the streets of Tarn.', type: 'PROTEST' }],
  },
  threat: {
    does: 'A threat that names no act of its own type.',
    examples: [{ text: '"Our answer will fall hard on the army," he said.', type: 'THREATEN', actors: { target: ['the army'] } }],
  },
  inability: {
    does: 'What somebody is not able to do is a judgement of them.',
    examples: [{ text: "The militias couldn't shoot very well.", type: 'ASSESSMENT', actors: { agent: ['The militias'] }, negated: true }],
  },
  'denies-what-was-said': {
    does: 'A charge is denied: type, place and time are those of the claim before.',
    examples: [{ text: 'Rebels attacked soldiers near Tarn. The rebels denied any role.', type: 'ASSAULT' }],
  },
  strength: {
    does: 'How many there are.',
    examples: [{ text: 'The militia has 5,000 fighters.', type: 'STRENGTH', actors: { agent: ['The militia'] } }],
  },
  'casualty-count': {
    does: 'A count of people harmed that no verb carries.',
    examples: [{ text: 'The toll stands at 63 dead.', type: 'ASSAULT' }],
  },
  'in-the-hands': {
    does: 'A place is in the hands of those who hold it.',
    examples: [
      { text: 'The city remains in the hands of the rebels.', type: 'TERRITORY', actors: { agent: ['the rebels'] } },
      { text: 'The town is still in rebel hands.', type: 'TERRITORY' },
    ],
  },
  'behind-the-deed': {
    does: 'Who is said to be behind a deed did it.',
    examples: [{ text: 'The Northern Front was behind the bombing.', type: 'ASSAULT', actors: { agent: ['The Northern Front'] } }],
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
        actors: { agent: ['Northern Front'], target: ['the defence ministry'] },
      },
    ],
  },
  'relation-copula': {
    does: '"is part of", "is an ally of".',
    examples: [
      {
        text: 'Kataib Hezbollah is part of the Popular Mobilisation Forces.',
        type: 'RELATION',
        actors: { agent: ['Kataib Hezbollah'], target: ['Popular Mobilisation Forces'] },
      },
    ],
  },
  apposition: {
    does: 'An apposition says whose commander, wing or channel it is.',
    examples: [{ text: 'Isa Hadi, a commander of Abu Sayyaf, was seen in Tarn.', type: 'RELATION', actors: { target: ['Abu Sayyaf'] } }],
  },
  'possessive-part': {
    does: '"X\'s Y agency": Y is part of X.',
    examples: [{ text: "Islamic State's Amaq news agency spoke of nine dead.", type: 'RELATION' }],
  },
  alias: {
    does: 'Words that state another name.',
    examples: [{ text: 'Ansar Allah, also known as the Houthis, holds the capital.', type: 'RELATION' }],
  },
  'blamed-for': {
    does: 'An act that somebody is blamed for is the content; the one who blames is its speaker.',
    examples: [{ text: 'The rebels blamed the army for the shelling of the camp.', type: 'ASSAULT', actors: { agent: ['the army'] } }],
  },
  'change-hands': { does: 'A place changes hands.', examples: [{ text: 'The town changed hands twice in a week.', type: 'TERRITORY' }] },
  'under-siege': { does: 'A place is under siege.', examples: [{ text: 'The city has been under siege for two months.', type: 'COERCE' }] },
  'provide-with': {
    does: 'Somebody is provided with something.',
    examples: [{ text: 'Iran has provided the rebels with missiles.', type: 'AID', actors: { agent: ['Iran'], target: ['the rebels'] } }],
  },
  'take-from': {
    does: 'Money or weapons taken from a backer.',
    examples: [{ text: 'The rebels take money and weapons from Iran.', type: 'AID', actors: { agent: ['Iran'], target: ['The rebels'] } }],
  },
  'truce-takes-effect': { does: 'A truce takes effect.', examples: [{ text: 'A ceasefire took effect at midnight.', type: 'AGREE' }] },
  'break-a-truce': {
    does: 'A truce is broken.',
    examples: [{ text: 'The rebels violated the ceasefire.', type: 'REJECT', actors: { agent: ['The rebels'] } }],
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
  'bodies-found': {
    does: 'Bodies found tell of a killing.',
    examples: [{ text: 'The bodies of nine hostages were found in a grave.', type: 'ASSAULT' }],
  },
  'people-flee': {
    does: 'People who flee are driven out.',
    examples: [{ text: 'Thousands of people fled the town.', type: 'COERCE', actors: { target: ['people'] } }],
  },
  'loyal-to': {
    does: '"is loyal to", "are close to", "is opposed to".',
    examples: [
      { text: 'The militia is loyal to the government.', type: 'RELATION', actors: { agent: ['The militia'], target: ['the government'] } },
    ],
  },
  'opposed-to': {
    does: 'Opposition to a plan refuses it.',
    examples: [{ text: 'The rebels are opposed to the truce.', type: 'REJECT', actors: { agent: ['The rebels'] } }],
  },
  judgement: {
    does: 'What is said of a party by a verb that no rule knows: the weakest reading.',
    examples: [{ text: 'The army enjoys great respect in Tarn.', type: 'ASSESSMENT', actors: { agent: ['The army'] } }],
  },
  'phrase-crowd-control': {
    does: 'Means of crowd control in use, whatever the grammar around them.',
    examples: [{ text: 'Police fired tear gas in the square.', type: 'ASSAULT', actors: { agent: ['Police'] } }],
  },
  'phrase-disperse': {
    does: 'Demonstrators are dispersed, where no verb has told it.',
    examples: [{ text: 'A rally in Tarn: gendarmes pepper-sprayed demonstrators.', type: 'ASSAULT' }],
  },
  'phrase-crowd-clash': {
    does: 'Protesters clash with others: a violent protest.',
    examples: [{ text: 'Demonstrators clash with police in Tarn.', type: 'PROTEST' }],
  },
  'phrase-violent-protest': {
    does: 'A protest or a march that is called violent, and riots.',
    examples: [{ text: 'Days of rioting have left shops in ruins.', type: 'PROTEST' }],
  },
  'phrase-thrown-at-police': {
    does: 'A crowd throws stones or fire, or smashes and burns property.',
    examples: [{ text: 'Youths hurled stones at officers.', type: 'PROTEST' }],
  },
  'phrase-protest-held': {
    does: 'A protest is held, joined, or a circumstance.',
    examples: [{ text: 'Two students were arrested during a protest.', type: 'PROTEST' }],
  },
  'phrase-took-to-the-streets': {
    does: 'People walk the streets, where no verb has told it.',
    examples: [{ text: 'Crowds walked the streets of Tarn.', type: 'PROTEST' }],
  },
  'plain-words': {
    does: 'The most forceful word of a sentence, in an article that has given no event at all.',
    examples: [{ text: 'Aftermath of kidnapping, Tarn district.', type: 'COERCE' }],
  },
  'phrase-fire-on-protesters': {
    does: 'Force against demonstrators, where no verb has told it.',
    examples: [{ text: 'Police charge marchers in Tarn.', type: 'ASSAULT' }],
  },
  'phrase-ordered-to-stop': {
    does: 'Somebody is ordered to close, stop or suspend.',
    examples: [
      { text: 'The government ordered the newspaper to suspend publication.', type: 'COERCE', actors: { agent: ['The government'] } },
    ],
  },
  'must-do': {
    does: 'A speaker says what another must do, in words that no rule types.',
    examples: [
      { text: 'Russia said that Ukraine must return the equipment.', type: 'REQUEST', actors: { agent: ['Russia'], target: ['Ukraine'] } },
    ],
  },
  ...Object.fromEntries(SENSES.map((sense): [string, Rule] => [`sense-${sense.name}`, { does: sense.does, examples: sense.examples }])),
};
