import type { TagRule } from './tag-rule.js';
import { POSSESSIVES } from '../lexicon/function-words.js';

/** Verbs whose past is their base form. */
const UNCHANGED: ReadonlySet<string> = new Set(
  'put hit cut set shut let read spread burst cast split beat bet shed thrust cost hurt quit rid bid broadcast forecast upset wed'.split(
    ' ',
  ),
);
/** Verbs that go on with "of". */
const OF_VERBS: ReadonlySet<string> = new Set(
  'speak think talk dream hear know complain warn boast accuse convict dispose consist comprise die approve disapprove tire despair learn beware inform remind rob strip deprive clear relieve assure suspect repent run partake admit smell taste come make write tell sing brag conceive notify acquit cure purge rid'.split(
    ' ',
  ),
);

/** Forms that the tagger takes for verbs, and that stand here as nouns, adjectives or other parts of speech. */
export const NOUN_RULES: readonly TagRule[] = [
  {
    name: 'participle-before-noun',
    examples: ['the growing/ADJ influence', 'its trapped/ADJ civilians', 'executed 20 captured/ADJ soldiers'],
    mend: ({ word, before, after }) =>
      word.pos === 'VERB' &&
      /(?:ing|ed|en)$/u.test(word.lower) &&
      (after?.pos === 'NOUN' || after?.pos === 'PROPN' || after?.pos === 'ADJ') &&
      (before?.pos === 'DET' ||
        before?.pos === 'ADJ' ||
        (before?.pos === 'NUM' && word.lower.endsWith('ed') && after.lower.endsWith('s')) ||
        (before?.pos === 'PRON' && POSSESSIVES.has(before.lower)) ||
        before?.lower === "'s")
        ? 'ADJ'
        : null,
  },
  {
    name: 'fighting-position',
    examples: ['destroyed a rebel fighting/ADJ position', 'two Karwa fighting/ADJ vehicles'],
    mend: ({ word, before, after }) =>
      word.pos === 'VERB' &&
      word.lower === 'fighting' &&
      /^(?:NOUN|PROPN|ADJ|NUM)$/u.test(before?.pos ?? '') &&
      /^(?:positions?|vehicles?|units?|forces?|season|men|spirit)$/u.test(after?.lower ?? '')
        ? 'ADJ'
        : null,
  },
  {
    name: 'remotely-piloted',
    examples: ['attack and remotely piloted/ADJ aircraft', 'with heavily damaged/ADJ trucks'],
    mend: ({ word, before, after, back }) =>
      word.pos === 'VERB' &&
      word.lower.endsWith('ed') &&
      before?.pos === 'ADV' &&
      before.lower.endsWith('ly') &&
      /^(?:CCONJ|ADP|DET|ADJ)$/u.test(back?.pos ?? '') &&
      after?.pos === 'NOUN' &&
      /(?:s|aircraft)$/u.test(after.lower)
        ? 'ADJ'
        : null,
  },
  {
    name: 'participle-as-noun',
    examples: ['several of the injured/NOUN were', 'the wounded/NOUN'],
    mend: ({ word, before, after }) =>
      word.pos === 'VERB' &&
      before?.pos === 'DET' &&
      /^(?:injured|wounded|killed|missing|accused|detained|displaced|dead|suspected)$/u.test(word.lower) &&
      (after === undefined || /^(?:VERB|AUX|ADP|PUNCT|CCONJ)$/u.test(after.pos))
        ? 'NOUN'
        : null,
  },
  {
    name: 'act-as-noun',
    examples: ['a halt to the fighting/NOUN .', 'during the shelling/NOUN of the town'],
    mend: ({ word, before, after }) =>
      word.pos === 'VERB' &&
      word.lower.endsWith('ing') &&
      /^(?:the|this|that|any|no|renewed|heavy|fierce|sporadic)$/u.test(before?.lower ?? '') &&
      (after === undefined || /^(?:ADP|PUNCT|CCONJ|AUX|SCONJ)$/u.test(after.pos))
        ? 'NOUN'
        : null,
  },
  {
    name: 'determiner-verb',
    examples: ['an estimated/ADJ 15'],
    mend: ({ word, before, after }) =>
      word.pos === 'VERB' && before?.pos === 'DET' && (after?.pos === 'NUM' || word.lower === 'estimated') ? 'ADJ' : null,
  },
  {
    name: 'rebels-are-people',
    examples: ['when rebels/NOUN , who had hidden', '10,000 Ruvanian recruits/NOUN , the minister'],
    mend: ({ word, before }) =>
      word.pos === 'VERB' && (word.lower === 'rebels' || (word.lower === 'recruits' && /^(?:ADJ|NUM|PROPN)$/u.test(before?.pos ?? '')))
        ? 'NOUN'
        : null,
  },
  {
    name: 'hyphenated-participle',
    examples: ['Ostria-backed/ADJ rebels hold the town'],
    mend: ({ word, after }) =>
      word.pos === 'VERB' && /\w-\w+ed$/u.test(word.lower) && /^(?:NOUN|PROPN|ADJ)$/u.test(after?.pos ?? '') ? 'ADJ' : null,
  },
  {
    name: 'exercises-held',
    examples: ['The two armies held exercises/NOUN near the border', 'provided air cover/NOUN for the army'],
    mend: ({ word, before }) =>
      word.pos === 'VERB' &&
      ((/^(?:exercises|drills|patrols|raids|talks|strikes|attacks|protests|rallies|marches|searches)$/u.test(word.lower) &&
        /^(?:held|conducted|staged|began|launched|held|joint|military|naval|launch|conduct|stage|hold)$/u.test(before?.lower ?? '')) ||
        (word.lower === 'cover' && /^(?:air|fire|artillery)$/u.test(before?.lower ?? '')))
        ? 'NOUN'
        : null,
  },
  {
    name: 'hold-sway',
    examples: ['The militia holds sway/NOUN over the valley', 'The rebels took aim/NOUN at the convoy'],
    mend: ({ word, before }) =>
      word.pos === 'VERB' &&
      /^(?:sway|aim|command|charge|cover|flight|shelter|hold|control|refuge)$/u.test(word.lower) &&
      /^(?:h[eo]ld(?:s|ing)?|t(?:ak(?:es?|en|ing)|ook)|los(?:es?|ing|t)|gain(?:s|ed|ing)?|seek(?:s|ing)?|sought)$/u.test(
        before?.lower ?? '',
      )
        ? 'NOUN'
        : null,
  },
  {
    name: 'monitor-is-somebody',
    examples: ['war monitors/NOUN reported'],
    mend: ({ word, before, after }) =>
      word.pos === 'VERB' && /^(?:monitors?|guards?)$/u.test(word.lower) && before?.pos === 'NOUN' && after?.pos === 'VERB' ? 'NOUN' : null,
  },
  {
    // One of something has a verb with "s": a base form behind it goes on with the name of the thing.
    name: 'singular-has-no-base-verb',
    examples: ['the Observatory , a war monitor/NOUN , said', 'a police guard/NOUN died', 'a bomb hit/VERB the bus', 'a lot say/VERB so'],
    mend: ({ word, before, back }) =>
      word.pos === 'VERB' &&
      word.lower === word.lemma &&
      !UNCHANGED.has(word.lower) &&
      before?.pos === 'NOUN' &&
      !/(?:s|people|police|men|lot|number|majority|few|couple|handful|dozen|hundred|thousand|million|third|quarter|half)$/u.test(
        before.lower,
      ) &&
      /^(?:an?|another|every|each)$/u.test(back?.lower ?? '')
        ? 'NOUN'
        : null,
  },
  {
    name: 'the-act-of',
    examples: ['Shelling/NOUN of the hospital continued', 'heavy bombing/NOUN of Tarn', 'He was accused of speaking/VERB of war'],
    mend: ({ word, before, after }) =>
      word.pos === 'VERB' &&
      word.lower.endsWith('ing') &&
      after?.lower === 'of' &&
      !OF_VERBS.has(word.lemma) &&
      (before === undefined || /^(?:ADJ|ADP|SCONJ|CCONJ|PUNCT|NOUN|PART)$/u.test(before.pos)) &&
      before?.lower !== 'by'
        ? 'NOUN'
        : null,
  },
  {
    name: 'asked-for-help',
    examples: ['asked the United Nations for/ADP help', 'asked the United Nations for help/NOUN'],
    mend: ({ word, before, after, next }) => {
      const end = (w: typeof after): boolean => w === undefined || /^(?:PUNCT|CCONJ|ADP|SCONJ)$/u.test(w.pos);
      if (
        word.lower === 'for' &&
        word.pos === 'SCONJ' &&
        /^(?:help|support|talks|aid|calm|release)$/u.test(after?.lower ?? '') &&
        end(next)
      )
        return 'ADP';
      return word.pos === 'VERB' && /^(?:help|support|aid|release)$/u.test(word.lower) && before?.lower === 'for' && end(after)
        ? 'NOUN'
        : null;
    },
  },
  {
    name: 'sent-home',
    examples: ['sent 200 soldiers home/ADV .'],
    mend: ({ word, before, after }) =>
      word.pos === 'NOUN' &&
      word.lower === 'home' &&
      before?.pos === 'NOUN' &&
      /(?:s|men|people|police)$/u.test(before.lower) &&
      (after === undefined || /^(?:PUNCT|ADP|SCONJ|CCONJ)$/u.test(after.pos))
        ? 'ADV'
        : null,
  },
  {
    name: 'has-ties',
    examples: ['The front has ties/NOUN to the guards', 'are sworn/ADJ enemies'],
    mend: ({ word, before, after }) => {
      if (word.pos !== 'VERB') return null;
      if (word.lower === 'sworn' && after?.pos === 'NOUN') return 'ADJ';
      return /^(?:ties|links|contacts)$/u.test(word.lower) &&
        /^(?:to|with)$/u.test(after?.lower ?? '') &&
        /^(?:has|have|had|no|having|keeps|maintains|and)$/u.test(before?.lower ?? '')
        ? 'NOUN'
        : null;
    },
  },
  {
    name: 'calls-for-something',
    examples: ['dismissed calls/NOUN for a truce'],
    mend: ({ word, before, after }) =>
      word.pos === 'VERB' &&
      /^(?:calls|appeals|demands|claims|offers|reports)$/u.test(word.lower) &&
      before?.pos === 'VERB' &&
      /^(?:for|by|from|of)$/u.test(after?.lower ?? '')
        ? 'NOUN'
        : null,
  },
  {
    name: 'fighting-between',
    examples: ['Fighting/NOUN between the army and the rebels'],
    mend: ({ word, first, after }) =>
      first &&
      word.pos === 'VERB' &&
      word.lower.endsWith('ing') &&
      /^(?:between|erupted|broke|raged|continued|intensified)$/u.test(after?.lower ?? '')
        ? 'NOUN'
        : null,
  },
  {
    name: 'according-to-estimates',
    examples: ['according to Ostrian estimates/NOUN .', 'according to U.S. estimates/NOUN'],
    mend: ({ word, before, after, back }) =>
      word.pos === 'VERB' &&
      /^(?:estimates|reports|claims|counts)$/u.test(word.lower) &&
      /^(?:PROPN|ADJ)$/u.test(before?.pos ?? '') &&
      /^(?:to|by|from)$/u.test(back?.lower ?? '') &&
      (after === undefined || after.pos === 'PUNCT')
        ? 'NOUN'
        : null,
  },
  {
    name: 'there-are-reports',
    examples: ['There are reports/NOUN that rebels shelled the town'],
    mend: ({ word, before, back }) =>
      word.pos === 'VERB' &&
      /^(?:reports|claims|fears|hopes|calls|plans|doubts|demands|attacks|strikes|raids|clashes)$/u.test(word.lower) &&
      /^(?:are|were|been)$/u.test(before?.lower ?? '') &&
      (back?.lower === 'there' || before?.lower === 'been')
        ? 'NOUN'
        : null,
  },
  {
    name: 'what-was-earlier',
    examples: ['abducted farmers during earlier/ADJ battles/NOUN around the town'],
    mend: ({ word, before, after, back }) => {
      if (word.pos === 'ADV' && /^(?:earlier|later|further)$/u.test(word.lower) && before?.pos === 'ADP')
        return (after?.pos === 'VERB' || after?.pos === 'NOUN') && /[^s]s$/u.test(after.lower) ? 'ADJ' : null;
      return word.pos === 'VERB' &&
        /[^s]s$/u.test(word.lower) &&
        /^(?:earlier|later|further)$/u.test(before?.lower ?? '') &&
        back?.pos === 'ADP'
        ? 'NOUN'
        : null;
    },
  },
  {
    name: 'part-of',
    examples: ['is part/NOUN of'],
    mend: ({ word, after }) => (word.pos === 'VERB' && word.lower === 'part' && after?.lower === 'of' ? 'NOUN' : null),
  },
  {
    name: 'noun-after-possessive',
    examples: ['ISIS ’s clutch/NOUN'],
    mend: ({ word, before, after }) =>
      word.pos === 'VERB' &&
      before !== undefined &&
      /^['’]s$/u.test(before.lower) &&
      before.pos === 'PART' &&
      word.lower === word.lemma &&
      after?.pos !== 'PART'
        ? 'NOUN'
        : null,
  },
  {
    name: 'indefinite-pronoun',
    examples: ['with everything/PRON we have'],
    mend: ({ word }) => (word.pos === 'VERB' && /^(?:every|any|no|some)thing$/u.test(word.lower) ? 'PRON' : null),
  },
  {
    name: 'conjunction-of-contrast',
    examples: ['criminal gangs , although/SCONJ some have forged ties'],
    mend: ({ word }) => (word.pos === 'ADP' && /^(?:although|though|whereas)$/u.test(word.lower) ? 'SCONJ' : null),
  },
  {
    name: 'participle-that-describes',
    examples: ['the army and allied/ADJ fighters', 'an attack with suspected/ADJ poison gas'],
    mend: ({ word, before, after }) =>
      word.pos === 'VERB' &&
      /^(?:allied|suspected|alleged|armed|captured|wounded|disputed|occupied|besieged)$/u.test(word.lower) &&
      (before?.pos === 'CCONJ' || before?.pos === 'ADP' || /^(?:newly|recently|previously|heavily|well)$/u.test(before?.lower ?? '')) &&
      (after?.pos === 'NOUN' || after?.pos === 'ADJ') &&
      (before?.pos !== 'CCONJ' || word.lower === 'allied')
        ? 'ADJ'
        : null,
  },
  {
    name: 'large-amounts',
    examples: ['The army destroyed large/ADJ caches of weapons'],
    mend: ({ word }) => (word.pos === 'ADV' && /^(?:large|huge|vast)$/u.test(word.lower) ? 'ADJ' : null),
  },
  {
    name: 'caches-of',
    examples: ['The army destroyed large caches/NOUN of weapons', 'They seized two caches/NOUN of arms'],
    mend: ({ word, before, after }) =>
      word.pos === 'VERB' &&
      /^(?:caches|stashes|hoards|quantities|stores|stocks|batches)$/u.test(word.lower) &&
      after?.lower === 'of' &&
      /^(?:ADJ|NUM|DET|VERB)$/u.test(before?.pos ?? '')
        ? 'NOUN'
        : null,
  },
  {
    name: 'wounded-left-behind',
    examples: ['the enemy left behind wounded/NOUN and equipment'],
    mend: ({ word, before, after }) =>
      word.pos === 'VERB' &&
      /^(?:wounded|injured)$/u.test(word.lower) &&
      /^(?:behind|with|of|for|many|its|their)$/u.test(before?.lower ?? '') &&
      (after === undefined || /^(?:CCONJ|PUNCT|ADP)$/u.test(after.pos))
        ? 'NOUN'
        : null,
  },
  {
    name: 'much-of',
    examples: ['control much/NOUN of the north', 'lost most/NOUN of it'],
    mend: ({ word, after }) =>
      (word.pos === 'ADJ' || word.pos === 'ADV') && /^(?:much|most)$/u.test(word.lower) && after?.lower === 'of' ? 'NOUN' : null,
  },
  {
    name: 'well-in-the-ground',
    examples: ['every oil well/NOUN between'],
    mend: ({ word, before }) =>
      word.pos === 'ADV' && /^wells?$/u.test(word.lower) && /^(?:oil|gas|water|artesian)$/u.test(before?.lower ?? '') ? 'NOUN' : null,
  },
  {
    name: 'remaining-hundreds',
    examples: ['withdraw its remaining/ADJ 400 soldiers', 'the surviving/ADJ two'],
    mend: ({ word, before, after }) =>
      word.pos === 'VERB' &&
      /^(?:remaining|surviving|missing|captured|wounded|kidnapped|abducted|estimated)$/u.test(word.lower) &&
      after?.pos === 'NUM' &&
      /^(?:the|its|his|her|their|our|'s)$/u.test(before?.lower ?? '')
        ? 'ADJ'
        : null,
  },
  {
    name: 'in-the-north',
    examples: ['bandits in the north/NOUN have'],
    mend: ({ word, before }) =>
      word.pos === 'ADV' &&
      /^(?:north|south|east|west|north-?east|north-?west|south-?east|south-?west|interior)$/u.test(word.lower) &&
      before?.lower === 'the'
        ? 'NOUN'
        : null,
  },
  {
    name: 'there-after-noun',
    examples: ['a Marine there/ADV was killed'],
    mend: ({ word, before }) =>
      word.lower === 'there' && word.pos === 'PRON' && (before?.pos === 'NOUN' || before?.pos === 'PROPN') ? 'ADV' : null,
  },
  {
    name: 'office-as-adjective',
    examples: ['a Russian general/NOUN blamed', 'a police chief/NOUN whom'],
    mend: ({ word, after }) =>
      word.pos === 'ADJ' &&
      /^(?:general|chief|official|civilian|rebel|militant|insurgent|islamist|jihadist|separatist|loyalist|extremist|local|national|individual|subversive|guerrilla|terrorist|criminal|executive|analyst|offensive|captive|major|colonel|military|president|native|contingent|detachment)$/u.test(
        word.lower,
      ) &&
      (after === undefined || !/^(?:NOUN|PROPN|ADJ)$/u.test(after.pos))
        ? 'NOUN'
        : null,
  },
  {
    name: 'base-verb-in-a-name',
    examples: ['a Washington think/NOUN tank'],
    mend: ({ word, before, after, back }) =>
      word.pos === 'VERB' &&
      word.lower === word.lemma &&
      after?.pos === 'NOUN' &&
      before !== undefined &&
      /^(?:PROPN|ADJ|NOUN)$/u.test(before.pos) &&
      back !== undefined &&
      /^(?:a|an)$/u.test(back.lower)
        ? 'NOUN'
        : null,
  },
  {
    name: 'dead-and-wounded',
    examples: ['the dead and wounded/NOUN ran'],
    mend: ({ word, before, back }) =>
      word.pos === 'VERB' &&
      /^(?:wounded|injured|missing)$/u.test(word.lower) &&
      before?.pos === 'CCONJ' &&
      back !== undefined &&
      /^(?:dead|killed|sick)$/u.test(back.lower)
        ? 'NOUN'
        : null,
  },
];
