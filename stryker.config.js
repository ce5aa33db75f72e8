import { mutatedPart } from './scripts/mutated-part.js'

const part = process.env.MUTATE ?? 'text'
const { mutate } = mutatedPart(part)

/**
 * Changes the code of one part (MUTATE) in every way that Stryker knows, and looks whether its unit tests notice:
 * `npm run mutate`. CONTRIBUTING.md has the results.
 */
export default {
  mutate,
  testRunner: 'jest',
  testRunnerNodeArgs: ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'],
  jest: { configFile: 'scripts/mutated-part.jest.js', enableFindRelatedTests: false },
  coverageAnalysis: 'perTest',
  // What is made when a module is loaded would need all tests for each mutant.
  ignoreStatic: true,
  concurrency: 2,
  tempDirName: 'coverage/stryker',
  cleanTempDir: 'always',
  ignorePatterns: ['dist', 'out', 'coverage', 'docs/images'],
  reporters: ['clear-text', 'progress-append-only', 'html'],
  htmlReporter: { fileName: `coverage/mutation-${part}.html` },
  thresholds: { high: 90, low: 85, break: 85 },
  timeoutMS: 30_000,
}
