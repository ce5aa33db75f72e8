import { describe, expect, test } from '@jest/globals'

import { outlineDockerfile } from '../../src/build/dockerfile-stages.ts'
import { readDockerfile } from '../../src/dockerfile/read-dockerfile.ts'

const outlineOf = (text: string) => outlineDockerfile(readDockerfile(text))

describe('outlineDockerfile', () => {
  test('stages, platforms, lines and what BuildKit counts', () => {
    const outline = outlineOf(`# syntax=docker/dockerfile:1
ARG NODE=24
ARG WHERE="linux/amd64"

from --platform=\${BUILDPLATFORM} node:\${NODE} as Tools
WORKDIR /app
ENV A=1
RUN one \\
  # a comment inside

  && two
FROM tools AS builder
COPY . .
RUN <<EOF
FROM not-a-stage
RUN no-step
EOF
RUN three

FROM --platform=$WHERE scratch
COPY --from=builder /a /b
`)
    const told = outline.stages.map(({ name, steps }) => ({ name, lines: steps.map(({ line }) => line) }))
    expect(told).toEqual([
      { name: 'tools', lines: [5, 6, 8] },
      { name: 'builder', lines: [13, 14, 18] },
      { name: 'stage-2', lines: [21] },
    ])
    expect(outline.stages[0]!.steps[2]!.text).toBe('RUN one && two')
  })

  test('the one stage of a Dockerfile has no name', () => {
    expect(outlineOf('FROM a AS b\nRUN c').stages).toMatchObject([{ name: null }])
  })

  // BuildKit makes a stage of each mount and of each image that is copied from.
  test.each(['RUN --mount=type=cache,target=/c x', 'COPY --from=alpine /a /b'])(
    'it has one beside %s',
    (step) => {
      const [stage] = outlineOf(`FROM scratch\n${step}`).stages
      expect(stage).toMatchObject({ name: 'stage-0', steps: [{ line: 2 }] })
    },
  )

  test('what ONBUILD does comes first, in the line of FROM', () => {
    const { stages } = outlineOf('FROM scratch AS a\nONBUILD COPY x y\nONBUILD ARG A\nFROM a\nWORKDIR /\n')
    expect(stages.map(({ steps }) => steps)).toEqual([
      [],
      [
        { line: 4, text: 'COPY x y' },
        { line: 5, text: 'WORKDIR /' },
      ],
    ])
  })

  test('the escape directive', () => {
    const outline = outlineOf('# escape=`\nFROM a\nRUN dir c:\\\nRUN b `\n  c\n')
    expect(outline.stages[0]!.steps.map(({ line, text }) => [line, text])).toEqual([
      [2, 'FROM a'],
      [3, 'RUN dir c:\\'],
      [4, 'RUN b c'],
    ])
  })

  test.each(['', '\n\n', '# only\n', 'RUN x', 'FROM', 'FROM a \\', 'RUN <<EOF\nnever ended'])(
    'never fails: %j',
    (text) => {
      expect(() => outlineOf(text)).not.toThrow()
    },
  )
})
