import type { CST } from 'yaml'
import type { Problem } from '../../model/failure.ts'
import { formatCount } from '../../text/units.ts'
import { limits } from './limits.ts'

interface Excess {
  readonly offset: number
  readonly problem: Problem
}

/**
 * What of a parsed file must not be composed: lists in lists in lists …, which a composer that calls itself cannot end (a
 * process of Node's aborts then), and values without end. Walked level by level. Null for what may.
 */
export function findExcess(tokens: readonly CST.Token[]): Excess | null {
  let level = tokens
  let values = 0
  for (let depth = 0; level.length > 0; depth += 1) {
    values += level.length
    const offset = level[0]?.offset ?? 0
    if (depth > limits.nesting) return { offset, problem: tooDeep }
    if (values > limits.values) return { offset, problem: tooManyValues }
    level = level.flatMap(childrenOf)
  }
  return null
}

function childrenOf(token: CST.Token): CST.Token[] {
  if (token.type === 'document') return token.value === undefined ? [] : [token.value]
  const items = 'items' in token ? token.items : []
  return items.flatMap(({ key, value }) => [key ?? [], value ?? []].flat())
}

const tooDeep: Problem = {
  code: 'BAD_YAML',
  what: `the file is nested more than ${limits.nesting} levels deep`,
  fix: 'close the brackets; a variants file has four levels',
}

export const tooManyValues: Problem = {
  code: 'BAD_YAML',
  what: `the file has more than ${formatCount(limits.values)} values, aliases and merges written out`,
  fix: 'write fewer of them',
}
