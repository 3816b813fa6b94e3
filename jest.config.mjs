/** Jest in ESM mode (NODE_OPTIONS=--experimental-vm-modules): Nest 12 is ESM only. */
export default {
  testEnvironment: 'node',
  // Whole processes start and stop in some tests, on machines that do other things as well.
  testTimeout: 60_000,
  // In ESM mode a process keeps every module graph it ever loaded: it is replaced before collecting garbage is all it does.
  maxWorkers: 2,
  workerIdleMemoryLimit: '1GB',
  roots: ['<rootDir>/apps', '<rootDir>/libs', '<rootDir>/test', '<rootDir>/seeds'],
  testMatch: ['**/*.{spec,contract,e2e,browser}.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^#lib/(.*)\\.js$': '<rootDir>/libs/$1.ts', '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
        },
        module: { type: 'es6' },
        sourceMaps: 'inline',
      },
    ],
  },
};
