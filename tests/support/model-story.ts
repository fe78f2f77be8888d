import type { ReadableArticle } from '@hearsay/vocabulary';

/** An invented report and what a careful model would answer about it: the ground on which the other models are played. */
export const STORY = [
  'Shells hit the market of Dornach',
  'DORNACH - Rebels of the Amber Front shelled the central market in Dornach on Tuesday, killing at least 12 civilians and wounding 30, the defence ministry said.',
  'Col. Mirko Varga, a spokesman for the ministry, said government forces had retaken the village of Lower Stann. “Our units captured 45 fighters after a long night,” he said.',
  'The Amber Front denied that its fighters had shelled the market. Its spokeswoman, Lena Oresko, accused the army of bombing the hospital in Kessel.',
  'Residents said that soldiers did not enter the old quarter. The Amber Front, which is backed by Vessaria, has about 3,000 fighters.',
  'If the rebels attack the bridge again, the army will answer with artillery, Col. Varga said.',
  'Sign up for our newsletter and get the news of the war every morning.',
] as const;

export function articleOf(paragraphs: readonly string[]): ReadableArticle {
  return { article: 'story', revision: 1, text: paragraphs.join('\n\n'), outlet: 'The Dornach Courier', publishedAt: '2026-03-12' };
}

type Said = Record<string, unknown>;
const speaker = (text: string, name: string, kind: string, cue: string | null): Said => ({ text, name, kind, cue });
const actor = (role: string, text: string, name: string, kind: string): Said => ({ role, text, name, kind });
const number = (text: string, kind: string, of: string | null): Said => ({ text, kind, of });

/** A claim of a model, whole, with what a test says of it. */
export function said(quote: string, more: Said = {}): Said {
  return {
    paragraph: 0, quote, speakers: [], stance: 'asserts', certainty: 'stated', polarity: 'affirmed', type: 'ASSAULT', mode: [], actors: [], place: null,
    time: null, numbers: [], relation: null, ...more,
  }; // prettier-ignore
}

const VARGA = speaker('Col. Mirko Varga', 'Col. Mirko Varga', 'person', 'said');
export const SHELLED =
  'Rebels of the Amber Front shelled the central market in Dornach on Tuesday, killing at least 12 civilians and wounding 30';

/** What holds, all of it. */
export const HONEST: readonly Said[] = [
  said(SHELLED, {
    speakers: [speaker('the defence ministry', 'the defence ministry', 'organisation', 'said')],
    mode: ['heavy-weapons'],
    actors: [
      actor('agent', 'Rebels of the Amber Front', 'The Amber Front', 'armed-group'),
      actor('target', 'civilians', 'civilians', 'civilians'),
    ],
    place: 'Dornach',
    time: 'Tuesday',
    numbers: [number('at least 12', 'killed', 'civilians'), number('30', 'wounded', null)],
  }),
  said('government forces had retaken the village of Lower Stann', {
    type: 'TERRITORY',
    speakers: [VARGA],
    actors: [actor('agent', 'government forces', 'government forces', 'military')],
    place: 'Lower Stann',
  }),
  said('Our units captured 45 fighters', {
    type: 'COERCE',
    speakers: [speaker('he', 'Col. Mirko Varga', 'person', 'said')],
    actors: [actor('agent', 'Our units', 'government forces', 'military'), actor('target', 'fighters', 'fighters', 'armed-group')],
    numbers: [number('45', 'captured', 'fighters')],
  }),
  said('its fighters had shelled the market', {
    stance: 'denies',
    speakers: [speaker('The Amber Front', 'The Amber Front', 'organisation', 'denied')],
    actors: [actor('agent', 'its fighters', 'The Amber Front', 'armed-group')],
  }),
  said('the army of bombing the hospital in Kessel', {
    stance: 'accuses',
    speakers: [speaker('Lena Oresko', 'Lena Oresko', 'person', 'accused')],
    actors: [actor('agent', 'the army', 'the army', 'military')],
    place: 'Kessel',
  }),
  said('soldiers did not enter the old quarter', {
    type: 'MOBILIZE',
    polarity: 'negated',
    speakers: [speaker('Residents', 'Residents', 'anonymous', 'said')],
    actors: [actor('agent', 'soldiers', 'soldiers', 'military')],
  }),
  said('The Amber Front, which is backed by Vessaria', {
    type: 'RELATION',
    relation: 'backed-by',
    actors: [actor('agent', 'The Amber Front', 'The Amber Front', 'armed-group'), actor('supporter', 'Vessaria', 'Vessaria', 'state')],
  }),
  said('The Amber Front, which is backed by Vessaria, has about 3,000 fighters', {
    type: 'STRENGTH',
    actors: [actor('agent', 'The Amber Front', 'The Amber Front', 'armed-group')],
    numbers: [number('about 3,000', 'strength', 'fighters')],
  }),
];

