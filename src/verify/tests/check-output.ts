import type { Expected } from '../../model/image-test.ts'
import { quote } from '../../text/quote.ts'
import type { StepOutput } from './record-test-steps.ts'

/** Why the output is not what was expected; null: it is. RE2, as the tool's own patterns: hostile output cannot make it slow. */
export async function checkOutput(expect: Expected, output: StepOutput): Promise<string | null> {
  const { stdout, notStdout, stderr, notStderr } = expect
  if ([stdout, notStdout, stderr, notStderr].every((patterns) => patterns.length === 0)) return null
  const matches = await patternMatcher()
  const clipped = output.clipped ? ' (of which a part was clipped)' : ''
  const missing = (patterns: readonly string[], name: 'stdout' | 'stderr') =>
    patterns
      .filter((pattern) => !matches(pattern, output[name]))
      .map((pattern) => `${quote(pattern)} is not in its ${name}${clipped}`)
  const unwanted = (patterns: readonly string[], name: 'stdout' | 'stderr') =>
    patterns
      .filter((pattern) => matches(pattern, output[name]))
      .map((pattern) => `${quote(pattern)} is in its ${name}`)
  const [first] = [
    ...missing(stdout, 'stdout'),
    ...unwanted(notStdout, 'stdout'),
    ...missing(stderr, 'stderr'),
    ...unwanted(notStderr, 'stderr'),
  ]
  return first ?? null
}

/** Loaded only where there are patterns. */
export async function patternMatcher(): Promise<(pattern: string, text: string) => boolean> {
  const { RE2JS } = await import('re2js')
  return (pattern, text) => RE2JS.compile(pattern).matcher(text).find()
}
