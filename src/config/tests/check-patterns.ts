import type { Problem } from '../../model/failure.ts'
import { quote } from '../../text/quote.ts'

export interface GivenPattern {
  readonly text: string
  readonly where: string
}

const longestPattern = 1000

/** A problem for each pattern that cannot be used. Loaded only when there is one. */
export async function checkPatterns(patterns: readonly GivenPattern[]): Promise<readonly Problem[]> {
  if (patterns.length === 0) return []
  const { RE2JS } = await import('re2js')
  return patterns.flatMap(({ text, where }): Problem[] => {
    const why = whyNot(text, (pattern) => void RE2JS.compile(pattern))
    if (why === null) return []
    return [
      {
        code: 'BAD_PATTERN',
        what: `${quote(text)} is no regular expression that is taken here`,
        why,
        fix: 'write it as Go and RE2 take it (https://github.com/google/re2/wiki/Syntax): without look-around and back-references',
        where,
      },
    ]
  })
}

function whyNot(text: string, compile: (text: string) => void): string | null {
  if (text.length > longestPattern) return `it has more than ${longestPattern} characters`
  try {
    compile(text)
    return null
  } catch (error) {
    return (error as Error).message.slice(0, 200)
  }
}
