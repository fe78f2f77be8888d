import { wordSet } from '../lexicon/word-set.js';
import { POSSESSIVES } from '../lexicon/function-words.js';
import type { TagRule } from './tag-rule.js';

/** Forms that the tagger takes for verbs or adverbs, and that here describe the noun behind them. */
export const ADJECTIVE_RULES: readonly TagRule[] = [
  {
    name: 'participle-before-noun',
    examples: [
      'the growing/ADJ influence',
      'its trapped/ADJ civilians',
      'executed 20 captured/ADJ soldiers',
      'left from seized/ADJ territory',
    ],
    on: ['VERB'],
    mend: ({ word, before, after, back }) =>
      !(before?.lower === 'both' && back?.pos === 'AUX') &&
      /(?:ing|ed|en)$/u.test(word.lower) &&
      (after?.pos === 'NOUN' || after?.pos === 'PROPN' || after?.pos === 'ADJ') &&
      (before?.pos === 'DET' ||
        before?.pos === 'ADJ' ||
        (before?.pos === 'NUM' && word.lower.endsWith('ed') && after.lower.endsWith('s')) ||
        (before?.pos === 'ADP' && word.lower.endsWith('ed') && after.pos !== 'PROPN' && !/^(?:as|than|to)$/u.test(before.lower)) ||
        (before?.pos === 'PRON' && POSSESSIVES.has(before.lower)) ||
        before?.lower === "'s")
        ? 'ADJ'
        : null,
  },
  {
    name: 'mass-starvation',
    examples: ['where mass/ADJ starvation has set in'],
    on: ['VERB'],
    words: wordSet('mass'),
    mend: ({ before, after }) => (after?.pos === 'NOUN' && !/^(?:NOUN|PROPN|PART|AUX|PRON)$/u.test(before?.pos ?? '') ? 'ADJ' : null),
  },
  {
    name: 'coordinated-attacks',
    examples: ['in a series of coordinated/ADJ bomb attacks', 'the army coordinated/VERB the raid'],
    on: ['VERB'],
    words: wordSet('coordinated synchronised synchronized targeted sustained'),
    mend: ({ before, after }) =>
      /^(?:of|in|with|by|several|multiple|two|three|four|many)$/u.test(before?.lower ?? '') &&
      /^(?:NOUN|ADJ|PROPN)$/u.test(after?.pos ?? '')
        ? 'ADJ'
        : null,
  },
  {
    name: 'on-maximum-alert',
    examples: ['troops were placed on maximum alert/NOUN'],
    on: ['ADJ'],
    words: wordSet('alert'),
    mend: ({ before, back }) => (back?.lower === 'on' && /^(?:ADJ|NOUN)$/u.test(before?.pos ?? '') ? 'NOUN' : null),
  },
  {
    name: 'fighting-position',
    examples: ['destroyed a rebel fighting/ADJ position', 'two Karwa fighting/ADJ vehicles'],
    on: ['VERB'],
    words: wordSet('fighting'),
    mend: ({ before, after }) =>
      /^(?:NOUN|PROPN|ADJ|NUM)$/u.test(before?.pos ?? '') &&
      /^(?:positions?|vehicles?|units?|forces?|season|men|spirit)$/u.test(after?.lower ?? '')
        ? 'ADJ'
        : null,
  },
  {
    name: 'remotely-piloted',
    examples: ['attack and remotely piloted/ADJ aircraft', 'with heavily damaged/ADJ trucks', 'the widely recognised/ADJ government said'],
    on: ['VERB'],
    mend: ({ word, before, after, back }) =>
      word.lower.endsWith('ed') &&
      before?.pos === 'ADV' &&
      before.lower.endsWith('ly') &&
      /^(?:CCONJ|ADP|DET|ADJ)$/u.test(back?.pos ?? '') &&
      after?.pos === 'NOUN' &&
      (back?.pos === 'DET' || /(?:s|aircraft)$/u.test(after.lower))
        ? 'ADJ'
        : null,
  },
  {
    name: 'determiner-verb',
    examples: ['an estimated/ADJ 15'],
    on: ['VERB'],
    mend: ({ word, before, after }) => (before?.pos === 'DET' && (after?.pos === 'NUM' || word.lower === 'estimated') ? 'ADJ' : null),
  },
  {
    name: 'hyphenated-participle',
    examples: ['Ostria-backed/ADJ rebels hold the town'],
    on: ['VERB'],
    mend: ({ word, after }) => (/\w-\w+ed$/u.test(word.lower) && /^(?:NOUN|PROPN|ADJ)$/u.test(after?.pos ?? '') ? 'ADJ' : null),
  },
  {
    name: 'what-was-earlier',
    examples: ['abducted farmers during earlier/ADJ battles/NOUN around the town'],
    on: ['ADV', 'VERB'],
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
    name: 'participle-that-describes',
    examples: ['the army and allied/ADJ fighters', 'an attack with suspected/ADJ poison gas'],
    on: ['VERB'],
    words: wordSet('allied suspected alleged armed captured wounded disputed occupied besieged'),
    mend: ({ word, before, after }) =>
      (before?.pos === 'CCONJ' || before?.pos === 'ADP' || /^(?:newly|recently|previously|heavily|well)$/u.test(before?.lower ?? '')) &&
      (after?.pos === 'NOUN' || after?.pos === 'ADJ') &&
      (before?.pos !== 'CCONJ' || word.lower === 'allied')
        ? 'ADJ'
        : null,
  },
  {
    name: 'wounded-soldiers-were',
    examples: ['Wounded/ADJ soldiers were taken away', 'Captured/ADJ rebels said'],
    on: ['VERB'],
    words: wordSet('wounded injured captured suspected masked besieged retreating fleeing'),
    mend: ({ first, after, next }) =>
      first && after?.pos === 'NOUN' && /[^s]s$/u.test(after.lower) && /^(?:AUX|VERB)$/u.test(next?.pos ?? '') ? 'ADJ' : null,
  },
  {
    name: 'let-wounded-people',
    examples: ['Chad let wounded/ADJ Tarnians cross', 'evacuated injured/ADJ civilians'],
    on: ['VERB'],
    words: wordSet('wounded injured trapped stranded displaced besieged captured kidnapped'),
    mend: ({ before, after }) =>
      /^(?:let|lets|letting|allow(?:s|ed|ing)?|evacuat(?:es?|ed|ing)|help(?:s|ed|ing)?|treat(?:s|ed|ing)?|carry|carried|rescue[ds]?|freed?)$/u.test(
        before?.lower ?? '',
      ) && /^(?:NOUN|PROPN)$/u.test(after?.pos ?? '')
        ? 'ADJ'
        : null,
  },
  {
    name: 'to-free',
    examples: ['need to free/VERB the hostages', 'agreed to free/VERB 40 prisoners'],
    on: ['ADJ'],
    words: wordSet('free'),
    mend: ({ before, after }) => (before?.lower === 'to' && /^(?:DET|NUM|PRON)$/u.test(after?.pos ?? '') ? 'VERB' : null),
  },
  {
    name: 'large-amounts',
    examples: ['The army destroyed large/ADJ caches of weapons', 'gearing up for a new/ADJ offensive'],
    on: ['ADV'],
    words: wordSet('large huge vast new'),
    mend: ({ word, before }) => (word.lower !== 'new' || before?.pos === 'DET' ? 'ADJ' : null),
  },
  {
    name: 'remaining-hundreds',
    examples: ['withdraw its remaining/ADJ 400 soldiers', 'the surviving/ADJ two'],
    on: ['VERB'],
    words: wordSet('remaining surviving missing captured wounded kidnapped abducted estimated'),
    mend: ({ before, after }) => (after?.pos === 'NUM' && /^(?:the|its|his|her|their|our|'s)$/u.test(before?.lower ?? '') ? 'ADJ' : null),
  },
];
