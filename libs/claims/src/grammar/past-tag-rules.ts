import { wordSet } from '../lexicon/word-set.js';
import type { TagRule } from './tag-rule.js';
import { canBeParticiple, isParticipleOnly, isPastForm } from './verb-forms.js';
import { BE_FORMS, HAVE_FORMS } from '../lexicon/function-words.js';
import { GROUP_NOUNS, isSeveral } from '../lexicon/groups.js';

/** Participles that describe more often than they tell of an act: "has limited means". */
const DESCRIBES =
  /^(?:limited|armed|advanced|mixed|united|detailed|experienced|increased|organi[sz]ed|related|varied|repeated|continued|renewed|unprecedented|sophisticated|complicated|dedicated|talented|skilled|wounded|injured|divided)$/u;
const OBJECT_START = new Set(['DET', 'PRON', 'PROPN', 'NUM']);

/** Pasts of coming and going, which tell what somebody did. */
const MOTION = wordSet(
  'advanced clashed clung crept converged dashed defected escaped filtered hurried infiltrated marched melted mutinied poured raced rebelled reconciled retreated revolted rioted rolled rumbled rushed scattered scuffled skirmished slipped sneaked sped streamed surged swarmed tangled thronged trekked trickled vanished',
);

/** Past tenses, participles and gerunds that the tagger takes for nouns or adjectives, and auxiliaries that it takes for verbs. */
export const PAST_RULES: readonly TagRule[] = [
  {
    name: 'was-only-retaken',
    examples: [
      'The town was only recently retaken/VERB after a week',
      'was nearly overrun/VERB in May',
      'they had overrun/VERB a garrison',
    ],
    on: ['NOUN', 'ADJ'],
    words: wordSet('retaken overrun recaptured besieged'),
    mend: ({ before, back, after }) =>
      (BE_FORMS.has(before?.lower ?? '') ||
        HAVE_FORMS.has(before?.lower ?? '') ||
        (before?.pos === 'ADV' && (BE_FORMS.has(back?.lower ?? '') || HAVE_FORMS.has(back?.lower ?? '') || back?.pos === 'ADV'))) &&
      after?.pos !== 'NOUN'
        ? 'VERB'
        : null,
  },
  {
    name: 'they-looted',
    examples: [
      'They looted/VERB our food',
      'The gunmen looted/VERB homes',
      'came back and ransacked/VERB the mill',
      'guards of the looted/ADJ shops',
    ],
    on: ['ADJ'],
    words: wordSet('looted ransacked'),
    mend: ({ before, after }) =>
      (/^(?:NOUN|PROPN|PRON)$/u.test(before?.pos ?? '') && /^(?:DET|PRON|NOUN|PROPN|ADJ|NUM)$/u.test(after?.pos ?? '')) ||
      (/^(?:CCONJ|ADV)$/u.test(before?.pos ?? '') && /^(?:DET|PRON|NUM)$/u.test(after?.pos ?? ''))
        ? 'VERB'
        : null,
  },
  {
    name: 'likely-liberated',
    examples: ['Ostrian forces likely liberated/VERB the settlement', 'The army recently cleared/VERB its suburbs'],
    on: ['ADJ'],
    mend: ({ word, before, back, after }) =>
      before?.pos === 'ADV' &&
      /^(?:NOUN|PROPN|PRON)$/u.test(back?.pos ?? '') &&
      /^(?:the|an?|its|their|his|two|three|several|all|most|part|parts|another)$/u.test(after?.lower ?? '') &&
      isPastForm(word.lower)
        ? 'VERB'
        : null,
  },
  {
    name: 'passive-tagged-adjective',
    examples: ['had been encircled/VERB and'],
    on: ['ADJ'],
    mend: ({ word, before, after }) =>
      word.lower.length > 4 &&
      canBeParticiple(word.lower) &&
      !word.lower.includes('-') &&
      before !== undefined &&
      (BE_FORMS.has(before.lower) || before.pos === 'ADV') &&
      (after === undefined ||
        /^(?:ADP|PUNCT|CCONJ|ADV|SCONJ)$/u.test(after.pos) ||
        (after.lower === 'to' &&
          /^(?:alleged|reported|believed|said|thought|understood|feared|suspected|presumed|rumou?red)$/u.test(word.lower)))
        ? 'VERB'
        : null,
  },
  {
    name: 'alleged-that',
    examples: [
      'the army alleged/VERB that rebels fired',
      'Odo Bell alleged/VERB on Monday that',
      'burned two villages , the mayor alleged/VERB .',
      'an alleged/ADJ informer',
    ],
    on: ['ADJ'],
    words: wordSet('alleged suspected'),
    mend: ({ word, before, after }) =>
      /^(?:NOUN|PROPN|PRON)$/u.test(before?.pos ?? '') &&
      (after?.lower === 'that' || (word.lower === 'alleged' && (after === undefined || /^(?:on|in|[.,])$/u.test(after.lower))))
        ? 'VERB'
        : null,
  },
  {
    name: 'have-before-a-participle',
    examples: ['alleged to have/AUX bombed a wedding', 'after having/AUX seized the market'],
    on: ['VERB'],
    mend: ({ word, before, after }) =>
      ((word.lower === 'have' && before?.lower === 'to') || word.lower === 'having') &&
      after?.pos === 'VERB' &&
      canBeParticiple(after.lower)
        ? 'AUX'
        : null,
  },
  {
    name: 'gerund-with-object',
    examples: ['accused jets of bombing/VERB the captives', 'denied arming/VERB the movement'],
    on: ['NOUN'],
    mend: ({ word, before, after }) =>
      /\w{2}ing$/u.test(word.lower) &&
      before !== undefined &&
      (before.pos === 'VERB' ||
        BE_FORMS.has(before.lower) ||
        /^(?:of|by|from|after|before|for|without|and|while|in)$/u.test(before.lower)) &&
      after !== undefined &&
      OBJECT_START.has(after.pos)
        ? 'VERB'
        : null,
  },
  {
    name: 'killed-or-wounded',
    examples: ['had killed or wounded/VERB 28 soldiers', 'killed and injured/VERB the guards'],
    on: ['ADJ', 'NOUN'],
    words: wordSet('wounded injured hurt captured'),
    mend: ({ before, back, after }) =>
      /^(?:or|and)$/u.test(before?.lower ?? '') && back?.pos === 'VERB' && /^(?:NUM|DET|NOUN|PROPN)$/u.test(after?.pos ?? '')
        ? 'VERB'
        : null,
  },
  {
    name: 'opening-fire',
    examples: ['accused troops of opening/VERB fire on', 'before opening/VERB fire', 'when rebels opened/VERB fire .'],
    on: ['NOUN', 'ADJ'],
    words: wordSet('opening opened'),
    mend: ({ word, before, after }) =>
      after?.lower === 'fire' &&
      (/^(?:of|by|before|after|for|without|and|,)$/u.test(before?.lower ?? '') ||
        (word.lower === 'opened' && /^(?:NOUN|PROPN|PRON|ADV)$/u.test(before?.pos ?? '')))
        ? 'VERB'
        : null,
  },
  {
    name: 'told-a-name',
    examples: ['The United States informed/VERB Russia of the strikes'],
    on: ['ADJ'],
    mend: ({ word, before, after }) =>
      /^[a-z]+ed$/u.test(word.text) && !DESCRIBES.test(word.lower) && before?.pos === 'PROPN' && after?.pos === 'PROPN' ? 'VERB' : null,
  },
  {
    name: 'and-abducted-two',
    examples: ['Rebels stormed the mission and abducted/VERB two nuns'],
    on: ['NOUN'],
    words: wordSet(
      'abducted kidnapped arrested detained beheaded torched looted shelled ambushed executed murdered seized captured ransacked',
    ),
    mend: ({ before, after }) => (before?.pos === 'CCONJ' && /^(?:NUM|DET|PRON)$/u.test(after?.pos ?? '') ? 'VERB' : null),
  },
  {
    name: 'past-tense-tagged-noun',
    examples: ['A mob chased/VERB down four men'],
    on: ['NOUN'],
    mend: ({ word, before, after }) =>
      /^[a-z]{3,}ed$/u.test(word.text) &&
      !/^(?:hundred|indeed|speed|breed|wounded|injured|accused|displaced|deceased|unemployed|detained|airspeed|watershed|bloodshed|exceed|proceed|succeed|naked|sacred|seaweed|oilseed|rapeseed)$/u.test(
        word.lower,
      ) &&
      /^(?:NOUN|PROPN)$/u.test(before?.pos ?? '') &&
      /^(?:down|up|off|out|away|back|the|a|an|its|their|his|her|him|them|at|into|from|through|over)$/u.test(after?.lower ?? '')
        ? 'VERB'
        : null,
  },
  {
    name: 'irregular-past',
    examples: ['rebels backed by Ruvania retook/VERB Tarn'],
    words: wordSet('retook overran overthrew withdrew undertook overtook forbade beset besieged'),
    mend: ({ word }) => (word.pos !== 'VERB' ? 'VERB' : null),
  },
  {
    name: 'participle-after-auxiliary',
    examples: ['had retaken/VERB the palace', 'was finally retaken/VERB', 'has armed/VERB them', 'Police have rounded/VERB up hundreds'],
    mend: ({ word, before, after, back }) => {
      if (word.pos === 'VERB' || word.pos === 'AUX' || before === undefined) return null;
      const auxiliary = before.pos === 'AUX' ? before : before.pos === 'ADV' && back?.pos === 'AUX' ? back : null;
      if (auxiliary === null) return null;
      if (isParticipleOnly(word.lower) && word.lower !== 'left') return 'VERB';
      return HAVE_FORMS.has(auxiliary.lower) &&
        word.lower.endsWith('ed') &&
        after !== undefined &&
        (/^(?:DET|PRON|PROPN|NUM)$/u.test(after.pos) || /^(?:up|out|off|down|back|over|away)$/u.test(after.lower))
        ? 'VERB'
        : null;
    },
  },
  {
    name: 'involved-somebody',
    examples: ['The attack involved/VERB three members of the militia'],
    on: ['ADJ'],
    words: wordSet('involved'),
    mend: ({ before, after }) =>
      before?.pos === 'NOUN' && after !== undefined && /^(?:NOUN|PROPN|NUM|DET|ADJ)$/u.test(after.pos) ? 'VERB' : null,
  },
  {
    name: 'infinitive-to',
    examples: ['turned out to/PART be'],
    on: ['ADP'],
    words: wordSet('to'),
    mend: ({ after }) =>
      after !== undefined && (after.lower === 'be' || after.lower === 'have' || (after.pos === 'VERB' && after.lower === after.lemma))
        ? 'PART'
        : null,
  },
  {
    name: 'participle-before-bare-object',
    examples: ['soldiers had looted/VERB shops'],
    on: ['ADJ'],
    mend: ({ word, before, after }) =>
      before?.pos === 'AUX' &&
      HAVE_FORMS.has(before.lower) &&
      word.lower.endsWith('ed') &&
      !word.lower.includes('-') &&
      !DESCRIBES.test(word.lower) &&
      /^(?:NOUN|ADJ)$/u.test(after?.pos ?? '')
        ? 'VERB'
        : null,
  },
  {
    name: 'participle-after-comma',
    examples: ['stormed a school , abducting/VERB the cook'],
    on: ['NOUN'],
    mend: ({ word, before, after }) =>
      /\w{3}ing$/u.test(word.lower) &&
      before?.lower === ',' &&
      /^(?:the|a|an|its|their|his|her|him|them|at|some|several|dozens)$/u.test(after?.lower ?? '')
        ? 'VERB'
        : null,
  },
  {
    name: 'past-tense-before-object',
    examples: ['A strike crippled/VERB the port', 'Activists chained/VERB themselves to a gate'],
    on: ['ADJ'],
    mend: ({ word, before, after, next }) =>
      word.lower.endsWith('ed') &&
      !word.lower.includes('-') &&
      !DESCRIBES.test(word.lower) &&
      (before?.pos === 'NOUN' || before?.pos === 'PROPN') &&
      /^(?:the|a|an|its|their|his|her|him|them|themselves|himself|herself)$/u.test(after?.lower ?? '') &&
      next?.pos !== 'PUNCT'
        ? 'VERB'
        : null,
  },
  {
    name: 'shot-in-a-row-of-deeds',
    examples: [
      'They came on motorbikes and shot/VERB at people',
      'The men came at night , shot/VERB two guards',
      'moved through the market and shot/VERB traders',
      'a rifle and shot/NOUN',
    ],
    on: ['NOUN'],
    words: wordSet('shot'),
    mend: ({ before, after, next, first }) =>
      !first &&
      /^(?:and|,)$/u.test(before?.lower ?? '') &&
      after !== undefined &&
      (isSeveral(after.lower) ||
        (/^(?:at|into|dead|indiscriminately|sporadically|randomly|wildly)$/u.test(after.lower) && next !== undefined) ||
        /^(?:NUM|PRON)$/u.test(after.pos))
        ? 'VERB'
        : null,
  },
  {
    name: 'seen-doing',
    examples: ['had seen soldiers burning/VERB huts', 'saw gunmen looting/VERB shops', 'heard them shouting/VERB'],
    on: ['NOUN', 'ADJ'],
    mend: ({ word, before, back, after }) =>
      word.lower.length > 5 &&
      word.lower.endsWith('ing') &&
      /^(?:saw|seen|see|seeing|watched|watching|heard|hearing|filmed|filming|spotted)$/u.test(back?.lower ?? '') &&
      (before?.pos === 'PRON' || /(?:[^s]s|men|women|people|troops|police)$/u.test(before?.lower ?? '')) &&
      after !== undefined
        ? 'VERB'
        : null,
  },
  {
    name: 'shot-is-a-verb',
    examples: [
      'Air defences shot/VERB down two',
      'have been shot/VERB down',
      'The militiamen shot/VERB everyone who ran',
      'Gunmen shot/VERB to death two teachers',
      'Two farmers shot/VERB by gunmen',
      'Nurse shot/VERB in Oster Bay',
    ],
    on: ['NOUN'],
    words: wordSet('shot hit cut hurt wounded injured killed struck split'),
    mend: ({ word, before, after, next }) =>
      before !== undefined &&
      (BE_FORMS.has(before.lower) ||
        /^(?:have|has|had|also|was|were)$/u.test(before.lower) ||
        (word.lower === 'shot' &&
          (/^(?:NOUN|PROPN|PRON|NUM)$/u.test(before.pos) || /^["“]$/u.test(before.lower)) &&
          after !== undefined &&
          (`${after.lower} ${next?.lower}` === 'to death' ||
            ((after.lower === 'by' || (/^(?:in|near|outside)$/u.test(after.lower) && next?.pos === 'PROPN')) &&
              GROUP_NOUNS.has(before.lower)) ||
            /^(?:down|dead|at|and|him|her|them|us|me|everyone|everybody|anyone|anybody|someone)$/u.test(after.lower))))
        ? 'VERB'
        : null,
  },
  {
    name: 'past-between-names',
    examples: [
      'Troops backed by Ostria retook/VERB Tarn',
      'The Northern Front overran/VERB Velm',
      'Fighters backed by air strikes drove/VERB IS militants out of Tarn',
    ],
    on: ['NOUN', 'PROPN', 'ADJ'],
    mend: ({ word, before, after, text, capitals }) =>
      !capitals &&
      /^\p{Ll}+$/u.test(text) &&
      /^(?:re|over|with|under)?(?:took|ran|drew|went|threw|drove|withdrew|forbade|slew|strove|flew|came)$/u.test(word.lower) &&
      (before?.pos === 'PROPN' || (before?.pos === 'NOUN' && after?.pos !== 'ADP')) &&
      (/^(?:PROPN|DET|ADP)$/u.test(after?.pos ?? '') || after?.text === 'IS')
        ? 'VERB'
        : null,
  },
  {
    name: 'denied-doing',
    examples: ['Coalition denies bombing/VERB wedding hall', 'The army denied shelling/VERB civilians'],
    on: ['NOUN'],
    mend: ({ word, before }) =>
      /\w{3}ing$/u.test(word.lower) && /^(?:deny|denies|denied|denying)$/u.test(before?.lower ?? '') ? 'VERB' : null,
  },
  {
    name: 'motion-of-a-doer',
    examples: ['The militants melted/VERB into the forest', 'Rebels clung/VERB on to the town', 'Police rounded/VERB up dozens of men'],
    on: ['ADJ', 'NOUN'],
    mend: ({ word, before, after, text }) =>
      /^\p{Ll}+$/u.test(text) &&
      /^(?:NOUN|PROPN)$/u.test(before?.pos ?? '') &&
      ((MOTION.has(word.lower) && (after?.pos === 'ADP' || after?.pos === 'ADV')) ||
        (word.pos === 'ADJ' && isPastForm(word.lower) && /^(?:up|off|down|out|away|back)$/u.test(after?.lower ?? '')))
        ? 'VERB'
        : null,
  },
  {
    name: 'past-like-a-noun',
    examples: ['Jihadists slit/VERB the throats of two men', 'The gunmen lit/VERB a fire'],
    on: ['NOUN'],
    words: wordSet('slit burst cast lit bent forgave slew clung dug hid shed'),
    mend: ({ before, after }) =>
      /^(?:NOUN|PROPN)$/u.test(before?.pos ?? '') &&
      (after?.pos === 'DET' || /^(?:its|their|his|her|into|through|open)$/u.test(after?.lower ?? ''))
        ? 'VERB'
        : null,
  },
  {
    name: 'noun-of-theirs',
    examples: ['The army tightened its hold/NOUN on the district', 'intensified their shelling/NOUN of the town'],
    on: ['VERB'],
    mend: ({ word, before, after }) =>
      /^(?:its|their|his|our|my)$/u.test(before?.lower ?? '') &&
      (word.lower === word.lemma || word.lower.endsWith('ing')) &&
      (after === undefined || /^(?:ADP|PUNCT|CCONJ|SCONJ)$/u.test(after.pos))
        ? 'NOUN'
        : null,
  },
  {
    name: 'which-support-him',
    examples: ['Ostrian jets , which support/VERB President Bell , bombed', 'which support/NOUN is needed'],
    on: ['NOUN'],
    words: wordSet('support back fight control target attack host claim'),
    mend: ({ before, after, next }) =>
      before?.lower === 'which' &&
      after !== undefined &&
      (/^(?:DET|PROPN|PRON|NUM)$/u.test(after.pos) || (/^(?:NOUN|ADJ)$/u.test(after.pos) && next?.pos !== 'AUX'))
        ? 'VERB'
        : null,
  },
  {
    name: 'who-backs',
    examples: ['Both groups back/VERB the government of Tarn', 'The rebels came back/ADV the next day'],
    on: ['ADV', 'NOUN'],
    words: wordSet('back'),
    mend: ({ before, after }) =>
      (isSeveral(before?.lower ?? '') ||
        /^(?:groups|factions|militias|parties|countries|powers|states|nations|tribes|units)$/u.test(before?.lower ?? '')) &&
      before?.pos === 'NOUN' &&
      /^(?:the|a|an|its|their|his)$/u.test(after?.lower ?? '')
        ? 'VERB'
        : null,
  },
  {
    name: 'said-that',
    examples: ['The minister alleged/VERB that the rebels fled', 'The general thought/VERB that rebels fled'],
    on: ['ADJ', 'NOUN'],
    mend: ({ word, before, after, text }) =>
      /^\p{Ll}+$/u.test(text) &&
      isPastForm(word.lower) &&
      /^(?:NOUN|PROPN|ADJ)$/u.test(before?.pos ?? '') &&
      after?.lower === 'that' &&
      after.pos === 'SCONJ'
        ? 'VERB'
        : null,
  },
];
