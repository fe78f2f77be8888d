import { HAVE_FORMS } from '../lexicon/function-words.js';
import { GROUP_NOUNS } from '../lexicon/groups.js';
import { wordSet } from '../lexicon/word-set.js';
import { goesOnName, type TagRule } from './tag-rule.js';
import type { Word } from './chunk.js';
import { canBeParticiple, isPastForm } from './verb-forms.js';

const KIND_OF_PEOPLE = wordSet(
  'allied suspected alleged presumed supposed purported displaced masked hooded unidentified unnamed besieged opposing warring invading',
);
/** Words before a "to" with a noun behind it, of what somebody suffers. */
const EXPOSED = wordSet('subjected subject exposed vulnerable prone susceptible resorted resorting amounted amounts amount');
/** What looks like an infinitive and has no object of its own: "torture by guards", "air strikes". */
const isSuffered = (word: Word | undefined, after: Word | undefined): boolean =>
  word?.lower === 'air' || after === undefined || /^(?:ADP|PUNCT|CCONJ|ADV)$/u.test(after.pos);
/** Plurals that are never verbs of the third person. */
const MANY =
  /^(?:forces|troops|officials|fighters|soldiers|rebels|militants|members|civilians|residents|times|days|weeks|months|years|hours|minutes|people|groups|militias|units|men|women|leaders|others|miles|thousands|hundreds|dozens|ministers|states|nations|powers|parties|sources|witnesses|areas|elements|news|series|means)$/u;
const TIME = /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|week|month|year|day|night)$/u;
const HOUSING = wordSet('housing sheltering hosting');
const HAPPENING = wordSet('fighting shelling bombing shooting looting rioting firing infighting');

/** Pasts of deeds of force that seldom stand before the noun that they describe. */
const DEED = wordSet(
  'abducted ambushed annihilated apprehended arrested assassinated avenged barricaded baton-charged beheaded blockaded bombarded branded burned burnt busted butchered carpet-bombed chained chased conscripted consolidated cornered counter-attacked decapitated defaced degraded desecrated disabled dive-bombed drowned encircled enslaved evicted executed expelled exterminated firebombed flushed gang-raped harassed intimidated jailed kidnapped lathi-charged liberated looted lynched machine-gunned maimed maltreated manned massacred mediated menaced mistreated molested murdered mutilated neutralised neutralized obliterated oppressed paralysed paralyzed persecuted pierced pillaged pistol-whipped plundered pulverised pulverized quelled raided ransacked raped robbed shelled sheltered shot slaughtered smothered smuggled stifled stormed strafed tear-gassed teargassed terrorised terrorized test-fired test-launched torched tortured vandalised vandalized weathered',
);

/** What is done to people and things: "killing civilians", but "training camps". */
const DONE_TO_SOMEBODY =
  /^(?:arm|kill|tortur|loot|burn|harbour|harbor|shelter|back|support|fund|financ|sponsor|bomb|bombard|attack|target|murder|kidnap|abduct|behead|execut|rap|recruit|smuggl|supply|shell|detain|arrest|displac|starv|expel|massacr|slaughter|terroris|terroriz|violat|break|seiz|captur|destroy|block|us|hid|hold|incit|foment|plot|invad|occupy|besieg|blockad|provid|send|deploy|assassinat|poison|jail|persecut|oppress|intimidat|extort|robb|sabotag|steal|demolish|raz|torch|wound|injur|help|aid|protect|host|ambush|harass|mistreat|abus|shoot|hitt?|punish|repress|deport|evict|enslav|humiliat)(?:p|b|l)?ing$/u;
const isMany = (word: Word | undefined): boolean =>
  word?.pos === 'NOUN' && /(?:[^s]s|people|men|women|children|police|territory|oil|aid|food|water|land|civilians)$/u.test(word.lower);

