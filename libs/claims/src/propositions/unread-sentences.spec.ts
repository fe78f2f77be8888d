import { describe, expect, it } from '@jest/globals';
import { explainClaims, type ExplainedClaim } from '../explain-claims.js';
import { emptyKnowledge } from '../knowledge.js';

const WAR = [
  'Red Column rebels attacked an Ostland army post near Winmar on Monday, killing four soldiers.',
  'The army shelled two villages in the hills.',
  'The rebels captured a bridge on Tuesday and burned six trucks.',
];
const HARBOUR = ['The mayor of Winmar opened a new market on Monday.', 'Traders sold fish and bread.', 'A band played all day.'];

function unread(sentence: string, around: readonly string[]): ExplainedClaim[] {
  const text = [...around, sentence].join(' ');
  const read = explainClaims({ article: 'a', revision: 1, text, outlet: null, publishedAt: '2031-05-06' }, emptyKnowledge);
  return read.kind === 'read' ? read.claims.filter((c) => c.rules.includes('unread-sentence')) : [];
}

function explained(sentence: string): ExplainedClaim[] {
  const read = explainClaims(
    { article: 'a', revision: 1, text: [...WAR, sentence].join(' '), outlet: null, publishedAt: '2031-05-06' },
    emptyKnowledge,
  );
  return read.kind === 'read' ? read.claims : [];
}

describe('a sentence that no rule reads', () => {
  it.each([
    ['The officer said the hospital was coping with the flow of patients.', 'ASSESSMENT'],
    ['The governor said the roads were hard to pass in spring.', 'ASSESSMENT'],
    ['They later carried their boats across the river.', 'ASSESSMENT'],
  ])('is claimed in a text on conflict: "%s"', (sentence, type) => {
    expect(unread(sentence, WAR).map((c) => c.type)).toEqual([type]);
    expect(unread(sentence, HARBOUR)).toEqual([]);
  });

  it.each([
    ['The army declined to comment.'],
    ['The rebels have yet to respond to the claims of the army.'],
    ['Red Column fighters are seen near Winmar.'],
    ['Will the rebels and the army ever listen to each other?'],
    ['No officer was there.'],
    ['If the rebels sleep, the army sleeps.'],
  ])('claims nothing where it leaves the matter open: "%s"', (sentence) => {
    expect(unread(sentence, WAR)).toEqual([]);
  });

  it.each([
    ['The radio of the rebels marked Liberation Day with a long song.', undefined, undefined],
    ['The governor glossed over the rebel attack.', 'ASSAULT', ['agent rebel']],
    ['The Winmar Liberation Army sang until dawn.', 'ASSESSMENT', ['agent Winmar Liberation Army']],
  ])('has its type from plain words, which no name lends, and their doers: "%s"', (sentence, type, actors) => {
    const [claim] = explained(sentence).filter((c) => c.quote.includes(sentence.slice(-12, -1)));
    expect([claim?.type, claim?.actors.filter((a) => a.role === 'agent').map((a) => `${a.role} ${a.name}`)]).toEqual([type, actors]);
  });
});
