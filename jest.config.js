import { availableParallelism } from 'node:os';

const transform = {
  '^.+\\.ts$': [
    '@swc/jest',
    {
      swcrc: false,
      sourceMaps: 'inline',
      jsc: {
        target: 'es2022',
        parser: { syntax: 'typescript', decorators: true },
        transform: { legacyDecorator: true, decoratorMetadata: true },
        keepClassNames: true,
      },
    },
  ],
};

/** `unit` needs nothing outside the process; `store` needs PostgreSQL, which `tests/global-setup.mjs` brings. */
export default {
  testEnvironment: 'node',
  testSequencer: '<rootDir>/tests/sequencer.mjs',
  // Specs of the whole path wait more than they work: on two cores jest's own choice of one worker would leave a core idle.
  maxWorkers: Math.max(2, availableParallelism() - 1),
  // Databases are cloned per spec; on a machine that does other work too, that takes longer than jest's five seconds.
  testTimeout: 30_000,
  testRegex: '\\.spec\\.ts$',
  testPathIgnorePatterns: ['/node_modules/', '/dist/', '/.data/'],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.data/'],
  extensionsToTreatAsEsm: ['.ts'],
  globalSetup: '<rootDir>/tests/global-setup.mjs',
  globalTeardown: '<rootDir>/tests/global-teardown.mjs',
  moduleNameMapper: {
    '^@hearsay/([^/]+)$': '<rootDir>/libs/$1/src/index.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  transform,
  transformIgnorePatterns: ['/node_modules/'],
};
