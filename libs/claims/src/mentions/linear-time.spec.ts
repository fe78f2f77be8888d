import { describe, expect, it } from '@jest/globals';
import { readDocument } from '../document/read-document.js';
import { emptyKnowledge } from '../knowledge.js';
import { findQuantities } from '../quantities/find-quantities.js';
import { findTimes } from '../times/find-times.js';
import { findMentions } from './find-mentions.js';

/** Four times the text may take at most twelve times as long: a quadratic reader would take sixteen, and noise is allowed for. */
const LIMIT = 12;

describe.each([
  'Ministry of ',
  'THE ARMY OF ',
  'Abc ',
  '12 ',
  'the group ',
  'IN SAN ',
  'two days ago ',
  'between 1 and ',
  '(ABC) ',
  'army "',
  'last ',
])('a text of "%s" alone', (unit) => {
  it('is read in linear time', () => {
    const [short, long] = [readDocument(unit.repeat(4_000)), readDocument(unit.repeat(16_000))];
    const timeOf = (doc: typeof short): number => {
      // Processor time: what else the machine does is no work of the reader's.
      const from = process.cpuUsage();
      findMentions(doc, emptyKnowledge);
      findQuantities(doc);
      findTimes(doc, '2020-05-22');
      const { user, system } = process.cpuUsage(from);
      return (user + system) / 1_000;
    };
    timeOf(short);
    const base = Math.max(20, Math.min(timeOf(short), timeOf(short), timeOf(short)));
    expect(Math.min(timeOf(long), timeOf(long), timeOf(long)) / base).toBeLessThan(LIMIT);
  });
});
