import type { MetadataTest, WantedValue } from '../../model/image-test.ts'
import { fieldsOf, textList, textsOf } from '../../text/json.ts'
import type { Fields } from '../../text/json.ts'
import { quote } from '../../text/quote.ts'
import { patternMatcher } from '../tests/check-output.ts'
import type { TestOutcome } from '../tests/judge-test.ts'
import { splitPair } from '../tests/start-config.ts'

/**
 * What an image's config says against what it should (image spec, config.md), as container-structure-test compares them: a port by
 * its number, whatever its protocol; here also by both.
 */
export async function judgeMetadata(test: MetadataTest, config: Fields): Promise<TestOutcome> {
  const own = fieldsOf(config['config'])
  const env = new Map(textList(own['Env']).map(splitPair))
  const labels = new Map(Object.entries(textsOf(own['Labels'])))
  const ports = Object.keys(fieldsOf(own['ExposedPorts'])).flatMap((port) => [
    port.replace(/\/.*$/, ''),
    port,
  ])
  const volumes = Object.keys(fieldsOf(own['Volumes']))
  const text = (name: string) => (typeof own[name] === 'string' ? own[name] : '')
  const found = [
    ...(await wrongValues(test.env, env, 'environment variable')),
    ...test.unboundEnv
      .filter((name) => env.has(name))
      .map((name) => `environment variable ${quote(name)} is set`),
    ...(await wrongValues(test.labels, labels, 'label')),
    ...wrongCommand('entrypoint', test.entrypoint, textList(own['Entrypoint'])),
    ...wrongCommand('cmd', test.cmd, textList(own['Cmd'])),
    ...missing(test.exposedPorts, ports, 'port'),
    ...unwanted(test.unexposedPorts, ports, 'port'),
    ...missing(test.volumes, volumes, 'volume'),
    ...unwanted(test.unmountedVolumes, volumes, 'volume'),
    ...wrongText('workdir', test.workdir, text('WorkingDir')),
    ...wrongText('user', test.user, text('User')),
  ]
  return verdict(found)
}

/** All that is wrong, in one outcome. */
export function verdict(found: readonly string[]): TestOutcome {
  const [first, ...more] = found
  const nothing = { ms: null, exitCode: null, output: [] }
  if (first === undefined) return { ...nothing, outcome: 'passed', reason: null }
  const rest = more.length === 0 ? '' : ` (and ${more.length} more)`
  return { ...nothing, outcome: 'failed', reason: `${first}${rest}`, output: found.slice(0, 20) }
}

async function wrongValues(
  wanted: readonly WantedValue[],
  found: ReadonlyMap<string, string>,
  what: string,
): Promise<readonly string[]> {
  const matches = wanted.some(({ isPattern }) => isPattern) ? await patternMatcher() : null
  return wanted.flatMap(({ key, value, isPattern }) => {
    const held = found.get(key)
    if (held === undefined) return [`${what} ${quote(key)} is not set`]
    const isRight = isPattern ? matches?.(value, held) === true : held === value
    return isRight ? [] : [`${what} ${quote(key)} is ${quote(held)}, not ${quote(value)}`]
  })
}

function wrongCommand(
  what: string,
  wanted: readonly string[] | null,
  found: readonly string[],
): readonly string[] {
  if (wanted === null) return []
  const isRight = wanted.length === found.length && wanted.every((word, at) => word === found[at])
  return isRight ? [] : [`its ${what} is ${JSON.stringify(found)}, not ${JSON.stringify(wanted)}`]
}

function missing(wanted: readonly string[], found: readonly string[], what: string): readonly string[] {
  return wanted
    .filter((one) => !found.includes(one))
    .map((one) => `there is no ${what} ${quote(one)} in its config`)
}

function unwanted(wanted: readonly string[], found: readonly string[], what: string): readonly string[] {
  return wanted
    .filter((one) => found.includes(one))
    .map((one) => `there is a ${what} ${quote(one)} in its config`)
}

/** Empty: not asked, as with the tool. */
function wrongText(what: string, wanted: string | null, found: string): readonly string[] {
  if (wanted === null || wanted === '' || wanted === found) return []
  return [`its ${what} is ${quote(found)}, not ${quote(wanted)}`]
}
