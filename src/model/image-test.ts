/** What is done with an image to see whether it works. Made by config/; JSON-safe. */
export type ImageTest = RunTest | FileTest | ContentTest | MetadataTest

interface Named {
  /** Unique among the tests of a cell. */
  readonly name: string
}

/**
 * - `shell`: by the image's own `/bin/sh -c`
 * - `exec`: a program with its arguments, for images without a shell
 * - `entrypoint`: the image's own ENTRYPOINT with its CMD
 */
export type TestCommand =
  | { readonly kind: 'shell'; readonly text: string }
  | { readonly kind: 'exec'; readonly argv: readonly string[] }
  | { readonly kind: 'entrypoint' }

/** Something is started in the image. */
export interface RunTest extends Named {
  readonly kind: 'run'
  readonly command: TestCommand
  /** Run before, each in what the ones before left; none may fail. */
  readonly setup: readonly (readonly string[])[]
  readonly env: Readonly<Record<string, string>>
  /** Set before `env`, which may name what is in it. */
  readonly baseEnv: Readonly<Record<string, string>>
  /** Whether `$NAME` in both, and in the arguments, stands for what the image's environment holds. */
  readonly expands: boolean
  /** Build contexts by their names, each at a path at which they can be read while the test runs. */
  readonly mounts: Readonly<Record<string, string>>
  /** Null: the image's own. */
  readonly user: string | null
  readonly workdir: string | null
  /** Milliseconds on a machine of the image's own kind. */
  readonly timeoutMs: number
  readonly network: 'none' | 'default'
  /** For a server: milliseconds that it must run for; it must then end on SIGTERM. Null: it ends by itself. */
  readonly staysUpMs: number | null
  readonly expect: Expected
}

/** Patterns are RE2's: they take time that grows with the text alone. */
export interface Expected {
  readonly exitCode: number
  readonly stdout: readonly string[]
  readonly notStdout: readonly string[]
  readonly stderr: readonly string[]
  readonly notStderr: readonly string[]
}

/** A path in the image's file system. Read from its layers: nothing is started. */
export interface FileTest extends Named {
  readonly kind: 'file'
  /** `$NAME` in it stands for what the image's environment holds, and `env`. */
  readonly path: string
  readonly env: Readonly<Record<string, string>>
  readonly shouldExist: boolean
  /** As Go prints a mode: `drwxr-xr-x`; null: any. */
  readonly permissions: string | null
  readonly uid: number | null
  readonly gid: number | null
  readonly executableBy: 'owner' | 'group' | 'other' | 'any' | null
}

/** What a file of the image holds. */
export interface ContentTest extends Named {
  readonly kind: 'content'
  readonly path: string
  readonly expected: readonly string[]
  readonly excluded: readonly string[]
}

export interface WantedValue {
  readonly key: string
  readonly value: string
  readonly isPattern: boolean
}

/** What the image's config says. Null: not asked. */
export interface MetadataTest extends Named {
  readonly kind: 'metadata'
  readonly env: readonly WantedValue[]
  readonly unboundEnv: readonly string[]
  readonly labels: readonly WantedValue[]
  readonly entrypoint: readonly string[] | null
  readonly cmd: readonly string[] | null
  readonly exposedPorts: readonly string[]
  readonly unexposedPorts: readonly string[]
  readonly volumes: readonly string[]
  readonly unmountedVolumes: readonly string[]
  readonly workdir: string | null
  readonly user: string | null
}

/** What is done about tests: `auto` leaves out what passed before on the same image. */
export type TestMode = 'auto' | 'run' | 'skip' | 'require'

/** The name of the one test of a cell. */
export const onlyTest = 'test'
export const defaultTimeoutMs = 300_000

/** A test that starts something, with nothing but its command said. */
export function runTest(
  name: string,
  command: TestCommand,
  more: Partial<Omit<RunTest, 'kind' | 'name' | 'command'>> = {},
): RunTest {
  return {
    ...{ kind: 'run', name, command, setup: [], env: {}, baseEnv: {}, expands: false, mounts: {} },
    ...{ user: null, workdir: null, timeoutMs: defaultTimeoutMs, network: 'none', staysUpMs: null },
    expect: { exitCode: 0, stdout: [], notStdout: [], stderr: [], notStderr: [] },
    ...more,
  }
}

/** Whether a test can be made only from the image itself: its config, or its files. */
export function readsImage(test: ImageTest): boolean {
  return test.kind !== 'run' || test.expands || test.command.kind === 'entrypoint'
}

/** Whether a test is of more than the image and what it says itself: what is mounted may be another one each time. */
export function seesMore(test: ImageTest): boolean {
  return test.kind === 'run' && Object.keys(test.mounts).length > 0
}

/** A test in one line: its command, else what it looks at. */
export function describeTest(test: ImageTest): string {
  switch (test.kind) {
    case 'run':
      if (test.command.kind === 'shell') return test.command.text
      if (test.command.kind === 'exec') return test.command.argv.join(' ')
      return test.staysUpMs === null ? 'its entrypoint' : 'its entrypoint stays up'
    case 'file':
      return `looks at ${test.path}`
    case 'content':
      return `reads ${test.path}`
    case 'metadata':
      return 'reads its config'
  }
}
