import { describe, expect, test } from '@jest/globals'

import { outlineDockerfile } from '../../src/build/dockerfile-stages.ts'

describe('outlineDockerfile', () => {
  test('stages, platforms, lines and what BuildKit counts', () => {
    const outline = outlineDockerfile(`# syntax=docker/dockerfile:1
ARG NODE=24
ARG WHERE="linux/amd64"

from --platform=\${BUILDPLATFORM} node:\${NODE} as Tools
WORKDIR /app
ENV A=1
RUN one \\
  # a comment inside

  && two
FROM Tools AS builder
COPY . .
RUN <<EOF
FROM not-a-stage
RUN no-step
EOF
RUN three

FROM --platform=$WHERE scratch
COPY --from=builder /a /b
`)
    expect(outline.args).toEqual({ NODE: '24', WHERE: 'linux/amd64' })
    const told = outline.stages.map(({ steps, ...stage }) => ({
      ...stage,
      lines: steps.map(({ line }) => line),
    }))
    expect(told).toEqual([
      { name: 'tools', base: 'node:${NODE}', platform: '${BUILDPLATFORM}', lines: [5, 6, 8] },
      { name: 'builder', base: 'Tools', platform: null, lines: [13, 14, 18] },
      { name: 'stage-2', base: 'scratch', platform: '$WHERE', lines: [21] },
    ])
    expect(outline.stages[0]!.steps[2]!.text).toBe('RUN one && two')
  })

  test('the one stage of a Dockerfile has no name', () => {
    expect(outlineDockerfile('FROM a AS b\nRUN c').stages).toMatchObject([{ name: null, base: 'a' }])
  })

  test('the escape directive', () => {
    const outline = outlineDockerfile('# escape=`\nFROM a\nRUN dir c:\\\nRUN b `\n  c\n')
    expect(outline.stages[0]!.steps.map(({ line, text }) => [line, text])).toEqual([
      [2, 'FROM a'],
      [3, 'RUN dir c:\\'],
      [4, 'RUN b c'],
    ])
  })

  test.each(['', '\n\n', '# only\n', 'RUN x', 'FROM', 'FROM a \\', 'RUN <<EOF\nnever ended'])(
    'never fails: %j',
    (text) => {
      expect(() => outlineDockerfile(text)).not.toThrow()
    },
  )
})