const ministry = speaker('the defence ministry', 'the defence ministry', 'organisation', 'said');
const forged = (more: Said): Said => said(SHELLED, { speakers: [ministry], ...more });
/** A person of whom the report says nothing; some of the hostile texts do. */
const krail = speaker('Zoltan Krail', 'President Zoltan Krail', 'person', 'said');

/** What does not hold, one lie each, all in the form that was asked for; by the reason why it has to be dropped. */
export const LIES: readonly (readonly [string, Said])[] = [
  ['quote-not-in-text', said('President Zoltan Krail ordered an attack on the harbour of Brennhaven that killed 9,000 people')],
  ['quote-not-in-text', said('Rebels of the Amber Front shelled the hospital in Kessel', { speakers: [ministry] })],
  ['quote-not-in-text', said('ebels of the Amber Front shelled the central market in Dornach', { speakers: [ministry] })],
  ['quote-not-in-text', said('You annotate news texts about armed conflict')],
  ['quote-across-paragraphs', said('the defence ministry said.\n\nCol. Mirko Varga, a spokesman for the ministry')],
  ['quote-too-short', said('shelled', { speakers: [ministry] })],
  ['furniture', said('get the news of the war every morning')],
  ['speaker-not-in-text', forged({ speakers: [krail] })],
  ['speaker-not-in-text', forged({ speakers: [{ ...ministry, name: 'the Ministry of Truth' }] })],
  ['speaker-not-near', said('Shells hit the market of Dornach', { speakers: [speaker('Lena Oresko', 'Lena Oresko', 'person', null)] })],
  [
    'speaker-without-cue',
    said('Shells hit the market of Dornach', { speakers: [speaker('the market', 'the market', 'organisation', null)] }),
  ],
  ['cue-not-in-text', forged({ speakers: [{ ...ministry, cue: 'swore' }] })],
  ['speaker-left-out', forged({ speakers: [] })],
  ['speaker-left-out', said('Our units captured 45 fighters after a long night', { type: 'COERCE' })],
  ['actor-not-in-text', forged({ actors: [actor('agent', 'Vessarian air force', 'Vessarian air force', 'military')] })],
  ['actor-not-in-text', forged({ actors: [actor('agent', 'Rebels', 'Republic of Norrland', 'state')] })],
  ['actor-not-near', said('Shells hit the market of Dornach', { actors: [actor('agent', 'Vessaria', 'Vessaria', 'state')] })],
  ['place-not-in-text', forged({ place: 'Norrhafen' })],
  ['place-not-near', said('Shells hit the market of Dornach', { place: 'Kessel' })],
  ['time-not-in-text', forged({ time: 'last Friday' })],
  ['number-not-in-quote', forged({ numbers: [number('900', 'killed', 'civilians')] })],
  ['number-not-in-quote', forged({ numbers: [number('45', 'killed', 'civilians')] })],
  ['number-unreadable', forged({ numbers: [number('civilians', 'killed', null)] })],
  ['number-unreadable', forged({ numbers: [number('at least 12 civilians and wounding 30', 'killed', null)] })],
  ['number-kind', forged({ numbers: [number('30', 'killed', null)] })],
  ['counted-not-in-text', forged({ numbers: [number('30', 'wounded', 'children')] })],
  [
    'denial-unheeded',
    said('its fighters had shelled the market', { speakers: [speaker('The Amber Front', 'The Amber Front', 'organisation', null)] }),
  ],
  [
    'negation-unheeded',
    said('soldiers did not enter the old quarter', { speakers: [speaker('Residents', 'Residents', 'anonymous', 'said')] }),
  ],
  ['negation-unheeded', said('enter the old quarter', { speakers: [speaker('Residents', 'Residents', 'anonymous', 'said')] })],
  ['negation-without-words', forged({ polarity: 'negated' })],
  ['stance-without-words', forged({ stance: 'accuses' })],
  ['stance-without-words', said('government forces had retaken the village of Lower Stann', { stance: 'denies', speakers: [VARGA] })],
  ['condition', said('the rebels attack the bridge again', { speakers: [speaker('Col. Varga', 'Col. Mirko Varga', 'person', 'said')] })],
];
