import { describe, expect, test } from '@jest/globals'
import { growthOf } from '../../src/measure/compare-layers.ts'
import { digestOf } from '../../src/oci/manifest.ts'

/** `base:28 install:50` is two layers, with who made them and their bytes; `?:5` was made by who knows. */
function layers(sketch: string, run: string) {
  return sketch.split(' ').map((one, at) => {
    const [name = '', bytes = ''] = one.split(':')
    const same = name === 'base'
    return {
      digest: digestOf(Buffer.from(same ? name : `${run} ${at} ${one}`)),
      bytes: Number(bytes),
      createdBy: name === '?' ? null : name,
    }
  })
}

const grown = (now: string, before: string) =>
  growthOf(layers(now, 'now'), layers(before, 'before')).map(
    ({ createdBy, bytes, beforeBytes }) => `${createdBy} ${beforeBytes} -> ${bytes}`,
  )

describe('layers that grew', () => {
  test.each([
    {
      name: 'one instruction',
      now: 'base:28 install:60 copy:5',
      before: 'base:28 install:50 copy:5',
      grew: ['install 50 -> 60'],
    },
    { name: 'smaller ones are not told', now: 'base:28 install:40', before: 'base:28 install:50', grew: [] },
    {
      name: 'the largest growth first, at most three',
      now: 'a:20 b:90 c:14 d:19',
      before: 'a:10 b:10 c:10 d:10',
      grew: ['b 10 -> 90', 'a 10 -> 20', 'd 10 -> 19'],
    },
    {
      name: 'the same instruction twice: in order',
      now: 'copy:10 copy:30',
      before: 'copy:10 copy:20',
      grew: ['copy 20 -> 30'],
    },
    {
      name: 'a new one',
      now: 'base:28 install:50 copy:7',
      before: 'base:28 install:50',
      grew: ['copy null -> 7'],
    },
    {
      name: 'an instruction that was changed is not new',
      now: 'base:28 install@2:51',
      before: 'base:28 install@1:50',
      grew: ['install@2 50 -> 51'],
    },
    {
      name: 'when nobody knows who made them, as many as before: by place',
      now: 'base:28 install:60 copy:5',
      before: 'base:28 ?:50 ?:5',
      grew: ['install 50 -> 60'],
    },
    {
      name: 'when nobody knows who made them, more than before: nothing is called new',
      now: 'base:28 install:60 copy:5',
      before: 'base:28 ?:50',
      grew: [],
    },
  ])('$name', ({ now, before, grew }) => {
    expect(grown(now, before)).toEqual(grew)
  })
})
