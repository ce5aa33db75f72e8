import type { RunTest } from '../../model/image-test.ts'
import type { StartConfig } from './start-config.ts'
import { commandOf, envOf } from './start-config.ts'
import { staysUpScript } from './stays-up-script.ts'

/**
 * How the outcome of a test is learned.
 *
 * - `told`: the image's shell prints the exit code behind a mark, and the step succeeds: a failed step cancels its whole bake
 * - `plain`: the step is the test, and its exit code says it
 * - `watched`: a server in an image without a shell, of which only the time can be seen
 */
export type TestMethod = 'told' | 'plain' | 'watched'

export interface TestSteps {
  readonly test: RunTest
  readonly method: TestMethod
  /** What the image starts and with which environment; null where its config cannot be read. */
  readonly config: StartConfig | null
  /** What no program prints by chance. */
  readonly mark: string
  /** How many times as long everything may take where it runs. */
  readonly slowness: number
}

/** The stage's name tells its steps from those of linked targets; BuildKit writes it where there are several stages. */
export const testStage = 'build-variants-test'

/** A Dockerfile that starts the test in the context `image`. Everything from outside is JSON or quoted: no text of it is an instruction. */
export function testDockerfile(steps: TestSteps): string {
  const { test, config } = steps
  const env = [...envOf(test, config)].map(([name, value]) => `ENV ${name}=${quoteValue(value)}`)
  const mounts = mountsOf(test)
    .map(({ path, name }) => `--mount=type=bind,from=${name},target=${path} `)
    .join('')
  const lines = [
    'FROM scratch AS none',
    `FROM image AS ${testStage}`,
    // What is mounted may have a program for each platform.
    ...(mounts === '' ? [] : ['ARG TARGETARCH', 'ARG TARGETVARIANT']),
    ...env,
    ...(test.user === null ? [] : [`USER ${test.user}`]),
    ...(test.workdir === null ? [] : [`WORKDIR ${quoteValue(test.workdir)}`]),
    ...[...test.setup, argvOf(steps)].map((argv) => `RUN ${mounts}${json(argv)}`),
  ]
  return `${lines.join('\n')}\n`
}

/** What is mounted in a test, by what its bake calls it. */
export interface Mount {
  readonly name: string
  readonly path: string
  /** Its name among the build's own contexts. */
  readonly context: string
}

export function mountsOf({ mounts }: RunTest): readonly Mount[] {
  return Object.entries(mounts).map(([path, context], at) => ({ path, context, name: `mounted-${at}` }))
}

/** Which of the RUN steps is the test. */
export function commandIndex({ setup }: RunTest): number {
  return setup.length
}

function argvOf({ test, method, config, mark, slowness }: TestSteps): readonly string[] {
  const { command } = test
  if (test.staysUpMs !== null && method !== 'watched')
    return [
      '/bin/sh',
      '-c',
      staysUpScript(test.staysUpMs, config, { mark, slowness }),
      'sh',
      ...commandOf(test, config),
    ]
  if (command.kind !== 'shell') return commandOf(test, config)
  if (method !== 'told') return ['/bin/sh', '-c', command.text]
  return ['/bin/sh', '-c', `/bin/sh -c "$1"; printf '\\n%s %s\\n' ${mark} $?`, 'sh', command.text]
}

/** JSON that holds nothing which the Dockerfile's parser or bake's templates look for: `<<`, `$`, `%{`. */
function json(argv: readonly string[]): string {
  return JSON.stringify(argv).replace(/[^ -#&-;=-~]/g, (character) =>
    Array.from({ length: character.length }, (_, at) => escapeUnit(character.charCodeAt(at))).join(''),
  )
}

function escapeUnit(unit: number): string {
  return `\\u${unit.toString(16).padStart(4, '0')}`
}

/** Dockerfile words in double quotes: a backslash takes the meaning of a quote, a backslash and a dollar sign. */
function quoteValue(value: string): string {
  return `"${value.replace(/["\\$]/g, '\\$&')}"`
}
