import type { Sense } from './sense.js';

const ACCORD =
  '(?:truce|cease-?fire|(?:humanitarian|military) pause|armistice|accord|agreement|deal|pact|peace (?:process|plan|accord|deal|agreement|treaty)|treaty|roadmap)';
const words = (pattern: string): RegExp => new RegExp(pattern.replaceAll('ACCORD', ACCORD), 'u');

/** How parties to a war deal with each other short of force: truces kept and broken, contacts, help, threats, curbs, concessions. */
// prettier-ignore
export const DEALING_SENSES: readonly Sense[] = [
  { name: 'truce-breaks-down', does: 'A truce, a deal or talks break down.', type: 'REJECT', verbs: 'break break+down collapse unravel fall founder stall fail end expire derail', words: words('^(?:the |an? |its |their |this |that |any )*(?:[\\w-]+ ){0,4}?(?:ACCORD|talks|negotiations)(?: [\\w-]+){0,8}? (?:collapsed?|collapses|unravell?ed|broke down|broken down|breaks? down|fell apart|fallen apart|fell through|foundered|expired|derailed)\\b'), agent: 'sides',
    examples: [{ text: 'The truce broke down on Friday.', type: 'REJECT' }, { text: 'Talks between the army and the rebels collapsed.', type: 'REJECT', actors: { agent: ['the army', 'the rebels'] } }] },
  { name: 'breaks-terms', does: 'The terms of an accord are not kept.', type: 'REJECT', negated: false, verbs: 'honour honor respect observe abide implement uphold adhere comply keep', words: words("\\b(?:fail\\w*|refus\\w*|not|n['’]t|never)\\b.*\\bACCORDs?\\b"), subject: 'power', target: 'with',
    examples: [{ text: 'The rebels did not respect the truce.', type: 'REJECT', actors: { agent: ['The rebels'] } }] },
  { name: 'keeps-terms', does: 'The terms of an accord are kept.', type: 'AGREE', verbs: 'honour honor respect observe abide implement uphold adhere comply', words: words('\\bACCORDs?\\b'), subject: 'power', unless: /\b(?:call\w*|urg\w+|demand\w*|must|should)\b/u, target: 'with',
    examples: [{ text: 'The army will observe the truce.', type: 'AGREE', actors: { agent: ['The army'] } }] },
  { name: 'committed-to-accord', does: 'Somebody is committed to an accord.', type: 'AGREE', verbs: 'be remain stay commit', words: words('\\bcommitted to (?:the |an? |its |their |any )?(?:[\\w-]+ ){0,4}?(?:ACCORD|truce|peace|dialogue|talks|negotiations)'), subject: 'power', agent: 'object',
    examples: [{ text: 'The rebels remain committed to the ceasefire.', type: 'AGREE', actors: { agent: ['The rebels'] } }] },
  { name: 'will-hold-fire', does: 'Somebody will hold his fire.', type: 'AGREE', verbs: 'halt cease stop hold suspend pause', words: /\b(?:will|would|agreed|ready|willing|pledg\w+|promis\w+|prepared)\b.*\b(?:fire|hostilities|(?:rocket|military|all) attacks|air ?strikes|shelling)\b/u, subject: 'power', unless: /\b(?:not|never|until|must|refus\w+)\b/u,
    examples: [{ text: 'The rebels said they would halt their fire.', type: 'AGREE' }] },

  { name: 'is-in-contact', does: 'Parties are in contact.', type: 'CONSULT', verbs: 'be remain stay keep', words: /\bin (?:[\w-]+ )?(?:contact|touch|dialogue|consultations?|communication|negotiations) with\b/u, subject: 'power', target: 'with',
    examples: [{ text: 'Egyptian officials are in contact with the rebels.', type: 'CONSULT', actors: { target: ['the rebels'] } }] },
  { name: 'in-talks', does: 'Parties are in talks.', type: 'CONSULT', verbs: 'be remain', words: /\b(?:is|are|was|were|been|be|remain\w*) (?:\w+ )?in (?:(?!for |after |before |of )[\w-]+ ){0,2}?(?:talks|negotiations|discussions)\b/u, unless: /\b(?:ready|willing|not)\b/u, target: 'with',
    examples: [{ text: 'The army and the rebels are in talks over a truce.', type: 'CONSULT', actors: { agent: ['The army', 'the rebels'] } }] },
  { name: 'contacts', does: 'One party contacts another.', type: 'CONSULT', verbs: 'contact approach', object: 'any', subject: 'power', unless: /\b(?:not|unable|lost|comment|could|reporters?|journalists?|agency|airport|border|town|village|city|vehicle|checkpoint|base)\b/u, target: 'object',
    examples: [{ text: 'The ministry has contacted the rebels.', type: 'CONSULT', actors: { agent: ['The ministry'], target: ['the rebels'] } }] },
  { name: 'somewhere-for-talks', does: 'Somebody is somewhere for talks.', type: 'CONSULT', verbs: 'be stay remain', words: /\b(?:in|at)\b.*\bfor (?:[\w-]+ ){0,3}?(?:talks|negotiations|consultations|meetings?)\b/u, subject: 'power', target: 'with',
    examples: [{ text: 'The rebel leader was in Cairo for talks with mediators.', type: 'CONSULT' }] },
  { name: 'in-coordination', does: 'What is done in coordination with somebody is done together.', type: 'COOPERATE', verbs: 'act operate work move fight proceed', words: /\bin (?:full |close )?(?:coordination|conjunction|co-?operation|collaboration|concert|partnership) with\b/u, target: 'with',
    examples: [{ text: 'The army acted in coordination with the militia.', type: 'COOPERATE', actors: { agent: ['The army'], target: ['the militia'] } }] },
  { name: 'smooths-the-way', does: 'The movement of fighters or arms is made easy.', type: 'AID', verbs: 'facilitate enable coordinate arrange smuggle', words: /\b(?:facilitat\w+|enabl\w+|coordinat\w+|arrang\w+|smuggl\w+)\b.*\b(?:movements?|passage|travel|transfer|flow|entry|infiltration|smuggling|supply) of\b.*\b(?:fighters?|militants?|weapons?|arms|insurgents?|rebels?|recruits|explosives|bombers?|jihadists?|mercenaries)\b/u, target: 'of to for',
    examples: [{ text: 'The militia facilitates the movement of foreign fighters.', type: 'AID', actors: { agent: ['The militia'] } }] },
  { name: 'supports-in-the-field', does: 'A force is supported in the field: from the air, by training, with arms.', type: 'AID', verbs: 'support back assist aid help', subject: 'power', words: /\b(?:from the air|(?:through|by|with) (?:[\w-]+ ){0,3}?(?:training|equipment|weapons|advice|advisers|air ?strikes|air cover|air power|intelligence|logistics|artillery|drones|helicopters)|in (?:[\w'’-]+ ){0,3}?(?:battles?|fight|fighting|operations?|offensive|assault|advance|campaign|clashes|raids?)|during (?:[\w'’-]+ ){0,3}?(?:battles?|fighting|operations?|offensive|assault|advance|raids?))\b/u, unless: /\b(?:backed by|troops|fighters|militants|rebels) (?:backed|supported) by\b/u, target: 'object',
    examples: [{ text: 'Coalition forces support the army through training.', type: 'AID', actors: { target: ['the army'] } }] },

  { name: 'gains-support', does: 'A party gains support among people.', type: 'SUPPORT', verbs: 'gain enjoy win attract draw command', object: 'support', subject: 'power', words: /\b(?:among|amongst|in|from)\b/u, agent: 'among from',
    examples: [{ text: 'The militia gained substantial support among farmers.', type: 'SUPPORT', actors: { agent: ['farmers'], target: ['The militia'] } }] },
  { name: 'wants-talks', does: 'Talks are wanted or demanded.', type: 'REQUEST', verbs: 'want seek demand', object: 'talks', subject: 'power', target: 'with',
    examples: [{ text: 'The rebels wanted talks with the government.', type: 'REQUEST', actors: { agent: ['The rebels'], target: ['the government'] } }] },
  { name: 'trades-accusations', does: 'Accusations or blame are traded.', type: 'ACCUSE', verbs: 'trade exchange swap', words: /\b(?:accusations|allegations|recriminations|blame)\b/u, subject: 'power', target: 'with',
    examples: [{ text: 'The army and the rebels traded accusations over the clash.', type: 'ACCUSE', actors: { agent: ['The army', 'the rebels'] } }] },
  { name: 'points-a-finger', does: 'A finger is pointed at somebody.', type: 'ACCUSE', verbs: 'point', words: /\bfingers? (?:of blame )?at\b/u, target: 'at',
    examples: [{ text: 'The army pointed the finger at the rebels.', type: 'ACCUSE', actors: { target: ['the rebels'] } }] },
  { name: 'says-what-he-is', does: 'A party is called a danger, terrorists, puppets.', type: 'ASSESSMENT', verbs: 'call brand label term dub deem denounce describe', object: 'any', spoken: true, words: /\b(?:call\w*|brand\w*|label\w*|term\w*|dub\w*|deem\w*|denounc\w+|describ\w+) .*\b(?:danger|menace|terrorists?|criminals?|enem(?:y|ies)|cowards?|bandits?|mercenar(?:y|ies)|puppets?|traitors?|extremists?|threat)\b/u, agent: 'object', unless: /\b(?:attack|raid|strike|shelling|bombing|killings?|incident|act)\b/u,
    examples: [{ text: 'The minister called the Northern Front a danger to the state.', type: 'ASSESSMENT', actors: { agent: ['the Northern Front'] } }] },
  { name: 'is-short-of', does: 'A force is short of what it needs.', type: 'ASSESSMENT', verbs: 'be run remain', subject: 'power', words: /\b(?:short of|low on|out of|starved of|bereft of) (?:[\w-]+ ){0,2}?(?:fuel|food|ammunition|men|manpower|supplies|medicine|water|weapons|money|cash|options|time|shells|rations|troops|morale)\b/u,
    examples: [{ text: 'The rebels are short of ammunition.', type: 'ASSESSMENT', actors: { agent: ['The rebels'] } }] },

  { name: 'will-not-stop', does: 'A fight will not be stopped.', type: 'THREATEN', negated: false, verbs: 'stop rest cease relent', words: /\b(?:we|they|it|forces|army|rebels|movement|resistance) (?:will|shall|would|wo) (?:not|never|n['’]t) (?:stop|rest|cease|relent)\b/u,
    examples: [{ text: '"We will not stop until they leave," the general said.', type: 'THREATEN' }] },
  { name: 'will-pay', does: 'Somebody will pay for what he did.', type: 'THREATEN', verbs: 'pay', words: /\b(?:will|shall|would|'ll|must) ["'“‘]? ?(?:\w+ )?pay ["'“‘]? ?(?:price|an? |the |with |for |dearly|heavily)(?:\w+ )?(?:price|dearly|heavily|blood|lives|this|that|it|their|crimes?)?/u, unless: /\b(?:dollars?|euros?|million|ransom|salar\w+|compensation|debt|tax\w*|wages?)\b/u, agent: 'by',
    examples: [{ text: '"They will pay a heavy price," the commander said.', type: 'THREATEN' }] },
  { name: 'met-with-force', does: 'Whoever does something will be met with force.', type: 'THREATEN', mode: ['violence'], passive: true, verbs: 'meet', words: /\bwith (?:an? |the )?(?:[\w-]+ ){0,3}?(?:force|fire|response|retaliation|resistance|reprisals?|violence|bullets)\b/u, unless: /\b(?:was|were|has|have|had) (?:been )?met\b/u,
    examples: [{ text: 'The army warned that any attack would be met with a crushing response.', type: 'THREATEN' }] },
  { name: 'will-respond', does: 'An answer in kind is vowed or reserved.', type: 'THREATEN', verbs: 'respond react retaliate answer reserve', words: /\b(?:vow\w*|pledg\w+|promis\w+|threaten\w*|swor?e\w*)\b.*\b(?:respond|react|retaliate|answer)\b|\b(?:will|would|shall|'ll) (?:\w+ )?(?:respond|react|retaliate)\b|\bright to (?:respond|retaliate|strike|defend|react)\b/u, subject: 'power', unless: /\b(?:questions?|requests?|comment|calls?|appeals?|letter|offers?|proposals?|journalists?|reporters?|if|positively|emergency)\b/u, target: 'to against',
    examples: [{ text: 'The army vowed to respond.', type: 'THREATEN' }, { text: 'Sudan reserves the right to respond.', type: 'THREATEN' }] },

  { name: 'takes-things', does: 'Armed men take weapons and goods.', type: 'COERCE', mode: ['loot'], verbs: 'take grab snatch', object: 'booty', subject: 'force', unless: /\b(?:up|aim|delivery|position\w*|stock|inventory|from (?:the )?(?:iran|russia|abroad))\b/u, target: 'owner from',
    examples: [{ text: 'The attackers took weapons and ammunition.', type: 'COERCE', actors: { agent: ['The attackers'] } }] },
  { name: 'stops-fighters', does: 'Armed men are blocked or stopped on their way.', type: 'COERCE', mode: ['restrict'], verbs: 'block stop intercept halt', passive: true, object: 'fighters', via: ['by at', 'any'], target: 'object',
    examples: [{ text: 'The soldiers were blocked by the militia.', type: 'COERCE', actors: { agent: ['the militia'], target: ['The soldiers'] } }] },
  { name: 'disrupts-network', does: 'A cell or network is broken up.', type: 'COERCE', verbs: 'disrupt dismantle degrade bust smash break+up', object: 'network', subject: 'power', target: 'owner',
    examples: [{ text: 'The army dismantled a militant network.', type: 'COERCE', actors: { agent: ['The army'] } }] },
  { name: 'searches-houses', does: 'Soldiers search houses or a compound.', type: 'COERCE', verbs: 'search comb', object: 'premises', subject: 'force', unless: /\b(?:killed|killing|wounded|gun ?battle|shot|rubble|survivors|bodies)\b/u, target: 'owner',
    examples: [{ text: 'Soldiers searched a compound in the district.', type: 'COERCE', actors: { agent: ['Soldiers'] } }] },
  { name: 'cordons-off', does: 'An area is cordoned off.', type: 'COERCE', mode: ['restrict'], verbs: 'cordon cordon+off seal+off', object: 'any',
    examples: [{ text: 'Troops cordoned off the area.', type: 'COERCE', actors: { agent: ['Troops'] } }] },
  { name: 'back-to-prison', does: 'Somebody is returned to prison.', type: 'COERCE', mode: ['arrest'], verbs: 'return move transfer commit bring', passive: true, via: ['to into', 'custody'], target: 'object',
    examples: [{ text: 'The commander was returned to prison in May.', type: 'COERCE', actors: { target: ['The commander'] } }] },
  { name: 'levies-taxes', does: 'An armed group levies taxes.', type: 'COERCE', mode: ['loot'], verbs: 'levy collect extort exact demand impose', object: 'levy', subject: 'force', target: 'on from',
    examples: [{ text: 'The militants levied taxes on farmers.', type: 'COERCE', actors: { agent: ['The militants'], target: ['farmers'] } }] },

  { name: 'gives-up-claim', does: 'A claim, a demand or self-rule is given up.', type: 'CONCEDE', verbs: 'abandon give+up give relinquish renounce drop forgo waive shelve', object: 'ambition', words: /\b(?:abandon\w*|g[ia]ve\w* up|giving up|given up|relinquish\w*|renounc\w+|dropp?\w*|forg\w+|waiv\w+|shelv\w+)\b/u, subject: 'power', target: 'to',
    examples: [{ text: 'The separatists abandoned their claim to the port.', type: 'CONCEDE' }] },
  { name: 'eases-tension', does: 'Steps are taken to ease tension.', type: 'CONCEDE', verbs: 'take de-escalate deescalate defuse reduce ease lower', words: /\b(?:(?:steps|measures|action) to (?:de-?escalate|defuse|ease|calm|reduce|lower)|(?:de-?escalate|defused?|eased?|reduced?|lowered) (?:the |its |their )?(?:[\w-]+ )?tensions?)\b/u, subject: 'power', target: 'with',
    examples: [{ text: 'The government has taken steps to ease the tension.', type: 'CONCEDE', actors: { agent: ['The government'] } }] },
];
