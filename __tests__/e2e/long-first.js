import Sequencer from '@jest/test-sequencer'

import { firstComment } from './first-comment.js'

/** Files that say `@long` in their first comment (a minute and more) start first: none is left running alone at the end. */
export default class LongFirst extends Sequencer {
  sort(tests) {
    const sorted = super.sort(tests)
    const isLong = new Set(sorted.filter(({ path }) => firstComment(path).includes('@long')))
    return [...sorted.filter((test) => isLong.has(test)), ...sorted.filter((test) => !isLong.has(test))]
  }
}
