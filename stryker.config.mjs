import jest from './jest.config.mjs';

const slices = 'authorities,people,committees,meetings,questions,actions,decisions,work-programmes';

/** What is mutated, which tests look, and the score below which the script fails. */
const PARTS = {
  rules: {
    mutate: [
      `libs/{${slices}}/**/*.{decide,rules,state}.ts`,
      'libs/meetings/state/*.ts',
      'libs/statutory/*.ts',
      'libs/domain/{rule,refusal,london-time}.ts',
    ],
    tests: [`**/libs/{${slices},statutory,domain}/**/*.spec.ts`],
    least: 85,
  },
  store: {
    mutate: ['libs/event-store/**/*.ts', 'libs/canonical-json/*.ts'],
    tests: ['**/libs/{event-store,canonical-json}/**/*.{spec,contract}.ts'],
    least: 75,
  },
  runner: {
    mutate: ['libs/projections/*.ts', 'libs/decider/*.ts', 'libs/reactors/reactor-runner.ts'],
    tests: ['**/libs/{projections,decider,reactors}/**/*.spec.ts'],
    least: 75,
  },
};
const part = process.env.MUTATE ?? 'rules';
const { mutate, tests, least } = PARTS[part];

/** Mutation tests; a script of its own because it takes long: `MUTATE=rules|store|runner npm run test:mutation`. */
export default {
  packageManager: 'npm',
  testRunner: 'jest',
  testRunnerNodeArgs: ['--experimental-vm-modules', '--no-warnings'],
  jest: { config: { ...jest, testMatch: tests }, enableFindRelatedTests: true },
  coverageAnalysis: 'perTest',
  ignoreStatic: true,
  mutate: [...mutate, '!**/*.{spec,contract,e2e}.ts', '!**/{testing,contract}/**', '!**/index.ts', '!**/*.d.ts'],
  thresholds: { high: 90, low: least, break: least },
  reporters: ['clear-text', 'json'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  jsonReporter: { fileName: `reports/mutation-${part}.json` },
  concurrency: 2,
  timeoutMS: 20_000,
};
