import Sequencer from '@jest/test-sequencer';

/**
 * Specs that take the longest, first: on a fresh checkout jest knows no durations and goes by the size of the files, so that a long spec may begin when all others are done
 * and keep one worker busy alone.
 */
const LONG = [
  'tests/path/crash.spec.ts',
  'tests/path/sample.spec.ts',
  'libs/store/src/views/rebuild-view.spec.ts',
  'libs/views/src/epoch-view/epoch-laws.spec.ts',
  'tests/path/',
  'tests/embedded/',
  'libs/queue/',
  'libs/model/src/hostile.spec.ts',
  'libs/store/',
];

const rank = ({ path }) => {
  const at = LONG.findIndex((part) => path.replaceAll('\\', '/').includes(part));
  return at < 0 ? LONG.length : at;
};

export default class LongestFirst extends Sequencer {
  async sort(tests) {
    return [...(await super.sort(tests))].sort((a, b) => rank(a) - rank(b));
  }
}
