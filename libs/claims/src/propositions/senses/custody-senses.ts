import type { Sense } from './sense.js';

const TAKES =
  'haul haul+in haul+off pick+up drag drag+away drag+off take+away take+in bundle whisk whisk+away lead+away cart+off cart+away march+off march carry+off spirit+away snatch grab seize';

/** How people are taken, held and kept down, in verbs of everyday handling. */
// prettier-ignore
export const CUSTODY_SENSES: readonly Sense[] = [
  { name: 'police-take', does: 'The police take somebody away.', type: 'COERCE', mode: ['arrest'], verbs: TAKES, object: 'taken', subject: 'police', words: /\b(?:haul\w*|pick\w* up|picked|drag\w*|t[ao]k\w+ (?:[\w’'-]+ ){0,4}?(?:away|in)|bundl\w+|whisk\w*|l[e]a?d\w* away|cart\w*|march\w* off|carr\w+ off|spirit\w*|snatch\w*|grabb?\w*|seiz\w+)\b/u, target: 'object',
    examples: [{ text: 'Police dragged away the activist.', type: 'COERCE', actors: { agent: ['Police'], target: ['the activist'] } }] },
  { name: 'police-catch', does: 'The police catch somebody.', type: 'COERCE', mode: ['arrest'], verbs: 'catch collar nail net bag bust track+down round+up', object: 'taken', subject: 'police', target: 'object',
    examples: [{ text: 'Police caught the suspect.', type: 'COERCE', actors: { agent: ['Police'], target: ['the suspect'] } }] },
  { name: 'gunmen-take', does: 'Armed men take somebody away.', type: 'COERCE', mode: ['abduct'], verbs: TAKES, object: 'people', subject: 'force', unless: /\b(?:hospital|power|prisoners? in|wounded|bod(?:y|ies))\b/u, target: 'object',
    examples: [{ text: 'Militants snatched a doctor.', type: 'COERCE', actors: { agent: ['Militants'], target: ['a doctor'] } }] },
  { name: 'taken-from-home', does: 'Somebody is taken from where he lives, works or rides.', type: 'COERCE', mode: ['abduct'], verbs: 'take drag haul', words: /\b(?:taken|took|dragged|hauled) (?:[\w’'-]+ ){0,3}?(?:from|out of|off) (?:his|her|their|its|the|a|an|\w+[’']s) (?:[\w-]+ )?(?:homes?|houses?|beds?|cars?|offices?|schools?|farms?|huts?|shops?|villages?|bus(?:es)?|taxis?|vehicles?|hotels?|camps?|churche?s?|mosques?|dormitor(?:y|ies)|cells?|workplaces?)\b/u, unless: /\b(?:hospital|clinic|wounded|injured|bod(?:y|ies)|dead|rubble|power|fire|photo|picture)\b/u, object: 'any', target: 'object',
    examples: [{ text: 'The teacher was taken from her home by masked men.', type: 'COERCE', actors: { target: ['The teacher'], agent: ['masked men'] } }] },
  { name: 'is-in-custody', does: 'Somebody is in custody.', type: 'COERCE', mode: ['arrest'], verbs: 'be remain stay sit languish', words: /\bin (?:[\w-]+ ){0,2}?(?:custody|detention|captivity)\b|\bunder (?:house )?arrest\b|\bbehind bars\b/u, unless: /\b(?:died|killed|deaths?|die)\b/u, agent: 'by of',
    examples: [{ text: 'The suspect is in custody.', type: 'COERCE', actors: { target: ['The suspect'] } }] },
  { name: 'held-for-questioning', does: 'Somebody is held.', type: 'COERCE', mode: ['arrest'], verbs: 'hold keep', words: /\b(?:for questioning|incommunicado|in (?:[\w-]+ ){0,2}?(?:custody|detention|jail|prison)|under (?:house )?arrest|without (?:charge|trial)|behind bars)\b/u, object: 'taken', target: 'object',
    examples: [{ text: 'Police held two men for questioning.', type: 'COERCE', actors: { agent: ['Police'], target: ['men'] } }] },
  { name: 'disappears-people', does: 'People are made to disappear.', type: 'COERCE', mode: ['abduct'], verbs: 'disappear', passive: true, target: 'object',
    examples: [{ text: 'Ten teachers were disappeared by the army.', type: 'COERCE', actors: { agent: ['the army'], target: ['teachers'] } }] },
  { name: 'traps', does: 'A force is trapped.', type: 'COERCE', verbs: 'trap corner', object: 'fighters', subject: 'force', target: 'object',
    examples: [{ text: 'The army trapped the rebels in the valley.', type: 'COERCE', actors: { agent: ['The army'], target: ['the rebels'] } }] },
  { name: 'cleanses', does: 'People are driven out for what they are.', type: 'COERCE', mode: ['deport'], verbs: 'cleanse', words: /\bethnically cleans\w+/u, target: 'of',
    examples: [{ text: 'The militia ethnically cleansed the valley.', type: 'COERCE', actors: { agent: ['The militia'] } }] },
  { name: 'cracks-down', does: 'Somebody cracks down.', type: 'COERCE', verbs: 'crack+down crack clamp+down clamp come+down', words: /\b(?:crack\w*|clamp\w*|came|come) down (?:\w+ )?on\b/u, subject: 'power', target: 'on',
    examples: [{ text: 'The junta cracked down on activists.', type: 'COERCE', actors: { agent: ['The junta'], target: ['activists'] } }] },
  { name: 'suppresses', does: 'Dissent is suppressed.', type: 'COERCE', verbs: 'suppress quash quell crush stifle smother silence muzzle stamp+out put+down', object: 'dissent', subject: 'power', target: 'owner by object',
    examples: [{ text: 'The junta suppressed a demonstration by students.', type: 'COERCE', actors: { agent: ['The junta'] } }] },
  { name: 'clamps-curfew', does: 'A curfew is clamped on a place.', type: 'COERCE', mode: ['curfew'], verbs: 'clamp slap impose declare announce order', words: /\bcurfew\b/u, unless: /\b(?:lift\w*|eas\w+|relax\w*)\b/u,
    examples: [{ text: 'The governor clamped a curfew on the town.', type: 'COERCE', actors: { agent: ['The governor'] } }] },
  { name: 'puts-to-the-torch', does: 'Something is set alight.', type: 'COERCE', mode: ['arson'], verbs: 'put set', words: /\bto the torch\b|\b(?:alight|afire|aflame)\b/u, object: 'any', unless: /\b(?:himself|herself|themselves)\b/u, target: 'owner',
    examples: [{ text: 'Militants put the village to the torch.', type: 'COERCE', actors: { agent: ['Militants'] } }] },
  { name: 'takes-refuge', does: 'People take refuge from war.', type: 'COERCE', verbs: 'seek take find shelter', words: /\b(?:refuge|shelter|sheltering|sheltered|sanctuary)\b/u, subject: 'crowd', unless: /\b(?:asylum|political)\b/u, agent: 'by',
    examples: [{ text: 'Thousands of people sought refuge in the church.', type: 'COERCE' }] },
  { name: 'starves-out', does: 'People are starved.', type: 'COERCE', verbs: 'starve', object: 'any', subject: 'power', target: 'object',
    examples: [{ text: 'The army starved the population of the town.', type: 'COERCE', actors: { agent: ['The army'] } }] },
  { name: 'extorts', does: 'Money is extorted from people.', type: 'COERCE', mode: ['loot'], verbs: 'extort', object: 'any', target: 'from object',
    examples: [{ text: 'Militants extorted money from traders.', type: 'COERCE', actors: { agent: ['Militants'], target: ['traders'] } }] },
  { name: 'makes-away-with', does: 'Goods are carried away.', type: 'COERCE', mode: ['loot'], verbs: 'cart+away take+away carry+away make+away', object: 'booty', subject: 'force', target: 'from',
    examples: [{ text: 'Militants carted away food and medicine.', type: 'COERCE', actors: { agent: ['Militants'] } }] },
  { name: 'stops-convoy', does: 'A convoy is stopped or turned back.', type: 'COERCE', mode: ['restrict'], verbs: 'stop hold+up turn+back block detain bar', object: 'traffic', subject: 'force', unless: /\b(?:fire|bombs?)\b/u, target: 'owner',
    examples: [{ text: 'Soldiers turned back an aid convoy.', type: 'COERCE', actors: { agent: ['Soldiers'] } }] },
  { name: 'stops-aid', does: 'Relief on its way is held up by a power.', type: 'COERCE', mode: ['restrict'], verbs: 'block stop halt turn+back hold+up intercept obstruct', object: 'any', subject: 'power', words: /\b(?:aid|relief|humanitarian|food) (?:convoys?|trucks?|lorr(?:y|ies)|shipments?|flotilla|ships?)\b/u, unless: /\b(?:attack\w*|killed|looters?|protesters|protestors|demonstrators)\b/u,
    examples: [{ text: 'Chad blocked an aid convoy near Tarn.', type: 'COERCE', actors: { agent: ['Chad'] } }] },
];
