import type { ClaimType, Role } from '@hearsay/vocabulary';
import type { Rule } from './rule.js';

const one = (does: string, type: ClaimType, text: string, actors: Partial<Record<Role, readonly string[]>> = {}): Rule => ({
  does,
  examples: [{ text, type, actors }],
});

/** Rules for everyday verbs that report war in some company only, and for what is said to come; see `../wider-verbs.ts`. */
export const WIDER_RULES: Readonly<Record<string, Rule>> = {
  'claim-lives': one('What claims or costs lives.', 'ASSAULT', 'The blast claimed the lives of six soldiers.'),
  'drop-bombs': one('Bombs are dropped.', 'ASSAULT', 'Army helicopters dropped barrel bombs on Tarn.'),
  'inflict-losses': one('Losses are inflicted on somebody.', 'ASSAULT', 'The rebels inflicted heavy losses on the army.', {
    target: ['the army'],
  }),
  'suffer-losses': one('Losses are suffered.', 'ASSAULT', 'The brigade suffered heavy casualties near Tarn.', {
    target: ['The brigade'],
  }),
  'suffer-damage': one('Something is damaged heavily.', 'ASSAULT', 'Both towns have suffered heavy damage.'),
  'rock-a-place': one('A blast rocks a place.', 'ASSAULT', 'Two explosions rocked Tarn on Monday.'),
  'ram-into': one('Somebody rams into people or a post.', 'ASSAULT', 'The attackers rammed a truck into a checkpoint.'),
  'trade-fire': one('Two sides trade fire.', 'ASSAULT', 'Soldiers traded fire with the rebels.', {
    agent: ['Soldiers'],
    target: ['the rebels'],
  }),
  'take-on': one('One party goes for another.', 'ASSAULT', 'Soldiers chased the rebels through the hills.', { target: ['the rebels'] }),
  'put-to-death': one('Somebody is put to death.', 'ASSAULT', 'The rebels put four captives to death.'),
  'booby-trap': one('A place is mined.', 'ASSAULT', 'The rebels had mined the bridge.'),
  lob: one('A bomb or grenade is lobbed.', 'ASSAULT', 'Militants flung a grenade into a police station.'),
  'charge-a-place': one('A position is charged.', 'ASSAULT', 'Rebels charged a camp outside Tarn.', { agent: ['Rebels'] }),
  intervene: one('A power intervenes in a country at war.', 'ASSAULT', 'Norway intervened in Eritrea in 2015.', { agent: ['Norway'] }),
  'fly-over': one('Aircraft show themselves over a place.', 'MOBILIZE', 'Army jets buzzed over Tarn at dawn.'),
  'push-deeper': one('A force gets deeper into a place.', 'TERRITORY', 'The rebels pushed deeper into Tarn.', { agent: ['The rebels'] }),
  'push-a-way': one('A force pushes its way somewhere.', 'TERRITORY', 'The army pushed its way into the old town.', {
    agent: ['The army'],
  }),
  'free-a-place': one('A place is freed.', 'TERRITORY', 'The army freed several villages from the rebels.', { target: ['the rebels'] }),
  'drive-people-out': one('People who live somewhere are driven out.', 'COERCE', 'Thousands of villagers were driven from the valley.', {
    target: ['villagers'],
  }),
  'drive-out-of': one('A party is driven out of a place.', 'TERRITORY', 'The army flushed the rebels out of Tarn.', {
    target: ['the rebels'],
  }),
  'hold-people': one('People are held or trapped somewhere.', 'COERCE', 'The rebels are holding four villagers in Tarn.', {
    agent: ['The rebels'],
  }),
  steal: one('An armed party steals.', 'COERCE', 'The rebels rustled 300 cattle.', { agent: ['The rebels'] }),
  forbid: one('People are kept from doing something.', 'COERCE', 'The rebels forbid residents to leave.', { target: ['residents'] }),
  'lay-siege': one('Siege is laid to a place.', 'COERCE', 'The army laid siege to the old town.', { agent: ['The army'] }),
  govern: one('An armed party rules a place.', 'TERRITORY', 'The Northern Front governs the province.', { agent: ['The Northern Front'] }),
  'gain-ground': one('Ground is gained or lost.', 'TERRITORY', 'The rebels made gains in the east.', { agent: ['The rebels'] }),
  'in-the-hands-of': one('A place is in hands.', 'TERRITORY', 'The base passed into the hands of the rebels.'),
  'have-control': one('Control is had, gained or restored.', 'TERRITORY', 'The army restored control over Tarn.', { agent: ['The army'] }),
  'break-through': one('A force breaks through or closes in.', 'TERRITORY', 'The rebels broke through the front line.', {
    agent: ['The rebels'],
  }),
  'send-men': one('Forces are sent somewhere.', 'MOBILIZE', 'The army led 300 men into the valley.', { agent: ['The army'] }),
  'take-up-positions': one('Positions are taken up or dug.', 'MOBILIZE', 'Soldiers dug trenches outside Tarn.', { agent: ['Soldiers'] }),
  'reach-a-place': one('A force comes to a place.', 'MOBILIZE', 'The rebels reached the village on Friday.', { agent: ['The rebels'] }),
  'force-is-somewhere': one('A force is somewhere.', 'MOBILIZE', 'Ruvanian soldiers were in the camp.'),
  'man-a-post': one('A force mans or guards a place.', 'MOBILIZE', 'The militia mans checkpoints on the road.', { agent: ['The militia'] }),
  'have-a-presence': one('A party has forces somewhere.', 'MOBILIZE', 'Serbia keeps troops in the province.', { agent: ['Serbia'] }),
  'be-somewhere': one('A force is, stays or moves somewhere.', 'MOBILIZE', 'The rebels operate in the hills near Tarn.', {
    agent: ['The rebels'],
  }),
  sponsor: one('One party helps another.', 'AID', 'The army bolstered the rebels.', { target: ['the rebels'] }),
  harbour: one('A party shelters another that bears arms.', 'AID', 'The army sheltered the rebels.', { target: ['the rebels'] }),
  accompany: one('One party goes along with another.', 'COOPERATE', 'The soldiers accompanied the militiamen.', {
    target: ['the militiamen'],
  }),
  'sell-arms': one('Arms are sold or handed to somebody.', 'AID', 'The army sold rockets to the militia.', { target: ['the militia'] }),
  'toll-may-rise': one('A toll is expected to rise.', 'ASSAULT', 'The number of dead could rise, the ministry said.'),
};
