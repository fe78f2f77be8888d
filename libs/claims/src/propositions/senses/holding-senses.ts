import type { Sense } from './sense.js';

/** Where forces stand, what they hold, how they strike and how they go: states and deeds that plain verbs tell in their company. */
// prettier-ignore
export const HOLDING_SENSES: readonly Sense[] = [
  { name: 'is-contested', does: 'Ground is contested or divided between parties.', type: 'TERRITORY', verbs: 'contest dispute divide split share', passive: true, object: 'ground', via: ['between among by', 'any'], unless: /\b(?:elections?|results?|claim|verdict|opinion|report|views?|spoils|power)\b/u, agent: 'between among by',
    examples: [{ text: 'The rest of the country is contested between the army and the Northern Front.', type: 'TERRITORY', actors: { agent: ['the army', 'the Northern Front'] } }] },
  { name: 'spreads-its-hold', does: 'A force spreads over more ground.', type: 'TERRITORY', verbs: 'expand extend spread', subject: 'force', via: ['into to across over beyond', 'ground'], unless: /\b(?:fear|panic|terror|rumou?rs?|word|message|propaganda|deadline|mandate|term|talks|greetings)\b/u,
    examples: [{ text: 'The rebels expanded into four districts.', type: 'TERRITORY', actors: { agent: ['The rebels'] } }] },

  { name: 'is-active-in', does: 'A force is active or present somewhere.', type: 'MOBILIZE', verbs: 'be remain become stay', subject: 'force', via: ['in across along near around throughout inside on at', 'any'], words: /\b(?:is|are|was|were|been|be|remains?|remained|became|becoming|stays?|stayed) (?:also |still |now |highly |very |mainly |mostly |increasingly |particularly |especially )*(?:active|present|entrenched|encamped|ensconced)\b/u,
    examples: [{ text: 'The Northern Front is active in the hills near Tarn.', type: 'MOBILIZE', actors: { agent: ['The Northern Front'] } }] },
  { name: 'is-based-in', does: 'A force is based somewhere.', type: 'MOBILIZE', verbs: 'base headquarter hole garrison encamp entrench quarter', passive: true, object: 'fighters', via: ['in at near on outside inside along around across', 'any'], agent: 'object', unless: /\bbased on\b/u,
    examples: [{ text: 'The Northern Front fighters are holed up in a mosque.', type: 'MOBILIZE', actors: { agent: ['The Northern Front fighters'] } }] },
  { name: 'has-a-lair', does: 'A force has bases or havens somewhere.', type: 'MOBILIZE', verbs: 'have keep maintain enjoy establish set+up set build', object: 'lair', subject: 'force', via: ['in across along near around inside on at over', 'any'],
    examples: [{ text: 'The militants have safe havens in Sudan.', type: 'MOBILIZE', actors: { agent: ['The militants'] } }] },
  { name: 'takes-up-arms', does: 'Somebody takes up arms.', type: 'MOBILIZE', verbs: 'take pick', words: /\b(?:took|take|takes|taking|taken|pick\w*) up (?:arms|weapons)\b/u, target: 'against',
    examples: [{ text: 'Thousands of villagers took up arms against the junta.', type: 'MOBILIZE', actors: { target: ['the junta'] } }] },

  { name: 'is-the-base-of', does: 'A place is the stronghold of a force.', type: 'TERRITORY', verbs: 'be remain become', words: /\b(?:is|was|are|remains?|remained|became|become|been) (?:now |still |also |long )*(?:the |an? |their |its )?(?:[\w-]+ (?:'s )?){0,4}?(?:strongholds?|bastions?|redoubts?|fiefdoms?|heartland|de facto capital)\b/u, subject: 'place', agent: 'owner',
    examples: [{ text: 'Tarn is the main stronghold of the rebels.', type: 'TERRITORY', actors: { agent: ['the rebels'] } }] },
  { name: 'driven-out', does: 'A force is driven out of a place.', type: 'TERRITORY', verbs: 'drive push force oust expel dislodge kick throw chase', passive: true, object: 'fighters', via: ['out+of from out off+of', 'any'], words: /\b(?:driven|pushed|forced|ousted|expelled|dislodged|kicked|thrown|chased) (?:back |out )?(?:out of|from|out)\b/u, unless: /\b(?:office|power|homes?|party|post|job|government|talks|streets?)\b/u, target: 'object',
    examples: [{ text: 'The militia was driven out of Tarn in May.', type: 'TERRITORY', actors: { target: ['The militia'] } }] },
  { name: 'breaks-out-of', does: 'A force breaks out of an encirclement.', type: 'ASSAULT', verbs: 'break', subject: 'force', words: /\bbr(?:eak|eaks|oke|eaking|oken) out of\b/u, unless: /\b(?:prison|jail|custody|cells?|mould|cycle)\b/u,
    examples: [{ text: 'The rebels broke out of the encircled town.', type: 'ASSAULT', actors: { agent: ['The rebels'] } }] },
  { name: 'clears-of-fighters', does: 'Fighters are cleared out or hunted down.', type: 'ASSAULT', verbs: 'clear hunt mop mop+up hunt+down', object: 'fighters', subject: 'force', unless: /\b(?:charges?|wrongdoing|name)\b/u, target: 'object',
    examples: [{ text: 'Soldiers hunted down the remaining militants.', type: 'ASSAULT', actors: { agent: ['Soldiers'] } }] },

  { name: 'winds-down-mission', does: 'A mission or operation abroad is ended.', type: 'RETREAT', mode: ['withdraw'], verbs: 'end wind+down wind terminate conclude scale+down scale+back scale draw+down close+down wrap+up', object: 'any', subject: 'power', words: /\b(?:its|their|his|the) (?:[\w-]+ ){0,3}?(?:military|combat|peacekeeping|training|counter-?terrorism|anti-jihadist) (?:[\w-]+ ){0,2}?(?:operations?|missions?|deployment|presence|intervention|involvement|campaign)\b|\b(?:wind|winds|wound|winding|scal\w+) (?:down|back) (?:[\w-]+ ){0,3}?(?:operations?|missions?|deployment|presence|intervention|involvement)\b/u,
    examples: [{ text: 'Denmark will end its military mission in Mali.', type: 'RETREAT', actors: { agent: ['Denmark'] } }] },
  { name: 'is-disbanded', does: 'A force is disbanded.', type: 'RETREAT', mode: ['disarm'], verbs: 'disband dissolve demobilise demobilize', object: 'unit', unless: /\b(?:court|banned|parliament|assembly|council|committee|government)\b/u, target: 'object',
    examples: [{ text: 'The militia was disbanded in 2019.', type: 'RETREAT' }] },
];
