const shared = {
  runner: '<rootDir>/__tests__/e2e/engine-runner.js',
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2023',
          parser: { syntax: 'typescript' },
          experimental: { keepImportAttributes: true },
        },
        module: { type: 'es6' },
      },
    ],
  },
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/worker/', '<rootDir>/out/', '<rootDir>/coverage/'],
}

const onEngine = {
  globalSetup: '<rootDir>/__tests__/e2e/setup.js',
  globalTeardown: '<rootDir>/__tests__/e2e/teardown.js',
  setupFilesAfterEnv: ['<rootDir>/__tests__/e2e/patience.js', '<rootDir>/__tests__/e2e/exit-code.js'],
}

export default {
  // What hangs is told after a minute; a busy machine may take several seconds for what else takes none.
  testTimeout: 60_000,
  coverageProvider: 'v8',
  collectCoverageFrom: ['src/**/*.ts', '!src/doors/{main,post,cli}.ts'],
  // Many tests wait for clocks or for other processes.
  maxWorkers: '100%',
  testSequencer: '<rootDir>/__tests__/e2e/long-first.js',
  reporters: ['default', '<rootDir>/__tests__/e2e/files-reporter.js'],
  projects: [
    {
      ...shared,
      displayName: 'unit',
      testMatch: ['<rootDir>/__tests__/**/*.test.ts'],
      testPathIgnorePatterns: ['/node_modules/', '/__tests__/e2e/', '/__tests__/faults/'],
    },
    // The e2e tests drive the built dist/ against a real BuildKit, registry and emulator.
    { ...shared, ...onEngine, displayName: 'e2e', testMatch: ['<rootDir>/__tests__/e2e/**/*.test.ts'] },
    // So do these, with a registry that fails and a run that is killed.
    { ...shared, ...onEngine, displayName: 'faults', testMatch: ['<rootDir>/__tests__/faults/**/*.test.ts'] },
  ],
}
