const shared = {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      { jsc: { target: 'es2023', parser: { syntax: 'typescript' } }, module: { type: 'es6' } },
    ],
  },
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/worker/', '<rootDir>/out/'],
}

export default {
  coverageProvider: 'v8',
  collectCoverageFrom: ['src/**/*.ts', '!src/{main,cli}.ts'],
  projects: [
    {
      ...shared,
      displayName: 'unit',
      testMatch: ['<rootDir>/__tests__/**/*.test.ts'],
      testPathIgnorePatterns: ['/node_modules/', '/__tests__/e2e/'],
    },
    // The e2e tests drive the built dist/ against a real BuildKit, registry and emulator.
    {
      ...shared,
      displayName: 'e2e',
      runner: '<rootDir>/__tests__/e2e/serial-runner.js',
      testMatch: ['<rootDir>/__tests__/e2e/**/*.test.ts'],
      globalSetup: '<rootDir>/__tests__/e2e/setup.js',
      globalTeardown: '<rootDir>/__tests__/e2e/teardown.js',
    },
  ],
}
