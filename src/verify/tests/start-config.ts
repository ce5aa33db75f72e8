import type { RunTest } from '../../model/image-test.ts'
import { fieldsOf, isObject, textList } from '../../text/json.ts'

/** What an image's config says of starting it (image spec, config.md; HEALTHCHECK is Docker's addition, which BuildKit writes). */
export interface StartConfig {
  readonly entrypoint: readonly string[]
  readonly cmd: readonly string[]
  readonly env: ReadonlyMap<string, string>
  /** The command of HEALTHCHECK; null without one. */
  readonly healthcheck: { readonly shell: boolean; readonly argv: readonly string[] } | null
}

export function readStartConfig(config: unknown): StartConfig {
  const { Entrypoint, Cmd, Env, Healthcheck } = fieldsOf(fieldsOf(config)['config'])
  return {
    entrypoint: textList(Entrypoint),
    cmd: textList(Cmd),
    env: new Map(textList(Env).map(splitPair)),
    healthcheck: isObject(Healthcheck) ? readHealthcheck(textList(Healthcheck['Test'])) : null,
  }
}

export function splitPair(pair: string): [name: string, value: string] {
  const at = pair.indexOf('=')
  return at < 0 ? [pair, ''] : [pair.slice(0, at), pair.slice(at + 1)]
}

/** `CMD` with arguments, `CMD-SHELL` with a line; `NONE` switches it off. */
function readHealthcheck([kind, ...argv]: readonly string[]): StartConfig['healthcheck'] {
  if ((kind !== 'CMD' && kind !== 'CMD-SHELL') || argv.length === 0) return null
  return { shell: kind === 'CMD-SHELL', argv }
}

/** The program and its arguments; empty when the image starts nothing itself. Not for shell commands. */
export function commandOf(test: RunTest, config: StartConfig | null): readonly string[] {
  const { command, expands } = test
  if (command.kind === 'shell') return ['/bin/sh', '-c', command.text]
  if (command.kind === 'entrypoint') return [...(config?.entrypoint ?? []), ...(config?.cmd ?? [])]
  if (!expands) return command.argv
  const values = new Map([...(config?.env ?? []), ...envOf(test, config)])
  return command.argv.map((argument) => expand(argument, values))
}

/** What a test sets, each value as it is in the end: it may name what the image has, and what stands before it. */
export function envOf(
  { baseEnv, env, expands }: Pick<RunTest, 'baseEnv' | 'env' | 'expands'>,
  config: StartConfig | null,
): ReadonlyMap<string, string> {
  const values = new Map(config?.env)
  const set = new Map<string, string>()
  for (const [name, value] of [...Object.entries(baseEnv), ...Object.entries(env)]) {
    set.set(name, expands ? expand(value, values) : value)
    values.set(name, set.get(name) ?? '')
  }
  return set
}

/**
 * As Go's os.Expand: `$NAME` and `${NAME}`, and one of the shell's special characters behind `$`, which no image has; a brace
 * that nothing closes is dropped.
 */
export function expand(text: string, values: ReadonlyMap<string, string>): string {
  return text.replace(
    /\$(?:\{([^}]*)\}|([A-Za-z_]\w*)|[*#$@!?\d{-])/g,
    (_, braced?: string, bare?: string) => values.get(braced ?? bare ?? '') ?? '',
  )
}
