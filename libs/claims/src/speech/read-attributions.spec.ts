import { describe, expect, it } from '@jest/globals';
import { emptyKnowledge } from '../knowledge.js';
import { readAttributions } from './read-attributions.js';

const found = (text: string): string[] =>
  readAttributions(text, emptyKnowledge).map(({ source, cue, content }) =>
    [
      source === null ? '' : text.slice(source.start, source.end),
      text.slice(cue.start, cue.end),
      content.map((c) => text.slice(c.start, c.end)).join(' … '),
    ].join(' | '),
  );

describe('readAttributions', () => {
  it.each([
    ['The minister said that the town had fallen.', ['The minister | said | that the town had fallen']],
    ['The minister said on Monday the town had fallen.', ['The minister | said | the town had fallen']],
    ['The town had fallen, the minister also said.', ['the minister | also said | The town had fallen']],
    ['The town had fallen, said a spokesman for the army.', ['a spokesman for the army | said | The town had fallen']],
    [
      '“The town has fallen,” Ade Bell, a doctor in Tarn, told the Tarn Post.',
      ['Ade Bell, a doctor in Tarn | told | “The town has fallen,”'],
    ],
    ['“The town,” he said, “has fallen.”', ['he | said | “The town,” … “has fallen.”']],
    ['“The town has fallen,” he said. “Nobody is left.”', ['he | said | “The town has fallen,” … “Nobody is left.”']],
    ['According to residents, the town had fallen.', ['residents | According to | the town had fallen']],
    ['The town had fallen, according to residents.', ['residents | according to | The town had fallen']],
    [
      'The town had fallen, according to a doctor and local officials.',
      ['a doctor and local officials | according to | The town had fallen'],
    ],
    ['The army denied that its men had fled.', ['The army | denied | that its men had fled']],
    ['The rebels want a truce.', ['The rebels | want | a truce']],
    ['The army called for a truce.', ['The army | called for | a truce']],
    [
      'The radio quoted an officer as saying that the town had fallen.',
      ['The radio | quoted | an officer as saying that the town had fallen', 'an officer | saying | that the town had fallen'],
    ],
    [
      'Officials said 30 people had died, though the army put the toll at 12.',
      ['Officials | said | 30 people had died', 'the army | put | the toll at 12'],
    ],
    ['Bo Lind boasted, “That makes me rich.”', ['Bo Lind | boasted | “That makes me rich.”']],
    [
      '“The dam has burst,” said Bo Lind (47), a lawyer in Tarn, who owns the mill.',
      ['Bo Lind (47), a lawyer in Tarn, who owns the mill | said | “The dam has burst,”'],
    ],
    ['“The dam has burst,” said Bo Lind on Monday.', ['Bo Lind | said | “The dam has burst,”']],
    ['“The dam has burst,” said Bo Lind, and the mill stood still.', ['Bo Lind | said | “The dam has burst,”']],
    ['In the long run, most farmers say, the dam will fill.', ['most farmers | say | In the long run … the dam will fill']],
    ['“After that,” she said, “I left the town.”', ['she | said | “After that,” … “I left the town.”']],
    ["''The dam has burst,'' she added. ''Nobody is left.''", ["she | added | ''The dam has burst,'' … ''Nobody is left.''"]],
    ['He is not saying what other roads he would take.', ['He | is not saying | what other roads he would take']],
    ['The mayor praised the bridge, which the council had built.', ['The mayor | praised | the bridge']],
    ['The mayor endorsed the plan after the vote had failed.', ['The mayor | endorsed | the plan']],
    ['The mayor said she wants a truce.', ['The mayor | said | she wants a truce']],
    [
      'The radio said the mayor said the dam had burst.',
      ['The radio | said | the mayor said the dam had burst', 'the mayor | said | the dam had burst'],
    ],
    ['“The rebels want a truce,” the mayor said.', ['the mayor | said | “The rebels want a truce,”']],
    [
      'He accused the officer of asking too many “when will you go” questions.',
      ['He | accused | the officer of asking too many “when will you go” questions'],
    ],
    ['The talks are expected to fail.', [' | are expected | The talks … to fail']],
  ])('reads "%s"', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});
