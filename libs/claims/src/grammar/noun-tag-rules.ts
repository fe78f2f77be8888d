import { wordSet } from '../lexicon/word-set.js';
import { DAYS, POSSESSIVES } from '../lexicon/function-words.js';
import { GROUP_NOUNS } from '../lexicon/groups.js';
import { DIRECTIONS } from '../lexicon/place-words.js';
import type { TagRule } from './tag-rule.js';
import { isPastForm } from './verb-forms.js';

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

/** Times and parts of a country that open a sentence: "in the north there was fighting". */
const WHEN_OR_WHERE: ReadonlySet<string> = new Set([
  ...DAYS,
  ...DIRECTIONS,
  ...'area region district province capital city town village country morning afternoon evening night day weekend week month year time past meantime meanwhile then today yesterday'.split(
    ' ',
  ),
]);
/** What fighting does: no verb of somebody who fights stands right before it. */
const GOES_ON = wordSet(
  'continues continued rages raged erupts erupted broke intensifies intensified resumes resumed ended stopped began flared spread subsided escalated eased persisted persists',
);

/** Forms that the tagger takes for verbs, and that stand here as nouns or other parts of speech. */
export const NOUN_RULES: readonly TagRule[] = [
  {
    name: 'trades-blame',
    examples: ['traded blame/NOUN for the raid', 'the rebels blame/VERB the army'],
    words: wordSet('blame'),
    mend: ({ before }) =>
      before?.pos === 'VERB' &&
      /^(?:trad(?:e|es|ed|ing)|shar(?:e|es|ed|ing)|shift(?:s|ed|ing)?|apportion(?:ed|ing)?|assign(?:ed|ing)?|exchang(?:e|ed|ing)|lay|laid|laying|deflect(?:ed|ing)?|swap(?:ped)?)$/u.test(
        before.lower,
      )
        ? 'NOUN'
        : null,
  },
  {
    name: 'the-dead-included',
    examples: ['The dead/NOUN included four women', 'The wounded/NOUN were taken away'],
    words: wordSet('dead wounded injured missing'),
    mend: ({ before, after }) =>
      before?.lower === 'the' && (/^(?:included|include|includes|comprise|comprised)$/u.test(after?.lower ?? '') || after?.pos === 'AUX')
        ? 'NOUN'
        : null,
  },
  {
    name: 'its-rival',
    examples: ['the army and its rival/NOUN , the Red Column , claimed', 'its main rival/NOUN said', 'a rival/ADJ faction fled'],
    on: ['ADJ'],
    words: wordSet('rival equal superior'),
    mend: ({ before, back, after }) =>
      (POSSESSIVES.has(before?.lower ?? '') || before?.lower === "'s" || POSSESSIVES.has(back?.lower ?? '')) &&
      /^(?:PUNCT|VERB|AUX|ADP|CCONJ)$/u.test(after?.pos ?? 'PUNCT')
        ? 'NOUN'
        : null,
  },
  {
    name: 'more-than-half',
    examples: ['seized more than half/NUM of the province', 'less than half/NUM of the troops'],
    words: wordSet('half'),
    mend: ({ before, after }) => (before?.lower === 'than' && after?.lower === 'of' ? 'NUM' : null),
  },
  {
    name: 'assault-that-is-pushed-back',
    examples: ['Army pushes back assault/NOUN on Tarn', 'Troops fight off attack/NOUN on base'],
    words: wordSet('assault attack raid offensive advance strike ambush'),
    mend: ({ word, before, back }) =>
      word.pos === 'VERB' &&
      /^(?:back|off)$/u.test(before?.lower ?? '') &&
      /^(?:push|beat|fight|drive|throw|force|hold|ward|fend|stave|fought|drove|threw|held)(?:es|s|ed)?$/u.test(back?.lower ?? '')
        ? 'NOUN'
        : null,
  },
  {
    name: 'participle-as-noun',
    examples: ['several of the injured/NOUN were', 'the wounded/NOUN', 'put the number of displaced/NOUN at 600'],
    on: ['VERB'],
    words: wordSet('injured wounded killed missing accused detained displaced dead suspected'),
    mend: ({ before, back, after }) =>
      (before?.pos === 'DET' || (before?.lower === 'of' && /^(?:number|numbers|total|toll|count)$/u.test(back?.lower ?? ''))) &&
      (after === undefined || /^(?:VERB|AUX|ADP|PUNCT|CCONJ)$/u.test(after.pos))
        ? 'NOUN'
        : null,
  },
  {
    name: 'act-as-noun',
    examples: ['a halt to the fighting/NOUN .', 'during the shelling/NOUN of the town'],
    on: ['VERB'],
    mend: ({ word, before, after }) =>
      word.lower.endsWith('ing') &&
      /^(?:the|this|that|any|no|renewed|heavy|fierce|sporadic)$/u.test(before?.lower ?? '') &&
      (after === undefined || /^(?:ADP|PUNCT|CCONJ|AUX|SCONJ)$/u.test(after.pos))
        ? 'NOUN'
        : null,
  },
  {
    name: 'a-suspect',
    examples: ['named as a war crimes suspect/NOUN by a court', 'the bomb suspect/NOUN was'],
    on: ['VERB'],
    words: wordSet('suspect suspects'),
    mend: ({ after }) =>
      after === undefined || /^(?:by|in|on|from|at|who|was|were|has|is|are|,|\.|;)$/u.test(after.lower) ? 'NOUN' : null,
  },
  {
    name: 'people-like-a-verb',
    examples: [
      'Suspects/NOUN attacked a market',
      'A group of suspects/NOUN stormed the mill',
      'killed three village heads/NOUN near Tarn',
      'Three outlaws/NOUN fled',
      'The court suspects/VERB him',
      'She heads/VERB the district',
    ],
    on: ['VERB'],
    words: wordSet('suspects outlaws heads convicts exiles'),
    mend: ({ word, before, back, after, first }) =>
      (first && word.lower !== 'heads' && after !== undefined && /^(?:VERB|AUX|ADP)$/u.test(after.pos)) ||
      before?.pos === 'NUM' ||
      (before?.lower === 'of' && back?.pos === 'NOUN') ||
      (/^(?:village|district|clan|family|community|ward)$/u.test(before?.lower ?? '') && back?.pos !== 'DET')
        ? 'NOUN'
        : null,
  },
  {
    name: 'one-who-shot',
    examples: ['A militant/NOUN shot dead two traders', 'An armed individual/NOUN shot at the guards', 'A militant/ADJ group shot at them'],
    on: ['ADJ'],
    mend: ({ word, before, after, next }) =>
      /^(?:shot|hit|cut|struck|set)$/u.test(after?.lower ?? '') &&
      GROUP_NOUNS.get(word.lower)?.shape === 'one' &&
      /^(?:DET|ADJ|NOUN|PROPN)$/u.test(before?.pos ?? '') &&
      next !== undefined &&
      /^(?:ADJ|DET|NUM|ADP|PRON|PROPN)$/u.test(next.pos)
        ? 'NOUN'
        : null,
  },
  {
    name: 'many-of-them',
    examples: ['Two passers-by/NOUN were hurt', 'The passers-by/NOUN fled', 'Four marksmen/NOUN opened fire'],
    on: ['ADJ', 'ADV', 'VERB', 'PROPN'],
    words: wordSet('passers-by passer-by marksmen businesswomen'),
    mend: ({ text }) => (/^\p{Ll}/u.test(text) ? 'NOUN' : null),
  },
  {
    name: 'band-with-hyphens',
    examples: ['Harkat-ul-Tarn/PROPN attacked a post', 'said Jaish-e-Velm/PROPN was behind it'],
    on: ['ADJ', 'NOUN', 'VERB', 'ADV', 'X'],
    mend: ({ text }) => (/^\p{Lu}[\p{L}']+-(?:e|i|ul|ud|us|al)-\p{Lu}/u.test(text) ? 'PROPN' : null),
  },
  {
    name: 'shelling-of',
    examples: ['Ostrian shelling/NOUN of the town has', 'rebel killing/NOUN of a judge'],
    on: ['VERB'],
    words: wordSet('shelling bombing bombarding killing shooting beheading looting burning stabbing kidnapping storming sacking torching'),
    mend: ({ after }) => (after?.lower === 'of' ? 'NOUN' : null),
  },
  {
    name: 'bus-stop',
    examples: ['shelling of a bus stop/NOUN in Tarn', 'the tram stop/NOUN near the port'],
    on: ['VERB'],
    words: wordSet('stop'),
    mend: ({ before }) => (/^(?:bus|tram|trolleybus|train|metro|rest|truck)$/u.test(before?.lower ?? '') ? 'NOUN' : null),
  },
  {
    name: 'army-attacks-on',
    examples: ['Simultaneous army attacks/NOUN on rebel lines', 'renewed rebel raids/NOUN on the port'],
    on: ['VERB', 'NOUN'],
    words: wordSet('attacks raids assaults'),
    mend: ({ before, after, next }) =>
      /^(?:NOUN|ADJ)$/u.test(before?.pos ?? '') &&
      !before!.lower.endsWith('s') &&
      /^(?:on|against)$/u.test(after?.lower ?? '') &&
      !DAYS.has(next?.lower ?? '')
        ? 'NOUN'
        : null,
  },
  {
    name: 'rebels-are-people',
    examples: [
      'when rebels/NOUN , who had hidden',
      '10,000 Ruvanian recruits/NOUN , the minister',
      'killed 19 police recruits/NOUN as they',
    ],
    on: ['VERB'],
    mend: ({ word, before }) =>
      word.lower === 'rebels' ||
      (word.lower === 'recruits' &&
        (/^(?:ADJ|NUM|PROPN)$/u.test(before?.pos ?? '') || /^(?:police|army|navy|militia|rebel|cadet)$/u.test(before?.lower ?? '')))
        ? 'NOUN'
        : null,
  },
  {
    name: 'forces-that-act',
    examples: ['He claimed government forces/NOUN on Friday attacked their base', 'said rebel forces/NOUN had fled'],
    on: ['VERB'],
    words: wordSet('forces troops'),
    mend: ({ word, after }) =>
      word.lower === 'troops' || /^(?:ADP|AUX|VERB|ADV|PUNCT|SCONJ|CCONJ)$/u.test(after?.pos ?? 'PUNCT') ? 'NOUN' : null,
  },
  {
    name: 'suspects-are-people',
    examples: [
      'killed 14 rebel suspects/NOUN trying to escape',
      'Rebel suspects/NOUN killed a trader',
      'The army suspects/VERB rebels',
      'extradited the genocide suspect/NOUN to Chad',
      'The officers suspect/VERB sabotage',
    ],
    on: ['VERB'],
    words: wordSet('suspects suspect'),
    mend: ({ word, before, back, after }) =>
      (word.lower === 'suspect' &&
        before?.pos === 'NOUN' &&
        !before.lower.endsWith('s') &&
        /^(?:DET|ADJ)$/u.test(back?.pos ?? '') &&
        /^(?:ADP|PUNCT|AUX)$/u.test(after?.pos ?? 'PUNCT')) ||
      before?.pos === 'NUM' ||
      back?.pos === 'NUM' ||
      (/^(?:NOUN|PROPN|ADJ)$/u.test(before?.pos ?? '') && /^(?:VERB|AUX)$/u.test(after?.pos ?? ''))
        ? 'NOUN'
        : null,
  },
  {
    name: 'exercises-held',
    examples: ['The two armies held exercises/NOUN near the border', 'provided air cover/NOUN for the army'],
    on: ['VERB'],
    mend: ({ word, before }) =>
      (/^(?:exercises|drills|patrols|raids|talks|strikes|attacks|protests|rallies|marches|searches)$/u.test(word.lower) &&
        /^(?:held|conducted|staged|began|launched|held|joint|military|naval|launch|conduct|stage|hold)$/u.test(before?.lower ?? '')) ||
      (word.lower === 'cover' && /^(?:air|fire|artillery)$/u.test(before?.lower ?? ''))
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
    examples: ['war monitors/NOUN reported', 'the town fell , monitor/NOUN says'],
    on: ['VERB'],
    words: wordSet('monitor monitors guard guards'),
    mend: ({ before, after }) => ((before?.pos === 'NOUN' || before?.lower === ',') && after?.pos === 'VERB' ? 'NOUN' : null),
  },
  {
    // One of something has a verb with "s": a base form behind it goes on with the name of the thing.
    name: 'singular-has-no-base-verb',
    examples: [
      'the Observatory , a war monitor/NOUN , said',
      'the Observatory , a UK-based/ADJ monitor/NOUN , said',
      'a police guard/NOUN died',
      'a bomb hit/VERB the bus',
      'a lot say/VERB so',
    ],
    on: ['VERB'],
    mend: ({ word, before, back }) =>
      word.lower === word.lemma &&
      !UNCHANGED.has(word.lower) &&
      before !== undefined &&
      /^(?:NOUN|ADJ)$/u.test(before.pos) &&
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
    on: ['VERB'],
    mend: ({ word, before, after }) =>
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
    on: ['SCONJ', 'VERB'],
    words: wordSet('for help support aid release'),
    mend: ({ word, before, after, next }) => {
      const end = (w: typeof after): boolean => w === undefined || /^(?:PUNCT|CCONJ|ADP|SCONJ)$/u.test(w.pos);
      if (
        word.lower === 'for' &&
        word.pos === 'SCONJ' &&
        /^(?:help|support|talks|aid|calm|release|questioning)$/u.test(after?.lower ?? '') &&
        end(next)
      )
        return 'ADP';
      return word.pos === 'VERB' && /^(?:help|support|aid|release|questioning)$/u.test(word.lower) && before?.lower === 'for' && end(after)
        ? 'NOUN'
        : null;
    },
  },
  {
    name: 'sent-home',
    examples: ['sent 200 soldiers home/ADV .'],
    on: ['NOUN'],
    words: wordSet('home'),
    mend: ({ before, after }) =>
      before?.pos === 'NOUN' &&
      /(?:s|men|people|police)$/u.test(before.lower) &&
      (after === undefined || /^(?:PUNCT|ADP|SCONJ|CCONJ)$/u.test(after.pos))
        ? 'ADV'
        : null,
  },
  {
    name: 'has-ties',
    examples: ['The front has ties/NOUN to the guards', 'are sworn/ADJ enemies'],
    on: ['VERB'],
    words: wordSet('ties links contacts sworn'),
    mend: ({ word, before, after }) => {
      if (word.lower === 'sworn') return after?.pos === 'NOUN' ? 'ADJ' : null;
      return /^(?:to|with)$/u.test(after?.lower ?? '') && /^(?:has|have|had|no|having|keeps|maintains|and)$/u.test(before?.lower ?? '')
        ? 'NOUN'
        : null;
    },
  },
  {
    name: 'calls-for-something',
    examples: ['dismissed calls/NOUN for a truce'],
    on: ['VERB'],
    words: wordSet('calls appeals demands claims offers reports'),
    mend: ({ before, after }) => (before?.pos === 'VERB' && /^(?:for|by|from|of)$/u.test(after?.lower ?? '') ? 'NOUN' : null),
  },
  {
    name: 'fighting-between',
    examples: [
      'Fighting/NOUN between the army and the rebels',
      'Shelling/NOUN that began at dawn',
      'In July , fighting/NOUN in the port left nine dead',
      'On Monday , shelling/NOUN by the army killed nine',
    ],
    on: ['VERB'],
    mend: ({ word, before, first, after, next, verbless }) => {
      if (!word.lower.endsWith('ing')) return null;
      const war = /^(?:fighting|shelling|shooting|bombing|looting|rioting)$/u.test(word.lower);
      if (first && war && /^(?:that|which)$/u.test(after?.lower ?? '')) return next?.pos === 'VERB' || next?.pos === 'AUX' ? 'NOUN' : null;
      if (first) return /^(?:between|erupted|broke|raged|continued|intensified)$/u.test(after?.lower ?? '') ? 'NOUN' : null;
      return war && before?.lower === ',' && after?.pos === 'ADP' && verbless() ? 'NOUN' : null;
    },
  },
  {
    name: 'in-ostrian-shelling-of',
    examples: ['died in Ostrian shelling/NOUN of Tarn', 'killed in rebel shelling/NOUN near', 'after army shelling/NOUN of'],
    on: ['VERB'],
    words: wordSet('shelling bombing bombardment shooting fighting killing'),
    mend: ({ before, after, back }) =>
      /^(?:PROPN|ADJ|NOUN)$/u.test(before?.pos ?? '') &&
      /^(?:in|by|after|during|from|amid|under|of|to)$/u.test(back?.lower ?? '') &&
      (after === undefined || /^(?:of|in|near|on|at|around|that|,|\.|and)$/u.test(after.lower))
        ? 'NOUN'
        : null,
  },
  {
    name: 'fighting-there-was',
    examples: [
      'said fighting/NOUN there was continuing',
      'said shelling/NOUN nearby had stopped',
      'said fighting/NOUN was continuing',
      'in Velm , where fighting/NOUN continues',
    ],
    on: ['VERB'],
    words: wordSet('fighting shelling shooting bombing looting'),
    mend: ({ before, after, next }) =>
      before?.pos !== 'AUX' &&
      (after?.pos === 'AUX' ||
        GOES_ON.has(after?.lower ?? '') ||
        (/^(?:there|nearby|here|elsewhere)$/u.test(after?.lower ?? '') && (next?.pos === 'AUX' || next?.pos === 'VERB')))
        ? 'NOUN'
        : null,
  },
  {
    name: 'according-to-estimates',
    examples: ['according to Ostrian estimates/NOUN .', 'according to U.S. estimates/NOUN'],
    on: ['VERB'],
    words: wordSet('estimates reports claims counts'),
    mend: ({ before, after, back }) =>
      /^(?:PROPN|ADJ)$/u.test(before?.pos ?? '') &&
      /^(?:to|by|from)$/u.test(back?.lower ?? '') &&
      (after === undefined || after.pos === 'PUNCT')
        ? 'NOUN'
        : null,
  },
  {
    name: 'there-are-reports',
    examples: [
      'There are reports/NOUN that rebels shelled the town',
      'The junta defied calls/NOUN to leave',
      'rejected demands/NOUN for an inquiry',
    ],
    on: ['VERB'],
    words: wordSet('reports claims fears hopes calls plans doubts demands attacks strikes raids clashes appeals orders requests'),
    mend: ({ before, back }) =>
      (/^(?:are|were|been)$/u.test(before?.lower ?? '') && (back?.lower === 'there' || before?.lower === 'been')) ||
      (before?.pos === 'VERB' && isPastForm(before.lower))
        ? 'NOUN'
        : null,
  },
  {
    name: 'part-of',
    examples: ['is part/NOUN of', 'will become part/NOUN of the army'],
    on: ['VERB', 'ADV'],
    words: wordSet('part'),
    mend: ({ after }) => (after?.lower === 'of' ? 'NOUN' : null),
  },
  {
    name: 'noun-after-possessive',
    examples: ['ISIS ’s clutch/NOUN'],
    on: ['VERB'],
    mend: ({ word, before, after }) =>
      before !== undefined && /^['’]s$/u.test(before.lower) && before.pos === 'PART' && word.lower === word.lemma && after?.pos !== 'PART'
        ? 'NOUN'
        : null,
  },
  {
    name: 'indefinite-pronoun',
    examples: ['with everything/PRON we have'],
    on: ['VERB'],
    words: wordSet('everything anything nothing something'),
    mend: () => 'PRON',
  },
  {
    name: 'conjunction-of-contrast',
    examples: ['criminal gangs , although/SCONJ some have forged ties'],
    on: ['ADP'],
    words: wordSet('although though whereas'),
    mend: () => 'SCONJ',
  },
  {
    name: 'caches-of',
    examples: ['The army destroyed large caches/NOUN of weapons', 'They seized two caches/NOUN of arms'],
    on: ['VERB'],
    words: wordSet('caches stashes hoards quantities stores stocks batches'),
    mend: ({ before, after }) => (after?.lower === 'of' && /^(?:ADJ|NUM|DET|VERB)$/u.test(before?.pos ?? '') ? 'NOUN' : null),
  },
  {
    name: 'wounded-left-behind',
    examples: ['the enemy left behind wounded/NOUN and equipment'],
    on: ['VERB'],
    words: wordSet('wounded injured'),
    mend: ({ before, after }) =>
      /^(?:behind|with|of|for|many|its|their)$/u.test(before?.lower ?? '') &&
      (after === undefined || /^(?:CCONJ|PUNCT|ADP)$/u.test(after.pos))
        ? 'NOUN'
        : null,
  },
  {
    name: 'much-of',
    examples: ['control much/NOUN of the north', 'lost most/NOUN of it'],
    on: ['ADJ', 'ADV'],
    words: wordSet('much most'),
    mend: ({ after }) => (after?.lower === 'of' ? 'NOUN' : null),
  },
  {
    name: 'well-in-the-ground',
    examples: ['every oil well/NOUN between'],
    on: ['ADV'],
    words: wordSet('well wells'),
    mend: ({ before }) => (/^(?:oil|gas|water|artesian)$/u.test(before?.lower ?? '') ? 'NOUN' : null),
  },
  {
    name: 'in-the-north',
    examples: ['bandits in the north/NOUN have'],
    on: ['ADV'],
    mend: ({ word, before }) =>
      /^(?:north|south|east|west|north-?east|north-?west|south-?east|south-?west|interior)$/u.test(word.lower) && before?.lower === 'the'
        ? 'NOUN'
        : null,
  },
  {
    name: 'blast-west-of',
    examples: ['a blast west/ADV of Tarn', 'in the west/NOUN of the country'],
    on: ['NOUN'],
    words: wordSet('north south east west northeast northwest southeast southwest'),
    mend: ({ before, after }) => (before?.pos === 'NOUN' && after?.lower === 'of' ? 'ADV' : null),
  },
  {
    name: 'there-after-noun',
    examples: ['a Marine there/ADV was killed', 'On Sunday there/PRON were clashes', 'In the north there/PRON was an attack'],
    on: ['PRON'],
    words: wordSet('there'),
    mend: ({ before, after, next }) =>
      (before?.pos === 'NOUN' || before?.pos === 'PROPN') &&
      !(WHEN_OR_WHERE.has(before.lower) && after?.pos === 'AUX' && /^(?:DET|NUM|NOUN|ADJ|ADV|AUX)$/u.test(next?.pos ?? ''))
        ? 'ADV'
        : null,
  },
  {
    name: 'office-as-adjective',
    examples: ['a Russian general/NOUN blamed', 'a police chief/NOUN whom'],
    on: ['ADJ'],
    words: wordSet(
      'general chief official civilian rebel militant insurgent islamist jihadist separatist loyalist extremist local national individual subversive guerrilla terrorist criminal executive analyst offensive captive major colonel military president native contingent detachment',
    ),
    mend: ({ after }) => (after === undefined || !/^(?:NOUN|PROPN|ADJ)$/u.test(after.pos) ? 'NOUN' : null),
  },
  {
    name: 'president-designate',
    examples: ['the vice president designate/ADJ , Ode Bell'],
    on: ['VERB'],
    words: wordSet('designate'),
    mend: ({ before, after }) =>
      /^(?:president|premier|minister|chancellor|ambassador|secretary|commander|governor)$/u.test(before?.lower ?? '') &&
      !/^(?:DET|NOUN|PRON)$/u.test(after?.pos ?? '')
        ? 'ADJ'
        : null,
  },
  {
    name: 'think-tank',
    examples: ['The Ostrian think/NOUN tank praised', 'a think/NOUN tank that'],
    on: ['VERB'],
    words: wordSet('think'),
    mend: ({ after }) => (/^tanks?$/u.test(after?.lower ?? '') ? 'NOUN' : null),
  },
  {
    name: 'base-verb-in-a-name',
    examples: ['a Washington think/NOUN tank'],
    on: ['VERB'],
    mend: ({ word, before, after, back }) =>
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
    on: ['VERB'],
    words: wordSet('wounded injured missing'),
    mend: ({ before, back, after }) =>
      before?.pos === 'CCONJ' &&
      back !== undefined &&
      /^(?:dead|killed|sick)$/u.test(back.lower) &&
      // "Killed or wounded 28 soldiers": two verbs.
      !(back.pos === 'VERB' && /^(?:NUM|DET)$/u.test(after?.pos ?? ''))
        ? 'NOUN'
        : null,
  },
  {
    name: 'weighs-military-strikes',
    examples: ['Chad is weighing military strikes/NOUN on the rebels', 'vowed armed attacks/NOUN on the port'],
    words: wordSet('strikes attacks raids'),
    mend: ({ before, back }) => (/^(?:military|armed|aerial)$/u.test(before?.lower ?? '') && back?.pos === 'VERB' ? 'NOUN' : null),
  },
  {
    name: 'guilty-of-torture',
    examples: ['guilty of torture/NOUN .', 'evidence of torture/NOUN and'],
    on: ['VERB'],
    words: wordSet('torture rape'),
    mend: ({ before, after }) => (before?.lower === 'of' && /^(?:PUNCT|CCONJ|ADP)$/u.test(after?.pos ?? 'PUNCT') ? 'NOUN' : null),
  },
  {
    name: 'the-named-crossing',
    examples: ['Chad reopened the Tarn crossing/NOUN .', 'the refugees crossing/VERB the river'],
    on: ['VERB'],
    words: wordSet('crossing'),
    mend: ({ before, back, after }) =>
      before?.pos === 'PROPN' && back?.lower === 'the' && /^(?:PUNCT|ADP|AUX|CCONJ|SCONJ)$/u.test(after?.pos ?? 'PUNCT') ? 'NOUN' : null,
  },
];
