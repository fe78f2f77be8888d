import type { Rule } from './rule.js';

/** Phrases that are read whatever the grammar around them. */
export const PHRASE_RULES: Readonly<Record<string, Rule>> = {
  'phrase-crowd-control': {
    does: 'Means of crowd control in use, whatever the grammar around them.',
    examples: [{ text: 'Police with tear gas on the square.', type: 'ASSAULT', actors: { agent: ['Police'] } }],
  },
  'phrase-disperse': {
    does: 'Demonstrators are dispersed, where no verb has told it.',
    examples: [{ text: 'A rally in Tarn: gendarmes pepper-sprayed demonstrators.', type: 'ASSAULT' }],
  },
  'phrase-crowd-clash': {
    does: 'Protesters clash with others: a violent protest.',
    examples: [{ text: 'Demonstrators clash with police in Tarn.', type: 'PROTEST' }],
  },
  'phrase-violent-protest': {
    does: 'A protest or a march that is called violent, and riots.',
    examples: [{ text: 'Days of rioting have left shops in ruins.', type: 'PROTEST' }],
  },
  'phrase-thrown-at-police': {
    does: 'A crowd throws stones or fire, or smashes and burns property.',
    examples: [{ text: 'Youths hurled stones at officers.', type: 'PROTEST' }],
  },
  'phrase-protest-held': {
    does: 'A protest is held, joined, or a circumstance.',
    examples: [{ text: 'Two students were arrested during a protest.', type: 'PROTEST' }],
  },
  'phrase-took-to-the-streets': {
    does: 'People walk the streets, where no verb has told it.',
    examples: [{ text: 'Crowds walked the streets of Tarn.', type: 'PROTEST' }],
  },
  'phrase-fire-on-protesters': {
    does: 'Force against demonstrators, where no verb has told it.',
    examples: [{ text: 'Police charge marchers in Tarn.', type: 'ASSAULT' }],
  },
  'phrase-ordered-to-stop': {
    does: 'Somebody is ordered to close, stop or suspend.',
    examples: [
      { text: 'The government ordered the newspaper to suspend publication.', type: 'COERCE', actors: { agent: ['The government'] } },
    ],
  },
  'plain-words': {
    does: 'The most forceful word of a sentence, in an article that has given no event at all.',
    examples: [{ text: 'Aftermath of kidnapping, Tarn district.', type: 'COERCE' }],
  },
};
