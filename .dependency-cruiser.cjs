/** The floors: imports point down, and the pure floors stay pure. See ARCHITECTURE.md. */
module.exports = {
  forbidden: [
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'no-unresolved', severity: 'error', from: {}, to: { couldNotResolve: true } },
    { name: 'libs-never-import-apps', severity: 'error', from: { path: '^libs/' }, to: { path: '^apps/' } },
    {
      name: 'apps-never-import-each-other',
      severity: 'error',
      from: { path: '^apps/([^/]+)/' },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    {
      name: 'floor-0-imports-no-floor',
      severity: 'error',
      from: { path: '^libs/vocabulary/' },
      to: { path: '^(libs/(?!vocabulary/)|apps/)' },
    },
    {
      name: 'floor-1-imports-only-floor-0',
      severity: 'error',
      from: { path: '^libs/(feeds|articles|claims|views|proof|sample)/' },
      to: { path: '^libs/', pathNot: '^libs/($1|vocabulary)/' },
    },
    {
      name: 'floor-2-imports-no-other-floor-2-or-above',
      severity: 'error',
      from: { path: '^libs/(store|queue|web|model)/' },
      to: { path: '^libs/', pathNot: '^libs/($1|vocabulary|feeds|articles|claims|views|proof|sample)/' },
    },
    {
      name: 'pure-floors-touch-no-node-core',
      comment: 'Only vocabulary/src/id.ts may hash.',
      severity: 'error',
      from: {
        path: '^libs/(vocabulary|feeds|articles|claims|views|proof|sample)/',
        pathNot: '(\\.spec\\.ts$|^libs/vocabulary/src/id\\.ts$)',
      },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'pure-floors-touch-no-outside-service',
      severity: 'error',
      from: { path: '^libs/(vocabulary|feeds|articles|claims|views|proof|sample)/', pathNot: '\\.spec\\.ts$' },
      to: { path: 'node_modules/(@nestjs|pg|pg-copy-streams|ioredis|bullmq|undici|pino|prom-client)/' },
    },
    {
      name: 'nest-only-above-floor-2',
      severity: 'error',
      from: { path: '^libs/(store|queue|web|model)/' },
      to: { path: 'node_modules/@nestjs/' },
    },
    {
      name: 'one-front-door-per-lib',
      severity: 'error',
      from: { path: '^(libs/([^/]+)|apps/[^/]+|tests)/' },
      to: { path: '^libs/([^/]+)/src/', pathNot: '^libs/($2/|[^/]+/src/index\\.ts$)' },
    },
    { name: 'tests-are-not-imported', severity: 'error', from: { pathNot: '(\\.spec\\.ts$|^tests/)' }, to: { path: '\\.spec\\.ts$' } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
    },
  },
};
