import type { Sense } from './sense.js';

/** Power won, shared and lost, talks and truces ended, deeds judged: what plain verbs tell in their company. */
// prettier-ignore
export const POWER_SENSES: readonly Sense[] = [
  { name: 'truce-is-over', does: 'A truce has ended.', type: 'REJECT', verbs: 'be end collapse lapse expire', words: /^(?:the |a |an |its |their |this |that |any )*(?:[\w-]+ ){0,4}?(?:truce|cease-?fire|armistice)(?: [\w-]+){0,6}? (?:(?:is|was|been|were) (?:now |all but |effectively |officially )?(?:over|dead|finished|void|at an end|in tatters)|collapsed|ended|lapsed|expired)\b/u, unless: /\b(?:hostilities|war|fighting|years) (?:collapsed|ended)\b|\bended (?:an? |the |their |its |\w+ (?:months|years|decades|weeks) of )?(?:[\w-]+ ){0,3}?(?:wars?|conflict|fighting|hostilities|violence|clashes|bloodshed|siege|insurgency|battle)\b/u, target: 'with between',
    examples: [{ text: 'The truce is over, said the president of Ostria.', type: 'REJECT' }, { text: 'The ceasefire ended on Monday.', type: 'REJECT' }] },
  { name: 'embraces-martyrdom', does: 'Somebody dies, in the words of his own side.', type: 'ASSAULT', verbs: 'embrace attain achieve', object: 'any', words: /\bmartyrdom\b/u, agent: 'by',
    examples: [{ text: 'Two soldiers embraced martyrdom in the firefight.', type: 'ASSAULT', actors: { target: ['soldiers'] } }] },
  { name: 'takes-power', does: 'A party takes power in a place.', type: 'TERRITORY', verbs: 'take retake regain assume', object: 'any', words: /\bpower\b/u, subject: 'power', unless: /\b(?:election|vote|ballot|inaugurat\w+|sworn|elected|office|stations?|plants?|grid)\b/u,
    examples: [{ text: 'The militia took power in Velm in 2021.', type: 'TERRITORY', actors: { agent: ['The militia'] } }] },
  { name: 'seizes-power', does: 'Power is seized in a coup.', type: 'COERCE', verbs: 'seize usurp grab', object: 'any', words: /\bpower\b/u, unless: /\b(?:stations?|plants?|grid)\b/u, target: 'from',
    examples: [{ text: 'The military seized power in 2021.', type: 'COERCE', actors: { agent: ['The military'] } }, { text: 'Colonel Bell seized power in January.', type: 'COERCE', actors: { agent: ['Bell'] } }] },
  { name: 'moves-forward', does: 'A force gains ground.', type: 'TERRITORY', verbs: 'move push', words: /\b(?:mov|push)\w+ forward\b/u, subject: 'force',
    examples: [{ text: 'Ostrian troops moved forward four miles in a day.', type: 'TERRITORY', actors: { agent: ['Ostrian troops'] } }] },
  { name: 'wrecks-talks', does: 'Talks, a truce or a plan are brought to nothing.', type: 'REJECT', verbs: 'torpedo derail scuttle sabotage scupper sink undermine wreck', object: 'any', words: /\b(?:talks|negotiations?|efforts?|agreements?|accords?|deals?|process|truce|cease-?fire|plans?|initiative|summit)\b/u, unless: /\bships?\b/u,
    examples: [{ text: 'Ostria tried to torpedo the peace talks.', type: 'REJECT', actors: { agent: ['Ostria'] } }] },
  { name: 'balks-at', does: 'Somebody balks at something.', type: 'REJECT', verbs: 'balk baulk', words: /\bbau?lk\w* at\b/u, subject: 'power',
    examples: [{ text: 'The government balked at the plan.', type: 'REJECT', actors: { agent: ['The government'] } }] },

  { name: 'stages-coup', does: 'A coup is staged.', type: 'COERCE', verbs: 'stage launch mount lead attempt plot carry+out carry', object: 'any', words: /\b(?:coups?|putsch(?:es)?)\b/u, target: 'against',
    examples: [{ text: 'The two generals staged another coup in 2021.', type: 'COERCE', actors: { agent: ['generals'] } }] },
  { name: 'overthrows', does: 'Whoever rules is overthrown.', type: 'COERCE', verbs: 'overthrow topple depose', object: 'any', unless: /\b(?:statues?|monuments?|towers?|trees?|pylons?|crane|records?|(?:seek\w*|sought|want\w*|aim\w*|plan\w*|plott\w*|hop\w+|wish\w*|try\w*|tri\w+|vow\w*|pledg\w+|fight\w*|fought) to)\b/u, target: 'object',
    examples: [{ text: 'The junta deposed the elected president in May.', type: 'COERCE', actors: { agent: ['The junta'], target: ['the elected president'] } }, { text: 'The government was toppled by the army.', type: 'COERCE', actors: { agent: ['the army'], target: ['The government'] } }] },
  { name: 'gains-dominance', does: 'A force comes to dominate a place.', type: 'TERRITORY', verbs: 'gain win regain establish assert', words: /\b(?:dominance|supremacy|mastery|control)\b/u, via: ['in over of across', 'ground'], subject: 'force', target: 'from',
    examples: [{ text: 'The militia gained dominance in the north.', type: 'TERRITORY', actors: { agent: ['The militia'] } }] },
  { name: 'shares-power', does: 'Rivals share power.', type: 'COOPERATE', verbs: 'share', object: 'any', words: /\bshar\w+ power\b/u, target: 'with',
    examples: [{ text: 'The general had shared power with the militia for years.', type: 'COOPERATE', actors: { target: ['the militia'] } }] },
  { name: 'drives-out', does: 'A force drives another out.', type: 'TERRITORY', verbs: 'drive+out push+out force+out flush+out chase+out oust expel dislodge drive push', object: 'fighters', subject: 'power', words: /\b(?:(?:dr[io]v\w+|push\w*|forc\w+|flush\w*|chas\w+)(?: [\w-]+){0,4} out|oust\w*|expel\w*|dislodg\w+)\b/u, unless: /\b(?:party|office|post|parliament|refugees|diplomats?|homes|out of|from|off)\b/u, target: 'object',
    examples: [{ text: 'The army drove out the rebels.', type: 'TERRITORY', actors: { agent: ['The army'], target: ['the rebels'] } }] },
  { name: 'deed-judged', does: 'A deed is judged by what came of it.', type: 'ASSESSMENT', verbs: 'be represent mark constitute', words: /^(?:(?:the|this|that|their|its|his|monday|tuesday|wednesday|thursday|friday|saturday|sunday) (?:['’]s )?(?:[\w-]+ ){0,4}?)?(?:it|this|that|attack|offensive|operation|raid|withdrawal|capture|loss|fall|retreat|killing|death|strikes?|campaign|war|assault|ambush|advance|siege)(?: [\w'’-]+){0,8}? (?:is|was|were|are|represents?|represented|marks?|marked|constitutes?) (?:also |only |widely |clearly )?(?:an? |the |yet another |another )(?:[\w-]+ ){0,3}?(?:setback|blow|victory|success|failure|defeat|disaster|triumph|turning point|humiliation|embarrassment|catastrophe|fiasco|blunder)\b/u, agent: 'for to',
    examples: [{ text: 'The offensive was a serious setback for the militia.', type: 'ASSESSMENT', actors: { agent: ['the militia'] } }] },
];