/** Rules for participles, gerunds and forms that the tagger takes for verbs, or the other way round. */
export const PARTICIPLE_RULES: readonly TagRule[] = [
  {
    name: 'set-alight',
    examples: ['and a church set/VERB alight .', 'three huts were set/VERB ablaze'],
    on: ['NOUN', 'ADJ', 'PROPN', 'VERB'],
    words: wordSet('set'),
    mend: ({ after }) => (/^(?:alight|ablaze|afire|aflame)$/u.test(after?.lower ?? '') ? 'VERB' : null),
  },
  {
    name: 'kind-of-people',
    examples: [
      'troops and suspected/ADJ foreign fighters',
      'some 3,000 displaced/ADJ people',
      'the army and allied/ADJ militias',
      'Presumed/ADJ members of the front fled',
      'nine killed in suspected/ADJ IS attack',
      'a raid on a school housing displaced/ADJ people',
      'because suspected/ADJ rebels fled',
      'Internally displaced/ADJ people fled',
    ],
    on: ['VERB'],
    words: KIND_OF_PEOPLE,
    mend: ({ before, after }) =>
      (before === undefined ||
        /^(?:CCONJ|SCONJ|ADP|NUM|VERB|PUNCT)$/u.test(before.pos) ||
        HOUSING.has(before.lower) ||
        /^(?:internally|forcibly|newly)$/u.test(before.lower)) &&
      after !== undefined &&
      (/^(?:NOUN|PROPN|ADJ)$/u.test(after.pos) || after.text === 'IS')
        ? 'ADJ'
        : null,
  },
  {
    name: 'school-housing-families',
    examples: [
      'a raid on a school housing/VERB displaced people',
      'shells hit a tent sheltering/VERB families',
      'the housing/NOUN ministry',
    ],
    on: ['NOUN', 'ADJ'],
    words: HOUSING,
    mend: ({ before, after }) =>
      before?.pos === 'NOUN' &&
      after !== undefined &&
      (after.lower === 'displaced' || /^(?:DET|NUM|PROPN)$/u.test(after.pos) || GROUP_NOUNS.get(after.lower)?.shape === 'many')
        ? 'VERB'
        : null,
  },
  {
    name: 'captured-soldiers',
    examples: ['rebels executed captured/ADJ soldiers'],
    on: ['VERB'],
    words: wordSet('captured wounded injured surrendering detained abducted kidnapped'),
    mend: ({ before, after }) => (before?.pos === 'VERB' && before.lower !== 'had' && isMany(after) ? 'ADJ' : null),
  },
  {
    name: 'quoted-participle',
    examples: [
      'nine militants were " neutralised/VERB " in the raid',
      'the cell had been “ annihilated/VERB ” by the guards',
      'soldiers had " neutralised/VERB " 12 militants',
    ],
    mend: ({ word, before, after, next, back }) =>
      /^(?:ADJ|NOUN|PROPN)$/u.test(word.pos) &&
      word.lower.endsWith('ed') &&
      /^["“‘']$/u.test(before?.text ?? '') &&
      /^["”’']$/u.test((/^[,.]$/u.test(after?.text ?? '') ? next : after)?.text ?? '') &&
      (/^(?:was|were|been|being|is|are|be)$/u.test(back?.lower ?? '') || HAVE_FORMS.has(back?.lower ?? ''))
        ? 'VERB'
        : null,
  },
  {
    name: 'state-of-a-place',
    examples: ['barracks in occupied/ADJ Tarn on Monday', 'fled from besieged/ADJ Velm', 'near rebel lines in war-torn/ADJ Ostria'],
    on: ['VERB'],
    mend: ({ word, before, after }) =>
      /^(?:occupied|besieged|encircled|annexed|devastated|divided|disputed|contested|liberated|\p{Ll}+-(?:torn|held|occupied|controlled|ruled))$/u.test(
        word.lower,
      ) &&
      /^(?:in|of|at|near|from|to|into|inside|around|across|outside)$/u.test(before?.lower ?? '') &&
      after?.pos === 'PROPN'
        ? 'ADJ'
        : null,
  },
  {
    name: 'fighting-that-happens',
    examples: [
      'Fighting/NOUN erupted in the hills',
      'called for a truce , but fighting/NOUN went on',
      'heavy shelling/NOUN continued',
      'Fresh fighting/NOUN broke out',
      'Shooting/NOUN broke out',
      'Shelling/NOUN by the army left nine dead',
      'A bomb went off as fighting/NOUN erupted in the hills',
      'In the town of Tarn , shelling/NOUN damaged a school',
    ],
    on: ['VERB'],
    words: HAPPENING,
    mend: ({ before, after, first }) =>
      (first ||
        (before?.lower === ',' && /^(?:damage|kill|wound|injure|destroy|hit|force|leave|displace|set|claim)$/u.test(after?.lemma ?? '')) ||
        /^(?:ADJ|DET|CCONJ|SCONJ)$/u.test(before?.pos ?? '') ||
        /^(?:heavy|fierce|fresh|new|renewed|intense|sporadic|bitter|street|hand-to-hand|house-to-house|as|while|when|although|though)$/u.test(
          before?.lower ?? '',
        )) &&
      after !== undefined &&
      (after.pos === 'AUX' ||
        /^(?:between|among|around|in|near|by)$/u.test(after.lower) ||
        after.lower === 'spread' ||
        (after.pos === 'VERB' && !after.lower.endsWith('ing')))
        ? 'NOUN'
        : null,
  },
  {
    name: 'fighting-that-is-heard',
    examples: ['Residents heard shelling/NOUN through the night', 'Villagers reported fighting/NOUN near the dam'],
    on: ['VERB'],
    words: HAPPENING,
    mend: ({ before, after }) =>
      /^(?:hear|hears|heard|report|reports|reported|amid|witnessed|saw|despite)$/u.test(before?.lower ?? '') &&
      (after === undefined || /^(?:ADP|PUNCT|ADV|CCONJ|SCONJ)$/u.test(after.pos))
        ? 'NOUN'
        : null,
  },
  {
    name: 'fighting-of-a-place',
    examples: ['Nine hurt in Oster Bay fighting/NOUN', 'Nine hurt in Ostria fighting/NOUN , mayor says'],
    on: ['VERB'],
    words: HAPPENING,
    mend: ({ before, after }) => (before?.pos === 'PROPN' && (after === undefined || after.pos === 'PUNCT') ? 'NOUN' : null),
  },
  {
    name: 'what-spreads',
    examples: [
      'Fighting spread/VERB to three districts',
      'Violence has since spread/VERB to the south',
      'The revolt spread/VERB across the plain',
    ],
    on: ['NOUN'],
    words: wordSet('spread'),
    mend: ({ before, after }) =>
      /^(?:NOUN|PROPN|AUX|ADV|CCONJ)$/u.test(before?.pos ?? '') &&
      /^(?:to|into|across|beyond|through|throughout|from|over|around|along|further|farther|as|quickly|rapidly)$/u.test(after?.lower ?? '')
        ? 'VERB'
        : null,
  },
  {
    name: 'claims-that',
    examples: ['dismissed Ostrian claims that/SCONJ Velmian troops were surrounded', 'reports that/PRON proved false'],
    on: ['PRON', 'DET'],
    words: wordSet('that'),
    mend: ({ before, after }) =>
      /^(?:claims?|reports?|allegations?|accusations?|suggestions?|charges?|assertions?|rumou?rs)$/u.test(before?.lower ?? '') &&
      before?.pos === 'NOUN' &&
      /^(?:PROPN|DET|NUM|NOUN)$/u.test(after?.pos ?? '')
        ? 'SCONJ'
        : null,
  },
  {
    name: 'as-it-happened',
    examples: ['killed eight men , as/SCONJ fighting erupted elsewhere', 'fled as/SCONJ troops advanced on the town'],
    on: ['ADP'],
    words: wordSet('as'),
    mend: ({ after, next }) =>
      after !== undefined &&
      (HAPPENING.has(after.lower) || (after.pos === 'NOUN' && after.lower.endsWith('s'))) &&
      next?.pos === 'VERB' &&
      isPastForm(next.lower)
        ? 'SCONJ'
        : null,
  },
  {
    name: 'to-a-general',
    examples: ['soldiers loyal to general/NOUN Karl Bell', 'men close to marshal/NOUN Otto Reed'],
    on: ['VERB'],
    mend: ({ before, after, text }) =>
      before?.lower === 'to' && /^(?:general|marshal|captain|major|prince|lord)$/u.test(text) && after?.pos === 'PROPN' ? 'NOUN' : null,
  },
  {
    name: 'to-before-a-general',
    examples: ['soldiers loyal to/ADP general Karl Bell'],
    on: ['PART'],
    words: wordSet('to'),
    mend: ({ after, next }) =>
      /^(?:general|marshal|captain|major|prince|lord)$/u.test(after?.text ?? '') && next?.pos === 'PROPN' ? 'ADP' : null,
  },
  {
    name: 'since-then',
    examples: ['The group has since/ADV split', 'Violence has since/ADV spread to the south'],
    on: ['SCONJ', 'ADP'],
    words: wordSet('since'),
    mend: ({ before, after }) =>
      /^(?:has|have|had|'ve)$/u.test(before?.lower ?? '') && after !== undefined && (canBeParticiple(after.lower) || after.lower === 'been')
        ? 'ADV'
        : null,
  },
  {
    name: 'killed-fighting',
    examples: [
      'Four soldiers killed fighting/VERB rebels in Tarn',
      'was wounded battling/VERB the militia',
      'died fighting/VERB government troops',
    ],
    words: wordSet('fighting battling'),
    mend: ({ word, before, after }) =>
      word.pos !== 'VERB' &&
      /^(?:killed|wounded|injured|died|dies|die|dead|fell)$/u.test(before?.lower ?? '') &&
      after !== undefined &&
      /^(?:NOUN|PROPN|ADJ|DET|NUM)$/u.test(after.pos)
        ? 'VERB'
        : null,
  },
  {
    name: 'perfect-infinitive',
    examples: ['is thought to have/AUX supplied the brigade'],
    on: ['VERB'],
    words: wordSet('have'),
    mend: ({ before, after }) => (before?.lower === 'to' && after !== undefined && canBeParticiple(after.lower) ? 'AUX' : null),
  },
  {
    name: 'to-a-noun',
    examples: ['if the capital agreed to talks/NOUN'],
    on: ['VERB'],
    mend: ({ word, before }) =>
      before?.lower === 'to' && word.lower.endsWith('s') && word.lower !== word.lemma && !word.lower.endsWith('ss') ? 'NOUN' : null,
  },
  {
    name: 'to-before-a-noun',
    examples: ['if the capital agreed to/ADP talks'],
    on: ['PART'],
    words: wordSet('to'),
    mend: ({ after }) =>
      after?.pos === 'VERB' && after.lower.endsWith('s') && after.lower !== after.lemma && !after.lower.endsWith('ss') ? 'ADP' : null,
  },
  {
    name: 'subjected-to-torture',
    examples: [
      'were subjected to torture/NOUN by guards',
      'the town is vulnerable to attack/NOUN from the air',
      'subjected to air/NOUN strikes',
      'the rebels are prone to attack/VERB villages',
    ],
    on: ['VERB'],
    mend: ({ word, before, back, after }) =>
      before?.lower === 'to' && EXPOSED.has(back?.lower ?? '') && isSuffered(word, after) ? 'NOUN' : null,
  },
  {
    name: 'subjected-to-before-it',
    examples: ['were subjected to/ADP torture by guards', 'subjected to/ADP air strikes', 'the rebels are prone to/PART attack villages'],
    on: ['PART'],
    words: wordSet('to'),
    mend: ({ before, after, next }) => (EXPOSED.has(before?.lower ?? '') && isSuffered(after, next) ? 'ADP' : null),
  },
  {
    name: 'past-verb-with-object',
    examples: ['Insurgents beheaded/VERB two men', 'Raiders abducted/VERB five girls', 'the army flushed/VERB the rebels out'],
    on: ['NOUN', 'ADJ'],
    mend: ({ word, before, after, text }) =>
      /^\p{Ll}+$/u.test(text) &&
      isPastForm(word.lower) &&
      before !== undefined &&
      /^(?:NOUN|PROPN)$/u.test(before.pos) &&
      after !== undefined &&
      (after.pos === 'NUM' ||
        (after.pos === 'DET' && after.lower !== 'that') ||
        /^(?:its|his|her|their|our|him|them|us)$/u.test(after.lower))
        ? 'VERB'
        : null,
  },
  {
    name: 'present-verb-with-object',
    examples: ['The ministry sponsors/VERB the rebels'],
    on: ['NOUN'],
    mend: ({ word, before, after, text }) =>
      /^\p{Ll}+[^s]s$/u.test(text) &&
      !MANY.test(word.lower) &&
      before !== undefined &&
      /^(?:NOUN|PROPN)$/u.test(before.pos) &&
      !before.lower.endsWith('s') &&
      !TIME.test(before.lower) &&
      after !== undefined &&
      /^(?:the|a|an|its|his|their)$/u.test(after.lower)
        ? 'VERB'
        : null,
  },
  {
    name: 'accused-of-firing',
    examples: ['accuse the army of firing/VERB first', 'accused rebels of shooting/VERB at the crowd'],
    on: ['NOUN'],
    words: wordSet('firing shooting fighting shelling bombing attacking raiding invading looting violating'),
    mend: ({ before, after }) =>
      before?.lower === 'of' && /^(?:first|at|on|into|back|indiscriminately)$/u.test(after?.lower ?? '') ? 'VERB' : null,
  },
  {
    name: 'has-been-doing',
    examples: ['has been bombing/VERB rebel areas', 'had been shelling/VERB the town'],
    on: ['NOUN', 'ADJ'],
    mend: ({ word, before, back, after }) =>
      word.lower.length > 5 &&
      word.lower.endsWith('ing') &&
      before?.lower === 'been' &&
      HAVE_FORMS.has(back?.lower ?? '') &&
      /^(?:NOUN|PROPN|ADJ|DET|PRON|NUM)$/u.test(after?.pos ?? '')
        ? 'VERB'
        : null,
  },
  {
    name: 'doing-it-to-many',
    examples: [
      'accused Ostria of arming/VERB rebels',
      'of torturing/VERB detainees , looting/VERB shops and burning/VERB villages',
      'The commander denied killing/VERB civilians',
      'began shelling/VERB Tarn',
      'the shelling/NOUN of Tarn',
    ],
    on: ['NOUN', 'ADJ'],
    mend: ({ word, before, after, next }) =>
      DONE_TO_SOMEBODY.test(word.lower) &&
      before !== undefined &&
      (/^(?:of|for|by|from|without|after|before|with|against|while|when|,|and|or)$/u.test(before.lower) ||
        (before.pos === 'VERB' &&
          /^(?:deny|stop|halt|start|begin|continue|resume|admit|avoid|keep|finish|end|cease|consider|allege|include|risk)$/u.test(
            before.lemma,
          ))) &&
      (isMany(after) || after?.pos === 'PROPN' || (after?.pos === 'ADJ' && isMany(next)))
        ? 'VERB'
        : null,
  },
  {
    name: 'both-belonging',
    examples: ['two men , both belonging/VERB to the front', 'villagers , most fleeing/VERB from the north'],
    on: ['NOUN'],
    mend: ({ word, before, after }) =>
      /^\p{Ll}{2,}ing$/u.test(word.text) &&
      !HAPPENING.has(word.lower) &&
      /^(?:both|all|most|many|some|each)$/u.test(before?.lower ?? '') &&
      after?.pos === 'ADP'
        ? 'VERB'
        : null,
  },
  {
    name: 'split-from',
    examples: ['the Northern Front split/VERB from the Red Column', 'the faction split/VERB off in May'],
    on: ['NOUN', 'ADJ'],
    words: wordSet('split'),
    mend: ({ before, after }) =>
      /^(?:NOUN|PROPN)$/u.test(before?.pos ?? '') && /^(?:from|with|away|off|into)$/u.test(after?.lower ?? '') ? 'VERB' : null,
  },
  {
    name: 'second-deed',
    examples: [
      'Rebels torched the village and looted/VERB shops',
      'They raided and looted/VERB the town',
      'were beaten and tortured/VERB by guards',
    ],
    on: ['ADJ', 'NOUN'],
    words: DEED,
    mend: ({ word, before, back, after }) =>
      before?.pos === 'CCONJ' &&
      after !== undefined &&
      ((word.pos === 'ADJ' && /^(?:NOUN|NUM|PROPN)$/u.test(after.pos)) ||
        (back?.pos === 'VERB' && (after.lower === 'by' || /^(?:DET|NUM|PRON|PROPN)$/u.test(after.pos))))
        ? 'VERB'
        : null,
  },
  {
    name: 'deed-in-a-row',
    examples: [
      'were seized , tortured/VERB and killed by rebels',
      'The soldiers cornered/VERB , shot and buried the men',
      'Police chased/VERB and arrested the bomber',
      'had raided , looted/VERB and burned the town',
    ],
    on: ['ADJ', 'NOUN'],
    words: DEED,
    mend: ({ before, back, after, next }) =>
      (before?.lower === ',' && back?.pos === 'VERB' && /^(?:and|or|,)$/u.test(after?.lower ?? '') && isPastForm(next?.lower ?? '')) ||
      (/^(?:NOUN|PROPN)$/u.test(before?.pos ?? '') && /^(?:and|or|,)$/u.test(after?.lower ?? '') && DEED.has(next?.lower ?? ''))
        ? 'VERB'
        : null,
  },
  {
    name: 'deed-of-a-doer',
    examples: [
      'The guards tortured/VERB prisoners',
      'Militants ransacked/VERB houses in the village',
      'Soldiers enslaved/VERB young women',
    ],
    on: ['ADJ', 'NOUN'],
    words: DEED,
    mend: ({ before, after, text }) =>
      /^[\p{Ll}-]+$/u.test(text) &&
      /^(?:NOUN|PROPN)$/u.test(before?.pos ?? '') &&
      after !== undefined &&
      /^(?:NOUN|NUM|PROPN|ADJ)$/u.test(after.pos)
        ? 'VERB'
        : null,
  },
  {
    name: 'last-word-of-a-name',
    examples: ['the Harbour Rights Watch/PROPN said'],
    on: ['VERB', 'NOUN'],
    mend: (c) => (goesOnName(c) && (c.after?.pos === 'VERB' || c.after?.pos === 'AUX') && /^\p{Ll}/u.test(c.after.text) ? 'PROPN' : null),
  },
];
