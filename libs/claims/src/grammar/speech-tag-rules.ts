import { wordSet } from '../lexicon/word-set.js';
import type { TagRule } from './tag-rule.js';

/** Nouns of what is said that the tagger takes for verbs. */
export const SPEECH_RULES: readonly TagRule[] = [
  {
    name: 'reports-of-shelling',
    examples: ['reports of shelling/NOUN near', 'two days of fighting/NOUN .', 'amid shooting/NOUN in'],
    on: ['VERB'],
    mend: ({ word, before, after, back }) =>
      word.lower.endsWith('ing') &&
      (/^(?:amid|despite|during)$/u.test(before?.lower ?? '') ||
        (before?.lower === 'of' &&
          /^(?:reports?|claims?|accounts?|rumou?rs?|accusations?|allegations?|charges?|news|sounds?|signs?|days?|nights?|weeks?|months?|years?|hours?|decades?|rounds?|bouts?|outbreaks?|scenes?|waves?|spate|footage|videos?)$/u.test(
            back?.lower ?? '',
          ))) &&
      (after === undefined || /^(?:ADP|PUNCT|CCONJ|AUX|SCONJ)$/u.test(after.pos))
        ? 'NOUN'
        : null,
  },
  {
    name: 'shelling-blamed-on',
    examples: ['killed in shelling/NOUN blamed on', 'a bombing/NOUN claimed by', 'shelling/VERB villages'],
    on: ['VERB'],
    mend: ({ word, after }) =>
      word.lower.endsWith('ing') && word.lower.length > 5 && /^(?:blamed|attributed|claimed)$/u.test(after?.lower ?? '') ? 'NOUN' : null,
  },
  {
    name: 'according-to-a-thing',
    examples: ['according to satellite/NOUN analysis by'],
    on: ['VERB'],
    mend: ({ before, back, after }) =>
      before?.lower === 'to' && back?.lower === 'according' && /^(?:NOUN|PROPN)$/u.test(after?.pos ?? '') ? 'NOUN' : null,
  },
  {
    name: 'calls-it-a-lie',
    examples: ['rejected the report as a lie/NOUN .', 'called it a “ lie/NOUN . ”'],
    on: ['VERB'],
    words: wordSet('lie'),
    mend: ({ before, back }) => (before?.lower === 'a' || (back?.lower === 'a' && /^["“‘]$/u.test(before?.text ?? '')) ? 'NOUN' : null),
  },
  {
    name: 'these-are-lies',
    examples: ['described the reports as lies/NOUN .', 'these are lies/NOUN ,', 'all lies/NOUN .'],
    on: ['VERB'],
    words: wordSet('lies'),
    mend: ({ before }) => (/^(?:are|were|as|is|all|of|with|spread|spreads|spreading)$/u.test(before?.lower ?? '') ? 'NOUN' : null),
  },
];
