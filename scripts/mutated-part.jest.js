import config from '../jest.config.js'
import { mutatedPart } from './mutated-part.js'

const [unit] = config.projects
const { tests, without = [] } = mutatedPart(process.env.MUTATE ?? 'text')

/** The unit tests of the part, in an environment that tells Stryker which test runs which line. */
export default {
  ...unit,
  runner: 'jest-runner',
  rootDir: '..',
  testEnvironment: '@stryker-mutator/jest-runner/jest-env/node',
  testTimeout: config.testTimeout,
  testPathIgnorePatterns: [...unit.testPathIgnorePatterns, ...without.map((file) => `/__tests__/${file}`)],
  testMatch: tests.map((room) => `<rootDir>/__tests__/${room}/**/*.test.ts`),
}
